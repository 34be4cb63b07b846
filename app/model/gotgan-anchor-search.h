#pragma once

#include "app/model/gotgan-anchor-private.h"

G_BEGIN_DECLS

/* One version.
 *
 * @taken: of each sentence of the newest version, whether this one has it too, as often
 * @kept: of each sentence of this one, whether the newest has it too */
typedef struct
{
  GotganArticle *article;
  GotganAnchorText *text;
  GotganAnchorGrams *grams;
  guint8 *taken;
  guint8 *kept;
} GotganAnchorVersion;

struct _GotganAnchorFinder
{
  GotganArticle *article;
  GotganAnchorWords *words;
  GotganAnchorText *text;
  GotganAnchorGrams *grams;
  GHashTable *versions;
};

/* Words on their way.
 *
 * @version: (nullable): what they were taken from; otherwise @then is no more than what stood around them
 * @statement: letters of @then, and of it, @quote
 * @head: code points of the quote before its first letter, and @tail, after its last
 * @open_start: whether the statement began before what is known
 * @open_end: whether it went on */
typedef struct
{
  GotganAnchorFinder *finder;
  const GotganAnchorVersion *version;
  const GotganAnchorText *then;
  GotganAnchorRange statement;
  GotganAnchorRange quote;
  guint head;
  guint tail;
  gboolean open_start;
  gboolean open_end;
} GotganAnchorSearch;

/* A place where the statement may be. */
typedef struct
{
  GotganAnchorRange window;
  GotganAnchorDiff diff;
  double score;
} GotganAnchorPlace;

/* Letters next to a statement that say whether it stands where it stood: so many must be the same. */
#define GOTGAN_ANCHOR_BESIDE 12

typedef enum
{
  GOTGAN_ANCHOR_NOWHERE,
  GOTGAN_ANCHOR_SOMEWHERE, /* in several places, equally likely */
  GOTGAN_ANCHOR_FOUND,
} GotganAnchorSuccess;

/** @place: (out): where the very statement stands, perhaps set otherwise; unset unless it is found */
GotganAnchorSuccess gotgan_anchor_search_find_exact (const GotganAnchorSearch *self,
                                                     const GotganAnchor *anchor,
                                                     GotganAnchorPlace *place);

/** @place: (out): where the likest statement stands; unset unless it is found */
gboolean gotgan_anchor_search_find_like (const GotganAnchorSearch *self, GotganAnchorPlace *place);

/** Returns: the words at @place, with the quotes and full stops at their ends that were marked with them */
GotganSpan gotgan_anchor_search_get_span (const GotganAnchorSearch *self,
                                          const GotganAnchorPlace *place);

/** Returns: whether @span begins where @anchor says */
gboolean gotgan_anchor_is_at (const GotganAnchor *anchor, const GotganSpan *span);

G_END_DECLS
