#include "config.h"

/* One or several rows are selected. One is the article that is open; with several something can be done at once. */

#include "ui/shelf/gotgan-article-list-private.h"

#include "ui/widgets/gotgan-announce.h"

#include <glib/gi18n.h>

static GtkSelectionModel *
get_model (GotganArticleList *self)
{
  return GTK_SELECTION_MODEL (self->selection);
}

void
gotgan_article_list_select_only (GotganArticleList *self, guint position)
{
  g_hash_table_remove_all (self->chosen);
  if (position == GTK_INVALID_LIST_POSITION)
    gtk_selection_model_unselect_all (get_model (self));
  else
    gtk_selection_model_select_item (get_model (self), position, TRUE);
  gotgan_article_list_follow_selection (self);
}

guint
gotgan_article_list_get_selected (GotganArticleList *self, int step)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (get_model (self));

  if (gtk_bitset_is_empty (selected))
    return GTK_INVALID_LIST_POSITION;
  return step > 0 ? gtk_bitset_get_maximum (selected) : gtk_bitset_get_minimum (selected);
}

GotganHeadline *
gotgan_article_list_dup_selected (GotganArticleList *self)
{
  guint position = gotgan_article_list_get_selected (self, 1);

  return position != GTK_INVALID_LIST_POSITION
             ? g_list_model_get_item (G_LIST_MODEL (self->selection), position)
             : NULL;
}

/* Returns: (transfer full) (element-type gint64): from the top */
static GArray *
dup_ids (GotganArticleList *self)
{
  GotganHeadlineList *headlines = gotgan_session_get_headlines (self->session);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (get_model (self));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      gint64 id = gotgan_headline_list_get_id (headlines, position);

      g_array_append_val (ids, id);
    }
  return ids;
}

/* --- Several ------------------------------------------------------------------------------------ */

static void
show_bar (GotganArticleList *self)
{
  guint n = g_hash_table_size (self->chosen);
  g_autofree char *text = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);

  gtk_action_bar_set_revealed (self->bulk_bar, n > 1);
  /* One that is not revealed would still be reached by Tab. */
  gtk_widget_set_visible (GTK_WIDGET (self->bulk_bar), n > 1);
  if (n <= 1 || g_str_equal (gtk_label_get_text (self->bulk_count), text))
    return;
  gtk_label_set_text (self->bulk_count, text);
  gotgan_announce (GTK_WIDGET (self), text);
}

void
gotgan_article_list_follow_selection (GotganArticleList *self)
{
  g_autoptr (GArray) ids = self->session != NULL ? dup_ids (self) : NULL;

  g_hash_table_remove_all (self->chosen);
  for (guint i = 0; ids != NULL && ids->len > 1 && i < ids->len; i++)
    g_hash_table_add (self->chosen, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
  show_bar (self);
}

gboolean
gotgan_article_list_restore_chosen (GotganArticleList *self)
{
  GotganHeadlineList *headlines = gotgan_session_get_headlines (self->session);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (headlines));
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) all = NULL;

  if (g_hash_table_size (self->chosen) == 0)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      gint64 id = gotgan_headline_list_get_id (headlines, i);

      if (g_hash_table_contains (self->chosen, &id))
        gtk_bitset_add (selected, i);
    }
  all = gtk_bitset_new_range (0, n);
  self->selecting = TRUE;
  gtk_selection_model_set_selection (get_model (self), selected, all);
  self->selecting = FALSE;
  gotgan_article_list_follow_selection (self);
  return g_hash_table_size (self->chosen) > 0;
}

/* --- What is done ------------------------------------------------------------------------------- */

typedef gboolean (*Asking) (GotganHeadline *headline);

/* Whether @asks is true of all that are selected; what has not been read from the disk says no. */
static gboolean
is_true_of_all (GotganArticleList *self, Asking asks)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (get_model (self));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (GotganHeadline) headline =
          g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      if (!gotgan_headline_get_loaded (headline) || !asks (headline))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_read (GotganHeadline *headline)
{
  return !gotgan_headline_get_unread (headline);
}

/* Takes @text. */
static void
offer_undo (GotganArticleList *self, char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify-undo", "s", text);
  g_free (text);
}

