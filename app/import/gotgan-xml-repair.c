#include "config.h"

#include "app/import/gotgan-xml-repair.h"

#include "app/import/gotgan-xml-text.h"
#include "app/import/gotgan-xml.h"

#include <string.h>

/* Bytes of one tag or document type: longer ones are a quote that is never closed. */
#define MAX_TAG_BYTES (64 * 1024)

/* Bytes; what is longer is no element. */
#define LONGEST_NAME 256

typedef enum
{
  REPAIR_TEXT,
  REPAIR_TAG,
  REPAIR_CDATA,
  REPAIR_COMMENT,
  REPAIR_INSTRUCTION,
  REPAIR_DOCTYPE,
} GotganRepairState;

typedef struct
{
  /* Where its name begins. */
  gsize start;
  gboolean is_html;
} GotganOpenElement;

struct _GotganXmlRepair
{
  GotganRepairState state;
  guint max_depth;
  /* Input that is not yet done with, and how much of a tag or document type in it has been looked at. */
  GString *pending;
  gsize scanned;
  char quote;
  gboolean before_value;
  gint brackets;
  /* The names of the open elements, each ended by NUL. */
  GString *names;
  GArray *open;
  gboolean has_root;
};

GotganXmlRepair *
gotgan_xml_repair_new (guint max_depth)
{
  GotganXmlRepair *self = g_new0 (GotganXmlRepair, 1);

  self->max_depth = max_depth;
  self->pending = g_string_new (NULL);
  self->names = g_string_new (NULL);
  self->open = g_array_new (FALSE, FALSE, sizeof (GotganOpenElement));
  return self;
}

void
gotgan_xml_repair_free (GotganXmlRepair *self)
{
  g_string_free (self->pending, TRUE);
  g_string_free (self->names, TRUE);
  g_array_unref (self->open);
  g_free (self);
}

/* --- Elements --------------------------------------------------------------------------------- */

static const char *
gotgan_xml_repair_open_name (GotganXmlRepair *self, guint index)
{
  return self->names->str + g_array_index (self->open, GotganOpenElement, index).start;
}

