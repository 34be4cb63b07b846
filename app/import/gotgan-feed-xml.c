#include "config.h"

#include "app/import/gotgan-feed-private.h"

#include "app/import/gotgan-feed-capture.h"
#include "app/import/gotgan-feed-date.h"
#include "app/import/gotgan-feed-scope.h"
#include "app/import/gotgan-feed-text.h"
#include "app/import/gotgan-xml.h"

#include <string.h>

/* What the table of elements has for RSS's link. */
#define RSS_LINK_RANK 1

/* Where the reader stands. */
typedef enum
{
  FRAME_OUTSIDE,
  FRAME_ROOT,
  FRAME_HEAD,
  FRAME_ITEM,
  /* Atom: the feed that an item was taken from. */
  FRAME_SOURCE,
  FRAME_PERSON,
  FRAME_IMAGE,
} GotganFeedFrameKind;

typedef struct
{
  GotganFeedFrameKind kind;
  guint depth;
  guint rank;
} GotganFeedFrame;

struct _GotganFeedXml
{
  GotganFeedPage *page;
  GotganXml *xml;
  GotganFeedScopes *scopes;
  GArray *frames;
  guint depth;
  gboolean has_root;
  /* Depth of the element that is passed over with all that is in it; 0 for none. */
  guint passed_depth;
  GotganFeedDraft *draft;
  GotganFeedCapture *capture;
  gboolean is_capturing;
  /* The element of @capture says that it is no address. */
  gboolean is_no_permalink;
  guint capture_rank;
  gboolean next_is_archive;
  guint64 period;
  guint frequency;
};

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

/* Inside of an item its draft, else the feed. */
static GotganFeedDraft *
gotgan_feed_xml_target (GotganFeedXml *self)
{
  return self->draft != NULL ? self->draft : self->page->head;
}

static char *
gotgan_feed_xml_resolve (GotganFeedXml *self, const char *address)
{
  return gotgan_feed_text_resolve (address, gotgan_feed_scopes_get_base (self->scopes));
}

/* --- Elements that say it by attributes ------------------------------------------------------------- */

static gboolean
gotgan_feed_xml_is_relation (const char *relation, const char *name)
{
  const char *last = relation != NULL ? strrchr (relation, '/') : NULL;

  return relation != NULL && g_ascii_strcasecmp (last != NULL ? last + 1 : relation, name) == 0;
}

static void
gotgan_feed_xml_take_next (GotganFeedXml *self, const char *relation, const char *href)
{
  gboolean archive = gotgan_feed_xml_is_relation (relation, "prev-archive");
  g_autofree char *next = NULL;

  if (!archive && !gotgan_feed_xml_is_relation (relation, "next"))
    return;
  next = gotgan_feed_xml_resolve (self, href);
  if (next == NULL || (self->page->feed->next != NULL && (self->next_is_archive || !archive)))
    return;
  self->next_is_archive = archive;
  g_free (self->page->feed->next);
  self->page->feed->next = g_steal_pointer (&next);
}

/* Of several links of RSS other readers take the last; RSS 2.0 doesn't say. Of Atom's the first is the one. */
static void
gotgan_feed_xml_forget_link (GotganFeedXml *self, guint rank, const char *next)
{
  GotganFeedDraft *draft = gotgan_feed_xml_target (self);

  if (next != NULL && rank == RSS_LINK_RANK && draft->ranks[GOTGAN_FEED_SLOT_URL] == rank)
    g_clear_pointer (&draft->values[GOTGAN_FEED_SLOT_URL], g_free);
}

