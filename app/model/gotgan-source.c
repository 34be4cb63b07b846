#include "config.h"

#include "app/model/gotgan-source.h"

struct _GotganSource
{
  GObject parent_instance;

  gint64 id;
  GotganSourceKind kind;
  char *url;
  char *title;
  guint n_articles;
};

G_DEFINE_FINAL_TYPE (GotganSource, gotgan_source, G_TYPE_OBJECT)

enum
{
  PROP_N_ARTICLES = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gotgan_source_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganSource *self = GOTGAN_SOURCE (object);

  switch (id)
    {
    case PROP_N_ARTICLES:
      g_value_set_uint (value, self->n_articles);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_source_finalize (GObject *object)
{
  GotganSource *self = GOTGAN_SOURCE (object);

  g_free (self->url);
  g_free (self->title);

  G_OBJECT_CLASS (gotgan_source_parent_class)->finalize (object);
}

static void
gotgan_source_class_init (GotganSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_source_get_property;
  object_class->finalize = gotgan_source_finalize;

  properties[PROP_N_ARTICLES] =
      g_param_spec_uint ("n-articles", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gotgan_source_init (GotganSource *self)
{
}

GotganSource *
gotgan_source_new (gint64 id, GotganSourceKind kind, const char *url, const char *title)
{
  GotganSource *self = g_object_new (GOTGAN_TYPE_SOURCE, NULL);

  self->id = id;
  self->kind = kind;
  self->url = g_strdup (url);
  self->title = g_strdup (title);

  return self;
}

gint64
gotgan_source_get_id (GotganSource *self)
{
  return self->id;
}

GotganSourceKind
gotgan_source_get_kind (GotganSource *self)
{
  return self->kind;
}

const char *
gotgan_source_get_url (GotganSource *self)
{
  return self->url;
}

const char *
gotgan_source_get_title (GotganSource *self)
{
  return self->title;
}

guint
gotgan_source_get_n_articles (GotganSource *self)
{
  return self->n_articles;
}

void
gotgan_source_set_n_articles (GotganSource *self, guint n_articles)
{
  if (self->n_articles == n_articles)
    return;

  self->n_articles = n_articles;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ARTICLES]);
}
