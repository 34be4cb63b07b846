#include "config.h"

#include "ui/widgets/gotgan-party-list.h"

#include "app/base/gotgan-initials.h"
#include "app/base/gotgan-text.h"
#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-count-text.h"
#include "ui/widgets/gotgan-live-query.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n.h>

struct _GotganPartyList
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *rows;

  GtkFilterListModel *found;
  GtkSortListModel *sorted;
  GotganLiveQuery *query;
  char *wanted;
};

G_DEFINE_FINAL_TYPE (GotganPartyList, gotgan_party_list, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  DISMISSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
match (gpointer party, gpointer user_data)
{
  const char *wanted = GOTGAN_PARTY_LIST (user_data)->wanted;

  return *wanted == '\0' || gotgan_party_find (party, wanted, NULL) != G_MAXUINT;
}

/* Names that begin so come first, as they do where a search is completed. */
static guint
rank_cb (GotganParty *party, GotganPartyList *self)
{
  return *self->wanted != '\0'
             ? gotgan_initials_rank (gotgan_party_find (party, self->wanted, NULL))
             : 0;
}

/* A sorter of its own for every query: what it has found of a party it keeps. */
static void
gotgan_party_list_sort (GotganPartyList *self)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_numeric_sorter_new (
      gtk_cclosure_expression_new (G_TYPE_UINT, NULL, 0, NULL, G_CALLBACK (rank_cb), self, NULL)));

  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}

static void
found_cb (GotganPartyList *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "parties" : "none");
}

static void
query_cb (GotganPartyList *self)
{
  g_free (self->wanted);
  self->wanted = gotgan_text_fold (gotgan_live_query_get_text (self->query));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  gotgan_party_list_sort (self);
  found_cb (self);
}

static void
activate_cb (GotganPartyList *self, guint position)
{
  g_autoptr (GotganParty) party = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (party != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, party);
}

static void
entered_cb (GotganPartyList *self)
{
  gotgan_live_query_flush (self->query);
  activate_cb (self, 0);
}

static void
stopped_cb (GotganPartyList *self)
{
  g_signal_emit (self, signals[DISMISSED], 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_item_set_child (cell, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GotganParty *party = gtk_list_item_get_item (cell);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (cell));
  const char *title = gotgan_party_get_name (party, gotgan_labels_get_language ());
  guint n_articles = gotgan_party_get_n_articles (party);
  g_autofree char *count = gotgan_count_dup_text (n_articles);
  g_autofree char *articles =
      g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);
  g_autofree char *spoken = NULL;

  gtk_label_set_label (GTK_LABEL (name), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), count);
  /* Translators: a company in a list as a screen reader says it: "OpenAI, 12 articles". */
  spoken = g_strdup_printf (C_ ("company", "%s, %s"), title, articles);
  gtk_list_item_set_accessible_label (cell, spoken);
}

void
gotgan_party_list_set_parties (GotganPartyList *self, GListModel *parties)
{
  gtk_filter_list_model_set_model (self->found, parties);
  found_cb (self);
}

void
gotgan_party_list_start (GotganPartyList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gotgan_live_query_flush (self->query);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static gboolean
gotgan_party_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOTGAN_PARTY_LIST (widget)->entry));
}

static void
gotgan_party_list_dispose (GObject *object)
{
  GotganPartyList *self = GOTGAN_PARTY_LIST (object);

  g_clear_object (&self->query);
  if (self->found != NULL)
    gtk_filter_list_model_set_filter (self->found, NULL);
  if (self->sorted != NULL)
    gtk_sort_list_model_set_sorter (self->sorted, NULL);
  g_clear_object (&self->sorted);
  g_clear_object (&self->found);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_PARTY_LIST);

  G_OBJECT_CLASS (gotgan_party_list_parent_class)->dispose (object);
}

static void
gotgan_party_list_finalize (GObject *object)
{
  g_free (GOTGAN_PARTY_LIST (object)->wanted);

  G_OBJECT_CLASS (gotgan_party_list_parent_class)->finalize (object);
}

static void
gotgan_party_list_class_init (GotganPartyListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_party_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = gotgan_party_list_finalize;
  widget_class->grab_focus = gotgan_party_list_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", GOTGAN_TYPE_PARTY_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, GOTGAN_TYPE_PARTY);
  signals[DISMISSED] = g_signal_new ("dismissed", GOTGAN_TYPE_PARTY_LIST, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-party-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganPartyList, entry);
  gtk_widget_class_bind_template_child (widget_class, GotganPartyList, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganPartyList, rows);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
}

static void
gotgan_party_list_init (GotganPartyList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->wanted = g_strdup ("");
  self->found =
      gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (match, self, NULL)));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->rows, factory);
  selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sorted))));
  gtk_list_view_set_model (self->rows, selection);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->rows));
  self->query = gotgan_live_query_new (GTK_EDITABLE (self->entry));
  g_signal_connect_object (self->query, "notify::text", G_CALLBACK (query_cb), self,
                           G_CONNECT_SWAPPED);
}
