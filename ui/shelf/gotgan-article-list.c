#include "config.h"

#include "ui/shelf/gotgan-article-list-private.h"

#include "ui/shelf/gotgan-day-sections.h"
#include "ui/shelf/gotgan-headline-place.h"
#include "ui/widgets/gotgan-day-text.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (GotganArticleList, gotgan_article_list, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  PROP_PLACE,
  PROP_SEARCHING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GListModel *
gotgan_article_list_get_headlines (GotganArticleList *self)
{
  return G_LIST_MODEL (gotgan_session_get_headlines (self->session));
}

/* --- What the list shows ------------------------------------------------------------------ */

void
gotgan_article_list_update_title (GotganArticleList *self)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autofree char *subtitle = NULL;

  if (self->place == NULL)
    return;
  if (count > 0)
    subtitle = g_strdup_printf (ngettext ("%u article", "%u articles", count), count);
  adw_window_title_set_title (self->title, gotgan_shelf_place_get_title (self->place));
  adw_window_title_set_subtitle (self->title, subtitle != NULL ? subtitle : "");
}

static void
gotgan_article_list_items_changed_cb (GotganArticleList *self)
{
  gotgan_article_list_update_page (self);
  gotgan_article_list_update_title (self);
  gotgan_article_list_queue_restore (self);
}

static void
gotgan_article_list_loading_cb (GotganArticleList *self)
{
  GotganHeadlineList *headlines = gotgan_session_get_headlines (self->session);
  const char *query = gotgan_headline_list_get_query (headlines);

  gotgan_article_list_update_page (self);
  if (gotgan_headline_list_get_loading (headlines))
    return;
  gotgan_article_list_queue_restore (self);
  if (query != NULL && *query != '\0')
    gotgan_article_list_announce_results (self);
}

static void
gotgan_article_list_apply_place (GotganArticleList *self)
{
  if (self->session == NULL || self->place == NULL)
    return;
  gotgan_article_list_follow_source (self);
  self->place_is_new = TRUE;
  gotgan_headline_list_set_shelf (gotgan_session_get_headlines (self->session),
                                  gotgan_shelf_place_get_shelf (self->place),
                                  gotgan_shelf_place_get_search (self->place) == NULL
                                      ? gotgan_shelf_place_get_key (self->place)
                                      : NULL);
  gotgan_article_list_update_page (self);
  gotgan_article_list_update_title (self);
}

static void
gotgan_article_list_searching_cb (GotganArticleList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

/* --- Rows --------------------------------------------------------------------------------- */

static void
gotgan_article_list_setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *cell,
                                  gpointer queue)
{
  gtk_list_item_set_child (cell, gotgan_headline_place_new (queue, cell));
}

static void
gotgan_article_list_bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  gotgan_headline_place_set_headline (GOTGAN_HEADLINE_PLACE (gtk_list_item_get_child (cell)),
                                      gtk_list_item_get_item (cell));
}

static void
gotgan_article_list_setup_heading_cb (GtkSignalListItemFactory *factory, GtkListHeader *cell)
{
  GtkWidget *heading = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (heading, "day-heading");
  gtk_list_header_set_child (cell, heading);
}

static void
gotgan_article_list_bind_heading_cb (GtkSignalListItemFactory *factory, GtkListHeader *cell)
{
  GotganHeadline *headline = GOTGAN_HEADLINE (gtk_list_header_get_item (cell));
  g_autofree char *text =
      gotgan_day_dup_text (gotgan_headline_get_day (headline), gotgan_day_today ());

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (cell)), text);
}

static void
gotgan_article_list_set_up_rows (GotganArticleList *self)
{
  GtkListItemFactory *rows = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *headings = gtk_signal_list_item_factory_new ();
  GotganRowQueue *queue = gotgan_row_queue_new (self->rows, gotgan_headline_place_set);

  g_signal_connect_object (rows, "setup", G_CALLBACK (gotgan_article_list_setup_row_cb), queue, 0);
  g_signal_connect (rows, "bind", G_CALLBACK (gotgan_article_list_bind_row_cb), NULL);
  g_object_set_data_full (G_OBJECT (rows), "queue", queue, g_object_unref);
  g_signal_connect (headings, "setup", G_CALLBACK (gotgan_article_list_setup_heading_cb), NULL);
  g_signal_connect (headings, "bind", G_CALLBACK (gotgan_article_list_bind_heading_cb), NULL);
  gtk_list_view_set_factory (self->rows, rows);
  gtk_list_view_set_header_factory (self->rows, headings);
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (rows);
  g_object_unref (headings);
}

/* --- Session ------------------------------------------------------------------------------ */

