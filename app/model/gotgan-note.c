#include "config.h"

#include "app/model/gotgan-note.h"

#include <string.h>

struct _GotganNote
{
  GObject parent_instance;

  char *id;
  gint64 article_id;
  char *article_title;
  char *version;
  GotganSpan span;
  /* Of a changed note. */
  GotganSpan place;
  gboolean has_place;
  gboolean keeps_words;
  char *quote;
  char *wording;
  char *prefix;
  char *suffix;
  GotganColour colour;
  char *comment;
  char **tags;
  GotganAnchorState state;
  gint64 created;
  gint64 modified;
};

G_DEFINE_FINAL_TYPE (GotganNote, gotgan_note, G_TYPE_OBJECT)

enum
{
  PROP_COLOUR = 1,
  PROP_COMMENT,
  PROP_TAGS,
  PROP_STATE,
  PROP_CREATED,
  PROP_MODIFIED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gotgan_note_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganNote *self = GOTGAN_NOTE (object);

  switch (id)
    {
    case PROP_COLOUR:
      g_value_set_uint (value, self->colour);
      break;
    case PROP_COMMENT:
      g_value_set_string (value, self->comment);
      break;
    case PROP_TAGS:
      g_value_set_boxed (value, self->tags);
      break;
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_MODIFIED:
      g_value_set_int64 (value, self->modified);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_note_finalize (GObject *object)
{
  GotganNote *self = GOTGAN_NOTE (object);

  g_free (self->id);
  g_free (self->article_title);
  g_free (self->version);
  g_free (self->quote);
  g_free (self->wording);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self->comment);
  g_strfreev (self->tags);

  G_OBJECT_CLASS (gotgan_note_parent_class)->finalize (object);
}

static void
gotgan_note_class_init (GotganNoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gotgan_note_get_property;
  object_class->finalize = gotgan_note_finalize;

  properties[PROP_COLOUR] =
      g_param_spec_uint ("colour", NULL, NULL, 0, GOTGAN_N_COLOURS - 1, 0, flags);
  properties[PROP_COMMENT] = g_param_spec_string ("comment", NULL, NULL, NULL, flags);
  properties[PROP_TAGS] = g_param_spec_boxed ("tags", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_STATE] =
      g_param_spec_uint ("state", NULL, NULL, 0, GOTGAN_ANCHOR_ORPHANED, 0, flags);
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_MODIFIED] = g_param_spec_int64 ("modified", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gotgan_note_init (GotganNote *self)
{
}

GotganNote *
gotgan_note_new (gint64 article_id, const char *version, const GotganSpan *span, const char *quote,
                 const char *prefix, const char *suffix)
{
  GotganNote *self = g_object_new (GOTGAN_TYPE_NOTE, NULL);

  self->id = g_uuid_string_random ();
  self->article_id = article_id;
  self->version = g_strdup (version);
  self->span = *span;
  self->quote = g_strdup (quote);
  self->prefix = g_strdup (prefix);
  self->suffix = g_strdup (suffix);

  return self;
}

GotganNote *
gotgan_note_copy (GotganNote *self)
{
  GotganNote *copy = gotgan_note_new (self->article_id, self->version, &self->span, self->quote,
                                      self->prefix, self->suffix);

  g_set_str (&copy->id, self->id);
  copy->wording = g_strdup (self->wording);
  copy->place = self->place;
  copy->has_place = self->has_place;
  copy->keeps_words = self->keeps_words;
  copy->article_title = g_strdup (self->article_title);
  copy->colour = self->colour;
  copy->comment = g_strdup (self->comment);
  copy->tags = g_strdupv (self->tags);
  copy->state = self->state;
  copy->created = self->created;
  copy->modified = self->modified;

  return copy;
}

const char *
gotgan_note_get_id (GotganNote *self)
{
  return self->id;
}

void
gotgan_note_set_id (GotganNote *self, const char *id)
{
  g_set_str (&self->id, id);
}

gint64
gotgan_note_get_article_id (GotganNote *self)
{
  return self->article_id;
}

const char *
gotgan_note_get_article_title (GotganNote *self)
{
  return self->article_title;
}

void
gotgan_note_set_article_title (GotganNote *self, const char *title)
{
  g_set_str (&self->article_title, title);
}

const char *
gotgan_note_get_version (GotganNote *self)
{
  return self->version;
}

const GotganSpan *
gotgan_note_get_span (GotganNote *self)
{
  return &self->span;
}

const char *
gotgan_note_get_quote (GotganNote *self)
{
  return self->quote;
}

const char *
gotgan_note_get_prefix (GotganNote *self)
{
  return self->prefix;
}

const char *
gotgan_note_get_suffix (GotganNote *self)
{
  return self->suffix;
}

GotganColour
gotgan_note_get_colour (GotganNote *self)
{
  return self->colour;
}

void
gotgan_note_set_colour (GotganNote *self, GotganColour colour)
{
  if (self->colour == colour)
    return;

  self->colour = colour;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOUR]);
}

