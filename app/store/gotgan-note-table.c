#include "config.h"

#include "app/store/gotgan-note-table.h"

#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-statement.h"

enum
{
  ID,
  ARTICLE_ID,
  VERSION,
  SPAN_PARAGRAPH,
  SPAN_START,
  SPAN_END,
  QUOTE,
  PREFIX,
  SUFFIX,
  COLOUR,
  COMMENT,
  TAGS,
  STATE,
  CREATED,
  MODIFIED,
  BEHIND,
  ARTICLE_TITLE,
};

static void
gotgan_note_table_bind (GotganStatement *statement, GotganNote *note)
{
  const GotganSpan *span = gotgan_note_get_span (note);
  const char *prefix = gotgan_note_get_prefix (note);
  const char *suffix = gotgan_note_get_suffix (note);

  gotgan_statement_bind_text (statement, gotgan_note_get_id (note));
  gotgan_statement_bind_int (statement, gotgan_note_get_article_id (note));
  gotgan_statement_bind_text (statement, gotgan_note_get_version (note));
  gotgan_statement_bind_int (statement, span->paragraph);
  gotgan_statement_bind_int (statement, span->start);
  gotgan_statement_bind_int (statement, span->end);
  gotgan_statement_bind_text (statement, gotgan_note_get_quote (note));
  gotgan_statement_bind_text (statement, prefix != NULL ? prefix : "");
  gotgan_statement_bind_text (statement, suffix != NULL ? suffix : "");
  gotgan_statement_bind_text (statement, gotgan_colour_to_string (gotgan_note_get_colour (note)));
  gotgan_statement_bind_text (statement, gotgan_note_get_comment (note));
  gotgan_statement_bind_list (statement, gotgan_note_get_tags (note));
  gotgan_statement_bind_text (statement,
                              gotgan_anchor_state_to_string (gotgan_note_get_state (note)));
  gotgan_statement_bind_int (statement, gotgan_note_get_created (note));
  gotgan_statement_bind_int (statement, gotgan_note_get_modified (note));
}

gboolean
gotgan_note_table_put (GotganConnection *connection, GotganNote *note, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "INSERT INTO notes (id, article_id, version, span_paragraph, span_start, span_end, quote,"
      " prefix, suffix, colour, comment, tags, state, created, modified)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (id) DO UPDATE SET article_id = excluded.article_id,"
      " version = excluded.version, span_paragraph = excluded.span_paragraph,"
      " span_start = excluded.span_start, span_end = excluded.span_end, quote = excluded.quote,"
      " prefix = excluded.prefix, suffix = excluded.suffix, colour = excluded.colour,"
      " comment = excluded.comment, tags = excluded.tags, state = excluded.state,"
      " created = excluded.created, modified = excluded.modified",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_note_table_bind (statement, note);
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_note_table_edit (GotganConnection *connection, GotganNote *note, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "UPDATE notes SET colour = ?, comment = ?, tags = ?, modified = ? WHERE id = ?",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, gotgan_colour_to_string (gotgan_note_get_colour (note)));
  gotgan_statement_bind_text (statement, gotgan_note_get_comment (note));
  gotgan_statement_bind_list (statement, gotgan_note_get_tags (note));
  gotgan_statement_bind_int (statement, gotgan_note_get_modified (note));
  gotgan_statement_bind_text (statement, gotgan_note_get_id (note));
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  return gotgan_connection_get_n_changed (connection) > 0
         || gotgan_note_table_put (connection, note, error);
}

gboolean
gotgan_note_table_remove (GotganConnection *connection, const char *id, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "DELETE FROM notes WHERE id = ?", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, id);
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  if (gotgan_connection_get_n_changed (connection) > 0)
    return TRUE;
  g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                       "There is no such note");
  return FALSE;
}

static GotganNote *
gotgan_note_table_read (GotganStatement *statement)
{
  GotganSpan span = { gotgan_statement_get_uint (statement, SPAN_PARAGRAPH),
                      gotgan_statement_get_uint (statement, SPAN_START),
                      gotgan_statement_get_uint (statement, SPAN_END) };
  const char *colour_word = gotgan_statement_get_text (statement, COLOUR);
  const char *state_word = gotgan_statement_get_text (statement, STATE);
  GotganColour colour;
  GotganAnchorState state;
  g_auto (GStrv) tags = gotgan_statement_dup_list (statement, TAGS);
  GotganNote *note;

  if (colour_word == NULL || state_word == NULL || !gotgan_colour_from_string (colour_word, &colour)
      || !gotgan_anchor_state_from_string (state_word, &state))
    return NULL;
  note = gotgan_note_new (gotgan_statement_get_int (statement, ARTICLE_ID),
                          gotgan_statement_get_text (statement, VERSION), &span,
                          gotgan_statement_get_text (statement, QUOTE),
                          gotgan_statement_get_text (statement, PREFIX),
                          gotgan_statement_get_text (statement, SUFFIX));
  gotgan_note_set_id (note, gotgan_statement_get_text (statement, ID));
  gotgan_note_set_colour (note, colour);
  gotgan_note_set_comment (note, gotgan_statement_get_text (statement, COMMENT));
  gotgan_note_set_tags (note, (const char *const *) tags);
  gotgan_note_set_state (note, state);
  gotgan_note_set_created (note, gotgan_statement_get_int (statement, CREATED));
  gotgan_note_set_modified (note, gotgan_statement_get_int (statement, MODIFIED));
  gotgan_note_set_article_title (note, gotgan_statement_get_text (statement, ARTICLE_TITLE));
  return note;
}

