#include "config.h"

#include "app/import/gotgan-opml.h"

#include "app/import/gotgan-feed-text.h"
#include "app/import/gotgan-xml.h"

#include <string.h>

/* Folders in folders; nobody sorts deeper. */
#define MAX_DEPTH 64

/* Feeds of one file; the longest lists that people hand around have some thousand. */
#define MAX_OUTLINES 20000

/* Bytes of a file. */
#define MAX_BYTES (32 * 1024 * 1024)

/* Our own attribute stands in this namespace. */
#define GOTGAN_NAMESPACE "https://gotgan.github.io/opml"

typedef struct
{
  GPtrArray *outlines;
  GPtrArray *refused;
  GHashTable *seen;
  /* The names of the open outlines; "" for one without, or for a feed. */
  GPtrArray *folders;
  guint depth;
  gboolean is_opml;
  GotganXml *xml;
} GotganOpmlReading;

G_DEFINE_QUARK (gotgan_opml_error, gotgan_opml_error)

void
gotgan_outline_free (GotganOutline *outline)
{
  g_free (outline->url);
  g_free (outline->title);
  g_free (outline->name);
  g_free (outline->home);
  g_free (outline->folder);
  g_free (outline);
}

/* --- Reading ------------------------------------------------------------------------------------------ */

static char *
gotgan_opml_join_folders (const GPtrArray *folders)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < folders->len; i++)
    {
      const char *name = folders->pdata[i];

      if (*name == '\0')
        continue;
      if (joined->len > 0)
        g_string_append_c (joined, '/');
      g_string_append (joined, name);
    }
  return g_string_free (joined, joined->len == 0);
}

/* "feed:" stands before the address in lists of old. */
static char *
gotgan_opml_dup_address (const char **attributes, const char *name)
{
  const char *address = gotgan_xml_attribute (attributes, name);

  if (address == NULL)
    return NULL;
  while (g_ascii_isspace (*address))
    address++;
  if (g_str_has_prefix (address, "feed://"))
    {
      g_autofree char *web = g_strconcat ("http://", address + strlen ("feed://"), NULL);

      return gotgan_feed_text_resolve (web, NULL);
    }
  if (g_str_has_prefix (address, "feed:"))
    address += strlen ("feed:");
  return gotgan_feed_text_resolve (address, NULL);
}

/* Returns: (transfer full) (nullable): %NULL for what is empty, too */
static char *
gotgan_opml_dup_words (const char **attributes, const char *name)
{
  const char *value = gotgan_xml_attribute (attributes, name);

  return value != NULL && *value != '\0' ? gotgan_feed_text_from_html (value) : NULL;
}

static char *
gotgan_opml_dup_title (const char **attributes)
{
  char *title = gotgan_opml_dup_words (attributes, "title");

  return title != NULL ? title : gotgan_opml_dup_words (attributes, "text");
}

/* A feed that has said nothing yet has an empty title beside the name, which so is told from a lone title. */
static char *
gotgan_opml_dup_name (const char **attributes)
{
  g_autofree char *title = gotgan_opml_dup_words (attributes, "title");
  g_autofree char *text = gotgan_opml_dup_words (attributes, "text");

  if (gotgan_xml_attribute (attributes, "title") == NULL || g_strcmp0 (text, title) == 0)
    return NULL;
  return g_steal_pointer (&text);
}

/* "url" is the address of a feed unless the outline says that it is a link to something else. */
static gboolean
gotgan_opml_is_link (const char **attributes)
{
  const char *type = gotgan_xml_attribute (attributes, "type");

  return type != NULL
         && (g_ascii_strcasecmp (type, "link") == 0 || g_ascii_strcasecmp (type, "include") == 0);
}

static char *
gotgan_opml_dup_feed_address (const char **attributes)
{
  char *address = gotgan_opml_dup_address (attributes, "xmlUrl");

  if (address == NULL && !gotgan_opml_is_link (attributes))
    address = gotgan_opml_dup_address (attributes, "url");
  return address;
}

/* Returns: (nullable): what stands where the address of a feed belongs */
static const char *
gotgan_opml_find_claimed (const char **attributes)
{
  const char *claimed = gotgan_xml_attribute (attributes, "xmlUrl");

  if ((claimed == NULL || *claimed == '\0') && !gotgan_opml_is_link (attributes))
    claimed = gotgan_xml_attribute (attributes, "url");
  return claimed != NULL && *claimed != '\0' ? claimed : NULL;
}

