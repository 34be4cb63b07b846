#include "config.h"

#include "app/store/gotgan-claim-table.h"

#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-party-table.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-verdict-table.h"

/* How many columns a sum of money takes, and an amount with its sum in local money. */
#define N_MONEY_COLUMNS 3
#define N_AMOUNT_COLUMNS 8

/* --- Fields ----------------------------------------------------------------------------------- */

static void
gotgan_claim_table_bind_money (GotganStatement *statement, const GotganMoney *money)
{
  gotgan_statement_bind_text (statement, money->currency);
  gotgan_statement_bind_int (statement, money->min);
  gotgan_statement_bind_int (statement, money->max);
}

static void
gotgan_claim_table_bind_nulls (GotganStatement *statement, guint n)
{
  for (guint i = 0; i < n; i++)
    gotgan_statement_bind_null (statement);
}

static void
gotgan_claim_table_bind_amount (GotganStatement *statement, const GotganAmount *amount)
{
  if (amount == NULL)
    {
      gotgan_claim_table_bind_nulls (statement, N_AMOUNT_COLUMNS);
      return;
    }
  gotgan_claim_table_bind_money (statement, &amount->money);
  gotgan_statement_bind_text (statement, gotgan_qualifier_to_string (amount->qualifier));
  gotgan_statement_bind_text (statement, amount->text);
  if (amount->has_local)
    gotgan_claim_table_bind_money (statement, &amount->local);
  else
    gotgan_claim_table_bind_nulls (statement, N_MONEY_COLUMNS);
}

static void
gotgan_claim_table_bind_percent (GotganStatement *statement, double percent)
{
  if (percent >= 0)
    gotgan_statement_bind_double (statement, percent);
  else
    gotgan_statement_bind_null (statement);
}

static void
gotgan_claim_table_bind_fields (GotganStatement *statement, const GotganClaimFields *fields)
{
  gotgan_statement_bind_text (statement, gotgan_kind_to_string (fields->kind));
  gotgan_claim_table_bind_amount (statement, fields->amount);
  gotgan_claim_table_bind_percent (statement, fields->percent);
  gotgan_statement_bind_text (statement, gotgan_stage_to_string (fields->stage));
  gotgan_statement_bind_text (statement, gotgan_basis_to_string (fields->basis));
  gotgan_statement_bind_int (statement, fields->lead ? 1 : 0);
  gotgan_statement_bind_int (statement, fields->cumulative ? 1 : 0);
  gotgan_statement_bind_text (statement, fields->date);
  gotgan_statement_bind_list (statement, (const char *const *) fields->attribution);
  gotgan_statement_bind_text (statement, gotgan_speaker_to_string (fields->speaker));
  gotgan_statement_bind_int (statement, fields->span.paragraph);
  gotgan_statement_bind_int (statement, fields->span.start);
  gotgan_statement_bind_int (statement, fields->span.end);
  gotgan_statement_bind_text (statement, fields->quote);
  gotgan_statement_bind_double (statement, fields->confidence);
  gotgan_statement_bind_text (statement, fields->rule);
  gotgan_statement_bind_list (statement, (const char *const *) fields->trace);
}

/* --- Writing ---------------------------------------------------------------------------------- */

#define INSERT                                                                                        \
  "INSERT INTO claims (article_id, ordinal, by_person, judged_id, key, investor, company, kind,"      \
  " currency, amount_min, amount_max, qualifier, amount_text, local_currency, local_min, local_max,"  \
  " percent, stage, basis, lead, cumulative, date, attribution, speaker, span_paragraph, span_start," \
  " span_end, quote, confidence, rule, trace) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"   \
  " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

static gboolean
gotgan_claim_table_bind_party (GotganStatement *statement, GotganPartyNames *names,
                               const GotganPartyRef *party, GError **error)
{
  gint64 id;

  if (party == NULL)
    {
      gotgan_statement_bind_null (statement);
      return TRUE;
    }
  if (!gotgan_party_names_get (names, party, &id, error))
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  return TRUE;
}