#define COLUMNS                                                                                \
  "SELECT n.id, n.article_id, n.version, span_paragraph, span_start, span_end, quote, prefix," \
  " suffix, colour, comment, tags, state, created, modified,"                                  \
  " n.version <> a.version OR n.state <> 'attached', a.title"                                  \
  " FROM notes n JOIN articles a ON a.id = n.article_id "

gboolean
gotgan_note_table_find (GotganConnection *connection, const char *id, GotganNote **note,
                        GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, COLUMNS "WHERE n.id = ?", error);
  GotganStep step;

  *note = NULL;
  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, id);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_ROW)
    *note = gotgan_note_table_read (statement);
  return step != GOTGAN_STEP_FAILED;
}

/* --- Loading ---------------------------------------------------------------------------------- */

static int
gotgan_note_table_compare_articles (gconstpointer a, gconstpointer b)
{
  gint64 first = gotgan_note_get_article_id (*(GotganNote *const *) a);
  gint64 second = gotgan_note_get_article_id (*(GotganNote *const *) b);

  return (first > second) - (first < second);
}

static void
gotgan_note_table_follow (GotganNote *note, GotganAnchorFinder *finder)
{
  GotganArticle *article = gotgan_anchor_finder_get_article (finder);
  GotganAnchor anchor = { gotgan_note_get_version (note), *gotgan_note_get_span (note),
                          gotgan_note_get_quote (note), gotgan_note_get_prefix (note),
                          gotgan_note_get_suffix (note) };
  g_autofree char *wording = NULL;
  GotganSpan now;
  GotganSpan place;
  GotganAnchorState state = gotgan_anchor_finder_find (finder, &anchor, &now);
  gboolean stands = state == GOTGAN_ANCHOR_ATTACHED || state == GOTGAN_ANCHOR_MOVED;

  if (state != GOTGAN_ANCHOR_ORPHANED)
    wording = gotgan_article_dup_span (article, &now);
  gotgan_note_set_wording (note, wording);
  if (state == GOTGAN_ANCHOR_CHANGED)
    {
      gboolean keeps_words = gotgan_note_find_words (note, article, &now, &place);

      gotgan_note_set_place (note, keeps_words ? &place : &now, keeps_words);
    }
  gotgan_note_set_anchor (note, stands ? gotgan_article_get_version (article) : anchor.version,
                          stands ? &now : &anchor.span, state);
}

/* Gives no article when it is damaged: that is told when it is opened, and keeps nobody from the notes. */
static gboolean
gotgan_note_table_load_newest (GotganConnection *connection, gint64 id, GotganArticle **article,
                               GError **error)
{
  g_autoptr (GError) local = NULL;

  *article = gotgan_article_table_load (connection, id, NULL, &local);
  if (local == NULL || g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_CORRUPT))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* The rows stay as they were made: where their words are in a newer version is found each time, so that nothing is lost
 * when an edit is taken back. */
static gboolean
gotgan_note_table_follow_article (GotganConnection *connection, GotganNote **notes, guint n_notes,
                                  GError **error)
{
  g_autoptr (GotganArticle) article = NULL;
  g_autoptr (GotganAnchorFinder) finder = NULL;
  g_autoptr (GPtrArray) versions = g_ptr_array_new ();

  if (!gotgan_note_table_load_newest (connection, gotgan_note_get_article_id (notes[0]), &article,
                                      error))
    return FALSE;
  for (guint i = 0; i < n_notes; i++)
    g_ptr_array_add (versions, (char *) gotgan_note_get_version (notes[i]));
  if (article != NULL)
    finder = gotgan_article_table_load_finder (connection, article, versions);
  for (guint i = 0; i < n_notes; i++)
    if (finder != NULL)
      gotgan_note_table_follow (notes[i], finder);
    else
      gotgan_note_set_state (notes[i], GOTGAN_ANCHOR_ORPHANED);
  return TRUE;
}

static gboolean
gotgan_note_table_follow_all (GotganConnection *connection, GPtrArray *behind, GError **error)
{
  GotganNote **notes = (GotganNote **) behind->pdata;

  g_ptr_array_sort (behind, gotgan_note_table_compare_articles);
  for (guint i = 0, end; i < behind->len; i = end)
    {
      for (end = i + 1;
           end < behind->len
           && gotgan_note_get_article_id (notes[end]) == gotgan_note_get_article_id (notes[i]);)
        end++;
      if (!gotgan_note_table_follow_article (connection, notes + i, end - i, error))
        return FALSE;
    }
  return TRUE;
}

/* @behind: (nullable): gets those that were made on an older version */
static GPtrArray *
gotgan_note_table_read_all (GotganConnection *connection, gint64 article_id, GPtrArray *behind,
                            GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      COLUMNS "WHERE a.removed = 0 AND (?1 = 0 OR n.article_id = ?1) ORDER BY created DESC, n.id",
      error);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, article_id);
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      GotganNote *note = gotgan_note_table_read (statement);

      if (note == NULL)
        {
          gotgan_connection_pass_over (connection, "a note has no colour or state");
          continue;
        }
      g_ptr_array_add (notes, note);
      if (behind != NULL && gotgan_statement_get_int (statement, BEHIND) != 0)
        g_ptr_array_add (behind, note);
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&notes) : NULL;
}

GPtrArray *
gotgan_note_table_load (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GPtrArray) behind = g_ptr_array_new ();
  g_autoptr (GPtrArray) notes = gotgan_note_table_read_all (connection, article_id, behind, error);

  if (notes == NULL || !gotgan_note_table_follow_all (connection, behind, error))
    return NULL;
  return g_steal_pointer (&notes);
}

GPtrArray *
gotgan_note_table_load_made (GotganConnection *connection, gint64 article_id, GError **error)
{
  return gotgan_note_table_read_all (connection, article_id, NULL, error);
}
