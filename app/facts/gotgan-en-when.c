/* Dates in a sentence: which verb or figure each belongs to. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include "app/base/gotgan-text.h"

const GotganDateMention *
gotgan_en_date_in (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganDateMention *date;

  if (phrase == NULL || phrase->date < 0)
    return NULL;
  date = &g_array_index (en->b->reading->dates, GotganDateMention, phrase->date);
  return date->edtf[0] != '\0'
                 && !(date->flags
                      & (GOTGAN_DATE_DEADLINE | GOTGAN_DATE_DURATION | GOTGAN_DATE_FISCAL))
             ? date
             : NULL;
}

gboolean
gotgan_en_is_when (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);

  return phrase->kind == GOTGAN_EN_WHEN
         || (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_FREE
             && phrase->date >= 0 && phrase->money < 0 && phrase->name < 0 && phrase->cue == NULL);
}

gboolean
gotgan_en_is_link (const GotganEn *en, gint index, GotganEnTag tag)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);

  return phrase != NULL && phrase->kind == GOTGAN_EN_LINK
         && gotgan_en_token (en->syntax, phrase->first)->tag == tag;
}

gint
gotgan_en_next_finite (const GotganEn *en, gint index)
{
  for (gint i = index + 1; i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_FINITE
          && !phrase->parenthetic)
        return i;
      if (gotgan_en_is_link (en, i, GOTGAN_EN_TAG_STOP)
          || gotgan_en_is_link (en, i, GOTGAN_EN_TAG_SUBORDINATOR))
        return -1;
    }
  return -1;
}

static gint
verbs_before (const GotganEn *en, gint index)
{
  gboolean inside = gotgan_en_nth (en, index)->parenthetic;

  for (gint i = index - 1; i >= 0; i--)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS
        && (inside || !gotgan_en_nth (en, i)->parenthetic))
      return i;
  return -1;
}

/* The verb that a date belongs to: "In March, Novella raised" the one behind, "raised $5m in March" the one before. */
gint
gotgan_en_verbs_of_date (const GotganEn *en, gint index)
{
  gint before = index - 1;
  gint back = verbs_before (en, index);
  gint ahead;

  if (before >= 0 && gotgan_en_nth (en, before)->kind == GOTGAN_EN_PREP)
    before--;
  if (before < 0 || gotgan_en_is_link (en, before, GOTGAN_EN_TAG_CONJUNCTION)
      || gotgan_en_is_link (en, before, GOTGAN_EN_TAG_SUBORDINATOR)
      || gotgan_en_is_link (en, before, GOTGAN_EN_TAG_STOP) || back < 0)
    {
      ahead = gotgan_en_next_finite (en, index);
      return ahead >= 0 ? ahead : back;
    }
  /* ", in October Google agreed" */
  if (gotgan_en_is_link (en, before, GOTGAN_EN_TAG_COMMA)
      && index + 2 < (gint) en->syntax->phrases->len
      && gotgan_en_nth (en, index + 1)->kind == GOTGAN_EN_NOUNS
      && gotgan_en_is_verbs (en, index + 2)
      && gotgan_en_nth (en, index + 2)->form == GOTGAN_EN_FINITE)
    return index + 2;
  return back;
}

/* Right behind the figure, before any other: "$150m in February and $222m in December". */
const GotganDateMention *
gotgan_en_date_right_behind (const GotganEn *en, gint figure)
{
  for (gint i = figure + 1; figure >= 0 && i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_WHEN)
        return gotgan_en_date_in (en, i);
      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->date >= 0)
        return gotgan_en_date_in (en, i);
      if (phrase->kind != GOTGAN_EN_PREP)
        return NULL;
    }
  return NULL;
}

guint
gotgan_en_other_figures (const GotganEn *en, gint figure, gint verbs)
{
  guint n = 0;

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    n += (gint) i != figure && gotgan_en_nth (en, i)->kind == GOTGAN_EN_NOUNS
         && gotgan_en_nth (en, i)->money >= 0 && verbs_before (en, i) == verbs;
  return n;
}

/* "raised $350m in its November round": a date that describes what the verb takes. */
const GotganDateMention *
gotgan_en_date_of_object (const GotganEn *en, gint verbs)
{
  for (gint i = verbs + 1; i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS)
        return NULL;
      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->date >= 0 && phrase->cue != NULL
          && !phrase->parenthetic && gotgan_en_date_in (en, i) != NULL)
        return gotgan_en_date_in (en, i);
    }
  return NULL;
}

