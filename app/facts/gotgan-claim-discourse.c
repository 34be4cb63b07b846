#include "config.h"

#include "app/facts/gotgan-en-entity.h"
#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-registry.h"
#include "app/facts/gotgan-rules-private.h"

#include <string.h>

#define MAX_COUNTED 200
#define HEADLINE_WEIGHT 4
#define DOMINANT_PERCENT 40

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

static GotganActor
actor_of_party (const GotganRegistryParty *party, GotganLanguage language)
{
  GotganActor actor = { .id = party->id, .kind = party->kind, .inferred = TRUE };

  actor.name =
      language == GOTGAN_LANGUAGE_KO && party->name_ko != NULL ? party->name_ko : party->name_en;
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
  return party != NULL ? actor_of_party (party, self->language) : actor;
}

GotganActor
gotgan_actor_supposed (GotganActor actor)
{
  actor.inferred = TRUE;
  actor.mention = NULL;
  actor.list = 0;
  return actor;
}

static gboolean
is_company (GotganPartyKind kind)
{
  return kind == GOTGAN_PARTY_COMPANY;
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

/* --- The start ------------------------------------------------------------------------------- */

typedef struct
{
  GotganActor actor;
  guint weight;
  guint n_paragraphs;
  guint last;
} Frequency;

/* Who does things is the protagonist, not who is often mentioned. */
static guint
weight_of_role (const GotganPartyMention *mention, GotganLanguage language)
{
  switch (mention->role)
    {
    case GOTGAN_CASE_SUBJECT:
    case GOTGAN_CASE_TOPIC:
      return 3;
    case GOTGAN_CASE_BARE:
      return language == GOTGAN_LANGUAGE_EN ? 3 : 1;
    case GOTGAN_CASE_GENITIVE:
      return 2;
    default:
      return 1;
    }
}

static void
count_names (GotganDiscourse *self, GotganPartyNames *names, const char *text, guint weight,
             guint paragraph, GArray *counts)
{
  g_autoptr (GArray) mentions = gotgan_parties_find (names, text, 0, strlen (text));

  for (guint i = 0; i < mentions->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (mentions, GotganPartyMention, i);
      Frequency one = { gotgan_actor_supposed (gotgan_actor_of (self, mention)),
                        weight * weight_of_role (mention, self->language), 1, paragraph };
      guint j = 0;

      if (mention->anaphor || !gotgan_party_mention_is_party (mention)
          || !is_company (mention->kind))
        continue;
      /* "소프트뱅크, 엔비디아 지분 매각": a headline begins with who it is about */
      if (weight == HEADLINE_WEIGHT && i == 0
          && (mention->role == GOTGAN_CASE_AND || mention->role == GOTGAN_CASE_BARE))
        one.weight *= 3;
      while (j < counts->len
             && !gotgan_actor_equal (&g_array_index (counts, Frequency, j).actor, &one.actor))
        j++;
      if (j < counts->len)
        {
          Frequency *known = &g_array_index (counts, Frequency, j);

          known->weight += one.weight;
          known->n_paragraphs += known->last != paragraph;
          known->last = paragraph;
        }
      else if (counts->len < MAX_COUNTED)
        g_array_append_val (counts, one);
    }
}

/* Whom the article is about: the company named most, the headline and the first lines counting more. */
static void
find_main (GotganDiscourse *self, GotganPartyNames *names, GotganArticle *article)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (Frequency));
  const char *title = gotgan_article_get_title (article);
  guint best = 0;
  guint in = 0;

  if (title != NULL)
    count_names (self, names, title, HEADLINE_WEIGHT, G_MAXUINT, counts);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    count_names (self, names, gotgan_article_get_paragraph (article, i)->text, i < 2 ? 2 : 1, i,
                 counts);
  for (guint i = 0; i < counts->len; i++)
    if (g_array_index (counts, Frequency, i).weight > best)
      {
        best = g_array_index (counts, Frequency, i).weight;
        self->main = g_array_index (counts, Frequency, i).actor;
        in = g_array_index (counts, Frequency, i).n_paragraphs;
      }
  self->dominant = 100 * in > DOMINANT_PERCENT * gotgan_article_get_n_paragraphs (article);
}

