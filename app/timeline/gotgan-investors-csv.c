#include "config.h"

#include "app/timeline/gotgan-investors-csv.h"

#include <string.h>

static const char *const titles[] = {
  "payer",      "payer_id",   "company",    "company_id",  "kind",      "stage",
  "currency",   "amount_min", "amount_max", "qualifier",   "amount",    "lead",
  "cumulative", "date",       "articles",   "independent", "agreement", "quote",
};

static const char *const agreements[] = { "", "agree", "range", "differ" };
static const char *const amount_states[] = { "not stated", "undisclosed", "none", "stated" };

void
gotgan_csv_append_field (GString *text, const char *field)
{
  gboolean formula = field != NULL && *field != '\0' && strchr ("=+-@\t\r", *field) != NULL;

  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, ',');
  g_string_append_c (text, '"');
  if (formula)
    g_string_append_c (text, '\'');
  for (const char *p = field != NULL ? field : ""; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

static void
append_number (GString *text, gint64 number)
{
  char digits[32];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, number);
  gotgan_csv_append_field (text, digits);
}

static void
append_party (GString *text, const GotganPartyRef *ref)
{
  gotgan_csv_append_field (text, ref != NULL ? ref->name : NULL);
  gotgan_csv_append_field (text, ref != NULL ? ref->id : NULL);
}

static void
append_amount (GString *text, GotganDeal *deal)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);

  if (amount != NULL)
    {
      gotgan_csv_append_field (text, amount->money.currency);
      append_number (text, amount->money.min);
      append_number (text, amount->money.max);
      gotgan_csv_append_field (text, gotgan_qualifier_to_string (amount->qualifier));
    }
  else
    {
      for (guint i = 0; i < 4; i++)
        gotgan_csv_append_field (text, NULL);
    }
  gotgan_csv_append_field (text, amount_states[gotgan_deal_get_amount_state (deal)]);
}

static void
append_row (GString *text, GotganDeal *deal)
{
  GListModel *claims = gotgan_deal_get_claims (deal);
  g_autoptr (GotganClaim) newest =
      g_list_model_get_item (claims, g_list_model_get_n_items (claims) - 1);

  append_party (text, gotgan_deal_get_investor (deal));
  append_party (text, gotgan_deal_get_company (deal));
  gotgan_csv_append_field (text, gotgan_kind_to_string (gotgan_deal_get_kind (deal)));
  gotgan_csv_append_field (text, gotgan_stage_to_string (gotgan_deal_get_stage (deal)));
  append_amount (text, deal);
  gotgan_csv_append_field (text, gotgan_deal_get_lead (deal) ? "lead" : NULL);
  gotgan_csv_append_field (text, gotgan_deal_get_cumulative (deal) ? "cumulative" : NULL);
  gotgan_csv_append_field (text, gotgan_deal_get_date (deal));
  append_number (text, gotgan_deal_get_n_sources (deal));
  append_number (text, gotgan_deal_get_n_independent (deal));
  gotgan_csv_append_field (text, agreements[gotgan_deal_get_agreement (deal)]);
  gotgan_csv_append_field (text, gotgan_claim_get_fields (newest)->quote);
  g_string_append (text, "\r\n");
}

char *
gotgan_investors_dup_csv (GotganInvestors *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    gotgan_csv_append_field (text, titles[i]);
  g_string_append (text, "\r\n");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      append_row (text, deal);
    }
  /* Spreadsheets take a file without the mark for the system's old character set. */
  g_string_prepend (text, "\xef\xbb\xbf");

  return g_string_free_and_steal (text);
}
