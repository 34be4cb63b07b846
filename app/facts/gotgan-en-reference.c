/* Whom a pronoun or a description means. All who were spoken of are weighed, as in the salience model of Lappin and Leass
 * (1994): where they stand in the sentence, who it and those before are about, what they are called. The weights were
 * fitted to worked examples. */

#include "config.h"

#include "app/facts/gotgan-en-anaphor.h"
#include "app/facts/gotgan-en-reference-private.h"

#include <string.h>

/* Phrases from a pronoun up to the verbs that it belongs to. */
#define MAX_STEPS 8

/* "it" */
static const GotganEnSupports of_it = {
  .of = {
    [GOTGAN_EN_SUPPORT_SUBJECT] = 48,
    [GOTGAN_EN_SUPPORT_FARTHER_SUBJECT] = 20,
    [GOTGAN_EN_SUPPORT_BESIDE] = 80,
    [GOTGAN_EN_SUPPORT_BEHIND] = 28,
    [GOTGAN_EN_SUPPORT_AGAIN] = 60,
    [GOTGAN_EN_SUPPORT_SHARED_OBJECT] = 50,
    [GOTGAN_EN_SUPPORT_BOUGHT] = 160,
    [GOTGAN_EN_SUPPORT_TOPIC] = 6.4,
    [GOTGAN_EN_SUPPORT_ACTOR] = 8,
    [GOTGAN_EN_SUPPORT_TARGET] = 2,
    [GOTGAN_EN_SUPPORT_PRESENCE] = 0.2,
    [GOTGAN_EN_SUPPORT_MAIN] = 1,
    [GOTGAN_EN_SUPPORT_RECENT] = 0.5,
  },
};

/* "its" */
static const GotganEnSupports of_its = {
  .of = {
    [GOTGAN_EN_SUPPORT_SUBJECT] = 30,
    [GOTGAN_EN_SUPPORT_OWN_SUBJECT] = 20,
    [GOTGAN_EN_SUPPORT_FARTHER_SUBJECT] = 20,
    [GOTGAN_EN_SUPPORT_BEHIND] = 28,
    [GOTGAN_EN_SUPPORT_AGAIN] = 60,
    [GOTGAN_EN_SUPPORT_TOPIC] = 4,
    [GOTGAN_EN_SUPPORT_ACTOR] = 8,
    [GOTGAN_EN_SUPPORT_TARGET] = 2,
    [GOTGAN_EN_SUPPORT_PRESENCE] = 0.2,
    [GOTGAN_EN_SUPPORT_MAIN] = 1,
    [GOTGAN_EN_SUPPORT_RECENT] = 0.5,
  },
};

/* "the company", "the French start-up" */
static const GotganEnSupports of_description = {
  .of = {
    [GOTGAN_EN_SUPPORT_SUBJECT] = 30,
    [GOTGAN_EN_SUPPORT_FARTHER_SUBJECT] = 20,
    [GOTGAN_EN_SUPPORT_OBJECT] = 12,
    [GOTGAN_EN_SUPPORT_OTHER] = 12,
    [GOTGAN_EN_SUPPORT_BOUGHT] = 80,
    [GOTGAN_EN_SUPPORT_TOPIC] = 4,
    [GOTGAN_EN_SUPPORT_TARGET] = 9,
    [GOTGAN_EN_SUPPORT_PRESENCE] = 1,
    [GOTGAN_EN_SUPPORT_MAIN] = 1,
    [GOTGAN_EN_SUPPORT_RECENT] = 0.5,
    [GOTGAN_EN_SUPPORT_FITS] = 40,
    [GOTGAN_EN_SUPPORT_GIVER] = -20,
    [GOTGAN_EN_SUPPORT_ESTABLISHED] = -12,
  },
};

static gint
verbs_over (const GotganEn *en, gint phrase)
{
  for (guint n = 0; n < MAX_STEPS && phrase >= 0; n++)
    {
      if (gotgan_en_nth (en, phrase)->kind == GOTGAN_EN_VERBS)
        return phrase;
      phrase = gotgan_en_up (en, phrase);
    }
  return -1;
}

/* --- The sentences before ---------------------------------------------------------------------- */

/* 1 for who was named last, less for those before. */
static double
recency_of (const GotganDiscourse *discourse, const GotganActor *actor)
{
  const GArray *recent = discourse->spoken.recent;

  for (guint i = recent->len; i > 0; i--)
    if (gotgan_actor_equal (actor, &g_array_index (recent, GotganActor, i - 1)))
      return 1.0 / (1 + recent->len - i);
  return 0;
}

