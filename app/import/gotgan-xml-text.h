#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text and attributes as XML wants them, of what stands for them in feeds. Of all, @text is valid UTF-8. */

/* Bytes behind "&" in which its ";" must come. */
#define GOTGAN_XML_LONGEST_REFERENCE 32

/** Appends @c so that it is no markup. */
void gotgan_xml_append_char (GString *out, gunichar c);

/** Copies character data in which references may stand, HTML's too. Of "<", ">" and other "&" none is markup here. */
void gotgan_xml_append_text (GString *out, const char *text, gsize length);

/** Copies @text without what XML forbids; for CDATA, where nothing else matters. */
void gotgan_xml_append_verbatim (GString *out, const char *text, gsize length);

/** Appends the line ends of @text alone: what is left out leaves them, so that places stay right. */
void gotgan_xml_append_lines (GString *out, const char *text, gsize length);

/** Appends the attributes that stand in a tag, each once, in quotes; what is none goes. */
void gotgan_xml_append_attributes (GString *out, const char *text, gsize length);

/** Returns: the bytes of the name at @text, 0 when none begins there */
gsize gotgan_xml_name_length (const char *text, gsize length);

G_END_DECLS