void
gotgan_article_list_toggle_star (GotganArticleList *self)
{
  g_autoptr (GArray) ids = NULL;
  GotganLibrary *library;
  gboolean star;
  guint n;

  g_return_if_fail (GOTGAN_IS_ARTICLE_LIST (self));

  if (self->session == NULL)
    return;
  library = gotgan_session_get_library (self->session);
  star = !is_true_of_all (self, gotgan_headline_get_starred);
  ids = dup_ids (self);
  n = ids->len;
  if (n == 1)
    gotgan_library_set_starred (library, g_array_index (ids, gint64, 0), star);
  if (n <= 1)
    return;
  gotgan_library_star_articles (library, ids, star);
  offer_undo (self,
              star ? g_strdup_printf (ngettext ("%u article starred", "%u articles starred", n), n)
                   : g_strdup_printf (ngettext ("Star removed from %u article",
                                                "Stars removed from %u articles", n),
                                      n));
}

void
gotgan_article_list_toggle_read (GotganArticleList *self)
{
  g_autoptr (GArray) ids = NULL;
  GotganLibrary *library;
  gboolean read;
  guint n;

  g_return_if_fail (GOTGAN_IS_ARTICLE_LIST (self));

  if (self->session == NULL)
    return;
  library = gotgan_session_get_library (self->session);
  read = !is_true_of_all (self, is_read);
  ids = dup_ids (self);
  n = ids->len;
  if (n == 1)
    gotgan_library_mark_read (library, g_array_index (ids, gint64, 0), read);
  if (n <= 1)
    return;
  gotgan_library_mark_articles_read (library, ids, read);
  offer_undo (self, read ? g_strdup_printf (ngettext ("%u article marked as read",
                                                      "%u articles marked as read", n),
                                            n)
                         : g_strdup_printf (ngettext ("%u article marked as unread",
                                                      "%u articles marked as unread", n),
                                            n));
}

/* The one below the last that goes is opened, or the one above the first. */
static void
open_neighbour (GotganArticleList *self)
{
  if (!gotgan_article_list_go (self, 1) && !gotgan_article_list_go (self, -1))
    gotgan_session_set_article_id (self->session, 0);
}

void
gotgan_article_list_remove_selected (GotganArticleList *self)
{
  g_autoptr (GArray) ids = NULL;
  guint n;

  g_return_if_fail (GOTGAN_IS_ARTICLE_LIST (self));

  if (self->session == NULL)
    return;
  ids = dup_ids (self);
  n = ids->len;
  if (n == 0)
    return;
  open_neighbour (self);
  gotgan_library_remove_articles (gotgan_session_get_library (self->session), ids);
  offer_undo (self, g_strdup_printf (ngettext ("%u article removed", "%u articles removed", n), n));
}

/* --- Actions and keys --------------------------------------------------------------------------- */

static void
bulk_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganArticleList *self = GOTGAN_ARTICLE_LIST (widget);

  if (g_str_equal (name, "list.star"))
    gotgan_article_list_toggle_star (self);
  else if (g_str_equal (name, "list.mark"))
    gotgan_article_list_toggle_read (self);
  else
    gotgan_article_list_remove_selected (self);
}

/* The rows, not what is typed into the search entry. */
static gboolean
is_in_rows (GotganArticleList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->rows));
}

static gboolean
delete_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GotganArticleList *self = GOTGAN_ARTICLE_LIST (widget);

  if (!is_in_rows (self))
    return GDK_EVENT_PROPAGATE;
  gotgan_article_list_remove_selected (self);
  return GDK_EVENT_STOP;
}

/* Back to the one that is open. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GotganArticleList *self = GOTGAN_ARTICLE_LIST (widget);

  if (g_hash_table_size (self->chosen) == 0 || self->session == NULL)
    return GDK_EVENT_PROPAGATE;
  g_hash_table_remove_all (self->chosen);
  gotgan_article_list_follow_article (self, FALSE);
  return GDK_EVENT_STOP;
}

void
gotgan_article_list_install_bulk (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "list.star", NULL, bulk_action);
  gtk_widget_class_install_action (widget_class, "list.mark", NULL, bulk_action);
  gtk_widget_class_install_action (widget_class, "list.remove", NULL, bulk_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, GDK_NO_MODIFIER_MASK, delete_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, GDK_NO_MODIFIER_MASK, delete_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, escape_cb,
                                NULL);
}
