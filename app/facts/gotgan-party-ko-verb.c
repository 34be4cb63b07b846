/* Korean words that look like a name with its particle and are a verb: "유치했다", "떠넘겼다|가", "만드|는". */

#include "config.h"

#include "app/facts/gotgan-party-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define SYLLABLE_BYTES 3

static gboolean
starts_with_any (const char *p, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (gotgan_text_starts (p, words[i]))
      return TRUE;
  return FALSE;
}

/* Whether what makes a verb of the noun before it begins at @at. */
static gboolean
makes_verb (const char *text, gsize at, gsize end)
{
  static const char *const verbs[] = { "하고", "하는", "하며", "하지", "하기", "하던",
                                       "하면", "해",   "했",   "합니", "되",   "돼",
                                       "됐",   "됩니", "받",   "시키", "시켰", "시킨",
                                       "당하", "당했", "당한", "스럽" };
  /* these end the word, or 다 or 지 follows */
  static const char *const ends[] = { "한", "할", "된", "될", "롭" };

  if (at >= end)
    return FALSE;
  if (starts_with_any (text + at, verbs, G_N_ELEMENTS (verbs)))
    return TRUE;
  return starts_with_any (text + at, ends, G_N_ELEMENTS (ends))
         && (at + SYLLABLE_BYTES == end || gotgan_text_starts (text + at + SYLLABLE_BYTES, "다")
             || gotgan_text_starts (text + at + SYLLABLE_BYTES, "지"));
}

gboolean
gotgan_party_ko_is_made_verb (const char *text, gsize start, gsize end, const guint8 *nouns)
{
  for (gsize n = 2; n <= GOTGAN_NAME_MAX_SYLLABLES; n++)
    if (nouns[n] > 0 && makes_verb (text, start + n * SYLLABLE_BYTES, end))
      return TRUE;
  return FALSE;
}

/* How verbs end where no particle follows. */
static gboolean
has_bare_verb_ending (const char *text, gsize start, gsize end)
{
  static const char *const endings[] = {
    "다",   "고",   "며",   "면서", "지만", "는데", "해", "해서", "어서", "아서", "려고",
    "려는", "도록", "거나", "든지", "듯이", "게",   "던", "는",   "은",   "을",   "까",
    "요",   "죠",   "자",   "니",   "라",   "면",   "서", "여",   "워",   "해온", "한",
    "할",   "된",   "될",   "인",   "운",   "울",   "른", "를",   "러",   "로운"
  };

  return gotgan_party_ko_ends_in_any (text, start, end, endings, G_N_ELEMENTS (endings));
}

/* What a stem ends in that only seems to be a noun before 은, 는, 도, 만, 로, 다. */
static gboolean
has_verb_stem (const char *text, gsize start, gsize end)
{
  static const char *const endings[] = {
    "하", "되", "있", "없", "않", "나", "오", "르", "치", "지", "키",   "받",   "주", "싶", "들",
    "던", "겠", "했", "됐", "된", "한", "할", "인", "자", "측", "등",   "렸",   "었", "았", "였",
    "갔", "왔", "냈", "졌", "섰", "켰", "겼", "났", "췄", "웠", "쳤",   "꿨",   "뛰", "높", "많",
    "적", "같", "크", "작", "좋", "새", "서", "기", "라", "다", "으며", "면서", "드"
  };

  return gotgan_party_ko_ends_in_any (text, start, end, endings, G_N_ELEMENTS (endings));
}

/* Particles that verbs take too, or that look like endings of theirs. */
static gboolean
is_weak_role (GotganCase role)
{
  return role == GOTGAN_CASE_TOPIC || role == GOTGAN_CASE_ALSO || role == GOTGAN_CASE_BY
         || role == GOTGAN_CASE_COPULA;
}

/* Before a comma nothing qualifies what follows it. */
static gboolean
opens_clause (const char *text, gsize at)
{
  return at < 2 || gotgan_text_starts (text + at - 2, ", ")
         || gotgan_text_starts (text + at - 2, ". ");
}

gboolean
gotgan_party_ko_is_doubtful (GotganPartyNames *self, const char *text, const GotganNameWord *word,
                             const GotganNameStem *stem)
{
  const char *value;
  static const char *const predicates[] = { "겼다", "했다", "었다", "았다", "였다", "렸다", "졌다",
                                            "있다", "없다", "왔다", "갔다", "냈다", "섰다", "됐다",
                                            "났다", "켰다", "없",   "같",   "높",   "많",   "깊" };

  if (!gotgan_party_ko_is_hangul_at (text, word->start) || word->quoted || word->bracket != 0
      || gotgan_party_ko_suffix (self, text, word->start, stem->end, &value) > 0)
    return FALSE;
  if (stem->role == GOTGAN_CASE_BARE)
    return has_bare_verb_ending (text, word->start, stem->end);
  if (gotgan_party_ko_ends_in_any (text, word->start, stem->end, predicates,
                                   G_N_ELEMENTS (predicates)))
    return TRUE;
  return is_weak_role (stem->role) && !opens_clause (text, word->start)
         && has_verb_stem (text, word->start, stem->end);
}
