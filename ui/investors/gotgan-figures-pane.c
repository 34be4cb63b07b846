#include "config.h"

#include "ui/investors/gotgan-figures-pane.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-deal-circles.h"
#include "app/model/gotgan-format.h"
#include "ui/investors/gotgan-figure-row.h"
#include "ui/investors/gotgan-investors-text.h"
#include "ui/widgets/gotgan-deal-text.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n.h>

struct _GotganFiguresPane
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *metrics_group;
  GtkListBox *metrics;
  GtkWidget *stated_group;
  GtkListBox *stated;
  GtkWidget *circles_group;
  GtkListBox *circles;
  GtkWidget *disputed_group;
  GtkListBox *disputed;

  GotganSession *session;
};

G_DEFINE_FINAL_TYPE (GotganFiguresPane, gotgan_figures_pane, ADW_TYPE_BIN)

/* A pane is read at a glance; the table has them all. */
#define MOST 20

static void
row_activated_cb (GotganFiguresPane *self, GtkListBoxRow *row)
{
  gotgan_session_set_deal (self->session, gotgan_figure_row_get_deal (GOTGAN_FIGURE_ROW (row)));
}

static char *
dup_dated (const char *words, GotganDeal *deal)
{
  g_autofree char *date =
      gotgan_format_date (gotgan_deal_get_date (deal), gotgan_labels_get_language ());

  return date != NULL ? g_strdup_printf ("%s · %s", words, date) : g_strdup (words);
}

static void
add_metric (GotganFiguresPane *self, GotganDeal *deal)
{
  g_autofree char *kind =
      g_strdup_printf ("%s · %s", gotgan_kind_get_label (gotgan_deal_get_kind (deal)),
                       gotgan_basis_get_label (gotgan_deal_get_basis (deal)));
  g_autofree char *title = dup_dated (kind, deal);
  g_autofree char *amount = gotgan_deal_dup_amount (deal);

  gtk_list_box_append (self->metrics, gotgan_figure_row_new (deal, title, amount, NULL));
}

static void
add_stated (GotganFiguresPane *self, const GotganStatedTotal *stated, GotganSide side)
{
  g_autofree char *name =
      gotgan_investors_get_other (stated->deal, side) != NULL
          ? gotgan_investors_dup_name (stated->deal, side,
                                       gotgan_session_get_library (self->session))
          /* Translators: a running total that is not of one investor. */
          : g_strdup (_ ("All investors"));
  g_autofree char *title = dup_dated (name, stated->deal);
  g_autofree char *amount = gotgan_deal_dup_amount (stated->deal);
  g_autofree char *check = gotgan_stated_total_dup_check (stated);

  gtk_list_box_append (self->stated, gotgan_figure_row_new (stated->deal, title, amount, check));
}

static void
add_disputed (GotganFiguresPane *self, GotganDeal *deal, GotganSide side)
{
  g_autofree char *name =
      gotgan_kind_is_deal (gotgan_deal_get_kind (deal))
          ? gotgan_investors_dup_name (deal, side, gotgan_session_get_library (self->session))
          : g_strdup (gotgan_kind_get_label (gotgan_deal_get_kind (deal)));
  g_autofree char *title = dup_dated (name, deal);
  g_autofree char *accounts = gotgan_deal_dup_accounts (deal);

  gtk_list_box_append (self->disputed, gotgan_figure_row_new (deal, title, accounts, NULL));
}

/* --- Money that goes round ---------------------------------------------------------------------- */

static gboolean
has_party (const GotganCircle *circle, const char *party)
{
  for (guint i = 0; party != NULL && i < circle->keys->len; i++)
    if (g_str_equal (g_ptr_array_index (circle->keys, i), party))
      return TRUE;
  return FALSE;
}

/* "Nvidia → OpenAI → Nvidia" */
static char *
dup_way (GotganFiguresPane *self, const GotganCircle *circle)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i <= circle->names->len; i++)
    g_strv_builder_take (names, gotgan_library_dup_party_name (
                                    gotgan_session_get_library (self->session),
                                    g_ptr_array_index (circle->names, i % circle->names->len),
                                    gotgan_labels_get_language ()));
  parts = g_strv_builder_end (names);
  return g_strjoinv (" → ", parts);
}

