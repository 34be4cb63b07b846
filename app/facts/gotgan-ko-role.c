/* Who takes which part in a Korean event: the nouns of its own verbs first, then those of the verbs above in the chain. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

gboolean
gotgan_ko_usable (const GotganPartyMention *mention)
{
  return mention->name != NULL && gotgan_party_mention_is_party (mention);
}

const GotganPartyMention *
gotgan_ko_mention_at (const GotganKoEvent *event, guint index)
{
  return &g_array_index (event->reading->parties, GotganPartyMention, index);
}

/* The party that the phrase closed by @index is about: its own name, or the name that its noun stands behind ("퀄컴 이사회"). */
const GotganPartyMention *
gotgan_ko_mention_of (const GotganKoEvent *event, guint index)
{
  for (guint n = 0; n < 5; n++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, index);

      if (word->party != GOTGAN_KO_NONE)
        return gotgan_ko_usable (gotgan_ko_mention_at (event, word->party))
                   ? gotgan_ko_mention_at (event, word->party)
                   : NULL;
      /* "오픈AI 직원들" are not the company */
      if (n == 0 && word->people)
        return NULL;
      if (index == 0 || word[-1].head != index || word[-1].sort != GOTGAN_KO_NOMINAL
          || (word[-1].kase != GOTGAN_CASE_BARE && word[-1].kase != GOTGAN_CASE_MODIFIER))
        return NULL;
      index--;
    }
  return NULL;
}

GotganActor
gotgan_ko_party_of (const GotganKoEvent *event, guint word)
{
  const GotganPartyMention *mention =
      word != GOTGAN_KO_NONE ? gotgan_ko_mention_of (event, word) : NULL;
  GotganActor nobody = { 0 };

  return mention != NULL ? gotgan_actor_of (event->b->discourse, mention) : nobody;
}

static void
add_mention (const GotganKoEvent *event, GArray *actors, const GotganPartyMention *mention)
{
  GotganActor actor = gotgan_actor_of (event->b->discourse, mention);

  for (guint i = 0; i < actors->len; i++)
    if (gotgan_actor_equal (&g_array_index (actors, GotganActor, i), &actor))
      return;
  g_array_append_val (actors, actor);
}

/* @found and everyone in its list, in their order. */
void
gotgan_ko_add_with_list (const GotganKoEvent *event, GArray *actors,
                         const GotganPartyMention *found)
{
  for (guint i = 0; found->list != 0 && i < event->reading->parties->len; i++)
    if (gotgan_ko_mention_at (event, i)->list == found->list
        && gotgan_ko_usable (gotgan_ko_mention_at (event, i)))
      add_mention (event, actors, gotgan_ko_mention_at (event, i));
  add_mention (event, actors, found);
}

/* --- Dependents ------------------------------------------------------------------------------ */

static guint
last_of_list (const GotganKoEvent *event, guint index)
{
  guint list = gotgan_ko_word (event, index)->party != GOTGAN_KO_NONE
                   ? gotgan_ko_mention_at (event, gotgan_ko_word (event, index)->party)->list
                   : 0;

  for (guint i = index + 1; list != 0 && i < event->words->len && i < index + 8; i++)
    {
      guint party = gotgan_ko_word (event, i)->party;

      if (party != GOTGAN_KO_NONE && gotgan_ko_mention_at (event, party)->list == list)
        index = i;
    }
  return index;
}

/* The last word of the phrase of bare nouns behind @index. */
static guint
phrase_after (const GotganKoEvent *event, guint index)
{
  guint next = index + 1;

  while (next < event->words->len && next < index + 5
         && gotgan_ko_word (event, next)->sort == GOTGAN_KO_NOMINAL
         && gotgan_ko_word (event, next)->kase == GOTGAN_CASE_BARE
         && gotgan_ko_word (event, next)->head == next + 1)
    next++;
  return next;
}

/* "한화 등 3개 투자사로부터": the noun says of what those named are some; "한화 등 기업에 대한" is no goal. */
static gboolean
names_whole (const GotganKoWord *word)
{
  return word->party == GOTGAN_KO_NONE && word->date == GOTGAN_KO_NONE
         && (word->kase == GOTGAN_CASE_SOURCE || word->kase == GOTGAN_CASE_WITH);
}

