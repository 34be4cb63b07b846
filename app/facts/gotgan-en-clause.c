/* What only English sentences have: clauses parted by their conjunctions, and companies that are described ("the miner"). */

#include "config.h"

#include "app/facts/gotgan-clause-private.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-date.h"
#include "app/facts/gotgan-money.h"

#include <string.h>

/* "the Chicago-based grocery delivery company" */
#define MAX_DESCRIPTION 5
/* "US$" or "more than" before a sum, in bytes. */
#define FIGURE_LEAD_BYTES 8
/* What may stand between two names of a list, in code points: "A, the B", "A and chip designer B", "A & B". */
#define MAX_COMMA_GAP 6
#define MAX_AND_GAP 32
#define MAX_AMPERSAND_GAP 4

/* --- Clauses --------------------------------------------------------------------------------- */

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

      if (money->outer_start <= at + FIGURE_LEAD_BYTES && money->end > at)
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

void
gotgan_en_split_clauses (GotganReading *self)
{
  gsize start = self->start;
  gboolean relative = FALSE;

  for (gsize at = self->start; at < self->end; at++)
    {
      if (relative && gotgan_text_starts (self->text + at, ", "))
        {
          gotgan_reading_add_clause (self, &start, at + 1);
          relative = FALSE;
        }
      else if (opens_clause (self, at))
        gotgan_reading_add_clause (self, &start, g_utf8_next_char (self->text + at) - self->text);
      else if (self->text[at] == ' ' && break_cue_at (self, at + 1))
        {
          gotgan_reading_add_clause (self, &start, at + 1);
          relative = opens_relative (self, at + 1);
        }
    }
  gotgan_reading_add_clause (self, &start, self->end);
}

/* --- Pronouns and descriptions --------------------------------------------------------------- */

GotganCase
gotgan_en_anaphor_case (const GotganReading *self, const GotganCue *cue, gsize *tail)
{
  gsize length = gotgan_text_starts (self->text + cue->end, "'s")   ? strlen ("'s")
                 : gotgan_text_starts (self->text + cue->end, "’s") ? strlen ("’s")
                                                                    : 0;

  if (length > 0)
    *tail = cue->end + length;
  return length > 0 || g_str_equal (cue->value, GOTGAN_ANAPHOR_POSSESSIVE)
             ? GOTGAN_CASE_GENITIVE
             : gotgan_party_en_case (self->text, cue->start);
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

/* "the bank Nordea": what follows is the name of what is described. */
gboolean
gotgan_en_names_follow (const GotganReading *self, const GotganCue *cue)
{
  return self->text[cue->end] == ' ' && g_ascii_isupper (self->text[cue->end + 1]);
}

static gboolean
is_article_at (const GotganReading *self, gsize at)
{
  return g_ascii_strncasecmp (self->text + at, "the ", strlen ("the ")) == 0
         && (at == self->start || self->text[at - 1] == ' ' || self->text[at - 1] == '(');
}

/* "the miner", "the software group", but not "the company's chief executive": where the description that ends with the
 * noun @cue begins. */
static gboolean
find_description (const GotganReading *self, const GotganCue *cue, gsize *start)
{
  gsize word_end = cue->end;
  guint n_words = 0;

  for (gsize at = cue->start; at > self->start && n_words <= MAX_DESCRIPTION;)
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
      if (is_article_at (self, at) && n_words <= MAX_DESCRIPTION)
        {
          *start = at;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_description (const GotganReading *self, const GotganCue *cue, gsize *start)
{
  return cue->class == GOTGAN_CUE_ORG && !g_str_equal (cue->value, "outlet")
         && !gotgan_en_names_follow (self, cue) && find_description (self, cue, start);
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

/* "the joint venture" is whoever the text is about. */
static const char *
meaning_of (const GotganReading *self, const GotganCue *cue)
{
  return cue->end - cue->start == strlen ("venture")
                 && g_ascii_strncasecmp (self->text + cue->start, "venture", strlen ("venture"))
                        == 0
             ? GOTGAN_ANAPHOR_VENTURE
             : GOTGAN_ANAPHOR_COMPANY;
}

void
gotgan_en_add_descriptions (GotganReading *self)
{
  for (guint i = 0; i < self->cues->len; i++)
    {
      GotganCue cue = g_array_index (self->cues, GotganCue, i);
      GotganPartyMention mention = { .end = cue.end, .tail = cue.end, .anaphor = TRUE };

      if (!is_description (self, &cue, &mention.start)
          || gotgan_reading_overlaps_party (self, mention.start, mention.end)
          || is_apposition (self, mention.start, mention.end))
        continue;
      mention.name = meaning_of (self, &cue);
      cue.start = mention.start;
      cue.value = mention.name;
      mention.kind = GOTGAN_PARTY_COMPANY;
      mention.role = gotgan_en_anaphor_case (self, &cue, &mention.tail);
      g_array_append_val (self->parties, mention);
    }
}

/* --- Lists ----------------------------------------------------------------------------------- */

/* "Founders Fund, Peter Thiel's firm": what follows explains, it does not add. */
static gboolean
text_is_owner (const GotganReading *self, const GotganPartyMention *mention)
{
  return gotgan_text_starts (self->text + mention->end, "'s ")
         || gotgan_text_starts (self->text + mention->end, "’s ");
}

gboolean
gotgan_en_is_joined (const GotganReading *self, const GotganPartyMention *a,
                     const GotganPartyMention *b)
{
  gsize from = MAX (a->tail, a->end);
  const char *text = self->text + from;
  guint gap = gotgan_reading_distance (self, from, b->start);

  if (b->tail > b->end && text_is_owner (self, b))
    return FALSE;
  for (gsize at = from; at < b->start; at++)
    if (g_ascii_isdigit (self->text[at]) || self->text[at] == ';')
      return FALSE;
  return (gotgan_text_starts (text, ", ") && gap <= MAX_COMMA_GAP)
         || (gotgan_text_starts (text, " and ") && gap <= MAX_AND_GAP)
         || (gotgan_text_starts (text, ", and ") && gap <= MAX_AND_GAP)
         || (gotgan_text_starts (text, " & ") && gap <= MAX_AMPERSAND_GAP);
}
