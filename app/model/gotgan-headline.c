#include "config.h"

#include "app/model/gotgan-headline.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-article.h"

struct _GotganHeadline
{
  GObject parent_instance;

  gint64 id;
  guint32 day;
  gboolean loaded;
  char *title;
  char *publisher;
  char *published;
  char *snippet;
  GotganLanguage language;
  gboolean unread;
  gboolean starred;
  gboolean sample;
  gboolean edited;
  guint n_claims;
  guint n_notes;
  guint n_copies;
};

G_DEFINE_FINAL_TYPE (GotganHeadline, gotgan_headline, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_DAY,
  PROP_LOADED,
  PROP_TITLE,
  PROP_PUBLISHER,
  PROP_PUBLISHED,
  PROP_SNIPPET,
  PROP_UNREAD,
  PROP_STARRED,
  PROP_SAMPLE,
  PROP_EDITED,
  PROP_N_CLAIMS,
  PROP_N_NOTES,
  PROP_N_COPIES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gotgan_headline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganHeadline *self = GOTGAN_HEADLINE (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_DAY:
      g_value_set_uint (value, self->day);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PUBLISHER:
      g_value_set_string (value, self->publisher);
      break;
    case PROP_PUBLISHED:
      g_value_set_string (value, self->published);
      break;
    case PROP_SNIPPET:
      g_value_set_string (value, self->snippet);
      break;
    case PROP_UNREAD:
      g_value_set_boolean (value, self->unread);
      break;
    case PROP_STARRED:
      g_value_set_boolean (value, self->starred);
      break;
    case PROP_SAMPLE:
      g_value_set_boolean (value, self->sample);
      break;
    case PROP_EDITED:
      g_value_set_boolean (value, self->edited);
      break;
    case PROP_N_CLAIMS:
      g_value_set_uint (value, self->n_claims);
      break;
    case PROP_N_NOTES:
      g_value_set_uint (value, self->n_notes);
      break;
    case PROP_N_COPIES:
      g_value_set_uint (value, self->n_copies);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_headline_finalize (GObject *object)
{
  GotganHeadline *self = GOTGAN_HEADLINE (object);

  g_free (self->title);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->snippet);

  G_OBJECT_CLASS (gotgan_headline_parent_class)->finalize (object);
}

static void
gotgan_headline_class_init (GotganHeadlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gotgan_headline_get_property;
  object_class->finalize = gotgan_headline_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_DAY] = g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PUBLISHER] = g_param_spec_string ("publisher", NULL, NULL, NULL, flags);
  properties[PROP_PUBLISHED] = g_param_spec_string ("published", NULL, NULL, NULL, flags);
  properties[PROP_SNIPPET] = g_param_spec_string ("snippet", NULL, NULL, NULL, flags);
  properties[PROP_UNREAD] = g_param_spec_boolean ("unread", NULL, NULL, FALSE, flags);
  properties[PROP_STARRED] = g_param_spec_boolean ("starred", NULL, NULL, FALSE, flags);
  properties[PROP_SAMPLE] = g_param_spec_boolean ("sample", NULL, NULL, FALSE, flags);
  properties[PROP_EDITED] = g_param_spec_boolean ("edited", NULL, NULL, FALSE, flags);
  properties[PROP_N_CLAIMS] = g_param_spec_uint ("n-claims", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_NOTES] = g_param_spec_uint ("n-notes", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_COPIES] = g_param_spec_uint ("n-copies", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gotgan_headline_init (GotganHeadline *self)
{
}

GotganHeadline *
gotgan_headline_new (gint64 id, guint32 day)
{
  GotganHeadline *self = g_object_new (GOTGAN_TYPE_HEADLINE, NULL);

  self->id = id;
  self->day = day;

  return self;
}

static void
fill_string (GotganHeadline *self, char **field, const char *value, guint property)
{
  if (g_set_str (field, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
fill_boolean (GotganHeadline *self, gboolean *field, gboolean value, guint property)
{
  if (*field == value)
    return;
  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
fill_uint (GotganHeadline *self, guint *field, guint value, guint property)
{
  if (*field == value)
    return;
  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
gotgan_headline_fill (GotganHeadline *self, const GotganHeadlineRow *row)
{
  g_object_freeze_notify (G_OBJECT (self));
  self->language = row->language;
  fill_string (self, &self->title, row->title, PROP_TITLE);
  fill_string (self, &self->publisher, row->publisher, PROP_PUBLISHER);
  fill_string (self, &self->published, row->published, PROP_PUBLISHED);
  fill_string (self, &self->snippet, row->snippet, PROP_SNIPPET);
  fill_boolean (self, &self->unread, row->unread, PROP_UNREAD);
  fill_boolean (self, &self->starred, row->starred, PROP_STARRED);
  fill_boolean (self, &self->sample, row->sample, PROP_SAMPLE);
  fill_boolean (self, &self->edited, row->edited, PROP_EDITED);
  fill_uint (self, &self->n_claims, row->n_claims, PROP_N_CLAIMS);
  fill_uint (self, &self->n_notes, row->n_notes, PROP_N_NOTES);
  fill_uint (self, &self->n_copies, row->n_copies, PROP_N_COPIES);
  fill_boolean (self, &self->loaded, TRUE, PROP_LOADED);
  g_object_thaw_notify (G_OBJECT (self));
}

gint64
gotgan_headline_get_id (GotganHeadline *self)
{
  return self->id;
}

guint32
gotgan_headline_get_day (GotganHeadline *self)
{
  return self->day;
}

gboolean
gotgan_headline_get_loaded (GotganHeadline *self)
{
  return self->loaded;
}

const char *
gotgan_headline_get_title (GotganHeadline *self)
{
  return self->title;
}

char *
gotgan_headline_dup_label (GotganHeadline *self)
{
  if (self->title != NULL && *self->title != '\0')
    return g_strdup (self->title);
  return self->snippet != NULL && *self->snippet != '\0'
             ? gotgan_text_opening (self->snippet, GOTGAN_LABEL_LENGTH)
             : NULL;
}

const char *
gotgan_headline_get_publisher (GotganHeadline *self)
{
  return self->publisher;
}

const char *
gotgan_headline_get_published (GotganHeadline *self)
{
  return self->published;
}

const char *
gotgan_headline_get_snippet (GotganHeadline *self)
{
  return self->snippet;
}

GotganLanguage
gotgan_headline_get_language (GotganHeadline *self)
{
  return self->language;
}

gboolean
gotgan_headline_get_unread (GotganHeadline *self)
{
  return self->unread;
}

gboolean
gotgan_headline_get_starred (GotganHeadline *self)
{
  return self->starred;
}

gboolean
gotgan_headline_get_sample (GotganHeadline *self)
{
  return self->sample;
}

gboolean
gotgan_headline_get_edited (GotganHeadline *self)
{
  return self->edited;
}

guint
gotgan_headline_get_n_claims (GotganHeadline *self)
{
  return self->n_claims;
}

guint
gotgan_headline_get_n_notes (GotganHeadline *self)
{
  return self->n_notes;
}

guint
gotgan_headline_get_n_copies (GotganHeadline *self)
{
  return self->n_copies;
}
