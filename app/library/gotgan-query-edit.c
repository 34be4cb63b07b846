#include "config.h"

#include "app/library/gotgan-query-edit.h"

#include "app/base/gotgan-text.h"

/* A company goes by names in two languages. */
static gboolean
is_same_party (GotganLibrary *library, const char *a, const char *b)
{
  g_autofree char *first = gotgan_library_dup_party_key (library, a);
  g_autofree char *second = gotgan_library_dup_party_key (library, b);

  return g_str_equal (first, second);
}

static gboolean
is_same_text (const char *a, const char *b)
{
  g_autofree char *first = gotgan_text_fold (a);
  g_autofree char *second = gotgan_text_fold (b);

  return g_str_equal (first, second);
}

static gboolean
is_same (GotganLibrary *library, const GotganQueryPart *a, const GotganQueryPart *b)
{
  if (a->field != b->field || a->unwanted != b->unwanted || a->problem != GOTGAN_QUERY_FINE
      || b->problem != GOTGAN_QUERY_FINE)
    return FALSE;
  switch (a->field)
    {
    case GOTGAN_QUERY_PARTY:
      return is_same_text (a->text, b->text) || is_same_party (library, a->text, b->text);
    case GOTGAN_QUERY_STAGE:
      return a->stage == b->stage;
    case GOTGAN_QUERY_DATE:
      return a->first == b->first && a->end_day == b->end_day;
    case GOTGAN_QUERY_HAS:
    case GOTGAN_QUERY_IS:
      return a->mark == b->mark;
    case GOTGAN_QUERY_FROM:
    case GOTGAN_QUERY_TAG:
      return is_same_text (a->text, b->text);
    case GOTGAN_QUERY_WORDS:
    case GOTGAN_QUERY_IN:
    case GOTGAN_QUERY_AMOUNT:
    case GOTGAN_QUERY_NOTE:
    case GOTGAN_QUERY_TITLE:
    case GOTGAN_QUERY_BODY:
    default:
      return FALSE;
    }
}

gboolean
gotgan_query_asks_for (GotganLibrary *library, const char *text, const char *wanted)
{
  g_autoptr (GotganQuery) query = gotgan_query_new (text);
  g_autoptr (GotganQuery) field = gotgan_query_new (wanted);

  g_return_val_if_fail (gotgan_query_get_n_parts (field) == 1, FALSE);

  for (guint i = 0; i < gotgan_query_get_n_parts (query); i++)
    if (is_same (library, gotgan_query_get_part (query, i), gotgan_query_get_part (field, 0)))
      return TRUE;
  return FALSE;
}

char *
gotgan_query_add_field (const char *text, const char *wanted)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  g_strchomp (valid);
  return g_strdup_printf ("%s%s%s ", valid, *valid != '\0' ? " " : "", wanted);
}

char *
gotgan_query_remove_field (GotganLibrary *library, const char *text, const char *wanted)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GotganQuery) query = gotgan_query_new (valid);
  g_autoptr (GotganQuery) field = gotgan_query_new (wanted);
  g_autoptr (GString) left = g_string_new (NULL);
  guint from = 0;

  g_return_val_if_fail (gotgan_query_get_n_parts (field) == 1, NULL);

  for (guint i = 0; i < gotgan_query_get_n_parts (query); i++)
    {
      const GotganQueryPart *part = gotgan_query_get_part (query, i);
      g_autofree char *before = NULL;

      if (!is_same (library, part, gotgan_query_get_part (field, 0)))
        continue;
      before = g_strchomp (gotgan_text_slice (valid, from, part->start));
      g_string_append (left, before);
      from = part->end;
    }
  g_string_append (left, valid + gotgan_text_byte (valid, from));
  return g_strchug (g_string_free (g_steal_pointer (&left), FALSE));
}
