#include "config.h"

#include "app/store/gotgan-note-exchange.h"

#include "app/base/gotgan-text.h"
#include "app/store/gotgan-article-record.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-stray-note-table.h"

#include <string.h>

/* --- To files ------------------------------------------------------------------------------------- */

static gboolean
gotgan_note_exchange_read_taken (GotganConnection *connection, GotganNote *note, gint64 *taken,
                                 GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "SELECT imported FROM article_versions WHERE article_id = ? AND sha256 = ?",
      error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, gotgan_note_get_article_id (note));
  gotgan_statement_bind_text (statement, gotgan_note_get_version (note));
  step = gotgan_statement_step (statement, error);
  *taken = step == GOTGAN_STEP_ROW ? gotgan_statement_get_int (statement, 0) : 0;
  return step != GOTGAN_STEP_FAILED;
}

/* Returns: (transfer full): what names an article that has no address */
static char *
gotgan_note_exchange_dup_name (GotganConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT identity FROM articles WHERE id = ?", error);
  g_autofree char *escaped = NULL;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, id);
  if (gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return NULL;
  escaped = g_uri_escape_string (gotgan_statement_get_text (statement, 0), ":", FALSE);
  return g_strconcat (GOTGAN_ANNOTATION_ARTICLE, escaped, NULL);
}

static GotganArticle *
gotgan_note_exchange_load_article (GotganConnection *connection, GotganNote *note,
                                   GHashTable *articles, GError **error)
{
  const char *version = gotgan_note_get_version (note);
  gint64 id = gotgan_note_get_article_id (note);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %s", id, version);
  GotganArticle *article = g_hash_table_lookup (articles, key);

  if (article != NULL)
    return g_object_ref (article);
  article = gotgan_article_table_load (connection, id, version, error);
  if (article != NULL)
    g_hash_table_insert (articles, g_steal_pointer (&key), g_object_ref (article));
  return article;
}

/* Only where the words stand: those of a note that is changed or gone are elsewhere, or nowhere. */
static void
gotgan_note_exchange_set_position (GotganAnnotation *self)
{
  const GotganSpan *span = gotgan_note_get_span (self->note);
  g_autofree char *words = gotgan_article_dup_span (self->article, span);

  self->has_position = words != NULL && g_str_equal (words, gotgan_note_get_quote (self->note))
                       && gotgan_annotation_place (self->article, span, &self->start, &self->end);
}

static GotganAnnotation *
gotgan_note_exchange_describe_one (GotganConnection *connection, GotganNote *note,
                                   GHashTable *articles, GError **error)
{
  g_autoptr (GotganAnnotation) self = gotgan_annotation_new (g_object_ref (note));

  self->article = gotgan_note_exchange_load_article (connection, note, articles, error);
  if (self->article == NULL
      || !gotgan_note_exchange_read_taken (connection, note, &self->taken, error))
    return NULL;
  self->title = g_strdup (gotgan_article_get_title (self->article));
  self->url = g_strdup (gotgan_article_get_url (self->article));
  if (self->url == NULL)
    self->url =
        gotgan_note_exchange_dup_name (connection, gotgan_note_get_article_id (note), error);
  if (self->url == NULL)
    return NULL;
  gotgan_note_exchange_set_position (self);
  return g_steal_pointer (&self);
}

GPtrArray *
gotgan_note_exchange_describe (GotganConnection *connection, GPtrArray *notes, GError **error)
{
  g_autoptr (GPtrArray) annotations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_annotation_free);
  g_autoptr (GHashTable) articles =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint i = 0; i < notes->len; i++)
    {
      g_autoptr (GError) local = NULL;
      GotganAnnotation *annotation =
          gotgan_note_exchange_describe_one (connection, notes->pdata[i], articles, &local);

      if (annotation != NULL)
        g_ptr_array_add (annotations, annotation);
      else if (local == NULL
               || g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_CORRUPT)
               || g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND))
        gotgan_connection_pass_over (connection, "the text of a note can't be read");
      else
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }
  return g_steal_pointer (&annotations);
}

/* --- From files: which article -------------------------------------------------------------------- */

