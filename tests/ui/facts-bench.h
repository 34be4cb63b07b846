#pragma once

#include "app/library/gotgan-session.h"
#include "ui/reader/gotgan-reader-pane.h"

#include "tests/app/library/library-fixture.h"
#include "tests/support/gotgan-test-widgets.h"

#include <adwaita.h>

/* The facts of an article beside it, for tests of what a person does with them. */

#define ARTICLE                                                                            \
  "앤트로픽에 투자가 이어진다\n\n2024-03-05\n\n아마존은 앤트로픽에 40억달러를 투자했다. "  \
  "시장의 관심이 크다고 업계는 전했다.\n\n구글은 앤트로픽에 20억달러를 투자했다. 그 뒤로 " \
  "소식이 없다.\n"

/* A window with the facts pane of an article that states two facts. */
typedef struct
{
  Fixture files;
  GotganLibrary *library;
  GotganSession *session;
  GtkWidget *window;
  GtkWidget *pane;
} Bench;

static inline guint
n_claims (Bench *bench)
{
  return g_list_model_get_n_items (gotgan_session_get_claims (bench->session));
}

static inline void
show_claims_cb (Bench *bench)
{
  gotgan_reader_pane_set_claims (GOTGAN_READER_PANE (bench->pane),
                                 gotgan_session_get_claims (bench->session),
                                 gotgan_session_get_set_aside (bench->session), FALSE);
}

static inline void
set_up (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganImportReport) report = NULL;

  fixture_set_up (&bench->files, data);
  bench->library = open_library (&bench->files);
  report = import_text (bench->library, ARTICLE, NULL);
  bench->session = gotgan_session_new (bench->library);
  gotgan_session_set_article_id (bench->session, report->first_id);
  wait_until (n_claims (bench) == 2);
  bench->pane = gotgan_reader_pane_new ();
  gotgan_reader_pane_set_library (GOTGAN_READER_PANE (bench->pane), bench->library);
  bench->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (bench->window), bench->pane);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 420, 800);
  gtk_window_present (GTK_WINDOW (bench->window));
  show_claims_cb (bench);
  g_signal_connect_swapped (bench->session, "notify::claims", G_CALLBACK (show_claims_cb), bench);
  g_signal_connect_swapped (bench->session, "notify::set-aside", G_CALLBACK (show_claims_cb),
                            bench);
}

static inline void
tear_down (Bench *bench, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (bench->session, bench);
  gtk_window_destroy (GTK_WINDOW (bench->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&bench->session);
  gotgan_library_close (bench->library);
  g_clear_object (&bench->library);
  fixture_tear_down (&bench->files, data);
}

/* The @n-th shown widget of @type that says @label, in the order of the window. */
static inline GtkWidget *
find_labelled (GtkWidget *widget, GType type, const char *label, guint *n)
{
  const char *text = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    text = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget))
                                  : gtk_label_get_text (GTK_LABEL (widget));
  if (text != NULL && strstr (text, label) != NULL && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_labelled (child, type, label, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline gboolean
says (GtkWidget *widget, const char *text)
{
  guint n = 0;

  return find_labelled (widget, GTK_TYPE_LABEL, text, &n) != NULL;
}

static inline guint
count_buttons (GtkWidget *widget, const char *label)
{
  guint count = 0;

  for (;; count++)
    {
      guint n = count;

      if (find_labelled (widget, GTK_TYPE_BUTTON, label, &n) == NULL)
        return count;
    }
}

static inline GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  guint n = 0;
  GtkWidget *button = find_labelled (widget, GTK_TYPE_BUTTON, label, &n);

  g_assert_nonnull (button);
  return button;
}

static inline void
click (GtkWidget *widget, const char *label)
{
  GtkWidget *button = find_button (widget, label);

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}
