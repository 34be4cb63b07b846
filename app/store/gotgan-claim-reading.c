#include "config.h"

#include "app/store/gotgan-claim-table.h"

#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-verdict-table.h"

#include <string.h>

/* More is no share, nor growth, that an article would tell of. */
#define MAX_PERCENT 1e9

/* In this order. */
#define COLUMNS                                                                                       \
  "kind, i.registry_id, i.name, p.registry_id, p.name, currency, amount_min, amount_max,"             \
  " qualifier, amount_text, local_currency, local_min, local_max, percent, stage, basis, lead,"       \
  " cumulative, date, attribution, speaker, span_paragraph, span_start, span_end, quote, confidence," \
  " rule, trace"

enum
{
  KIND,
  INVESTOR_ID,
  INVESTOR_NAME,
  COMPANY_ID,
  COMPANY_NAME,
  CURRENCY,
  AMOUNT_MIN,
  AMOUNT_MAX,
  QUALIFIER,
  AMOUNT_TEXT,
  LOCAL_CURRENCY,
  LOCAL_MIN,
  LOCAL_MAX,
  PERCENT,
  STAGE,
  BASIS,
  LEAD,
  CUMULATIVE,
  DATE,
  ATTRIBUTION,
  SPEAKER,
  SPAN_PARAGRAPH,
  SPAN_START,
  SPAN_END,
  QUOTE,
  CONFIDENCE,
  RULE,
  TRACE,
  ARTICLE_ID,
  PUBLISHER,
  PUBLISHED,
  TITLE,
  ORDINAL,
  JUDGED_ID,
};

static GotganPartyRef *
gotgan_claim_table_read_party (GotganStatement *statement, int id_column)
{
  const char *id = gotgan_statement_get_text (statement, id_column);
  const char *name = gotgan_statement_get_text (statement, id_column + 1);

  return name != NULL ? gotgan_party_ref_new (id, name) : NULL;
}

static gboolean
gotgan_claim_table_read_money (GotganStatement *statement, int column, GotganMoney *money)
{
  const char *currency = gotgan_statement_get_text (statement, column);

  if (currency == NULL || strlen (currency) != 3)
    return FALSE;
  g_strlcpy (money->currency, currency, sizeof money->currency);
  money->min = gotgan_statement_get_int (statement, column + 1);
  money->max = gotgan_statement_get_int (statement, column + 2);
  return TRUE;
}

static GotganAmount *
gotgan_claim_table_read_amount (GotganStatement *statement)
{
  const char *word = gotgan_statement_get_text (statement, QUALIFIER);
  GotganQualifier qualifier;
  GotganMoney money;
  GotganAmount *amount;

  if (word == NULL || !gotgan_qualifier_from_string (word, &qualifier)
      || !gotgan_claim_table_read_money (statement, CURRENCY, &money))
    return NULL;
  amount =
      gotgan_amount_new (&money, qualifier, gotgan_statement_get_text (statement, AMOUNT_TEXT));
  amount->has_local = gotgan_claim_table_read_money (statement, LOCAL_CURRENCY, &amount->local);
  return amount;
}

/* -1, as for none, when a damaged file gives what is no share: JSON has no infinity. */
static double
gotgan_claim_table_read_percent (GotganStatement *statement)
{
  double percent = gotgan_statement_is_null (statement, PERCENT)
                       ? -1
                       : gotgan_statement_get_double (statement, PERCENT);

  return percent >= 0 && percent <= MAX_PERCENT ? percent : -1;
}

static gboolean
gotgan_claim_table_read_words (GotganStatement *statement, GotganClaimFields *fields)
{
  const char *kind = gotgan_statement_get_text (statement, KIND);
  const char *stage = gotgan_statement_get_text (statement, STAGE);
  const char *basis = gotgan_statement_get_text (statement, BASIS);
  const char *speaker = gotgan_statement_get_text (statement, SPEAKER);

  return kind != NULL && gotgan_kind_from_string (kind, &fields->kind)
         && (stage == NULL || gotgan_stage_from_string (stage, &fields->stage))
         && (basis == NULL || gotgan_basis_from_string (basis, &fields->basis))
         && (speaker == NULL || gotgan_speaker_from_string (speaker, &fields->speaker));
}

