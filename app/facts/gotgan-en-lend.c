/* Loans, told by who lends, and paper that a company sells to get money. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

/* "a $300m loan that it had offered": the verbs behind that say who gives it, or -1. */
static gint
verbs_of_giving_behind (const GotganEn *en, gint loan)
{
  for (guint i = loan + 1; i < en->syntax->phrases->len; i++)
    if (gotgan_en_is_verbs (en, i) && gotgan_en_nth (en, i)->gap == loan)
      return gotgan_en_means (en, i, GOTGAN_EN_SENSE_GRANT) ? (gint) i : -1;
  return -1;
}

/* "is considering a loan of $5m to Novella": who gets it is named, so the subject lends */
static gboolean
is_lent_to_party (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint borrower = gotgan_en_complement (en, anchor, "to");

  return borrower >= 0 && gotgan_en_nth (en, borrower)->name >= 0
         && !gotgan_en_is_receiving (en, anchor->verbs);
}

gboolean
gotgan_en_is_given_loan (const GotganEn *en, const GotganEnAnchor *anchor)
{
  if (!gotgan_en_is_verb (en, anchor) && gotgan_en_means (en, anchor->phrase, GOTGAN_EN_SENSE_DEBT)
      && verbs_of_giving_behind (en, anchor->phrase) >= 0)
    return TRUE;
  return !gotgan_en_is_verb (en, anchor) && anchor->verbs >= 0
         && gotgan_en_means (en, anchor->phrase, GOTGAN_EN_SENSE_DEBT)
         && !gotgan_en_nth (en, anchor->verbs)->passive
         && (gotgan_en_nth (en, anchor->phrase)->relation == GOTGAN_EN_OBJECT
             || gotgan_en_is_behind (en, anchor->phrase, "with"))
         && (gotgan_en_means (en, anchor->verbs, GOTGAN_EN_SENSE_GRANT)
             || is_lent_to_party (en, anchor));
}

void
gotgan_en_emit_lenders (const GotganEn *en, GotganStatement *round, GArray *lenders)
{
  round->kind = GOTGAN_KIND_INVESTMENT;
  if (lenders->len == 1 && round->money != NULL)
    {
      round->investor = gotgan_actors_first (lenders);
      round->rule = "lender";
      gotgan_statement_emit (en->b, round);
      return;
    }
  gotgan_statement_emit_each (en->b, round, lenders, "lender");
}

static void
emit_loan (const GotganEn *en, const GotganEnAnchor *anchor, const GotganMoneyMention *money,
           GotganActor company, GArray *lenders)
{
  GotganStatement round;

  if (company.name == NULL)
    return;
  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "lend");
  round.company = company;
  gotgan_discourse_set_target (en->b->discourse, company);
  /* "lend it $350m each" */
  if (money != NULL && lenders->len > 1 && gotgan_en_is_each (en, money))
    {
      round.kind = GOTGAN_KIND_INVESTMENT;
      for (guint i = 0; i < lenders->len; i++)
        {
          round.investor = g_array_index (lenders, GotganActor, i);
          gotgan_statement_emit (en->b, &round);
        }
      return;
    }
  if (money != NULL)
    gotgan_statement_emit (en->b, &round);
  gotgan_en_emit_lenders (en, &round, lenders);
}

void
gotgan_en_claim_given_loan (const GotganEn *en, const GotganEnAnchor *anchor,
                            const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", "for", NULL };
  gint behind = verbs_of_giving_behind (en, anchor->phrase);
  gint verbs = behind >= 0 ? behind : anchor->verbs;
  GotganEnAnchor given = behind >= 0 ? gotgan_en_anchor (en, behind, anchor->cue) : *anchor;
  g_autoptr (GArray) lenders = gotgan_en_subjects (en, verbs);
  g_autoptr (GArray) companies = gotgan_en_prepositional (en, &given, to);
  g_autoptr (GArray) objects = gotgan_en_objects (en, verbs);

  gotgan_en_take_all (companies, objects);
  if (lenders->len > 0)
    emit_loan (en, anchor, money,
               companies->len > 0 ? gotgan_actors_first (companies)
                                  : gotgan_actor_supposed (en->b->discourse->funding.target),
               lenders);
}

void
gotgan_en_claim_lend (const GotganEn *en, const GotganEnAnchor *anchor,
                      const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", NULL };
  g_autoptr (GArray) lenders = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) companies = gotgan_en_prepositional (en, anchor, to);
  g_autoptr (GArray) objects = gotgan_en_patients (en, anchor);

  gotgan_en_take_all (companies, objects);
  emit_loan (en, anchor, money,
             companies->len > 0 || lenders->len == 0 || money == NULL
                 ? gotgan_actors_first (companies)
                 : gotgan_en_somebody_else (en, &g_array_index (lenders, GotganActor, 0)),
             lenders);
}

/* --- Issues ---------------------------------------------------------------------------------- */

static gboolean
is_kind_of_paper (const GotganEn *en, guint token)
{
  const GotganEnToken *word = gotgan_en_token (en->syntax, token);

  return gotgan_en_has_sense (en, word->start, word->end, GOTGAN_EN_SENSE_KIND_OF_PAPER);
}

gboolean
gotgan_en_is_issue (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint paper = gotgan_en_nouns_right_behind (en, anchor->figure, "of");
  const GotganEnPhrase *nouns = gotgan_en_nth (en, paper);

  if (!gotgan_en_is_verb (en, anchor) || nouns == NULL || nouns->owner >= 0 || nouns->name >= 0)
    return FALSE;
  /* "shares" may be another's, "new shares" can't */
  return gotgan_en_means (en, paper, GOTGAN_EN_SENSE_ISSUED)
         || (gotgan_en_means (en, paper, GOTGAN_EN_SENSE_PAPER)
             && is_kind_of_paper (en, nouns->first));
}

void
gotgan_en_claim_issue (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money)
{
  static const char *const to[] = { "to", NULL };
  GotganStatement round;
  g_autoptr (GArray) sellers = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) buyers = gotgan_en_prepositional (en, anchor, to);

  gotgan_en_open (en, &round, GOTGAN_KIND_ROUND, anchor, money, "raise");
  round.company = gotgan_actors_first (sellers);
  if (round.company.name == NULL)
    return;
  gotgan_discourse_set_target (en->b->discourse, round.company);
  gotgan_en_note_investors (en, buyers);
  gotgan_statement_emit (en->b, &round);
  round.kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (en->b, &round, buyers, "participant");
}
