#include "config.h"

#include "app/facts/gotgan-clause.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-date.h"
#include "app/facts/gotgan-ko-parse.h"
#include "app/facts/gotgan-money.h"
#include "app/facts/gotgan-rules-private.h"

#include <string.h>

/* "the Chicago-based grocery delivery company" */
#define MAX_DESCRIPTION 5

/* --- Clauses --------------------------------------------------------------------------------- */

static void
add_clause (GotganReading *self, gsize *start, gsize end)
{
  GotganClause clause = { *start, end };

  if (end <= *start)
    return;
  g_array_append_val (self->clauses, clause);
  *start = end;
}

/* A verb that another clause follows closes its own. */
static void
split_korean (GotganReading *self)
{
  gsize start = self->start;

  for (guint i = 0; i < self->words->len; i++)
    {
      const GotganKoWord *word = &g_array_index (self->words, GotganKoWord, i);
      gboolean ellipsis = gotgan_text_starts (self->text + word->end, "…");

      if (ellipsis)
        add_clause (self, &start, word->end + strlen ("…"));
      else if (word->sort == GOTGAN_KO_PREDICATE
               && (word->ending == GOTGAN_KO_AND || word->ending == GOTGAN_KO_BUT))
        add_clause (self, &start, word->end + (self->text[word->end] == ','));
    }
  add_clause (self, &start, self->end);
}

/* "since 2019", "that December": no clause follows. */
static gboolean
date_at (const GotganReading *self, gsize start, gsize end)
{
  for (guint i = 0; i < self->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (self->dates, GotganDateMention, i);

      if (date->end > start && date->start <= end + 1)
        return TRUE;
    }
  return FALSE;
}

static gboolean
break_cue_at (const GotganReading *self, gsize at)
{
  for (guint i = 0; i < self->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (self->cues, GotganCue, i);

      if (cue->start > at)
        break;
      if (cue->start == at && cue->class == GOTGAN_CUE_BREAK)
        return !date_at (self, at, cue->end);
    }
  return FALSE;
}

/* "…, and $375 million in Helion": the verb before goes on. */
static gboolean
figure_at (const GotganReading *self, gsize at)
{
  for (guint i = 0; i < self->money->len; i++)
    {
      const GotganMoneyMention *money = &g_array_index (self->money, GotganMoneyMention, i);

      if (money->outer_start <= at + 8 && money->end > at)
        return money->outer_start >= at;
    }
  return FALSE;
}

static gboolean
opens_clause (const GotganReading *self, gsize at)
{
  const char *p = self->text + at;

  if (gotgan_text_starts (p, ", and "))
    return !figure_at (self, at + strlen (", and "));
  return gotgan_text_starts (p, "; ") || gotgan_text_starts (p, ": ") || gotgan_text_starts (p, "—")
         || gotgan_text_starts (p, " - ");
}

/* ", which …," is a clause inside another: its comma gives the word back. */
static gboolean
opens_relative (const GotganReading *self, gsize at)
{
  static const char *const words[] = { "which ", "who ", "whose " };

  if (at < self->start + 2 || self->text[at - 2] != ',')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_text_starts (self->text + at, words[i]))
      return TRUE;
  return FALSE;
}

static void
split_english (GotganReading *self)
{
  gsize start = self->start;
  gboolean relative = FALSE;

  for (gsize at = self->start; at < self->end; at++)
    {
      if (relative && gotgan_text_starts (self->text + at, ", "))
        {
          add_clause (self, &start, at + 1);
          relative = FALSE;
        }
      else if (opens_clause (self, at))
        add_clause (self, &start, g_utf8_next_char (self->text + at) - self->text);
      else if (self->text[at] == ' ' && break_cue_at (self, at + 1))
        {
          add_clause (self, &start, at + 1);
          relative = opens_relative (self, at + 1);
        }
    }
  add_clause (self, &start, self->end);
}

