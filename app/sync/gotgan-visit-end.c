/* How a visit ends: what it leaves of the source's state is decided and written once, when all its items are counted; then
 * the pages of articles come that the feed only teases. */
#include "config.h"

#include "app/sync/gotgan-visit-private.h"

#include "app/import/gotgan-feed-discovery.h"
#include "app/sync/gotgan-backoff.h"
#include "app/sync/gotgan-source-problem.h"

static void
gotgan_visit_free (GotganVisit *self)
{
  gotgan_visit_order_free (self->order);
  gotgan_feed_walk_clear (&self->walk);
  g_clear_pointer (&self->names, gotgan_item_names_free);
  g_clear_pointer (&self->state, gotgan_source_state_free);
  g_clear_pointer (&self->page, gotgan_feed_page_free);
  g_clear_pointer (&self->tray, gotgan_tray_free);
  g_clear_pointer (&self->answer, gotgan_http_answer_free);
  g_clear_pointer (&self->feed, gotgan_feed_free);
  g_clear_object (&self->cancellable);
  g_free (self);
}

void
gotgan_visit_end (GotganVisit *self)
{
  GotganSyncReport *report = g_steal_pointer (&self->report);
  GotganVisitEvents events = self->events;

  gotgan_source_state_free (report->state);
  report->state = g_steal_pointer (&self->state);
  gotgan_visit_free (self);
  events.done (report, events.user_data);
}

static void
gotgan_visit_abandoned_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  gotgan_visit_account (user_data, outcome);
  gotgan_visit_end (user_data);
}

void
gotgan_visit_abandon (GotganVisit *self)
{
  g_clear_pointer (&self->tray, gotgan_tray_free);
  gotgan_visit_push (self, gotgan_visit_abandoned_cb);
}

/* --- Pages of teasers ------------------------------------------------------------------------------- */

static void
gotgan_visit_warned_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  gotgan_visit_end (user_data);
}

/* What else there is to say of the source is more important. */
static gboolean
gotgan_visit_may_warn (GotganVisit *self, const char *problem, const char *detail)
{
  const GotganSourceState *state = self->state;

  if (state->problem != NULL && !gotgan_source_problem_is_of_pages (state))
    return FALSE;
  return g_strcmp0 (state->problem, problem) != 0
         || (problem != NULL && g_strcmp0 (state->detail, detail) != 0);
}

static void
gotgan_visit_pages_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GotganVisit *self = user_data;
  g_autofree char *problem = NULL;
  g_autofree char *detail = NULL;
  guint n_done = 0;
  guint n_failed = 0;
  gboolean is_whole =
      gotgan_visit_pages_finish (result, &n_done, &n_failed, &problem, &detail, NULL);

  self->report->n_failed += n_failed;
  if (n_done > 0 && self->events.stored != NULL)
    self->events.stored (self->order->source_id, n_done, self->events.user_data);
  if (!is_whole || !gotgan_visit_may_warn (self, problem, detail))
    {
      gotgan_visit_end (self);
      return;
    }
  gotgan_source_problem_set (self->state, problem, detail);
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

/* --- What is left behind ----------------------------------------------------------------------------- */

/* When the visit went well, the detail is the address the source had before it moved. */
static void
gotgan_visit_say_outcome (GotganVisit *self)
{
  GotganSourceState *state = self->state;
  gboolean reads_pages = self->order->full_text != GOTGAN_FULL_TEXT_NEVER;

  if (self->walk.pending != NULL)
    gotgan_source_problem_set (state, GOTGAN_PROBLEM_UNFINISHED, NULL);
  else if (self->report->n_failed > 0)
    gotgan_source_problem_set (state, GOTGAN_PROBLEM_ITEMS, NULL);
  else if (self->report->moved_from != NULL)
    gotgan_source_problem_set (state, NULL, self->report->moved_from);
  else if (state->problem != NULL && !(reads_pages && gotgan_source_problem_is_of_pages (state)))
    gotgan_source_problem_set (state, NULL, NULL);
}

/* A move that could not be made is none, and the tray has said why. */
static void
gotgan_visit_take_move (GotganVisit *self, const GotganTrayOutcome *outcome)
{
  if (!self->is_moving)
    return;
  self->is_moving = FALSE;
  if (outcome->has_moved)
    {
      g_set_str (&self->order->url, self->answer->moved);
      return;
    }
  g_clear_pointer (&self->report->moved_from, g_free);
  gotgan_tray_stay (self->state, outcome->holder);
}

static void
gotgan_visit_settled_cb (const GotganTrayOutcome *outcome, gpointer user_data)
{
  GotganVisit *self = user_data;

  gotgan_visit_account (self, outcome);
  gotgan_visit_take_move (self, outcome);
  if (outcome->is_source_gone || outcome->is_lost || self->state->failures > 0)
    gotgan_visit_end (self);
  else
    gotgan_visit_begin_pages (self);
}

/* Writes the state, with what else was found of the source. */
static void
gotgan_visit_settle (GotganVisit *self)
{
  g_warn_if_fail (self->n_on_way == 0);
  if (self->tray == NULL)
    self->tray = gotgan_visit_new_tray (self);
  self->tray->state = gotgan_source_state_copy (self->state);
  gotgan_visit_push (self, gotgan_visit_settled_cb);
}

