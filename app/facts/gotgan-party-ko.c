#include "config.h"

#include "app/facts/gotgan-party-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_TAILS 3
#define MIN_CAPITALS 5

static const struct
{
  const char *word;
  GotganCase role;
} cases[] = {
  { "subject", GOTGAN_CASE_SUBJECT }, { "topic", GOTGAN_CASE_TOPIC },
  { "object", GOTGAN_CASE_OBJECT },   { "goal", GOTGAN_CASE_GOAL },
  { "source", GOTGAN_CASE_SOURCE },   { "genitive", GOTGAN_CASE_GENITIVE },
  { "and", GOTGAN_CASE_AND },         { "with", GOTGAN_CASE_WITH },
  { "also", GOTGAN_CASE_ALSO },       { "by", GOTGAN_CASE_BY },
  { "copula", GOTGAN_CASE_COPULA },   { "include", GOTGAN_CASE_INCLUDE },
  { "credit", GOTGAN_CASE_CREDIT },   { "versus", GOTGAN_CASE_VERSUS },
  { "lead", GOTGAN_CASE_LEAD },       { "modifier", GOTGAN_CASE_MODIFIER },
};

static GotganCase
case_of_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_str_equal (word, cases[i].word))
      return cases[i].role;
  return GOTGAN_CASE_BARE;
}

static gboolean
letter_at (const char *text, gsize at)
{
  return g_unichar_isalnum (g_utf8_get_char (text + at));
}

static gboolean
quote_at (const char *text, gsize limit, gsize at)
{
  const char *p = text + at;

  return at < limit
         && (*p == '\'' || *p == '"' || gotgan_text_starts (p, "’") || gotgan_text_starts (p, "”"));
}

/* Particle, or words such as 등 and then a particle. FALSE when a letter follows that is neither. */
static gboolean
read_particle (GotganPartyNames *self, const char *text, gsize limit, gsize *at, GotganCase *role)
{
  const char *value;
  gsize end;
  gboolean tail = FALSE;

  for (guint i = 0; i < MAX_TAILS; i++)
    {
      value = gotgan_cues_particle (self->cues, text, limit, *at, &end);
      if (value == NULL)
        break;
      if (!g_str_equal (value, "tail"))
        {
          *role = case_of_word (value);
          *at = end;
          return TRUE;
        }
      if (letter_at (text, end)
          && gotgan_cues_particle (self->cues, text, limit, end, &end) == NULL)
        break;
      gotgan_cues_particle (self->cues, text, limit, *at, at);
      tail = TRUE;
    }
  *role = tail ? GOTGAN_CASE_LIST : GOTGAN_CASE_BARE;
  return !letter_at (text, *at);
}

static gsize
skip_space (const char *text, gsize limit, gsize at)
{
  return at < limit && text[at] == ' ' ? at + 1 : at;
}

/* "최고경영자(CEO)", "회장 겸 대표": one past the last office at @at, or 0. */
static gsize
title_end (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  gsize end = gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_KO, GOTGAN_CUE_TITLE, text, limit, at);

  return end != 0 ? gotgan_party_bracket_end (text, limit, end) : 0;
}

/* "정의선 회장" between an organisation and what it does: a given name of two to four syllables, then an office. */
static gsize
named_title_end (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  gsize word_end = gotgan_party_word_end (text, limit, at);
  gsize next = gotgan_party_bracket_end (text, limit, word_end);
  glong n_syllables = g_utf8_strlen (text + at, word_end - at);

  if (n_syllables < 2 || n_syllables > 4 || !gotgan_text_is_hangul (g_utf8_get_char (text + at)))
    return 0;
  return title_end (self, text, limit, skip_space (text, limit, next));
}

static void
read_office (GotganPartyNames *self, const char *text, gsize limit, GotganPartyMention *mention)
{
  gsize at = skip_space (text, limit, mention->tail);
  gsize end;
  GotganCase role;

  if (at == mention->tail)
    return;
  end = title_end (self, text, limit, at);
  if (end == 0 && mention->kind != GOTGAN_PARTY_PERSON)
    end = named_title_end (self, text, limit, at);
  if (end == 0 || !read_particle (self, text, limit, &end, &role))
    return;
  mention->person = TRUE;
  mention->role = role;
  mention->tail = end;
}

/* "삼성을 비롯한 투자자들로부터": the members have the case of the whole that follows. */
static GotganCase
case_of_whole (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  for (guint n_words = 0; n_words < 5 && at < limit && text[at] == ' '; n_words++)
    {
      gsize start = at + 1;
      gsize end;

      at = gotgan_party_word_end (text, limit, start);
      for (gsize p = start; p < at; p = g_utf8_next_char (text + p) - text)
        {
          const char *value =
              p > start ? gotgan_cues_particle (self->cues, text, limit, p, &end) : NULL;
          GotganCase role = value != NULL && end == at ? case_of_word (value) : GOTGAN_CASE_BARE;

          if (role == GOTGAN_CASE_SUBJECT || role == GOTGAN_CASE_TOPIC || role == GOTGAN_CASE_SOURCE
              || role == GOTGAN_CASE_ALSO)
            return role;
          if (role == GOTGAN_CASE_AND)
            return GOTGAN_CASE_WITH;
        }
    }
  return GOTGAN_CASE_INCLUDE;
}

