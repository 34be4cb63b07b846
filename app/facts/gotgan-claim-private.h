#pragma once

#include "app/facts/gotgan-clause.h"
#include "app/facts/gotgan-date.h"
#include "app/facts/gotgan-money.h"
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
 * GotganDiscourse:
 * @topic: the organisation last spoken of as subject
 * @target: the company that money goes to
 * @measured: whose figures are given
 * @person: the person last spoken of
 * @buyer: of the last acquisition
 * @bought: of the last acquisition
 * @bought_date: its date
 * @main: whom the article is about
 * @recent: (element-type GotganActor): organisations, the newest last
 * @date: the date last named
 * @period: the period the last figures are of
 * @credits: (element-type utf8): sources of the present sentence
 * @goalless: money last went into things, not companies
 *
 * What the sentences before have left in mind.
 */
typedef struct
{
  GotganRules *rules;
  GotganLanguage language;
  GStringChunk *strings;
  GotganActor topic;
  GotganActor target;
  GotganActor measured;
  GotganActor person;
  GotganActor buyer;
  GotganActor bought;
  const char *bought_date;
  GotganActor main;
  GArray *recent;
  const char *date;
  const char *period;
  GPtrArray *credits;
  gboolean goalless;
  GotganStage last_stage;
} GotganDiscourse;

/**
 * GotganStatement:
 *
 * What one clause states, before it is a claim. @from and @to are the bytes the quote must hold.
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
  gsize from;
  gsize to;
  const GotganCue *cue;
  const char *rule;
  gboolean hearsay;
} GotganStatement;

/* --- Discourse: gotgan-claim-discourse.c --- */

GotganDiscourse *gotgan_discourse_new (GotganRules *rules, GotganPartyNames *names, GotganArticle *article);
void gotgan_discourse_free (GotganDiscourse *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganDiscourse, gotgan_discourse_free)

/* Before a sentence's claims: pronouns get a party, time anaphora a date, sources are noted. */
void gotgan_discourse_enter (GotganDiscourse *self, GotganReading *reading);
/* After them: who and when the next sentence can lean on. */
void gotgan_discourse_leave (GotganDiscourse *self, const GotganReading *reading);

GotganActor gotgan_actor_of (GotganDiscourse *self, const GotganPartyMention *mention);
/* The organisation for which a person acts; the actor itself when there is none. */
GotganActor gotgan_actor_organisation (GotganDiscourse *self, GotganActor actor);
gboolean gotgan_actor_equal (const GotganActor *a, const GotganActor *b);

/* --- Frames: gotgan-claim-frame.c --- */

/* The cue that says what @figure is of, or %NULL. @start and @end are the figure's outer bounds. */
const GotganCue *gotgan_frame_of_figure (const GotganReading *reading, gsize start, gsize end);
gboolean gotgan_cue_is_frame (const GotganCue *cue);

/* --- Roles: gotgan-claim-role.c; lists of GotganActor, empty when nobody is named --- */

GArray *gotgan_roles_subjects (GotganDiscourse *self, const GotganReading *reading, gsize at);
GArray *gotgan_roles_with_case (GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue,
                                GotganCase role);
GArray *gotgan_roles_objects (GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue);
/* "오픈AI 투자", "Novella's round": the name that the noun at @cue takes before it. */
GotganActor gotgan_role_attribute (GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue);

/* --- State: gotgan-claim-state.c --- */

GotganStage gotgan_state_stage (const GotganDiscourse *self, const GotganReading *reading, const GotganCue *cue,
                                gsize figure);
GotganBasis gotgan_state_basis (const GotganReading *reading, GotganFrame frame, gsize figure, const GotganCue *cue);
gboolean gotgan_state_is_hearsay (const GotganReading *reading, gsize at);
gboolean gotgan_state_is_cumulative (const GotganReading *reading, const GotganMoneyMention *money);
/* The event's date by the words of its clause, or %NULL. */
const char *gotgan_state_date (GotganDiscourse *self, const GotganReading *reading, gsize at, GotganStage stage,
                               gboolean metric);

/* --- Builders --- */

void gotgan_claims_of_money (GotganDiscourse *self, const GotganReading *reading, GPtrArray *claims,
                             GHashTable *used_cues);
void gotgan_claims_of_percent (GotganDiscourse *self, const GotganReading *reading, GPtrArray *claims);
void gotgan_claims_without_sum (GotganDiscourse *self, const GotganReading *reading, GPtrArray *claims,
                                GHashTable *used_cues);

/* Makes the claim of @statement and adds it. */
void gotgan_claim_emit (GotganDiscourse *self, const GotganReading *reading, const GotganStatement *statement,
                        GPtrArray *claims);

/* Leaves out what an article only says again. */
GPtrArray *gotgan_claims_without_repeats (GPtrArray *claims);

G_END_DECLS
