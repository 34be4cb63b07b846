#include "config.h"

#include "ui/widgets/gotgan-trail-row.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"
#include "ui/widgets/gotgan-claim-text.h"
#include "ui/widgets/gotgan-stage-pill.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _GotganTrailRow
{
  GtkListBoxRow parent_instance;

  GotganStagePill *pill;
  GtkLabel *amount;
  GtkLabel *date;
  GtkLabel *quote;
  GtkLabel *source;
  GtkLabel *ruling;
  GtkWidget *split;

  GotganClaim *claim;
};

G_DEFINE_FINAL_TYPE (GotganTrailRow, gotgan_trail_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SPLIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_source (GotganClaim *claim, GotganLibrary *library)
{
  g_autofree char *attribution = gotgan_claim_dup_attribution (claim, library);
  g_autofree char *day =
      gotgan_format_date (gotgan_claim_get_published (claim), gotgan_labels_get_language ());
  const char *outlet = gotgan_claim_get_publisher (claim);

  if (outlet == NULL)
    outlet = gotgan_claim_get_article_title (claim);
  if (outlet == NULL)
    outlet = _ ("Article without a title");
  if (day != NULL && attribution != NULL && gotgan_claim_get_fields (claim)->attribution != NULL)
    return g_strdup_printf ("%s · %s · %s", outlet, day, attribution);
  if (day != NULL)
    return g_strdup_printf ("%s · %s", outlet, day);

  return g_strdup (outlet);
}

static void
gotgan_trail_row_show (GotganTrailRow *self, GotganLibrary *library)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (self->claim);
  g_autofree char *amount = gotgan_claim_dup_amount (self->claim);
  g_autofree char *date = gotgan_format_date (fields->date, gotgan_labels_get_language ());
  g_autofree char *source = dup_source (self->claim, library);
  g_autofree char *summary = gotgan_claim_dup_summary (self->claim, library);
  /* Translators: read out for a row that opens the sentence of an article when activated. */
  g_autofree char *spoken = g_strdup_printf (_ ("%s. Opens the sentence."), summary);

  gotgan_stage_pill_set (self->pill, fields->stage, fields->basis);
  gtk_label_set_text (self->amount, amount);
  gtk_label_set_text (self->date, date != NULL ? date : _ ("Date not stated"));
  gotgan_whole_words_set_label (self->quote, fields->quote);
  gtk_label_set_text (self->source, source);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, fields->quote, -1);
}

static void
gotgan_trail_row_show_ruling (GotganTrailRow *self)
{
  GotganVerdict *verdict = gotgan_claim_get_verdict (self->claim);

  gtk_widget_set_visible (GTK_WIDGET (self->ruling), verdict != NULL);
  if (verdict != NULL)
    gtk_label_set_text (self->ruling, gotgan_verdict_get_label (verdict));
}

static void
gotgan_trail_row_split_cb (GotganTrailRow *self)
{
  g_signal_emit (self, signals[SPLIT], 0);
}

static void
gotgan_trail_row_dispose (GObject *object)
{
  GotganTrailRow *self = GOTGAN_TRAIL_ROW (object);

  g_clear_object (&self->claim);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_TRAIL_ROW);

  G_OBJECT_CLASS (gotgan_trail_row_parent_class)->dispose (object);
}

static void
gotgan_trail_row_class_init (GotganTrailRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_trail_row_dispose;
  signals[SPLIT] = g_signal_new ("split", GOTGAN_TYPE_TRAIL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  g_type_ensure (GOTGAN_TYPE_STAGE_PILL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-trail-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganTrailRow, pill);
  gtk_widget_class_bind_template_child (widget_class, GotganTrailRow, amount);
  gtk_widget_class_bind_template_child (widget_class, GotganTrailRow, date);
  gtk_widget_class_bind_template_child (widget_class, GotganTrailRow, quote);
  gtk_widget_class_bind_template_child (widget_class, GotganTrailRow, source);
  gtk_widget_class_bind_template_child (widget_class, GotganTrailRow, ruling);
  gtk_widget_class_bind_template_child (widget_class, GotganTrailRow, split);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_trail_row_split_cb);
}

static void
gotgan_trail_row_init (GotganTrailRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gotgan_trail_row_new (GotganClaim *claim, GotganLibrary *library)
{
  GotganTrailRow *self = g_object_new (GOTGAN_TYPE_TRAIL_ROW, NULL);

  self->claim = g_object_ref (claim);
  gotgan_trail_row_show (self, library);
  gotgan_trail_row_show_ruling (self);

  return GTK_WIDGET (self);
}

GotganClaim *
gotgan_trail_row_get_claim (GotganTrailRow *self)
{
  return self->claim;
}

void
gotgan_trail_row_set_splittable (GotganTrailRow *self, gboolean splittable)
{
  gtk_widget_set_visible (self->split, splittable);
}
