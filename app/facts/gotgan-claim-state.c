/* How far a deal is, how sure a figure is, and when: the words of the clause tell, in Korean its end first. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static gboolean
stage_ends_deal (GotganStage stage)
{
  return stage == GOTGAN_STAGE_STALLED || stage == GOTGAN_STAGE_WITHDRAWN
         || stage == GOTGAN_STAGE_DENIED;
}

static const GotganClause *
clause_of (const GotganReading *reading, gsize at)
{
  return &g_array_index (reading->clauses, GotganClause, gotgan_reading_clause_at (reading, at));
}

/* --- Stage ----------------------------------------------------------------------------------- */

static gboolean
begins (const char *p, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (gotgan_text_starts (p, words[i]))
      return TRUE;
  return FALSE;
}

/* The tense of the verb itself: 투자했다, 투자한, 투자할, 투자하기로, 투자하겠다. */
static GotganStage
ko_tense (const GotganReading *reading, const GotganCue *cue)
{
  static const char *const future[] = { "할 ",     "하려",   "하겠",    "할지",      "을 할",
                                        "될 ",     "받을",   "기 위해", "하기 위해", "을 것",
                                        "한다",    "합니다", "인다",    "는다",      "을 계획",
                                        "을 예정", NULL };
  static const char *const promise[] = { "하기로", "받기로", "기로", NULL };
  const char *p = reading->text + cue->end;

  if (begins (p, promise))
    return GOTGAN_STAGE_AGREED;
  if (begins (p, future))
    return GOTGAN_STAGE_PLANNED;
  return GOTGAN_STAGE_NONE;
}

/* A verb in the clause that says it happened; a bare noun does not. */
static gboolean
ko_is_past (const GotganReading *reading, const GotganCue *cue)
{
  const GotganClause *clause = clause_of (reading, cue->start);
  static const char *const nouns[] = {
    "했", "한 ", "해 ", "하며", "하면서", "됐", "된 ", "받", NULL
  };

  if (cue->class == GOTGAN_CUE_VERB || begins (reading->text + cue->end, nouns))
    return TRUE;
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *other = &g_array_index (reading->cues, GotganCue, i);

      if (other->start >= cue->end && other->start < clause->end && other->class == GOTGAN_CUE_VERB)
        return TRUE;
    }
  return FALSE;
}

/* 댔, 넣었, 냈: a syllable that ends in ㅆ has a tense of its own. */
static gboolean
has_past_syllable (const char *text, gsize end)
{
  gunichar c = g_utf8_get_char (g_utf8_prev_char (text + end));

  return c >= 0xac00 && c <= 0xd7a3 && (c - 0xac00) % 28 == 20;
}

/* "투자하고, …에 쓸 계획이다": without a tense of its own the verb has that of the clause it is joined to. */
static gboolean
ko_goes_on (const GotganReading *reading, const GotganCue *cue, const GotganClause *clause)
{
  static const char *const joins[] = { "하고", "하며", "해 ", "고 ", NULL };

  return begins (reading->text + cue->end, joins) && !has_past_syllable (reading->text, cue->end)
         && clause->end < reading->end
         && gotgan_reading_distance (reading, cue->end, clause->end) <= 6;
}

static GotganStage
ko_stage_of_clause (const GotganReading *reading, guint index)
{
  GotganStage stage = GOTGAN_STAGE_NONE;

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_STAGE && gotgan_reading_clause_at (reading, cue->start) == index
          && gotgan_stage_is_prospective (cue->stage))
        stage = cue->stage;
    }
  return stage;
}

static GotganStage
ko_stage (const GotganReading *reading, const GotganCue *cue, gsize figure, gboolean *told)
{
  const GotganClause *clause = clause_of (reading, cue->start);
  GotganStage stage = ko_tense (reading, cue);
  gsize from = MIN (cue->start, figure);

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *other = &g_array_index (reading->cues, GotganCue, i);

      if (other->class != GOTGAN_CUE_STAGE || other->start >= clause->end || other == cue)
        continue;
      if (other->end <= from)
        {
          /* "추진하는 2000억원 규모 자금 조달" */
          if (stage == GOTGAN_STAGE_NONE
              && gotgan_reading_distance (reading, other->end, from) <= 4)
            stage = other->stage;
        }
      else if (!stage_ends_deal (stage))
        stage = other->stage;
    }
  if (stage == GOTGAN_STAGE_NONE && ko_goes_on (reading, cue, clause))
    stage = ko_stage_of_clause (reading, gotgan_reading_clause_at (reading, cue->start) + 1);
  *told = stage != GOTGAN_STAGE_NONE || ko_is_past (reading, cue);
  return stage != GOTGAN_STAGE_NONE ? stage : GOTGAN_STAGE_COMPLETED;
}

