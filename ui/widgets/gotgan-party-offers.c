#include "config.h"

#include "ui/widgets/gotgan-party-offers.h"

#include "app/base/gotgan-initials.h"
#include "app/base/gotgan-text.h"
#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-announce.h"
#include "ui/widgets/gotgan-live-query.h"

#include <glib/gi18n-lib.h>

/* More than a person looks through while typing. */
#define MAX_OFFERS 6

struct _GotganPartyOffers
{
  AdwPreferencesRow parent_instance;

  GtkWidget *box;
  GotganLiveQuery *query;
  GotganLibrary *library;
  GtkEditable *entry;
  /* What was chosen last is offered no more. */
  char *chosen;
};

G_DEFINE_FINAL_TYPE (GotganPartyOffers, gotgan_party_offers, ADW_TYPE_PREFERENCES_ROW)

/* --- What is offered ------------------------------------------------------------------------------ */

static gboolean
is_called (GotganParty *party, const char *wanted)
{
  g_autofree char *english = gotgan_text_fold (gotgan_party_get_name (party, GOTGAN_LANGUAGE_EN));
  g_autofree char *korean = gotgan_text_fold (gotgan_party_get_name (party, GOTGAN_LANGUAGE_KO));

  return g_str_equal (english, wanted) || g_str_equal (korean, wanted);
}

/* Names that begin so come first, as everywhere. */
static GPtrArray *
find_offers (GotganPartyOffers *self, const char *wanted)
{
  GListModel *parties = gotgan_library_get_parties (self->library);
  GPtrArray *offers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint rank = 0; rank < 2; rank++)
    for (guint i = 0; i < g_list_model_get_n_items (parties) && offers->len < MAX_OFFERS; i++)
      {
        g_autoptr (GotganParty) party = g_list_model_get_item (parties, i);
        guint place = gotgan_party_find (party, wanted, NULL);

        if (place != G_MAXUINT && gotgan_initials_rank (place) == rank)
          g_ptr_array_add (offers, g_steal_pointer (&party));
      }
  /* whoever is named in full needs no help */
  if (offers->len == 1 && is_called (g_ptr_array_index (offers, 0), wanted))
    g_ptr_array_set_size (offers, 0);
  return offers;
}

static void
clicked_cb (GotganPartyOffers *self, GtkWidget *button)
{
  /* the entry has lost the focus and with it its syllable in the making, unless the input method lags behind */
  if (gotgan_live_query_get_composing (self->query))
    return;
  g_set_str (&self->chosen, g_object_get_data (G_OBJECT (button), "name"));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gotgan_live_query_write (self->query, self->chosen, -1);
  gotgan_party_offers_close (self);
}

static GtkWidget *
create_offer (GotganPartyOffers *self, GotganParty *party)
{
  const char *name = gotgan_party_get_name (party, gotgan_labels_get_language ());
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "gotgan-tag-offer");
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
show_offers (GotganPartyOffers *self, GPtrArray *offers)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->box), child);
  for (guint i = 0; i < offers->len; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (self->box),
                         create_offer (self, g_ptr_array_index (offers, i)));
  if (offers->len > 0 && !gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      g_autofree char *sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u suggestion",
                                                                "%u suggestions", offers->len),
                                                   offers->len);

      gotgan_announce (GTK_WIDGET (self->entry), sentence);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), offers->len > 0);
}

static void
text_cb (GotganPartyOffers *self)
{
  const char *text = gotgan_live_query_get_text (self->query);
  g_autofree char *wanted = gotgan_text_fold (text);
  g_autoptr (GPtrArray) offers = NULL;

  if (*wanted == '\0' || g_strcmp0 (text, self->chosen) == 0
      || !gtk_widget_get_visible (GTK_WIDGET (self->entry))
      || !(gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN))
    {
      gotgan_party_offers_close (self);
      return;
    }
  offers = find_offers (self, wanted);
  show_offers (self, offers);
}

void
gotgan_party_offers_close (GotganPartyOffers *self)
{
  g_return_if_fail (GOTGAN_IS_PARTY_OFFERS (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
gotgan_party_offers_follow (GotganPartyOffers *self, GtkEditable *entry, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_PARTY_OFFERS (self));
  g_return_if_fail (self->query == NULL);

  self->library = g_object_ref (library);
  g_set_weak_pointer (&self->entry, entry);
  self->query = gotgan_live_query_new (entry);
  g_signal_connect_object (self->query, "notify::text", G_CALLBACK (text_cb), self,
                           G_CONNECT_SWAPPED);
}

/* --- The class ------------------------------------------------------------------------------------ */

static void
gotgan_party_offers_dispose (GObject *object)
{
  GotganPartyOffers *self = GOTGAN_PARTY_OFFERS (object);

  g_clear_object (&self->query);
  g_clear_object (&self->library);
  g_clear_weak_pointer (&self->entry);
  g_clear_pointer (&self->chosen, g_free);
  G_OBJECT_CLASS (gotgan_party_offers_parent_class)->dispose (object);
}

static void
gotgan_party_offers_class_init (GotganPartyOffersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_party_offers_dispose;
}

static void
gotgan_party_offers_init (GotganPartyOffers *self)
{
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 6);
  gtk_widget_set_margin_top (self->box, 6);
  gtk_widget_set_margin_bottom (self->box, 6);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Suggestions"), -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  /* its buttons take the focus */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