const char *
gotgan_note_get_comment (GotganNote *self)
{
  return self->comment;
}

void
gotgan_note_set_comment (GotganNote *self, const char *comment)
{
  if (g_set_str (&self->comment, comment != NULL && *comment != '\0' ? comment : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMMENT]);
}

const char *const *
gotgan_note_get_tags (GotganNote *self)
{
  return (const char *const *) self->tags;
}

void
gotgan_note_set_tags (GotganNote *self, const char *const *tags)
{
  g_auto (GStrv) cleaned = gotgan_tags_clean (tags);

  if (gotgan_tags_equal ((const char *const *) self->tags, (const char *const *) cleaned))
    return;
  g_strfreev (self->tags);
  self->tags = g_steal_pointer (&cleaned);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAGS]);
}

GotganAnchorState
gotgan_note_get_state (GotganNote *self)
{
  return self->state;
}

void
gotgan_note_set_state (GotganNote *self, GotganAnchorState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
gotgan_note_set_anchor (GotganNote *self, const char *version, const GotganSpan *span,
                        GotganAnchorState state)
{
  gboolean is_new = g_set_str (&self->version, version);

  if (!is_new && memcmp (&self->span, span, sizeof *span) == 0 && self->state == state)
    return;

  self->span = *span;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

const char *
gotgan_note_get_wording (GotganNote *self)
{
  return self->wording;
}

void
gotgan_note_set_wording (GotganNote *self, const char *wording)
{
  if (g_set_str (&self->wording, g_strcmp0 (wording, self->quote) != 0 ? wording : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

const GotganSpan *
gotgan_note_get_place (GotganNote *self)
{
  if (self->state == GOTGAN_ANCHOR_ORPHANED)
    return NULL;
  if (self->state == GOTGAN_ANCHOR_CHANGED)
    return self->has_place ? &self->place : NULL;
  return &self->span;
}

void
gotgan_note_set_place (GotganNote *self, const GotganSpan *place, gboolean keeps_words)
{
  gboolean has_place = place != NULL;

  if (has_place == self->has_place && keeps_words == self->keeps_words
      && (!has_place || memcmp (&self->place, place, sizeof *place) == 0))
    return;
  self->has_place = has_place;
  self->keeps_words = keeps_words;
  if (has_place)
    self->place = *place;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

gboolean
gotgan_note_is_changed_around (GotganNote *self)
{
  return self->state == GOTGAN_ANCHOR_CHANGED && self->has_place && self->keeps_words;
}

void
gotgan_note_take_words (GotganNote *self, GotganNote *other)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_str (&self->quote, other->quote))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_set_str (&self->prefix, other->prefix);
  g_set_str (&self->suffix, other->suffix);
  gotgan_note_set_anchor (self, other->version, &other->span, other->state);
  gotgan_note_set_place (self, other->has_place ? &other->place : NULL, other->keeps_words);
  gotgan_note_set_wording (self, other->wording);
  g_object_thaw_notify (G_OBJECT (self));
}

gint64
gotgan_note_get_created (GotganNote *self)
{
  return self->created;
}

void
gotgan_note_set_created (GotganNote *self, gint64 created)
{
  if (self->created == created)
    return;

  self->created = created;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CREATED]);
}

gint64
gotgan_note_get_modified (GotganNote *self)
{
  return self->modified;
}

void
gotgan_note_set_modified (GotganNote *self, gint64 modified)
{
  if (self->modified == modified)
    return;

  self->modified = modified;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}
