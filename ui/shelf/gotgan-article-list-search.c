#include "config.h"

#include "ui/shelf/gotgan-article-list-private.h"

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

/* What a search finds is shown from its first heading on, as another place is. */
void
gotgan_article_list_query_cb (GotganArticleList *self)
{
  self->place_is_new = TRUE;
  if (self->session != NULL)
    gotgan_headline_list_set_query (gotgan_session_get_headlines (self->session),
                                    gotgan_live_query_get_text (self->query));
}

void
gotgan_article_list_search_activate_cb (GotganArticleList *self)
{
  gotgan_live_query_flush (self->query);
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
  GtkEditable *text = gtk_editable_get_delegate (self->search_entry);

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
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
