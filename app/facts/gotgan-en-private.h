#pragma once

#include "app/facts/gotgan-claim-private.h"
#include "app/facts/gotgan-en-senses.h"
#include "app/facts/gotgan-en-syntax.h"

G_BEGIN_DECLS

/* What the readers of English share: a sentence with its build, and who takes which part in what it says. */

/**
 * GotganEn:
 * @b: the discourse, the reading and the claims so far
 * @syntax: of the sentence
 * @they: the nouns that "they" and "both" mean, or -1
 */
typedef struct
{
  const GotganBuilder *b;
  const GotganEnSyntax *syntax;
  gint they;
} GotganEn;

/**
 * GotganEnAnchor:
 * @phrase: the verbs or nouns that say what happens
 * @verbs: the verbs themselves, or the verbs whose object, subject or complement the nouns are; -1 for none
 * @figure: the nouns with its sum, or -1
 * @gapped: the subject of a verb that is left out ("and Toyota $9m"), or -1
 * @cue: their frame word
 *
 * What a claim hangs on.
 */
typedef struct
{
  gint phrase;
  gint verbs;
  gint figure;
  gint gapped;
  const GotganCue *cue;
} GotganEnAnchor;

static inline const GotganEnPhrase *
gotgan_en_nth (const GotganEn *en, gint index)
{
  return gotgan_en_phrase (en->syntax, index);
}

/* The party @index of the sentence, as in GotganEnPhrase.name; %NULL for -1. */
static inline GotganPartyMention *
gotgan_en_party (const GotganEn *en, gint index)
{
  return index < 0 ? NULL : &g_array_index (en->b->reading->parties, GotganPartyMention, index);
}

/* The sum of the nouns @phrase, which have one. */
static inline const GotganMoneyMention *
gotgan_en_money (const GotganEn *en, gint phrase)
{
  return &g_array_index (en->b->reading->money, GotganMoneyMention,
                         gotgan_en_nth (en, phrase)->money);
}

/* The phrase @n behind @phrase, or %NULL. */
static inline const GotganEnPhrase *
gotgan_en_behind (const GotganEn *en, gint phrase, gint n)
{
  return phrase + n < (gint) en->syntax->phrases->len ? gotgan_en_nth (en, phrase + n) : NULL;
}

static inline gboolean
gotgan_en_is_verbs (const GotganEn *en, gint index)
{
  return index >= 0 && gotgan_en_nth (en, index)->kind == GOTGAN_EN_VERBS;
}

static inline gboolean
gotgan_en_is_nouns (const GotganEn *en, gint index)
{
  return index >= 0 && gotgan_en_nth (en, index)->kind == GOTGAN_EN_NOUNS;
}

/* --- Phrases: gotgan-en-phrase.c --- */

/* An anchor at @phrase, with the nearest verbs that govern it. */
GotganEnAnchor gotgan_en_anchor (const GotganEn *en, gint phrase, const GotganCue *cue);
/* The phrase one up: the verb of an object, the noun of an of-phrase, the verb or noun of an infinitive; -1 at the top. */
gint gotgan_en_up (const GotganEn *en, gint phrase);
/* Whether the head of the phrase is any of the %NULL-terminated @words, in any case. */
gboolean gotgan_en_head_is (const GotganEn *en, gint phrase, const char *const *words);
/* Whether the word in [@start, @end) of the text has any of @senses, ORed GotganEnSense. */
gboolean gotgan_en_has_sense (const GotganEn *en, gsize start, gsize end, guint senses);
/* Whether the head of the phrase has any of @senses, ORed GotganEnSense. */
gboolean gotgan_en_means (const GotganEn *en, gint phrase, guint senses);
/* "is", "were": whether the phrase is a verb of being. */
gboolean gotgan_en_is_being (const GotganEn *en, gint verbs);
/* The nouns that are the object of @verbs, or -1. */
gint gotgan_en_object_nouns (const GotganEn *en, gint verbs);
/* The nouns before "in which" or "of which" ahead of @index, or -1. */
gint gotgan_en_nouns_before_which (const GotganEn *en, gint index);
/* Whether the phrase is the preposition @word; there may be no such phrase. */
gboolean gotgan_en_is_prep (const GotganEn *en, gint phrase, const char *word);
/* Whether @nouns stand behind the preposition @word. */
gboolean gotgan_en_is_behind (const GotganEn *en, gint nouns, const char *word);
/* The nouns behind @word when that follows @phrase at once: "31% of Novella"; -1 for none. */
gint gotgan_en_nouns_right_behind (const GotganEn *en, gint phrase, const char *word);

