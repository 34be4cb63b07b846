#include "config.h"

#include "app/library/gotgan-headline-list.h"

#include "app/library/gotgan-headline-cache.h"
#include "app/library/gotgan-library-private.h"
#include "app/library/gotgan-listing-diff.h"
#include "app/store/gotgan-listing.h"

#define PAGE 64

enum
{
  PROP_0,
  PROP_QUERY,
  PROP_LOADING,
  PROP_N_ITEMS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

struct _GotganHeadlineList
{
  GObject parent_instance;

  GotganLibrary *library;
  GotganShelf shelf;
  char *key;
  char *query;

  /* GotganListed: what the list holds. */
  GArray *rows;
  GotganHeadlineCache *cache;
  /* Articles whose rows are being read. */
  GHashTable *requested;

  /* Ends the selection under way, and everything when the list is disposed of. */
  GCancellable *selecting;
  GCancellable *closing;
  gboolean loading;
  gboolean changed_meanwhile;
};

static void gotgan_headline_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GotganHeadlineList, gotgan_headline_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      gotgan_headline_list_model_init))

static const GotganListed *
row_at (GotganHeadlineList *self, guint position)
{
  return &g_array_index (self->rows, GotganListed, position);
}

/* --- Rows --------------------------------------------------------------------------------------- */

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

/* Reads the page around @position, except what is there or on its way. */
static void
request_page (GotganHeadlineList *self, guint position)
{
  guint first = position / PAGE * PAGE;
  guint end = MIN (first + PAGE, self->rows->len);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = first; i < end; i++)
    if (needs_row (self, row_at (self, i)->id))
      g_array_append_val (ids, row_at (self, i)->id);
  request_rows (self, ids);
}

/* Reads again what is on screen: its counts or snippets may be others now. */
static void
request_held (GotganHeadlineList *self)
{
  g_autoptr (GArray) held = gotgan_headline_cache_list (self->cache);

  for (guint i = 0; i < held->len; i += PAGE)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

      g_array_append_vals (ids, &g_array_index (held, gint64, i), MIN (PAGE, held->len - i));
      request_rows (self, ids);
    }
}

/* --- The model ---------------------------------------------------------------------------------- */

static GType
gotgan_headline_list_get_item_type (GListModel *model)
{
  return GOTGAN_TYPE_HEADLINE;
}

static guint
gotgan_headline_list_get_n_items (GListModel *model)
{
  return GOTGAN_HEADLINE_LIST (model)->rows->len;
}

static gpointer
gotgan_headline_list_get_item (GListModel *model, guint position)
{
  GotganHeadlineList *self = GOTGAN_HEADLINE_LIST (model);
  const GotganListed *row;
  GotganHeadline *headline;

  if (position >= self->rows->len)
    return NULL;

  row = row_at (self, position);
  headline = gotgan_headline_cache_get (self->cache, row->id, row->day);
  if (needs_row (self, row->id))
    request_page (self, position);
  return headline;
}

static void
gotgan_headline_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gotgan_headline_list_get_item_type;
  iface->get_n_items = gotgan_headline_list_get_n_items;
  iface->get_item = gotgan_headline_list_get_item;
}

/* --- Selecting ---------------------------------------------------------------------------------- */

/* A selection with its strings. */
typedef struct
{
  GotganSelection selection;
  char *party;
  char *query;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->party);
  g_free (question->query);
  g_free (question);
}

static Question *
question_new (GotganHeadlineList *self)
{
  Question *question = g_new0 (Question, 1);

  question->query = g_strdup (self->query);
  question->selection.query = question->query;
  question->selection.order = GOTGAN_ORDER_NEWEST;
  question->selection.unread = self->shelf == GOTGAN_SHELF_UNREAD;
  question->selection.starred = self->shelf == GOTGAN_SHELF_STARRED;
  question->selection.with_notes = self->shelf == GOTGAN_SHELF_NOTES;
  if (self->shelf == GOTGAN_SHELF_SOURCE && self->key != NULL)
    question->selection.source_id = g_ascii_strtoll (self->key, NULL, 10);
  if (self->shelf == GOTGAN_SHELF_PARTY)
    question->selection.party = question->party = g_strdup (self->key);
  return question;
}

static gpointer
select_rows (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  return gotgan_listing_select (connection, &question->selection, error);
}

static void
drop_hidden (GotganHeadlineList *self, GArray *rows)
{
  guint kept = 0;

  if (g_hash_table_size (self->library->hidden) == 0)
    return;
  for (guint i = 0; i < rows->len; i++)
    {
      GotganListed row = g_array_index (rows, GotganListed, i);

      if (!gotgan_library_is_hidden (self->library, row.id))
        g_array_index (rows, GotganListed, kept++) = row;
    }
  g_array_set_size (rows, kept);
}

static void
splice (GotganHeadlineList *self, GArray *after, const GotganSplice *change)
{
  g_array_remove_range (self->rows, change->position, change->n_removed);
  if (change->n_added > 0)
    g_array_insert_vals (self->rows, change->position,
                         &g_array_index (after, GotganListed, change->source), change->n_added);
  g_list_model_items_changed (G_LIST_MODEL (self), change->position, change->n_removed,
                              change->n_added);
}

