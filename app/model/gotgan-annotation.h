#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "app/model/gotgan-article.h"
#include "app/model/gotgan-note.h"

G_BEGIN_DECLS

/* Notes as files carry them: annotations of the W3C's Web Annotation Data Model (Recommendation of 23 February 2017), as
 * JSON-LD with the context http://www.w3.org/ns/anno.jsonld.
 *
 * - id: "urn:uuid:…", or the address that another program gave the note;
 * - motivation "highlighting", and "commenting" and "tagging" where there is a comment and tags;
 * - body: what it means with the purpose "classifying" (evidence, doubt, question, quote), the comment and each tag;
 * - target: the article's address, a TextQuoteSelector with %GOTGAN_NOTE_CONTEXT code points on each side, a
 *   TextPositionSelector in code points of the text, whose paragraphs are joined by one line end each, and a TimeState: when
 *   the version of the text was taken in, with "cached" naming it by its hash, %GOTGAN_ANNOTATION_VERSION. An article without
 *   an address is named by %GOTGAN_ANNOTATION_ARTICLE.
 *
 * Nobody is named as the creator. */

#define GOTGAN_ANNOTATION_CONTEXT "http://www.w3.org/ns/anno.jsonld"

/** The hash of gotgan_article_get_version() follows. */
#define GOTGAN_ANNOTATION_VERSION "urn:gotgan:version:"
/** What makes it the same article follows, escaped: only a library that has it knows more. */
#define GOTGAN_ANNOTATION_ARTICLE "urn:gotgan:article:"

/** Bytes of a file, and annotations in it. */
#define GOTGAN_ANNOTATIONS_MAX_BYTES (64u * 1024 * 1024)
#define GOTGAN_ANNOTATIONS_MAX 100000u

#define GOTGAN_ANNOTATION_ERROR (gotgan_annotation_error_quark ())
GQuark gotgan_annotation_error_quark (void);

/**
 * GotganAnnotationError:
 * @GOTGAN_ANNOTATION_ERROR_NOT_JSON: the file is no JSON
 * @GOTGAN_ANNOTATION_ERROR_DAMAGED: it begins as JSON and can't be read to its end
 * @GOTGAN_ANNOTATION_ERROR_NONE: it is JSON without any annotation
 * @GOTGAN_ANNOTATION_ERROR_TOO_LARGE: more bytes or annotations than are read
 * @GOTGAN_ANNOTATION_ERROR_NO_WORDS: an annotation has no quote, so nobody can say where it belongs
 * @GOTGAN_ANNOTATION_ERROR_NO_SOURCE: it does not say what it is about
 * @GOTGAN_ANNOTATION_ERROR_SEVERAL: it is about several places at once
 * @GOTGAN_ANNOTATION_ERROR_TAKEN: its id is that of a note on another article
 */
typedef enum
{
  GOTGAN_ANNOTATION_ERROR_NOT_JSON,
  GOTGAN_ANNOTATION_ERROR_DAMAGED,
  GOTGAN_ANNOTATION_ERROR_NONE,
  GOTGAN_ANNOTATION_ERROR_TOO_LARGE,
  GOTGAN_ANNOTATION_ERROR_NO_WORDS,
  GOTGAN_ANNOTATION_ERROR_NO_SOURCE,
  GOTGAN_ANNOTATION_ERROR_SEVERAL,
  GOTGAN_ANNOTATION_ERROR_TAKEN,
} GotganAnnotationError;

/**
 * GotganAnnotation:
 * @note: without an article or span while they are not known; its version is the one named by the file, or %NULL
 * @article: (nullable): the version that it was made on
 * @url: what it is about, an address or name of any kind
 * @title: (nullable): what that is called
 * @taken: when the version was taken in, UTC, microseconds since the epoch; 0 is unknown
 * @has_position: whether @start and @end are known
 * @start, @end: code points in gotgan_annotation_place()'s text
 */
typedef struct
{
  GotganNote *note;
  GotganArticle *article;
  char *url;
  char *title;
  gint64 taken;
  gboolean has_position;
  guint start;
  guint end;
} GotganAnnotation;

/** Takes the reference; the rest is to be filled in. */
GotganAnnotation *gotgan_annotation_new (GotganNote *note);
void gotgan_annotation_free (GotganAnnotation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganAnnotation, gotgan_annotation_free)

/** Returns: whether @span lies in @article; @start, @end: (out): where it lies in the whole text */
gboolean gotgan_annotation_place (GotganArticle *article, const GotganSpan *span, guint *start,
                                  guint *end);

/** Returns: whether @start to @end lies within one paragraph; @span: (out): that place */
gboolean gotgan_annotation_find_span (GotganArticle *article, guint start, guint end,
                                      GotganSpan *span);

/* --- Writing -------------------------------------------------------------------------------------- */

/** Returns: (transfer full): one annotation, without the context */
JsonNode *gotgan_annotation_to_json (const GotganAnnotation *self);

/**
 * gotgan_annotations_write:
 * @nodes: (element-type JsonNode): annotations
 *
 * An AnnotationCollection with one page, the same for the same annotations.
 *
 * Returns: (transfer full): UTF-8
 */
GBytes *gotgan_annotations_write (GPtrArray *nodes);

/* --- Reading -------------------------------------------------------------------------------------- */

/**
 * gotgan_annotation_from_json:
 * @node: of any kind; what another program wrote into it is taken as far as a note can hold it
 *
 * Several comments become one, text about a place that is no comment is one too. Without an id it gets one that follows from
 * what it says, so that the same file twice is the same notes. A meaning that is not one of ours is %GOTGAN_COLOUR_QUESTION
 * for the motivation "questioning" and %GOTGAN_COLOUR_QUOTE for the rest: words were marked, and no more is known.
 *
 * Returns: (transfer full): or %NULL with GOTGAN_ANNOTATION_ERROR
 */
GotganAnnotation *gotgan_annotation_from_json (JsonNode *node, GError **error);

/**
 * gotgan_annotations_parse:
 *
 * The annotations of a file: an AnnotationCollection or AnnotationPage, a list, a graph or a single one.
 *
 * Returns: (transfer full) (element-type JsonNode): at least one; or %NULL with GOTGAN_ANNOTATION_ERROR
 */
GPtrArray *gotgan_annotations_parse (GBytes *bytes, GError **error);

/** Returns: (transfer full) (nullable): what to call @node to a person: its quote's first words, or its id */
char *gotgan_annotation_dup_name (JsonNode *node);

G_END_DECLS
