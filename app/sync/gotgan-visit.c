/* A visit to one source. It reads the source's first page and, as long as that has something new, the pages of older items
 * behind it; then the pages of articles that it only teases.
 *
 * What a visit that was cut short has not read is the backlog: the address of the feed's page from which on items may be
 * missing in the library. It is written together with the first new items of each page, so a visit that is killed at any
 * moment leaves either nothing new or a backlog, and the next one begins with that. Then pages are read although there is
 * nothing new on them, up to the end or to an archive page that is marked. A mark says that all of that page and of all
 * older ones is stored, so it is made only when a walk has come to its end. */
#include "config.h"

#include "app/sync/gotgan-syncer-private.h"

#include "app/import/gotgan-feed-discovery.h"
#include "app/store/gotgan-item-table.h"
#include "app/sync/gotgan-backoff.h"
#include "app/sync/gotgan-source-problem.h"
#include "app/sync/gotgan-tray.h"

/* What one visit takes; what is beyond is the backlog. New items, and pages of older ones. */
#define MAX_NEW_ITEMS 50000
#define MAX_PAGES 100

/* What is kept of an answer that is not a feed, to see which feeds it names: they stand in its head. */
#define MAX_HEAD (512 * 1024)

#define ENOUGH g_quark_from_static_string ("gotgan_visit_enough")

/* @page_url: what is being read; the source's own address for the first page
 * @is_first: whether it is the first page
 * @is_head: whether the walk began with the first page, and not with the backlog
 * @in_backlog: whether pages are read on though nothing on them is new
 * @pending: (nullable): the backlog that this visit leaves
 * @pages: addresses of the pages of this visit
 * @archives: those that are archives
 * @n_page_new: items of this page that were new
 * @names: what of this visit's items was seen
 * @head: (nullable): the beginning of the answer, until an item has been found in it
 * @has_enough: whether the visit's cap was reached in this page
 * @latest: the day after today, by our clock or the server's
 * @next: (nullable): the page of older items behind this one
 * @first_answer: (nullable): of the first page */
typedef struct
{
  GotganSyncerCore *core;
  GotganVisitOrder *order;
  GotganVisitEvents events;
  GCancellable *cancellable;
  GotganSyncReport *report;
  GotganSourceState *state;

  char *page_url;
  gboolean is_first;
  gboolean is_head;
  gboolean in_backlog;
  char *pending;
  GHashTable *pages;
  GPtrArray *archives;
  guint n_page_new;
  GotganItemNames *names;

  GotganFeedReader *reader;
  GotganTray *tray;
  GByteArray *head;
  gboolean has_enough;
  char *latest;
  char *next;
  GotganHttpAnswer *first_answer;
  gboolean is_moving;
  guint interval;
  char *title;
  char *home;
} GotganVisit;

static void gotgan_visit_fetch (GotganVisit *self, const char *url);
static void gotgan_visit_begin_pages (GotganVisit *self);
static void gotgan_visit_last_stored_cb (const GotganTrayOutcome *outcome, gpointer user_data);

/* --- Orders ------------------------------------------------------------------------------------ */

GotganVisitOrder *
gotgan_visit_order_new (GotganSource *source)
{
  GotganVisitOrder *order = g_new0 (GotganVisitOrder, 1);

  order->source_id = gotgan_source_get_id (source);
  order->kind = gotgan_source_get_kind (source);
  order->url = g_strdup (gotgan_source_get_url (source));
  order->title = g_strdup (gotgan_source_get_title (source));
  order->home = g_strdup (gotgan_source_get_home (source));
  order->full_text = gotgan_source_get_full_text (source);
  order->state = gotgan_source_state_copy (gotgan_source_get_state (source));
  return order;
}

void
gotgan_visit_order_free (GotganVisitOrder *order)
{
  g_free (order->url);
  g_free (order->title);
  g_free (order->home);
  gotgan_source_state_free (order->state);
  g_free (order);
}

/* --- The end ----------------------------------------------------------------------------------- */

