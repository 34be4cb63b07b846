#include "config.h"

#include "app/import/gotgan-feed-scope.h"

#include "app/import/gotgan-feed-text.h"

#include <string.h>

/* Namespaces that are open at once; each name is compared with them. Feeds have a dozen. */
#define MAX_BINDINGS 100

typedef struct
{
  guint depth;
  char *prefix;
  GotganFeedVocabulary vocabulary;
} GotganFeedBinding;

typedef struct
{
  guint depth;
  char *base;
} GotganFeedBase;

struct _GotganFeedScopes
{
  char *url;
  GArray *bindings;
  GArray *bases;
  GotganFeedVocabulary vocabulary;
};

static void
gotgan_feed_binding_clear (gpointer binding)
{
  g_free (((GotganFeedBinding *) binding)->prefix);
}

static void
gotgan_feed_base_clear (gpointer base)
{
  g_free (((GotganFeedBase *) base)->base);
}

GotganFeedScopes *
gotgan_feed_scopes_new (const char *url)
{
  GotganFeedScopes *self = g_new0 (GotganFeedScopes, 1);

  self->url = g_strdup (url);
  self->bindings = g_array_new (FALSE, FALSE, sizeof (GotganFeedBinding));
  g_array_set_clear_func (self->bindings, gotgan_feed_binding_clear);
  self->bases = g_array_new (FALSE, FALSE, sizeof (GotganFeedBase));
  g_array_set_clear_func (self->bases, gotgan_feed_base_clear);
  self->vocabulary = GOTGAN_FEED_CORE;
  return self;
}

void
gotgan_feed_scopes_free (GotganFeedScopes *self)
{
  g_free (self->url);
  g_array_unref (self->bindings);
  g_array_unref (self->bases);
  g_free (self);
}

static void
gotgan_feed_scopes_bind (GotganFeedScopes *self, guint depth, const char *prefix, const char *uri)
{
  GotganFeedBinding binding = { depth, NULL, gotgan_feed_vocabulary_of_uri (uri) };

  if (self->bindings->len >= MAX_BINDINGS)
    return;
  binding.prefix = g_strdup (prefix);
  g_array_append_val (self->bindings, binding);
}

void
gotgan_feed_scopes_open (GotganFeedScopes *self, guint depth, const char **attributes)
{
  for (; *attributes != NULL; attributes += 2)
    {
      const char *name = attributes[0];

      if (g_str_equal (name, "xmlns"))
        gotgan_feed_scopes_bind (self, depth, "", attributes[1]);
      else if (g_str_has_prefix (name, "xmlns:"))
        gotgan_feed_scopes_bind (self, depth, name + 6, attributes[1]);
      else if (g_str_equal (name, "xml:base"))
        {
          GotganFeedBase base = { depth, NULL };

          base.base = gotgan_feed_text_resolve (attributes[1], gotgan_feed_scopes_get_base (self));
          if (base.base != NULL)
            g_array_append_val (self->bases, base);
        }
    }
}

void
gotgan_feed_scopes_close (GotganFeedScopes *self, guint depth)
{
  while (self->bindings->len > 0
         && g_array_index (self->bindings, GotganFeedBinding, self->bindings->len - 1).depth
                >= depth)
    g_array_set_size (self->bindings, self->bindings->len - 1);
  while (self->bases->len > 0
         && g_array_index (self->bases, GotganFeedBase, self->bases->len - 1).depth >= depth)
    g_array_set_size (self->bases, self->bases->len - 1);
}

void
gotgan_feed_scopes_set_default (GotganFeedScopes *self, GotganFeedVocabulary vocabulary)
{
  self->vocabulary = vocabulary;
}

/* A default namespace of the root that is not the feed's own is a mistake: RSS 2.0 has none, and some write Atom's. */
static GotganFeedVocabulary
gotgan_feed_scopes_settle (GotganFeedScopes *self, const GotganFeedBinding *binding)
{
  if (*binding->prefix == '\0' && binding->depth == 1)
    return self->vocabulary;
  if (binding->vocabulary != GOTGAN_FEED_UNKNOWN)
    return binding->vocabulary;
  return gotgan_feed_vocabulary_of_prefix (binding->prefix, strlen (binding->prefix));
}

GotganFeedVocabulary
gotgan_feed_scopes_resolve (GotganFeedScopes *self, const char *name)
{
  const char *colon = strchr (name, ':');
  gsize length = colon != NULL ? (gsize) (colon - name) : 0;

  for (guint i = self->bindings->len; i-- > 0;)
    {
      const GotganFeedBinding *binding = &g_array_index (self->bindings, GotganFeedBinding, i);

      if (strncmp (binding->prefix, name, length) == 0 && binding->prefix[length] == '\0')
        return gotgan_feed_scopes_settle (self, binding);
    }
  return length > 0 ? gotgan_feed_vocabulary_of_prefix (name, length) : self->vocabulary;
}

const char *
gotgan_feed_scopes_get_stated_base (GotganFeedScopes *self)
{
  if (self->bases->len == 0)
    return NULL;
  return g_array_index (self->bases, GotganFeedBase, self->bases->len - 1).base;
}

const char *
gotgan_feed_scopes_get_base (GotganFeedScopes *self)
{
  return self->bases->len > 0 ? gotgan_feed_scopes_get_stated_base (self) : self->url;
}
