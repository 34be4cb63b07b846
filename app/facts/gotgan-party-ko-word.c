/* Parts Korean words into noun and particle, and tells which cannot be names. */

#include "config.h"

#include "app/facts/gotgan-party-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define SYLLABLE_BYTES 3
#define MAX_PARTICLE_BYTES 18
#define MAX_NAME_BYTES 60
#define MAX_CHANCE_BYTES 18

#define BIT(class) (G_GUINT64_CONSTANT (1) << GOTGAN_CUE_##class)

gboolean
gotgan_party_ko_is_hangul_at (const char *text, gsize at)
{
  return gotgan_text_is_hangul (g_utf8_get_char (text + at));
}

gboolean
gotgan_party_ko_ends_in_any (const char *text, gsize start, gsize end, const char *const *endings,
                             guint n_endings)
{
  for (guint i = 0; i < n_endings; i++)
    {
      gsize length = strlen (endings[i]);

      if (end - start >= length && text[end - 1] == endings[i][length - 1]
          && memcmp (text + end - length, endings[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* --- Words ------------------------------------------------------------------------------------- */

static gsize
quote_end (const char *text, gsize limit, gsize at)
{
  static const char *const quotes[] = { "'", "\"", "’", "”", "」", "』", ">" };

  for (guint i = 0; at < limit && i < G_N_ELEMENTS (quotes); i++)
    if (gotgan_text_starts (text + at, quotes[i]))
      return at + strlen (quotes[i]);
  return at;
}

static gboolean
follows_quote (const char *text, gsize at)
{
  static const char *const quotes[] = { "'", "\"", "‘", "“", "「", "『", "<" };

  return gotgan_party_ko_ends_in_any (text, 0, at, quotes, G_N_ELEMENTS (quotes));
}

/* "㈜노벨라": whatever follows is the name of a company. */
gboolean
gotgan_party_ko_is_titled (const char *text, gsize at)
{
  static const char *const titles[] = { "㈜", "(주)" };

  return gotgan_party_ko_ends_in_any (text, 0, at, titles, G_N_ELEMENTS (titles));
}

GotganNameWord
gotgan_party_ko_read_word (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  GotganNameWord word = { .start = at };
  gsize end;

  word.end = MAX (gotgan_party_word_end (text, limit, at), at + 1);
  end = quote_end (text, limit, word.end);
  word.quoted =
      (end > word.end && follows_quote (text, at)) || gotgan_party_ko_is_titled (text, at);
  word.tail = gotgan_party_bracket_end (text, limit, end);
  if (word.tail > end)
    word.bracket = end;
  return word;
}

gboolean
gotgan_party_ko_is_surname (GotganPartyNames *self, const char *text, gsize at)
{
  return (gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_KO, text, at, at + SYLLABLE_BYTES)
          & GOTGAN_NAME_GIVEN)
         != 0;
}

gsize
gotgan_party_ko_suffix (GotganPartyNames *self, const char *text, gsize start, gsize end,
                        const char **value)
{
  g_autofree char *name = g_strndup (text + start, end - start);
  gsize suffix = gotgan_cues_suffix (self->cues, GOTGAN_LANGUAGE_KO, name, value);

  return suffix < end - start ? suffix : 0;
}

/* --- What is no name --------------------------------------------------------------------------- */

static const guint64 cue_classes = BIT (COMMON) | BIT (ORG) | BIT (TITLE) | BIT (NOUN) | BIT (SUM)
                                   | BIT (WORKS) | BIT (STAGE) | BIT (BASIS) | BIT (REJECT)
                                   | BIT (TOTAL) | BIT (CREDIT_NOUN) | BIT (CREDIT) | BIT (EACH);

/* The field's own nouns, whatever stands before them: "신규투자", "기업가치". */
static gboolean
ends_in_cue (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  for (gsize at = start; at < end; at = g_utf8_next_char (text + at) - text)
    if (gotgan_cues_fill (self->cues, GOTGAN_LANGUAGE_KO, cue_classes, text, at, end))
      return TRUE;
  return FALSE;
}

/* Of how few everyday nouns the word [@start, @end) is made, or 0; @nouns tells of its Hangul beginning. */
static guint
count_nouns (GotganPartyNames *self, const char *text, gsize start, gsize end, const guint8 *nouns)
{
  gsize latin = start;
  gsize n = (end - start) / SYLLABLE_BYTES;

  if (gotgan_party_ko_is_hangul_at (text, start))
    return (end - start) % SYLLABLE_BYTES == 0 && n <= GOTGAN_NAME_MAX_SYLLABLES ? nouns[n] : 0;
  while (latin < end && !gotgan_party_ko_is_hangul_at (text, latin))
    latin = g_utf8_next_char (text + latin) - text;
  return gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, start, latin) != 0
         && (latin == end || gotgan_name_words_ko_is_common (self->words, text, latin, end));
}

/* No noun ends so: "노벨라으|로", "투자자들". */
static const char *const no_ends[] = { "으", "들", "에", "에서", "에는", "으로", "였",
                                       "었", "았", "겠", "했",   "됐",   "렸",   "졌" };

/* "해오름데이터센터": works that have a name of their own, unlike "구미공장" and "대형데이터센터". */
gsize
gotgan_party_ko_works (GotganPartyNames *self, const char *text, gsize start, gsize end)
{
  for (gsize at = start + 2 * SYLLABLE_BYTES; at < end; at = g_utf8_next_char (text + at) - text)
    if (gotgan_cues_fill (self->cues, GOTGAN_LANGUAGE_KO, BIT (WORKS), text, at, end))
      return gotgan_name_words_ko_is_common (self->words, text, start, at)
                     || gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_KO, text, start, at) != 0
                     || ends_in_cue (self, text, start, at)
                 ? 0
                 : end - at;
  return 0;
}

static gboolean
can_be_stem (GotganPartyNames *self, const char *text, const GotganNameWord *word,
             const GotganNameStem *stem)
{
  gboolean latin = !gotgan_party_ko_is_hangul_at (text, word->start);
  const char *value;
  gsize suffix;

  if (stem->end - word->start > MAX_NAME_BYTES
      || stem->end - word->start < (latin ? 2 : 2 * SYLLABLE_BYTES)
      || gotgan_party_ko_ends_in_any (text, word->start, stem->end, no_ends,
                                      G_N_ELEMENTS (no_ends)))
    return FALSE;
  suffix = gotgan_party_ko_suffix (self, text, word->start, stem->end, &value);
  /* "설비투자" ends like "가람투자", but is an everyday word. */
  if (suffix > 0
      && !(stem->common
           && gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_KO, text, stem->end - suffix,
                                    stem->end)
                  != 0))
    return gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_KO, GOTGAN_CUE_ORG, text, stem->end,
                           word->start)
           != stem->end;
  return !ends_in_cue (self, text, word->start, stem->end)
         || gotgan_party_ko_works (self, text, word->start, stem->end) > 0;
}

