#include "config.h"

#include "app/sync/gotgan-tray.h"

#include "app/import/gotgan-dataset-item.h"
#include "app/import/gotgan-import.h"
#include "app/store/gotgan-item-table.h"
#include "app/store/gotgan-source-table.h"
#include "app/store/gotgan-store-blocking.h"
#include "app/sync/gotgan-backoff.h"
#include "app/sync/gotgan-source-problem.h"

#include <string.h>

/* So much that looking it up and writing it are worth their trip between threads, and little enough to keep several threads
 * busy with one feed. */
#define TRAY_ITEMS 64
#define TRAY_BYTES (512 * 1024)

typedef struct
{
  GotganFeedItem *item;
  GotganItemName name;
  char *hash;
  GotganArticle *article;
  gboolean is_known;
  gboolean is_teaser;
  gint64 modified;
  GotganReview *review;
} Parcel;

static void
parcel_free (Parcel *parcel)
{
  g_clear_pointer (&parcel->item, gotgan_feed_item_free);
  g_clear_object (&parcel->article);
  g_clear_pointer (&parcel->review, gotgan_review_free);
  gotgan_item_name_clear (&parcel->name);
  g_free (parcel->hash);
  g_free (parcel);
}

/* --- Preparing --------------------------------------------------------------------------------- */

/* It may be known by its own key, or by its title's. */
static gboolean
look_up_parcel (GotganTray *self, Parcel *parcel, GotganConnection *connection, GError **error)
{
  const GotganItemName *name = &parcel->name;
  const char *keys[] = { name->key, name->own_key, name->title_key };

  for (guint i = 0; i < G_N_ELEMENTS (keys) && keys[i] != NULL && !parcel->is_known; i++)
    if (!gotgan_item_table_is_known (connection, self->source_id, keys[i], parcel->hash,
                                     &parcel->is_known, error))
      return FALSE;
  return TRUE;
}

static gpointer
look_up (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GotganTray *self = data;

  for (guint i = 0; i < self->parcels->len; i++)
    if (!look_up_parcel (self, g_ptr_array_index (self->parcels, i), connection, error))
      break;
  return NULL;
}

/* A date that lies ahead would keep an article at the top of every list. */
static void
drop_future_date (GotganTray *self, GotganArticle *article)
{
  const char *published = gotgan_article_get_published (article);

  if (published != NULL && self->latest[0] != '\0'
      && strncmp (published, self->latest, strlen (self->latest)) > 0)
    gotgan_article_set_published (article, NULL);
}

/* An item that is not as it was published is one of any feed. */
static gboolean
read_published_item (GotganTray *self, Parcel *parcel)
{
  g_autoptr (GotganDatasetItem) item =
      self->is_dataset ? gotgan_dataset_item_read (parcel->item) : NULL;

  if (item == NULL)
    return FALSE;
  parcel->article = g_steal_pointer (&item->article);
  parcel->review = g_steal_pointer (&item->review);
  parcel->modified = item->modified;
  drop_future_date (self, parcel->article);
  return TRUE;
}

static void
read_item (GotganTray *self, Parcel *parcel)
{
  g_autoptr (GError) error = NULL;

  if (read_published_item (self, parcel))
    return;
  if (self->is_dataset)
    parcel->review = gotgan_review_new ();
  parcel->article = gotgan_import_feed_item (parcel->item, self->feed_title, self->sites,
                                             &parcel->is_teaser, &error);
  if (parcel->article == NULL)
    {
      /* Nothing in it is nothing lost. */
      if (!g_error_matches (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_EMPTY))
        self->outcome.n_failed++;
      return;
    }
  drop_future_date (self, parcel->article);
  /* The article keeps it: reckoned here, the thread that writes need not. */
  gotgan_article_get_version (parcel->article);
  if (self->full_text != GOTGAN_FULL_TEXT_AUTO)
    parcel->is_teaser = self->full_text == GOTGAN_FULL_TEXT_ALWAYS;
  if (parcel->item->url == NULL)
    parcel->is_teaser = FALSE;
}

static void
gotgan_tray_prepare (GotganIntakeJob *job, GotganStore *store)
{
  GotganTray *self = (GotganTray *) job;
  g_autoptr (GError) error = NULL;

  /* When that fails the items count as new, and writing them will tell. */
  gotgan_store_read_blocking (store, look_up, self, NULL, &error);
  for (guint i = 0; i < self->parcels->len; i++)
    {
      Parcel *parcel = g_ptr_array_index (self->parcels, i);

      if (parcel->is_known)
        self->outcome.n_unchanged++;
      else
        read_item (self, parcel);
      g_clear_pointer (&parcel->item, gotgan_feed_item_free);
    }
}

/* --- Writing ----------------------------------------------------------------------------------- */

/* Returns: the Julian day of @time where the person is */
static guint32
get_day (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local_usec (time);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (moment),
                  g_date_time_get_month (moment), (GDateYear) g_date_time_get_year (moment));
  return g_date_get_julian (&date);
}

/* What a dataset has came into the world with it, not when somebody began to follow it. */
static gint64
get_arrival (const Parcel *parcel)
{
  gint64 now = g_get_real_time ();

  return parcel->modified > 0 ? MIN (parcel->modified, now) : now;
}

