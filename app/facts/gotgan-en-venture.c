/* Companies founded together. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

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

/* "A and B formed a venture", "A formed a venture with B" */
static GArray *
founders_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const with[] = { "with", "of", NULL };
  GArray *founders = gotgan_en_agents (en, anchor);
  g_autoptr (GArray) partners = gotgan_en_prepositional (en, anchor, with);

  gotgan_en_add_prepositional_above (en, anchor, with, partners);
  gotgan_en_take_all (founders, partners);
  return founders;
}

void
gotgan_en_claim_found (const GotganEn *en, const GotganEnAnchor *anchor,
                       const GotganMoneyMention *money)
{
  GotganStatement statement;
  g_autoptr (GArray) founders = founders_of (en, anchor);
  GotganActor venture = venture_behind (en, anchor->cue->end);

  /* "a venture with Corvane" is not called Corvane */
  if (gotgan_en_includes (founders, &venture))
    venture.name = NULL;
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
}
