/* Which word says what a figure is of. Each cue near it gets points for how it stands to the figure: the noun right behind
 * ("600억원의 영업손실", "$200m round"), the noun right before ("매출은 34억 달러", "revenue of $81m"), the verb that closes the
 * clause ("…를 투자했다") or governs it ("raised $200m"). The best one wins. */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define ADJACENT 100
#define GOVERNING 80
#define DISTANT 45
#define CLAUSE_COST 35
#define FIGURE_COST 20
#define ENOUGH 15

gboolean
gotgan_cue_is_frame (const GotganCue *cue)
{
  return cue->class == GOTGAN_CUE_NOUN || cue->class == GOTGAN_CUE_VERB;
}

static gboolean
is_candidate (const GotganCue *cue)
{
  if (cue->frame == GOTGAN_FRAME_HOLD || cue->frame == GOTGAN_FRAME_LEAD
      || cue->frame == GOTGAN_FRAME_BACKERS)
    return FALSE;
  return gotgan_cue_is_frame (cue) || cue->class == GOTGAN_CUE_REJECT
         || cue->class == GOTGAN_CUE_SUM;
}

static guint
figures_between (const GotganReading *reading, gsize from, gsize to)
{
  guint n = 0;

  for (guint i = 0; i < reading->money->len; i++)
    {
      const GotganMoneyMention *money = &g_array_index (reading->money, GotganMoneyMention, i);
      n += money->start >= from && money->end <= to;
    }
  return n;
}

static int
cost_between (const GotganReading *reading, gsize from, gsize to)
{
  int clauses = (int) gotgan_reading_clause_at (reading, to > from ? to - 1 : to)
                - (int) gotgan_reading_clause_at (reading, from);

  return CLAUSE_COST * ABS (clauses) + FIGURE_COST * (int) figures_between (reading, from, to);
}

static gboolean
starts_with_any (const char *p, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (gotgan_text_starts (p, words[i]))
      return TRUE;
  return FALSE;
}

/* --- Korean ---------------------------------------------------------------------------------- */

static gboolean
ko_is_verbal (const GotganReading *reading, const GotganCue *cue)
{
  static const char *const endings[] = { "하", "했", "한", "할", "해",    "함",   "됐",
                                         "된", "되", "될", "받", "을 하", "를 하" };

  return cue->class == GOTGAN_CUE_VERB
         || starts_with_any (reading->text + cue->end, endings, G_N_ELEMENTS (endings));
}

/* "매출은", "기업가치를", "펀딩 규모는", "개발비인", "시가총액": a noun that the figure behind it measures. */
static gboolean
ko_points_right (const GotganReading *reading, const GotganCue *cue, gsize figure)
{
  static const char *const particles[] = { "은", "는", "이", "가",   "도", "만",
                                           "을", "를", "로", "으로", "인", "액" };
  const char *p = reading->text + cue->end;
  const char *stop = reading->text + figure;

  if (*p == '(' || (*p == ' ' && p[1] == '('))
    {
      const char *close = memchr (p, ')', stop - p);
      p = close != NULL ? close + 1 : p;
    }
  if (gotgan_text_starts (p, " 규모"))
    p += strlen (" 규모");
  if (p >= stop || *p == ' ')
    return TRUE;
  return starts_with_any (p, particles, G_N_ELEMENTS (particles));
}

static gboolean
ko_nominative (const GotganReading *reading, const GotganCue *cue)
{
  static const char *const particles[] = {
    "은 ", "는 ", "이 ", "가 ", "만 ", " 규모는 ", " 규모가 "
  };
  const char *p = reading->text + cue->end;

  if (*p == '(')
    {
      const char *close = strchr (p, ')');
      p = close != NULL ? close + 1 : p;
    }
  return starts_with_any (p, particles, G_N_ELEMENTS (particles));
}

