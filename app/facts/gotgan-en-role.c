/* Who takes which part in a claim, and who is meant when nobody is named. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

/* For how many sentences a company can be meant by money of another company. */
#define MAX_TARGET_AGE 3

void
gotgan_en_take_all (GArray *actors, GArray *more)
{
  for (guint i = 0; i < more->len; i++)
    {
      const GotganActor *actor = &g_array_index (more, GotganActor, i);

      if (!gotgan_actors_include (actors, actor))
        g_array_append_val (actors, *actor);
    }
}

void
gotgan_en_leave_out (GArray *actors, GArray *others)
{
  for (guint i = actors->len; i > 0; i--)
    if (gotgan_actors_include (others, &g_array_index (actors, GotganActor, i - 1)))
      g_array_remove_index (actors, i - 1);
}

gboolean
gotgan_en_gives_money (const GotganActor *actor)
{
  return actor->kind == GOTGAN_PARTY_FUND || actor->kind == GOTGAN_PARTY_BANK
         || actor->kind == GOTGAN_PARTY_STATE;
}

gboolean
gotgan_en_frame_gives (GotganFrame frame)
{
  switch (frame)
    {
    case GOTGAN_FRAME_LEAD:
    case GOTGAN_FRAME_JOIN:
    case GOTGAN_FRAME_INVEST:
    case GOTGAN_FRAME_GIVE:
    case GOTGAN_FRAME_LEND:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
gotgan_en_verbs_have (const GotganEn *en, gint verbs, GotganFrame frame)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);

  return phrase != NULL && phrase->kind == GOTGAN_EN_VERBS && phrase->cue != NULL
         && phrase->cue->frame == frame;
}

const GotganEnPhrase *
gotgan_en_verbs_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  return gotgan_en_nth (en, anchor->verbs);
}

gboolean
gotgan_en_is_verb (const GotganEn *en, const GotganEnAnchor *anchor)
{
  return gotgan_en_nth (en, anchor->phrase)->kind == GOTGAN_EN_VERBS;
}

/* "Nvidia's plan to invest": whose plan it is, or nobody; not "Nvidia's cash to invest". */
static GotganActor
planner (const GotganEn *en, const GotganEnPhrase *verbs)
{
  GotganActor nobody = { 0 };

  if (verbs->kind != GOTGAN_EN_VERBS || verbs->form != GOTGAN_EN_INFINITIVE
      || !gotgan_en_is_nouns (en, verbs->governor)
      || gotgan_en_means (en, verbs->governor, GOTGAN_EN_SENSE_POSSESSION))
    return nobody;
  return gotgan_en_owner (en, verbs->governor);
}

GArray *
gotgan_en_subjects_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  GArray *actors;

  if (anchor->gapped < 0)
    return gotgan_en_subjects (en, anchor->verbs);
  actors = gotgan_actors_new ();
  gotgan_en_add_actors (en, anchor->gapped, actors);
  return actors;
}

GArray *
gotgan_en_agents (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const by[] = { "by", NULL };
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);
  GotganActor owner = planner (en, verbs);
  GArray *actors;

  if (owner.name != NULL)
    {
      actors = gotgan_actors_new ();
      g_array_append_val (actors, owner);
      return actors;
    }
  if (verbs->kind == GOTGAN_EN_VERBS && verbs->passive)
    actors = gotgan_en_prepositional (en, anchor, by);
  else
    actors = gotgan_en_subjects_of (en, anchor);
  for (guint i = 0; i < actors->len; i++)
    g_array_index (actors, GotganActor, i) =
        gotgan_actor_in_office (en->b, g_array_index (actors, GotganActor, i));
  return actors;
}

GArray *
gotgan_en_patients (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);

  if (verbs->kind == GOTGAN_EN_VERBS && verbs->passive)
    return gotgan_en_subjects_of (en, anchor);
  return gotgan_en_objects (en, anchor->phrase);
}

gboolean
gotgan_en_is_each (const GotganEn *en, const GotganMoneyMention *money)
{
  return (money->flags & GOTGAN_FIGURE_EACH)
         || gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_EACH, money->start);
}

gboolean
gotgan_en_has_lead (const GotganEn *en)
{
  return gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_LEAD, G_MAXSIZE);
}

gboolean
gotgan_en_respective_rank (const GotganEn *en, gint figure, guint n_actors, guint *rank)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  gint root = phrase != NULL && phrase->relation == GOTGAN_EN_JOINED ? phrase->governor : figure;
  guint n = 1;

  if (figure < 0 || n_actors < 2)
    return FALSE;
  *rank = 0;
  for (guint i = root + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *other = gotgan_en_nth (en, i);

      if (other->relation != GOTGAN_EN_JOINED || other->governor != root || other->money < 0)
        continue;
      if ((gint) i == figure)
        *rank = n;
      n++;
    }
  return n == n_actors;
}

