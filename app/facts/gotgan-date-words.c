#include "config.h"

#include "app/facts/gotgan-date-words.h"

#include "app/facts/gotgan-lexicon-private.h"

/* Beyond this no word of a date counts. */
#define MAX_VALUE 366

static gboolean
read_value (GotganWordTable *table, const GotganWord *word, guint column, gint *value,
            GError **error)
{
  gint64 number = 0;

  if (word->n_columns > column && !gotgan_lexicon_read_number (table, word, column, &number, error))
    return FALSE;
  if (ABS (number) > MAX_VALUE)
    return gotgan_word_table_fail (table, word, "the value is out of range", error);
  *value = number;
  return TRUE;
}

GotganDateWord *
gotgan_date_words_read (GotganWordTable *table, GError **error)
{
  /* In the order of GotganDateKind. */
  static const char *const kinds[] = {
    "year",    "month",      "week",    "day",        "year-then", "month-then", "day-then",
    "day-or",  "year-short", "span",    "same-span",  "latest",    "coming",     "since",
    "until",   "part",       "count",   "unit",       "length",    "ago",        "later",
    "earlier", "lasting",    "fiscal",  "month-name", "weekday",   "ordinal",    "quarter",
    "half",    "months",     "term",    "in",         "last",      "this",       "next",
    "that",    "early",      "compare", "particle",   "vague",     "none",       NULL
  };
  guint n = gotgan_word_table_get_n_words (table);
  GotganDateWord *words = g_new0 (GotganDateWord, n);

  for (guint i = 0; i < n; i++)
    {
      const GotganWord *word = gotgan_word_table_get_word (table, i);
      int kind = gotgan_lexicon_choose (table, word, 0, kinds, error);

      if (kind < 0 || !read_value (table, word, 1, &words[i].value, error)
          || !read_value (table, word, 2, &words[i].second, error))
        {
          g_free (words);
          return NULL;
        }
      words[i].kind = kind;
    }
  return words;
}