/* --- Parts: gotgan-en-part.c; each GArray that is given is new, of GotganActor --- */

/* The parties that the nouns @phrase and those joined to them stand for. */
void gotgan_en_add_actors (const GotganEn *en, gint phrase, GArray *actors);
/* 0 for "the former", 1 for "the latter", -1 for other nouns. */
gint gotgan_en_rank_of_two (const GotganEn *en, gint nouns);
/* "We" in a quotation: for whom whoever is quoted speaks, or nobody: gotgan-en-speaker.c */
GotganActor gotgan_en_speaker (const GotganEn *en, gint nouns);
/* The first of the parties that the nouns @phrase stand for; -1 for nouns is nobody. */
GotganActor gotgan_en_actor_of (const GotganEn *en, gint phrase);
/* As gotgan_en_add_actors(); of a common noun ("existing investors including A") those it names. */
void gotgan_en_add_actors_meant (const GotganEn *en, gint phrase, GArray *actors);
/* The party that a capitalised word unknown as a name must be, where only a party can stand. */
gboolean gotgan_en_proper (const GotganEn *en, gint nouns, GotganActor *actor);
/* Who does what @verbs say; of a passive, who undergoes it. */
GArray *gotgan_en_subjects (const GotganEn *en, gint verbs);
GArray *gotgan_en_objects (const GotganEn *en, gint verbs);
/* The nouns behind @word ("from", "in") among what adds to @anchor; -1 for none. */
gint gotgan_en_complement (const GotganEn *en, const GotganEnAnchor *anchor, const char *word);
/* The parties behind any of the %NULL-terminated @words. */
GArray *gotgan_en_prepositional (const GotganEn *en, const GotganEnAnchor *anchor,
                                 const char *const *words);
/* As gotgan_en_prepositional(), of the verbs of a noun: "raised money in a round from Accel"; adds them to @actors. */
void gotgan_en_add_prepositional_above (const GotganEn *en, const GotganEnAnchor *anchor,
                                        const char *const *words, GArray *actors);
/* "Novella's round", "its shares": the party before the head, or nobody. */
GotganActor gotgan_en_owner (const GotganEn *en, gint nouns);

/* --- Discourse: gotgan-en-discourse.c --- */

/* Gives every pronoun of the sentence its party. */
void gotgan_en_resolve (GotganEn *en);
/* "Helsing (Munich, defense).": a sentence that is but a name says whom the next are about. */
void gotgan_en_enter (const GotganEn *en);
/* "bought Novella", "invested $5m in Novella": what a purchase or investment before @verbs is of, or -1; in
 * gotgan-en-salience.c */
gint gotgan_en_priced_before (const GotganEn *en, gint verbs);
/* Whom the next sentence can mean by "it". */
void gotgan_en_leave (const GotganEn *en);

/* --- Figures: gotgan-en-figure.c --- */

/* What the sum or share at byte @at is of; @anchor->cue is %NULL when nothing says. */
void gotgan_en_figure_anchor (const GotganEn *en, gint phrase, GotganEnAnchor *anchor);

/* --- Mood: gotgan-en-mood.c --- */

gboolean gotgan_en_was_able (const GotganEn *en, gint nouns);
/* Whether the figure of @anchor was there before what the verb above it brings: "would add Novella's revenue of $3m". */
gboolean gotgan_en_is_there_before (const GotganEn *en, const GotganEnAnchor *anchor,
                                    const gint *chain, guint n);
/* Whether the deal is said not to have been, or is only supposed. */
gboolean gotgan_en_is_unreal (const GotganEn *en, const GotganEnAnchor *anchor);

/* --- State: gotgan-en-state.c --- */

void gotgan_en_open (const GotganEn *en, GotganStatement *statement, GotganKind kind,
                     const GotganEnAnchor *anchor, const GotganMoneyMention *money,
                     const char *rule);

/* The basis of @statement, a figure at @phrase that hangs on @statement->cue, and what tells it. */
void gotgan_en_set_basis (const GotganEn *en, gint phrase, GotganStatement *statement);
/* Whether what governs @anchor tells of the future. */
gboolean gotgan_en_is_forecast (const GotganEn *en, const GotganEnAnchor *anchor);

