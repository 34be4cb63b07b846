/* What the preposition before capitalised words tells of them: "a stake in Novella", "outside Novella". */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_BEFORE 70

/* "takeover of Novella", "stake in Novella": a noun of the field and its preposition. */
static gboolean
is_object_of_noun (GotganPartyNames *self, const char *text, gsize preposition)
{
  static const char *const frames[] = { "buy", "invest", "hold", "value", "sell", "venture" };
  static const char *const nouns[] = { "shares",    "merge", "invest", "invested",
                                       "investing", "share", "stock",  "confidence" };
  gsize start, end;
  const char *value;
  char noun[GOTGAN_PARTY_EN_MAX_WORD];

  if (!gotgan_party_en_word_before (text, preposition, &start, &end))
    return FALSE;
  gotgan_party_en_copy_word (noun, text, start, end);
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_equal (noun, nouns[i]))
      return TRUE;
  if (!gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_NOUN, noun, &value)
      && !gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_VERB, noun, &value))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    if (g_str_equal (value, frames[i]))
      return TRUE;
  return FALSE;
}

/* "put $40m into a stake of 4 per cent in Novella": money goes in, not a place. */
static gboolean
has_money_before (const char *text, gsize at)
{
  static const char *const words[] = { "stake",    "invest",  "holding", "shares", "interest",
                                       "backer",   "equity",  "$",       "€",      "£",
                                       "per cent", "percent", "%" };
  gsize from = at > MAX_BEFORE ? at - MAX_BEFORE : 0;

  for (gsize i = at; i > from + 1; i--)
    if (text[i] == ' ' && text[i - 1] == '.')
      from = i;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strstr_len (text + from, (gssize) (at - from), words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "a Paris lab called Novella", "the campus, known as Ebro Norte": the nearest noun that says what is called so. */
void
gotgan_party_en_weigh_naming (GotganPartyNames *self, const char *text, gsize at,
                              GotganNameCandidate *candidate)
{
  gsize start, end;

  for (guint i = 0; i < 8; i++)
    {
      if (at > 1 && text[at - 1] == ' ' && text[at - 2] == ',')
        at -= 2;
      if (!gotgan_party_en_word_before (text, at, &start, &end))
        return;
      if (gotgan_party_en_vote_of_noun (self, text, start, end, GOTGAN_PARTY_STATEMENT, candidate))
        return;
      at = start;
    }
}

/* "owns 18 per cent of Novella", "bought 30% of Novella" */
static gboolean
is_of_share (const char *text, gsize preposition)
{
  return gotgan_text_stand_before (text, preposition, "% ")
         || gotgan_text_stand_before (text, preposition, "percent ")
         || gotgan_text_stand_before (text, preposition, "per cent ")
         || gotgan_text_stand_before (text, preposition, "shares ");
}

/* "invested $15m in Novella" */
static gboolean
is_invested_in (const char *text, gsize preposition)
{
  static const char *const words[] = { "invest", "put ", "inject", "pour", "pump", "plough" };
  gsize from = preposition > MAX_BEFORE ? preposition - MAX_BEFORE : 0;

  if (preposition < 2
      || !(g_ascii_isdigit (text[preposition - 2])
           || strchr ("mnbk", text[preposition - 2]) != NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strstr_len (text + from, (gssize) (preposition - from), words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* "the village of Novella": a noun of a place and its preposition. */
static gboolean
is_of_area (GotganPartyNames *self, const char *text, gsize preposition)
{
  gsize start, end;

  return gotgan_party_en_word_before (text, preposition, &start, &end)
         && (gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, start, end)
             & GOTGAN_NAME_AREA)
                != 0;
}

/* "the chief executive of Novella": those who have an office have it somewhere. */
static gboolean
is_of_title (GotganPartyNames *self, const char *text, gsize preposition)
{
  GotganNameCandidate holder = { 0 };
  gsize start, end;

  if (!gotgan_party_en_word_before (text, preposition, &start, &end))
    return FALSE;
  gotgan_party_en_vote_of_noun (self, text, start, end, GOTGAN_PARTY_HINT, &holder);
  return holder.votes[GOTGAN_EVIDENCE_PERSON] > 0;
}

/* "founded by Jane Doe": what people do. "first reported by Cohort": what outlets do. */
static void
weigh_doer (const char *text, gsize by, GotganNameCandidate *candidate)
{
  static const char *const people[] = { "founded", "co-founded", "cofounded", "started",
                                        "invented" };
  static const char *const outlets[] = { "reported", "seen", "obtained", "published" };

  if (gotgan_party_en_after_any (text, by, people, G_N_ELEMENTS (people)))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PERSON, GOTGAN_PARTY_STATEMENT);
  if (gotgan_party_en_after_any (text, by, outlets, G_N_ELEMENTS (outlets)))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_OUTLET, GOTGAN_PARTY_SIGN + GOTGAN_PARTY_HINT);
}

void
gotgan_party_en_weigh_preposition (GotganPartyNames *self, const char *text, gsize start,
                                   const char *word, GotganNameCandidate *candidate)
{
  static const char *const places[] = { "in",     "near",       "outside", "across",
                                        "around", "throughout", "off",     NULL };
  static const char *const givers[] = { "by", "into", "from", "with", "including" };
  static const char *const names[] = { "called", "named", "dubbed", "as", "nicknamed" };

  if ((g_str_equal (word, "of") || g_str_equal (word, "in") || g_str_equal (word, "with")
       || g_str_equal (word, "for"))
      && is_object_of_noun (self, text, start))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  else if ((g_str_equal (word, "of") && is_of_share (text, start))
           || (g_str_equal (word, "in") && is_invested_in (text, start)))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  else if (g_strv_contains (places, word)
           && !(g_str_equal (word, "in") && has_money_before (text, start)))
    gotgan_party_vote (candidate,
                       gotgan_party_en_after_word (text, start, "report") ? GOTGAN_EVIDENCE_OUTLET
                                                                          : GOTGAN_EVIDENCE_PLACE,
                       GOTGAN_PARTY_SIGN);
  else if (g_str_equal (word, "of") && is_of_area (self, text, start))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PLACE, GOTGAN_PARTY_STATEMENT);
  if (g_str_equal (word, "of") && is_of_title (self, text, start))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  if (g_str_equal (word, "by"))
    weigh_doer (text, start, candidate);
  for (guint i = 0; i < G_N_ELEMENTS (givers); i++)
    if (g_str_equal (word, givers[i]))
      gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_HINT);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (word, names[i])
        && (i != 3 || gotgan_party_en_after_word (text, start, "known")))
      gotgan_party_en_weigh_naming (self, text, start, candidate);
}
