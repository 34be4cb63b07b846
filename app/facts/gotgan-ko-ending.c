/* What a Korean word is by how it ends: a noun with its particle, a verb with its ending. */

#include "config.h"

#include "app/facts/gotgan-ko-word-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define PAST_MARK "ㅆ"
#define MAX_BYTES 90

/* The word without marks and brackets, a past syllable (했) taken apart (해ㅆ). @offsets has the byte of each one's. */
static gsize
plain_form (const char *text, gsize start, gsize end, char *form, gsize *offsets)
{
  gsize length = 0;

  if (end - start > MAX_BYTES)
    start = end - MAX_BYTES;
  while (start < end && ((guchar) text[start] & 0xc0) == 0x80)
    start++;
  while (start < end)
    {
      gunichar c = g_utf8_get_char (text + start);
      gsize next = g_utf8_next_char (text + start) - text;
      guint coda = gotgan_text_coda (c);
      gsize n;

      if (c == '(')
        next = MIN (gotgan_ko_bracket_end (text, end, start), end);
      else if (!gotgan_ko_is_mark (c))
        {
          n = g_unichar_to_utf8 (coda == GOTGAN_TEXT_CODA_SS ? c - GOTGAN_TEXT_CODA_SS : c,
                                 form + length);
          for (gsize i = 0; i < n; i++)
            offsets[length++] = start;
          if (coda == GOTGAN_TEXT_CODA_SS)
            {
              memcpy (form + length, PAST_MARK, strlen (PAST_MARK));
              for (gsize i = 0; i < strlen (PAST_MARK); i++)
                offsets[length++] = start;
            }
        }
      start = next;
    }
  form[length] = '\0';
  return length;
}

/* 은, 이, 을, 과 stand behind a consonant, 는, 가, 를, 와 behind a vowel; behind Latin letters and digits either may. */
static gboolean
fits_sound (const char *form, gsize at, const char *ending)
{
  static const char *const closed[] = { "은", "이", "을", "과" };
  static const char *const open[] = { "는", "가", "를", "와" };
  gunichar before;

  if (at == 0)
    return FALSE;
  before = g_utf8_get_char (g_utf8_prev_char (form + at));
  if (!gotgan_text_is_hangul (before))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    {
      if (g_str_equal (ending, closed[i]))
        return gotgan_text_coda (before) != 0;
      if (g_str_equal (ending, open[i]))
        return gotgan_text_coda (before) == 0;
    }
  return TRUE;
}

/* 있는, 넘는, 받는: 는 behind a consonant is no particle but a verb's. */
static gboolean
is_bare_verb (const char *form, gsize at, const char *ending)
{
  return at > 0 && g_str_equal (ending, "는")
         && gotgan_text_coda (g_utf8_get_char (g_utf8_prev_char (form + at))) != 0;
}

static const struct
{
  const char *class;
  GotganKoEnding ending;
} endings[] = {
  { "final", GOTGAN_KO_FINAL },
  { "joined", GOTGAN_KO_AND },
  { "but", GOTGAN_KO_BUT },
  { "quote", GOTGAN_KO_QUOTE },
  { "plan", GOTGAN_KO_PLAN },
  { "nominal", GOTGAN_KO_AS_NOUN },
  { "adnominal", GOTGAN_KO_ADNOMINAL },
  { "adjective", GOTGAN_KO_ADNOMINAL },
};

/* "영업비용도": a noun of the field and a particle, not the noun "용도". */
static gboolean
splits_cue (const GotganReading *reading, GotganCues *cues, const GotganKoWord *word, gsize start)
{
  for (guint i = word->first_cue; i < word->end_cue; i++)
    {
      const GotganCue *cue = ITEM (reading->cues, GotganCue, i);

      if (cue->start < start && cue->end > start && cue->end < word->end)
        return TRUE;
    }
  return FALSE;
}

static GotganKoTense
tense_of (const char *tense)
{
  if (tense == NULL)
    return GOTGAN_KO_TENSE_NONE;
  if (g_str_equal (tense, "past"))
    return GOTGAN_KO_TENSE_PAST;
  return g_str_equal (tense, "future") ? GOTGAN_KO_TENSE_FUTURE : GOTGAN_KO_TENSE_PRESENT;
}

static const struct
{
  const char *class;
  GotganKoSort sort;
  GotganKoEnding ending;
} wholes[] = {
  { "adverb", GOTGAN_KO_APART, GOTGAN_KO_FINAL },
  { "joined-word", GOTGAN_KO_PREDICATE, GOTGAN_KO_AND },
  { "adnominal-word", GOTGAN_KO_PREDICATE, GOTGAN_KO_ADNOMINAL },
  { "post", GOTGAN_KO_POST, GOTGAN_KO_FINAL },
};

static GotganKoTense
tense_of_row (const GotganWord *row)
{
  return tense_of (row->n_columns > 1 ? row->columns[1] : NULL);
}