/* Atom's link, which stands in RSS too. A page goes before what is of another type. */
static void
gotgan_feed_xml_take_link (GotganFeedXml *self, guint rank, const char **attributes)
{
  const char *relation = gotgan_xml_attribute (attributes, "rel");
  const char *href = gotgan_xml_attribute (attributes, "href");
  const char *type = gotgan_xml_attribute (attributes, "type");
  gboolean is_page = type == NULL || strstr (type, "html") != NULL;
  char *address;

  if (relation == NULL || *relation == '\0' || gotgan_feed_xml_is_relation (relation, "alternate"))
    {
      address = gotgan_feed_xml_resolve (self, href);
      rank += is_page ? 0 : 1;
      gotgan_feed_xml_forget_link (self, rank, address);
      gotgan_feed_draft_take (gotgan_feed_xml_target (self), GOTGAN_FEED_SLOT_URL, rank, address);
    }
  else if (self->draft == NULL)
    gotgan_feed_xml_take_next (self, relation, href);
  else if (gotgan_feed_xml_is_relation (relation, "enclosure"))
    gotgan_feed_draft_take_enclosure (self->draft, gotgan_feed_xml_resolve (self, href), type,
                                      gotgan_xml_attribute (attributes, "length"));
}

static gboolean
gotgan_feed_xml_is_picture (const char *type, const char *medium, const char *url)
{
  static const char *const endings[] = { ".jpg", ".jpeg", ".png", ".gif", ".webp" };

  if (type != NULL || medium != NULL)
    return (type != NULL && g_ascii_strncasecmp (type, "image/", 6) == 0)
           || (medium != NULL && g_ascii_strcasecmp (medium, "image") == 0);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (url, endings[i]))
      return TRUE;
  return FALSE;
}

static void
gotgan_feed_xml_take_enclosure (GotganFeedXml *self, const char **attributes)
{
  g_autofree char *url = gotgan_feed_xml_resolve (self, gotgan_xml_attribute (attributes, "url"));
  const char *type = gotgan_xml_attribute (attributes, "type");

  if (url == NULL)
    return;
  if (gotgan_feed_xml_is_picture (type, NULL, url))
    gotgan_feed_draft_take (self->draft, GOTGAN_FEED_SLOT_PICTURE, 6, g_strdup (url));
  gotgan_feed_draft_take_enclosure (self->draft, g_steal_pointer (&url), type,
                                    gotgan_xml_attribute (attributes, "length"));
}

/* Pictures illustrate; sound and films are what the item is about. */
static void
gotgan_feed_xml_take_media (GotganFeedXml *self, guint rank, const char **attributes)
{
  g_autofree char *url = gotgan_feed_xml_resolve (self, gotgan_xml_attribute (attributes, "url"));
  const char *type = gotgan_xml_attribute (attributes, "type");
  const char *medium = gotgan_xml_attribute (attributes, "medium");

  if (url == NULL)
    return;
  if (gotgan_feed_xml_is_picture (type, medium, url))
    gotgan_feed_draft_take (self->draft, GOTGAN_FEED_SLOT_PICTURE, rank, g_steal_pointer (&url));
  else if (type != NULL || medium != NULL)
    gotgan_feed_draft_take_enclosure (self->draft, g_steal_pointer (&url), type,
                                      gotgan_xml_attribute (attributes, "fileSize"));
}

static void
gotgan_feed_xml_take_picture (GotganFeedXml *self, const GotganFeedElement *element,
                              const char *address)
{
  gotgan_feed_draft_take (self->draft, (GotganFeedSlot) element->slot, element->rank,
                          gotgan_feed_xml_resolve (self, address));
}

/* --- Elements that say it by their text -------------------------------------------------------------- */

static void
gotgan_feed_xml_take_language (GotganFeedXml *self, guint rank, const char **attributes)
{
  for (; *attributes != NULL; attributes += 2)
    if (g_str_equal (*attributes, "xml:lang"))
      gotgan_feed_draft_take (gotgan_feed_xml_target (self), GOTGAN_FEED_SLOT_LANGUAGE, rank,
                              g_strstrip (g_strdup (attributes[1])));
}

static void
gotgan_feed_xml_begin_capture (GotganFeedXml *self, const GotganFeedElement *element, guint rank,
                               const char **attributes)
{
  const char *permalink = gotgan_xml_attribute (attributes, "isPermaLink");

  gotgan_feed_capture_begin (self->capture, element, attributes);
  self->is_capturing = TRUE;
  self->capture_rank = rank;
  self->is_no_permalink = permalink != NULL && g_ascii_strcasecmp (permalink, "false") == 0;
}