static GotganStage
en_tense (const GotganReading *reading, const GotganCue *cue)
{
  g_autofree char *word = g_strndup (reading->text + cue->start, cue->end - cue->start);
  const char *before = reading->text + cue->start;
  gsize room = cue->start - reading->start;

  if (g_str_has_suffix (word, "ing") && room > 4
      && (strncmp (before - 3, "is ", 3) == 0 || strncmp (before - 4, "are ", 4) == 0))
    return GOTGAN_STAGE_PLANNED;
  return GOTGAN_STAGE_COMPLETED;
}

/* "denied that it was raising": the denial stands in the clause before. */
static gboolean
denied_before (const GotganReading *reading, const GotganClause *clause)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_STAGE && cue->stage == GOTGAN_STAGE_DENIED
          && cue->end <= clause->start
          && gotgan_reading_distance (reading, cue->end, clause->start) <= 12)
        return TRUE;
    }
  return FALSE;
}

static GotganStage
en_stage (const GotganReading *reading, const GotganCue *cue, gsize figure, gboolean *told)
{
  const GotganClause *clause = clause_of (reading, cue->start);
  GotganStage stage = GOTGAN_STAGE_NONE;

  *told = TRUE;
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *other = &g_array_index (reading->cues, GotganCue, i);

      if (other->class != GOTGAN_CUE_STAGE || other->start < clause->start
          || other->start >= clause->end)
        continue;
      if (stage_ends_deal (other->stage))
        return other->stage;
      if (other->start <= cue->start
          || (stage == GOTGAN_STAGE_NONE && cue->class != GOTGAN_CUE_VERB))
        stage = other->stage;
    }
  if (denied_before (reading, clause))
    return GOTGAN_STAGE_DENIED;
  *told = stage != GOTGAN_STAGE_NONE || cue->class == GOTGAN_CUE_VERB;
  return stage != GOTGAN_STAGE_NONE ? stage : en_tense (reading, cue);
}

GotganStage
gotgan_state_stage (const GotganReading *reading, const GotganCue *cue, gsize figure,
                    gboolean *told)
{
  return reading->language == GOTGAN_LANGUAGE_KO ? ko_stage (reading, cue, figure, told)
                                                 : en_stage (reading, cue, figure, told);
}

/* --- Basis ----------------------------------------------------------------------------------- */

/* "협상", "논의", "검토": make a value one under negotiation, and say nothing about sales. */
static gboolean
is_negotiation (const GotganReading *reading, const GotganCue *cue)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *other = &g_array_index (reading->cues, GotganCue, i);

      if (other->start == cue->start && other->class == GOTGAN_CUE_STAGE)
        return other->stage == GOTGAN_STAGE_TALKS || other->stage == GOTGAN_STAGE_PLANNED;
    }
  return FALSE;
}

static GotganBasis
nearer (const GotganReading *reading, gsize figure, const GotganCue *cue, GotganBasis basis,
        guint *distance)
{
  gboolean right = cue->start >= figure;
  guint away = gotgan_reading_distance (reading, figure, cue->start) + (right ? 0 : 10);

  if (away >= *distance)
    return basis;
  *distance = away;
  return cue->basis;
}

/* "estimate that it values Novella at": the verb before "that" tells how sure the clause is. */
static gboolean
opens_complement (const GotganReading *reading, const GotganCue *cue, const GotganClause *clause)
{
  return reading->language == GOTGAN_LANGUAGE_EN
         && gotgan_text_starts (reading->text + clause->start, "that ") && cue->end <= clause->start
         && gotgan_reading_distance (reading, cue->end, clause->start) <= 2;
}

