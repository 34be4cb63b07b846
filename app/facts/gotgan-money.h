#pragma once

#include "app/facts/gotgan-lexicon.h"
#include "app/model/gotgan-amount.h"

G_BEGIN_DECLS

/**
 * GotganFigureFlags:
 * @GOTGAN_FIGURE_PER_UNIT: a price of one thing ("장당 4000만원", "$20 a month", "$20.40 a share"):
 *   makes no claim
 * @GOTGAN_FIGURE_PER_YEAR: said of each year ("연간 20억 달러", "$2 billion a year")
 * @GOTGAN_FIGURE_NO_CURRENCY: "8300억", "100조 펀딩": its currency is empty; a claim needs a reason to
 *   guess one
 * @GOTGAN_FIGURE_LESS_THAN: "미만", "less than", "밑도는": the figure is a bound that is not reached;
 *   its qualifier is %GOTGAN_QUALIFIER_UP_TO
 * @GOTGAN_FIGURE_EACH: "각각 20억달러", "$10 million each": everyone named has the sum
 * @GOTGAN_FIGURE_TOTAL: "총", "누적", "total": a sum over several
 * @GOTGAN_FIGURE_RESPECTIVE: one of a row that is dealt out in order ("각각 최대 40억달러, 20억달러"); never
 *   with %GOTGAN_FIGURE_EACH
 * @GOTGAN_FIGURE_CHANGE: of a percentage: a rise or fall, points ("11% 늘어난", "up 9%", "3%포인트"), no
 *   share
 * @GOTGAN_FIGURE_BORROWED: no currency is written with it; the one it has is its neighbour's ("5억,
 *   10억달러", "8300억(6억 달러)")
 */
typedef enum
{
  GOTGAN_FIGURE_PER_UNIT = 1 << 0,
  GOTGAN_FIGURE_PER_YEAR = 1 << 1,
  GOTGAN_FIGURE_NO_CURRENCY = 1 << 2,
  GOTGAN_FIGURE_LESS_THAN = 1 << 3,
  GOTGAN_FIGURE_EACH = 1 << 4,
  GOTGAN_FIGURE_TOTAL = 1 << 5,
  GOTGAN_FIGURE_CHANGE = 1 << 6,
  GOTGAN_FIGURE_RESPECTIVE = 1 << 7,
  GOTGAN_FIGURE_BORROWED = 1 << 8,
} GotganFigureFlags;

/**
 * GotganMoneyMention:
 * @start: first byte of the figure itself: "27억5000만달러", "$20 billion to $23 billion"
 * @end: one past its last byte
 * @outer_start: @start, or where the qualifying words before it begin ("약", "as much as")
 * @outer_end: @end, or one past the qualifying words and the bracketed conversion after it
 * @money: the figure in whole units; its currency is empty with %GOTGAN_FIGURE_NO_CURRENCY
 * @min_rest: what rounding took from @money's min, in millionths of a unit: "$1.20" is 1 and 200000,
 *   "$1.99" is 2 and -10000
 * @max_rest: and from its max
 * @qualifier: as FACTS.md maps the words
 * @has_local: whether a conversion stands in brackets behind it ("(약 3조6977억원)")
 * @local: that conversion, which is no mention of its own
 * @local_start: first byte of the conversion's figure
 * @local_end: one past its last byte
 * @flags: what else is said of it
 *
 * All offsets are bytes into the paragraph.
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize outer_start;
  gsize outer_end;
  GotganMoney money;
  gint32 min_rest;
  gint32 max_rest;
  GotganQualifier qualifier;
  gboolean has_local;
  GotganMoney local;
  gsize local_start;
  gsize local_end;
  GotganFigureFlags flags;
} GotganMoneyMention;

/**
 * GotganPercentMention:
 * @start: first byte of the number
 * @end: one past the sign or word
 * @outer_start: as in #GotganMoneyMention
 * @outer_end: as in #GotganMoneyMention
 * @percent: the value; the middle of a range
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize outer_start;
  gsize outer_end;
  double percent;
  GotganQualifier qualifier;
  GotganFigureFlags flags;
} GotganPercentMention;

/**
 * gotgan_money_find:
 * @text: one paragraph, valid UTF-8
 * @start: where to begin, a character's start
 * @end: where to end
 *
 * Every sum of money in [@start, @end) of @text, once each. Counts of other things ("20억대", "2100만
 * 명") are none.
 *
 * Returns: (transfer full) (element-type GotganMoneyMention): in order, without overlaps
 */
GArray *gotgan_money_find (GotganLexicon *lexicon, const char *text, gsize start, gsize end);

/**
 * gotgan_percent_find:
 *
 * Every percentage in [@start, @end) of @text: "49%", "49 per cent", "25.54퍼센트".
 *
 * Returns: (transfer full) (element-type GotganPercentMention): in order, without overlaps
 */
GArray *gotgan_percent_find (GotganLexicon *lexicon, const char *text, gsize start, gsize end);

G_END_DECLS
