#pragma once

#include <gtk/gtk.h>

#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/**
 * GotganLineMetrics:
 * @line_height: the factor by which lines are higher than their font asks
 * @ascent: of the font, as a part of its height
 * @em: of the font, as a part of its height
 *
 * What is needed to find the baseline of a line of which GTK only tells the box.
 */
typedef struct
{
  double line_height;
  double ascent;
  double em;
} GotganLineMetrics;

/** @baseline: in the buffer's coordinates, like the rest. @em: the font's size in pixels */
typedef struct
{
  float x;
  float width;
  float baseline;
  float em;
} GotganLinePart;

typedef void (*GotganLineFunc) (const GotganLinePart *part, gpointer user_data);

/** Calls @func for each line's part of a stretch of text. */
void gotgan_article_lines_foreach (GtkTextView *view, guint start, guint end,
                                   const GotganLineMetrics *metrics, GotganLineFunc func,
                                   gpointer user_data);

/** A ground behind the words. */
void gotgan_article_lines_draw_ground (GtkSnapshot *snapshot, const GotganLinePart *part,
                                       const GdkRGBA *colour);
/** A plain line along the ground's lower edge. */
void gotgan_article_lines_draw_edge (GtkSnapshot *snapshot, const GotganLinePart *part, guint level,
                                     const GdkRGBA *colour);
/** A dashed frame around what stands in the place of noted words. */
void gotgan_article_lines_draw_dashed_frame (GtkSnapshot *snapshot, const GotganLinePart *part,
                                             const GdkRGBA *colour);
/** A frame around what is at hand. */
void gotgan_article_lines_draw_frame (GtkSnapshot *snapshot, const GotganLinePart *part,
                                      const GdkRGBA *colour);

/** A thin line close beneath the words, above those of claims. */
void gotgan_article_lines_draw_link (GtkSnapshot *snapshot, const GotganLinePart *part,
                                     const GdkRGBA *colour);

/**
 * gotgan_article_lines_draw_stage:
 * @stage: %GOTGAN_STAGE_NONE for a metric
 * @level: how many lines are above it
 *
 * Solid when completed, double when agreed, dashed when planned, dotted in talks, waves when it failed, thin for a
 * metric.
 */
void gotgan_article_lines_draw_stage (GtkSnapshot *snapshot, const GotganLinePart *part,
                                      GotganStage stage, guint level, const GdkRGBA *colour);

G_END_DECLS
