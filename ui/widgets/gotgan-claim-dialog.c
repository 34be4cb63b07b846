#include "config.h"

#include "ui/widgets/gotgan-claim-dialog-private.h"

#include "app/library/gotgan-claim-edit.h"
#include "app/library/gotgan-error-text.h"
#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (GotganClaimDialog, gotgan_claim_dialog, ADW_TYPE_DIALOG)

/* --- Rows --------------------------------------------------------------------------------------- */

static GotganKind
gotgan_claim_dialog_get_kind (GotganClaimDialog *self)
{
  return (GotganKind) adw_combo_row_get_selected (self->kind);
}

/* Rows a kind does not have are not there; what they held is left out when it is saved. */
static void
gotgan_claim_dialog_show_rows (GotganClaimDialog *self)
{
  GotganKind kind = gotgan_claim_dialog_get_kind (self);
  gboolean is_deal = gotgan_kind_is_deal (kind);
  gboolean is_stake = kind == GOTGAN_KIND_STAKE;

  gtk_widget_set_visible (GTK_WIDGET (self->investor), gotgan_kind_has_investor (kind));
  if (!gotgan_kind_has_investor (kind))
    gotgan_party_offers_close (self->investors);
  gtk_widget_set_visible (GTK_WIDGET (self->amount), !is_stake);
  gtk_widget_set_visible (GTK_WIDGET (self->cumulative), !is_stake);
  gtk_widget_set_visible (GTK_WIDGET (self->percent),
                          is_stake || gotgan_claim_get_fields (self->claim)->percent >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->stage), is_deal);
  gtk_widget_set_visible (GTK_WIDGET (self->basis), !is_deal);
  gtk_widget_set_visible (GTK_WIDGET (self->lead), kind == GOTGAN_KIND_INVESTMENT);
}

static void
fill_entry (AdwEntryRow *row, const GotganClaimFields *fields, const char *name)
{
  g_autofree char *text = gotgan_claim_edit_get (fields, name);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
fill_choices (AdwComboRow *row, const char *const *labels, guint selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}

/* The first stage and basis is none, which has to be chosen away. */
static void
gotgan_claim_dialog_fill_choices (GotganClaimDialog *self, const GotganClaimFields *fields)
{
  const char *kinds[GOTGAN_N_KINDS + 1] = { NULL };
  const char *stages[GOTGAN_N_STAGES + 1] = { NULL };
  const char *bases[GOTGAN_BASIS_FORECAST + 2] = { NULL };

  for (guint i = 0; i < GOTGAN_N_KINDS; i++)
    kinds[i] = gotgan_kind_get_label ((GotganKind) i);
  for (guint i = 1; i < GOTGAN_N_STAGES; i++)
    stages[i] = gotgan_stage_get_label ((GotganStage) i);
  for (guint i = 1; i <= GOTGAN_BASIS_FORECAST; i++)
    bases[i] = gotgan_basis_get_label ((GotganBasis) i);
  /* Translators: stands in a list of stages until one of them is chosen. */
  stages[0] = bases[0] = _ ("Not chosen yet");
  fill_choices (self->kind, kinds, fields->kind);
  fill_choices (self->stage, stages, fields->stage);
  fill_choices (self->basis, bases, fields->basis);
}

static void
gotgan_claim_dialog_fill (GotganClaimDialog *self)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (self->claim);

  self->filling = TRUE;
  gotgan_whole_words_set_label (self->quote, fields->quote);
  gotgan_claim_dialog_fill_choices (self, fields);
  fill_entry (self->investor, fields, "investor");
  fill_entry (self->company, fields, "company");
  fill_entry (self->amount, fields, "amount");
  fill_entry (self->percent, fields, "percent");
  fill_entry (self->date, fields, "date");
  fill_entry (self->attribution, fields, "attribution");
  adw_switch_row_set_active (self->lead, fields->lead);
  adw_switch_row_set_active (self->cumulative, fields->cumulative);
  self->filling = FALSE;
  gotgan_claim_dialog_show_rows (self);
}

/* --- The claim it makes --------------------------------------------------------------------------- */

/* A row that was not touched leaves its field as it is: the text of an amount need not say all that the field does. */
static gboolean
read_entry (AdwEntryRow *row, const char *name, GotganClaimFields *fields, GError **error)
{
  g_autofree char *before = gotgan_claim_edit_get (fields, name);
  const char *text =
      gtk_widget_get_visible (GTK_WIDGET (row)) ? gtk_editable_get_text (GTK_EDITABLE (row)) : "";

  return g_str_equal (before, text) || gotgan_claim_edit_set (fields, name, text, error);
}

