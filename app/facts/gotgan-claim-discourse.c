#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/facts/gotgan-registry.h"
#include "app/facts/gotgan-rules-private.h"

#include <string.h>

#define MAX_RECENT 24

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
  GotganActor actor = { .id = mention->id, .kind = mention->kind, .list = mention->list, .mention = mention };

  actor.name = mention->name != NULL ? g_string_chunk_insert_const (self->strings, mention->name) : NULL;
  if (actor.id != NULL)
    actor.id = g_string_chunk_insert_const (self->strings, actor.id);
  actor.inferred = mention->anaphor;
  return actor;
}

static GotganActor
actor_of_party (const GotganRegistryParty *party, GotganLanguage language)
{
  GotganActor actor = { .id = party->id, .kind = party->kind, .inferred = TRUE };

  actor.name = language == GOTGAN_LANGUAGE_KO && party->name_ko != NULL ? party->name_ko : party->name_en;
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

/* --- The start ------------------------------------------------------------------------------- */

/* Whom the article is about: the first organisation of the headline that the text names too, else of the text. */
static void
find_main (GotganDiscourse *self, GotganPartyNames *names, GotganArticle *article)
{
  guint n_paragraphs = MIN (gotgan_article_get_n_paragraphs (article), 4);

  for (guint i = 0; i <= n_paragraphs && self->main.name == NULL; i++)
    {
      const char *text = i == 0 ? gotgan_article_get_title (article)
                                : gotgan_article_get_paragraph (article, i - 1)->text;
      g_autoptr (GArray) mentions = NULL;

      if (text == NULL)
        continue;
      mentions = gotgan_parties_find (names, text, 0, strlen (text));
      for (guint j = 0; j < mentions->len && self->main.name == NULL; j++)
        {
          const GotganPartyMention *mention = &g_array_index (mentions, GotganPartyMention, j);

          if (gotgan_party_mention_is_party (mention) && mention->kind != GOTGAN_PARTY_PERSON
              && mention->kind != GOTGAN_PARTY_STATE)
            self->main = gotgan_actor_of (self, mention);
        }
    }
  self->main.mention = NULL;
  self->main.list = 0;
  self->main.inferred = TRUE;
}

GotganDiscourse *
gotgan_discourse_new (GotganRules *rules, GotganPartyNames *names, GotganArticle *article)
{
  GotganDiscourse *self = g_new0 (GotganDiscourse, 1);

  self->rules = rules;
  self->language = gotgan_article_get_language (article);
  self->strings = g_string_chunk_new (1024);
  self->recent = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  self->credits = g_ptr_array_new ();
  find_main (self, names, article);
  self->topic = self->main;
  self->target = self->main;
  return self;
}

void
gotgan_discourse_free (GotganDiscourse *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->recent);
  g_ptr_array_unref (self->credits);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/* --- Before a sentence ----------------------------------------------------------------------- */

static gboolean
named_in_clause (const GotganReading *reading, const GotganActor *actor, gsize at)
{
  guint clause = gotgan_reading_clause_at (reading, at);

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (!mention->anaphor && gotgan_reading_clause_at (reading, mention->start) == clause
          && (actor->id != NULL ? g_strcmp0 (actor->id, mention->id) == 0
                                : g_strcmp0 (actor->name, mention->name) == 0))
        return TRUE;
    }
  return FALSE;
}

/* The organisation spoken of that the pronoun at @at can mean: not one that its own clause names. */
static GotganActor
spoken_of (GotganDiscourse *self, const GotganReading *reading, gsize at)
{
  GotganActor nobody = { 0 };

  if (self->topic.name != NULL && !named_in_clause (reading, &self->topic, at))
    return self->topic;
  for (guint i = self->recent->len; i > 0; i--)
    {
      const GotganActor *actor = &g_array_index (self->recent, GotganActor, i - 1);

      if (!named_in_clause (reading, actor, at))
        return *actor;
    }
  return nobody;
}

/* An organisation that the same sentence has named before the pronoun as its subject. */
static GotganActor
subject_before (GotganDiscourse *self, const GotganReading *reading, guint index)
{
  GotganActor nobody = { 0 };

  for (guint i = 0; i < index; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);

      if (!gotgan_party_mention_is_party (mention) || mention->name == NULL || mention->kind == GOTGAN_PARTY_PERSON)
        continue;
      if (gotgan_reading_clause_at (reading, mention->start)
          == gotgan_reading_clause_at (reading, g_array_index (reading->parties, GotganPartyMention, index).start))
        continue;
      if (mention->role == GOTGAN_CASE_BARE || mention->role == GOTGAN_CASE_SUBJECT
          || mention->role == GOTGAN_CASE_TOPIC)
        return gotgan_actor_of (self, mention);
    }
  return nobody;
}

