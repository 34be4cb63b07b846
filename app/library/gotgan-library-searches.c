/* Searches that the person saved. They belong to the library: a backup has them, and another machine that opens it. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/library/gotgan-data-files.h"
#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-saved-search-table.h"

GListModel *
gotgan_library_get_saved_searches (GotganLibrary *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), NULL);
  return G_LIST_MODEL (self->searches);
}

/* Returns: the position of the search that goes by @id, or the length */
static guint
find_search (GotganLibrary *self, const char *id)
{
  GListModel *searches = G_LIST_MODEL (self->searches);
  guint n_searches = g_list_model_get_n_items (searches);

  for (guint i = 0; i < n_searches; i++)
    {
      g_autoptr (GotganSavedSearch) search = g_list_model_get_item (searches, i);

      if (g_str_equal (gotgan_saved_search_get_id (search), id))
        return i;
    }
  return n_searches;
}

/* Where one that was saved at @created stands: they are in that order. */
static guint
find_place (GotganLibrary *self, gint64 created)
{
  guint place = g_list_model_get_n_items (G_LIST_MODEL (self->searches));

  while (place > 0)
    {
      g_autoptr (GotganSavedSearch) before =
          g_list_model_get_item (G_LIST_MODEL (self->searches), place - 1);

      if (gotgan_saved_search_get_created (before) <= created)
        break;
      place--;
    }
  return place;
}

/* --- The command -------------------------------------------------------------------------------- */

/* How it is called and what it asks before and after; %NULL where it is not there. Never changed, for two threads read it. */
typedef struct
{
  char *id;
  gint64 created;
  char *names[2];
  char *queries[2];
} Change;

static void
change_clear (gpointer data)
{
  Change *change = data;

  g_free (change->id);
  for (guint i = 0; i < 2; i++)
    {
      g_free (change->names[i]);
      g_free (change->queries[i]);
    }
}

static void
change_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, change_clear);
}

static void
search_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  const Change *change = command->decision;
  guint position = find_search (self, change->id);
  g_autoptr (GotganSavedSearch) search =
      g_list_model_get_item (G_LIST_MODEL (self->searches), position);

  if (change->names[forward] == NULL)
    {
      if (search != NULL)
        g_list_store_remove (self->searches, position);
      return;
    }
  if (search != NULL)
    {
      gotgan_saved_search_set_name (search, change->names[forward]);
      gotgan_saved_search_set_query (search, change->queries[forward]);
      return;
    }
  search = gotgan_saved_search_new (change->id, change->names[forward], change->queries[forward],
                                    change->created);
  g_list_store_insert (self->searches, find_place (self, change->created), search);
}

typedef struct
{
  Change *change;
  gboolean forward;
} Snapshot;

static void
snapshot_free (gpointer data)
{
  Snapshot *snapshot = data;

  change_release (snapshot->change);
  g_free (snapshot);
}

static gpointer
search_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  Snapshot *snapshot = g_new (Snapshot, 1);

  *snapshot = (Snapshot) { g_atomic_rc_box_acquire (command->decision), forward };
  return snapshot;
}

static gpointer
search_write (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  const Snapshot *snapshot = data;
  const Change *change = snapshot->change;
  const char *name = change->names[snapshot->forward];
  g_autoptr (GotganSavedSearch) search =
      name != NULL ? gotgan_saved_search_new (change->id, name, change->queries[snapshot->forward],
                                              change->created)
                   : NULL;

  if (search != NULL)
    gotgan_saved_search_table_put (connection, search, error);
  else
    gotgan_saved_search_table_remove (connection, change->id, error);
  return NULL;
}

static void
search_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
}

static const GotganCommandClass search_class = {
  .show = search_show,
  .snapshot = search_snapshot,
  .free_snapshot = snapshot_free,
  .write = search_write,
  .settle = search_settle,
};

