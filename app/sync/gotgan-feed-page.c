#include "config.h"

#include "app/sync/gotgan-feed-page.h"

/* What is kept of an answer that is not a feed, to see which feeds it names: they stand in its head. */
#define HEAD_BYTES (512 * 1024)

void
gotgan_feed_page_free (GotganFeedPage *self)
{
  g_clear_pointer (&self->reader, gotgan_feed_reader_free);
  g_clear_pointer (&self->head, g_byte_array_unref);
  g_clear_pointer (&self->answer, gotgan_http_answer_free);
  g_clear_pointer (&self->feed, gotgan_feed_free);
  g_clear_error (&self->error);
  g_free (self->url);
  g_free (self);
}

static gboolean
take_item_cb (GotganFeedItem *item, gpointer user_data)
{
  GotganFeedPage *self = user_data;

  g_clear_pointer (&self->head, g_byte_array_unref);
  if (self->has_enough)
    gotgan_feed_item_free (item);
  else
    self->has_enough = !self->events.take (item, self->events.user_data);
  return !self->has_enough;
}

static void
begin_cb (const GotganHttpAnswer *answer, gpointer user_data)
{
  GotganFeedPage *self = user_data;
  gint64 now = MAX (g_get_real_time (), answer->date) + G_TIME_SPAN_DAY;
  g_autoptr (GDateTime) latest = g_date_time_new_from_unix_utc (now / G_TIME_SPAN_SECOND);
  g_autofree char *day = latest != NULL ? g_date_time_format (latest, "%Y-%m-%d") : NULL;

  g_strlcpy (self->latest, day != NULL ? day : "", sizeof self->latest);
  self->reader = gotgan_feed_reader_new (answer->url, answer->charset, take_item_cb, self);
}

static void
keep_head (GotganFeedPage *self, const guint8 *data, gsize size)
{
  if (self->head != NULL)
    g_byte_array_append (self->head, data, (guint) MIN (size, HEAD_BYTES - self->head->len));
}

static gboolean
has_head (GotganFeedPage *self)
{
  return self->head == NULL || self->head->len == HEAD_BYTES;
}

/* When it turns out to be a page, its head is read on for the feeds it names. */
static gboolean
take_piece_cb (const guint8 *data, gsize size, gpointer user_data, GError **error)
{
  GotganFeedPage *self = user_data;
  g_autoptr (GError) local = NULL;

  keep_head (self, data, size);
  if (self->reader != NULL && !gotgan_feed_reader_push (self->reader, data, size, &local))
    {
      g_clear_pointer (&self->reader, gotgan_feed_reader_free);
      if (!g_error_matches (local, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_NOT_A_FEED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }
  if (self->has_enough || (self->reader == NULL && has_head (self)))
    return gotgan_fetch_have_enough (error);
  return TRUE;
}

static GSource *
gate_cb (gpointer user_data)
{
  GotganFeedPage *self = user_data;

  return gotgan_intake_wait_for_room (self->core->intake, self->lane);
}

/* Of a page that broke whole items may wait in the reader for more to come. */
static void
close_reader (GotganFeedPage *self)
{
  gboolean is_whole = self->error == NULL;

  if (self->reader != NULL)
    self->feed = gotgan_feed_reader_finish (self->reader, is_whole ? &self->error : NULL);
  else if (is_whole)
    g_set_error_literal (&self->error, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_NOT_A_FEED,
                         "No feed is there");
  if (!is_whole)
    g_clear_pointer (&self->feed, gotgan_feed_free);
  g_clear_pointer (&self->reader, gotgan_feed_reader_free);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GotganFeedPage *self = user_data;

  gotgan_http_get_finish (GOTGAN_HTTP (source), result, &self->answer, &self->error);
  if (self->error != NULL && gotgan_fetch_was_enough (self->error))
    g_clear_error (&self->error);
  if (!self->answer->is_unchanged && !self->has_enough)
    close_reader (self);
  self->events.done (self, self->events.user_data);
}

GotganFeedPage *
gotgan_feed_page_fetch (GotganSyncerCore *core, gint64 lane, const GotganHttpRequest *request,
                        const GotganFeedPageEvents *events, GCancellable *cancellable)
{
  GotganFeedPage *self = g_new0 (GotganFeedPage, 1);
  GotganHttpRequest own = *request;

  self->core = core;
  self->lane = lane;
  self->events = *events;
  self->url = g_strdup (request->url);
  self->head = g_byte_array_new ();
  own.accept = GOTGAN_ACCEPT_FEED;
  own.begin = begin_cb;
  own.sink = take_piece_cb;
  own.gate = gate_cb;
  own.sink_data = self;
  gotgan_http_get_async (core->http, &own, cancellable, fetched_cb, self);
  return self;
}
