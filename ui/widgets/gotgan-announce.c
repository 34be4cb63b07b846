#include "config.h"

#include "ui/widgets/gotgan-announce.h"

void
gotgan_announce (GtkWidget *widget, const char *sentence)
{
  g_autoptr (GtkATContext) context = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* GTK's context for tests (GTK_A11Y=test) cannot announce, and 4.18 calls it all the same. */
  context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (widget));
  if (context == NULL || g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext"))
    return;
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
