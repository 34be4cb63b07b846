#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-note.h"
#include "ui/reader/gotgan-article-buffer.h"

G_BEGIN_DECLS

/**
 * GotganArticleText:
 *
 * The article's text with what is marked in it: claims underlined by stage, notes on coloured ground, matches of a
 * search, the claim in focus, and a place that was just revealed.
 *
 * The marks are drawn beneath the text instead of being tags: tags know neither dashes nor two lines at once, and
 * each one would part the words that must not be broken.
 */
#define GOTGAN_TYPE_ARTICLE_TEXT (gotgan_article_text_get_type ())
G_DECLARE_FINAL_TYPE (GotganArticleText, gotgan_article_text, GOTGAN, ARTICLE_TEXT, GtkTextView)

GtkWidget *gotgan_article_text_new (void);

/** Returns: (transfer none): */
GotganArticleBuffer *gotgan_article_text_get_buffer (GotganArticleText *self);
/** Shows another article, without marks. @article: (nullable) */
void gotgan_article_text_set_article (GotganArticleText *self, GotganArticle *article);
/** Where pictures come from. @library: (nullable): without one they stay empty places */
void gotgan_article_text_set_library (GotganArticleText *self, GotganLibrary *library);
/** When they are fetched without being asked for; never, at first. */
void gotgan_article_text_set_picture_use (GotganArticleText *self, GotganPictureUse use);
/** @claims: (nullable): #GotganClaim items; read now, not followed */
void gotgan_article_text_set_claims (GotganArticleText *self, GListModel *claims);
/**
 * gotgan_article_text_set_notes:
 * @notes: (nullable): #GotganNote items; read when they are next needed, and then not followed
 *
 * One that is not at its place in this article is passed over (gotgan_note_is_placed_in()). Words that were changed have a
 * dashed frame, and no ground unless they stand as they were.
 */
void gotgan_article_text_set_notes (GotganArticleText *self, GListModel *notes);
/** The claim in focus. @claim: (nullable) */
void gotgan_article_text_set_claim (GotganArticleText *self, GotganClaim *claim);
/** The note at hand. @note: (nullable) */
void gotgan_article_text_set_note (GotganArticleText *self, GotganNote *note);
/** Returns: (nullable) (transfer none): */
GotganNote *gotgan_article_text_get_note (GotganArticleText *self);

/**
 * gotgan_article_text_set_matches:
 * @matches: (nullable) (element-type GotganTextMatch): what a search found
 * @current: index of the one the person is at
 */
void gotgan_article_text_set_matches (GotganArticleText *self, GArray *matches, guint current);

/** Returns: (transfer full) (element-type GotganClaim): claims at a character, the shortest span first */
GPtrArray *gotgan_article_text_get_claims_at (GotganArticleText *self, guint offset);
/** Returns: (transfer full) (element-type GotganNote): the shortest first; of the same words, in the order of their making */
GPtrArray *gotgan_article_text_get_notes_at (GotganArticleText *self, guint offset);
/** Returns: (transfer full) (element-type GotganNote): those that share a character with a stretch, in the order of the text */
GPtrArray *gotgan_article_text_get_notes_between (GotganArticleText *self, guint start, guint end);

/** Returns: whether a claim or note is marked in the text, and from where to where */
gboolean gotgan_article_text_find (GotganArticleText *self, gpointer subject, guint *start,
                                   guint *end);

/**
 * gotgan_article_text_get_offset_at:
 * @x: in the widget
 * @y: in the widget
 *
 * Returns: %FALSE when no character is there
 */
gboolean gotgan_article_text_get_offset_at (GotganArticleText *self, double x, double y,
                                            guint *offset);

/** The part of a stretch of text on its first visible line, in the widget's coordinates: where a popover points. */
void gotgan_article_text_get_area (GotganArticleText *self, guint start, guint end,
                                   GdkRectangle *area);

/**
 * gotgan_article_text_reveal:
 *
 * Scrolls to a span, puts the cursor there and marks it for a moment.
 *
 * Returns: %FALSE when the span does not lie in the article
 */
gboolean gotgan_article_text_reveal (GotganArticleText *self, const GotganSpan *span);

/** Scrolls to an offset unless that is well in sight. */
void gotgan_article_text_show (GotganArticleText *self, guint offset);

/** To be told when the person goes elsewhere: the text is not held at what it scrolled to while it is still being measured. */
void gotgan_article_text_leave_place (GotganArticleText *self);
/** The same when the person moves by wheel, key or pointer in @scroller, which has the scroll bar. */
void gotgan_article_text_leave_with (GotganArticleText *self, GtkWidget *scroller);

/** Text size and distance of the lines as factors, and whether in a serif face. */
void gotgan_article_text_set_look (GotganArticleText *self, double scale, double line_height,
                                   gboolean serif);
/** Returns: the width of a comfortable column for this article at this size, in pixels */
int gotgan_article_text_get_column (GotganArticleText *self);

/** The character at the top edge, to come back to; 0 at the very top. */
guint gotgan_article_text_get_position (GotganArticleText *self);
void gotgan_article_text_set_position (GotganArticleText *self, guint position);

G_END_DECLS
