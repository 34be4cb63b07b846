#include "config.h"

#include "ui/sources/gotgan-offer-row.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n.h>

struct _GotganOfferRow
{
  AdwExpanderRow parent_instance;

  const GotganSourceOffer *offer;
  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (GotganOfferRow, gotgan_offer_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  PROP_CHOSEN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gotgan_offer_row_toggled_cb (GotganOfferRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

static void
gotgan_offer_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    g_value_set_boolean (value, gotgan_offer_row_get_chosen (GOTGAN_OFFER_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_offer_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    gotgan_offer_row_set_chosen (GOTGAN_OFFER_ROW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_offer_row_class_init (GotganOfferRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_offer_row_get_property;
  object_class->set_property = gotgan_offer_row_set_property;

  properties[PROP_CHOSEN] =
      g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gotgan_offer_row_init (GotganOfferRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (gotgan_offer_row_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->check));
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self), 2);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/* Where it is, and what. */
static char *
gotgan_offer_row_dup_subtitle (const GotganSourceOffer *offer, gboolean is_known)
{
  const char *kind = offer->kind == GOTGAN_SOURCE_DATASET ? C_ ("source", "Gotgan dataset")
                                                          : C_ ("source", "Feed");
  const char *state = is_known ? _ ("Already in your library") : kind;

  return g_strdup_printf ("%s\n%s", offer->url, state);
}

static char *
gotgan_offer_row_dup_date (GotganArticle *article)
{
  return gotgan_format_date (gotgan_article_get_published (article), gotgan_labels_get_language ());
}

static GtkWidget *
gotgan_offer_row_create_preview (GotganArticle *article)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *date = gotgan_offer_row_dup_date (article);
  g_autofree char *title = gotgan_article_dup_label (article);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 title != NULL ? title : _ ("Untitled article"));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (date != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), date);
  return row;
}

static void
gotgan_offer_row_add_previews (GotganOfferRow *self)
{
  GPtrArray *preview = self->offer->preview;

  for (guint i = 0; i < preview->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                              gotgan_offer_row_create_preview (g_ptr_array_index (preview, i)));
  if (preview->len == 0)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("No articles in it yet"));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
}

GtkWidget *
gotgan_offer_row_new (const GotganSourceOffer *offer, gboolean is_known)
{
  GotganOfferRow *self = g_object_new (GOTGAN_TYPE_OFFER_ROW, NULL);
  const char *title = offer->title != NULL ? offer->title : offer->url;
  g_autofree char *subtitle = gotgan_offer_row_dup_subtitle (offer, is_known);

  self->offer = offer;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), !is_known);
  gotgan_offer_row_add_previews (self);
  return GTK_WIDGET (self);
}

const GotganSourceOffer *
gotgan_offer_row_get_offer (GotganOfferRow *self)
{
  g_return_val_if_fail (GOTGAN_IS_OFFER_ROW (self), NULL);

  return self->offer;
}

gboolean
gotgan_offer_row_get_chosen (GotganOfferRow *self)
{
  g_return_val_if_fail (GOTGAN_IS_OFFER_ROW (self), FALSE);

  return gtk_check_button_get_active (self->check);
}

void
gotgan_offer_row_set_chosen (GotganOfferRow *self, gboolean chosen)
{
  g_return_if_fail (GOTGAN_IS_OFFER_ROW (self));

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->check)))
    gtk_check_button_set_active (self->check, chosen);
}
