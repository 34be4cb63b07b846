/* Gathers the runs of capitalised words of an article and, when all of it is read, decides which are names and of what.
 * A capital inside a sentence is taken for a name unless something else explains it. */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_HEADING 160
#define STRONG 4

/* The run before, for lists. */
typedef struct
{
  GotganNameCandidate *candidate;
  gsize end;
} Neighbour;

/* --- Gathering --------------------------------------------------------------------------------- */

static GotganNameCandidate *
candidate_of (GotganPartyNames *self, const char *text, const GotganNameRun *run)
{
  GotganNameCandidate *candidate =
      gotgan_party_candidate (self, text + run->start, run->end - run->start);

  if (candidate != NULL && candidate->run.n_words == 0)
    candidate->run = *run;
  return candidate;
}

/* "the Company", "its Board": with an article an everyday word stays one, whatever its letters. */
static gboolean
has_determiner (const char *text, gsize at)
{
  static const char *const words[] = { "the", "a", "an", "its", "this", "our", "their", "such" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_party_en_after_word (text, at, words[i]))
      return TRUE;
  return FALSE;
}

/* "Novella: a history", "Novella to buy": whom the headline is about. */
static gboolean
opens_headline (const char *text, const GotganNameRun *run)
{
  return run->start == 0
         && (gotgan_text_starts (text + run->end, ": ")
             || gotgan_text_starts (text + run->end, " to "));
}

/* "Qamar Investment Authority (QIA)": the name in brackets stands for the one before. */
static void
note_bracket (GotganPartyNames *self, const char *text, gsize limit, gsize end, const char *id,
              const char *name, GotganPartyKind kind)
{
  gsize at = end;
  gsize stop;

  if (!gotgan_text_starts (text + at, " ("))
    return;
  at += strlen (" (");
  if (gotgan_text_starts (text + at, "“") || text[at] == '"')
    at = g_utf8_next_char (text + at) - text;
  if (at >= limit || !g_ascii_isupper (text[at]))
    return;
  stop = gotgan_party_word_end (text, limit, at);
  if (text[stop] == ')' || text[stop] == '"' || gotgan_text_starts (text + stop, "”"))
    gotgan_party_names_add_short (self, text + at, stop - at, kind, id, name);
}

/* "the AI Office": the rest of what a word before it begins. */
static gboolean
follows_capital (const char *text, gsize at)
{
  gsize start, end;

  return gotgan_party_en_word_before (text, at, &start, &end) && g_ascii_isupper (text[start]);
}

/* "General Partner": the word begins an office. */
static gboolean
precedes_title (GotganPartyNames *self, const char *text, gsize limit, gsize end)
{
  return end + 1 < limit && text[end] == ' ' && g_ascii_isupper (text[end + 1])
         && gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_TITLE, text, limit, end + 1)
                != 0;
}

/* "Jane Doe and John Orme": two of a kind. */
static gboolean
is_joined (const char *text, gsize from, gsize to)
{
  static const char *const joints[] = { " and ", ", ", ", and " };

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (to - from == strlen (joints[i]) && gotgan_text_starts (text + from, joints[i]))
      return TRUE;
  return FALSE;
}

static void
gather_run (GotganPartyNames *self, const char *text, gsize limit, const GotganNameRun *run,
            Neighbour *before)
{
  GotganNameCandidate *candidate = candidate_of (self, text, run);

  if (candidate == NULL)
    return;
  if (before->candidate != NULL && before->candidate != candidate
      && is_joined (text, before->end, run->start))
    candidate->peer = before->candidate;
  *before = (Neighbour) { candidate, run->end };
  if (run->opens
      || (run->n_words == 1 && run->common
          && (has_determiner (text, run->start) || follows_capital (text, run->start)
              || precedes_title (self, text, limit, run->end))))
    candidate->n_opening++;
  else
    candidate->n_inside++;
  if (opens_headline (text, run))
    candidate->votes[GOTGAN_EVIDENCE_ORGANISATION]++;
  gotgan_party_en_weigh (self, text, limit, run, candidate);
  if (run->suffix != NULL)
    note_bracket (self, text, limit, run->end, NULL, candidate->text,
                  gotgan_party_kind_of_value (run->suffix));
}

