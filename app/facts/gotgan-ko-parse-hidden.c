/* Verbs without an ending: a noun for an act that closes a clause, a figure that ends the sentence. */

#include "config.h"

#include "app/facts/gotgan-ko-parse-private.h"

#include "app/base/gotgan-text.h"

/* "…에 투자, …을 늘렸다", "…, 300억 투자 유치": a noun for an act closes a clause when a comma or nothing follows. */
static gboolean
is_bare_act (GotganKoLink *link, guint index)
{
  const GotganKoWord *word = gotgan_ko_link_word (link, index);
  const GArray *cues = link->reading->cues;
  gboolean last =
      index + 1 == link->words->len || gotgan_text_starts (link->reading->text + word->end, "…");

  if (word->kase != GOTGAN_CASE_BARE || word->party != GOTGAN_KO_NONE
      || word->money != GOTGAN_KO_NONE || (!word->comma && !last))
    return FALSE;
  /* "…와 협의 중." */
  if (index + 1 == link->words->len && word->content)
    return TRUE;
  for (guint i = word->first_cue; i < word->end_cue; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      if ((cue->class == GOTGAN_CUE_NOUN || cue->class == GOTGAN_CUE_STAGE)
          && cue->end == word->stem_end)
        return TRUE;
    }
  return FALSE;
}

static void
make_predicate (GotganKoWord *word, GotganKoEnding ending)
{
  word->sort = GOTGAN_KO_PREDICATE;
  word->kase = GOTGAN_CASE_BARE;
  word->ending = ending;
}

/* "누적 투자금은 48억원.": a figure that ends the sentence is what is said of its topic. */
static gboolean
is_bare_figure (GotganKoLink *link, guint index)
{
  const GotganKoWord *word = gotgan_ko_link_word (link, index);
  guint open =
      link->open->len > 0 ? g_array_index (link->open, guint, link->open->len - 1) : GOTGAN_KO_NONE;

  return index + 1 == link->words->len && word->money != GOTGAN_KO_NONE
         && word->kase == GOTGAN_CASE_BARE && open != GOTGAN_KO_NONE
         && gotgan_ko_link_word (link, open)->kase == GOTGAN_CASE_TOPIC && link->n_waiting == 0;
}

/* "500억원으로, …", "…에 투자, …": nouns that close a clause, and "1조원으로 놓고", which unlike "방안을 놓고" is a verb. */
void
gotgan_ko_link_find_hidden_verb (GotganKoLink *link, guint index)
{
  GotganKoWord *word = gotgan_ko_link_word (link, index);

  if (word->sort == GOTGAN_KO_NOMINAL && word->money != GOTGAN_KO_NONE && word->comma
      && word->kase == GOTGAN_CASE_BY)
    {
      make_predicate (word, GOTGAN_KO_AND);
      word->copula = TRUE;
    }
  else if (word->sort == GOTGAN_KO_NOMINAL && is_bare_figure (link, index))
    {
      make_predicate (word, GOTGAN_KO_FINAL);
      word->copula = TRUE;
    }
  else if (word->sort == GOTGAN_KO_NOMINAL && is_bare_act (link, index))
    make_predicate (word, word->comma ? GOTGAN_KO_AND : GOTGAN_KO_FINAL);
  else if (word->sort == GOTGAN_KO_POST
           && (index == 0 || (word[-1].kase == GOTGAN_CASE_BY && word[-1].money != GOTGAN_KO_NONE)))
    make_predicate (word, GOTGAN_KO_AND);
}
