#include "config.h"

#include "app/facts/gotgan-hedge.h"

#include "app/facts/gotgan-lexicon-private.h"

#include <string.h>

/* How far before a figure the word of a price may stand, in bytes: six or seven Korean words. */
#define NEAR_BYTES 60

static const GotganHedgeWord *
find (const GotganLexicon *lexicon, const char *text, gsize end, gsize at, guint places,
      gsize *match_end)
{
  const GotganWord *word =
      gotgan_word_table_match_glued (lexicon->hedges, text, end, at, match_end);

  for (; word != NULL; word = word->next)
    if (lexicon->hedge_words[word->index].place & places)
      return &lexicon->hedge_words[word->index];
  return NULL;
}

gsize
gotgan_hedging_pass (GotganHedging *self, GotganLexicon *lexicon, const char *text, gsize end,
                     gsize at)
{
  gsize match_end;
  const GotganHedgeWord *hedge =
      find (lexicon, text, end, at, GOTGAN_PLACE_BEFORE | GOTGAN_PLACE_NEAR, &match_end);

  if (hedge == NULL)
    return at;
  if (hedge->place == GOTGAN_PLACE_NEAR)
    {
      self->near_end = match_end;
      return match_end;
    }
  if (self->effects == 0 || gotgan_scan_spaces (text, end, self->end) != at)
    {
      self->start = at;
      self->effects = 0;
    }
  self->effects |= 1u << hedge->effect;
  self->end = match_end;
  return match_end;
}

guint
gotgan_hedging_before (const GotganHedging *self, const char *text, gsize figure,
                       gsize *outer_start)
{
  if (self->effects == 0 || self->end > figure
      || gotgan_scan_spaces (text, figure, self->end) != figure)
    return 0;
  *outer_start = self->start;
  return self->effects;
}

gboolean
gotgan_hedging_is_near (const GotganHedging *self, const char *text, gsize figure)
{
  return self->near_end > 0 && self->near_end <= figure && figure - self->near_end <= NEAR_BYTES
         && memchr (text + self->near_end, ',', figure - self->near_end) == NULL;
}

/* The particle between a figure and its qualifier: "5조달러를 넘는". */
static gsize
pass_particle (const char *text, gsize end, gsize at)
{
  static const char *const particles[] = { "을", "를", "이", "가", "은", "는", "도", "에" };

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    {
      gsize length = strlen (particles[i]);

      if (end - at >= length && memcmp (text + at, particles[i], length) == 0)
        return at + length;
    }
  return at;
}

static gboolean
takes_particle (const GotganHedgeWord *hedge, const char *particle, gsize length)
{
  const char *place = hedge->particles;

  for (; length > 0 && *place; place = g_utf8_next_char (place))
    if (strncmp (place, particle, length) == 0)
      return TRUE;
  return length == 0;
}

guint
gotgan_hedge_after (GotganLexicon *lexicon, const char *text, gsize end, gsize *at)
{
  gsize match_end;
  gsize behind_particle = pass_particle (text, end, *at);
  gsize next = gotgan_scan_spaces (text, end, *at);
  const GotganHedgeWord *hedge = find (lexicon, text, end, next, GOTGAN_PLACE_AFTER, &match_end);

  if (hedge == NULL && behind_particle > *at)
    {
      next = gotgan_scan_spaces (text, end, behind_particle);
      hedge = find (lexicon, text, end, next, GOTGAN_PLACE_AFTER, &match_end);
      if (hedge != NULL && !takes_particle (hedge, text + *at, behind_particle - *at))
        hedge = NULL;
    }
  if (hedge == NULL || hedge->effect == GOTGAN_HEDGE_TIME)
    return 0;
  *at = match_end;
  return 1u << hedge->effect;
}

GotganQualifier
gotgan_hedge_qualifier (guint effects)
{
  if (effects & (1u << GOTGAN_HEDGE_UP_TO | 1u << GOTGAN_HEDGE_LESS))
    return GOTGAN_QUALIFIER_UP_TO;
  if (effects & 1u << GOTGAN_HEDGE_AT_LEAST)
    return GOTGAN_QUALIFIER_AT_LEAST;
  if (effects & 1u << GOTGAN_HEDGE_ABOUT)
    return GOTGAN_QUALIFIER_ABOUT;
  return GOTGAN_QUALIFIER_EXACT;
}

GotganFigureFlags
gotgan_hedge_flags (guint effects)
{
  static const struct
  {
    GotganHedgeEffect effect;
    GotganFigureFlags flag;
  } flags[] = {
    { GOTGAN_HEDGE_LESS, GOTGAN_FIGURE_LESS_THAN },
    { GOTGAN_HEDGE_TOTAL, GOTGAN_FIGURE_TOTAL },
    { GOTGAN_HEDGE_EACH, GOTGAN_FIGURE_EACH },
    { GOTGAN_HEDGE_PER_UNIT, GOTGAN_FIGURE_PER_UNIT },
    { GOTGAN_HEDGE_PER_YEAR, GOTGAN_FIGURE_PER_YEAR },
  };
  GotganFigureFlags all = 0;

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (effects & 1u << flags[i].effect)
      all |= flags[i].flag;
  return all;
}
