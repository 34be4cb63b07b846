#include "config.h"

#include "ui/widgets/gotgan-claim-card.h"

#include "app/library/gotgan-explain.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"
#include "ui/widgets/gotgan-claim-text.h"
#include "ui/widgets/gotgan-stage-pill.h"
#include "ui/widgets/gotgan-verdict-bar.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <adwaita.h>

struct _GotganClaimCard
{
  GtkWidget parent_instance;

  GtkLabel *parties;
  GtkLabel *amount;
  GtkLabel *figures;
  GtkWidget *chips;
  GotganStagePill *pill;
  GtkLabel *kind;
  GtkLabel *date;
  GtkWidget *lead;
  GtkWidget *cumulative;
  GtkLabel *attribution;
  GtkLabel *quote;
  GtkLabel *source;
  GotganVerdictBar *verdict;
  GtkExpander *why;
  GtkLabel *trace;

  GotganClaim *claim;
  GotganLibrary *library;
  gboolean show_source;
};

G_DEFINE_FINAL_TYPE (GotganClaimCard, gotgan_claim_card, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CLAIM = 1,
  PROP_LIBRARY,
  PROP_SHOW_SOURCE,
} GotganClaimCardProperty;

static GParamSpec *properties[PROP_SHOW_SOURCE + 1];

GtkWidget *
gotgan_claim_card_new (void)
{
  return g_object_new (GOTGAN_TYPE_CLAIM_CARD, NULL);
}

/* Takes @text. A line that has nothing to say goes. */
static void
set_line (GtkLabel *label, char *text)
{
  gotgan_whole_words_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
  g_free (text);
}

static char *
dup_source (GotganClaim *claim)
{
  const char *publisher = gotgan_claim_get_publisher (claim);
  g_autofree char *day =
      gotgan_format_date (gotgan_claim_get_published (claim), gotgan_labels_get_language ());

  if (publisher != NULL && day != NULL)
    return g_strdup_printf ("%s · %s", publisher, day);
  if (publisher != NULL)
    return g_strdup (publisher);
  if (day != NULL)
    return g_steal_pointer (&day);
  return g_strdup (gotgan_claim_get_article_title (claim));
}

static void
gotgan_claim_card_show_source (GotganClaimCard *self)
{
  if (self->claim != NULL && self->show_source)
    {
      set_line (self->quote, g_strdup (gotgan_claim_get_fields (self->claim)->quote));
      set_line (self->source, dup_source (self->claim));
    }
  else
    {
      set_line (self->quote, NULL);
      set_line (self->source, NULL);
    }
}

static void
gotgan_claim_card_show (GotganClaimCard *self)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (self->claim);
  g_autofree char *summary = gotgan_claim_dup_summary (self->claim, self->library);

  set_line (self->parties, gotgan_claim_dup_parties (self->claim, self->library));
  set_line (self->amount, gotgan_claim_dup_amount (self->claim));
  if (fields->amount == NULL && fields->percent < 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->amount), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->amount), "dimmed");
  set_line (self->figures, gotgan_claim_dup_figures (self->claim));
  gotgan_stage_pill_set (self->pill, fields->stage, fields->basis);
  set_line (self->kind, g_strdup (gotgan_kind_get_label (fields->kind)));
  set_line (self->date, gotgan_format_date (fields->date, gotgan_labels_get_language ()));
  gtk_widget_set_visible (self->lead, fields->lead);
  gtk_widget_set_visible (self->cumulative, fields->cumulative);
  set_line (self->attribution, gotgan_claim_dup_attribution (self->claim, self->library));
  gotgan_claim_card_show_source (self);
  set_line (self->trace, gotgan_explain_dup_claim (self->claim));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  -1);
}

GotganClaim *
gotgan_claim_card_get_claim (GotganClaimCard *self)
{
  g_return_val_if_fail (GOTGAN_IS_CLAIM_CARD (self), NULL);
  return self->claim;
}