static void
gotgan_visit_free (GotganVisit *self)
{
  gotgan_visit_order_free (self->order);
  g_clear_pointer (&self->state, gotgan_source_state_free);
  g_clear_pointer (&self->reader, gotgan_feed_reader_free);
  g_clear_pointer (&self->tray, gotgan_tray_free);
  g_clear_pointer (&self->head, g_byte_array_unref);
  g_clear_pointer (&self->first_answer, gotgan_http_answer_free);
  gotgan_item_names_free (self->names);
  g_hash_table_unref (self->pages);
  g_ptr_array_unref (self->archives);
  g_clear_object (&self->cancellable);
  g_free (self->page_url);
  g_free (self->pending);
  g_free (self->latest);
  g_free (self->next);
  g_free (self->title);
  g_free (self->home);
  g_free (self);
}

static void
gotgan_visit_end (GotganVisit *self)
{
  GotganSyncReport *report = g_steal_pointer (&self->report);
  GotganVisitEvents events = self->events;

  gotgan_source_state_free (report->state);
  report->state = g_steal_pointer (&self->state);
  gotgan_visit_free (self);
  events.done (report, events.user_data);
}

/* --- Trays ------------------------------------------------------------------------------------- */

static GotganTray *
gotgan_visit_new_tray (GotganVisit *self)
{
  GotganTray *tray = gotgan_tray_new (self->order->source_id, self->core->sites);

  tray->url = g_strdup (self->order->url);
  tray->feed_title = g_strdup (self->order->title);
  tray->full_text = self->order->full_text;
  tray->is_dataset = self->order->kind == GOTGAN_SOURCE_DATASET;
  tray->context = g_main_context_ref (self->core->context);
  if (self->latest != NULL)
    g_strlcpy (tray->latest, self->latest, sizeof tray->latest);
  return tray;
}

static void
gotgan_visit_mark (GotganVisit *self, GotganTray *tray)
{
  if (g_strcmp0 (self->state->backlog, self->page_url) == 0)
    return;
  tray->marker = gotgan_source_state_copy (self->state);
  g_set_str (&tray->marker->backlog, self->page_url);
}

static void
gotgan_visit_account (GotganVisit *self, const GotganTrayOutcome *outcome)
{
  GotganSyncReport *report = self->report;
  guint n_new = outcome->n_added + outcome->n_updated;

  report->n_added += outcome->n_added;
  report->n_updated += outcome->n_updated;
  report->n_unchanged += outcome->n_unchanged;
  report->n_failed += outcome->n_failed;
  report->is_outdated |= outcome->is_source_gone;
  self->n_page_new += n_new;
  if (n_new > 0)
    g_set_str (&self->state->backlog, self->page_url);
  if (n_new > 0 && self->events.stored != NULL)
    self->events.stored (self->order->source_id, n_new, self->events.user_data);
}

/* A tray in the middle of a page: told only to be counted. */
static void
gotgan_visit_stored_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  gotgan_visit_account (user_data, outcome);
}

static void
gotgan_visit_push (GotganVisit *self, GotganTrayFunc written)
{
  GotganTray *tray = g_steal_pointer (&self->tray);

  tray->written = written;
  tray->written_data = self;
  gotgan_intake_push (self->core->intake, &tray->job);
}

/* --- Items ------------------------------------------------------------------------------------- */

static gboolean
gotgan_visit_take_item_cb (GotganFeedItem *item, gpointer user_data)
{
  GotganVisit *self = user_data;
  g_auto (GotganItemName) name = { 0 };

  gotgan_item_name_init (&name, item, self->core->sites);
  /* An id of a dataset was made to be one item's alone. */
  if (self->order->kind == GOTGAN_SOURCE_DATASET)
    g_clear_pointer (&name.own_key, g_free);
  g_clear_pointer (&self->head, g_byte_array_unref);
  if (self->has_enough || !gotgan_item_names_add (self->names, item, &name))
    {
      /* Of a dataset a page may hold nothing but what was published again since: what is behind it may be new. */
      if (self->order->kind == GOTGAN_SOURCE_DATASET)
        self->n_page_new++;
      gotgan_feed_item_free (item);
      return !self->has_enough;
    }
  gotgan_tray_add (self->tray, item, &name);
  if (gotgan_tray_is_full (self->tray))
    {
      gotgan_visit_mark (self, self->tray);
      gotgan_visit_push (self, gotgan_visit_stored_cb);
      self->tray = gotgan_visit_new_tray (self);
    }
  /* What is on its way is not counted yet, so a little more comes in. */
  self->has_enough = self->report->n_added + self->report->n_updated >= MAX_NEW_ITEMS;
  return !self->has_enough;
}

