#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GOTGAN_XML_ERROR (gotgan_xml_error_quark ())
GQuark gotgan_xml_error_quark (void);

/**
 * GotganXmlError:
 * @GOTGAN_XML_ERROR_MALFORMED: breaks the rules beyond repair; the message names the line
 * @GOTGAN_XML_ERROR_UNSAFE: a document type with entities of its own
 * @GOTGAN_XML_ERROR_TOO_LARGE: a tag or the nesting is beyond the caps
 */
typedef enum
{
  GOTGAN_XML_ERROR_MALFORMED,
  GOTGAN_XML_ERROR_UNSAFE,
  GOTGAN_XML_ERROR_TOO_LARGE,
} GotganXmlError;

/**
 * GotganXmlHandler:
 * @start: @name as printed, with its prefix; @attributes are names and values in turn, ended by %NULL
 * @end: of the element that was opened last and not yet closed
 * @text: (array length=length): a piece of what stands in an element
 *
 * Takes what the parser finds. Any of them may call gotgan_xml_stop().
 */
typedef struct
{
  void (*start) (const char *name, const char **attributes, gpointer user_data);
  void (*end) (gpointer user_data);
  void (*text) (const char *text, gsize length, gpointer user_data);
} GotganXmlHandler;

/**
 * GotganXml:
 *
 * XML of strangers, read as it arrives: decoded (gotgan-decoder), mended (gotgan-xml-repair), parsed by expat.
 * Prefixes are the handler's business, as feeds use some that they don't declare.
 */
typedef struct _GotganXml GotganXml;

/**
 * gotgan_xml_new:
 * @charset: (nullable): what the transport said
 * @max_depth: elements open at once
 */
GotganXml *gotgan_xml_new (const char *charset, guint max_depth, const GotganXmlHandler *handler,
                           gpointer user_data);
void gotgan_xml_free (GotganXml *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganXml, gotgan_xml_free)

/** Ends the reading with @error, which it takes; gotgan_xml_push() gives it back. */
void gotgan_xml_stop (GotganXml *self, GError *error);

/**
 * gotgan_xml_push:
 * @last: whether nothing follows
 * @error: %GOTGAN_XML_ERROR, or what gotgan_xml_stop() was given
 */
gboolean gotgan_xml_push (GotganXml *self, const guint8 *data, gsize size, gboolean last,
                          GError **error);

/** Returns: the value of the attribute that is @name, whatever its case and with any prefix, or %NULL */
const char *gotgan_xml_attribute (const char **attributes, const char *name);

/** Returns: @name without its prefix */
const char *gotgan_xml_local (const char *name);

G_END_DECLS
