/* Rounds: who raises, and from whom. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

gboolean
gotgan_ko_gives_money (GotganPartyKind kind)
{
  return kind == GOTGAN_PARTY_FUND || kind == GOTGAN_PARTY_BANK || kind == GOTGAN_PARTY_STATE;
}

/* What follows may name who gives how much of it. */
void
gotgan_ko_remember_round (const GotganKoEvent *event, const GotganStatement *round)
{
  GotganDiscourse *self = event->b->discourse;

  gotgan_discourse_set_target (self, round->company);
  self->funding.investing = TRUE;
  self->funding.stage = round->stage;
  self->funding.date = round->cumulative ? NULL : round->date;
}

gboolean
gotgan_ko_is_each (const GotganKoEvent *event)
{
  guint verb = event->n_chain > 0 ? event->chain[0] : event->word;
  const GotganCue *cue;

  if (event->money == NULL)
    return FALSE;
  if (event->money->flags & GOTGAN_FIGURE_EACH)
    return TRUE;
  if (event->money->flags & GOTGAN_FIGURE_TOTAL)
    return FALSE;
  cue = gotgan_ko_cue_in (event->reading,
                          event->host != GOTGAN_KO_NONE && event->host > 2 ? event->host - 3 : 0,
                          verb, GOTGAN_CUE_EACH);
  return cue != NULL && cue->start < event->money->start;
}

/* Who was spoken of last, unless they were said to give the money. */
static GotganActor
supposed_raiser (const GotganKoEvent *event)
{
  GotganDiscourse *self = event->b->discourse;

  if (gotgan_reading_speaks_of_deal (event->reading) && self->funding.target.name != NULL)
    return gotgan_actor_supposed (self->funding.target);
  /* a company that the article is about gives to its subsidiary, and raises money itself */
  if (self->spoken.topic.name != NULL
      && (!gotgan_discourse_is_investor (self, &self->spoken.topic)
          || (self->spoken.topic.kind == GOTGAN_PARTY_COMPANY
              && gotgan_actor_equal (&self->spoken.topic, &self->spoken.main))))
    return gotgan_actor_supposed (self->spoken.topic);
  return gotgan_actor_supposed (self->funding.target.name != NULL ? self->funding.target
                                                                  : self->spoken.topic);
}

/* Whether one of the event's own verbs has @actor beside it. */
static gboolean
is_own (const GotganKoEvent *event, const GotganActor *actor)
{
  guint index = actor->mention != NULL ? gotgan_ko_word_at (event->reading, actor->mention->start)
                                       : GOTGAN_KO_NONE;

  for (guint i = 0; i < event->n_chain && index != GOTGAN_KO_NONE; i++)
    if (gotgan_ko_word (event, index)->head == event->chain[i])
      return TRUE;
  return FALSE;
}

static GotganActor
raiser (const GotganKoEvent *event)
{
  g_autoptr (GArray) subjects = gotgan_ko_subjects (event);
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  GotganActor company = gotgan_actors_first (subjects);
  guint noun = event->measure != GOTGAN_KO_NONE ? event->measure : event->word;
  GotganActor owner = gotgan_ko_owner (event, noun);

  if (event->cue->frame == GOTGAN_FRAME_RAISE || event->cue->class == GOTGAN_CUE_SUM)
    {
      if (owner.name == NULL && event->cue->class != GOTGAN_CUE_VERB)
        owner = gotgan_ko_attribute (event, noun);
      /* "노벨라가 은행에서 빌리려던 1조원의 대출" */
      if (owner.name == NULL && subjects->len == 0)
        owner = gotgan_ko_subject_describing (event, noun);
      if (owner.name != NULL && !gotgan_ko_gives_money (owner.kind)
          && owner.kind != GOTGAN_PARTY_PERSON)
        company = owner;
    }
  company = gotgan_actor_organisation (event->b->discourse, company);
  if (gotgan_ko_gives_money (company.kind) && goals->len > 0)
    company = gotgan_actors_first (goals);
  if (gotgan_discourse_is_investor (event->b->discourse, &company) && !is_own (event, &company)
      && event->b->discourse->funding.target.name != NULL)
    company = gotgan_actor_supposed (event->b->discourse->funding.target);
  if (company.name == NULL || company.kind == GOTGAN_PARTY_PERSON
      || company.kind == GOTGAN_PARTY_FUND)
    company = supposed_raiser (event);
  return company;
}

