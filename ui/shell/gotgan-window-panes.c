/* The library, the list and the page: where the keyboard is. */
#include "config.h"

#include "ui/shell/gotgan-window-private.h"

#define N_PANES 3

/* Those that can be seen, from the left. */
static guint
gotgan_window_list_panes (GotganWindow *self, GtkWidget **panes)
{
  GtkWidget *const all[N_PANES] = { GTK_WIDGET (self->sidebar),
                                    gtk_stack_get_visible_child (self->middle),
                                    GTK_WIDGET (self->page) };
  guint n = 0;

  for (guint i = 0; i < N_PANES; i++)
    if (all[i] != NULL && gtk_widget_get_mapped (all[i]))
      panes[n++] = all[i];
  return n;
}

/* Returns: the pane with the focus; @n for none */
static guint
gotgan_window_find_pane (GotganWindow *self, GtkWidget **panes, guint n)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  for (guint i = 0; i < n; i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, panes[i]))
      return i;
  return n;
}

void
gotgan_window_walk_panes (GotganWindow *self, int step)
{
  GtkWidget *panes[N_PANES];
  guint n = gotgan_window_list_panes (self, panes);
  guint at = gotgan_window_find_pane (self, panes, n);

  if (n == 0)
    return;
  if (at == n)
    at = step > 0 ? n - 1 : 0;
  gtk_widget_grab_focus (panes[(at + n + (guint) step) % n]);
}

void
gotgan_window_focus_page (GotganWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}
