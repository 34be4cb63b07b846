/* Whom or what English verbs say something of. */

#include "config.h"

#include "app/facts/gotgan-en-syntax-private.h"

/* "said Novella would raise", "sources say it offered", "more than Novella raised": nouns that hang on a word before begin
 * a clause of their own. */
static gboolean
begins_content (const GotganEnSyntax *self, gint nouns, gint verbs)
{
  const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, nouns);
  const GotganEnPhrase *governor = gotgan_en_phrase (self, phrase->governor);

  if (governor == NULL)
    return FALSE;
  if (phrase->relation == GOTGAN_EN_OBJECT)
    return (phrase->first == phrase->last && gotgan_en_token_is (self, phrase->first, "it"))
           || !gotgan_en_may_describe (self, gotgan_en_nth_phrase (self, verbs))
           || gotgan_en_says (self, governor);
  return phrase->relation == GOTGAN_EN_COMPLEMENT
         && (gotgan_en_token_is (self, governor->head, "than")
             || gotgan_en_token_is (self, governor->head, "as")
             || (gotgan_en_token (self, governor->head)->class & GOTGAN_EN_SUBORDINATOR));
}

/* The nearest nouns before that hang on nothing, outside of brackets and within the clause; or -1. */
static gint
free_nouns_before (const GotganEnSyntax *self, gint index)
{
  gint depth = 0;

  for (gint i = index - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, i);

      if (gotgan_en_links (self, i, GOTGAN_EN_TAG_CLOSE))
        depth++;
      else if (gotgan_en_links (self, i, GOTGAN_EN_TAG_OPEN))
        depth--;
      if (depth > 0)
        continue;
      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_FREE
          && !phrase->parenthetic)
        return i;
      if (gotgan_en_links (self, i, GOTGAN_EN_TAG_SUBORDINATOR))
        return -1;
    }
  return -1;
}

gint
gotgan_en_subject_for (const GotganEnSyntax *self, gint index)
{
  gint before = gotgan_en_right_before (self, index);
  gint root = -1;
  gint nouns;

  if (gotgan_en_is_kind (self, before, GOTGAN_EN_NOUNS))
    root = gotgan_en_list_root (self, before);
  if (root >= 0
      && (gotgan_en_nth_phrase (self, root)->relation == GOTGAN_EN_FREE
          || begins_content (self, root, index)))
    return root;
  nouns = free_nouns_before (self, index);
  if (nouns >= 0)
    return nouns;
  /* "said Novella raised": the object of the verb before */
  return root >= 0 && gotgan_en_nth_phrase (self, root)->relation == GOTGAN_EN_OBJECT ? root : -1;
}

gint
gotgan_en_gap_before (const GotganEnSyntax *self, gint subject)
{
  gint before = subject - 1;
  const GotganEnPhrase *phrase = gotgan_en_phrase (self, before);

  if (phrase == NULL)
    return -1;
  /* "a city where it bought", "the price at which it bought" */
  if (gotgan_en_links (self, before, GOTGAN_EN_TAG_RELATIVE))
    return gotgan_en_token_is (self, phrase->first, "where")
                   || gotgan_en_is_kind (self, before - 1, GOTGAN_EN_PREP)
               ? -1
               : gotgan_en_nouns_before (self, before);
  return phrase->kind == GOTGAN_EN_NOUNS
                 && (phrase->relation != GOTGAN_EN_FREE || gotgan_en_has_figure (phrase))
             ? before
             : -1;
}

gboolean
gotgan_en_follows_conjunction (const GotganEnSyntax *self, gint index)
{
  return gotgan_en_links (self, gotgan_en_right_before (self, index), GOTGAN_EN_TAG_CONJUNCTION);
}

gboolean
gotgan_en_follows_comma (const GotganEnSyntax *self, gint index)
{
  gint before = gotgan_en_right_before (self, index);

  return gotgan_en_links (self, before, GOTGAN_EN_TAG_COMMA)
         || gotgan_en_links (self, before, GOTGAN_EN_TAG_STOP);
}

/* "offered $5m, the people said, and was": who says it stands between commas */
static gboolean
only_says (const GotganEnSyntax *self, gint index)
{
  return gotgan_en_says (self, gotgan_en_nth_phrase (self, index))
         && gotgan_en_links (self, index + 1, GOTGAN_EN_TAG_COMMA)
         && gotgan_en_is_kind (self, index - 1, GOTGAN_EN_NOUNS)
         && gotgan_en_links (self, index - 2, GOTGAN_EN_TAG_COMMA);
}

gint
gotgan_en_joined_verbs (const GotganEnSyntax *self, gint index)
{
  GotganEnForm form = gotgan_en_nth_phrase (self, index)->form;
  gint before = gotgan_en_right_before (self, index);
  /* "bought a lab that makes drones, and agreed": not joined to what only tells of the lab */
  gboolean outer =
      form == GOTGAN_EN_FINITE && gotgan_en_links (self, before - 1, GOTGAN_EN_TAG_COMMA);

  for (gint i = index - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, i);

      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form == form && !phrase->parenthetic
          && !only_says (self, i)
          && !(outer && gotgan_en_is_kind (self, phrase->governor, GOTGAN_EN_NOUNS)))
        return i;
    }
  return gotgan_en_finite_before (self, index);
}

void
gotgan_en_join_verbs (GotganEnSyntax *self, gint index, gint other)
{
  gotgan_en_nth_phrase (self, index)->subject = gotgan_en_nth_phrase (self, other)->subject;
  gotgan_en_hang (self, index, other, GOTGAN_EN_JOINED);
}

void
gotgan_en_reduce (GotganEnSyntax *self, gint index, gint nouns)
{
  GotganEnPhrase *verbs = gotgan_en_nth_phrase (self, index);

  verbs->form = GOTGAN_EN_REDUCED;
  verbs->passive = TRUE;
  verbs->subject = nouns;
  verbs->governor = nouns;
}
