/* Decides, when all of an article is read, which of the words gathered are names and of what. */

#include "config.h"

#include "app/facts/gotgan-party-ko-private.h"

#include <string.h>

/* Votes that make a word a name; and one that could as well be an everyday word. */
#define ENOUGH GOTGAN_PARTY_SIGN
#define PLENTY GOTGAN_PARTY_STATEMENT

static GotganEvidence
reading_of (const GotganNameCandidate *candidate)
{
  GotganEvidence best = GOTGAN_EVIDENCE_ORGANISATION;

  for (GotganEvidence i = 0; i < GOTGAN_N_EVIDENCE; i++)
    if (candidate->votes[i] > candidate->votes[best])
      best = i;
  return best;
}

static gboolean
is_abbreviation (const char *name)
{
  for (; *name != '\0'; name++)
    if (!g_ascii_isupper (*name))
      return FALSE;
  return TRUE;
}

static gboolean
is_name (const GotganNameCandidate *candidate, GotganEvidence reading)
{
  guint votes = candidate->votes[reading];
  glong n_chars = g_utf8_strlen (candidate->text, -1);

  if (is_abbreviation (candidate->text))
    return votes > ENOUGH;
  /* Two words of everyday life, or two syllables, may be anything: more must speak for them. */
  if (candidate->run.common)
    return votes >= PLENTY;
  return n_chars < 3 ? votes > ENOUGH : votes >= ENOUGH;
}

/* "김씨": a surname, of somebody whose name is not told. */
static gboolean
is_somebody (GotganPartyNames *self, const char *name)
{
  const char *second = g_utf8_next_char (name);

  return g_str_equal (second, "씨") && gotgan_party_ko_is_surname (self, name, 0);
}

/* The more often a stem explains the article's words, the likelier it is where noun and particle part. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const GotganNameCandidate *first = *(GotganNameCandidate *const *) a;
  const GotganNameCandidate *second = *(GotganNameCandidate *const *) b;
  GotganEvidence i = reading_of (first);
  GotganEvidence j = reading_of (second);

  if (first->n_inside != second->n_inside)
    return first->n_inside > second->n_inside ? -1 : 1;
  if (first->votes[i] != second->votes[j])
    return first->votes[i] > second->votes[j] ? -1 : 1;
  return strcmp (first->text, second->text);
}

/* "복실이" and "복실": of two ways to part the same word only one is right. */
static gboolean
is_rival (GotganPartyNames *self, const char *kept, const char *other)
{
  gsize n_kept = strlen (kept);
  gsize n_other = strlen (other);
  const char *longer = n_kept > n_other ? kept : other;
  gsize n = MIN (n_kept, n_other);
  gsize at = n;
  GotganCase role;

  return strncmp (kept, other, n) == 0
         && gotgan_party_ko_particle (self, longer, strlen (longer), &at, &role)
         && role != GOTGAN_CASE_BARE && at == strlen (longer);
}

static gboolean
has_rival (GotganPartyNames *self, GPtrArray *kept, const GotganNameCandidate *candidate)
{
  for (guint i = 0; i < kept->len; i++)
    if (is_rival (self, ((GotganNameCandidate *) g_ptr_array_index (kept, i))->text,
                  candidate->text))
      return TRUE;
  return FALSE;
}

/* "노벨라" after "노벨라파트너스": a fund without what all funds are called, if the article uses it. Of a company that may be
 * another: 노벨라전자 and 노벨라. */
static void
keep_short_form (GotganPartyNames *self, const char *name, GotganPartyKind kind)
{
  const char *value;
  gsize length = strlen (name);
  gsize suffix = gotgan_party_ko_suffix (self, name, 0, length, &value);
  g_autofree char *start = g_strndup (name, length - suffix);

  if (suffix == 0 || kind != GOTGAN_PARTY_FUND || g_utf8_strlen (start, -1) < 3
      || g_hash_table_lookup (self->candidates, start) == NULL
      || gotgan_name_words_ko_is_common (self->words, start, 0, length - suffix))
    return;
  gotgan_party_names_add_short (self, start, length - suffix, kind, NULL, name);
}

static void
decide (GotganPartyNames *self, GotganNameCandidate *candidate, GPtrArray *kept)
{
  GotganEvidence reading = reading_of (candidate);
  GotganPartyKind kind = candidate->kind;

  if (reading == GOTGAN_EVIDENCE_PLACE || reading == GOTGAN_EVIDENCE_PRODUCT
      || !is_name (candidate, reading) || is_somebody (self, candidate->text)
      || has_rival (self, kept, candidate))
    return;
  if (reading == GOTGAN_EVIDENCE_PERSON)
    kind = GOTGAN_PARTY_PERSON;
  else if (reading == GOTGAN_EVIDENCE_PROJECT)
    kind = GOTGAN_PARTY_PROJECT;
  g_ptr_array_add (kept, candidate);
  gotgan_party_names_add (self, candidate->text, strlen (candidate->text), kind);
  keep_short_form (self, candidate->text, kind);
}

static gboolean
is_organisation (const GotganNameCandidate *candidate)
{
  return reading_of (candidate) == GOTGAN_EVIDENCE_ORGANISATION
         && is_name (candidate, GOTGAN_EVIDENCE_ORGANISATION);
}

/* "노벨라와 소담전자는": what stands in a list with an organisation is one. */
static void
tell_peer (GotganNameCandidate *candidate)
{
  GotganNameCandidate *peer = candidate->peer;

  if (peer == NULL || is_organisation (candidate) == is_organisation (peer))
    return;
  gotgan_party_vote (is_organisation (peer) ? candidate : peer, GOTGAN_EVIDENCE_ORGANISATION,
                     GOTGAN_PARTY_SIGN);
}

void
gotgan_party_ko_decide (GotganPartyNames *self)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < self->ranked->len; i++)
    tell_peer (g_ptr_array_index (self->ranked, i));
  g_ptr_array_sort (self->ranked, compare_candidates);
  for (guint i = 0; i < self->ranked->len; i++)
    decide (self, g_ptr_array_index (self->ranked, i), kept);
}