/* Whether the verbs tell of the past by their own form. */
gboolean gotgan_en_is_past (const GotganEn *en, const GotganEnPhrase *verbs);
/* The word of @class in the phrase, or right behind its verb ("is on hold", "called off"). */
const GotganCue *gotgan_en_cue_in (const GotganEn *en, gint phrase, GotganCueClass class);

/* --- Dates in the sentence: gotgan-en-when.c --- */

/* The date in the phrase, if a claim can have it: it can be told, and is no deadline. */
const GotganDateMention *gotgan_en_date_in (const GotganEn *en, gint phrase);
/* Whether the phrase is but a date: "in March", "last year alone". */
gboolean gotgan_en_is_when (const GotganEn *en, gint phrase);
/* The finite verb behind @phrase in its clause, or -1. */
gint gotgan_en_next_finite (const GotganEn *en, gint phrase);
/* The verb that the date @phrase belongs to: "In March, Novella raised" the one behind, "raised $5m in March" the one before. */
gint gotgan_en_verbs_of_date (const GotganEn *en, gint phrase);
/* A date that hangs on @verbs and is not another figure's; with several, the nearest to byte @at. */
const GotganDateMention *gotgan_en_date_of_verbs (const GotganEn *en, gint verbs, gsize at,
                                                  gint figure);
/* The date right behind a figure, before any other: "$150m in February and $222m in December". */
const GotganDateMention *gotgan_en_date_right_behind (const GotganEn *en, gint figure);
/* "the $4.1bn at which it was valued in May": of the clause that explains the figure. */
const GotganDateMention *gotgan_en_date_of_clause_on (const GotganEn *en, gint figure);
/* "raised $350m in its November round": a date that describes what the verb takes. */
const GotganDateMention *gotgan_en_date_of_object (const GotganEn *en, gint verbs);
/* "up from $1.6bn in 2022": the date is that figure's, not @figure's. */
gboolean gotgan_en_is_of_other_figure (const GotganEn *en, gint when, gint figure);
/* How many sums the verb has besides @figure. */
guint gotgan_en_other_figures (const GotganEn *en, gint figure, gint verbs);
gboolean gotgan_en_is_link (const GotganEn *en, gint phrase, GotganEnTag tag);
/* "up from $1.6bn", "against €18m", "from a peak of $9bn": a figure of another time that one is held against. */
gboolean gotgan_en_is_compared (const GotganEn *en, gint figure);

/* --- Dates: gotgan-en-date.c; EDTF, or %NULL --- */

/* When what @anchor says happened; @statement has its kind and how far it is. */
const char *gotgan_en_date_of (const GotganEn *en, const GotganEnAnchor *anchor,
                               const GotganStatement *statement);
/* When @verbs gave or took the share @figure; that it is held is of no date. */
const char *gotgan_en_date_of_share (const GotganEn *en, gint verbs, gint figure);
/* Of the date right behind the nouns @phrase. */
const char *gotgan_en_date_behind (const GotganEn *en, gint phrase);
/* Of when what the stage word @cue says happened. */
const char *gotgan_en_date_at (const GotganEn *en, const GotganCue *cue);

/* --- Roles: gotgan-en-role.c --- */

