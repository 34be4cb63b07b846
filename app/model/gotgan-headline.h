#pragma once

#include <glib-object.h>

#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/**
 * GotganHeadline:
 *
 * One row of the article list: what is shown of an article without its text. A list hands it out at once with
 * only its id and day, and fills it when the page of rows has been read (#GotganHeadline:loaded notifies).
 */
#define GOTGAN_TYPE_HEADLINE (gotgan_headline_get_type ())
G_DECLARE_FINAL_TYPE (GotganHeadline, gotgan_headline, GOTGAN, HEADLINE, GObject)

/**
 * GotganHeadlineRow:
 *
 * The fields of a headline, as the store reads them. Strings are borrowed by gotgan_headline_fill(). @n_copies: how many
 * other articles tell the same story in nearly the same words; @edited: whether it had another whole text before
 */
typedef struct
{
  const char *title;
  const char *publisher;
  const char *published;
  const char *snippet;
  GotganLanguage language;
  gboolean unread;
  gboolean starred;
  gboolean sample;
  gboolean edited;
  guint n_claims;
  guint n_notes;
  guint n_copies;
} GotganHeadlineRow;

/**
 * gotgan_headline_new:
 * @id: the article
 * @day: Julian day it is listed under (published, else imported), for the list's sections
 */
GotganHeadline *gotgan_headline_new (gint64 id, guint32 day);
void gotgan_headline_fill (GotganHeadline *self, const GotganHeadlineRow *row);

/* All readable as properties of the same names; those that change notify. */
gint64 gotgan_headline_get_id (GotganHeadline *self);
guint32 gotgan_headline_get_day (GotganHeadline *self);
gboolean gotgan_headline_get_loaded (GotganHeadline *self);
const char *gotgan_headline_get_title (GotganHeadline *self);
/** Returns: (transfer full) (nullable): the title, else the first words of the text; %NULL when nothing is known */
char *gotgan_headline_dup_label (GotganHeadline *self);
const char *gotgan_headline_get_publisher (GotganHeadline *self);
const char *gotgan_headline_get_published (GotganHeadline *self);
/** Plain text; matches of a search stand between U+2068 and U+2069 */
const char *gotgan_headline_get_snippet (GotganHeadline *self);
GotganLanguage gotgan_headline_get_language (GotganHeadline *self);
gboolean gotgan_headline_get_unread (GotganHeadline *self);
gboolean gotgan_headline_get_starred (GotganHeadline *self);
gboolean gotgan_headline_get_sample (GotganHeadline *self);
gboolean gotgan_headline_get_edited (GotganHeadline *self);
guint gotgan_headline_get_n_claims (GotganHeadline *self);
guint gotgan_headline_get_n_notes (GotganHeadline *self);
guint gotgan_headline_get_n_copies (GotganHeadline *self);

G_END_DECLS
