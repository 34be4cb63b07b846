/* Bids, takeovers and purchases that are told as nouns: "Norvik's bid for Novella". */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

/* "rejected an offer", "is weighing a bid": the subject is bid for. */
static gboolean
is_bid_for (const GotganEn *en, gint verbs)
{
  return gotgan_en_means (en, verbs, GOTGAN_EN_SENSE_MEET_BID);
}

/* "will finance the acquisition with a loan": told of before */
static gboolean
is_financed (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const words[] = {
    "finance", "financed", "financing", "fund", "funding", NULL
  };
  const GotganEnPhrase *phrase = gotgan_en_nth (en, anchor->phrase);

  return anchor->figure < 0 && phrase->relation == GOTGAN_EN_OBJECT && phrase->owner < 0
         && gotgan_en_is_verbs (en, phrase->governor)
         && gotgan_en_head_is (en, phrase->governor, words);
}

gboolean
gotgan_en_is_mere_proposal (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const proposals[] = { "proposal", "proposals", NULL };
  static const char *const from[] = { "from", "by", NULL };
  g_autoptr (GArray) makers = NULL;

  if (is_financed (en, anchor))
    return TRUE;
  if (!gotgan_en_head_is (en, anchor->phrase, proposals)
      || anchor->cue->end - anchor->cue->start > strlen ("proposals"))
    return FALSE;
  makers = gotgan_en_prepositional (en, anchor, from);
  return anchor->figure < 0 || makers->len == 0 || !is_bid_for (en, anchor->verbs);
}

/* Whom the subject of "rejected an offer" stands for: a person for a company, a fund for what it owns. */
static GotganActor
bid_for (const GotganEn *en, GotganActor subject)
{
  if (subject.kind == GOTGAN_PARTY_PERSON)
    subject = gotgan_actor_organisation (en->b->discourse, subject);
  if (subject.kind == GOTGAN_PARTY_PERSON)
    subject = gotgan_en_spoken_of (en);
  return gotgan_en_gives_money (&subject) ? gotgan_en_somebody_else (en, &subject) : subject;
}

/* "received several bids for its unit", "rejected an offer for it": whoever is told to meet a bid does not make one. */
static gboolean
only_meets_bid (const GotganEn *en, gint verbs)
{
  const GotganCue *cue;

  if (!is_bid_for (en, verbs))
    return FALSE;
  cue = gotgan_en_cue_in (en, verbs, GOTGAN_CUE_STAGE);
  return cue == NULL || cue->stage != GOTGAN_STAGE_TALKS;
}

static void
add_subjects_bid_for (const GotganEn *en, GArray *subjects, GArray *buyers, GArray *bought)
{
  for (guint i = 0; i < subjects->len; i++)
    {
      GotganActor one = bid_for (en, g_array_index (subjects, GotganActor, i));

      if (one.name != NULL && !gotgan_actors_include (buyers, &one))
        g_array_append_val (bought, one);
    }
}

/* "Norvik made an offer" */
static void
add_subjects_that_bid (GArray *subjects, GArray *buyers, GArray *bought)
{
  for (guint i = 0; i < subjects->len; i++)
    if (!gotgan_actors_include (bought, &g_array_index (subjects, GotganActor, i)))
      g_array_append_val (buyers, g_array_index (subjects, GotganActor, i));
}

/* "Norvik's purchase of Novella", "Novella's takeover"; an owner told apart from its noun ("Norvik, whose bid") bids. */
static void
add_owner (const GotganEn *en, GotganActor owner, GArray *subjects, GArray *buyers, GArray *bought)
{
  if (owner.name == NULL)
    return;
  if (bought->len > 0)
    {
      g_array_set_size (buyers, 0);
      g_array_append_val (buyers, owner);
    }
  else if (owner.mention != NULL && owner.mention->tail > owner.mention->end)
    g_array_append_val (buyers, owner);
  else if (!gotgan_actors_include (subjects, &owner))
    g_array_append_val (bought, owner);
}