/* Whether a cue longer than @length ends the word [@start, @end). */
static gboolean
has_cue_over (GotganPartyNames *self, const char *text, gsize start, gsize end, gsize length)
{
  for (gsize at = start; at + length < end; at = g_utf8_next_char (text + at) - text)
    if (gotgan_cues_fill (self->cues, GOTGAN_LANGUAGE_KO, cue_classes, text, at, end))
      return TRUE;
  return FALSE;
}

/* "운용사 브릿지원": a name may end like a noun of the field by chance; only what stands before it can tell. */
static gboolean
ends_by_chance (GotganPartyNames *self, const char *text, const GotganNameWord *word,
                const GotganNameStem *stem)
{
  const gsize noun = 2 * SYLLABLE_BYTES;
  gsize length = stem->end - word->start;

  return gotgan_party_ko_is_hangul_at (text, word->start) && length >= 2 * noun
         && length <= MAX_CHANCE_BYTES && !stem->common
         && !gotgan_party_ko_ends_in_any (text, word->start, stem->end, no_ends,
                                          G_N_ELEMENTS (no_ends))
         && gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_KO, text, word->start,
                                  stem->end - noun)
                == 0
         && !ends_in_cue (self, text, word->start, stem->end - noun)
         && !has_cue_over (self, text, word->start, stem->end, noun);
}

