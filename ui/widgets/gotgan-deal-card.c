#include "config.h"

#include "ui/widgets/gotgan-deal-card.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"
#include "ui/widgets/gotgan-deal-text.h"
#include "ui/widgets/gotgan-merge-dialog.h"
#include "ui/widgets/gotgan-stage-pill.h"
#include "ui/widgets/gotgan-trail-row.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

struct _GotganDealCard
{
  AdwBin parent_instance;

  GtkLabel *parties;
  GtkLabel *amount;
  GotganStagePill *pill;
  GtkLabel *kind;
  GtkLabel *date;
  GtkLabel *spread;
  GtkLabel *sources;
  GtkListBox *trail;

  GotganSession *session;
  GotganDeal *deal;
};

G_DEFINE_FINAL_TYPE (GotganDealCard, gotgan_deal_card, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_DEAL,
} GotganDealCardProperty;

static GParamSpec *properties[PROP_DEAL + 1];

GtkWidget *
gotgan_deal_card_new (void)
{
  return g_object_new (GOTGAN_TYPE_DEAL_CARD, NULL);
}

static void
split_cb (GotganDealCard *self, GotganTrailRow *row)
{
  gotgan_library_split_claim (gotgan_session_get_library (self->session), self->deal,
                              gotgan_trail_row_get_claim (row));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify-undo", "s", _ ("Statement split off"));
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  GotganDealCard *self = user_data;

  GtkWidget *row = gotgan_trail_row_new (item, gotgan_session_get_library (self->session));

  if (g_list_model_get_n_items (gotgan_deal_get_claims (self->deal)) > 1)
    gotgan_trail_row_set_splittable (GOTGAN_TRAIL_ROW (row), TRUE);
  g_signal_connect_object (row, "split", G_CALLBACK (split_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
merge_cb (GotganDealCard *self)
{
  AdwDialog *dialog;

  if (self->session == NULL || self->deal == NULL)
    return;
  dialog = gotgan_merge_dialog_new (self->session, self->deal);
  adw_dialog_present (dialog, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
row_activated_cb (GotganDealCard *self, GtkListBoxRow *row)
{
  gotgan_session_open_claim (self->session, gotgan_trail_row_get_claim (GOTGAN_TRAIL_ROW (row)));
}

/* Takes @text; a line that has nothing to say goes. */
static void
set_line (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

static void
gotgan_deal_card_show (GotganDealCard *self)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);

  set_line (self->parties, gotgan_deal_dup_parties (self->deal, library));
  set_line (self->amount, gotgan_deal_dup_amount (self->deal));
  gotgan_stage_pill_set (self->pill, gotgan_deal_get_stage (self->deal),
                         gotgan_deal_get_basis (self->deal));
  gtk_label_set_text (self->kind, gotgan_kind_get_label (gotgan_deal_get_kind (self->deal)));
  set_line (self->date,
            gotgan_format_date (gotgan_deal_get_date (self->deal), gotgan_labels_get_language ()));
  set_line (self->spread, gotgan_deal_dup_spread (self->deal));
  set_line (self->sources, gotgan_deal_dup_sources (self->deal));
  gtk_list_box_bind_model (self->trail, gotgan_deal_get_claims (self->deal), create_row_cb, self,
                           NULL);
}

static void
gotgan_deal_card_update (GotganDealCard *self)
{
  if (self->session != NULL && self->deal != NULL)
    gotgan_deal_card_show (self);
  else
    gtk_list_box_bind_model (self->trail, NULL, NULL, NULL, NULL);
}

void
gotgan_deal_card_set_session (GotganDealCard *self, GotganSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  gotgan_deal_card_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
gotgan_deal_card_set_deal (GotganDealCard *self, GotganDeal *deal)
{
  if (!g_set_object (&self->deal, deal))
    return;

  gotgan_deal_card_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEAL]);
}

static void
gotgan_deal_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganDealCard *self = GOTGAN_DEAL_CARD (object);

  switch ((GotganDealCardProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_DEAL:
      g_value_set_object (value, self->deal);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_deal_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GotganDealCard *self = GOTGAN_DEAL_CARD (object);

  switch ((GotganDealCardProperty) id)
    {
    case PROP_SESSION:
      gotgan_deal_card_set_session (self, g_value_get_object (value));
      break;
    case PROP_DEAL:
      gotgan_deal_card_set_deal (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* The focus belongs to the statements: there is nothing else to activate. */
static gboolean
gotgan_deal_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (GOTGAN_DEAL_CARD (widget)->trail),
                                 GTK_DIR_TAB_FORWARD);
}

static void
gotgan_deal_card_dispose (GObject *object)
{
  GotganDealCard *self = GOTGAN_DEAL_CARD (object);

  if (self->trail != NULL)
    gtk_list_box_bind_model (self->trail, NULL, NULL, NULL, NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->deal);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_DEAL_CARD);

  G_OBJECT_CLASS (gotgan_deal_card_parent_class)->dispose (object);
}

static void
gotgan_deal_card_class_init (GotganDealCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = gotgan_deal_card_dispose;
  object_class->get_property = gotgan_deal_card_get_property;
  object_class->set_property = gotgan_deal_card_set_property;
  widget_class->grab_focus = gotgan_deal_card_grab_focus;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION, flags);
  properties[PROP_DEAL] = g_param_spec_object ("deal", NULL, NULL, GOTGAN_TYPE_DEAL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (GOTGAN_TYPE_STAGE_PILL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-deal-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganDealCard, parties);
  gtk_widget_class_bind_template_child (widget_class, GotganDealCard, amount);
  gtk_widget_class_bind_template_child (widget_class, GotganDealCard, pill);
  gtk_widget_class_bind_template_child (widget_class, GotganDealCard, kind);
  gtk_widget_class_bind_template_child (widget_class, GotganDealCard, date);
  gtk_widget_class_bind_template_child (widget_class, GotganDealCard, spread);
  gtk_widget_class_bind_template_child (widget_class, GotganDealCard, sources);
  gtk_widget_class_bind_template_child (widget_class, GotganDealCard, trail);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
}

static void
gotgan_deal_card_init (GotganDealCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
}