static void
gotgan_opml_refuse (GotganOpmlReading *self, const char **attributes)
{
  const char *claimed = gotgan_opml_find_claimed (attributes);

  if (claimed != NULL && self->refused != NULL && self->refused->len < MAX_OUTLINES)
    g_ptr_array_add (self->refused, g_strdup (claimed));
}

static void
gotgan_opml_take_feed (GotganOpmlReading *self, char *address, const char **attributes)
{
  const char *kind = gotgan_xml_attribute (attributes, "kind");
  GotganOutline *outline;

  if (g_hash_table_contains (self->seen, address) || self->outlines->len >= MAX_OUTLINES)
    {
      g_free (address);
      return;
    }
  outline = g_new0 (GotganOutline, 1);
  outline->url = address;
  outline->name = gotgan_opml_dup_name (attributes);
  outline->title = outline->name != NULL ? gotgan_opml_dup_words (attributes, "title")
                                         : gotgan_opml_dup_title (attributes);
  outline->home = gotgan_opml_dup_address (attributes, "htmlUrl");
  outline->folder = gotgan_opml_join_folders (self->folders);
  outline->is_dataset = kind != NULL && g_str_equal (kind, "dataset");
  g_ptr_array_add (self->outlines, outline);
  g_hash_table_add (self->seen, outline->url);
}

static void
gotgan_opml_take_outline (GotganOpmlReading *self, const char **attributes)
{
  char *address = gotgan_opml_dup_feed_address (attributes);
  char *name = address == NULL ? gotgan_opml_dup_title (attributes) : NULL;

  if (address != NULL)
    gotgan_opml_take_feed (self, address, attributes);
  else
    gotgan_opml_refuse (self, attributes);
  /* A slash would part the name in two when it is written again. */
  if (name != NULL)
    g_strdelimit (name, "/", '|');
  g_ptr_array_add (self->folders, name != NULL ? name : g_strdup (""));
}

static void
gotgan_opml_start_cb (const char *name, const char **attributes, gpointer user_data)
{
  GotganOpmlReading *self = user_data;
  const char *local = gotgan_xml_local (name);

  self->depth++;
  if (self->depth == 1)
    {
      self->is_opml = g_ascii_strcasecmp (local, "opml") == 0;
      if (!self->is_opml)
        gotgan_xml_stop (self->xml, g_error_new (GOTGAN_OPML_ERROR, GOTGAN_OPML_ERROR_NOT_OPML,
                                                 "It begins with <%s>", name));
    }
  else if (g_ascii_strcasecmp (local, "outline") == 0)
    gotgan_opml_take_outline (self, attributes);
  else
    g_ptr_array_add (self->folders, g_strdup (""));
}

static void
gotgan_opml_end_cb (gpointer user_data)
{
  GotganOpmlReading *self = user_data;

  self->depth--;
  if (self->depth > 0)
    g_ptr_array_set_size (self->folders, (gint) self->folders->len - 1);
}

static void
gotgan_opml_text_cb (const char *text, gsize length, gpointer user_data)
{
}

static void
gotgan_opml_translate (GotganOpmlReading *self, GError *failure, GError **error)
{
  if (failure->domain == GOTGAN_XML_ERROR)
    {
      failure->domain = GOTGAN_OPML_ERROR;
      failure->code =
          (int) (self->is_opml ? GOTGAN_OPML_ERROR_MALFORMED : GOTGAN_OPML_ERROR_NOT_OPML);
    }
  g_propagate_error (error, failure);
}

static gboolean
gotgan_opml_parse (GotganOpmlReading *self, GBytes *bytes, GError **error)
{
  static const GotganXmlHandler handler = { gotgan_opml_start_cb, gotgan_opml_end_cb,
                                            gotgan_opml_text_cb };
  g_autoptr (GotganXml) xml = gotgan_xml_new (NULL, MAX_DEPTH, &handler, self);
  GError *failure = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size > MAX_BYTES)
    {
      g_set_error_literal (error, GOTGAN_OPML_ERROR, GOTGAN_OPML_ERROR_MALFORMED,
                           "The file is too large");
      return FALSE;
    }
  self->xml = xml;
  if (gotgan_xml_push (xml, size > 0 ? data : (const guint8 *) "", size, TRUE, &failure))
    return TRUE;
  gotgan_opml_translate (self, failure, error);
  return FALSE;
}

