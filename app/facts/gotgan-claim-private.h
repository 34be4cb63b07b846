#pragma once

#include "app/facts/gotgan-clause.h"
#include "app/facts/gotgan-date.h"
#include "app/facts/gotgan-money.h"
#include "app/facts/gotgan-registry.h"
#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/* What the builders of claims share: who is spoken of so far, and what one clause states. */

/**
 * GotganActor:
 * @id: (nullable): the registry's
 * @name: (nullable): %NULL for nobody
 * @inferred: not named in the clause
 * @list: the list it was named in, or 0
 * @mention: (nullable): where, in the present sentence
 *
 * A party in a role. Strings live as long as the discourse.
 */
typedef struct
{
  const char *id;
  const char *name;
  GotganPartyKind kind;
  gboolean inferred;
  guint list;
  const GotganPartyMention *mention;
} GotganActor;

/**
 * GotganRumour:
 * @age: sentences since; G_MAXUINT for none
 *
 * A deal that is not done, for who denies it next.
 */
typedef struct
{
  GotganKind kind;
  GotganActor investor;
  GotganActor company;
  guint age;
} GotganRumour;

typedef struct _GotganEnEntities GotganEnEntities;

/**
 * GotganSpokenOf:
 * @main: the company that the article is about
 * @dominant: and hardly about any other
 * @topic: the company last spoken of as subject
 * @topic_age: sentences since
 * @actor: the organisation last spoken of, a fund too; "가장 눈에 띄는 이름은 …이다" makes one
 * @person: the person last spoken of
 * @recent: (element-type GotganActor): organisations, the newest last
 * @people: (element-type GotganActor): people, the newest last
 * @pair: (element-type GotganActor): who last did something together, for "each partner"
 * @aside: this paragraph has told of a rival; the next goes on about @aside_topic and @aside_target
 * @aside_topic: the topic before it
 * @aside_target: the target before it
 *
 * Whom the sentences before spoke of.
 */
typedef struct
{
  GotganActor main;
  gboolean dominant;
  GotganActor topic;
  guint topic_age;
  GotganActor actor;
  GotganActor person;
  GArray *recent;
  GArray *people;
  GArray *pair;
  gboolean aside;
  GotganActor aside_topic;
  GotganActor aside_target;
} GotganSpokenOf;

/**
 * GotganFunding:
 * @target: the company that money goes to
 * @target_age: sentences since that was said
 * @goalless: money last went into things, not companies
 * @investors: (element-type GotganActor): who was last said to put money into @target
 * @investing: a round of it was told of; Korean
 * @stage: how far that round is
 * @date: (nullable): its date
 * @money_age: sentences since one spoke of money given; Korean
 * @giving: stands for the verb of giving that a bare name and sum lack; Korean
 */
typedef struct
{
  GotganActor target;
  guint target_age;
  gboolean goalless;
  GArray *investors;
  gboolean investing;
  GotganStage stage;
  const char *date;
  guint money_age;
  GotganCue giving;
} GotganFunding;

/**
 * GotganTrade:
 * @buyer: of the last acquisition
 * @bought: in it
 * @date: (nullable): its date
 * @stage: how far it is
 * @sentence: the number of the sentence that told of it
 * @age: sentences since; Korean
 */
typedef struct
{
  GotganActor buyer;
  GotganActor bought;
  const char *date;
  GotganStage stage;
  guint sentence;
  guint age;
} GotganTrade;

/**
 * GotganHolding:
 * @company: whose shares were last spoken of
 * @holder: who has them
 * @sentence: the number of the sentence that told of them
 */
typedef struct
{
  GotganActor company;
  GotganActor holder;
  guint sentence;
} GotganHolding;

/**
 * GotganMeasures:
 * @company: whose results were last given
 * @sentence: the number of the sentence that gave them
 * @age: sentences since
 * @metric: what the last figure measured
 * @again: stands for that measure where "the figure" means it; English
 * @valued: whose value was last given
 * @valued_age: sentences since
 * @period: (nullable): of the last results
 */
typedef struct
{
  GotganActor company;
  guint sentence;
  guint age;
  GotganFrame metric;
  GotganCue again;
  GotganActor valued;
  guint valued_age;
  const char *period;
} GotganMeasures;

/**
 * GotganDatesNamed:
 * @date: (nullable): the date last named
 * @day: (nullable): the last that is known to the day, and has come; English
 * @month: (nullable): the last that is known to the month
 * @months: (nullable): the quarter or other months last named
 * @span: (nullable): these or the year last named
 * @heading: (nullable): the year that a chronicle tells of, "2014."
 * @heading_alone: nothing has been told under it yet
 */
typedef struct
{
  const char *date;
  const char *day;
  const char *month;
  const char *months;
  const char *span;
  const char *heading;
  gboolean heading_alone;
} GotganDatesNamed;

