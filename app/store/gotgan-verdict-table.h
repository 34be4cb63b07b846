#pragma once

#include "app/model/gotgan-verdict.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* What the person says of claims, apart from the claims, which come and go with every extraction. A verdict stands on a
 * claim as it was judged, in a row of its own that links of deals stand on, too; app/model/gotgan-verdict.h says how it
 * finds its claim again. */

/**
 * gotgan_verdict_table_prepare:
 * @key: of a claim of the article, or of one that was judged
 * @fields: (out caller-allocates): filled with the claim as the rules make it today, its surroundings, and the row it was
 *   judged under, if it was; ruling and the rest are those of the verdict in force
 *
 * The first half of a decision. NOT_FOUND when there is no such claim.
 */
gboolean gotgan_verdict_table_prepare (GotganConnection *connection, gint64 article_id,
                                       const char *key, GotganVerdictFields *fields,
                                       GError **error);

/**
 * gotgan_verdict_table_surround:
 * @fields: its article and claim are set; version, prefix, suffix and beside are filled in
 *
 * The same for a claim made by hand. NOT_FOUND when its quote is not at its span in the newest version.
 */
gboolean gotgan_verdict_table_surround (GotganConnection *connection, GotganVerdictFields *fields,
                                        GError **error);

/**
 * gotgan_verdict_table_judge:
 * @fields: what was judged and, unless its ruling is %GOTGAN_RULING_NONE, the verdict
 * @id: (out) (optional): the row it has got
 *
 * Sets or replaces the verdict of @fields' id, or adds it under (article, key) when that is 0, and applies it. Without a
 * ruling only the claim is remembered, for links. NOT_FOUND when the article is not there.
 */
gboolean gotgan_verdict_table_judge (GotganConnection *connection,
                                     const GotganVerdictFields *fields, gint64 *id, GError **error);

/** Takes a verdict back, if there is one; the claim stays remembered. Behind the person's own one that of a dataset counts
 *  again; a dataset's own is not heard any more until the person decides on the claim. */
gboolean gotgan_verdict_table_withdraw (GotganConnection *connection, gint64 id, GError **error);

/** Returns: (transfer full) (nullable): the verdict of that row; %NULL without @error when there is none */
GotganVerdict *gotgan_verdict_table_find (GotganConnection *connection, gint64 id, GError **error);

/**
 * gotgan_verdict_table_find_keys:
 * @article_id: of one article; 0 is all
 * @beginning: of a key: of a claim that is shown, or of one under a verdict
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type utf8): "ARTICLE:KEY" of each, with the key of the judged claim where there is one
 */
GPtrArray *gotgan_verdict_table_find_keys (GotganConnection *connection, gint64 article_id,
                                           const char *beginning, guint limit, GError **error);

/**
 * gotgan_verdict_table_load:
 * @article_id: of one article; 0 is all
 *
 * Returns: (transfer full) (element-type GotganVerdict): by article, then in the order in which they were given; those of
 *   removed articles are left out, and those that can't be read are passed over
 */
GPtrArray *gotgan_verdict_table_load (GotganConnection *connection, gint64 article_id,
                                      GError **error);

/** Returns: (transfer full) (element-type GotganVerdict): of an article, removed or not, with those that only carry links */
GPtrArray *gotgan_verdict_table_load_in_force (GotganConnection *connection, gint64 article_id,
                                               GError **error);

/**
 * gotgan_verdict_table_apply:
 *
 * Makes the article's claims say what rules and person say together. To be called, in the same transaction, whenever one
 * of the two has changed.
 */
gboolean gotgan_verdict_table_apply (GotganConnection *connection, gint64 article_id,
                                     GError **error);

/**
 * gotgan_verdict_table_tell:
 * @article_id: whose verdicts to look at; 0 is all
 * @rows: (element-type GotganClaimRow): their claims are told their verdicts
 */
gboolean gotgan_verdict_table_tell (GotganConnection *connection, gint64 article_id,
                                    GPtrArray *rows, GError **error);

G_END_DECLS
