#include "config.h"

#include "ui/shell/gotgan-page.h"

#include "ui/investors/gotgan-investors-view.h"
#include "ui/reader/gotgan-reader-view.h"
#include "ui/timeline/gotgan-timeline-view.h"

#include <glib/gi18n.h>

struct _GotganPage
{
  AdwBin parent_instance;

  GotganSession *session;
  AdwHeaderBar *header;
  GtkWidget *neighbours;
  AdwViewStack *stack;
  AdwViewSwitcherBar *switcher_bar;
};

G_DEFINE_FINAL_TYPE (GotganPage, gotgan_page, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The page's faces, in the switcher's order. Each type has a property "session", and may have "header-end". */
typedef struct
{
  GotganView view;
  const char *title;
  const char *icon_name;
  GType (*get_type) (void);
} GotganFace;

static const GotganFace faces[] = {
  { GOTGAN_VIEW_READ, NC_ ("view", "Read"), "gotgan-read-symbolic", gotgan_reader_view_get_type },
  { GOTGAN_VIEW_TIMELINE, NC_ ("view", "Timeline"), "gotgan-timeline-symbolic",
    gotgan_timeline_view_get_type },
  { GOTGAN_VIEW_INVESTORS, NC_ ("view", "Investors"), "gotgan-investors-symbolic",
    gotgan_investors_view_get_type },
};

static const char *const view_names[] = {
  [GOTGAN_VIEW_READ] = "read",
  [GOTGAN_VIEW_TIMELINE] = "timeline",
  [GOTGAN_VIEW_INVESTORS] = "investors",
};

gboolean
gotgan_page_find_view (const char *name, GotganView *view)
{
  for (gsize i = 0; i < G_N_ELEMENTS (view_names); i++)
    if (g_strcmp0 (name, view_names[i]) == 0)
      {
        *view = (GotganView) i;
        return TRUE;
      }
  return FALSE;
}

const char *
gotgan_page_get_view_name (GotganView view)
{
  g_return_val_if_fail (view < G_N_ELEMENTS (view_names), NULL);

  return view_names[view];
}

static GtkWidget *
gotgan_page_dup_header_end (GtkWidget *face)
{
  GtkWidget *end = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (face), "header-end") != NULL)
    g_object_get (face, "header-end", &end, NULL);
  return end;
}

/* What stands in the header belongs to the face that is shown. */
static void
gotgan_page_update_header (GotganPage *self)
{
  GtkWidget *shown = adw_view_stack_get_visible_child (self->stack);

  for (gsize i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      GtkWidget *face =
          adw_view_stack_get_child_by_name (self->stack, gotgan_page_get_view_name (faces[i].view));
      g_autoptr (GtkWidget) end = face != NULL ? gotgan_page_dup_header_end (face) : NULL;

      if (end != NULL)
        gtk_widget_set_visible (end, face == shown);
      if (face == shown)
        gtk_widget_set_visible (self->neighbours, faces[i].view == GOTGAN_VIEW_READ);
    }
}

static void
gotgan_page_shown_cb (GotganPage *self)
{
  GotganView view;

  gotgan_page_update_header (self);
  if (self->session != NULL
      && gotgan_page_find_view (adw_view_stack_get_visible_child_name (self->stack), &view))
    gotgan_session_set_view (self->session, view);
}

static void
gotgan_page_follow_view (GotganPage *self)
{
  const char *name = gotgan_page_get_view_name (gotgan_session_get_view (self->session));

  if (adw_view_stack_get_child_by_name (self->stack, name) != NULL)
    adw_view_stack_set_visible_child_name (self->stack, name);
}

static void
gotgan_page_add_face (GotganPage *self, const GotganFace *face)
{
  GtkWidget *view = g_object_new (face->get_type (), NULL);
  g_autoptr (GtkWidget) end = NULL;

  adw_view_stack_add_titled_with_icon (self->stack, view, gotgan_page_get_view_name (face->view),
                                       g_dpgettext2 (NULL, "view", face->title), face->icon_name);
  g_object_bind_property (self, "session", view, "session", G_BINDING_SYNC_CREATE);
  end = gotgan_page_dup_header_end (view);
  if (end != NULL)
    adw_header_bar_pack_end (self->header, end);
}

static void
gotgan_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, GOTGAN_PAGE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    gotgan_page_set_session (GOTGAN_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_page_dispose (GObject *object)
{
  GotganPage *self = GOTGAN_PAGE (object);

  gotgan_page_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_PAGE);
  G_OBJECT_CLASS (gotgan_page_parent_class)->dispose (object);
}

static gboolean
gotgan_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *shown = gotgan_page_get_shown (GOTGAN_PAGE (widget));

  return shown != NULL && gtk_widget_grab_focus (shown);
}

static void
gotgan_page_class_init (GotganPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gotgan_page_get_property;
  object_class->set_property = gotgan_page_set_property;
  object_class->dispose = gotgan_page_dispose;
  widget_class->grab_focus = gotgan_page_grab_focus;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gotgan/Gotgan/shell/gotgan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganPage, header);
  gtk_widget_class_bind_template_child (widget_class, GotganPage, neighbours);
  gtk_widget_class_bind_template_child (widget_class, GotganPage, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganPage, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_page_shown_cb);
}

static void
gotgan_page_init (GotganPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (faces); i++)
    gotgan_page_add_face (self, &faces[i]);
  gotgan_page_update_header (self);
}

GotganSession *
gotgan_page_get_session (GotganPage *self)
{
  g_return_val_if_fail (GOTGAN_IS_PAGE (self), NULL);

  return self->session;
}

void
gotgan_page_set_session (GotganPage *self, GotganSession *session)
{
  g_return_if_fail (GOTGAN_IS_PAGE (self));
  g_return_if_fail (session == NULL || GOTGAN_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::view", G_CALLBACK (gotgan_page_follow_view), self,
                           G_CONNECT_SWAPPED);
  gotgan_page_follow_view (self);
}

GtkWidget *
gotgan_page_get_shown (GotganPage *self)
{
  g_return_val_if_fail (GOTGAN_IS_PAGE (self), NULL);

  return adw_view_stack_get_visible_child (self->stack);
}
