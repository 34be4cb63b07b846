#include "config.h"

#include "ui/timeline/gotgan-timeline-view.h"

#include "app/timeline/gotgan-party-deals.h"
#include "ui/timeline/gotgan-timeline-axis.h"
#include "ui/timeline/gotgan-timeline-canvas.h"
#include "ui/timeline/gotgan-timeline-list.h"
#include "ui/timeline/gotgan-timeline-zoom.h"
#include "ui/widgets/gotgan-as-of-bar.h"
#include "ui/widgets/gotgan-deal-pane.h"
#include "ui/widgets/gotgan-whole-words.h"

struct _GotganTimelineView
{
  AdwBin parent_instance;

  GtkWidget *header_end;
  GtkToggleButton *as_list;
  AdwOverlaySplitView *split;
  GotganDealPane *pane;
  GtkStack *stack;
  GotganTimelineCanvas *canvas;
  GotganTimelineAxis *axis;
  GotganTimelineList *list;
  GotganAsOfBar *as_of;

  GotganSession *session;
  GSignalGroup *signals;
  GotganTimelineZoom *zoom;
};

G_DEFINE_FINAL_TYPE (GotganTimelineView, gotgan_timeline_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_HEADER_END,
} GotganTimelineViewProperty;

static GParamSpec *properties[PROP_HEADER_END + 1];

#define STEP 1.4

GtkWidget *
gotgan_timeline_view_new (void)
{
  return g_object_new (GOTGAN_TYPE_TIMELINE_VIEW, NULL);
}

static void
zoom_by (GotganTimelineView *self, double factor)
{
  gotgan_timeline_zoom_by (self->zoom, factor,
                           gotgan_timeline_zoom_get_scale (self->zoom)->width / 2);
}

static void
zoom_in_cb (GotganTimelineView *self)
{
  zoom_by (self, STEP);
}

static void
zoom_out_cb (GotganTimelineView *self)
{
  zoom_by (self, 1 / STEP);
}

static void
zoom_fit_cb (GotganTimelineView *self)
{
  gotgan_timeline_zoom_fit (self->zoom);
}

static void
picked_cb (GotganTimelineView *self, GPtrArray *deals)
{
  gotgan_deal_pane_offer (self->pane, deals);
}

/* Whether there are any at all, by whatever day: companies are named by deals. */
static gboolean
gotgan_timeline_view_has_deals (GotganTimelineView *self)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);

  return g_list_model_get_n_items (gotgan_library_get_parties (library)) > 0;
}

static const char *
choose_face (GotganTimelineView *self, GListModel *deals)
{
  if (gtk_toggle_button_get_active (self->as_list) && g_list_model_get_n_items (deals) > 0)
    return "list";
  if (gotgan_timeline_canvas_has_marks (self->canvas))
    return "canvas";
  if (gotgan_session_get_deals_loading (self->session))
    return "loading";

  return gotgan_session_get_as_of (self->session) != NULL && gotgan_timeline_view_has_deals (self)
             ? "unknown"
             : "empty";
}

static void
show_deals (GotganTimelineView *self)
{
  g_autoptr (GListModel) deals = gotgan_party_deals_new (gotgan_session_get_deals (self->session),
                                                         gotgan_session_get_party (self->session));

  gotgan_timeline_canvas_set_deals (self->canvas, deals,
                                    gotgan_session_get_library (self->session));
  gotgan_timeline_list_set_deals (self->list, deals, self->session);
  gtk_stack_set_visible_child_name (self->stack, choose_face (self, deals));
}

/* Work for a page that nobody sees waits until somebody does. */
static void
deals_changed_cb (GotganTimelineView *self)
{
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_deals (self);
}

static void
show_face_cb (GotganTimelineView *self)
{
  if (self->session != NULL)
    gtk_stack_set_visible_child_name (self->stack,
                                      choose_face (self, gotgan_session_get_deals (self->session)));
}

