#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-deal.h"
#include "app/model/gotgan-rates.h"

G_BEGIN_DECLS

/**
 * GotganPoint:
 * @deal: (transfer none): the reading
 * @day: Julian day, the middle of its date
 * @low: dollars, the lowest claimed
 * @high: dollars, the highest claimed
 * @best: dollars, what most sources say
 * @basis: reported points are drawn solid
 */
typedef struct
{
  GotganDeal *deal;
  double day;
  double low;
  double high;
  double best;
  GotganBasis basis;
} GotganPoint;

/**
 * GotganSeries:
 * @key: the company's
 * @company: its name
 * @points: (element-type GotganPoint): oldest first
 *
 * What one company was said to be worth, over time.
 */
typedef struct
{
  char *key;
  GotganPartyRef *company;
  GArray *points;
} GotganSeries;

/**
 * gotgan_series_new:
 * @deals: (element-type GotganDeal): any; only valuations with a date and a convertible amount count
 *
 * Keeps the deals alive.
 *
 * Returns: (transfer full) (element-type GotganSeries): most points first
 */
GPtrArray *gotgan_series_new (GListModel *deals, GotganRates *rates);

/**
 * gotgan_series_bounds:
 *
 * The lowest and highest figure of all; %FALSE when there is none.
 */
gboolean gotgan_series_bounds (GPtrArray *series, double *low, double *high);

G_END_DECLS
