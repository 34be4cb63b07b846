#include "config.h"

#include "ui/investors/gotgan-investors-view-private.h"

#include "app/timeline/gotgan-investors-csv.h"
#include "ui/investors/gotgan-investor-row.h"
#include "ui/investors/gotgan-investors-export.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (GotganInvestorsView, gotgan_investors_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_HEADER_END,
} GotganInvestorsViewProperty;

static GParamSpec *properties[PROP_HEADER_END + 1];

GtkWidget *
gotgan_investors_view_new (void)
{
  return g_object_new (GOTGAN_TYPE_INVESTORS_VIEW, NULL);
}

/* --- What the session says ---------------------------------------------------------------------- */

/* Work for a page that nobody sees waits until somebody does. */
static void
update (GotganInvestorsView *self, gboolean may_turn)
{
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gotgan_investors_view_show (self, may_turn);
}

static void
deals_changed_cb (GotganInvestorsView *self)
{
  update (self, gotgan_session_get_as_of (self->session) == NULL);
}

static void
party_changed_cb (GotganInvestorsView *self)
{
  update (self, TRUE);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
deal_changed_cb (GotganInvestorsView *self)
{
  GotganDeal *deal = gotgan_session_get_deal (self->session);
  gboolean was_inside = has_focus (GTK_WIDGET (self->pane));

  gotgan_investors_table_set_selected (self->table, deal);
  gtk_stack_set_visible_child_name (self->beside, deal != NULL ? "deal" : "figures");
  if (deal != NULL)
    adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  else if (adw_overlay_split_view_get_collapsed (self->split))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  if (deal == NULL && was_inside)
    gtk_widget_child_focus (GTK_WIDGET (self->face), GTK_DIR_TAB_FORWARD);
}

/* Swiped or clicked away. */
static void
sidebar_shown_cb (GotganInvestorsView *self)
{
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
      && !adw_overlay_split_view_get_show_sidebar (self->split))
    gotgan_session_set_deal (self->session, NULL);
}

/* --- What the person does ----------------------------------------------------------------------- */

static void
chooser_shown_cb (GotganInvestorsView *self)
{
  gotgan_party_list_start (self->parties);
}

static void
chosen_cb (GotganInvestorsView *self, GotganParty *party)
{
  gtk_popover_popdown (self->chooser_popover);
  gotgan_session_set_deal (self->session, NULL);
  gotgan_session_set_party (self->session, gotgan_party_get_key (party));
}

static void
side_cb (GotganInvestorsView *self)
{
  if (!self->turning)
    update (self, FALSE);
}

static void
value_cb (GotganInvestorsView *self)
{
  gotgan_session_set_deal (self->session, self->valuation);
}

static void
entered_cb (GotganInvestorsView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static void
row_activated_cb (GotganInvestorsView *self, GtkListBoxRow *row)
{
  gotgan_session_set_deal (self->session, gotgan_investor_row_get_deal (GOTGAN_INVESTOR_ROW (row)));
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  GotganInvestorsView *self = user_data;

  return gotgan_investor_row_new (item, self->investors->side,
                                  gotgan_session_get_library (self->session));
}

/* Rows that nobody sees are not made. */
static void
list_visible_cb (GotganInvestorsView *self)
{
  if (gtk_widget_get_visible (self->list_box))
    gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->slice), create_row_cb, self, NULL);
  else
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
}

static void
more_cb (GotganInvestorsView *self)
{
  gtk_slice_list_model_set_size (self->slice, gtk_slice_list_model_get_size (self->slice)
                                                  + GOTGAN_INVESTORS_VIEW_PAGE);
  gotgan_investors_view_show_more_button (self);
}

static void
export_cb (GotganInvestorsView *self)
{
  g_autofree char *party = gotgan_investors_view_dup_party_name (self, self->investors->party);
  g_autofree char *name = NULL;
  g_autofree char *csv = gotgan_investors_dup_csv (self->investors);

  if (self->investors->side == GOTGAN_SIDE_PAYS)
    /* Translators: the name of a file: what the investor %s has paid. */
    name = g_strdup_printf (_ ("%s investments"), party);
  else
    /* Translators: the name of a file: who has paid the company %s. */
    name = g_strdup_printf (_ ("%s investors"), party);
  gotgan_investors_export (GTK_WIDGET (self), csv, name, self->toasts);
}

