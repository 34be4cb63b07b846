/* What the list says of the source it shows: that it is being visited, or why the last visit did not go well. */
#include "config.h"

#include "ui/shelf/gotgan-article-list-private.h"

#include "app/library/gotgan-problem-text.h"
#include "ui/widgets/gotgan-visit-text.h"

#include <glib/gi18n.h>

GotganSource *
gotgan_article_list_get_source (GotganArticleList *self)
{
  GotganSource *source = self->place != NULL ? gotgan_shelf_place_get_source (self->place) : NULL;

  return source != NULL && gotgan_source_get_url (source) != NULL ? source : NULL;
}

void
gotgan_article_list_describe_source (GotganArticleList *self, GotganSource *source)
{
  const GotganSourceState *state = gotgan_source_get_state (source);
  g_autofree char *problem = gotgan_problem_text (state);
  g_autofree char *visit = gotgan_visit_dup_text (state);
  g_autofree char *markup = g_markup_escape_text (problem != NULL ? problem : visit, -1);

  adw_status_page_set_icon_name (self->source_page, problem != NULL
                                                        ? "dialog-warning-symbolic"
                                                        : "application-rss+xml-symbolic");
  adw_status_page_set_description (self->source_page, markup);
  gtk_button_set_label (self->source_sync, problem != NULL ? _ ("_Try Again") : _ ("_Sync Now"));
}

static void
gotgan_article_list_source_cb (GotganArticleList *self)
{
  GotganSource *source = gotgan_article_list_get_source (self);
  const GotganSourceState *state = source != NULL ? gotgan_source_get_state (source) : NULL;
  g_autofree char *problem =
      state != NULL && state->failures > 0 && !gotgan_source_get_syncing (source)
          ? gotgan_problem_text (state)
          : NULL;

  if (problem != NULL)
    adw_banner_set_title (self->problem, problem);
  adw_banner_set_revealed (self->problem, problem != NULL);
  /* One that is not revealed would still be read out. */
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gotgan_article_list_update_page (self);
}

void
gotgan_article_list_follow_source (GotganArticleList *self)
{
  if (self->source_signals == NULL)
    {
      self->source_signals = g_signal_group_new (GOTGAN_TYPE_SOURCE);
      g_signal_group_connect_swapped (self->source_signals, "notify::state",
                                      G_CALLBACK (gotgan_article_list_source_cb), self);
      g_signal_group_connect_swapped (self->source_signals, "notify::syncing",
                                      G_CALLBACK (gotgan_article_list_source_cb), self);
      g_signal_group_connect_swapped (self->source_signals, "notify::name",
                                      G_CALLBACK (gotgan_article_list_update_title), self);
      g_signal_group_connect_swapped (self->source_signals, "notify::title",
                                      G_CALLBACK (gotgan_article_list_update_title), self);
    }
  g_signal_group_set_target (self->source_signals, gotgan_article_list_get_source (self));
  gotgan_article_list_source_cb (self);
}

static void
gotgan_article_list_activate_for_source (GotganArticleList *self, const char *action)
{
  GotganSource *source = gotgan_article_list_get_source (self);

  if (source != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "x", gotgan_source_get_id (source));
}

void
gotgan_article_list_sync_source_cb (GotganArticleList *self)
{
  gotgan_article_list_activate_for_source (self, "win.sync-source");
}

void
gotgan_article_list_edit_source_cb (GotganArticleList *self)
{
  gotgan_article_list_activate_for_source (self, "win.edit-source");
}
