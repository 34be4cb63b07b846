/* Notes on their way to files. */
#include "config.h"

#include "app/store/gotgan-note-exchange.h"

#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-statement.h"

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