/* @search: before the command, unless it is a new one; @name, @query: (transfer full) (nullable): after it */
static void
perform (GotganLibrary *self, GotganSavedSearch *search, gboolean is_there, char *name, char *query)
{
  GotganCommand *command = gotgan_command_new (&search_class);
  Change *change = g_atomic_rc_box_new0 (Change);

  change->id = g_strdup (gotgan_saved_search_get_id (search));
  change->created = gotgan_saved_search_get_created (search);
  if (is_there)
    {
      change->names[FALSE] = g_strdup (gotgan_saved_search_get_name (search));
      change->queries[FALSE] = g_strdup (gotgan_saved_search_get_query (search));
    }
  change->names[TRUE] = name;
  change->queries[TRUE] = query;
  command->decision = change;
  command->free_decision = change_release;
  gotgan_library_perform (self, command);
}

/* --- Commands ----------------------------------------------------------------------------------- */

GotganSavedSearch *
gotgan_library_save_search (GotganLibrary *self, const char *name, const char *query)
{
  g_autofree char *clean_name = gotgan_saved_search_clean_name (name);
  g_autofree char *clean_query = gotgan_saved_search_clean_query (query);
  g_autoptr (GotganSavedSearch) wanted = NULL;

  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), NULL);

  if (clean_name == NULL || clean_query == NULL)
    return NULL;
  wanted = gotgan_saved_search_new (NULL, clean_name, clean_query, gotgan_library_now ());
  perform (self, wanted, FALSE, g_steal_pointer (&clean_name), g_steal_pointer (&clean_query));
  return g_list_model_get_item (G_LIST_MODEL (self->searches),
                                find_search (self, gotgan_saved_search_get_id (wanted)));
}

gboolean
gotgan_library_edit_search (GotganLibrary *self, GotganSavedSearch *search, const char *name,
                            const char *query)
{
  g_autofree char *clean_name = gotgan_saved_search_clean_name (name);
  g_autofree char *clean_query = gotgan_saved_search_clean_query (query);

  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (GOTGAN_IS_SAVED_SEARCH (search), FALSE);

  if (clean_name == NULL || clean_query == NULL)
    return FALSE;
  if (g_str_equal (gotgan_saved_search_get_name (search), clean_name)
      && g_str_equal (gotgan_saved_search_get_query (search), clean_query))
    return TRUE;
  perform (self, search, TRUE, g_steal_pointer (&clean_name), g_steal_pointer (&clean_query));
  return TRUE;
}

void
gotgan_library_remove_search (GotganLibrary *self, GotganSavedSearch *search)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_SAVED_SEARCH (search));

  perform (self, search, TRUE, NULL, NULL);
}

/* --- Counting ----------------------------------------------------------------------------------- */

/* On the store's threads. */
static char *
find_party (const char *name)
{
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (NULL);

  return rules != NULL ? g_strdup (gotgan_rules_find_party (rules, name)) : NULL;
}

static gpointer
count_found (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GotganSelection selection = { .query = data, .find_party = find_party };
  guint n_found = 0;
  g_autoptr (GArray) first =
      gotgan_listing_select_first (connection, &selection, 1, &n_found, error);
  guint *count;

  if (first == NULL)
    return NULL;
  count = g_new (guint, 1);
  *count = n_found;
  return count;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  guint *count = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (count != NULL)
    g_task_return_pointer (task, count, g_free);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_count_found_async (GotganLibrary *self, const char *query, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_task_set_source_tag (task, gotgan_library_count_found_async);
  gotgan_store_survey_async (self->store, count_found, g_strdup (query), g_free, g_free,
                             cancellable, counted_cb, task);
}

gboolean
gotgan_library_count_found_finish (GotganLibrary *self, GAsyncResult *result, guint *n_found,
                                   GError **error)
{
  g_autofree guint *count = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  count = g_task_propagate_pointer (G_TASK (result), error);
  if (count == NULL)
    return FALSE;
  *n_found = *count;
  return TRUE;
}