GotganDiscourse *
gotgan_discourse_new (GotganRules *rules, GotganPartyNames *names, GotganArticle *article)
{
  GotganDiscourse *self = g_new0 (GotganDiscourse, 1);

  self->rules = rules;
  self->language = gotgan_article_get_language (article);
  self->rumour.age = G_MAXUINT;
  self->strings = g_string_chunk_new (1024);
  self->recent = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  self->people = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  self->investors = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  self->pair = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  self->descriptions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->credits = g_ptr_array_new ();
  if (self->language == GOTGAN_LANGUAGE_EN)
    self->entities = gotgan_en_entities_new (rules);
  find_main (self, names, article);
  self->topic = self->main;
  self->actor = self->main;
  self->target = self->main;
  return self;
}

void
gotgan_discourse_free (GotganDiscourse *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->recent);
  g_array_unref (self->people);
  g_array_unref (self->investors);
  g_array_unref (self->pair);
  g_hash_table_unref (self->descriptions);
  g_ptr_array_unref (self->credits);
  g_clear_pointer (&self->entities, gotgan_en_entities_free);
  g_string_chunk_free (self->strings);
  g_free (self);
}

void
gotgan_discourse_begin_paragraph (GotganDiscourse *self)
{
  /* English paragraphs are too short to end a period. */
  if (self->language == GOTGAN_LANGUAGE_KO)
    self->period = NULL;
  gotgan_discourse_begin_dates (self);
  if (self->entities != NULL)
    gotgan_en_entities_fade (self->entities);
  /* where many are told of, a paragraph goes on about whom the last one was about */
  if (self->main.name == NULL)
    return;
  if (self->language == GOTGAN_LANGUAGE_KO || self->dominant)
    self->topic = self->main;
  self->actor = self->topic;
  self->topic_age = 0;
}

void
gotgan_discourse_set_target (GotganDiscourse *self, GotganActor company)
{
  if (!gotgan_actor_equal (&self->target, &company))
    g_array_set_size (self->investors, 0);
  self->target = gotgan_actor_supposed (company);
  self->target_age = 0;
  self->goalless = FALSE;
}

void
gotgan_discourse_add_investor (GotganDiscourse *self, GotganActor investor)
{
  GotganActor actor = gotgan_actor_supposed (investor);

  if (self->investors->len < GOTGAN_DISCOURSE_MAX_RECENT
      && !gotgan_actor_equal (&actor, &self->target)
      && !gotgan_discourse_is_investor (self, &actor))
    g_array_append_val (self->investors, actor);
}

gboolean
gotgan_discourse_is_investor (const GotganDiscourse *self, const GotganActor *actor)
{
  for (guint i = 0; i < self->investors->len; i++)
    if (gotgan_actor_equal (&g_array_index (self->investors, GotganActor, i), actor))
      return TRUE;
  return FALSE;
}

/* --- Before a sentence ----------------------------------------------------------------------- */

static gboolean
named_in_clause (const GotganReading *reading, const GotganActor *actor, gsize at)
{
  guint clause = gotgan_reading_clause_at (reading, at);

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (mention->anaphor && mention->role == GOTGAN_CASE_GENITIVE)
        continue;
      if ((!mention->anaphor || mention->start < at) && mention->start != at
          && mention->name != NULL && gotgan_reading_clause_at (reading, mention->start) == clause
          && (actor->id != NULL ? g_strcmp0 (actor->id, mention->id) == 0
                                : g_strcmp0 (actor->name, mention->name) == 0))
        return TRUE;
    }
  return FALSE;
}