static void
weigh_candidate (const GotganEnSearch *self, const GotganEnCandidate *candidate, double *of)
{
  const GotganDiscourse *discourse = self->en->b->discourse;
  const GotganActor *actor = &candidate->actor;
  GotganActor topic = self->described ? gotgan_en_spoken_of (self->en) : discourse->spoken.topic;
  gboolean main = gotgan_actor_equal (actor, &discourse->spoken.main);

  of[GOTGAN_EN_SUPPORT_TOPIC] = gotgan_actor_equal (actor, &topic);
  of[GOTGAN_EN_SUPPORT_ACTOR] = gotgan_actor_equal (actor, &discourse->spoken.actor);
  if (gotgan_actor_equal (actor, &discourse->funding.target))
    of[GOTGAN_EN_SUPPORT_TARGET] =
        discourse->funding.target_age < discourse->spoken.topic_age ? 1 : 0.5;
  of[GOTGAN_EN_SUPPORT_PRESENCE] = candidate->presence;
  of[GOTGAN_EN_SUPPORT_MAIN] = main;
  of[GOTGAN_EN_SUPPORT_RECENT] = recency_of (discourse, actor);
  of[GOTGAN_EN_SUPPORT_FITS] = candidate->n_fitting;
  if (self->bank && actor->kind == GOTGAN_PARTY_BANK)
    of[GOTGAN_EN_SUPPORT_FITS]++;
  of[GOTGAN_EN_SUPPORT_GIVER] =
      !self->fund && !main && gotgan_discourse_is_investor (discourse, actor);
  of[GOTGAN_EN_SUPPORT_ESTABLISHED] = self->young && candidate->established;
}

/* --- Descriptions ------------------------------------------------------------------------------ */

static gboolean
describes (const GotganEnSearch *self, const char *const *words)
{
  gsize start = self->mention->start;
  g_autofree char *text =
      g_ascii_strdown (self->en->b->reading->text + start, (gssize) (self->mention->end - start));

  for (; *words != NULL; words++)
    if (strstr (text, *words) != NULL)
      return TRUE;
  return FALSE;
}

/* What the words of a description tell of whoever goes by it. */
static void
read_description (GotganEnSearch *self)
{
  /* "the private equity firm", "the investor" */
  static const char *const funds[] = { "fund",    "investor",      "equity firm", "buyout",
                                       "venture", "asset manager", NULL };
  /* "the London-based lender": a bank, or a company that lends */
  static const char *const banks[] = { "lender", "bank", "insurer", NULL };
  static const char *const starts[] = { "start-up", "startup", NULL };

  self->fund = describes (self, funds);
  self->bank = describes (self, banks);
  self->young = describes (self, starts);
}

/* --- Choosing ---------------------------------------------------------------------------------- */

static const GotganEnSupports *
weights_of (const GotganEnSearch *self)
{
  if (self->described)
    return &of_description;
  return self->possessive ? &of_its : &of_it;
}

static double
weight_of (const GotganEnSearch *self, const GotganEnSupports *supports)
{
  const GotganEnSupports *weights = weights_of (self);
  double sum = 0;

  for (guint i = 0; i < GOTGAN_EN_N_SUPPORTS; i++)
    sum += weights->of[i] * supports->of[i];
  return sum;
}

/* The candidate for whom most speaks; nobody when all are ruled out. */
static GotganActor
choose (const GotganEnSearch *self)
{
  GotganActor chosen = { 0 };
  double best = -G_MAXDOUBLE;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const GotganEnCandidate *candidate = &g_array_index (self->candidates, GotganEnCandidate, i);
      double weight;

      weigh_candidate (self, candidate, self->supports[i].of);
      weight = weight_of (self, &self->supports[i]);
      if (weight <= best || !gotgan_en_search_allows (self, candidate))
        continue;
      best = weight;
      chosen = candidate->actor;
    }
  return chosen;
}

void
gotgan_en_resolve_reference (const GotganEn *en, guint index, gint phrase)
{
  GotganPartyMention *mention = gotgan_en_party (en, index);
  gboolean described = g_str_equal (mention->name, GOTGAN_ANAPHOR_COMPANY);
  g_autoptr (GArray) candidates =
      gotgan_en_entities_candidates (en->b->discourse->entities, en, mention->start,
                                     described ? mention->end : mention->start);
  g_autofree GotganEnSupports *supports = g_new0 (GotganEnSupports, candidates->len + 1);
  GotganEnSearch search = {
    .en = en,
    .mention = mention,
    .index = index,
    .phrase = phrase,
    .verbs = verbs_over (en, phrase),
    .possessive = g_str_equal (mention->name, GOTGAN_ANAPHOR_POSSESSIVE),
    .described = described,
    .candidates = candidates,
    .supports = supports,
  };
  GotganActor chosen;

  if (described)
    read_description (&search);
  gotgan_en_search_sentence (&search);
  chosen = choose (&search);
  gotgan_actor_stand_in (&chosen, mention);
}