/* --- A page of the feed -------------------------------------------------------------------------- */

static void
gotgan_visit_begin_cb (const GotganHttpAnswer *answer, gpointer user_data)
{
  GotganVisit *self = user_data;
  gint64 now = MAX (g_get_real_time (), answer->date) + G_TIME_SPAN_DAY;
  g_autoptr (GDateTime) latest = g_date_time_new_from_unix_utc (now / G_TIME_SPAN_SECOND);

  g_clear_pointer (&self->reader, gotgan_feed_reader_free);
  self->reader =
      gotgan_feed_reader_new (answer->url, answer->charset, gotgan_visit_take_item_cb, self);
  g_free (self->latest);
  self->latest = latest != NULL ? g_date_time_format (latest, "%Y-%m-%d") : NULL;
  g_clear_pointer (&self->tray, gotgan_tray_free);
  self->tray = gotgan_visit_new_tray (self);
}

static void
gotgan_visit_keep_head (GotganVisit *self, const guint8 *data, gsize size)
{
  if (self->head != NULL)
    g_byte_array_append (self->head, data, (guint) MIN (size, MAX_HEAD - self->head->len));
}

static gboolean
gotgan_visit_has_head (GotganVisit *self)
{
  return self->head == NULL || self->head->len == MAX_HEAD;
}

static GSource *
gotgan_visit_gate_cb (gpointer user_data)
{
  GotganVisit *self = user_data;

  return gotgan_intake_wait_for_room (self->core->intake, self->order->source_id);
}

/* When it turns out to be a page, its head is read on for the feeds it names. */
static gboolean
gotgan_visit_take_piece_cb (const guint8 *data, gsize size, gpointer user_data, GError **error)
{
  GotganVisit *self = user_data;
  g_autoptr (GError) local = NULL;

  gotgan_visit_keep_head (self, data, size);
  if (self->reader != NULL && !gotgan_feed_reader_push (self->reader, data, size, &local))
    {
      g_clear_pointer (&self->reader, gotgan_feed_reader_free);
      if (!g_error_matches (local, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_NOT_A_FEED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }
  if (self->has_enough || (self->reader == NULL && gotgan_visit_has_head (self)))
    {
      g_set_error_literal (error, ENOUGH, 0, "That is enough");
      return FALSE;
    }
  return TRUE;
}

/* --- The end of the feed's part -------------------------------------------------------------------- */

/* A move that could not be made is none, and the tray has said why. */
static void
gotgan_visit_take_move (GotganVisit *self, const GotganTrayOutcome *outcome)
{
  if (!self->is_moving)
    return;
  self->is_moving = FALSE;
  if (outcome->has_moved)
    {
      g_set_str (&self->order->url, self->first_answer->moved);
      return;
    }
  g_clear_pointer (&self->report->moved_from, g_free);
  gotgan_tray_stay (self->state, outcome->holder);
}

static void
gotgan_visit_settled_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  GotganVisit *self = user_data;

  self->report->is_outdated |= outcome->is_source_gone;
  gotgan_visit_take_move (self, outcome);
  if (outcome->is_source_gone || outcome->is_lost || self->state->failures > 0)
    gotgan_visit_end (self);
  else
    gotgan_visit_begin_pages (self);
}

/* Writes the state that the visit leaves, and what else was found of the source. */
static void
gotgan_visit_settle (GotganVisit *self)
{
  if (self->tray == NULL)
    self->tray = gotgan_visit_new_tray (self);
  self->tray->state = gotgan_source_state_copy (self->state);
  gotgan_visit_push (self, self->tray->job.n_items > 0 ? gotgan_visit_last_stored_cb
                                                       : gotgan_visit_settled_cb);
}

static void
gotgan_visit_plan (GotganVisit *self, const GotganBackoffVisit *visit)
{
  gotgan_backoff_plan (self->state, visit, g_get_real_time (), g_random_double ());
}

static void
gotgan_visit_fail (GotganVisit *self, const GError *error, const GotganHttpAnswer *answer)
{
  GotganSourceState *state = self->state;
  const char *word = gotgan_source_problem_of_error (error);
  GotganBackoffVisit visit = {
    .is_gone = g_str_equal (word, GOTGAN_PROBLEM_GONE),
    .retry_after = answer != NULL ? answer->retry_after : 0,
  };

  g_clear_pointer (&self->tray, gotgan_tray_free);
  gotgan_visit_plan (self, &visit);
  if (answer != NULL && answer->status >= 400)
    {
      g_autofree char *status = g_strdup_printf ("%u", answer->status);

      gotgan_source_problem_set (state, word, status);
    }
  else
    gotgan_source_problem_set (state, word, error->message);
  gotgan_visit_settle (self);
}

static void
gotgan_visit_fail_with_page (GotganVisit *self)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self->head));
  g_autoptr (GPtrArray) offers = gotgan_feed_discovery_read (bytes, NULL, self->page_url);

  g_clear_pointer (&self->tray, gotgan_tray_free);
  gotgan_visit_plan (self, &(GotganBackoffVisit) { .is_good = FALSE });
  if (offers->len > 0)
    gotgan_source_problem_set (self->state, GOTGAN_PROBLEM_FEED_ELSEWHERE,
                               ((GotganFeedOffer *) g_ptr_array_index (offers, 0))->url);
  else
    gotgan_source_problem_set (self->state, GOTGAN_PROBLEM_NOT_A_FEED, NULL);
  gotgan_visit_settle (self);
}

