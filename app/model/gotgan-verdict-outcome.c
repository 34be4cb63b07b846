#include "config.h"

#include "app/model/gotgan-verdict-outcome.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-claim-kin.h"
#include "app/model/gotgan-correction.h"

/* One application of verdicts.
 *
 * @places: of each verdict, where its words stand in the newest version
 * @anchors: and how that came about; ORPHANED when they do not */
typedef struct
{
  GPtrArray *verdicts;
  GotganAnchorFinder *finder;
  GPtrArray *claims;
  GotganVerdictOutcome *outcome;
  GotganSpan *places;
  GotganAnchorState *anchors;
} Trial;

void
gotgan_verdict_outcome_free (GotganVerdictOutcome *outcome)
{
  g_free (outcome->standings);
  g_free (outcome->verdicts);
  g_free (outcome->shown);
  g_ptr_array_unref (outcome->spoken);
  g_free (outcome);
}

static void
spoken_free (gpointer data)
{
  GotganSpokenClaim *spoken = data;

  g_object_unref (spoken->claim);
  g_free (spoken);
}

static const GotganVerdictFields *
verdict_at (Trial *trial, guint i)
{
  return gotgan_verdict_get_fields (g_ptr_array_index (trial->verdicts, i));
}

static gboolean
spans_meet (const GotganSpan *a, const GotganSpan *b)
{
  return a->paragraph == b->paragraph && a->start < b->end && b->start < a->end;
}

gboolean
gotgan_claim_shares_words (GotganClaim *a, GotganClaim *b)
{
  return spans_meet (&gotgan_claim_get_fields (a)->span, &gotgan_claim_get_fields (b)->span);
}

/* --- Finding the claim -------------------------------------------------------------------------- */

static void
take_by_key (Trial *trial)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < trial->verdicts->len; i++)
    g_hash_table_insert (by_key,
                         (char *) gotgan_verdict_get_key (g_ptr_array_index (trial->verdicts, i)),
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < trial->claims->len; i++)
    {
      const char *key = gotgan_claim_get_key (g_ptr_array_index (trial->claims, i));
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (by_key, key));

      trial->outcome->verdicts[i] = found > 0 ? found - 1 : GOTGAN_VERDICT_NOBODY;
    }
}

static void
find_place (Trial *trial, guint i)
{
  const GotganVerdictFields *verdict = verdict_at (trial, i);
  const GotganClaimFields *claim = gotgan_claim_get_fields (verdict->claim);

  GotganAnchor anchor = { verdict->version, claim->span, claim->quote, verdict->prefix,
                          verdict->suffix };

  trial->places[i] = claim->span;
  trial->anchors[i] = trial->finder != NULL
                          ? gotgan_anchor_finder_find (trial->finder, &anchor, &trial->places[i])
                          : GOTGAN_ANCHOR_ORPHANED;
}

static gboolean
stands (Trial *trial, guint i)
{
  return trial->anchors[i] == GOTGAN_ANCHOR_ATTACHED || trial->anchors[i] == GOTGAN_ANCHOR_MOVED;
}

/* What the person says, if the rules say @base. */
static GotganClaim *
dup_person_claim (const GotganVerdictFields *verdict, GotganClaim *base)
{
  if (verdict->ruling == GOTGAN_RULING_CORRECTED)
    return gotgan_correction_apply (verdict->correction, base);
  return gotgan_correction_apply (NULL, verdict->claim);
}

/* How near @claim is to what the verdict is about: 0 when it is another statement. */
static guint
measure (const GotganVerdictFields *verdict, GotganClaim *claim)
{
  GotganKin kin = gotgan_claim_get_kin (verdict->claim, claim);
  g_autoptr (GotganClaim) person = NULL;

  if (kin == GOTGAN_KIN_SAME
      || (kin == GOTGAN_KIN_NEAR && verdict->ruling != GOTGAN_RULING_REJECTED
          && verdict->ruling != GOTGAN_RULING_ADDED))
    return 1 + gotgan_claim_get_nearness (verdict->claim, claim);
  if (verdict->ruling != GOTGAN_RULING_CORRECTED)
    return 0;
  /* Rules that have learned what the person taught may be far from what they said before. */
  person = dup_person_claim (verdict, verdict->claim);
  return person != NULL && gotgan_claim_get_kin (person, claim) == GOTGAN_KIN_SAME
             ? 1 + gotgan_claim_get_nearness (person, claim)
             : 0;
}

