#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-deal.h"

G_BEGIN_DECLS

/**
 * gotgan_claim_lines_read:
 * @bytes: lines as `gotgan-cli facts --json` prints them: {"file": …, "article": {…}, "claims": […]}
 * @error: %G_IO_ERROR: a line that is none of these, with its number
 *
 * Every line is an article of its own, numbered from 1 in the claims' origins.
 *
 * Returns: (transfer full) (element-type GotganClaim): or %NULL
 */
GPtrArray *gotgan_claim_lines_read (GBytes *bytes, GError **error);

/**
 * gotgan_claim_lines_cluster:
 * @claims: (element-type GotganClaim): of gotgan_claim_lines_read()
 * @error: %GOTGAN_FACTS_ERROR
 *
 * Returns: (transfer full): #GotganDeal items, newest first, or %NULL
 */
GListModel *gotgan_claim_lines_cluster (GPtrArray *claims, GError **error);

G_END_DECLS
