/* Which word depends on which. Korean closes every phrase with its head: a noun waits until a verb comes that can take it, a
 * describing verb or an owner goes with the noun behind it. One pass, with a stack of the nouns that still wait. */

#include "config.h"

#include "app/facts/gotgan-ko-parse.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-money.h"

#include <string.h>

#define MAX_WAITING 8

typedef struct
{
  const GotganReading *reading;
  GArray *words;
  GArray *open;
  guint waiting[MAX_WAITING];
  guint n_waiting;
  guint topic;
  guint before;
  guint group;
} Link;

static GotganKoWord *
word_at (Link *link, guint index)
{
  return &g_array_index (link->words, GotganKoWord, index);
}

static void
attach (Link *link, guint child, guint head)
{
  GotganKoWord *dependent = word_at (link, child);
  GotganKoWord *governor = word_at (link, head);

  dependent->head = head;
  dependent->sibling = governor->child;
  governor->child = child;
}

static void
attach_waiting (Link *link, guint head)
{
  for (guint i = 0; i < link->n_waiting; i++)
    attach (link, link->waiting[i], head);
  link->n_waiting = 0;
}

static void
wait (Link *link, guint index)
{
  if (link->n_waiting < MAX_WAITING)
    link->waiting[link->n_waiting++] = index;
}

static void
push (Link *link, guint index)
{
  g_array_append_val (link->open, index);
}

/* --- Nouns ----------------------------------------------------------------------------------- */

/* "325억원 규모의 투자", "34억달러어치의", "10억달러 규모": a figure that describes the noun behind it. */
static gboolean
describes (Link *link, guint index)
{
  static const char *const measures[] = { "규모", "상당", "어치", "짜리",
                                          "안팎", "가량", "수준", "내외" };
  const GotganKoWord *word = word_at (link, index);
  const char *next;

  if (word->kase == GOTGAN_CASE_GENITIVE)
    return TRUE;
  if (word->kase != GOTGAN_CASE_BARE || word->comma || index + 1 >= link->words->len)
    return FALSE;
  next = link->reading->text + word[1].start;
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (gotgan_text_starts (next, measures[i]))
      return TRUE;
  return word[1].sort == GOTGAN_KO_NOMINAL && word[1].money == GOTGAN_KO_NONE
         && word[1].date == GOTGAN_KO_NONE && word[1].percent == GOTGAN_KO_NONE
         && word[1].party == GOTGAN_KO_NONE;
}

static gboolean
waits_for_noun (Link *link)
{
  return link->n_waiting > 0
         && word_at (link, link->waiting[link->n_waiting - 1])->sort == GOTGAN_KO_NOMINAL;
}

static gboolean
names_party (Link *link, guint index)
{
  const GotganKoWord *word = word_at (link, index);

  return word->party != GOTGAN_KO_NONE
         || (index > 0 && word[-1].head == index && word[-1].party != GOTGAN_KO_NONE
             && word[-1].kase == GOTGAN_CASE_BARE);
}

static void
link_nominal (Link *link, guint index)
{
  GotganKoWord *word = word_at (link, index);
  gboolean bare = word->kase == GOTGAN_CASE_BARE || word->kase == GOTGAN_CASE_MODIFIER;
  gboolean figure = word->money != GOTGAN_KO_NONE || word->percent != GOTGAN_KO_NONE;

  word->group = link->group;
  /* "네이버의 올해 매출": an owner goes past a date */
  if (word->date == GOTGAN_KO_NONE || word->kase != GOTGAN_CASE_BARE || figure
      || !waits_for_noun (link))
    attach_waiting (link, index);
  /* "1000억원을 넘는 돈" */
  if (figure)
    {
      if (describes (link, index))
        wait (link, index);
      else
        {
          push (link, index);
          link->group++;
        }
      return;
    }
  if (word->kase == GOTGAN_CASE_GENITIVE)
    wait (link, index);
  else if (bare && word->date == GOTGAN_KO_NONE && (!word->comma || word->party == GOTGAN_KO_NONE))
    wait (link, index);
  else
    push (link, index);
  if ((word->kase == GOTGAN_CASE_TOPIC
       || (word->kase == GOTGAN_CASE_ALSO
           && !gotgan_text_stand_before (link->reading->text, word->end, "에도")))
      && names_party (link, index))
    link->topic = index;
}

