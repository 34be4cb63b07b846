#include "config.h"

#include "app/model/gotgan-note-filter.h"

#include <string.h>

struct _GotganNoteMatcher
{
  GotganNoteFilter filter;
  char *tag;
  char *party;
  char *text;
  char *tag_key;
  char **words;
  GHashTable *articles;
};

gboolean
gotgan_note_filter_is_empty (const GotganNoteFilter *filter)
{
  return filter->colours == 0 && filter->states == 0 && filter->tag == NULL && filter->party == NULL
         && filter->source_id == 0 && filter->article_id == 0 && filter->since == 0
         && filter->until == 0 && (filter->words == NULL || *filter->words == '\0');
}

/* --- Words -------------------------------------------------------------------------------------- */

/* Final consonants as the initial ones they are typed as. While "투자받" is typed, "투잡" stands there for a moment. */
#define N_FINALS 27
static const guchar finals[N_FINALS][2] = {
  { 1, 0 },  { 2, 0 },  { 1, 10 }, { 3, 0 },  { 3, 13 }, { 3, 19 }, { 4, 0 },  { 6, 0 },  { 6, 1 },
  { 6, 7 },  { 6, 8 },  { 6, 10 }, { 6, 17 }, { 6, 18 }, { 6, 19 }, { 7, 0 },  { 8, 0 },  { 8, 10 },
  { 10, 0 }, { 11, 0 }, { 12, 0 }, { 13, 0 }, { 15, 0 }, { 16, 0 }, { 17, 0 }, { 18, 0 }, { 19, 0 },
};

#define FIRST_INITIAL 0x1100
#define FIRST_FINAL 0x11a8

static void
append_letter (GString *key, gunichar c)
{
  const guchar *typed;

  if (c < FIRST_FINAL || c >= FIRST_FINAL + N_FINALS)
    {
      g_string_append_unichar (key, c);
      return;
    }
  typed = finals[c - FIRST_FINAL];
  for (guint i = 0; i < 2 && typed[i] != 0; i++)
    g_string_append_unichar (key, FIRST_INITIAL + typed[i] - 1);
}

static void
append_key (GString *key, const char *text)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;
  g_autofree char *letters =
      folded != NULL ? g_utf8_normalize (folded, -1, G_NORMALIZE_NFKD) : NULL;

  for (const char *p = letters; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    append_letter (key, g_utf8_get_char (p));
  g_string_append_c (key, '\n');
}

