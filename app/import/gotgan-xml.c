#include "config.h"

#include "app/import/gotgan-xml.h"

#include "app/import/gotgan-decoder.h"
#include "app/import/gotgan-xml-repair.h"

#include <expat.h>
#include <string.h>

/* Bytes that go through the stages at once; keeps what they hold small, whatever is pushed. */
#define PIECE_BYTES (64 * 1024)

struct _GotganXml
{
  GotganDecoder *decoder;
  GotganXmlRepair *repair;
  XML_Parser parser;
  GString *decoded;
  GString *repaired;
  GotganXmlHandler handler;
  gpointer user_data;
  GError *stopped;
};

G_DEFINE_QUARK (gotgan_xml_error, gotgan_xml_error)

static void XMLCALL
gotgan_xml_start_cb (void *user_data, const char *name, const char **attributes)
{
  GotganXml *self = user_data;

  if (self->stopped == NULL)
    self->handler.start (name, attributes, self->user_data);
}

static void XMLCALL
gotgan_xml_end_cb (void *user_data, const char *name)
{
  GotganXml *self = user_data;

  if (self->stopped == NULL)
    self->handler.end (self->user_data);
}

static void XMLCALL
gotgan_xml_text_cb (void *user_data, const char *text, int length)
{
  GotganXml *self = user_data;

  if (self->stopped == NULL)
    self->handler.text (text, (gsize) length, self->user_data);
}

/* The repair has taken every document type away; this stands behind it. */
static void XMLCALL
gotgan_xml_entity_cb (void *user_data, const char *name, int is_parameter, const char *value,
                      int length, const char *base, const char *system_id, const char *public_id,
                      const char *notation)
{
  gotgan_xml_stop (user_data, g_error_new_literal (GOTGAN_XML_ERROR, GOTGAN_XML_ERROR_UNSAFE,
                                                   "The document declares entities"));
}

GotganXml *
gotgan_xml_new (const char *charset, guint max_depth, const GotganXmlHandler *handler,
                gpointer user_data)
{
  GotganXml *self = g_new0 (GotganXml, 1);

  self->decoder = gotgan_decoder_new (charset);
  self->repair = gotgan_xml_repair_new (max_depth);
  self->decoded = g_string_new (NULL);
  self->repaired = g_string_new (NULL);
  self->handler = *handler;
  self->user_data = user_data;
  self->parser = XML_ParserCreate ("UTF-8");
  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, gotgan_xml_start_cb, gotgan_xml_end_cb);
  XML_SetCharacterDataHandler (self->parser, gotgan_xml_text_cb);
  XML_SetEntityDeclHandler (self->parser, gotgan_xml_entity_cb);
  return self;
}

void
gotgan_xml_free (GotganXml *self)
{
  XML_ParserFree (self->parser);
  gotgan_decoder_free (self->decoder);
  gotgan_xml_repair_free (self->repair);
  g_string_free (self->decoded, TRUE);
  g_string_free (self->repaired, TRUE);
  g_clear_error (&self->stopped);
  g_free (self);
}

void
gotgan_xml_stop (GotganXml *self, GError *error)
{
  if (self->stopped != NULL)
    {
      g_error_free (error);
      return;
    }
  self->stopped = error;
  XML_StopParser (self->parser, XML_FALSE);
}

/* expat 2.9 has other names for the place, which those before it lack. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS
static void
gotgan_xml_tell_place (GotganXml *self, GError **error)
{
  g_set_error (error, GOTGAN_XML_ERROR, GOTGAN_XML_ERROR_MALFORMED,
               "Line %" G_GUINT64_FORMAT ", column %" G_GUINT64_FORMAT ": %s",
               (guint64) XML_GetCurrentLineNumber (self->parser),
               (guint64) XML_GetCurrentColumnNumber (self->parser) + 1,
               XML_ErrorString (XML_GetErrorCode (self->parser)));
}
G_GNUC_END_IGNORE_DEPRECATIONS

static gboolean
gotgan_xml_parse (GotganXml *self, gboolean last, GError **error)
{
  enum XML_Status status =
      XML_Parse (self->parser, self->repaired->str, (int) self->repaired->len, last);

  g_string_truncate (self->repaired, 0);
  if (self->stopped != NULL)
    g_propagate_error (error, g_error_copy (self->stopped));
  else if (status != XML_STATUS_OK)
    gotgan_xml_tell_place (self, error);
  return self->stopped == NULL && status == XML_STATUS_OK;
}

/* What stands before the place where the repair gave up comes first. */
static gboolean
gotgan_xml_push_piece (GotganXml *self, const guint8 *data, gsize size, gboolean last,
                       GError **error)
{
  g_autoptr (GError) refused = NULL;
  gboolean repaired;

  g_string_truncate (self->decoded, 0);
  gotgan_decoder_push (self->decoder, data, size, last, self->decoded);
  repaired = gotgan_xml_repair_push (self->repair, self->decoded->str, self->decoded->len, last,
                                     self->repaired, &refused);
  if (!gotgan_xml_parse (self, repaired && last, error))
    return FALSE;
  if (!repaired)
    g_propagate_error (error, g_steal_pointer (&refused));
  return repaired;
}

gboolean
gotgan_xml_push (GotganXml *self, const guint8 *data, gsize size, gboolean last, GError **error)
{
  do
    {
      gsize piece = MIN (size, PIECE_BYTES);

      if (!gotgan_xml_push_piece (self, data, piece, last && piece == size, error))
        return FALSE;
      data += piece;
      size -= piece;
    }
  while (size > 0);
  return TRUE;
}

const char *
gotgan_xml_local (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

const char *
gotgan_xml_attribute (const char **attributes, const char *name)
{
  for (; *attributes != NULL; attributes += 2)
    if (g_ascii_strcasecmp (gotgan_xml_local (*attributes), name) == 0)
      return attributes[1];
  return NULL;
}
