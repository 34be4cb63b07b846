/* Which unknown names are funds. Who only leads rounds, joins them or stands among backers lives by giving money; who raises
 * or is owned does not. */

#include "config.h"

#include "app/facts/gotgan-party-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_WORD 32

static gboolean
stands_in (const char *const *words, const char *text, gsize start, gsize end)
{
  for (; *words != NULL; words++)
    if (gotgan_party_en_word_is (text, start, end, *words))
      return TRUE;
  return FALSE;
}

/* "led by Novella", "participation from Novella", "backers such as Novella", "alongside Novella" */
static gboolean
is_among_backers (const char *text, gsize at)
{
  static const char *const acts[] = { "led",    "co-led",   "backed",   "joined",
                                      "funded", "financed", "anchored", NULL };
  static const char *const sums[] = { "participation", "backing", "funding", "support", NULL };
  static const char *const lists[] = { "including", "include", "as", "like", "are", "were", NULL };
  static const char *const people[] = { "investors", "backers", "shareholders", "participants",
                                        NULL };
  gsize start, end, before, stop;

  if (!gotgan_party_en_word_before (text, at, &start, &end))
    return FALSE;
  if (gotgan_party_en_word_is (text, start, end, "alongside")
      || gotgan_party_en_word_is (text, start, end, "investor")
      || gotgan_party_en_word_is (text, start, end, "backer"))
    return TRUE;
  if (!gotgan_party_en_word_before (text, start, &before, &stop))
    return FALSE;
  if (gotgan_party_en_word_is (text, start, end, "by"))
    return stands_in (acts, text, before, stop);
  if (gotgan_party_en_word_is (text, start, end, "from"))
    return stands_in (sums, text, before, stop);
  if (!stands_in (lists, text, start, end))
    return FALSE;
  if (gotgan_party_en_word_is (text, before, stop, "such"))
    gotgan_party_en_word_before (text, before, &before, &stop);
  return stands_in (people, text, before, stop);
}

/* "Novella led the round", "Novella also participated" */
static gboolean
acts_as_backer (const char *text, gsize end)
{
  static const char *const acts[] = { "led the ",     "led a ",           "led its ",   "co-led ",
                                      "participated", "joined the round", "followed on" };

  if (text[end] != ' ')
    return FALSE;
  end++;
  if (gotgan_text_starts (text + end, "also "))
    end += strlen ("also ");
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (gotgan_text_starts (text + end, acts[i]))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_party_en_takes_money (GotganPartyNames *self, const char *text, gsize limit, gsize end)
{
  static const char *const frames[] = { "raise", "revenue", "loss", "profit", NULL };
  gsize stop = end;
  gboolean found = FALSE;
  g_autoptr (GArray) cues = NULL;

  for (guint i = 0; i < 3 && stop < limit && text[stop] == ' '; i++)
    stop = gotgan_party_word_end (text, limit, stop + 1);
  if (stop == end)
    return FALSE;
  cues = gotgan_cues_find (self->cues, GOTGAN_LANGUAGE_EN, text, end, stop);
  for (guint i = 0; i < cues->len && !found; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      found = cue->class == GOTGAN_CUE_VERB && g_strv_contains (frames, cue->value);
    }
  return found;
}

/* "start-up Novella" */
static gboolean
is_firm (GotganPartyNames *self, const char *text, gsize at)
{
  char word[MAX_WORD + 1];
  gsize start, end;
  const char *value;

  if (!gotgan_party_en_word_before (text, at, &start, &end) || end - start > MAX_WORD)
    return FALSE;
  g_strlcpy (word, text + start, end - start + 1);
  return gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_EN, GOTGAN_CUE_ORG, word, &value)
         && g_str_equal (value, "company");
}

void
gotgan_party_en_note_money (GotganPartyNames *self, const char *text, gsize limit,
                            const GotganNameRun *run, GotganNameCandidate *candidate)
{
  if (is_among_backers (text, run->start) || acts_as_backer (text, run->end))
    {
      candidate->n_backing++;
      gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
    }
  if (gotgan_party_en_takes_money (self, text, limit, run->end))
    {
      candidate->n_running++;
      /* of a rare pair of words it may be a founder */
      if (run->n_words == 1 || run->common)
        gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
    }
  else if (is_firm (self, text, run->start))
    candidate->n_running++;
}

void
gotgan_party_en_decide_funds (GotganPartyNames *self)
{
  for (guint i = 0; i < self->ranked->len; i++)
    {
      GotganNameCandidate *candidate = g_ptr_array_index (self->ranked, i);
      gboolean beside = candidate->n_beside == candidate->n_inside + candidate->n_opening;

      if (candidate->run.suffix != NULL)
        continue;
      if (candidate->kind == GOTGAN_PARTY_COMPANY && candidate->n_running == 0
          && (candidate->n_backing > 0 || (beside && candidate->n_beside > 0)))
        candidate->kind = GOTGAN_PARTY_FUND;
      /* "Novella, a digital bank, raised": of the banks only start-ups do. */
      else if (candidate->kind == GOTGAN_PARTY_BANK && candidate->n_running > 0)
        candidate->kind = GOTGAN_PARTY_COMPANY;
    }
}
