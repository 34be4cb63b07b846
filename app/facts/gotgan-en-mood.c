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
