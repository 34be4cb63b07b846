#pragma once

#include "app/import/gotgan-metadata.h"
#include "app/import/gotgan-page.h"

G_BEGIN_DECLS

/**
 * GotganPageHead:
 * @page:
 * @metadata: what it says of itself
 * @document: (nullable): the title element's text
 * @headings: (element-type utf8): texts of its first headings
 * @authors: (element-type guint): elements that are called an author, in order
 * @times: (element-type guint): elements that are called a time, in order
 * @heading: index of the element around the heading that is the title, or %G_MAXUINT
 *
 * What is gathered from a page before its fields are chosen.
 */
typedef struct
{
  const GotganPage *page;
  GotganMetadata *metadata;
  char *document;
  GPtrArray *headings;
  GArray *authors;
  GArray *times;
  guint heading;
} GotganPageHead;

/** Returns: (transfer full): the text of element @index and of all inside it, as far as a name may be long */
char *gotgan_page_whole_text (const GotganPage *page, guint index);

/** Returns: whether attribute @name of @node has @word among its words, in any case */
gboolean gotgan_page_has_word (const GumboElement *node, const char *name, const char *word);

/** Chooses among what the metadata, the title element and the headings say, and finds the heading. */
void gotgan_page_choose_title (GotganPageHead *head, GotganDraft *draft);

/**
 * gotgan_page_choose_marked_authors:
 * @sure: (element-type utf8): names that rel or itemprop marks
 * @likely: (element-type utf8): names that only a class marks
 *
 * Names in elements that are called an author. Teasers of other articles name theirs alike, so an element counts only when it
 * stands near the title, or all of them name the same person.
 */
void gotgan_page_choose_marked_authors (const GotganPageHead *head, GPtrArray *sure,
                                        GPtrArray *likely);

/** Chooses among what the metadata and marked elements say. What they name is the author, or waits for a by-line. */
void gotgan_page_choose_authors (const GotganPageHead *head, GotganDraft *draft);

/** Returns: (transfer full) (nullable): the date of the time element near the title, or the day that all of them name */
char *gotgan_page_choose_time (const GotganPageHead *head);

/**
 * gotgan_page_plausible_address:
 * @said: what the page calls its address
 * @sites: (nullable):
 * @url: (nullable): where the page comes from
 *
 * Returns: (transfer full) (nullable): @said as addresses are kept, unless it is the start of a site, or of another site than
 *   @url: whoever copies a page copies what it says of itself
 */
char *gotgan_page_plausible_address (const char *said, GotganSites *sites, const char *url);

G_END_DECLS
