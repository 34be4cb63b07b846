/* What the words of a clause tell, whatever its language. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

gboolean
gotgan_cue_is_frame (const GotganCue *cue)
{
  return cue->class == GOTGAN_CUE_NOUN || cue->class == GOTGAN_CUE_VERB;
}

GotganKind
gotgan_kind_of_frame (GotganFrame frame)
{
  switch (frame)
    {
    case GOTGAN_FRAME_REVENUE:
      return GOTGAN_KIND_REVENUE;
    case GOTGAN_FRAME_EXPENSE:
      return GOTGAN_KIND_EXPENSE;
    case GOTGAN_FRAME_LOSS:
      return GOTGAN_KIND_LOSS;
    case GOTGAN_FRAME_PROFIT:
      return GOTGAN_KIND_PROFIT;
    default:
      return GOTGAN_KIND_VALUATION;
    }
}

static gboolean
same_clause (const GotganReading *reading, gsize a, gsize b)
{
  return gotgan_reading_clause_at (reading, a) == gotgan_reading_clause_at (reading, b);
}

gboolean
gotgan_reading_has_frame (const GotganReading *reading, GotganFrame frame, gsize at)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (gotgan_cue_is_frame (cue) && cue->frame == frame
          && (at == G_MAXSIZE || same_clause (reading, cue->start, at)))
        return TRUE;
    }
  return FALSE;
}

gboolean
gotgan_reading_has_cue (const GotganReading *reading, GotganCueClass class, gsize at)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == class && (at == G_MAXSIZE || same_clause (reading, cue->start, at)))
        return TRUE;
    }
  return FALSE;
}

gboolean
gotgan_reading_speaks_of_deal (const GotganReading *reading)
{
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_ANAPHOR && g_str_equal (cue->value, "deal"))
        return TRUE;
    }
  return FALSE;
}

static const GotganClause *
clause_of (const GotganReading *reading, gsize at)
{
  return &g_array_index (reading->clauses, GotganClause, gotgan_reading_clause_at (reading, at));
}

static gboolean
begins (const char *p, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (gotgan_text_starts (p, words[i]))
      return TRUE;
  return FALSE;
}

/* "did not take part", "투자하지 않았다": nothing has happened. */
gboolean
gotgan_state_is_negated (const GotganReading *reading, const GotganCue *cue)
{
  static const char *const korean[] = { "하지 않", "하지는 않", "지 않", "지는 않",
                                        "하지 못", "지 못",     NULL };
  static const char *const english[] = { " not ", "n't ", "n’t ", " never ", " no longer " };
  gsize from = MAX (clause_of (reading, cue->start)->start, cue->start - MIN (cue->start, 20));
  g_autofree char *before = NULL;

  if (reading->language == GOTGAN_LANGUAGE_KO)
    return begins (reading->text + cue->end, korean);
  while (from < cue->start && ((guchar) reading->text[from] & 0xc0) == 0x80)
    from++;
  before = g_strndup (reading->text + from, cue->start - from);
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    if (strstr (before, english[i]) != NULL)
      return TRUE;
  return FALSE;
}

gboolean
gotgan_state_is_hearsay (const GotganReading *reading, gsize at)
{
  for (guint i = 0; i < reading->cues->len; i++)
    if (g_array_index (reading->cues, GotganCue, i).class == GOTGAN_CUE_HEDGE)
      return TRUE;
  return FALSE;
}

static gsize
bytes_between (const GotganCue *cue, const GotganMoneyMention *money)
{
  if (money->start >= cue->end)
    return money->start - cue->end;
  return cue->start >= money->end ? cue->start - money->end : 0;
}

/* "raised $30m, bringing total funding to $45m": the word is of the sum that it stands nearest to. */
static gboolean
is_nearest_sum (const GotganReading *reading, const GotganCue *cue, const GotganMoneyMention *money)
{
  for (guint i = 0; i < reading->money->len; i++)
    if (bytes_between (cue, &g_array_index (reading->money, GotganMoneyMention, i))
        < bytes_between (cue, money))
      return FALSE;
  return TRUE;
}

gboolean
gotgan_state_is_cumulative (const GotganReading *reading, const GotganMoneyMention *money)
{
  const GotganClause *clause = clause_of (reading, money->start);

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_TOTAL && cue->start >= clause->start && cue->start < clause->end
          && (reading->language == GOTGAN_LANGUAGE_KO || is_nearest_sum (reading, cue, money)))
        return TRUE;
    }
  for (guint i = 0; i < reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);

      if ((date->flags & GOTGAN_DATE_SINCE) && date->start >= clause->start
          && date->start < clause->end)
        return TRUE;
    }
  return (money->flags & GOTGAN_FIGURE_TOTAL) != 0;
}
