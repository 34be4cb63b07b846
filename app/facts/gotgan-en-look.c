/* Looking around in an English sentence from one of its phrases. */

#include "config.h"

#include "app/facts/gotgan-en-syntax-private.h"

/* "a lab bought by a group that": clauses inside clauses. */
#define MAX_STEPS 4

gboolean
gotgan_en_is_kind (const GotganEnSyntax *self, gint index, GotganEnPhraseKind kind)
{
  return index >= 0 && index < (gint) self->phrases->len
         && gotgan_en_nth_phrase (self, index)->kind == kind;
}

gboolean
gotgan_en_links (const GotganEnSyntax *self, gint index, GotganEnTag tag)
{
  return gotgan_en_is_kind (self, index, GOTGAN_EN_LINK)
         && gotgan_en_token (self, gotgan_en_nth_phrase (self, index)->first)->tag == tag;
}

static gint
nearest_before (const GotganEnSyntax *self, gint index, GotganEnPhraseKind kind)
{
  for (gint i = index - 1; i >= 0; i--)
    if (gotgan_en_is_kind (self, i, kind) && !gotgan_en_nth_phrase (self, i)->parenthetic)
      return i;
  return -1;
}

gint
gotgan_en_verbs_before (const GotganEnSyntax *self, gint index)
{
  return nearest_before (self, index, GOTGAN_EN_VERBS);
}

gint
gotgan_en_nouns_before (const GotganEnSyntax *self, gint index)
{
  return nearest_before (self, index, GOTGAN_EN_NOUNS);
}

gint
gotgan_en_finite_before (const GotganEnSyntax *self, gint index)
{
  for (gint i = index - 1; i >= 0; i--)
    if (gotgan_en_is_kind (self, i, GOTGAN_EN_VERBS)
        && gotgan_en_nth_phrase (self, i)->form == GOTGAN_EN_FINITE)
      return i;
  return -1;
}

gint
gotgan_en_right_before (const GotganEnSyntax *self, gint index)
{
  gint i = index - 1;

  while (gotgan_en_is_kind (self, i, GOTGAN_EN_WHEN))
    {
      i--;
      if (gotgan_en_is_kind (self, i, GOTGAN_EN_PREP))
        i--;
    }
  return i;
}

gint
gotgan_en_named_before_place (const GotganEnSyntax *self, gint place)
{
  const GotganEnPhrase *phrase = gotgan_en_phrase (self, place);
  const GotganEnPhrase *prep = gotgan_en_phrase (self, place - 1);
  const GotganEnPhrase *name = gotgan_en_phrase (self, place - 2);

  return phrase != NULL && prep != NULL && name != NULL && phrase->kind == GOTGAN_EN_NOUNS
                 && phrase->proper && phrase->name < 0 && prep->kind == GOTGAN_EN_PREP
                 && gotgan_en_token_is (self, prep->head, "of") && name->kind == GOTGAN_EN_NOUNS
                 && name->name >= 0
             ? place - 2
             : -1;
}

gint
gotgan_en_verbs_right_behind (const GotganEnSyntax *self, gint index)
{
  for (gint i = index + 1; i < (gint) self->phrases->len; i++)
    {
      if (gotgan_en_is_kind (self, i, GOTGAN_EN_VERBS))
        return i;
      if (i == index + 1 && gotgan_en_named_before_place (self, i + 1) == index)
        {
          i++;
          continue;
        }
      if (!gotgan_en_is_kind (self, i, GOTGAN_EN_WHEN)
          && !(gotgan_en_is_kind (self, i, GOTGAN_EN_PREP)
               && gotgan_en_is_kind (self, i + 1, GOTGAN_EN_WHEN)))
        return -1;
    }
  return -1;
}

gint
gotgan_en_outer_verbs (const GotganEnSyntax *self, gint verbs)
{
  for (guint n = 0; n < MAX_STEPS; n++)
    {
      const GotganEnPhrase *nouns =
          gotgan_en_phrase (self, gotgan_en_nth_phrase (self, verbs)->governor);
      const GotganEnPhrase *governor =
          nouns != NULL ? gotgan_en_phrase (self, nouns->governor) : NULL;
      gint outer;

      if (nouns == NULL || nouns->kind != GOTGAN_EN_NOUNS || governor == NULL)
        break;
      outer = governor->kind == GOTGAN_EN_PREP ? governor->governor : nouns->governor;
      if (outer < 0 || outer >= verbs || !gotgan_en_is_kind (self, outer, GOTGAN_EN_VERBS))
        break;
      verbs = outer;
    }
  return verbs;
}

gboolean
gotgan_en_has_conjunction (const GotganEnSyntax *self, gint from, gint to)
{
  for (gint i = from + 1; i < to; i++)
    if (gotgan_en_links (self, i, GOTGAN_EN_TAG_CONJUNCTION))
      return TRUE;
  return FALSE;
}

gint
gotgan_en_list_root (const GotganEnSyntax *self, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, index);

  while (phrase->relation == GOTGAN_EN_JOINED || phrase->relation == GOTGAN_EN_APPOSED)
    {
      index = phrase->governor;
      phrase = gotgan_en_nth_phrase (self, index);
    }
  return index;
}

gboolean
gotgan_en_is_named (const GotganEnPhrase *phrase)
{
  return phrase->kind == GOTGAN_EN_NOUNS && (phrase->name >= 0 || phrase->proper);
}

gboolean
gotgan_en_has_figure (const GotganEnPhrase *phrase)
{
  return phrase->money >= 0 || phrase->percent >= 0;
}

gboolean
gotgan_en_has_article (const GotganEnSyntax *self, const GotganEnPhrase *phrase)
{
  return gotgan_en_token_is (self, phrase->first, "a")
         || gotgan_en_token_is (self, phrase->first, "an")
         || gotgan_en_token_is (self, phrase->first, "the");
}

gboolean
gotgan_en_may_describe (const GotganEnSyntax *self, const GotganEnPhrase *verbs)
{
  const GotganEnToken *head = gotgan_en_token (self, verbs->head);

  return verbs->first == verbs->head && head->tag == GOTGAN_EN_TAG_VERB
         && (head->class & GOTGAN_EN_PARTICIPLE);
}

gboolean
gotgan_en_is_by (const GotganEnSyntax *self, gint index)
{
  return gotgan_en_is_kind (self, index, GOTGAN_EN_PREP)
         && gotgan_en_token_is (self, gotgan_en_nth_phrase (self, index)->head, "by");
}

gboolean
gotgan_en_says (const GotganEnSyntax *self, const GotganEnPhrase *verbs)
{
  const GotganEnToken *head = gotgan_en_token (self, verbs->head);
  GArray *cues = self->reading->cues;

  for (guint i = 0; i < cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      if (cue->start >= head->end)
        break;
      if (cue->class == GOTGAN_CUE_CREDIT && cue->end > head->start)
        return TRUE;
    }
  return FALSE;
}