/* "농협은행과 소풍벤처스, 개인투자자 1인으로부터", "한화 등 투자사로부터": what a comma joins to the next noun has its case. */
static GotganCase
case_of (const GotganKoEvent *event, guint index)
{
  const GotganKoWord *word;
  guint next;

  index = last_of_list (event, index);
  word = gotgan_ko_word (event, index);
  if (word->party == GOTGAN_KO_NONE
      || (word->kase != GOTGAN_CASE_LIST
          && !(word->comma && (word->kase == GOTGAN_CASE_WITH || word->kase == GOTGAN_CASE_AND))))
    return word->kase;
  next = phrase_after (event, index);
  if (next >= event->words->len || gotgan_ko_word (event, next)->sort != GOTGAN_KO_NOMINAL
      || gotgan_ko_word (event, next)->money != GOTGAN_KO_NONE)
    return word->kase;
  if (word->kase == GOTGAN_CASE_LIST && !names_whole (gotgan_ko_word (event, next)))
    return word->kase;
  return gotgan_ko_word (event, next)->kase;
}

static gboolean
group_has_figure (const GotganKoEvent *event, guint verb, guint group)
{
  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    if (gotgan_ko_word (event, i)->group == group
        && (gotgan_ko_word (event, i)->money != GOTGAN_KO_NONE
            || gotgan_ko_word (event, i)->percent != GOTGAN_KO_NONE))
      return TRUE;
  return FALSE;
}

/* How well a word of @group fits the event's figure: its own best, then the nearest before, then what stands behind all figures. */
static guint
fit (const GotganKoEvent *event, guint verb, guint group)
{
  if (event->group == GOTGAN_KO_NONE)
    return 1 + group;
  if (group == event->group)
    return G_MAXUINT;
  if (group < event->group)
    return 2 + group;
  return group_has_figure (event, verb, group) ? 0 : 1;
}

guint
gotgan_ko_child (const GotganKoEvent *event, guint verb, GotganCase kase)
{
  guint best = GOTGAN_KO_NONE;
  guint best_fit = 0;

  for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
       i = gotgan_ko_word (event, i)->sibling)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);
      guint points;

      if (word->sort != GOTGAN_KO_NOMINAL || case_of (event, i) != kase
          || word->date != GOTGAN_KO_NONE)
        continue;
      points = fit (event, verb, word->group);
      if (points > best_fit)
        {
          best = i;
          best_fit = points;
        }
    }
  return best;
}

void
gotgan_ko_add_children (const GotganKoEvent *event, guint verb, GotganCase kase, GArray *actors)
{
  guint best_fit = 1;
  /* "구글이 추진한 코히어 매각이 무산됐다": the noun of the event is no part of it */
  guint own = (kase == GOTGAN_CASE_SUBJECT || kase == GOTGAN_CASE_TOPIC)
                      && gotgan_ko_word (event, event->word)->sort == GOTGAN_KO_NOMINAL
                  ? gotgan_ko_phrase_head (event->reading, event->word)
                  : GOTGAN_KO_NONE;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = gotgan_ko_word (event, verb)->child; i != GOTGAN_KO_NONE;
         i = gotgan_ko_word (event, i)->sibling)
      {
        const GotganKoWord *word = gotgan_ko_word (event, i);
        const GotganPartyMention *mention;
        guint points;

        if (word->sort != GOTGAN_KO_NOMINAL || i == own || case_of (event, i) != kase)
          continue;
        mention = gotgan_ko_mention_of (event, i);
        if (mention == NULL)
          continue;
        points = event->group == GOTGAN_KO_NONE ? 1 : fit (event, verb, word->group);
        if (pass == 0)
          best_fit = MAX (best_fit, points);
        else if (points == best_fit)
          gotgan_ko_add_with_list (event, actors, mention);
      }
}

/* "메타가 제시한 인수가", "메타와 벌여 온 매각 협상": what describes the noun has parts of its own. */
void
gotgan_ko_add_describing (const GotganKoEvent *event, GotganCase kase, GArray *actors)
{
  guint head;

  if (gotgan_ko_word (event, event->word)->sort != GOTGAN_KO_NOMINAL)
    return;
  head = gotgan_ko_phrase_head (event->reading, event->word);
  for (guint i = gotgan_ko_phrase_start (event->reading, head); i <= head; i++)
    for (guint child = gotgan_ko_word (event, i)->child; child != GOTGAN_KO_NONE;
         child = gotgan_ko_word (event, child)->sibling)
      if (gotgan_ko_word (event, child)->sort == GOTGAN_KO_PREDICATE
          && gotgan_ko_word (event, child)->money == GOTGAN_KO_NONE && actors->len == 0)
        gotgan_ko_add_children (event, child, kase, actors);
}

