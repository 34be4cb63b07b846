#pragma once

#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/**
 * gotgan_claims_agree:
 *
 * Whether two claims of one kind and the same parties can speak of one deal, or of one reading of a metric: sums that
 * rounding, a printed conversion or a negotiated range explains; days close enough; stages that can follow each other.
 */
gboolean gotgan_claims_agree (GotganClaim *a, GotganClaim *b);

G_END_DECLS