/* @sql: asks for the id of an article that has not been removed; @value is what it asks with */
static gboolean
gotgan_note_exchange_ask (GotganConnection *connection, const char *sql, const char *value,
                          gint64 *id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, value);
  step = gotgan_statement_step (statement, error);
  *id = step == GOTGAN_STEP_ROW ? gotgan_statement_get_int (statement, 0) : 0;
  return step != GOTGAN_STEP_FAILED;
}

static gboolean
gotgan_note_exchange_find_identity (GotganConnection *connection, const char *identity, gint64 *id,
                                    GError **error)
{
  return gotgan_note_exchange_ask (connection,
                                   "SELECT id FROM articles WHERE identity = ? AND removed = 0",
                                   identity, id, error);
}

static gboolean
gotgan_note_exchange_find_address (GotganConnection *connection, const char *address, gint64 *id,
                                   GError **error)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autofree char *identity = NULL;

  gotgan_article_set_url (article, address);
  identity = gotgan_article_record_dup_identity (article);
  return gotgan_note_exchange_find_identity (connection, identity, id, error);
}

static gboolean
gotgan_note_exchange_find_article (GotganConnection *connection, GotganAnnotation *annotation,
                                   const char *address, gint64 *id, GError **error)
{
  gsize length = strlen (GOTGAN_ANNOTATION_ARTICLE);
  gboolean is_named = g_str_has_prefix (annotation->url, GOTGAN_ANNOTATION_ARTICLE);
  g_autofree char *identity =
      is_named ? g_uri_unescape_string (annotation->url + length, NULL) : NULL;
  const char *version = gotgan_note_get_version (annotation->note);

  *id = 0;
  if (identity != NULL && !gotgan_note_exchange_find_identity (connection, identity, id, error))
    return FALSE;
  if (*id == 0 && address != NULL
      && !gotgan_note_exchange_find_address (connection, address, id, error))
    return FALSE;
  /* The very text under another address, or under one that it has only learnt since. */
  return *id != 0 || version == NULL
         || gotgan_note_exchange_ask (
             connection, "SELECT id FROM articles WHERE version = ? AND removed = 0 ORDER BY id",
             version, id, error);
}

/* --- From files: which words ---------------------------------------------------------------------- */

typedef struct
{
  GotganArticle *article;
  GotganSpan span;
  GotganAnchorState state;
} Found;

/* What belongs to the paragraph of the words: the text before the first line end, or after the last. */
static char *
gotgan_note_exchange_dup_line (const char *near, gboolean is_before)
{
  const char *cut = near != NULL ? is_before ? strrchr (near, '\n') : strchr (near, '\n') : NULL;

  if (near == NULL)
    return g_strdup ("");
  if (cut == NULL)
    return g_strdup (near);
  return is_before ? g_strdup (cut + 1) : g_strndup (near, (gsize) (cut - near));
}

/* Returns: whether @words stand in the text exactly once, wherever that is */
static gboolean
gotgan_note_exchange_find_once (GotganArticle *article, const char *words, GotganSpan *span)
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

/* The words with what the file says stands around them, letter by letter. */
static gboolean
gotgan_note_exchange_find_exactly (GotganArticle *article, GotganNote *note, GotganSpan *span)
{
  g_autofree char *prefix = gotgan_note_exchange_dup_line (gotgan_note_get_prefix (note), TRUE);
  g_autofree char *suffix = gotgan_note_exchange_dup_line (gotgan_note_get_suffix (note), FALSE);
  g_autofree char *quote = gotgan_text_squeeze (gotgan_note_get_quote (note));
  g_autofree char *words = g_strconcat (prefix, quote, suffix, NULL);

  if (*quote == '\0' || !gotgan_note_exchange_find_once (article, words, span))
    return FALSE;
  span->start += gotgan_text_length (prefix);
  span->end -= gotgan_text_length (suffix);
  return TRUE;
}

static gboolean
gotgan_note_exchange_is_there (GotganAnnotation *annotation, GotganArticle *article,
                               GotganSpan *span)
{
  g_autofree char *words = NULL;

  if (!annotation->has_position
      || !gotgan_annotation_find_span (article, annotation->start, annotation->end, span))
    return FALSE;
  words = gotgan_article_dup_span (article, span);
  return g_strcmp0 (words, gotgan_note_get_quote (annotation->note)) == 0;
}