/** GotganAgreement: the agreement last told of, for the sentence with its terms; Korean. */
typedef struct
{
  const char *date;
  guint age;
} GotganAgreement;

/** GotganVentureTold: the joint company last told of, how far it is and sentences since. */
typedef struct
{
  GotganActor company;
  GotganStage stage;
  guint age;
} GotganVentureTold;

/** GotganSupply: who was last said to deliver, and the number of the sentence; Korean. */
typedef struct
{
  GotganActor supplier;
  guint sentence;
} GotganSupply;

/**
 * GotganDiscourse:
 * @strings: keeps names and dates as long as the discourse
 * @sentence: the number of the present sentence in the article, from 1
 * @credits: (element-type utf8): sources of the present sentence
 * @rumour: the last deal told that is not done
 * @entities: (nullable): of an English article
 *
 * What the sentences before have left in mind.
 */
typedef struct
{
  GotganRules *rules;
  GotganLanguage language;
  GStringChunk *strings;
  guint sentence;
  GPtrArray *credits;
  GotganRumour rumour;
  GotganEnEntities *entities;
  GotganSpokenOf spoken;
  GotganFunding funding;
  GotganTrade trade;
  GotganHolding holding;
  GotganMeasures measures;
  GotganDatesNamed dates;
  GotganAgreement agreement;
  GotganVentureTold joint;
  GotganSupply supply;
} GotganDiscourse;

/**
 * GotganStatement:
 * @kind: as FACTS names it
 * @investor: who acts, or nobody
 * @company: whom it is done to, or nobody
 * @money: (nullable): the sum
 * @percent: (nullable): the share, of stakes
 * @stage: how far a deal is
 * @basis: how sure a figure is
 * @lead: the investor leads
 * @cumulative: the sum is a running total
 * @date: (nullable): EDTF
 * @cue: the word that the claim hangs on; the quote is its sentence
 * @sign: (nullable): the word that tells the stage or basis, where that was noted
 * @rule: names the rule in the trace
 * @hearsay: somebody else is said to know
 * @told: some word says the stage or basis; otherwise it is only mentioned
 * @refused: what is negated is that somebody takes part
 * @unreal: it did not happen, or is only supposed: "had Velmar bought Novella"
 *
 * What one clause states, before it is a claim.
 */
typedef struct
{
  GotganKind kind;
  GotganActor investor;
  GotganActor company;
  const GotganMoneyMention *money;
  const GotganPercentMention *percent;
  GotganStage stage;
  GotganBasis basis;
  gboolean lead;
  gboolean cumulative;
  const char *date;
  const GotganCue *cue;
  const GotganCue *sign;
  const char *rule;
  gboolean hearsay;
  gboolean told;
  gboolean refused;
  gboolean unreal;
} GotganStatement;

/* --- Discourse: gotgan-claim-discourse.c, gotgan-claim-memory.c --- */

#define GOTGAN_DISCOURSE_MAX_RECENT 24

/* @cancellable: (nullable): looked at between paragraphs */
GotganDiscourse *gotgan_discourse_new (GotganRules *rules, GotganPartyNames *names,
                                       GotganArticle *article, GCancellable *cancellable);
void gotgan_discourse_free (GotganDiscourse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganDiscourse, gotgan_discourse_free)

/* Whom the article is about, and whether hardly about anybody else; gotgan-claim-main.c. */
void gotgan_discourse_find_main (GotganDiscourse *self, GotganPartyNames *names,
                                 GotganArticle *article, GCancellable *cancellable);

/* A new paragraph comes back to whom the article is about. */
void gotgan_discourse_begin_paragraph (GotganDiscourse *self);
/* Money goes into @company from now on. */
void gotgan_discourse_set_target (GotganDiscourse *self, GotganActor company);
/* @investor was said to put money into the target. */
void gotgan_discourse_add_investor (GotganDiscourse *self, GotganActor investor);
gboolean gotgan_discourse_is_investor (const GotganDiscourse *self, const GotganActor *actor);
/* The same party, not named but supposed. */
GotganActor gotgan_actor_supposed (GotganActor actor);

/* --- Dates counted from others: gotgan-claim-date.c --- */

void gotgan_discourse_begin_dates (GotganDiscourse *self);
void gotgan_discourse_enter_dates (GotganDiscourse *self, GotganReading *reading);
void gotgan_discourse_leave_dates (GotganDiscourse *self, const GotganReading *reading);

/* Before a sentence's claims: pronouns get a party, time anaphora a date, sources are noted. */
void gotgan_discourse_enter (GotganDiscourse *self, GotganReading *reading);
/* After them: who and when the next sentence can lean on. */
void gotgan_discourse_leave (GotganDiscourse *self, const GotganReading *reading);

