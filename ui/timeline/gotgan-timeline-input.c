#include "config.h"

#include "ui/timeline/gotgan-timeline-canvas-private.h"

#include "ui/widgets/gotgan-announce.h"
#include "ui/widgets/gotgan-deal-text.h"

#define STEP 1.25

static void
pick (GotganTimelineCanvas *self, GPtrArray *deals)
{
  g_signal_emit_by_name (self, "picked", deals);
}

static void
set_cursor (GotganTimelineCanvas *self, GotganDeal *deal)
{
  g_autofree char *summary = NULL;

  g_set_object (&self->cursor, deal);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (deal == NULL)
    return;
  summary = gotgan_deal_dup_summary (deal, self->library);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  summary, -1);
  gotgan_announce (GTK_WIDGET (self), summary);
}

static void
clicked_cb (GotganTimelineCanvas *self, int n_press, double x, double y)
{
  const GotganPoint *point;
  const GotganMark *mark;

  if (self->lanes == NULL)
    return;
  point = gotgan_timeline_series_pick (self, x, y);
  mark = gotgan_lanes_pick (self->lanes, x - gotgan_timeline_canvas_get_shift (self),
                            y - self->series_height);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (point != NULL)
    {
      g_autoptr (GPtrArray) deals = g_ptr_array_new ();

      g_ptr_array_add (deals, point->deal);
      pick (self, deals);
    }
  else if (mark != NULL)
    {
      set_cursor (self, g_ptr_array_index (mark->deals, 0));
      pick (self, mark->deals);
    }
}

static void
drag_begin_cb (GotganTimelineCanvas *self)
{
  self->dragged = 0;
}

static void
drag_update_cb (GotganTimelineCanvas *self, double x, double y, GtkGesture *gesture)
{
  if (self->dragged == 0 && ABS (x) < 8)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gotgan_timeline_zoom_pan (self->zoom, x - self->dragged);
  self->dragged = x;
}

static void
pinch_begin_cb (GotganTimelineCanvas *self)
{
  self->pinched = 1;
}

static void
pinch_cb (GotganTimelineCanvas *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    x = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0;
  gotgan_timeline_zoom_by (self->zoom, scale / self->pinched, x);
  self->pinched = scale;
}

static double
pointer_x (GtkEventController *controller)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);
  GdkEvent *event = gtk_event_controller_get_current_event (controller);
  graphene_point_t point;
  double x, y;

  if (event == NULL || !gdk_event_get_position (event, &x, &y)
      || !gtk_widget_compute_point (GTK_WIDGET (gtk_widget_get_native (widget)), widget,
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return gtk_widget_get_width (widget) / 2.0;

  return point.x;
}

/* Ctrl zooms, Shift and sideways pan; a plain wheel is left to the lanes' scrolling. */
static gboolean
scroll_cb (GotganTimelineCanvas *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if (state & GDK_CONTROL_MASK)
    gotgan_timeline_zoom_by (self->zoom, dy < 0 ? STEP : 1 / STEP, pointer_x (controller));
  else if (state & GDK_SHIFT_MASK)
    gotgan_timeline_zoom_pan (self->zoom, -(dx + dy) * 40);
  else if (dx != 0)
    gotgan_timeline_zoom_pan (self->zoom, -dx * 40);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Where the cursor stands: the lane, and the mark's place in it. */
static gboolean
find_cursor (GotganTimelineCanvas *self, guint *lane_at, guint *mark_at)
{
  for (*lane_at = 0; *lane_at < self->lanes->len; (*lane_at)++)
    {
      const GotganLane *lane = g_ptr_array_index (self->lanes, *lane_at);

      for (*mark_at = 0; *mark_at < lane->placed->len; (*mark_at)++)
        {
          if (gotgan_timeline_mark_holds (g_ptr_array_index (lane->placed, *mark_at), self->cursor))
            return TRUE;
        }
    }

  return FALSE;
}

static guint
nearest_mark (const GotganLane *lane, double x)
{
  guint nearest = 0;

  for (guint i = 1; i < lane->placed->len; i++)
    {
      const GotganMark *mark = g_ptr_array_index (lane->placed, i);
      const GotganMark *best = g_ptr_array_index (lane->placed, nearest);

      if (ABS (mark->x - x) < ABS (best->x - x))
        nearest = i;
    }

  return nearest;
}

static void
scroll_to_lane (GotganTimelineCanvas *self, const GotganLane *lane)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  double top = self->series_height + lane->top;

  if (window != NULL)
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)),
                               top, top + lane->height);
}