/* When the visit went well, the detail is the address the source had before it moved. */
static void
gotgan_visit_say_outcome (GotganVisit *self)
{
  GotganSourceState *state = self->state;

  if (self->pending != NULL)
    gotgan_source_problem_set (state, GOTGAN_PROBLEM_UNFINISHED, NULL);
  else if (self->report->n_failed > 0)
    gotgan_source_problem_set (state, GOTGAN_PROBLEM_ITEMS, NULL);
  else if (self->report->moved_from != NULL)
    gotgan_source_problem_set (state, NULL, self->report->moved_from);
  else if (gotgan_source_problem_is_of_pages (state)
           && self->order->full_text != GOTGAN_FULL_TEXT_NEVER)
    return;
  else if (state->problem != NULL)
    gotgan_source_problem_set (state, NULL, NULL);
}

static void
gotgan_visit_last_stored_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  GotganVisit *self = user_data;
  gboolean had_failures = self->report->n_failed > 0;

  gotgan_visit_account (self, outcome);
  gotgan_visit_take_move (self, outcome);
  g_set_str (&self->state->backlog, NULL);
  if (outcome->n_failed == 0 || had_failures || outcome->is_source_gone || outcome->is_lost)
    {
      gotgan_visit_settled_cb (outcome, self);
      return;
    }
  gotgan_visit_say_outcome (self);
  gotgan_visit_settle (self);
}

static void
gotgan_visit_describe (GotganVisit *self, GotganTray *tray)
{
  const char *moved = self->first_answer != NULL ? self->first_answer->moved : NULL;

  if (moved != NULL && g_strcmp0 (moved, self->order->url) != 0)
    {
      tray->moved_to = g_strdup (moved);
      self->report->moved_from = g_strdup (self->order->url);
      self->is_moving = TRUE;
    }
  if (g_strcmp0 (self->title, self->order->title) != 0)
    tray->title = g_strdup (self->title);
  if (g_strcmp0 (self->home, self->order->home) != 0)
    tray->home = g_strdup (self->home);
}

