#include "config.h"

#include "app/library/gotgan-reading-places.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_PLACES 1000
#define MAX_BYTES (256 * 1024)
#define WRITE_SECONDS 5
#define PRIVATE_FILE 0600
#define PRIVATE_FOLDER 0700
/* As much of a version's hash as tells two texts of one article apart. */
#define VERSION_CHARS 12

typedef struct
{
  gint64 id;
  char version[VERSION_CHARS + 1];
  guint paragraph;
  guint at;
} Place;

/* @places: by the article's id; their nodes are those of @order, last left first */
struct _GotganReadingPlaces
{
  GObject parent_instance;

  char *path;
  GHashTable *places;
  GQueue order;
  guint timer;
};

G_DEFINE_FINAL_TYPE (GotganReadingPlaces, gotgan_reading_places, G_TYPE_OBJECT)

static void
forget (GotganReadingPlaces *self, gint64 id)
{
  GList *node = g_hash_table_lookup (self->places, &id);

  if (node == NULL)
    return;
  g_hash_table_remove (self->places, &id);
  g_free (node->data);
  g_queue_delete_link (&self->order, node);
}

static void
remember (GotganReadingPlaces *self, const Place *place)
{
  Place *kept = NULL;

  forget (self, place->id);
  if (g_queue_get_length (&self->order) >= MAX_PLACES)
    forget (self, ((Place *) g_queue_peek_tail (&self->order))->id);
  kept = g_memdup2 (place, sizeof (Place));
  g_queue_push_head (&self->order, kept);
  g_hash_table_insert (self->places, &kept->id, g_queue_peek_head_link (&self->order));
}

/* --- The file: a place a line, last left first --------------------------------------------------- */

static gboolean
parse_place (const char *line, Place *place)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 5);
  guint64 paragraph, at;

  *place = (Place) { 0 };
  if (g_strv_length (words) != 4 || strlen (words[1]) != VERSION_CHARS
      || !g_ascii_string_to_signed (words[0], 10, 1, G_MAXINT64, &place->id, NULL)
      || !g_ascii_string_to_unsigned (words[2], 10, 0, G_MAXINT, &paragraph, NULL)
      || !g_ascii_string_to_unsigned (words[3], 10, 0, G_MAXINT, &at, NULL))
    return FALSE;
  memcpy (place->version, words[1], VERSION_CHARS);
  place->paragraph = (guint) paragraph;
  place->at = (guint) at;
  return TRUE;
}

static void
read_file (GotganReadingPlaces *self)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gsize length = 0;

  if (!g_file_get_contents (self->path, &text, &length, NULL) || length > MAX_BYTES)
    return;
  lines = g_strsplit (text, "\n", MAX_PLACES + 1);
  for (guint i = g_strv_length (lines); i > 0; i--)
    {
      Place place;

      if (parse_place (lines[i - 1], &place))
        remember (self, &place);
    }
}

static char *
dup_text (GotganReadingPlaces *self)
{
  GString *text = g_string_new (NULL);

  for (GList *node = self->order.head; node != NULL; node = node->next)
    {
      const Place *place = node->data;

      g_string_append_printf (text, "%" G_GINT64_FORMAT " %s %u %u\n", place->id, place->version,
                              place->paragraph, place->at);
    }
  return g_string_free (text, FALSE);
}

static void
write_text (const char *path, const char *text)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  if (g_mkdir_with_parents (folder, PRIVATE_FOLDER) != 0
      || !g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, PRIVATE_FILE,
                                    &error))
    g_info ("Where articles were left could not be kept: %s",
            error != NULL ? error->message : "no folder");
}

static void
write_thread (GTask *task, gpointer source, gpointer text, GCancellable *cancellable)
{
  write_text (GOTGAN_READING_PLACES (source)->path, text);
  g_task_return_boolean (task, TRUE);
}

static gboolean
write_cb (gpointer user_data)
{
  GotganReadingPlaces *self = user_data;
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);

  self->timer = 0;
  g_task_set_task_data (task, dup_text (self), g_free);
  g_task_run_in_thread (task, write_thread);
  return G_SOURCE_REMOVE;
}

void
gotgan_reading_places_flush (GotganReadingPlaces *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GOTGAN_IS_READING_PLACES (self));

  if (self->timer == 0)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  text = dup_text (self);
  write_text (self->path, text);
}

/* --- Places ------------------------------------------------------------------------------------- */

static gboolean
is_same_place (const Place *a, const Place *b)
{
  return a->id == b->id && g_str_equal (a->version, b->version) && a->paragraph == b->paragraph
         && a->at == b->at;
}

void
gotgan_reading_places_set (GotganReadingPlaces *self, GotganArticle *article, guint paragraph,
                           guint at)
{
  Place place = { gotgan_article_get_id (article), "", paragraph, at };
  GList *known = NULL;

  g_return_if_fail (GOTGAN_IS_READING_PLACES (self));

  g_strlcpy (place.version, gotgan_article_get_version (article), sizeof place.version);
  known = g_hash_table_lookup (self->places, &place.id);
  if (place.id == 0 || (known == NULL && paragraph == 0 && at == 0)
      || (known != NULL && is_same_place (known->data, &place)))
    return;
  if (paragraph == 0 && at == 0)
    forget (self, place.id);
  else
    remember (self, &place);
  if (self->timer == 0)
    self->timer = g_timeout_add_seconds (WRITE_SECONDS, write_cb, self);
}

gboolean
gotgan_reading_places_get (GotganReadingPlaces *self, GotganArticle *article, guint *paragraph,
                           guint *at)
{
  gint64 id = gotgan_article_get_id (article);
  GList *node = NULL;
  const Place *place = NULL;

  g_return_val_if_fail (GOTGAN_IS_READING_PLACES (self), FALSE);

  node = g_hash_table_lookup (self->places, &id);
  place = node != NULL ? node->data : NULL;
  if (place == NULL || place->paragraph >= gotgan_article_get_n_paragraphs (article))
    return FALSE;
  *paragraph = place->paragraph;
  *at = g_str_has_prefix (gotgan_article_get_version (article), place->version) ? place->at : 0;
  return TRUE;
}

/* --- The class ---------------------------------------------------------------------------------- */

static void
gotgan_reading_places_finalize (GObject *object)
{
  GotganReadingPlaces *self = GOTGAN_READING_PLACES (object);

  gotgan_reading_places_flush (self);
  g_hash_table_unref (self->places);
  g_queue_clear_full (&self->order, g_free);
  g_free (self->path);
  G_OBJECT_CLASS (gotgan_reading_places_parent_class)->finalize (object);
}

static void
gotgan_reading_places_class_init (GotganReadingPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_reading_places_finalize;
}

static void
gotgan_reading_places_init (GotganReadingPlaces *self)
{
  self->places = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_queue_init (&self->order);
}

GotganReadingPlaces *
gotgan_reading_places_new (const char *library)
{
  GotganReadingPlaces *self = g_object_new (GOTGAN_TYPE_READING_PLACES, NULL);
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, library, -1);

  name[16] = '\0';
  self->path = g_build_filename (g_get_user_state_dir (), "gotgan", "places", name, NULL);
  read_file (self);
  return self;
}
