#pragma once

#include <adwaita.h>

#include "ui/reader/gotgan-article-lines.h"
#include "ui/reader/gotgan-article-picture.h"
#include "ui/reader/gotgan-article-text.h"
#include "ui/reader/gotgan-find-text.h"
#include "ui/reader/gotgan-text-marks.h"

G_BEGIN_DECLS

/* How long filling in a long article may hold up the window at a time. */
#define SLICE_MICROSECONDS 4000

struct _GotganArticleText
{
  GtkTextView parent_instance;

  GotganArticleBuffer *buffer;
  GotganTextMarks *claims;
  /* gotgan-article-text-notes.c: of those that have been read, and where the others come from. */
  GotganTextMarks *notes;
  GListModel *unread_notes;
  GotganTextMarks *matches;
  GotganTextMarks *links;
  GotganClaim *claim;
  GotganNote *note;
  guint current_match;

  guint flash_start;
  guint flash_end;
  double flash;
  AdwAnimation *fade;
  guint flash_timer;

  double scale;
  double line_height;
  gboolean serif;
  gboolean dark;
  GdkRGBA link_colour;
  GotganLineMetrics metrics;
  int column;
  guint filler;

  /* gotgan-article-text-place.c */
  double place_align;
  guint place_timer;
  guint place_idle;

  /* gotgan-article-text-pictures.c */
  GotganLibrary *library;
  GotganPictureUse picture_use;
  GPtrArray *pictures;
  GCancellable *pictures_cancellable;
  gint64 opened;
  guint look;
  gulong scheme_handler;
};

/** Goes again to the place that was gone to last, if the text is still being measured. */
void gotgan_article_text_keep_place (GotganArticleText *self);

/** Returns: (transfer none): where the notes are marked by now */
GotganTextMarks *gotgan_article_text_read_notes (GotganArticleText *self);

/** Takes the pictures of the article before out of the text, before its buffer changes. */
void gotgan_article_text_clear_pictures (GotganArticleText *self);
/** Puts pictures where the buffer has room for them by now. */
void gotgan_article_text_place_pictures (GotganArticleText *self);
/** Loads what has come near, with the next frame. */
void gotgan_article_text_look_for_pictures (GotganArticleText *self);

/** Draws what lies beneath the text of the visible part. */
void gotgan_article_text_draw (GotganArticleText *self, GtkSnapshot *snapshot);

/** Sets tags and metrics for font, size, language of the article and colour scheme. */
void gotgan_article_text_update_look (GotganArticleText *self);

/** Puts the column in the middle, and lets words be broken that are wider than it. @width: of the widget, in pixels */
void gotgan_article_text_update_margins (GotganArticleText *self, int width);

/** gotgan-article-text-access.c: what a screen reader reads. */
void gotgan_article_text_init_access (GtkAccessibleTextInterface *iface);

/** Marks a stretch for a moment, and makes it fade unless motion is to be reduced. */
void gotgan_article_text_flash (GotganArticleText *self, guint start, guint end);
void gotgan_article_text_stop_flash (GotganArticleText *self);

G_END_DECLS
