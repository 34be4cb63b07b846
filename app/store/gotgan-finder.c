#include "config.h"

#include "app/store/gotgan-finder.h"

#include "app/store/gotgan-ids.h"
#include "app/store/gotgan-search-table.h"

void
gotgan_finder_free (GotganFinder *self)
{
  g_clear_pointer (&self->query, gotgan_search_query_free);
  g_clear_pointer (&self->candidates, g_array_unref);
  g_clear_pointer (&self->excluded, g_array_unref);
  g_clear_pointer (&self->published, g_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->not_days, g_array_unref);
  g_clear_pointer (&self->claim_parts, g_ptr_array_unref);
  g_free (self);
}

/* --- Sets --------------------------------------------------------------------------------------- */

/* @ids: (transfer full) (nullable): what was to be found; %NULL is a failure */
static gboolean
gotgan_finder_want (GotganFinder *self, GArray *ids)
{
  if (ids == NULL)
    return FALSE;
  if (self->candidates == NULL)
    self->candidates = ids;
  else
    {
      gotgan_ids_intersect (self->candidates, ids);
      g_array_unref (ids);
    }
  return TRUE;
}

/* The same of what must not be found. */
static gboolean
gotgan_finder_shun (GotganFinder *self, GArray *ids)
{
  if (ids == NULL)
    return FALSE;
  if (self->excluded == NULL)
    self->excluded = ids;
  else
    {
      gotgan_ids_unite (self->excluded, ids);
      g_array_unref (ids);
    }
  return TRUE;
}

static GArray *
gotgan_finder_read (GotganConnection *connection, const char *sql, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);

  return statement != NULL ? gotgan_ids_read (statement, error) : NULL;
}

static GArray *
gotgan_finder_find_marked (GotganFinder *self, GotganQueryMark mark, GError **error)
{
  if (mark == GOTGAN_QUERY_HAS_NOTE)
    return gotgan_finder_read (self->connection, "SELECT article_id FROM notes", error);
  /* The index tells which have several versions, so that few rows are read. */
  if (mark == GOTGAN_QUERY_IS_EDITED)
    return gotgan_finder_read (
        self->connection,
        "SELECT article_id FROM article_versions WHERE partial = 0 AND article_id IN"
        " (SELECT article_id FROM article_versions GROUP BY article_id HAVING count (*) > 1)"
        " GROUP BY article_id HAVING count (*) > 1",
        error);
  return gotgan_finder_read (self->connection, "SELECT article_id FROM claims WHERE shown = 1",
                             error);
}

/* --- Parts -------------------------------------------------------------------------------------- */

static gboolean
gotgan_finder_is_of_claim (const GotganQueryPart *part)
{
  return part->field == GOTGAN_QUERY_PARTY || part->field == GOTGAN_QUERY_AMOUNT
         || part->field == GOTGAN_QUERY_STAGE;
}

/* Returns: (transfer full): the set of what @part asks for; %NULL with an error */
static GArray *
gotgan_finder_find_part (GotganFinder *self, const GotganQueryPart *part, GError **error)
{
  g_autoptr (GPtrArray) parts = NULL;

  switch (part->field)
    {
    case GOTGAN_QUERY_FROM:
      return gotgan_finder_find_publisher (self->connection, part->text, error);
    case GOTGAN_QUERY_TAG:
      return gotgan_finder_find_tag (self->connection, part->text, error);
    case GOTGAN_QUERY_NOTE:
      return gotgan_finder_find_note (self->connection, part->text, error);
    case GOTGAN_QUERY_HAS:
    case GOTGAN_QUERY_IS:
      return gotgan_finder_find_marked (self, part->mark, error);
    case GOTGAN_QUERY_PARTY:
    case GOTGAN_QUERY_AMOUNT:
    case GOTGAN_QUERY_STAGE:
      parts = g_ptr_array_new ();
      g_ptr_array_add (parts, (gpointer) part);
      return gotgan_finder_find_claims (self->connection, self->selection, GOTGAN_CLAIM_ARTICLE,
                                        parts, error);
    case GOTGAN_QUERY_WORDS:
    case GOTGAN_QUERY_IN:
    case GOTGAN_QUERY_DATE:
    case GOTGAN_QUERY_TITLE:
    case GOTGAN_QUERY_BODY:
    default:
      g_return_val_if_reached (gotgan_ids_new ());
    }
}

