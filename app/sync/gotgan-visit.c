/* A visit to one source. It reads the source's first page and, as long as that has something new, the pages of older items
 * behind it; then the pages of articles that it only teases.
 *
 * The backlog (gotgan-feed-walk.h) is written together with the first new items of each page, so a visit that is killed at
 * any moment leaves either nothing new or a backlog, and the next one begins with that. Then pages are read although there
 * is nothing new on them, up to the end or to an archive page that is marked. A mark says that all of that page and of all
 * older ones is stored, so it is made only when a walk has come to its end. */
#include "config.h"

#include "app/sync/gotgan-visit-private.h"

#include "app/store/gotgan-item-table.h"
#include "app/sync/gotgan-source-problem.h"

/* What one visit takes; what is beyond is the backlog. */
#define MAX_NEW_ITEMS 50000

static void gotgan_visit_fetch (GotganVisit *self, const char *url);

/* --- Trays ------------------------------------------------------------------------------------- */

GotganTray *
gotgan_visit_new_tray (GotganVisit *self)
{
  GotganTray *tray = gotgan_tray_new (self->order->source_id, self->core->sites);

  tray->url = g_strdup (self->order->url);
  tray->feed_title = g_strdup (self->order->title);
  tray->full_text = self->order->full_text;
  tray->is_dataset = self->order->kind == GOTGAN_SOURCE_DATASET;
  tray->context = g_main_context_ref (self->core->context);
  if (self->page != NULL)
    g_strlcpy (tray->latest, self->page->latest, sizeof tray->latest);
  return tray;
}

static void
gotgan_visit_mark (GotganVisit *self, GotganTray *tray)
{
  if (g_strcmp0 (self->state->backlog, self->walk.url) == 0)
    return;
  tray->marker = gotgan_source_state_copy (self->state);
  g_set_str (&tray->marker->backlog, self->walk.url);
}

void
gotgan_visit_account (GotganVisit *self, const GotganTrayOutcome *outcome)
{
  GotganSyncReport *report = self->report;
  guint n_new = outcome->n_added + outcome->n_updated;

  self->n_on_way--;
  report->n_added += outcome->n_added;
  report->n_updated += outcome->n_updated;
  report->n_unchanged += outcome->n_unchanged;
  report->n_failed += outcome->n_failed;
  report->is_outdated |= outcome->is_source_gone;
  self->has_joined |= outcome->has_joined;
  self->walk.n_new += n_new;
  if (outcome->n_failed > 0 && !self->walk.is_first && self->walk.torn == NULL)
    g_set_str (&self->walk.torn, self->walk.url);
  if (n_new > 0)
    g_set_str (&self->state->backlog, self->walk.url);
  if (n_new > 0 && self->events.stored != NULL)
    self->events.stored (self->order->source_id, n_new, self->events.user_data);
}

/* A tray in the middle of a page: told only to be counted. */
static void
gotgan_visit_stored_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  gotgan_visit_account (user_data, outcome);
}

void
gotgan_visit_push (GotganVisit *self, GotganTrayFunc written)
{
  GotganTray *tray =
      self->tray != NULL ? g_steal_pointer (&self->tray) : gotgan_visit_new_tray (self);

  tray->written = written;
  tray->written_data = self;
  self->n_on_way++;
  gotgan_intake_push (self->core->intake, &tray->job);
}

static void
gotgan_visit_push_marked (GotganVisit *self, GotganTrayFunc written)
{
  if (self->tray != NULL)
    gotgan_visit_mark (self, self->tray);
  gotgan_visit_push (self, written);
}

/* --- Items ------------------------------------------------------------------------------------- */

static gboolean
gotgan_visit_is_new (GotganVisit *self, const GotganFeedItem *item, GotganItemName *name)
{
  gboolean is_dataset = self->order->kind == GOTGAN_SOURCE_DATASET;

  gotgan_item_name_init (name, item, self->core->sites);
  /* An id of a dataset was made to be one item's alone. */
  if (is_dataset)
    g_clear_pointer (&name->own_key, g_free);
  if (gotgan_item_names_add (self->names, item, name))
    return TRUE;
  /* Of a dataset a page may hold nothing but what was published again since: what is behind it may be new. */
  if (is_dataset)
    self->walk.n_new++;
  return FALSE;
}

