#include "config.h"

#include "app/library/gotgan-query-forms.h"

#include <glib/gi18n-lib.h>

static const struct
{
  GotganLanguage language;
  const char *text;
  const char *label;
} sums[] = {
  { GOTGAN_LANGUAGE_KO, ">1조", N_ ("More than that") },
  { GOTGAN_LANGUAGE_KO, "1조~5조", N_ ("From one sum to another") },
  { GOTGAN_LANGUAGE_KO, "<1000억", N_ ("Less than that") },
  { GOTGAN_LANGUAGE_KO, ">10억달러", N_ ("In another currency") },
  { GOTGAN_LANGUAGE_EN, ">$1B", N_ ("More than that") },
  { GOTGAN_LANGUAGE_EN, "$1B..5B", N_ ("From one sum to another") },
  { GOTGAN_LANGUAGE_EN, "<$100M", N_ ("Less than that") },
  { GOTGAN_LANGUAGE_EN, ">€1B", N_ ("In another currency") },
};

/* As g_date_time_format() takes them. */
static const struct
{
  const char *format;
  const char *label;
} dates[] = {
  { "%Y-%m", N_ ("A month") },      { "%Y", N_ ("A year") },
  { "%Y-%m-%d", N_ ("A day") },     { "%Y-01..%Y-%m", N_ ("From one time to another") },
  { ">=%Y-%m", N_ ("Since then") }, { "<%Y", N_ ("Before that") },
};

static void
form_free (gpointer data)
{
  GotganQueryForm *form = data;

  g_free (form->text);
  g_free (form);
}

/* @text: (transfer full) */
static void
add_form (GPtrArray *forms, char *text, const char *label)
{
  GotganQueryForm *form = g_new (GotganQueryForm, 1);

  *form = (GotganQueryForm) { g_steal_pointer (&text), label };
  g_ptr_array_add (forms, form);
}

GPtrArray *
gotgan_query_forms_list (GotganQueryField field, GotganLanguage language)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GPtrArray *forms = g_ptr_array_new_with_free_func (form_free);

  for (guint i = 0; field == GOTGAN_QUERY_DATE && i < G_N_ELEMENTS (dates); i++)
    add_form (forms, g_date_time_format (now, dates[i].format), _ (dates[i].label));
  for (guint i = 0; field == GOTGAN_QUERY_AMOUNT && i < G_N_ELEMENTS (sums); i++)
    if (sums[i].language == language)
      add_form (forms, g_strdup (sums[i].text), _ (sums[i].label));
  return forms;
}
