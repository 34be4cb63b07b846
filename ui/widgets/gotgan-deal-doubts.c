#include "config.h"

#include "ui/widgets/gotgan-deal-doubts.h"

#include "app/library/gotgan-check-text.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"
#include "ui/widgets/gotgan-trail-row.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _GotganDealDoubts
{
  AdwBin parent_instance;

  GtkLabel *conversion;
  GtkWidget *group;
  GtkListBox *checks;

  GotganSession *session;
  GotganDeal *deal;
};

G_DEFINE_FINAL_TYPE (GotganDealDoubts, gotgan_deal_doubts, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_DEAL,
} GotganDealDoubtsProperty;

static GParamSpec *properties[PROP_DEAL + 1];

GtkWidget *
gotgan_deal_doubts_new (void)
{
  return g_object_new (GOTGAN_TYPE_DEAL_DOUBTS, NULL);
}

static void
row_activated_cb (GotganDealDoubts *self, GtkListBoxRow *row)
{
  if (GOTGAN_IS_TRAIL_ROW (row))
    gotgan_session_open_claim (self->session, gotgan_trail_row_get_claim (GOTGAN_TRAIL_ROW (row)));
}

/* Dollars for those who read English, won for those who read Korean; what is in it already needs no conversion. */
static const char *
find_currency (GotganDeal *deal)
{
  const char *own = gotgan_deal_get_amount (deal)->money.currency;
  gboolean korean = gotgan_labels_get_language () == GOTGAN_LANGUAGE_KO;
  const char *wanted = korean ? "KRW" : "USD";

  return g_str_equal (own, wanted) ? NULL : wanted;
}

/* Three digits of it: a rate knows no more. */
static gint64
round_figure (double figure)
{
  double step = figure > 0 ? pow (10, floor (log10 (figure)) - 2) : 1;

  return (gint64) CLAMP (round (figure / step) * step, 0, 9e18);
}

static char *
dup_conversion (GotganDealDoubts *self)
{
  const GotganAmount *amount = gotgan_deal_get_amount (self->deal);
  const char *currency = amount != NULL ? find_currency (self->deal) : NULL;
  GotganLibrary *library = gotgan_session_get_library (self->session);
  g_autofree char *money = NULL;
  g_autofree char *origin = NULL;
  GotganConversion conversion;
  GotganMoney converted;

  if (currency == NULL
      || !gotgan_rates_convert_amount (
          gotgan_library_get_rates (library, gotgan_session_get_deals (self->session)), amount,
          gotgan_deal_get_when (self->deal), currency, &conversion))
    return NULL;
  converted.min = converted.max = round_figure (conversion.figure);
  g_strlcpy (converted.currency, currency, sizeof converted.currency);
  money = gotgan_format_money (&converted, gotgan_labels_get_language ());
  origin = gotgan_rate_origin_dup_text (conversion.origin, conversion.day);
  /* Translators: a converted amount, and where the rate is from. */
  return g_strdup_printf (_ ("About %s (rate: %s)"), money, origin);
}

static void
add_sentence (GotganDealDoubts *self, const GotganCheck *check)
{
  g_autofree char *sentence = gotgan_check_dup_sentence (check);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gotgan_whole_words_set_label (GTK_LABEL (label), sentence);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 8);
  gtk_widget_set_margin_bottom (label, 8);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_list_box_append (self->checks, row);
}

static void
add_check (GotganDealDoubts *self, const GotganCheck *check)
{
  add_sentence (self, check);
  for (guint i = 0; i < check->claims->len; i++)
    gtk_list_box_append (self->checks,
                         gotgan_trail_row_new (g_ptr_array_index (check->claims, i),
                                               gotgan_session_get_library (self->session)));
}

static void
gotgan_deal_doubts_show (GotganDealDoubts *self)
{
  GPtrArray *checks = self->deal != NULL ? gotgan_deal_get_checks (self->deal) : NULL;
  gboolean known = self->session != NULL && self->deal != NULL;
  g_autofree char *conversion = known ? dup_conversion (self) : NULL;

  gtk_list_box_remove_all (self->checks);
  for (guint i = 0; known && i < checks->len; i++)
    add_check (self, g_ptr_array_index (checks, i));
  gtk_widget_set_visible (self->group, known && checks->len > 0);
  gotgan_whole_words_set_label (self->conversion, conversion);
  gtk_widget_set_visible (GTK_WIDGET (self->conversion), conversion != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), conversion != NULL || (known && checks->len > 0));
}

void
gotgan_deal_doubts_set_session (GotganDealDoubts *self, GotganSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  gotgan_deal_doubts_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

void
gotgan_deal_doubts_set_deal (GotganDealDoubts *self, GotganDeal *deal)
{
  if (!g_set_object (&self->deal, deal))
    return;

  gotgan_deal_doubts_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DEAL]);
}

static void
gotgan_deal_doubts_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganDealDoubts *self = GOTGAN_DEAL_DOUBTS (object);

  switch ((GotganDealDoubtsProperty) id)
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
gotgan_deal_doubts_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GotganDealDoubts *self = GOTGAN_DEAL_DOUBTS (object);

  switch ((GotganDealDoubtsProperty) id)
    {
    case PROP_SESSION:
      gotgan_deal_doubts_set_session (self, g_value_get_object (value));
      break;
    case PROP_DEAL:
      gotgan_deal_doubts_set_deal (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_deal_doubts_dispose (GObject *object)
{
  GotganDealDoubts *self = GOTGAN_DEAL_DOUBTS (object);

  /* The bin lets go of its child itself; the template would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_DEAL_DOUBTS);
  g_clear_object (&self->session);
  g_clear_object (&self->deal);

  G_OBJECT_CLASS (gotgan_deal_doubts_parent_class)->dispose (object);
}

static void
gotgan_deal_doubts_class_init (GotganDealDoubtsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = gotgan_deal_doubts_dispose;
  object_class->get_property = gotgan_deal_doubts_get_property;
  object_class->set_property = gotgan_deal_doubts_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION, flags);
  properties[PROP_DEAL] = g_param_spec_object ("deal", NULL, NULL, GOTGAN_TYPE_DEAL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-deal-doubts.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganDealDoubts, conversion);
  gtk_widget_class_bind_template_child (widget_class, GotganDealDoubts, group);
  gtk_widget_class_bind_template_child (widget_class, GotganDealDoubts, checks);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gotgan_deal_doubts_init (GotganDealDoubts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
}
