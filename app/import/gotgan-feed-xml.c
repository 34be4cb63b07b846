#include "config.h"

#include "app/import/gotgan-feed-xml-private.h"

#include <string.h>

static GotganFeedFrame *
gotgan_feed_xml_frame (GotganFeedXml *self)
{
  return &g_array_index (self->frames, GotganFeedFrame, self->frames->len - 1);
}

static void
gotgan_feed_xml_enter (GotganFeedXml *self, GotganFeedFrameKind kind, guint rank)
{
  GotganFeedFrame frame = { kind, self->depth, rank };

  g_array_append_val (self->frames, frame);
}

/* --- The tree ---------------------------------------------------------------------------------------- */

static void
gotgan_feed_xml_pass (GotganFeedXml *self)
{
  self->passed_depth = self->depth;
}

static void
gotgan_feed_xml_start_root (GotganFeedXml *self, const char *name, const char **attributes)
{
  const char *local = gotgan_xml_local (name);
  gboolean is_atom = g_ascii_strcasecmp (local, "feed") == 0;

  if (!is_atom && g_ascii_strcasecmp (local, "rss") != 0 && g_ascii_strcasecmp (local, "RDF") != 0)
    {
      gotgan_xml_stop (self->xml, g_error_new (GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_NOT_A_FEED,
                                               "It begins with <%s>", name));
      return;
    }
  self->has_root = TRUE;
  self->page->feed->format = is_atom ? GOTGAN_FEED_ATOM : GOTGAN_FEED_RSS;
  gotgan_feed_scopes_set_default (self->scopes,
                                  is_atom ? GOTGAN_FEED_ATOM_WORDS : GOTGAN_FEED_CORE);
  gotgan_feed_xml_enter (self, is_atom ? FRAME_HEAD : FRAME_ROOT, 0);
  gotgan_feed_xml_take_language (self, 3, attributes);
}

static void
gotgan_feed_xml_start_item (GotganFeedXml *self, const char **attributes)
{
  const char *about = gotgan_xml_attribute (attributes, "about");

  self->draft = gotgan_feed_draft_new ();
  gotgan_feed_xml_enter (self, FRAME_ITEM, 0);
  gotgan_feed_xml_take_language (self, 2, attributes);
  if (about == NULL)
    return;
  gotgan_feed_draft_take (self->draft, GOTGAN_FEED_SLOT_ID, 2, g_strstrip (g_strdup (about)));
  gotgan_feed_draft_take (self->draft, GOTGAN_FEED_SLOT_URL, 6,
                          gotgan_feed_xml_resolve (self, about));
}

static void
gotgan_feed_xml_start_link (GotganFeedXml *self, const GotganFeedElement *element,
                            const char **attributes)
{
  if (gotgan_xml_attribute (attributes, "href") == NULL)
    {
      gotgan_feed_xml_begin_capture (self, element, element->rank, attributes);
      return;
    }
  gotgan_feed_xml_take_link (self, element->rank, attributes);
  gotgan_feed_xml_pass (self);
}