static gboolean
list_mark_at (const char *text, gsize limit, gsize at)
{
  return at < limit && (text[at] == ',' || text[at] == '/' || gotgan_text_starts (text + at, "·"));
}

gboolean
gotgan_party_ko_close (GotganPartyNames *self, const char *text, gsize limit,
                       GotganPartyMention *mention)
{
  gsize at = mention->end;
  gsize close;

  if (quote_at (text, limit, at))
    at = g_utf8_next_char (text + at) - text;
  close = gotgan_party_bracket_end (text, limit, at);
  if (close > at)
    {
      mention->bracket_start = at;
      mention->bracket_end = close;
      at = close;
    }
  if (!read_particle (self, text, limit, &at, &mention->role))
    return FALSE;
  mention->tail = at;
  if (mention->role == GOTGAN_CASE_INCLUDE)
    mention->role = case_of_whole (self, text, limit, at);
  if (mention->role == GOTGAN_CASE_BARE && list_mark_at (text, limit, at))
    mention->role = GOTGAN_CASE_AND;
  if (mention->role == GOTGAN_CASE_BARE || mention->role == GOTGAN_CASE_GENITIVE)
    read_office (self, text, limit, mention);
  return TRUE;
}

gboolean
gotgan_party_ko_is_known (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  GotganPartyMention mention = { .start = at };

  return gotgan_registry_match (self->registry, text, limit, at, &mention.end) != NULL
         && gotgan_party_ko_close (self, text, limit, &mention);
}

gboolean
gotgan_party_ko_surname (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                         GotganPartyMention *mention)
{
  gsize end = g_utf8_next_char (text + at) - text;
  gsize tail;

  if (!gotgan_text_is_hangul (g_utf8_get_char (text + at)) || end >= limit || text[end] != ' ')
    return FALSE;
  tail = title_end (self, text, limit, end + 1);
  if (tail == 0)
    return FALSE;
  memset (mention, 0, sizeof *mention);
  mention->start = at;
  mention->end = tail;
  if (!read_particle (self, text, limit, &tail, &mention->role))
    return FALSE;
  mention->tail = tail;
  mention->name = "person";
  mention->kind = GOTGAN_PARTY_PERSON;
  mention->anaphor = TRUE;
  return TRUE;
}

/* --- Names that are introduced --------------------------------------------------------------- */

typedef struct
{
  gsize start;
  gsize end;
} Word;

static gboolean
is_common (GotganPartyNames *self, const char *word)
{
  static const GotganCueClass classes[] = { GOTGAN_CUE_COMMON, GOTGAN_CUE_ORG, GOTGAN_CUE_TITLE,
                                            GOTGAN_CUE_NOUN,   GOTGAN_CUE_SUM, GOTGAN_CUE_WORKS,
                                            GOTGAN_CUE_SUFFIX };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_KO, classes[i], word, NULL))
      return TRUE;
  return gotgan_name_words_is_no_name (self->words, word);
}

static gboolean
has_digit_first (const char *word)
{
  return g_unichar_isdigit (g_utf8_get_char (word));
}

/* The word without its particle, longest first, as far as @accept takes it; NULL when none does. */
typedef gboolean (*AcceptName) (GotganPartyNames *self, const char *name, gboolean marked,
                                GotganPartyKind *kind);

static gboolean
strip_and_add (GotganPartyNames *self, const char *text, gsize limit, Word word, AcceptName accept,
               GotganPartyKind kind)
{
  gsize at = word.end;

  while (at > word.start)
    {
      g_autofree char *name = g_strndup (text + word.start, at - word.start);
      gsize end = at;
      GotganCase role;

      end = gotgan_party_bracket_end (text, limit, at);
      if (read_particle (self, text, limit, &end, &role)
          && accept (self, name, role != GOTGAN_CASE_BARE || end > at || quote_at (text, limit, at),
                     &kind))
        {
          gotgan_party_names_add (self, name, strlen (name), kind);
          return TRUE;
        }
      at = g_utf8_prev_char (text + at) - text;
      if (word.end - at > 15)
        break;
    }
  return FALSE;
}

static gboolean
accept_suffixed (GotganPartyNames *self, const char *name, gboolean marked, GotganPartyKind *kind)
{
  const char *value = NULL;
  gsize suffix = gotgan_cues_suffix (self->cues, GOTGAN_LANGUAGE_KO, name, &value);

  if (suffix == 0 || suffix == strlen (name) || is_common (self, name) || has_digit_first (name))
    return FALSE;
  if (g_utf8_strlen (name, strlen (name) - suffix) < 2)
    return FALSE;
  *kind = gotgan_party_kind_of_value (value);
  return TRUE;
}

