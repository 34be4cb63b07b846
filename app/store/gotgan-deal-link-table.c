#include "config.h"

#include "app/store/gotgan-deal-link-table.h"

#include "app/store/gotgan-review-table.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-verdict-table.h"

/* Finds the row the claim is remembered in, or, if something is to be said of it, remembers it. */
static gboolean
gotgan_deal_link_table_ensure (GotganConnection *connection, const GotganClaimPlace *place,
                               GotganLinkState state, gint64 *id, GError **error)
{
  GotganVerdictFields fields = { 0 };
  gboolean done =
      gotgan_verdict_table_prepare (connection, place->article_id, place->key, &fields, error);

  *id = fields.id;
  /* One that is under a verdict stays as it was judged. */
  if (done && state != GOTGAN_LINK_NONE && fields.ruling == GOTGAN_RULING_NONE)
    {
      fields.ruling = GOTGAN_RULING_NONE;
      done = gotgan_verdict_table_judge (connection, &fields, id, error);
    }
  gotgan_verdict_fields_clear (&fields);
  return done;
}

/* A negative number is the person's: whatever datasets say, nothing is said. */
static GotganLinkState
gotgan_deal_link_table_read_state (gint64 together)
{
  if (together < 0)
    return GOTGAN_LINK_NONE;
  return together > 0 ? GOTGAN_LINK_TOGETHER : GOTGAN_LINK_APART;
}

static gboolean
gotgan_deal_link_table_look (GotganConnection *connection, gint64 a, gint64 b,
                             GotganLinkState *state, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "SELECT together FROM deal_links WHERE a_id = ? AND b_id = ?", error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, a);
  gotgan_statement_bind_int (statement, b);
  step = gotgan_statement_step (statement, error);
  *state = GOTGAN_LINK_NONE;
  if (step == GOTGAN_STEP_ROW)
    *state = gotgan_deal_link_table_read_state (gotgan_statement_get_int (statement, 0));
  return step != GOTGAN_STEP_FAILED;
}

static gboolean
gotgan_deal_link_table_run (GotganConnection *connection, const char *sql, gint64 a, gint64 b,
                            GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, a);
  gotgan_statement_bind_int (statement, b);
  return gotgan_statement_run (statement, error);
}

/* What a dataset says can't be taken away, only not be heard. */
static gboolean
gotgan_deal_link_table_unsay (GotganConnection *connection, gint64 a, gint64 b, GError **error)
{
  return gotgan_deal_link_table_run (connection,
                                     "DELETE FROM deal_links WHERE a_id = ? AND b_id = ?"
                                     " AND source_id IS NULL AND together >= 0",
                                     a, b, error)
         && gotgan_deal_link_table_run (connection,
                                        "UPDATE deal_links SET together = -1, source_id = NULL"
                                        " WHERE a_id = ? AND b_id = ?",
                                        a, b, error);
}

static gboolean
gotgan_deal_link_table_write (GotganConnection *connection, gint64 a, gint64 b,
                              GotganLinkState state, gint64 decided, GError **error)
{
  g_autoptr (GotganStatement) statement = NULL;

  if (state == GOTGAN_LINK_NONE)
    return gotgan_deal_link_table_unsay (connection, a, b, error);
  statement = gotgan_connection_prepare (
      connection,
      "INSERT OR REPLACE INTO deal_links (a_id, b_id, together, decided) VALUES (?, ?, ?, ?)",
      error);
  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, a);
  gotgan_statement_bind_int (statement, b);
  gotgan_statement_bind_int (statement, state == GOTGAN_LINK_TOGETHER ? 1 : 0);
  gotgan_statement_bind_int (statement, decided);
  return gotgan_statement_run (statement, error);
}

static gboolean
gotgan_deal_link_table_set_inside (GotganConnection *connection, const GotganDealLink *link,
                                   GotganLinkState state, gint64 decided, GotganLinkState *before,
                                   GError **error)
{
  gint64 a, b;

  if (!gotgan_deal_link_table_ensure (connection, &link->a, state, &a, error)
      || !gotgan_deal_link_table_ensure (connection, &link->b, state, &b, error)
      || !gotgan_deal_link_table_look (connection, MIN (a, b), MAX (a, b), before, error))
    return FALSE;
  /* Keys that lead to one claim say nothing of two. */
  if (a == b)
    return TRUE;
  /* A claim is found again only for a link or verdict, so both are applied once the link is there. */
  return gotgan_deal_link_table_write (connection, MIN (a, b), MAX (a, b), state, decided, error)
         && gotgan_review_table_settle (connection, link->a.article_id, error)
         && gotgan_verdict_table_apply (connection, link->b.article_id, error);
}

gboolean
gotgan_deal_link_table_set (GotganConnection *connection, const GotganDealLink *link,
                            GotganLinkState state, gint64 decided, GotganLinkState *before,
                            GError **error)
{
  GotganLinkState was;

  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (!gotgan_deal_link_table_set_inside (connection, link, state, decided, &was, error))
    {
      gotgan_connection_rollback (connection);
      return FALSE;
    }
  if (before != NULL)
    *before = was;
  return gotgan_connection_commit (connection, error);
}

GPtrArray *
gotgan_deal_link_table_load (GotganConnection *connection, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "SELECT ca.article_id, ca.key, cb.article_id, cb.key, l.together FROM deal_links l"
      " JOIN claims ca ON ca.judged_id = l.a_id AND ca.shown = 1"
      " JOIN claims cb ON cb.judged_id = l.b_id AND cb.shown = 1 WHERE l.together >= 0"
      " ORDER BY l.decided, l.a_id, l.b_id, ca.ordinal, cb.ordinal",
      error);
  g_autoptr (GPtrArray) links =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_deal_link_free);
  GotganStep step;

  if (statement == NULL)
    return NULL;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      const char *key_a = gotgan_statement_get_text (statement, 1);
      const char *key_b = gotgan_statement_get_text (statement, 3);

      if (key_a != NULL && key_b != NULL)
        g_ptr_array_add (links,
                         gotgan_deal_link_new (gotgan_statement_get_int (statement, 0), key_a,
                                               gotgan_statement_get_int (statement, 2), key_b,
                                               gotgan_statement_get_int (statement, 4) != 0));
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&links) : NULL;
}