void
gotgan_en_keep_respective (const GotganEn *en, const GotganEnAnchor *anchor, GArray *actors)
{
  guint rank;
  GotganActor actor;

  if (!gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_EACH, anchor->cue->start)
      || !gotgan_en_respective_rank (en, anchor->figure, actors->len, &rank))
    return;
  actor = g_array_index (actors, GotganActor, rank);
  g_array_set_size (actors, 0);
  g_array_append_val (actors, actor);
}

GotganActor
gotgan_en_target_or_topic (const GotganEn *en)
{
  GotganDiscourse *self = en->b->discourse;

  if (gotgan_reading_speaks_of_deal (en->b->reading) && self->funding.target.name != NULL)
    return gotgan_actor_supposed (self->funding.target);
  if (self->spoken.topic.name != NULL && !gotgan_discourse_is_investor (self, &self->spoken.topic))
    return gotgan_actor_supposed (self->spoken.topic);
  return gotgan_actor_supposed (self->funding.target.name != NULL ? self->funding.target
                                                                  : self->spoken.topic);
}

gboolean
gotgan_en_one_of_many (const GotganEn *en, const GotganActor *actor)
{
  return actor->mention != NULL && actor->mention->role == GOTGAN_CASE_INCLUDE;
}

void
gotgan_en_note_investors (const GotganEn *en, GArray *investors)
{
  for (guint i = 0; i < investors->len; i++)
    gotgan_discourse_add_investor (en->b->discourse, g_array_index (investors, GotganActor, i));
}

gboolean
gotgan_en_is_receiving (const GotganEn *en, gint verbs)
{
  return gotgan_en_means (en, verbs, GOTGAN_EN_SENSE_RECEIVE);
}

GotganActor
gotgan_en_target_if_meant (const GotganEn *en, const GotganActor *investor)
{
  GotganDiscourse *self = en->b->discourse;
  GotganActor nobody = { 0 };

  if (self->funding.goalless || self->funding.target.name == NULL
      || gotgan_actor_equal (&self->funding.target, investor)
      || (investor->kind == GOTGAN_PARTY_COMPANY && self->funding.target_age > MAX_TARGET_AGE
          && !gotgan_actor_equal (&self->funding.target, &self->spoken.main)
          && !gotgan_discourse_is_investor (self, investor)
          && !gotgan_reading_speaks_of_deal (en->b->reading)))
    return nobody;
  return gotgan_actor_supposed (self->funding.target);
}

GotganActor
gotgan_en_somebody_else (const GotganEn *en, const GotganActor *actor)
{
  GotganDiscourse *self = en->b->discourse;
  const GotganActor *candidates[] = { &self->holding.company, &self->funding.target,
                                      &self->spoken.topic, &self->spoken.main };
  GotganActor nobody = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (candidates[i]->name != NULL && !gotgan_actor_equal (candidates[i], actor))
      return gotgan_actor_supposed (*candidates[i]);
  return nobody;
}

GotganActor
gotgan_en_spoken_of (const GotganEn *en)
{
  GotganDiscourse *self = en->b->discourse;

  if (self->spoken.topic.name != NULL
      && !gotgan_actor_equal (&self->spoken.topic, &self->spoken.main))
    {
      if (gotgan_actor_equal (&self->spoken.topic, &self->trade.buyer)
          && self->trade.bought.name != NULL)
        return gotgan_actor_supposed (self->trade.bought);
      if (gotgan_discourse_is_investor (self, &self->spoken.topic)
          && self->funding.target.name != NULL)
        return gotgan_actor_supposed (self->funding.target);
    }
  return gotgan_actor_supposed (self->spoken.topic);
}

GotganActor
gotgan_en_other_subject (const GotganEn *en, gint verbs)
{
  GotganActor nobody = { 0 };
  gint own = gotgan_en_nth (en, verbs)->subject;

  for (gint i = verbs - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      g_autoptr (GArray) subjects = NULL;
      GotganActor actor;

      if (phrase->kind != GOTGAN_EN_VERBS || phrase->form != GOTGAN_EN_FINITE || phrase->parenthetic
          || phrase->subject < 0 || phrase->subject == own)
        continue;
      subjects = gotgan_en_subjects (en, i);
      actor = gotgan_actors_first (subjects);
      if (actor.name != NULL && actor.kind == GOTGAN_PARTY_COMPANY
          && !(phrase->cue != NULL
               && (phrase->cue->frame == GOTGAN_FRAME_LEAD
                   || phrase->cue->frame == GOTGAN_FRAME_JOIN
                   || phrase->cue->frame == GOTGAN_FRAME_INVEST)))
        return actor;
    }
  return nobody;
}
