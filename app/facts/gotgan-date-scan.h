#pragma once

#include "app/facts/gotgan-date-words.h"
#include "app/facts/gotgan-date.h"
#include "app/facts/gotgan-lexicon-private.h"

G_BEGIN_DECLS

/**
 * GotganDateScan:
 * @lexicon: the words
 * @text: the paragraph
 * @end: one past the last byte that may be read
 * @after_year: whether a year stands just before, with "and" or a comma between
 *
 * What the readers of Korean and English dates share. A reader is given a place where a date may
 * begin and fills in a mention's place, recipe and flags; the EDTF is written afterwards.
 */
typedef struct
{
  const GotganLexicon *lexicon;
  const char *text;
  gsize end;
  gboolean after_year;
} GotganDateScan;

#define GOTGAN_DATE_BIT(kind) (G_GUINT64_CONSTANT (1) << (kind))

/**
 * Returns: (nullable): the word at @at if it is of one of @kinds; it may touch what stands before
 * it
 */
const GotganDateWord *gotgan_date_scan_word (const GotganDateScan *scan, gsize at, guint64 kinds,
                                             gsize *match_end);

/** Returns: the kinds of the words that gotgan_date_scan_word() finds at @at, as bits */
guint64 gotgan_date_scan_kinds (const GotganDateScan *scan, gsize at);

/** Returns: the number of digits at @at, at most @max + 1 looked at, with their @value */
guint gotgan_date_scan_digits (const GotganDateScan *scan, gsize at, guint max, int *value);

/** Returns: whether @word stands at @at; @at moves past it */
gboolean gotgan_date_scan_take (const GotganDateScan *scan, gsize *at, const char *word);

/** Returns: whether a dash or tilde of a range stands at @at; @at moves past it */
gboolean gotgan_date_scan_take_dash (const GotganDateScan *scan, gsize *at);

/** "2024-09-05", "2024.09.05", "2024. 9. 5." */
gboolean gotgan_date_read_numeric (const GotganDateScan *scan, gsize at,
                                   GotganDateMention *mention);
gboolean gotgan_date_read_korean (const GotganDateScan *scan, gsize at, GotganDateMention *mention);
gboolean gotgan_date_read_english (const GotganDateScan *scan, gsize at,
                                   GotganDateMention *mention);

/* While reading: the start of a span only if its end follows ("from 2019 to 2021"). */
#define GOTGAN_DATE_TENTATIVE (1 << 15)

/** Years that a bare number of four digits may mean. */
#define GOTGAN_FIRST_YEAR 1900
#define GOTGAN_LAST_YEAR 2100

G_END_DECLS