static gboolean
gotgan_xml_repair_is_one_of (const char *name, const char *const *names)
{
  for (; *names != NULL; names++)
    if (g_ascii_strcasecmp (name, *names) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
gotgan_xml_repair_is_void (const char *name)
{
  static const char *const names[] = { "br", "img", "hr", "wbr", "input", NULL };

  return gotgan_xml_repair_is_one_of (name, names);
}

/* Elements of HTML that no feed has as its own. */
static gboolean
gotgan_xml_repair_is_html (const char *name)
{
  static const char *const names[] = {
    "p",     "b",   "i",  "u",   "a",  "em",    "strong",     "span", "div",    "font",   "li",
    "ul",    "ol",  "dl", "dt",  "dd", "table", "tbody",      "tr",   "td",     "th",     "center",
    "small", "big", "h1", "h2",  "h3", "h4",    "blockquote", "sub",  "sup",    "strike", "s",
    "tt",    "h5",  "h6", "pre", "q",  "nobr",  "figure",     "code", "iframe", NULL,
  };

  return gotgan_xml_repair_is_void (name) || gotgan_xml_repair_is_one_of (name, names);
}

static void
gotgan_xml_repair_close_last (GotganXmlRepair *self, GString *out)
{
  guint last = self->open->len - 1;
  gsize start = g_array_index (self->open, GotganOpenElement, last).start;

  if (out != NULL)
    g_string_append_printf (out, "</%s>", self->names->str + start);
  g_string_truncate (self->names, start);
  g_array_set_size (self->open, last);
}

/* An end tag closes what HTML left open inside of its element; one of HTML that closes nothing goes. */
static void
gotgan_xml_repair_end_tag (GotganXmlRepair *self, const char *name, GString *out)
{
  guint depth = self->open->len;

  while (depth > 0 && !g_str_equal (gotgan_xml_repair_open_name (self, depth - 1), name)
         && g_array_index (self->open, GotganOpenElement, depth - 1).is_html)
    depth--;
  if (depth > 0 && g_str_equal (gotgan_xml_repair_open_name (self, depth - 1), name))
    while (self->open->len >= depth)
      gotgan_xml_repair_close_last (self, out);
  else if (!gotgan_xml_repair_is_html (name))
    g_string_append_printf (out, "</%s>", name);
}

static gboolean
gotgan_xml_repair_start_tag (GotganXmlRepair *self, const char *name, GString *out, GError **error)
{
  GotganOpenElement element = { 0, gotgan_xml_repair_is_html (name) };

  if ((g_str_equal (name, "p") || g_str_equal (name, "li")) && self->open->len > 0
      && g_str_equal (gotgan_xml_repair_open_name (self, self->open->len - 1), name))
    gotgan_xml_repair_close_last (self, out);
  if (self->open->len >= self->max_depth)
    {
      g_set_error (error, GOTGAN_XML_ERROR, GOTGAN_XML_ERROR_TOO_LARGE,
                   "More than %u elements are open at once", self->max_depth);
      return FALSE;
    }
  element.start = self->names->len;
  g_string_append_len (self->names, name, (gssize) strlen (name) + 1);
  g_array_append_val (self->open, element);
  self->has_root = TRUE;
  return TRUE;
}

/* --- Tags ------------------------------------------------------------------------------------- */

/* @tag is what stands between "<" and ">". */
static gboolean
gotgan_xml_repair_take_tag (GotganXmlRepair *self, const char *tag, gsize length, GString *out,
                            GError **error)
{
  gboolean ends = *tag == '/';
  gboolean empty = !ends && tag[length - 1] == '/';
  gsize size = gotgan_xml_name_length (tag + ends, length - ends);
  g_autofree char *name = g_strndup (tag + ends, size);

  if (ends)
    gotgan_xml_repair_end_tag (self, name, out);
  else
    {
      if (!gotgan_xml_repair_start_tag (self, name, out, error))
        return FALSE;
      g_string_append_c (out, '<');
      g_string_append (out, name);
      gotgan_xml_append_attributes (out, tag + size, length - size - empty);
      empty = empty || gotgan_xml_repair_is_void (name);
      g_string_append (out, empty ? "/>" : ">");
      if (empty)
        gotgan_xml_repair_close_last (self, NULL);
    }
  return TRUE;
}

/* Looks on for the ">" of a tag. Returns: whether it is there; then @scanned is its place */
static gboolean
gotgan_xml_repair_find_tag_end (GotganXmlRepair *self)
{
  for (; self->scanned < self->pending->len; self->scanned++)
    {
      char c = self->pending->str[self->scanned];

      if (self->quote != 0)
        {
          if (c == self->quote)
            self->quote = 0;
        }
      else if (c == '>')
        return TRUE;
      else if (self->before_value && (c == '"' || c == '\''))
        {
          self->quote = c;
          self->before_value = FALSE;
        }
      else if (c == '=')
        self->before_value = TRUE;
      else if (!g_ascii_isspace (c))
        self->before_value = FALSE;
    }
  return FALSE;
}

/* The same for a document type with its brackets. */
static gboolean
gotgan_xml_repair_find_doctype_end (GotganXmlRepair *self)
{
  for (; self->scanned < self->pending->len; self->scanned++)
    {
      char c = self->pending->str[self->scanned];

      if (self->quote != 0)
        {
          if (c == self->quote)
            self->quote = 0;
        }
      else if (c == '"' || (c == '\'' && self->brackets == 0))
        self->quote = c;
      else if (c == '[')
        self->brackets++;
      else if (c == ']')
        self->brackets--;
      else if (c == '>' && self->brackets <= 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
gotgan_xml_repair_fail (GError **error, GotganXmlError code, const char *message)
{
  g_set_error_literal (error, GOTGAN_XML_ERROR, (int) code, message);
  return FALSE;
}

/* --- The stream ------------------------------------------------------------------------------- */

/* What may begin with the "<" at @at. Returns: its length, 0 when more must be seen */
static gsize
gotgan_xml_repair_recognise (const char *at, gsize left, gboolean last, GotganRepairState *state)
{
  static const struct
  {
    const char *start;
    GotganRepairState state;
  } starts[] = {
    { "<![CDATA[", REPAIR_CDATA },
    { "<!--", REPAIR_COMMENT },
    { "<?", REPAIR_INSTRUCTION },
    { "<!", REPAIR_DOCTYPE },
  };

  *state = REPAIR_TEXT;
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      gsize length = strlen (starts[i].start);

      if (strncmp (at, starts[i].start, MIN (left, length)) != 0)
        continue;
      if (left < length)
        return last ? 1 : 0;
      *state = starts[i].state;
      return length;
    }
  *state = REPAIR_TAG;
  return 1;
}

/* Whether the "<" at @at opens or closes an element; -1 when more must be seen. */
static int
gotgan_xml_repair_is_tag (const char *at, gsize left, gboolean last)
{
  gsize slash = left > 1 && at[1] == '/';
  gsize name = gotgan_xml_name_length (at + 1 + slash, left - 1 - slash);

  if (name > LONGEST_NAME)
    return FALSE;
  if (1 + slash + name == left)
    return last ? FALSE : -1;
  if (name == 0)
    return FALSE;
  return g_ascii_isspace (at[1 + slash + name]) || strchr ("/>", at[1 + slash + name]) != NULL;
}

/* Takes text up to what is not text. Returns: the bytes taken */
static gsize
gotgan_xml_repair_take_text (GotganXmlRepair *self, const char *text, gsize length, gboolean last,
                             GString *out)
{
  const char *open = memchr (text, '<', length);
  gsize end = open != NULL ? (gsize) (open - text) : length;

  /* A reference may go on in the next piece. */
  if (open == NULL && !last)
    for (gsize back = 1; back <= GOTGAN_XML_LONGEST_REFERENCE && back <= length; back++)
      if (text[length - back] == '&')
        end = length - back;
  if (self->open->len > 0)
    gotgan_xml_append_text (out, text, end);
  else
    gotgan_xml_append_lines (out, text, end);
  return end;
}

/* Takes what lasts until @mark, and leaves the state with it. */
static gsize
gotgan_xml_repair_take_until (GotganXmlRepair *self, const char *text, gsize length,
                              const char *mark, GString *out)
{
  gsize size = strlen (mark);
  const char *end = memmem (text, length, mark, size);
  gsize taken = end != NULL ? (gsize) (end - text) : length - MIN (length, size - 1);

  while (end == NULL && taken > 0 && ((guint8) text[taken] & 0xc0) == 0x80)
    taken--;
  if (self->state != REPAIR_CDATA)
    gotgan_xml_append_lines (out, text, taken);
  else if (self->open->len > 0)
    gotgan_xml_append_verbatim (out, text, taken);
  if (end == NULL)
    return taken;
  if (self->state == REPAIR_CDATA && self->open->len > 0)
    g_string_append (out, mark);
  self->state = REPAIR_TEXT;
  return taken + size;
}

static gboolean
gotgan_xml_repair_take_open (GotganXmlRepair *self, gsize at, gsize *taken, gboolean last,
                             GString *out)
{
  const char *text = self->pending->str + at;
  gsize left = self->pending->len - at;
  GotganRepairState state;
  gsize length = gotgan_xml_repair_recognise (text, left, last, &state);
  int is_tag = state == REPAIR_TAG ? gotgan_xml_repair_is_tag (text, left, last) : FALSE;

  *taken = length;
  if (length == 0 || is_tag < 0)
    return FALSE;
  if (state == REPAIR_TEXT || (state == REPAIR_TAG && !is_tag))
    {
      if (self->open->len > 0)
        g_string_append (out, "&lt;");
      return TRUE;
    }
  self->state = state;
  self->scanned = at + length;
  self->quote = 0;
  self->before_value = FALSE;
  self->brackets = 0;
  if (state == REPAIR_CDATA && self->open->len > 0)
    g_string_append (out, "<![CDATA[");
  return TRUE;
}

/* A tag or a document type from @at. Returns: %FALSE with @error, or when more must be seen, which leaves @taken 0 */
static gboolean
gotgan_xml_repair_take_whole (GotganXmlRepair *self, gsize at, gsize *taken, GString *out,
                              GError **error)
{
  gboolean is_tag = self->state == REPAIR_TAG;
  gboolean whole =
      is_tag ? gotgan_xml_repair_find_tag_end (self) : gotgan_xml_repair_find_doctype_end (self);
  const char *text = self->pending->str + at;
  gsize length = self->scanned - at;

  *taken = 0;
  if (length > MAX_TAG_BYTES)
    return gotgan_xml_repair_fail (error, GOTGAN_XML_ERROR_TOO_LARGE, "A tag does not end");
  if (!whole)
    return TRUE;
  *taken = length + 1;
  self->state = REPAIR_TEXT;
  if (is_tag)
    return gotgan_xml_repair_take_tag (self, text, length, out, error);
  if (g_strstr_len (text, (gssize) length, "<!ENTITY") != NULL)
    return gotgan_xml_repair_fail (error, GOTGAN_XML_ERROR_UNSAFE,
                                   "The document type declares entities");
  gotgan_xml_append_lines (out, text, length);
  return TRUE;
}

/* One piece of @pending from @at. */
static gboolean
gotgan_xml_repair_step (GotganXmlRepair *self, gsize at, gsize *taken, gboolean last, GString *out,
                        GError **error)
{
  const char *text = self->pending->str + at;
  gsize left = self->pending->len - at;

  if (self->has_root && self->open->len == 0)
    {
      self->state = REPAIR_TEXT;
      *taken = left;
      return TRUE;
    }
  switch (self->state)
    {
    case REPAIR_TAG:
    case REPAIR_DOCTYPE:
      return gotgan_xml_repair_take_whole (self, at, taken, out, error);
    case REPAIR_CDATA:
      *taken = gotgan_xml_repair_take_until (self, text, left, "]]>", out);
      return TRUE;
    case REPAIR_COMMENT:
      *taken = gotgan_xml_repair_take_until (self, text, left, "-->", out);
      return TRUE;
    case REPAIR_INSTRUCTION:
      *taken = gotgan_xml_repair_take_until (self, text, left, "?>", out);
      return TRUE;
    case REPAIR_TEXT:
    default:
      if (*text == '<')
        {
          if (!gotgan_xml_repair_take_open (self, at, taken, last, out))
            *taken = 0;
          return TRUE;
        }
      *taken = gotgan_xml_repair_take_text (self, text, left, last, out);
      return TRUE;
    }
}

gboolean
gotgan_xml_repair_push (GotganXmlRepair *self, const char *text, gsize length, gboolean last,
                        GString *out, GError **error)
{
  gsize at = 0;
  gsize taken = 1;

  g_string_append_len (self->pending, text, (gssize) length);
  while (at < self->pending->len && taken > 0)
    {
      if (!gotgan_xml_repair_step (self, at, &taken, last, out, error))
        return FALSE;
      at += taken;
    }
  g_string_erase (self->pending, 0, (gssize) at);
  self->scanned -= MIN (self->scanned, at);
  if (last && (self->state != REPAIR_TEXT || self->pending->len > 0))
    return gotgan_xml_repair_fail (error, GOTGAN_XML_ERROR_MALFORMED,
                                   "The document ends in the middle of a tag");
  return TRUE;
}