/* --- Verbs ----------------------------------------------------------------------------------- */

static guint
top (Link *link, guint depth)
{
  return link->open->len > depth ? g_array_index (link->open, guint, link->open->len - 1 - depth)
                                 : GOTGAN_KO_NONE;
}

static void
take_top (Link *link, guint index)
{
  attach (link, top (link, 0), index);
  g_array_set_size (link->open, link->open->len - 1);
}

/* "A는 100억원, B는 50억원을 넣은": a figure with a comma below the one just taken, or its subject, shares the verb. */
static gboolean
is_shared (Link *link, guint depth)
{
  guint below = top (link, depth);

  return below != GOTGAN_KO_NONE && word_at (link, below)->money != GOTGAN_KO_NONE
         && word_at (link, below)->comma
         && (word_at (link, below)->kase == GOTGAN_CASE_BARE
             || word_at (link, below)->kase == GOTGAN_CASE_OBJECT
             || word_at (link, below)->kase == GOTGAN_CASE_GOAL);
}

/* "야놀자 시총은 12조원에 달할 것으로 전망된다" */
static gboolean
names_measure (Link *link, guint index)
{
  const GotganKoWord *word = word_at (link, index);

  for (guint i = word->first_cue; i < word->end_cue && word->party == GOTGAN_KO_NONE; i++)
    {
      const GotganCue *cue = &g_array_index (link->reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_NOUN
          && (cue->frame == GOTGAN_FRAME_VALUE || cue->frame == GOTGAN_FRAME_REVENUE
              || cue->frame == GOTGAN_FRAME_PROFIT || cue->frame == GOTGAN_FRAME_LOSS
              || cue->frame == GOTGAN_FRAME_EXPENSE))
        return TRUE;
    }
  return FALSE;
}

/* What is spoken of is the main verb's, unless it is no party and the verb is in a clause of content: "매출은 61억원이라고 밝혔다". */
static gboolean
leaves_topic (Link *link, guint index, guint noun)
{
  const GotganKoWord *word = word_at (link, index);

  if (is_shared (link, 1))
    return FALSE;
  if (names_party (link, noun) && !names_measure (link, noun))
    return TRUE;
  return word->ending == GOTGAN_KO_ADNOMINAL && !(index + 1 < link->words->len && word[1].content);
}

/* "1000억원을 넘는": the verb is part of the figure. */
static gboolean
only_qualifies (Link *link, guint index)
{
  const GotganKoWord *word = word_at (link, index);

  return word->money != GOTGAN_KO_NONE
         && g_array_index (link->reading->money, GotganMoneyMention, word->money).outer_end
                >= word->end;
}

/* "대려고", "구축하기 위해": when is said of what is done, not of what for. */
static gboolean
is_purpose (Link *link, guint index)
{
  const GotganKoWord *word = word_at (link, index);

  if (word->ending == GOTGAN_KO_PLAN)
    return !word->planned && !gotgan_text_stand_before (link->reading->text, word->end, "기로");
  return word->ending == GOTGAN_KO_AS_NOUN && index + 1 < link->words->len
         && word[1].sort == GOTGAN_KO_POST;
}

static gboolean
stands_outside (Link *link, guint index, guint noun, gboolean nearest)
{
  const GotganKoWord *verb = word_at (link, index);
  const GotganKoWord *word = word_at (link, noun);

  if (word->sort != GOTGAN_KO_NOMINAL)
    return FALSE;
  if (verb->money != GOTGAN_KO_NONE && word->money != GOTGAN_KO_NONE
      && verb->ending == GOTGAN_KO_ADNOMINAL)
    return TRUE;
  if (word->date != GOTGAN_KO_NONE && (only_qualifies (link, index) || is_purpose (link, index)))
    return TRUE;
  /* "지난해에는 12% 늘어난 매출을 올렸다" */
  if (word->date != GOTGAN_KO_NONE && verb->ending == GOTGAN_KO_ADNOMINAL
      && (gotgan_text_stand_before (link->reading->text, word->end, "는")
          || gotgan_text_stand_before (link->reading->text, word->end, "도")))
    return TRUE;
  if (word->kase == GOTGAN_CASE_TOPIC)
    return leaves_topic (link, index, noun);
  if (word->kase == GOTGAN_CASE_ALSO && word->party != GOTGAN_KO_NONE)
    return TRUE;
  /* "지난 2월 자회사인 …을 매각했다" */
  if (verb->adjective && word->date != GOTGAN_KO_NONE && nearest)
    return TRUE;
  if (verb->adjective && word->kase != GOTGAN_CASE_SUBJECT && word->kase != GOTGAN_CASE_BARE
      && word->kase != GOTGAN_CASE_VERSUS)
    return TRUE;
  return word->comma && word->money == GOTGAN_KO_NONE && word->party == GOTGAN_KO_NONE
         && verb->ending == GOTGAN_KO_ADNOMINAL;
}

