#pragma once

#include "app/import/gotgan-feed-private.h"

#include "app/import/gotgan-feed-capture.h"
#include "app/import/gotgan-feed-scope.h"
#include "app/import/gotgan-xml.h"

G_BEGIN_DECLS

/* The reader of RSS and Atom: gotgan-feed-xml.c walks the tree, gotgan-feed-xml-take.c takes what elements say. */

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

/** Inside of an item its draft, else the feed. */
GotganFeedDraft *gotgan_feed_xml_target (GotganFeedXml *self);

/** Returns: (transfer full) (nullable): @address as absolute one of the Web, from here */
char *gotgan_feed_xml_resolve (GotganFeedXml *self, const char *address);

/** Atom's link, which stands in RSS too. A page goes before what is of another type. */
void gotgan_feed_xml_take_link (GotganFeedXml *self, guint rank, const char **attributes);

/** RSS's enclosure. */
void gotgan_feed_xml_take_enclosure (GotganFeedXml *self, const char **attributes);

/** Media RSS: pictures illustrate; sound and films are what the item is about. */
void gotgan_feed_xml_take_media (GotganFeedXml *self, guint rank, const char **attributes);

/** An address of a picture in an attribute. */
void gotgan_feed_xml_take_picture (GotganFeedXml *self, const GotganFeedElement *element,
                                   const char *address);

/** xml:lang. */
void gotgan_feed_xml_take_language (GotganFeedXml *self, guint rank, const char **attributes);

/** Begins to read the text of @element, whose slot it fills by @rank. */
void gotgan_feed_xml_begin_capture (GotganFeedXml *self, const GotganFeedElement *element,
                                    guint rank, const char **attributes);

/** Puts what was read in its place. */
void gotgan_feed_xml_end_capture (GotganFeedXml *self);

G_END_DECLS
