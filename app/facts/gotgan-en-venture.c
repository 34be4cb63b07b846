/* Companies founded together. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

/* Code points between "joint venture" and its name: " called ". */
#define MAX_NAME_DISTANCE 10

/* "a joint venture called Blue Meridian": the first name close behind the word. */
static GotganActor
venture_behind (const GotganEn *en, gsize at)
{
  const GArray *parties = en->b->reading->parties;
  GotganActor nobody = { 0 };

  for (guint i = 0; i < parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (parties, GotganPartyMention, i);
      GotganActor venture = { 0 };

      if (mention->start >= at && mention->name != NULL && !mention->anaphor
          && gotgan_reading_distance (en->b->reading, at, mention->start) <= MAX_NAME_DISTANCE)
        venture = gotgan_actor_of (en->b->discourse, mention);
      if (venture.name != NULL)
        return venture;
    }
  return nobody;
}

/* "Sumaro, a joint venture", "a joint venture, Sumaro": the name that stands in apposition. */
static GotganActor
venture_beside (const GotganEn *en, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);
  GotganActor nobody = { 0 };

  if (phrase->relation == GOTGAN_EN_APPOSED && phrase->governor >= 0)
    return gotgan_en_actor_of (en, phrase->governor);
  for (guint i = nouns + 1; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_APPOSED
        && gotgan_en_nth (en, i)->governor == nouns)
      return gotgan_en_actor_of (en, i);
  return nobody;
}

/* "with Novella" behind a name or a place: "a joint venture in Lviv with Novella" */
static void
add_partners_behind (const GotganEn *en, const GotganEnAnchor *anchor, GArray *partners)
{
  for (guint i = anchor->phrase + 1; i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS
          || (phrase->kind == GOTGAN_EN_LINK && phrase->relation != GOTGAN_EN_FREE))
        return;
      if (gotgan_en_is_behind (en, i, "with"))
        gotgan_en_add_actors (en, i, partners);
    }
}

/* "A and B formed a venture", "A formed a venture with B", "a venture between A and B" */
static GArray *
founders_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const with[] = { "with", "of", "between", NULL };
  gboolean named = gotgan_en_nth (en, anchor->phrase)->relation == GOTGAN_EN_APPOSED;
  g_autoptr (GArray) partners = gotgan_en_prepositional (en, anchor, with);
  GArray *founders = gotgan_en_agents (en, anchor);

  gotgan_en_add_prepositional_above (en, anchor, with, partners);
  /* "teamed up with Novella to launch a joint venture" */
  if (partners->len == 0 && anchor->verbs >= 0)
    {
      gint above = gotgan_en_up (en, anchor->verbs);
      GotganEnAnchor deed = gotgan_en_anchor (en, above >= 0 ? above : anchor->verbs, anchor->cue);

      gotgan_en_add_prepositional_above (en, &deed, with, partners);
    }
  if (named || partners->len == 0)
    add_partners_behind (en, anchor, partners);
  gotgan_en_take_all (founders, partners);
  return founders;
}

static void
leave_out (GArray *founders, const GotganActor *venture)
{
  g_autoptr (GArray) ventures = gotgan_actors_new ();

  g_array_append_vals (ventures, venture, 1);
  gotgan_en_leave_out (founders, ventures);
}

void
gotgan_en_claim_found (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money)
{
  static const char *const bare[] = { "venture", NULL };
  GotganStatement statement;
  g_autoptr (GArray) founders = founders_of (en, anchor);
  GotganActor venture = venture_beside (en, anchor->phrase);

  if (venture.name == NULL)
    venture = venture_behind (en, anchor->cue->end);

  /* "a venture with Corvane" is not called Corvane, and "Sumaro, a venture of A and B" founds nothing itself */
  if (venture.name != NULL && venture_beside (en, anchor->phrase).name != NULL)
    leave_out (founders, &venture);
  else if (gotgan_actors_include (founders, &venture))
    venture.name = NULL;
  /* "a dairy venture, Sumaro, with Novella", but not "a new venture" */
  if (gotgan_en_head_is (en, anchor->phrase, bare)
      && anchor->cue->end - anchor->cue->start == strlen (bare[0])
      && (founders->len < 2 || venture.name == NULL))
    return;
  if (venture.name == NULL && (founders->len < 2 || en->b->last->kind == GOTGAN_KIND_VENTURE))
    return;
  gotgan_en_open (en, &statement, GOTGAN_KIND_VENTURE, anchor, money, "venture");
  statement.company = venture;
  for (guint i = 0; i < founders->len; i++)
    {
      statement.investor =
          gotgan_actor_organisation (en->b->discourse, g_array_index (founders, GotganActor, i));
      if (!gotgan_actor_equal (&statement.investor, &venture))
        gotgan_statement_emit (en->b, &statement);
    }
  if (venture.name != NULL)
    gotgan_discourse_set_target (en->b->discourse, venture);
}