static void
take_over (GArray *actors, GArray *more)
{
  if (actors->len == 0 && more->len > 0)
    g_array_append_vals (actors, more->data, more->len);
  g_array_unref (more);
}

/* "KDB산업은행에서", "알리바바의 투자를 받았다", "블랙스톤 등과 대출 약정": who gives the money. */
static GArray *
sources_of (const GotganKoEvent *event)
{
  GArray *sources = gotgan_ko_with_case (event, GOTGAN_CASE_SOURCE);

  take_over (sources, gotgan_ko_with_case (event, GOTGAN_CASE_INCLUDE));
  /* "미즈호은행의 대출로" */
  if (event->cue->frame == GOTGAN_FRAME_RAISE && event->cue->class == GOTGAN_CUE_NOUN)
    {
      GotganActor owner = gotgan_ko_owner (event, event->word);

      if (sources->len == 0 && owner.name != NULL && gotgan_ko_gives_money (owner.kind))
        g_array_append_val (sources, owner);
    }
  /* "알토스벤처스의 투자를 받았다": the cue is a verb with its noun */
  if (event->cue->class == GOTGAN_CUE_VERB && sources->len == 0)
    {
      guint noun = gotgan_ko_word_at (event->reading, event->cue->start);

      if (noun != GOTGAN_KO_NONE && noun != event->word)
        take_over (sources, gotgan_ko_owners (event, noun));
    }
  if (event->cue->frame == GOTGAN_FRAME_INVEST && event->cue->class == GOTGAN_CUE_NOUN)
    {
      take_over (sources, gotgan_ko_owners (event, event->word));
      if (sources->len == 0)
        {
          GotganActor giver = gotgan_ko_attribute (event, event->word);

          if (gotgan_ko_gives_money (giver.kind) && giver.name != NULL)
            g_array_append_val (sources, giver);
        }
    }
  if (event->n_chain > 0
      && gotgan_ko_cue_in (event->reading, gotgan_ko_phrase_start (event->reading, event->word),
                           event->chain[event->n_chain - 1], GOTGAN_CUE_STAGE)
             != NULL)
    take_over (sources, gotgan_ko_with_case (event, GOTGAN_CASE_WITH));
  return sources;
}

static guint
rank_of_figure (const GotganKoEvent *event, guint *n_figures)
{
  guint rank = 0;
  guint verb =
      event->host != GOTGAN_KO_NONE ? gotgan_ko_word (event, event->host)->head : GOTGAN_KO_NONE;

  *n_figures = 0;
  for (guint i = 0; i < event->words->len; i++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);

      const GotganMoneyMention *money =
          word->money != GOTGAN_KO_NONE
              ? &g_array_index (event->reading->money, GotganMoneyMention, word->money)
              : NULL;

      if (money == NULL || word->head != verb || money->flags & GOTGAN_FIGURE_TOTAL)
        continue;
      if (i == event->host)
        rank = *n_figures;
      (*n_figures)++;
    }
  return rank;
}

/* "9월과 10월": as many dates as names and sums. */
static const char *
date_of_rank (const GotganKoEvent *event, guint rank, guint n)
{
  const char *found = NULL;
  guint n_dates = 0;

  for (guint i = 0; i < event->reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (event->reading->dates, GotganDateMention, i);

      if (date->edtf[0] != '\0' && n_dates++ == rank)
        found = g_string_chunk_insert_const (event->b->discourse->strings, date->edtf);
    }
  return n_dates == n ? found : NULL;
}

