#include "config.h"

#include "app/timeline/gotgan-lanes.h"

#include "app/model/gotgan-edtf.h"
#include "tests/support/gotgan-test-deals.h"

#define INVESTMENT GOTGAN_KIND_INVESTMENT
#define COMPLETED GOTGAN_STAGE_COMPLETED

static GPtrArray *
make_lanes (GListStore *deals)
{
  g_autoptr (GotganRates) rates = gotgan_rates_new (G_LIST_MODEL (deals));

  return gotgan_lanes_new (G_LIST_MODEL (deals), rates);
}

static GotganLane *
lane_at (GPtrArray *lanes, guint i)
{
  g_assert_cmpuint (i, <, lanes->len);

  return g_ptr_array_index (lanes, i);
}

static GotganMark *
placed_at (GotganLane *lane, guint i)
{
  g_assert_cmpuint (i, <, lane->placed->len);

  return g_ptr_array_index (lane->placed, i);
}

static void
test_grouping (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GPtrArray) lanes = NULL;

  gotgan_test_deals_add (deals, INVESTMENT, "amazon", "anthropic", "2024-03", "USD", 2750, 0,
                         COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "softbank", "openai", "2025-04", "USD", 7500, 0,
                         COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "softbank", "openai", "2024-10", "USD", 500, 0,
                         COMPLETED);
  gotgan_test_deals_add (deals, GOTGAN_KIND_COMMITMENT, "oracle", NULL, "2025-11-30", "USD", 248000,
                         0, COMPLETED);
  gotgan_test_deals_add (deals, GOTGAN_KIND_VALUATION, NULL, "openai", "2025-04", "USD", 300000, 0,
                         GOTGAN_BASIS_REPORTED);
  gotgan_test_deals_add (deals, INVESTMENT, "apple", "openai", NULL, NULL, 0, 0,
                         GOTGAN_STAGE_TALKS);
  lanes = make_lanes (deals);

  g_assert_cmpuint (lanes->len, ==, 3);
  g_assert_cmpstr (lane_at (lanes, 0)->key, ==, "openai");
  g_assert_cmpuint (lane_at (lanes, 0)->marks->len, ==, 2);
  g_assert_cmpstr (lane_at (lanes, 2)->key, ==, "oracle");
  g_assert_cmpfloat (((GotganMark *) lane_at (lanes, 0)->marks->pdata[0])->first, <,
                     ((GotganMark *) lane_at (lanes, 0)->marks->pdata[1])->first);
}

static void
test_sizes (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GPtrArray) lanes = NULL;
  GotganLane *lane;

  gotgan_test_deals_add (deals, INVESTMENT, "a", "x", "2024-01-01", "USD", 1000, 1300, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "b", "x", "2024-02-01", "KRW", 1300000, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "c", "x", "2024-03-01", "SEK", 1000000, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "d", "x", "2024-04-01", NULL, 0, 0, COMPLETED);
  lanes = make_lanes (deals);
  lane = lane_at (lanes, 0);

  g_assert_cmpfloat_with_epsilon (((GotganMark *) lane->marks->pdata[0])->radius, 18.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (((GotganMark *) lane->marks->pdata[1])->radius, 18.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (((GotganMark *) lane->marks->pdata[2])->radius, 5, 1e-6);
  g_assert_cmpfloat_with_epsilon (((GotganMark *) lane->marks->pdata[3])->radius, 5, 1e-6);
  g_assert_cmpfloat (gotgan_mark_radius (1e15), ==, 28);
}

static void
test_shapes (void)
{
  g_assert_cmpuint (gotgan_mark_shape_of (GOTGAN_STAGE_COMPLETED), ==, GOTGAN_MARK_FILLED);
  g_assert_cmpuint (gotgan_mark_shape_of (GOTGAN_STAGE_AGREED), ==, GOTGAN_MARK_DOTTED);
  g_assert_cmpuint (gotgan_mark_shape_of (GOTGAN_STAGE_TALKS), ==, GOTGAN_MARK_HOLLOW);
  g_assert_cmpuint (gotgan_mark_shape_of (GOTGAN_STAGE_PLANNED), ==, GOTGAN_MARK_HOLLOW);
  g_assert_cmpuint (gotgan_mark_shape_of (GOTGAN_STAGE_STALLED), ==, GOTGAN_MARK_STRUCK);
  g_assert_cmpuint (gotgan_mark_shape_of (GOTGAN_STAGE_WITHDRAWN), ==, GOTGAN_MARK_STRUCK);
  g_assert_cmpuint (gotgan_mark_shape_of (GOTGAN_STAGE_DENIED), ==, GOTGAN_MARK_STRUCK);
}

static GotganTimeScale
fitted_scale (GPtrArray *lanes, double width)
{
  GotganTimeScale scale = { .width = width };
  double first, last;

  g_assert_true (gotgan_lanes_bounds (lanes, &first, &last));
  gotgan_time_scale_fit (&scale, first, last);

  return scale;
}

/* Ten deals of one week: apart when there is room, clustered when there is none; none is ever lost. */
static void
test_clusters (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GPtrArray) lanes = NULL;
  GotganTimeScale scale;
  guint n_deals = 0;

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *date = g_strdup_printf ("2024-05-%02u", i + 1);

      gotgan_test_deals_add (deals, INVESTMENT, date, "x", date, "USD", 1000, 0, COMPLETED);
    }
  lanes = make_lanes (deals);
  scale = fitted_scale (lanes, 2000);
  gotgan_lanes_place (lanes, &scale);
  g_assert_cmpuint (lane_at (lanes, 0)->placed->len, ==, 10);

  gotgan_time_scale_zoom (&scale, 1e-3, 1000);
  gotgan_lanes_place (lanes, &scale);
  g_assert_cmpuint (lane_at (lanes, 0)->placed->len, ==, 3);
  for (guint i = 0; i < lane_at (lanes, 0)->placed->len; i++)
    n_deals += placed_at (lane_at (lanes, 0), i)->deals->len;
  g_assert_cmpuint (n_deals, ==, 10);
}

