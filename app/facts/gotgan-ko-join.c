/* Who leads a round and who takes part in it. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static GotganActor
round_of (const GotganKoEvent *event, const GotganActor *investor)
{
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  GotganActor company = gotgan_actors_first (goals);

  for (guint i = 0; i < event->n_chain && company.name == NULL; i++)
    {
      guint goal = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_GOAL);

      if (goal == GOTGAN_KO_NONE)
        goal = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_OBJECT);
      if (goal != GOTGAN_KO_NONE)
        {
          company = gotgan_ko_owner (event, goal);
          if (company.name == NULL)
            company = gotgan_ko_attribute (event, goal);
          if (company.name == NULL)
            company = gotgan_ko_subject_describing (event, goal);
        }
    }
  if (company.name == NULL || gotgan_actor_equal (&company, investor))
    company = gotgan_actor_supposed (event->b->discourse->funding.target);
  return company;
}

static void
emit_members (GotganKoEvent *event, GArray *investors, gboolean lead, const char *rule)
{
  GotganStatement statement;
  GotganActor first = gotgan_actors_first (investors);

  /* "손정의 회장이 이끄는 소프트뱅크": who leads a company leads no round; "투자를 주도하기로 했던 노벨라" would have */
  if (investors->len == 0
      || (lead && gotgan_ko_described (event).name != NULL
          && !gotgan_ko_word (event, event->chain[0])->planned))
    return;
  event->money = NULL;
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_INVESTMENT, rule);
  statement.company = round_of (event, &first);
  statement.lead = lead;
  for (guint i = 0; i < investors->len; i++)
    gotgan_discourse_add_investor (event->b->discourse, g_array_index (investors, GotganActor, i));
  gotgan_statement_emit_each (event->b, &statement, investors, rule);
}

/* Whether money is spoken of, so that one can lead it or take part in it. */
static gboolean
is_of_money (const GotganKoEvent *event)
{
  static const GotganFrame frames[] = { GOTGAN_FRAME_RAISE, GOTGAN_FRAME_INVEST,
                                        GOTGAN_FRAME_LEND };
  GotganDiscourse *self = event->b->discourse;

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    if (gotgan_reading_has_frame (event->reading, frames[i], G_MAXSIZE))
      return TRUE;
  return self->funding.money_age <= 2;
}

/* "인수전에 뛰어들었다", "오픈AI가 참여하는 스타게이트 프로젝트": no round is joined. */
static gboolean
is_of_other (const GotganKoEvent *event)
{
  const GotganKoWord *verb;
  const GotganCue *cue;
  guint goal;

  if (event->n_chain == 0)
    return TRUE;
  verb = gotgan_ko_word (event, event->chain[0]);
  if (verb->ending == GOTGAN_KO_ADNOMINAL && verb->tense == GOTGAN_KO_TENSE_PRESENT
      && event->n_chain == 1)
    return TRUE;
  goal = gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_GOAL);
  if (goal == GOTGAN_KO_NONE)
    return FALSE;
  cue = gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, goal), goal);
  return cue != NULL && cue->frame == GOTGAN_FRAME_BUY;
}

GotganActor
gotgan_ko_called_giver (const GotganKoEvent *event, guint verb, gboolean *lead)
{
  GotganActor nobody = { 0 };
  guint topic = gotgan_ko_child (event, verb, GOTGAN_CASE_TOPIC);
  const GotganKoWord *word;
  guint name;

  if (topic == GOTGAN_KO_NONE || gotgan_ko_mention_of (event, topic) != NULL)
    return nobody;
  word = gotgan_ko_word (event, topic);
  *lead = gotgan_ko_cue_in (event->reading, gotgan_ko_phrase_start (event->reading, topic), topic,
                            GOTGAN_CUE_NOUN)
              != NULL
          || gotgan_text_starts (
              event->reading->text
                  + gotgan_ko_word (event, gotgan_ko_phrase_start (event->reading, topic))->start,
              "리드");
  if (!word->giver)
    return nobody;
  name =
      gotgan_ko_word (event, verb)->copula ? verb : gotgan_ko_child (event, verb, GOTGAN_CASE_BY);
  return gotgan_ko_party_of (event, name);
}

