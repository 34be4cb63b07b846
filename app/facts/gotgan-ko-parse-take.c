/* Which of the nouns that wait a verb takes. What belongs to a verb still to come stays. */

#include "config.h"

#include "app/facts/gotgan-ko-parse-private.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-money.h"

/* Beside the cases, what a verb can take. */
#define PRICE 31

/* "A는 100억원, B는 50억원을 넣은": a figure with a comma below the one just taken, or its subject, shares the verb. */
static gboolean
is_shared (GotganKoLink *link, guint depth)
{
  guint below = gotgan_ko_link_top (link, depth);

  return below != GOTGAN_KO_NONE && gotgan_ko_link_word (link, below)->money != GOTGAN_KO_NONE
         && gotgan_ko_link_word (link, below)->comma
         && (gotgan_ko_link_word (link, below)->kase == GOTGAN_CASE_BARE
             || gotgan_ko_link_word (link, below)->kase == GOTGAN_CASE_OBJECT
             || gotgan_ko_link_word (link, below)->kase == GOTGAN_CASE_GOAL);
}

/* "야놀자 시총은 12조원에 달할 것으로 전망된다" */
static gboolean
names_measure (GotganKoLink *link, guint index)
{
  const GotganKoWord *word = gotgan_ko_link_word (link, index);

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
leaves_topic (GotganKoLink *link, guint index, guint noun)
{
  const GotganKoWord *word = gotgan_ko_link_word (link, index);

  if (is_shared (link, 1))
    return FALSE;
  if (gotgan_ko_link_names_party (link, noun) && !names_measure (link, noun))
    return TRUE;
  return word->ending == GOTGAN_KO_ADNOMINAL && !(index + 1 < link->words->len && word[1].content);
}

/* "1000억원을 넘는": the verb is part of the figure. */
static gboolean
only_qualifies (GotganKoLink *link, guint index)
{
  const GotganKoWord *word = gotgan_ko_link_word (link, index);

  return word->money != GOTGAN_KO_NONE
         && g_array_index (link->reading->money, GotganMoneyMention, word->money).outer_end
                >= word->end;
}

/* "대려고", "구축하기 위해": when is said of what is done, not of what for. */
static gboolean
is_purpose (GotganKoLink *link, guint index)
{
  const GotganKoWord *word = gotgan_ko_link_word (link, index);

  if (word->ending == GOTGAN_KO_PLAN)
    return !word->planned && !gotgan_text_stand_before (link->reading->text, word->end, "기로");
  return word->ending == GOTGAN_KO_AS_NOUN && index + 1 < link->words->len
         && word[1].sort == GOTGAN_KO_POST;
}

static gboolean
stands_outside (GotganKoLink *link, guint index, guint noun, gboolean nearest)
{
  const GotganKoWord *verb = gotgan_ko_link_word (link, index);
  const GotganKoWord *word = gotgan_ko_link_word (link, noun);

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
in_same_list (GotganKoLink *link, guint a, guint b)
{
  guint left = gotgan_ko_link_word (link, a)->party;
  guint right = b != GOTGAN_KO_NONE ? gotgan_ko_link_word (link, b)->party : GOTGAN_KO_NONE;
  guint list;

  if (left == GOTGAN_KO_NONE || right == GOTGAN_KO_NONE)
    return FALSE;
  list = g_array_index (link->reading->parties, GotganPartyMention, left).list;
  return list != 0
         && list == g_array_index (link->reading->parties, GotganPartyMention, right).list;
}

/* Of each case a verb takes one; but a price is none of the places that 에 marks: "구글에 100억원에 매각하기로". */
static guint
place_of (const GotganKoWord *word)
{
  return word->kase == GOTGAN_CASE_GOAL && word->money != GOTGAN_KO_NONE ? PRICE : word->kase;
}

/* Within a clause that is part of another, what stands before its own subject belongs to the other. */
void
gotgan_ko_link_take_own (GotganKoLink *link, guint index)
{
  guint seen_group = GOTGAN_KO_NONE;
  guint seen = 0;
  guint last = GOTGAN_KO_NONE;

  while (link->open->len > 0)
    {
      guint noun = gotgan_ko_link_top (link, 0);
      const GotganKoWord *word = gotgan_ko_link_word (link, noun);
      gboolean subject;

      if (stands_outside (link, index, noun, last == GOTGAN_KO_NONE)
          || (last != GOTGAN_KO_NONE && word->sort == GOTGAN_KO_PREDICATE
              && word->ending == GOTGAN_KO_QUOTE
              && gotgan_ko_link_word (link, index)->ending == GOTGAN_KO_ADNOMINAL))
        break;
      if (word->group != seen_group)
        {
          seen_group = word->group;
          seen = 0;
        }
      if (word->sort == GOTGAN_KO_NOMINAL && word->date == GOTGAN_KO_NONE
          && word->kase != GOTGAN_CASE_BARE && !in_same_list (link, noun, last))
        {
          guint place = place_of (word);

          if (seen & (1u << place))
            break;
          seen |= 1u << place;
        }
      last = noun;
      subject = word->sort == GOTGAN_KO_NOMINAL && word->money == GOTGAN_KO_NONE
                && (word->kase == GOTGAN_CASE_SUBJECT || word->kase == GOTGAN_CASE_LIST
                    || word->kase == GOTGAN_CASE_TOPIC);
      gotgan_ko_link_take_top (link, index);
      if (subject && !is_shared (link, 0)
          && !(link->open->len > 0 && in_same_list (link, gotgan_ko_link_top (link, 0), noun)))
        break;
    }
}

void
gotgan_ko_link_take_all (GotganKoLink *link, guint index)
{
  for (guint i = link->open->len; i > 0; i--)
    gotgan_ko_link_attach (link, g_array_index (link->open, guint, i - 1), index);
  g_array_set_size (link->open, 0);
}
