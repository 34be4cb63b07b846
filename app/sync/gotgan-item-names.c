#include "config.h"

#include "app/sync/gotgan-item-names.h"

#include "app/base/gotgan-print.h"

#include <string.h>

/* Longer keys are kept by their hash. */
#define MAX_KEY 512

/* --- One name ------------------------------------------------------------------------------------ */

static char *
dup_hash_key (const char *hash)
{
  return g_strconcat ("hash:", hash, NULL);
}

/* A second line break tells it from an own key. */
static char *
dup_title_key (const GotganItemName *name, const GotganFeedItem *item)
{
  GotganPrint print = GOTGAN_PRINT_INIT;
  g_autofree char *hex = NULL;

  gotgan_print_add (&print, item->title);
  hex = gotgan_print_to_string (&print);
  return g_strconcat (name->key, "\n\n", hex, NULL);
}

static char *
dup_own_key (const GotganItemName *name, const GotganFeedItem *item)
{
  GotganPrint print = GOTGAN_PRINT_INIT;
  g_autofree char *hex = NULL;

  if (name->has_id)
    gotgan_print_add (&print, item->url != NULL ? item->url : item->title);
  else
    {
      gotgan_print_add (&print, item->title);
      gotgan_print_add (&print, item->published);
    }
  hex = gotgan_print_to_string (&print);
  return g_strconcat (name->key, "\n", hex, NULL);
}

void
gotgan_item_name_init (GotganItemName *self, const GotganFeedItem *item, GotganSites *sites)
{
  g_autofree char *key = NULL;

  *self = (GotganItemName) { .has_id = item->id != NULL && *item->id != '\0' };
  if (self->has_id)
    key = g_strdup (item->id);
  else if (item->url != NULL)
    key = gotgan_sites_dup_address (sites, item->url, NULL);
  if (key == NULL)
    {
      self->key = dup_hash_key (item->hash);
      return;
    }
  if (strlen (key) > MAX_KEY)
    {
      g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);

      self->key = dup_hash_key (hash);
    }
  else
    self->key = g_steal_pointer (&key);
  self->own_key = dup_own_key (self, item);
  if (self->has_id && item->url != NULL)
    self->title_key = dup_title_key (self, item);
}

void
gotgan_item_name_clear (GotganItemName *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->own_key, g_free);
  g_clear_pointer (&self->title_key, g_free);
}

/* --- All of a visit ------------------------------------------------------------------------------ */

/* @prints: halves of prints, as pointers: of keys, and of keys with what a bearer is told by. A hundred thousand items take
 * a few megabytes. */
struct _GotganItemNames
{
  GHashTable *prints;
};

GotganItemNames *
gotgan_item_names_new (void)
{
  GotganItemNames *self = g_new (GotganItemNames, 1);

  self->prints = g_hash_table_new (NULL, NULL);
  return self;
}

void
gotgan_item_names_free (GotganItemNames *self)
{
  g_hash_table_unref (self->prints);
  g_free (self);
}

static gpointer
make_print (const char *what, const char *key, const char *first, const char *second)
{
  GotganPrint print = GOTGAN_PRINT_INIT;
  gpointer half;

  gotgan_print_add (&print, what);
  gotgan_print_add (&print, key);
  gotgan_print_add (&print, first);
  gotgan_print_add (&print, second);
  memcpy (&half, print.halves, sizeof half);
  return half;
}

/* Returns: whether it is new */
static gboolean
add (GotganItemNames *self, const char *what, const char *key, const char *first,
     const char *second)
{
  return g_hash_table_add (self->prints, make_print (what, key, first, second));
}

/* Sets whether @name shares its address with another bearer of its id. */
static gboolean
add_bearer (GotganItemNames *self, const GotganFeedItem *item, GotganItemName *name)
{
  gboolean has_new_title, has_new_address, has_new_text;

  if (!name->has_id)
    return add (self, "bearer", name->key, item->title, item->published);
  has_new_title = add (self, "title", name->key, item->title, NULL);
  has_new_address = item->url == NULL || add (self, "address", name->key, item->url, NULL);
  has_new_text = add (self, "text", name->key, item->content, item->summary);
  name->shares_address = has_new_title && has_new_text && !has_new_address;
  return has_new_title && (has_new_address || has_new_text);
}

gboolean
gotgan_item_names_add (GotganItemNames *self, const GotganFeedItem *item, GotganItemName *name)
{
  gboolean has_new_key = add (self, "key", name->key, NULL, NULL);
  gboolean has_new_bearer = name->own_key == NULL || add_bearer (self, item, name);

  if (has_new_key)
    {
      name->shares_address = FALSE;
      return TRUE;
    }
  name->is_shared = name->own_key != NULL && has_new_bearer;
  return name->is_shared;
}

gboolean
gotgan_item_names_has (GotganItemNames *self, const char *key)
{
  g_autofree char *bare = g_strndup (key, strcspn (key, "\n"));

  return g_hash_table_contains (self->prints, make_print ("key", key, NULL, NULL))
         || g_hash_table_contains (self->prints, make_print ("key", bare, NULL, NULL));
}
