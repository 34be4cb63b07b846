#pragma once

#include "app/import/gotgan-origin.h"

G_BEGIN_DECLS

/**
 * GotganField:
 * @GOTGAN_FIELD_ORGANISATION: an organisation that is called the author
 * @GOTGAN_FIELD_PRESS: the newspaper, as portals name it that call themselves the site
 * @GOTGAN_FIELD_NAME: the name beside a headline in JSON-LD, which is sometimes the better title
 * @GOTGAN_FIELD_KIND: what the page is
 *
 * What the table of sources has rows for.
 */
typedef enum
{
  GOTGAN_FIELD_TITLE,
  GOTGAN_FIELD_NAME,
  GOTGAN_FIELD_AUTHOR,
  GOTGAN_FIELD_ORGANISATION,
  GOTGAN_FIELD_PUBLISHER,
  GOTGAN_FIELD_PRESS,
  GOTGAN_FIELD_PUBLISHED,
  GOTGAN_FIELD_URL,
  GOTGAN_FIELD_KIND,
} GotganField;

/**
 * GotganMetadata:
 *
 * All that a page says of itself for machines, each saying kept under the row of one table, the order of trust, so that the
 * choice is made when all is read and does not hang on the order of the elements. The table is in gotgan-metadata.c. Its order:
 *
 * - JSON-LD first: search engines check it against the page, and it alone ties the fields to one article.
 * - Dublin Core next, for title and author: who takes the trouble writes it for archives. Its dates are often those of the
 *   record, so they come late.
 * - Cards (Open Graph, Twitter): there on nearly every page, but titles are made to be clicked and authors are often
 *   addresses of profiles. Its article:published_time is as good as JSON-LD's.
 * - Statistics (Parsely, Sailthru): right, being counted, but sometimes of the last change; Sailthru's date comes last of all.
 * - Any other meta element, then microdata of the article, which templates share with teasers.
 * - What is marked by class, rel or time: the teasers of other articles are marked alike, so only what stands by the title, or
 *   is the only one of its kind, counts.
 * - Names that don't look like a person's are not trusted over a by-line that people read, whatever says them.
 *
 * What none of them says is looked for in the text (by-line, date line, masthead), then in addresses. A date of change is never
 * taken for that of publication, and the start of the clock (1970-01-01) is no date.
 */
typedef struct _GotganMetadata GotganMetadata;

GotganMetadata *gotgan_metadata_new (void);
void gotgan_metadata_free (GotganMetadata *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganMetadata, gotgan_metadata_free)

/**
 * gotgan_metadata_say:
 * @name: in lower case, as in the table: "og:title"
 * @value: (nullable): what it says; blank is nothing, and the first few of one name are kept
 *
 * Keeps what @name of @origin says of @field; names that the table has no row for say nothing.
 */
void gotgan_metadata_say (GotganMetadata *self, GotganField field, GotganOrigin origin,
                          const char *name, const char *value);

/**
 * gotgan_metadata_say_meta:
 * @name: of a meta element
 *
 * The same for all fields that a meta element of that name is about.
 */
void gotgan_metadata_say_meta (GotganMetadata *self, const char *name, const char *value);

/**
 * GotganSaying:
 * @values: (element-type utf8): in the order of the page, at least one
 *
 * What one row of the table has heard.
 */
typedef struct
{
  GotganField field;
  GotganOrigin origin;
  GPtrArray *values;
} GotganSaying;

/**
 * gotgan_metadata_next:
 * @at: (inout): 0 for the most trusted
 *
 * Returns: whether there is one more row that has heard something of @field; it is put into @saying
 */
gboolean gotgan_metadata_next (const GotganMetadata *self, GotganField field, guint *at,
                               GotganSaying *saying);

/**
 * gotgan_metadata_first:
 * @origin: (out) (optional):
 *
 * Returns: (nullable): the first value of the most trusted row
 */
const char *gotgan_metadata_first (const GotganMetadata *self, GotganField field,
                                   GotganOrigin *origin);

G_END_DECLS
