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
 * GotganDiscourse:
 * @sentence: the number of the present sentence in the article, from 1
 * @topic: the company last spoken of as subject
 * @actor: the organisation last spoken of, a fund too; "가장 눈에 띄는 이름은 …이다" makes one
 * @target: the company that money goes to
 * @measured: whose figures are given
 * @person: the person last spoken of
 * @buyer: of the last acquisition
 * @bought: of the last acquisition
 * @bought_date: its date
 * @main: whom the article is about
 * @dominant: and hardly about anybody else
 * @recent: (element-type GotganActor): organisations, the newest last
 * @people: (element-type GotganActor): people, the newest last
 * @investors: (element-type GotganActor): who was last said to put money into @target
 * @pair: (element-type GotganActor): who last did something together, for "each partner"
 * @date: the date last named
 * @day: the last that is known to the day, and has come; English
 * @month: the last that is known to the month
 * @heading: the year that a chronicle tells of, "2014."
 * @heading_alone: nothing has been told under it yet
 * @months: the quarter or other months last named
 * @span: these or the year last named
 * @period: the period the last figures are of
 * @credits: (element-type utf8): sources of the present sentence
 * @target_age: sentences since money was last said to go there
 * @topic_age: sentences since @topic was spoken of
 * @rumour: the last deal told that is not done
 * @entities: (nullable): of an English article
 * @goalless: money last went into things, not companies
 * @aside: this paragraph has told of a rival; the next goes on about @aside_topic and @aside_target
 *
 * What the sentences before have left in mind.
 */
typedef struct
{
  GotganRules *rules;
  GotganLanguage language;
  GStringChunk *strings;
  guint sentence;
  GotganActor topic;
  GotganActor actor;
  GotganActor target;
  GotganActor measured;
  GotganActor person;
  GotganActor buyer;
  GotganActor bought;
  const char *bought_date;
  GotganStage trade_stage;
  guint trade_sentence;
  GotganActor main;
  gboolean dominant;
  GArray *recent;
  GArray *people;
  GArray *investors;
  GArray *pair;
  const char *date;
  const char *day;
  const char *month;
  const char *months;
  const char *heading;
  gboolean heading_alone;
  const char *period;
  GPtrArray *credits;
  GotganRumour rumour;
  GotganEnEntities *entities;
  gboolean goalless;
  gboolean aside;
  GotganActor aside_topic;
  GotganActor aside_target;
  guint target_age;
  guint topic_age;
  GotganActor held;
  guint held_sentence;
  GotganActor supplier;
  guint supplier_sentence;
  GotganActor venture;
  const char *span;
  guint measured_sentence;
  guint measured_age;
  GotganActor valued;
  GotganActor holder;
  GotganFrame metric;
  guint valued_age;
  gboolean investing;
  guint money_age;
  GotganStage investing_stage;
  const char *investing_date;
  const char *agreed_date;
  guint agreed_age;
  guint trade_age;
  guint venture_age;
  GotganStage venture_stage;
  GotganCue giving;
} GotganDiscourse;

/**
 * GotganStatement:
 *
 * What one clause states, before it is a claim. @told: some word says the stage or
 * basis; otherwise it is only mentioned. @refused: what is negated is that somebody takes part.
 * @unreal: it did not happen, or is only supposed: "had Velmar bought Novella".
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
  const char *rule;
  gboolean hearsay;
  gboolean told;
  gboolean refused;
  gboolean unreal;
} GotganStatement;

/* --- Discourse: gotgan-claim-discourse.c, gotgan-claim-memory.c --- */

#define GOTGAN_DISCOURSE_MAX_RECENT 24

GotganDiscourse *gotgan_discourse_new (GotganRules *rules, GotganPartyNames *names,
                                       GotganArticle *article);
void gotgan_discourse_free (GotganDiscourse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganDiscourse, gotgan_discourse_free)

/* Whom the article is about, and whether hardly about anybody else; gotgan-claim-main.c. */
void gotgan_discourse_find_main (GotganDiscourse *self, GotganPartyNames *names,
                                 GotganArticle *article);

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
 */
typedef struct
{
  GotganSpeaker speaker;
  gsize start;
  gsize end;
} GotganVoicing;

GotganVoicing gotgan_claim_voicing (const GotganDiscourse *self, const GotganReading *reading);

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