/* "Abu Dhabi Investment Authority" invests in nothing. */
/* "4조달러" does not raise ("조달"). */
static gboolean
in_figure (const GotganReading *self, gsize at)
{
  for (guint i = 0; i < self->money->len; i++)
    {
      const GotganMoneyMention *money = &g_array_index (self->money, GotganMoneyMention, i);

      if (at >= money->start && at < money->end)
        return TRUE;
    }
  return FALSE;
}

static void
drop_cues_in_names (GotganReading *self)
{
  guint party = 0;
  guint kept = 0;

  for (guint i = 0; i < self->cues->len; i++)
    {
      GotganCue cue = g_array_index (self->cues, GotganCue, i);

      while (party < self->parties->len
             && g_array_index (self->parties, GotganPartyMention, party).end <= cue.start)
        party++;
      if (party < self->parties->len
          && g_array_index (self->parties, GotganPartyMention, party).start <= cue.start)
        continue;
      if (self->language == GOTGAN_LANGUAGE_KO && in_figure (self, cue.start))
        continue;
      g_array_index (self->cues, GotganCue, kept++) = cue;
    }
  g_array_set_size (self->cues, kept);
}

/* --- Pronouns and lists ---------------------------------------------------------------------- */

static GotganCase
english_case (GotganReading *self, const GotganCue *cue, gsize *tail)
{
  const char *after = self->text + cue->end;

  if (g_str_equal (cue->value, "possessive"))
    return GOTGAN_CASE_GENITIVE;
  if (gotgan_text_starts (after, "'s") || gotgan_text_starts (after, "’s"))
    {
      *tail = cue->end + (*after == '\'' ? strlen ("'s") : strlen ("’s"));
      return GOTGAN_CASE_GENITIVE;
    }
  return gotgan_party_en_case (self->text, cue->start);
}

/* "회사는", "회사에": words that are listed with their particle. */
static GotganCase
case_of_ending (const char *end)
{
  const char *last = g_utf8_prev_char (end);

  if (gotgan_text_starts (last, "의"))
    return GOTGAN_CASE_GENITIVE;
  if (gotgan_text_starts (last, "에"))
    return GOTGAN_CASE_GOAL;
  return gotgan_text_starts (last, "를") ? GOTGAN_CASE_OBJECT : GOTGAN_CASE_TOPIC;
}

static GotganCase
anaphor_case (GotganReading *self, GotganCues *cues, const GotganCue *cue, gsize *tail)
{
  const char *value;
  gsize end;

  if (self->language == GOTGAN_LANGUAGE_EN)
    return english_case (self, cue, tail);
  if (g_str_equal (cue->value, "topic") || g_str_equal (cue->value, "group")
      || g_str_equal (cue->value, "venture"))
    return case_of_ending (self->text + cue->end);
  value = gotgan_cues_particle (cues, self->text, self->end, cue->end, &end);
  if (value == NULL)
    return GOTGAN_CASE_BARE;
  *tail = end;
  return gotgan_case_of_particle (value);
}

/* "올렸으나": no company's name has a past tense. */
static gboolean
is_past_verb (const GotganReading *self, const GotganPartyMention *mention)
{
  const char *end = self->text + mention->end;

  for (const char *p = self->text + mention->start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (gotgan_text_coda (c) == GOTGAN_TEXT_CODA_SS)
        return TRUE;
    }
  return FALSE;
}

static void
drop_verbs (GotganReading *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->parties->len; i++)
    {
      GotganPartyMention mention = g_array_index (self->parties, GotganPartyMention, i);

      if (mention.id != NULL || !is_past_verb (self, &mention))
        g_array_index (self->parties, GotganPartyMention, kept++) = mention;
    }
  g_array_set_size (self->parties, kept);
}

static int
compare_parties (gconstpointer a, gconstpointer b)
{
  const GotganPartyMention *left = a;
  const GotganPartyMention *right = b;

  return left->start < right->start ? -1 : left->start > right->start;
}