/* "사채권자는 모루자산운용이다": a name and no verb of giving. */
void
gotgan_ko_call_giver (const GotganBuilder *b)
{
  GotganDiscourse *self = b->discourse;

  if (self->funding.target.name == NULL || !self->funding.investing || self->funding.target_age > 2)
    return;
  for (guint i = 0; i < b->reading->words->len; i++)
    {
      const GotganKoWord *word = &g_array_index (b->reading->words, GotganKoWord, i);
      GotganStatement statement = { 0 };
      GotganKoEvent event;

      if (word->sort != GOTGAN_KO_PREDICATE || !word->copula || word->party == GOTGAN_KO_NONE)
        continue;
      gotgan_ko_begin (&event, b, i);
      event.group = GOTGAN_KO_NONE;
      statement.investor = gotgan_ko_called_giver (&event, i, &statement.lead);
      if (statement.investor.name == NULL)
        continue;
      self->funding.giving.start = word->start;
      self->funding.giving.end = word->end;
      statement.kind = GOTGAN_KIND_INVESTMENT;
      statement.cue = &self->funding.giving;
      statement.rule = "participant";
      statement.stage = self->funding.stage;
      statement.told = TRUE;
      statement.company = gotgan_actor_supposed (self->funding.target);
      gotgan_discourse_add_investor (self, statement.investor);
      gotgan_statement_emit (b, &statement);
      return;
    }
}

/* "본입찰에 불참했다", "인수전에서 빠졌다": what is left is the bidding for a company. */
static gboolean
leaves_contest (const GotganKoEvent *event)
{
  static const char *const contests[] = { "입찰", "인수전", "매각전", "경매", "숏리스트" };
  static const GotganCase cases[] = { GOTGAN_CASE_GOAL, GOTGAN_CASE_SOURCE, GOTGAN_CASE_TOPIC,
                                      GOTGAN_CASE_OBJECT };
  gboolean told;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint child = gotgan_ko_child (event, event->chain[0], cases[i]);
      const GotganKoWord *word;

      if (child == GOTGAN_KO_NONE)
        continue;
      word = gotgan_ko_word (event, child);
      for (guint j = 0; j < G_N_ELEMENTS (contests); j++)
        if (g_strstr_len (event->reading->text + word->start, (gssize) (word->end - word->start),
                          contests[j])
            != NULL)
          return gotgan_ko_stage (event, &told) == GOTGAN_STAGE_WITHDRAWN;
    }
  return FALSE;
}

void
gotgan_ko_join (GotganKoEvent *event)
{
  g_autoptr (GArray) investors = NULL;

  if (event->n_chain > 0 && leaves_contest (event))
    {
      gotgan_ko_buy (event);
      return;
    }

  if (is_of_other (event))
    return;
  investors = gotgan_ko_subjects (event);
  if (is_of_money (event))
    emit_members (event, investors, FALSE, "join");
}

/* "A가 라운드를 주도했고 B와 C가 뒤를 받쳤다": what funds do beside who leads is to take part, whatever the verb. */
static void
join_beside (GotganKoEvent *event)
{
  guint next = event->n_chain > 0 ? gotgan_ko_next_verb (event, event->chain[0]) : GOTGAN_KO_NONE;
  GotganKoEvent beside = *event;
  g_autoptr (GArray) members = NULL;

  if (next == GOTGAN_KO_NONE || gotgan_ko_word (event, event->chain[0])->ending != GOTGAN_KO_AND
      || gotgan_ko_word (event, next)->tense != GOTGAN_KO_TENSE_PAST
      || gotgan_ko_word (event, next)->negated
      || gotgan_ko_child (event, next, GOTGAN_CASE_SUBJECT) == GOTGAN_KO_NONE
      || gotgan_ko_frame_in (event->reading, event->chain[0] + 1, next) != NULL
      || gotgan_ko_word (event, next)->ending == GOTGAN_KO_ADNOMINAL)
    return;
  members = gotgan_actors_new ();
  gotgan_ko_add_children (&beside, next, GOTGAN_CASE_SUBJECT, members);
  for (guint i = 0; i < members->len; i++)
    if (!gotgan_ko_gives_money (g_array_index (members, GotganActor, i).kind))
      return;
  gotgan_ko_event_climb (&beside, next);
  emit_members (&beside, members, FALSE, "join");
}

void
gotgan_ko_lead (GotganKoEvent *event)
{
  g_autoptr (GArray) leaders = gotgan_ko_with_case (event, GOTGAN_CASE_LEAD);

  if (leaders->len == 0)
    {
      g_array_unref (g_steal_pointer (&leaders));
      leaders = gotgan_ko_subjects (event);
    }
  if (is_of_money (event))
    {
      emit_members (event, leaders, TRUE, "lead");
      join_beside (event);
    }
}
