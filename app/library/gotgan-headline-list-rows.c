/* Rows are read by pages, when somebody looks at them. */
#include "config.h"

#include "app/library/gotgan-headline-list-private.h"

#include "app/library/gotgan-library-private.h"

#define PAGE 64

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
  guint position = gotgan_headline_list_find (self, id);

  if (position == G_MAXUINT)
    return;
  gotgan_headline_list_splice (self, position, 1, NULL, 0);
  gotgan_headline_list_notify_n_items (self);
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
needs_row (GotganHeadlineList *self, gint64 id)
{
  GotganHeadline *headline = gotgan_headline_cache_find (self->cache, id);

  return (headline == NULL || !gotgan_headline_get_loaded (headline))
         && !g_hash_table_contains (self->requested, &id);
}

static void
request_page (GotganHeadlineList *self, guint position)
{
  guint first = position / PAGE * PAGE;
  guint end = MIN (first + PAGE, self->rows->len);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = first; i < end; i++)
    if (needs_row (self, gotgan_headline_list_get_row (self, i)->id))
      g_array_append_val (ids, gotgan_headline_list_get_row (self, i)->id);
  request_rows (self, ids);
}

void
gotgan_headline_list_want_row (GotganHeadlineList *self, guint position)
{
  if (needs_row (self, gotgan_headline_list_get_row (self, position)->id))
    request_page (self, position);
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
  g_autoptr (GArray) held = gotgan_headline_cache_list (self->cache);

  for (guint i = 0; i < held->len; i += PAGE)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

      g_array_append_vals (ids, &g_array_index (held, gint64, i), MIN (PAGE, held->len - i));
      request_rows (self, ids);
    }
}