/* "The man runs a company" is no description of a company. */
static gboolean
is_part_of_phrase (const char *word, gsize length)
{
  static const char *const words[] = { "a",   "an", "of", "in",  "at",   "for",  "by",   "to",
                                       "and", "or", "is", "was", "has",  "that", "who",  "which",
                                       "its", "on", "as", "had", "with", "from", "said", "were" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (word, words[i], length) == 0)
      return FALSE;
  return TRUE;
}

/* "the miner", "the software group", but not "the chipmaker Nvidia" nor "the company's chief executive". */
static gboolean
is_description (const GotganReading *self, const GotganCue *cue, gsize *start)
{
  gsize at = cue->start;
  gsize word_end = cue->end;
  guint n_words = 0;

  if (self->language != GOTGAN_LANGUAGE_EN || cue->class != GOTGAN_CUE_ORG
      || g_str_equal (cue->value, "outlet"))
    return FALSE;
  if (self->text[cue->end] == ' ' && g_ascii_isupper (self->text[cue->end + 1]))
    return FALSE;
  while (at > self->start && n_words <= MAX_DESCRIPTION)
    {
      at--;
      if (self->text[at] == ' ')
        {
          if (!is_part_of_phrase (self->text + at + 1, word_end - at - 1))
            return FALSE;
          n_words++;
          word_end = at;
        }
      else if (!g_ascii_isalpha (self->text[at]) && self->text[at] != '-')
        return FALSE;
      if (g_ascii_strncasecmp (self->text + at, "the ", 4) == 0
          && (at == self->start || self->text[at - 1] == ' ' || self->text[at - 1] == '(')
          && n_words <= MAX_DESCRIPTION)
        {
          *start = at;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
overlaps_party (const GotganReading *self, gsize start, gsize end)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (self->parties, GotganPartyMention, i);

      if (mention->start < end && start < MAX (mention->end, mention->tail))
        return TRUE;
    }
  return FALSE;
}

static const char *
keep_string (GotganReading *self, char *string)
{
  g_ptr_array_add (self->strings, string);
  return string;
}

/* ", the Dutch supplier" right behind a name, or right before one, is said of that name. */
static gboolean
is_apposition (const GotganReading *self, gsize start, gsize end)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (self->parties, GotganPartyMention, i);

      /* "the seller, Novella, bought" */
      if (mention->start == end + 1
          || (mention->start == end + 2 && self->text[end] == ','
              && self->text[mention->end] == ',')
          || (mention->end + 2 == start && self->text[mention->end] == ','))
        return TRUE;
    }
  return FALSE;
}

static void
add_descriptions (GotganReading *self, GotganCues *cues)
{
  for (guint i = 0; i < self->cues->len; i++)
    {
      GotganCue cue = g_array_index (self->cues, GotganCue, i);
      GotganPartyMention mention = { .end = cue.end, .tail = cue.end, .anaphor = TRUE };
      g_autofree char *noun = NULL;

      if (!is_description (self, &cue, &mention.start)
          || overlaps_party (self, mention.start, mention.end)
          || is_apposition (self, mention.start, mention.end))
        continue;
      noun = g_ascii_strdown (self->text + cue.start, cue.end - cue.start);
      mention.name = keep_string (self, g_strconcat ("company:", noun, NULL));
      cue.start = mention.start;
      cue.value = mention.name;
      mention.kind = GOTGAN_PARTY_COMPANY;
      mention.role = english_case (self, &cue, &mention.tail);
      g_array_append_val (self->parties, mention);
    }
}

