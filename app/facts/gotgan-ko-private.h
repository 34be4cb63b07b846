#pragma once

#include "app/facts/gotgan-claim-private.h"
#include "app/facts/gotgan-ko-parse.h"

G_BEGIN_DECLS

/* Korean claims: who does what with which sum, read off the words and what each depends on. */

#define GOTGAN_KO_MAX_CHAIN 8

/**
 * GotganKoEvent:
 * @cue: the word that names it
 * @frame: what happens; the verb may change what its noun says ("투자를 받다")
 * @word: index of the cue's word
 * @group: which of several figures of one verb it is about
 * @chain: verbs from the innermost to the one that the sentence ends with ("인수하기로 합의했다고 밝혔다")
 * @host: the word that bears the figure's case, or %GOTGAN_KO_NONE
 * @measure: the word of the noun that is measured, or %GOTGAN_KO_NONE
 * @attributive: the figure describes the noun of the event ("325억원 규모의 투자")
 *
 * One happening or measure in a sentence.
 */
typedef struct
{
  const GotganBuilder *b;
  const GotganReading *reading;
  GArray *words;
  const GotganCue *cue;
  GotganFrame frame;
  guint word;
  guint group;
  guint chain[GOTGAN_KO_MAX_CHAIN];
  guint n_chain;
  guint host;
  guint measure;
  gboolean attributive;
  const GotganMoneyMention *money;
  const GotganPercentMention *percent;
} GotganKoEvent;

/* --- gotgan-ko-discourse.c --- */

/* Gives every pronoun of the sentence its party. */
void gotgan_ko_resolve (GotganDiscourse *self, GotganReading *reading);
/* Whom the next sentence goes on about. */
void gotgan_ko_leave (GotganDiscourse *self, const GotganReading *reading);

/* --- gotgan-ko-event.c --- */

GotganKoWord *gotgan_ko_word (const GotganKoEvent *event, guint index);
/* The word that holds byte @at. */
guint gotgan_ko_word_at (const GotganReading *reading, gsize at);
/* Whether @mention, with 이/가, is the subject of what the sentence mainly says. */
gboolean gotgan_ko_is_main_subject (const GotganReading *reading,
                                    const GotganPartyMention *mention);
/* The noun that closes the phrase @index is in, or its verb. */
guint gotgan_ko_phrase_head (const GotganReading *reading, guint index);
/* First word of the phrase that @index closes. */
guint gotgan_ko_phrase_start (const GotganReading *reading, guint index);
/* Sets the chain from @index upwards. */
void gotgan_ko_event_climb (GotganKoEvent *event, guint index);
void gotgan_ko_event_init (GotganKoEvent *event, const GotganBuilder *b, const GotganCue *cue);
/* The last cue of @class in [@from, @to], or %NULL. */
const GotganCue *gotgan_ko_cue_in (const GotganReading *reading, guint from, guint to,
                                   GotganCueClass class);
gboolean gotgan_ko_is_bracketed (const GotganReading *reading, const GotganCue *cue);
/* The cue that says what happens in the phrase, or %NULL. */
const GotganCue *gotgan_ko_frame_in (const GotganReading *reading, guint from, guint to);
gboolean gotgan_ko_is_metric (GotganFrame frame);
/* "조달하기 위해": what @verb says is what something else is done for. */
gboolean gotgan_ko_is_purpose (const GotganKoEvent *event, guint verb);
/* "사들이는 데": what @verb says is what money goes into. */
gboolean gotgan_ko_is_aim (const GotganKoEvent *event, guint verb);
/* The verb that says what @verb is done for ("사들이는 데 9000억원을 쓴다"), or %GOTGAN_KO_NONE. */
guint gotgan_ko_aim_of (const GotganKoEvent *event, guint verb);

/* --- Parts: gotgan-ko-role.c, gotgan-ko-subject.c; lists of GotganActor --- */

GArray *gotgan_ko_subjects (const GotganKoEvent *event);
GArray *gotgan_ko_with_case (const GotganKoEvent *event, GotganCase kase);
GArray *gotgan_ko_objects (const GotganKoEvent *event);
/* "오픈AI 투자": a name before the noun; "알리바바의 투자": its owner. */
GotganActor gotgan_ko_attribute (const GotganKoEvent *event, guint word);
GotganActor gotgan_ko_owner (const GotganKoEvent *event, guint word);
GArray *gotgan_ko_owners (const GotganKoEvent *event, guint word);
/* The name that the event, as a describing clause, stands before ("100억원을 투자한 KT"). */
GotganActor gotgan_ko_described (const GotganKoEvent *event);
/* The party of the phrase that @word closes. */
GotganActor gotgan_ko_party_of (const GotganKoEvent *event, guint word);
/* A dependent of @verb with @kase that fits the event's figure, or %GOTGAN_KO_NONE. */
guint gotgan_ko_child (const GotganKoEvent *event, guint verb, GotganCase kase);
/* Whether its subject is named, but is no party. */
gboolean gotgan_ko_is_blocked (const GotganKoEvent *event);
/* The verb that @verb is joined to by its ending, or %GOTGAN_KO_NONE. */
guint gotgan_ko_next_verb (const GotganKoEvent *event, guint verb);
gboolean gotgan_ko_is_unnamed (const GotganKoEvent *event, guint word);
gboolean gotgan_ko_has_thing_goal (const GotganKoEvent *event);
/* "출자 건은 심사에 막혀": something else is said of the event. */
gboolean gotgan_ko_is_topical (const GotganKoEvent *event);

