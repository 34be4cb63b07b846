#include "config.h"

#include "ui/shelf/gotgan-article-list-private.h"

#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-query-edit.h"
#include "ui/shelf/gotgan-saved-search-dialog.h"
#include "ui/widgets/gotgan-announce.h"

#include <glib/gi18n.h>

void
gotgan_article_list_announce_results (GotganArticleList *self)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autofree char *sentence = NULL;

  if (count == 0)
    sentence = g_strdup (_ ("No results"));
  else
    sentence = g_strdup_printf (ngettext ("%u article", "%u articles", count), count);
  gotgan_announce (GTK_WIDGET (self), sentence);
}

/* --- Saved searches ----------------------------------------------------------------------- */

/* Whether the entry says what @place (nullable) is saved for. */
static gboolean
gotgan_article_list_says (GotganArticleList *self, GotganShelfPlace *place)
{
  GotganSavedSearch *search = place != NULL ? gotgan_shelf_place_get_search (place) : NULL;
  g_autofree char *query =
      gotgan_saved_search_clean_query (gotgan_search_field_get_query (self->search));

  return search != NULL && g_strcmp0 (query, gotgan_saved_search_get_query (search)) == 0;
}

/* Something else is searched for now, so it is not the saved search any more. */
static void
gotgan_article_list_leave_search (GotganArticleList *self)
{
  g_autoptr (GotganShelfPlace) all = NULL;

  if (self->place == NULL || gotgan_shelf_place_get_search (self->place) == NULL
      || gotgan_article_list_says (self, self->place))
    return;
  all = gotgan_shelf_place_new (GOTGAN_SHELF_ALL);
  gotgan_article_list_set_place (self, all);
}

/* The bar takes the focus when it opens; but a person may be walking through the sidebar. */
static void
gotgan_article_list_open_bar (GotganArticleList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
}

static void
gotgan_article_list_write_search (GotganArticleList *self)
{
  GotganSavedSearch *search = gotgan_shelf_place_get_search (self->place);

  gotgan_article_list_open_bar (self);
  if (!gotgan_article_list_says (self, self->place))
    gotgan_search_field_set_query (self->search, gotgan_saved_search_get_query (search));
}

