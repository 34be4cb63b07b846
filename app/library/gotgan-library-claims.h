#pragma once

#include "app/library/gotgan-library-base.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-deal-link.h"
#include "app/model/gotgan-deal.h"
#include "app/model/gotgan-party.h"
#include "app/model/gotgan-rates.h"
#include "app/model/gotgan-verdict.h"

G_BEGIN_DECLS

/* Claims and deals, the parties in them, and what the person says of them. */

/* Collections live as long as the library and change with it. (transfer none) */

/** #GotganParty items: every party of the library's claims, most spoken of first. */
GListModel *gotgan_library_get_parties (GotganLibrary *self);

/** Returns: (transfer full): the registry's or the library's name for a party, in @language */
char *gotgan_library_dup_party_name (GotganLibrary *self, const GotganPartyRef *ref,
                                     GotganLanguage language);

/** Returns: (transfer full): the key of the party that goes by @name (an id, or a name in any spelling) */
char *gotgan_library_dup_party_key (GotganLibrary *self, const char *name);

/**
 * gotgan_library_load_claims_async:
 *
 * The claims of one article, in the order of the text, as a #GListModel of #GotganClaim: what the rules and the person
 * say together. Each has its verdict; those that were rejected are not among them.
 */
void gotgan_library_load_claims_async (GotganLibrary *self, gint64 article_id,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
/**
 * gotgan_library_load_claims_finish:
 * @pending: (out) (optional): whether the article has yet to be read for facts; the library is changed once it was
 *
 * Returns: (transfer full):
 */
GListModel *gotgan_library_load_claims_finish (GotganLibrary *self, GAsyncResult *result,
                                               gboolean *pending, GError **error);

/**
 * gotgan_library_load_verdicts_async:
 * @article_id: of one article; 0 is all
 *
 * What the person decided, as a #GListModel of #GotganVerdict: by article, then in the order in which it was decided. Also
 * what was rejected, and what waits for its words.
 */
void gotgan_library_load_verdicts_async (GotganLibrary *self, gint64 article_id,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data);
/** Returns: (transfer full): */
GListModel *gotgan_library_load_verdicts_finish (GotganLibrary *self, GAsyncResult *result,
                                                 GError **error);

/**
 * gotgan_library_find_claims_async:
 * @name: "ARTICLE:KEY" or "KEY", of which the key's beginning is enough
 *
 * Which claims go by @name: shown ones, and those under a verdict. For programs that name claims by text.
 */
void gotgan_library_find_claims_async (GotganLibrary *self, const char *name,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
/** Returns: (transfer full) (element-type GotganClaim): two at most: one more than one needs to know; with their verdicts */
GPtrArray *gotgan_library_find_claims_finish (GotganLibrary *self, GAsyncResult *result,
                                              GError **error);

/**
 * gotgan_library_load_links_async:
 *
 * What the person said of deals, in the order in which it was said: of each pair the keys its claims are shown under. Pairs
 * of which one is not shown are left out.
 */
void gotgan_library_load_links_async (GotganLibrary *self, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full) (element-type GotganDealLink): */
GPtrArray *gotgan_library_load_links_finish (GotganLibrary *self, GAsyncResult *result,
                                             GError **error);

/**
 * gotgan_library_load_deals_async:
 * @as_of: (nullable): EDTF day; only articles published (else imported) by then count
 *
 * Deals and metrics of the library, newest first, as a #GListModel of #GotganDeal.
 */
void gotgan_library_load_deals_async (GotganLibrary *self, const char *as_of,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);
/** Returns: (transfer full): */
GListModel *gotgan_library_load_deals_finish (GotganLibrary *self, GAsyncResult *result,
                                              GError **error);

/**
 * gotgan_library_make_rates:
 * @deals: (element-type GotganDeal): of gotgan_library_load_deals_async()
 *
 * What to convert by: what the articles print, and the reference rates that were read with @deals.
 *
 * Returns: (transfer full):
 */
GotganRates *gotgan_library_make_rates (GotganLibrary *self, GListModel *deals);

/** The same for a list that never changes: made once and kept with it. Returns: (transfer none): */
GotganRates *gotgan_library_get_rates (GotganLibrary *self, GListModel *deals);

/**
 * gotgan_library_suggest_claim_async:
 * @article: the version that is shown, as it is stored
 * @span: words of it
 *
 * The start of a claim that a person makes of these words: see gotgan_facts_suggest(). %GOTGAN_CLAIM_ERROR_QUOTE when there
 * are no such words.
 */
void gotgan_library_suggest_claim_async (GotganLibrary *self, GotganArticle *article,
                                         const GotganSpan *span, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): for gotgan_library_add_claim(), once it is whole */
GotganClaim *gotgan_library_suggest_claim_finish (GotganLibrary *self, GAsyncResult *result,
                                                  GError **error);

/* Commands, see gotgan-library-base.h. */

/* What the person says of a claim or deal. Claims and deals are read from the store, so these take effect there and are
 * told by #GotganLibrary::claims-changed. The claim is named by its article and key; one that is under a verdict, by
 * that. A claim that is gone by then is NOT_FOUND, told by #GotganLibrary::failed. */

void gotgan_library_accept_claim (GotganLibrary *self, GotganClaim *claim);
/** A claim that was made by hand is taken back. */
void gotgan_library_reject_claim (GotganLibrary *self, GotganClaim *claim);

/**
 * gotgan_library_correct_claim:
 * @corrected: what it should say; what differs from the rules' reading is kept, and if nothing does, that is accepted
 *
 * Returns: %FALSE with GOTGAN_CLAIM_ERROR when @corrected is no claim
 */
gboolean gotgan_library_correct_claim (GotganLibrary *self, GotganClaim *claim,
                                       GotganClaim *corrected, GError **error);

/**
 * gotgan_library_add_claim:
 * @claim: with its article as origin, and span and quote in the newest version of it
 *
 * Returns: %FALSE with GOTGAN_CLAIM_ERROR when it is none
 */
gboolean gotgan_library_add_claim (GotganLibrary *self, GotganClaim *claim, GError **error);

/** Takes a verdict back: the rules' word holds. */
void gotgan_library_withdraw_verdict (GotganLibrary *self, GotganVerdict *verdict);

/** Says that both deals are one. */
void gotgan_library_merge_deals (GotganLibrary *self, GotganDeal *deal, GotganDeal *other);

/** Says that a claim of @deal does not speak of what its others speak of. Nothing to do for its only claim. */
void gotgan_library_split_claim (GotganLibrary *self, GotganDeal *deal, GotganClaim *claim);

/** Takes back what was said of two claims; which deals they speak of is for the rules again. */
void gotgan_library_unlink_claims (GotganLibrary *self, GotganClaim *claim, GotganClaim *other);

G_END_DECLS
