/* Where a group of English verbs ends ("would not have been sold"), and what its forms tell. */

#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-en-syntax-private.h"

#include <string.h>

/* The auxiliary or main verb that goes on with the verb @last, over adverbs and "not"; 0 for none. */
static guint
next_verb (const GotganEnSyntax *self, guint last)
{
  GotganEnTag a = gotgan_en_tag_at (self, last);
  guint next = last + 1;
  gboolean goes_on;

  if (a == GOTGAN_EN_TAG_VERB)
    return 0;
  while (gotgan_en_tag_at (self, next) == GOTGAN_EN_TAG_ADVERB
         || gotgan_en_tag_at (self, next) == GOTGAN_EN_TAG_NOT)
    next++;
  switch (gotgan_en_tag_at (self, next))
    {
    case GOTGAN_EN_TAG_VERB:
      goes_on = TRUE;
      break;
    case GOTGAN_EN_TAG_BE:
    case GOTGAN_EN_TAG_HAVE:
      goes_on = a == GOTGAN_EN_TAG_MODAL || a == GOTGAN_EN_TAG_TO || a == GOTGAN_EN_TAG_HAVE
                || a == GOTGAN_EN_TAG_BE;
      break;
    case GOTGAN_EN_TAG_DO:
      goes_on = a == GOTGAN_EN_TAG_TO;
      break;
    default:
      goes_on = FALSE;
    }
  return goes_on ? next : 0;
}

/* "won't", "didn't" */
static gboolean
is_contracted (const GotganEnSyntax *self, guint index)
{
  const GotganEnToken *token = gotgan_en_token (self, index);
  gsize length = token->end - token->start;
  const char *end = self->reading->text + token->end;

  return (length > strlen ("'t") && gotgan_text_starts (end - strlen ("'t"), "'t"))
         || (length > strlen ("’t") && gotgan_text_starts (end - strlen ("’t"), "’t"));
}

static gboolean
negates (const GotganEnSyntax *self, guint index)
{
  switch (gotgan_en_tag_at (self, index))
    {
    case GOTGAN_EN_TAG_NOT:
      return TRUE;
    case GOTGAN_EN_TAG_MODAL:
    case GOTGAN_EN_TAG_DO:
    case GOTGAN_EN_TAG_HAVE:
    case GOTGAN_EN_TAG_BE:
      return is_contracted (self, index);
    default:
      return FALSE;
    }
}

static GotganEnForm
form_of (const GotganEnSyntax *self, const GotganEnPhrase *phrase, gboolean tensed, gboolean be)
{
  const GotganEnToken *head = gotgan_en_token (self, phrase->head);

  if (gotgan_en_tag_at (self, phrase->first) == GOTGAN_EN_TAG_TO)
    return GOTGAN_EN_INFINITIVE;
  /* "having discussed", "being sold" */
  if (gotgan_en_token_is (self, phrase->first, "having")
      || gotgan_en_token_is (self, phrase->first, "being"))
    return GOTGAN_EN_GERUND;
  /* "is raising" is finite, "raising" is not */
  if (head->class & GOTGAN_EN_ING)
    return be ? GOTGAN_EN_FINITE : GOTGAN_EN_GERUND;
  /* "given", which is no past as "valued" may be */
  if (!tensed && head->tag == GOTGAN_EN_TAG_VERB && (head->class & GOTGAN_EN_PARTICIPLE)
      && !(head->class & (GOTGAN_EN_PAST | GOTGAN_EN_BASE)))
    return GOTGAN_EN_REDUCED;
  return GOTGAN_EN_FINITE;
}

/* "let Elm sell": "sell" has no "to", and no tense either */
static gboolean
is_let (const GotganEnSyntax *self, const GotganEnPhrase *phrase)
{
  const GotganEnToken *head = gotgan_en_token (self, phrase->head);

  if (phrase->first != phrase->head || !(head->class & GOTGAN_EN_BASE))
    return FALSE;
  for (gint i = (gint) self->phrases->len - 2; i >= 0; i--)
    {
      const GotganEnPhrase *other = gotgan_en_nth_phrase (self, i);

      if (other->kind == GOTGAN_EN_VERBS)
        return gotgan_en_token_is (self, other->head, "let");
      if (other->kind != GOTGAN_EN_NOUNS && !gotgan_en_links (self, i, GOTGAN_EN_TAG_COMMA))
        return FALSE;
    }
  return FALSE;
}

static void
describe (const GotganEnSyntax *self, GotganEnPhrase *phrase)
{
  const GotganEnToken *head = gotgan_en_token (self, phrase->head);
  gboolean be = FALSE;
  gboolean tensed = FALSE;

  for (guint i = phrase->first; i <= phrase->last; i++)
    {
      GotganEnTag tag = gotgan_en_tag_at (self, i);

      if (tag == GOTGAN_EN_TAG_MODAL && phrase->modal < 0)
        phrase->modal = i;
      phrase->negated |= negates (self, i);
      if (i == phrase->head)
        continue;
      be |= tag == GOTGAN_EN_TAG_BE;
      tensed |= tag == GOTGAN_EN_TAG_BE || tag == GOTGAN_EN_TAG_HAVE || tag == GOTGAN_EN_TAG_DO
                || tag == GOTGAN_EN_TAG_MODAL;
    }
  phrase->cue = head->cue;
  phrase->passive = be && head->tag == GOTGAN_EN_TAG_VERB && !(head->class & GOTGAN_EN_ING);
  phrase->form = is_let (self, phrase) ? GOTGAN_EN_INFINITIVE : form_of (self, phrase, tensed, be);
}

guint
gotgan_en_add_verbs (GotganEnSyntax *self, guint first)
{
  guint last = first;
  GotganEnPhrase *phrase;

  for (guint next = next_verb (self, last); next > 0; next = next_verb (self, last))
    last = next;
  phrase = gotgan_en_add_phrase (self, GOTGAN_EN_VERBS, first, last);
  describe (self, phrase);
  /* "take over", "put in": the rest of a verb of several words */
  while (phrase->cue != NULL && phrase->last + 1 < self->tokens->len
         && gotgan_en_token (self, phrase->last + 1)->end <= phrase->cue->end)
    phrase->end = gotgan_en_token (self, ++phrase->last)->end;
  return phrase->last + 1;
}
