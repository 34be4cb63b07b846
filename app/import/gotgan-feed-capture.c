#include "config.h"

#include "app/import/gotgan-feed-capture.h"

#include "app/import/gotgan-feed-text.h"
#include "app/import/gotgan-markup.h"
#include "app/import/gotgan-xml.h"

#include <string.h>

typedef enum
{
  /* RSS says nowhere which it is; it is read as HTML. */
  CAPTURE_HTML,
  CAPTURE_TEXT,
  /* Elements are HTML; text that is escaped stays so. */
  CAPTURE_XHTML,
  CAPTURE_BASE64,
  /* Something that is neither: a picture, another kind of XML. */
  CAPTURE_OTHER,
} GotganFeedForm;

struct _GotganFeedCapture
{
  const GotganFeedElement *element;
  GotganFeedForm form;
  /* Atom 0.3: what is encoded in base64 is text. */
  gboolean is_encoded_text;
  GString *text;
  /* Names of the open elements inside; an empty one is not written. */
  GPtrArray *open;
  gboolean has_markup;
};

GotganFeedCapture *
gotgan_feed_capture_new (void)
{
  GotganFeedCapture *self = g_new0 (GotganFeedCapture, 1);

  self->text = g_string_new (NULL);
  self->open = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
gotgan_feed_capture_free (GotganFeedCapture *self)
{
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->open);
  g_free (self);
}

/* RFC 4287 3.1.1 and 4.1.3.3; Atom 0.3 writes MIME types. */
static GotganFeedForm
gotgan_feed_capture_form_of_type (const char *type)
{
  g_autofree char *lower = g_strstrip (g_ascii_strdown (type, -1));

  if (g_str_equal (lower, "xhtml") || g_str_equal (lower, "application/xhtml+xml"))
    return CAPTURE_XHTML;
  if (g_str_equal (lower, "html") || g_str_has_prefix (lower, "text/html"))
    return CAPTURE_HTML;
  if (*lower == '\0' || g_str_equal (lower, "text") || g_str_equal (lower, "plain")
      || g_str_has_prefix (lower, "text/") || strchr (lower, '/') == NULL)
    return CAPTURE_TEXT;
  if (g_str_has_suffix (lower, "xml"))
    return CAPTURE_OTHER;
  return CAPTURE_BASE64;
}

void
gotgan_feed_capture_begin (GotganFeedCapture *self, const GotganFeedElement *element,
                           const char **attributes)
{
  const char *type = gotgan_xml_attribute (attributes, "type");
  const char *mode = gotgan_xml_attribute (attributes, "mode");
  gboolean is_atom = element->vocabulary == GOTGAN_FEED_ATOM_WORDS;

  self->element = element;
  self->form = CAPTURE_HTML;
  if (is_atom)
    self->form = type != NULL ? gotgan_feed_capture_form_of_type (type) : CAPTURE_TEXT;
  /* Only content may be of any type. */
  if (self->form == CAPTURE_OTHER && !g_str_equal (element->name, "content"))
    self->form = CAPTURE_TEXT;
  if (element->vocabulary == GOTGAN_FEED_XHTML)
    self->form = CAPTURE_XHTML;
  self->is_encoded_text = is_atom && g_strcmp0 (mode, "base64") == 0;
  /* What is escaped needs no more to be. */
  if (g_strcmp0 (mode, "escaped") == 0 && self->form == CAPTURE_XHTML)
    self->form = CAPTURE_HTML;
  self->has_markup = self->form == CAPTURE_XHTML;
  g_string_truncate (self->text, 0);
  g_ptr_array_set_size (self->open, 0);
}

static gboolean
gotgan_feed_capture_is_void (const char *name)
{
  static const char *const names[] = { "area",  "base", "br",   "col",    "embed", "hr",  "img",
                                       "input", "link", "meta", "source", "track", "wbr", NULL };

  return g_strv_contains (names, name);
}

/* Text before the first element was not escaped again, as it could be HTML; now it is text. */
static void
gotgan_feed_capture_begin_markup (GotganFeedCapture *self)
{
  g_autofree char *before = NULL;

  if (self->has_markup)
    return;
  self->has_markup = TRUE;
  if (strchr (self->text->str, '<') != NULL)
    return;
  before = g_strdup (self->text->str);
  g_string_truncate (self->text, 0);
  gotgan_feed_text_escape (self->text, before, strlen (before));
}

