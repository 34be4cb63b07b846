/* Companies founded together. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* The name that a company is given: "'모셔널'이라는". */
static gboolean
is_quoted (const GotganReading *reading, const GotganPartyMention *mention)
{
  const char *p = reading->text + mention->start;

  return mention->start > reading->start && mention->name != NULL
         && (p[-1] == '\'' || p[-1] == '"'
             || (mention->start >= reading->start + strlen ("‘")
                 && gotgan_text_starts (p - strlen ("‘"), "‘")));
}

/* "설립", "세우": only the object tells what. */
static gboolean
is_founding (const GotganKoEvent *event)
{
  return !gotgan_text_starts (event->reading->text + event->cue->start, "합작")
         && !gotgan_text_starts (event->reading->text + event->cue->start, "조인트");
}

static GotganActor
venture_of (const GotganKoEvent *event)
{
  GotganActor actor = gotgan_ko_party_of (event, event->word);
  guint head = gotgan_ko_phrase_head (event->reading, event->word);
  g_autoptr (GArray) objects = NULL;

  if (is_founding (event))
    {
      objects = gotgan_ko_objects (event);
      return objects->len > 0 ? g_array_index (objects, GotganActor, objects->len - 1) : actor;
    }
  for (guint i = event->word; i <= head && actor.name == NULL; i++)
    if (gotgan_ko_word (event, i)->party != GOTGAN_KO_NONE)
      actor = gotgan_ko_party_of (event, i);
  if (actor.name != NULL)
    return actor;
  objects = gotgan_ko_objects (event);
  actor = gotgan_actors_first (objects);
  for (guint i = 0; i < event->reading->parties->len && actor.name == NULL; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (event->reading->parties, GotganPartyMention, i);

      if (mention->start > event->cue->end && is_quoted (event->reading, mention))
        actor = gotgan_actor_of (event->b->discourse, mention);
    }
  return actor;
}

static void
add_all (GArray *actors, GArray *more, const GotganActor *except)
{
  for (guint i = 0; i < more->len; i++)
    {
      const GotganActor *actor = &g_array_index (more, GotganActor, i);

      if (!gotgan_actor_equal (actor, except) && !gotgan_actors_include (actors, actor))
        g_array_append_vals (actors, actor, 1);
    }
}

/* "메타와 합작법인 '모셔널'을": a list only in looks, its first name is a founder. */
static void
add_listed (const GotganKoEvent *event, const GotganActor *company, GArray *partners)
{
  guint list = company->mention != NULL ? company->mention->list : 0;

  for (guint i = 0; list != 0 && i < event->reading->parties->len; i++)
    {
      const GotganPartyMention *mention =
          &g_array_index (event->reading->parties, GotganPartyMention, i);
      GotganActor actor;

      if (mention->list != list || mention == company->mention || !gotgan_ko_usable (mention))
        continue;
      actor = gotgan_actor_of (event->b->discourse, mention);
      g_array_append_val (partners, actor);
    }
}

/* "메타와 손잡고 합작법인을 세운다": the partner may stand with a verb joined before. */
static GArray *
partners_of (const GotganKoEvent *event, const GotganActor *company)
{
  GArray *partners = gotgan_ko_with_case (event, GOTGAN_CASE_WITH);

  for (guint i = 0; i < event->n_chain && partners->len == 0; i++)
    {
      GotganKoEvent joined = *event;

      joined.chain[0] = gotgan_ko_word (event, event->chain[i])->before;
      joined.n_chain = 1;
      if (joined.chain[0] == GOTGAN_KO_NONE)
        continue;
      g_array_unref (partners);
      partners = gotgan_ko_with_case (&joined, GOTGAN_CASE_WITH);
    }
  if (partners->len == 0)
    add_listed (event, company, partners);
  return partners;
}

static GArray *
founders_of (const GotganKoEvent *event, const GotganActor *company)
{
  GArray *founders = gotgan_actors_new ();
  g_autoptr (GArray) subjects = gotgan_ko_subjects (event);
  g_autoptr (GArray) partners = partners_of (event, company);
  GotganActor topic = gotgan_actor_supposed (event->b->discourse->spoken.topic);

  if (subjects->len == 0 && topic.name != NULL)
    g_array_append_val (founders, topic);
  add_all (founders, subjects, company);
  add_all (founders, partners, company);
  return founders;
}

static void
emit_founders (const GotganKoEvent *event, GotganStatement *statement, GArray *founders)
{
  guint rank =
      event->money != NULL ? gotgan_ko_respective_rank (event, founders->len) : founders->len;

  for (guint i = 0; i < founders->len; i++)
    {
      if (rank < founders->len && rank != i)
        continue;
      statement->investor =
          gotgan_actor_organisation (event->b->discourse, g_array_index (founders, GotganActor, i));
      gotgan_statement_emit (event->b, statement);
    }
}

void
gotgan_ko_found (GotganKoEvent *event)
{
  GotganDiscourse *self = event->b->discourse;
  GotganStatement statement;
  g_autoptr (GArray) founders = NULL;

  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_VENTURE, "venture");
  statement.company = venture_of (event);
  founders = founders_of (event, &statement.company);
  if (founders->len < 2 || event->n_chain == 0
      || (is_founding (event) && statement.company.name == NULL))
    return;
  emit_founders (event, &statement, founders);
  if (statement.company.name != NULL)
    {
      self->joint.company = gotgan_actor_supposed (statement.company);
      self->joint.age = 0;
      self->joint.stage = statement.stage;
    }
}
