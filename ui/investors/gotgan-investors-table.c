#include "config.h"

#include "ui/investors/gotgan-investors-table.h"

#include "app/model/gotgan-edtf.h"
#include "ui/investors/gotgan-agreement-mark.h"
#include "ui/investors/gotgan-investor-line.h"
#include "ui/investors/gotgan-investors-text.h"
#include "ui/widgets/gotgan-deal-text.h"
#include "ui/widgets/gotgan-stage-pill.h"

#include <glib/gi18n.h>

struct _GotganInvestorsTable
{
  AdwBin parent_instance;

  GtkColumnView *table;
  GtkColumnViewColumn *party;
  GtkColumnViewColumn *amount;
  GtkColumnViewColumn *stage;
  GtkColumnViewColumn *date;
  GtkColumnViewColumn *sources;
  GtkColumnViewColumn *agreement;

  GotganSession *session;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GotganRates *rates;
  GotganSide side;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (GotganInvestorsTable, gotgan_investors_table, ADW_TYPE_BIN)

enum
{
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_number (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static GtkWidget *
create_text (void)
{
  GtkWidget *label = create_number ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer create)
{
  gtk_column_view_cell_set_child (cell, ((GtkWidget * (*) (void) ) create) ());
}

static void
bind_party_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
               GotganInvestorsTable *self)
{
  gotgan_investor_line_set (GOTGAN_INVESTOR_LINE (gtk_column_view_cell_get_child (cell)),
                            gtk_column_view_cell_get_item (cell), self->side,
                            gotgan_session_get_library (self->session));
}

static void
set_dimmed (GtkWidget *widget, gboolean dimmed)
{
  if (dimmed)
    gtk_widget_add_css_class (widget, "dimmed");
  else
    gtk_widget_remove_css_class (widget, "dimmed");
}

static void
bind_amount_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  GotganDeal *deal = gtk_column_view_cell_get_item (cell);
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  g_autofree char *text = gotgan_investors_dup_amount (deal);
  g_autofree char *full = gotgan_deal_dup_amount (deal);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, gotgan_deal_get_amount (deal) != NULL ? full : NULL);
  set_dimmed (label, gotgan_deal_get_amount (deal) == NULL);
}

static void
bind_stage_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  GotganDeal *deal = gtk_column_view_cell_get_item (cell);

  gotgan_stage_pill_set (GOTGAN_STAGE_PILL (gtk_column_view_cell_get_child (cell)),
                         gotgan_deal_get_stage (deal), GOTGAN_BASIS_NONE);
}

static void
bind_date_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  GotganDeal *deal = gtk_column_view_cell_get_item (cell);
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  g_autofree char *text = gotgan_deal_dup_date (deal);
  gboolean known = gotgan_deal_get_date (deal) != NULL;

  gtk_label_set_text (GTK_LABEL (label), text);
  set_dimmed (label, !known);
  gtk_widget_set_tooltip_text (label, known ? NULL
                                            : _ ("Day of the newest article: none gives "
                                                 "the deal’s own date"));
}

static void
bind_sources_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  GotganDeal *deal = gtk_column_view_cell_get_item (cell);
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  g_autofree char *text = g_strdup_printf ("%u", gotgan_deal_get_n_independent (deal));
  g_autofree char *spoken = gotgan_deal_dup_sources (deal);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

static void
bind_agreement_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  gotgan_agreement_mark_set (GOTGAN_AGREEMENT_MARK (gtk_column_view_cell_get_child (cell)),
                             gtk_column_view_cell_get_item (cell));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row, GotganInvestorsTable *self)
{
  GotganDeal *deal = gtk_column_view_row_get_item (row);
  g_autofree char *summary =
      gotgan_deal_dup_summary (deal, gotgan_session_get_library (self->session));
  g_autofree char *sources = gotgan_deal_dup_sources (deal);

  gtk_column_view_row_set_accessible_label (row, summary);
  gtk_column_view_row_set_accessible_description (row, sources);
}

static int
compare_parties (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GotganInvestorsTable *self = user_data;
  GotganLibrary *library = gotgan_session_get_library (self->session);
  g_autofree char *one = gotgan_investors_dup_name ((GotganDeal *) a, self->side, library);
  g_autofree char *other = gotgan_investors_dup_name ((GotganDeal *) b, self->side, library);

  return g_utf8_collate (one, other);
}

static double
get_dollars (GotganInvestorsTable *self, GotganDeal *deal)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);
  double dollars;

  if (amount != NULL && gotgan_rates_convert (self->rates, &amount->money, "USD", &dollars))
    return dollars;

  return -2 + (amount != NULL);
}

static int
compare_amounts (gconstpointer a, gconstpointer b, gpointer user_data)
{
  double one = get_dollars (user_data, (GotganDeal *) a);
  double other = get_dollars (user_data, (GotganDeal *) b);

  return (one > other) - (one < other);
}

static int
compare_numbers (guint one, guint other)
{
  return (one > other) - (one < other);
}