GArray *
gotgan_ko_with_case (const GotganKoEvent *event, GotganCase kase)
{
  GArray *actors = gotgan_actors_new ();

  for (guint i = 0; i < event->n_chain && actors->len == 0; i++)
    gotgan_ko_add_children (event, event->chain[i], kase, actors);
  if (actors->len == 0 && kase == GOTGAN_CASE_WITH)
    gotgan_ko_add_describing (event, kase, actors);
  return actors;
}

/* --- Inside the phrase ----------------------------------------------------------------------- */

static const GotganPartyMention *
modifier (const GotganKoEvent *event, guint word, gboolean owner)
{
  guint first = gotgan_ko_phrase_start (event->reading, word);

  for (guint i = word; i > first; i--)
    {
      const GotganKoWord *before = gotgan_ko_word (event, i - 1);

      if (before->sort != GOTGAN_KO_NOMINAL || before->party == GOTGAN_KO_NONE
          || !gotgan_ko_usable (gotgan_ko_mention_at (event, before->party)))
        continue;
      if (owner == (before->kase == GOTGAN_CASE_GENITIVE))
        return gotgan_ko_mention_at (event, before->party);
      if (!owner)
        return NULL;
    }
  return NULL;
}

GotganActor
gotgan_ko_attribute (const GotganKoEvent *event, guint word)
{
  const GotganPartyMention *mention = modifier (event, word, FALSE);
  GotganActor nobody = { 0 };

  return mention != NULL ? gotgan_actor_of (event->b->discourse, mention) : nobody;
}

GotganActor
gotgan_ko_owner (const GotganKoEvent *event, guint word)
{
  const GotganPartyMention *mention = modifier (event, word, TRUE);
  GotganActor nobody = { 0 };

  return mention != NULL ? gotgan_actor_of (event->b->discourse, mention) : nobody;
}

GArray *
gotgan_ko_owners (const GotganKoEvent *event, guint word)
{
  const GotganPartyMention *mention = modifier (event, word, TRUE);
  GArray *actors = gotgan_actors_new ();

  if (mention != NULL)
    gotgan_ko_add_with_list (event, actors, mention);
  return actors;
}

/* --- The object ------------------------------------------------------------------------------ */

GArray *
gotgan_ko_objects (const GotganKoEvent *event)
{
  GArray *actors = gotgan_ko_with_case (event, GOTGAN_CASE_OBJECT);

  if (actors->len == 0)
    {
      GArray *also = gotgan_actors_new ();
      gboolean has_subject = FALSE;

      g_array_unref (actors);
      actors = also;
      for (guint i = 0; i < event->n_chain && !has_subject; i++)
        has_subject =
            gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_SUBJECT) != GOTGAN_KO_NONE
            || gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_TOPIC) != GOTGAN_KO_NONE;
      for (guint i = 0; has_subject && i < event->n_chain && actors->len == 0; i++)
        gotgan_ko_add_children (event, event->chain[i], GOTGAN_CASE_ALSO, actors);
    }
  return actors;
}

/* "이스라엘 스타트업 지분", "국내 기업에": a company without a name. */
gboolean
gotgan_ko_is_unnamed (const GotganKoEvent *event, guint word)
{
  guint first;

  if (word == GOTGAN_KO_NONE || gotgan_ko_mention_of (event, word) != NULL)
    return FALSE;
  first = gotgan_ko_phrase_start (event->reading, word);
  for (guint i = first; i <= word; i++)
    if (gotgan_ko_word (event, i)->party != GOTGAN_KO_NONE)
      return FALSE;
  return gotgan_ko_cue_in (event->reading, first, word, GOTGAN_CUE_ORG) != NULL;
}

gboolean
gotgan_ko_is_topical (const GotganKoEvent *event)
{
  const GotganKoWord *head =
      gotgan_ko_word (event, gotgan_ko_phrase_head (event->reading, event->word));

  return head->sort == GOTGAN_KO_NOMINAL
         && (head->kase == GOTGAN_CASE_TOPIC || head->kase == GOTGAN_CASE_SUBJECT
             || head->kase == GOTGAN_CASE_ALSO);
}

/* "AI에 500억위안을", "공장을 짓는 데 950억원을": money goes into a thing. */
gboolean
gotgan_ko_has_thing_goal (const GotganKoEvent *event)
{
  guint goal;

  if (event->n_chain == 0 || gotgan_ko_is_topical (event))
    return FALSE;
  goal = gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_GOAL);
  if (goal != GOTGAN_KO_NONE && gotgan_ko_mention_of (event, goal) == NULL
      && gotgan_ko_word (event, goal)->money == GOTGAN_KO_NONE
      && gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, goal), goal)
             == NULL)
    return TRUE;
  return FALSE;
}
