/* What is bought or sold: a company, its shares, a part of it. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

void
gotgan_ko_set_one (GArray *actors, GotganActor actor)
{
  g_array_set_size (actors, 0);
  if (actor.name != NULL)
    g_array_append_val (actors, actor);
}

gboolean
gotgan_ko_cue_ends_with (const GotganKoEvent *event, const char *const *words)
{
  const GotganCue *cue = event->cue;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if (cue->end - cue->start >= length
          && strncmp (event->reading->text + cue->end - length, words[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "구글에 인수됐다": 되다 and 당하다 turn the parts round. */
gboolean
gotgan_ko_is_undergone (const GotganKoEvent *event)
{
  static const char *const endings[] = { "됐", "된", "되", "될", "돼", "당하", "당했", "당한" };
  const char *p = event->reading->text + event->cue->end;

  for (guint i = 0; event->cue->class == GOTGAN_CUE_NOUN && i < G_N_ELEMENTS (endings); i++)
    if (gotgan_text_starts (p, endings[i]))
      return TRUE;
  return gotgan_ko_cue_ends_with (event, (const char *const[]) { "팔렸", "팔린", NULL });
}

/* Where the name of the part that @object closes begins: with whose it is, or with the phrase. */
static gsize
part_start (const GotganKoEvent *event, guint first, guint object)
{
  for (guint i = first; i < object; i++)
    {
      const GotganKoWord *word = gotgan_ko_word (event, i);

      if (word->party != GOTGAN_KO_NONE)
        return gotgan_ko_mention_at (event, word->party)->start;
      if (word->kase == GOTGAN_CASE_GENITIVE)
        return word->start;
    }
  return gotgan_ko_word (event, first)->start;
}

/* "ABB의 로봇 부문을", "오하이오 전기차 공장을": a part of a company goes by the whole phrase. */
GotganActor
gotgan_ko_part_of_company (const GotganKoEvent *event, guint object)
{
  const GotganKoWord *word = gotgan_ko_word (event, object);
  guint first = gotgan_ko_phrase_start (event->reading, object);
  g_autofree char *name = NULL;
  gsize from;

  while (first < object && gotgan_ko_word (event, first)->sort == GOTGAN_KO_APART)
    first++;
  if (word->part == 0 || (first == object && word->stem_end - word->start == word->part))
    return (GotganActor) { 0 };
  from = part_start (event, first, object);
  name = g_strndup (event->reading->text + from, word->stem_end - from);
  return gotgan_actor_named (event->b->discourse, name);
}

/* "인스타그램을 사들였다": what is bought may be what a company is known by. */
static GotganActor
product_bought (const GotganKoEvent *event, guint object)
{
  guint party = gotgan_ko_word (event, object)->party;
  GotganActor nobody = { 0 };

  if (party == GOTGAN_KO_NONE || gotgan_ko_mention_at (event, party)->kind != GOTGAN_PARTY_PRODUCT
      || gotgan_ko_mention_at (event, party)->name == NULL)
    return nobody;
  return gotgan_actor_of (event->b->discourse, gotgan_ko_mention_at (event, party));
}

/* "알테라 지분 51%를", "회사를", "AXZ를". */
void
gotgan_ko_find_object (const GotganKoEvent *event, GArray *bought)
{
  g_autoptr (GArray) objects = NULL;

  for (guint i = 0; i < event->n_chain && bought->len == 0; i++)
    {
      guint object = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_OBJECT);
      GotganActor actor;

      if (object == GOTGAN_KO_NONE || object == gotgan_ko_phrase_head (event->reading, event->word))
        continue;
      actor = gotgan_ko_part_of_company (event, object);
      if (actor.name == NULL)
        actor = product_bought (event, object);
      if (actor.name == NULL && gotgan_ko_word (event, object)->party == GOTGAN_KO_NONE)
        {
          actor = gotgan_ko_attribute (event, object);
          if (actor.name == NULL)
            actor = gotgan_ko_owner (event, object);
          /* "권태곤 회장 일가의 지분" are not shares of him */
          if (actor.kind == GOTGAN_PARTY_PERSON)
            actor.name = NULL;
        }
      gotgan_ko_set_one (bought, actor);
    }
  if (bought->len > 0)
    return;
  objects = gotgan_ko_objects (event);
  if (objects->len > 0)
    g_array_append_vals (bought, objects->data, objects->len);
}