static void
gotgan_note_exchange_follow (GotganConnection *connection, GotganNote *note, Found *found)
{
  GotganAnchor anchor = { NULL,
                          { 0 },
                          gotgan_note_get_quote (note),
                          gotgan_note_get_prefix (note),
                          gotgan_note_get_suffix (note) };
  g_autoptr (GotganAnchorFinder) finder =
      gotgan_anchor_finder_new (found->article, gotgan_connection_get_words (connection));

  found->state = gotgan_anchor_finder_find (finder, &anchor, &found->span);
}

/* @found: (out): its article is to be released */
static gboolean
gotgan_note_exchange_find_words (GotganConnection *connection, gint64 id,
                                 GotganAnnotation *annotation, Found *found, GError **error)
{
  const char *version = gotgan_note_get_version (annotation->note);

  *found = (Found) { .state = GOTGAN_ANCHOR_ATTACHED };
  if (version != NULL)
    found->article = gotgan_article_table_load (connection, id, version, NULL);
  if (found->article != NULL
      && (gotgan_note_exchange_is_there (annotation, found->article, &found->span)
          || gotgan_note_exchange_find_exactly (found->article, annotation->note, &found->span)))
    return TRUE;
  g_clear_object (&found->article);
  found->article = gotgan_article_table_load (connection, id, NULL, error);
  if (found->article == NULL)
    return FALSE;
  if (!gotgan_note_exchange_find_exactly (found->article, annotation->note, &found->span))
    gotgan_note_exchange_follow (connection, annotation->note, found);
  return TRUE;
}

/* --- From files: into the library ----------------------------------------------------------------- */

static char *
gotgan_note_exchange_dup_near (GotganArticle *article, const GotganSpan *span, gboolean is_before)
{
  const char *text = gotgan_article_get_paragraph (article, span->paragraph)->text;

  if (!is_before)
    return gotgan_text_slice (text, span->end, span->end + GOTGAN_NOTE_CONTEXT);
  return gotgan_text_slice (
      text, span->start > GOTGAN_NOTE_CONTEXT ? span->start - GOTGAN_NOTE_CONTEXT : 0, span->start);
}

/* Where the words stand, the note says them as the article does; where they don't, as the file does. */
static GotganNote *
gotgan_note_exchange_make (gint64 id, GotganNote *note, const Found *found, gint64 now)
{
  gboolean stands = found->state == GOTGAN_ANCHOR_ATTACHED || found->state == GOTGAN_ANCHOR_MOVED;
  g_autofree char *quote = stands ? gotgan_article_dup_span (found->article, &found->span)
                                  : g_strdup (gotgan_note_get_quote (note));
  g_autofree char *prefix = stands
                                ? gotgan_note_exchange_dup_near (found->article, &found->span, TRUE)
                                : g_strdup (gotgan_note_get_prefix (note));
  g_autofree char *suffix =
      stands ? gotgan_note_exchange_dup_near (found->article, &found->span, FALSE)
             : g_strdup (gotgan_note_get_suffix (note));
  GotganNote *made = gotgan_note_new (id, gotgan_article_get_version (found->article), &found->span,
                                      quote, prefix, suffix);
  gint64 created = gotgan_note_get_created (note) != 0 ? gotgan_note_get_created (note) : now;
  gint64 modified = gotgan_note_get_modified (note);

  gotgan_note_set_id (made, gotgan_note_get_id (note));
  gotgan_note_set_colour (made, gotgan_note_get_colour (note));
  gotgan_note_set_comment (made, gotgan_note_get_comment (note));
  gotgan_note_set_tags (made, gotgan_note_get_tags (note));
  gotgan_note_set_created (made, created);
  gotgan_note_set_modified (made, modified != 0 ? modified : created);
  gotgan_note_set_state (made, stands ? GOTGAN_ANCHOR_ATTACHED : found->state);
  return made;
}

/* @is_hidden: whether its article was removed, which may be undone */
typedef struct
{
  gboolean is_there;
  gboolean is_hidden;
  gint64 article_id;
  gint64 modified;
} Known;

