/* Whom the English words mean that stand for one and the same whatever their sentence: "he", "the buyer", "the ChatGPT maker". */

#include "config.h"

#include "app/facts/gotgan-en-anaphor.h"

#include "app/facts/gotgan-en-entity.h"
#include "app/facts/gotgan-registry.h"
#include "app/facts/gotgan-rules-private.h"

#include <string.h>

static GotganActor
project_spoken_of (const GotganDiscourse *self)
{
  for (guint i = self->spoken.recent->len; i > 0; i--)
    if (g_array_index (self->spoken.recent, GotganActor, i - 1).kind == GOTGAN_PARTY_PROJECT)
      return g_array_index (self->spoken.recent, GotganActor, i - 1);
  return self->funding.target;
}

static gboolean
is_named (const GotganEn *en, const GotganActor *actor)
{
  for (guint i = 0; i < en->b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention = gotgan_en_party (en, i);
      const GotganActor named = { .id = mention->id, .name = mention->name };

      if (!mention->anaphor && gotgan_actor_equal (actor, &named))
        return TRUE;
    }
  return FALSE;
}

/* "Koorabi will contribute €110m to the venture": whom the text is about, the article, or who was named last, but nobody
 * whom the sentence itself names. */
static GotganActor
somebody_unnamed (const GotganEn *en)
{
  const GotganDiscourse *self = en->b->discourse;
  const GotganActor nobody = { 0 };

  if (self->spoken.topic.name != NULL && !is_named (en, &self->spoken.topic))
    return self->spoken.topic;
  if (self->spoken.main.name != NULL && !is_named (en, &self->spoken.main))
    return self->spoken.main;
  for (guint i = self->spoken.recent->len; i > 0; i--)
    {
      const GotganActor *actor = &g_array_index (self->spoken.recent, GotganActor, i - 1);

      if (actor->kind == GOTGAN_PARTY_COMPANY && !is_named (en, actor))
        return *actor;
    }
  return nobody;
}

/* "he", "they", "the buyer", "the ChatGPT maker": words that mean one and the same whatever their sentence. */
static GotganActor
meant_by (const GotganEn *en, const char *means)
{
  GotganDiscourse *self = en->b->discourse;
  const GotganRegistryParty *party;
  const GotganActor nobody = { 0 };

  if (g_str_equal (means, GOTGAN_ANAPHOR_PERSON))
    return self->spoken.person;
  if (g_str_equal (means, GOTGAN_ANAPHOR_BOTH))
    return nobody;
  if (g_str_equal (means, GOTGAN_ANAPHOR_ORGANISATION))
    return gotgan_actor_organisation (self, self->spoken.person);
  if (g_str_equal (means, GOTGAN_ANAPHOR_PROJECT))
    return project_spoken_of (self);
  if (g_str_equal (means, GOTGAN_ANAPHOR_TARGET))
    return self->trade.bought.name != NULL ? self->trade.bought : somebody_unnamed (en);
  if (g_str_equal (means, GOTGAN_ANAPHOR_BUYER))
    return self->trade.buyer.name != NULL ? self->trade.buyer : somebody_unnamed (en);
  party = gotgan_registry_get (gotgan_rules_get_registry (self->rules), means);
  return party != NULL ? gotgan_actor_of_party (self, party) : somebody_unnamed (en);
}

static void
stand_for_meaning (const GotganEn *en, GotganPartyMention *mention)
{
  GotganActor actor = meant_by (en, mention->name);

  gotgan_actor_stand_in (&actor, mention);
}

/* "the asset management arm of Novella": the party that it is part of, or -1 */
static gint
whole_of (const GotganEn *en, gint phrase)
{
  gint of = phrase >= 0 ? gotgan_en_nouns_right_behind (en, phrase, "of") : -1;
  gsize end = phrase >= 0 ? gotgan_en_nth (en, phrase)->end : 0;
  gsize start = end;

  while (of >= 0 && start > gotgan_en_nth (en, phrase)->start
         && en->b->reading->text[start - 1] != ' ')
    start--;
  if (of >= 0 && !gotgan_en_has_sense (en, start, end, GOTGAN_EN_SENSE_MEMBER))
    return -1;
  return of >= 0 ? gotgan_en_nth (en, of)->name : -1;
}

void
gotgan_en_resolve_anaphor (const GotganEn *en, guint index)
{
  GotganPartyMention *mention = gotgan_en_party (en, index);
  gint phrase = gotgan_en_phrase_at (en->syntax, mention->start);
  gint whole = whole_of (en, phrase);

  if (whole >= 0 && !gotgan_en_party (en, whole)->anaphor)
    {
      GotganActor actor = gotgan_actor_of (en->b->discourse, gotgan_en_party (en, whole));

      gotgan_actor_stand_in (&actor, mention);
    }
  else if (phrase >= 0
           && (g_str_equal (mention->name, GOTGAN_ANAPHOR_COMPANY)
               || g_str_equal (mention->name, GOTGAN_ANAPHOR_SUBJECT)
               || g_str_equal (mention->name, GOTGAN_ANAPHOR_POSSESSIVE)))
    gotgan_en_resolve_reference (en, index, phrase);
  else
    stand_for_meaning (en, mention);
}
