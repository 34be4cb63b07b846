#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

GotganActor
gotgan_actors_first (GArray *actors)
{
  GotganActor nobody = { 0 };

  return actors->len > 0 ? g_array_index (actors, GotganActor, 0) : nobody;
}

/* "A와 B는 각각 230억위안, C는 42억위안을 투자했다": another subject with its own sum stands before the verb. */
static gboolean
shares_verb (const GotganReading *reading, const GotganCue *cue, const GotganMoneyMention *money)
{
  gsize subject = G_MAXSIZE;

  for (guint i = 0; i < reading->parties->len && subject == G_MAXSIZE; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->start >= money->end && mention->end <= cue->start
          && (mention->role == GOTGAN_CASE_SUBJECT || mention->role == GOTGAN_CASE_TOPIC))
        subject = mention->start;
    }
  for (guint i = 0; i < reading->money->len && subject != G_MAXSIZE; i++)
    {
      const GotganMoneyMention *other = &g_array_index (reading->money, GotganMoneyMention, i);

      if (other->start > subject && other->end <= cue->start)
        return TRUE;
    }
  return FALSE;
}

/* The Korean verb closes its clause, so its subject stands anywhere before it; the English one before verb and figure. */
gsize
gotgan_subject_place (const GotganReading *reading, const GotganCue *cue,
                      const GotganMoneyMention *money)
{
  if (money == NULL)
    return cue->start;
  if (reading->language == GOTGAN_LANGUAGE_KO)
    return shares_verb (reading, cue, money) ? money->start : cue->start;
  return MIN (cue->start, money->start);
}

gboolean
gotgan_actor_is_one_of_many (const GotganBuilder *b, const GotganActor *actor)
{
  const GotganPartyMention *mention = actor->mention;
  const char *after;

  if (mention == NULL || mention->anaphor)
    return FALSE;
  after = b->reading->text + MAX (mention->bracket_end, mention->end);
  return gotgan_text_starts (after, " 등") || gotgan_text_starts (after, "을 비롯")
         || gotgan_text_starts (after, "를 비롯") || mention->role == GOTGAN_CASE_INCLUDE;
}

GotganActor
gotgan_actor_in_office (const GotganBuilder *b, GotganActor actor)
{
  static const char *const own[] = { "사재", "개인 돈", "자비", "own money", "of his own" };
  g_autofree char *sentence = NULL;

  if (actor.kind != GOTGAN_PARTY_PERSON || actor.mention == NULL || !actor.mention->person)
    return actor;
  sentence = g_strndup (b->reading->text + b->reading->start, b->reading->end - b->reading->start);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (strstr (sentence, own[i]) != NULL)
      return actor;
  return gotgan_actor_organisation (b->discourse, actor);
}

void
gotgan_statement_open (const GotganBuilder *b, GotganStatement *statement, GotganKind kind,
                       const GotganCue *cue, const GotganMoneyMention *money, const char *rule)
{
  gboolean metric = !gotgan_kind_is_deal (kind);
  gsize figure = money != NULL ? money->start : cue->start;

  memset (statement, 0, sizeof *statement);
  statement->kind = kind;
  statement->cue = cue;
  statement->money = money;
  statement->rule = rule;
  if (metric)
    statement->basis = gotgan_state_basis (b->reading, cue->frame, figure, &statement->told);
  else
    statement->stage = gotgan_state_stage (b->reading, cue, figure, &statement->told);
  statement->cumulative =
      money != NULL && !metric && gotgan_state_is_cumulative (b->reading, money);
  statement->date = gotgan_state_date (b->discourse, b->reading, figure, statement->stage, metric);
  statement->hearsay = gotgan_state_is_hearsay (b->reading, figure);
}

void
gotgan_statement_emit_each (const GotganBuilder *b, const GotganStatement *statement,
                            GArray *investors, const char *rule)
{
  for (guint i = 0; i < investors->len; i++)
    {
      GotganStatement one = *statement;

      one.investor = g_array_index (investors, GotganActor, i);
      one.money = NULL;
      one.cumulative = FALSE;
      one.rule = rule;
      if (one.company.name != NULL)
        gotgan_statement_emit (b, &one);
    }
}

/* "AI에 500억위안을": what money goes into is a thing when the word with 에 is no name, no time and no round. */
static gboolean
ko_thing_before (const GotganReading *reading, gsize at)
{
  gsize word = at;

  if (at <= reading->start + 1 || reading->text[at - 1] != ' ')
    return FALSE;
  word = at - 1;
  if (!gotgan_text_starts (reading->text + word - MIN (word, strlen ("에")), "에"))
    return FALSE;
  for (guint i = 0; i < reading->parties->len; i++)
    if (g_array_index (reading->parties, GotganPartyMention, i).tail == word)
      return FALSE;
  for (guint i = 0; i < reading->dates->len; i++)
    if (gotgan_reading_distance (reading, g_array_index (reading->dates, GotganDateMention, i).end,
                                 word)
        <= 1)
      return FALSE;
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->end + strlen ("에") == word && gotgan_cue_is_frame (cue))
        return FALSE;
    }
  return TRUE;
}

/* "$26 billion in the United States": what stands behind "in" is no party and no time. */
static gboolean
en_thing_behind (const GotganReading *reading, gsize at)
{
  const GotganClause *clause =
      &g_array_index (reading->clauses, GotganClause, gotgan_reading_clause_at (reading, at));
  const char *p = reading->text + at;
  gsize place;

  while (p < reading->text + clause->end && !gotgan_text_starts (p, " in ")
         && !gotgan_text_starts (p, " into "))
    p++;
  if (p >= reading->text + clause->end)
    return FALSE;
  place = p - reading->text;
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->start >= place && mention->start < clause->end)
        return FALSE;
    }
  for (guint i = 0; i < reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);

      if (date->start >= place && date->start <= place + 6)
        return FALSE;
    }
  return TRUE;
}

gboolean
gotgan_clause_has_works (const GotganBuilder *b, gsize at)
{
  if (gotgan_reading_has_cue (b->reading, GOTGAN_CUE_WORKS, at))
    return TRUE;
  return b->reading->language == GOTGAN_LANGUAGE_KO ? ko_thing_before (b->reading, at)
                                                    : en_thing_behind (b->reading, at);
}