/* "AMD Ventures" is not AMD, but "AMD Corp." is. */
static gboolean
is_longer_name (const char *text, const GotganNameRun *run, gsize known_end)
{
  static const char *const parts[] = { "AI", "Group", "Company", "Cloud" };

  if (run->end <= known_end || run->suffix == NULL
      || gotgan_party_en_legal_form_end (text, run->end, known_end) > known_end)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (gotgan_party_en_word_is (text, run->last, run->end, parts[i]))
      return FALSE;
  return TRUE;
}

/* The first word of a known name, the last of a known person, may stand for it later. */
static void
note_known (GotganPartyNames *self, const GotganRegistryParty *party, const char *text, gsize limit,
            gsize start, gsize end)
{
  const char *space = memchr (text + start, ' ', end - start);
  gsize first = start;

  note_bracket (self, text, limit, end, party->id, NULL, party->kind);
  if (space == NULL)
    return;
  if (party->kind == GOTGAN_PARTY_PERSON)
    while (memchr (text + first, ' ', end - first) != NULL)
      first = (const char *) memchr (text + first, ' ', end - first) - text + 1;
  else
    end = space - text;
  if (g_ascii_isupper (text[first])
      && !gotgan_name_words_en_is_common (self->words, text, first, end)
      && gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, first, end) == 0)
    gotgan_party_names_add_short (self, text + first, end - first, party->kind, party->id, NULL);
}

/* "its chip unit, Toshiba Memory": more capitals behind a known name are mostly a product, but may be a part of it. */
static void
gather_part (GotganPartyNames *self, const char *text, gsize limit, GotganNameRun *run,
             gsize known_end, Neighbour *before)
{
  if (known_end == G_MAXSIZE || run->end <= known_end
      || gotgan_party_en_legal_form_end (text, run->end, known_end) > known_end)
    return;
  run->known = TRUE;
  gather_run (self, text, limit, run, before);
}

/* One past what begins at @at: a name of the registry, a run, or a word. */
static gsize
gather_at (GotganPartyNames *self, const char *text, gsize limit, gsize at, Neighbour *before)
{
  const GotganRegistryParty *party;
  GotganNameRun run;
  gboolean is_run;
  gsize end;

  party = gotgan_registry_match (self->registry, text, limit, at, &end);
  if (party == NULL && g_ascii_islower (text[at]) && g_ascii_islower (text[at + 1]))
    return gotgan_party_word_end (text, limit, at);
  is_run = gotgan_party_en_read_run (self, text, limit, at, &run);
  if (party != NULL && !(is_run && is_longer_name (text, &run, end)))
    {
      gather_part (self, text, limit, &run, is_run ? end : G_MAXSIZE, before);
      note_known (self, party, text, limit, at, end);
      return MAX (run.known ? run.end : end, gotgan_party_word_end (text, limit, at));
    }
  if (is_run && run.end > at + 1)
    gather_run (self, text, limit, &run, before);
  return run.end;
}

/* A heading in title case: its capitals prove nothing. A line of figures and commas is rather an entry of a list. */
static gboolean
is_title_case (const char *text, gsize length, gboolean headline)
{
  guint n_small = 0;
  guint n_large = 0;

  if (length > MAX_HEADING || length == 0 || text[length - 1] == '.'
      || (!headline && strpbrk (text, ",(0123456789") != NULL))
    return FALSE;
  for (gsize at = 0; at < length;)
    {
      gsize end = gotgan_party_word_end (text, length, at);

      if (end - at >= 4)
        {
          n_small += g_ascii_islower (text[at]) != 0;
          n_large += g_ascii_isupper (text[at]) != 0;
        }
      at = MAX (end, (gsize) (g_utf8_next_char (text + at) - text));
    }
  return n_large >= 3 && n_large > 2 * n_small;
}

