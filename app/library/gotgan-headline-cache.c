#include "config.h"

#include "app/library/gotgan-headline-cache.h"

#define MAX_KEPT 512

struct _GotganHeadlineCache
{
  /* Article id to Slot. */
  GHashTable *slots;
  GQueue kept;
};

/* A headline that somebody holds; goes when the headline does. */
typedef struct
{
  GotganHeadlineCache *cache;
  gint64 id;
  GotganHeadline *headline;
} Slot;

static void
headline_gone_cb (gpointer user_data, GObject *where)
{
  Slot *slot = user_data;

  slot->headline = NULL;
  g_hash_table_remove (slot->cache->slots, &slot->id);
}

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  if (slot->headline != NULL)
    g_object_weak_unref (G_OBJECT (slot->headline), headline_gone_cb, slot);
  g_free (slot);
}

GotganHeadlineCache *
gotgan_headline_cache_new (void)
{
  GotganHeadlineCache *self = g_new0 (GotganHeadlineCache, 1);

  self->slots = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, slot_free);
  g_queue_init (&self->kept);
  return self;
}

void
gotgan_headline_cache_free (GotganHeadlineCache *self)
{
  g_queue_clear_full (&self->kept, g_object_unref);
  g_hash_table_unref (self->slots);
  g_free (self);
}

GotganHeadline *
gotgan_headline_cache_find (GotganHeadlineCache *self, gint64 article_id)
{
  Slot *slot = g_hash_table_lookup (self->slots, &article_id);

  return slot != NULL ? slot->headline : NULL;
}

GotganHeadline *
gotgan_headline_cache_get (GotganHeadlineCache *self, gint64 article_id, guint32 day)
{
  GotganHeadline *headline = gotgan_headline_cache_find (self, article_id);
  Slot *slot;

  if (headline != NULL && gotgan_headline_get_day (headline) == day)
    return g_object_ref (headline);

  headline = gotgan_headline_new (article_id, day);
  slot = g_new (Slot, 1);
  *slot = (Slot) { self, article_id, headline };
  g_object_weak_ref (G_OBJECT (headline), headline_gone_cb, slot);
  /* The key lies in the slot, so both must go together. */
  g_hash_table_replace (self->slots, &slot->id, slot);
  return headline;
}

void
gotgan_headline_cache_keep (GotganHeadlineCache *self, GotganHeadline *headline)
{
  g_queue_push_tail (&self->kept, g_object_ref (headline));
  if (g_queue_get_length (&self->kept) > MAX_KEPT)
    g_object_unref (g_queue_pop_head (&self->kept));
}

void
gotgan_headline_cache_forget (GotganHeadlineCache *self)
{
  g_queue_clear_full (&self->kept, g_object_unref);
}

GArray *
gotgan_headline_cache_list (GotganHeadlineCache *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  Slot *slot;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &slot))
    g_array_append_val (ids, slot->id);
  return ids;
}

guint
gotgan_headline_cache_get_size (GotganHeadlineCache *self)
{
  return g_hash_table_size (self->slots);
}
