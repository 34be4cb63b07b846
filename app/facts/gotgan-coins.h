#pragma once

#include "app/facts/gotgan-cues.h"
#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/* "crowns", "pesos": names that several currencies share (data/lexicon/coins.tsv). */

typedef struct _GotganCoins GotganCoins;

/**
 * gotgan_coins_new:
 * @table: the rows of coins.tsv; must outlive the result
 * @cues: for the particles behind Korean names of countries
 *
 * Returns: (transfer full): which currency each name means in @article
 */
GotganCoins *gotgan_coins_new (GotganWordTable *table, GotganCues *cues, GotganArticle *article);
void gotgan_coins_free (GotganCoins *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganCoins, gotgan_coins_free)

/**
 * gotgan_coins_settle:
 * @text: the paragraph
 * @money: (element-type GotganMoneyMention): its sums; those in such a currency get the one that is meant
 */
void gotgan_coins_settle (const GotganCoins *self, const char *text, GArray *money);

G_END_DECLS