static gboolean
is_free (Trial *trial, guint claim, guint verdict)
{
  GotganClaim *candidate = g_ptr_array_index (trial->claims, claim);
  char **beside = verdict_at (trial, verdict)->beside;

  return trial->outcome->verdicts[claim] == GOTGAN_VERDICT_NOBODY
         && spans_meet (&gotgan_claim_get_fields (candidate)->span, &trial->places[verdict])
         && (beside == NULL
             || !g_strv_contains ((const char *const *) beside, gotgan_claim_get_key (candidate)));
}

static void
take_nearest (Trial *trial, guint verdict)
{
  guint nearest = GOTGAN_VERDICT_NOBODY;
  guint best = 0;
  gboolean tied = FALSE;

  for (guint i = 0; i < trial->claims->len; i++)
    {
      guint nearness = is_free (trial, i, verdict) ? measure (verdict_at (trial, verdict),
                                                              g_ptr_array_index (trial->claims, i))
                                                   : 0;

      if (nearness == 0 || nearness < best)
        continue;
      tied = nearness == best;
      best = nearness;
      nearest = i;
    }
  if (nearest != GOTGAN_VERDICT_NOBODY && !tied)
    trial->outcome->verdicts[nearest] = verdict;
}

/* --- What holds --------------------------------------------------------------------------------- */

static GotganStanding
get_standing (const GotganVerdictFields *verdict, GotganClaim *claim, GotganClaim *person)
{
  if ((verdict->ruling == GOTGAN_RULING_CORRECTED || verdict->ruling == GOTGAN_RULING_ADDED)
      && gotgan_claim_says_same (person, claim))
    return GOTGAN_STANDING_AGREED;
  return gotgan_claim_says_same (verdict->claim, claim) ? GOTGAN_STANDING_HOLDS
                                                        : GOTGAN_STANDING_REREAD;
}

/* Takes @claim. The person vouches for it. */
static void
speak (Trial *trial, guint verdict, GotganClaim *claim, const GotganSpan *span, const char *quote,
       guint after)
{
  GotganSpokenClaim *spoken = g_new (GotganSpokenClaim, 1);
  GotganClaimFields fields;

  gotgan_claim_fields_copy (gotgan_claim_get_fields (claim), &fields);
  fields.span = *span;
  g_set_str (&fields.quote, quote);
  fields.confidence = 1;
  spoken->claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (spoken->claim, gotgan_claim_get_article_id (claim),
                           gotgan_claim_get_publisher (claim), gotgan_claim_get_published (claim),
                           gotgan_claim_get_article_title (claim));
  spoken->verdict = verdict;
  spoken->after = after;
  g_ptr_array_add (trial->outcome->spoken, spoken);
  g_object_unref (claim);
}

/* The rules say something where the verdict was given. */
static void
apply_to_claim (Trial *trial, guint verdict, guint index)
{
  const GotganVerdictFields *fields = verdict_at (trial, verdict);
  GotganClaim *claim = g_ptr_array_index (trial->claims, index);
  const GotganClaimFields *said = gotgan_claim_get_fields (claim);
  g_autoptr (GotganClaim) person = dup_person_claim (fields, claim);
  GotganStanding standing;

  /* A correction that can't be read changes nothing. */
  if (person == NULL)
    return;
  standing = get_standing (fields, claim, person);
  trial->outcome->standings[verdict] = standing;
  if (fields->ruling == GOTGAN_RULING_NONE
      || (fields->ruling == GOTGAN_RULING_ACCEPTED && standing == GOTGAN_STANDING_HOLDS))
    return;
  trial->outcome->shown[index] = FALSE;
  if (fields->ruling != GOTGAN_RULING_REJECTED)
    speak (trial, verdict, g_steal_pointer (&person), &said->span, said->quote, index);
}

