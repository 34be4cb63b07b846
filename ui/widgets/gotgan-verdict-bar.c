#include "config.h"

#include "ui/widgets/gotgan-verdict-bar.h"

#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-announce.h"
#include "ui/widgets/gotgan-claim-dialog.h"
#include "ui/widgets/gotgan-claim-text.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _GotganVerdictBar
{
  GtkWidget parent_instance;

  GtkWidget *state;
  GtkImage *icon;
  GtkLabel *ruling;
  GtkLabel *standing;
  GtkWidget *rules;
  GtkLabel *reading;
  GtkWidget *buttons;
  GtkWidget *accept;
  GtkWidget *reject;
  GtkWidget *correct;
  GtkWidget *merge;
  GtkWidget *withdraw;

  GotganClaim *claim;
  GotganLibrary *library;
};

G_DEFINE_FINAL_TYPE (GotganVerdictBar, gotgan_verdict_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_CLAIM = 1,
  PROP_LIBRARY,
} GotganVerdictBarProperty;

static GParamSpec *properties[PROP_LIBRARY + 1];

static const char *
get_icon (GotganRuling ruling)
{
  switch (ruling)
    {
    case GOTGAN_RULING_ACCEPTED:
      return "object-select-symbolic";
    case GOTGAN_RULING_REJECTED:
      return "window-close-symbolic";
    case GOTGAN_RULING_CORRECTED:
      return "document-edit-symbolic";
    case GOTGAN_RULING_ADDED:
      return "list-add-symbolic";
    case GOTGAN_RULING_NONE:
    default:
      return NULL;
    }
}

static void
set_line (GtkLabel *label, const char *text)
{
  gotgan_whole_words_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* What the rules say is shown where it is not what is shown already. */
static void
gotgan_verdict_bar_show_reading (GotganVerdictBar *self, const GotganVerdictFields *verdict)
{
  gboolean differs =
      verdict != NULL && verdict->reading != NULL && verdict->ruling != GOTGAN_RULING_REJECTED
      && verdict->standing != GOTGAN_STANDING_AGREED
      && (verdict->ruling == GOTGAN_RULING_CORRECTED || verdict->standing != GOTGAN_STANDING_HOLDS);
  g_autofree char *summary =
      differs ? gotgan_claim_dup_summary (verdict->reading, self->library) : NULL;

  gtk_widget_set_visible (self->rules, differs);
  set_line (self->reading, summary);
}

static void
gotgan_verdict_bar_show_buttons (GotganVerdictBar *self, const GotganVerdictFields *verdict)
{
  gboolean shown =
      verdict == NULL || gotgan_verdict_is_shown (gotgan_claim_get_verdict (self->claim));

  gtk_widget_set_visible (self->accept, verdict == NULL);
  gtk_widget_set_visible (self->reject, verdict == NULL);
  gtk_widget_set_visible (self->correct, shown);
  gtk_widget_set_visible (
      self->merge, shown && gotgan_kind_is_deal (gotgan_claim_get_fields (self->claim)->kind));
  gtk_widget_set_visible (self->withdraw, verdict != NULL);
}

static void
gotgan_verdict_bar_show (GotganVerdictBar *self)
{
  GotganVerdict *verdict = self->claim != NULL ? gotgan_claim_get_verdict (self->claim) : NULL;
  const GotganVerdictFields *fields = verdict != NULL ? gotgan_verdict_get_fields (verdict) : NULL;
  gboolean decidable = self->claim != NULL && self->library != NULL
                       && gotgan_claim_get_article_id (self->claim) != 0;

  gtk_widget_set_visible (GTK_WIDGET (self), decidable);
  if (!decidable)
    return;
  gtk_widget_set_visible (self->state, fields != NULL);
  gtk_image_set_from_icon_name (self->icon, fields != NULL ? get_icon (fields->ruling) : NULL);
  set_line (self->ruling, fields != NULL ? gotgan_verdict_get_label (verdict) : NULL);
  set_line (self->standing,
            fields != NULL ? gotgan_standing_get_label (fields->standing, fields->ruling) : NULL);
  gotgan_verdict_bar_show_reading (self, fields);
  gotgan_verdict_bar_show_buttons (self, fields);
}

static void
gotgan_verdict_bar_accept_cb (GotganVerdictBar *self)
{
  gotgan_library_accept_claim (self->library, self->claim);
  gotgan_announce (GTK_WIDGET (self), _ ("Fact accepted"));
}

/* The card goes with the fact, so the window offers to take it back. */
static void
gotgan_verdict_bar_reject_cb (GotganVerdictBar *self)
{
  gotgan_library_reject_claim (self->library, self->claim);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify-undo", "s", _ ("Fact rejected"));
}

/* The card would lie over the dialog. */
static void
close_popover (GotganVerdictBar *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
gotgan_verdict_bar_correct_cb (GotganVerdictBar *self)
{
  AdwDialog *dialog = gotgan_claim_dialog_new (self->library, self->claim);

  adw_dialog_present (dialog, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  close_popover (self);
}

/* Which deal the fact is of, the window knows. */
static void
gotgan_verdict_bar_merge_cb (GotganVerdictBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.merge-deal-of", "(xs)",
                              gotgan_claim_get_article_id (self->claim),
                              gotgan_claim_get_key (self->claim));
  close_popover (self);
}

static void
gotgan_verdict_bar_withdraw_cb (GotganVerdictBar *self)
{
  GotganVerdict *verdict = gotgan_claim_get_verdict (self->claim);
  gboolean added = gotgan_verdict_get_fields (verdict)->ruling == GOTGAN_RULING_ADDED;

  gotgan_library_withdraw_verdict (self->library, verdict);
  if (!added)
    gotgan_announce (GTK_WIDGET (self), _ ("Decision taken back"));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.notify-undo", "s", _ ("Fact removed"));
}

void
gotgan_verdict_bar_set_claim (GotganVerdictBar *self, GotganClaim *claim)
{
  g_return_if_fail (GOTGAN_IS_VERDICT_BAR (self));
  g_return_if_fail (claim == NULL || GOTGAN_IS_CLAIM (claim));

  if (!g_set_object (&self->claim, claim))
    return;
  gotgan_verdict_bar_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CLAIM]);
}

