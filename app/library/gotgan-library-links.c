/* What a person says of deals: a link between two claims for every pair that is to be one deal or two. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/store/gotgan-deal-link-table.h"

/* Deals of hundreds of claims are the clusterer's mistake; to part one claim from the oldest of them parts it from all. */
#define MAX_PAIRS 400

/* What is to be said of a pair, and what was; the latter is the store's thread's. */
typedef struct
{
  GotganDealLink *link;
  GotganLinkState wanted;
  GotganLinkState before;
} Pair;

typedef struct
{
  GArray *pairs;
  gint64 decided;
} Decision;

typedef struct
{
  Decision *decision;
  gboolean forward;
} Snapshot;

static void
pair_clear (gpointer data)
{
  gotgan_deal_link_free (((Pair *) data)->link);
}

static void
decision_clear (gpointer data)
{
  g_array_unref (((Decision *) data)->pairs);
}

static void
decision_unref (gpointer decision)
{
  g_atomic_rc_box_release_full (decision, decision_clear);
}

static void
snapshot_free (gpointer data)
{
  Snapshot *snapshot = data;

  decision_unref (snapshot->decision);
  g_free (snapshot);
}

static gpointer
links_write (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Snapshot *snapshot = data;
  Decision *decision = snapshot->decision;

  for (guint i = 0; i < decision->pairs->len; i++)
    {
      Pair *pair = &g_array_index (decision->pairs, Pair, i);
      gboolean done = snapshot->forward
                          ? gotgan_deal_link_table_set (connection, pair->link, pair->wanted,
                                                        decision->decided, &pair->before, error)
                          : gotgan_deal_link_table_set (connection, pair->link, pair->before,
                                                        decision->decided, NULL, error);

      if (!done)
        break;
    }
  return NULL;
}

static void
links_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
}

static gpointer
links_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  Snapshot *snapshot = g_new (Snapshot, 1);

  *snapshot = (Snapshot) { g_atomic_rc_box_acquire (command->decision), forward };
  return snapshot;
}

static void
links_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
  gotgan_library_emit_claims_changed (self, 0);
}

static const GotganCommandClass links_class = {
  .show = links_show,
  .snapshot = links_snapshot,
  .free_snapshot = snapshot_free,
  .write = links_write,
  .settle = links_settle,
};

static Decision *
decision_new (void)
{
  Decision *decision = g_atomic_rc_box_new0 (Decision);

  decision->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_array_set_clear_func (decision->pairs, pair_clear);
  return decision;
}

/* The key of the claim as it was judged, if it was: a corrected one goes by another. */
static const char *
get_key (GotganClaim *claim)
{
  GotganVerdict *verdict = gotgan_claim_get_verdict (claim);

  return verdict != NULL ? gotgan_verdict_get_key (verdict) : gotgan_claim_get_key (claim);
}

static void
add_pair (Decision *decision, GotganClaim *a, GotganClaim *b, GotganLinkState wanted)
{
  Pair pair = { .wanted = wanted };

  if (decision->pairs->len >= MAX_PAIRS)
    return;
  pair.link = gotgan_deal_link_new (gotgan_claim_get_article_id (a), get_key (a),
                                    gotgan_claim_get_article_id (b), get_key (b),
                                    wanted == GOTGAN_LINK_TOGETHER);
  g_array_append_val (decision->pairs, pair);
}

/* Takes @decision. */
static void
perform (GotganLibrary *self, Decision *decision)
{
  GotganCommand *command = gotgan_command_new (&links_class);

  decision->decided = command->time;
  command->decision = decision;
  command->free_decision = decision_unref;
  gotgan_library_perform (self, command);
}

/* What was said against it is taken back; two of the claims hold the deals together. */
void
gotgan_library_merge_deals (GotganLibrary *self, GotganDeal *deal, GotganDeal *other)
{
  Decision *decision;
  GListModel *claims, *others;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_DEAL (deal));
  g_return_if_fail (GOTGAN_IS_DEAL (other));

  decision = decision_new ();
  claims = gotgan_deal_get_claims (deal);
  others = gotgan_deal_get_claims (other);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    for (guint j = 0; j < g_list_model_get_n_items (others) && decision->pairs->len < MAX_PAIRS;
         j++)
      {
        g_autoptr (GotganClaim) a = g_list_model_get_item (claims, i);
        g_autoptr (GotganClaim) b = g_list_model_get_item (others, j);

        add_pair (decision, a, b, i + j == 0 ? GOTGAN_LINK_TOGETHER : GOTGAN_LINK_NONE);
      }
  perform (self, decision);
}

void
gotgan_library_split_claim (GotganLibrary *self, GotganDeal *deal, GotganClaim *claim)
{
  Decision *decision;
  GListModel *claims;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_DEAL (deal));
  g_return_if_fail (GOTGAN_IS_CLAIM (claim));

  decision = decision_new ();
  claims = gotgan_deal_get_claims (deal);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) other = g_list_model_get_item (claims, i);

      if (gotgan_claim_get_article_id (other) != gotgan_claim_get_article_id (claim)
          || !g_str_equal (gotgan_claim_get_key (other), gotgan_claim_get_key (claim)))
        add_pair (decision, claim, other, GOTGAN_LINK_APART);
    }
  if (decision->pairs->len > 0)
    perform (self, decision);
  else
    decision_unref (decision);
}

void
gotgan_library_unlink_claims (GotganLibrary *self, GotganClaim *claim, GotganClaim *other)
{
  Decision *decision;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_CLAIM (claim));
  g_return_if_fail (GOTGAN_IS_CLAIM (other));

  decision = decision_new ();
  add_pair (decision, claim, other, GOTGAN_LINK_NONE);
  perform (self, decision);
}

static gpointer
load_links (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return gotgan_deal_link_table_load (connection, error);
}

static void
links_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *links = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (links != NULL)
    g_task_return_pointer (task, links, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_load_links_async (GotganLibrary *self, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_library_load_links_async);
  gotgan_store_read_async (self->store, load_links, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                           cancellable, links_loaded_cb, task);
}

GPtrArray *
gotgan_library_load_links_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
