#include "config.h"

#include "ui/widgets/gotgan-deal-pane.h"

#include "ui/widgets/gotgan-deal-card.h"
#include "ui/widgets/gotgan-deal-doubts.h"
#include "ui/widgets/gotgan-deal-text.h"

struct _GotganDealPane
{
  AdwBin parent_instance;

  GtkListBox *choice;
  GotganDealCard *card;

  GotganSession *session;
  GBinding *binding;
  GListStore *offered;
};

G_DEFINE_FINAL_TYPE (GotganDealPane, gotgan_deal_pane, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  GotganDealPane *self = user_data;
  g_autofree char *text = gotgan_deal_dup_label (item, gotgan_session_get_library (self->session));
  g_autofree char *spoken =
      gotgan_deal_dup_summary (item, gotgan_session_get_library (self->session));
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 8);
  gtk_widget_set_margin_bottom (label, 8);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
row_selected_cb (GotganDealPane *self, GtkListBoxRow *row)
{
  g_autoptr (GotganDeal) deal = NULL;

  if (row == NULL)
    return;
  deal = g_list_model_get_item (G_LIST_MODEL (self->offered),
                                (guint) gtk_list_box_row_get_index (row));
  gotgan_session_set_deal (self->session, deal);
}

static void
close_cb (GotganDealPane *self)
{
  gotgan_session_set_deal (self->session, NULL);
}

void
gotgan_deal_pane_offer (GotganDealPane *self, GPtrArray *deals)
{
  guint last = deals->len - 1;

  g_return_if_fail (deals->len > 0);

  g_list_store_splice (self->offered, 0, g_list_model_get_n_items (G_LIST_MODEL (self->offered)),
                       deals->pdata, deals->len);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), deals->len > 1);
  gtk_list_box_select_row (self->choice, gtk_list_box_get_row_at_index (self->choice, (int) last));
}

/* A deal chosen elsewhere is not one of those offered before. */
static void
deal_changed_cb (GotganDealPane *self)
{
  GotganDeal *deal = gotgan_session_get_deal (self->session);
  guint position;

  if (deal == NULL || !g_list_store_find (self->offered, deal, &position))
    {
      g_list_store_remove_all (self->offered);
      gtk_widget_set_visible (GTK_WIDGET (self->choice), FALSE);
    }
}

void
gotgan_deal_pane_set_session (GotganDealPane *self, GotganSession *session)
{
  if (self->session == session)
    return;

  g_clear_pointer (&self->binding, g_binding_unbind);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, deal_changed_cb, self);
  gtk_list_box_bind_model (self->choice, NULL, NULL, NULL, NULL);
  g_set_object (&self->session, session);
  gotgan_deal_card_set_session (self->card, session);
  if (session != NULL)
    {
      gtk_list_box_bind_model (self->choice, G_LIST_MODEL (self->offered), create_row_cb, self,
                               NULL);
      g_signal_connect_object (session, "notify::deal", G_CALLBACK (deal_changed_cb), self,
                               G_CONNECT_SWAPPED);
      self->binding =
          g_object_bind_property (session, "deal", self->card, "deal", G_BINDING_SYNC_CREATE);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
gotgan_deal_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, GOTGAN_DEAL_PANE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_deal_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    gotgan_deal_pane_set_session (GOTGAN_DEAL_PANE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
gotgan_deal_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOTGAN_DEAL_PANE (widget)->card));
}

static void
gotgan_deal_pane_dispose (GObject *object)
{
  GotganDealPane *self = GOTGAN_DEAL_PANE (object);

  if (self->choice != NULL)
    gtk_list_box_bind_model (self->choice, NULL, NULL, NULL, NULL);
  self->binding = NULL;
  g_clear_object (&self->session);
  g_clear_object (&self->offered);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_DEAL_PANE);

  G_OBJECT_CLASS (gotgan_deal_pane_parent_class)->dispose (object);
}

static void
gotgan_deal_pane_class_init (GotganDealPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gotgan_deal_pane_dispose;
  object_class->get_property = gotgan_deal_pane_get_property;
  object_class->set_property = gotgan_deal_pane_set_property;
  widget_class->grab_focus = gotgan_deal_pane_grab_focus;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GOTGAN_TYPE_DEAL_CARD);
  g_type_ensure (GOTGAN_TYPE_DEAL_DOUBTS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-deal-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganDealPane, choice);
  gtk_widget_class_bind_template_child (widget_class, GotganDealPane, card);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
gotgan_deal_pane_init (GotganDealPane *self)
{
  self->offered = g_list_store_new (GOTGAN_TYPE_DEAL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