static void
add_anaphors (GotganReading *self, GotganCues *cues)
{
  for (guint i = 0; i < self->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (self->cues, GotganCue, i);
      GotganPartyMention mention = {
        .start = cue->start, .end = cue->end, .tail = cue->end, .anaphor = TRUE
      };

      /* "the bank Nordea" */
      if (self->language == GOTGAN_LANGUAGE_EN && g_str_equal (cue->value, "company")
          && self->text[cue->end] == ' ' && g_ascii_isupper (self->text[cue->end + 1]))
        continue;
      if (cue->class != GOTGAN_CUE_ANAPHOR || g_str_equal (cue->value, "deal")
          || overlaps_party (self, cue->start, cue->end))
        continue;
      mention.name = cue->value;
      mention.kind =
          g_str_equal (cue->value, "person") ? GOTGAN_PARTY_PERSON : GOTGAN_PARTY_COMPANY;
      mention.role = anaphor_case (self, cues, cue, &mention.tail);
      g_array_append_val (self->parties, mention);
    }
  add_descriptions (self, cues);
  g_array_sort (self->parties, compare_parties);
}

/* "Founders Fund, Peter Thiel's firm": what follows explains, it does not add. */
static gboolean
text_is_owner (const GotganReading *self, const GotganPartyMention *mention)
{
  return gotgan_text_starts (self->text + mention->end, "'s ")
         || gotgan_text_starts (self->text + mention->end, "’s ");
}

/* "정부와 국유기업이 주 고객인 노벨라는": a word with a particle of its own ends the list. */
static gboolean
has_marked_word (const GotganReading *self, gsize from, gsize to)
{
  static const char *const particles[] = { "이 ", "가 ", "은 ", "는 ", "을 ", "를 " };

  for (gsize at = from; at < to; at++)
    for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
      if (at > from + 3 && at + strlen (particles[i]) <= to
          && gotgan_text_starts (self->text + at, particles[i]))
        return TRUE;
  return FALSE;
}

/* Whether nothing but a list mark and a few describing words stand between two names. */
static gboolean
joined (const GotganReading *self, const GotganPartyMention *a, const GotganPartyMention *b)
{
  gsize from = MAX (a->tail, a->end);
  guint gap;

  if (a->kind == GOTGAN_PARTY_OUTLET || b->kind == GOTGAN_PARTY_OUTLET)
    return FALSE;
  if (b->start <= from)
    return a->role == GOTGAN_CASE_AND;
  gap = gotgan_reading_distance (self, from, b->start);
  if (self->language == GOTGAN_LANGUAGE_KO)
    return a->role == GOTGAN_CASE_AND && gap <= 14 && !has_marked_word (self, from, b->start);
  if (b->tail > b->end && text_is_owner (self, b))
    return FALSE;
  for (gsize at = from; at < b->start; at++)
    if (g_ascii_isdigit (self->text[at]) || self->text[at] == ';')
      return FALSE;
  return (gotgan_text_starts (self->text + from, ", ") && gap <= 6)
         || (gotgan_text_starts (self->text + from, " and ") && gap <= 32)
         || (gotgan_text_starts (self->text + from, ", and ") && gap <= 32)
         || (gotgan_text_starts (self->text + from, " & ") && gap <= 4);
}

/* In Korean the last name of a list bears the case, in English the first. */
static void
close_list (GotganReading *self, guint first, guint last, guint number)
{
  guint bearer = self->language == GOTGAN_LANGUAGE_KO ? last : first;
  GotganCase role = g_array_index (self->parties, GotganPartyMention, bearer).role;

  for (guint i = first; i <= last; i++)
    {
      GotganPartyMention *mention = &g_array_index (self->parties, GotganPartyMention, i);

      mention->list = number;
      mention->role = role;
    }
}

/* "노벨라, 300억 투자 유치." is no sentence, for all its full stop: it has no verb. */
static gboolean
ends_in_noun (const GotganReading *self)
{
  gsize end = self->end;

  for (guint i = 0; i < self->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (self->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_NOUN && cue->end + 1 == end && self->text[cue->end] == '.')
        return TRUE;
    }
  return FALSE;
}

