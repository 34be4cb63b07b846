#include "config.h"

#include "app/facts/gotgan-party-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_TAILS 3
#define MAX_OFFICE_BYTES 40

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

GotganCase
gotgan_case_of_particle (const char *word)
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

gboolean
gotgan_party_ko_particle (GotganPartyNames *self, const char *text, gsize limit, gsize *at,
                          GotganCase *role)
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
          *role = gotgan_case_of_particle (value);
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

gsize
gotgan_party_ko_office_end (GotganPartyNames *self, const char *text, gsize limit, gsize at)
{
  static const char *const times[] = { "전 ", "현 ", "신임 ", "전임 " };
  gsize end;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (at < limit && gotgan_text_starts (text + at, times[i]))
      {
        at += strlen (times[i]);
        break;
      }
  end = gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_KO, GOTGAN_CUE_TITLE, text, limit, at);
  return end != 0 ? gotgan_party_bracket_end (text, limit, end) : 0;
}

gboolean
gotgan_party_ko_follows_office (GotganPartyNames *self, const char *text, gsize at)
{
  gsize end = at > 0 && text[at - 1] == ' ' ? at - 1 : 0;
  gsize start;

  if (end > 0 && text[end - 1] == ')')
    while (end > 0 && text[end] != '(')
      end--;
  start = end;
  while (start > 0 && end - start < MAX_OFFICE_BYTES
         && gotgan_text_is_alnum (gotgan_text_get_char (g_utf8_prev_char (text + start))))
    start = g_utf8_prev_char (text + start) - text;
  /* whoever wrote the article is no part of its first sentence */
  return start < end && !gotgan_text_starts (text + start, "기자")
         && gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_KO, GOTGAN_CUE_TITLE, text, end, start)
                == end;
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
  return gotgan_party_ko_office_end (self, text, limit, skip_space (text, limit, next));
}

static void
read_office (GotganPartyNames *self, const char *text, gsize limit, GotganPartyMention *mention)
{
  gsize at = skip_space (text, limit, mention->tail);
  gsize end;
  GotganCase role;

  if (at == mention->tail)
    return;
  end = gotgan_party_ko_office_end (self, text, limit, at);
  if (end == 0 && mention->kind != GOTGAN_PARTY_PERSON)
    end = named_title_end (self, text, limit, at);
  if (end == 0 || !gotgan_party_ko_particle (self, text, limit, &end, &role))
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
          GotganCase role =
              value != NULL && end == at ? gotgan_case_of_particle (value) : GOTGAN_CASE_BARE;

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
  if (!gotgan_party_ko_particle (self, text, limit, &at, &mention->role))
    return FALSE;
  mention->tail = at;
  if (mention->role == GOTGAN_CASE_INCLUDE)
    mention->role = case_of_whole (self, text, limit, at);
  if (mention->role == GOTGAN_CASE_BARE && list_mark_at (text, limit, at))
    mention->role = GOTGAN_CASE_AND;
  if (mention->role == GOTGAN_CASE_BARE || mention->role == GOTGAN_CASE_GENITIVE)
    read_office (self, text, limit, mention);
  mention->person |= mention->kind == GOTGAN_PARTY_PERSON
                     && gotgan_party_ko_follows_office (self, text, mention->start);
  return TRUE;
}

gboolean
gotgan_party_ko_surname (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                         GotganPartyMention *mention)
{
  gsize end = g_utf8_next_char (text + at) - text;
  gsize tail;

  if (!gotgan_text_is_hangul (g_utf8_get_char (text + at)) || end >= limit || text[end] != ' '
      || (gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_KO, text, at, end) & GOTGAN_NAME_GIVEN)
             == 0)
    return FALSE;
  tail = gotgan_party_ko_office_end (self, text, limit, end + 1);
  if (tail == 0)
    return FALSE;
  memset (mention, 0, sizeof *mention);
  mention->start = at;
  mention->end = tail;
  if (!gotgan_party_ko_particle (self, text, limit, &tail, &mention->role))
    return FALSE;
  mention->tail = tail;
  mention->name = "person";
  mention->kind = GOTGAN_PARTY_PERSON;
  mention->anaphor = TRUE;
  return TRUE;
}