/* Adds those of @more that @actors lack. */
void gotgan_en_take_all (GArray *actors, GArray *more);
/* Takes @others out of @actors. */
void gotgan_en_leave_out (GArray *actors, GArray *others);
/* A fund, a bank, a state: who raises seldom, and is seldom valued. */
gboolean gotgan_en_gives_money (const GotganActor *actor);
/* "A and B led its Series E": whether who does it gives money to another. */
gboolean gotgan_en_frame_gives (GotganFrame frame);
gboolean gotgan_en_verbs_have (const GotganEn *en, gint verbs, GotganFrame frame);
/** Returns: (nullable): the verbs that govern @anchor, or are it */
const GotganEnPhrase *gotgan_en_verbs_of (const GotganEn *en, const GotganEnAnchor *anchor);
gboolean gotgan_en_is_verb (const GotganEn *en, const GotganEnAnchor *anchor);
/* As gotgan_en_subjects(), of the verbs of @anchor; of those left out ("and Toyota $9m") the name that stands for it. */
GArray *gotgan_en_subjects_of (const GotganEn *en, const GotganEnAnchor *anchor);
/* The subject acts; of a passive, whoever stands behind "by". */
GArray *gotgan_en_agents (const GotganEn *en, const GotganEnAnchor *anchor);
/* The object undergoes it; of a passive, the subject. */
GArray *gotgan_en_patients (const GotganEn *en, const GotganEnAnchor *anchor);
/* "each invested $5m", "$5m apiece" */
gboolean gotgan_en_is_each (const GotganEn *en, const GotganMoneyMention *money);
/* Whether the sentence says who leads. */
gboolean gotgan_en_has_lead (const GotganEn *en);
/* "A and B raised $30m and $45m respectively": which of the sums @figure is, when there are as many as names. */
gboolean gotgan_en_respective_rank (const GotganEn *en, gint figure, guint n_actors, guint *rank);
/* Leaves the one of @actors whose sum it is then. */
void gotgan_en_keep_respective (const GotganEn *en, const GotganEnAnchor *anchor, GArray *actors);
/* "including Accel": others are meant too. */
gboolean gotgan_en_one_of_many (const GotganEn *en, const GotganActor *actor);
/* @investors were said to put money into the target. */
void gotgan_en_note_investors (const GotganEn *en, GArray *investors);
/* "received", "won": who gets the money is the subject. */
gboolean gotgan_en_is_receiving (const GotganEn *en, gint verbs);

/* --- Who is meant when nobody is named: gotgan-en-role.c; nobody has no name --- */

/* "Novella joined the unicorns when Accel led a round": the company that does what a verb before @verbs says. */
GotganActor gotgan_en_other_subject (const GotganEn *en, gint verbs);
/* The company that the sentences before are about: who buys or invests is spoken of for the sake of the other. */
GotganActor gotgan_en_spoken_of (const GotganEn *en);
/* The company that money goes to, or else that is spoken of. */
GotganActor gotgan_en_target_or_topic (const GotganEn *en);
/* The company that money goes to, when @investor can mean that one. */
GotganActor gotgan_en_target_if_meant (const GotganEn *en, const GotganActor *investor);
/* The company spoken of that is not @actor. */
GotganActor gotgan_en_somebody_else (const GotganEn *en, const GotganActor *actor);

/* --- gotgan-en-raise.c --- */

void gotgan_en_claim_raise (const GotganEn *en, const GotganEnAnchor *anchor,
                            const GotganMoneyMention *money);
/* Whether "took $5m" can be money raised: somebody gives it, or the sentence speaks of raising. */
gboolean gotgan_en_has_givers (const GotganEn *en, const GotganEnAnchor *anchor);

/* --- gotgan-en-lend.c --- */

/* "extended a $250m loan to Novella", "has provided a £4m loan" */
gboolean gotgan_en_is_given_loan (const GotganEn *en, const GotganEnAnchor *anchor);
void gotgan_en_claim_given_loan (const GotganEn *en, const GotganEnAnchor *anchor,
                                 const GotganMoneyMention *money);
void gotgan_en_claim_lend (const GotganEn *en, const GotganEnAnchor *anchor,
                           const GotganMoneyMention *money);
/* Claims of who lent what was raised in @round, which becomes the last of them; one lender lends the whole sum. */
void gotgan_en_emit_lenders (const GotganEn *en, GotganStatement *round, GArray *lenders);
/* "sold $220m of preferred stock": a company sells what it makes up itself. */
gboolean gotgan_en_is_issue (const GotganEn *en, const GotganEnAnchor *anchor);
/* "sold $220m of preferred stock to Coatue" */
void gotgan_en_claim_issue (const GotganEn *en, const GotganEnAnchor *anchor,
                            const GotganMoneyMention *money);

/* --- gotgan-en-invest.c --- */

/* The named nouns right behind the sum and "in": "$375m in Helion"; -1 for none. */
gint gotgan_en_goal_behind (const GotganEn *en, gint figure);
void gotgan_en_claim_invest (const GotganEn *en, const GotganEnAnchor *anchor,
                             const GotganMoneyMention *money);

/* --- gotgan-en-round.c --- */

void gotgan_en_claim_lead (const GotganEn *en, const GotganEnAnchor *anchor);
/* "Blackstone led a second facility of $7.5bn": the sum is the round's, and the leader is in it. */
void gotgan_en_claim_led (const GotganEn *en, const GotganEnAnchor *anchor,
                          const GotganMoneyMention *money);
