/* Which word depends on which. Korean closes every phrase with its head: a noun waits until a verb comes that can take it, a
 * describing verb or an owner goes with the noun behind it. One pass, with a stack of the nouns that still wait. */

#include "config.h"

#include "app/facts/gotgan-ko-parse-private.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-money.h"

void
gotgan_ko_link_attach (GotganKoLink *link, guint child, guint head)
{
  GotganKoWord *dependent = gotgan_ko_link_word (link, child);
  GotganKoWord *governor = gotgan_ko_link_word (link, head);

  dependent->head = head;
  dependent->sibling = governor->child;
  governor->child = child;
}

static void
attach_waiting (GotganKoLink *link, guint head)
{
  for (guint i = 0; i < link->n_waiting; i++)
    gotgan_ko_link_attach (link, link->waiting[i], head);
  link->n_waiting = 0;
}

static void
wait (GotganKoLink *link, guint index)
{
  if (link->n_waiting < GOTGAN_KO_MAX_WAITING)
    link->waiting[link->n_waiting++] = index;
}

static void
push (GotganKoLink *link, guint index)
{
  g_array_append_val (link->open, index);
}

/* --- Nouns ----------------------------------------------------------------------------------- */

/* "325억원 규모의 투자", "34억달러어치의", "10억달러 규모": a figure that describes the noun behind it. */
static gboolean
describes (GotganKoLink *link, guint index)
{
  static const char *const measures[] = { "규모", "상당", "어치", "짜리",
                                          "안팎", "가량", "수준", "내외" };
  const GotganKoWord *word = gotgan_ko_link_word (link, index);
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
waits_for_noun (GotganKoLink *link)
{
  return link->n_waiting > 0
         && gotgan_ko_link_word (link, link->waiting[link->n_waiting - 1])->sort
                == GOTGAN_KO_NOMINAL;
}

gboolean
gotgan_ko_link_names_party (GotganKoLink *link, guint index)
{
  const GotganKoWord *word = gotgan_ko_link_word (link, index);

  return word->party != GOTGAN_KO_NONE
         || (index > 0 && word[-1].head == index && word[-1].party != GOTGAN_KO_NONE
             && word[-1].kase == GOTGAN_CASE_BARE);
}

static void
link_nominal (GotganKoLink *link, guint index)
{
  GotganKoWord *word = gotgan_ko_link_word (link, index);
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
      && gotgan_ko_link_names_party (link, index))
    link->topic = index;
}

void
gotgan_ko_link_take_top (GotganKoLink *link, guint index)
{
  gotgan_ko_link_attach (link, gotgan_ko_link_top (link, 0), index);
  g_array_set_size (link->open, link->open->len - 1);
}

static void
link_predicate (GotganKoLink *link, guint index)
{
  GotganKoWord *word = gotgan_ko_link_word (link, index);

  word->topic = link->topic;
  word->before = link->before;
  word->group = link->group;
  attach_waiting (link, index);
  switch (word->ending)
    {
    case GOTGAN_KO_ADNOMINAL:
      gotgan_ko_link_take_own (link, index);
      wait (link, index);
      link->group++;
      return;
    case GOTGAN_KO_QUOTE:
    case GOTGAN_KO_PLAN:
    case GOTGAN_KO_AS_NOUN:
      gotgan_ko_link_take_own (link, index);
      push (link, index);
      break;
    case GOTGAN_KO_FINAL:
    case GOTGAN_KO_AND:
    case GOTGAN_KO_BUT:
      gotgan_ko_link_take_all (link, index);
      break;
    }
  link->before = index;
  link->group++;
}

/* The noun right before is its own; together they wait for a verb. */
static void
link_post (GotganKoLink *link, guint index)
{
  const GotganKoWord *before = gotgan_ko_link_word (link, index - 1);

  attach_waiting (link, index);
  if (gotgan_ko_link_top (link, 0) != index - 1 || before->party != GOTGAN_KO_NONE
      || before->date != GOTGAN_KO_NONE || before->sort == GOTGAN_KO_POST)
    return;
  gotgan_ko_link_take_top (link, index);
  push (link, index);
}

void
gotgan_ko_words_link (GArray *words, const GotganReading *reading)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  GotganKoLink link = { .reading = reading,
                        .words = words,
                        .open = open,
                        .topic = GOTGAN_KO_NONE,
                        .before = GOTGAN_KO_NONE };

  for (guint i = 0; i < words->len; i++)
    {
      gotgan_ko_link_find_hidden_verb (&link, i);
      gotgan_ko_link_word (&link, i)->group = link.group;
      switch (gotgan_ko_link_word (&link, i)->sort)
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