static void
gotgan_claim_dialog_read_choices (GotganClaimDialog *self, GotganClaimFields *fields)
{
  gboolean is_deal;

  fields->kind = gotgan_claim_dialog_get_kind (self);
  is_deal = gotgan_kind_is_deal (fields->kind);
  fields->stage =
      is_deal ? (GotganStage) adw_combo_row_get_selected (self->stage) : GOTGAN_STAGE_NONE;
  fields->basis =
      is_deal ? GOTGAN_BASIS_NONE : (GotganBasis) adw_combo_row_get_selected (self->basis);
  fields->lead = fields->kind == GOTGAN_KIND_INVESTMENT && adw_switch_row_get_active (self->lead);
  fields->cumulative =
      fields->kind != GOTGAN_KIND_STAKE && adw_switch_row_get_active (self->cumulative);
}

GotganClaim *
gotgan_claim_dialog_dup_claim (GotganClaimDialog *self, GError **error)
{
  GotganClaimFields fields;

  gotgan_claim_fields_copy (gotgan_claim_get_fields (self->claim), &fields);
  gotgan_claim_dialog_read_choices (self, &fields);
  if (read_entry (self->investor, "investor", &fields, error)
      && read_entry (self->company, "company", &fields, error)
      && read_entry (self->amount, "amount", &fields, error)
      && read_entry (self->percent, "percent", &fields, error)
      && read_entry (self->date, "date", &fields, error)
      && read_entry (self->attribution, "attribution", &fields, error)
      && gotgan_claim_check (&fields, error))
    return gotgan_claim_new (&fields);
  gotgan_claim_fields_clear (&fields);
  return NULL;
}

/* --- Mistakes ----------------------------------------------------------------------------------- */

/* Returns: (nullable): the row in which a mistake is to be mended */
static AdwPreferencesRow *
gotgan_claim_dialog_find_row (GotganClaimDialog *self, const GError *error)
{
  if (error == NULL || error->domain != GOTGAN_CLAIM_ERROR)
    return NULL;
  switch (error->code)
    {
    case GOTGAN_CLAIM_ERROR_INVESTOR_MISSING:
    case GOTGAN_CLAIM_ERROR_INVESTOR_TOO_MUCH:
    case GOTGAN_CLAIM_ERROR_SAME_PARTIES:
      return ADW_PREFERENCES_ROW (self->investor);
    case GOTGAN_CLAIM_ERROR_COMPANY_MISSING:
      return ADW_PREFERENCES_ROW (self->company);
    case GOTGAN_CLAIM_ERROR_AMOUNT_MISSING:
    case GOTGAN_CLAIM_ERROR_AMOUNT_TOO_MUCH:
    case GOTGAN_CLAIM_ERROR_AMOUNT:
      return ADW_PREFERENCES_ROW (self->amount);
    case GOTGAN_CLAIM_ERROR_PERCENT_MISSING:
    case GOTGAN_CLAIM_ERROR_PERCENT:
      return ADW_PREFERENCES_ROW (self->percent);
    case GOTGAN_CLAIM_ERROR_DATE:
      return ADW_PREFERENCES_ROW (self->date);
    case GOTGAN_CLAIM_ERROR_STAGE:
      return ADW_PREFERENCES_ROW (self->stage);
    case GOTGAN_CLAIM_ERROR_BASIS:
      return ADW_PREFERENCES_ROW (self->basis);
    default:
      return NULL;
    }
}

/* What is not there yet, in distinction to what is wrong. */
static gboolean
is_missing (const GError *error)
{
  return error->domain == GOTGAN_CLAIM_ERROR
         && (error->code == GOTGAN_CLAIM_ERROR_INVESTOR_MISSING
             || error->code == GOTGAN_CLAIM_ERROR_COMPANY_MISSING
             || error->code == GOTGAN_CLAIM_ERROR_AMOUNT_MISSING
             || error->code == GOTGAN_CLAIM_ERROR_PERCENT_MISSING
             || error->code == GOTGAN_CLAIM_ERROR_STAGE || error->code == GOTGAN_CLAIM_ERROR_BASIS);
}

static char *
dup_sentence (const GError *error)
{
  if (g_error_matches (error, GOTGAN_CLAIM_ERROR, GOTGAN_CLAIM_ERROR_STAGE))
    return g_strdup (_ ("Choose how far the deal has got, as the quoted words tell it."));
  if (g_error_matches (error, GOTGAN_CLAIM_ERROR, GOTGAN_CLAIM_ERROR_BASIS))
    return g_strdup (_ ("Choose how sure the figure is, as the quoted words tell it."));
  return gotgan_error_text (error);
}

