#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"
#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/**
 * GotganPrintLine:
 * @line: what is drawn
 * @x: in points, like @baseline
 * @block: which block of text it is of, by their order
 * @first: whether it is the first of its block
 * @kind: of the block
 */
typedef struct
{
  PangoLayoutLine *line;
  double x;
  double top;
  double bottom;
  double baseline;
  guint page;
  guint block;
  gboolean first;
  GotganParagraphKind kind;
} GotganPrintLine;

/**
 * GotganPrintLayout:
 * @lines: (element-type GotganPrintLine): in the order of the text
 * @layouts: (element-type PangoLayout): of the blocks
 * @n_pages: at least one
 *
 * An article and its notes on pages: every line where it is drawn, from the page's top left corner. No page begins or ends with a
 * single line of a paragraph, and none ends with a heading.
 */
typedef struct
{
  GArray *lines;
  GPtrArray *layouts;
  guint n_pages;
} GotganPrintLayout;

/**
 * gotgan_print_layout_new:
 * @context: of the paper
 * @notes: (element-type GotganNote): numbered by their order
 * @library: (nullable): whose names of the meanings are printed
 * @width: in points, like @height
 * @height: of what is left between the page's head and foot
 */
GotganPrintLayout *gotgan_print_layout_new (PangoContext *context, GotganArticle *article,
                                            GPtrArray *notes, GotganLibrary *library,
                                            gboolean serif, double width, double height);
void gotgan_print_layout_free (GotganPrintLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganPrintLayout, gotgan_print_layout_free)

/** Returns: (transfer full): a font of print. @size: in points */
PangoFontDescription *gotgan_print_layout_create_font (gboolean serif, double size,
                                                       PangoWeight weight);

G_END_DECLS
