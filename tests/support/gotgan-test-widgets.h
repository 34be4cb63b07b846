#pragma once

#include <gtk/gtk.h>

/** Returns: (nullable) (transfer none): the first widget of @type at or beneath @widget, depth first */
static inline GtkWidget *
gotgan_test_find_widget (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gotgan_test_find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}
