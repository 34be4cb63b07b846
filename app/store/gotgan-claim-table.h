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
 * and that is no error. Verdicts stay, and are applied to the new claims. A failure leaves all as it was.
 */
gboolean gotgan_claim_table_replace (GotganConnection *connection, gint64 article_id,
                                     const char *version, GPtrArray *claims, guint engine,
                                     GError **error);

/**
 * gotgan_claim_table_load_article:
 *
 * Returns: (transfer full) (element-type GotganClaim): what is shown of the article, in the order of the text, with
 *   origin and verdict set; claims that can't be read are passed over
 */
GPtrArray *gotgan_claim_table_load_article (GotganConnection *connection, gint64 article_id,
                                            GError **error);

/**
 * gotgan_claim_table_is_pending:
 * @pending: (out): whether no engine has read the article yet; not so of one that is gone
 */
gboolean gotgan_claim_table_is_pending (GotganConnection *connection, gint64 article_id,
                                        gboolean *pending, GError **error);

/**
 * gotgan_claim_table_load_all:
 * @as_of: Julian day; only articles listed under it or an earlier one count. 0 is all
 *
 * Returns: (transfer full) (element-type GotganClaim): by article, oldest first, with origin and verdict set
 */
GPtrArray *gotgan_claim_table_load_all (GotganConnection *connection, guint32 as_of,
                                        GError **error);

/* --- What only verdicts use --------------------------------------------------------------------- */

/**
 * GotganClaimRow:
 * @ordinal: its place among the claims of its article
 * @judged_id: (optional): whose verdict it is under; 0 for none
 */
typedef struct
{
  GotganClaim *claim;
  guint ordinal;
  gint64 judged_id;
} GotganClaimRow;

void gotgan_claim_row_free (GotganClaimRow *row);

/** Returns: (transfer full) (element-type GotganClaimRow): what the rules say of an article, shown or not */
GPtrArray *gotgan_claim_table_load_readings (GotganConnection *connection, gint64 article_id,
                                             GError **error);

/** Returns: (transfer full) (element-type GotganClaimRow): those of them that verdicts are on; of all articles for 0 */
GPtrArray *gotgan_claim_table_load_judged (GotganConnection *connection, gint64 article_id,
                                           GError **error);

/** Leaves the rules' claims, all shown. */
gboolean gotgan_claim_table_forget_verdicts (GotganConnection *connection, gint64 article_id,
                                             GError **error);

/** Says of one of the rules' claims what a verdict made of it. */
gboolean gotgan_claim_table_mark (GotganConnection *connection, gint64 article_id, guint ordinal,
                                  gint64 judged_id, gboolean shown, GError **error);

/** Adds a claim that a person makes, after the rules' claim of that ordinal. */
gboolean gotgan_claim_table_speak (GotganConnection *connection, gint64 article_id, guint ordinal,
                                   gint64 judged_id, GotganClaim *claim, GError **error);

G_END_DECLS