static void
take_rows (GotganHeadlineList *self, GArray *after)
{
  g_autoptr (GArray) splices = gotgan_listing_diff (self->rows, after);
  guint n_before = self->rows->len;

  for (guint i = 0; i < splices->len; i++)
    splice (self, after, &g_array_index (splices, GotganSplice, i));
  if (self->rows->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
set_loading (GotganHeadlineList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void gotgan_headline_list_select (GotganHeadlineList *self);

static void
selected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GotganHeadlineList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  /* Another selection has taken the place of this one, perhaps when this one was done and not yet told of. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->selecting);
  if (rows != NULL)
    {
      drop_hidden (self, rows);
      take_rows (self, rows);
      request_held (self);
    }
  else if (!g_cancellable_is_cancelled (self->closing))
    gotgan_library_emit_failed (self->library, error);

  if (self->changed_meanwhile)
    gotgan_headline_list_select (self);
  else
    set_loading (self, FALSE);
}

static void
gotgan_headline_list_select (GotganHeadlineList *self)
{
  self->changed_meanwhile = FALSE;
  g_cancellable_cancel (self->selecting);
  g_clear_object (&self->selecting);
  self->selecting = g_cancellable_new ();
  set_loading (self, TRUE);
  gotgan_store_read_async (self->library->store, select_rows, question_new (self), question_free,
                           (GDestroyNotify) g_array_unref, self->selecting, selected_cb,
                           g_object_ref (self));
}

/* --- Following the library ------------------------------------------------------------------------ */

static void
articles_changed_cb (GotganHeadlineList *self)
{
  /* While many arrive, a selection that is always begun anew would never end. */
  if (self->selecting != NULL)
    self->changed_meanwhile = TRUE;
  else
    gotgan_headline_list_select (self);
}

static void
article_changed_cb (GotganHeadlineList *self, gint64 article_id)
{
  GotganHeadline *headline = gotgan_headline_cache_find (self->cache, article_id);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (headline != NULL && gotgan_headline_get_loaded (headline))
    {
      g_array_append_val (ids, article_id);
      request_rows (self, ids);
    }
  /* An article that has just been read stays among the unread until these are looked at anew: a row that vanishes
   * beneath the pointer is no help. */
  if (self->shelf == GOTGAN_SHELF_STARRED || self->shelf == GOTGAN_SHELF_NOTES)
    articles_changed_cb (self);
}

/* --- Object ------------------------------------------------------------------------------------- */

static void
gotgan_headline_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganHeadlineList *self = GOTGAN_HEADLINE_LIST (object);

  switch (id)
    {
    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->rows->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_headline_list_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  if (id == PROP_QUERY)
    gotgan_headline_list_set_query (GOTGAN_HEADLINE_LIST (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_headline_list_dispose (GObject *object)
{
  GotganHeadlineList *self = GOTGAN_HEADLINE_LIST (object);

  g_cancellable_cancel (self->selecting);
  g_cancellable_cancel (self->closing);
  g_clear_object (&self->selecting);
  G_OBJECT_CLASS (gotgan_headline_list_parent_class)->dispose (object);
}

static void
gotgan_headline_list_finalize (GObject *object)
{
  GotganHeadlineList *self = GOTGAN_HEADLINE_LIST (object);

  g_clear_object (&self->library);
  g_clear_object (&self->closing);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->cache, gotgan_headline_cache_free);
  g_clear_pointer (&self->requested, g_hash_table_unref);
  g_free (self->key);
  g_free (self->query);
  G_OBJECT_CLASS (gotgan_headline_list_parent_class)->finalize (object);
}

static void
gotgan_headline_list_class_init (GotganHeadlineListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_headline_list_get_property;
  object_class->set_property = gotgan_headline_list_set_property;
  object_class->dispose = gotgan_headline_list_dispose;
  object_class->finalize = gotgan_headline_list_finalize;

  properties[PROP_QUERY] =
      g_param_spec_string ("query", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_LOADING] =
      g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_N_ITEMS] =
      g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
gotgan_headline_list_init (GotganHeadlineList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (GotganListed));
  self->cache = gotgan_headline_cache_new ();
  self->requested = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->closing = g_cancellable_new ();
}

GotganHeadlineList *
gotgan_headline_list_new (GotganLibrary *library)
{
  GotganHeadlineList *self = g_object_new (GOTGAN_TYPE_HEADLINE_LIST, NULL);

  self->library = g_object_ref (library);
  g_signal_connect_object (library, "articles-changed", G_CALLBACK (articles_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "article-changed", G_CALLBACK (article_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gotgan_headline_list_select (self);
  return self;
}

GotganLibrary *
gotgan_headline_list_get_library (GotganHeadlineList *self)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_LIST (self), NULL);
  return self->library;
}

void
gotgan_headline_list_set_shelf (GotganHeadlineList *self, GotganShelf shelf, const char *key)
{
  g_return_if_fail (GOTGAN_IS_HEADLINE_LIST (self));

  if (self->shelf == shelf && g_strcmp0 (self->key, key) == 0)
    return;
  self->shelf = shelf;
  g_set_str (&self->key, key);
  gotgan_headline_list_select (self);
}

GotganShelf
gotgan_headline_list_get_shelf (GotganHeadlineList *self)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_LIST (self), GOTGAN_SHELF_ALL);
  return self->shelf;
}

void
gotgan_headline_list_set_query (GotganHeadlineList *self, const char *query)
{
  const char *wanted = query != NULL && *query != '\0' ? query : NULL;

  g_return_if_fail (GOTGAN_IS_HEADLINE_LIST (self));

  if (!g_set_str (&self->query, wanted))
    return;
  gotgan_headline_list_select (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

const char *
gotgan_headline_list_get_query (GotganHeadlineList *self)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_LIST (self), NULL);
  return self->query;
}

gboolean
gotgan_headline_list_get_loading (GotganHeadlineList *self)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_LIST (self), FALSE);
  return self->loading;
}

guint
gotgan_headline_list_get_n_held (GotganHeadlineList *self)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_LIST (self), 0);
  return gotgan_headline_cache_get_size (self->cache);
}

guint
gotgan_headline_list_find (GotganHeadlineList *self, gint64 article_id)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->id == article_id)
      return i;
  return G_MAXUINT;
}
