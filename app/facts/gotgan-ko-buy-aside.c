/* Trades that a sentence only touches: candidates, prices of one share, what is done for one. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

/* Something happens, it is not only a topic: "인수했다", "인수를 검토", not "인수 시장". */
gboolean
gotgan_ko_is_said (const GotganKoEvent *event)
{
  guint head = gotgan_ko_phrase_head (event->reading, event->word);

  if (gotgan_ko_word (event, event->word)->sort == GOTGAN_KO_PREDICATE)
    return TRUE;
  return event->n_chain > 0
         && gotgan_ko_cue_in (event->reading, event->word,
                              MAX (head, event->chain[event->n_chain - 1]), GOTGAN_CUE_STAGE)
                != NULL;
}

/* "왈라팝을 인수했다": an object that is no name known, no shares and no pronoun. */
gboolean
gotgan_ko_buys_unknown (const GotganKoEvent *event)
{
  guint object = event->n_chain > 0 ? gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_OBJECT)
                                    : GOTGAN_KO_NONE;
  const GotganKoWord *word;

  if (object == GOTGAN_KO_NONE || object == gotgan_ko_phrase_head (event->reading, event->word))
    return FALSE;
  word = gotgan_ko_word (event, object);
  if (gotgan_ko_is_unnamed (event, object)
      || (word->party != GOTGAN_KO_NONE
          && !gotgan_ko_usable (gotgan_ko_mention_at (event, word->party))))
    return TRUE;
  return word->party == GOTGAN_KO_NONE && word->money == GOTGAN_KO_NONE
         && word->percent == GOTGAN_KO_NONE && word->first_cue == word->end_cue
         && g_utf8_strlen (event->reading->text + word->start, word->stem_end - word->start) > 1
         && event->word != object;
}

/* "보통주를 주당 23달러에 사들일": a price of one share says nothing new of the deal. */
static gboolean
has_unit_price (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->reading->money->len; i++)
    if (g_array_index (event->reading->money, GotganMoneyMention, i).flags & GOTGAN_FIGURE_PER_UNIT)
      return TRUE;
  return FALSE;
}

/* "손에 넣게 될 지분" */
static gboolean
describes_future (const GotganKoEvent *event)
{
  const GotganKoWord *word = gotgan_ko_word (event, event->word);

  return event->n_chain == 1 && word->sort == GOTGAN_KO_PREDICATE
         && word->ending == GOTGAN_KO_ADNOMINAL && word->tense == GOTGAN_KO_TENSE_FUTURE;
}

/* "인수 후보로 거론된 메타": who might buy is described. */
static gboolean
names_candidate (const GotganKoEvent *event)
{
  return gotgan_text_starts (event->reading->text + event->cue->end, " 후보")
         && gotgan_ko_described (event).name != NULL;
}

/* "인수 자금 마련을 위해": the purchase only describes what is done for it. */
static gboolean
is_for_another (const GotganKoEvent *event)
{
  guint head = gotgan_ko_phrase_head (event->reading, event->word);
  guint post = gotgan_ko_word (event, head)->head;

  return head != event->word && post != GOTGAN_KO_NONE
         && gotgan_ko_word (event, post)->sort == GOTGAN_KO_POST
         && gotgan_text_starts (event->reading->text + gotgan_ko_word (event, post)->start, "위");
}

/* Without a sum such a trade makes no claim. */
gboolean
gotgan_ko_is_trade_aside (const GotganKoEvent *event)
{
  return names_candidate (event) || has_unit_price (event) || is_for_another (event)
         || gotgan_ko_is_purpose (event, event->word) || gotgan_ko_is_aim (event, event->word)
         || describes_future (event);
}