void
gotgan_article_list_follow_search (GotganArticleList *self, GotganShelfPlace *before)
{
  GotganSavedSearch *search =
      self->place != NULL ? gotgan_shelf_place_get_search (self->place) : NULL;

  if (self->search_signals == NULL)
    {
      self->search_signals = g_signal_group_new (GOTGAN_TYPE_SAVED_SEARCH);
      g_signal_group_connect_swapped (self->search_signals, "notify::query",
                                      G_CALLBACK (gotgan_article_list_write_search), self);
      g_signal_group_connect_data (self->search_signals, "notify::name",
                                   G_CALLBACK (gotgan_article_list_update_title), self, NULL,
                                   G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  g_signal_group_set_target (self->search_signals, search);
  if (search != NULL)
    gotgan_article_list_write_search (self);
  else if (gotgan_article_list_says (self, before))
    gotgan_article_list_set_searching (self, FALSE);
}

static void
gotgan_article_list_saved_cb (GotganArticleList *self, GotganSavedSearch *search)
{
  g_autoptr (GotganShelfPlace) place = gotgan_shelf_place_new_for_search (search);

  gotgan_article_list_set_place (self, place);
  gotgan_announce (GTK_WIDGET (self), _ ("Search saved"));
}

/* The words of "is:" stand in the order of the marks. */
static guint
get_word_of_state (GotganQueryMark mark)
{
  return mark - GOTGAN_QUERY_IS_UNREAD;
}

/* What is searched among, in the language of queries: a saved search is one of all articles. A source is not in it. */
static char *
gotgan_article_list_dup_among (GotganArticleList *self)
{
  GotganLanguage language = gotgan_labels_get_language ();
  const char *is = gotgan_query_field_get_name (GOTGAN_QUERY_IS, language);
  guint unread = get_word_of_state (GOTGAN_QUERY_IS_UNREAD);
  guint starred = get_word_of_state (GOTGAN_QUERY_IS_STARRED);
  g_autofree char *name = NULL;

  switch (gotgan_shelf_place_get_shelf (self->place))
    {
    case GOTGAN_SHELF_UNREAD:
      return g_strdup_printf ("%s:%s", is,
                              gotgan_query_field_get_word (GOTGAN_QUERY_IS, language, unread));
    case GOTGAN_SHELF_STARRED:
      return g_strdup_printf ("%s:%s", is,
                              gotgan_query_field_get_word (GOTGAN_QUERY_IS, language, starred));
    case GOTGAN_SHELF_PARTY:
      name = gotgan_query_dup_value (gotgan_shelf_place_get_title (self->place));
      return g_strdup_printf ("%s:%s", gotgan_query_field_get_name (GOTGAN_QUERY_PARTY, language),
                              name);
    case GOTGAN_SHELF_ALL:
    case GOTGAN_SHELF_NOTES:
    case GOTGAN_SHELF_SOURCE:
    default:
      return NULL;
    }
}

void
gotgan_article_list_save_search_cb (GotganArticleList *self, const char *query)
{
  g_autofree char *among = self->place != NULL ? gotgan_article_list_dup_among (self) : NULL;
  g_autofree char *whole = among != NULL ? gotgan_query_add_field (query, among) : g_strdup (query);
  AdwDialog *dialog;

  if (self->session == NULL)
    return;
  dialog = gotgan_saved_search_dialog_new (gotgan_session_get_library (self->session), whole);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (gotgan_article_list_saved_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* --- Searching ---------------------------------------------------------------------------- */

/* What a search finds is shown from its first heading on, as another place is. */
void
gotgan_article_list_query_cb (GotganArticleList *self)
{
  self->place_is_new = TRUE;
  if (self->session != NULL)
    gotgan_headline_list_set_query (gotgan_session_get_headlines (self->session),
                                    gotgan_search_field_get_query (self->search));
  gotgan_article_list_leave_search (self);
}

void
gotgan_article_list_search_activate_cb (GotganArticleList *self)
{
  gotgan_search_field_flush (self->search);
  gotgan_article_list_focus_rows (self);
}

void
gotgan_article_list_clear_search_cb (GotganArticleList *self)
{
  gotgan_article_list_set_searching (self, FALSE);
}

static gboolean
gotgan_article_list_is_search_key (GotganArticleList *self, guint keyval, GdkModifierType state)
{
  GdkModifierType others =
      GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* These letters are the window's: next, previous, next unread, mark, star. */
  if ((state & others) != 0 || (keyval < 0x80 && strchr ("jknms", (int) keyval) != NULL))
    return FALSE;
  return g_unichar_isgraph (gdk_keyval_to_unicode (keyval)) && !GTK_IS_TEXT (focus);
}

/* Typing over the rows begins a search. The entry has the focus before the key comes, so that a syllable can be
 * composed from the first key on. */
gboolean
gotgan_article_list_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                            GdkModifierType state, gpointer data)
{
  GotganArticleList *self =
      GOTGAN_ARTICLE_LIST (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  GtkEditable *text = gtk_editable_get_delegate (gotgan_search_field_get_entry (self->search));

  if (!gotgan_article_list_is_search_key (self, keyval, state))
    return GDK_EVENT_PROPAGATE;
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  return gtk_event_controller_key_forward (controller, GTK_WIDGET (text));
}

gboolean
gotgan_article_list_get_searching (GotganArticleList *self)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_LIST (self), FALSE);

  return gtk_search_bar_get_search_mode (self->search_bar);
}

void
gotgan_article_list_set_searching (GotganArticleList *self, gboolean searching)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_LIST (self));

  gtk_search_bar_set_search_mode (self->search_bar, searching);
  if (searching)
    gtk_widget_grab_focus (GTK_WIDGET (gotgan_search_field_get_entry (self->search)));
}

void
gotgan_article_list_search_for (GotganArticleList *self, const char *query)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_LIST (self));

  gotgan_article_list_open_bar (self);
  gotgan_search_field_set_query (self->search, query);
}
