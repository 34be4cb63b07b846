#include "config.h"

#include "app/import/gotgan-feed-xml-private.h"

#include "app/import/gotgan-feed-date.h"
#include "app/import/gotgan-feed-text.h"

#include <string.h>

/* What the table of elements has for RSS's link. */
#define RSS_LINK_RANK 1

GotganFeedDraft *
gotgan_feed_xml_target (GotganFeedXml *self)
{
  return self->draft != NULL ? self->draft : self->page->head;
}

char *
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

void
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

void
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

void
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

void
gotgan_feed_xml_take_picture (GotganFeedXml *self, const GotganFeedElement *element,
                              const char *address)
{
  gotgan_feed_draft_take (self->draft, (GotganFeedSlot) element->slot, element->rank,
                          gotgan_feed_xml_resolve (self, address));
}

/* --- Elements that say it by their text -------------------------------------------------------------- */

void
gotgan_feed_xml_take_language (GotganFeedXml *self, guint rank, const char **attributes)
{
  for (; *attributes != NULL; attributes += 2)
    if (g_str_equal (*attributes, "xml:lang"))
      gotgan_feed_draft_take (gotgan_feed_xml_target (self), GOTGAN_FEED_SLOT_LANGUAGE, rank,
                              g_strstrip (g_strdup (attributes[1])));
}

void
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

void
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