static void
gotgan_article_list_enter_session (GotganArticleList *self)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);
  GotganDaySections *sections = gotgan_day_sections_new (gotgan_article_list_get_headlines (self));

  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (sections));
  g_object_unref (sections);
  g_signal_connect_object (self->session, "notify::article-id",
                           G_CALLBACK (gotgan_article_list_article_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gotgan_session_get_headlines (self->session), "notify::loading",
                           G_CALLBACK (gotgan_article_list_loading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gotgan_library_get_sources (library), "items-changed",
                           G_CALLBACK (gotgan_article_list_update_sample), self, G_CONNECT_SWAPPED);
  gotgan_article_list_apply_place (self);
  gotgan_article_list_items_changed_cb (self);
  gotgan_article_list_update_sample (self);
}

static void
gotgan_article_list_leave_session (GotganArticleList *self, GotganSession *session)
{
  GListModel *sources = gotgan_library_get_sources (gotgan_session_get_library (session));

  g_signal_handlers_disconnect_by_data (session, self);
  g_signal_handlers_disconnect_by_data (gotgan_session_get_headlines (session), self);
  g_signal_handlers_disconnect_by_data (sources, self);
  gtk_multi_selection_set_model (self->selection, NULL);
}

static void
gotgan_article_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganArticleList *self = GOTGAN_ARTICLE_LIST (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PLACE:
      g_value_set_object (value, self->place);
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, gotgan_article_list_get_searching (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_article_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GotganArticleList *self = GOTGAN_ARTICLE_LIST (object);

  switch (id)
    {
    case PROP_SESSION:
      gotgan_article_list_set_session (self, g_value_get_object (value));
      break;
    case PROP_PLACE:
      gotgan_article_list_set_place (self, g_value_get_object (value));
      break;
    case PROP_SEARCHING:
      gotgan_article_list_set_searching (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_article_list_dispose (GObject *object)
{
  GotganArticleList *self = GOTGAN_ARTICLE_LIST (object);

  gotgan_article_list_set_session (self, NULL);
  g_clear_handle_id (&self->restore, g_source_remove);
  g_clear_object (&self->search_signals);
  g_clear_object (&self->source_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_ARTICLE_LIST);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_object (&self->place);
  G_OBJECT_CLASS (gotgan_article_list_parent_class)->dispose (object);
}

static void
gotgan_article_list_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOTGAN_TYPE_SEARCH_FIELD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/shelf/gotgan-article-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, title);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, search);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, rows);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, empty_page);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, empty_open);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, problem);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, source_page);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, source_sync);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, sample_notice);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, bulk_bar);
  gtk_widget_class_bind_template_child (widget_class, GotganArticleList, bulk_count);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_article_list_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_article_list_searching_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_article_list_query_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_article_list_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_article_list_save_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_article_list_focus_rows);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_article_list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_article_list_clear_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_article_list_remove_sample_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_article_list_sync_source_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_article_list_edit_source_cb);
}

static gboolean
gotgan_article_list_grab_focus (GtkWidget *widget)
{
  gotgan_article_list_focus_rows (GOTGAN_ARTICLE_LIST (widget));
  return TRUE;
}

static void
gotgan_article_list_class_init (GotganArticleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gotgan_article_list_get_property;
  object_class->set_property = gotgan_article_list_set_property;
  object_class->dispose = gotgan_article_list_dispose;
  widget_class->grab_focus = gotgan_article_list_grab_focus;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION, flags);
  properties[PROP_PLACE] =
      g_param_spec_object ("place", NULL, NULL, GOTGAN_TYPE_SHELF_PLACE, flags);
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_signal_new ("opened", GOTGAN_TYPE_ARTICLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);

  gotgan_article_list_bind_template (widget_class);
  gotgan_article_list_install_commands (widget_class);
  gotgan_article_list_install_bulk (widget_class);
}

static void
gotgan_article_list_init (GotganArticleList *self)
{
  self->selection = gtk_multi_selection_new (NULL);
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, gotgan_search_field_get_entry (self->search));
  gotgan_article_list_set_up_rows (self);

  g_signal_connect_object (self->selection, "selection-changed",
                           G_CALLBACK (gotgan_article_list_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed",
                           G_CALLBACK (gotgan_article_list_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GotganSession *
gotgan_article_list_get_session (GotganArticleList *self)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_LIST (self), NULL);

  return self->session;
}

void
gotgan_article_list_set_session (GotganArticleList *self, GotganSession *session)
{
  g_autoptr (GotganSession) before = NULL;

  g_return_if_fail (GOTGAN_IS_ARTICLE_LIST (self));
  g_return_if_fail (session == NULL || GOTGAN_IS_SESSION (session));

  if (self->session == session)
    return;
  before = g_steal_pointer (&self->session);
  if (before != NULL)
    gotgan_article_list_leave_session (self, before);
  if (session != NULL)
    {
      self->session = g_object_ref (session);
      gotgan_article_list_enter_session (self);
    }
  gotgan_search_field_set_session (self->search, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GotganShelfPlace *
gotgan_article_list_get_place (GotganArticleList *self)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_LIST (self), NULL);

  return self->place;
}

void
gotgan_article_list_set_place (GotganArticleList *self, GotganShelfPlace *place)
{
  g_autoptr (GotganShelfPlace) before = NULL;

  g_return_if_fail (GOTGAN_IS_ARTICLE_LIST (self));
  g_return_if_fail (place == NULL || GOTGAN_IS_SHELF_PLACE (place));

  before = self->place != NULL ? g_object_ref (self->place) : NULL;
  if (!g_set_object (&self->place, place))
    return;
  gotgan_article_list_apply_place (self);
  gotgan_article_list_follow_search (self, before);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}
