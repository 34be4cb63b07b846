#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganXmlRepair:
 *
 * A filter before a strict parser, for the XML that feeds are written in. It lets pass what is well formed and mends what
 * leaves no doubt:
 *
 * - text before the first tag and behind the last; the XML declaration, comments and instructions go too;
 * - control characters and references to them; a bare "&" or "<"; "]]>" in text;
 * - names of HTML's entities become their characters, &#128; to &#159; those of windows-1252;
 * - values without quotes and attributes without or with a second value;
 * - HTML's elements that are never closed, or closed though never opened, such as a "<br>" in a title;
 * - a document type goes, and one that declares entities is refused: so nothing can be expanded, nor fetched.
 *
 * What a feed's own elements leave open is not guessed: that is an error of the parser. Line ends stay, so that the parser
 * tells the right line.
 */
typedef struct _GotganXmlRepair GotganXmlRepair;

GotganXmlRepair *gotgan_xml_repair_new (guint max_depth);
void gotgan_xml_repair_free (GotganXmlRepair *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganXmlRepair, gotgan_xml_repair_free)

/**
 * gotgan_xml_repair_push:
 * @text: (array length=length): valid UTF-8
 * @last: whether nothing follows
 * @out: takes what is certain
 * @error: %GOTGAN_XML_ERROR
 */
gboolean gotgan_xml_repair_push (GotganXmlRepair *self, const char *text, gsize length,
                                 gboolean last, GString *out, GError **error);

G_END_DECLS
