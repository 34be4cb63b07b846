/* Names without a capital: "novella, a Paris start-up", "a lab called cohort", "12fjords". One sign makes a word worth a
 * look; all of its places in the article are then weighed together, for a rare word is mostly no name. */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_SMALL 40
#define MIN_LETTERS 2
#define MIN_LETTERS_AFTER_FIGURE 3

/* What the places of one word add up to. */
typedef struct
{
  GotganNameCandidate *candidate;
  guint n_places;
  guint n_common;
} Weighing;

/* --- Which words are looked at ------------------------------------------------------------------- */

static gboolean
is_rare (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  static const char *const endings[] = { "ing", "ly", "ed", "ion", "ions", "ity", "ness" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (gotgan_text_stand_before (text, end, endings[i]))
      return FALSE;
  return gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, start, end) == 0
         && !gotgan_name_words_en_is_common (self->words, text, start, end);
}

/* "12fjords", but not "21st" or "300km". */
static gboolean
begins_with_figure (const char *text, gsize start, gsize end)
{
  gsize at = start;

  while (at < end && g_ascii_isdigit (text[at]))
    at++;
  if (at == start || end - at < MIN_LETTERS_AFTER_FIGURE
      || (start > 0 && text[start - 1] != ' ' && text[start - 1] != '('))
    return FALSE;
  for (; at < end; at++)
    if (!g_ascii_islower (text[at]))
      return FALSE;
  return TRUE;
}

/* "novella.cohort": a mark inside, as names made up for the web have. */
static gboolean
has_point (const char *text, gsize start, gsize end)
{
  const char *point = memchr (text + start, '.', end - start);

  return point != NULL && point - (text + start) > 1 && text + end - point >= 3
         && !gotgan_text_starts (text + start, "www.");
}

static gboolean
opens_paragraph (const char *text, gsize at)
{
  return at == 0 || gotgan_text_stand_before (text, at, "• ");
}

static gboolean
is_called (const char *text, gsize at)
{
  static const char *const words[] = { "called", "named", "dubbed" };

  return gotgan_party_en_after_any (text, at, words, G_N_ELEMENTS (words));
}

/* "the start-up novella" */
static gboolean
follows_trade (GotganPartyNames *self, const char *text, gsize at)
{
  char word[GOTGAN_PARTY_EN_MAX_WORD];
  gsize start, end;

  if (!gotgan_party_en_word_before (text, at, &start, &end))
    return FALSE;
  gotgan_party_en_copy_word (word, text, start, end);
  return gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_ORG, word, NULL);
}

static gboolean
is_set_off (const char *text, gsize start, gsize end)
{
  return gotgan_text_stand_before (text, start, ", ") && text[end] == ',';
}

static gboolean
is_explained (const char *text, gsize end)
{
  static const char *const words[] = { ", a ",     ", an ",    ", the ",
                                       ", which ", ", whose ", ", one of " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_text_starts (text + end, words[i]))
      return TRUE;
  return FALSE;
}

/* "gave novella $85M" */
static gboolean
is_given_sum (const char *text, gsize at, gsize end)
{
  return gotgan_party_en_after_word (text, at, "gave") && text[end] == ' '
         && strchr ("$£", text[end + 1]) != NULL;
}

void
gotgan_party_en_note_small (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                            gsize end)
{
  gboolean figure = begins_with_figure (text, at, end);
  GotganNameCandidate *candidate;

  if ((!figure && (end - at < MIN_LETTERS || g_ascii_isdigit (text[at])))
      || self->n_small >= MAX_SMALL || (!figure && !is_rare (self, text, at, end))
      || !(figure || has_point (text, at, end) || opens_paragraph (text, at) || is_called (text, at)
           || gotgan_text_stand_before (text, at, "-based ") || is_set_off (text, at, end)
           || follows_trade (self, text, at) || is_explained (text, end)
           || gotgan_party_en_takes_money (self, text, limit, end) || is_given_sum (text, at, end)))
    return;
  candidate = gotgan_party_candidate (self, text + at, end - at);
  if (candidate == NULL || candidate->run.n_words > 0)
    return;
  self->n_small++;
  candidate->run = (GotganNameRun) {
    .start = at,
    .end = end,
    .last = at,
    .n_words = 1,
    .small = TRUE,
  };
}

/* --- What all of its places tell ----------------------------------------------------------------- */

/* "the fintech", "fintech companies": what takes an article or stands before a trade is a noun. */
static gboolean
is_noun_at (GotganPartyNames *self, const char *text, gsize limit, gsize start, gsize end)
{
  GotganNameCandidate noun = { 0 };
  gsize stop = end < limit && text[end] == ' ' ? gotgan_party_word_end (text, limit, end + 1) : end;

  return gotgan_party_en_has_determiner (text, start)
         || (stop > end + 1
             && gotgan_party_en_vote_of_noun (self, text, end + 1, stop, GOTGAN_PARTY_HINT, &noun));
}

static void
weigh_place (GotganPartyNames *self, const char *text, gsize limit, gsize start, gsize end,
             Weighing *weighing)
{
  GotganNameRun run = { .start = start, .end = end, .last = start, .n_words = 1, .small = TRUE };
  GotganNameCandidate *candidate = weighing->candidate;

  weighing->n_places++;
  candidate->n_inside++;
  if (is_noun_at (self, text, limit, start, end))
    {
      weighing->n_common++;
      return;
    }
  gotgan_party_en_weigh (self, text, limit, &run, candidate);
  if (opens_paragraph (text, start) || gotgan_text_stand_before (text, start, "-based ")
      || is_called (text, start))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  if (is_given_sum (text, start, end))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  if (is_set_off (text, start, end))
    gotgan_party_en_weigh_naming (self, text, start, candidate);
}

static void
weigh_places (GotganPartyNames *self, const char *text, Weighing *weighing)
{
  const char *name = weighing->candidate->text;
  gsize limit = text != NULL ? strlen (text) : 0;
  gsize length = strlen (name);

  for (const char *p = text != NULL ? strstr (text, name) : NULL; p != NULL;
       p = strstr (p + length, name))
    {
      gsize start = p - text;

      if (gotgan_party_is_word_start (text, start)
          && gotgan_party_word_end (text, limit, start) == start + length)
        weigh_place (self, text, limit, start, start + length, weighing);
    }
}

/* How much it takes: a figure or a point inside is a name's own sign. */
static guint
needed (const char *name)
{
  if (g_ascii_isdigit (*name))
    return GOTGAN_PARTY_STATEMENT;
  return strchr (name, '.') != NULL ? GOTGAN_PARTY_SIGN
                                    : GOTGAN_PARTY_STATEMENT + GOTGAN_PARTY_HINT;
}

void
gotgan_party_en_decide_small (GotganPartyNames *self, GotganNameCandidate *candidate)
{
  Weighing weighing = { .candidate = candidate };
  guint votes;

  weigh_places (self, gotgan_article_get_title (self->article), &weighing);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (self->article); i++)
    weigh_places (self, gotgan_article_get_paragraph (self->article, i)->text, &weighing);
  votes = candidate->votes[GOTGAN_EVIDENCE_ORGANISATION];
  if (votes < needed (candidate->text) || weighing.n_common * 3 > weighing.n_places)
    return;
  for (GotganEvidence i = 0; i < GOTGAN_N_EVIDENCE; i++)
    if (candidate->votes[i] > votes)
      return;
  gotgan_party_names_add (self, candidate->text, strlen (candidate->text), candidate->kind);
}
