#include "config.h"

#include "app/import/gotgan-feed-draft.h"

#include "app/import/gotgan-feed-private.h"

#include <string.h>

/* An item with more of them is broken; each new one is compared with those before it. */
#define MAX_AUTHORS 100
#define MAX_ENCLOSURES 100

GotganFeedDraft *
gotgan_feed_draft_new (void)
{
  GotganFeedDraft *self = g_new0 (GotganFeedDraft, 1);

  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->enclosures = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_enclosure_free);
  return self;
}

void
gotgan_feed_draft_free (GotganFeedDraft *self)
{
  for (guint i = 0; i < GOTGAN_FEED_N_SLOTS; i++)
    g_free (self->values[i]);
  g_free (self->content_base);
  g_free (self->summary_base);
  g_clear_pointer (&self->authors, g_ptr_array_unref);
  g_clear_pointer (&self->enclosures, g_ptr_array_unref);
  g_free (self);
}

gboolean
gotgan_feed_draft_take (GotganFeedDraft *self, GotganFeedSlot slot, guint rank, char *value)
{
  if (value == NULL || *value == '\0' || (self->values[slot] != NULL && self->ranks[slot] <= rank))
    {
      g_free (value);
      return FALSE;
    }
  g_free (self->values[slot]);
  self->values[slot] = value;
  self->ranks[slot] = rank;
  return TRUE;
}

void
gotgan_feed_draft_take_author (GotganFeedDraft *self, guint rank, char *name)
{
  g_autofree char *owned = name;

  if (name == NULL || *name == '\0' || (self->authors->len > 0 && rank > self->author_rank))
    return;
  if (rank < self->author_rank)
    g_ptr_array_set_size (self->authors, 0);
  self->author_rank = rank;
  if (self->authors->len < MAX_AUTHORS
      && !g_ptr_array_find_with_equal_func (self->authors, name, g_str_equal, NULL))
    g_ptr_array_add (self->authors, g_steal_pointer (&owned));
}

void
gotgan_feed_draft_take_enclosure (GotganFeedDraft *self, char *url, const char *type,
                                  const char *size)
{
  g_autofree char *owned = url;
  GotganEnclosure *enclosure;

  if (url == NULL || self->enclosures->len >= MAX_ENCLOSURES)
    return;
  for (guint i = 0; i < self->enclosures->len; i++)
    if (g_str_equal (((GotganEnclosure *) self->enclosures->pdata[i])->url, url))
      return;
  enclosure = g_new0 (GotganEnclosure, 1);
  enclosure->url = g_steal_pointer (&owned);
  enclosure->type = type != NULL && *type != '\0' ? g_strdup (type) : NULL;
  enclosure->size = size != NULL && g_ascii_isdigit (*size) ? g_ascii_strtoull (size, NULL, 10) : 0;
  g_ptr_array_add (self->enclosures, enclosure);
}

/* --- The item -------------------------------------------------------------------------------------- */

/* Each part with its length, so that no two items are written alike. */
static void
gotgan_feed_draft_hash_part (GChecksum *checksum, const char *part)
{
  char length[32];

  g_snprintf (length, sizeof length, "%zu:", part != NULL ? strlen (part) : 0);
  g_checksum_update (checksum, (const guchar *) (part != NULL ? length : "-"), -1);
  if (part != NULL)
    g_checksum_update (checksum, (const guchar *) part, (gssize) strlen (part));
}

/* What the feed says of itself is not in it, but for what the item takes over. */
static char *
gotgan_feed_draft_hash (const GotganFeedItem *item, const char *stated_base)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *const parts[] = { item->id,       item->url,      item->title,    item->published,
                                item->modified, item->language, item->content,  item->summary,
                                stated_base,    item->picture,  item->extension };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    gotgan_feed_draft_hash_part (checksum, parts[i]);
  for (char **author = item->authors; *author != NULL; author++)
    gotgan_feed_draft_hash_part (checksum, *author);
  for (guint i = 0; i < item->enclosures->len; i++)
    {
      const GotganEnclosure *enclosure = item->enclosures->pdata[i];
      g_autofree char *size = g_strdup_printf ("%" G_GUINT64_FORMAT, enclosure->size);

      gotgan_feed_draft_hash_part (checksum, enclosure->url);
      gotgan_feed_draft_hash_part (checksum, enclosure->type);
      gotgan_feed_draft_hash_part (checksum, size);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

static gboolean
gotgan_feed_draft_is_empty (const GotganFeedDraft *self)
{
  for (guint i = 0; i < GOTGAN_FEED_N_SLOTS; i++)
    if (self->values[i] != NULL && i != GOTGAN_FEED_SLOT_LANGUAGE)
      return FALSE;
  return self->enclosures->len == 0 && self->authors->len == 0;
}

static char **
gotgan_feed_draft_dup_authors (const GotganFeedDraft *self, const GotganFeedDraft *feed)
{
  const GPtrArray *authors = self->authors->len > 0 || feed == NULL ? self->authors : feed->authors;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < authors->len; i++)
    g_strv_builder_add (builder, authors->pdata[i]);
  return g_strv_builder_end (builder);
}

GotganFeedItem *
gotgan_feed_draft_finish (GotganFeedDraft *self, const GotganFeedDraft *feed, const char *url)
{
  g_autoptr (GotganFeedDraft) owned = self;
  const char *stated_base =
      self->values[GOTGAN_FEED_SLOT_CONTENT] != NULL ? self->content_base : self->summary_base;
  GotganFeedItem *item;

  if (gotgan_feed_draft_is_empty (self))
    return NULL;
  item = g_new0 (GotganFeedItem, 1);
  item->id = g_steal_pointer (&self->values[GOTGAN_FEED_SLOT_ID]);
  item->url = g_steal_pointer (&self->values[GOTGAN_FEED_SLOT_URL]);
  item->title = g_steal_pointer (&self->values[GOTGAN_FEED_SLOT_TITLE]);
  item->authors = gotgan_feed_draft_dup_authors (self, feed);
  item->published = g_steal_pointer (&self->values[GOTGAN_FEED_SLOT_PUBLISHED]);
  item->modified = g_steal_pointer (&self->values[GOTGAN_FEED_SLOT_MODIFIED]);
  item->language = g_steal_pointer (&self->values[GOTGAN_FEED_SLOT_LANGUAGE]);
  if (item->language == NULL && feed != NULL)
    item->language = g_strdup (feed->values[GOTGAN_FEED_SLOT_LANGUAGE]);
  item->content = g_steal_pointer (&self->values[GOTGAN_FEED_SLOT_CONTENT]);
  item->summary = g_steal_pointer (&self->values[GOTGAN_FEED_SLOT_SUMMARY]);
  item->picture = g_steal_pointer (&self->values[GOTGAN_FEED_SLOT_PICTURE]);
  item->extension = g_steal_pointer (&self->values[GOTGAN_FEED_SLOT_EXTENSION]);
  item->enclosures = g_steal_pointer (&self->enclosures);
  item->hash = gotgan_feed_draft_hash (item, stated_base);
  if (stated_base == NULL)
    stated_base = item->url != NULL ? item->url : url;
  item->base = g_strdup (stated_base);
  return item;
}
