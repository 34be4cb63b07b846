/* Whom English pronouns and descriptions mean: "it", "its", "the company", "the French start-up". */

#include "config.h"

#include "app/facts/gotgan-en-anaphor.h"

#include "app/facts/gotgan-en-entity.h"
#include "app/facts/gotgan-registry.h"
#include "app/facts/gotgan-rules-private.h"

#include <string.h>

/* --- Spoken of before ------------------------------------------------------------------------ */

static gboolean
is_possessive (const GotganPartyMention *mention)
{
  return g_str_equal (mention->name, GOTGAN_ANAPHOR_POSSESSIVE);
}

static gboolean
can_mean (const GotganEn *en, const GotganPartyMention *pronoun, const GotganActor *actor,
          const GotganEnPhrase *own, gboolean it)
{
  const GotganPartyMention mention = { .id = actor->id, .name = actor->name };

  return actor->name != NULL && (it || actor->kind == GOTGAN_PARTY_COMPANY)
         && !gotgan_en_is_subject_of (en, own, &mention)
         && (it
             || gotgan_en_entities_suits (en->b->discourse->entities, en, actor, pronoun->start,
                                          pronoun->end))
         && (it || gotgan_actor_equal (actor, &en->b->discourse->main)
             || !gotgan_discourse_is_investor (en->b->discourse, actor));
}

/* Whom the sentence before is about. */
static GotganActor
first_candidate (const GotganEn *en, gboolean it)
{
  const GotganDiscourse *self = en->b->discourse;

  if (it)
    return self->actor;
  return self->target_age < self->topic_age ? self->target : gotgan_en_spoken_of (en);
}