typedef gboolean (*PutFunc) (GotganConnection *connection, const GotganDelivery *delivery,
                             gint64 imported, guint32 day, GotganDeliveryOutcome *outcome,
                             gint64 *article_id, GError **error);

static gboolean
put_item (GotganTray *self, Parcel *parcel, PutFunc put, GotganConnection *connection,
          GError **error)
{
  GotganDelivery delivery = {
    .source_id = self->source_id,
    .key = parcel->name.key,
    .hash = parcel->hash,
    .article = parcel->article,
    .is_teaser = parcel->is_teaser,
    .modified = parcel->modified,
    .review = parcel->review,
    .own_key = parcel->name.own_key,
    .title_key = parcel->name.title_key,
    .is_shared = parcel->name.is_shared,
    .shares_address = parcel->name.shares_address,
    .has_id = parcel->name.has_id,
  };
  gint64 arrival = get_arrival (parcel);
  GotganDeliveryOutcome outcome;
  gint64 article_id;

  if (!put (connection, &delivery, arrival, get_day (arrival), &outcome, &article_id, error))
    return FALSE;
  if (outcome == GOTGAN_DELIVERY_ADDED)
    self->outcome.n_added++;
  else if (outcome == GOTGAN_DELIVERY_UPDATED)
    self->outcome.n_updated++;
  else
    self->outcome.n_unchanged++;
  self->outcome.has_joined |= outcome != GOTGAN_DELIVERY_ADDED;
  return TRUE;
}

/* What the other one brings is the same: there is no hurry any more. A source that is only removed, and may come back, is
 * not spoken of. */
void
gotgan_tray_stay (GotganSourceState *state, const char *holder)
{
  if (state->problem == NULL)
    gotgan_source_problem_set (state, holder != NULL ? GOTGAN_PROBLEM_DOUBLE : NULL, holder);
  if (holder != NULL)
    state->due = MAX (state->due, state->tried + GOTGAN_BACKOFF_LONGEST);
}

