#pragma once

#include "app/facts/gotgan-registry.h"
#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-rates.h"

G_BEGIN_DECLS

/**
 * GotganDays:
 * @first: Julian day, or 0 for unknown or open
 * @last: the same
 */
typedef struct
{
  guint32 first;
  guint32 last;
} GotganDays;

/**
 * GotganTestimony:
 * @claim: (transfer none): whose it is
 * @fields: (transfer none): the same's
 * @investor: (nullable): key of who pays, buys, sells
 * @parents: who owns @investor, nearest first; %NULL from the first that nobody owns
 * @company: (nullable): key of who receives, is bought, is sold
 * @article: its row
 * @dated: the days that the claim names
 * @published: the day its article was published
 * @when: @dated, else @published
 * @dollars_min: the figure in US dollars, or 0 where no rate is known
 * @dollars_max: the same for the end of a range
 * @dollars_about: by how much conversions of different days and roundings differ
 *
 * One claim, made ready for comparison with thousands of others.
 */
#define GOTGAN_N_PARENTS 3
typedef struct
{
  GotganClaim *claim;
  const GotganClaimFields *fields;
  char *investor;
  const char *parents[GOTGAN_N_PARENTS];
  char *company;
  gint64 article;
  GotganDays dated;
  GotganDays published;
  GotganDays when;
  double dollars_min;
  double dollars_max;
  double dollars_about;
} GotganTestimony;

/**
 * gotgan_testimony_new:
 * @registry: (nullable): says who owns whom
 * @rates: what the claims' own conversions imply
 */
GotganTestimony *gotgan_testimony_new (GotganClaim *claim, const GotganRegistry *registry,
                                       GotganRates *rates);
void gotgan_testimony_free (GotganTestimony *self);

/** Returns: the same or the other's owner, whichever way round */
gboolean gotgan_testimony_kin (const GotganTestimony *a, const GotganTestimony *b);

/** Returns: the last of its owners, or itself; %NULL for nobody */
const char *gotgan_testimony_get_house (const GotganTestimony *self);

/** Returns: days between the nearest days of both; 0 when they meet. Only for days that are known */
guint32 gotgan_days_apart (const GotganDays *a, const GotganDays *b);
gboolean gotgan_days_known (const GotganDays *days);

G_END_DECLS