static void
deal_changed_cb (GotganTimelineView *self)
{
  GotganDeal *deal = gotgan_session_get_deal (self->session);

  gotgan_timeline_canvas_set_selected (self->canvas, deal);
  adw_overlay_split_view_set_show_sidebar (self->split, deal != NULL);
}

/* Swiped or clicked away. */
static void
sidebar_shown_cb (GotganTimelineView *self)
{
  if (self->session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
      && !adw_overlay_split_view_get_show_sidebar (self->split))
    gotgan_session_set_deal (self->session, NULL);
}

static gboolean
close_deal_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GotganTimelineView *self = GOTGAN_TIMELINE_VIEW (widget);

  if (self->session == NULL || gotgan_session_get_deal (self->session) == NULL)
    return GDK_EVENT_PROPAGATE;
  gotgan_session_set_deal (self->session, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);

  return GDK_EVENT_STOP;
}

void
gotgan_timeline_view_set_session (GotganTimelineView *self, GotganSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  gotgan_deal_pane_set_session (self->pane, session);
  gotgan_as_of_bar_set_session (self->as_of, session);
  if (session != NULL)
    {
      deals_changed_cb (self);
      deal_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GtkWidget *
gotgan_timeline_view_get_header_end (GotganTimelineView *self)
{
  return self->header_end;
}

static void
gotgan_timeline_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gotgan_timeline_view_parent_class)->map (widget);
  deals_changed_cb (GOTGAN_TIMELINE_VIEW (widget));
}

static void
gotgan_timeline_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganTimelineView *self = GOTGAN_TIMELINE_VIEW (object);

  switch ((GotganTimelineViewProperty) id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_HEADER_END:
      g_value_set_object (value, self->header_end);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_timeline_view_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    gotgan_timeline_view_set_session (GOTGAN_TIMELINE_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_timeline_view_dispose (GObject *object)
{
  GotganTimelineView *self = GOTGAN_TIMELINE_VIEW (object);

  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_TIMELINE_VIEW);
  g_clear_object (&self->session);
  g_clear_object (&self->zoom);

  G_OBJECT_CLASS (gotgan_timeline_view_parent_class)->dispose (object);
}

static void
gotgan_timeline_view_class_init (GotganTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gotgan_timeline_view_dispose;
  object_class->get_property = gotgan_timeline_view_get_property;
  object_class->set_property = gotgan_timeline_view_set_property;
  widget_class->map = gotgan_timeline_view_map;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_HEADER_END] = g_param_spec_object ("header-end", NULL, NULL, GTK_TYPE_WIDGET,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (GOTGAN_TYPE_AS_OF_BAR);
  g_type_ensure (GOTGAN_TYPE_DEAL_PANE);
  g_type_ensure (GOTGAN_TYPE_TIMELINE_AXIS);
  g_type_ensure (GOTGAN_TYPE_TIMELINE_CANVAS);
  g_type_ensure (GOTGAN_TYPE_TIMELINE_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/timeline/gotgan-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineView, header_end);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineView, as_list);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineView, split);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineView, pane);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineView, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineView, canvas);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineView, axis);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineView, list);
  gtk_widget_class_bind_template_child (widget_class, GotganTimelineView, as_of);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_fit_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_face_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_shown_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, close_deal_cb,
                                NULL);
}

static void
gotgan_timeline_view_init (GotganTimelineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
  self->zoom = gotgan_timeline_zoom_new ();
  gotgan_timeline_canvas_set_zoom (self->canvas, self->zoom);
  gotgan_timeline_axis_set_zoom (self->axis, self->zoom);

  self->signals = g_signal_group_new (GOTGAN_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::deals", G_CALLBACK (deals_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::deals-loading",
                                  G_CALLBACK (deals_changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::party", G_CALLBACK (deals_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::deal", G_CALLBACK (deal_changed_cb),
                                  self);
}