static void
mark_row (AdwPreferencesRow *row, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

void
gotgan_claim_dialog_show_mistake (GotganClaimDialog *self, const GError *error)
{
  gpointer rows[] = { self->investor, self->company, self->amount, self->percent,
                      self->date,     self->stage,   self->basis };
  AdwPreferencesRow *wrong = gotgan_claim_dialog_find_row (self, error);
  g_autofree char *sentence = error != NULL ? dup_sentence (error) : NULL;

  gotgan_whole_words_set_label (self->mistake, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->mistake), sentence != NULL);
  gtk_widget_set_sensitive (self->save, error == NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    mark_row (rows[i], rows[i] == wrong);
}

static void
gotgan_claim_dialog_changed_cb (GotganClaimDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganClaim) claim = NULL;

  if (self->filling)
    return;
  gotgan_claim_dialog_show_rows (self);
  gotgan_claim_dialog_follow (self);
  claim = gotgan_claim_dialog_dup_claim (self, &error);
  if (claim != NULL || (is_missing (error) && !self->strict))
    g_clear_error (&error);
  gotgan_claim_dialog_show_mistake (self, error);
}

/* --- The class ---------------------------------------------------------------------------------- */

static void
gotgan_claim_dialog_dispose (GObject *object)
{
  GotganClaimDialog *self = GOTGAN_CLAIM_DIALOG (object);

  /* Rows that are taken apart change, too. */
  self->filling = TRUE;
  g_clear_handle_id (&self->focusing, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_CLAIM_DIALOG);
  g_clear_object (&self->library);
  g_clear_object (&self->claim);
  g_clear_pointer (&self->given, g_free);
  G_OBJECT_CLASS (gotgan_claim_dialog_parent_class)->dispose (object);
}

static void
gotgan_claim_dialog_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-claim-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, save);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, quote);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, mistake);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, investor);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, investors);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, company);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, companies);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, amount);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, percent);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, stage);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, basis);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, date);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, lead);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, cumulative);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, attribution);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_claim_dialog_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_claim_dialog_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_claim_dialog_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_claim_dialog_cancel_cb);
}

static void
gotgan_claim_dialog_class_init (GotganClaimDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_claim_dialog_dispose;
  gotgan_claim_dialog_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gotgan_claim_dialog_init (GotganClaimDialog *self)
{
  self->filling = TRUE;
  g_type_ensure (GOTGAN_TYPE_PARTY_OFFERS);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

static void
gotgan_claim_dialog_focus_cb (gpointer data)
{
  GotganClaimDialog *self = data;

  self->focusing = 0;
  gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->investor))
                             ? GTK_WIDGET (self->investor)
                             : GTK_WIDGET (self->company));
}

/* The dialog gives its focus away before its rows are there to take it. */
static void
gotgan_claim_dialog_first_mapped_cb (GotganClaimDialog *self, GtkWidget *row)
{
  g_signal_handlers_disconnect_by_func (row, gotgan_claim_dialog_first_mapped_cb, self);
  self->focusing = g_idle_add_once (gotgan_claim_dialog_focus_cb, self);
}

AdwDialog *
gotgan_claim_dialog_new (GotganLibrary *library, GotganClaim *claim)
{
  GotganClaimDialog *self = g_object_new (GOTGAN_TYPE_CLAIM_DIALOG, NULL);

  self->library = g_object_ref (library);
  self->claim = g_object_ref (claim);
  gotgan_claim_dialog_fill (self);
  gotgan_claim_dialog_keep_given (self);
  gotgan_party_offers_follow (self->investors, GTK_EDITABLE (self->investor), library);
  gotgan_party_offers_follow (self->companies, GTK_EDITABLE (self->company), library);
  g_signal_connect_object (self->company, "map", G_CALLBACK (gotgan_claim_dialog_first_mapped_cb),
                           self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}

AdwDialog *
gotgan_claim_dialog_new_to_add (GotganLibrary *library, GotganClaim *claim)
{
  AdwDialog *dialog = gotgan_claim_dialog_new (library, claim);
  GotganClaimDialog *self = GOTGAN_CLAIM_DIALOG (dialog);

  self->is_new = TRUE;
  adw_dialog_set_title (dialog, _ ("Add Fact"));
  gtk_button_set_label (GTK_BUTTON (self->save), _ ("_Add"));
  return dialog;
}
