/* What stands at, before and behind a word that is being tagged. */

#include "config.h"

#include "app/facts/gotgan-en-tag-private.h"

#include "app/base/gotgan-text.h"

gboolean
gotgan_en_tagging_is (const GotganEnTagging *self, guint index, const char *word)
{
  const GotganEnToken *token;

  if (!gotgan_en_tagging_has (self, index))
    return FALSE;
  token = gotgan_en_tagging_nth (self, index);
  return gotgan_text_span_is (self->reading->text, token->start, token->end, word);
}

gboolean
gotgan_en_tagging_follows (const GotganEnTagging *self, guint index, const char *const *words)
{
  for (guint i = 0; index > 0 && words[i] != NULL; i++)
    if (gotgan_en_tagging_is (self, index - 1, words[i]))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_en_tagging_is_capital (const GotganEnTagging *self, guint index)
{
  const char *word = self->reading->text + gotgan_en_tagging_nth (self, index)->start;

  return g_unichar_isupper (g_utf8_get_char (word));
}

gboolean
gotgan_en_tagging_is_plural (const GotganEnTagging *self, guint index)
{
  return self->reading->text[gotgan_en_tagging_nth (self, index)->end - 1] == 's';
}

const GotganCue *
gotgan_en_tagging_cue (const GotganEnTagging *self, guint index, GotganCueClass class)
{
  const GotganEnToken *token = gotgan_en_tagging_nth (self, index);
  GArray *cues = self->reading->cues;

  for (guint i = 0; i < cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      if (cue->start >= token->end)
        break;
      if (cue->class == class
          && (cue->start == token->start || (cue->start <= token->start && cue->end >= token->end)))
        return cue;
    }
  return NULL;
}

/* --- Before ---------------------------------------------------------------------------------- */

GotganEnTag
gotgan_en_tagging_before (const GotganEnTagging *self, guint index)
{
  while (index > 0)
    {
      GotganEnTag tag = gotgan_en_tagging_nth (self, --index)->tag;

      if (tag != GOTGAN_EN_TAG_ADVERB && tag != GOTGAN_EN_TAG_NOT && tag != GOTGAN_EN_TAG_QUOTE)
        return tag;
    }
  return GOTGAN_EN_TAG_STOP;
}

gboolean
gotgan_en_tagging_describes (GotganEnTag tag)
{
  return tag == GOTGAN_EN_TAG_DETERMINER || tag == GOTGAN_EN_TAG_ADJECTIVE
         || tag == GOTGAN_EN_TAG_POSSESSIVE || tag == GOTGAN_EN_TAG_NUMBER;
}

gboolean
gotgan_en_tagging_names (GotganEnTag tag)
{
  return tag == GOTGAN_EN_TAG_NOUN || tag == GOTGAN_EN_TAG_NAME || tag == GOTGAN_EN_TAG_PROPER;
}

gboolean
gotgan_en_tagging_asks_for_base (GotganEnTag tag)
{
  return tag == GOTGAN_EN_TAG_TO || tag == GOTGAN_EN_TAG_MODAL || tag == GOTGAN_EN_TAG_DO;
}

gboolean
gotgan_en_tagging_is_owned (const GotganEnTagging *self, guint index)
{
  static const char *const owners[] = { "his", "her", "their", "whose", NULL };
  static const char *const its[] = { "its", NULL };
  const GotganEnToken *before;

  if (index == 0)
    return FALSE;
  before = gotgan_en_tagging_nth (self, index - 1);
  if (before->tag == GOTGAN_EN_TAG_POSSESSIVE || gotgan_en_tagging_follows (self, index, owners))
    return TRUE;
  return before->tag == GOTGAN_EN_TAG_NAME && gotgan_en_tagging_follows (self, index, its)
         && g_array_index (self->reading->parties, GotganPartyMention, before->index).anaphor;
}

/* --- Behind ---------------------------------------------------------------------------------- */

gboolean
gotgan_en_tagging_next_can (const GotganEnTagging *self, guint index, GotganEnClass classes)
{
  const GotganEnToken *next;

  if (!gotgan_en_tagging_has (self, index + 1))
    return FALSE;
  next = gotgan_en_tagging_nth (self, index + 1);
  return next->tag == GOTGAN_EN_TAG_WORD && (next->class & classes) != 0;
}

gboolean
gotgan_en_tagging_next_is_found (const GotganEnTagging *self, guint index)
{
  GotganEnTag next;

  if (!gotgan_en_tagging_has (self, index + 1))
    return FALSE;
  next = gotgan_en_tagging_nth (self, index + 1)->tag;
  return next == GOTGAN_EN_TAG_NAME || next == GOTGAN_EN_TAG_MONEY || next == GOTGAN_EN_TAG_PERCENT;
}

gboolean
gotgan_en_tagging_next_is_noun (const GotganEnTagging *self, guint index)
{
  const GotganEnToken *next;

  if (!gotgan_en_tagging_has (self, index + 1))
    return FALSE;
  next = gotgan_en_tagging_nth (self, index + 1);
  if (next->tag != GOTGAN_EN_TAG_WORD)
    return next->tag == GOTGAN_EN_TAG_NAME || next->tag == GOTGAN_EN_TAG_MONEY;
  return next->class == 0 || (next->class & (GOTGAN_EN_NOUN | GOTGAN_EN_ADJECTIVE)) != 0;
}