static void
gotgan_claim_table_read_fields (GotganStatement *statement, GotganClaimFields *fields)
{
  fields->investor = gotgan_claim_table_read_party (statement, INVESTOR_ID);
  fields->company = gotgan_claim_table_read_party (statement, COMPANY_ID);
  fields->amount = gotgan_claim_table_read_amount (statement);
  fields->percent = gotgan_claim_table_read_percent (statement);
  fields->lead = gotgan_statement_get_int (statement, LEAD) != 0;
  fields->cumulative = gotgan_statement_get_int (statement, CUMULATIVE) != 0;
  fields->date = g_strdup (gotgan_statement_get_text (statement, DATE));
  fields->attribution = gotgan_statement_dup_list (statement, ATTRIBUTION);
  fields->span.paragraph = gotgan_statement_get_uint (statement, SPAN_PARAGRAPH);
  fields->span.start = gotgan_statement_get_uint (statement, SPAN_START);
  fields->span.end = gotgan_statement_get_uint (statement, SPAN_END);
  fields->quote = g_strdup (gotgan_statement_get_text (statement, QUOTE));
  fields->confidence = CLAMP (gotgan_statement_get_double (statement, CONFIDENCE), 0, 1);
  fields->rule = g_strdup (gotgan_statement_get_text (statement, RULE));
  fields->trace = gotgan_statement_dup_list (statement, TRACE);
}

static GotganClaim *
gotgan_claim_table_read (GotganStatement *statement)
{
  GotganClaimFields fields = { 0 };
  GotganClaim *claim;

  if (!gotgan_claim_table_read_words (statement, &fields))
    return NULL;
  gotgan_claim_table_read_fields (statement, &fields);
  claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (claim, gotgan_statement_get_int (statement, ARTICLE_ID),
                           gotgan_statement_get_text (statement, PUBLISHER),
                           gotgan_statement_get_text (statement, PUBLISHED),
                           gotgan_statement_get_text (statement, TITLE));
  return claim;
}

#define SELECT                                                                                  \
  "SELECT " COLUMNS ", c.article_id, a.publisher, a.published, a.title, c.ordinal, c.judged_id" \
  " FROM articles a JOIN claims c ON c.article_id = a.id"                                       \
  " LEFT JOIN party_names i ON i.id = c.investor LEFT JOIN party_names p ON p.id = c.company WHERE "

void
gotgan_claim_row_free (GotganClaimRow *row)
{
  g_clear_object (&row->claim);
  g_free (row);
}

static GPtrArray *
gotgan_claim_table_load_rows (GotganConnection *connection, GotganStatement *statement,
                              GError **error)
{
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_claim_row_free);
  GotganStep step;

  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      GotganClaim *claim = gotgan_claim_table_read (statement);
      GotganClaimRow *row;

      if (claim == NULL)
        {
          gotgan_connection_pass_over (connection, "a claim is of no kind");
          continue;
        }
      row = g_new (GotganClaimRow, 1);
      *row = (GotganClaimRow) { claim, gotgan_statement_get_uint (statement, ORDINAL),
                                gotgan_statement_get_int (statement, JUDGED_ID) };
      g_ptr_array_add (rows, row);
    }
  return step == GOTGAN_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* The rows' claims, those a person has decided on with their verdict. */
static GPtrArray *
gotgan_claim_table_load (GotganConnection *connection, GotganStatement *statement,
                         gint64 article_id, GError **error)
{
  g_autoptr (GPtrArray) rows = gotgan_claim_table_load_rows (connection, statement, error);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean judged = FALSE;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      GotganClaimRow *row = g_ptr_array_index (rows, i);

      judged |= row->judged_id != 0;
      g_ptr_array_add (claims, g_object_ref (row->claim));
    }
  if (rows == NULL || (judged && !gotgan_verdict_table_tell (connection, article_id, rows, error)))
    return NULL;
  return g_steal_pointer (&claims);
}

GPtrArray *
gotgan_claim_table_load_article (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      SELECT "a.removed = 0 AND c.shown = 1 AND a.id = ? ORDER BY c.ordinal, c.by_person, c.id",
      error);

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, article_id);
  return gotgan_claim_table_load (connection, statement, article_id, error);
}

GPtrArray *
gotgan_claim_table_load_all (GotganConnection *connection, guint32 as_of, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 SELECT "a.removed = 0 AND c.shown = 1 AND a.listed < ?"
                                        " ORDER BY a.listed, a.id, c.ordinal, c.by_person, c.id",
                                 error);

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, as_of > 0 ? ((gint64) as_of + 1) * 86400 : G_MAXINT64);
  return gotgan_claim_table_load (connection, statement, 0, error);
}

/* --- For verdicts ------------------------------------------------------------------------------- */

GPtrArray *
gotgan_claim_table_load_readings (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 SELECT "c.by_person = 0 AND a.id = ? ORDER BY c.ordinal", error);

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, article_id);
  return gotgan_claim_table_load_rows (connection, statement, error);
}

GPtrArray *
gotgan_claim_table_load_judged (GotganConnection *connection, gint64 article_id, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      SELECT "c.by_person = 0 AND c.judged_id IS NOT NULL AND (?1 = 0 OR a.id = ?1)"
             " ORDER BY a.id, c.ordinal",
      error);

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, article_id);
  return gotgan_claim_table_load_rows (connection, statement, error);
}