/* "a purchase of 31% of Novella", "an offer for shares in Novella" */
static void
add_whose_shares (const GotganEn *en, const GotganEnAnchor *anchor, GArray *bought)
{
  GotganActor one = gotgan_en_shares_of (en, anchor);

  if (one.name != NULL)
    g_array_append_val (bought, one);
}

/* "finance the acquisition with a loan from Elm": what is from Elm is the loan. */
static void
leave_out_lenders (const GotganEn *en, const GotganEnAnchor *anchor, GArray *makers)
{
  for (guint i = makers->len; i > 0; i--)
    {
      const GotganActor *maker = &g_array_index (makers, GotganActor, i - 1);
      gint at =
          maker->mention != NULL ? gotgan_en_phrase_at (en->syntax, maker->mention->start) : -1;

      for (gint j = anchor->phrase + 1; j < at; j++)
        if (gotgan_en_is_nouns (en, j) && gotgan_en_means (en, j, GOTGAN_EN_SENSE_DEBT))
          {
            g_array_remove_index (makers, i - 1);
            break;
          }
    }
}

/* Of two that merge the first takes over the other, unless that is called so: "between Novella and its suitor Norvik". */
static void
add_sides (const GotganEn *en, GArray *sides, GArray *buyers, GArray *bought)
{
  const GotganActor *second = &g_array_index (sides, GotganActor, 1);
  gint nouns =
      second->mention != NULL ? gotgan_en_phrase_at (en->syntax, second->mention->start) : -1;
  guint buyer = 0;

  for (guint i = nouns >= 0 ? gotgan_en_nth (en, nouns)->first : 1;
       nouns >= 0 && i <= gotgan_en_nth (en, nouns)->last; i++)
    if (gotgan_en_token_is (en->syntax, i, "buyer") || gotgan_en_token_is (en->syntax, i, "suitor")
        || gotgan_en_token_is (en->syntax, i, "acquirer"))
      buyer = 1;
  g_array_append_val (buyers, g_array_index (sides, GotganActor, buyer));
  g_array_append_val (bought, g_array_index (sides, GotganActor, 1 - buyer));
}

void
gotgan_en_add_parties_of_bid (const GotganEn *en, const GotganEnAnchor *anchor, GArray *buyers,
                              GArray *bought)
{
  static const char *const of[] = { "of", "for", "with", NULL };
  static const char *const by[] = { "by", "from", NULL };
  static const char *const between[] = { "between", NULL };
  g_autoptr (GArray) objects = gotgan_en_prepositional (en, anchor, of);
  g_autoptr (GArray) sides = gotgan_en_prepositional (en, anchor, between);
  g_autoptr (GArray) makers = gotgan_en_prepositional (en, anchor, by);
  g_autoptr (GArray) subjects = gotgan_en_subjects (en, anchor->verbs);

  /* "a merger between Norvik and Novella" */
  if (sides->len == 2)
    {
      add_sides (en, sides, buyers, bought);
      return;
    }
  gotgan_en_take_all (bought, objects);
  if (bought->len == 0)
    add_whose_shares (en, anchor, bought);
  leave_out_lenders (en, anchor, makers);
  gotgan_en_take_all (buyers, makers);
  add_owner (en, gotgan_en_owner (en, anchor->phrase), subjects, buyers, bought);
  if (bought->len == 0 && is_bid_for (en, anchor->verbs)
      && gotgan_en_nth (en, anchor->verbs)->passive)
    {
      GotganEnAnchor verbs = gotgan_en_anchor (en, anchor->verbs, anchor->cue);
      g_autoptr (GArray) agents = gotgan_en_agents (en, &verbs);

      add_subjects_bid_for (en, agents, buyers, bought);
    }
  else if (bought->len == 0 && (is_bid_for (en, anchor->verbs) || makers->len > 0))
    add_subjects_bid_for (en, subjects, buyers, bought);
  else if (buyers->len == 0 && gotgan_en_nth (en, anchor->phrase)->relation != GOTGAN_EN_SUBJECT
           && !only_meets_bid (en, anchor->verbs))
    add_subjects_that_bid (subjects, buyers, bought);
}
