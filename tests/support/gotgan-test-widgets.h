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

static inline void
gotgan_test_count_cb (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
}

/** Waits until @widget's window was drawn @n times more. */
static inline void
gotgan_test_draw_frames (GtkWidget *widget, guint n)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint n_frames = 0;
  gulong handler =
      g_signal_connect (clock, "after-paint", G_CALLBACK (gotgan_test_count_cb), &n_frames);

  while (n_frames < n)
    {
      gtk_widget_queue_draw (widget);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
}