/* After a common noun for an organisation: any word that a particle, a bracket or a comma marks as a noun. */
static gboolean
accept_apposed (GotganPartyNames *self, const char *name, gboolean marked, GotganPartyKind *kind)
{
  return marked && g_utf8_strlen (name, -1) >= 2 && !is_common (self, name)
         && !has_digit_first (name);
}

/* "기업 노벨라가" may be a name, "기업 가치가" is none: the article must use it again. */
static gboolean
suppose_apposed (GotganPartyNames *self, const char *name, gboolean marked, GotganPartyKind *kind)
{
  if (accept_apposed (self, name, marked, kind))
    gotgan_party_names_suppose (self, name, *kind);
  return FALSE;
}

static gboolean
accept_latin (GotganPartyNames *self, const char *name, gboolean marked, GotganPartyKind *kind)
{
  gboolean lower = FALSE;

  if (!marked || !g_ascii_isupper (*name) || is_common (self, name))
    return FALSE;
  for (const char *p = name; *p != '\0'; p++)
    {
      if ((guchar) *p >= 0x80)
        return FALSE;
      lower |= g_ascii_islower (*p);
    }
  return lower && strlen (name) >= 3;
}

/* "코어위브(CoreWeave)": a name and its Latin spelling. Short capitals, as in "기업공개(IPO)", only abbreviate. */
static gboolean
latin_in_bracket (const char *text, gsize limit, gsize at)
{
  gsize end = gotgan_party_bracket_end (text, limit, at);
  gboolean lower = FALSE;

  if (end < at + 4 || !g_ascii_isupper (text[at + 1]))
    return FALSE;
  for (gsize i = at + 1; i + 1 < end; i++)
    {
      if ((guchar) text[i] >= 0x80)
        return FALSE;
      lower |= g_ascii_islower (text[i]);
    }
  return lower || end - at >= MIN_CAPITALS + strlen ("()");
}

/* The kind of organisation that the word before announces: "스타트업", "업체인", "운용사". */
static gboolean
announces (GotganPartyNames *self, const char *text, Word word, GotganPartyKind *kind,
           gboolean *weak)
{
  gsize length = word.end - word.start;
  g_autofree char *noun = NULL;
  const char *value;

  if (length == 0)
    return FALSE;
  noun = g_strndup (text + word.start, length);
  if (g_str_has_suffix (noun, "인"))
    noun[length - strlen ("인")] = '\0';
  if (!gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_KO, GOTGAN_CUE_ORG, noun, &value))
    return FALSE;
  *weak = g_str_has_suffix (value, "?");
  *kind = gotgan_party_kind_of_value (value);
  return TRUE;
}

static void
introduce_word (GotganPartyNames *self, const char *text, gsize limit, Word before, Word word)
{
  GotganPartyKind kind = GOTGAN_PARTY_COMPANY;
  gboolean weak = FALSE;
  gboolean hangul = gotgan_text_is_hangul (g_utf8_get_char (text + word.start));

  if (strip_and_add (self, text, limit, word, accept_suffixed, kind))
    return;
  if (announces (self, text, before, &kind, &weak)
      && strip_and_add (self, text, limit, word, weak ? suppose_apposed : accept_apposed, kind))
    return;
  if (hangul && latin_in_bracket (text, limit, word.end))
    {
      g_autofree char *name = g_strndup (text + word.start, word.end - word.start);

      if (!is_common (self, name))
        gotgan_party_names_add (self, name, strlen (name), kind);
    }
  else if (!hangul)
    strip_and_add (self, text, limit, word, accept_latin, kind);
}

/* "노벨라, 300억 투자 유치": a headline begins with who it is about. */
static void
introduce_headline (GotganPartyNames *self, const char *text, gsize limit)
{
  const char *bracket = *text == '[' ? strchr (text, ']') : NULL;
  gsize start = bracket != NULL ? (gsize) (bracket - text) + 1 : 0;
  gsize end;
  g_autofree char *name = NULL;

  while (text[start] == ' ' || text[start] == '\'' || text[start] == '"')
    start++;
  end = gotgan_party_word_end (text, limit, start);
  if (end == start || text[end] != ',')
    return;
  name = g_strndup (text + start, end - start);
  if (g_utf8_strlen (name, -1) >= 2 && !is_common (self, name) && !has_digit_first (name))
    gotgan_party_names_add (self, name, strlen (name), GOTGAN_PARTY_COMPANY);
}

void
gotgan_party_ko_introduce (GotganPartyNames *self, const char *text, gboolean headline)
{
  gsize limit = strlen (text);
  Word before = { 0, 0 };

  if (headline)
    introduce_headline (self, text, limit);
  for (gsize at = 0; at < limit;)
    {
      Word word = { at, 0 };

      if (!gotgan_party_is_word_start (text, at))
        {
          at = g_utf8_next_char (text + at) - text;
          continue;
        }
      word.end = gotgan_party_word_end (text, limit, at);
      if (word.end == at)
        word.end = g_utf8_next_char (text + at) - text;
      if (!gotgan_party_ko_is_known (self, text, limit, at))
        introduce_word (self, text, limit, before, word);
      before = word;
      at = word.end;
    }
  gotgan_party_ko_introduce_by_role (self, text);
}