static gboolean
gotgan_visit_take_item_cb (GotganFeedItem *item, gpointer user_data)
{
  GotganVisit *self = user_data;
  g_auto (GotganItemName) name = { 0 };

  if (!gotgan_visit_is_new (self, item, &name))
    {
      gotgan_feed_item_free (item);
      return TRUE;
    }
  if (self->tray == NULL)
    self->tray = gotgan_visit_new_tray (self);
  gotgan_tray_add (self->tray, item, &name);
  if (gotgan_tray_is_full (self->tray))
    gotgan_visit_push_marked (self, gotgan_visit_stored_cb);
  /* What is on its way is not counted yet, so a little more comes in. */
  return self->report->n_added + self->report->n_updated < MAX_NEW_ITEMS;
}

/* --- The walk ------------------------------------------------------------------------------------ */

static void
gotgan_visit_begin_head (GotganVisit *self)
{
  self->walk.in_backlog = self->state->backlog != NULL || self->state->fetched == 0;
  self->walk.is_head = TRUE;
  gotgan_visit_fetch (self, self->order->url);
}

static void
gotgan_visit_end_walk (GotganVisit *self)
{
  if (self->walk.is_head)
    {
      gotgan_visit_succeed (self);
      return;
    }
  g_clear_pointer (&self->state->backlog, g_free);
  gotgan_visit_begin_head (self);
}

static gpointer
gotgan_visit_look_up_archive (GotganConnection *connection, gpointer data,
                              GCancellable *cancellable, GError **error)
{
  GotganVisit *self = data;
  gboolean has = FALSE;

  if (!gotgan_item_table_has_archive (connection, self->order->source_id, self->walk.next, &has,
                                      error))
    return NULL;
  return GINT_TO_POINTER (has);
}

static void
gotgan_visit_archive_looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GotganVisit *self = user_data;
  gboolean has = GPOINTER_TO_INT (gotgan_store_read_finish (GOTGAN_STORE (source), result, NULL));
  g_autofree char *next = g_steal_pointer (&self->walk.next);

  if (g_cancellable_is_cancelled (self->cancellable))
    gotgan_visit_end (self);
  else if (has)
    gotgan_visit_end_walk (self);
  else
    gotgan_visit_fetch (self, next);
}

static void
gotgan_visit_go_on (GotganVisit *self)
{
  switch (gotgan_feed_walk_choose (&self->walk))
    {
    case GOTGAN_FEED_WALK_END:
      gotgan_visit_end_walk (self);
      return;
    case GOTGAN_FEED_WALK_LATER:
      g_set_str (&self->walk.pending, self->walk.next);
      gotgan_visit_end_walk (self);
      return;
    case GOTGAN_FEED_WALK_ON:
    default:
      gotgan_store_read_async (self->core->store, gotgan_visit_look_up_archive, self, NULL, NULL,
                               NULL, gotgan_visit_archive_looked_up_cb, self);
    }
}

static void
gotgan_visit_end_page (GotganVisit *self)
{
  if (self->page->has_enough)
    {
      g_set_str (&self->walk.pending, self->walk.url);
      self->walk.is_head = TRUE;
      gotgan_visit_end_walk (self);
    }
  else
    gotgan_visit_go_on (self);
}

/* --- A page's end ------------------------------------------------------------------------------------ */

static void
gotgan_visit_page_stored_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  GotganVisit *self = user_data;

  gotgan_visit_account (self, outcome);
  if (outcome->is_source_gone || outcome->is_lost || g_cancellable_is_cancelled (self->cancellable))
    gotgan_visit_end (self);
  else
    gotgan_visit_end_page (self);
}