void gotgan_en_claim_join (const GotganEn *en, const GotganEnAnchor *anchor);

/* --- gotgan-en-backer.c --- */

/* "with participation from A and B", "alongside A", "joined by A" as a noun phrase. */
void gotgan_en_claim_participants (const GotganEn *en);
/* "Its investors include A and B", "Novella counts A and B among its backers". */
void gotgan_en_claim_backers (const GotganEn *en, const GotganEnAnchor *anchor);
/* "A and B are among the investors", "A is a backer of Novella" */
void gotgan_en_claims_of_holders (const GotganEn *en);
/* "A and B put up the money" */
gboolean gotgan_en_gives_money_unnamed (const GotganEn *en, const GotganEnAnchor *anchor);
/* "the round, which attracted A and B" */
gboolean gotgan_en_subject_is_round (const GotganEn *en, const GotganEnAnchor *anchor);

/* A cue for the head of the phrase, which is none by the lexicon; the reading owns it. */
const GotganCue *gotgan_en_cue_for (const GotganEn *en, gint phrase, GotganFrame frame,
                                    const char *value);

/* --- gotgan-en-source.c --- */

/* "$20m from Accel": the named nouns right behind the sum and "from"; -1 for none. */
gint gotgan_en_own_source (const GotganEn *en, gint figure);
/* Adds who paid but parts of the sum @whole: "raised $64m, including $20m from Accel". */
void gotgan_en_add_sources_of_parts (const GotganEn *en, gint whole, GArray *actors);
/* Claims what one paid of the sum of @whole; %FALSE when the figure is no such part. */
gboolean gotgan_en_claim_part_with_source (const GotganEn *en, gint figure,
                                           const GotganEnAnchor *whole,
                                           const GotganMoneyMention *money);
/* "founded Novella with $5m from Accel"; %FALSE when the figure is no such sum. */
gboolean gotgan_en_claim_first_money (const GotganEn *en, gint figure,
                                      const GotganMoneyMention *money);
/* Adds the other side of talks before @anchor: "in talks with Accel about raising $5m". */
void gotgan_en_add_talked_with (const GotganEn *en, const GotganEnAnchor *anchor, GArray *sources);
/* "most of it from Accel" */
gboolean gotgan_en_is_source_of_part (const GotganEn *en, gint source);
/* "the rest came from Accel" */
void gotgan_en_claims_of_sources (const GotganEn *en);

/* --- What is traded: gotgan-en-traded.c --- */

/* "its stake", "the rest of its shares" */
gboolean gotgan_en_is_shares (const GotganEn *en, gint nouns);
/* The company whose shares are the object: "a 10% stake in Novella", "Novella shares". */
GotganActor gotgan_en_shares_of (const GotganEn *en, const GotganEnAnchor *anchor);
/* "its chip unit", "Novella's cloud division": a part that @verbs trade goes by the whole phrase. */
GotganActor gotgan_en_division (const GotganEn *en, gint verbs);
/* "paid $5m for Novella's chip unit": the part behind @word, or nobody. */
GotganActor gotgan_en_division_behind (const GotganEn *en, const GotganEnAnchor *anchor,
                                       const char *word);
/* Adds the buyers or companies that the sentences before leave in mind, when some are missing. */
void gotgan_en_fill_in_trade (const GotganEn *en, GArray *buyers, GArray *bought, gboolean has_sum);
void gotgan_en_remember_trade (const GotganEn *en, const GotganStatement *statement);

/* --- Shares: gotgan-en-share.c --- */

/* The nouns behind "of" or "in" right after @index, or -1. */
gint gotgan_en_share_of (const GotganEn *en, gint index);

/* --- gotgan-en-bid.c --- */

/* Adds who bids and for whom; @anchor is a noun: "Norvik's offer for Novella". */
void gotgan_en_add_parties_of_bid (const GotganEn *en, const GotganEnAnchor *anchor, GArray *buyers,
                                   GArray *bought);
/* "a proposal for a new plant", but "rejected a $2bn proposal from Norvik" */
gboolean gotgan_en_is_mere_proposal (const GotganEn *en, const GotganEnAnchor *anchor);

/* --- gotgan-en-buy.c --- */