/* 이, 은, 을, 과 and 으로 stand behind a consonant, 가, 는, 를, 와 and 로 behind a vowel. */
static gboolean
particle_agrees (const char *text, gsize at, const GotganNameWord *word)
{
  static const char *const after_vowel[] = { "가", "는", "를", "와" };
  static const char *const after_consonant[] = { "이", "은", "을", "과", "으로" };
  gunichar last = g_utf8_get_char (g_utf8_prev_char (text + at));
  gboolean consonant = gotgan_text_coda (last) != 0;

  if (at == word->end || !gotgan_text_is_hangul (last))
    return TRUE;
  for (guint i = 0; consonant && i < G_N_ELEMENTS (after_vowel); i++)
    if (gotgan_text_starts (text + at, after_vowel[i]))
      return FALSE;
  for (guint i = 0; !consonant && i < G_N_ELEMENTS (after_consonant); i++)
    if (gotgan_text_starts (text + at, after_consonant[i]))
      return FALSE;
  return TRUE;
}

static gboolean
begins_like_name (GotganPartyNames *self, const char *text, gsize at)
{
  gunichar first = g_utf8_get_char (text + at);

  return gotgan_text_is_hangul (first) || g_unichar_isupper (first);
}

/* Whether the word is an everyday noun with a particle, or without. */
static gboolean
is_everyday (GotganPartyNames *self, const char *text, gsize limit, const GotganNameWord *word,
             const guint8 *nouns)
{
  for (gsize n = (word->end - word->start) / SYLLABLE_BYTES; n > 0; n--)
    {
      gsize at = word->start + n * SYLLABLE_BYTES;
      GotganCase role;

      /* "일에": one syllable and a particle */
      if (n > GOTGAN_NAME_MAX_SYLLABLES || (nouns[n] != 1 && !(n == 1 && at < word->end)))
        continue;
      if (at == word->end)
        at = word->tail;
      if (gotgan_party_ko_particle (self, text, limit, &at, &role))
        return TRUE;
    }
  return FALSE;
}

/* Whether the word is read as one of the language, which names nobody. */
static gboolean
is_no_name (GotganPartyNames *self, const char *text, gsize limit, const GotganNameWord *word,
            guint8 nouns[GOTGAN_NAME_MAX_SYLLABLES + 1])
{
  gboolean hangul = gotgan_party_ko_is_hangul_at (text, word->start);

  if (!begins_like_name (self, text, word->start))
    return TRUE;
  if (hangul)
    gotgan_name_words_ko_count (self->words, text, word->start, word->end, nouns);
  return (hangul && !word->quoted && is_everyday (self, text, limit, word, nouns))
         || gotgan_party_ko_is_made_verb (text, word->start, word->end, nouns);
}

/* Whether @stem, with a particle behind it, may be a name; doubtful ones are marked. */
static gboolean
accepts_stem (GotganPartyNames *self, const char *text, const GotganNameWord *word,
              GotganNameStem *stem)
{
  if (!particle_agrees (text, stem->end, word))
    return FALSE;
  stem->doubtful = gotgan_party_ko_is_doubtful (self, text, word, stem);
  if (can_be_stem (self, text, word, stem))
    return TRUE;
  stem->doubtful = TRUE;
  return ends_by_chance (self, text, word, stem);
}

guint
gotgan_party_ko_stems (GotganPartyNames *self, const char *text, gsize limit,
                       const GotganNameWord *word, GotganNameStem stems[GOTGAN_NAME_MAX_STEMS])
{
  guint8 nouns[GOTGAN_NAME_MAX_SYLLABLES + 1] = { 0 };
  guint n_stems = 0;

  if (is_no_name (self, text, limit, word, nouns))
    return 0;
  for (gsize at = word->end;
       at > word->start && word->end - at <= MAX_PARTICLE_BYTES && n_stems < GOTGAN_NAME_MAX_STEMS;
       at = g_utf8_prev_char (text + at) - text)
    {
      gsize end = at == word->end ? word->tail : at;
      GotganNameStem stem = { .end = at };
      guint n_nouns;

      if (!gotgan_party_ko_particle (self, text, limit, &end, &stem.role))
        continue;
      n_nouns = count_nouns (self, text, word->start, at, nouns);
      /* An everyday word, "AI" too, explains it. */
      if (n_nouns == 1 && !word->quoted)
        return 0;
      stem.common = n_nouns > 0;
      if (stem.common)
        n_stems = 0;
      if (accepts_stem (self, text, word, &stem))
        stems[n_stems++] = stem;
    }
  /* "갈래|의": a particle that can be read is one. */
  if (n_stems > 1 && stems[0].end == word->end && word->tail == word->end)
    stems[0].doubtful = TRUE;
  return n_stems;
}
