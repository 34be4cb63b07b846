#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganSpan:
 * @paragraph: index into the article's paragraphs
 * @start: first code point
 * @end: one past the last code point
 *
 * A stretch of one paragraph of one article version.
 */
typedef struct
{
  guint paragraph;
  guint start;
  guint end;
} GotganSpan;

G_END_DECLS