/* All has been read that this visit reads. */
static void
gotgan_visit_succeed (GotganVisit *self)
{
  GotganSourceState *state = self->state;
  const GotganHttpAnswer *answer = self->first_answer;
  GotganBackoffVisit visit = {
    .is_good = TRUE,
    .max_age = answer != NULL ? answer->max_age : 0,
    .ttl = self->interval,
  };

  if (self->tray == NULL)
    self->tray = gotgan_visit_new_tray (self);
  gotgan_visit_describe (self, self->tray);
  gotgan_visit_plan (self, &visit);
  state->fetched = state->tried;
  gotgan_visit_say_outcome (self);
  g_set_str (&state->backlog, self->pending);
  if (answer != NULL && !answer->is_unchanged)
    {
      g_set_str (&state->etag, answer->etag);
      g_set_str (&state->last_modified, answer->last_modified);
    }
  if (self->pending == NULL)
    self->tray->archives = g_ptr_array_ref (self->archives);
  gotgan_visit_settle (self);
}

/* --- The walk --------------------------------------------------------------------------------------- */

static void
gotgan_visit_begin_head (GotganVisit *self)
{
  self->in_backlog = self->state->backlog != NULL || self->state->fetched == 0;
  self->is_head = TRUE;
  gotgan_visit_fetch (self, self->order->url);
}

static void
gotgan_visit_end_walk (GotganVisit *self)
{
  if (self->is_head)
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

  if (!gotgan_item_table_has_archive (connection, self->order->source_id, self->next, &has, error))
    return NULL;
  return GINT_TO_POINTER (has);
}

static void
gotgan_visit_archive_looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GotganVisit *self = user_data;
  gboolean has = GPOINTER_TO_INT (gotgan_store_read_finish (GOTGAN_STORE (source), result, NULL));
  g_autofree char *next = g_steal_pointer (&self->next);

  if (g_cancellable_is_cancelled (self->cancellable))
    gotgan_visit_end (self);
  else if (has)
    gotgan_visit_end_walk (self);
  else
    gotgan_visit_fetch (self, next);
}

static gboolean
gotgan_visit_goes_on (GotganVisit *self)
{
  return self->next != NULL && (self->in_backlog || self->n_page_new > 0)
         && !g_hash_table_contains (self->pages, self->next);
}

static void
gotgan_visit_page_stored_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  GotganVisit *self = user_data;

  gotgan_visit_account (self, outcome);
  if (outcome->is_source_gone || outcome->is_lost || g_cancellable_is_cancelled (self->cancellable))
    gotgan_visit_end (self);
  else if (self->has_enough)
    {
      g_set_str (&self->pending, self->page_url);
      self->is_head = TRUE;
      gotgan_visit_end_walk (self);
    }
  else if (!gotgan_visit_goes_on (self))
    gotgan_visit_end_walk (self);
  else if (g_hash_table_size (self->pages) >= MAX_PAGES)
    {
      g_set_str (&self->pending, self->next);
      gotgan_visit_end_walk (self);
    }
  else
    gotgan_store_read_async (self->core->store, gotgan_visit_look_up_archive, self, NULL, NULL,
                             NULL, gotgan_visit_archive_looked_up_cb, self);
}

/* --- A page's end ------------------------------------------------------------------------------------ */

/* The last items of the only page and the state go together. */
static gboolean
gotgan_visit_is_simple (GotganVisit *self)
{
  return self->is_first && !self->has_enough && self->next == NULL && self->pending == NULL;
}

static void
gotgan_visit_take_feed (GotganVisit *self, GotganFeed *feed)
{
  self->next = g_strdup (feed->is_complete ? NULL : feed->next);
  if (feed->is_archive)
    g_ptr_array_add (self->archives, g_strdup (self->page_url));
  if (!self->is_first)
    return;
  self->interval = feed->interval;
  g_set_str (&self->title, feed->title);
  g_set_str (&self->home, feed->home);
}

static void
gotgan_visit_end_page (GotganVisit *self, GotganFeed *feed)
{
  if (feed != NULL)
    gotgan_visit_take_feed (self, feed);
  if (gotgan_visit_is_simple (self))
    {
      gotgan_visit_succeed (self);
      return;
    }
  gotgan_visit_mark (self, self->tray);
  gotgan_visit_push (self, gotgan_visit_page_stored_cb);
}

