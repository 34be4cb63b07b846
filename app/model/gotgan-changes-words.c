#include "config.h"

#include "app/model/gotgan-changes-private.h"

#include "app/model/gotgan-sequence.h"
#include "app/model/gotgan-token.h"

/* @names: of each token, interned
 * @sorted: (nullable): the names of words, by address, once they were asked for */
struct _GotganWords
{
  GArray *tokens;
  GPtrArray *names;
  GPtrArray *sorted;
};

GotganWords *
gotgan_words_new (const char *text, GStringChunk *names)
{
  GotganWords *words = g_new0 (GotganWords, 1);
  g_autoptr (GString) name = g_string_new (NULL);

  words->tokens = gotgan_token_split (text);
  words->names = g_ptr_array_sized_new (words->tokens->len);
  for (guint i = 0; i < words->tokens->len; i++)
    {
      GotganToken *token = &g_array_index (words->tokens, GotganToken, i);

      g_string_truncate (name, 0);
      g_string_append_len (name, text + token->byte, (gssize) (token->end_byte - token->byte));
      g_ptr_array_add (words->names, g_string_chunk_insert_const (names, name->str));
    }
  return words;
}

void
gotgan_words_free (GotganWords *words)
{
  g_array_unref (words->tokens);
  g_ptr_array_unref (words->names);
  g_clear_pointer (&words->sorted, g_ptr_array_unref);
  g_free (words);
}

guint
gotgan_words_get_length (GotganWords *words)
{
  return words->tokens->len;
}

/* --- Likeness ----------------------------------------------------------------------------------- */

static int
compare_addresses (gconstpointer a, gconstpointer b)
{
  gconstpointer first = *(const gconstpointer *) a;
  gconstpointer second = *(const gconstpointer *) b;

  return (first > second) - (first < second);
}

static GPtrArray *
get_sorted (GotganWords *words)
{
  if (words->sorted != NULL)
    return words->sorted;
  words->sorted = g_ptr_array_new ();
  for (guint i = 0; i < words->tokens->len; i++)
    if (g_array_index (words->tokens, GotganToken, i).kind == GOTGAN_TOKEN_WORD)
      g_ptr_array_add (words->sorted, g_ptr_array_index (words->names, i));
  g_ptr_array_sort (words->sorted, compare_addresses);
  return words->sorted;
}

guint
gotgan_words_count (GotganWords *words)
{
  return get_sorted (words)->len;
}

guint
gotgan_words_count_common (GotganWords *a, GotganWords *b)
{
  GPtrArray *first = get_sorted (a);
  GPtrArray *second = get_sorted (b);
  guint n = 0;

  for (guint i = 0, j = 0; i < first->len && j < second->len;)
    {
      int order = compare_addresses (&first->pdata[i], &second->pdata[j]);

      n += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
  return n;
}

/* --- Differences -------------------------------------------------------------------------------- */

static const GotganToken *
get_token (const GotganWords *words, guint index)
{
  return &g_array_index (words->tokens, GotganToken, index);
}

/* Whether the stretch of @words from @start begins with a particle right behind its word. */
static gboolean
begins_with_particle (const GotganWords *words, guint start, guint end)
{
  return start < end && start > 0 && get_token (words, start)->kind == GOTGAN_TOKEN_PARTICLE
         && get_token (words, start - 1)->end == get_token (words, start)->start;
}

/* In tokens. A particle alone is nothing that one reads: its word belongs to it. */
static void
widen (const GotganWords *before, const GotganWords *after, GotganWordChange *change)
{
  if (change->before == 0 || change->after == 0)
    return;
  if (begins_with_particle (before, change->before, change->before_end)
      || begins_with_particle (after, change->after, change->after_end))
    {
      change->before--;
      change->after--;
    }
}

static void
add_change (GArray *changes, const GotganWordChange *change)
{
  GotganWordChange *last =
      changes->len > 0 ? &g_array_index (changes, GotganWordChange, changes->len - 1) : NULL;

  if (last != NULL && change->before <= last->before_end && change->after <= last->after_end)
    {
      last->before_end = change->before_end;
      last->after_end = change->after_end;
    }
  else
    g_array_append_val (changes, *change);
}

/* From tokens to code points. Where there is no token it is the end of the one before. */
static void
measure (const GotganWords *words, guint *start, guint *end)
{
  guint first = *start;
  guint behind = *end;

  *start = *end = first > 0 ? get_token (words, first - 1)->end : 0;
  if (behind == first)
    return;
  *start = get_token (words, first)->start;
  *end = get_token (words, behind - 1)->end;
}

GArray *
gotgan_words_compare (GotganWords *before, GotganWords *after)
{
  g_autoptr (GArray) same =
      gotgan_sequence_match ((const gconstpointer *) before->names->pdata, before->names->len,
                             (const gconstpointer *) after->names->pdata, after->names->len);
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (GotganWordChange));
  GotganStretch none = { 0 };

  for (guint i = 0; i <= same->len; i++)
    {
      GotganStretch last = i > 0 ? g_array_index (same, GotganStretch, i - 1) : none;
      GotganStretch end = { before->names->len, after->names->len, 0 };
      GotganStretch next = i < same->len ? g_array_index (same, GotganStretch, i) : end;
      GotganWordChange change = { last.before + last.n, next.before, last.after + last.n,
                                  next.after };

      if (change.before == change.before_end && change.after == change.after_end)
        continue;
      widen (before, after, &change);
      add_change (changes, &change);
    }
  for (guint i = 0; i < changes->len; i++)
    {
      GotganWordChange *change = &g_array_index (changes, GotganWordChange, i);

      measure (before, &change->before, &change->before_end);
      measure (after, &change->after, &change->after_end);
    }
  return changes;
}
