#include "config.h"

#include "ui/reader/gotgan-reader-view.h"

struct _GotganReaderView
{
  AdwBin parent_instance;

  GotganSession *session;
};

G_DEFINE_FINAL_TYPE (GotganReaderView, gotgan_reader_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_HEADER_END,
} GotganReaderViewProperty;

static GParamSpec *properties[PROP_HEADER_END + 1];

GtkWidget *
gotgan_reader_view_new (void)
{
  return g_object_new (GOTGAN_TYPE_READER_VIEW, NULL);
}

GotganSession *
gotgan_reader_view_get_session (GotganReaderView *self)
{
  g_return_val_if_fail (GOTGAN_IS_READER_VIEW (self), NULL);
  return self->session;
}

void
gotgan_reader_view_set_session (GotganReaderView *self, GotganSession *session)
{
  g_return_if_fail (GOTGAN_IS_READER_VIEW (self));
  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GtkWidget *
gotgan_reader_view_get_header_end (GotganReaderView *self)
{
  g_return_val_if_fail (GOTGAN_IS_READER_VIEW (self), NULL);
  return NULL;
}

static void
gotgan_reader_view_get_property (GObject *object, guint property_id, GValue *value,
                                 GParamSpec *pspec)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (object);

  switch ((GotganReaderViewProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_HEADER_END:
      g_value_set_object (value, gotgan_reader_view_get_header_end (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gotgan_reader_view_set_property (GObject *object, guint property_id, const GValue *value,
                                 GParamSpec *pspec)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (object);

  switch ((GotganReaderViewProperty) property_id)
    {
    case PROP_SESSION:
      gotgan_reader_view_set_session (self, g_value_get_object (value));
      break;
    case PROP_HEADER_END:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gotgan_reader_view_dispose (GObject *object)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (gotgan_reader_view_parent_class)->dispose (object);
}

static void
gotgan_reader_view_class_init (GotganReaderViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_reader_view_get_property;
  object_class->set_property = gotgan_reader_view_set_property;
  object_class->dispose = gotgan_reader_view_dispose;
  properties[PROP_SESSION] = g_param_spec_object (
      "session", NULL, NULL, GOTGAN_TYPE_SESSION,
      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HEADER_END] = g_param_spec_object ("header-end", NULL, NULL, GTK_TYPE_WIDGET,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
gotgan_reader_view_init (GotganReaderView *self)
{
}