GPtrArray *
gotgan_opml_read (GBytes *bytes, GPtrArray *refused, GError **error)
{
  g_autoptr (GPtrArray) outlines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_outline_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  GotganOpmlReading reading = {
    .outlines = outlines, .refused = refused, .seen = seen, .folders = folders
  };

  return gotgan_opml_parse (&reading, bytes, error) ? g_steal_pointer (&outlines) : NULL;
}

/* --- Writing ------------------------------------------------------------------------------------------ */

static void
gotgan_opml_append_attribute (GString *text, const char *name, const char *value)
{
  g_autofree char *valid = NULL;
  g_autofree char *escaped = NULL;

  if (value == NULL)
    return;
  valid = g_utf8_make_valid (value, -1);
  /* No escape makes a control character fit for XML. */
  for (char *at = valid; *at != '\0'; at++)
    if ((guint8) *at < ' ')
      *at = ' ';
  escaped = g_markup_escape_text (valid, -1);
  g_string_append_printf (text, " %s=\"%s\"", name, escaped);
}

static void
gotgan_opml_indent (GString *text, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (text, "  ");
}

static const char *
gotgan_opml_find_label (const GotganOutline *outline)
{
  if (outline->name != NULL)
    return outline->name;
  return outline->title != NULL ? outline->title : outline->url;
}

static void
gotgan_opml_append_feed (GString *text, const GotganOutline *outline, guint depth)
{
  gotgan_opml_indent (text, depth);
  g_string_append (text, "<outline type=\"rss\"");
  gotgan_opml_append_attribute (text, "text", gotgan_opml_find_label (outline));
  gotgan_opml_append_attribute (text, "title",
                                outline->title == NULL && outline->name != NULL ? ""
                                                                                : outline->title);
  gotgan_opml_append_attribute (text, "xmlUrl", outline->url);
  gotgan_opml_append_attribute (text, "htmlUrl", outline->home);
  if (outline->is_dataset)
    gotgan_opml_append_attribute (text, "gotgan:kind", "dataset");
  g_string_append (text, "/>\n");
}

/* Closes the folders that @next is not in, and opens those that it is. Returns: how many are open */
static guint
gotgan_opml_change_folder (GString *text, char **open, char **next)
{
  guint common = 0;
  guint depth = g_strv_length (open);

  while (open[common] != NULL && next[common] != NULL && g_str_equal (open[common], next[common]))
    common++;
  while (depth > common)
    {
      gotgan_opml_indent (text, 1 + depth--);
      g_string_append (text, "</outline>\n");
    }
  for (depth = common; next[depth] != NULL; depth++)
    {
      gotgan_opml_indent (text, 2 + depth);
      g_string_append (text, "<outline");
      gotgan_opml_append_attribute (text, "text", next[depth]);
      g_string_append (text, ">\n");
    }
  return depth;
}

GBytes *
gotgan_opml_write (GPtrArray *outlines, const char *title)
{
  GString *text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                "<opml version=\"2.0\" xmlns:gotgan=\"" GOTGAN_NAMESPACE "\">\n"
                                "  <head>\n    <title>");
  g_auto (GStrv) open = g_new0 (char *, 1);
  char *none[] = { NULL };
  g_autofree char *escaped = g_markup_escape_text (title != NULL ? title : "", -1);

  g_string_append_printf (text, "%s</title>\n  </head>\n  <body>\n", escaped);
  for (guint i = 0; i < outlines->len; i++)
    {
      const GotganOutline *outline = outlines->pdata[i];
      g_auto (GStrv) next =
          g_strsplit (outline->folder != NULL ? outline->folder : "", "/", MAX_DEPTH / 2);
      guint depth = gotgan_opml_change_folder (text, open, next);

      gotgan_opml_append_feed (text, outline, 2 + depth);
      g_strfreev (open);
      open = g_steal_pointer (&next);
    }
  gotgan_opml_change_folder (text, open, none);
  g_string_append (text, "  </body>\n</opml>\n");
  return g_string_free_to_bytes (text);
}
