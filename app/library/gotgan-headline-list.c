#include "config.h"

#include "app/library/gotgan-headline-list-private.h"

#include "app/library/gotgan-library-private.h"
#include "app/model/gotgan-query.h"

enum
{
  PROP_0,
  PROP_QUERY,
  PROP_LOADING,
  PROP_N_ITEMS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void gotgan_headline_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GotganHeadlineList, gotgan_headline_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      gotgan_headline_list_model_init))

/* --- The model ---------------------------------------------------------------------------------- */

static GType
gotgan_headline_list_get_item_type (GListModel *model)
{
  return GOTGAN_TYPE_HEADLINE;
}

static guint
gotgan_headline_list_get_n_items (GListModel *model)
{
  return gotgan_headline_list_get_length (GOTGAN_HEADLINE_LIST (model));
}

static gpointer
gotgan_headline_list_get_item (GListModel *model, guint position)
{
  GotganHeadlineList *self = GOTGAN_HEADLINE_LIST (model);
  const GotganListed *row;
  GotganHeadline *headline;

  if (position >= gotgan_headline_list_get_length (self))
    return NULL;

  row = gotgan_headline_list_get_row (self, position);
  headline = gotgan_headline_cache_get (self->cache, row->id, row->day);
  gotgan_headline_list_want_row (self, position);
  return headline;
}

static void
gotgan_headline_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gotgan_headline_list_get_item_type;
  iface->get_n_items = gotgan_headline_list_get_n_items;
  iface->get_item = gotgan_headline_list_get_item;
}

/* --- For the siblings --------------------------------------------------------------------------- */

guint
gotgan_headline_list_get_length (GotganHeadlineList *self)
{
  if (self->coming != NULL)
    return self->n_staying + self->coming->len - self->coming_from;
  return MIN (self->rows->len, self->n_shown);
}

const GotganListed *
gotgan_headline_list_get_row (GotganHeadlineList *self, guint position)
{
  if (self->coming != NULL && position >= self->n_staying)
    return &g_array_index (self->coming, GotganListed,
                           position - self->n_staying + self->coming_from);
  return &g_array_index (self->rows, GotganListed, position);
}

void
gotgan_headline_list_set_loading (GotganHeadlineList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

void
gotgan_headline_list_notify_n_items (GotganHeadlineList *self)
{
  guint n_items = gotgan_headline_list_get_length (self);

  if (self->n_notified == n_items)
    return;
  self->n_notified = n_items;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
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

  if (headline != NULL && gotgan_headline_get_loaded (headline))
    gotgan_headline_list_reread (self, article_id);
  /* An article that has just been read stays among the unread until these are looked at anew: a row that vanishes
   * beneath the pointer is no help. */
  if (self->shelf == GOTGAN_SHELF_STARRED || self->shelf == GOTGAN_SHELF_NOTES
      || self->asks_of_marks)
    articles_changed_cb (self);
}

static void
claims_changed_cb (GotganHeadlineList *self)
{
  if (self->asks_of_claims || self->shelf == GOTGAN_SHELF_PARTY
      || (self->order == GOTGAN_HEADLINES_BEST_FIRST && self->query != NULL))
    articles_changed_cb (self);
}

static gboolean
is_of_marks (const GotganQueryPart *part)
{
  return part->field == GOTGAN_QUERY_TAG || part->field == GOTGAN_QUERY_NOTE
         || (part->field == GOTGAN_QUERY_HAS && part->mark == GOTGAN_QUERY_HAS_NOTE)
         || (part->field == GOTGAN_QUERY_IS && part->mark == GOTGAN_QUERY_IS_STARRED);
}

static gboolean
is_of_claims (const GotganQueryPart *part)
{
  return part->field == GOTGAN_QUERY_PARTY || part->field == GOTGAN_QUERY_AMOUNT
         || part->field == GOTGAN_QUERY_STAGE
         || (part->field == GOTGAN_QUERY_HAS && part->mark == GOTGAN_QUERY_HAS_CLAIM);
}

static gboolean
asks (const char *text, gboolean (*is_of) (const GotganQueryPart *part))
{
  g_autoptr (GotganQuery) query = gotgan_query_new (text);

  for (guint i = 0; i < gotgan_query_get_n_parts (query); i++)
    if (is_of (gotgan_query_get_part (query, i)))
      return TRUE;
  return FALSE;
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
      g_value_set_uint (value, gotgan_headline_list_get_length (self));
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
  gotgan_headline_list_stop_wanting (self);
  gotgan_headline_list_stop_telling (self);
  G_OBJECT_CLASS (gotgan_headline_list_parent_class)->dispose (object);
}

static void
gotgan_headline_list_finalize (GObject *object)
{
  GotganHeadlineList *self = GOTGAN_HEADLINE_LIST (object);

  g_clear_object (&self->library);
  g_clear_object (&self->closing);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->coming, g_array_unref);
  g_clear_pointer (&self->splices, g_array_unref);
  g_clear_pointer (&self->cache, gotgan_headline_cache_free);
  g_clear_pointer (&self->requested, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_array_unref);
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
  self->n_shown = G_MAXUINT;
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
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
  g_signal_connect_object (library, "claims-changed", G_CALLBACK (claims_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->asks_anew = TRUE;
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
  self->asks_anew = TRUE;
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
  self->asks_of_marks = asks (wanted, is_of_marks);
  self->asks_of_claims = asks (wanted, is_of_claims);
  self->asks_anew = TRUE;
  gotgan_headline_list_select (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

const char *
gotgan_headline_list_get_query (GotganHeadlineList *self)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_LIST (self), NULL);
  return self->query;
}

void
gotgan_headline_list_set_order (GotganHeadlineList *self, GotganHeadlineOrder order)
{
  g_return_if_fail (GOTGAN_IS_HEADLINE_LIST (self));

  if (self->order == order)
    return;
  self->order = order;
  self->asks_anew = TRUE;
  gotgan_headline_list_select (self);
}

GotganHeadlineOrder
gotgan_headline_list_get_order (GotganHeadlineList *self)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_LIST (self), GOTGAN_HEADLINES_NEWEST_FIRST);
  return self->order;
}

gboolean
gotgan_headline_list_get_loading (GotganHeadlineList *self)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_LIST (self), FALSE);
  return self->loading;
}

guint32
gotgan_headline_list_get_day (GotganHeadlineList *self, guint position)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_LIST (self), 0);
  g_return_val_if_fail (position < gotgan_headline_list_get_length (self), 0);
  return gotgan_headline_list_get_row (self, position)->day;
}

gint64
gotgan_headline_list_get_id (GotganHeadlineList *self, guint position)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_LIST (self), 0);
  g_return_val_if_fail (position < gotgan_headline_list_get_length (self), 0);
  return gotgan_headline_list_get_row (self, position)->id;
}

void
gotgan_headline_list_set_kept (GotganHeadlineList *self, gint64 article_id)
{
  g_return_if_fail (GOTGAN_IS_HEADLINE_LIST (self));

  if (self->kept == article_id)
    return;
  self->kept = article_id;
  if (self->staying != 0 && self->staying != article_id)
    articles_changed_cb (self);
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

  for (guint i = 0; i < gotgan_headline_list_get_length (self); i++)
    if (gotgan_headline_list_get_row (self, i)->id == article_id)
      return i;
  return G_MAXUINT;
}