void
gotgan_claim_card_set_claim (GotganClaimCard *self, GotganClaim *claim)
{
  g_return_if_fail (GOTGAN_IS_CLAIM_CARD (self));
  g_return_if_fail (claim == NULL || GOTGAN_IS_CLAIM (claim));

  if (!g_set_object (&self->claim, claim))
    return;
  gtk_expander_set_expanded (self->why, FALSE);
  gotgan_verdict_bar_set_claim (self->verdict, claim);
  if (claim != NULL)
    gotgan_claim_card_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLAIM]);
}

GotganLibrary *
gotgan_claim_card_get_library (GotganClaimCard *self)
{
  g_return_val_if_fail (GOTGAN_IS_CLAIM_CARD (self), NULL);
  return self->library;
}

void
gotgan_claim_card_set_library (GotganClaimCard *self, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_CLAIM_CARD (self));
  g_return_if_fail (library == NULL || GOTGAN_IS_LIBRARY (library));

  if (!g_set_object (&self->library, library))
    return;
  gotgan_verdict_bar_set_library (self->verdict, library);
  if (self->claim != NULL)
    gotgan_claim_card_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

gboolean
gotgan_claim_card_get_show_source (GotganClaimCard *self)
{
  g_return_val_if_fail (GOTGAN_IS_CLAIM_CARD (self), FALSE);
  return self->show_source;
}

void
gotgan_claim_card_set_show_source (GotganClaimCard *self, gboolean show_source)
{
  g_return_if_fail (GOTGAN_IS_CLAIM_CARD (self));

  show_source = !!show_source;
  if (self->show_source == show_source)
    return;
  self->show_source = show_source;
  gotgan_claim_card_show_source (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SOURCE]);
}

static void
gotgan_claim_card_get_property (GObject *object, guint property_id, GValue *value,
                                GParamSpec *pspec)
{
  GotganClaimCard *self = GOTGAN_CLAIM_CARD (object);

  switch ((GotganClaimCardProperty) property_id)
    {
    case PROP_CLAIM:
      g_value_set_object (value, self->claim);
      break;
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_SHOW_SOURCE:
      g_value_set_boolean (value, self->show_source);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gotgan_claim_card_set_property (GObject *object, guint property_id, const GValue *value,
                                GParamSpec *pspec)
{
  GotganClaimCard *self = GOTGAN_CLAIM_CARD (object);

  switch ((GotganClaimCardProperty) property_id)
    {
    case PROP_CLAIM:
      gotgan_claim_card_set_claim (self, g_value_get_object (value));
      break;
    case PROP_LIBRARY:
      gotgan_claim_card_set_library (self, g_value_get_object (value));
      break;
    case PROP_SHOW_SOURCE:
      gotgan_claim_card_set_show_source (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gotgan_claim_card_dispose (GObject *object)
{
  GotganClaimCard *self = GOTGAN_CLAIM_CARD (object);

  g_clear_object (&self->claim);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_CLAIM_CARD);
  G_OBJECT_CLASS (gotgan_claim_card_parent_class)->dispose (object);
}

static void
gotgan_claim_card_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-claim-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, parties);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, amount);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, figures);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, chips);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, pill);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, kind);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, date);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, lead);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, cumulative);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, attribution);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, quote);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, source);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, why);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimCard, trace);
}

static void
gotgan_claim_card_class_init (GotganClaimCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gotgan_claim_card_get_property;
  object_class->set_property = gotgan_claim_card_set_property;
  object_class->dispose = gotgan_claim_card_dispose;
  properties[PROP_CLAIM] = g_param_spec_object ("claim", NULL, NULL, GOTGAN_TYPE_CLAIM, flags);
  properties[PROP_LIBRARY] =
      g_param_spec_object ("library", NULL, NULL, GOTGAN_TYPE_LIBRARY, flags);
  properties[PROP_SHOW_SOURCE] = g_param_spec_boolean ("show-source", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (GOTGAN_TYPE_STAGE_PILL);
  g_type_ensure (GOTGAN_TYPE_VERDICT_BAR);
  g_type_ensure (ADW_TYPE_WRAP_BOX);
  gotgan_claim_card_bind_template (widget_class);
  gtk_widget_class_set_css_name (widget_class, "claimcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gotgan_claim_card_init (GotganClaimCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
