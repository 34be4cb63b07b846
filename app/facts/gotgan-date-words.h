#pragma once

#include "app/facts/gotgan-word-table.h"

G_BEGIN_DECLS

/* The kinds of data/lexicon/dates.tsv, which says what they mean. */
typedef enum
{
  GOTGAN_DATE_YEAR,
  GOTGAN_DATE_MONTH,
  GOTGAN_DATE_WEEK,
  GOTGAN_DATE_DAY,
  GOTGAN_DATE_YEAR_THEN,
  GOTGAN_DATE_MONTH_THEN,
  GOTGAN_DATE_DAY_THEN,
  GOTGAN_DATE_DAY_OR,
  GOTGAN_DATE_YEAR_SHORT,
  GOTGAN_DATE_SPAN,
  GOTGAN_DATE_SAME_SPAN,
  GOTGAN_DATE_LATEST,
  GOTGAN_DATE_COMING,
  GOTGAN_DATE_FROM,
  GOTGAN_DATE_UNTIL,
  GOTGAN_DATE_PART,
  GOTGAN_DATE_COUNT,
  GOTGAN_DATE_UNIT,
  GOTGAN_DATE_LENGTH,
  GOTGAN_DATE_AGO,
  GOTGAN_DATE_LATER,
  GOTGAN_DATE_EARLIER,
  GOTGAN_DATE_LASTING,
  GOTGAN_DATE_OWN_YEAR,
  GOTGAN_DATE_MONTH_NAME,
  GOTGAN_DATE_WEEKDAY,
  GOTGAN_DATE_ORDINAL,
  GOTGAN_DATE_QUARTER,
  GOTGAN_DATE_HALF,
  GOTGAN_DATE_MONTHS,
  GOTGAN_DATE_IN,
  GOTGAN_DATE_LAST,
  GOTGAN_DATE_THIS,
  GOTGAN_DATE_NEXT,
  GOTGAN_DATE_THAT,
  GOTGAN_DATE_EARLY,
  GOTGAN_DATE_COMPARE,
  GOTGAN_DATE_PARTICLE,
} GotganDateKind;

typedef struct _GotganDateWord
{
  GotganDateKind kind;
  gint value;
  gint second;
} GotganDateWord;

/** Returns: (transfer full) (nullable): one for each row of @table */
GotganDateWord *gotgan_date_words_read (GotganWordTable *table, GError **error);

G_END_DECLS