/* --- Figures: gotgan-ko-figure*.c --- */

/* What @money is of; FALSE when it makes no claim. */
gboolean gotgan_ko_event_of_money (const GotganBuilder *b, const GotganMoneyMention *money,
                                   GotganKoEvent *event);
gboolean gotgan_ko_event_of_share (const GotganBuilder *b, const GotganPercentMention *percent,
                                   GotganKoEvent *event);

/* --- State: gotgan-ko-stage.c, gotgan-ko-state.c, gotgan-ko-date.c --- */

GotganStage gotgan_ko_stage (const GotganKoEvent *event, gboolean *told);
GotganBasis gotgan_ko_basis (const GotganKoEvent *event, gboolean *told);
/* "3%에서 5%로", "4%인 지분율은 11%로": the figure is what was or is; what is said of the change is said of the other one. */
gboolean gotgan_ko_is_former (const GotganKoEvent *event);
gboolean gotgan_ko_is_negated (const GotganKoEvent *event);
gboolean gotgan_ko_is_cumulative (const GotganKoEvent *event);
const char *gotgan_ko_date (const GotganKoEvent *event, GotganStage stage);
void gotgan_ko_statement_open (const GotganKoEvent *event, GotganStatement *statement,
                               GotganKind kind, const char *rule);

/* --- Builders --- */

void gotgan_ko_raise (GotganKoEvent *event);
/* The round alone, whoever takes part. */
void gotgan_ko_raise_whole (GotganKoEvent *event);
void gotgan_ko_invest (GotganKoEvent *event);
/* @investors put the event's sum into @company. */
void gotgan_ko_invest_in (GotganKoEvent *event, GArray *investors, GotganActor company);
void gotgan_ko_join (GotganKoEvent *event);
void gotgan_ko_call_giver (const GotganBuilder *b);
void gotgan_ko_lead (GotganKoEvent *event);
void gotgan_ko_lend (GotganKoEvent *event);
void gotgan_ko_buy (GotganKoEvent *event);
void gotgan_ko_sell (GotganKoEvent *event);
void gotgan_ko_spend (GotganKoEvent *event);
void gotgan_ko_supply (GotganKoEvent *event);
void gotgan_ko_deliver (GotganKoEvent *event);
void gotgan_ko_found (GotganKoEvent *event);
void gotgan_ko_measure (GotganKoEvent *event);
void gotgan_ko_share (GotganKoEvent *event);

/* "A와 B를 각각 40억달러, 20억달러에": which of @n_actors has the event's sum, or @n_actors when the sums are not dealt out. */
guint gotgan_ko_respective_rank (const GotganKoEvent *event, guint n_actors);

/* "…제안했으나 이사회는 거절했다": what became of the deal of the clause before. */
void gotgan_ko_claim_of_outcome (const GotganBuilder *b);
/* Each keeps what a sentence tells for those behind it: where money goes, an agreement whose terms may follow. */
void gotgan_ko_note_direction (const GotganBuilder *b);
void gotgan_ko_note_agreement (const GotganBuilder *b);

/* All claims of a Korean sentence. */
void gotgan_ko_claims (const GotganBuilder *b);

/* --- Between the files of the Korean reading --- */

/* "밝혔다", "보도했다": a verb of saying closes the word. */
gboolean gotgan_ko_is_saying (const GotganKoEvent *event, guint verb);

/* A fund, a bank or a state. */
gboolean gotgan_ko_gives_money (GotganPartyKind kind);
/* What follows may name who gives how much of it. */
void gotgan_ko_remember_round (const GotganKoEvent *event, const GotganStatement *round);
/* "각각", "씩": everyone has the sum. */
gboolean gotgan_ko_is_each (const GotganKoEvent *event);
/* One claim for each of @actors that has the sum. */
void gotgan_ko_emit_shares (const GotganKoEvent *event, GotganStatement *statement, GArray *actors);