static void
resolve_party (GotganDiscourse *self, GotganReading *reading, guint index)
{
  GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, index);
  const char *means = mention->name;
  GotganActor actor = { 0 };

  if (g_str_equal (means, "person"))
    actor = self->person;
  else if (g_str_equal (means, "topic"))
    actor = self->target.name != NULL ? self->target : self->main;
  else if (g_str_equal (means, "target"))
    actor = self->bought.name != NULL ? self->bought : self->main;
  else if (g_str_equal (means, "buyer"))
    actor = self->buyer.name != NULL ? self->buyer : self->topic;
  else if (g_str_equal (means, "openai"))
    actor = actor_of_party (gotgan_registry_find (gotgan_rules_get_registry (self->rules), "OpenAI"), self->language);
  else if (g_str_equal (means, "subject") || g_str_equal (means, "possessive"))
    actor = subject_before (self, reading, index);
  if (actor.name == NULL && !g_str_equal (means, "both") && !g_str_equal (means, "person"))
    actor = spoken_of (self, reading, mention->start);
  mention->id = actor.id;
  mention->name = actor.name;
  mention->kind = actor.name != NULL ? actor.kind : mention->kind;
}

static void
resolve_dates (GotganDiscourse *self, GotganReading *reading)
{
  const char *antecedent = self->date;

  for (guint i = 0; i < reading->dates->len; i++)
    {
      GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);

      if (date->flags & GOTGAN_DATE_ANAPHORIC)
        gotgan_date_resolve (date, antecedent);
      if (date->edtf[0] != '\0')
        antecedent = g_string_chunk_insert_const (self->strings, date->edtf);
    }
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
  for (guint i = 0; i < reading->parties->len; i++)
    if (g_array_index (reading->parties, GotganPartyMention, i).anaphor)
      resolve_party (self, reading, i);
  resolve_dates (self, reading);
  note_credits (self, reading);
}

/* --- After a sentence ------------------------------------------------------------------------ */

static void
remember (GotganDiscourse *self, GotganActor actor)
{
  actor.mention = NULL;
  actor.list = 0;
  actor.inferred = TRUE;
  for (guint i = 0; i < self->recent->len; i++)
    if (gotgan_actor_equal (&g_array_index (self->recent, GotganActor, i), &actor))
      {
        g_array_remove_index (self->recent, i);
        break;
      }
  if (self->recent->len >= MAX_RECENT)
    g_array_remove_index (self->recent, 0);
  g_array_append_val (self->recent, actor);
}

static gboolean
is_topical (const GotganReading *reading, const GotganPartyMention *mention)
{
  if (reading->language == GOTGAN_LANGUAGE_KO)
    return mention->role == GOTGAN_CASE_SUBJECT || mention->role == GOTGAN_CASE_TOPIC
           || mention->role == GOTGAN_CASE_COPULA || mention->role == GOTGAN_CASE_ALSO;
  return mention->role == GOTGAN_CASE_BARE;
}

void
gotgan_discourse_leave (GotganDiscourse *self, const GotganReading *reading)
{
  gboolean found = FALSE;

  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (reading->parties, GotganPartyMention, i);
      GotganActor actor = gotgan_actor_of (self, mention);

      actor.mention = NULL;
      actor.inferred = TRUE;
      if (!gotgan_party_mention_is_party (mention) || mention->name == NULL)
        continue;
      if (mention->kind == GOTGAN_PARTY_PERSON)
        {
          self->person = actor;
          continue;
        }
      remember (self, actor);
      if (!found && is_topical (reading, mention) && mention->kind != GOTGAN_PARTY_STATE)
        {
          self->topic = actor;
          found = TRUE;
        }
    }
  for (guint i = 0; i < reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);

      if (date->edtf[0] != '\0' && !(date->flags & (GOTGAN_DATE_DEADLINE | GOTGAN_DATE_SINCE)))
        self->date = g_string_chunk_insert_const (self->strings, date->edtf);
    }
}
