#include "config.h"

#include "app/library/gotgan-explain-words.h"

#include <glib/gi18n-lib.h>

/* --- Rules ------------------------------------------------------------------------------------ */

/* One sentence for every rule that app/facts names; a test holds the two together. */
static const struct
{
  const char *rule;
  const char *sentence;
} rules[] = {
  /* Translators: these sentences say why a fact was read out of an article. %s: the article's word that told. */
  { "raise", N_ ("“%s” says that a company raises money.") },
  { "raise-from-one",
    N_ ("“%s” says that a company raises money. Only one side is named as paying, so the sum is taken to be its own.") },
  { "participant",
    N_ ("“%s” speaks of a round or a loan, and this name is one of those who take part. What it pays itself is not stated.") },
  { "respectively",
    N_ ("“%s” stands with several names and says what each of them pays, so each was given its own sum.") },
  { "joint-investment",
    N_ ("“%s” says that several invest together. The sum is not divided among them, so it is kept as that of the whole round.") },
  { "invest", N_ ("“%s” says that one side puts money into the other.") },
  { "invest-in-works",
    N_ ("“%s” speaks of money that goes into things to be built or bought, not into a company.") },
  { "invest-without-sum", N_ ("“%s” says that one side invests in the other. No sum is stated.") },
  { "share-in-bracket",
    N_ ("“%s” speaks of a deal of several, and the sum in brackets behind a name is what that one pays.") },
  { "share-in-list",
    N_ ("The sentence only lists names with sums (“%s”), so they are taken to be shares of the round told before.") },
  { "outcome", N_ ("“%s” says what became of the deal named just before.") },
  { "lend", N_ ("“%s” says that money is lent.") },
  { "lender", N_ ("“%s” speaks of a loan, and this name is one of the lenders.") },
  { "join", N_ ("“%s” speaks of taking part in the round.") },
  { "backers", N_ ("“%s” says who has put money into the company.") },
  { "lead", N_ ("“%s” says who leads the round.") },
  { "measure", N_ ("“%s” says what the figure measures.") },
  { "stake", N_ ("“%s” says how large a share of the other one side holds.") },
  { "spend", N_ ("“%s” says that money is spent.") },
  { "supply", N_ ("“%s” speaks of an order. Whoever orders is taken to pay.") },
  { "deliver", N_ ("“%s” says who supplies. The other side is taken to pay.") },
  { "venture", N_ ("“%s” says that a joint company is formed.") },
  { "buy", N_ ("“%s” says that one side buys the other, or shares in it.") },
  { "buy-without-sum", N_ ("“%s” says that one side buys the other. No price is stated.") },
  { "pay-for", N_ ("“%s” says what is paid for a company or for shares in it.") },
  { "sell", N_ ("“%s” says that one side sells.") },
  { "sell-to", N_ ("“%s” speaks of a sale. Whoever receives what is sold is taken to buy it.") },
  { "sold-to", N_ ("“%s” says that the subject of the sentence is sold.") },
  { "gain-of-sale", N_ ("“%s” says what the seller gets, which is the price.") },
};

const char *
gotgan_explain_rule (const char *rule)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (rule, rules[i].rule) == 0)
      return g_dgettext (GETTEXT_PACKAGE, rules[i].sentence);
  return NULL;
}

/* --- Sides ------------------------------------------------------------------------------------ */

const char *
gotgan_explain_investor (GotganKind kind)
{
  switch (kind)
    {
    case GOTGAN_KIND_ACQUISITION:
      /* Translators: what follows says where in the article it was read ("the buyer in the subject “Meta”"), or that it is
       * not named in the sentence. In Korean, with its particle: "사는 쪽은". So are all of this context. */
      return C_ ("explained part", "the buyer");
    case GOTGAN_KIND_SALE:
      return C_ ("explained part", "the seller");
    case GOTGAN_KIND_COMMITMENT:
      return C_ ("explained part", "the spender");
    case GOTGAN_KIND_VENTURE:
      return C_ ("explained part", "a founder");
    case GOTGAN_KIND_STAKE:
      return C_ ("explained part", "the holder");
    default:
      return C_ ("explained part", "the payer");
    }
}

