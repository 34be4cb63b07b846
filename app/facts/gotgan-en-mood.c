/* Whether what English verbs say has happened, or is only thought of. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

/* "was able to raise": it did. */
gboolean
gotgan_en_was_able (const GotganEn *en, gint nouns)
{
  static const char *const able[] = { "able", NULL };
  static const char *const was[] = { "was", "were", NULL };
  gint verbs = gotgan_en_is_nouns (en, nouns) && gotgan_en_head_is (en, nouns, able)
                   ? gotgan_en_nth (en, nouns)->governor
                   : -1;

  return verbs >= 0 && !gotgan_en_nth (en, verbs)->negated && gotgan_en_head_is (en, verbs, was);
}

/* "should have bought": it did not. */
static gboolean
is_missed (const GotganEn *en, const GotganEnPhrase *verbs)
{
  return verbs->modal >= 0 && verbs->modal + 1 < (gint) verbs->head
         && gotgan_en_token_is (en->syntax, verbs->modal, "should")
         && gotgan_en_token_is (en->syntax, verbs->modal + 1, "have");
}

/* "If Velmar were to buy Novella" */
static gboolean
is_supposed (const GotganEn *en, const GotganEnPhrase *verbs)
{
  const GotganEnPhrase *above = gotgan_en_nth (en, verbs->governor);

  return verbs->form == GOTGAN_EN_INFINITIVE && above != NULL && above->kind == GOTGAN_EN_VERBS
         && above->first == above->last && verbs->subject >= 1
         && gotgan_en_token_is (en->syntax, above->head, "were")
         && gotgan_en_token_is (en->syntax, gotgan_en_nth (en, verbs->subject - 1)->first, "if");
}

/* "Had Velmar bought Novella, it would" */
static gboolean
is_inverted (const GotganEn *en, const GotganEnPhrase *verbs)
{
  const GotganEnPhrase *had = verbs->subject >= 1 ? gotgan_en_nth (en, verbs->subject - 1) : NULL;
  gboolean opens =
      had != NULL
      && (verbs->subject == 1 || gotgan_en_nth (en, verbs->subject - 2)->kind == GOTGAN_EN_LINK);

  return opens && had->kind == GOTGAN_EN_VERBS && had->first == had->last
         && gotgan_en_token_is (en->syntax, had->head, "had");
}

/* "Neither Velmar nor Elm has made a bid"; but "neither disclosed the terms of the takeover" */
static gboolean
is_done_by_neither (const GotganEn *en, const GotganEnAnchor *anchor, const GotganEnPhrase *subject)
{
  guint first = gotgan_en_nth (en, anchor->phrase)->first;

  return gotgan_en_token_is (en->syntax, subject->first, "neither")
         && (gotgan_en_is_verb (en, anchor) || gotgan_en_token_is (en->syntax, first, "a")
             || gotgan_en_token_is (en->syntax, first, "an"));
}

gboolean
gotgan_en_is_unreal (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = gotgan_en_verbs_of (en, anchor);
  const GotganEnPhrase *subject = verbs != NULL ? gotgan_en_nth (en, verbs->subject) : NULL;

  if (subject == NULL)
    return FALSE;
  return is_done_by_neither (en, anchor, subject) || is_missed (en, verbs)
         || is_supposed (en, verbs) || is_inverted (en, verbs);
}

/* --- Figures that were there before ----------------------------------------------------------- */

/* "Novella's revenue of $3m", "its $3m in revenue", but not "its first loss of $3m" */
static gboolean
is_known_figure (const GotganEn *en, gint nouns)
{
  static const char *const new[] = { "first",   "next",   "combined", "largest",   "biggest",
                                     "highest", "lowest", "expected", "projected", "future" };
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);

  if (phrase->owner < 0)
    return FALSE;
  for (guint i = phrase->first; i <= phrase->last; i++)
    for (guint j = 0; j < G_N_ELEMENTS (new); j++)
      if (gotgan_en_token_is (en->syntax, i, new[j]))
        return FALSE;
  return TRUE;
}

/* "Its revenue of $3m would double"; but "its loss of $3m would be the smallest", "would mark", "would come in" */
static gboolean
changes_its_subject (const GotganEn *en, gint verbs, gint nouns)
{
  static const char *const equals[] = { "be",      "been",   "mark", "represent", "come", "beat",
                                        "exceed",  "top",    "meet", "miss",      "set",  "mean",
                                        "compare", "amount", "make", NULL };
  const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);

  return phrase->modal >= 0 && phrase->subject == nouns && !gotgan_en_head_is (en, verbs, equals);
}

/* "would add Novella's revenue of $3m to its own" */
static gboolean
takes_as_it_is (const GotganEn *en, gint verbs, gint nouns)
{
  static const char *const taking[] = { "add",   "adding", "combine", "combining", "absorb",
                                        "fold",  "merge",  "double",  "doubling",  "triple",
                                        "dwarf", "lift",   "boost",   NULL };

  return gotgan_en_object_nouns (en, verbs) == nouns && gotgan_en_head_is (en, verbs, taking);
}

/* "would buy Novella, a lab with revenue of $3m"; but "would create a company with revenue of $3m" */
static gboolean
is_of_what_is_there (const GotganEn *en, gint verbs, gint nouns)
{
  static const char *const making[] = { "be",       "become",    "becoming", "create", "creating",
                                        "form",     "forming",   "make",     "making", "build",
                                        "building", "produce",   "result",   "leave",  "establish",
                                        "launch",   "launching", "emerge",   "forge",  NULL };

  return gotgan_en_object_nouns (en, verbs) == nouns && !gotgan_en_is_being (en, verbs)
         && !gotgan_en_head_is (en, verbs, making);
}

gboolean
gotgan_en_is_there_before (const GotganEn *en, const GotganEnAnchor *anchor, const gint *chain,
                           guint n)
{
  GotganFrame frame = anchor->cue->frame;
  gint nouns, verbs;
  guint i = 0;

  if (frame != GOTGAN_FRAME_REVENUE && frame != GOTGAN_FRAME_LOSS && frame != GOTGAN_FRAME_PROFIT)
    return FALSE;
  while (i < n && !gotgan_en_is_verbs (en, chain[i]))
    i++;
  if (i == 0 || i == n)
    return FALSE;
  nouns = chain[i - 1];
  verbs = chain[i];
  if (nouns == anchor->phrase && nouns != anchor->figure
      && (anchor->figure < 0 || gotgan_en_up (en, anchor->figure) != nouns))
    return FALSE;
  if (nouns == anchor->phrase || nouns == anchor->figure)
    return is_known_figure (en, nouns)
           && (changes_its_subject (en, verbs, nouns) || takes_as_it_is (en, verbs, nouns));
  return gotgan_en_nth (en, nouns)->money < 0 && gotgan_en_nth (en, nouns)->name >= 0
         && is_of_what_is_there (en, verbs, nouns);
}
