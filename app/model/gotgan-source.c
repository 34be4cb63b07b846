#include "config.h"

#include "app/model/gotgan-source.h"

struct _GotganSource
{
  GObject parent_instance;

  gint64 id;
  GotganSourceKind kind;
  char *url;
  char *title;
  char *name;
  char *home;
  char *folder;
  GotganFullText full_text;
  guint n_articles;
  GotganSourceState *state;
  gboolean syncing;
};

G_DEFINE_FINAL_TYPE (GotganSource, gotgan_source, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_NAME,
  PROP_FOLDER,
  PROP_N_ARTICLES,
  PROP_STATE,
  PROP_SYNCING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* --- State ------------------------------------------------------------------------------------ */

GotganSourceState *
gotgan_source_state_copy (const GotganSourceState *state)
{
  GotganSourceState *copy = g_new (GotganSourceState, 1);

  *copy = *state;
  copy->etag = g_strdup (state->etag);
  copy->last_modified = g_strdup (state->last_modified);
  copy->problem = g_strdup (state->problem);
  copy->detail = g_strdup (state->detail);
  copy->backlog = g_strdup (state->backlog);

  return copy;
}

void
gotgan_source_state_free (GotganSourceState *state)
{
  g_free (state->etag);
  g_free (state->last_modified);
  g_free (state->problem);
  g_free (state->detail);
  g_free (state->backlog);
  g_free (state);
}

static gboolean
gotgan_source_state_equal (const GotganSourceState *a, const GotganSourceState *b)
{
  return a->tried == b->tried && a->fetched == b->fetched && a->due == b->due && a->held == b->held
         && a->failures == b->failures && g_strcmp0 (a->etag, b->etag) == 0
         && g_strcmp0 (a->last_modified, b->last_modified) == 0
         && g_strcmp0 (a->problem, b->problem) == 0 && g_strcmp0 (a->detail, b->detail) == 0
         && g_strcmp0 (a->backlog, b->backlog) == 0;
}

G_DEFINE_BOXED_TYPE (GotganSourceState, gotgan_source_state, gotgan_source_state_copy,
                     gotgan_source_state_free)

/* --- Source ----------------------------------------------------------------------------------- */

static void
gotgan_source_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganSource *self = GOTGAN_SOURCE (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_N_ARTICLES:
      g_value_set_uint (value, self->n_articles);
      break;
    case PROP_STATE:
      g_value_set_boxed (value, self->state);
      break;
    case PROP_SYNCING:
      g_value_set_boolean (value, self->syncing);
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
  g_free (self->name);
  g_free (self->home);
  g_free (self->folder);
  gotgan_source_state_free (self->state);

  G_OBJECT_CLASS (gotgan_source_parent_class)->finalize (object);
}

static void
gotgan_source_class_init (GotganSourceClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_source_get_property;
  object_class->finalize = gotgan_source_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, flags);
  properties[PROP_N_ARTICLES] =
      g_param_spec_uint ("n-articles", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_STATE] =
      g_param_spec_boxed ("state", NULL, NULL, gotgan_source_state_get_type (), flags);
  properties[PROP_SYNCING] = g_param_spec_boolean ("syncing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gotgan_source_init (GotganSource *self)
{
  self->state = g_new0 (GotganSourceState, 1);
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

void
gotgan_source_set_url (GotganSource *self, const char *url)
{
  g_set_str (&self->url, url);
}

const char *
gotgan_source_get_title (GotganSource *self)
{
  return self->title;
}

void
gotgan_source_set_title (GotganSource *self, const char *title)
{
  if (g_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

const char *
gotgan_source_get_name (GotganSource *self)
{
  return self->name;
}

void
gotgan_source_set_name (GotganSource *self, const char *name)
{
  if (g_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

const char *
gotgan_source_get_home (GotganSource *self)
{
  return self->home;
}

void
gotgan_source_set_home (GotganSource *self, const char *home)
{
  g_set_str (&self->home, home);
}

const char *
gotgan_source_get_folder (GotganSource *self)
{
  return self->folder;
}

void
gotgan_source_set_folder (GotganSource *self, const char *folder)
{
  if (g_set_str (&self->folder, folder))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDER]);
}

GotganFullText
gotgan_source_get_full_text (GotganSource *self)
{
  return self->full_text;
}

void
gotgan_source_set_full_text (GotganSource *self, GotganFullText full_text)
{
  self->full_text = full_text;
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

const GotganSourceState *
gotgan_source_get_state (GotganSource *self)
{
  return self->state;
}

void
gotgan_source_set_state (GotganSource *self, const GotganSourceState *state)
{
  GotganSourceState *copy;

  if (gotgan_source_state_equal (self->state, state))
    return;
  copy = gotgan_source_state_copy (state);
  gotgan_source_state_free (self->state);
  self->state = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

gboolean
gotgan_source_get_syncing (GotganSource *self)
{
  return self->syncing;
}

void
gotgan_source_set_syncing (GotganSource *self, gboolean syncing)
{
  if (self->syncing == syncing)
    return;

  self->syncing = syncing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SYNCING]);
}
