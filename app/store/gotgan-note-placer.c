#include "config.h"

#include "app/store/gotgan-note-placer.h"

#include "app/base/gotgan-text.h"
#include "app/store/gotgan-article-table.h"

#include <string.h>

/* Articles that are kept: one may have megabytes. */
#define MAX_KEPT 8

struct _GotganNotePlacer
{
  GotganConnection *connection;
  /* By id and version. */
  GHashTable *articles;
  /* By article. */
  GHashTable *finders;
};

GotganNotePlacer *
gotgan_note_placer_new (GotganConnection *connection)
{
  GotganNotePlacer *self = g_new (GotganNotePlacer, 1);

  self->connection = connection;
  self->articles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->finders =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) gotgan_anchor_finder_free);
  return self;
}

void
gotgan_note_placer_free (GotganNotePlacer *self)
{
  g_hash_table_unref (self->finders);
  g_hash_table_unref (self->articles);
  g_free (self);
}

void
gotgan_note_place_clear (GotganNotePlace *place)
{
  g_clear_object (&place->article);
}

/* @version: (nullable): the newest when %NULL */
static GotganArticle *
gotgan_note_placer_load (GotganNotePlacer *self, gint64 id, const char *version, GError **error)
{
  g_autofree char *key =
      g_strdup_printf ("%" G_GINT64_FORMAT " %s", id, version != NULL ? version : "");
  GotganArticle *article = g_hash_table_lookup (self->articles, key);

  if (article != NULL)
    return g_object_ref (article);
  if (g_hash_table_size (self->articles) >= MAX_KEPT)
    {
      g_hash_table_remove_all (self->finders);
      g_hash_table_remove_all (self->articles);
    }
  article = gotgan_article_table_load (self->connection, id, version, error);
  if (article != NULL)
    g_hash_table_insert (self->articles, g_steal_pointer (&key), g_object_ref (article));
  return article;
}

static GotganAnchorFinder *
gotgan_note_placer_get_finder (GotganNotePlacer *self, GotganArticle *article)
{
  GotganAnchorFinder *finder = g_hash_table_lookup (self->finders, article);

  if (finder == NULL)
    {
      finder = gotgan_anchor_finder_new (article, gotgan_connection_get_words (self->connection));
      g_hash_table_insert (self->finders, article, finder);
    }
  return finder;
}

/* --- Words and what stands around them -------------------------------------------------------------- */

/* One after the other they are a part of a paragraph, spaced as paragraphs are. */
typedef struct
{
  char *prefix;
  char *quote;
  char *suffix;
} Quoted;

static void
quoted_clear (Quoted *quoted)
{
  g_free (quoted->prefix);
  g_free (quoted->quote);
  g_free (quoted->suffix);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Quoted, quoted_clear)

static gboolean
begins_with_space (const char *text)
{
  return *text != '\0' && g_unichar_isspace (g_utf8_get_char (text));
}

static gboolean
ends_with_space (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL && g_unichar_isspace (g_utf8_get_char (last));
}

/* What belongs to the paragraph of the words: the text before the first line end, or after the last. */
static char *
dup_line (const char *near, gboolean is_before)
{
  const char *cut = near != NULL ? is_before ? strrchr (near, '\n') : strchr (near, '\n') : NULL;

  if (near == NULL)
    return g_strdup ("");
  if (cut == NULL)
    return g_strdup (near);
  return is_before ? g_strdup (cut + 1) : g_strndup (near, (gsize) (cut - near));
}

/* A selection in a browser takes a space along at either end, and pages space their text as they like. */
static void
quoted_read (Quoted *quoted, GotganNote *note)
{
  const char *quote = gotgan_note_get_quote (note);
  g_autofree char *before = dup_line (gotgan_note_get_prefix (note), TRUE);
  g_autofree char *after = dup_line (gotgan_note_get_suffix (note), FALSE);
  gboolean is_apart_before = ends_with_space (before) || begins_with_space (quote);
  gboolean is_apart_after = ends_with_space (quote) || begins_with_space (after);
  g_autofree char *prefix = gotgan_text_squeeze (before);
  g_autofree char *suffix = gotgan_text_squeeze (after);

  quoted->quote = gotgan_text_squeeze (quote);
  quoted->prefix = g_strconcat (prefix, is_apart_before && *prefix != '\0' ? " " : "", NULL);
  quoted->suffix = g_strconcat (is_apart_after && *suffix != '\0' ? " " : "", suffix, NULL);
}

/* --- Places ----------------------------------------------------------------------------------------- */

/* Returns: whether @words stand in the text exactly once, wherever that is */
static gboolean
find_once (GotganArticle *article, const char *words, GotganSpan *span)
{
  guint n_found = 0;

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article) && n_found < 2; i++)
    {
      const char *text = gotgan_article_get_paragraph (article, i)->text;
      const char *at = strstr (text, words);

      if (at == NULL)
        continue;
      n_found += strstr (g_utf8_next_char (at), words) != NULL ? 2 : 1;
      span->paragraph = i;
      span->start = gotgan_text_offset (text, (gsize) (at - text));
    }
  span->end = span->start + gotgan_text_length (words);
  return n_found == 1;
}

static gboolean
find_exactly (GotganArticle *article, const Quoted *quoted, GotganSpan *span)
{
  g_autofree char *words = g_strconcat (quoted->prefix, quoted->quote, quoted->suffix, NULL);

  if (*quoted->quote == '\0' || !find_once (article, words, span))
    return FALSE;
  span->start += gotgan_text_length (quoted->prefix);
  span->end -= gotgan_text_length (quoted->suffix);
  return TRUE;
}

static gboolean
is_where_it_says (GotganAnnotation *annotation, GotganArticle *article, GotganSpan *span)
{
  g_autofree char *words = NULL;

  if (!annotation->has_position
      || !gotgan_annotation_find_span (article, annotation->start, annotation->end, span))
    return FALSE;
  words = gotgan_article_dup_span (article, span);
  return g_strcmp0 (words, gotgan_note_get_quote (annotation->note)) == 0;
}

/* Other programs cut the context where they like; ours ends before its length only where the paragraph does. */
static void
gotgan_note_placer_follow (GotganNotePlacer *self, GotganNote *note, const Quoted *quoted,
                           GotganNotePlace *place)
{
  GotganAnchor anchor = { .quote = quoted->quote,
                          .prefix = quoted->prefix,
                          .suffix = quoted->suffix,
                          .cut_anywhere = gotgan_note_get_version (note) == NULL };

  place->state = gotgan_anchor_finder_find (gotgan_note_placer_get_finder (self, place->article),
                                            &anchor, &place->span);
}

gboolean
gotgan_note_placer_place (GotganNotePlacer *self, gint64 id, GotganAnnotation *annotation,
                          GotganNotePlace *place, GError **error)
{
  const char *version = gotgan_note_get_version (annotation->note);
  g_auto (Quoted) quoted = { 0 };

  *place = (GotganNotePlace) { .state = GOTGAN_ANCHOR_ATTACHED };
  quoted_read (&quoted, annotation->note);
  if (version != NULL)
    place->article = gotgan_note_placer_load (self, id, version, NULL);
  if (place->article != NULL
      && (is_where_it_says (annotation, place->article, &place->span)
          || find_exactly (place->article, &quoted, &place->span)))
    return TRUE;
  g_clear_object (&place->article);
  place->article = gotgan_note_placer_load (self, id, NULL, error);
  if (place->article == NULL)
    return FALSE;
  if (!find_exactly (place->article, &quoted, &place->span))
    gotgan_note_placer_follow (self, annotation->note, &quoted, place);
  return TRUE;
}
