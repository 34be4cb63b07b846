/* What each phrase of an English sentence hangs on, in one pass from left to right. */

#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-en-syntax-private.h"

/* A dateline is no longer than this: "OSLO, Norway, Feb 11, 2025 (Reuters) —". */
#define MAX_DATELINE_PHRASES 12

void
gotgan_en_hang (GotganEnSyntax *self, gint index, gint governor, GotganEnRelation relation)
{
  GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, index);

  phrase->governor = governor;
  phrase->relation = relation;
}

static gboolean
is_dash (const GotganEnSyntax *self, gint index)
{
  const char *text = self->reading->text + gotgan_en_nth_phrase (self, index)->start;

  return gotgan_en_links (self, index, GOTGAN_EN_TAG_STOP)
         && (gotgan_text_starts (text, "—") || gotgan_text_starts (text, "–")
             || gotgan_text_starts (text, "-"));
}

/* "OSLO, Feb 11 (Reuters) — ": where and when it was written says nothing. Returns the phrase behind it. */
static gint
dateline_end (const GotganEnSyntax *self)
{
  const char *start = self->reading->text + self->reading->start;

  if (!g_ascii_isupper (start[0]) || !g_ascii_isupper (start[1]))
    return 0;
  for (gint i = 0; i < MIN ((gint) self->phrases->len, MAX_DATELINE_PHRASES); i++)
    {
      if (gotgan_en_is_kind (self, i, GOTGAN_EN_VERBS))
        return 0;
      if (i > 0 && is_dash (self, i))
        return i + 1;
    }
  return 0;
}

/* "Two deals stand out: Velmar's purchase of Novella for $1bn": the row behind a colon is told without the verb. */
static gboolean
is_behind_colon (const GotganEnSyntax *self, gint index, gint verbs)
{
  for (gint i = index - 1; i > verbs; i--)
    if (gotgan_en_links (self, i, GOTGAN_EN_TAG_STOP)
        && self->reading->text[gotgan_en_nth_phrase (self, i)->start] == ':')
      return TRUE;
  return FALSE;
}

/* "bought the half it did not own for $5m": nobody holds for a sum. */
static gboolean
is_price_of_outer (const GotganEnSyntax *self, gint index, gint verbs)
{
  const GotganCue *cue = gotgan_en_nth_phrase (self, verbs)->cue;
  const GotganEnPhrase *next = gotgan_en_nth_phrase (self, index + 1);

  return cue != NULL && cue->frame == GOTGAN_FRAME_HOLD
         && gotgan_en_token_is (self, gotgan_en_nth_phrase (self, index)->head, "for")
         && next->money >= 0;
}

/* Prepositions add to the verbs before and to the nouns between. */
static void
attach_prep (GotganEnSyntax *self, gint index)
{
  GotganEnPhrase *prep = gotgan_en_nth_phrase (self, index);

  prep->governor = gotgan_en_verbs_before (self, index);
  if (prep->governor >= 0 && index + 1 < (gint) self->phrases->len
      && is_price_of_outer (self, index, prep->governor))
    prep->governor = gotgan_en_outer_verbs (self, prep->governor);
  if (prep->governor >= 0 && is_behind_colon (self, index, prep->governor))
    prep->governor = -1;
  prep->noun = gotgan_en_nouns_before (self, index);
  if (prep->noun < prep->governor)
    prep->noun = -1;
}

static void
attach_phrase (GotganEnSyntax *self, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, index);

  switch (phrase->kind)
    {
    case GOTGAN_EN_NOUNS:
      gotgan_en_attach_nouns (self, index);
      break;
    case GOTGAN_EN_PREP:
      attach_prep (self, index);
      break;
    case GOTGAN_EN_VERBS:
      if (phrase->form == GOTGAN_EN_FINITE)
        gotgan_en_attach_finite (self, index);
      else if (phrase->form == GOTGAN_EN_REDUCED)
        gotgan_en_attach_reduced (self, index);
      else
        gotgan_en_attach_dependent (self, index);
      break;
    case GOTGAN_EN_WHEN:
    case GOTGAN_EN_LINK:
      break;
    }
}

