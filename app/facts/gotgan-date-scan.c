#include "config.h"

#include "app/facts/gotgan-date-scan.h"

#include <string.h>

const GotganDateWord *
gotgan_date_scan_word (const GotganDateScan *scan, gsize at, guint64 kinds, gsize *match_end)
{
  const GotganWord *word;

  if (at >= scan->end)
    return NULL;
  word = gotgan_word_table_match_glued (scan->lexicon->dates, scan->text, scan->end, at, match_end);
  for (; word != NULL; word = word->next)
    {
      const GotganDateWord *date_word = &scan->lexicon->date_words[word->index];
      if (kinds & GOTGAN_DATE_BIT (date_word->kind))
        return date_word;
    }
  return NULL;
}

guint64
gotgan_date_scan_kinds (const GotganDateScan *scan, gsize at)
{
  gsize match_end;
  guint64 kinds = 0;

  if (at >= scan->end)
    return 0;
  for (const GotganWord *word = gotgan_word_table_match_glued (scan->lexicon->dates, scan->text,
                                                               scan->end, at, &match_end);
       word != NULL; word = word->next)
    kinds |= GOTGAN_DATE_BIT (scan->lexicon->date_words[word->index].kind);
  return kinds;
}

guint
gotgan_date_scan_digits (const GotganDateScan *scan, gsize at, guint max, int *value)
{
  guint n = 0;

  *value = 0;
  while (n <= max && at + n < scan->end && g_ascii_isdigit (scan->text[at + n]))
    {
      if (n < max)
        *value = *value * 10 + (scan->text[at + n] - '0');
      n++;
    }
  return n;
}

gboolean
gotgan_date_scan_take (const GotganDateScan *scan, gsize *at, const char *word)
{
  gsize length = strlen (word);

  if (*at > scan->end || scan->end - *at < length || memcmp (scan->text + *at, word, length) != 0)
    return FALSE;
  *at += length;
  return TRUE;
}

gboolean
gotgan_date_scan_take_dash (const GotganDateScan *scan, gsize *at)
{
  static const char *const dashes[] = { "~", "∼", "〜", "～", "–", "-", "—" };
  gsize next = gotgan_scan_spaces (scan->text, scan->end, *at);

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (gotgan_date_scan_take (scan, &next, dashes[i]))
      {
        *at = gotgan_scan_spaces (scan->text, scan->end, next);
        return TRUE;
      }
  return FALSE;
}

static gboolean
take_mark (const GotganDateScan *scan, gsize *at, char mark)
{
  if (*at >= scan->end || scan->text[*at] != mark)
    return FALSE;
  ++*at;
  if (mark == '.')
    *at = gotgan_scan_spaces (scan->text, scan->end, *at);
  return TRUE;
}

gboolean
gotgan_date_read_numeric (const GotganDateScan *scan, gsize at, GotganDateMention *mention)
{
  int year;
  int month;
  int day;
  guint n;
  gsize next = at + 4;
  char mark;

  if (gotgan_date_scan_digits (scan, at, 4, &year) != 4 || year < GOTGAN_FIRST_YEAR
      || year > GOTGAN_LAST_YEAR || next >= scan->end)
    return FALSE;
  mark = scan->text[next];
  if ((mark != '.' && mark != '-' && mark != '/') || !take_mark (scan, &next, mark))
    return FALSE;
  n = gotgan_date_scan_digits (scan, next, 2, &month);
  next += n;
  if (n == 0 || n > 2 || month < 1 || month > 12 || !take_mark (scan, &next, mark))
    return FALSE;
  n = gotgan_date_scan_digits (scan, next, 2, &day);
  if (n == 0 || n > 2 || !g_date_valid_dmy (day, month, year))
    return FALSE;
  *mention = (GotganDateMention) {
    .start = at,
    .end = next + n,
    .core_end = next + n,
    .recipe = { .year = year, .first_month = month, .day = day },
  };
  return TRUE;
}