void
gotgan_party_en_introduce (GotganPartyNames *self, const char *text, gboolean headline)
{
  gsize limit = strlen (text);
  Neighbour before = { NULL, 0 };

  if (is_title_case (text, limit, headline))
    return;
  for (gsize at = 0; at < limit;)
    {
      gsize end = at;

      if (gotgan_party_is_word_start (text, at))
        end = gather_at (self, text, limit, at, &before);
      at = MAX (end, (gsize) (g_utf8_next_char (text + at) - text));
    }
}

/* --- Deciding ---------------------------------------------------------------------------------- */

static gboolean
is_all_capitals (const char *name)
{
  for (; *name != '\0'; name++)
    if ((g_ascii_islower (*name) && (*name != 's' || name[1] != '\0')) || (guchar) *name >= 0x80)
      return FALSE;
  return TRUE;
}

/* Whether the article uses the word by itself. */
static GotganNameCandidate *
alone (GotganPartyNames *self, const char *word)
{
  return g_hash_table_lookup (self->candidates, word);
}

/* "Doe" alone after "Jane Doe" tells a person, "Novella" alone after "Novella Robotics" an organisation. */
static void
weigh_short_forms (GotganPartyNames *self, GotganNameCandidate *candidate)
{
  const char *space = strchr (candidate->text, ' ');
  g_autofree char *first = NULL;
  gboolean first_alone, last_alone;

  if (space == NULL || candidate->run.n_words > 3 || candidate->run.suffix != NULL
      || candidate->run.common)
    return;
  first = g_strndup (candidate->text, space - candidate->text);
  first_alone = alone (self, first) != NULL;
  last_alone = alone (self, strrchr (candidate->text, ' ') + 1) != NULL;
  if (last_alone && !first_alone)
    candidate->votes[GOTGAN_EVIDENCE_PERSON] += 2;
  else if (first_alone && !last_alone)
    candidate->votes[GOTGAN_EVIDENCE_ORGANISATION] += 2;
}

static GotganEvidence
reading_of (const GotganNameCandidate *candidate)
{
  GotganEvidence best = GOTGAN_EVIDENCE_ORGANISATION;

  for (GotganEvidence i = 0; i < GOTGAN_N_EVIDENCE; i++)
    if (candidate->votes[i] > candidate->votes[best])
      best = i;
  /* In a list with a person, whoever has two words and no other trade is one too. */
  if (best == GOTGAN_EVIDENCE_ORGANISATION && candidate->votes[best] < STRONG
      && candidate->run.n_words > 1 && candidate->peer != NULL
      && candidate->peer->votes[GOTGAN_EVIDENCE_PERSON] >= STRONG)
    best = GOTGAN_EVIDENCE_PERSON;
  return best;
}

/* "Production", "Investment": what has no plural needs no article. */
static gboolean
is_abstract (const char *word)
{
  static const char *const endings[] = { "ion",  "ment", "ness", "ity", "ance", "ence",
                                         "ship", "ism",  "age",  "ure", "th",   "ics" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]))
      return TRUE;
  return FALSE;
}

/* "Cruise is now valued": an everyday word without an article is no subject unless it is a name; a plural is, and what the
 * article also writes small may be. */
static gboolean
acts_alone (GotganPartyNames *self, const GotganNameCandidate *candidate)
{
  g_autofree char *small = g_ascii_strdown (candidate->text, -1);

  return candidate->votes[GOTGAN_EVIDENCE_ORGANISATION] >= 3 && !is_abstract (small)
         && !g_str_has_suffix (small, "s") && !g_str_has_suffix (small, "ing")
         && !gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_NOUN, small, NULL)
         && !gotgan_party_names_uses (self, small);
}

