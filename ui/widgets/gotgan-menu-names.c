#include "config.h"

#include "ui/widgets/gotgan-menu-names.h"

#include <string.h>

/* "_Open Files…" is spoken without the underscore; a doubled one is one. */
static char *
dup_spoken (const char *text)
{
  GString *spoken = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      /* Of two the second is meant. */
      if (*p == '_' && p[1] == '_')
        p++;
      else if (*p == '_')
        continue;
      g_string_append_c (spoken, *p);
    }
  return g_string_free (spoken, FALSE);
}

static void
name_entry (GtkWidget *widget)
{
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "text") == NULL)
    return;
  g_object_get (widget, "text", &text, NULL);
  if (text == NULL || *text == '\0')
    return;
  spoken = dup_spoken (text);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

/* GTK's class of menu entries is its own, and known by its name alone. */
static void
name_entries (GtkWidget *widget)
{
  if (strcmp (G_OBJECT_TYPE_NAME (widget), "GtkModelButton") == 0)
    {
      name_entry (widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_entries (child);
}

static void
menu_map_cb (GtkWidget *menu)
{
  name_entries (menu);
  g_signal_chain_from_overridden_handler (menu);
}

void
gotgan_menu_names_install (void)
{
  g_type_ensure (GTK_TYPE_POPOVER_MENU);
  g_type_class_unref (g_type_class_ref (GTK_TYPE_POPOVER_MENU));
  g_signal_override_class_handler ("map", GTK_TYPE_POPOVER_MENU, G_CALLBACK (menu_map_cb));
}
