#include "config.h"

#include "ui/shelf/gotgan-completion-row.h"

#include "app/library/gotgan-query-text.h"
#include "ui/widgets/gotgan-count-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define SPOKEN "gotgan-spoken"

static gboolean
is_field (const GotganCompletion *completion)
{
  return g_str_has_suffix (completion->text, ":");
}

/* "회사:", "회사:오픈AI", or "오픈AI" behind a colon that is there already. */
static char *
dup_title (const GotganCompletion *completion, gboolean in_value)
{
  char *text = g_strchomp (g_strdup (completion->text));
  const char *colon = in_value ? strchr (text, ':') : NULL;
  char *value;

  if (colon == NULL)
    return text;
  value = g_strdup (colon + 1);
  g_free (text);
  return g_strdelimit (value, "\"", ' ');
}

/* What a field is for; a company's name where another one would be put in; how often it is spoken of. */
static char *
dup_detail (const GotganCompletion *completion, const char *title)
{
  gboolean named = completion->label != NULL && strstr (title, completion->label) == NULL;
  g_autofree char *facts =
      completion->count > 0
          ? g_strdup_printf (ngettext ("%u fact", "%u facts", completion->count), completion->count)
          : NULL;

  if (is_field (completion))
    return g_strdup (completion->label);
  if (named && facts != NULL)
    return g_strdup_printf ("%s · %s", completion->label, facts);
  return g_strdup (named ? completion->label : facts);
}

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

GtkWidget *
gotgan_completion_row_new (const GotganCompletion *completion, gboolean in_value)
{
  g_autofree char *title = g_strstrip (dup_title (completion, in_value));
  g_autofree char *detail = dup_detail (completion, title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *name = create_label (title, is_field (completion) ? "heading" : NULL);
  /* Translators: what a search may be completed to as a screen reader says it: what is put in, then what that is. */
  char *spoken = detail != NULL ? g_strdup_printf (C_ ("completion", "%s, %s"), title, detail)
                                : g_strdup (title);

  gtk_box_append (GTK_BOX (box), name);
  if (detail != NULL)
    {
      GtkWidget *more = create_label (detail, "dim-label");

      gtk_widget_add_css_class (more, "caption");
      gtk_widget_set_hexpand (more, TRUE);
      gtk_label_set_xalign (GTK_LABEL (more), is_field (completion) ? 0 : 1);
      gtk_box_append (GTK_BOX (box), more);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data_full (G_OBJECT (row), SPOKEN, spoken, g_free);
  return row;
}

const char *
gotgan_completion_row_get_spoken (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), SPOKEN);
}
