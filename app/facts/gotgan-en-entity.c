/* Organisations an English article speaks of. */

#include "config.h"

#include "app/facts/gotgan-en-entity.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-rules-private.h"

#include <string.h>

#define MAX_ENTITIES 64
#define MAX_WORDS 24
/* What "Japanese" and "Japan" have in common. */
#define LAND_BYTES 4

typedef struct
{
  GotganActor actor;
  GHashTable *words;
  GHashTable *known;
  GotganNameClass origins;
  gboolean established;
  double presence;
  double here;
  gsize seen;
} Entity;

struct _GotganEnEntities
{
  GotganRules *rules;
  GPtrArray *list;
};

static void
entity_free (gpointer data)
{
  Entity *entity = data;

  g_hash_table_unref (entity->words);
  g_hash_table_unref (entity->known);
  g_free (entity);
}

GotganEnEntities *
gotgan_en_entities_new (GotganRules *rules)
{
  GotganEnEntities *self = g_new0 (GotganEnEntities, 1);

  self->rules = rules;
  self->list = g_ptr_array_new_with_free_func (entity_free);
  return self;
}

void
gotgan_en_entities_free (GotganEnEntities *self)
{
  g_ptr_array_unref (self->list);
  g_free (self);
}

/* --- Words ----------------------------------------------------------------------------------- */

static GotganNameClass
origin_in (GotganEnEntities *self, const char *text, gsize start, gsize end)
{
  return gotgan_name_words_of (gotgan_rules_get_name_words (self->rules), GOTGAN_LANGUAGE_EN, text,
                               start, end)
         & (GOTGAN_NAME_PEOPLE | GOTGAN_NAME_PLACE);
}

/* Words that fit any company tell nothing. */
static gboolean
is_telling (const char *word)
{
  static const char *const words[] = {
    "the",      "a",         "an",          "this",    "that",       "company",     "firm",
    "group",    "start",     "startup",     "up",      "business",   "unit",        "rival",
    "maker",    "investor",  "giant",       "backer",  "subsidiary", "platform",    "owner",
    "of",       "and",       "its",         "new",     "young",      "larger",      "smaller",
    "parent",   "former",    "other",       "same",    "first",      "second",      "latest",
    "biggest",  "largest",   "one",         "private", "public",     "based",       "enlarged",
    "combined", "merged",    "which",       "in",      "for",        "corporation", "venture",
    "outfit",   "developer", "provider",    "target",  "partner",    "competitor",  "seller",
    "buyer",    "arm",       "shareholder",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (*word == *words[i] && g_str_equal (word, words[i]))
      return FALSE;
  return TRUE;
}

/* The words of [@start, @end) that say something, in small letters. */
static GPtrArray *
telling_words (const char *text, gsize start, gsize end)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  gsize at = start;

  while (at < end && words->len < MAX_WORDS)
    {
      gsize from = at;
      g_autofree char *word = NULL;

      while (at < end && (g_ascii_isalnum (text[at]) || (guchar) text[at] >= 0x80))
        at++;
      if (at == from)
        {
          at++;
          continue;
        }
      word = g_ascii_strdown (text + from, at - from);
      if (at - from > 1 && is_telling (word))
        g_ptr_array_add (words, g_steal_pointer (&word));
    }
  return words;
}

static void
learn (GotganEnEntities *self, Entity *entity, const char *text, gsize start, gsize end)
{
  g_autoptr (GPtrArray) words = telling_words (text, start, end);

  for (guint i = 0; i < words->len && g_hash_table_size (entity->words) < 4 * MAX_WORDS; i++)
    g_hash_table_add (entity->words, g_strdup (g_ptr_array_index (words, i)));
  for (gsize at = start; at < end; at++)
    if (g_ascii_isupper (text[at]) && (at == start || text[at - 1] == ' '))
      {
        gsize stop = at;

        while (stop < end && g_ascii_isalpha (text[stop]))
          stop++;
        entity->origins |= origin_in (self, text, at, stop);
        at = stop;
      }
}

