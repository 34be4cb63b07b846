#include "config.h"

#include "app/facts/gotgan-deals.h"
#include "app/model/gotgan-edtf.h"

#include <math.h>
#include <string.h>

/* Whatever the claims and whatever a person says of them, each is in one deal. Unless a person joined others, it is
 * with its kind there (a sale is somebody's acquisition), and what the deal says of them is true. Twelve bytes make a claim: few parties, days and sums, so that many
 * of them meet. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

#define CLAIM_BYTES 12
#define MAX_CLAIMS 400

static const char *const names[] = { "OpenAI", "Nvidia", "오픈AI",    "노벨라",
                                     "Nova",   "nova",   "소프트뱅크" };
static const char *const ids[] = { "openai", "nvidia", NULL };
static const char *const dates[] = {
  NULL, "2024", "2024-03", "2024-03-27", "2024-01/2024-06", "2019/..", "2025-12-31", "2024-03-28",
};
static const char *const currencies[] = { "USD", "KRW", "EUR" };

#define PICK(table, byte) ((table)[(byte) % G_N_ELEMENTS (table)])

static GotganPartyRef *
read_party (guint8 byte)
{
  return byte % 5 == 0 ? NULL : gotgan_party_ref_new (PICK (ids, byte / 16), PICK (names, byte));
}

static GotganAmount *
read_amount (const guint8 *bytes)
{
  GotganMoney money = { { 0 } };
  GotganAmount *amount;

  if (bytes[0] % 4 == 0)
    return NULL;
  g_strlcpy (money.currency, PICK (currencies, bytes[0]), sizeof money.currency);
  money.min = (gint64) (bytes[1] + 1) << (bytes[2] % 54);
  money.max = money.min + (bytes[2] > 200 ? money.min / 3 : 0);
  amount = gotgan_amount_new (&money, (GotganQualifier) (bytes[0] / 4 % 5), "sum");
  amount->has_local = bytes[0] % 3 == 0;
  amount->local = money;
  return amount;
}

static GotganClaim *
read_claim (const guint8 *bytes, guint index)
{
  GotganClaimFields fields = { .kind = bytes[0] % GOTGAN_N_KINDS, .percent = -1 };
  gboolean deal = gotgan_kind_is_deal (fields.kind);
  g_autofree char *published =
      g_strdup_printf ("2024-%02u-%02u", bytes[9] % 12 + 1, bytes[10] % 28 + 1);
  GotganClaim *claim;

  fields.investor = read_party (bytes[1]);
  fields.company = read_party (bytes[2]);
  fields.amount = read_amount (bytes + 3);
  if (fields.kind == GOTGAN_KIND_STAKE)
    fields.percent = bytes[6];
  if (deal)
    fields.stage = 1 + bytes[6] % (GOTGAN_N_STAGES - 1);
  else
    fields.basis = 1 + bytes[6] % GOTGAN_BASIS_FORECAST;
  fields.date = g_strdup (PICK (dates, bytes[7]));
  fields.cumulative = bytes[8] % 7 == 0;
  fields.lead = bytes[8] % 5 == 0;
  fields.quote = g_strdup_printf ("claim %u", index);
  fields.confidence = (bytes[8] + 1) / 256.0;
  claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (claim, bytes[11] % 16, PICK (names, bytes[11]),
                           bytes[9] > 250 ? NULL : published, "Title");
  return claim;
}

/* What a person says of the claim of @bytes and another one. */
static void
read_link (GPtrArray *links, GPtrArray *claims, guint index, const guint8 *bytes)
{
  GotganClaim *one = g_ptr_array_index (claims, index);
  GotganClaim *other = g_ptr_array_index (claims, bytes[5] % claims->len);

  if (bytes[4] % 16 != 0)
    return;
  g_ptr_array_add (links, gotgan_deal_link_new (gotgan_claim_get_article_id (one),
                                                gotgan_claim_get_key (one),
                                                gotgan_claim_get_article_id (other),
                                                gotgan_claim_get_key (other), bytes[3] % 2 == 0));
}

/* --- Deals ---------------------------------------------------------------------------------- */

/* One side sells what the other buys. */
static GotganKind
kind_of_deal (GotganKind kind)
{
  return kind == GOTGAN_KIND_SALE ? GOTGAN_KIND_ACQUISITION : kind;
}

static void
check_claims (GotganDeal *deal, GHashTable *left, gboolean linked)
{
  GListModel *claims = gotgan_deal_get_claims (deal);

  g_assert_cmpuint (g_list_model_get_n_items (claims), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      g_assert_true (g_hash_table_remove (left, claim));
      g_assert_true (linked
                     || kind_of_deal (gotgan_claim_get_fields (claim)->kind)
                            == kind_of_deal (gotgan_deal_get_kind (deal)));
    }
}

static void
check_sums (GotganDeal *deal)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);
  GotganMoney spread;

  g_assert_true (gotgan_deal_get_spread (deal, &spread) == (amount != NULL));
  if (amount == NULL)
    return;
  g_assert_cmpstr (spread.currency, ==, amount->money.currency);
  g_assert_cmpint (spread.min, <=, amount->money.min);
  g_assert_cmpint (spread.max, >=, amount->money.max);
}

static void
check_deal (GotganDeal *deal, GHashTable *left, gboolean linked)
{
  const char *date = gotgan_deal_get_date (deal);
  guint n_claims = g_list_model_get_n_items (gotgan_deal_get_claims (deal));

  check_claims (deal, left, linked);
  check_sums (deal);
  g_assert_nonnull (gotgan_deal_get_id (deal));
  g_assert_true (date == NULL || gotgan_edtf_is_valid (date));
  g_assert_true (isfinite (gotgan_deal_get_percent (deal)));
  g_assert_cmpuint (gotgan_deal_get_n_sources (deal), >, 0);
  g_assert_cmpuint (gotgan_deal_get_n_sources (deal), <=, n_claims);
  g_assert_cmpuint (gotgan_deal_get_n_independent (deal), >, 0);
  g_assert_cmpuint (gotgan_deal_get_n_independent (deal), <=, n_claims);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) left = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) links =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_deal_link_free);
  g_autoptr (GPtrArray) deals = NULL;

  for (gsize at = 0; at + CLAIM_BYTES <= size && claims->len < MAX_CLAIMS; at += CLAIM_BYTES)
    {
      g_ptr_array_add (claims, read_claim (data + at, claims->len));
      g_hash_table_add (left, g_ptr_array_index (claims, claims->len - 1));
    }
  for (guint i = 0; i < claims->len; i++)
    read_link (links, claims, i, data + i * CLAIM_BYTES);
  deals = gotgan_deals_cluster (claims, links);
  for (guint i = 0; i < deals->len; i++)
    check_deal (g_ptr_array_index (deals, i), left, links->len > 0);
  g_assert_cmpuint (g_hash_table_size (left), ==, 0);
  return 0;
}