GotganActor gotgan_actor_of (GotganDiscourse *self, const GotganPartyMention *mention);
/* @party under its name in the language of the article. */
GotganActor gotgan_actor_of_party (const GotganDiscourse *self, const GotganRegistryParty *party);
/* @mention, a pronoun, stands for @actor from now on; for nobody when that has no name. */
void gotgan_actor_stand_in (const GotganActor *actor, GotganPartyMention *mention);
/* The organisation for which a person acts; the actor itself when there is none. */
GotganActor gotgan_actor_organisation (GotganDiscourse *self, GotganActor actor);
/* A party that goes by @name, known or not. */
GotganActor gotgan_actor_named (GotganDiscourse *self, const char *name);
gboolean gotgan_actor_equal (const GotganActor *a, const GotganActor *b);

/* --- Clauses: gotgan-claim-clause.c --- */

gboolean gotgan_cue_is_frame (const GotganCue *cue);
/* The kind of figure that @frame, a measure, names. */
GotganKind gotgan_kind_of_frame (GotganFrame frame);
/* Whether a frame of @frame stands in the sentence, or only in the clause of @at when that is not %G_MAXSIZE. */
gboolean gotgan_reading_has_frame (const GotganReading *reading, GotganFrame frame, gsize at);
gboolean gotgan_reading_has_cue (const GotganReading *reading, GotganCueClass class, gsize at);
/* "이번 투자는", "the round" */
gboolean gotgan_reading_speaks_of_deal (const GotganReading *reading);
gboolean gotgan_state_is_negated (const GotganReading *reading, const GotganCue *cue);
gboolean gotgan_state_is_hearsay (const GotganReading *reading, gsize at);
gboolean gotgan_state_is_cumulative (const GotganReading *reading, const GotganMoneyMention *money);

/* --- Who says it: gotgan-claim-speaker.c --- */

/**
 * GotganVoicing:
 * @start: first byte of the words that tell
 * @end: one past them; 0 when it is the article itself
 * @hearsay: they only say that it is said: "reportedly"
 */
typedef struct
{
  GotganSpeaker speaker;
  gsize start;
  gsize end;
  gboolean hearsay;
} GotganVoicing;

GotganVoicing gotgan_claim_voicing (const GotganDiscourse *self, const GotganReading *reading);

/* --- The words that tell: gotgan-claim-words.c --- */

/* Words the lexicon knows by a part of them are told whole ("부인" of "부인했다"), but for a particle behind a noun. */
void gotgan_reading_widen_word (const GotganReading *reading, gsize *start, gsize *end);
/* FALSE when they name nobody: "it". */
gboolean gotgan_voicing_find_words (const GotganReading *reading, const GotganVoicing *voicing,
                                    gsize *start, gsize *end);

/* --- Why: gotgan-claim-trace.c --- */

/* The words that @statement was read from: "role: words", for GotganClaimFields. */
char **gotgan_claim_trace (const GotganReading *reading, const GotganStatement *statement,
                           const GotganVoicing *voicing);

/* --- Builders --- */

/**
 * GotganBuilder:
 *
 * What a builder works on: one sentence in its discourse, the claims so far, the cues that made one, and the last
 * statement of a deal.
 */
typedef struct
{
  GotganDiscourse *discourse;
  GotganReading *reading;
  GPtrArray *claims;
  GHashTable *used;
  GotganStatement *last;
} GotganBuilder;

/* Whether the words that tell of @actor are not its name: "이 회사", or somebody who speaks in office. */
gboolean gotgan_actor_is_stood_for (const GotganActor *actor);
/* "손정의 회장은 …에 사들였다": who is named with an office acts for the organisation, unless with money of his own. */
GotganActor gotgan_actor_in_office (const GotganBuilder *b, GotganActor actor);
/** Returns: (transfer full) (element-type GotganActor): an empty list */
GArray *gotgan_actors_new (void);
gboolean gotgan_actors_include (GArray *actors, const GotganActor *actor);
GotganActor gotgan_actors_first (GArray *actors);
/* Whether figures of @kind can be those of @actor: people and states have none, and nobody values a fund. */
gboolean gotgan_actor_can_be_measured (const GotganActor *actor, GotganKind kind);
/* "엔비디아 등", "including Nvidia": others are meant too. */
gboolean gotgan_actor_is_one_of_many (const GotganBuilder *b, const GotganActor *actor);
/* Makes the claim of @statement and adds it. */
void gotgan_statement_emit (const GotganBuilder *b, const GotganStatement *statement);
/* One for each of @investors, without the sum. */
void gotgan_statement_emit_each (const GotganBuilder *b, const GotganStatement *statement,
                                 GArray *investors, const char *rule);
/* Leaves out what an article only says again. */
GPtrArray *gotgan_claims_without_repeats (GPtrArray *claims);

G_END_DECLS
