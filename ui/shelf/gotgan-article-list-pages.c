#include "config.h"

#include "ui/shelf/gotgan-article-list-private.h"

#include <glib/gi18n.h>

/* What an empty shelf says, and what to do about it. */
typedef struct
{
  const char *icon_name;
  const char *title;
  const char *description;
  gboolean offers_files;
} GotganEmptyShelf;

static const GotganEmptyShelf empty_shelves[] = {
  [GOTGAN_SHELF_ALL] = { "gotgan-articles-symbolic", N_ ("No Articles Yet"),
                         N_ ("Add a site to follow, or drop an address or articles that you have saved."),
                         TRUE },
  [GOTGAN_SHELF_UNREAD] = { "object-select-symbolic", N_ ("All Read"),
                            N_ ("Articles that you have not opened yet appear here."), FALSE },
  [GOTGAN_SHELF_STARRED] = { "starred-symbolic", N_ ("No Starred Articles"),
                             N_ ("Press S on an article to find it here again."), FALSE },
  [GOTGAN_SHELF_NOTES] = { "document-edit-symbolic", N_ ("No Notes Yet"),
                           N_ ("Select words in an article to highlight them and write a note."),
                           FALSE },
  [GOTGAN_SHELF_SOURCE] = { "folder-documents-symbolic", N_ ("No Articles From Here"),
                            N_ ("Open files to add articles."), TRUE },
  [GOTGAN_SHELF_PARTY] = { "gotgan-company-symbolic", N_ ("No Articles on This Company"),
                           N_ ("No article in the library speaks of it any more."), FALSE },
};

static void
gotgan_article_list_describe_empty (GotganArticleList *self)
{
  GotganShelf shelf =
      self->place != NULL ? gotgan_shelf_place_get_shelf (self->place) : GOTGAN_SHELF_ALL;
  const GotganEmptyShelf *empty = &empty_shelves[shelf];

  adw_status_page_set_icon_name (self->empty_page, empty->icon_name);
  adw_status_page_set_title (self->empty_page, _ (empty->title));
  adw_status_page_set_description (self->empty_page, _ (empty->description));
  gtk_widget_set_visible (self->empty_open, empty->offers_files);
}

/* The page of a shelf without articles. */
static const char *
gotgan_article_list_choose_empty (GotganArticleList *self)
{
  GotganSource *source = gotgan_article_list_get_source (self);

  if (source == NULL)
    {
      gotgan_article_list_describe_empty (self);
      return "empty";
    }
  if (gotgan_source_get_syncing (source))
    return "loading";
  gotgan_article_list_describe_source (self, source);
  adw_banner_set_revealed (self->problem, FALSE);
  return "source";
}

void
gotgan_article_list_update_page (GotganArticleList *self)
{
  GotganHeadlineList *headlines;
  const char *query;

  if (self->session == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "loading");
      return;
    }
  headlines = gotgan_session_get_headlines (self->session);
  query = gotgan_headline_list_get_query (headlines);
  if (g_list_model_get_n_items (G_LIST_MODEL (headlines)) > 0)
    gtk_stack_set_visible_child_name (self->stack, "rows");
  else if (gotgan_headline_list_get_loading (headlines))
    gtk_stack_set_visible_child_name (self->stack, "loading");
  else if (query != NULL && *query != '\0')
    gtk_stack_set_visible_child_name (self->stack, "no-results");
  else
    gtk_stack_set_visible_child_name (self->stack, gotgan_article_list_choose_empty (self));
}

static GotganSource *
gotgan_article_list_dup_sample (GotganArticleList *self)
{
  GListModel *sources = gotgan_library_get_sources (gotgan_session_get_library (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);

      if (gotgan_source_get_kind (source) == GOTGAN_SOURCE_SAMPLE)
        return g_steal_pointer (&source);
    }
  return NULL;
}

void
gotgan_article_list_update_sample (GotganArticleList *self)
{
  g_autoptr (GotganSource) sample = gotgan_article_list_dup_sample (self);

  gtk_widget_set_visible (self->sample_notice,
                          sample != NULL && gotgan_source_get_n_articles (sample) > 0);
}

void
gotgan_article_list_remove_sample_cb (GotganArticleList *self)
{
  g_autoptr (GotganSource) sample = gotgan_article_list_dup_sample (self);

  if (sample != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.remove-source", "x",
                                gotgan_source_get_id (sample));
}