static void
gotgan_visit_take_page (GotganVisit *self)
{
  GotganFeedPage *page = self->page;
  const GotganFeed *feed = page->feed;

  if (feed != NULL && !feed->is_complete)
    self->walk.next = g_strdup (feed->next);
  if (feed != NULL && feed->is_archive)
    g_ptr_array_add (self->walk.archives, g_strdup (self->walk.url));
  if (self->walk.is_first)
    {
      self->answer = g_steal_pointer (&page->answer);
      self->feed = g_steal_pointer (&page->feed);
    }
  /* How it goes on is decided by what is counted. */
  if (self->tray == NULL && self->n_on_way == 0)
    gotgan_visit_end_page (self);
  else
    gotgan_visit_push_marked (self, gotgan_visit_page_stored_cb);
}

/* The first page is the source; without it the visit has failed. A page of older items that is no more is the end of them,
 * and one that can't be had just now is for another visit. */
static void
gotgan_visit_give_up_page (GotganVisit *self)
{
  const char *word = gotgan_source_problem_of_error (self->page->error);
  const char *const final[] = { GOTGAN_PROBLEM_GONE,    GOTGAN_PROBLEM_MISSING,
                                GOTGAN_PROBLEM_REFUSED, GOTGAN_PROBLEM_NOT_A_FEED,
                                GOTGAN_PROBLEM_ADDRESS, NULL };

  if (self->walk.is_first)
    {
      gotgan_visit_fail (self);
      return;
    }
  if (!g_strv_contains (final, word))
    g_set_str (&self->walk.pending, self->walk.url);
  gotgan_visit_end_walk (self);
}

/* What was read before the page broke is good. */
static void
gotgan_visit_broken_page_stored_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  GotganVisit *self = user_data;

  gotgan_visit_account (self, outcome);
  if (outcome->is_source_gone || outcome->is_lost)
    gotgan_visit_end (self);
  else
    gotgan_visit_give_up_page (self);
}

static void
gotgan_visit_page_done_cb (GotganFeedPage *page, gpointer user_data)
{
  GotganVisit *self = user_data;

  if (g_cancellable_is_cancelled (self->cancellable))
    gotgan_visit_abandon (self);
  else if (page->error == NULL)
    gotgan_visit_take_page (self);
  else
    gotgan_visit_push_marked (self, gotgan_visit_broken_page_stored_cb);
}

static void
gotgan_visit_fetch (GotganVisit *self, const char *url)
{
  GotganFeedPageEvents events = { gotgan_visit_take_item_cb, gotgan_visit_page_done_cb, self };
  GotganHttpRequest request = { 0 };

  gotgan_feed_walk_enter (&self->walk, url, self->order->url);
  request.url = self->walk.url;
  if (self->walk.is_first && self->state->backlog == NULL)
    {
      request.etag = self->state->etag;
      request.last_modified = self->state->last_modified;
    }
  g_clear_pointer (&self->page, gotgan_feed_page_free);
  self->page = gotgan_feed_page_fetch (self->core, self->order->source_id, &request, &events,
                                       self->cancellable);
}

/* --- Start ----------------------------------------------------------------------------------------- */

void
gotgan_visit_start (GotganSyncerCore *core, GotganVisitOrder *order,
                    const GotganVisitEvents *events, GCancellable *cancellable)
{
  GotganVisit *self = g_new0 (GotganVisit, 1);
  const char *backlog = order->state->backlog;

  self->core = core;
  self->order = order;
  self->events = *events;
  g_set_object (&self->cancellable, cancellable);
  self->state = gotgan_source_state_copy (order->state);
  self->report = gotgan_sync_report_new (order->source_id, order->state);
  self->names = gotgan_item_names_new ();
  gotgan_feed_walk_init (&self->walk);
  if (backlog == NULL || g_strcmp0 (backlog, order->url) == 0)
    {
      gotgan_visit_begin_head (self);
      return;
    }
  self->walk.in_backlog = TRUE;
  gotgan_visit_fetch (self, backlog);
}