static guint
count_before (Trial *trial, const GotganSpan *span)
{
  guint n = 0;

  for (; n < trial->claims->len; n++)
    {
      const GotganSpan *other =
          &gotgan_claim_get_fields (g_ptr_array_index (trial->claims, n))->span;

      if (other->paragraph > span->paragraph
          || (other->paragraph == span->paragraph && other->start > span->start))
        break;
    }
  return n;
}

/* The rules say nothing there. */
static void
apply_to_words (Trial *trial, guint verdict)
{
  const GotganVerdictFields *fields = verdict_at (trial, verdict);
  GotganClaim *person = NULL;

  if (!stands (trial, verdict))
    {
      trial->outcome->standings[verdict] = trial->anchors[verdict] == GOTGAN_ANCHOR_CHANGED
                                               ? GOTGAN_STANDING_CHANGED
                                               : GOTGAN_STANDING_ORPHANED;
      return;
    }
  trial->outcome->standings[verdict] =
      fields->ruling == GOTGAN_RULING_ADDED ? GOTGAN_STANDING_HOLDS : GOTGAN_STANDING_UNSAID;
  if (fields->ruling == GOTGAN_RULING_NONE || fields->ruling == GOTGAN_RULING_REJECTED)
    return;
  person = dup_person_claim (fields, fields->claim);
  if (person != NULL)
    speak (trial, verdict, person, &trial->places[verdict],
           gotgan_claim_get_fields (fields->claim)->quote,
           count_before (trial, &trial->places[verdict]));
}

static gboolean *
find_taken (Trial *trial)
{
  gboolean *taken = g_new0 (gboolean, trial->verdicts->len + 1);

  for (guint i = 0; i < trial->claims->len; i++)
    if (trial->outcome->verdicts[i] != GOTGAN_VERDICT_NOBODY)
      taken[trial->outcome->verdicts[i]] = TRUE;
  return taken;
}

static void
find_claims (Trial *trial)
{
  g_autofree gboolean *taken = NULL;

  take_by_key (trial);
  taken = find_taken (trial);
  for (guint i = 0; i < trial->verdicts->len; i++)
    {
      if (taken[i])
        continue;
      find_place (trial, i);
      if (stands (trial, i))
        take_nearest (trial, i);
    }
}

static void
apply_all (Trial *trial)
{
  g_autofree gboolean *taken = find_taken (trial);

  for (guint i = 0; i < trial->claims->len; i++)
    if (trial->outcome->verdicts[i] != GOTGAN_VERDICT_NOBODY)
      apply_to_claim (trial, trial->outcome->verdicts[i], i);
  for (guint i = 0; i < trial->verdicts->len; i++)
    if (!taken[i])
      apply_to_words (trial, i);
}

GotganVerdictOutcome *
gotgan_verdict_outcome_new (GPtrArray *verdicts, GotganAnchorFinder *finder, GPtrArray *claims)
{
  GotganVerdictOutcome *outcome = g_new0 (GotganVerdictOutcome, 1);
  Trial trial = { verdicts, finder, claims, outcome, NULL, NULL };

  outcome->standings = g_new0 (GotganStanding, verdicts->len + 1);
  outcome->verdicts = g_new0 (guint, claims->len + 1);
  outcome->shown = g_new0 (gboolean, claims->len + 1);
  outcome->spoken = g_ptr_array_new_with_free_func (spoken_free);
  trial.places = g_new0 (GotganSpan, verdicts->len + 1);
  trial.anchors = g_new0 (GotganAnchorState, verdicts->len + 1);
  for (guint i = 0; i < claims->len; i++)
    outcome->shown[i] = TRUE;
  find_claims (&trial);
  apply_all (&trial);
  g_free (trial.places);
  g_free (trial.anchors);

  return outcome;
}