/* An article is in one outlet. */
static gboolean
gotgan_finder_unite_published (GotganFinder *self, GArray *ids)
{
  if (ids == NULL || self->published == NULL)
    {
      self->published = ids;
      return ids != NULL;
    }
  gotgan_ids_unite (self->published, ids);
  g_array_unref (ids);
  return TRUE;
}

static gboolean
gotgan_finder_take_set (GotganFinder *self, const GotganQueryPart *part, GError **error)
{
  GArray *ids = gotgan_finder_find_part (self, part, error);

  if (part->field == GOTGAN_QUERY_FROM && !part->unwanted)
    return gotgan_finder_unite_published (self, ids);
  return part->unwanted ? gotgan_finder_shun (self, ids) : gotgan_finder_want (self, ids);
}

/* Days are told apart by gotgan_finder_take_days(). */
static gboolean
gotgan_finder_leaves_out (GotganFinder *self, const GotganQueryPart *part)
{
  return part->field == self->selection->left_out && part->field != GOTGAN_QUERY_WORDS
         && part->field != GOTGAN_QUERY_DATE && !part->unwanted;
}

static gboolean
gotgan_finder_take_part (GotganFinder *self, const GotganQueryPart *part, GError **error)
{
  if (part->problem != GOTGAN_QUERY_FINE || gotgan_finder_leaves_out (self, part))
    return TRUE;
  if (gotgan_finder_is_of_claim (part) && !part->unwanted)
    {
      g_ptr_array_add (self->claim_parts, (gpointer) part);
      return TRUE;
    }
  switch (part->field)
    {
    case GOTGAN_QUERY_IS:
      if (part->mark == GOTGAN_QUERY_IS_EDITED)
        return gotgan_finder_take_set (self, part, error);
      gotgan_finder_take_state (self, part);
      return TRUE;
    case GOTGAN_QUERY_DATE:
      gotgan_finder_take_days (self, part);
      return TRUE;
    case GOTGAN_QUERY_WORDS:
    case GOTGAN_QUERY_TITLE:
    case GOTGAN_QUERY_BODY:
    case GOTGAN_QUERY_IN:
      return TRUE;
    case GOTGAN_QUERY_FROM:
    case GOTGAN_QUERY_PARTY:
    case GOTGAN_QUERY_AMOUNT:
    case GOTGAN_QUERY_STAGE:
    case GOTGAN_QUERY_HAS:
    case GOTGAN_QUERY_TAG:
    case GOTGAN_QUERY_NOTE:
    default:
      return gotgan_finder_take_set (self, part, error);
    }
}

static gboolean
gotgan_finder_take_query (GotganFinder *self, GError **error)
{
  GotganQuery *query = gotgan_search_query_get_query (self->query);

  for (guint i = 0; i < gotgan_query_get_n_parts (query); i++)
    if (!gotgan_finder_take_part (self, gotgan_query_get_part (query, i), error))
      return FALSE;
  gotgan_finder_bound_days (self);
  if (self->published != NULL && !gotgan_finder_want (self, g_steal_pointer (&self->published)))
    return FALSE;
  return self->claim_parts->len == 0
         || gotgan_finder_want (self, gotgan_finder_find_claims (self->connection, self->selection,
                                                                 GOTGAN_CLAIM_ARTICLE,
                                                                 self->claim_parts, error));
}

