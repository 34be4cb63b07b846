#pragma once

#include "app/model/gotgan-claim.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* The claims of each article's newest version. Every field is a column: queries can use it, amounts stay exact, and
 * ten thousand claims are read without parsing. The engine's version is the article's, since an article is always
 * extracted as a whole and one without claims has been asked too. */

/**
 * gotgan_claim_table_replace:
 * @version: the article version that @claims were read from
 * @claims: (nullable) (element-type GotganClaim): all of them, in the order of the text; %NULL is none
 * @engine: the engine that made them
 *
 * Puts @claims in the place of those the article had. When the article has got another version since, nothing is done
 * and that is no error. Verdicts are not touched.
 */
gboolean gotgan_claim_table_replace (GotganConnection *connection, gint64 article_id,
                                     const char *version, GPtrArray *claims, guint engine,
                                     GError **error);

/** Returns: (transfer full) (element-type GotganClaim): in the order of the text, with their origin set */
GPtrArray *gotgan_claim_table_load_article (GotganConnection *connection, gint64 article_id,
                                            GError **error);

/**
 * gotgan_claim_table_load_all:
 * @as_of: Julian day; only articles listed under it or an earlier one count. 0 is all
 *
 * Returns: (transfer full) (element-type GotganClaim): by article, oldest first, with their origin set
 */
GPtrArray *gotgan_claim_table_load_all (GotganConnection *connection, guint32 as_of,
                                        GError **error);

G_END_DECLS
