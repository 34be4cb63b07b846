/* Notes on their way from files. */
#include "config.h"

#include "app/store/gotgan-note-exchange.h"

#include "app/store/gotgan-article-record.h"
#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-stray-note-table.h"

#include <string.h>

/* --- Which article ------------------------------------------------------------------------------ */

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

/* --- Into the library --------------------------------------------------------------------------- */

/* Where the words stand, the note says them as the article does; where they don't, as the file does. */
static GotganNote *
gotgan_note_exchange_make (gint64 id, GotganNote *note, const GotganNotePlace *place, gint64 now)
{
  GotganArticle *article = place->article;
  gboolean stands = place->state == GOTGAN_ANCHOR_ATTACHED || place->state == GOTGAN_ANCHOR_MOVED;
  g_autofree char *quote = stands ? gotgan_article_dup_span (article, &place->span)
                                  : g_strdup (gotgan_note_get_quote (note));
  g_autofree char *prefix =
      stands ? gotgan_article_dup_before (article, &place->span, GOTGAN_NOTE_CONTEXT)
             : g_strdup (gotgan_note_get_prefix (note));
  g_autofree char *suffix =
      stands ? gotgan_article_dup_after (article, &place->span, GOTGAN_NOTE_CONTEXT)
             : g_strdup (gotgan_note_get_suffix (note));
  GotganNote *made = gotgan_note_new (id, gotgan_article_get_version (article), &place->span, quote,
                                      prefix, suffix);
  gint64 created = gotgan_note_get_created (note) != 0 ? gotgan_note_get_created (note) : now;
  gint64 modified = gotgan_note_get_modified (note);

  gotgan_note_set_id (made, gotgan_note_get_id (note));
  gotgan_note_set_colour (made, gotgan_note_get_colour (note));
  gotgan_note_set_comment (made, gotgan_note_get_comment (note));
  gotgan_note_set_tags (made, gotgan_note_get_tags (note));
  gotgan_note_set_created (made, created);
  gotgan_note_set_modified (made, modified != 0 ? modified : created);
  gotgan_note_set_state (made, stands ? GOTGAN_ANCHOR_ATTACHED : place->state);
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
gotgan_note_exchange_put (GotganConnection *connection, GotganNotePlacer *placer, gint64 id,
                          GotganAnnotation *annotation, gint64 now, GError **error)
{
  g_auto (GotganNotePlace) place = { 0 };
  g_autoptr (GotganNote) note = NULL;

  if (!gotgan_note_placer_place (placer, id, annotation, &place, error))
    return FALSE;
  note = gotgan_note_exchange_make (id, annotation->note, &place, now);
  if (!gotgan_note_table_put (connection, note, error)
      || !gotgan_stray_note_table_remove (connection, gotgan_note_get_id (note), error))
    return FALSE;
  g_set_object (&annotation->article, place.article);
  g_set_object (&annotation->note, note);
  return TRUE;
}

gboolean
gotgan_note_exchange_take (GotganConnection *connection, GotganNotePlacer *placer,
                           GotganAnnotation *annotation, const char *address, gint64 now,
                           GotganNoteOutcome *outcome, GError **error)
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
  return gotgan_note_exchange_put (connection, placer, id, annotation, now, error);
}
