/* Sums in a row: what is said of one of them is said of the others too. */

#include "config.h"

#include "app/facts/gotgan-money-private.h"

#include "app/facts/gotgan-figure.h"

#include <string.h>

/* Bytes between two sums of a row, a short name among them. */
#define MAX_LIST_GAP 30

/* Figures in a row: "5억, 10억달러", where only the last one has the currency. */
static gboolean
is_list_gap (const char *gap, gsize length)
{
  static const char *const gaps[] = { ",",   ", ",   "·",     " · ", "/",    "와 ",
                                      "과 ", " 및 ", "에서 ", "나 ", " or ", " and " };

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    if (strlen (gaps[i]) == length && memcmp (gap, gaps[i], length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
follows_in_list (const char *text, const GotganMoneyMention *mention)
{
  const GotganMoneyMention *next = mention + 1;

  return is_list_gap (text + mention->outer_end, next->outer_start - mention->outer_end);
}

/* "A사 100억·B사 50억원": names may stand in the gap. */
static gboolean
is_wide_list_gap (const char *gap, gsize length)
{
  return length > 1 && length <= MAX_LIST_GAP
         && (*gap == ',' || *gap == '/' || strncmp (gap, "·", strlen ("·")) == 0);
}

static void
share_currency (const char *text, GotganMoneyMention *mention, const GotganMoneyMention *next)
{
  if (!(mention->flags & GOTGAN_FIGURE_NO_CURRENCY) || next->flags & GOTGAN_FIGURE_NO_CURRENCY)
    return;
  if (mention->has_local && strcmp (mention->local.currency, next->money.currency) == 0)
    return;
  if (!follows_in_list (text, mention)
      && !is_wide_list_gap (text + mention->outer_end, next->outer_start - mention->outer_end))
    return;
  g_strlcpy (mention->money.currency, next->money.currency, GOTGAN_CURRENCY_SIZE);
  mention->flags = (mention->flags & ~GOTGAN_FIGURE_NO_CURRENCY) | GOTGAN_FIGURE_BORROWED;
}

/* "각각" before or behind a row deals its sums out; what qualifies the first is said of all. */
static void
deal_out (GotganMoneyMention *row, guint length)
{
  GotganFigureFlags flags = 0;

  for (guint i = 0; i < length; i++)
    flags |= row[i].flags;
  if (!(flags & GOTGAN_FIGURE_EACH))
    return;
  for (guint i = 0; i < length; i++)
    {
      row[i].flags = (row[i].flags & ~GOTGAN_FIGURE_EACH) | GOTGAN_FIGURE_RESPECTIVE;
      if (row[i].qualifier == GOTGAN_QUALIFIER_EXACT)
        row[i].qualifier = row[0].qualifier;
    }
}

void
gotgan_money_share_in_lists (const char *text, GArray *found)
{
  GotganMoneyMention *mentions = (GotganMoneyMention *) (void *) found->data;
  guint end = found->len;

  for (guint i = found->len; i-- > 0;)
    {
      if (i + 1 < found->len)
        share_currency (text, &mentions[i], &mentions[i + 1]);
      if (i > 0 && follows_in_list (text, &mentions[i - 1]))
        continue;
      if (end - i > 1)
        deal_out (&mentions[i], end - i);
      end = i;
    }
}
