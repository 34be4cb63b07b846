#include "config.h"

#include "app/sync/gotgan-feed-sample.h"

#include <string.h>

void
gotgan_feed_sample_init (GotganFeedSample *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_feed_item_free);
}

void
gotgan_feed_sample_clear (GotganFeedSample *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
}

/* What is not said of a date is its beginning. Returns: %G_MININT64 for none */
static gint64
find_moment (const GotganFeedItem *item)
{
  static const char beginning[] = "0000-01-01T00:00:00";
  const char *date = item->published != NULL ? item->published : item->modified;
  gsize length = date != NULL ? MIN (strlen (date), strlen (beginning)) : 0;
  g_autofree char *whole =
      date != NULL ? g_strconcat (date, beginning + length, NULL) : g_strdup ("");
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (whole, utc);

  return moment != NULL ? g_date_time_to_unix_usec (moment) : G_MININT64;
}

gboolean
gotgan_feed_sample_take_cb (GotganFeedItem *item, gpointer sample)
{
  GotganFeedSample *self = sample;
  gint64 moment = find_moment (item);
  guint at = self->items->len;

  while (at > 0 && self->moments[at - 1] < moment)
    at--;
  if (at == G_N_ELEMENTS (self->moments))
    {
      gotgan_feed_item_free (item);
      return TRUE;
    }
  if (self->items->len == G_N_ELEMENTS (self->moments))
    g_ptr_array_set_size (self->items, (gint) self->items->len - 1);
  memmove (self->moments + at + 1, self->moments + at,
           (self->items->len - at) * sizeof *self->moments);
  self->moments[at] = moment;
  g_ptr_array_insert (self->items, (gint) at, item);
  return TRUE;
}
