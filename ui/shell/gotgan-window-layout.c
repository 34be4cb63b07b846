#include "config.h"

#include "ui/shell/gotgan-window-private.h"

/* Widths of the column that holds library and list, in sp. */
typedef struct
{
  double minimum;
  double maximum;
  double fraction;
} GotganColumn;

static const GotganColumn library_and_list = { 490, 610, 0.42 };
static const GotganColumn list_only = { 260, 340, 0.36 };
static const GotganColumn library_only = { 204, 250, 0.2 };

static void
gotgan_window_set_column (GotganWindow *self, const GotganColumn *column)
{
  adw_navigation_split_view_set_max_sidebar_width (self->outer, column->maximum);
  adw_navigation_split_view_set_min_sidebar_width (self->outer, column->minimum);
  adw_navigation_split_view_set_sidebar_width_fraction (self->outer, column->fraction);
}

/* Three panes where they fit. The list makes room for the timeline and the investors, which need the width; the
 * library stays beside them because its companies choose what they show. */
void
gotgan_window_update_layout (GotganWindow *self)
{
  AdwBreakpoint *breakpoint =
      adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self));
  gboolean narrow = breakpoint != NULL && breakpoint == self->narrow;
  gboolean reading =
      self->session == NULL || gotgan_session_get_view (self->session) == GOTGAN_VIEW_READ;
  gboolean wide = breakpoint == NULL;

  if (!narrow)
    adw_navigation_split_view_set_show_content (self->inner, reading);
  if (wide && reading)
    gotgan_window_set_column (self, &library_and_list);
  else
    gotgan_window_set_column (self, reading ? &list_only : &library_only);
  adw_navigation_split_view_set_collapsed (self->inner, !(wide && reading));
  adw_navigation_split_view_set_collapsed (self->outer, narrow);
}

void
gotgan_window_go_to_list (GotganWindow *self)
{
  gboolean reading =
      self->session == NULL || gotgan_session_get_view (self->session) == GOTGAN_VIEW_READ;

  if (reading || adw_navigation_split_view_get_collapsed (self->outer))
    adw_navigation_split_view_set_show_content (self->inner, TRUE);
}

void
gotgan_window_go_to_page (GotganWindow *self)
{
  adw_navigation_split_view_set_show_content (self->outer, TRUE);
}