/* The first page is the source; without it the visit has failed. A page of older items that is no more is the end of them,
 * and one that can't be had just now is for another visit. */
static void
gotgan_visit_give_up_page (GotganVisit *self, const GError *error, const GotganHttpAnswer *answer)
{
  const char *word = gotgan_source_problem_of_error (error);
  const char *const final[] = { GOTGAN_PROBLEM_GONE,    GOTGAN_PROBLEM_MISSING,
                                GOTGAN_PROBLEM_REFUSED, GOTGAN_PROBLEM_NOT_A_FEED,
                                GOTGAN_PROBLEM_ADDRESS, NULL };

  g_clear_pointer (&self->tray, gotgan_tray_free);
  if (self->is_first)
    {
      gotgan_visit_fail (self, error, answer);
      return;
    }
  if (!g_strv_contains (final, word))
    g_set_str (&self->pending, self->page_url);
  gotgan_visit_end_walk (self);
}

/* What was read before the page broke is good. */
typedef struct
{
  GotganVisit *visit;
  GError *error;
  GotganHttpAnswer *answer;
} BrokenPage;

static void
gotgan_visit_broken_page_stored_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  BrokenPage *page = user_data;
  GotganVisit *self = page->visit;

  gotgan_visit_account (self, outcome);
  if (outcome->is_source_gone || outcome->is_lost)
    gotgan_visit_end (self);
  else
    gotgan_visit_give_up_page (self, page->error, page->answer);
  g_error_free (page->error);
  gotgan_http_answer_free (page->answer);
  g_free (page);
}

/* Whole items may wait in the reader for more to come. */
static void
gotgan_visit_empty_reader (GotganVisit *self)
{
  GotganFeed *feed = NULL;

  if (self->reader != NULL && self->tray != NULL)
    feed = gotgan_feed_reader_finish (self->reader, NULL);
  g_clear_pointer (&feed, gotgan_feed_free);
  g_clear_pointer (&self->reader, gotgan_feed_reader_free);
}

/* @error: (transfer full): @answer: (transfer full): */
static void
gotgan_visit_break_page (GotganVisit *self, GError *error, GotganHttpAnswer *answer)
{
  BrokenPage *page = g_new (BrokenPage, 1);

  *page = (BrokenPage) { self, error, answer };
  gotgan_visit_empty_reader (self);
  if (self->tray == NULL)
    self->tray = gotgan_visit_new_tray (self);
  gotgan_visit_mark (self, self->tray);
  self->tray->written = gotgan_visit_broken_page_stored_cb;
  self->tray->written_data = page;
  gotgan_intake_push (self->core->intake, &g_steal_pointer (&self->tray)->job);
}

/* Returns: (transfer full) (nullable): what the page says of itself, or why it is no page of a feed */
static GotganFeed *
gotgan_visit_close_reader (GotganVisit *self, GError **error)
{
  if (self->reader != NULL)
    return gotgan_feed_reader_finish (self->reader, error);
  g_set_error_literal (error, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_NOT_A_FEED, "No feed is there");
  return NULL;
}

static void
gotgan_visit_take_answer (GotganVisit *self, GotganHttpAnswer *answer)
{
  g_autoptr (GotganFeed) feed = NULL;
  g_autoptr (GError) error = NULL;

  if (!answer->is_unchanged && !self->has_enough)
    feed = gotgan_visit_close_reader (self, &error);
  if (error != NULL && self->is_first && self->head != NULL
      && g_error_matches (error, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_NOT_A_FEED))
    {
      gotgan_http_answer_free (answer);
      gotgan_visit_fail_with_page (self);
      return;
    }
  if (error != NULL)
    {
      gotgan_visit_break_page (self, g_steal_pointer (&error), answer);
      return;
    }
  if (self->is_first)
    self->first_answer = answer;
  else
    gotgan_http_answer_free (answer);
  gotgan_visit_end_page (self, feed);
}