/* "from investors led by Hillhouse in May": behind a verb that only describes, the date is the main verb's as well. */
static gboolean
reaches (const GotganEn *en, gint from, gint verbs)
{
  for (guint n = 0; n < 6 && from >= 0 && from != verbs; n++)
    {
      if (gotgan_en_is_verbs (en, from)
          && (gotgan_en_nth (en, from)->form == GOTGAN_EN_FINITE
              || gotgan_en_nth (en, from)->form == GOTGAN_EN_INFINITIVE))
        return FALSE;
      from = gotgan_en_up (en, from);
    }
  return from == verbs;
}

static gboolean
holds_against (const GotganEn *en, guint token)
{
  static const char *const words[] = { "from", "against",  "than",   "versus", "up",
                                       "down", "compared", "double", "triple" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_en_token_is (en->syntax, token, words[i]))
      return TRUE;
  return FALSE;
}

/* "up from $1.6bn", "against €18m", "from a peak of $9bn": a figure of another time that one is held against. */
gboolean
gotgan_en_is_compared (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganEnPhrase *prep = phrase != NULL ? gotgan_en_nth (en, phrase->governor) : NULL;

  if (phrase == NULL || phrase->kind != GOTGAN_EN_NOUNS || phrase->money < 0)
    return FALSE;
  if (gotgan_text_starts (en->b->reading->text + phrase->start, " from "))
    return TRUE;
  for (gint i = phrase->first; i >= 0 && i >= (gint) phrase->first - 2; i--)
    if (holds_against (en, i))
      return TRUE;
  if (prep == NULL || prep->kind != GOTGAN_EN_PREP
      || !gotgan_en_token_is (en->syntax, prep->head, "of") || prep->noun < 0)
    return FALSE;
  phrase = gotgan_en_nth (en, prep->noun);
  prep = gotgan_en_nth (en, phrase->governor);
  return prep != NULL && prep->kind == GOTGAN_EN_PREP
         && (holds_against (en, prep->head)
             || (prep->head > 0 && holds_against (en, prep->head - 1)));
}

/* "up from $1.6bn in 2022": the date is that figure's. */
gboolean
gotgan_en_is_of_other_figure (const GotganEn *en, gint when, gint figure)
{
  gint before = when - 1;

  if (before >= 0 && gotgan_en_nth (en, before)->kind == GOTGAN_EN_PREP)
    before--;
  return figure >= 0 && before >= 0 && before != figure && gotgan_en_is_compared (en, before);
}

/* A date that hangs on @verbs; with several, the nearest to @at. */
const GotganDateMention *
gotgan_en_date_of_verbs (const GotganEn *en, gint verbs, gsize at, gint figure)
{
  const GotganDateMention *best = NULL;
  guint nearest = G_MAXUINT;

  for (gint i = 0; verbs >= 0 && i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganDateMention *date;
      guint away;

      if (!gotgan_en_is_when (en, i) || !reaches (en, gotgan_en_verbs_of_date (en, i), verbs))
        continue;
      date = gotgan_en_date_in (en, i);
      if (date == NULL || gotgan_en_is_of_other_figure (en, i, figure))
        continue;
      away = gotgan_reading_distance (en->b->reading, date->start, at);
      if (away < nearest)
        {
          best = date;
          nearest = away;
        }
    }
  return best;
}

const GotganDateMention *
gotgan_en_date_of_clause_on (const GotganEn *en, gint figure)
{
  gboolean relative = FALSE;

  for (gint i = figure + 1; figure >= 0 && i < (gint) en->syntax->phrases->len && i <= figure + 5;
       i++)
    {
      const GotganEnPhrase *verbs = gotgan_en_nth (en, i);

      if (gotgan_en_is_link (en, i, GOTGAN_EN_TAG_COMMA)
          || gotgan_en_is_link (en, i, GOTGAN_EN_TAG_STOP)
          || gotgan_en_is_link (en, i, GOTGAN_EN_TAG_CONJUNCTION))
        return NULL;
      relative |= gotgan_en_is_link (en, i, GOTGAN_EN_TAG_RELATIVE);
      if (gotgan_en_is_verbs (en, i))
        return verbs->form == GOTGAN_EN_FINITE && (verbs->governor == figure || relative)
                   ? gotgan_en_date_of_verbs (en, i, gotgan_en_nth (en, figure)->start, figure)
                   : NULL;
    }
  return NULL;
}