/* What an element says by attributes is taken at once. */
static gboolean
gotgan_feed_xml_start_empty (GotganFeedXml *self, const GotganFeedElement *element,
                             const char **attributes)
{
  switch (element->action)
    {
    case GOTGAN_FEED_ENCLOSURE:
      gotgan_feed_xml_take_enclosure (self, attributes);
      return TRUE;
    case GOTGAN_FEED_THUMBNAIL:
      gotgan_feed_xml_take_picture (self, element, gotgan_xml_attribute (attributes, "url"));
      return TRUE;
    case GOTGAN_FEED_PICTURE_LINK:
      gotgan_feed_xml_take_picture (self, element, gotgan_xml_attribute (attributes, "href"));
      return TRUE;
    case GOTGAN_FEED_ARCHIVE:
      self->page->feed->is_archive = TRUE;
      return TRUE;
    case GOTGAN_FEED_COMPLETE:
      self->page->feed->is_complete = TRUE;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
gotgan_feed_xml_start_known (GotganFeedXml *self, const GotganFeedElement *element,
                             const char **attributes)
{
  if (gotgan_feed_xml_start_empty (self, element, attributes))
    {
      gotgan_feed_xml_pass (self);
      return;
    }
  switch (element->action)
    {
    case GOTGAN_FEED_GROUP:
      break;
    case GOTGAN_FEED_MEDIA_CONTENT:
      gotgan_feed_xml_take_media (self, element->rank, attributes);
      break;
    case GOTGAN_FEED_PERSON:
      gotgan_feed_xml_enter (self, FRAME_PERSON, element->rank);
      break;
    case GOTGAN_FEED_IMAGE:
      gotgan_feed_xml_enter (self, FRAME_IMAGE, element->rank);
      break;
    case GOTGAN_FEED_LINK:
      gotgan_feed_xml_start_link (self, element, attributes);
      break;
    default:
      if (element->action == GOTGAN_FEED_MARKUP)
        gotgan_feed_xml_take_language (self, 3, attributes);
      gotgan_feed_xml_begin_capture (self, element, element->rank, attributes);
    }
}

/* Atom's content may be elsewhere, and that is where the text is. */
static void
gotgan_feed_xml_take_source (GotganFeedXml *self, const char *name, const char **attributes)
{
  const char *source = g_ascii_strcasecmp (gotgan_xml_local (name), "content") == 0
                           ? gotgan_xml_attribute (attributes, "src")
                           : NULL;
  const char *type = gotgan_xml_attribute (attributes, "type");

  if (source != NULL && type != NULL && strstr (type, "html") != NULL)
    gotgan_feed_draft_take (self->draft, GOTGAN_FEED_SLOT_URL, 5,
                            gotgan_feed_xml_resolve (self, source));
}

static void
gotgan_feed_xml_start_in_item (GotganFeedXml *self, const char *name, const char **attributes)
{
  GotganFeedVocabulary vocabulary = gotgan_feed_scopes_resolve (self->scopes, name);
  const char *local = gotgan_xml_local (name);
  const GotganFeedElement *element =
      gotgan_feed_element_find (vocabulary, local, GOTGAN_FEED_IN_ITEM);

  if (vocabulary == GOTGAN_FEED_ATOM_WORDS && g_ascii_strcasecmp (local, "source") == 0)
    gotgan_feed_xml_enter (self, FRAME_SOURCE, 0);
  else if (element == NULL)
    gotgan_feed_xml_pass (self);
  else
    {
      if (vocabulary == GOTGAN_FEED_ATOM_WORDS)
        gotgan_feed_xml_take_source (self, name, attributes);
      gotgan_feed_xml_start_known (self, element, attributes);
    }
}

static void
gotgan_feed_xml_start_in_head (GotganFeedXml *self, const char *name, const char **attributes)
{
  GotganFeedVocabulary vocabulary = gotgan_feed_scopes_resolve (self->scopes, name);
  const char *local = gotgan_xml_local (name);
  const GotganFeedElement *element;

  if ((vocabulary == GOTGAN_FEED_CORE && g_ascii_strcasecmp (local, "item") == 0)
      || (vocabulary == GOTGAN_FEED_ATOM_WORDS && g_ascii_strcasecmp (local, "entry") == 0))
    {
      gotgan_feed_xml_start_item (self, attributes);
      return;
    }
  element = gotgan_feed_element_find (vocabulary, local, GOTGAN_FEED_IN_HEAD);
  if (element == NULL)
    gotgan_feed_xml_pass (self);
  else
    gotgan_feed_xml_start_known (self, element, attributes);
}

static void
gotgan_feed_xml_start_in_root (GotganFeedXml *self, const char *name, const char **attributes)
{
  const char *local = gotgan_xml_local (name);

  if (gotgan_feed_scopes_resolve (self->scopes, name) != GOTGAN_FEED_CORE)
    gotgan_feed_xml_pass (self);
  else if (g_ascii_strcasecmp (local, "channel") == 0)
    {
      gotgan_feed_xml_enter (self, FRAME_HEAD, 0);
      gotgan_feed_xml_take_language (self, 2, attributes);
    }
  else if (g_ascii_strcasecmp (local, "item") == 0)
    gotgan_feed_xml_start_item (self, attributes);
  else
    gotgan_feed_xml_pass (self);
}

/* In a person only the name counts; authors of the source go behind the item's own. */
static void
gotgan_feed_xml_start_in_part (GotganFeedXml *self, const char *name, const char **attributes)
{
  static const GotganFeedElement person = { .action = GOTGAN_FEED_PERSON };
  static const GotganFeedElement picture = { .action = GOTGAN_FEED_IMAGE,
                                             .slot = GOTGAN_FEED_SLOT_PICTURE };
  GotganFeedFrame *frame = gotgan_feed_xml_frame (self);
  const char *local = gotgan_xml_local (name);

  if (frame->kind == FRAME_PERSON && g_ascii_strcasecmp (local, "name") == 0)
    gotgan_feed_xml_begin_capture (self, &person, frame->rank, attributes);
  else if (frame->kind == FRAME_IMAGE && g_ascii_strcasecmp (local, "url") == 0)
    gotgan_feed_xml_begin_capture (self, &picture, frame->rank, attributes);
  else if (frame->kind == FRAME_SOURCE && g_ascii_strcasecmp (local, "author") == 0)
    gotgan_feed_xml_enter (self, FRAME_PERSON, 8);
  else
    gotgan_feed_xml_pass (self);
}

/* Whether what is captured may grow so much. */
static gboolean
gotgan_feed_xml_grow (GotganFeedXml *self, gsize bytes)
{
  GotganFeedDraft *draft = gotgan_feed_xml_target (self);

  draft->bytes += bytes;
  if (draft->bytes <= GOTGAN_FEED_MAX_ITEM_BYTES)
    return TRUE;
  gotgan_xml_stop (self->xml, g_error_new_literal (GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_TOO_LARGE,
                                                   "An item is too large"));
  return FALSE;
}

static gboolean
gotgan_feed_xml_count (GotganFeedXml *self, const char **attributes)
{
  gsize bytes = 16;

  for (; *attributes != NULL; attributes++)
    bytes += strlen (*attributes);
  return gotgan_feed_xml_grow (self, bytes);
}

static void
gotgan_feed_xml_start_cb (const char *name, const char **attributes, gpointer user_data)
{
  GotganFeedXml *self = user_data;

  self->depth++;
  if (self->passed_depth > 0)
    return;
  if (self->is_capturing)
    {
      if (gotgan_feed_xml_count (self, attributes))
        gotgan_feed_capture_open (self->capture, name, attributes);
      return;
    }
  gotgan_feed_scopes_open (self->scopes, self->depth, attributes);
  switch (gotgan_feed_xml_frame (self)->kind)
    {
    case FRAME_OUTSIDE:
      gotgan_feed_xml_start_root (self, name, attributes);
      break;
    case FRAME_ROOT:
      gotgan_feed_xml_start_in_root (self, name, attributes);
      break;
    case FRAME_HEAD:
      gotgan_feed_xml_start_in_head (self, name, attributes);
      break;
    case FRAME_ITEM:
      gotgan_feed_xml_start_in_item (self, name, attributes);
      break;
    case FRAME_SOURCE:
    case FRAME_PERSON:
    case FRAME_IMAGE:
    default:
      gotgan_feed_xml_start_in_part (self, name, attributes);
    }
}

static void
gotgan_feed_xml_leave (GotganFeedXml *self)
{
  GotganFeedFrame *frame = gotgan_feed_xml_frame (self);

  if (frame->kind == FRAME_OUTSIDE || frame->depth != self->depth)
    return;
  if (frame->kind == FRAME_ITEM)
    gotgan_feed_page_tell (self->page, g_steal_pointer (&self->draft));
  if (frame->kind == FRAME_HEAD && self->period > 0)
    gotgan_feed_page_want_interval (self->page, self->period / MAX (self->frequency, 1));
  g_array_set_size (self->frames, self->frames->len - 1);
}

static void
gotgan_feed_xml_end_cb (gpointer user_data)
{
  GotganFeedXml *self = user_data;

  if (self->is_capturing && gotgan_feed_capture_is_inside (self->capture))
    gotgan_feed_capture_close (self->capture);
  else if (self->is_capturing)
    {
      gotgan_feed_xml_end_capture (self);
      gotgan_feed_scopes_close (self->scopes, self->depth);
    }
  else if (self->passed_depth == 0 || self->passed_depth == self->depth)
    {
      if (self->passed_depth == 0)
        gotgan_feed_xml_leave (self);
      self->passed_depth = 0;
      gotgan_feed_scopes_close (self->scopes, self->depth);
    }
  self->depth--;
}

static void
gotgan_feed_xml_text_cb (const char *text, gsize length, gpointer user_data)
{
  GotganFeedXml *self = user_data;

  if (self->is_capturing && gotgan_feed_xml_grow (self, length))
    gotgan_feed_capture_add (self->capture, text, length);
}

GotganFeedXml *
gotgan_feed_xml_new (GotganFeedPage *page, const char *charset)
{
  static const GotganXmlHandler handler = { gotgan_feed_xml_start_cb, gotgan_feed_xml_end_cb,
                                            gotgan_feed_xml_text_cb };
  GotganFeedXml *self = g_new0 (GotganFeedXml, 1);

  self->page = page;
  self->xml = gotgan_xml_new (charset, GOTGAN_FEED_MAX_DEPTH, &handler, self);
  self->scopes = gotgan_feed_scopes_new (page->url);
  self->frames = g_array_new (FALSE, FALSE, sizeof (GotganFeedFrame));
  self->capture = gotgan_feed_capture_new ();
  gotgan_feed_xml_enter (self, FRAME_OUTSIDE, 0);
  return self;
}

void
gotgan_feed_xml_free (GotganFeedXml *self)
{
  gotgan_xml_free (self->xml);
  gotgan_feed_scopes_free (self->scopes);
  g_array_unref (self->frames);
  gotgan_feed_capture_free (self->capture);
  g_clear_pointer (&self->draft, gotgan_feed_draft_free);
  g_free (self);
}

/* Errors of XML as those of feeds. What breaks before the root was seen is something else. */
static void
gotgan_feed_xml_translate (GotganFeedXml *self, GError *failure, GError **error)
{
  static const GotganFeedError codes[] = {
    [GOTGAN_XML_ERROR_MALFORMED] = GOTGAN_FEED_ERROR_MALFORMED,
    [GOTGAN_XML_ERROR_UNSAFE] = GOTGAN_FEED_ERROR_UNSAFE,
    [GOTGAN_XML_ERROR_TOO_LARGE] = GOTGAN_FEED_ERROR_TOO_LARGE,
  };

  if (failure->domain == GOTGAN_XML_ERROR)
    {
      failure->code = (int) codes[failure->code];
      failure->domain = GOTGAN_FEED_ERROR;
      if (failure->code == GOTGAN_FEED_ERROR_MALFORMED && !self->has_root)
        failure->code = GOTGAN_FEED_ERROR_NOT_A_FEED;
    }
  g_propagate_error (error, failure);
}

gboolean
gotgan_feed_xml_push (GotganFeedXml *self, const guint8 *data, gsize size, gboolean last,
                      GError **error)
{
  GError *failure = NULL;

  if (gotgan_xml_push (self->xml, data, size, last, &failure))
    return TRUE;
  gotgan_feed_xml_translate (self, failure, error);
  return FALSE;
}
