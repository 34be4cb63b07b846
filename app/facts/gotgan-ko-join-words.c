/* Words that belong together: a verb and its auxiliary, a verb and the noun of time behind it. */

#include "config.h"

#include "app/facts/gotgan-ko-word-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static gboolean
is_whole (const GotganReading *reading, GotganCues *cues, const GotganKoWord *word,
          const char *class)
{
  gsize length = word->end - word->start;
  char form[32];

  if (length >= sizeof form)
    return FALSE;
  memcpy (form, reading->text + word->start, length);
  form[length] = '\0';
  for (const GotganWord *row = gotgan_cues_ending (cues, form); row != NULL; row = row->next)
    if (g_str_equal (row->columns[0], class))
      return TRUE;
  return FALSE;
}

static gboolean
begins_with (const char *p, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (gotgan_text_starts (p, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
ends_with (const GotganReading *reading, const GotganKoWord *word, const char *const *ends)
{
  for (guint i = 0; ends[i] != NULL; i++)
    {
      gsize length = strlen (ends[i]);

      if (word->end - word->start >= length
          && strncmp (reading->text + word->end - length, ends[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "하고 있다", "해 왔다", "하지 않았다", "하기로 했다": the second verb bears the ending of both. */
static gboolean
is_auxiliary (const GotganReading *reading, const GotganKoWord *main, const GotganKoWord *word)
{
  static const char *const after_verb[] = { "있", "않", "못", "싶", "왔", "온", "오", "줬",
                                            "준", "주", "놓", "놨", "버", "됐", "된", "되",
                                            "될", "보", "둔", "뒀", "낸", "냈", NULL };
  static const char *const after_plan[] = { "했", "한", "하", "할", "해", NULL };
  /* "고 보류됐다", "며 주도했다" */
  static const char *const not_auxiliary[] = { "보도", "보유", "보류", "보장", "보강", "보완",
                                               "보내", "보낸", "보냈", "보태", "보탰", "주도",
                                               "주장", "주목", "주식", "준비", "오르", NULL };
  static const char *const at_once[] = { "며", "면서", NULL };
  static const char *const plans[] = { "기로",   "려고", "려", "도록", "고자", "기도",
                                       "기까지", "싶어", "야", "게",   NULL };

  if (main->sort != GOTGAN_KO_PREDICATE || word->sort != GOTGAN_KO_PREDICATE || main->comma
      || main->copula || main->ending == GOTGAN_KO_FINAL || main->ending == GOTGAN_KO_ADNOMINAL
      || main->ending == GOTGAN_KO_QUOTE)
    return FALSE;
  if (ends_with (reading, main, at_once))
    return FALSE;
  if (ends_with (reading, main, plans))
    return begins_with (reading->text + word->start, after_plan)
           || begins_with (reading->text + word->start, after_verb);
  return main->tense != GOTGAN_KO_TENSE_PAST
         && begins_with (reading->text + word->start, after_verb)
         && !begins_with (reading->text + word->start, not_auxiliary);
}

/* "줄어들 것이다", "할 겁니다": the noun says nothing. */
static gboolean
is_empty_noun (const GotganReading *reading, const GotganKoWord *main, const GotganKoWord *word)
{
  static const char *const nouns[] = { "것이", "겁", "거예", "거다", NULL };

  return main->sort == GOTGAN_KO_PREDICATE && main->ending == GOTGAN_KO_ADNOMINAL
         && word->sort == GOTGAN_KO_PREDICATE && begins_with (reading->text + word->start, nouns);
}

static void
absorb (const GotganReading *reading, GotganKoWord *main, const GotganKoWord *word)
{
  static const char *const negations[] = { "않", "못", NULL };
  static const char *const promises[] = { "기로", NULL };
  static const char *const tries[] = { "려고", "려", "고자", NULL };
  static const char *const emptied[] = { "낸", "냈", NULL };
  gboolean empty = begins_with (reading->text + word->start, emptied);

  if (ends_with (reading, main, promises))
    main->planned = TRUE;
  else if (ends_with (reading, main, tries))
    main->tense = GOTGAN_KO_TENSE_FUTURE;
  main->negated |= begins_with (reading->text + word->start, negations);
  if (main->tense != GOTGAN_KO_TENSE_FUTURE && main->ending != GOTGAN_KO_ADNOMINAL)
    main->tense = word->tense;
  main->ending = word->ending;
  main->end = word->end;
  /* "받아 냈다": no money is laid out */
  while (main->end_cue < word->end_cue
         && !(empty && ITEM (reading->cues, GotganCue, main->end_cue)->start >= word->start))
    main->end_cue++;
  main->comma = word->comma;
}

/* "한 회사" is one company, "목표로 한 회사" one that aims at something. */
static gboolean
is_numeral (const GotganReading *reading, const GotganKoWord *last, const GotganKoWord *word)
{
  if (word->end - word->start != strlen ("한")
      || !gotgan_text_starts (reading->text + word->start, "한"))
    return FALSE;
  return last == NULL || last->sort == GOTGAN_KO_APART
         || (last->sort == GOTGAN_KO_NOMINAL && last->kase != GOTGAN_CASE_BY
             && last->kase != GOTGAN_CASE_OBJECT)
         || (last->sort == GOTGAN_KO_PREDICATE && last->ending == GOTGAN_KO_ADNOMINAL);
}

static void
make_verb (GotganKoWord *word, GotganKoEnding ending)
{
  word->sort = GOTGAN_KO_PREDICATE;
  word->kase = GOTGAN_CASE_BARE;
  word->ending = ending;
}

/* "520억원에 이를 것", but "이를 팔았다"; "들어올지를 검토": a question that is weighed. */
static void
read_beside (const GotganReading *reading, const GotganKoWord *last, GotganKoWord *word,
             const GotganKoWord *next)
{
  static const char *const purposes[] = { "위해", "위한", "위하", NULL };
  static const char *const questions[] = { "할지", "될지", "올지", "일지",
                                           "을지", "볼지", "낼지", NULL };
  static const char *const infinitives[] = { "기", NULL };
  static const char *const thousands[] = { "만", NULL };

  if (is_numeral (reading, last, word))
    {
      word->sort = GOTGAN_KO_NOMINAL;
      word->stem_end = word->end;
    }
  /* "560만 주": 만 is no particle */
  else if (g_ascii_isdigit (reading->text[word->start]) && ends_with (reading, word, thousands)
           && word->sort == GOTGAN_KO_NOMINAL)
    {
      word->kase = GOTGAN_CASE_BARE;
      word->stem_end = word->end;
    }
  else if (next != NULL && next->content && word->sort == GOTGAN_KO_NOMINAL
           && word->end - word->start == strlen ("이를")
           && gotgan_text_starts (reading->text + word->start, "이를"))
    {
      make_verb (word, GOTGAN_KO_ADNOMINAL);
      word->tense = GOTGAN_KO_TENSE_FUTURE;
    }
  else if (next != NULL && ends_with (reading, word, infinitives)
           && begins_with (reading->text + next->start, purposes))
    make_verb (word, GOTGAN_KO_AS_NOUN);
  else if (word->sort == GOTGAN_KO_PREDICATE && ends_with (reading, word, questions))
    {
      word->ending = GOTGAN_KO_QUOTE;
      word->tense = GOTGAN_KO_TENSE_FUTURE;
    }
}

/* "인수한 뒤", "인수한 데 이어": verb and noun of time are a clause. */
static gboolean
take_time (const GotganReading *reading, GotganCues *cues, GotganKoWord *last,
           const GotganKoWord *word)
{
  if (last->sort != GOTGAN_KO_PREDICATE || last->ending != GOTGAN_KO_ADNOMINAL
      || !is_whole (reading, cues, word, "when"))
    return FALSE;
  last->ending = GOTGAN_KO_BUT;
  /* "유치할 당시": 할 tells no future there */
  if (last->tense == GOTGAN_KO_TENSE_FUTURE)
    last->tense = GOTGAN_KO_TENSE_NONE;
  last->end = word->end;
  last->comma = word->comma;
  return TRUE;
}

/* "매각하는 등 …에 힘썼다": one of several things done. */
static gboolean
take_instance (const GotganReading *reading, GotganKoWord *last, const GotganKoWord *word)
{
  if (last->sort != GOTGAN_KO_PREDICATE || last->ending != GOTGAN_KO_ADNOMINAL
      || last->tense != GOTGAN_KO_TENSE_PRESENT || last->copula
      || word->end - word->start != strlen ("등")
      || !gotgan_text_starts (reading->text + word->start, "등"))
    return FALSE;
  last->ending = GOTGAN_KO_AND;
  last->tense = GOTGAN_KO_TENSE_NONE;
  last->end = word->end;
  last->comma = word->comma;
  return TRUE;
}

/* "보유 중이며": a noun for an act under way is a verb. */
static gboolean
take_progress (const GotganReading *reading, GotganKoWord *last, const GotganKoWord *word)
{
  static const char *const forms[] = { "중이", "중인", "중임", "중에", NULL };

  if (last->sort != GOTGAN_KO_NOMINAL || last->kase != GOTGAN_CASE_BARE || last->comma
      || last->party != GOTGAN_KO_NONE || last->money != GOTGAN_KO_NONE
      || last->percent != GOTGAN_KO_NONE || last->date != GOTGAN_KO_NONE
      || word->sort != GOTGAN_KO_PREDICATE || !begins_with (reading->text + word->start, forms))
    return FALSE;
  last->sort = GOTGAN_KO_PREDICATE;
  last->ending = word->ending;
  last->tense = word->ending == GOTGAN_KO_ADNOMINAL ? word->tense : GOTGAN_KO_TENSE_NONE;
  last->end = word->end;
  last->end_cue = word->end_cue;
  last->comma = word->comma;
  last->content = FALSE;
  return TRUE;
}

/* "전한 바 있다": the noun says nothing. */
static gboolean
is_empty_before (const GotganReading *reading, const GotganKoWord *last, const GotganKoWord *word,
                 const GotganKoWord *next)
{
  return next != NULL && last->sort == GOTGAN_KO_PREDICATE && last->ending == GOTGAN_KO_ADNOMINAL
         && last->tense == GOTGAN_KO_TENSE_PAST && next->sort == GOTGAN_KO_PREDICATE
         && g_str_has_prefix (reading->text + word->start, "바 있");
}

void
gotgan_ko_join_words (const GotganReading *reading, GotganCues *cues, GArray *words)
{
  guint kept = 0;

  for (guint i = 0; i < words->len; i++)
    {
      GotganKoWord word = *ITEM (words, GotganKoWord, i);
      GotganKoWord *last = kept > 0 ? ITEM (words, GotganKoWord, kept - 1) : NULL;
      const GotganKoWord *next = i + 1 < words->len ? ITEM (words, GotganKoWord, i + 1) : NULL;

      read_beside (reading, last, &word, next);
      if (last != NULL && is_empty_before (reading, last, &word, next))
        {
          absorb (reading, last, next);
          i++;
        }
      else if (last != NULL
               && (is_auxiliary (reading, last, &word) || is_empty_noun (reading, last, &word)))
        absorb (reading, last, &word);
      else if (last == NULL
               || (!take_time (reading, cues, last, &word) && !take_progress (reading, last, &word)
                   && !take_instance (reading, last, &word)))
        *ITEM (words, GotganKoWord, kept++) = word;
    }
  g_array_set_size (words, kept);
}
