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
  check->power = gotgan_check_find_slip (sum, whole, GOTGAN_CHECK_SLIP);
  check->words = g_strdup (words);
  gotgan_deal_checks_add (self, check);
}

/* --- Multiples ---------------------------------------------------------------------------------- */

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

/* Figures of @kind that @article gives for @company (element-type GotganClaim). */
static GPtrArray *
list_figures (GPtrArray *article, GotganKind kind, const GotganPartyRef *company)
{
  GPtrArray *figures = g_ptr_array_new ();
  g_autofree char *wanted = gotgan_party_ref_dup_key (company);

  for (guint i = 0; i < article->len && wanted != NULL; i++)
    {
      const GotganClaimFields *fields = gotgan_claim_get_fields (g_ptr_array_index (article, i));
      g_autofree char *key =
          fields->kind == kind ? gotgan_party_ref_dup_key (fields->company) : NULL;

      if (g_strcmp0 (key, wanted) == 0)
        g_ptr_array_add (figures, g_ptr_array_index (article, i));
    }
  return figures;
}

/* The valuation and the base of one article that come nearest to what it says. */
static Pair
find_pair (GotganDealChecks *self, GPtrArray *article, GotganClaim *noted,
           const GotganMultiple *said)
{
  const GotganPartyRef *company = gotgan_claim_get_fields (noted)->company;
  g_autoptr (GPtrArray) valuations = list_figures (article, GOTGAN_KIND_VALUATION, company);
  g_autoptr (GPtrArray) bases = list_figures (article, said->base, company);
  Pair best = { 0 };

  for (guint i = 0; i < valuations->len; i++)
    for (guint j = 0; j < bases->len; j++)
      {
        Pair pair = { g_ptr_array_index (valuations, i), g_ptr_array_index (bases, j) };
        double base = in_dollars (self, pair.base);

        pair.times = base > 0 ? in_dollars (self, pair.valuation) / base : 0;
        if (pair.times <= 0)
          continue;
        if (best.valuation == NULL
            || fabs (log (pair.times / said->times)) < fabs (log (best.times / said->times)))
          best = pair;
      }
  return best;
}

/* An article may say it in its headline and once more below. */
static gboolean
is_told (GotganDealChecks *self, const Pair *pair, double times)
{
  GotganDeal *deal = g_hash_table_lookup (self->deal_of, pair->base);
  GPtrArray *checks = deal != NULL ? gotgan_deal_get_checks (deal) : NULL;

  for (guint i = 0; checks != NULL && i < checks->len; i++)
    {
      const GotganCheck *check = g_ptr_array_index (checks, i);

      if (check->kind == GOTGAN_CHECK_MULTIPLE && check->stated_ratio == times
          && g_ptr_array_find (check->claims, pair->base, NULL)
          && g_ptr_array_find (check->claims, pair->valuation, NULL))
        return TRUE;
    }
  return FALSE;
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
  if (pair.valuation == NULL || follows (&said, pair.times) || is_told (self, &pair, said.times))
    return;
  check = gotgan_check_new (GOTGAN_CHECK_MULTIPLE, pair.base);
  gotgan_check_add_claim (check, pair.valuation);
  check->stated = gotgan_claim_get_fields (pair.valuation)->amount->money;
  check->other = gotgan_claim_get_fields (pair.base)->amount->money;
  check->stated_ratio = said.times;
  check->more = said.more;
  check->ratio = pair.times;
  check->power = gotgan_check_find_slip (pair.times, said.times, GOTGAN_CHECK_SLIP);
  check->words = g_strdup (words);
  gotgan_deal_checks_add (self, check);
}

/* --- Both --------------------------------------------------------------------------------------- */

/* More valuations and figures in one article than this compare with each other for too long. */
#define MAX_FIGURES 64

/* Whatever figures an article gives, by its id. */
static void
add_to_article (GotganDeal *deal G_GNUC_UNUSED, GotganClaim *claim, gpointer user_data)
{
  GHashTable *articles = user_data;
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

typedef struct
{
  GotganDealChecks *checks;
  GHashTable *articles;
} Reckoning;

static void
check_claim (GotganDeal *deal G_GNUC_UNUSED, GotganClaim *claim, gpointer user_data)
{
  const Reckoning *reckoning = user_data;
  gint64 id = gotgan_claim_get_article_id (claim);
  GPtrArray *article = g_hash_table_lookup (reckoning->articles, &id);

  if (gotgan_claim_get_fields (claim)->trace == NULL)
    return;
  check_parts (reckoning->checks, claim);
  if (article != NULL)
    check_multiple (reckoning->checks, claim, article);
}

void
gotgan_deal_checks_reckoning (GotganDealChecks *self)
{
  g_autoptr (GHashTable) articles = NULL;
  Reckoning reckoning = { self, NULL };

  if (self->rules == NULL)
    return;
  articles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                    (GDestroyNotify) g_ptr_array_unref);
  reckoning.articles = articles;
  gotgan_deals_foreach_claim (self->deals, add_to_article, articles);
  gotgan_deals_foreach_claim (self->deals, check_claim, &reckoning);
}
