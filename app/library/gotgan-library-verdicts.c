/* What a person says of claims. A decision is made on the store's thread, on the claim as the store has it then, and
 * what held before is remembered there for undo: a window may show a claim that the rules have just read anew. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/model/gotgan-claim-check.h"
#include "app/model/gotgan-correction.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-verdict-table.h"

#include <string.h>

/* @wanted: %GOTGAN_RULING_NONE takes the verdict back
 * @claim: (nullable): what the claim should say, or the claim made by hand
 * @row: of the verdict, once it was written; with @before, only the store's thread looks at it
 * @before: (nullable): the verdict that held until then */
typedef struct
{
  gint64 article_id;
  char *key;
  GotganRuling wanted;
  GotganClaim *claim;
  gint64 decided;
  gint64 row;
  GotganVerdict *before;
} Decision;

typedef struct
{
  Decision *decision;
  gboolean forward;
} Snapshot;

static void
decision_clear (gpointer data)
{
  Decision *decision = data;

  g_free (decision->key);
  g_clear_object (&decision->claim);
  g_clear_object (&decision->before);
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

/* --- On the store's thread ---------------------------------------------------------------------- */

/* A claim made by the person's hand is changed itself: there is nothing beneath it. */
static void
rule_on_own (const Decision *decision, GotganVerdictFields *fields)
{
  if (decision->wanted == GOTGAN_RULING_REJECTED)
    fields->ruling = GOTGAN_RULING_NONE;
  else if (decision->wanted == GOTGAN_RULING_CORRECTED)
    g_set_object (&fields->claim, decision->claim);
}

static void
rule (const Decision *decision, GotganVerdictFields *fields)
{
  if (fields->ruling == GOTGAN_RULING_ADDED && fields->source_id == 0
      && decision->wanted != GOTGAN_RULING_NONE)
    {
      rule_on_own (decision, fields);
      return;
    }
  fields->ruling = decision->wanted;
  g_clear_pointer (&fields->correction, g_free);
  if (decision->wanted != GOTGAN_RULING_CORRECTED)
    return;
  fields->correction = gotgan_correction_between (fields->claim, decision->claim);
  if (fields->correction == NULL)
    fields->ruling = GOTGAN_RULING_ACCEPTED;
}

static gboolean
remember (GotganConnection *connection, Decision *decision, gint64 row, GError **error)
{
  g_autoptr (GError) local = NULL;

  g_clear_object (&decision->before);
  decision->row = row;
  if (row != 0)
    decision->before = gotgan_verdict_table_find (connection, row, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
prepare (GotganConnection *connection, Decision *decision, GotganVerdictFields *fields,
         GError **error)
{
  g_autoptr (GError) local = NULL;

  if (gotgan_verdict_table_prepare (connection, decision->article_id, decision->key, fields,
                                    &local))
    return TRUE;
  if (decision->wanted != GOTGAN_RULING_ADDED
      || !g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_set_object (&fields->claim, decision->claim);
  return gotgan_verdict_table_surround (connection, fields, error);
}

static gboolean
decide (GotganConnection *connection, Decision *decision, GError **error)
{
  GotganVerdictFields fields = { 0 };
  gboolean done = prepare (connection, decision, &fields, error)
                  && remember (connection, decision, fields.id, error);

  if (done)
    {
      rule (decision, &fields);
      fields.decided = decision->decided;
      fields.source_id = 0;
      done = fields.ruling == GOTGAN_RULING_NONE
                 ? gotgan_verdict_table_withdraw (connection, fields.id, error)
                 : gotgan_verdict_table_judge (connection, &fields, &decision->row, error);
    }
  gotgan_verdict_fields_clear (&fields);
  return done;
}

static gpointer
decision_write (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                GError **error)
{
  Snapshot *snapshot = data;
  Decision *decision = snapshot->decision;

  if (snapshot->forward)
    decide (connection, decision, error);
  else if (decision->before != NULL)
    gotgan_verdict_table_judge (connection, gotgan_verdict_get_fields (decision->before), NULL,
                                error);
  else
    gotgan_verdict_table_withdraw (connection, decision->row, error);
  return NULL;
}

/* --- The command -------------------------------------------------------------------------------- */

/* Claims and deals are read from the store. */
static void
decision_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
}

static gpointer
decision_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  Snapshot *snapshot = g_new (Snapshot, 1);

  *snapshot = (Snapshot) { g_atomic_rc_box_acquire (command->decision), forward };
  return snapshot;
}

static void
decision_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
  /* Parties are counted over the claims that are shown. */
  self->models_dirty = TRUE;
  gotgan_library_emit_claims_changed (self, command->id);
  gotgan_library_emit_article_changed (self, command->id);
}

static const GotganCommandClass decision_class = {
  .show = decision_show,
  .snapshot = decision_snapshot,
  .free_snapshot = snapshot_free,
  .write = decision_write,
  .settle = decision_settle,
};

static void
perform (GotganLibrary *self, gint64 article_id, const char *key, GotganRuling wanted,
         GotganClaim *claim)
{
  GotganCommand *command = gotgan_command_new (&decision_class);
  Decision *decision = g_atomic_rc_box_new0 (Decision);

  decision->article_id = article_id;
  decision->key = g_strdup (key);
  decision->wanted = wanted;
  g_set_object (&decision->claim, claim);
  decision->decided = command->time;
  command->id = article_id;
  command->decision = decision;
  command->free_decision = decision_unref;
  gotgan_library_perform (self, command);
}

/* --- Front door --------------------------------------------------------------------------------- */

/* The key of the claim as it was judged, if it was: a corrected one goes by another. */
static const char *
get_key (GotganClaim *claim)
{
  GotganVerdict *verdict = gotgan_claim_get_verdict (claim);

  return verdict != NULL ? gotgan_verdict_get_key (verdict) : gotgan_claim_get_key (claim);
}

void
gotgan_library_accept_claim (GotganLibrary *self, GotganClaim *claim)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_CLAIM (claim));
  perform (self, gotgan_claim_get_article_id (claim), get_key (claim), GOTGAN_RULING_ACCEPTED,
           NULL);
}