/* "노벨라, 300억 투자 유치": in a headline the comma marks the subject. */
static void
mark_headline_subject (GotganReading *self)
{
  GotganPartyMention *first;

  if ((self->closed && !ends_in_noun (self)) || self->language != GOTGAN_LANGUAGE_KO
      || self->parties->len == 0)
    return;
  first = &g_array_index (self->parties, GotganPartyMention, 0);
  if (first->role == GOTGAN_CASE_AND && self->text[first->tail] == ','
      && (self->closed || gotgan_reading_distance (self, self->start, first->start) <= 2))
    first->role = GOTGAN_CASE_TOPIC;
}

static void
link_lists (GotganReading *self)
{
  guint number = 0;

  mark_headline_subject (self);
  for (guint i = 0; i < self->parties->len; i++)
    {
      guint first = i;

      while (i + 1 < self->parties->len
             && joined (self, &g_array_index (self->parties, GotganPartyMention, i),
                        &g_array_index (self->parties, GotganPartyMention, i + 1)))
        i++;
      if (i > first)
        close_list (self, first, i, ++number);
    }
  for (guint i = 0; i < self->parties->len; i++)
    {
      GotganPartyMention *mention = &g_array_index (self->parties, GotganPartyMention, i);

      if (mention->role == GOTGAN_CASE_AND)
        mention->role = GOTGAN_CASE_WITH;
    }
}

/* --- The reading ----------------------------------------------------------------------------- */

GotganReading *
gotgan_reading_new (GotganRules *rules, GotganPartyNames *names, GotganLanguage language,
                    const char *published, const char *text, guint paragraph,
                    const GotganSentence *sentence)
{
  GotganReading *self = g_new0 (GotganReading, 1);
  GotganLexicon *lexicon = gotgan_rules_get_lexicon (rules);
  GotganCues *cues = gotgan_rules_get_cues (rules);
  gsize start = sentence->start;
  gsize end = sentence->end;

  self->language = language;
  self->closed = sentence->closed;
  self->text = text;
  self->paragraph = paragraph;
  self->start = start;
  self->end = end;
  self->money = gotgan_money_find (lexicon, text, start, end);
  self->percents = gotgan_percent_find (lexicon, text, start, end);
  self->dates = gotgan_dates_find (lexicon, published, text, start, end);
  self->parties = gotgan_parties_find (names, text, start, end);
  self->cues = gotgan_cues_find (cues, language, text, start, end);
  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->clauses = g_array_new (FALSE, FALSE, sizeof (GotganClause));
  if (language == GOTGAN_LANGUAGE_KO)
    drop_verbs (self);
  drop_cues_in_names (self);
  add_anaphors (self, cues);
  link_lists (self);
  if (language == GOTGAN_LANGUAGE_KO)
    {
      self->words = gotgan_ko_words_new (self, cues);
      gotgan_ko_words_link (self->words, self);
      split_korean (self);
    }
  else
    split_english (self);
  return self;
}

void
gotgan_reading_free (GotganReading *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->money);
  g_array_unref (self->percents);
  g_array_unref (self->dates);
  g_array_unref (self->parties);
  g_array_unref (self->cues);
  g_array_unref (self->clauses);
  g_clear_pointer (&self->words, g_array_unref);
  g_ptr_array_unref (self->strings);
  g_free (self);
}

guint
gotgan_reading_clause_at (const GotganReading *self, gsize at)
{
  for (guint i = 0; i < self->clauses->len; i++)
    if (at < g_array_index (self->clauses, GotganClause, i).end)
      return i;
  return self->clauses->len > 0 ? self->clauses->len - 1 : 0;
}

guint
gotgan_reading_distance (const GotganReading *self, gsize from, gsize to)
{
  return from <= to ? g_utf8_strlen (self->text + from, to - from)
                    : g_utf8_strlen (self->text + to, from - to);
}