void gotgan_ko_set_one (GArray *actors, GotganActor actor);
gboolean gotgan_ko_cue_ends_with (const GotganKoEvent *event, const char *const *words);
/* "인수됐다": the parts are turned round. */
gboolean gotgan_ko_is_undergone (const GotganKoEvent *event);
/* "왈라팝을 인수했다": what is bought is told, but is no name known, no shares and no pronoun. */
gboolean gotgan_ko_buys_unknown (const GotganKoEvent *event);
/* A trade that the sentence only touches. */
gboolean gotgan_ko_is_trade_aside (const GotganKoEvent *event);
/* Whom money is put into: told beside the verb; or spoken of, if that can be meant. */
GotganActor gotgan_ko_invested_in (const GotganKoEvent *event, const GotganActor *investor);
GotganActor gotgan_ko_target_if_meant (const GotganKoEvent *event, const GotganActor *investor);
/* Something happens, it is not only a topic. */
gboolean gotgan_ko_is_said (const GotganKoEvent *event);
/* "ABB의 로봇 부문을": the part by its whole phrase, or nobody. */
GotganActor gotgan_ko_part_of_company (const GotganKoEvent *event, guint object);
/* Adds what is bought or sold to @bought. */
void gotgan_ko_find_object (const GotganKoEvent *event, GArray *bought);
void gotgan_ko_remember_trade (const GotganKoEvent *event, const GotganStatement *statement);

/* The last noun in [@from, @to] that says what is measured, a bare word for money, or one that makes no claim. */
const GotganCue *gotgan_ko_measure_in (const GotganKoEvent *event, guint from, guint to);
/* Each sets @event's measure: among the dependents of @verb, in the clause before, in a verb that describes the figure. */
const GotganCue *gotgan_ko_measure_of_verb (GotganKoEvent *event, guint verb);
const GotganCue *gotgan_ko_measure_before (GotganKoEvent *event, guint verb);
const GotganCue *gotgan_ko_measure_of_change (GotganKoEvent *event, guint index);
const GotganCue *gotgan_ko_measure_describing (GotganKoEvent *event, guint index);
/* Makes @event one of a figure whose word is @index. */
void gotgan_ko_begin (GotganKoEvent *event, const GotganBuilder *b, guint index);
/* Each makes @event what a word says; FALSE when that makes no claim. */
gboolean gotgan_ko_take (GotganKoEvent *event, const GotganCue *cue, GotganFrame frame, guint from);
gboolean gotgan_ko_take_sum (GotganKoEvent *event, const GotganCue *sum, guint from);
gboolean gotgan_ko_take_noun (GotganKoEvent *event, const GotganCue *cue, guint head);
gboolean gotgan_ko_take_verb (GotganKoEvent *event, guint verb);
gboolean gotgan_ko_take_described (GotganKoEvent *event, guint verb);
/* "사재를 들여 주식을 사들일": the sum is the price in what follows. */
gboolean gotgan_ko_take_price (GotganKoEvent *event, guint verb);
/* The sum that @verb governs is a price or a cost by what stands beside it; @cue and @measure are what @verb itself says. */
gboolean gotgan_ko_take_by_neighbour (GotganKoEvent *event, const GotganCue *cue,
                                      const GotganCue *measure, guint verb);
/* "지분 13%를 70억원에 확보했다": shares got for a price are bought. */
gboolean gotgan_ko_gets_shares (const GotganKoEvent *event, guint verb);

/* "증자가 끝나면 … 29.1%로 높아진다": only when something else has happened. */
gboolean gotgan_ko_depends_on_if (const GotganKoEvent *event);
/* "리드 투자자는 인터베스트로, …": who is called the one that gives, beside @verb. */
GotganActor gotgan_ko_called_giver (const GotganKoEvent *event, guint verb, gboolean *lead);
/* "딥시크가 들인 비용": who does what describes the noun. */
GotganActor gotgan_ko_subject_describing (const GotganKoEvent *event, guint noun);

/* Each makes the claim of a figure that stands beside a name, if it does. */
gboolean gotgan_ko_money_in_bracket (const GotganBuilder *b, const GotganMoneyMention *money);
gboolean gotgan_ko_share_in_bracket (const GotganBuilder *b, const GotganPercentMention *percent);
gboolean gotgan_ko_money_of_name (const GotganBuilder *b, const GotganMoneyMention *money);

gboolean gotgan_ko_usable (const GotganPartyMention *mention);
const GotganPartyMention *gotgan_ko_mention_at (const GotganKoEvent *event, guint index);
/* The party that the phrase closed by @index is about, or %NULL. */
const GotganPartyMention *gotgan_ko_mention_of (const GotganKoEvent *event, guint index);
void gotgan_ko_add_with_list (const GotganKoEvent *event, GArray *actors,
                              const GotganPartyMention *found);
void gotgan_ko_add_children (const GotganKoEvent *event, guint verb, GotganCase kase,
                             GArray *actors);
void gotgan_ko_add_describing (const GotganKoEvent *event, GotganCase kase, GArray *actors);

G_END_DECLS