static void
test_uncertain_dates_are_spans (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GPtrArray) lanes = NULL;
  GotganTimeScale scale;

  gotgan_test_deals_add (deals, INVESTMENT, "a", "x", "2023", "USD", 1, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "b", "x", "2024-05-01", "USD", 1, 0, COMPLETED);
  lanes = make_lanes (deals);
  scale = fitted_scale (lanes, 1000);
  gotgan_lanes_place (lanes, &scale);

  g_assert_cmpfloat (placed_at (lane_at (lanes, 0), 0)->span, >, 50);
  g_assert_cmpfloat (placed_at (lane_at (lanes, 0), 1)->span, ==, 0);
}

static void
test_labels_make_room (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GPtrArray) lanes = NULL;
  GotganTimeScale scale = { 738000, 738100, 1000 };
  GotganLane *lane;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *day = gotgan_edtf_from_julian (738010 + i * 5);

      gotgan_test_deals_add (deals, INVESTMENT, day, "x", day, "USD", 1, 0, COMPLETED);
    }
  lanes = make_lanes (deals);
  lane = lane_at (lanes, 0);
  for (guint i = 0; i < lane->marks->len; i++)
    ((GotganMark *) lane->marks->pdata[i])->label_width = 200;
  gotgan_lanes_place (lanes, &scale);

  g_assert_cmpuint (lane->placed->len, ==, 4);
  g_assert_false (placed_at (lane, 0)->labelled);
  g_assert_true (placed_at (lane, 3)->labelled);
}

/* One old deal among many does not decide what is seen first. */
static void
test_recent (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GPtrArray) lanes = NULL;
  double first, last, recent;

  gotgan_test_deals_add (deals, INVESTMENT, "a", "x", "1998-01-01", "USD", 100, 0, COMPLETED);
  for (guint i = 1; i < 10; i++)
    {
      g_autofree char *date = g_strdup_printf ("2024-05-%02u", i);

      gotgan_test_deals_add (deals, INVESTMENT, date, "x", date, "USD", 100, 0, COMPLETED);
    }
  lanes = make_lanes (deals);
  g_assert_true (gotgan_lanes_bounds (lanes, &first, &last));
  g_assert_true (gotgan_lanes_recent (lanes, &recent, &last));
  g_assert_cmpfloat (recent, >, first + 9000);
}

static void
test_pick (void)
{
  g_autoptr (GListStore) deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_autoptr (GPtrArray) lanes = NULL;
  GotganTimeScale scale;
  GotganMark *mark;
  GotganLane *second;

  gotgan_test_deals_add (deals, INVESTMENT, "a", "x", "2024-01-01", "USD", 100, 0, COMPLETED);
  gotgan_test_deals_add (deals, INVESTMENT, "b", "y", "2024-06-01", "USD", 100, 0, COMPLETED);
  lanes = make_lanes (deals);
  scale = fitted_scale (lanes, 1000);
  gotgan_lanes_place (lanes, &scale);
  second = lane_at (lanes, 1);
  mark = placed_at (second, 0);

  g_assert_true (gotgan_lanes_pick (lanes, mark->x, second->top + mark->y) == mark);
  g_assert_null (gotgan_lanes_pick (lanes, mark->x, lane_at (lanes, 0)->top + mark->y));
  g_assert_null (gotgan_lanes_pick (lanes, mark->x, 1e6));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lanes/grouping", test_grouping);
  g_test_add_func ("/lanes/sizes", test_sizes);
  g_test_add_func ("/lanes/shapes", test_shapes);
  g_test_add_func ("/lanes/clusters", test_clusters);
  g_test_add_func ("/lanes/spans", test_uncertain_dates_are_spans);
  g_test_add_func ("/lanes/labels", test_labels_make_room);
  g_test_add_func ("/lanes/recent", test_recent);
  g_test_add_func ("/lanes/pick", test_pick);

  return g_test_run ();
}
