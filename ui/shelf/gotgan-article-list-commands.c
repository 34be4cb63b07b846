#include "config.h"

#include "ui/shelf/gotgan-article-list-private.h"

#include "ui/shelf/gotgan-story-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name;
  void (*run) (GotganArticleList *self, GotganLibrary *library, gint64 id);
} GotganHeadlineCommand;

static void
gotgan_article_list_open (GotganArticleList *self, GotganLibrary *library, gint64 id)
{
  guint position = gotgan_headline_list_find (gotgan_session_get_headlines (self->session), id);

  gtk_widget_activate_action (GTK_WIDGET (self->rows), "list.activate-item", "u", position);
}

static void
gotgan_article_list_star (GotganArticleList *self, GotganLibrary *library, gint64 id)
{
  gotgan_library_set_starred (library, id, TRUE);
}

static void
gotgan_article_list_unstar (GotganArticleList *self, GotganLibrary *library, gint64 id)
{
  gotgan_library_set_starred (library, id, FALSE);
}

static void
gotgan_article_list_mark_read (GotganArticleList *self, GotganLibrary *library, gint64 id)
{
  gotgan_library_mark_read (library, id, TRUE);
}

static void
gotgan_article_list_mark_unread (GotganArticleList *self, GotganLibrary *library, gint64 id)
{
  gotgan_library_mark_read (library, id, FALSE);
}

static void
gotgan_article_list_remove (GotganArticleList *self, GotganLibrary *library, gint64 id)
{
  if (gotgan_session_get_article_id (self->session) == id && !gotgan_article_list_go (self, 1))
    gotgan_session_set_article_id (self->session, 0);
  gotgan_library_remove_article (library, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify-undo", "s", _ ("Article removed"));
}

static void
gotgan_article_list_story_chosen_cb (GotganArticleList *self, gint64 id)
{
  if (self->session == NULL)
    return;
  gotgan_session_set_article_id (self->session, id);
  g_signal_emit_by_name (self, "opened");
}

static void
gotgan_article_list_show_story (GotganArticleList *self, GotganLibrary *library, gint64 id)
{
  AdwDialog *dialog = gotgan_story_dialog_new (library, id);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (gotgan_article_list_story_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static const GotganHeadlineCommand commands[] = {
  { "headline.open", gotgan_article_list_open },
  { "headline.star", gotgan_article_list_star },
  { "headline.unstar", gotgan_article_list_unstar },
  { "headline.mark-read", gotgan_article_list_mark_read },
  { "headline.mark-unread", gotgan_article_list_mark_unread },
  { "headline.show-story", gotgan_article_list_show_story },
  { "headline.remove", gotgan_article_list_remove },
};

static void
gotgan_article_list_run_command (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganArticleList *self = GOTGAN_ARTICLE_LIST (widget);

  if (self->session == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      commands[i].run (self, gotgan_session_get_library (self->session),
                       g_variant_get_int64 (parameter));
}

void
gotgan_article_list_install_commands (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].name, "x",
                                     gotgan_article_list_run_command);
}