/* Only these may stand between a figure and the noun it is of. */
static gboolean
ko_attributive_gap (const GotganReading *reading, gsize from, gsize to)
{
  static const char *const links[] = { "의 ",   "의", " 규모의 ", " 규모 ", " 규모로 ", " 상당의 ",
                                       "어치 ", " ",  "을 ",      "를 ",    "대 ",      "" };
  gsize length = to - from;
  guint n_chars = gotgan_reading_distance (reading, from, to);
  const char *p = reading->text + from;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (length == strlen (links[i]) && strncmp (p, links[i], length) == 0)
      return TRUE;
  return n_chars <= 12
         && (gotgan_text_starts (p, "의 ") || gotgan_text_starts (p, " 규모")
             || gotgan_text_starts (p, "에 달하는"))
         && memchr (p, ',', length) == NULL;
}

/* "1650억원을 끌어모은": nothing but the particle stands between the figure and its verb. */
static gboolean
ko_is_object_of (const GotganReading *reading, gsize from, gsize to)
{
  const char *p = reading->text + from;

  return to - from == strlen ("을 ")
         && (gotgan_text_starts (p, "을 ") || gotgan_text_starts (p, "를 "));
}

static int
ko_score_right (const GotganReading *reading, const GotganCue *cue, gsize end)
{
  int distance = gotgan_reading_distance (reading, end, cue->start);
  int cost = cost_between (reading, end, cue->start);

  if (cue->class == GOTGAN_CUE_VERB && cue->frame != GOTGAN_FRAME_GIVE
      && cue->frame != GOTGAN_FRAME_SPEND && ko_is_object_of (reading, end, cue->start))
    return ADJACENT - distance - cost;
  if (cue->class != GOTGAN_CUE_VERB && ko_attributive_gap (reading, end, cue->start)
      && (cue->class != GOTGAN_CUE_SUM || distance <= 3))
    return ADJACENT - distance - cost;
  if (cue->class == GOTGAN_CUE_REJECT || cue->class == GOTGAN_CUE_SUM)
    return 0;
  if (ko_is_verbal (reading, cue))
    return GOVERNING - distance / 2 - cost;
  return DISTANT - distance / 2 - cost;
}

static int
ko_score_left (const GotganReading *reading, const GotganCue *cue, gsize start)
{
  int distance = gotgan_reading_distance (reading, cue->end, start);
  int cost = cost_between (reading, cue->end, start);

  if (cue->class != GOTGAN_CUE_VERB && distance <= 10 && ko_points_right (reading, cue, start))
    return ADJACENT - 5 - distance - cost;
  if (cue->class != GOTGAN_CUE_VERB && cue->class != GOTGAN_CUE_REJECT
      && ko_nominative (reading, cue))
    return GOVERNING - 10 - distance / 4 - cost;
  if (cue->class == GOTGAN_CUE_REJECT)
    return 0;
  return DISTANT - distance - cost;
}

/* --- English --------------------------------------------------------------------------------- */

static guint
words_between (const GotganReading *reading, gsize from, gsize to)
{
  guint n = 0;

  for (gsize at = from; at < to; at++)
    n += reading->text[at] == ' ';
  return n;
}

static gboolean
has_stop_between (const GotganReading *reading, gsize from, gsize to)
{
  for (gsize at = from; at < to; at++)
    if (strchr (",;:", reading->text[at]) != NULL)
      return TRUE;
  return FALSE;
}

static int
en_score_right (const GotganReading *reading, const GotganCue *cue, gsize end)
{
  int distance = gotgan_reading_distance (reading, end, cue->start);
  int cost = cost_between (reading, end, cue->start);
  guint words = words_between (reading, end, cue->start);

  if (has_stop_between (reading, end, cue->start))
    return 0;
  if (cue->class != GOTGAN_CUE_VERB && words <= 3)
    return ADJACENT - 4 * (int) words - distance / 2 - cost;
  if (cue->class == GOTGAN_CUE_VERB)
    return DISTANT - distance / 2 - cost;
  return 0;
}

