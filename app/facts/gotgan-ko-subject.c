/* The subject: the verb's own, whom its clause describes, that of a verb it is joined to, and the topic. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_BACK 4

static const GotganPartyMention *
described (const GotganKoEvent *event)
{
  const GotganKoWord *verb;
  guint last;

  if (event->n_chain == 0)
    return NULL;
  verb = gotgan_ko_word (event, event->chain[0]);
  if (verb->ending != GOTGAN_KO_ADNOMINAL || verb->head == GOTGAN_KO_NONE || event->n_chain > 1)
    return NULL;
  last = gotgan_ko_phrase_head (event->reading, verb->head);
  for (guint i = verb->head; i <= last; i++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);

      if (word->sort != GOTGAN_KO_APART && word->party != GOTGAN_KO_NONE
          && gotgan_ko_usable (gotgan_ko_mention_at (event, word->party)))
        return gotgan_ko_mention_at (event, word->party);
    }
  return NULL;
}

GotganActor
gotgan_ko_described (const GotganKoEvent *event)
{
  const GotganPartyMention *mention = described (event);
  GotganActor nobody = { 0 };

  return mention != NULL ? gotgan_actor_of (event->b->discourse, mention) : nobody;
}

/* Subjects with 이/가, 도 or 은/는 of @verb itself. */
static void
add_own_subjects (const GotganKoEvent *event, guint verb, GArray *actors)
{
  static const GotganCase cases[] = { GOTGAN_CASE_SUBJECT, GOTGAN_CASE_ALSO, GOTGAN_CASE_TOPIC,
                                      GOTGAN_CASE_LIST };

  for (guint i = 0; i < G_N_ELEMENTS (cases) && actors->len == 0; i++)
    gotgan_ko_add_children (event, verb, cases[i], actors);
}

static void
add_topic (const GotganKoEvent *event, guint verb, GArray *actors)
{
  guint topic = gotgan_ko_word (event, verb)->topic;
  const GotganPartyMention *mention =
      topic != GOTGAN_KO_NONE ? gotgan_ko_mention_of (event, topic) : NULL;

  /* "구글의 노벨라 인수는 중단됐다": the event itself is spoken of */
  if (mention != NULL && topic != gotgan_ko_phrase_head (event->reading, event->word))
    gotgan_ko_add_with_list (event, actors, mention);
}

/* The subject of the verb that @verb is joined to: "인수하고 … 투자했다". */
static void
add_shared_subjects (const GotganKoEvent *event, guint verb, gboolean joined, GArray *actors)
{
  guint before = gotgan_ko_word (event, verb)->before;

  for (guint n = 0; n < MAX_BACK && before != GOTGAN_KO_NONE && actors->len == 0; n++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, before);

      if (joined && word->ending != GOTGAN_KO_AND && word->ending != GOTGAN_KO_QUOTE)
        return;
      add_own_subjects (event, before, actors);
      before = word->before;
    }
}

/* "라운드를 이끈 곳은 두나무앤파트너스다": the sentence ends with who did it. */
static void
add_cleft (const GotganKoEvent *event, GArray *actors)
{
  static const char *const nouns[] = { "곳", "쪽", "것", "회사", "투자사", "기업" };
  const GotganKoWord *verb = gotgan_ko_word (event, event->chain[0]);
  const GotganKoWord *noun;
  const GotganPartyMention *mention;
  gboolean fits = FALSE;
  guint head;

  if (verb->ending != GOTGAN_KO_ADNOMINAL || verb->head == GOTGAN_KO_NONE)
    return;
  head = gotgan_ko_phrase_head (event->reading, verb->head);
  noun = gotgan_ko_word (event, head);
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    fits |= gotgan_text_starts (event->reading->text + noun->start, nouns[i]);
  if (!fits || noun->kase != GOTGAN_CASE_TOPIC || noun->head == GOTGAN_KO_NONE
      || !gotgan_ko_word (event, noun->head)->copula)
    return;
  mention = gotgan_ko_mention_of (event, noun->head);
  if (mention != NULL)
    gotgan_ko_add_with_list (event, actors, mention);
}

/* "…하기로 했다고 구글이 밝혔다": who says it is named behind what is said. */
static gboolean
says_behind (const GotganKoEvent *event, guint verb)
{
  guint subject = gotgan_ko_is_saying (event, verb)
                      ? gotgan_ko_child (event, verb, GOTGAN_CASE_SUBJECT)
                      : GOTGAN_KO_NONE;

  return subject != GOTGAN_KO_NONE && subject > event->chain[0];
}

GArray *
gotgan_ko_subjects (const GotganKoEvent *event)
{
  GArray *actors = gotgan_actors_new ();
  guint verb;

  if (event->n_chain == 0)
    return actors;
  verb = event->chain[0];
  add_own_subjects (event, verb, actors);
  if (actors->len == 0)
    add_cleft (event, actors);
  if (actors->len == 0 && gotgan_ko_word (event, verb)->ending == GOTGAN_KO_ADNOMINAL)
    {
      const GotganPartyMention *mention = described (event);

      if (mention != NULL)
        gotgan_ko_add_with_list (event, actors, mention);
    }
  /* who held the shares that are bought does not buy them */
  if (actors->len == 0 && event->frame != GOTGAN_FRAME_HOLD)
    gotgan_ko_add_describing (event, GOTGAN_CASE_SUBJECT, actors);
  for (guint i = 1; i < event->n_chain && actors->len == 0; i++)
    if (!says_behind (event, event->chain[i]))
      add_own_subjects (event, event->chain[i], actors);
  if (actors->len == 0)
    add_shared_subjects (event, event->chain[event->n_chain - 1], TRUE, actors);
  if (actors->len == 0)
    add_topic (event, verb, actors);
  if (actors->len == 0)
    add_shared_subjects (event, event->chain[event->n_chain - 1], FALSE, actors);
  for (guint i = 1; i < event->n_chain && actors->len == 0; i++)
    add_own_subjects (event, event->chain[i], actors);
  return actors;
}

/* "주주들이 지분 25%를 소유한": somebody does it who has no name; nobody is to be supposed. */
gboolean
gotgan_ko_is_blocked (const GotganKoEvent *event)
{
  guint subject = event->n_chain > 0 ? gotgan_ko_child (event, event->chain[0], GOTGAN_CASE_SUBJECT)
                                     : GOTGAN_KO_NONE;

  if (subject == GOTGAN_KO_NONE || gotgan_ko_word (event, subject)->money != GOTGAN_KO_NONE
      || gotgan_ko_word (event, subject)->percent != GOTGAN_KO_NONE)
    return FALSE;
  return gotgan_ko_mention_of (event, subject) == NULL
         && gotgan_ko_phrase_head (event->reading, event->word) != subject
         && subject != event->measure
         && gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, subject),
                                subject)
                == NULL;
}
