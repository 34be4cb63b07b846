/* Dates that clauses give to each other: "when it listed in May", "a deal that closed on Monday". */

#include "config.h"

#include "app/facts/gotgan-en-date.h"

#include <string.h>

/* Phrases up to a verb. */
#define MAX_STEPS 8
/* "in June 2022, under a new chief, when": phrases between a date and its clause. */
#define MAX_BEFORE_WHEN 3

/* The date in the few phrases before the "when" at @index, or %NULL. */
static const GotganDateMention *
date_right_before (const GotganEn *en, gint index)
{
  for (gint i = index - 1; i >= 0 && i >= index - MAX_BEFORE_WHEN; i--)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_WHEN && gotgan_en_date_in (en, i) != NULL)
      return gotgan_en_date_in (en, i);
  return NULL;
}

static gboolean
is_when (const GotganEn *en, gint index)
{
  return gotgan_en_is_link (en, index, GOTGAN_EN_TAG_SUBORDINATOR)
         && gotgan_en_token_is (en->syntax, gotgan_en_nth (en, index)->first, "when");
}

const char *
gotgan_en_date_before_when (const GotganEn *en, const GotganEnAnchor *anchor)
{
  for (gint i = anchor->phrase; i > 0 && !gotgan_en_is_link (en, i, GOTGAN_EN_TAG_STOP); i--)
    if (is_when (en, i))
      {
        const GotganDateMention *date = date_right_before (en, i);
        const char *open = date != NULL ? strstr (date->edtf, "/..") : NULL;

        if (date == NULL)
          return NULL;
        return g_string_chunk_insert_len (en->b->discourse->strings, date->edtf,
                                          open != NULL ? open - date->edtf
                                                       : (gssize) strlen (date->edtf));
      }
  return NULL;
}

const GotganDateMention *
gotgan_en_date_of_when_clause (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gboolean fronted = TRUE;

  for (gint i = 0; i < (gint) en->syntax->phrases->len; i++)
    {
      gint verbs;

      if (gotgan_en_is_link (en, i, GOTGAN_EN_TAG_STOP))
        return NULL;
      fronted &= !gotgan_en_is_verbs (en, i);
      if (!is_when (en, i) || (i < anchor->phrase && !fronted))
        continue;
      verbs = gotgan_en_next_finite (en, i);
      return verbs >= 0 && verbs != anchor->verbs && verbs != anchor->phrase
                 ? gotgan_en_date_of_verbs (en, verbs, gotgan_en_nth (en, i)->start, -1)
                 : NULL;
    }
  return NULL;
}

/* The nearest verbs from @phrase up, itself first, or -1. */
static gint
verbs_from (const GotganEn *en, gint phrase)
{
  for (guint n = 0; n < MAX_STEPS && phrase >= 0; n++)
    {
      if (gotgan_en_is_verbs (en, phrase))
        return phrase;
      phrase = gotgan_en_up (en, phrase);
    }
  return gotgan_en_is_verbs (en, phrase) ? phrase : -1;
}

const GotganDateMention *
gotgan_en_date_of_explained (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint verbs = verbs_from (en, anchor->phrase);
  gint explained = verbs >= 0 ? gotgan_en_nth (en, verbs)->governor : -1;
  const GotganEnPhrase *noun = gotgan_en_nth (en, explained);
  gint teller;

  if (noun == NULL || noun->kind != GOTGAN_EN_NOUNS || noun->name >= 0 || noun->cue == NULL)
    return NULL;
  if (gotgan_en_date_in (en, explained) != NULL)
    return gotgan_en_date_in (en, explained);
  teller = verbs_from (en, explained);
  return teller >= 0 ? gotgan_en_date_of_verbs (en, teller, noun->start, anchor->figure) : NULL;
}

/* Whether @phrase is below the verbs @verbs. */
static gboolean
is_under (const GotganEn *en, gint phrase, gint verbs)
{
  for (guint n = 0; n < MAX_STEPS && phrase >= 0 && phrase != verbs; n++)
    phrase = gotgan_en_up (en, phrase);
  return phrase >= 0 && phrase == verbs;
}

const GotganDateMention *
gotgan_en_date_of_closing (const GotganEn *en, const GotganEnAnchor *anchor)
{
  for (gint i = anchor->phrase + 1; i < (gint) en->syntax->phrases->len; i++)
    {
      gint closed = gotgan_en_nth (en, i)->governor;
      const GotganEnPhrase *noun = gotgan_en_nth (en, closed);

      if (gotgan_en_is_link (en, i, GOTGAN_EN_TAG_STOP))
        return NULL;
      if (gotgan_en_is_relative (en, i) && noun != NULL && noun->kind == GOTGAN_EN_NOUNS
          && noun->cue != NULL && noun->name < 0 && closed > anchor->phrase
          && is_under (en, closed, anchor->verbs))
        return gotgan_en_date_of_verbs (en, i, noun->start, anchor->figure);
    }
  return NULL;
}

