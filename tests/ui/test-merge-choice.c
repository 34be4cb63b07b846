#include "config.h"

#include "ui/widgets/gotgan-merge-choice.h"

#include "tests/support/gotgan-test-deals.h"

/* The sums of the deals offered, likeliest first. */
static char *
dup_offered (GListStore *deals, GotganDeal *deal, const char *wanted)
{
  g_autoptr (GPtrArray) offered =
      gotgan_merge_choice_list (G_LIST_MODEL (deals), deal, wanted, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < offered->len; i++)
    {
      const GotganAmount *amount = gotgan_deal_get_amount (g_ptr_array_index (offered, i));

      g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                              amount != NULL ? amount->money.min / 1000000 : 0);
    }
  return g_string_free (text, FALSE);
}

static GotganDeal *
add (GListStore *deals, GotganKind kind, const char *investor, const char *company,
     const char *date, gint64 millions)
{
  return gotgan_test_deals_add (deals, kind, investor, company, date, "USD", millions, 0,
                                GOTGAN_STAGE_COMPLETED);
}

/* First the same parties, among them near sums, and among those near days. */
static void
test_order (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  GotganDeal *deal = add (deals, GOTGAN_KIND_INVESTMENT, "소프트뱅크", "오픈AI", "2025-03", 40);
  g_autofree char *all = NULL;

  add (deals, GOTGAN_KIND_INVESTMENT, "구글", "코히어", "2025-03", 41);
  add (deals, GOTGAN_KIND_INVESTMENT, "소프트뱅크", "오픈AI", "2025-03", 500);
  add (deals, GOTGAN_KIND_INVESTMENT, "소프트뱅크", "코히어", "2025-03", 42);
  add (deals, GOTGAN_KIND_INVESTMENT, "소프트뱅크", "오픈AI", "2021-03", 43);
  add (deals, GOTGAN_KIND_INVESTMENT, "소프트뱅크", "오픈AI", "2025-04", 43);
  add (deals, GOTGAN_KIND_ACQUISITION, "소프트뱅크", "오픈AI", "2025-03", 44);
  add (deals, GOTGAN_KIND_INVESTMENT, "소프트뱅크", "오픈AI", "2025-03", 0);
  all = dup_offered (deals, deal, NULL);
  g_assert_cmpstr (all, ==, "43 43 0 500 42 41");
  {
    g_autoptr (GPtrArray) offered =
        gotgan_merge_choice_list (G_LIST_MODEL (deals), deal, NULL, NULL);

    g_assert_cmpstr (gotgan_deal_get_date (g_ptr_array_index (offered, 0)), ==, "2025-04");
  }
}

static void
test_search (void)
{
  static const struct
  {
    const char *wanted;
    const char *offered;
  } rows[] = {
    { "", "41 42" },  { "코히어", "41 42" }, { "ㅅㅍㅌ", "42" }, { "구글 코히어", "41" },
    { "$41M", "41" }, { "구글 42", "" },     { "없는 곳", "" },  { "  ㄱㄱ ", "41" },
  };
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  GotganDeal *deal = add (deals, GOTGAN_KIND_INVESTMENT, "메타", "오픈AI", "2025-03", 41);

  add (deals, GOTGAN_KIND_INVESTMENT, "구글", "코히어", "2025-03", 41);
  add (deals, GOTGAN_KIND_INVESTMENT, "소프트뱅크", "코히어", "2025-03", 42);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *offered = dup_offered (deals, deal, rows[i].wanted);

      g_assert_cmpstr (offered, ==, rows[i].offered);
    }
}

/* In a large library the likely one is among those offered, wherever it stands. */
static void
test_many (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  GotganDeal *deal = add (deals, GOTGAN_KIND_INVESTMENT, "구글", "코히어", "2025-03", 40);
  g_autofree char *all = NULL;

  for (guint i = 0; i < 500; i++)
    add (deals, GOTGAN_KIND_INVESTMENT, "메타", "오픈AI", "2025-03", 1000);
  add (deals, GOTGAN_KIND_INVESTMENT, "구글", "코히어", "2025-03", 39);
  all = dup_offered (deals, deal, NULL);
  g_assert_true (g_str_has_prefix (all, "39 1000 "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/widgets/merge-choice/order", test_order);
  g_test_add_func ("/widgets/merge-choice/search", test_search);
  g_test_add_func ("/widgets/merge-choice/many", test_many);
  return g_test_run ();
}
