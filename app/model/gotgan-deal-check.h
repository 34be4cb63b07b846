#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-rates.h"

G_BEGIN_DECLS

/**
 * GotganCheckKind:
 * @GOTGAN_CHECK_RATE: a printed conversion is out of line: "8천억 달러(약 10조 원)"
 * @GOTGAN_CHECK_MULTIPLE: a stated multiple does not follow from the figures: "40 times its revenue"
 * @GOTGAN_CHECK_PARTS: parts do not add up to their whole
 * @GOTGAN_CHECK_VALUATION: a company is valued at less than it had raised before
 * @GOTGAN_CHECK_FIGURES: articles name figures that cannot both be right
 *
 * What a careful analyst would look at again.
 */
typedef enum
{
  GOTGAN_CHECK_RATE,
  GOTGAN_CHECK_MULTIPLE,
  GOTGAN_CHECK_PARTS,
  GOTGAN_CHECK_VALUATION,
  GOTGAN_CHECK_FIGURES,
} GotganCheckKind;

/**
 * GotganCheck:
 * @kind: what is wrong
 * @claims: (element-type GotganClaim): what it rests on, the one in doubt first
 * @stated: the figure in doubt: the conversion, the whole, the valuation, one article's figure
 * @other: what it was compared with: the sum of the parts, the money raised, the other article's figure; with
 *   %GOTGAN_CHECK_RATE the sum that was converted, with %GOTGAN_CHECK_MULTIPLE the base of the multiple
 * @stated_ratio: the printed rate, the stated multiple; otherwise 0
 * @more: the stated multiple is exceeded: "more than 40 times"
 * @ratio: the usual rate, the multiple that follows; otherwise @stated by @other in one currency, or 0
 * @power: how many decimal places a unit has slipped, as 10 to the power of it; 0 when that explains nothing
 * @origin: with %GOTGAN_CHECK_RATE: where the usual rate is from
 * @day: EDTF month or day of that rate, or ""
 * @words: (nullable): the words of the article that it rests on, when no claim's quote holds them
 *
 * One check with its numbers. Reference counted and immutable.
 */
typedef struct
{
  GotganCheckKind kind;
  GPtrArray *claims;
  GotganMoney stated;
  GotganMoney other;
  double stated_ratio;
  gboolean more;
  double ratio;
  int power;
  GotganRateOrigin origin;
  char day[11];
  char *words;
  gatomicrefcount count;
} GotganCheck;

#define GOTGAN_TYPE_CHECK (gotgan_check_get_type ())
GType gotgan_check_get_type (void);

/** @doubted: the claim in doubt. Fill in the rest before anybody else sees it. */
GotganCheck *gotgan_check_new (GotganCheckKind kind, GotganClaim *doubted);
GotganCheck *gotgan_check_ref (GotganCheck *check);
void gotgan_check_unref (GotganCheck *check);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganCheck, gotgan_check_unref)

/** Returns: "rate", "multiple", "parts", "valuation" or "figures", never translated */
const char *gotgan_check_kind_to_string (GotganCheckKind kind);

G_END_DECLS
