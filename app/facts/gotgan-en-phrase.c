/* What a phrase means, what stands beside it and what it hangs on. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-rules-private.h"

#include <string.h>

/* "a share of the proceeds of the sale of": nouns further from their verb are not told by it. */
#define MAX_STEPS 12

/* --- Its head -------------------------------------------------------------------------------- */

gboolean
gotgan_en_head_is (const GotganEn *en, gint index, const char *const *words)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganEnToken *head;

  if (phrase == NULL)
    return FALSE;
  head = gotgan_en_token (en->syntax, phrase->head);
  for (guint i = 0; words[i] != NULL; i++)
    if (gotgan_text_span_is (en->b->reading->text, head->start, head->end, words[i]))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_en_has_sense (const GotganEn *en, gsize start, gsize end, guint senses)
{
  GotganEnSenses *table = gotgan_rules_get_en_senses (en->b->discourse->rules);

  return (gotgan_en_senses_get (table, en->b->reading->text + start, end - start) & senses) != 0;
}

gboolean
gotgan_en_means (const GotganEn *en, gint index, guint senses)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganEnToken *head;

  if (phrase == NULL)
    return FALSE;
  head = gotgan_en_token (en->syntax, phrase->head);
  return gotgan_en_has_sense (en, head->start, head->end, senses);
}

gboolean
gotgan_en_is_being (const GotganEn *en, gint verbs)
{
  return gotgan_en_is_verbs (en, verbs)
         && gotgan_en_token (en->syntax, gotgan_en_nth (en, verbs)->head)->tag == GOTGAN_EN_TAG_BE;
}

/* --- Beside it ------------------------------------------------------------------------------- */

gboolean
gotgan_en_is_prep (const GotganEn *en, gint phrase, const char *word)
{
  return phrase >= 0 && phrase < (gint) en->syntax->phrases->len
         && gotgan_en_nth (en, phrase)->kind == GOTGAN_EN_PREP
         && gotgan_en_token_is (en->syntax, gotgan_en_nth (en, phrase)->head, word);
}

gboolean
gotgan_en_is_behind (const GotganEn *en, gint nouns, const char *word)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);

  return phrase != NULL && phrase->relation == GOTGAN_EN_COMPLEMENT
         && gotgan_en_is_prep (en, phrase->governor, word);
}

gint
gotgan_en_nouns_right_behind (const GotganEn *en, gint phrase, const char *word)
{
  return phrase >= 0 && gotgan_en_is_prep (en, phrase + 1, word)
                 && phrase + 2 < (gint) en->syntax->phrases->len
                 && gotgan_en_nth (en, phrase + 2)->kind == GOTGAN_EN_NOUNS
             ? phrase + 2
             : -1;
}

gint
gotgan_en_object_nouns (const GotganEn *en, gint verbs)
{
  for (guint i = verbs + 1; verbs >= 0 && i < en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->relation == GOTGAN_EN_OBJECT && phrase->governor == verbs)
        return i;
    }
  return -1;
}

/* --- Above it -------------------------------------------------------------------------------- */

gint
gotgan_en_up (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganEnPhrase *governor;

  if (phrase->kind == GOTGAN_EN_VERBS)
    {
      governor = gotgan_en_nth (en, phrase->governor);
      if (governor != NULL && governor->kind == GOTGAN_EN_PREP)
        return governor->noun >= 0 ? governor->noun : governor->governor;
      return phrase->governor;
    }
  if (phrase->kind != GOTGAN_EN_NOUNS || phrase->governor < 0)
    return -1;
  governor = gotgan_en_nth (en, phrase->governor);
  if (governor->kind != GOTGAN_EN_PREP)
    return phrase->governor;
  /* nouns that hang on nothing lead nowhere */
  if (governor->noun >= 0 && governor->governor >= 0
      && gotgan_en_nth (en, governor->noun)->relation == GOTGAN_EN_FREE)
    return governor->governor;
  return governor->noun >= 0 ? governor->noun : governor->governor;
}

GotganEnAnchor
gotgan_en_anchor (const GotganEn *en, gint index, const GotganCue *cue)
{
  GotganEnAnchor anchor = { .phrase = index, .verbs = -1, .figure = -1, .gapped = -1, .cue = cue };

  for (guint n = 0; n < MAX_STEPS && index >= 0; n++)
    {
      if (gotgan_en_nth (en, index)->kind == GOTGAN_EN_VERBS)
        {
          anchor.verbs = index;
          break;
        }
      index = gotgan_en_up (en, index);
    }
  return anchor;
}
