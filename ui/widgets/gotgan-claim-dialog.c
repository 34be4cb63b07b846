#include "config.h"

#include "ui/widgets/gotgan-claim-dialog.h"

#include "app/library/gotgan-claim-edit.h"
#include "app/library/gotgan-error-text.h"
#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

struct _GotganClaimDialog
{
  AdwDialog parent_instance;

  GtkWidget *save;
  GtkLabel *quote;
  GtkLabel *mistake;
  AdwComboRow *kind;
  AdwEntryRow *investor;
  AdwEntryRow *company;
  AdwEntryRow *amount;
  AdwEntryRow *percent;
  AdwComboRow *stage;
  AdwComboRow *basis;
  AdwEntryRow *date;
  AdwSwitchRow *lead;
  AdwSwitchRow *cumulative;
  AdwEntryRow *attribution;

  GotganLibrary *library;
  GotganClaim *claim;
  gboolean is_new;
  /* Set while the rows are filled. */
  gboolean filling;
};

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

/* The first stage and basis is none, which a claim of that sort can't have. */
static void
gotgan_claim_dialog_fill_choices (GotganClaimDialog *self, const GotganClaimFields *fields)
{
  const char *kinds[GOTGAN_N_KINDS + 1] = { NULL };
  const char *stages[GOTGAN_N_STAGES] = { NULL };
  const char *bases[GOTGAN_BASIS_FORECAST + 1] = { NULL };

  for (guint i = 0; i < GOTGAN_N_KINDS; i++)
    kinds[i] = gotgan_kind_get_label ((GotganKind) i);
  for (guint i = 1; i < GOTGAN_N_STAGES; i++)
    stages[i - 1] = gotgan_stage_get_label ((GotganStage) i);
  for (guint i = 1; i <= GOTGAN_BASIS_FORECAST; i++)
    bases[i - 1] = gotgan_basis_get_label ((GotganBasis) i);
  fill_choices (self->kind, kinds, fields->kind);
  fill_choices (self->stage, stages, fields->stage != GOTGAN_STAGE_NONE ? fields->stage - 1 : 0);
  fill_choices (self->basis, bases, fields->basis != GOTGAN_BASIS_NONE ? fields->basis - 1 : 0);
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
      is_deal ? (GotganStage) (adw_combo_row_get_selected (self->stage) + 1) : GOTGAN_STAGE_NONE;
  fields->basis =
      is_deal ? GOTGAN_BASIS_NONE : (GotganBasis) (adw_combo_row_get_selected (self->basis) + 1);
  fields->lead = fields->kind == GOTGAN_KIND_INVESTMENT && adw_switch_row_get_active (self->lead);
  fields->cumulative =
      fields->kind != GOTGAN_KIND_STAKE && adw_switch_row_get_active (self->cumulative);
}

/* Returns: (transfer full) (nullable): %NULL with GOTGAN_CLAIM_ERROR when something is wrong */
static GotganClaim *
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
static AdwEntryRow *
gotgan_claim_dialog_find_row (GotganClaimDialog *self, const GError *error)
{
  if (error == NULL || error->domain != GOTGAN_CLAIM_ERROR)
    return NULL;
  switch (error->code)
    {
    case GOTGAN_CLAIM_ERROR_INVESTOR_MISSING:
    case GOTGAN_CLAIM_ERROR_INVESTOR_TOO_MUCH:
    case GOTGAN_CLAIM_ERROR_SAME_PARTIES:
      return self->investor;
    case GOTGAN_CLAIM_ERROR_COMPANY_MISSING:
      return self->company;
    case GOTGAN_CLAIM_ERROR_AMOUNT_MISSING:
    case GOTGAN_CLAIM_ERROR_AMOUNT_TOO_MUCH:
    case GOTGAN_CLAIM_ERROR_AMOUNT:
      return self->amount;
    case GOTGAN_CLAIM_ERROR_PERCENT_MISSING:
    case GOTGAN_CLAIM_ERROR_PERCENT:
      return self->percent;
    case GOTGAN_CLAIM_ERROR_DATE:
      return self->date;
    default:
      return NULL;
    }
}

static void
mark_row (AdwEntryRow *row, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
gotgan_claim_dialog_show_mistake (GotganClaimDialog *self, const GError *error)
{
  AdwEntryRow *rows[] = { self->investor, self->company, self->amount, self->percent, self->date };
  AdwEntryRow *wrong = gotgan_claim_dialog_find_row (self, error);
  g_autofree char *sentence = error != NULL ? gotgan_error_text (error) : NULL;

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
  claim = gotgan_claim_dialog_dup_claim (self, &error);
  gotgan_claim_dialog_show_mistake (self, claim == NULL ? error : NULL);
}

static gboolean
gotgan_claim_dialog_save (GotganClaimDialog *self, GotganClaim *claim, GError **error)
{
  if (!self->is_new)
    return gotgan_library_correct_claim (self->library, self->claim, claim, error);
  gotgan_claim_set_origin (claim, gotgan_claim_get_article_id (self->claim),
                           gotgan_claim_get_publisher (self->claim),
                           gotgan_claim_get_published (self->claim),
                           gotgan_claim_get_article_title (self->claim));
  return gotgan_library_add_claim (self->library, claim, error);
}

static void
gotgan_claim_dialog_save_cb (GotganClaimDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganClaim) claim = gotgan_claim_dialog_dup_claim (self, &error);

  if (claim != NULL && gotgan_claim_dialog_save (self, claim, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    gotgan_claim_dialog_show_mistake (self, error);
}

/* --- The class ---------------------------------------------------------------------------------- */

static void
gotgan_claim_dialog_dispose (GObject *object)
{
  GotganClaimDialog *self = GOTGAN_CLAIM_DIALOG (object);

  /* Rows that are taken apart change, too. */
  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_CLAIM_DIALOG);
  g_clear_object (&self->library);
  g_clear_object (&self->claim);
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
  gtk_widget_class_bind_template_child (widget_class, GotganClaimDialog, company);
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
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

AdwDialog *
gotgan_claim_dialog_new (GotganLibrary *library, GotganClaim *claim)
{
  GotganClaimDialog *self = g_object_new (GOTGAN_TYPE_CLAIM_DIALOG, NULL);

  self->library = g_object_ref (library);
  self->claim = g_object_ref (claim);
  gotgan_claim_dialog_fill (self);
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
  gotgan_claim_dialog_changed_cb (self);
  return dialog;
}
