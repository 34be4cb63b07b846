#include "config.h"

#include "app/store/gotgan-publication.h"

#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-verdict-table.h"

#include <string.h>

/* Bytes. Readers of feeds may keep longer ids by their hash only. */
#define MAX_ID 512

#define DECIDED(tables) "ifnull ((SELECT max (" tables " WHERE j.article_id = a.id), 0)"

GArray *
gotgan_publication_list (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT a.id, max (v.imported,"
      " " DECIDED (
          "x.decided) FROM judged j JOIN verdicts x ON x.judged_id = j.id") ","
                                                                            " " DECIDED (
                                                                                "l.decided) FROM judged j JOIN deal_links l ON l.a_id = j.id"
                                                                                " AND l.together >= 0") ","
                                                                                                        " " DECIDED (
                                                                                                            "l.decided) FROM judged j JOIN deal_links l ON l.b_id = j.id"
                                                                                                            " AND l.together >= 0") ") AS modified"
                                                                                                                                    " FROM articles a JOIN article_versions v ON v.article_id = a.id AND v.sha256 = a.version"
                                                                                                                                    " WHERE a.removed = 0 AND v.partial = 0 ORDER BY modified, a.identity",
      error);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (GotganPublicationEntry));
  GotganStep step;

  if (statement == NULL)
    return NULL;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      GotganPublicationEntry entry = { gotgan_statement_get_int (statement, 0),
                                       gotgan_statement_get_int (statement, 1) };

      g_array_append_val (entries, entry);
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&entries) : NULL;
}

gboolean
gotgan_publication_count_partial (GotganConnection *connection, guint *n_partial, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT count(*) FROM articles a JOIN article_versions v"
      " ON v.article_id = a.id AND v.sha256 = a.version WHERE a.removed = 0 AND v.partial = 1",
      error);

  if (statement == NULL || gotgan_statement_step (statement, error) != GOTGAN_STEP_ROW)
    return FALSE;
  *n_partial = gotgan_statement_get_uint (statement, 0);
  return TRUE;
}

/* --- Ids ---------------------------------------------------------------------------------------- */

/* Two articles may have one address, when a feed leads all its items to its front page: only the one that is known by it
 * goes by it. Which one that is depends on which came first, so what a dataset called them goes before. */
static char *
gotgan_publication_make_id (const char *url, const char *identity, const char *given)
{
  g_autofree char *hash = NULL;

  if (given != NULL)
    return g_strdup (given);
  if (url != NULL && g_str_has_prefix (identity, "url:") && strlen (url) <= MAX_ID)
    return g_strdup (url);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, identity, -1);
  return g_strconcat ("urn:gotgan:", hash, NULL);
}

char *
gotgan_publication_dup_id (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT url, identity, (SELECT i.key FROM items i JOIN sources s ON s.id = i.source_id"
      "  WHERE i.article_id = articles.id AND s.kind = 'dataset' AND s.removed = 0"
      "  AND (i.key GLOB 'urn:gotgan:*' OR i.key = articles.url) ORDER BY i.source_id, i.key LIMIT 1)"
      " FROM articles WHERE id = ?",
      error);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, article_id);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_ROW && gotgan_statement_get_text (statement, 1) != NULL)
    return gotgan_publication_make_id (gotgan_statement_get_text (statement, 0),
                                       gotgan_statement_get_text (statement, 1),
                                       gotgan_statement_get_text (statement, 2));
  if (step != GOTGAN_STEP_FAILED)
    g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                         "There is no such article");
  return NULL;
}

/* --- Reviews ------------------------------------------------------------------------------------ */

/* One end of a link, seen from the other. */
typedef struct
{
  char *key;
  gint64 article_id;
  char *other;
  gboolean together;
  gint64 decided;
} GotganPublishedLink;

static void
gotgan_published_link_clear (gpointer data)
{
  GotganPublishedLink *link = data;

  g_free (link->key);
  g_free (link->other);
}

#define ENDS(here, there)                                                    \
  "SELECT j.key, k.article_id, k.key, l.together, l.decided FROM judged j"   \
  " JOIN deal_links l ON l." here " = j.id JOIN judged k ON k.id = l." there \
  " JOIN articles a ON a.id = k.article_id"                                  \
  " JOIN article_versions v ON v.article_id = a.id AND v.sha256 = a.version" \
  " WHERE j.article_id = ?1 AND l.together >= 0 AND a.removed = 0 AND v.partial = 0"

/* Returns: (transfer full) (element-type GotganPublishedLink): */
static GArray *
gotgan_publication_list_links (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 ENDS ("a_id", "b_id") " UNION ALL " ENDS ("b_id", "a_id"), error);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (GotganPublishedLink));
  GotganStep step;

  g_array_set_clear_func (links, gotgan_published_link_clear);
  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, article_id);
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      GotganPublishedLink link = {
        .key = g_strdup (gotgan_statement_get_text (statement, 0)),
        .article_id = gotgan_statement_get_int (statement, 1),
        .other = g_strdup (gotgan_statement_get_text (statement, 2)),
        .together = gotgan_statement_get_int (statement, 3) != 0,
        .decided = gotgan_statement_get_int (statement, 4),
      };

      g_array_append_val (links, link);
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&links) : NULL;
}

static gboolean
gotgan_publication_add_link (GotganConnection *connection, const GotganPublishedLink *link,
                             const char *id, GotganReview *review, GError **error)
{
  g_autofree char *other_id = gotgan_publication_dup_id (connection, link->article_id, error);
  int order;

  if (other_id == NULL)
    return FALSE;
  order = strcmp (id, other_id);
  if (order < 0 || (order == 0 && g_strcmp0 (link->key, link->other) < 0))
    gotgan_review_add_link (review, link->key, other_id, link->other, link->together,
                            link->decided);
  return TRUE;
}

/* A claim that nothing was decided on is only needed for its links. */
static gboolean
gotgan_publication_is_needed (GotganVerdict *verdict, GArray *links)
{
  if (gotgan_verdict_get_fields (verdict)->ruling != GOTGAN_RULING_NONE)
    return TRUE;
  for (guint i = 0; i < links->len; i++)
    if (g_strcmp0 (g_array_index (links, GotganPublishedLink, i).key,
                   gotgan_verdict_get_key (verdict))
        == 0)
      return TRUE;
  return FALSE;
}

GotganReview *
gotgan_publication_load_review (GotganConnection *connection, gint64 article_id, const char *id,
                                GError **error)
{
  g_autoptr (GotganReview) review = gotgan_review_new ();
  g_autoptr (GPtrArray) verdicts =
      gotgan_verdict_table_load_in_force (connection, article_id, error);
  g_autoptr (GArray) links = NULL;

  if (verdicts != NULL)
    links = gotgan_publication_list_links (connection, article_id, error);
  if (links == NULL)
    return NULL;
  for (guint i = 0; i < verdicts->len; i++)
    if (gotgan_publication_is_needed (g_ptr_array_index (verdicts, i), links))
      g_ptr_array_add (review->verdicts, g_object_ref (g_ptr_array_index (verdicts, i)));
  for (guint i = 0; i < links->len; i++)
    if (!gotgan_publication_add_link (connection, &g_array_index (links, GotganPublishedLink, i),
                                      id, review, error))
      return NULL;
  gotgan_review_sort (review);
  return g_steal_pointer (&review);
}
