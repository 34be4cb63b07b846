#pragma once

#include "app/import/gotgan-feed.h"

G_BEGIN_DECLS

/**
 * GotganFeedSlot:
 *
 * What an item has once, though a feed may say it in several elements.
 */
typedef enum
{
  GOTGAN_FEED_SLOT_ID,
  GOTGAN_FEED_SLOT_URL,
  GOTGAN_FEED_SLOT_TITLE,
  GOTGAN_FEED_SLOT_PUBLISHED,
  GOTGAN_FEED_SLOT_MODIFIED,
  GOTGAN_FEED_SLOT_LANGUAGE,
  GOTGAN_FEED_SLOT_CONTENT,
  GOTGAN_FEED_SLOT_SUMMARY,
  GOTGAN_FEED_SLOT_PICTURE,
  GOTGAN_FEED_SLOT_EXTENSION,
  GOTGAN_FEED_N_SLOTS,
} GotganFeedSlot;

/**
 * GotganFeedDraft:
 *
 * An item, or the head of a feed, while it is read. Of several values of a slot the one of the lowest rank stays, and of
 * those the first.
 */
typedef struct
{
  char *values[GOTGAN_FEED_N_SLOTS];
  guint ranks[GOTGAN_FEED_N_SLOTS];
  /* What @values of content and summary start from, where the feed says it. */
  char *content_base;
  char *summary_base;
  GPtrArray *authors;
  guint author_rank;
  GPtrArray *enclosures;
  gsize bytes;
} GotganFeedDraft;

GotganFeedDraft *gotgan_feed_draft_new (void);
void gotgan_feed_draft_free (GotganFeedDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFeedDraft, gotgan_feed_draft_free)

/** Takes @value (transfer full) (nullable). Returns: whether it stays */
gboolean gotgan_feed_draft_take (GotganFeedDraft *self, GotganFeedSlot slot, guint rank,
                                 char *value);

/** Takes @name (transfer full) (nullable); names of a lower rank take the place of the others, and each stands once. */
void gotgan_feed_draft_take_author (GotganFeedDraft *self, guint rank, char *name);

/** Takes @url (transfer full) (nullable); the same address once. */
void gotgan_feed_draft_take_enclosure (GotganFeedDraft *self, char *url, const char *type,
                                       const char *size);

/**
 * gotgan_feed_draft_finish:
 * @self: (transfer full):
 * @feed: (nullable): whose language and authors hold for items that say none
 * @url: (nullable): of the feed
 *
 * Returns: (transfer full) (nullable): %NULL when nothing is in it
 */
GotganFeedItem *gotgan_feed_draft_finish (GotganFeedDraft *self, const GotganFeedDraft *feed,
                                          const char *url);

G_END_DECLS