/* "A에서 600억원, B와 C에서 300억원씩": names of its own stand before the figure; not so "A와 B가 150억원, 50억원씩". */
static gboolean
follows_name (const GotganKoEvent *event, guint rank)
{
  for (guint i = event->host; i > 0 && rank > 0; i--)
    {
      if (gotgan_ko_word (event, i - 1)->money != GOTGAN_KO_NONE)
        return FALSE;
      if (gotgan_ko_word (event, i - 1)->party != GOTGAN_KO_NONE)
        return TRUE;
    }
  return TRUE;
}

/* "아마존과 구글에서 각각 40억달러, 20억달러를": as many sums as names; the index of this one's, or their number. */
guint
gotgan_ko_respective_rank (const GotganKoEvent *event, guint n_actors)
{
  guint n_figures;
  guint rank = rank_of_figure (event, &n_figures);

  if (event->money->flags & GOTGAN_FIGURE_EACH && follows_name (event, rank))
    return n_actors;
  return n_actors > 1 && n_figures == n_actors ? rank : n_actors;
}

void
gotgan_ko_emit_shares (const GotganKoEvent *event, GotganStatement *statement, GArray *actors)
{
  guint rank = gotgan_ko_respective_rank (event, actors->len);

  statement->kind = GOTGAN_KIND_INVESTMENT;
  for (guint i = 0; i < actors->len; i++)
    {
      if (rank < actors->len && rank != i)
        continue;
      if (rank < actors->len)
        {
          const char *date = date_of_rank (event, rank, actors->len);
          statement->date = date != NULL ? date : statement->date;
        }
      statement->investor = g_array_index (actors, GotganActor, i);
      statement->rule = actors->len > 1 ? "respectively" : statement->rule;
      gotgan_statement_emit (event->b, statement);
    }
}

/* "디캠프와 매쉬업엔젤스로부터": another giver, though no name that is known. */
static gboolean
follows_another (const GotganKoEvent *event, const GotganActor *actor)
{
  guint index;
  const GotganKoWord *before;

  if (actor->mention == NULL)
    return FALSE;
  index = gotgan_ko_word_at (event->reading, actor->mention->start);
  if (index == GOTGAN_KO_NONE)
    return FALSE;
  index = gotgan_ko_phrase_start (event->reading, index);
  if (index == 0)
    return FALSE;
  before = gotgan_ko_word (event, index - 1);
  return before->sort == GOTGAN_KO_NOMINAL && before->party == GOTGAN_KO_NONE
         && before->money == GOTGAN_KO_NONE && before->date == GOTGAN_KO_NONE
         && before->kase == GOTGAN_CASE_AND;
}

static void
emit_round (const GotganKoEvent *event, GotganStatement *round, GArray *sources)
{
  GotganActor only = gotgan_actors_first (sources);

  if (sources->len > 1 && gotgan_ko_is_each (event))
    {
      gotgan_ko_emit_shares (event, round, sources);
      return;
    }
  if (sources->len == 1 && !gotgan_actor_is_one_of_many (event->b, &only)
      && !follows_another (event, &only))
    {
      round->kind = GOTGAN_KIND_INVESTMENT;
      round->investor = only;
      round->rule = "raise-from-one";
      gotgan_statement_emit (event->b, round);
      return;
    }
  gotgan_statement_emit (event->b, round);
  round->kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (event->b, round, sources, "participant");
}

/* "NH투자증권은 청람에 인수금융을 제공하기로 했다": a bank that is the subject of another's loan gives it. */
static GArray *
lenders_of (const GotganKoEvent *event, const GotganActor *company)
{
  GArray *subjects = gotgan_ko_subjects (event);

  gboolean lends = FALSE;

  for (guint i = 0; i < subjects->len; i++)
    lends |= gotgan_ko_gives_money (g_array_index (subjects, GotganActor, i).kind);
  if (!lends || company->mention == NULL || company->mention->role != GOTGAN_CASE_GOAL)
    g_array_set_size (subjects, 0);
  for (guint i = subjects->len; i > 0; i--)
    if (gotgan_actor_equal (&g_array_index (subjects, GotganActor, i - 1), company))
      g_array_remove_index (subjects, i - 1);
  return subjects;
}

