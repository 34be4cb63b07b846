/* Rows are read when somebody looks at them, those of one turn together. */
#include "config.h"

#include "app/library/gotgan-headline-list-private.h"

#include "app/library/gotgan-library-private.h"

/* What is read at once. */
#define PAGE 64

/* A list on screen holds the rows that it is about to show. When it looks for one among others it asks for more of them in a
 * turn than would be kept, and lets go of them at once: those are not read. */
#define MAX_UNHELD 512

/* A page of rows that is being read. */
typedef struct
{
  GotganHeadlineList *list;
  GArray *ids;
  char *query;
} Request;

typedef struct
{
  GArray *ids;
  char *query;
} RequestedRows;

static void
requested_rows_free (gpointer data)
{
  RequestedRows *rows = data;

  g_array_unref (rows->ids);
  g_free (rows->query);
  g_free (rows);
}

static void
request_free (Request *request)
{
  g_object_unref (request->list);
  g_array_unref (request->ids);
  g_free (request->query);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static gpointer
load_rows (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  RequestedRows *rows = data;

  return gotgan_listing_load (connection, (const gint64 *) (gpointer) rows->ids->data,
                              rows->ids->len, rows->query, error);
}

static void
fill_headline (GotganHeadlineList *self, GotganListingEntry *entry)
{
  g_autoptr (GotganHeadline) headline =
      gotgan_headline_cache_get (self->cache, entry->id, entry->day);
  gboolean was_loaded = gotgan_headline_get_loaded (headline);

  gotgan_library_apply_marks (self->library, entry->id, &entry->row);
  gotgan_headline_fill (headline, &entry->row);
  if (!was_loaded)
    gotgan_headline_cache_keep (self->cache, headline);
}

static void
drop_article (GotganHeadlineList *self, gint64 id)
{
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) splices = g_array_new (FALSE, FALSE, sizeof (GotganSplice));
  GotganSplice splice = { 0, 1, 0, 0 };
  guint position;

  gotgan_headline_list_tell_all (self);
  position = gotgan_headline_list_find (self, id);
  if (position == G_MAXUINT)
    return;
  splice.position = splice.source = position;
  rows = g_array_copy (self->rows);
  g_array_remove_index (rows, position);
  g_array_append_val (splices, splice);
  gotgan_headline_list_take_rows (self, rows, splices);
  gotgan_headline_list_tell_all (self);
}

/* Another program may have removed an article since it was listed: without a row it would be empty for ever. */
static void
drop_missing (GotganHeadlineList *self, GArray *ids, GPtrArray *entries)
{
  guint at = 0;

  /* Entries come in the order in which they were asked for. */
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      GotganListingEntry *entry = at < entries->len ? g_ptr_array_index (entries, at) : NULL;

      if (entry != NULL && entry->id == id)
        at++;
      else
        drop_article (self, id);
    }
}

static void
rows_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) request = user_data;
  GotganHeadlineList *self = request->list;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  for (guint i = 0; i < request->ids->len; i++)
    g_hash_table_remove (self->requested, &g_array_index (request->ids, gint64, i));
  if (g_cancellable_is_cancelled (self->closing))
    return;
  if (entries == NULL)
    {
      gotgan_library_emit_failed (self->library, error);
      return;
    }
  /* Snippets of a query that is no longer asked: the new one's rows are on their way. */
  if (g_strcmp0 (request->query, self->query) != 0)
    return;
  for (guint i = 0; i < entries->len; i++)
    fill_headline (self, g_ptr_array_index (entries, i));
  drop_missing (self, request->ids, entries);
}

static void
request_rows (GotganHeadlineList *self, GArray *ids)
{
  Request *request;
  RequestedRows *rows;

  if (ids->len == 0)
    return;
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (self->requested, gotgan_library_id_key (g_array_index (ids, gint64, i)));

  request = g_new (Request, 1);
  *request = (Request) { g_object_ref (self), g_array_ref (ids), g_strdup (self->query) };
  rows = g_new (RequestedRows, 1);
  *rows = (RequestedRows) { g_array_copy (ids), g_strdup (self->query) };
  gotgan_store_read_async (self->library->store, load_rows, rows, requested_rows_free,
                           (GDestroyNotify) g_ptr_array_unref, self->closing, rows_loaded_cb,
                           request);
}

static gboolean
needs_row (GotganHeadlineList *self, gint64 id, gboolean only_held)
{
  GotganHeadline *headline = gotgan_headline_cache_find (self->cache, id);

  return (headline != NULL ? !gotgan_headline_get_loaded (headline) : !only_held)
         && !g_hash_table_contains (self->requested, &id);
}

static void
request_wanted (GotganHeadlineList *self)
{
  gboolean only_held = self->wanted->len > MAX_UNHELD;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->wanted->len; i++)
    {
      gint64 id = g_array_index (self->wanted, gint64, i);

      if (!needs_row (self, id, only_held))
        continue;
      g_hash_table_add (self->requested, gotgan_library_id_key (id));
      g_array_append_val (ids, id);
      if (ids->len < PAGE)
        continue;
      request_rows (self, ids);
      g_array_unref (g_steal_pointer (&ids));
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
    }
  request_rows (self, ids);
  g_array_set_size (self->wanted, 0);
}

void
gotgan_headline_list_stop_wanting (GotganHeadlineList *self)
{
  if (self->wanting != NULL)
    g_source_destroy (self->wanting);
  g_clear_pointer (&self->wanting, g_source_unref);
}

static gboolean
wanting_cb (gpointer user_data)
{
  GotganHeadlineList *self = user_data;

  gotgan_headline_list_stop_wanting (self);
  request_wanted (self);
  return G_SOURCE_REMOVE;
}

void
gotgan_headline_list_want_row (GotganHeadlineList *self, guint position)
{
  gint64 id = gotgan_headline_list_get_row (self, position)->id;

  if (!needs_row (self, id, FALSE))
    return;
  g_array_append_val (self->wanted, id);
  if (self->wanting != NULL)
    return;
  self->wanting = g_idle_source_new ();
  g_source_set_priority (self->wanting, G_PRIORITY_HIGH_IDLE);
  g_source_set_callback (self->wanting, wanting_cb, self, NULL);
  g_source_attach (self->wanting, self->library->context);
}

void
gotgan_headline_list_reread (GotganHeadlineList *self, gint64 article_id)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, article_id);
  request_rows (self, ids);
}

void
gotgan_headline_list_reread_held (GotganHeadlineList *self)
{
  g_autoptr (GArray) held = NULL;

  gotgan_headline_cache_forget (self->cache);
  held = gotgan_headline_cache_list (self->cache);
  for (guint i = 0; i < held->len; i += PAGE)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

      g_array_append_vals (ids, &g_array_index (held, gint64, i), MIN (PAGE, held->len - i));
      request_rows (self, ids);
    }
}
