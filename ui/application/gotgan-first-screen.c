#include "config.h"

#include "ui/application/gotgan-first-screen.h"

#include "ui/shell/gotgan-page.h"

#include <stdlib.h>

/* Returns: the number of the article that @words name: by its number, or by words of its title; 0 for none */
static gint64
gotgan_first_screen_find (GListModel *headlines, const char *words)
{
  g_autofree char *wanted = g_utf8_casefold (words, -1);
  char *end;
  gint64 id = g_ascii_strtoll (words, &end, 10);

  if (end != words && *end == '\0')
    return id;
  for (guint i = 0; i < g_list_model_get_n_items (headlines); i++)
    {
      g_autoptr (GotganHeadline) headline = g_list_model_get_item (headlines, i);
      const char *title = gotgan_headline_get_title (headline);
      g_autofree char *folded = g_utf8_casefold (title != NULL ? title : "", -1);

      if (strstr (folded, wanted) != NULL)
        return gotgan_headline_get_id (headline);
    }
  return 0;
}

typedef struct
{
  GotganWindow *window;
  char *article;
  int attempts;
} GotganWanted;

static void
gotgan_wanted_free (gpointer data)
{
  GotganWanted *wanted = data;

  g_free (wanted->article);
  g_free (wanted);
}

/* Titles are read page by page after the rows; asked for again each frame until they are there. */
static gboolean
gotgan_first_screen_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GotganWanted *wanted = data;
  GotganSession *session = gotgan_window_get_session (wanted->window);
  gint64 id;

  if (session == NULL)
    return G_SOURCE_REMOVE;
  id = gotgan_first_screen_find (G_LIST_MODEL (gotgan_session_get_headlines (session)),
                                 wanted->article);
  if (id == 0)
    return wanted->attempts++ < 120 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
  gotgan_window_show_article (wanted->window, id);
  return G_SOURCE_REMOVE;
}

void
gotgan_first_screen_show (GotganWindow *window, const GotganOptions *options)
{
  GotganSession *session = gotgan_window_get_session (window);
  GotganView view;

  if (session == NULL)
    return;
  if (options->party != NULL)
    gotgan_session_set_party (session, options->party);
  if (options->view != NULL && gotgan_page_find_view (options->view, &view))
    gotgan_window_show_view (window, view);
  if (options->article != NULL)
    {
      GotganWanted *wanted = g_new0 (GotganWanted, 1);

      wanted->window = window;
      wanted->article = g_strdup (options->article);
      gtk_widget_add_tick_callback (GTK_WIDGET (window), gotgan_first_screen_tick_cb, wanted,
                                    gotgan_wanted_free);
    }
}
