/* Plants, sites and works on them, built, planned or given up: "scrapped a $1bn expansion". */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

const GotganCue *
gotgan_en_works (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GArray *cues = en->b->reading->cues;

  if (phrase == NULL || phrase->kind != GOTGAN_EN_NOUNS || phrase->name >= 0)
    return NULL;
  for (guint i = 0; i < cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_WORKS && cue->start >= phrase->start && cue->end == phrase->end)
        return cue;
    }
  return NULL;
}

/* Whether anybody builds it, or gives it up: not "has a $2bn plant" or "a strike at its $2bn plant". */
static gboolean
is_done_to (const GotganEn *en, const GotganEnAnchor *anchor, const GotganStatement *statement)
{
  const GotganEnPhrase *verbs = gotgan_en_verbs_of (en, anchor);

  if (verbs == NULL || gotgan_en_means (en, anchor->verbs, GOTGAN_EN_SENSE_HOLD))
    return FALSE;
  return anchor->cue->frame == GOTGAN_FRAME_BUILD
         || gotgan_en_verbs_have (en, anchor->verbs, GOTGAN_FRAME_BUILD)
         || statement->stage != GOTGAN_STAGE_COMPLETED;
}

/* "Novella's $5bn project", "Novella will build a $2bn plant" */
static GotganActor
builder (const GotganEn *en, const GotganEnAnchor *anchor)
{
  GotganActor builder = gotgan_en_owner (en, anchor->phrase);
  g_autoptr (GArray) subjects = gotgan_en_agents (en, anchor);

  if (builder.name == NULL)
    builder = gotgan_actors_first (subjects);
  builder = gotgan_actor_organisation (en->b->discourse, builder);
  /* "Her company plans" */
  return builder.kind == GOTGAN_PARTY_PERSON
             ? gotgan_actor_supposed (en->b->discourse->spoken.topic)
             : builder;
}

void
gotgan_en_claim_build (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money)
{
  GotganStatement statement;

  /* "built a $5bn business" is none */
  if (gotgan_en_is_verb (en, anchor) && gotgan_en_works (en, anchor->figure) == NULL)
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_COMMITMENT, anchor, money, "spend");
  if (!is_done_to (en, anchor, &statement))
    return;
  statement.investor = builder (en, anchor);
  if (statement.investor.name != NULL)
    gotgan_statement_emit (en->b, &statement);
}

gint
gotgan_en_works_at_cost (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint object;

  if (gotgan_en_is_verb (en, anchor) || !gotgan_en_is_behind (en, anchor->phrase, "at"))
    return -1;
  object = gotgan_en_object_nouns (
      en, gotgan_en_nth (en, gotgan_en_nth (en, anchor->phrase)->governor)->governor);
  return gotgan_en_works (en, object) != NULL ? object : -1;
}
