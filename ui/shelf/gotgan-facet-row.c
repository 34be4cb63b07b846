#include "config.h"

#include "ui/shelf/gotgan-facet-row.h"

#include "ui/widgets/gotgan-count-text.h"

#include <glib/gi18n.h>

#define FIELD "gotgan-field"

static GtkWidget *
create_face (const GotganFacet *facet)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (facet->label);
  gboolean counted = facet->count != GOTGAN_FACET_UNCOUNTED;
  g_autofree char *text = counted ? gotgan_count_dup_text (facet->count) : NULL;
  GtkWidget *count = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  return box;
}

static char *
dup_spoken (const GotganFacet *facet)
{
  g_autofree char *articles = NULL;

  if (facet->count == GOTGAN_FACET_UNCOUNTED)
    return g_strdup (facet->label);
  articles = g_strdup_printf (ngettext ("%u article", "%u articles", facet->count), facet->count);
  /* Translators: a way to narrow down a list as a screen reader says it: "OpenAI, 12 articles". */
  return g_strdup_printf (C_ ("facet", "%s, %s"), facet->label, articles);
}

GtkWidget *
gotgan_facet_row_new (const GotganFacet *facet, gboolean asked)
{
  GtkWidget *row = gtk_check_button_new ();
  g_autofree char *spoken = dup_spoken (facet);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (row), create_face (facet));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row), asked);
  gtk_widget_add_css_class (row, "facet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), FIELD, g_strdup (facet->text), g_free);
  return row;
}

static const char *
get_heading (GotganQueryField kind)
{
  switch (kind)
    {
    case GOTGAN_QUERY_PARTY:
      return C_ ("facet", "Company");
    case GOTGAN_QUERY_FROM:
      return C_ ("facet", "Outlet");
    case GOTGAN_QUERY_STAGE:
      return C_ ("facet", "Stage");
    default:
      return C_ ("facet", "Year");
    }
}

GtkWidget *
gotgan_facet_heading_new (GotganQueryField kind)
{
  GtkWidget *heading = gtk_label_new (get_heading (kind));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "shelf-heading");
  return heading;
}

GtkWidget *
gotgan_facet_more_new (GotganQueryField kind, guint n_more)
{
  g_autofree char *label = g_strdup_printf (ngettext ("%u More", "%u More", n_more), n_more);
  GtkWidget *button = gtk_button_new_with_label (label);
  /* Translators: what a screen reader says of the button "12 More" beneath companies: "Company, 12 More". */
  g_autofree char *spoken = g_strdup_printf (C_ ("facet", "%s, %s"), get_heading (kind), label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "caption-button");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  /* The button is labelled by its own label, which would win over a name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return button;
}

const char *
gotgan_facet_row_get_field (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), FIELD);
}
