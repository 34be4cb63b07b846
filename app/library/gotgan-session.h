#pragma once

#include "app/library/gotgan-headline-list.h"
#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganView:
 *
 * The page's three faces.
 */
typedef enum
{
  GOTGAN_VIEW_READ,
  GOTGAN_VIEW_TIMELINE,
  GOTGAN_VIEW_INVESTORS,
} GotganView;

/**
 * GotganSession:
 *
 * What the person is looking at. The subjects of ui/ never speak to each other: each follows the properties here and
 * sets them. One session a window.
 *
 * Properties (all notify): library, headlines, view, article-id, article, claims, claims-pending, set-aside, claim, deals, deals-loading, deal,
 * party (key), as-of, error-free otherwise: loading errors come by the signal `failed (GError)`.
 */
#define GOTGAN_TYPE_SESSION (gotgan_session_get_type ())
G_DECLARE_FINAL_TYPE (GotganSession, gotgan_session, GOTGAN, SESSION, GObject)

GotganSession *gotgan_session_new (GotganLibrary *library);

/** Returns: (transfer none): */
GotganLibrary *gotgan_session_get_library (GotganSession *self);
/** Returns: (transfer none): the article list, with the shelf and query in force */
GotganHeadlineList *gotgan_session_get_headlines (GotganSession *self);

GotganView gotgan_session_get_view (GotganSession *self);
void gotgan_session_set_view (GotganSession *self, GotganView view);

/** The article asked for; 0 for none. Setting it loads #GotganSession:article and :claims, and marks it read. */
gint64 gotgan_session_get_article_id (GotganSession *self);
void gotgan_session_set_article_id (GotganSession *self, gint64 article_id);
/** Whether an article that is opened is marked read at once; it is, at first. Otherwise whoever shows it does. */
void gotgan_session_set_marks_read (GotganSession *self, gboolean marks_read);
/** Returns: (nullable) (transfer none): the loaded article; %NULL while none is or it is being read */
GotganArticle *gotgan_session_get_article (GotganSession *self);
/** Returns: (transfer none): #GotganClaim items of that article; empty while there is none */
GListModel *gotgan_session_get_claims (GotganSession *self);
/** Whether that article has yet to be read for facts. */
gboolean gotgan_session_get_claims_pending (GotganSession *self);

/**
 * gotgan_session_get_set_aside:
 *
 * Returns: (transfer none): #GotganClaim items that are not among the article's claims though the person decided on them:
 *   rejected ones, and those whose words are gone; each has its verdict
 */
GListModel *gotgan_session_get_set_aside (GotganSession *self);

/** The claim in focus, in reader and pane alike; %NULL for none. */
GotganClaim *gotgan_session_get_claim (GotganSession *self);
void gotgan_session_set_claim (GotganSession *self, GotganClaim *claim);

/** Returns: (transfer none): #GotganDeal items known by #GotganSession:as-of; reloaded with the library */
GListModel *gotgan_session_get_deals (GotganSession *self);
gboolean gotgan_session_get_deals_loading (GotganSession *self);
GotganDeal *gotgan_session_get_deal (GotganSession *self);
void gotgan_session_set_deal (GotganSession *self, GotganDeal *deal);

/** A party's key, or %NULL for all: the lanes of the timeline and the subject of the investor panel. */
const char *gotgan_session_get_party (GotganSession *self);
void gotgan_session_set_party (GotganSession *self, const char *party);

/** EDTF day, or %NULL for "everything known today". */
const char *gotgan_session_get_as_of (GotganSession *self);
void gotgan_session_set_as_of (GotganSession *self, const char *as_of);

/**
 * gotgan_session_open_claim:
 *
 * From a figure to its sentence: loads the claim's article, turns to the reader, makes the claim the one in focus and
 * emits #GotganSession::reveal once the article is there.
 */
void gotgan_session_open_claim (GotganSession *self, GotganClaim *claim);

/** The same for a note. */
void gotgan_session_open_note (GotganSession *self, GotganNote *note);

/* Signals:
 *   reveal (GotganSpan *)   scroll to the span of the current article and mark it briefly
 *   failed (GError)         an article or the deals could not be read
 */

G_END_DECLS
