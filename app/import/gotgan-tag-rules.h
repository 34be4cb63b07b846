#pragma once

#include <glib.h>
#include <gumbo.h>

G_BEGIN_DECLS

/**
 * GotganTagTrait:
 * @TAG_VOID: never has an end tag
 * @TAG_RAW: raw text up to its own end tag
 * @TAG_FORMAT: formatting elements, which are reopened after misnesting
 * @TAG_SPECIAL: an inline end tag doesn't reach beyond it (HTML, "special")
 * @TAG_SCOPE: no end tag but a table's own reaches beyond it (HTML, "scope")
 * @TAG_OUTER: never open twice
 * @TAG_TABLE_PART: tables, rows, cells and what holds them
 * @TAG_BLOCK: says "this is a page" by itself, or when there are some
 * @TAG_CELL: formatting elements before it don't go on in it (HTML, "marker")
 * @TAG_AS_TEXT: formatting elements are opened anew before it although it is special
 * @TAG_BREAKS_OUT: ends a drawing or formula around it
 * @TAG_ISLAND: in a drawing or formula, there is HTML in it
 */
typedef enum
{
  TAG_VOID = 1 << 0,
  TAG_RAW = 1 << 1,
  TAG_FORMAT = 1 << 2,
  TAG_SPECIAL = 1 << 3,
  TAG_SCOPE = 1 << 4,
  TAG_OUTER = 1 << 5,
  TAG_TABLE_PART = 1 << 6,
  TAG_BLOCK = 1 << 7,
  TAG_CELL = 1 << 8,
  TAG_AS_TEXT = 1 << 9,
  TAG_BREAKS_OUT = 1 << 10,
  TAG_ISLAND = 1 << 11,
} GotganTagTrait;

/**
 * GotganTagRules:
 * @traits: #GotganTagTrait
 * @starts: bits of the rules by which its start tag ends another element
 * @closes: bits of the rules by which it is ended
 * @stops: bits of the rules that don't reach beyond it
 *
 * What a tag does.
 */
typedef struct
{
  guint traits;
  guint starts;
  guint closes;
  guint stops;
} GotganTagRules;

/** Fills in @rules, an array of %GUMBO_TAG_LAST + 1, by HTML's own rules of which elements end which. */
void gotgan_tag_rules_init (GotganTagRules *rules);

G_END_DECLS