/* Who was last said to put money into the company of the article is not what the article calls "the start-up". */
static gboolean
gives_to_main (const GotganDiscourse *self, const GotganActor *actor)
{
  return gotgan_actor_equal (&self->target, &self->main) && !gotgan_actor_equal (actor, &self->main)
         && gotgan_discourse_is_investor (self, actor);
}

/* The organisation spoken of that the pronoun at @at can mean: not one that its own clause names. */
static GotganActor
spoken_of (GotganDiscourse *self, const GotganReading *reading, gsize at)
{
  const GotganActor *candidates[] = { &self->topic, &self->main };
  GotganActor nobody = { 0 };

  if (reading->language == GOTGAN_LANGUAGE_KO && self->actor.name != NULL
      && !named_in_clause (reading, &self->actor, at))
    return self->actor;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (candidates[i]->name != NULL && !named_in_clause (reading, candidates[i], at)
        && !gives_to_main (self, candidates[i]))
      return *candidates[i];
  for (guint i = self->recent->len; i > 0; i--)
    {
      const GotganActor *actor = &g_array_index (self->recent, GotganActor, i - 1);

      if (is_company (actor->kind) && !named_in_clause (reading, actor, at))
        return *actor;
    }
  return nobody;
}

/* The subject of the clause before the pronoun's, in the same sentence. */
static GotganActor
subject_before (GotganDiscourse *self, const GotganReading *reading, guint index, gboolean company)
{
  const GotganPartyMention *pronoun = &g_array_index (reading->parties, GotganPartyMention, index);
  guint clause = gotgan_reading_clause_at (reading, pronoun->start);
  GotganActor found = { 0 };
  guint home = G_MAXUINT;

  for (guint i = index; i > 0; i--)
    {
      const GotganPartyMention *mention =
          &g_array_index (reading->parties, GotganPartyMention, i - 1);
      guint at = gotgan_reading_clause_at (reading, mention->start);
      const GotganActor same = { .id = mention->id, .name = mention->name };

      if (at == clause || at > home || !gotgan_party_mention_is_party (mention)
          || mention->name == NULL || mention->kind == GOTGAN_PARTY_PERSON
          || (company && !is_company (mention->kind)))
        continue;
      if (home != G_MAXUINT && at < home)
        break;
      /* "소프트뱅크는 쿠팡에 투자했고, 이 회사의 가치는": whoever acts would not be called so */
      if (company && reading->language == GOTGAN_LANGUAGE_KO && mention->role == GOTGAN_CASE_GOAL)
        return gotgan_actor_of (self, mention);
      if (mention->role != GOTGAN_CASE_BARE && mention->role != GOTGAN_CASE_SUBJECT
          && mention->role != GOTGAN_CASE_TOPIC)
        continue;
      if (reading->language == GOTGAN_LANGUAGE_KO && mention->role == GOTGAN_CASE_SUBJECT
          && !gotgan_ko_is_main_subject (reading, mention))
        continue;
      if (named_in_clause (reading, &same, pronoun->start))
        continue;
      found = gotgan_actor_of (self, mention);
      home = at;
    }
  return found;
}

static GotganActor
person_spoken_of (GotganDiscourse *self, const GotganReading *reading,
                  const GotganPartyMention *mention)
{
  gunichar initial = g_utf8_get_char (reading->text + mention->start);
  GotganActor nobody = { 0 };

  if (reading->language != GOTGAN_LANGUAGE_KO)
    return self->person;
  for (guint i = self->people->len; i > 0; i--)
    if (g_utf8_get_char (g_array_index (self->people, GotganActor, i - 1).name) == initial)
      return g_array_index (self->people, GotganActor, i - 1);
  return nobody;
}

static GotganActor
project_spoken_of (GotganDiscourse *self)
{
  for (guint i = self->recent->len; i > 0; i--)
    if (g_array_index (self->recent, GotganActor, i - 1).kind == GOTGAN_PARTY_PROJECT)
      return g_array_index (self->recent, GotganActor, i - 1);
  return self->target;
}