static gboolean
close_deal_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GotganInvestorsView *self = GOTGAN_INVESTORS_VIEW (widget);

  if (self->session == NULL || gotgan_session_get_deal (self->session) == NULL)
    return GDK_EVENT_PROPAGATE;
  gotgan_session_set_deal (self->session, NULL);

  return GDK_EVENT_STOP;
}

/* --- The widget --------------------------------------------------------------------------------- */

void
gotgan_investors_view_set_session (GotganInvestorsView *self, GotganSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  gotgan_deal_pane_set_session (self->pane, session);
  gotgan_as_of_bar_set_session (self->as_of, session);
  gotgan_party_list_set_parties (
      self->parties,
      session != NULL ? gotgan_library_get_parties (gotgan_session_get_library (session)) : NULL);
  if (session != NULL)
    {
      update (self, TRUE);
      deal_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GtkWidget *
gotgan_investors_view_get_header_end (GotganInvestorsView *self)
{
  return self->header_end;
}

static void
gotgan_investors_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gotgan_investors_view_parent_class)->map (widget);
  update (GOTGAN_INVESTORS_VIEW (widget), TRUE);
}

static void
gotgan_investors_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganInvestorsView *self = GOTGAN_INVESTORS_VIEW (object);

  switch ((GotganInvestorsViewProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_HEADER_END:
      g_value_set_object (value, self->header_end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_investors_view_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    gotgan_investors_view_set_session (GOTGAN_INVESTORS_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_investors_view_dispose (GObject *object)
{
  GotganInvestorsView *self = GOTGAN_INVESTORS_VIEW (object);

  g_clear_object (&self->signals);
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_INVESTORS_VIEW);
  g_clear_object (&self->slice);
  g_clear_object (&self->valuation);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (gotgan_investors_view_parent_class)->dispose (object);
}

static void
gotgan_investors_view_finalize (GObject *object)
{
  GotganInvestorsView *self = GOTGAN_INVESTORS_VIEW (object);

  g_clear_pointer (&self->investors, gotgan_investors_free);
  self->rates = NULL;
  g_clear_object (&self->rated);
  g_free (self->first_company);

  G_OBJECT_CLASS (gotgan_investors_view_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, header_end);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, export);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, chooser_popover);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, parties);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, toasts);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, split);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, beside);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, figures);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, pane);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, chooser);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, sides);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, face);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, heading);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, caption);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, completed);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, agreed);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, prospective);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, ended);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, value_button);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, value);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, table);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, list_box);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, list);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, more);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorsView, as_of);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, chooser_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, side_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_visible_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_shown_cb);
}

static void
gotgan_investors_view_class_init (GotganInvestorsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gotgan_investors_view_dispose;
  object_class->finalize = gotgan_investors_view_finalize;
  object_class->get_property = gotgan_investors_view_get_property;
  object_class->set_property = gotgan_investors_view_set_property;
  widget_class->map = gotgan_investors_view_map;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_HEADER_END] = g_param_spec_object ("header-end", NULL, NULL, GTK_TYPE_WIDGET,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (GOTGAN_TYPE_AS_OF_BAR);
  g_type_ensure (GOTGAN_TYPE_DEAL_PANE);
  g_type_ensure (GOTGAN_TYPE_FIGURES_PANE);
  g_type_ensure (GOTGAN_TYPE_INVESTORS_TABLE);
  g_type_ensure (GOTGAN_TYPE_PARTY_LIST);
  g_type_ensure (GOTGAN_TYPE_TOTAL_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/investors/gotgan-investors-view.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, close_deal_cb,
                                NULL);
}

static void
gotgan_investors_view_init (GotganInvestorsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
  self->slice =
      gtk_slice_list_model_new (g_object_ref (gotgan_investors_table_get_sorted (self->table)), 0,
                                GOTGAN_INVESTORS_VIEW_PAGE);

  self->signals = g_signal_group_new (GOTGAN_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::deals", G_CALLBACK (deals_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::deals-loading",
                                  G_CALLBACK (deals_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::party", G_CALLBACK (party_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::deal", G_CALLBACK (deal_changed_cb),
                                  self);
}