static void
go_to (GotganTimelineCanvas *self, guint lane_at, guint mark_at)
{
  const GotganLane *lane = g_ptr_array_index (self->lanes, lane_at);
  const GotganMark *mark = g_ptr_array_index (lane->placed, mark_at);
  g_autoptr (GotganDeal) deal = g_object_ref (g_ptr_array_index (mark->deals, 0));

  gotgan_timeline_zoom_show_day (self->zoom, (mark->first + mark->last) / 2);
  scroll_to_lane (self, lane);
  set_cursor (self, deal);
}

static gboolean
move_cursor (GotganTimelineCanvas *self, int lanes, int marks)
{
  guint lane_at, mark_at;
  const GotganLane *lane;

  if (self->lanes == NULL || self->lanes->len == 0)
    return FALSE;
  if (!find_cursor (self, &lane_at, &mark_at))
    {
      go_to (self, 0, 0);
      return TRUE;
    }
  lane = g_ptr_array_index (self->lanes, lane_at);
  if (lanes != 0)
    {
      double x = ((GotganMark *) g_ptr_array_index (lane->placed, mark_at))->x;

      lane_at = (guint) CLAMP ((int) lane_at + lanes, 0, (int) self->lanes->len - 1);
      mark_at = nearest_mark (g_ptr_array_index (self->lanes, lane_at), x);
    }
  else
    mark_at = (guint) CLAMP ((int) mark_at + marks, 0, (int) lane->placed->len - 1);
  go_to (self, lane_at, mark_at);

  return TRUE;
}

static gboolean
activate_cursor (GotganTimelineCanvas *self)
{
  guint lane_at, mark_at;
  const GotganLane *lane;

  if (self->lanes == NULL || !find_cursor (self, &lane_at, &mark_at))
    return FALSE;
  lane = g_ptr_array_index (self->lanes, lane_at);
  pick (self, ((GotganMark *) g_ptr_array_index (lane->placed, mark_at))->deals);

  return TRUE;
}

static gboolean
zoom_step (GotganTimelineCanvas *self, double factor)
{
  gotgan_timeline_zoom_by (self->zoom, factor, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0);

  return TRUE;
}

static gboolean
key_pressed_cb (GotganTimelineCanvas *self, guint key, guint code, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move_cursor (self, 0, -1);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move_cursor (self, 0, 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move_cursor (self, -1, 0);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move_cursor (self, 1, 0);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      return activate_cursor (self);
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      return zoom_step (self, STEP);
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return zoom_step (self, 1 / STEP);
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      gotgan_timeline_zoom_fit (self->zoom);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
add_controller (GotganTimelineCanvas *self, GtkEventController *controller, const char *signal,
                GCallback callback)
{
  g_signal_connect_swapped (controller, signal, callback, self);
  if (gtk_event_controller_get_widget (controller) == NULL)
    gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
gotgan_timeline_canvas_add_input (GotganTimelineCanvas *self)
{
  GtkEventController *click = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  GtkEventController *drag = GTK_EVENT_CONTROLLER (gtk_gesture_drag_new ());
  GtkEventController *pinch = GTK_EVENT_CONTROLLER (gtk_gesture_zoom_new ());
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  add_controller (self, click, "released", G_CALLBACK (clicked_cb));
  add_controller (self, drag, "drag-begin", G_CALLBACK (drag_begin_cb));
  add_controller (self, drag, "drag-update", G_CALLBACK (drag_update_cb));
  add_controller (self, pinch, "begin", G_CALLBACK (pinch_begin_cb));
  add_controller (self, pinch, "scale-changed", G_CALLBACK (pinch_cb));
  add_controller (self, scroll, "scroll", G_CALLBACK (scroll_cb));
  add_controller (self, gtk_event_controller_key_new (), "key-pressed",
                  G_CALLBACK (key_pressed_cb));
}