static gboolean
in_same_list (Link *link, guint a, guint b)
{
  guint left = word_at (link, a)->party;
  guint right = b != GOTGAN_KO_NONE ? word_at (link, b)->party : GOTGAN_KO_NONE;
  guint list;

  if (left == GOTGAN_KO_NONE || right == GOTGAN_KO_NONE)
    return FALSE;
  list = g_array_index (link->reading->parties, GotganPartyMention, left).list;
  return list != 0
         && list == g_array_index (link->reading->parties, GotganPartyMention, right).list;
}

/* Within a clause that is part of another, what stands before its own subject belongs to the other. */
static void
take_own (Link *link, guint index)
{
  guint seen_group = GOTGAN_KO_NONE;
  guint seen = 0;
  guint last = GOTGAN_KO_NONE;

  while (link->open->len > 0)
    {
      guint noun = top (link, 0);
      const GotganKoWord *word = word_at (link, noun);
      gboolean subject;

      if (stands_outside (link, index, noun, last == GOTGAN_KO_NONE)
          || (last != GOTGAN_KO_NONE && word->sort == GOTGAN_KO_PREDICATE
              && word->ending == GOTGAN_KO_QUOTE
              && word_at (link, index)->ending == GOTGAN_KO_ADNOMINAL))
        break;
      if (word->group != seen_group)
        {
          seen_group = word->group;
          seen = 0;
        }
      if (word->sort == GOTGAN_KO_NOMINAL && word->date == GOTGAN_KO_NONE
          && word->kase != GOTGAN_CASE_BARE && !in_same_list (link, noun, last))
        {
          if (seen & (1u << word->kase))
            break;
          seen |= 1u << word->kase;
        }
      last = noun;
      subject = word->sort == GOTGAN_KO_NOMINAL && word->money == GOTGAN_KO_NONE
                && (word->kase == GOTGAN_CASE_SUBJECT || word->kase == GOTGAN_CASE_LIST
                    || word->kase == GOTGAN_CASE_TOPIC);
      take_top (link, index);
      if (subject && !is_shared (link, 0)
          && !(link->open->len > 0 && in_same_list (link, top (link, 0), noun)))
        break;
    }
}

static void
take_all (Link *link, guint index)
{
  for (guint i = link->open->len; i > 0; i--)
    attach (link, g_array_index (link->open, guint, i - 1), index);
  g_array_set_size (link->open, 0);
}

static void
link_predicate (Link *link, guint index)
{
  GotganKoWord *word = word_at (link, index);

  word->topic = link->topic;
  word->before = link->before;
  word->group = link->group;
  attach_waiting (link, index);
  switch (word->ending)
    {
    case GOTGAN_KO_ADNOMINAL:
      take_own (link, index);
      wait (link, index);
      link->group++;
      return;
    case GOTGAN_KO_QUOTE:
    case GOTGAN_KO_PLAN:
    case GOTGAN_KO_AS_NOUN:
      take_own (link, index);
      push (link, index);
      break;
    case GOTGAN_KO_FINAL:
    case GOTGAN_KO_AND:
    case GOTGAN_KO_BUT:
      take_all (link, index);
      break;
    }
  link->before = index;
  link->group++;
}

