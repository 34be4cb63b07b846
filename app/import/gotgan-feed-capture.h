#pragma once

#include "app/import/gotgan-feed-names.h"

G_BEGIN_DECLS

/**
 * GotganFeedCapture:
 *
 * The text of one element while it comes in: escaped or in CDATA, with markup in it that is written out again, or Atom's
 * text, html, xhtml and base64.
 */
typedef struct _GotganFeedCapture GotganFeedCapture;

GotganFeedCapture *gotgan_feed_capture_new (void);
void gotgan_feed_capture_free (GotganFeedCapture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganFeedCapture, gotgan_feed_capture_free)

/** Begins with @element, whose "type" and "mode" are among @attributes. */
void gotgan_feed_capture_begin (GotganFeedCapture *self, const GotganFeedElement *element,
                                const char **attributes);

/**
 * gotgan_feed_capture_open:
 * @name: as the parser has it, with its namespace
 * @attributes: (array zero-terminated=1): names and values by turns
 *
 * Takes the start of an element inside, and writes its tag into the text. The div around Atom's xhtml is left out.
 */
void gotgan_feed_capture_open (GotganFeedCapture *self, const char *name, const char **attributes);

/** Takes the end of the innermost element; only while gotgan_feed_capture_is_inside(). */
void gotgan_feed_capture_close (GotganFeedCapture *self);

/**
 * gotgan_feed_capture_add:
 * @text: (array length=length): as the parser has it, references read
 *
 * Takes a run of text. Behind a tag it is escaped again, since it is written into HTML then.
 */
void gotgan_feed_capture_add (GotganFeedCapture *self, const char *text, gsize length);

/** Returns: whether elements are open inside of it */
gboolean gotgan_feed_capture_is_inside (GotganFeedCapture *self);

/** Returns: (transfer none) (nullable): what it began with */
const GotganFeedElement *gotgan_feed_capture_get_element (GotganFeedCapture *self);

/** Returns: (transfer none): what it holds, without space around it, as printed */
const char *gotgan_feed_capture_get_word (GotganFeedCapture *self);

/** Returns: (transfer full) (nullable): as plain text; %NULL when it is empty, or in no form that is read */
char *gotgan_feed_capture_dup_plain (GotganFeedCapture *self);

/** Returns: (transfer full) (nullable): as HTML; %NULL when it is empty, or in no form that is read */
char *gotgan_feed_capture_dup_html (GotganFeedCapture *self);

G_END_DECLS