static int
compare_stages (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_numbers (gotgan_deal_get_stage ((GotganDeal *) a),
                          gotgan_deal_get_stage ((GotganDeal *) b));
}

/* By the day it is drawn at on the timeline, so that a row without a date of its own has a place. A row without any
 * comes before all, that is last in the order one starts with: newest first. */
static int
compare_dates (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const char *one = gotgan_deal_get_when ((GotganDeal *) a);
  const char *other = gotgan_deal_get_when ((GotganDeal *) b);

  if (one == NULL || other == NULL)
    return (one != NULL) - (other != NULL);

  return gotgan_edtf_compare (one, other);
}

static int
compare_sources (gconstpointer a, gconstpointer b, gpointer user_data)
{
  int order = compare_numbers (gotgan_deal_get_n_independent ((GotganDeal *) a),
                               gotgan_deal_get_n_independent ((GotganDeal *) b));

  return order != 0 ? order
                    : compare_numbers (gotgan_deal_get_n_sources ((GotganDeal *) a),
                                       gotgan_deal_get_n_sources ((GotganDeal *) b));
}

static int
compare_agreement (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_numbers (gotgan_deal_get_agreement ((GotganDeal *) a),
                          gotgan_deal_get_agreement ((GotganDeal *) b));
}

static void
fill_column (GotganInvestorsTable *self, GtkColumnViewColumn *column, GtkWidget *(*create) (void),
             gpointer bind, GCompareDataFunc compare)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) create);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), self);
  gtk_column_view_column_set_factory (column, factory);
  gtk_column_view_column_set_sorter (column, sorter);
}

static void
selected_cb (GotganInvestorsTable *self)
{
  GotganDeal *deal = gtk_single_selection_get_selected_item (self->selection);

  if (!self->updating && self->session != NULL && deal != NULL)
    gotgan_session_set_deal (self->session, deal);
}

static void
activate_cb (GotganInvestorsTable *self, guint position)
{
  g_autoptr (GotganDeal) deal = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  gotgan_session_set_deal (self->session, deal);
  g_signal_emit (self, signals[ENTERED], 0);
}

GListModel *
gotgan_investors_table_get_sorted (GotganInvestorsTable *self)
{
  return G_LIST_MODEL (self->sorted);
}

static guint
find_position (GotganInvestorsTable *self, GotganDeal *deal)
{
  for (guint i = 0; deal != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)); i++)
    {
      g_autoptr (GotganDeal) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      if (row == deal)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

void
gotgan_investors_table_set_selected (GotganInvestorsTable *self, GotganDeal *deal)
{
  self->updating = TRUE;
  gtk_single_selection_set_selected (self->selection, find_position (self, deal));
  self->updating = FALSE;
}

void
gotgan_investors_table_set (GotganInvestorsTable *self, GListModel *rows, GotganSide side,
                            GotganSession *session, GotganRates *rates)
{
  self->updating = TRUE;
  g_set_object (&self->session, session);
  self->rates = rates;
  self->side = side;
  gtk_column_view_column_set_title (self->party, side == GOTGAN_SIDE_PAYS
                                                     ? C_ ("column", "Company")
                                                     : C_ ("column", "Investor"));
  gtk_sort_list_model_set_model (self->sorted, rows);
  self->updating = FALSE;
}

static void
gotgan_investors_table_dispose (GObject *object)
{
  GotganInvestorsTable *self = GOTGAN_INVESTORS_TABLE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->table != NULL)
    gtk_column_view_set_model (self->table, NULL);
  if (self->sorted != NULL)
    gtk_sort_list_model_set_sorter (self->sorted, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_INVESTORS_TABLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gotgan_investors_table_parent_class)->dispose (object);
}

static void
gotgan_investors_table_class_init (GotganInvestorsTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_investors_table_dispose;
  signals[ENTERED] = g_signal_new ("entered", GOTGAN_TYPE_INVESTORS_TABLE, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/investors/gotgan-investors-table.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsTable, table);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsTable, party);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsTable, amount);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsTable, stage);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsTable, date);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsTable, sources);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsTable, agreement);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
gotgan_investors_table_init (GotganInvestorsTable *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_column (self, self->party, gotgan_investor_line_new, bind_party_cb, compare_parties);
  fill_column (self, self->amount, create_number, bind_amount_cb, compare_amounts);
  fill_column (self, self->stage, gotgan_stage_pill_new, bind_stage_cb, compare_stages);
  fill_column (self, self->date, create_text, bind_date_cb, compare_dates);
  fill_column (self, self->sources, create_text, bind_sources_cb, compare_sources);
  fill_column (self, self->agreement, gotgan_agreement_mark_new, bind_agreement_cb,
               compare_agreement);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), self);
  gtk_column_view_set_row_factory (self->table, rows);

  self->sorted =
      gtk_sort_list_model_new (NULL, g_object_ref (gtk_column_view_get_sorter (self->table)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  gtk_column_view_sort_by_column (self->table, self->date, GTK_SORT_DESCENDING);
}