/* Behind a comma, what explains the name before it goes on to the next comma; a bracket explains whatever it holds. */
static gboolean
opens_aside (const GotganEnSyntax *self, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, index);

  if (gotgan_en_links (self, index - 1, GOTGAN_EN_TAG_OPEN))
    return TRUE;
  return gotgan_en_links (self, index - 1, GOTGAN_EN_TAG_COMMA)
         && (gotgan_en_links (self, index, GOTGAN_EN_TAG_RELATIVE)
             /* "Novella, in which Accel holds 5%, raised" */
             || (phrase->kind == GOTGAN_EN_PREP
                 && gotgan_en_links (self, index + 1, GOTGAN_EN_TAG_RELATIVE))
             || (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_APPOSED)
             || (phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_REDUCED));
}

static gboolean
is_nominal (const GotganEnSyntax *self, gint index)
{
  return gotgan_en_is_kind (self, index, GOTGAN_EN_NOUNS)
         && gotgan_en_is_named (gotgan_en_nth_phrase (self, index));
}

/* "Novella, backed by A, B and C, raised": the comma behind A parts names that the verb of the aside takes. */
static gboolean
is_in_row (const GotganEnSyntax *self, gint aside, gint comma)
{
  const GotganEnPhrase *opener = gotgan_en_nth_phrase (self, aside + 1);
  gint last = comma - 1;

  if (opener->kind == GOTGAN_EN_NOUNS || !is_nominal (self, last))
    return FALSE;
  while (gotgan_en_links (self, last + 1, GOTGAN_EN_TAG_COMMA) && is_nominal (self, last + 2))
    last += 2;
  if (gotgan_en_links (self, last + 1, GOTGAN_EN_TAG_COMMA))
    last++;
  return gotgan_en_links (self, last + 1, GOTGAN_EN_TAG_CONJUNCTION)
         && gotgan_en_is_kind (self, last + 2, GOTGAN_EN_NOUNS)
         && !gotgan_en_is_kind (self, last + 3, GOTGAN_EN_VERBS);
}

static gboolean
closes_aside (const GotganEnSyntax *self, gint aside, gint index)
{
  return (gotgan_en_links (self, index, GOTGAN_EN_TAG_COMMA) && !is_in_row (self, aside, index))
         || gotgan_en_links (self, index, GOTGAN_EN_TAG_CLOSE)
         || (gotgan_en_links (self, index, GOTGAN_EN_TAG_STOP)
             && index + 1 < (gint) self->phrases->len);
}

/* "Novella, whose founder, Jane Doe, owns": a clause is not over before it has a verb. */
static gboolean
lacks_verbs (const GotganEnSyntax *self, gint aside, gint index)
{
  if (!gotgan_en_links (self, aside + 1, GOTGAN_EN_TAG_RELATIVE)
      || !gotgan_en_token_is (self, gotgan_en_nth_phrase (self, aside + 1)->first, "whose")
      || gotgan_en_links (self, index, GOTGAN_EN_TAG_STOP))
    return FALSE;
  for (gint i = aside + 1; i < index; i++)
    if (gotgan_en_is_kind (self, i, GOTGAN_EN_VERBS))
      return FALSE;
  return TRUE;
}

void
gotgan_en_attach (GotganEnSyntax *self)
{
  gint from = dateline_end (self);
  gint aside = -1;

  for (gint i = 0; i < from; i++)
    gotgan_en_nth_phrase (self, i)->relation = GOTGAN_EN_IN_DATELINE;
  for (gint i = from; i < (gint) self->phrases->len; i++)
    {
      if (aside >= 0 && i > aside + 1 && closes_aside (self, aside, i)
          && !lacks_verbs (self, aside, i))
        {
          for (gint j = aside; j < i; j++)
            gotgan_en_nth_phrase (self, j)->parenthetic = TRUE;
          aside = -1;
        }
      attach_phrase (self, i);
      if (aside < 0 && opens_aside (self, i))
        aside = i - 1;
    }
}