/* "…에 투자, …을 늘렸다", "…, 300억 투자 유치": a noun for an act closes a clause when a comma or nothing follows. */
static gboolean
is_bare_act (Link *link, guint index)
{
  const GotganKoWord *word = word_at (link, index);
  const GArray *cues = link->reading->cues;
  gboolean last =
      index + 1 == link->words->len || gotgan_text_starts (link->reading->text + word->end, "…");

  if (word->kase != GOTGAN_CASE_BARE || word->party != GOTGAN_KO_NONE
      || word->money != GOTGAN_KO_NONE || (!word->comma && !last))
    return FALSE;
  /* "…와 협의 중." */
  if (index + 1 == link->words->len && word->content)
    return TRUE;
  for (guint i = word->first_cue; i < word->end_cue; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      if ((cue->class == GOTGAN_CUE_NOUN || cue->class == GOTGAN_CUE_STAGE)
          && cue->end == word->stem_end)
        return TRUE;
    }
  return FALSE;
}

static void
make_predicate (GotganKoWord *word, GotganKoEnding ending)
{
  word->sort = GOTGAN_KO_PREDICATE;
  word->kase = GOTGAN_CASE_BARE;
  word->ending = ending;
}

/* "누적 투자금은 48억원.": a figure that ends the sentence is what is said of its topic. */
static gboolean
is_bare_figure (Link *link, guint index)
{
  const GotganKoWord *word = word_at (link, index);
  guint open =
      link->open->len > 0 ? g_array_index (link->open, guint, link->open->len - 1) : GOTGAN_KO_NONE;

  return index + 1 == link->words->len && word->money != GOTGAN_KO_NONE
         && word->kase == GOTGAN_CASE_BARE && open != GOTGAN_KO_NONE
         && word_at (link, open)->kase == GOTGAN_CASE_TOPIC && link->n_waiting == 0;
}

/* "500억원으로, …", "…에 투자, …": nouns that close a clause, and "1조원으로 놓고", which unlike "방안을 놓고" is a verb. */
static void
find_hidden_verb (Link *link, guint index)
{
  GotganKoWord *word = word_at (link, index);

  if (word->sort == GOTGAN_KO_NOMINAL && word->money != GOTGAN_KO_NONE && word->comma
      && word->kase == GOTGAN_CASE_BY)
    {
      make_predicate (word, GOTGAN_KO_AND);
      word->copula = TRUE;
    }
  else if (word->sort == GOTGAN_KO_NOMINAL && is_bare_figure (link, index))
    {
      make_predicate (word, GOTGAN_KO_FINAL);
      word->copula = TRUE;
    }
  else if (word->sort == GOTGAN_KO_NOMINAL && is_bare_act (link, index))
    make_predicate (word, word->comma ? GOTGAN_KO_AND : GOTGAN_KO_FINAL);
  else if (word->sort == GOTGAN_KO_POST
           && (index == 0 || (word[-1].kase == GOTGAN_CASE_BY && word[-1].money != GOTGAN_KO_NONE)))
    make_predicate (word, GOTGAN_KO_AND);
}

/* The noun right before is its own; together they wait for a verb. */
static void
link_post (Link *link, guint index)
{
  const GotganKoWord *before = word_at (link, index - 1);

  attach_waiting (link, index);
  if (top (link, 0) != index - 1 || before->party != GOTGAN_KO_NONE
      || before->date != GOTGAN_KO_NONE || before->sort == GOTGAN_KO_POST)
    return;
  take_top (link, index);
  push (link, index);
}

void
gotgan_ko_words_link (GArray *words, const GotganReading *reading)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  Link link = { .reading = reading,
                .words = words,
                .open = open,
                .topic = GOTGAN_KO_NONE,
                .before = GOTGAN_KO_NONE };

  for (guint i = 0; i < words->len; i++)
    {
      find_hidden_verb (&link, i);
      word_at (&link, i)->group = link.group;
      switch (word_at (&link, i)->sort)
        {
        case GOTGAN_KO_APART:
          break;
        case GOTGAN_KO_POST:
          link_post (&link, i);
          break;
        case GOTGAN_KO_NOMINAL:
          link_nominal (&link, i);
          break;
        case GOTGAN_KO_PREDICATE:
          link_predicate (&link, i);
          break;
        }
    }
}
