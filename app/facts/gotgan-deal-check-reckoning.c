/* What an article reckons itself, from the sentences that the extractor noted in its claims' traces: multiples of sales or
 * profit against the article's own figures, and parts against their whole. */

#include "config.h"

#include "app/facts/gotgan-deal-checks.h"

#include "app/facts/gotgan-arithmetic.h"
#include "app/facts/gotgan-rules-private.h"

#include <math.h>
#include <string.h>

/* "40 times" may be 33 or 50, and "more than 40 times" up to twice that. */
#define MULTIPLE 1.3
#define MORE 2.0
#define ROUNDING 0.03

static const char *
find_note (GotganClaim *claim, const char *role)
{
  char **trace = gotgan_claim_get_fields (claim)->trace;

  for (guint i = 0; trace != NULL && trace[i] != NULL; i++)
    if (g_str_has_prefix (trace[i], role))
      return trace[i] + strlen (role);
  return NULL;
}

/* --- Parts -------------------------------------------------------------------------------------- */

static void
check_parts (GotganDealChecks *self, GotganClaim *claim)
{
  const char *words = find_note (claim, GOTGAN_NOTE_PARTS);
  GotganCheck *check;
  GotganParts parts;
  double whole, sum;

  if (words == NULL
      || !gotgan_arithmetic_find_parts (gotgan_rules_get_arithmetic (self->rules),
                                        gotgan_rules_get_lexicon (self->rules), words, &parts))
    return;
  whole = (double) parts.whole.min;
  sum = (double) parts.sum.min;
  if (sum <= whole * (1 + ROUNDING) && !(parts.complete && sum < whole * (1 - ROUNDING)))
    return;
  check = gotgan_check_new (GOTGAN_CHECK_PARTS, claim);
  check->stated = parts.whole;
  check->other = parts.sum;
  check->ratio = whole / sum;
  check->power = gotgan_check_find_slip (sum, whole);
  check->words = g_strdup (words);
  gotgan_deal_checks_add (self, check);
}

/* --- Multiples ---------------------------------------------------------------------------------- */

static gboolean
same_company (GotganClaim *a, GotganClaim *b)
{
  g_autofree char *one = gotgan_party_ref_dup_key (gotgan_claim_get_fields (a)->company);
  g_autofree char *other = gotgan_party_ref_dup_key (gotgan_claim_get_fields (b)->company);

  return one != NULL && g_strcmp0 (one, other) == 0;
}

static double
in_dollars (GotganDealChecks *self, GotganClaim *claim)
{
  GotganConversion conversion;

  if (!gotgan_rates_convert_amount (self->rates, gotgan_claim_get_fields (claim)->amount,
                                    gotgan_claim_get_published (claim), "USD", &conversion))
    return 0;
  return conversion.figure;
}

static gboolean
follows (const GotganMultiple *said, double times)
{
  if (said->more)
    return times >= said->times / MULTIPLE && times <= said->times * MORE;
  return times >= said->times / MULTIPLE && times <= said->times * MULTIPLE;
}

typedef struct
{
  GotganClaim *valuation;
  GotganClaim *base;
  double times;
} Pair;

/* The valuation and the base of one article that come nearest to what it says. */
static Pair
find_pair (GotganDealChecks *self, GPtrArray *article, GotganClaim *noted,
           const GotganMultiple *said)
{
  Pair best = { 0 };

  for (guint i = 0; i < article->len; i++)
    for (guint j = 0; j < article->len; j++)
      {
        Pair pair = { g_ptr_array_index (article, i), g_ptr_array_index (article, j) };
        double base;

        if (gotgan_claim_get_fields (pair.valuation)->kind != GOTGAN_KIND_VALUATION
            || gotgan_claim_get_fields (pair.base)->kind != said->base
            || !same_company (pair.valuation, noted) || !same_company (pair.base, noted))
          continue;
        base = in_dollars (self, pair.base);
        pair.times = base > 0 ? in_dollars (self, pair.valuation) / base : 0;
        if (pair.times <= 0)
          continue;
        if (best.valuation == NULL
            || fabs (log (pair.times / said->times)) < fabs (log (best.times / said->times)))
          best = pair;
      }
  return best;
}

static void
check_multiple (GotganDealChecks *self, GotganClaim *claim, GPtrArray *article)
{
  const char *words = find_note (claim, GOTGAN_NOTE_MULTIPLE);
  GotganCheck *check;
  GotganMultiple said;
  Pair pair;

  if (words == NULL
      || !gotgan_arithmetic_find_multiple (gotgan_rules_get_arithmetic (self->rules), words, &said))
    return;
  pair = find_pair (self, article, claim, &said);
  if (pair.valuation == NULL || follows (&said, pair.times))
    return;
  check = gotgan_check_new (GOTGAN_CHECK_MULTIPLE, pair.base);
  gotgan_check_add_claim (check, pair.valuation);
  check->stated = gotgan_claim_get_fields (pair.valuation)->amount->money;
  check->other = gotgan_claim_get_fields (pair.base)->amount->money;
  check->stated_ratio = said.times;
  check->ratio = pair.times;
  check->power = gotgan_check_find_slip (pair.times, said.times);
  check->words = g_strdup (words);
  gotgan_deal_checks_add (self, check);
}

/* --- Both --------------------------------------------------------------------------------------- */

/* More valuations and figures in one article than this compare with each other for too long. */
#define MAX_FIGURES 64

static void
add_to_article (GHashTable *articles, GotganClaim *claim)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  gint64 id = gotgan_claim_get_article_id (claim);
  GPtrArray *article = g_hash_table_lookup (articles, &id);

  if (gotgan_kind_is_deal (fields->kind) || fields->amount == NULL)
    return;
  if (article == NULL)
    {
      article = g_ptr_array_new ();
      g_hash_table_insert (articles, g_memdup2 (&id, sizeof id), article);
    }
  if (article->len < MAX_FIGURES)
    g_ptr_array_add (article, claim);
}

static void
check_claim (GotganDealChecks *self, GotganClaim *claim, GHashTable *articles)
{
  gint64 id = gotgan_claim_get_article_id (claim);
  GPtrArray *article = g_hash_table_lookup (articles, &id);

  check_parts (self, claim);
  if (article != NULL)
    check_multiple (self, claim, article);
}

void
gotgan_deal_checks_reckoning (GotganDealChecks *self)
{
  g_autoptr (GHashTable) articles = NULL;
  GHashTableIter iter;
  gpointer claim;

  if (self->rules == NULL)
    return;
  articles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                    (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_iter_init (&iter, self->deal_of);
  while (g_hash_table_iter_next (&iter, &claim, NULL))
    add_to_article (articles, claim);
  g_hash_table_iter_init (&iter, self->deal_of);
  while (g_hash_table_iter_next (&iter, &claim, NULL))
    if (gotgan_claim_get_fields (claim)->trace != NULL)
      check_claim (self, claim, articles);
}
