#pragma once

#include "app/model/gotgan-source.h"

G_BEGIN_DECLS

/**
 * GotganSourceOffer:
 * @url: of the feed or dataset
 * @title: (nullable): what it calls itself
 * @home: (nullable): address of the site
 * @preview: (element-type GotganArticle): its newest articles, %GOTGAN_SOURCE_OFFER_PREVIEWS at most
 *
 * A source that an address turned out to lead to.
 */
typedef struct
{
  GotganSourceKind kind;
  char *url;
  char *title;
  char *home;
  GPtrArray *preview;
} GotganSourceOffer;

#define GOTGAN_SOURCE_OFFER_PREVIEWS 5

/** Returns: (transfer full): an offer without articles */
GotganSourceOffer *gotgan_source_offer_new (GotganSourceKind kind, const char *url,
                                            const char *title, const char *home);
void gotgan_source_offer_free (GotganSourceOffer *offer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganSourceOffer, gotgan_source_offer_free)

G_END_DECLS