GotganBasis
gotgan_state_basis (const GotganReading *reading, GotganFrame frame, gsize figure, gboolean *told)
{
  const GotganClause *clause = clause_of (reading, figure);
  GotganBasis basis = GOTGAN_BASIS_REPORTED;
  guint distance = G_MAXUINT;
  gboolean price = frame == GOTGAN_FRAME_VALUE || frame == GOTGAN_FRAME_WORTH;

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *other = &g_array_index (reading->cues, GotganCue, i);

      if (other->class != GOTGAN_CUE_BASIS || other->start >= clause->end
          || (other->start < clause->start && !opens_complement (reading, other, clause)))
        continue;
      /* the month, not the verb */
      if (gotgan_text_starts (reading->text + other->start, "May") && other->start > reading->start)
        continue;
      if (!price && is_negotiation (reading, other) && other->basis == GOTGAN_BASIS_FORECAST
          && !gotgan_text_starts (reading->text + other->start, "예상")
          && !gotgan_text_starts (reading->text + other->start, "전망")
          && !gotgan_text_starts (reading->text + other->start, "목표")
          && reading->language == GOTGAN_LANGUAGE_KO)
        continue;
      basis = nearer (reading, figure, other, basis, &distance);
    }
  *told = basis != GOTGAN_BASIS_REPORTED;
  return basis;
}

/* "did not take part", "투자하지 않았다": nothing has happened. */
gboolean
gotgan_state_is_negated (const GotganReading *reading, const GotganCue *cue)
{
  static const char *const korean[] = { "하지 않", "하지는 않", "지 않", "지는 않",
                                        "하지 못", "지 못",     NULL };
  static const char *const english[] = { " not ", "n't ", "n’t ", " never ", " no longer " };
  gsize from = MAX (clause_of (reading, cue->start)->start, cue->start - MIN (cue->start, 20));
  g_autofree char *before = NULL;

  if (reading->language == GOTGAN_LANGUAGE_KO)
    return begins (reading->text + cue->end, korean);
  while (from < cue->start && ((guchar) reading->text[from] & 0xc0) == 0x80)
    from++;
  before = g_strndup (reading->text + from, cue->start - from);
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    if (strstr (before, english[i]) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
gotgan_state_is_hearsay (const GotganReading *reading, gsize at)
{
  for (guint i = 0; i < reading->cues->len; i++)
    if (g_array_index (reading->cues, GotganCue, i).class == GOTGAN_CUE_HEDGE)
      return TRUE;
  return FALSE;
}

gboolean
gotgan_state_is_cumulative (const GotganReading *reading, const GotganMoneyMention *money)
{
  const GotganClause *clause = clause_of (reading, money->start);

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_TOTAL && cue->start >= clause->start && cue->start < clause->end)
        return TRUE;
    }
  for (guint i = 0; i < reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);

      if ((date->flags & GOTGAN_DATE_SINCE) && date->start >= clause->start
          && date->start < clause->end)
        return TRUE;
    }
  return (money->flags & GOTGAN_FIGURE_TOTAL) != 0;
}

/* --- Date ------------------------------------------------------------------------------------ */