static gboolean
apply_whole (GotganKoWord *word, const GotganWord *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (g_str_equal (row->columns[0], wholes[i].class))
      {
        word->sort = wholes[i].sort;
        word->ending = wholes[i].ending;
        if (word->sort == GOTGAN_KO_PREDICATE)
          word->tense = tense_of_row (row);
        return TRUE;
      }
  return FALSE;
}

static gboolean
apply_particle (GotganKoWord *word, const GotganWord *row, gsize stem_end)
{
  GotganCase kase = gotgan_case_of_particle (row->columns[0]);

  if (kase == GOTGAN_CASE_BARE)
    return FALSE;
  word->kase = kase;
  word->stem_end = stem_end;
  return TRUE;
}

static gboolean
apply_ending (GotganKoWord *word, const GotganWord *row, gsize stem_end)
{
  const char *class = row->columns[0];

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (class, endings[i].class))
      {
        word->sort = GOTGAN_KO_PREDICATE;
        word->ending = endings[i].ending;
        word->tense = tense_of_row (row);
        word->adjective = g_str_equal (class, "adjective") || g_str_equal (row->text, "인");
        word->stem_end = stem_end;
        return TRUE;
      }
  return FALSE;
}

/* Makes @word what @row says; FALSE when the row is for other places. */
static gboolean
apply (GotganKoWord *word, const GotganWord *row, gboolean whole, gsize stem_end)
{
  if (g_str_equal (row->columns[0], "noun"))
    return TRUE;
  return (whole ? apply_whole (word, row) : apply_particle (word, row, stem_end))
         || apply_ending (word, row, stem_end);
}

/* "두고", "위해": some words are what they are as wholes. */
static gboolean
read_whole (const GotganReading *reading, GotganCues *cues, GotganKoWord *word, const char *form)
{
  for (const GotganWord *row = gotgan_cues_ending (cues, form); row != NULL; row = row->next)
    if (g_str_equal (row->columns[0], "adverb") || g_str_equal (row->columns[0], "post"))
      return apply_whole (word, row);
  return FALSE;
}

/* The end of @word from @from on, by the longest ending listed. */
void
gotgan_ko_read_ending (const GotganReading *reading, GotganCues *cues, GotganKoWord *word,
                       gsize from)
{
  char form[MAX_BYTES * 2 + 8];
  gsize offsets[MAX_BYTES * 2 + 8];
  gsize length = plain_form (reading->text, from, word->end, form, offsets);
  gboolean at_start = from == word->start;

  if (at_start && read_whole (reading, cues, word, form))
    return;
  for (gsize at = 0; at < length; at = g_utf8_next_char (form + at) - form)
    {
      gboolean whole = at == 0 && at_start;

      for (const GotganWord *row = gotgan_cues_ending (cues, form + at); row != NULL;
           row = row->next)
        {
          if (g_str_equal (row->columns[0], "noun")
              && splits_cue (reading, cues, word, offsets[at]))
            continue;
          if (is_bare_verb (form, at, row->text))
            {
              word->sort = GOTGAN_KO_PREDICATE;
              word->ending = GOTGAN_KO_ADNOMINAL;
              word->tense = GOTGAN_KO_TENSE_PRESENT;
              word->stem_end = offsets[at];
              return;
            }
          if ((at > 0 || !at_start ? fits_sound (form, at, row->text) || at == 0 : TRUE)
              && apply (word, row, whole, offsets[at]))
            return;
        }
    }
}

/* A verb of the field is one whatever its ending looks like. */
void
gotgan_ko_read_verb (const GotganReading *reading, GotganKoWord *word)
{
  for (guint i = word->first_cue; i < word->end_cue && word->sort == GOTGAN_KO_NOMINAL; i++)
    {
      const GotganCue *cue = ITEM (reading->cues, GotganCue, i);
      gunichar last;
      guint coda;

      if (cue->class != GOTGAN_CUE_VERB || cue->end > word->end || word->party != GOTGAN_KO_NONE
          || word->money != GOTGAN_KO_NONE)
        continue;
      last = g_utf8_get_char (g_utf8_prev_char (reading->text + word->end));
      coda = gotgan_text_coda (last);
      word->sort = GOTGAN_KO_PREDICATE;
      word->kase = GOTGAN_CASE_BARE;
      word->stem_end = MIN (MAX (cue->end, word->start), word->end);
      /* 낸, 사들일 */
      word->ending = coda == GOTGAN_TEXT_CODA_N || coda == GOTGAN_TEXT_CODA_L ? GOTGAN_KO_ADNOMINAL
                                                                              : GOTGAN_KO_AND;
      word->tense = coda == GOTGAN_TEXT_CODA_N   ? GOTGAN_KO_TENSE_PAST
                    : coda == GOTGAN_TEXT_CODA_L ? GOTGAN_KO_TENSE_FUTURE
                                                 : GOTGAN_KO_TENSE_NONE;
    }
}
