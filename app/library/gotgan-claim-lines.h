#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-deal.h"

G_BEGIN_DECLS

/**
 * GotganClaimLinesError:
 * @GOTGAN_CLAIM_LINES_ERROR_NOT_TEXT: bytes that are no UTF-8
 * @GOTGAN_CLAIM_LINES_ERROR_NOT_JSON: text that is no JSON
 * @GOTGAN_CLAIM_LINES_ERROR_NO_ARTICLE: JSON of something else
 * @GOTGAN_CLAIM_LINES_ERROR_BAD_CLAIM: an article with a claim that is none
 *
 * What is wrong with a line. The message is a sentence for the person, with the number of the line.
 */
typedef enum
{
  GOTGAN_CLAIM_LINES_ERROR_NOT_TEXT,
  GOTGAN_CLAIM_LINES_ERROR_NOT_JSON,
  GOTGAN_CLAIM_LINES_ERROR_NO_ARTICLE,
  GOTGAN_CLAIM_LINES_ERROR_BAD_CLAIM,
} GotganClaimLinesError;

#define GOTGAN_CLAIM_LINES_ERROR (gotgan_claim_lines_error_quark ())
GQuark gotgan_claim_lines_error_quark (void);

/**
 * gotgan_claim_lines_read:
 * @bytes: lines as `gotgan-cli facts --json` prints them: {"file": …, "article": {…}, "claims": […]}
 * @error: %GOTGAN_CLAIM_LINES_ERROR
 *
 * Every line is an article of its own, numbered from 1 in the claims' origins.
 *
 * Returns: (transfer full) (element-type GotganClaim): or %NULL
 */
GPtrArray *gotgan_claim_lines_read (GBytes *bytes, GError **error);

/**
 * gotgan_claim_lines_count_untraced:
 * @claims: (element-type GotganClaim): of gotgan_claim_lines_read()
 * @n_lines: (out): lines that have claims
 *
 * What an article reckons itself is noted in the traces: without them multiples and parts are not checked.
 *
 * Returns: of them, those made without `--explain`
 */
guint gotgan_claim_lines_count_untraced (GPtrArray *claims, guint *n_lines);

/**
 * gotgan_claim_lines_cluster:
 * @claims: (element-type GotganClaim): of gotgan_claim_lines_read()
 * @error: %GOTGAN_FACTS_ERROR
 *
 * Returns: (transfer full): #GotganDeal items, newest first, or %NULL
 */
GListModel *gotgan_claim_lines_cluster (GPtrArray *claims, GError **error);

G_END_DECLS