static char **
split_words (const char *text)
{
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  append_key (key, text);
  parts = g_strsplit_set (key->str, " \t\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

static gboolean
has_words (GotganNoteMatcher *self, GotganNote *note)
{
  const char *const *tags = gotgan_note_get_tags (note);
  g_autoptr (GString) key = g_string_new (NULL);

  append_key (key, gotgan_note_get_quote (note));
  append_key (key, gotgan_note_get_comment (note));
  append_key (key, gotgan_note_get_wording (note));
  append_key (key, gotgan_note_get_article_title (note));
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    append_key (key, tags[i]);
  for (guint i = 0; self->words[i] != NULL; i++)
    if (strstr (key->str, self->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* --- The matcher -------------------------------------------------------------------------------- */

GotganNoteMatcher *
gotgan_note_matcher_new (const GotganNoteFilter *filter)
{
  GotganNoteMatcher *self = g_new0 (GotganNoteMatcher, 1);

  self->filter = *filter;
  self->filter.tag = self->tag = g_strdup (filter->tag);
  self->filter.party = self->party = g_strdup (filter->party);
  self->filter.words = self->text = g_strdup (filter->words);
  self->tag_key = filter->tag != NULL ? gotgan_tag_dup_key (filter->tag) : NULL;
  self->words = split_words (filter->words);
  self->articles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
gotgan_note_matcher_free (GotganNoteMatcher *self)
{
  g_free (self->tag);
  g_free (self->party);
  g_free (self->text);
  g_free (self->tag_key);
  g_strfreev (self->words);
  g_hash_table_unref (self->articles);
  g_free (self);
}

const GotganNoteFilter *
gotgan_note_matcher_get_filter (GotganNoteMatcher *self)
{
  return &self->filter;
}

gboolean
gotgan_note_matcher_needs_articles (GotganNoteMatcher *self)
{
  return self->party != NULL || self->filter.source_id != 0;
}

void
gotgan_note_matcher_set_articles (GotganNoteMatcher *self, const gint64 *ids, guint n_ids)
{
  g_hash_table_remove_all (self->articles);
  for (guint i = 0; i < n_ids; i++)
    g_hash_table_add (self->articles, g_memdup2 (&ids[i], sizeof *ids));
}

static gboolean
has_tag (GotganNoteMatcher *self, GotganNote *note)
{
  const char *const *tags = gotgan_note_get_tags (note);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *key = gotgan_tag_dup_key (tags[i]);

      if (g_str_equal (key, self->tag_key))
        return TRUE;
    }
  return FALSE;
}

static gboolean
was_made_then (GotganNoteMatcher *self, GotganNote *note)
{
  gint64 created = gotgan_note_get_created (note);
  gint64 since = self->filter.since;
  gint64 until = self->filter.until;

  if (created == 0)
    created = g_get_real_time ();
  return (since == 0 || created >= since) && (until == 0 || created < until);
}

gboolean
gotgan_note_matcher_match (GotganNoteMatcher *self, GotganNote *note)
{
  const GotganNoteFilter *filter = &self->filter;
  gint64 article_id = gotgan_note_get_article_id (note);

  if (filter->colours != 0 && (filter->colours & 1u << gotgan_note_get_colour (note)) == 0)
    return FALSE;
  if (filter->states != 0 && (filter->states & 1u << gotgan_note_get_state (note)) == 0)
    return FALSE;
  if (filter->article_id != 0 && article_id != filter->article_id)
    return FALSE;
  if (gotgan_note_matcher_needs_articles (self)
      && !g_hash_table_contains (self->articles, &article_id))
    return FALSE;
  return was_made_then (self, note) && (self->tag_key == NULL || has_tag (self, note))
         && (self->words[0] == NULL || has_words (self, note));
}

/* --- Tags --------------------------------------------------------------------------------------- */

static void
tag_count_free (gpointer data)
{
  GotganTagCount *count = data;

  g_free (count->tag);
  g_free (count);
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const GotganTagCount *first = *(GotganTagCount *const *) a;
  const GotganTagCount *second = *(GotganTagCount *const *) b;

  if (first->n_notes != second->n_notes)
    return first->n_notes > second->n_notes ? -1 : 1;
  return g_utf8_collate (first->tag, second->tag);
}

static void
count_tag (GPtrArray *counts, GHashTable *known, const char *tag)
{
  g_autofree char *key = gotgan_tag_dup_key (tag);
  GotganTagCount *count = g_hash_table_lookup (known, key);

  if (count == NULL)
    {
      count = g_new0 (GotganTagCount, 1);
      count->tag = g_strdup (tag);
      g_ptr_array_add (counts, count);
      g_hash_table_insert (known, g_steal_pointer (&key), count);
    }
  count->n_notes++;
}

GPtrArray *
gotgan_note_tags_count (GListModel *notes)
{
  GPtrArray *counts = g_ptr_array_new_with_free_func (tag_count_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (notes, i);
      const char *const *tags = gotgan_note_get_tags (note);

      for (guint j = 0; tags != NULL && tags[j] != NULL; j++)
        count_tag (counts, known, tags[j]);
    }
  g_ptr_array_sort (counts, compare_counts);
  return counts;
}

/* --- What can be asked for ------------------------------------------------------------------------ */

GotganNoteSubjects *
gotgan_note_subjects_new (void)
{
  GotganNoteSubjects *self = g_new (GotganNoteSubjects, 1);

  self->parties = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sources = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
gotgan_note_subjects_free (GotganNoteSubjects *self)
{
  g_hash_table_unref (self->parties);
  g_hash_table_unref (self->sources);
  g_free (self);
}