static void
learn_known (GotganEnEntities *self, Entity *entity)
{
  const char *epithets =
      entity->actor.id != NULL ? gotgan_rules_get_epithets (self->rules, entity->actor.id) : NULL;
  g_autoptr (GPtrArray) words = NULL;

  if (epithets == NULL)
    return;
  words = telling_words (epithets, 0, strlen (epithets));
  for (guint i = 0; i < words->len; i++)
    g_hash_table_add (entity->known, g_strdup (g_ptr_array_index (words, i)));
  entity->origins = GOTGAN_NAME_PEOPLE | GOTGAN_NAME_PLACE;
  entity->established =
      strstr (epithets, "startup") == NULL && strstr (epithets, "start-up") == NULL;
}

/* --- Presence -------------------------------------------------------------------------------- */

static void
make_room (GotganEnEntities *self)
{
  guint least = 0;

  if (self->list->len < MAX_ENTITIES)
    return;
  for (guint i = 1; i < self->list->len; i++)
    if (((Entity *) g_ptr_array_index (self->list, i))->presence
        < ((Entity *) g_ptr_array_index (self->list, least))->presence)
      least = i;
  g_ptr_array_remove_index_fast (self->list, least);
}

static Entity *
entity_of (GotganEnEntities *self, GotganActor actor)
{
  Entity *entity;

  for (guint i = 0; i < self->list->len; i++)
    {
      entity = g_ptr_array_index (self->list, i);
      if (gotgan_actor_equal (&entity->actor, &actor))
        return entity;
    }
  make_room (self);
  entity = g_new0 (Entity, 1);
  entity->actor = gotgan_actor_supposed (actor);
  entity->seen = G_MAXSIZE;
  entity->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  entity->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  learn_known (self, entity);
  g_ptr_array_add (self->list, entity);
  return entity;
}

static double
weight_of (const GotganEn *en, gint index, gboolean owner)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);

  if (owner)
    return phrase->relation == GOTGAN_EN_SUBJECT ? 2.5 : 1.5;
  switch (phrase->relation)
    {
    case GOTGAN_EN_SUBJECT:
      return phrase->parenthetic ? 1.5 : 3;
    case GOTGAN_EN_OBJECT:
      return 2;
    case GOTGAN_EN_APPOSED:
      return 0.5;
    default:
      return 1;
    }
}

/* "Israeli chip designer Mellanox": what stands before the name in its own phrase. */
static void
learn_from_phrase (GotganEnEntities *self, const GotganEn *en, Entity *entity,
                   const GotganPartyMention *mention, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const char *text = en->b->reading->text;

  if (phrase->start < mention->start && phrase->name >= 0)
    learn (self, entity, text, phrase->start, mention->start);
  /* "Graphcore, a British start-up", "ASML of the Netherlands" */
  for (guint i = index + 1; i < en->syntax->phrases->len && i < (guint) index + 12; i++)
    {
      const GotganEnPhrase *other = gotgan_en_nth (en, i);

      if (other->kind == GOTGAN_EN_NOUNS && other->relation == GOTGAN_EN_APPOSED
          && other->governor == index && other->name < 0)
        learn (self, entity, text, other->start, other->end);
    }
  if (phrase->relation == GOTGAN_EN_APPOSED && phrase->governor >= 0
      && gotgan_en_nth (en, phrase->governor)->name < 0)
    learn (self, entity, text, gotgan_en_nth (en, phrase->governor)->start,
           gotgan_en_nth (en, phrase->governor)->end);
}

static void
note_mention (GotganEnEntities *self, const GotganEn *en, const GotganPartyMention *mention)
{
  gint index = gotgan_en_phrase_at (en->syntax, mention->start);
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  gboolean owner;
  Entity *entity;

  if (phrase == NULL || !gotgan_party_mention_is_organisation (mention))
    return;
  owner = phrase->owner >= 0 && mention == gotgan_en_party (en, phrase->owner);
  entity = entity_of (self, gotgan_actor_of (en->b->discourse, mention));
  entity->here = MAX (entity->here, weight_of (en, index, owner));
  entity->seen = MIN (entity->seen, mention->start);
  if (!mention->anaphor && !owner)
    learn_from_phrase (self, en, entity, mention, index);
}

