/* What an article writes small: read once, however many names are asked for. */

#include "config.h"

#include "app/facts/gotgan-party-private.h"

#include <string.h>

/* A word is looked at as far as this; no name is longer. */
#define MAX_BYTES 64
/* More different words are no article. */
#define MAX_WORDS 100000

static gboolean
is_small_start (const char *text, gsize at)
{
  return g_unichar_islower (g_utf8_get_char (text + at)) && gotgan_party_is_word_start (text, at);
}

static void
collect (GHashTable *words, const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  for (gsize at = 0; at < length && g_hash_table_size (words) < MAX_WORDS;
       at = (gsize) (g_utf8_next_char (text + at) - text))
    if (is_small_start (text, at))
      {
        gsize end = gotgan_party_word_end (text, MIN (length, at + MAX_BYTES), at);

        g_hash_table_add (words, g_strndup (text + at, end - at));
      }
}

static gint
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Each once, sorted. */
static GPtrArray *
collect_from (GotganArticle *article)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *sorted;

  collect (words, gotgan_article_get_title (article));
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    collect (words, gotgan_article_get_paragraph (article, i)->text);
  sorted = g_hash_table_steal_all_keys (words);
  g_ptr_array_sort (sorted, compare_words);
  return sorted;
}

gboolean
gotgan_party_names_uses (GotganPartyNames *self, const char *word)
{
  guint first = 0;
  guint last;

  if (self->small_words == NULL)
    self->small_words = collect_from (self->article);
  last = self->small_words->len;
  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (strcmp (g_ptr_array_index (self->small_words, middle), word) < 0)
        first = middle + 1;
      else
        last = middle;
    }
  return first < self->small_words->len
         && g_str_has_prefix (g_ptr_array_index (self->small_words, first), word);
}
