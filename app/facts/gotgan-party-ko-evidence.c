/* What the surroundings of a Korean word tell of it: the noun before, a bracket with another spelling, an office; its role in
 * the sentence is in gotgan-party-ko-role.c. */

#include "config.h"

#include "app/facts/gotgan-party-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MIN_CAPITALS 5

void
gotgan_party_ko_vote_kind (GotganNameCandidate *candidate, const char *value, guint weight)
{
  gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, weight);
  if (candidate->kind == GOTGAN_PARTY_COMPANY)
    candidate->kind = gotgan_party_kind_of_value (value);
}

/* "외식기업", "부품업체": a compound is of the kind of its last part. */
static gboolean
announces (GotganPartyNames *self, const char *noun, const char **value)
{
  for (const char *p = noun; *p != '\0'; p = g_utf8_next_char (p))
    if (gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_KO, GOTGAN_CUE_ORG, p, value))
      return p == noun || !g_str_has_suffix (*value, "?")
             || gotgan_name_words_ko_is_common (self->words, noun, 0, strlen (noun));
  return FALSE;
}

static gboolean
is_adjacent (const GotganNamePlace *place)
{
  gsize gap = place->word.start - place->before.end;

  return place->before.end > 0 && place->before.bracket == 0 && gap > 0 && gap <= 5;
}

/* "성북구", "한강변": the end of a place's name. */
static gboolean
names_area (GotganPartyNames *self, const char *text, gsize end)
{
  gsize last = g_utf8_prev_char (text + end) - text;

  return (gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_KO, text, last, end)
          & GOTGAN_NAME_AREA)
         != 0;
}

/* "이 회사 자주포": the noun stands for one named before. */
static gboolean
follows_demonstrative (const char *text, gsize at)
{
  static const char *const words[] = { "이 ", "그 ", "해당 ", "두 ", "저 ", "각 " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (at >= length && strncmp (text + at - length, words[i], length) == 0
          && (at == length
              || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (text + at - length)))))
        return TRUE;
    }
  return FALSE;
}

/* "AI 스타트업 노벨라는", "업체인 노벨라", "독일 노벨라". A noun that has other uses is only a sign. */
static void
weigh_before (GotganPartyNames *self, const GotganNamePlace *place, const GotganNameStem *stem,
              GotganNameCandidate *candidate)
{
  const char *text = place->text;
  GotganNameClass classes;
  g_autofree char *noun = NULL;
  const char *value;
  gsize length;

  if (!is_adjacent (place))
    return;
  length = place->before.end - place->before.start;
  if (follows_demonstrative (text, place->before.start))
    return;
  noun = g_strndup (text + place->before.start, length);
  if (!announces (self, noun, &value) && g_str_has_suffix (noun, "인"))
    noun[length - strlen ("인")] = '\0';
  classes = gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_KO, noun, 0, strlen (noun));
  if (announces (self, noun, &value))
    gotgan_party_ko_vote_kind (candidate, value,
                               (g_str_has_suffix (value, "?") && !place->word.quoted)
                                       || g_str_has_suffix (noun, "주주")
                                   ? GOTGAN_PARTY_SIGN
                                   : GOTGAN_PARTY_STATEMENT);
  else if (classes & GOTGAN_NAME_MAKER)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_STATEMENT);
  else if (classes & GOTGAN_NAME_PRODUCT)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PRODUCT, GOTGAN_PARTY_STATEMENT);
  else if ((classes & GOTGAN_NAME_PLACE) && names_area (self, text, stem->end))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PLACE, GOTGAN_PARTY_STATEMENT);
  else if (classes & GOTGAN_NAME_PLACE)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
                       stem->role == GOTGAN_CASE_BARE || stem->role == GOTGAN_CASE_GENITIVE
                           ? GOTGAN_PARTY_HINT
                           : GOTGAN_PARTY_SIGN);
}

/* "코어위브(CoreWeave)": a name and its Latin spelling. Short capitals, as in "기업공개(IPO)", only abbreviate. */
static gboolean
has_latin_spelling (const char *text, gsize limit, gsize at)
{
  gsize end = gotgan_party_bracket_end (text, limit, at);
  gboolean lower = FALSE;

  if (at == 0 || end < at + 4 || !g_ascii_isupper (text[at + 1]))
    return FALSE;
  for (gsize i = at + 1; i + 1 < end; i++)
    {
      if ((guchar) text[i] >= 0x80)
        return FALSE;
      lower |= g_ascii_islower (text[i]);
    }
  return lower || end - at >= MIN_CAPITALS + strlen ("()");
}

static gboolean
has_small_letter (const char *text, gsize start, gsize end)
{
  for (gsize i = start; i < end; i++)
    if (g_ascii_islower (text[i]))
      return TRUE;
  return FALSE;
}

