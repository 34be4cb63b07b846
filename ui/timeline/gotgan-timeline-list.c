#include "config.h"

#include "ui/timeline/gotgan-timeline-list.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-edtf.h"
#include "ui/widgets/gotgan-deal-text.h"

#include <glib/gi18n-lib.h>

struct _GotganTimelineList
{
  AdwBin parent_instance;

  GtkColumnView *table;
  GtkColumnViewColumn *date;
  GtkColumnViewColumn *parties;
  GtkColumnViewColumn *kind;
  GtkColumnViewColumn *amount;
  GtkColumnViewColumn *stage;
  GtkColumnViewColumn *sources;

  GotganSession *session;
};

G_DEFINE_FINAL_TYPE (GotganTimelineList, gotgan_timeline_list, ADW_TYPE_BIN)

/* One text for each column; cells and sorting both rest on it. */
typedef char *(*CellText) (GotganDeal *deal, GotganLibrary *library);

static char *
dup_date (GotganDeal *deal, GotganLibrary *library)
{
  return gotgan_deal_dup_date (deal);
}

static char *
dup_kind (GotganDeal *deal, GotganLibrary *library)
{
  return g_strdup (gotgan_kind_get_label (gotgan_deal_get_kind (deal)));
}

static char *
dup_amount (GotganDeal *deal, GotganLibrary *library)
{
  return gotgan_deal_dup_amount (deal);
}

static char *
dup_stage (GotganDeal *deal, GotganLibrary *library)
{
  if (gotgan_deal_get_stage (deal) != GOTGAN_STAGE_NONE)
    return g_strdup (gotgan_stage_get_label (gotgan_deal_get_stage (deal)));

  return g_strdup (gotgan_basis_get_label (gotgan_deal_get_basis (deal)));
}

static char *
dup_sources (GotganDeal *deal, GotganLibrary *library)
{
  return g_strdup_printf ("%u", gotgan_deal_get_n_independent (deal));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, GotganTimelineList *self)
{
  CellText dup_text = (CellText) g_object_get_data (G_OBJECT (factory), "text");
  GotganDeal *deal = gtk_column_view_cell_get_item (cell);
  g_autofree char *text = dup_text (deal, gotgan_session_get_library (self->session));

  gtk_label_set_text (GTK_LABEL (gtk_column_view_cell_get_child (cell)), text != NULL ? text : "—");
}

static int
compare_dates (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return gotgan_edtf_compare (gotgan_deal_get_when ((GotganDeal *) a),
                              gotgan_deal_get_when ((GotganDeal *) b));
}

static int
compare_texts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GotganTimelineList *self = g_object_get_data (user_data, "list");
  CellText dup_text = (CellText) g_object_get_data (user_data, "text");
  g_autofree char *one = dup_text ((GotganDeal *) a, gotgan_session_get_library (self->session));
  g_autofree char *other = dup_text ((GotganDeal *) b, gotgan_session_get_library (self->session));

  return g_utf8_collate (one != NULL ? one : "", other != NULL ? other : "");
}

static double
figure_of (GotganDeal *deal)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);

  return amount != NULL ? (double) gotgan_money_middle (&amount->money)
                        : gotgan_deal_get_percent (deal);
}

/* By currency, then by figure: figures of two currencies cannot be compared. */
static int
compare_amounts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const GotganAmount *one = gotgan_deal_get_amount ((GotganDeal *) a);
  const GotganAmount *other = gotgan_deal_get_amount ((GotganDeal *) b);
  int order = g_strcmp0 (one != NULL ? one->money.currency : NULL,
                         other != NULL ? other->money.currency : NULL);
  double first = figure_of ((GotganDeal *) a), second = figure_of ((GotganDeal *) b);

  return order != 0 ? order : (first > second) - (first < second);
}

static void
fill_column (GotganTimelineList *self, GtkColumnViewColumn *column, CellText dup_text,
             GCompareDataFunc compare)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare != NULL ? compare : compare_texts, column, NULL));

  g_object_set_data (G_OBJECT (factory), "text", (gpointer) dup_text);
  g_object_set_data (G_OBJECT (column), "text", (gpointer) dup_text);
  g_object_set_data (G_OBJECT (column), "list", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_column_view_column_set_factory (column, factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  g_object_unref (factory);
}

static void
activate_cb (GotganTimelineList *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->table));
  g_autoptr (GotganDeal) deal = g_list_model_get_item (model, position);

  gotgan_session_set_deal (self->session, deal);
}

void
gotgan_timeline_list_set_deals (GotganTimelineList *self, GListModel *deals, GotganSession *session)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->table);
  GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (deals), g_object_ref (sorter));
  g_autoptr (GtkSelectionModel) selection =
      GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (sorted)));

  g_set_object (&self->session, session);
  gtk_single_selection_set_autoselect (GTK_SINGLE_SELECTION (selection), FALSE);
  gtk_column_view_set_model (self->table, selection);
}

static void
gotgan_timeline_list_dispose (GObject *object)
{
  GotganTimelineList *self = GOTGAN_TIMELINE_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_TIMELINE_LIST);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gotgan_timeline_list_parent_class)->dispose (object);
}

static void
gotgan_timeline_list_class_init (GotganTimelineListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_timeline_list_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/timeline/gotgan-timeline-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineList, table);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineList, date);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineList, parties);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineList, kind);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineList, amount);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineList, stage);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineList, sources);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
gotgan_timeline_list_init (GotganTimelineList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_column (self, self->date, dup_date, compare_dates);
  fill_column (self, self->parties, gotgan_deal_dup_parties, NULL);
  fill_column (self, self->kind, dup_kind, NULL);
  fill_column (self, self->amount, dup_amount, compare_amounts);
  fill_column (self, self->stage, dup_stage, NULL);
  fill_column (self, self->sources, dup_sources, NULL);
  gtk_column_view_sort_by_column (self->table, self->date, GTK_SORT_DESCENDING);
}
