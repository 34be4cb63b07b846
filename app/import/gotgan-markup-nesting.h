#pragma once

#include <gumbo.h>

#include "app/import/gotgan-markup-tag.h"
#include "app/import/gotgan-tag-rules.h"

G_BEGIN_DECLS

/**
 * GotganMarkupNesting:
 * @rules: what tags do
 * @max_depth: elements to follow; what is deeper isn't
 * @open: elements that are open, formatting elements among them
 * @formats: formatting elements without an end, open or not: the parser makes them anew in every block behind them
 * @n_opened: elements so far
 * @seen_strict: whether there was a template or select, inside of which other rules hold
 * @hidden_before: formatting elements before that many elements have become out of reach of their end tags
 *
 * How deep an HTML parser would nest the tags so far. Where the two could differ this is deeper.
 */
typedef struct
{
  GotganTagRules rules[GUMBO_TAG_LAST + 1];
  guint max_depth;
  GArray *open;
  GArray *formats;
  guint64 n_opened;
  guint64 hidden_before;
  gboolean seen_strict;
} GotganMarkupNesting;

void gotgan_markup_nesting_init (GotganMarkupNesting *self, guint max_depth);
void gotgan_markup_nesting_clear (GotganMarkupNesting *self);

/** Returns: whether more is open than may be */
gboolean gotgan_markup_nesting_is_too_deep (const GotganMarkupNesting *self);

/** Returns: whether the innermost element that decides is svg or math, where "/>" ends an element */
gboolean gotgan_markup_nesting_is_foreign (const GotganMarkupNesting *self);

/** Takes text, which opens formatting elements anew. */
void gotgan_markup_nesting_text (GotganMarkupNesting *self);

/** Takes a start tag of @kind. */
void gotgan_markup_nesting_start (GotganMarkupNesting *self, const GotganMarkupTag *tag,
                                  GumboTag kind);

/** Takes an end tag of @kind. */
void gotgan_markup_nesting_end (GotganMarkupNesting *self, const GotganMarkupTag *tag,
                                GumboTag kind);

G_END_DECLS