/* "has committed to buy, and in April it signed": the deed of a later clause has its own day. */
static gboolean
is_of_another (const GotganEn *en, gint verbs, gint own, gint when)
{
  const GotganEnPhrase *a = gotgan_en_nth (en, verbs);
  const GotganEnPhrase *b = gotgan_en_nth (en, own);

  if (a == NULL || b == NULL || verbs <= own || when < own || a->form != GOTGAN_EN_FINITE)
    return FALSE;
  return a->subject >= 0 && b->subject >= 0 && a->subject != b->subject;
}

/* "a deal expected to close in June": what is expected has a day of its own. */
static gboolean
is_to_come (const GotganEn *en, gint verbs, const GotganEnAnchor *anchor)
{
  if (!gotgan_en_is_verbs (en, verbs) || gotgan_en_nth (en, verbs)->form != GOTGAN_EN_INFINITIVE)
    return FALSE;
  for (guint n = 0; n < MAX_STEPS && verbs >= 0; n++)
    {
      if (verbs == anchor->phrase || verbs == anchor->verbs)
        return FALSE;
      if (gotgan_en_is_verbs (en, verbs) && gotgan_en_nth (en, verbs)->form == GOTGAN_EN_REDUCED)
        return TRUE;
      verbs = gotgan_en_up (en, verbs);
    }
  return FALSE;
}

/* "a maker of drones founded in 2012": the date tells of the company, not of what it does now. */
static gboolean
is_of_description (const GotganEn *en, gint verbs, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *described;

  if (!gotgan_en_is_verbs (en, verbs) || verbs == anchor->verbs || verbs == anchor->phrase
      || gotgan_en_nth (en, verbs)->form != GOTGAN_EN_REDUCED
      || gotgan_en_nth (en, verbs)->cue != NULL)
    return FALSE;
  described = gotgan_en_nth (en, gotgan_en_nth (en, verbs)->governor);
  return described != NULL && described->kind == GOTGAN_EN_NOUNS && described->cue == NULL
         && described->money < 0 && !is_under (en, anchor->phrase, verbs);
}

/* "Bought in 2019 by Elm, Novella was sold": what opens the sentence has its own day. */
static gboolean
is_of_opening (const GotganEn *en, gint verbs, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *opening = gotgan_en_nth (en, verbs);
  const GotganEnPhrase *told = gotgan_en_nth (en, anchor->verbs);

  return opening != NULL && told != NULL && verbs < anchor->verbs
         && opening->kind == GOTGAN_EN_VERBS
         && (opening->form == GOTGAN_EN_REDUCED
             || (opening->form == GOTGAN_EN_GERUND && opening->cue != NULL))
         && opening->governor < 0 && opening->subject >= 0 && opening->subject > verbs
         && opening->subject == told->subject;
}

/* Whether the phrase is a date that what hangs on @anchor could be of. */
static gboolean
is_date_for (const GotganEn *en, gint index, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  gboolean aside = gotgan_en_nth (en, anchor->phrase)->parenthetic;
  gboolean behind_preposition = phrase->kind == GOTGAN_EN_NOUNS && phrase->date >= 0
                                && phrase->money < 0 && phrase->cue == NULL
                                && phrase->relation == GOTGAN_EN_COMPLEMENT;
  gint verbs;

  if (!(gotgan_en_is_when (en, index) || behind_preposition) || (phrase->parenthetic && !aside))
    return FALSE;
  verbs = gotgan_en_verbs_of_date (en, index);
  return !is_of_another (en, verbs, anchor->verbs, index) && !is_to_come (en, verbs, anchor)
         && !is_of_description (en, verbs, anchor) && !is_of_opening (en, verbs, anchor)
         && !gotgan_en_is_of_other_figure (en, index, anchor->figure)
         && !(verbs >= 0 && gotgan_en_tells_who (en, verbs));
}

const GotganDateMention *
gotgan_en_date_of_sentence (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganDateMention *best = NULL;
  gsize at = gotgan_en_nth (en, anchor->phrase)->start;
  guint nearest = G_MAXUINT;

  for (gint i = 0; i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganDateMention *date =
          is_date_for (en, i, anchor) ? gotgan_en_date_in (en, i) : NULL;
      guint away;

      if (date == NULL || (date->flags & (GOTGAN_DATE_FUTURE | GOTGAN_DATE_SINCE)))
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
