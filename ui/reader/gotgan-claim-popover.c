#include "config.h"

#include "ui/reader/gotgan-claim-popover.h"

#include "ui/widgets/gotgan-claim-card.h"

#include <glib/gi18n-lib.h>

struct _GotganClaimPopover
{
  GtkPopover parent_instance;

  GtkWidget *pager;
  GtkLabel *position_label;
  GotganClaimCard *card;

  GPtrArray *claims;
  guint current;
};

G_DEFINE_FINAL_TYPE (GotganClaimPopover, gotgan_claim_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CLAIM_TURNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GtkWidget *
gotgan_claim_popover_new (void)
{
  return g_object_new (GOTGAN_TYPE_CLAIM_POPOVER, NULL);
}

void
gotgan_claim_popover_set_library (GotganClaimPopover *self, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_CLAIM_POPOVER (self));
  gotgan_claim_card_set_library (self->card, library);
}

GotganClaim *
gotgan_claim_popover_get_claim (GotganClaimPopover *self)
{
  g_return_val_if_fail (GOTGAN_IS_CLAIM_POPOVER (self), NULL);
  return gotgan_claim_card_get_claim (self->card);
}

static void
gotgan_claim_popover_show_current (GotganClaimPopover *self)
{
  g_autofree char *position =
      /* Translators: which of several facts in one sentence is shown. */
      g_strdup_printf (_ ("Fact %1$u of %2$u here"), self->current + 1, self->claims->len);

  gtk_label_set_text (self->position_label, position);
  gtk_widget_set_visible (self->pager, self->claims->len > 1);
  gotgan_claim_card_set_claim (self->card, g_ptr_array_index (self->claims, self->current));
}

void
gotgan_claim_popover_set_claims (GotganClaimPopover *self, GPtrArray *claims, GotganClaim *claim)
{
  g_return_if_fail (GOTGAN_IS_CLAIM_POPOVER (self));
  g_return_if_fail (claims != NULL && claims->len > 0);

  g_ptr_array_ref (claims);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  self->claims = claims;
  self->current = 0;
  g_ptr_array_find (claims, claim, &self->current);
  if (self->current >= claims->len)
    self->current = 0;
  gotgan_claim_popover_show_current (self);
}

static void
gotgan_claim_popover_turn (GotganClaimPopover *self, guint by)
{
  if (self->claims == NULL)
    return;
  self->current = (self->current + by) % self->claims->len;
  gotgan_claim_popover_show_current (self);
  g_signal_emit (self, signals[SIGNAL_CLAIM_TURNED], 0, gotgan_claim_card_get_claim (self->card));
}

static void
gotgan_claim_popover_back_cb (GotganClaimPopover *self)
{
  if (self->claims != NULL)
    gotgan_claim_popover_turn (self, self->claims->len - 1);
}

static void
gotgan_claim_popover_forward_cb (GotganClaimPopover *self)
{
  gotgan_claim_popover_turn (self, 1);
}

static void
gotgan_claim_popover_dispose (GObject *object)
{
  GotganClaimPopover *self = GOTGAN_CLAIM_POPOVER (object);

  g_clear_pointer (&self->claims, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_CLAIM_POPOVER);
  G_OBJECT_CLASS (gotgan_claim_popover_parent_class)->dispose (object);
}

static void
gotgan_claim_popover_class_init (GotganClaimPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_claim_popover_dispose;
  signals[SIGNAL_CLAIM_TURNED] =
      g_signal_new ("claim-turned", GOTGAN_TYPE_CLAIM_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, GOTGAN_TYPE_CLAIM);
  g_type_ensure (GOTGAN_TYPE_CLAIM_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/reader/gotgan-claim-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganClaimPopover, pager);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimPopover, position_label);
  gtk_widget_class_bind_template_child (widget_class, GotganClaimPopover, card);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_claim_popover_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_claim_popover_forward_cb);
}

static void
gotgan_claim_popover_init (GotganClaimPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
