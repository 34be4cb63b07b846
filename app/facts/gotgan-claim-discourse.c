/* Who and what an article has spoken of so far: the actors, and what a paragraph or a deal changes. */

#include "config.h"

#include "app/facts/gotgan-en-entity.h"
#include "app/facts/gotgan-ko-private.h"

#include "app/facts/gotgan-registry.h"
#include "app/facts/gotgan-rules-private.h"

gboolean
gotgan_actor_equal (const GotganActor *a, const GotganActor *b)
{
  if (a->name == NULL || b->name == NULL)
    return FALSE;
  if (a->id != NULL || b->id != NULL)
    return g_strcmp0 (a->id, b->id) == 0;
  return g_str_equal (a->name, b->name);
}

GotganActor
gotgan_actor_of (GotganDiscourse *self, const GotganPartyMention *mention)
{
  GotganActor actor = {
    .id = mention->id, .kind = mention->kind, .list = mention->list, .mention = mention
  };

  actor.name =
      mention->name != NULL ? g_string_chunk_insert_const (self->strings, mention->name) : NULL;
  if (actor.id != NULL)
    actor.id = g_string_chunk_insert_const (self->strings, actor.id);
  actor.inferred = mention->anaphor;
  return actor;
}

GotganActor
gotgan_actor_of_party (const GotganDiscourse *self, const GotganRegistryParty *party)
{
  GotganActor actor = { .id = party->id, .kind = party->kind, .inferred = TRUE };

  actor.name = self->language == GOTGAN_LANGUAGE_KO && party->name_ko != NULL ? party->name_ko
                                                                              : party->name_en;
  if (actor.name == NULL)
    actor.name = party->name_ko;
  return actor;
}

GotganActor
gotgan_actor_organisation (GotganDiscourse *self, GotganActor actor)
{
  const GotganRegistry *registry = gotgan_rules_get_registry (self->rules);
  const GotganRegistryParty *party;

  if (actor.kind != GOTGAN_PARTY_PERSON || actor.id == NULL)
    return actor;
  party = gotgan_registry_get (registry, actor.id);
  if (party != NULL && party->parent != NULL)
    party = gotgan_registry_get (registry, party->parent);
  else
    party = NULL;
  return party != NULL ? gotgan_actor_of_party (self, party) : actor;
}

GotganActor
gotgan_actor_supposed (GotganActor actor)
{
  actor.inferred = TRUE;
  actor.mention = NULL;
  actor.list = 0;
  return actor;
}

void
gotgan_actor_stand_in (const GotganActor *actor, GotganPartyMention *mention)
{
  mention->id = actor->id;
  mention->name = actor->name;
  if (actor->name != NULL)
    mention->kind = actor->kind;
}

GotganActor
gotgan_actor_named (GotganDiscourse *self, const char *name)
{
  const GotganRegistryParty *party =
      gotgan_registry_find (gotgan_rules_get_registry (self->rules), name);
  GotganActor actor = { .kind = GOTGAN_PARTY_COMPANY };

  actor.id = party != NULL ? party->id : NULL;
  actor.name = g_string_chunk_insert_const (self->strings, name);
  return actor;
}

/* The age of what was not told yet; it still grows. */
#define NEVER (G_MAXUINT / 2)

GotganDiscourse *
gotgan_discourse_new (GotganRules *rules, GotganPartyNames *names, GotganArticle *article,
                      GCancellable *cancellable)
{
  GotganDiscourse *self = g_new0 (GotganDiscourse, 1);

  self->rules = rules;
  self->language = gotgan_article_get_language (article);
  self->rumour.age = G_MAXUINT;
  self->agreement.age = self->trade.age = self->joint.age = NEVER;
  self->measures.valued_age = self->measures.age = self->funding.money_age = NEVER;
  self->strings = g_string_chunk_new (1024);
  self->spoken.recent = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  self->spoken.people = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  self->funding.investors = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  self->spoken.pair = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  self->credits = g_ptr_array_new ();
  if (self->language == GOTGAN_LANGUAGE_EN)
    self->entities = gotgan_en_entities_new (rules);
  gotgan_discourse_find_main (self, names, article, cancellable);
  self->spoken.topic = self->spoken.main;
  self->spoken.actor = self->spoken.main;
  self->funding.target = self->spoken.main;
  return self;
}