/* Nobody in the sentence: whom the sentence before is about, then whom the article is about, then who was named last. */
static gboolean
stand_for_candidate (const GotganEn *en, GotganPartyMention *mention, gint phrase, gboolean it)
{
  GotganDiscourse *self = en->b->discourse;
  GotganActor first = first_candidate (en, it);
  const GotganActor *candidates[] = { &first, &self->topic, &self->target, &self->main };
  const GotganEnPhrase *own =
      is_possessive (mention) ? NULL : gotgan_en_nth (en, gotgan_en_verbs_over (en, phrase));

  if (own != NULL && own->subject == phrase)
    own = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (can_mean (en, mention, candidates[i], own, it))
      {
        gotgan_actor_stand_in (candidates[i], mention);
        return TRUE;
      }
  for (guint i = self->recent->len; i > 0; i--)
    {
      const GotganActor *actor = &g_array_index (self->recent, GotganActor, i - 1);

      if (can_mean (en, mention, actor, own, FALSE))
        {
          gotgan_actor_stand_in (actor, mention);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
stand_for_party (const GotganEn *en, GotganPartyMention *mention, gint party)
{
  const GotganPartyMention *other;

  if (party < 0)
    return FALSE;
  other = gotgan_en_party (en, party);
  mention->id = other->id;
  mention->name = other->name;
  mention->kind = other->kind;
  return TRUE;
}

static GotganActor
project_spoken_of (const GotganDiscourse *self)
{
  for (guint i = self->recent->len; i > 0; i--)
    if (g_array_index (self->recent, GotganActor, i - 1).kind == GOTGAN_PARTY_PROJECT)
      return g_array_index (self->recent, GotganActor, i - 1);
  return self->target;
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

  if (self->topic.name != NULL && !is_named (en, &self->topic))
    return self->topic;
  if (self->main.name != NULL && !is_named (en, &self->main))
    return self->main;
  for (guint i = self->recent->len; i > 0; i--)
    {
      const GotganActor *actor = &g_array_index (self->recent, GotganActor, i - 1);

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
    return self->person;
  if (g_str_equal (means, GOTGAN_ANAPHOR_BOTH))
    return nobody;
  if (g_str_equal (means, GOTGAN_ANAPHOR_ORGANISATION))
    return gotgan_actor_organisation (self, self->person);
  if (g_str_equal (means, GOTGAN_ANAPHOR_PROJECT))
    return project_spoken_of (self);
  if (g_str_equal (means, GOTGAN_ANAPHOR_TARGET))
    return self->bought.name != NULL ? self->bought : somebody_unnamed (en);
  if (g_str_equal (means, GOTGAN_ANAPHOR_BUYER))
    return self->buyer.name != NULL ? self->buyer : somebody_unnamed (en);
  party = gotgan_registry_get (gotgan_rules_get_registry (self->rules), means);
  return party != NULL ? gotgan_actor_of_party (self, party) : somebody_unnamed (en);
}

static void
stand_for_meaning (const GotganEn *en, GotganPartyMention *mention)
{
  GotganActor actor = meant_by (en, mention->name);

  gotgan_actor_stand_in (&actor, mention);
}

/* --- Descriptions ---------------------------------------------------------------------------- */

/**
 * Meaning:
 * @own: (nullable): the verbs whose subject is not meant
 * @fund: the description is of who gives money
 */
typedef struct
{
  const GotganEnPhrase *own;
  gboolean fund;
} Meaning;

static gboolean
can_be_described (const GotganEn *en, const GotganActor *actor, gpointer data)
{
  const Meaning *meaning = data;
  const GotganPartyMention mention = { .id = actor->id, .name = actor->name };

  if (meaning->fund ? actor->kind == GOTGAN_PARTY_COMPANY : actor->kind != GOTGAN_PARTY_COMPANY)
    return FALSE;
  return !gotgan_en_is_subject_of (en, meaning->own, &mention);
}

/* "the private equity firm", "the investor" */
static gboolean
is_of_funds (const GotganEn *en, const GotganPartyMention *mention)
{
  static const char *const words[] = { "fund",   "investor", "equity firm",
                                       "buyout", "venture",  "asset manager" };
  g_autofree char *text =
      g_ascii_strdown (en->b->reading->text + mention->start, mention->end - mention->start);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The fund or bank that was spoken of last. */
static gboolean
stand_for_fund (const GotganEn *en, GotganPartyMention *mention)
{
  GArray *recent = en->b->discourse->recent;

  for (guint i = recent->len; i > 0; i--)
    if (gotgan_en_gives_money (&g_array_index (recent, GotganActor, i - 1)))
      {
        gotgan_actor_stand_in (&g_array_index (recent, GotganActor, i - 1), mention);
        return TRUE;
      }
  return FALSE;
}

/* "the company", "the French start-up" */
static void
resolve_description (const GotganEn *en, GotganPartyMention *mention, gint phrase)
{
  const GotganEnPhrase *own = gotgan_en_nth (en, gotgan_en_verbs_over (en, phrase));
  Meaning meaning = { own != NULL && own->subject == phrase ? NULL : own,
                      is_of_funds (en, mention) };
  GotganActor actor;

  if (gotgan_en_entities_find (en->b->discourse->entities, en, mention->start, mention->end,
                               can_be_described, &meaning, &actor))
    gotgan_actor_stand_in (&actor, mention);
  else if (!(meaning.fund && stand_for_fund (en, mention))
           && !stand_for_party (en, mention, gotgan_en_antecedent (en, phrase, TRUE, FALSE))
           && !stand_for_party (en, mention, gotgan_en_company_before (en, phrase))
           && !stand_for_candidate (en, mention, phrase, FALSE))
    stand_for_meaning (en, mention);
}

/* --- Pronouns -------------------------------------------------------------------------------- */

/* "it", "its" */
static void
resolve_pronoun (const GotganEn *en, guint index, gint phrase)
{
  GotganPartyMention *mention = gotgan_en_party (en, index);
  gboolean possessive = is_possessive (mention);

  if (!stand_for_party (en, mention, gotgan_en_it_before (en, index, phrase, possessive))
      && !(!possessive && stand_for_party (en, mention, gotgan_en_object_before (en, phrase)))
      && !stand_for_party (en, mention, gotgan_en_antecedent (en, phrase, FALSE, possessive))
      && !stand_for_candidate (en, mention, phrase, TRUE))
    stand_for_meaning (en, mention);
}

void
gotgan_en_resolve_anaphor (const GotganEn *en, guint index)
{
  GotganPartyMention *mention = gotgan_en_party (en, index);
  gint phrase = gotgan_en_phrase_at (en->syntax, mention->start);

  if (phrase >= 0 && g_str_equal (mention->name, GOTGAN_ANAPHOR_COMPANY))
    resolve_description (en, mention, phrase);
  else if (phrase >= 0
           && (g_str_equal (mention->name, GOTGAN_ANAPHOR_SUBJECT) || is_possessive (mention)))
    resolve_pronoun (en, index, phrase);
  else
    stand_for_meaning (en, mention);
}
