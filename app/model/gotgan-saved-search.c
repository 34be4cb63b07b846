#include "config.h"

#include "app/model/gotgan-saved-search.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-query.h"

#include <string.h>

struct _GotganSavedSearch
{
  GObject parent_instance;

  char *id;
  char *name;
  char *query;
  gint64 created;
};

G_DEFINE_FINAL_TYPE (GotganSavedSearch, gotgan_saved_search, G_TYPE_OBJECT)

enum
{
  PROP_NAME = 1,
  PROP_QUERY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gotgan_saved_search_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganSavedSearch *self = GOTGAN_SAVED_SEARCH (object);

  g_value_set_string (value, id == PROP_NAME ? self->name : self->query);
}

static void
gotgan_saved_search_finalize (GObject *object)
{
  GotganSavedSearch *self = GOTGAN_SAVED_SEARCH (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->query);
  G_OBJECT_CLASS (gotgan_saved_search_parent_class)->finalize (object);
}

static void
gotgan_saved_search_class_init (GotganSavedSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gotgan_saved_search_get_property;
  object_class->finalize = gotgan_saved_search_finalize;
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gotgan_saved_search_init (GotganSavedSearch *self)
{
}

GotganSavedSearch *
gotgan_saved_search_new (const char *id, const char *name, const char *query, gint64 created)
{
  GotganSavedSearch *self = g_object_new (GOTGAN_TYPE_SAVED_SEARCH, NULL);

  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->name = g_strdup (name);
  self->query = g_strdup (query);
  self->created = created;
  return self;
}

const char *
gotgan_saved_search_get_id (GotganSavedSearch *self)
{
  g_return_val_if_fail (GOTGAN_IS_SAVED_SEARCH (self), NULL);

  return self->id;
}

const char *
gotgan_saved_search_get_name (GotganSavedSearch *self)
{
  g_return_val_if_fail (GOTGAN_IS_SAVED_SEARCH (self), NULL);

  return self->name;
}

const char *
gotgan_saved_search_get_query (GotganSavedSearch *self)
{
  g_return_val_if_fail (GOTGAN_IS_SAVED_SEARCH (self), NULL);

  return self->query;
}

gint64
gotgan_saved_search_get_created (GotganSavedSearch *self)
{
  g_return_val_if_fail (GOTGAN_IS_SAVED_SEARCH (self), 0);

  return self->created;
}

void
gotgan_saved_search_set_name (GotganSavedSearch *self, const char *name)
{
  g_return_if_fail (GOTGAN_IS_SAVED_SEARCH (self));

  if (g_set_str (&self->name, name))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

void
gotgan_saved_search_set_query (GotganSavedSearch *self, const char *query)
{
  g_return_if_fail (GOTGAN_IS_SAVED_SEARCH (self));

  if (g_set_str (&self->query, query))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/* --- What is typed ------------------------------------------------------------------------------ */

/* @text: valid UTF-8 */
static char *
dup_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (plain, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_strstrip (g_string_free (g_steal_pointer (&plain), FALSE));
}

char *
gotgan_saved_search_clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : "", -1);
  g_autofree char *plain = dup_plain (valid);
  g_autofree char *squeezed = gotgan_text_squeeze (plain);

  if (*squeezed == '\0')
    return NULL;
  return g_strchomp (gotgan_text_slice (squeezed, 0, GOTGAN_SAVED_SEARCH_NAME_LENGTH));
}

char *
gotgan_saved_search_clean_query (const char *query)
{
  g_autofree char *valid = g_utf8_make_valid (query != NULL ? query : "", -1);
  g_autofree char *plain = dup_plain (valid);

  if (*plain == '\0' || strlen (plain) > GOTGAN_SAVED_SEARCH_QUERY_BYTES)
    return NULL;
  return g_steal_pointer (&plain);
}

char *
gotgan_saved_search_suggest_name (const char *query)
{
  g_autoptr (GotganQuery) parsed = gotgan_query_new (query);
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *clean = NULL;

  for (guint i = 0; i < gotgan_query_get_n_parts (parsed); i++)
    {
      const GotganQueryPart *part = gotgan_query_get_part (parsed, i);

      if (*part->text == '\0')
        continue;
      g_string_append_printf (name, "%s%s%s", name->len > 0 ? " " : "", part->unwanted ? "−" : "",
                              part->text);
    }
  clean = gotgan_saved_search_clean_name (name->str);
  return clean != NULL ? g_steal_pointer (&clean) : g_strdup ("");
}
