#pragma once

#include "app/facts/gotgan-testimony.h"

G_BEGIN_DECLS

/**
 * GotganMatch:
 * @GOTGAN_MATCH_NO: the two contradict each other: two deals
 * @GOTGAN_MATCH_NEUTRAL: they can stand in one deal when something else ties them to it
 * @GOTGAN_MATCH_SILENT: nothing speaks against one deal, but no figure speaks for it
 * @GOTGAN_MATCH_LOOSE: figures that negotiation, a range or an unknown rate explains, at a time that fits
 * @GOTGAN_MATCH_FIRM: the same figure, but for rounding and conversion
 *
 * How well two claims go together, the weakest first.
 */
typedef enum
{
  GOTGAN_MATCH_NO,
  GOTGAN_MATCH_NEUTRAL,
  GOTGAN_MATCH_SILENT,
  GOTGAN_MATCH_LOOSE,
  GOTGAN_MATCH_FIRM,
} GotganMatch;

/**
 * gotgan_claims_match:
 *
 * Whether two claims of one kind (or of buying and selling) and one company can speak of one deal, or of one reading of a
 * metric. Symmetric.
 */
GotganMatch gotgan_claims_match (const GotganTestimony *a, const GotganTestimony *b);

/* What it is made of; the files beside gotgan-deal-match.c. */

/** How the figures go together, whatever the days; %GOTGAN_MATCH_SILENT when one has none. */
GotganMatch gotgan_sums_match (const GotganTestimony *a, const GotganTestimony *b);
/** Returns: whether both figures are the same but for rounding, in one currency or by a printed conversion */
gboolean gotgan_sums_are_same (const GotganTestimony *a, const GotganTestimony *b);
/** Returns: the larger figure by the smaller, in one currency; 0 where no rate is known */
double gotgan_sums_ratio (const GotganTestimony *a, const GotganTestimony *b);

/**
 * GotganTiming:
 * @GOTGAN_TIMING_NO: the days or stages rule one deal out
 * @GOTGAN_TIMING_UNKNOWN: nobody says when
 * @GOTGAN_TIMING_FAR: possible, but more than a half year apart
 * @GOTGAN_TIMING_NEAR: close
 */
typedef enum
{
  GOTGAN_TIMING_NO,
  GOTGAN_TIMING_UNKNOWN,
  GOTGAN_TIMING_FAR,
  GOTGAN_TIMING_NEAR,
} GotganTiming;

GotganTiming gotgan_stages_match (const GotganTestimony *a, const GotganTestimony *b);

/** The same as gotgan_claims_match() for metrics. */
GotganMatch gotgan_readings_match (const GotganTestimony *a, const GotganTestimony *b);

G_END_DECLS
