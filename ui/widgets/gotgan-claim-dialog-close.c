/* How the dialog is left: saved, given up, or asked about first. */

#include "config.h"

#include "ui/widgets/gotgan-claim-dialog-private.h"

#include "app/library/gotgan-claim-edit.h"

#include <glib/gi18n-lib.h>

/* --- Given up ------------------------------------------------------------------------------------ */

static char *
dup_written (GotganClaimDialog *self)
{
  return g_strdup_printf ("%s\n%s\n%s\n%s\n%s\n%s\n%u %u %u %d %d",
                          gtk_editable_get_text (GTK_EDITABLE (self->investor)),
                          gtk_editable_get_text (GTK_EDITABLE (self->company)),
                          gtk_editable_get_text (GTK_EDITABLE (self->amount)),
                          gtk_editable_get_text (GTK_EDITABLE (self->percent)),
                          gtk_editable_get_text (GTK_EDITABLE (self->date)),
                          gtk_editable_get_text (GTK_EDITABLE (self->attribution)),
                          adw_combo_row_get_selected (self->kind),
                          adw_combo_row_get_selected (self->stage),
                          adw_combo_row_get_selected (self->basis),
                          adw_switch_row_get_active (self->lead),
                          adw_switch_row_get_active (self->cumulative));
}

void
gotgan_claim_dialog_keep_given (GotganClaimDialog *self)
{
  g_free (self->given);
  self->given = dup_written (self);
}

void
gotgan_claim_dialog_follow (GotganClaimDialog *self)
{
  g_autofree char *written = dup_written (self);

  adw_dialog_set_can_close (ADW_DIALOG (self), g_strcmp0 (written, self->given) == 0);
}

void
gotgan_claim_dialog_cancel_cb (GotganClaimDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
discard_cb (GotganClaimDialog *self)
{
  adw_dialog_force_close (ADW_DIALOG (self));
}

void
gotgan_claim_dialog_attempt_cb (GotganClaimDialog *self)
{
  AdwDialog *asking =
      adw_alert_dialog_new (_ ("Discard Changes?"),
                            _ ("The fact has not been saved. What you entered is lost."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (asking), "back", _ ("_Keep Editing"), "discard",
                                  _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (asking), "discard",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (asking), "back");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (asking), "back");
  g_signal_connect_object (asking, "response::discard", G_CALLBACK (discard_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (asking, GTK_WIDGET (self));
}

/* --- Saved --------------------------------------------------------------------------------------- */

static gboolean
write_claim (GotganClaimDialog *self, GotganClaim *claim, GError **error)
{
  if (!self->is_new)
    return gotgan_library_correct_claim (self->library, self->claim, claim, error);
  gotgan_claim_set_origin (claim, gotgan_claim_get_article_id (self->claim),
                           gotgan_claim_get_publisher (self->claim),
                           gotgan_claim_get_published (self->claim),
                           gotgan_claim_get_article_title (self->claim));
  return gotgan_library_add_claim (self->library, claim, error);
}

static void save (GotganClaimDialog *self, gboolean ask);

static void
save_anyway_cb (GotganClaimDialog *self)
{
  save (self, FALSE);
}

static void
ask_about_sum (GotganClaimDialog *self)
{
  AdwDialog *asking =
      adw_alert_dialog_new (_ ("Not in the Quote"),
                            _ ("The quoted words do not state this amount or percentage. A fact "
                               "should say what its words say."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (asking), "back", _ ("_Keep Editing"), "save",
                                  _ ("Save _Anyway"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (asking), "back");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (asking), "back");
  g_signal_connect_object (asking, "response::save", G_CALLBACK (save_anyway_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (asking, GTK_WIDGET (self));
}

/* What the rules themselves read is no mistake of the person's. */
static gboolean
is_doubtful (GotganClaimDialog *self, GotganClaim *claim)
{
  return !gotgan_claim_edit_is_stated (gotgan_claim_get_fields (claim))
         && (self->is_new || gotgan_claim_edit_is_stated (gotgan_claim_get_fields (self->claim)));
}

static void
save (GotganClaimDialog *self, gboolean ask)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganClaim) claim = gotgan_claim_dialog_dup_claim (self, &error);

  if (claim != NULL && ask && is_doubtful (self, claim))
    ask_about_sum (self);
  else if (claim != NULL && write_claim (self, claim, &error))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    {
      self->strict = TRUE;
      gotgan_claim_dialog_show_mistake (self, error);
    }
}

void
gotgan_claim_dialog_save_cb (GotganClaimDialog *self)
{
  save (self, TRUE);
}