static void
gotgan_feed_xml_take_markup (GotganFeedXml *self, const GotganFeedElement *element)
{
  GotganFeedDraft *draft = gotgan_feed_xml_target (self);
  char **base =
      element->slot == GOTGAN_FEED_SLOT_CONTENT ? &draft->content_base : &draft->summary_base;

  if (!gotgan_feed_draft_take (draft, (GotganFeedSlot) element->slot, element->rank,
                               gotgan_feed_capture_dup_html (self->capture)))
    return;
  g_free (*base);
  *base = g_strdup (gotgan_feed_scopes_get_stated_base (self->scopes));
}

static void
gotgan_feed_xml_take_guid (GotganFeedXml *self, const GotganFeedElement *element)
{
  const char *word = gotgan_feed_capture_get_word (self->capture);

  gotgan_feed_draft_take (self->draft, GOTGAN_FEED_SLOT_ID, element->rank, g_strdup (word));
  if (!self->is_no_permalink)
    gotgan_feed_draft_take (self->draft, GOTGAN_FEED_SLOT_URL, 4,
                            gotgan_feed_text_resolve (word, NULL));
}

static void
gotgan_feed_xml_take_period (GotganFeedXml *self, const char *word)
{
  static const struct
  {
    const char *name;
    guint seconds;
  } periods[] = { { "hourly", 3600 },
                  { "daily", 86400 },
                  { "weekly", 7 * 86400 },
                  { "monthly", 30 * 86400 },
                  { "yearly", 365 * 86400 } };

  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    if (g_ascii_strcasecmp (periods[i].name, word) == 0)
      self->period = periods[i].seconds;
}

static void
gotgan_feed_xml_take_word (GotganFeedXml *self, const GotganFeedElement *element)
{
  GotganFeedDraft *draft = gotgan_feed_xml_target (self);
  const char *word = gotgan_feed_capture_get_word (self->capture);
  char *value = NULL;

  switch (element->action)
    {
    case GOTGAN_FEED_TTL:
      gotgan_feed_page_want_interval (self->page,
                                      MIN (g_ascii_strtoull (word, NULL, 10), G_MAXUINT32) * 60);
      return;
    case GOTGAN_FEED_PERIOD:
      gotgan_feed_xml_take_period (self, word);
      return;
    case GOTGAN_FEED_FREQUENCY:
      self->frequency = (guint) CLAMP (g_ascii_strtoull (word, NULL, 10), 1, G_MAXUINT16);
      return;
    case GOTGAN_FEED_DATE:
      value = gotgan_feed_date_read (word);
      break;
    case GOTGAN_FEED_LINK:
    case GOTGAN_FEED_ADDRESS:
    case GOTGAN_FEED_IMAGE:
      value = gotgan_feed_xml_resolve (self, word);
      break;
    default:
      value = g_strdup (word);
    }
  if (element->action == GOTGAN_FEED_LINK)
    gotgan_feed_xml_forget_link (self, self->capture_rank, value);
  gotgan_feed_draft_take (draft, (GotganFeedSlot) element->slot, self->capture_rank, value);
}

static void
gotgan_feed_xml_end_capture (GotganFeedXml *self)
{
  const GotganFeedElement *element = gotgan_feed_capture_get_element (self->capture);
  GotganFeedDraft *draft = gotgan_feed_xml_target (self);

  self->is_capturing = FALSE;
  switch (element->action)
    {
    case GOTGAN_FEED_TEXT:
      gotgan_feed_draft_take (draft, (GotganFeedSlot) element->slot, element->rank,
                              gotgan_feed_capture_dup_plain (self->capture));
      break;
    case GOTGAN_FEED_MARKUP:
      gotgan_feed_xml_take_markup (self, element);
      break;
    case GOTGAN_FEED_AUTHOR:
    case GOTGAN_FEED_PERSON:
      gotgan_feed_draft_take_author (draft, self->capture_rank,
                                     gotgan_feed_text_read_person (
                                         gotgan_feed_capture_get_word (self->capture)));
      break;
    case GOTGAN_FEED_GUID:
      gotgan_feed_xml_take_guid (self, element);
      break;
    default:
      gotgan_feed_xml_take_word (self, element);
    }
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