void
gotgan_verdict_bar_set_library (GotganVerdictBar *self, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_VERDICT_BAR (self));
  g_return_if_fail (library == NULL || GOTGAN_IS_LIBRARY (library));

  if (!g_set_object (&self->library, library))
    return;
  gotgan_verdict_bar_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

static void
gotgan_verdict_bar_get_property (GObject *object, guint property_id, GValue *value,
                                 GParamSpec *pspec)
{
  GotganVerdictBar *self = GOTGAN_VERDICT_BAR (object);

  switch ((GotganVerdictBarProperty) property_id)
    {
    case PROP_CLAIM:
      g_value_set_object (value, self->claim);
      break;
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gotgan_verdict_bar_set_property (GObject *object, guint property_id, const GValue *value,
                                 GParamSpec *pspec)
{
  GotganVerdictBar *self = GOTGAN_VERDICT_BAR (object);

  switch ((GotganVerdictBarProperty) property_id)
    {
    case PROP_CLAIM:
      gotgan_verdict_bar_set_claim (self, g_value_get_object (value));
      break;
    case PROP_LIBRARY:
      gotgan_verdict_bar_set_library (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gotgan_verdict_bar_dispose (GObject *object)
{
  GotganVerdictBar *self = GOTGAN_VERDICT_BAR (object);

  g_clear_object (&self->claim);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_VERDICT_BAR);
  G_OBJECT_CLASS (gotgan_verdict_bar_parent_class)->dispose (object);
}

static void
gotgan_verdict_bar_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ADW_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-verdict-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, state);
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, icon);
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, ruling);
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, standing);
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, rules);
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, reading);
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, accept);
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, reject);
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, correct);
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, merge);
  gtk_widget_class_bind_template_child (widget_class, GotganVerdictBar, withdraw);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_verdict_bar_accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_verdict_bar_reject_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_verdict_bar_correct_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_verdict_bar_merge_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_verdict_bar_withdraw_cb);
}

static void
gotgan_verdict_bar_class_init (GotganVerdictBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gotgan_verdict_bar_get_property;
  object_class->set_property = gotgan_verdict_bar_set_property;
  object_class->dispose = gotgan_verdict_bar_dispose;
  properties[PROP_CLAIM] = g_param_spec_object ("claim", NULL, NULL, GOTGAN_TYPE_CLAIM, flags);
  properties[PROP_LIBRARY] =
      g_param_spec_object ("library", NULL, NULL, GOTGAN_TYPE_LIBRARY, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gotgan_verdict_bar_bind_template (widget_class);
}

static void
gotgan_verdict_bar_init (GotganVerdictBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