/* "산업은행은 3000억원을 대출한다": whose business is money lends it */
static gboolean
is_lending (const GotganKoEvent *event)
{
  static const char *const verbs[] = { "대출하", "대출해", "대출했", "대출한", "대출할" };
  g_autoptr (GArray) lenders = NULL;
  gboolean said = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    said |= gotgan_text_starts (event->reading->text + event->cue->start, verbs[i]);
  if (!said)
    return FALSE;
  lenders = gotgan_ko_subjects (event);
  return lenders->len > 0 && gotgan_ko_gives_money (gotgan_actors_first (lenders).kind);
}

void
gotgan_ko_raise (GotganKoEvent *event)
{
  GotganStatement round;
  g_autoptr (GArray) sources = sources_of (event);

  if (is_lending (event))
    {
      gotgan_ko_lend (event);
      return;
    }
  if ((event->money == NULL && sources->len == 0) || gotgan_ko_is_blocked (event))
    return;
  gotgan_ko_statement_open (event, &round, GOTGAN_KIND_ROUND, "raise");
  /* "총" of one round is no running total */
  if (sources->len > 0 && !gotgan_reading_has_cue (event->reading, GOTGAN_CUE_TOTAL, G_MAXSIZE))
    round.cumulative = FALSE;
  round.company = raiser (event);
  if (round.company.name == NULL)
    return;
  if (sources->len == 0)
    take_over (sources, lenders_of (event, &round.company));
  for (guint i = sources->len; i > 0; i--)
    if (gotgan_actor_equal (&g_array_index (sources, GotganActor, i - 1), &round.company))
      g_array_remove_index (sources, i - 1);
  gotgan_ko_remember_round (event, &round);
  for (guint i = 0; i < sources->len; i++)
    gotgan_discourse_add_investor (event->b->discourse, g_array_index (sources, GotganActor, i));
  if (event->money != NULL)
    {
      emit_round (event, &round, sources);
      return;
    }
  round.kind = GOTGAN_KIND_INVESTMENT;
  gotgan_statement_emit_each (event->b, &round, sources, "participant");
}

void
gotgan_ko_raise_whole (GotganKoEvent *event)
{
  GotganStatement round;
  guint noun = event->word;

  gotgan_ko_statement_open (event, &round, GOTGAN_KIND_ROUND, "raise");
  round.company = gotgan_ko_owner (event, noun);
  if (round.company.name == NULL)
    round.company = gotgan_ko_attribute (event, noun);
  if (round.company.name == NULL)
    round.company = gotgan_actor_supposed (event->b->discourse->funding.target);
  if (round.company.name == NULL)
    return;
  gotgan_ko_remember_round (event, &round);
  gotgan_statement_emit (event->b, &round);
}

/* "골드만삭스는 노벨라에 380억달러를 빌려줬다": the subject gives, the goal owes. */
void
gotgan_ko_lend (GotganKoEvent *event)
{
  GotganStatement round;
  g_autoptr (GArray) lenders = gotgan_ko_subjects (event);
  g_autoptr (GArray) goals = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);

  gotgan_ko_statement_open (event, &round, GOTGAN_KIND_ROUND, "lend");
  round.company = gotgan_actors_first (goals);
  if (round.company.name == NULL && lenders->len > 0
      && event->b->discourse->funding.target_age <= 2)
    round.company = gotgan_actor_supposed (event->b->discourse->funding.target);
  if (round.company.name == NULL || gotgan_actors_include (lenders, &round.company))
    return;
  gotgan_ko_remember_round (event, &round);
  if (event->money != NULL)
    emit_round (event, &round, lenders);
  else
    {
      round.kind = GOTGAN_KIND_INVESTMENT;
      gotgan_statement_emit_each (event->b, &round, lenders, "lender");
    }
}
