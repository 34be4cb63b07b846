/* Sales of companies and shares. */

#include "config.h"

#include "app/facts/gotgan-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* "보유 지분 34%를 모두 넘기기로" */
static gboolean
sells_shares (const GotganKoEvent *event)
{
  for (guint i = 0; i < event->n_chain; i++)
    {
      guint object = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_OBJECT);
      const GotganCue *cue;

      if (object == GOTGAN_KO_NONE)
        continue;
      cue = gotgan_ko_frame_in (event->reading, gotgan_ko_phrase_start (event->reading, object),
                                object);
      return cue != NULL && cue->frame == GOTGAN_FRAME_HOLD;
    }
  return FALSE;
}

void
gotgan_ko_sell (GotganKoEvent *event)
{
  GotganDiscourse *self = event->b->discourse;
  GotganStatement statement;
  g_autoptr (GArray) sellers = NULL;
  g_autoptr (GArray) buyers = NULL;
  g_autoptr (GArray) sold = g_array_new (FALSE, FALSE, sizeof (GotganActor));
  GotganActor seller;

  if (gotgan_ko_is_undergone (event))
    {
      gotgan_ko_buy (event);
      return;
    }
  if (event->money == NULL && !gotgan_ko_is_said (event))
    return;
  sellers = gotgan_ko_subjects (event);
  buyers = gotgan_ko_with_case (event, GOTGAN_CASE_GOAL);
  if (buyers->len == 0)
    {
      g_array_unref (g_steal_pointer (&buyers));
      buyers = gotgan_ko_with_case (event, GOTGAN_CASE_WITH);
    }
  seller = gotgan_actors_first (sellers);
  if (seller.kind == GOTGAN_PARTY_PERSON)
    seller = gotgan_actor_in_office (event->b, seller);
  gotgan_ko_find_object (event, sold);
  if (sold->len == 0 && event->cue->class == GOTGAN_CUE_NOUN)
    {
      gotgan_ko_set_one (sold, gotgan_ko_attribute (event, event->word));
      if (sold->len == 0)
        gotgan_ko_set_one (sold, gotgan_ko_owner (event, event->word));
    }
  for (guint i = 0; i < event->n_chain && sold->len == 0; i++)
    {
      /* "T모바일 지분 일부도 91억달러에 팔아" */
      guint also = gotgan_ko_child (event, event->chain[i], GOTGAN_CASE_ALSO);

      if (also != GOTGAN_KO_NONE)
        {
          gotgan_ko_set_one (sold, gotgan_ko_part_of_company (event, also));
          if (sold->len == 0)
            gotgan_ko_set_one (sold, gotgan_ko_attribute (event, also));
          if (sold->len > 0 && gotgan_actor_equal (&g_array_index (sold, GotganActor, 0), &seller))
            seller.name = NULL;
        }
    }
  if (sold->len == 0 && sells_shares (event))
    gotgan_ko_set_one (sold,
                       gotgan_actor_equal (&self->bought, &seller) || self->bought.name == NULL
                           ? gotgan_actor_supposed (self->target)
                           : gotgan_actor_supposed (self->bought));
  if (sold->len == 0 && event->money != NULL && self->held.name != NULL)
    gotgan_ko_set_one (sold, self->held);
  gotgan_ko_statement_open (event, &statement, GOTGAN_KIND_SALE, "sell");
  if (seller.name == NULL && event->money != NULL)
    seller = gotgan_actor_supposed (
        sold->len > 0 && self->holder.name != NULL
                && gotgan_actor_equal (&self->held, &g_array_index (sold, GotganActor, 0))
            ? self->holder
            : self->actor);
  statement.company = gotgan_actors_first (sold);
  if (gotgan_actor_equal (&seller, &statement.company) && sellers->len > 0)
    seller = gotgan_actors_first (sellers);
  statement.investor = seller;
  if (statement.company.name != NULL && seller.name != NULL
      && !gotgan_actor_equal (&seller, &statement.company))
    gotgan_statement_emit (event->b, &statement);
  else
    statement.company = gotgan_actor_organisation (self, seller);
  statement.kind = GOTGAN_KIND_ACQUISITION;
  statement.rule = "sell-to";
  for (guint i = 0; i < buyers->len && statement.company.name != NULL; i++)
    {
      statement.investor = g_array_index (buyers, GotganActor, i);
      gotgan_statement_emit (event->b, &statement);
      gotgan_ko_remember_trade (event, &statement);
    }
}