static void
gotgan_visit_abandoned_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  gotgan_visit_account (user_data, outcome);
  gotgan_visit_end (user_data);
}

/* Ends the visit behind what is on its way. */
static void
gotgan_visit_abandon (GotganVisit *self)
{
  g_clear_pointer (&self->tray, gotgan_tray_free);
  self->tray = gotgan_visit_new_tray (self);
  gotgan_visit_push (self, gotgan_visit_abandoned_cb);
}

static void
gotgan_visit_fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GotganVisit *self = user_data;
  g_autoptr (GError) error = NULL;
  GotganHttpAnswer *answer = NULL;

  gotgan_http_get_finish (GOTGAN_HTTP (source), result, &answer, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      gotgan_http_answer_free (answer);
      gotgan_visit_abandon (self);
    }
  else if (error == NULL || error->domain == ENOUGH)
    gotgan_visit_take_answer (self, answer);
  else
    gotgan_visit_break_page (self, g_steal_pointer (&error), answer);
}

static void
gotgan_visit_fetch (GotganVisit *self, const char *url)
{
  GotganHttpRequest request = { .accept = GOTGAN_ACCEPT_FEED,
                                .begin = gotgan_visit_begin_cb,
                                .sink = gotgan_visit_take_piece_cb,
                                .gate = gotgan_visit_gate_cb,
                                .sink_data = self };

  g_set_str (&self->page_url, url);
  g_clear_pointer (&self->next, g_free);
  self->is_first = self->is_head && g_strcmp0 (url, self->order->url) == 0;
  g_hash_table_add (self->pages, g_strdup (url));
  self->n_page_new = 0;
  g_clear_pointer (&self->reader, gotgan_feed_reader_free);
  g_clear_pointer (&self->head, g_byte_array_unref);
  self->head = g_byte_array_new ();

  request.url = self->page_url;
  if (self->is_first && self->state->backlog == NULL)
    {
      request.etag = self->state->etag;
      request.last_modified = self->state->last_modified;
    }
  gotgan_http_get_async (self->core->http, &request, self->cancellable, gotgan_visit_fetched_cb,
                         self);
}

/* --- Teasers ---------------------------------------------------------------------------------------- */

static void
gotgan_visit_warned_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  gotgan_visit_end (user_data);
}

static void
gotgan_visit_pages_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GotganVisit *self = user_data;
  GotganSourceState *state = self->state;
  g_autofree char *problem = NULL;
  g_autofree char *detail = NULL;
  g_autoptr (GError) error = NULL;
  guint n_done = 0;
  guint n_failed = 0;

  gotgan_visit_pages_finish (result, &n_done, &n_failed, &problem, &detail, &error);
  self->report->n_failed += n_failed;
  if (n_done > 0 && self->events.stored != NULL)
    self->events.stored (self->order->source_id, n_done, self->events.user_data);
  if (error != NULL || (state->problem != NULL && !gotgan_source_problem_is_of_pages (state))
      || (g_strcmp0 (state->problem, problem) == 0
          && (problem == NULL || g_strcmp0 (state->detail, detail) == 0)))
    {
      gotgan_visit_end (self);
      return;
    }
  gotgan_source_problem_set (state, problem, detail);
  self->tray = gotgan_visit_new_tray (self);
  self->tray->state = gotgan_source_state_copy (self->state);
  gotgan_visit_push (self, gotgan_visit_warned_cb);
}

static void
gotgan_visit_begin_pages (GotganVisit *self)
{
  if (self->order->full_text == GOTGAN_FULL_TEXT_NEVER
      || g_cancellable_is_cancelled (self->cancellable))
    {
      gotgan_visit_end (self);
      return;
    }
  gotgan_visit_pages_async (self->core, self->order->source_id, self->cancellable,
                            gotgan_visit_pages_done_cb, self);
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
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->archives = g_ptr_array_new_with_free_func (g_free);
  if (backlog == NULL || g_strcmp0 (backlog, order->url) == 0)
    {
      gotgan_visit_begin_head (self);
      return;
    }
  self->in_backlog = TRUE;
  gotgan_visit_fetch (self, backlog);
}
