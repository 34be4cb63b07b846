/* For whom a person who is quoted speaks: "we" is the company that the words around the quotation name. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* How long the quotation mark at byte @at is; 0 for none. */
static gsize
mark_at (const GotganReading *reading, gsize at)
{
  static const char *const marks[] = { "\"", "“", "”" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (gotgan_text_starts (reading->text + at, marks[i]))
      return strlen (marks[i]);
  return 0;
}

/* From the mark before byte @at to the one behind; one of them may stand in another sentence. */
static gboolean
find_quotation (const GotganReading *reading, gsize at, gsize *start, gsize *end)
{
  *start = at;
  while (*start > reading->start && mark_at (reading, *start) == 0)
    --*start;
  *end = at;
  while (*end < reading->end && mark_at (reading, *end) == 0)
    ++*end;
  return mark_at (reading, *start) > 0 || *end < reading->end;
}

/* "Novella's chief executive", "a partner at Accel", "Accel said": whether the party @index says or employs who says it. */
static gboolean
speaks (const GotganEn *en, gint index)
{
  static const char *const employs[] = { "of", "at", NULL };
  gint nouns = gotgan_en_phrase_at (en->syntax, gotgan_en_party (en, index)->start);
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);

  if (phrase == NULL)
    return FALSE;
  if (phrase->owner == index)
    return TRUE;
  if (phrase->relation == GOTGAN_EN_COMPLEMENT)
    return gotgan_en_head_is (en, phrase->governor, employs);
  return (phrase->relation == GOTGAN_EN_SUBJECT || phrase->relation == GOTGAN_EN_OBJECT)
         && gotgan_en_cue_in (en, phrase->governor, GOTGAN_CUE_CREDIT) != NULL;
}

GotganActor
gotgan_en_speaker (const GotganEn *en, gint nouns)
{
  const GotganReading *reading = en->b->reading;
  GotganActor nobody = { 0 };
  gsize start;
  gsize end;

  if (!find_quotation (reading, gotgan_en_nth (en, nouns)->start, &start, &end))
    return nobody;
  for (guint i = 0; i < reading->parties->len; i++)
    {
      const GotganPartyMention *mention = gotgan_en_party (en, i);

      if ((mention->end <= start || mention->start >= end) && mention->name != NULL
          && gotgan_party_mention_is_organisation (mention) && speaks (en, i))
        return gotgan_actor_of (en->b->discourse, mention);
    }
  return nobody;
}
