/* States and their offices as buyers: "Poland ordered", "a contract from the Dutch navy". */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include "app/facts/gotgan-rules-private.h"

static GotganNameClass
name_class (const GotganEn *en, gsize start, gsize end)
{
  return gotgan_name_words_of (gotgan_rules_get_name_words (en->b->discourse->rules),
                               GOTGAN_LANGUAGE_EN, en->b->reading->text, start, end);
}

gboolean
gotgan_en_state (const GotganEn *en, gint nouns, GotganActor *actor)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);
  const char *text = en->b->reading->text;
  const GotganEnToken *first;
  const GotganEnToken *head;
  g_autofree char *name = NULL;

  if (phrase == NULL || phrase->kind != GOTGAN_EN_NOUNS || phrase->name >= 0)
    return FALSE;
  first = gotgan_en_token (en->syntax, phrase->first);
  head = gotgan_en_token (en->syntax, phrase->head);
  if (first->tag == GOTGAN_EN_TAG_DETERMINER && phrase->first < phrase->head)
    first = gotgan_en_token (en->syntax, phrase->first + 1);
  if (!g_ascii_isupper (text[first->start])
      || !((name_class (en, first->start, head->end) & GOTGAN_NAME_PLACE)
           || (first != head && (name_class (en, head->start, head->end) & GOTGAN_NAME_STATE))))
    return FALSE;
  name = g_strndup (text + first->start, head->end - first->start);
  *actor = gotgan_actor_named (en->b->discourse, name);
  actor->kind = GOTGAN_PARTY_STATE;
  return TRUE;
}

void
gotgan_en_add_state_behind (const GotganEn *en, const GotganEnAnchor *anchor,
                            const char *const *words, GArray *actors)
{
  for (guint i = 0; words[i] != NULL && actors->len == 0; i++)
    {
      GotganActor state;

      if (gotgan_en_state (en, gotgan_en_complement (en, anchor, words[i]), &state))
        g_array_append_val (actors, state);
    }
}