/* One row a payment; the first says the whole way round. */
static void
add_circle (GotganFiguresPane *self, const GotganCircle *circle)
{
  g_autofree char *way = dup_way (self, circle);

  for (guint i = 0; i < circle->deals->len; i++)
    {
      GotganDeal *deal = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (circle->deals, i), 0);
      g_autofree char *parties =
          gotgan_deal_dup_parties (deal, gotgan_session_get_library (self->session));
      g_autofree char *title =
          g_strdup_printf ("%s · %s", parties, gotgan_kind_get_label (gotgan_deal_get_kind (deal)));
      g_autofree char *amount = gotgan_deal_dup_amount (deal);

      gtk_list_box_append (self->circles,
                           gotgan_figure_row_new (deal, title, amount, i == 0 ? way : NULL));
    }
}

static guint
add_circles (GotganFiguresPane *self, const char *party)
{
  GPtrArray *all = gotgan_deals_get_circles (gotgan_session_get_deals (self->session));
  guint n = 0;

  for (guint i = 0; i < all->len && n < MOST; i++)
    {
      if (!has_party (g_ptr_array_index (all, i), party))
        continue;
      add_circle (self, g_ptr_array_index (all, i));
      n++;
    }
  return n;
}

void
gotgan_figures_pane_set (GotganFiguresPane *self, const GotganInvestors *investors,
                         GotganSession *session)
{
  guint n_disputed = MIN (investors->disputed->len, MOST);
  guint n_stated = MIN (investors->stated->len, MOST);
  guint n_circles;
  gboolean any;

  g_set_object (&self->session, session);
  gtk_list_box_remove_all (self->metrics);
  gtk_list_box_remove_all (self->stated);
  gtk_list_box_remove_all (self->disputed);
  gtk_list_box_remove_all (self->circles);
  for (guint i = 0; i < investors->metrics->len; i++)
    add_metric (self, g_ptr_array_index (investors->metrics, i));
  for (guint i = 0; i < n_stated; i++)
    add_stated (self, &g_array_index (investors->stated, GotganStatedTotal, i), investors->side);
  for (guint i = 0; i < n_disputed; i++)
    add_disputed (self, g_ptr_array_index (investors->disputed, i), investors->side);
  n_circles = add_circles (self, investors->party);
  any = investors->metrics->len + n_stated + n_disputed + n_circles > 0;
  gtk_widget_set_visible (self->circles_group, n_circles > 0);
  gtk_widget_set_visible (self->metrics_group, investors->metrics->len > 0);
  gtk_widget_set_visible (self->stated_group, n_stated > 0);
  gtk_widget_set_visible (self->disputed_group, n_disputed > 0);
  gtk_stack_set_visible_child_name (self->stack, any ? "figures" : "none");
}

static void
gotgan_figures_pane_dispose (GObject *object)
{
  GotganFiguresPane *self = GOTGAN_FIGURES_PANE (object);

  /* The bin lets go of its child itself; the template would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_FIGURES_PANE);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gotgan_figures_pane_parent_class)->dispose (object);
}

static void
gotgan_figures_pane_class_init (GotganFiguresPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_figures_pane_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/investors/gotgan-figures-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganFiguresPane, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganFiguresPane, metrics_group);
  gtk_widget_class_bind_template_child (widget_class, GotganFiguresPane, metrics);
  gtk_widget_class_bind_template_child (widget_class, GotganFiguresPane, stated_group);
  gtk_widget_class_bind_template_child (widget_class, GotganFiguresPane, stated);
  gtk_widget_class_bind_template_child (widget_class, GotganFiguresPane, disputed_group);
  gtk_widget_class_bind_template_child (widget_class, GotganFiguresPane, circles_group);
  gtk_widget_class_bind_template_child (widget_class, GotganFiguresPane, circles);
  gtk_widget_class_bind_template_child (widget_class, GotganFiguresPane, disputed);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gotgan_figures_pane_init (GotganFiguresPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
}
