#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GotganClaimPlace:
 * @article_id: the library's row
 * @key: the claim's key in that article, as gotgan_claim_get_key() makes it
 *
 * Names a claim that may be gone for now: it comes back under the same name.
 */
typedef struct
{
  gint64 article_id;
  char *key;
} GotganClaimPlace;

/**
 * GotganDealLink:
 * @a: one claim
 * @b: another one
 * @together: whether they speak of one deal; otherwise they are kept apart
 *
 * What a person says of two claims, by merging deals or splitting one. Both ways round mean the same.
 */
typedef struct
{
  GotganClaimPlace a;
  GotganClaimPlace b;
  gboolean together;
} GotganDealLink;

#define GOTGAN_TYPE_DEAL_LINK (gotgan_deal_link_get_type ())
GType gotgan_deal_link_get_type (void);

/** Copies the keys. */
GotganDealLink *gotgan_deal_link_new (gint64 article_a, const char *key_a, gint64 article_b,
                                      const char *key_b, gboolean together);
GotganDealLink *gotgan_deal_link_copy (const GotganDealLink *link);
void gotgan_deal_link_free (GotganDealLink *link);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganDealLink, gotgan_deal_link_free)

G_END_DECLS