void gotgan_en_claim_buy (const GotganEn *en, const GotganEnAnchor *anchor,
                          const GotganMoneyMention *money);
void gotgan_en_claim_pay (const GotganEn *en, const GotganEnAnchor *anchor,
                          const GotganMoneyMention *money);
/* "took Novella private" */
gboolean gotgan_en_takes_private (const GotganEn *en, const GotganEnAnchor *anchor);

/* --- gotgan-en-sell.c --- */

void gotgan_en_claim_sell (const GotganEn *en, const GotganEnAnchor *anchor,
                           const GotganMoneyMention *money);
/* "put Novella up for sale": the nouns "sale", or -1 */
gint gotgan_en_offers_for_sale (const GotganEn *en, gint verbs);

/* --- States: gotgan-en-public.c --- */

/* "Poland", "the Dutch navy": the state or office of one that the nouns name; @nouns may be -1. */
gboolean gotgan_en_state (const GotganEn *en, gint nouns, GotganActor *actor);
/* The state behind any of the %NULL-terminated @words, if @actors is empty. */
void gotgan_en_add_state_behind (const GotganEn *en, const GotganEnAnchor *anchor,
                                 const char *const *words, GArray *actors);

/* --- gotgan-en-spend.c --- */

/* Who spends, as far as the words or the sentences before tell. */
GotganActor gotgan_en_spender (const GotganEn *en, const GotganEnAnchor *anchor);

void gotgan_en_claim_spend (const GotganEn *en, const GotganEnAnchor *anchor,
                            const GotganMoneyMention *money);

/* --- gotgan-en-build.c --- */

/* The word for a plant, a site and the like that the nouns @phrase are, or %NULL. */
const GotganCue *gotgan_en_works (const GotganEn *en, gint phrase);
/* "is building a $2bn plant", "scrapped a $1bn expansion" */
void gotgan_en_claim_build (const GotganEn *en, const GotganEnAnchor *anchor,
                            const GotganMoneyMention *money);
/* "plans a plant, at a cost of €75m": what the cost is of, or -1. */
gint gotgan_en_works_at_cost (const GotganEn *en, const GotganEnAnchor *anchor);

/* --- gotgan-en-contract.c --- */

/* "buy $9m of its output", "$9m worth of batteries": what the sum is of, when that is neither a company nor its paper;
 * or -1 */
gint gotgan_en_wares (const GotganEn *en, const GotganEnAnchor *anchor);
void gotgan_en_claim_supply (const GotganEn *en, const GotganEnAnchor *anchor,
                             const GotganMoneyMention *money);
void gotgan_en_claim_deliver (const GotganEn *en, const GotganEnAnchor *anchor,
                              const GotganMoneyMention *money);
void gotgan_en_claim_deal (const GotganEn *en, const GotganEnAnchor *anchor,
                           const GotganMoneyMention *money);
/* "is to pay Novella €5m for chips", "under a contract" */
void gotgan_en_claim_payment (const GotganEn *en, const GotganEnAnchor *anchor,
                              const GotganMoneyMention *money);

/* --- gotgan-en-venture.c --- */

void gotgan_en_claim_found (const GotganEn *en, const GotganEnAnchor *anchor,
                            const GotganMoneyMention *money);

/* --- gotgan-en-measure.c --- */

void gotgan_en_claim_measure (const GotganEn *en, const GotganEnAnchor *anchor,
                              const GotganMoneyMention *money);

/* --- gotgan-en-sum.c --- */

/* What every sum of the sentence is of. */
void gotgan_en_claims_of_sums (const GotganEn *en);

/* --- gotgan-en-outcome.c --- */

/* "…, but walked away": what became of the deal of the clause before. */
void gotgan_en_claims_of_outcome (const GotganEn *en);
/* Somebody denies the deal told last; the claims from @before on are of this sentence. */
void gotgan_en_claims_of_denial (const GotganEn *en, guint before);

/* --- Claims: gotgan-en-claim.c --- */

/* What @anchor claims with a sum. */
void gotgan_en_claim_sum (const GotganEn *en, const GotganEnAnchor *anchor,
                          const GotganMoneyMention *money);

/* The share of ownership in the nouns @phrase. */
void gotgan_en_claim_share (const GotganEn *en, gint phrase);

void gotgan_en_claims (const GotganBuilder *b);

G_END_DECLS