/* The "div" around XHTML is no part of it (RFC 4287 3.1.1.3). */
static gboolean
gotgan_feed_capture_is_shell (GotganFeedCapture *self, const char *name)
{
  return self->form == CAPTURE_XHTML && self->open->len == 0 && g_str_equal (name, "div")
         && self->element->vocabulary == GOTGAN_FEED_ATOM_WORDS
         && strspn (self->text->str, " \t\r\n") == self->text->len;
}

void
gotgan_feed_capture_open (GotganFeedCapture *self, const char *name, const char **attributes)
{
  const char *local = gotgan_xml_local (name);

  gotgan_feed_capture_begin_markup (self);
  if (gotgan_feed_capture_is_shell (self, local))
    {
      g_ptr_array_add (self->open, g_strdup (""));
      return;
    }
  g_string_append_c (self->text, '<');
  g_string_append (self->text, local);
  for (; *attributes != NULL; attributes += 2)
    {
      if (g_str_has_prefix (attributes[0], "xmlns"))
        continue;
      g_string_append_c (self->text, ' ');
      g_string_append (self->text, attributes[0]);
      g_string_append (self->text, "=\"");
      gotgan_feed_text_escape (self->text, attributes[1], strlen (attributes[1]));
      g_string_append_c (self->text, '"');
    }
  g_string_append_c (self->text, '>');
  g_ptr_array_add (self->open, g_strdup (gotgan_feed_capture_is_void (local) ? "" : local));
}

void
gotgan_feed_capture_close (GotganFeedCapture *self)
{
  const char *name = self->open->pdata[self->open->len - 1];

  if (*name != '\0')
    g_string_append_printf (self->text, "</%s>", name);
  g_ptr_array_set_size (self->open, (gint) self->open->len - 1);
}

void
gotgan_feed_capture_add (GotganFeedCapture *self, const char *text, gsize length)
{
  if (self->has_markup)
    gotgan_feed_text_escape (self->text, text, length);
  else
    g_string_append_len (self->text, text, (gssize) length);
}

gboolean
gotgan_feed_capture_is_inside (GotganFeedCapture *self)
{
  return self->open->len > 0;
}

const GotganFeedElement *
gotgan_feed_capture_get_element (GotganFeedCapture *self)
{
  return self->element;
}

const char *
gotgan_feed_capture_get_word (GotganFeedCapture *self)
{
  g_strstrip (self->text->str);
  self->text->len = strlen (self->text->str);
  return self->text->str;
}

/* Puts what base64 means in its place. Returns: whether it is text */
static gboolean
gotgan_feed_capture_decode (GotganFeedCapture *self)
{
  gsize length;
  g_autofree guchar *bytes = NULL;

  if (self->form == CAPTURE_OTHER)
    return FALSE;
  if (!self->is_encoded_text && self->form != CAPTURE_BASE64)
    return TRUE;
  bytes = g_base64_decode (self->text->str, &length);
  if (length == 0 || !g_utf8_validate_len ((const char *) bytes, length, NULL))
    {
      self->form = CAPTURE_TEXT;
      return !g_str_equal (self->element->name, "content");
    }
  g_string_truncate (self->text, 0);
  g_string_append_len (self->text, (const char *) bytes, (gssize) length);
  self->is_encoded_text = FALSE;
  if (self->form == CAPTURE_BASE64)
    self->form = CAPTURE_HTML;
  return TRUE;
}

char *
gotgan_feed_capture_dup_plain (GotganFeedCapture *self)
{
  if (!gotgan_feed_capture_decode (self))
    return NULL;
  if (self->form == CAPTURE_TEXT && !self->has_markup)
    return gotgan_feed_text_squeeze (self->text->str);
  return gotgan_feed_text_from_html (self->text->str);
}

char *
gotgan_feed_capture_dup_html (GotganFeedCapture *self)
{
  const char *word;

  if (!gotgan_feed_capture_decode (self))
    return NULL;
  word = gotgan_feed_capture_get_word (self);
  if (*word == '\0')
    return NULL;
  if (self->form == CAPTURE_TEXT && !self->has_markup && !gotgan_markup_is_html (word))
    return gotgan_feed_text_to_html (word);
  return g_strdup (word);
}