static const char *
get_measured (GotganKind kind)
{
  switch (kind)
    {
    case GOTGAN_KIND_REVENUE:
      return C_ ("explained part", "the company with the revenue");
    case GOTGAN_KIND_EXPENSE:
      return C_ ("explained part", "the company with the cost");
    case GOTGAN_KIND_LOSS:
      return C_ ("explained part", "the company with the loss");
    case GOTGAN_KIND_PROFIT:
      return C_ ("explained part", "the company with the profit");
    case GOTGAN_KIND_STAKE:
      return C_ ("explained part", "the company held");
    default:
      return C_ ("explained part", "the company valued");
    }
}

const char *
gotgan_explain_company (GotganKind kind)
{
  switch (kind)
    {
    case GOTGAN_KIND_INVESTMENT:
      return C_ ("explained part", "the recipient");
    case GOTGAN_KIND_ROUND:
      return C_ ("explained part", "the company that raises");
    case GOTGAN_KIND_ACQUISITION:
      return C_ ("explained part", "what is bought");
    case GOTGAN_KIND_SALE:
      return C_ ("explained part", "what is sold");
    case GOTGAN_KIND_COMMITMENT:
      return C_ ("explained part", "where the money goes");
    case GOTGAN_KIND_VENTURE:
      return C_ ("explained part", "the joint venture");
    default:
      return get_measured (kind);
    }
}

/* --- State ------------------------------------------------------------------------------------ */

const char *
gotgan_explain_stage (GotganStage stage)
{
  switch (stage)
    {
    case GOTGAN_STAGE_TALKS:
      return _ ("It is reported as still under discussion.");
    case GOTGAN_STAGE_PLANNED:
      return _ ("It is reported as still to come.");
    case GOTGAN_STAGE_AGREED:
      return _ ("It is reported as agreed or signed.");
    case GOTGAN_STAGE_COMPLETED:
      return _ ("It is reported as done.");
    case GOTGAN_STAGE_STALLED:
      return _ ("It is reported as stalled or put off.");
    case GOTGAN_STAGE_WITHDRAWN:
      return _ ("It is reported as called off, turned down or withdrawn.");
    case GOTGAN_STAGE_DENIED:
      return _ ("It is reported as denied.");
    case GOTGAN_STAGE_NONE:
    default:
      return NULL;
    }
}

const char *
gotgan_explain_basis (GotganBasis basis)
{
  switch (basis)
    {
    case GOTGAN_BASIS_REPORTED:
      return _ ("The article states the figure without calling it an estimate or a forecast.");
    case GOTGAN_BASIS_ESTIMATE:
      return _ ("The figure is given as an estimate.");
    case GOTGAN_BASIS_FORECAST:
      return _ ("The figure is given as a target or a forecast.");
    case GOTGAN_BASIS_NONE:
    default:
      return NULL;
    }
}

/* --- Who says it, and how sure that is --------------------------------------------------------- */

const char *
gotgan_explain_speaker (GotganSpeaker speaker)
{
  switch (speaker)
    {
    case GOTGAN_SPEAKER_COMPANY:
      return _ ("A company or another organisation says so itself.");
    case GOTGAN_SPEAKER_FILING:
      return _ ("It stands in a filing.");
    case GOTGAN_SPEAKER_PERSON:
      return _ ("A person says so by name.");
    case GOTGAN_SPEAKER_UNNAMED:
      return _ ("A source that is not named says so.");
    case GOTGAN_SPEAKER_OUTLET:
      return _ ("It repeats what another outlet reports.");
    case GOTGAN_SPEAKER_ARTICLE:
    default:
      return _ ("Nobody else is credited: the article says so itself.");
    }
}

const char *
gotgan_explain_certainty (double confidence)
{
  if (confidence >= 0.9)
    /* Translators: %s: how sure it is, as a percentage. */
    return _ ("Hardly anything had to be assumed (certainty %s).");
  if (confidence >= 0.75)
    return _ ("A little had to be assumed (certainty %s).");
  if (confidence >= 0.55)
    return _ ("Several things had to be assumed; compare the sentence (certainty %s).");
  return _ ("Much had to be assumed; do check the sentence (certainty %s).");
}