/* @judged_id: by whose word it stands there; 0 is by the rules alone */
static gboolean
gotgan_claim_table_insert (GotganConnection *connection, GotganPartyNames *names, gint64 article_id,
                           guint ordinal, gint64 judged_id, GotganClaim *claim, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, INSERT, error);
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_int (statement, ordinal);
  gotgan_statement_bind_int (statement, judged_id != 0 ? 1 : 0);
  if (judged_id != 0)
    gotgan_statement_bind_int (statement, judged_id);
  else
    gotgan_statement_bind_null (statement);
  gotgan_statement_bind_text (statement, gotgan_claim_get_key (claim));
  if (!gotgan_claim_table_bind_party (statement, names, fields->investor, error)
      || !gotgan_claim_table_bind_party (statement, names, fields->company, error))
    return FALSE;
  gotgan_claim_table_bind_fields (statement, fields);
  return gotgan_statement_run (statement, error);
}

static gboolean
gotgan_claim_table_insert_all (GotganConnection *connection, gint64 article_id, GPtrArray *claims,
                               GError **error)
{
  g_autoptr (GotganPartyNames) names = gotgan_party_names_open (connection);

  for (guint i = 0; i < claims->len; i++)
    if (!gotgan_claim_table_insert (connection, names, article_id, i, 0,
                                    g_ptr_array_index (claims, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
gotgan_claim_table_clear (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "DELETE FROM claims WHERE article_id = ?", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, article_id);
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_claim_table_is_pending (GotganConnection *connection, gint64 article_id, gboolean *pending,
                               GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT 1 FROM articles WHERE id = ? AND engine = 0",
                                 error);
  GotganStep step;

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, article_id);
  step = gotgan_statement_step (statement, error);
  *pending = step == GOTGAN_STEP_ROW;
  return step != GOTGAN_STEP_FAILED;
}

/* Notes the engine, if @version is still the newest; says in @current whether it was. */
static gboolean
gotgan_claim_table_stamp (GotganConnection *connection, gint64 article_id, const char *version,
                          guint engine, gboolean *current, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "UPDATE articles SET engine = ? WHERE id = ? AND version = ?", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, engine);
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_text (statement, version);
  if (!gotgan_statement_run (statement, error))
    return FALSE;
  *current = gotgan_connection_get_n_changed (connection) > 0;
  return TRUE;
}

static gboolean
gotgan_claim_table_replace_inside (GotganConnection *connection, gint64 article_id,
                                   const char *version, GPtrArray *claims, guint engine,
                                   GError **error)
{
  gboolean current;

  if (!gotgan_claim_table_stamp (connection, article_id, version, engine, &current, error))
    return FALSE;
  if (!current)
    return TRUE;
  return gotgan_claim_table_clear (connection, article_id, error)
         && (claims == NULL
             || gotgan_claim_table_insert_all (connection, article_id, claims, error))
         && gotgan_verdict_table_apply (connection, article_id, error);
}

gboolean
gotgan_claim_table_replace (GotganConnection *connection, gint64 article_id, const char *version,
                            GPtrArray *claims, guint engine, GError **error)
{
  if (!gotgan_connection_begin (connection, error))
    return FALSE;
  if (gotgan_claim_table_replace_inside (connection, article_id, version, claims, engine, error))
    return gotgan_connection_commit (connection, error);
  gotgan_connection_rollback (connection);
  return FALSE;
}

/* --- For verdicts ------------------------------------------------------------------------------- */

gboolean
gotgan_claim_table_forget_verdicts (GotganConnection *connection, gint64 article_id, GError **error)
{
  static const char *const sql[] = {
    "DELETE FROM claims WHERE article_id = ? AND by_person = 1",
    "UPDATE claims SET shown = 1, judged_id = NULL WHERE article_id = ?"
    " AND (shown = 0 OR judged_id IS NOT NULL)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sql); i++)
    {
      g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql[i], error);

      if (statement == NULL)
        return FALSE;
      gotgan_statement_bind_int (statement, article_id);
      if (!gotgan_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
gotgan_claim_table_mark (GotganConnection *connection, gint64 article_id, guint ordinal,
                         gint64 judged_id, gboolean shown, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "UPDATE claims SET judged_id = ?, shown = ? WHERE article_id = ? AND ordinal = ?"
      " AND by_person = 0",
      error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, judged_id);
  gotgan_statement_bind_int (statement, shown ? 1 : 0);
  gotgan_statement_bind_int (statement, article_id);
  gotgan_statement_bind_int (statement, ordinal);
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_claim_table_speak (GotganConnection *connection, gint64 article_id, guint ordinal,
                          gint64 judged_id, GotganClaim *claim, GError **error)
{
  g_autoptr (GotganPartyNames) names = gotgan_party_names_open (connection);

  return gotgan_claim_table_insert (connection, names, article_id, ordinal, judged_id, claim,
                                    error);
}
