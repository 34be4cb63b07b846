/* What was found in a sentence, whatever its language: pronouns among the parties, lists, and clauses. */

#include "config.h"

#include "app/facts/gotgan-clause.h"

#include "app/facts/gotgan-clause-private.h"
#include "app/facts/gotgan-date.h"
#include "app/facts/gotgan-ko-parse.h"
#include "app/facts/gotgan-money.h"
#include "app/facts/gotgan-rules-private.h"

/* "Abu Dhabi Investment Authority" invests in nothing. */
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
      if (self->language == GOTGAN_LANGUAGE_KO && gotgan_ko_is_in_figure (self, cue.start))
        continue;
      g_array_index (self->cues, GotganCue, kept++) = cue;
    }
  g_array_set_size (self->cues, kept);
}

/* --- Pronouns -------------------------------------------------------------------------------- */

static int
compare_parties (gconstpointer a, gconstpointer b)
{
  const GotganPartyMention *left = a;
  const GotganPartyMention *right = b;

  return left->start < right->start ? -1 : left->start > right->start;
}

gboolean
gotgan_reading_overlaps_party (const GotganReading *self, gsize start, gsize end)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (self->parties, GotganPartyMention, i);

      if (mention->start < end && start < MAX (mention->end, mention->tail))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_anaphor (const GotganReading *self, const GotganCue *cue)
{
  if (cue->class != GOTGAN_CUE_ANAPHOR || g_str_equal (cue->value, GOTGAN_ANAPHOR_DEAL))
    return FALSE;
  return !(self->language == GOTGAN_LANGUAGE_EN && g_str_equal (cue->value, GOTGAN_ANAPHOR_COMPANY)
           && gotgan_en_names_follow (self, cue));
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

      if (!is_anaphor (self, cue) || gotgan_reading_overlaps_party (self, cue->start, cue->end))
        continue;
      mention.name = cue->value;
      mention.kind = g_str_equal (cue->value, GOTGAN_ANAPHOR_PERSON) ? GOTGAN_PARTY_PERSON
                                                                     : GOTGAN_PARTY_COMPANY;
      mention.role = self->language == GOTGAN_LANGUAGE_KO
                         ? gotgan_ko_anaphor_case (self, cues, cue, &mention.tail)
                         : gotgan_en_anaphor_case (self, cue, &mention.tail);
      g_array_append_val (self->parties, mention);
    }
  if (self->language == GOTGAN_LANGUAGE_EN)
    gotgan_en_add_descriptions (self);
  g_array_sort (self->parties, compare_parties);
}

/* --- Lists ----------------------------------------------------------------------------------- */

/* Whether nothing but a list mark and a few describing words stand between two names. */
static gboolean
is_joined (const GotganReading *self, const GotganPartyMention *a, const GotganPartyMention *b)
{
  if (a->kind == GOTGAN_PARTY_OUTLET || b->kind == GOTGAN_PARTY_OUTLET)
    return FALSE;
  if (b->start <= MAX (a->tail, a->end))
    return a->role == GOTGAN_CASE_AND;
  return self->language == GOTGAN_LANGUAGE_KO ? gotgan_ko_is_joined (self, a, b)
                                              : gotgan_en_is_joined (self, a, b);
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

static void
link_lists (GotganReading *self)
{
  guint number = 0;

  if (self->language == GOTGAN_LANGUAGE_KO)
    gotgan_ko_mark_headline_subject (self);
  for (guint i = 0; i < self->parties->len; i++)
    {
      guint first = i;

      while (i + 1 < self->parties->len
             && is_joined (self, &g_array_index (self->parties, GotganPartyMention, i),
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

/* --- Clauses --------------------------------------------------------------------------------- */

void
gotgan_reading_add_clause (GotganReading *self, gsize *start, gsize end)
{
  GotganClause clause = { *start, end };

  if (end <= *start)
    return;
  g_array_append_val (self->clauses, clause);
  *start = end;
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
  self->first_char = sentence->first_char;
  self->money = gotgan_money_find (lexicon, text, start, end);
  self->percents = gotgan_percent_find (lexicon, text, start, end);
  self->dates = gotgan_dates_find (lexicon, published, text, start, end);
  self->parties = gotgan_parties_find (names, text, start, end);
  self->cues = gotgan_cues_find (cues, language, text, start, end);
  self->strings = g_ptr_array_new_with_free_func (g_free);
  self->clauses = g_array_new (FALSE, FALSE, sizeof (GotganClause));
  if (language == GOTGAN_LANGUAGE_KO)
    gotgan_ko_drop_verbs (self);
  drop_cues_in_names (self);
  add_anaphors (self, cues);
  link_lists (self);
  if (language == GOTGAN_LANGUAGE_KO)
    {
      self->words = gotgan_ko_words_new (self, cues);
      gotgan_ko_words_link (self->words, self);
      gotgan_ko_split_clauses (self);
    }
  else
    gotgan_en_split_clauses (self);
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
gotgan_reading_offset (const GotganReading *self, gsize at)
{
  guint distance = gotgan_reading_distance (self, self->start, at);

  return at >= self->start ? self->first_char + distance : self->first_char - distance;
}

guint
gotgan_reading_distance (const GotganReading *self, gsize from, gsize to)
{
  return from <= to ? g_utf8_strlen (self->text + from, to - from)
                    : g_utf8_strlen (self->text + to, from - to);
}
