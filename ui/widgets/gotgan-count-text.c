#include "config.h"

#include "ui/widgets/gotgan-count-text.h"

char *
gotgan_count_dup_text (guint count)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%u", count);
  for (gssize place = (gssize) text->len - 3; place > 0; place -= 3)
    g_string_insert_c (text, place, ',');
  return g_string_free (text, FALSE);
}