void
gotgan_discourse_free (GotganDiscourse *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->spoken.recent);
  g_array_unref (self->spoken.people);
  g_array_unref (self->funding.investors);
  g_array_unref (self->spoken.pair);
  g_ptr_array_unref (self->credits);
  g_clear_pointer (&self->entities, gotgan_en_entities_free);
  g_string_chunk_free (self->strings);
  g_free (self);
}

static void
end_aside (GotganDiscourse *self)
{
  if (!self->spoken.aside)
    return;
  self->spoken.aside = FALSE;
  self->spoken.topic = self->spoken.aside_topic;
  self->funding.target = self->spoken.aside_target;
}

void
gotgan_discourse_begin_paragraph (GotganDiscourse *self)
{
  /* English paragraphs are too short to end a period. */
  if (self->language == GOTGAN_LANGUAGE_KO)
    self->measures.period = NULL;
  gotgan_discourse_begin_dates (self);
  end_aside (self);
  if (self->entities != NULL)
    gotgan_en_entities_fade (self->entities);
  /* where many are told of, a paragraph goes on about whom the last one was about */
  if (self->spoken.main.name == NULL)
    return;
  if (self->language == GOTGAN_LANGUAGE_KO || self->spoken.dominant)
    self->spoken.topic = self->spoken.main;
  self->spoken.actor = self->spoken.topic;
  self->spoken.topic_age = 0;
}

void
gotgan_discourse_set_target (GotganDiscourse *self, GotganActor company)
{
  if (!gotgan_actor_equal (&self->funding.target, &company))
    g_array_set_size (self->funding.investors, 0);
  self->funding.target = gotgan_actor_supposed (company);
  self->funding.target_age = 0;
  self->funding.goalless = FALSE;
}

void
gotgan_discourse_add_investor (GotganDiscourse *self, GotganActor investor)
{
  GotganActor actor = gotgan_actor_supposed (investor);

  if (self->funding.investors->len < GOTGAN_DISCOURSE_MAX_RECENT
      && !gotgan_actor_equal (&actor, &self->funding.target)
      && !gotgan_discourse_is_investor (self, &actor))
    g_array_append_val (self->funding.investors, actor);
}

gboolean
gotgan_discourse_is_investor (const GotganDiscourse *self, const GotganActor *actor)
{
  return gotgan_actors_include (self->funding.investors, actor);
}

static void
note_credits (GotganDiscourse *self, const GotganReading *reading)
{
  gboolean credited = gotgan_reading_has_cue (reading, GOTGAN_CUE_CREDIT, G_MAXSIZE);

  g_ptr_array_set_size (self->credits, 0);
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);
      const char *name = mention->id != NULL ? mention->id : mention->name;

      /* English pronouns have nobody yet: "according to the company" */
      if (name == NULL || (mention->anaphor && reading->language == GOTGAN_LANGUAGE_EN))
        continue;
      if (mention->role == GOTGAN_CASE_CREDIT || (mention->kind == GOTGAN_PARTY_OUTLET && credited))
        g_ptr_array_add (self->credits, g_string_chunk_insert_const (self->strings, name));
    }
}

void
gotgan_discourse_enter (GotganDiscourse *self, GotganReading *reading)
{
  self->sentence++;
  if (reading->language == GOTGAN_LANGUAGE_KO)
    gotgan_ko_resolve (self, reading);
  gotgan_discourse_enter_dates (self, reading);
  note_credits (self, reading);
}
