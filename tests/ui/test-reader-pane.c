#include "config.h"

#include "app/library/gotgan-i18n.h"
#include "app/model/gotgan-claim.h"
#include "ui/reader/gotgan-reader-pane.h"

static const char *
get_mapped_title (GtkWidget *widget)
{
  if (ADW_IS_STATUS_PAGE (widget) && gtk_widget_get_mapped (widget))
    return adw_status_page_get_title (ADW_STATUS_PAGE (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *title = get_mapped_title (child);

      if (title != NULL)
        return title;
    }
  return NULL;
}

/* An article that has yet to be read is not told to have no facts. */
static void
test_without_claims (void)
{
  g_autoptr (GListStore) none = g_list_store_new (GOTGAN_TYPE_CLAIM);
  GtkWidget *pane = gotgan_reader_pane_new ();
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), pane);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (pane))
    g_main_context_iteration (NULL, TRUE);

  gotgan_reader_pane_set_claims (GOTGAN_READER_PANE (pane), G_LIST_MODEL (none), NULL, TRUE);
  g_assert_cmpstr (get_mapped_title (pane), ==, "Looking for Facts…");
  gotgan_reader_pane_set_claims (GOTGAN_READER_PANE (pane), G_LIST_MODEL (none), NULL, FALSE);
  g_assert_cmpstr (get_mapped_title (pane), ==, "No Facts Found");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gotgan_i18n_init ("en");
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/reader/pane/without-claims", test_without_claims);
  return g_test_run ();
}
