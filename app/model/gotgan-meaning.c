#include "config.h"

#include "app/model/gotgan-meaning.h"

#include "app/base/gotgan-text.h"

struct _GotganMeaning
{
  GObject parent_instance;

  GotganColour colour;
  char *name;
};

G_DEFINE_FINAL_TYPE (GotganMeaning, gotgan_meaning, G_TYPE_OBJECT)

static GParamSpec *name_property;

static void
gotgan_meaning_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, GOTGAN_MEANING (object)->name);
}

static void
gotgan_meaning_finalize (GObject *object)
{
  g_free (GOTGAN_MEANING (object)->name);
  G_OBJECT_CLASS (gotgan_meaning_parent_class)->finalize (object);
}

static void
gotgan_meaning_class_init (GotganMeaningClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_meaning_get_property;
  object_class->finalize = gotgan_meaning_finalize;
  name_property =
      g_param_spec_string ("name", NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_property (object_class, 1, name_property);
}

static void
gotgan_meaning_init (GotganMeaning *self)
{
}

GotganMeaning *
gotgan_meaning_new (GotganColour colour)
{
  GotganMeaning *self = g_object_new (GOTGAN_TYPE_MEANING, NULL);

  self->colour = colour;
  return self;
}

GotganColour
gotgan_meaning_get_colour (GotganMeaning *self)
{
  return self->colour;
}

const char *
gotgan_meaning_get_name (GotganMeaning *self)
{
  return self->name;
}

void
gotgan_meaning_set_name (GotganMeaning *self, const char *name)
{
  if (g_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), name_property);
}

char *
gotgan_meaning_clean_name (const char *name)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *squeezed = NULL;

  for (const char *p = name != NULL ? name : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (plain, g_unichar_iscntrl (c) ? ' ' : c);
    }
  squeezed = gotgan_text_squeeze (plain->str);
  if (*squeezed == '\0')
    return NULL;
  return g_strchomp (gotgan_text_slice (squeezed, 0, GOTGAN_MEANING_LENGTH));
}
