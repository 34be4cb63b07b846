#include "config.h"

#include "ui/shelf/gotgan-headline-cell.h"

static GotganHeadline *
create_headline (void)
{
  GotganHeadlineRow row = {
    .title = "오픈AI, 66억 달러 조달",
    .publisher = "늘품일보",
    .published = "2024-10-02T15:34:00+09:00",
    .unread = TRUE,
    .n_claims = 9,
    .n_notes = 1,
  };
  GotganHeadline *headline = gotgan_headline_new (5, 2460000);

  gotgan_headline_fill (headline, &row);
  return headline;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_defaults (void)
{
  GtkWidget *cell = g_object_ref_sink (gotgan_headline_cell_new ());

  g_assert_null (gotgan_headline_cell_get_headline (GOTGAN_HEADLINE_CELL (cell)));
  g_assert_cmpstr (gotgan_headline_cell_get_spoken (GOTGAN_HEADLINE_CELL (cell)), ==, "");
  g_assert_finalize_object (cell);
}

static void
test_notifies_once (void)
{
  GtkWidget *cell = g_object_ref_sink (gotgan_headline_cell_new ());
  GotganHeadline *headline = create_headline ();
  guint notified = 0;

  g_signal_connect_swapped (cell, "notify::headline", G_CALLBACK (count_cb), &notified);
  gotgan_headline_cell_set_headline (GOTGAN_HEADLINE_CELL (cell), headline);
  gotgan_headline_cell_set_headline (GOTGAN_HEADLINE_CELL (cell), headline);
  g_assert_cmpuint (notified, ==, 1);
  gotgan_headline_cell_set_headline (GOTGAN_HEADLINE_CELL (cell), NULL);
  g_assert_cmpuint (notified, ==, 2);
  g_assert_finalize_object (cell);
  g_assert_finalize_object (headline);
}

static void
test_speaks (void)
{
  GtkWidget *cell = g_object_ref_sink (gotgan_headline_cell_new ());
  GotganHeadline *headline = create_headline ();

  gotgan_headline_cell_set_headline (GOTGAN_HEADLINE_CELL (cell), headline);
  g_assert_cmpstr (gotgan_headline_cell_get_spoken (GOTGAN_HEADLINE_CELL (cell)), ==,
                   "오픈AI, 66억 달러 조달, 늘품일보 · 15:34, unread, 9 facts, 1 note");
  g_assert_true (gtk_widget_has_css_class (cell, "unread"));
  g_assert_finalize_object (cell);
  g_assert_finalize_object (headline);
}

/* What has changed is shown when it is given again. */
static void
test_again (void)
{
  GtkWidget *cell = g_object_ref_sink (gotgan_headline_cell_new ());
  GotganHeadline *headline = gotgan_headline_new (5, 2460000);
  GotganHeadlineRow row = { .title = "A <b> & c", .starred = TRUE, .n_copies = 2 };

  gotgan_headline_cell_set_headline (GOTGAN_HEADLINE_CELL (cell), headline);
  gotgan_headline_fill (headline, &row);
  gotgan_headline_cell_set_headline (GOTGAN_HEADLINE_CELL (cell), headline);
  g_assert_cmpstr (gotgan_headline_cell_get_spoken (GOTGAN_HEADLINE_CELL (cell)), ==,
                   "A <b> & c, Date unknown, and 2 more articles, starred");
  g_assert_false (gtk_widget_has_css_class (cell, "unread"));
  g_assert_finalize_object (cell);
  g_assert_finalize_object (headline);
}

/* A recycled row has nothing left of the one before. */
static void
test_recycles (void)
{
  GtkWidget *cell = g_object_ref_sink (gotgan_headline_cell_new ());
  GotganHeadline *first = create_headline ();
  GotganHeadline *second = gotgan_headline_new (6, 2460000);
  GotganHeadlineRow row = { .title = "Second" };

  gotgan_headline_fill (second, &row);
  gotgan_headline_cell_set_headline (GOTGAN_HEADLINE_CELL (cell), first);
  gotgan_headline_cell_set_headline (GOTGAN_HEADLINE_CELL (cell), second);
  g_assert_cmpstr (gotgan_headline_cell_get_spoken (GOTGAN_HEADLINE_CELL (cell)), ==,
                   "Second, Date unknown");
  g_assert_finalize_object (cell);
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/headline-cell/defaults", test_defaults);
  g_test_add_func ("/headline-cell/notifies-once", test_notifies_once);
  g_test_add_func ("/headline-cell/speaks", test_speaks);
  g_test_add_func ("/headline-cell/again", test_again);
  g_test_add_func ("/headline-cell/recycles", test_recycles);
  return g_test_run ();
}