static void
gotgan_visit_plan (GotganVisit *self, const GotganBackoffVisit *visit)
{
  gotgan_backoff_plan (self->state, visit, g_get_real_time (), g_random_double ());
}

static void
gotgan_visit_describe (GotganVisit *self, GotganTray *tray)
{
  const char *moved = self->answer != NULL ? self->answer->moved : NULL;
  const char *title = self->feed != NULL ? self->feed->title : NULL;
  const char *home = self->feed != NULL ? self->feed->home : NULL;

  if (moved != NULL && g_strcmp0 (moved, self->order->url) != 0)
    {
      tray->moved_to = g_strdup (moved);
      self->report->moved_from = g_strdup (self->order->url);
      self->is_moving = TRUE;
    }
  if (g_strcmp0 (title, self->order->title) != 0)
    tray->title = g_strdup (title);
  if (g_strcmp0 (home, self->order->home) != 0)
    tray->home = g_strdup (home);
}

/* Items of older pages that failed are tried once more: to go through these pages again and again would be a burden. To be
 * called before the outcome of this visit is said. */
static void
gotgan_visit_leave_backlog (GotganVisit *self)
{
  gboolean had_failures = g_strcmp0 (self->state->problem, GOTGAN_PROBLEM_ITEMS) == 0;
  const char *backlog = self->walk.pending;

  if (backlog == NULL && !had_failures)
    backlog = self->walk.torn;
  g_set_str (&self->state->backlog, backlog);
}

/* As long as items fail the feed is read at each visit, changed or not, so that they are tried again and told of. */
static void
gotgan_visit_keep_validators (GotganVisit *self)
{
  const GotganHttpAnswer *answer = self->answer;
  GotganSourceState *state = self->state;

  if (self->report->n_failed > 0)
    {
      g_clear_pointer (&state->etag, g_free);
      g_clear_pointer (&state->last_modified, g_free);
    }
  else if (answer != NULL && !answer->is_unchanged)
    {
      g_set_str (&state->etag, answer->etag);
      g_set_str (&state->last_modified, answer->last_modified);
    }
}

/* Only who has seen all of a feed can tell which ids it has no more. Those of a dataset are for good. */
static GotganItemNames *
gotgan_visit_steal_seen (GotganVisit *self)
{
  if (!self->has_joined || self->feed == NULL || self->walk.pending != NULL
      || self->order->kind == GOTGAN_SOURCE_DATASET)
    return NULL;
  return g_steal_pointer (&self->names);
}

void
gotgan_visit_succeed (GotganVisit *self)
{
  GotganSourceState *state = self->state;
  const GotganHttpAnswer *answer = self->answer;
  GotganBackoffVisit visit = {
    .is_good = TRUE,
    .max_age = answer != NULL ? answer->max_age : 0,
    .ttl = self->feed != NULL ? self->feed->interval : 0,
  };

  self->tray = gotgan_visit_new_tray (self);
  gotgan_visit_describe (self, self->tray);
  gotgan_visit_plan (self, &visit);
  state->fetched = state->tried;
  gotgan_visit_leave_backlog (self);
  gotgan_visit_say_outcome (self);
  gotgan_visit_keep_validators (self);
  if (state->backlog == NULL)
    self->tray->archives = g_ptr_array_ref (self->walk.archives);
  self->tray->seen = gotgan_visit_steal_seen (self);
  gotgan_visit_settle (self);
}

/* --- Failures ---------------------------------------------------------------------------------------- */

/* A web page may name the feed that was meant. */
static void
gotgan_visit_say_page (GotganVisit *self, GByteArray *head)
{
  g_autoptr (GBytes) bytes = g_bytes_new (head->data, head->len);
  g_autoptr (GPtrArray) offers = gotgan_feed_discovery_read (bytes, NULL, self->page->url);

  if (offers->len > 0)
    gotgan_source_problem_set (self->state, GOTGAN_PROBLEM_FEED_ELSEWHERE,
                               ((GotganFeedOffer *) g_ptr_array_index (offers, 0))->url);
  else
    gotgan_source_problem_set (self->state, GOTGAN_PROBLEM_NOT_A_FEED, NULL);
}

static void
gotgan_visit_say_failure (GotganVisit *self, const char *word)
{
  const GotganFeedPage *page = self->page;
  g_autofree char *status = NULL;

  if (page->head != NULL && g_str_equal (word, GOTGAN_PROBLEM_NOT_A_FEED))
    gotgan_visit_say_page (self, page->head);
  else if (page->answer->status >= 400)
    {
      status = g_strdup_printf ("%u", page->answer->status);
      gotgan_source_problem_set (self->state, word, status);
    }
  else
    gotgan_source_problem_set (self->state, word, page->error->message);
}

void
gotgan_visit_fail (GotganVisit *self)
{
  const char *word = gotgan_source_problem_of_error (self->page->error);
  GotganBackoffVisit visit = {
    .is_gone = g_str_equal (word, GOTGAN_PROBLEM_GONE),
    .retry_after = self->page->answer->retry_after,
  };

  g_clear_pointer (&self->tray, gotgan_tray_free);
  gotgan_visit_plan (self, &visit);
  gotgan_visit_say_failure (self, word);
  gotgan_visit_settle (self);
}