static gboolean
gotgan_finder_take_letters (GotganFinder *self, GError **error)
{
  GArray *letters = gotgan_search_query_get_letters (self->query);

  for (guint i = 0; i < letters->len; i++)
    {
      const GotganSearchLetter *letter = &g_array_index (letters, GotganSearchLetter, i);
      GArray *ids =
          gotgan_search_table_find_letter (self->connection, letter->text, letter->place, error);

      if (!(letter->unwanted ? gotgan_finder_shun (self, ids) : gotgan_finder_want (self, ids)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gotgan_finder_take_words (GotganFinder *self, GError **error)
{
  const char *wanted = gotgan_search_query_get_wanted (self->query);
  const char *unwanted = gotgan_search_query_get_unwanted (self->query);

  return (wanted == NULL
          || gotgan_finder_want (self, gotgan_search_table_find (self->connection, wanted, error)))
         && (unwanted == NULL
             || gotgan_finder_shun (self,
                                    gotgan_search_table_find (self->connection, unwanted, error)))
         && gotgan_finder_take_letters (self, error);
}

static gboolean
gotgan_finder_take_shelf (GotganFinder *self, GError **error)
{
  const GotganSelection *selection = self->selection;
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autofree char *array = NULL;

  if (selection->unread)
    gotgan_finder_want_mark (self, &self->read, 0);
  if (selection->starred)
    gotgan_finder_want_mark (self, &self->starred, 1);
  if (selection->with_notes
      && !gotgan_finder_want (self, gotgan_finder_find_marked (self, GOTGAN_QUERY_HAS_NOTE, error)))
    return FALSE;
  if (selection->party == NULL)
    return TRUE;
  gotgan_keys_append (keys, selection->party);
  array = g_strdup_printf ("[%s]", keys->str);
  return gotgan_finder_want (self, gotgan_finder_find_parties (self->connection, array, error));
}

GotganFinder *
gotgan_finder_new (GotganConnection *connection, const GotganSelection *selection, GError **error)
{
  g_autoptr (GotganFinder) self = g_new0 (GotganFinder, 1);

  self->connection = connection;
  self->selection = selection;
  self->query = selection->beginning ? gotgan_search_query_new_beginning (selection->query)
                                     : gotgan_search_query_new (selection->query);
  if (self->query == NULL)
    return NULL;
  self->days = g_array_new (FALSE, FALSE, sizeof (GotganDays));
  self->not_days = g_array_new (FALSE, FALSE, sizeof (GotganDays));
  self->claim_parts = g_ptr_array_new ();
  self->read = self->starred = -1;
  if (!gotgan_finder_take_shelf (self, error) || !gotgan_finder_take_words (self, error)
      || !gotgan_finder_take_query (self, error))
    return NULL;
  if (self->candidates != NULL && self->excluded != NULL)
    {
      gotgan_ids_subtract (self->candidates, self->excluded);
      g_clear_pointer (&self->excluded, g_array_unref);
    }
  if (self->nothing)
    gotgan_finder_want (self, gotgan_ids_new ());
  return g_steal_pointer (&self);
}

/* --- The best ----------------------------------------------------------------------------------- */

/* Those with all that must be there in the title. */
static GArray *
gotgan_finder_find_in_title (GotganFinder *self, GError **error)
{
  g_autofree char *in_title = gotgan_search_query_dup_in_title (self->query);
  GArray *letters = gotgan_search_query_get_letters (self->query);
  g_autoptr (GArray) found =
      in_title != NULL ? gotgan_search_table_find (self->connection, in_title, error) : NULL;

  if (in_title != NULL && found == NULL)
    return NULL;
  for (guint i = 0; i < letters->len; i++)
    {
      const GotganSearchLetter *letter = &g_array_index (letters, GotganSearchLetter, i);
      g_autoptr (GArray) ids = NULL;

      if (letter->unwanted)
        continue;
      if (letter->place == GOTGAN_QUERY_IN_BODY)
        return gotgan_ids_new ();
      ids = gotgan_search_table_find_letter (self->connection, letter->text, GOTGAN_QUERY_IN_TITLE,
                                             error);
      if (ids == NULL)
        return NULL;
      if (found == NULL)
        found = g_steal_pointer (&ids);
      else
        gotgan_ids_intersect (found, ids);
    }
  return found != NULL ? g_steal_pointer (&found) : gotgan_ids_new ();
}

GArray *
gotgan_finder_find_best (GotganFinder *self, GError **error)
{
  g_autofree char *name = gotgan_search_query_dup_name (self->query);
  g_autofree char *keys = NULL;
  g_autoptr (GArray) best = gotgan_finder_find_in_title (self, error);
  g_autoptr (GArray) of_party = NULL;

  if (best == NULL || name == NULL || *name == '\0')
    return g_steal_pointer (&best);
  keys = gotgan_finder_dup_party_keys (self->connection, self->selection, name, TRUE, error);
  of_party = keys != NULL ? gotgan_finder_find_parties (self->connection, keys, error) : NULL;
  if (of_party == NULL)
    return NULL;
  gotgan_ids_unite (best, of_party);
  return g_steal_pointer (&best);
}
