/* Gathers the runs of capitalised words of an article and what their surroundings tell of them. */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_HEADING 160

/* The name before, for lists; one of the registry is no candidate. */
typedef struct
{
  GotganNameCandidate *candidate;
  gsize end;
  gboolean fund;
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

gboolean
gotgan_party_en_has_determiner (const char *text, gsize at)
{
  static const char *const words[] = { "the", "a", "an", "its", "this", "our", "their", "such" };

  return gotgan_party_en_after_any (text, at, words, G_N_ELEMENTS (words));
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

/* "a Portuguese ClimateTech startup", "Deeptech AI startup Novella": what stands between an article or nothing and a trade
 * tells the kind, not the name. */
static gboolean
tells_kind (GotganPartyNames *self, const char *text, const GotganNameRun *run)
{
  static const char *const trades[] = { " startups",   " startup", " start-ups", " start-up",
                                        " companies",  " company", " firms",     " firm",
                                        " businesses", " business" };
  gsize start = run->start;
  gsize end;
  gsize behind = run->end;
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (trades) && !found; i++)
    {
      found = gotgan_text_starts (text + run->end, trades[i]);
      behind = run->end + strlen (trades[i]);
    }
  if (found && text[behind] == ' ' && g_ascii_isupper (text[behind + 1]))
    return TRUE;
  for (guint i = 0; found && run->n_words == 1 && i < 3; i++)
    {
      if (gotgan_party_en_after_word (text, start, "a")
          || gotgan_party_en_after_word (text, start, "an"))
        return TRUE;
      if (!gotgan_party_en_word_before (text, start, &start, &end)
          || !g_ascii_isupper (text[start]))
        return FALSE;
    }
  return FALSE;
}

/* "for Novella's in May", "said Novella's.": nothing there is owned, so that the ending belongs to the name. */
static void
note_owner (const char *text, gsize at, GotganNameCandidate *candidate)
{
  static const char *const words[] = { "for ",  "to ",  "over ", "from ",  "has ",  "had ",
                                       "is ",   "was ", "will ", "would ", "with ", "after ",
                                       "said ", "in ",  "on ",   "at ",    "by " };
  const char *p = text + at;

  if (!gotgan_text_starts (p, "'s") && !gotgan_text_starts (p, "’s"))
    return;
  p = g_utf8_next_char (p) + strlen ("s");
  candidate->n_owner++;
  if (*p != ' ')
    {
      candidate->n_bare_owner += *p == '\0' || strchr (".,;:)", *p) != NULL;
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_text_starts (p + 1, words[i]))
      {
        candidate->n_bare_owner++;
        return;
      }
}

/* "the turbines of Novella", when nothing tells more. */
static gboolean
is_mere_complement (const char *text, gsize at, const GotganNameCandidate *candidate)
{
  if (!gotgan_party_en_after_word (text, at, "of"))
    return FALSE;
  for (GotganEvidence i = 0; i < GOTGAN_N_EVIDENCE; i++)
    if (candidate->votes[i] > 0)
      return FALSE;
  return TRUE;
}

static void
gather_run (GotganPartyNames *self, const char *text, gsize limit, const GotganNameRun *run,
            Neighbour *before)
{
  GotganNameCandidate *candidate = candidate_of (self, text, run);

  if (candidate == NULL)
    return;
  if (before->candidate != candidate && is_joined (text, before->end, run->start))
    {
      candidate->peer = before->candidate != NULL ? before->candidate : candidate->peer;
      candidate->n_beside += before->fund;
    }
  *before = (Neighbour) {
    .candidate = candidate,
    .end = run->end,
    .fund = run->suffix != NULL && gotgan_party_kind_of_value (run->suffix) == GOTGAN_PARTY_FUND,
  };
  if (tells_kind (self, text, run))
    return;
  if (run->opens
      || (run->n_words == 1
          && run->common
          /* "the Company": with an article an everyday word stays one, whatever its letters. */
          && (gotgan_party_en_has_determiner (text, run->start)
              || follows_capital (text, run->start)
              || precedes_title (self, text, limit, run->end))))
    candidate->n_opening++;
  else
    candidate->n_inside++;
  if (opens_headline (text, run))
    candidate->votes[GOTGAN_EVIDENCE_ORGANISATION]++;
  gotgan_party_en_weigh (self, text, limit, run, candidate);
  gotgan_party_en_note_money (self, text, limit, run, candidate);
  candidate->n_complement += is_mere_complement (text, run->start, candidate);
  note_owner (text, run->end, candidate);
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

/* "Novella and KKR": who stands beside a fund is one. */
static void
note_neighbour (const char *text, gsize start, gsize end, gboolean fund, Neighbour *before)
{
  if (fund && before->candidate != NULL && is_joined (text, before->end, start))
    before->candidate->n_beside++;
  *before = (Neighbour) { .end = end, .fund = fund };
}

/* No capital, at the start or soon after: "novella", "12fjords", but "d-Matrix" and "4Novella" have one. */
static gboolean
is_small (const char *text, gsize at)
{
  while (g_ascii_isdigit (text[at]))
    at++;
  return g_unichar_islower (g_utf8_get_char (text + at))
         && g_unichar_islower (g_utf8_get_char (g_utf8_next_char (text + at)));
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
  if (party == NULL && is_small (text, at))
    {
      end = gotgan_party_word_end (text, limit, at);
      gotgan_party_en_note_small (self, text, limit, at, end);
      return end;
    }
  is_run = gotgan_party_en_read_run (self, text, limit, at, &run);
  if (party != NULL && !(is_run && is_longer_name (text, &run, end)))
    {
      gather_part (self, text, limit, &run, is_run ? end : G_MAXSIZE, before);
      note_known (self, party, text, limit, at, end);
      note_neighbour (text, at, end, party->kind == GOTGAN_PARTY_FUND, before);
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
  Neighbour before = { 0 };

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