static void
weigh_shape (GotganPartyNames *self, const GotganNamePlace *place, const GotganNameStem *stem,
             GotganNameCandidate *candidate)
{
  const char *value = NULL;
  gsize suffix = gotgan_party_ko_suffix (self, place->text, place->word.start, stem->end, &value);

  if (suffix > 0 && stem->end - place->word.start - suffix >= 2)
    gotgan_party_ko_vote_kind (candidate, value,
                               stem->common ? GOTGAN_PARTY_SIGN : GOTGAN_PARTY_STATEMENT);
  else if (gotgan_party_ko_works (self, place->text, place->word.start, stem->end) > 0)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PROJECT,
                       GOTGAN_PARTY_STATEMENT + GOTGAN_PARTY_STATEMENT);
  if (gotgan_party_ko_is_titled (place->text, place->word.start))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_STATEMENT);
  if (stem->end == place->word.end
      && has_latin_spelling (place->text, place->limit, place->word.bracket))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_STATEMENT);
  if (g_ascii_isupper (place->text[place->word.start])
      && has_small_letter (place->text, place->word.start, stem->end))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
}

/* "노벨라 대표": a blank and an office stand at @tail. */
gboolean
gotgan_party_ko_has_office (GotganPartyNames *self, const GotganNamePlace *place, gsize tail)
{
  gsize end;
  GotganCase role;

  if (place->text[tail] != ' ')
    return FALSE;
  end = gotgan_party_ko_office_end (self, place->text, place->limit, tail + 1);
  return end != 0 && gotgan_party_ko_particle (self, place->text, place->limit, &end, &role);
}

/* "김하나 노벨라 대표": a full name of three syllables stands before. */
static gboolean
follows_person (GotganPartyNames *self, const GotganNamePlace *place)
{
  const GotganNameWord *before = &place->before;

  return is_adjacent (place)
         && g_utf8_strlen (place->text + before->start, (gssize) (before->end - before->start)) == 3
         && gotgan_party_ko_is_surname (self, place->text, before->start)
         && !gotgan_name_words_ko_is_common (self->words, place->text, before->start, before->end);
}

gboolean
gotgan_party_ko_follows_unknown (GotganPartyNames *self, const GotganNamePlace *place)
{
  const GotganNameWord *before = &place->before;
  GotganNameStem stems[GOTGAN_NAME_MAX_STEMS];
  gsize known_end;

  if (before->end == 0 || before->quoted || before->end + 1 != place->word.start
      || before->tail != before->end || !gotgan_party_ko_is_hangul_at (place->text, before->start)
      || gotgan_registry_match (self->registry, place->text, place->limit, before->start,
                                &known_end)
             != NULL
      || follows_person (self, place))
    return FALSE;
  return gotgan_party_ko_stems (self, place->text, place->limit, before, stems) > 0
         && stems[0].end == before->end && stems[0].role == GOTGAN_CASE_BARE && !stems[0].common
         && !stems[0].doubtful;
}

/* "오한결 대표", but "김하나 노벨라 대표": with a surname a person, unless one stands before. */
static void
weigh_office (GotganPartyNames *self, const GotganNamePlace *place, const GotganNameStem *stem,
              gsize tail, GotganNameCandidate *candidate)
{
  glong n =
      g_utf8_strlen (place->text + place->word.start, (gssize) (stem->end - place->word.start));

  if (stem->role != GOTGAN_CASE_BARE || !gotgan_party_ko_has_office (self, place, tail))
    return;
  if (n >= 2 && n <= 4 && gotgan_party_ko_is_surname (self, place->text, place->word.start)
      && !follows_person (self, place))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PERSON,
                       GOTGAN_PARTY_STATEMENT + GOTGAN_PARTY_HINT);
  else
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
                       gotgan_party_ko_follows_unknown (self, place) ? GOTGAN_PARTY_HINT
                                                                     : GOTGAN_PARTY_SIGN);
}

void
gotgan_party_ko_weigh (GotganPartyNames *self, const GotganNamePlace *place,
                       const GotganNameStem *stem, GotganNameCandidate *candidate)
{
  gsize tail = stem->end == place->word.end ? place->word.tail : stem->end;
  GotganCase role;

  gotgan_party_ko_particle (self, place->text, place->limit, &tail, &role);
  weigh_office (self, place, stem, tail, candidate);
  if (stem->doubtful && stem->role == GOTGAN_CASE_BARE)
    return;
  weigh_before (self, place, stem, candidate);
  weigh_shape (self, place, stem, candidate);
  if (stem->doubtful)
    return;
  gotgan_party_ko_weigh_role (self, place, stem, tail, candidate);
  gotgan_party_ko_weigh_next_noun (self, place, stem, tail, candidate);
}