/* A capital inside a sentence makes a name of a rare word; an everyday word, a mere abbreviation or the first word of a
 * sentence needs more. */
static gboolean
is_name (GotganPartyNames *self, const GotganNameCandidate *candidate, GotganEvidence reading)
{
  guint votes = candidate->votes[reading];

  if (candidate->run.known)
    return reading == GOTGAN_EVIDENCE_ORGANISATION && votes >= STRONG;
  if (candidate->run.n_words > 1)
    return !candidate->run.common || votes >= (candidate->run.n_words == 2 ? 2 : 1);
  if (is_all_capitals (candidate->text))
    return votes >= (candidate->run.common ? STRONG : 2);
  if (candidate->run.common && candidate->n_inside == 0)
    return reading == GOTGAN_EVIDENCE_ORGANISATION && acts_alone (self, candidate);
  if (candidate->run.common)
    return (!g_str_has_suffix (candidate->text, "s") || votes + candidate->n_inside >= 3);
  return candidate->n_inside > 0 || votes > 0;
}

static void
keep (GotganPartyNames *self, const GotganNameCandidate *candidate, GotganEvidence reading)
{
  GotganPartyKind kind = candidate->kind;

  if (reading == GOTGAN_EVIDENCE_PERSON)
    kind = GOTGAN_PARTY_PERSON;
  else if (reading == GOTGAN_EVIDENCE_PROJECT)
    kind = GOTGAN_PARTY_PROJECT;
  gotgan_party_names_add (self, candidate->text, strlen (candidate->text), kind);
}

/* "Novella" after "Novella Robotics", "Fenmore Growth" after "Fenmore Growth Partners", "Doe" after "Jane Doe". */
static void
keep_short_forms (GotganPartyNames *self, const GotganNameCandidate *full, GotganEvidence reading)
{
  const char *text = full->text;

  if (reading == GOTGAN_EVIDENCE_PERSON)
    {
      const char *last = strrchr (text, ' ') + 1;
      gsize first = strchr (text, ' ') - text;

      if (alone (self, last) != NULL)
        gotgan_party_names_add_short (self, last, strlen (last), GOTGAN_PARTY_PERSON, NULL, text);
      gotgan_party_names_add_short (self, text, first, GOTGAN_PARTY_PERSON, NULL, text);
      return;
    }
  for (const char *space = strchr (text, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      g_autofree char *start = g_strndup (text, space - text);
      const GotganNameCandidate *candidate = alone (self, start);

      if (candidate != NULL
          && (!candidate->run.common || candidate->n_inside > 0
              || candidate->votes[GOTGAN_EVIDENCE_ORGANISATION] > 0))
        gotgan_party_names_add_short (self, start, strlen (start), full->kind, NULL, text);
    }
}

static void
decide (GotganPartyNames *self, GotganNameCandidate *candidate)
{
  GotganEvidence reading = reading_of (candidate);

  if (reading == GOTGAN_EVIDENCE_PLACE || reading == GOTGAN_EVIDENCE_PRODUCT
      || !is_name (self, candidate, reading))
    return;
  keep (self, candidate, reading);
  if (candidate->run.n_words > 1)
    keep_short_forms (self, candidate, reading);
}

void
gotgan_party_en_decide (GotganPartyNames *self)
{
  for (guint i = 0; i < self->ranked->len; i++)
    {
      GotganNameCandidate *candidate = g_ptr_array_index (self->ranked, i);

      if (candidate->run.n_words == 1)
        continue;
      weigh_short_forms (self, candidate);
      decide (self, candidate);
    }
  for (guint i = 0; i < self->ranked->len; i++)
    {
      GotganNameCandidate *candidate = g_ptr_array_index (self->ranked, i);

      if (candidate->run.n_words == 1)
        decide (self, candidate);
    }
}