/* "Core Scientific, the bitcoin miner": later "the miner" is Core Scientific. */
static gboolean
described_by (GotganDiscourse *self, const char *noun, GotganActor *actor)
{
  const GotganActor *known = g_hash_table_lookup (self->descriptions, noun);

  if (known == NULL)
    return FALSE;
  *actor = *known;
  return TRUE;
}

/* "그룹은": the last that is called one. */
static GotganActor
group_spoken_of (GotganDiscourse *self)
{
  for (guint i = self->recent->len; i > 0; i--)
    if (g_str_has_suffix (g_array_index (self->recent, GotganActor, i - 1).name, "그룹"))
      return g_array_index (self->recent, GotganActor, i - 1);
  return self->main;
}

static GotganActor
meant_by (GotganDiscourse *self, const GotganReading *reading, guint index)
{
  const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, index);
  const char *means = mention->name;
  GotganActor nobody = { 0 };
  GotganActor actor;

  if (g_str_equal (means, "person"))
    return person_spoken_of (self, reading, mention);
  if (g_str_equal (means, "both"))
    return nobody;
  if (g_str_equal (means, "group"))
    return group_spoken_of (self);
  if (g_str_equal (means, "venture"))
    return self->venture;
  if (g_str_equal (means, "organisation"))
    return gotgan_actor_organisation (self, self->person);
  if (gotgan_text_starts (means, "company:")
      && described_by (self, means + strlen ("company:"), &actor))
    return actor;
  if (g_str_equal (means, "project"))
    return project_spoken_of (self);
  if (g_str_equal (means, "topic"))
    return self->topic.name == NULL || gotgan_discourse_is_investor (self, &self->topic)
               ? self->target
               : self->topic;
  if (g_str_equal (means, "target") && self->bought.name != NULL)
    return self->bought;
  if (g_str_equal (means, "buyer") && self->buyer.name != NULL)
    return self->buyer;
  if (g_str_equal (means, "openai"))
    return actor_of_party (gotgan_registry_find (gotgan_rules_get_registry (self->rules), "OpenAI"),
                           self->language);
  actor = subject_before (self, reading, index, gotgan_text_starts (means, "company"));
  return actor.name != NULL ? actor : spoken_of (self, reading, mention->start);
}

void
gotgan_discourse_resolve (GotganDiscourse *self, GotganReading *reading, guint index)
{
  GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, index);
  GotganActor actor = meant_by (self, reading, index);

  mention->id = actor.id;
  mention->name = actor.name;
  if (actor.name != NULL)
    mention->kind = actor.kind;
}

static gboolean
has_credit_cue (const GotganReading *reading)
{
  for (guint i = 0; i < reading->cues->len; i++)
    if (g_array_index (reading->cues, GotganCue, i).class == GOTGAN_CUE_CREDIT)
      return TRUE;
  return FALSE;
}

static void
note_credits (GotganDiscourse *self, const GotganReading *reading)
{
  gboolean credited = has_credit_cue (reading);

  g_ptr_array_set_size (self->credits, 0);
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);
      const char *name = mention->id != NULL ? mention->id : mention->name;

      if (name == NULL)
        continue;
      if (mention->role == GOTGAN_CASE_CREDIT || (mention->kind == GOTGAN_PARTY_OUTLET && credited))
        g_ptr_array_add (self->credits, g_string_chunk_insert_const (self->strings, name));
    }
}

void
gotgan_discourse_enter (GotganDiscourse *self, GotganReading *reading)
{
  for (guint i = 0; i < reading->parties->len && reading->language == GOTGAN_LANGUAGE_KO; i++)
    if (g_array_index (reading->parties, GotganPartyMention, i).anaphor)
      gotgan_discourse_resolve (self, reading, i);
  gotgan_discourse_enter_dates (self, reading);
  note_credits (self, reading);
}