/* "an approach valued at $1 billion", "a contract in September worth up to $14.2 billion": the price of the deal. */
static gboolean
is_price_of_deal (const GotganReading *reading, const GotganCue *cue, gsize start)
{
  if (cue->frame != GOTGAN_FRAME_WORTH && cue->frame != GOTGAN_FRAME_VALUE)
    return FALSE;
  if (cue->frame == GOTGAN_FRAME_VALUE && !gotgan_text_starts (reading->text + cue->end, " at "))
    return FALSE;
  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *deal = &g_array_index (reading->cues, GotganCue, i);

      if (deal->class == GOTGAN_CUE_NOUN && deal->end <= cue->start
          && (deal->frame == GOTGAN_FRAME_BUY || deal->frame == GOTGAN_FRAME_SUPPLY
              || deal->frame == GOTGAN_FRAME_DEAL || deal->frame == GOTGAN_FRAME_RAISE)
          && gotgan_reading_distance (reading, deal->end, cue->start)
                 <= (cue->frame == GOTGAN_FRAME_WORTH && deal->frame != GOTGAN_FRAME_RAISE ? 25u
                                                                                           : 2u))
        return TRUE;
    }
  return FALSE;
}

static int
en_score_left (const GotganReading *reading, const GotganCue *cue, gsize start)
{
  static const char *const trades[] = { "for " };
  int distance = gotgan_reading_distance (reading, cue->end, start);
  int cost = cost_between (reading, cue->end, start);
  gboolean priced = start >= 4 && starts_with_any (reading->text + start - 4, trades, 1);

  if (cue->class == GOTGAN_CUE_REJECT && distance > 8)
    return 0;
  if (priced && (cue->frame == GOTGAN_FRAME_BUY || cue->frame == GOTGAN_FRAME_SELL))
    return ADJACENT - distance / 4 - cost;
  if (is_price_of_deal (reading, cue, start))
    return 0;
  if (cue->frame == GOTGAN_FRAME_SELL)
    cost += 12;
  if (distance <= 4)
    return ADJACENT - distance - cost;
  return GOVERNING + 5 - distance / 2 - cost;
}

/* --- The choice ------------------------------------------------------------------------------ */

static int
score (const GotganReading *reading, const GotganCue *cue, const GotganMoneyMention *money)
{
  gsize start = money->outer_start;
  gsize end = money->outer_end;
  gboolean right = cue->start >= end;

  /* A word that qualifies the figure may be its verb as well: "lost $2 billion". */
  if (cue->start >= start && cue->end <= money->start)
    return ADJACENT;
  if (!right && cue->end > start)
    return 0;
  if (reading->language == GOTGAN_LANGUAGE_KO)
    return right ? ko_score_right (reading, cue, end) : ko_score_left (reading, cue, start);
  return right ? en_score_right (reading, cue, end) : en_score_left (reading, cue, start);
}

/* "to buy Novella for $3bn in cash": with a purchase, cash is no cash on hand. */
static gboolean
is_way_of_paying (const GotganReading *reading, const GotganCue *cue)
{
  return cue->class == GOTGAN_CUE_REJECT && reading->language == GOTGAN_LANGUAGE_EN
         && g_ascii_strncasecmp (reading->text + cue->start, "in cash", strlen ("in cash")) == 0
         && gotgan_reading_has_frame (reading, GOTGAN_FRAME_BUY, cue->start);
}

const GotganCue *
gotgan_frame_of_figure (const GotganReading *reading, const GotganMoneyMention *money)
{
  const GotganCue *best = NULL;
  int best_score = ENOUGH;

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);
      int points;

      if (!is_candidate (cue) || is_way_of_paying (reading, cue))
        continue;
      points = score (reading, cue, money);
      if (points > best_score)
        {
          best = cue;
          best_score = points;
        }
    }
  return best;
}