static gboolean
gotgan_note_exchange_find_known (GotganConnection *connection, const char *id, Known *known,
                                 GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 "SELECT n.article_id, n.modified, a.removed FROM notes n"
                                 " JOIN articles a ON a.id = n.article_id WHERE n.id = ?",
                                 error);
  GotganStep step;

  *known = (Known) { 0 };
  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, id);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_ROW)
    *known = (Known) { TRUE, gotgan_statement_get_int (statement, 2) != 0,
                       gotgan_statement_get_int (statement, 0),
                       gotgan_statement_get_int (statement, 1) };
  return step != GOTGAN_STEP_FAILED;
}

/* An article that had no address when the note left may have one now, and another text: but it still has the version. */
static gboolean
gotgan_note_exchange_find_same (GotganConnection *connection, const Known *known,
                                GotganAnnotation *annotation, gint64 *id, GError **error)
{
  g_autoptr (GotganStatement) statement = NULL;
  const char *version = gotgan_note_get_version (annotation->note);
  GotganStep step;

  if (*id != 0 || !known->is_there || known->is_hidden || version == NULL)
    return TRUE;
  statement = gotgan_connection_prepare (
      connection, "SELECT 1 FROM article_versions WHERE article_id = ? AND sha256 = ?", error);
  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, known->article_id);
  gotgan_statement_bind_text (statement, version);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_ROW)
    *id = known->article_id;
  return step != GOTGAN_STEP_FAILED;
}

static gboolean
gotgan_note_exchange_keep_stray (GotganConnection *connection, GotganAnnotation *annotation,
                                 gint64 now, GError **error)
{
  g_autoptr (JsonNode) node = gotgan_annotation_to_json (annotation);
  g_autofree char *json = json_to_string (node, FALSE);

  return gotgan_stray_note_table_put (connection, gotgan_note_get_id (annotation->note), json, now,
                                      error);
}

static gboolean
gotgan_note_exchange_put (GotganConnection *connection, gint64 id, GotganAnnotation *annotation,
                          gint64 now, GError **error)
{
  g_autoptr (GotganNote) note = NULL;
  g_autoptr (GotganArticle) article = NULL;
  Found found;

  if (!gotgan_note_exchange_find_words (connection, id, annotation, &found, error))
    return FALSE;
  article = found.article;
  note = gotgan_note_exchange_make (id, annotation->note, &found, now);
  if (!gotgan_note_table_put (connection, note, error)
      || !gotgan_stray_note_table_remove (connection, gotgan_note_get_id (note), error))
    return FALSE;
  g_set_object (&annotation->article, article);
  g_set_object (&annotation->note, note);
  return TRUE;
}

gboolean
gotgan_note_exchange_take (GotganConnection *connection, GotganAnnotation *annotation,
                           const char *address, gint64 now, GotganNoteOutcome *outcome,
                           GError **error)
{
  Known known;
  gint64 id;

  if (!gotgan_note_exchange_find_known (connection, gotgan_note_get_id (annotation->note), &known,
                                        error)
      || !gotgan_note_exchange_find_article (connection, annotation, address, &id, error)
      || !gotgan_note_exchange_find_same (connection, &known, annotation, &id, error))
    return FALSE;
  if (known.is_there && known.article_id != id && !(known.is_hidden && id == 0))
    {
      g_set_error_literal (error, GOTGAN_ANNOTATION_ERROR, GOTGAN_ANNOTATION_ERROR_TAKEN,
                           "A note on another article has its id");
      return FALSE;
    }
  if (id == 0)
    {
      *outcome = GOTGAN_NOTE_STRAY;
      return gotgan_note_exchange_keep_stray (connection, annotation, now, error);
    }
  *outcome = !known.is_there                                                ? GOTGAN_NOTE_ADDED
             : gotgan_note_get_modified (annotation->note) > known.modified ? GOTGAN_NOTE_UPDATED
                                                                            : GOTGAN_NOTE_UNCHANGED;
  if (*outcome == GOTGAN_NOTE_UNCHANGED)
    return gotgan_stray_note_table_remove (connection, gotgan_note_get_id (annotation->note),
                                           error);
  return gotgan_note_exchange_put (connection, id, annotation, now, error);
}
