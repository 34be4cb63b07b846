#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

GArray *
gotgan_actors_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (GotganActor));
}

gboolean
gotgan_actors_include (GArray *actors, const GotganActor *actor)
{
  for (guint i = 0; i < actors->len; i++)
    if (gotgan_actor_equal (&g_array_index (actors, GotganActor, i), actor))
      return TRUE;
  return FALSE;
}

GotganActor
gotgan_actors_first (GArray *actors)
{
  GotganActor nobody = { 0 };

  return actors->len > 0 ? g_array_index (actors, GotganActor, 0) : nobody;
}

gboolean
gotgan_actor_can_be_measured (const GotganActor *actor, GotganKind kind)
{
  if (actor->name == NULL || actor->kind == GOTGAN_PARTY_PERSON
      || actor->kind == GOTGAN_PARTY_STATE)
    return FALSE;
  return kind != GOTGAN_KIND_VALUATION || actor->kind != GOTGAN_PARTY_FUND;
}

gboolean
gotgan_actor_is_one_of_many (const GotganBuilder *b, const GotganActor *actor)
{
  const GotganPartyMention *mention = actor->mention;
  const char *after;

  if (mention == NULL || mention->anaphor)
    return FALSE;
  after = b->reading->text + MAX (mention->bracket_end, mention->end);
  return gotgan_text_starts (after, " 등") || gotgan_text_starts (after, "을 비롯")
         || gotgan_text_starts (after, "를 비롯") || mention->role == GOTGAN_CASE_INCLUDE;
}

gboolean
gotgan_actor_is_stood_for (const GotganActor *actor)
{
  return actor->mention != NULL
         && (actor->mention->anaphor
             || (actor->mention->kind == GOTGAN_PARTY_PERSON
                 && actor->kind != GOTGAN_PARTY_PERSON));
}

GotganActor
gotgan_actor_in_office (const GotganBuilder *b, GotganActor actor)
{
  static const char *const own[] = { "사재", "개인 돈", "자비", "own money", "of his own" };
  g_autofree char *sentence = NULL;

  if (actor.kind != GOTGAN_PARTY_PERSON || actor.mention == NULL || !actor.mention->person)
    return actor;
  sentence = g_strndup (b->reading->text + b->reading->start, b->reading->end - b->reading->start);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (strstr (sentence, own[i]) != NULL)
      return actor;
  return gotgan_actor_organisation (b->discourse, actor);
}

void
gotgan_statement_emit_each (const GotganBuilder *b, const GotganStatement *statement,
                            GArray *investors, const char *rule)
{
  for (guint i = 0; i < investors->len; i++)
    {
      GotganStatement one = *statement;

      one.investor = g_array_index (investors, GotganActor, i);
      one.money = NULL;
      one.cumulative = FALSE;
      one.rule = rule;
      if (one.company.name != NULL)
        gotgan_statement_emit (b, &one);
    }
}
