#include "config.h"

#include "ui/timeline/gotgan-timeline-canvas.h"
#include "ui/timeline/gotgan-timeline-zoom.h"

#include "tests/support/gotgan-test-deals.h"

#include <adwaita.h>

#define INVESTMENT GOTGAN_KIND_INVESTMENT

typedef struct
{
  GListStore *deals;
  GotganTimelineZoom *zoom;
  GotganTimelineCanvas *canvas;
  GPtrArray *picked;
} Fixture;

static void
picked_cb (GotganTimelineCanvas *canvas, GPtrArray *deals, Fixture *fixture)
{
  g_clear_pointer (&fixture->picked, g_ptr_array_unref);
  fixture->picked = g_ptr_array_ref (deals);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  fixture->zoom = gotgan_timeline_zoom_new ();
  fixture->canvas = g_object_ref_sink (g_object_new (GOTGAN_TYPE_TIMELINE_CANVAS, NULL));
  gotgan_timeline_canvas_set_zoom (fixture->canvas, fixture->zoom);
  gotgan_timeline_zoom_set_width (fixture->zoom, 1000);
  g_signal_connect (fixture->canvas, "picked", G_CALLBACK (picked_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->picked, g_ptr_array_unref);
  g_clear_object (&fixture->deals);
  g_assert_finalize_object (fixture->canvas);
  g_assert_finalize_object (fixture->zoom);
}

static void
show (Fixture *fixture)
{
  gotgan_timeline_canvas_set_deals (fixture->canvas, G_LIST_MODEL (fixture->deals), NULL);
}

static gboolean
press (Fixture *fixture, guint key)
{
  g_autoptr (GListModel) controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }

  return handled;
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gotgan_timeline_canvas_has_marks (fixture->canvas));
  show (fixture);
  g_assert_false (gotgan_timeline_canvas_has_marks (fixture->canvas));
  g_assert_false (press (fixture, GDK_KEY_Right));
  g_assert_false (press (fixture, GDK_KEY_Return));
}

static void
test_keys_walk_and_pick (Fixture *fixture, gconstpointer data)
{
  GotganDeal *first = gotgan_test_deals_add (fixture->deals, INVESTMENT, "a", "x", "2023-01", "USD",
                                             100, 0, GOTGAN_STAGE_COMPLETED);
  GotganDeal *second = gotgan_test_deals_add (fixture->deals, INVESTMENT, "b", "x", "2024-06",
                                              "USD", 100, 0, GOTGAN_STAGE_TALKS);
  GotganDeal *other = gotgan_test_deals_add (fixture->deals, INVESTMENT, "c", "y", "2024-06", "USD",
                                             100, 0, GOTGAN_STAGE_DENIED);

  show (fixture);
  g_assert_true (press (fixture, GDK_KEY_Right));
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_true (g_ptr_array_index (fixture->picked, 0) == first);
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_Return);
  g_assert_true (g_ptr_array_index (fixture->picked, 0) == second);
  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_Return);
  g_assert_true (g_ptr_array_index (fixture->picked, 0) == other);
}

static void
test_deals_may_go (Fixture *fixture, gconstpointer data)
{
  gotgan_test_deals_add (fixture->deals, INVESTMENT, "a", "x", "2023-01", "USD", 100, 0,
                         GOTGAN_STAGE_COMPLETED);
  show (fixture);
  press (fixture, GDK_KEY_Right);
  g_list_store_remove_all (fixture->deals);
  show (fixture);
  g_assert_false (press (fixture, GDK_KEY_Return));
  g_assert_null (fixture->picked);
}

static void
test_fits_until_moved (Fixture *fixture, gconstpointer data)
{
  const GotganTimeScale *scale = gotgan_timeline_zoom_get_scale (fixture->zoom);

  gotgan_timeline_zoom_set_bounds (fixture->zoom, 738000, 739000, 738000);
  g_assert_cmpfloat (scale->first, <, 738000);
  g_assert_cmpfloat (scale->last, >, 739000);
  gotgan_timeline_zoom_by (fixture->zoom, 4, 500);
  gotgan_timeline_zoom_set_bounds (fixture->zoom, 730000, 739000, 738500);
  g_assert_cmpfloat (scale->last - scale->first, <, 1000);
  gotgan_timeline_zoom_fit (fixture->zoom);
  g_assert_cmpfloat (scale->first, <, 730000);
}

/* However far one pans, some of the marks' time stays on screen. */
static void
test_never_lost (Fixture *fixture, gconstpointer data)
{
  const GotganTimeScale *scale = gotgan_timeline_zoom_get_scale (fixture->zoom);

  gotgan_timeline_zoom_set_bounds (fixture->zoom, 738000, 739000, 738000);
  gotgan_timeline_zoom_pan (fixture->zoom, 1e7);
  g_assert_cmpfloat (scale->last, >, 738000);
  gotgan_timeline_zoom_pan (fixture->zoom, -1e7);
  g_assert_cmpfloat (scale->first, <, 739000);
}

static void
test_show_day (Fixture *fixture, gconstpointer data)
{
  const GotganTimeScale *scale = gotgan_timeline_zoom_get_scale (fixture->zoom);

  gotgan_timeline_zoom_set_bounds (fixture->zoom, 738000, 739000, 738000);
  gotgan_timeline_zoom_by (fixture->zoom, 10, 0);
  gotgan_timeline_zoom_show_day (fixture->zoom, 738900);
  g_assert_cmpfloat (scale->first, <, 738900);
  g_assert_cmpfloat (scale->last, >, 738900);
}

#define ADD(path, test) g_test_add ("/timeline/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("empty", test_empty);
  ADD ("keys", test_keys_walk_and_pick);
  ADD ("deals-may-go", test_deals_may_go);
  ADD ("fits-until-moved", test_fits_until_moved);
  ADD ("never-lost", test_never_lost);
  ADD ("show-day", test_show_day);

  return g_test_run ();
}