/* "지난달 29일 WSJ에 따르면", "the FT reported on Wednesday": the day of the report. */
static gboolean
is_report_date (const GotganReading *reading, const GotganDateMention *date)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (reading->language == GOTGAN_LANGUAGE_EN
          || (mention->kind != GOTGAN_PARTY_OUTLET && mention->role != GOTGAN_CASE_CREDIT))
        continue;
      if (gotgan_reading_distance (reading, date->end, mention->start) <= 10
          || gotgan_reading_distance (reading, MAX (mention->tail, mention->end), date->start) <= 3)
        return TRUE;
    }
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_CREDIT
          && gotgan_reading_distance (reading, cue->end, date->start) <= 5)
        return TRUE;
      if (cue->class == GOTGAN_CUE_CREDIT
          && gotgan_reading_distance (reading, date->end, cue->start) <= 2)
        return TRUE;
      if (cue->class == GOTGAN_CUE_CREDIT_NOUN
          && ((cue->start > date->end
               && gotgan_reading_distance (reading, date->end, cue->start) <= 10)
              || (cue->end < date->start
                  && gotgan_reading_distance (reading, cue->end, date->start) <= 3)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_day_of_event (const GotganDateMention *date)
{
  return date->edtf[0] != '\0'
         && !(date->flags & (GOTGAN_DATE_DEADLINE | GOTGAN_DATE_DURATION | GOTGAN_DATE_FISCAL));
}

static const char *
date_string (GotganDiscourse *self, const GotganDateMention *date)
{
  return g_string_chunk_insert_const (self->strings, date->edtf);
}

static gboolean
figure_between (const GotganReading *reading, gsize from, gsize to)
{
  for (guint i = 0; i < reading->money->len; i++)
    {
      const GotganMoneyMention *money = &g_array_index (reading->money, GotganMoneyMention, i);

      if (money->start > from && money->end < to)
        return TRUE;
    }
  return FALSE;
}

/* The date nearest before @at in its clause, else nearest after it, else in the clause before. */
static const GotganDateMention *
nearest_date (const GotganReading *reading, gsize at, gboolean reports)
{
  const GotganDateMention *best = NULL;
  guint best_cost = G_MAXUINT;
  guint clause = gotgan_reading_clause_at (reading, at);

  for (guint i = 0; i < reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);
      guint home = gotgan_reading_clause_at (reading, date->start);
      guint cost = gotgan_reading_distance (reading, date->start, at);

      if (!has_day_of_event (date) || is_report_date (reading, date) != reports)
        continue;
      if (home > clause || (home < clause && clause - home > 1))
        continue;
      cost += home != clause ? 200 : 0;
      if (reading->language == GOTGAN_LANGUAGE_KO && date->start > at)
        cost += 60;
      if (reading->language == GOTGAN_LANGUAGE_EN && date->start < at)
        cost += 15;
      if (figure_between (reading, MIN (at, date->start), MAX (at, date->start)))
        {
          if (reading->language == GOTGAN_LANGUAGE_EN && date->start > at)
            continue;
          cost += 40;
        }
      if (cost < best_cost)
        {
          best = date;
          best_cost = cost;
        }
    }
  return best;
}

/* The clause that reports: its verb is one of saying ("…라고 밝혔다", "said in September that"). */
static gboolean
in_reporting_clause (const GotganReading *reading, const GotganDateMention *date, gsize at)
{
  guint clause = gotgan_reading_clause_at (reading, date->start);

  if (date->flags & (GOTGAN_DATE_FUTURE | GOTGAN_DATE_PERIOD | GOTGAN_DATE_SINCE))
    return FALSE;
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class != GOTGAN_CUE_CREDIT)
        continue;
      if (reading->language == GOTGAN_LANGUAGE_KO
              ? cue->start > at && date->start < at
              : gotgan_reading_clause_at (reading, cue->start) == clause && cue->start < at)
        return TRUE;
    }
  return FALSE;
}

static const GotganDateMention *
report_date (const GotganReading *reading, gsize at)
{
  for (guint i = 0; i < reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);

      if (has_day_of_event (date)
          && (is_report_date (reading, date) || in_reporting_clause (reading, date, at)))
        return date;
    }
  return NULL;
}

/* "올해 초 제시한": the offer itself is past, and has its day. */
static gboolean
proposed_then (const GotganReading *reading, gsize at)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_STAGE && cue->stage == GOTGAN_STAGE_PLANNED && cue->end <= at
          && reading->language == GOTGAN_LANGUAGE_KO
          && gotgan_text_starts (reading->text + cue->end, "한 "))
        return TRUE;
    }
  return FALSE;
}

/* Whether somebody reports who has no part in it. */
static gboolean
names_outlet (const GotganReading *reading)
{
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->kind == GOTGAN_PARTY_OUTLET || mention->role == GOTGAN_CASE_CREDIT)
        return TRUE;
    }
  return gotgan_reading_has_cue (reading, GOTGAN_CUE_CREDIT_NOUN, G_MAXSIZE)
         || gotgan_reading_has_cue (reading, GOTGAN_CUE_HEDGE, G_MAXSIZE);
}

const char *
gotgan_state_date (GotganDiscourse *self, const GotganReading *reading, gsize at, GotganStage stage,
                   gboolean metric)
{
  const GotganDateMention *date = NULL;

  if (metric)
    {
      date = nearest_date (reading, at, FALSE);
      return date != NULL ? date_string (self, date) : NULL;
    }
  if (stage != GOTGAN_STAGE_COMPLETED && stage != GOTGAN_STAGE_AGREED)
    {
      date = report_date (reading, at);
      if (date == NULL && (stage_ends_deal (stage) || proposed_then (reading, at)))
        date = nearest_date (reading, at, FALSE);
      return date != NULL ? date_string (self, date) : NULL;
    }
  date = nearest_date (reading, at, FALSE);
  if (date == NULL && !names_outlet (reading))
    date = report_date (reading, at);
  return date != NULL ? date_string (self, date) : NULL;
}
