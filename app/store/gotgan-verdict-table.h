#pragma once

#include "app/model/gotgan-claim.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* What the person says of claims, under (article, claim key): apart from the claims, which come and go with every
 * extraction, and never touched by one. */

typedef enum
{
  GOTGAN_VERDICT_ACCEPTED,
  GOTGAN_VERDICT_REJECTED,
  GOTGAN_VERDICT_CORRECTED,
} GotganVerdict;

/**
 * GotganVerdictRow:
 * @key: the claim's, as gotgan_claim_get_key()
 * @correction: (nullable): what the claim should say; for %GOTGAN_VERDICT_CORRECTED only
 * @decided: UTC, microseconds since the epoch
 */
typedef struct
{
  gint64 article_id;
  char *key;
  GotganVerdict verdict;
  GotganClaim *correction;
  gint64 decided;
} GotganVerdictRow;

void gotgan_verdict_row_free (GotganVerdictRow *row);

/** Sets or replaces the verdict on a claim. NOT_FOUND when the article is not there. */
gboolean gotgan_verdict_table_put (GotganConnection *connection, const GotganVerdictRow *row,
                                   GError **error);

/** Takes a verdict back; there need not be one. */
gboolean gotgan_verdict_table_remove (GotganConnection *connection, gint64 article_id,
                                      const char *key, GError **error);

/**
 * gotgan_verdict_table_load:
 * @article_id: of one article; 0 is all
 *
 * Returns: (transfer full) (element-type GotganVerdictRow): by article and key; those of removed articles are left out
 */
GPtrArray *gotgan_verdict_table_load (GotganConnection *connection, gint64 article_id,
                                      GError **error);

G_END_DECLS
