#include "config.h"

#include "app/sync/gotgan-feed-walk.h"

/* What one visit reads; older ones are for the next. */
#define MAX_FEED_PAGES 100

void
gotgan_feed_walk_init (GotganFeedWalk *self)
{
  *self = (GotganFeedWalk) { 0 };
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->archives = g_ptr_array_new_with_free_func (g_free);
}

void
gotgan_feed_walk_clear (GotganFeedWalk *self)
{
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->next, g_free);
  g_clear_pointer (&self->pending, g_free);
  g_clear_pointer (&self->torn, g_free);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->archives, g_ptr_array_unref);
}

void
gotgan_feed_walk_enter (GotganFeedWalk *self, const char *url, const char *own_url)
{
  g_set_str (&self->url, url);
  g_clear_pointer (&self->next, g_free);
  self->is_first = self->is_head && g_strcmp0 (url, own_url) == 0;
  self->n_new = 0;
  g_hash_table_add (self->seen, g_strdup (url));
}

GotganFeedWalkStep
gotgan_feed_walk_choose (const GotganFeedWalk *self)
{
  if (self->next == NULL || (!self->in_backlog && self->n_new == 0)
      || g_hash_table_contains (self->seen, self->next))
    return GOTGAN_FEED_WALK_END;
  return g_hash_table_size (self->seen) < MAX_FEED_PAGES ? GOTGAN_FEED_WALK_ON
                                                         : GOTGAN_FEED_WALK_LATER;
}
