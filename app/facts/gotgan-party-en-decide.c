/* Decides, when all of an article is read, which of its runs of capitalised words are names and of what. A capital inside a
 * sentence is taken for a name unless something else explains it. */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include <string.h>

#define STRONG 4

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
  static const char *const endings[] = { "ion", "ment", "ness", "ity", "ance", "ence", "ship",
                                         "ism", "age",  "ure",  "th",  "ics",  "ing" };

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
  g_autofree char *small = g_utf8_strdown (candidate->text, -1);

  return candidate->votes[GOTGAN_EVIDENCE_ORGANISATION] >= 3 && !is_abstract (small)
         && !g_str_has_suffix (small, "s") && !g_str_has_suffix (small, "ing")
         && !gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_NOUN, small, NULL)
         && !gotgan_party_names_uses (self, small);
}

/* "Lettuce is dear. … a head of lettuce": a word of the language, however rare. */
static gboolean
is_also_small (GotganPartyNames *self, const char *text)
{
  g_autofree char *small = g_utf8_strdown (text, -1);

  return gotgan_party_names_uses (self, small);
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
  if (g_ascii_isdigit (*candidate->text))
    return votes >= GOTGAN_PARTY_SIGN;
  if (is_all_capitals (candidate->text))
    return votes >= (candidate->run.common ? STRONG : 2);
  if (candidate->run.common && candidate->n_inside == 0)
    return reading == GOTGAN_EVIDENCE_ORGANISATION && acts_alone (self, candidate);
  if (candidate->run.common)
    return (!g_str_has_suffix (candidate->text, "s") || votes + candidate->n_inside >= 3);
  if (candidate->n_inside == 0 && is_abstract (candidate->text))
    return reading == GOTGAN_EVIDENCE_ORGANISATION && votes >= STRONG;
  if (candidate->n_inside == 0)
    return votes >= (is_also_small (self, candidate->text) ? STRONG : GOTGAN_PARTY_HINT);
  return votes > 0 || candidate->n_complement < candidate->n_inside + candidate->n_opening;
}

/* "Novella's" when it is never written otherwise. */
static gboolean
ends_as_owner (const GotganNameCandidate *candidate)
{
  return candidate->n_bare_owner > 0 && candidate->n_bare_owner * 3 >= candidate->n_owner
         && candidate->n_owner == candidate->n_inside + candidate->n_opening;
}

static void
keep_owner (GotganPartyNames *self, const char *name, GotganPartyKind kind)
{
  g_autofree char *plain = g_strconcat (name, "'s", NULL);
  g_autofree char *curly = g_strconcat (name, "’s", NULL);

  gotgan_party_names_add (self, plain, strlen (plain), kind);
  gotgan_party_names_add_short (self, curly, strlen (curly), kind, NULL, plain);
}

static void
keep (GotganPartyNames *self, const GotganNameCandidate *candidate, GotganEvidence reading)
{
  GotganPartyKind kind = candidate->kind;

  if (reading == GOTGAN_EVIDENCE_PERSON)
    kind = GOTGAN_PARTY_PERSON;
  else if (reading == GOTGAN_EVIDENCE_PROJECT)
    kind = GOTGAN_PARTY_PROJECT;
  else if (reading == GOTGAN_EVIDENCE_OUTLET)
    kind = GOTGAN_PARTY_OUTLET;
  if (ends_as_owner (candidate))
    keep_owner (self, candidate->text, kind);
  gotgan_party_names_add (self, candidate->text, strlen (candidate->text), kind);
}

/* "Orme SA … its owner, Jane Orme": a house that is named before its owner is meant by the bare name. */
static gboolean
is_own_name (GotganPartyNames *self, const GotganNameCandidate *person, const char *last)
{
  const GotganNameCandidate *candidate = alone (self, last);

  return candidate != NULL && candidate->rank < person->rank
         && candidate->votes[GOTGAN_EVIDENCE_ORGANISATION] >= STRONG
         && candidate->votes[GOTGAN_EVIDENCE_ORGANISATION]
                > candidate->votes[GOTGAN_EVIDENCE_PERSON];
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

      if (is_own_name (self, full, last))
        return;
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

/* "There will be many Novellas." */
static gboolean
is_plural_of_name (GotganPartyNames *self, const char *text)
{
  g_autofree char *single =
      g_str_has_suffix (text, "s") ? g_strndup (text, strlen (text) - 1) : NULL;

  return single != NULL && alone (self, single) != NULL;
}

static void
decide (GotganPartyNames *self, GotganNameCandidate *candidate)
{
  GotganEvidence reading = reading_of (candidate);

  if (candidate->n_inside + candidate->n_opening == 0)
    return;
  if (is_plural_of_name (self, candidate->text) || reading == GOTGAN_EVIDENCE_PLACE
      || reading == GOTGAN_EVIDENCE_PRODUCT || !is_name (self, candidate, reading))
    return;
  keep (self, candidate, reading);
  if (candidate->run.n_words > 1)
    keep_short_forms (self, candidate, reading);
}

void
gotgan_party_en_decide (GotganPartyNames *self)
{
  gotgan_party_en_decide_funds (self);
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

      if (candidate->run.small)
        gotgan_party_en_decide_small (self, candidate);
      else if (candidate->run.n_words == 1)
        decide (self, candidate);
    }
}