void
gotgan_en_entities_meet (GotganEnEntities *self, const GotganEn *en)
{
  for (guint i = 0; i < en->b->reading->parties->len; i++)
    {
      const GotganPartyMention *mention = gotgan_en_party (en, i);

      if (!mention->anaphor)
        note_mention (self, en, mention);
    }
}

void
gotgan_en_entities_note (GotganEnEntities *self, const GotganEn *en)
{
  for (guint i = 0; i < en->b->reading->parties->len; i++)
    note_mention (self, en, gotgan_en_party (en, i));
  for (guint i = 0; i < self->list->len; i++)
    {
      Entity *entity = g_ptr_array_index (self->list, i);

      entity->presence = 0.6 * entity->presence + entity->here;
      entity->here = 0;
      entity->seen = G_MAXSIZE;
    }
}

void
gotgan_en_entities_fade (GotganEnEntities *self)
{
  for (guint i = 0; i < self->list->len; i++)
    ((Entity *) g_ptr_array_index (self->list, i))->presence *= 0.4;
}

/* --- Who is meant ---------------------------------------------------------------------------- */

static gboolean
goes_by_word (const Entity *entity, const char *word)
{
  return g_hash_table_contains (entity->words, word) || g_hash_table_contains (entity->known, word);
}

/* "the Japanese group" is that of Japan. */
static gboolean
goes_by_land (const Entity *entity, const char *people)
{
  GHashTableIter iter;
  gpointer word;

  if (strlen (people) <= LAND_BYTES)
    return FALSE;
  g_hash_table_iter_init (&iter, entity->words);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    if (strlen (word) > LAND_BYTES && strncmp (word, people, LAND_BYTES) == 0)
      return TRUE;
  return FALSE;
}

/* "the Dutch group" is no company that comes from elsewhere; one from Delft may well be. */
static gboolean
comes_from_elsewhere (GotganEnEntities *self, const Entity *entity, const char *text, gsize start,
                      gsize end)
{
  if (entity->origins == 0)
    return FALSE;
  for (gsize at = start; at < end; at++)
    if (g_ascii_isupper (text[at]))
      {
        gsize stop = at;
        g_autofree char *word = NULL;

        while (stop < end && g_ascii_isalpha (text[stop]))
          stop++;
        word = g_ascii_strdown (text + at, stop - at);
        if ((origin_in (self, text, at, stop) & entity->origins) && !goes_by_word (entity, word)
            && !goes_by_land (entity, word))
          return TRUE;
        at = stop;
      }
  return FALSE;
}

static gboolean
is_people (GotganEnEntities *self, const char *word)
{
  g_autofree char *name = g_strdup (word);

  name[0] = g_ascii_toupper (name[0]);
  return (origin_in (self, name, 0, strlen (name)) & GOTGAN_NAME_PEOPLE) != 0;
}

/* How far @entity goes by @words. What the article itself calls it, a place or a product tell; what every company of
 * its trade is called does so only of who was just spoken of. */
static guint
fitting_words (GotganEnEntities *self, const Entity *entity, GPtrArray *words,
               const char *description)
{
  guint n_fitting = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (g_hash_table_contains (entity->words, word)
          || (g_hash_table_contains (entity->known, word)
              && (entity->presence >= 1 || strstr (description, word) == NULL)))
        n_fitting++;
      else if (is_people (self, word) && goes_by_land (entity, word))
        n_fitting++;
    }
  return n_fitting;
}

GArray *
gotgan_en_entities_candidates (GotganEnEntities *self, const GotganEn *en, gsize start, gsize end)
{
  const char *text = en->b->reading->text;
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (GotganEnCandidate));
  g_autoptr (GPtrArray) words = telling_words (text, start, end);
  g_autofree char *description = g_strndup (text + start, end - start);

  for (guint i = 0; i < self->list->len; i++)
    {
      const Entity *entity = g_ptr_array_index (self->list, i);
      gboolean here = entity->seen < start;
      GotganEnCandidate candidate = {
        entity->actor,
        entity->presence + (here ? entity->here : 0),
        fitting_words (self, entity, words, description),
        comes_from_elsewhere (self, entity, text, start, end),
        entity->established,
      };

      if (here || entity->presence > 0)
        g_array_append_val (candidates, candidate);
    }
  return candidates;
}