void
gotgan_library_reject_claim (GotganLibrary *self, GotganClaim *claim)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_CLAIM (claim));
  perform (self, gotgan_claim_get_article_id (claim), get_key (claim), GOTGAN_RULING_REJECTED,
           NULL);
}

gboolean
gotgan_library_correct_claim (GotganLibrary *self, GotganClaim *claim, GotganClaim *corrected,
                              GError **error)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (GOTGAN_IS_CLAIM (claim), FALSE);
  g_return_val_if_fail (GOTGAN_IS_CLAIM (corrected), FALSE);

  if (!gotgan_claim_check (gotgan_claim_get_fields (corrected), error))
    return FALSE;
  perform (self, gotgan_claim_get_article_id (claim), get_key (claim), GOTGAN_RULING_CORRECTED,
           corrected);
  return TRUE;
}

gboolean
gotgan_library_add_claim (GotganLibrary *self, GotganClaim *claim, GError **error)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (GOTGAN_IS_CLAIM (claim), FALSE);

  if (!gotgan_claim_check (gotgan_claim_get_fields (claim), error))
    return FALSE;
  perform (self, gotgan_claim_get_article_id (claim), gotgan_claim_get_key (claim),
           GOTGAN_RULING_ADDED, claim);
  return TRUE;
}

void
gotgan_library_withdraw_verdict (GotganLibrary *self, GotganVerdict *verdict)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_VERDICT (verdict));
  perform (self, gotgan_verdict_get_fields (verdict)->article_id, gotgan_verdict_get_key (verdict),
           GOTGAN_RULING_NONE, NULL);
}

static gpointer
load_verdicts (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  return gotgan_verdict_table_load (connection, *(gint64 *) data, error);
}

static void
verdicts_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) verdicts = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);
  GListStore *model;

  if (verdicts == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  model = g_list_store_new (GOTGAN_TYPE_VERDICT);
  g_list_store_splice (model, 0, 0, verdicts->pdata, verdicts->len);
  g_task_return_pointer (task, model, g_object_unref);
}

void
gotgan_library_load_verdicts_async (GotganLibrary *self, gint64 article_id,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_library_load_verdicts_async);
  gotgan_store_read_async (self->store, load_verdicts, gotgan_library_id_key (article_id), g_free,
                           (GDestroyNotify) g_ptr_array_unref, cancellable, verdicts_loaded_cb,
                           task);
}

GListModel *
gotgan_library_load_verdicts_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- By name ------------------------------------------------------------------------------------ */

static GotganClaim *
find_shown (GotganConnection *connection, gint64 article_id, const char *key, GError **error)
{
  g_autoptr (GPtrArray) claims = gotgan_claim_table_load_article (connection, article_id, error);

  for (guint i = 0; claims != NULL && i < claims->len; i++)
    if (g_str_equal (get_key (g_ptr_array_index (claims, i)), key))
      return g_object_ref (g_ptr_array_index (claims, i));
  return NULL;
}

static GotganClaim *
find_set_aside (GotganConnection *connection, gint64 article_id, const char *key, GError **error)
{
  g_autoptr (GPtrArray) verdicts = gotgan_verdict_table_load (connection, article_id, error);

  for (guint i = 0; verdicts != NULL && i < verdicts->len; i++)
    {
      GotganVerdict *verdict = g_ptr_array_index (verdicts, i);
      GotganClaim *claim;

      if (!g_str_equal (gotgan_verdict_get_key (verdict), key))
        continue;
      claim = gotgan_verdict_dup_claim (verdict);
      gotgan_claim_set_verdict (claim, verdict);
      return claim;
    }
  return NULL;
}

/* @place: "ARTICLE:KEY" */
static gboolean
add_claim_at (GotganConnection *connection, const char *place, GPtrArray *claims, GError **error)
{
  gint64 article_id = g_ascii_strtoll (place, NULL, 10);
  const char *key = strchr (place, ':') + 1;
  g_autoptr (GError) local = NULL;
  GotganClaim *claim = find_shown (connection, article_id, key, &local);

  if (claim == NULL && local == NULL)
    claim = find_set_aside (connection, article_id, key, &local);
  if (claim != NULL)
    g_ptr_array_add (claims, claim);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gpointer
find_claims (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *name = data;
  const char *colon = strchr (name, ':');
  const char *beginning = colon != NULL ? colon + 1 : name;
  gint64 article_id = colon != NULL ? g_ascii_strtoll (name, NULL, 10) : 0;
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) places = NULL;

  /* A number that is no article's, and a name of nothing, find nothing and not everything. */
  if ((colon != NULL && article_id <= 0) || *beginning == '\0')
    return g_steal_pointer (&claims);
  places = gotgan_verdict_table_find_keys (connection, article_id, beginning, 2, error);
  if (places == NULL)
    return NULL;
  for (guint i = 0; i < places->len; i++)
    if (!add_claim_at (connection, g_ptr_array_index (places, i), claims, error))
      return NULL;
  return g_steal_pointer (&claims);
}

static void
claims_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *claims = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (claims != NULL)
    g_task_return_pointer (task, claims, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_find_claims_async (GotganLibrary *self, const char *name, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_library_find_claims_async);
  gotgan_store_read_async (self->store, find_claims, g_strdup (name), g_free,
                           (GDestroyNotify) g_ptr_array_unref, cancellable, claims_found_cb, task);
}

GPtrArray *
gotgan_library_find_claims_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