static gboolean
has_news (GotganTray *self)
{
  for (guint i = 0; i < self->parcels->len; i++)
    if (((Parcel *) g_ptr_array_index (self->parcels, i))->article != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_refused (const GError *error)
{
  return g_error_matches (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FAILED);
}

static gboolean
write_at_risk (GotganTray *self, GotganConnection *connection, GError **error)
{
  for (guint i = 0; i < self->parcels->len; i++)
    {
      Parcel *parcel = g_ptr_array_index (self->parcels, i);

      if (parcel->article != NULL
          && !put_item (self, parcel, gotgan_item_table_put_at_risk, connection, error))
        return FALSE;
    }
  return TRUE;
}

/* What the library has against one item is that item's failure. */
static gboolean
write_each (GotganTray *self, GotganConnection *connection, GError **error)
{
  for (guint i = 0; i < self->parcels->len; i++)
    {
      Parcel *parcel = g_ptr_array_index (self->parcels, i);
      g_autoptr (GError) local = NULL;

      if (parcel->article == NULL
          || put_item (self, parcel, gotgan_item_table_put, connection, &local))
        continue;
      if (!is_refused (local))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      g_debug ("Item “%s” was refused: %s", parcel->name.key, local->message);
      self->outcome.n_failed++;
    }
  return TRUE;
}

/* All together, and only when the library has something against one of them, one by one. */
static gboolean
write_items (GotganTray *self, GotganConnection *connection, GError **error)
{
  GotganTrayOutcome before = self->outcome;
  g_autoptr (GError) local = NULL;

  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (write_at_risk (self, connection, &local))
    return gotgan_connection_commit (connection, error);
  gotgan_connection_rollback (connection);
  if (!is_refused (local))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  self->outcome = before;
  return write_each (self, connection, error);
}

static gboolean
is_seen_func (const char *key, gpointer user_data)
{
  return gotgan_item_names_has (user_data, key);
}

static gboolean
write_source (GotganTray *self, GotganConnection *connection, GError **error)
{
  g_autofree char *holder = NULL;

  for (guint i = 0; self->archives != NULL && i < self->archives->len; i++)
    if (!gotgan_item_table_add_archive (connection, self->source_id,
                                        g_ptr_array_index (self->archives, i), error))
      return FALSE;
  if (self->seen != NULL
      && !gotgan_item_table_prune (connection, self->source_id, is_seen_func, self->seen, error))
    return FALSE;
  if ((self->moved_to != NULL || self->title != NULL || self->home != NULL)
      && !gotgan_source_table_describe (connection, self->source_id, self->moved_to, self->title,
                                        self->home, &self->outcome.has_moved, &holder, error))
    return FALSE;
  if (self->moved_to != NULL && self->state != NULL && !self->outcome.has_moved)
    gotgan_tray_stay (self->state, holder);
  g_set_str (&self->outcome.holder, holder);
  return self->state == NULL
         || gotgan_source_table_set_state (connection, self->source_id, self->state, error);
}

static gboolean
write_all (GotganTray *self, GotganConnection *connection, GError **error)
{
  if (self->url != NULL
      && !gotgan_source_table_check_address (connection, self->source_id, self->url, error))
    return FALSE;
  if (self->marker != NULL && has_news (self)
      && !gotgan_source_table_set_state (connection, self->source_id, self->marker, error))
    return FALSE;
  return write_items (self, connection, error) && write_source (self, connection, error);
}

static gboolean
gotgan_tray_write (GotganIntakeJob *job, GotganConnection *connection, GError **error)
{
  GotganTray *self = (GotganTray *) job;
  g_autoptr (GError) local = NULL;

  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (write_all (self, connection, &local))
    return gotgan_connection_commit (connection, error);
  gotgan_connection_rollback (connection);
  if (g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND))
    {
      g_free (self->outcome.holder);
      self->outcome = (GotganTrayOutcome) { .is_source_gone = TRUE };
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* --- Telling ----------------------------------------------------------------------------------- */

typedef struct
{
  GotganTrayOutcome outcome;
  GotganTrayFunc func;
  gpointer data;
} Tidings;

static gboolean
tell_cb (gpointer data)
{
  Tidings *tidings = data;

  tidings->func (&tidings->outcome, tidings->data);
  return G_SOURCE_REMOVE;
}

static void
tidings_free (gpointer data)
{
  Tidings *tidings = data;

  g_free (tidings->outcome.holder);
  g_free (tidings);
}

static void
gotgan_tray_done (GotganIntakeJob *job, const GError *failure)
{
  GotganTray *self = (GotganTray *) job;
  g_autoptr (GSource) source = NULL;
  Tidings *tidings;

  if (self->written == NULL)
    return;
  tidings = g_new (Tidings, 1);
  *tidings = (Tidings) { self->outcome, self->written, self->written_data };
  self->outcome = (GotganTrayOutcome) { 0 };
  if (failure != NULL)
    {
      g_free (tidings->outcome.holder);
      tidings->outcome = (GotganTrayOutcome) { .is_lost = TRUE };
    }
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_cb, tidings, tidings_free);
  g_source_attach (source, self->context);
}

/* --- The tray itself --------------------------------------------------------------------------- */

void
gotgan_tray_free (GotganTray *self)
{
  gotgan_sites_unref (self->sites);
  g_ptr_array_unref (self->parcels);
  g_clear_pointer (&self->marker, gotgan_source_state_free);
  g_clear_pointer (&self->state, gotgan_source_state_free);
  g_clear_pointer (&self->archives, g_ptr_array_unref);
  g_clear_pointer (&self->seen, gotgan_item_names_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self->outcome.holder);
  g_free (self->url);
  g_free (self->feed_title);
  g_free (self->moved_to);
  g_free (self->title);
  g_free (self->home);
  g_free (self);
}

static void
gotgan_tray_drop (GotganIntakeJob *job)
{
  gotgan_tray_free ((GotganTray *) job);
}

static const GotganIntakeClass tray_class = {
  .prepare = gotgan_tray_prepare,
  .write = gotgan_tray_write,
  .done = gotgan_tray_done,
  .free = gotgan_tray_drop,
};

/* With nothing to look up or to read. */
static const GotganIntakeClass empty_tray_class = {
  .write = gotgan_tray_write,
  .done = gotgan_tray_done,
  .free = gotgan_tray_drop,
};

GotganTray *
gotgan_tray_new (gint64 source_id, GotganSites *sites)
{
  GotganTray *self = g_new0 (GotganTray, 1);

  self->job.class = &empty_tray_class;
  self->job.lane = source_id;
  self->source_id = source_id;
  self->sites = gotgan_sites_ref (sites);
  self->parcels = g_ptr_array_new_with_free_func ((GDestroyNotify) parcel_free);
  return self;
}

static gsize
measure (const char *text)
{
  return text != NULL ? strlen (text) : 0;
}

/* The one that came first is told by its own key too, as far as it has not left. */
static void
share_key (GotganTray *self, const GotganItemName *name)
{
  for (guint i = 0; i < self->parcels->len; i++)
    {
      Parcel *parcel = g_ptr_array_index (self->parcels, i);

      if (!g_str_equal (parcel->name.key, name->key))
        continue;
      parcel->name.is_shared = TRUE;
      parcel->name.shares_address |= name->shares_address;
    }
}

void
gotgan_tray_add (GotganTray *self, GotganFeedItem *item, GotganItemName *name)
{
  Parcel *parcel = g_new0 (Parcel, 1);

  if (name->is_shared)
    share_key (self, name);
  parcel->item = item;
  parcel->name = *name;
  *name = (GotganItemName) { 0 };
  parcel->hash = g_strdup (item->hash);
  g_ptr_array_add (self->parcels, parcel);
  self->job.class = &tray_class;
  self->job.n_items++;
  self->job.n_bytes += sizeof *item + measure (item->content) + measure (item->summary)
                       + measure (item->extension) + measure (item->title);
}

gboolean
gotgan_tray_is_full (GotganTray *self)
{
  return self->job.n_items >= TRAY_ITEMS || self->job.n_bytes >= TRAY_BYTES;
}
