/* Whom a pronoun or a description can mean in its own sentence. */

#include "config.h"

#include "app/facts/gotgan-en-anaphor.h"

#include <string.h>

/* Phrases from a pronoun up to its verb. */
#define MAX_STEPS 8
/* "A person close to Polaris said": phrases from the head to the name. */
#define MAX_DESCRIBED 3

gint
gotgan_en_verbs_over (const GotganEn *en, gint phrase)
{
  for (guint n = 0; n < MAX_STEPS && phrase >= 0; n++)
    {
      if (gotgan_en_nth (en, phrase)->kind == GOTGAN_EN_VERBS)
        return phrase;
      phrase = gotgan_en_up (en, phrase);
    }
  return -1;
}

static gboolean
is_same (const GotganEn *en, gint nouns, const GotganPartyMention *mention)
{
  gint name = gotgan_en_nth (en, nouns)->name;
  const GotganPartyMention *other = name >= 0 ? gotgan_en_party (en, name) : NULL;

  return other != NULL && other->name != NULL
         && (other->id != NULL ? g_strcmp0 (other->id, mention->id) == 0
                               : g_strcmp0 (other->name, mention->name) == 0);
}

/* "bought Cohort in 2015 and sold it": the object of a joined verb is that of the verb before. */
gint
gotgan_en_object_before (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, phrase->governor);
  const GotganEnPhrase *object;

  if (phrase->relation != GOTGAN_EN_OBJECT || verbs == NULL || verbs->relation != GOTGAN_EN_JOINED)
    return -1;
  object = gotgan_en_nth (en, gotgan_en_object_nouns (en, verbs->governor));
  return object != NULL && object->name >= 0
                 && gotgan_party_mention_is_organisation (gotgan_en_party (en, object->name))
             ? object->name
             : -1;
}

gboolean
gotgan_en_is_subject_of (const GotganEn *en, const GotganEnPhrase *verbs,
                         const GotganPartyMention *mention)
{
  if (verbs == NULL || verbs->subject < 0)
    return FALSE;
  if (is_same (en, verbs->subject, mention))
    return TRUE;
  for (guint i = verbs->subject + 1; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_JOINED
        && gotgan_en_nth (en, i)->governor == verbs->subject && is_same (en, i, mention))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_en_gives (const GotganEnPhrase *verbs)
{
  if (verbs == NULL || verbs->cue == NULL)
    return FALSE;
  switch (verbs->cue->frame)
    {
    case GOTGAN_FRAME_LEAD:
    case GOTGAN_FRAME_JOIN:
    case GOTGAN_FRAME_INVEST:
    case GOTGAN_FRAME_GIVE:
    case GOTGAN_FRAME_LEND:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "A person close to Polaris": the organisation that a subject without a name is described by. */
static gint
name_behind (const GotganEn *en, gint index)
{
  for (gint i = index + 1; i <= index + MAX_DESCRIBED && i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS)
        return -1;
      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_COMPLEMENT
          && phrase->name >= 0
          && gotgan_party_mention_is_organisation (gotgan_en_party (en, phrase->name)))
        return phrase->name;
    }
  return -1;
}

/* "The deal values the firm at": the object is what the sentence is about. */
static gboolean
is_valued (const GotganEn *en, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, phrase->governor);
  const GotganEnPhrase *subject;

  if (phrase->relation != GOTGAN_EN_OBJECT || verbs == NULL || verbs->cue == NULL
      || verbs->cue->frame != GOTGAN_FRAME_VALUE)
    return FALSE;
  subject = gotgan_en_nth (en, verbs->subject);
  return subject != NULL && subject->name < 0;
}

/* "Sky News reported that": who tells of others is not meant by "the company". */
static gboolean
only_reports (const GotganEn *en, gint subject)
{
  static const char *const words[] = { "reported", "reports", NULL };

  for (gint i = subject + 1; i < (gint) en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS && gotgan_en_nth (en, i)->subject == subject)
      return gotgan_en_head_is (en, i, words) && i + 1 < (gint) en->syntax->phrases->len
             && gotgan_en_nth (en, i + 1)->kind == GOTGAN_EN_LINK;
  return FALSE;
}

/* "when A led a round; it has raised": who gives is not who takes. */
static gboolean
gives_before (const GotganEn *en, gint subject, const GotganEnPhrase *own)
{
  if (own == NULL || own->cue == NULL || own->cue->frame != GOTGAN_FRAME_RAISE)
    return FALSE;
  for (gint i = subject + 1; i < (gint) en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS && gotgan_en_nth (en, i)->subject == subject)
      return !gotgan_en_nth (en, i)->passive && gotgan_en_gives (gotgan_en_nth (en, i));
  return FALSE;
}

/* Whether the nouns stand out in their sentence, so that a pronoun behind can mean them. */
static gboolean
stands_out (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);

  return phrase->kind == GOTGAN_EN_NOUNS
         && (phrase->relation == GOTGAN_EN_SUBJECT || is_valued (en, index));
}

/* "Elm, its largest shareholder": not its own. */
static gboolean
explains (const GotganEn *en, gint index, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);

  return phrase->relation == GOTGAN_EN_APPOSED && phrase->governor == nouns;
}

gint
gotgan_en_antecedent (const GotganEn *en, gint index, gboolean company, gboolean possessive)
{
  const GotganEnPhrase *own = gotgan_en_nth (en, gotgan_en_verbs_over (en, index));
  /* "Novella raised its third round", but "Novella bought it" means another */
  gboolean another = !possessive || gotgan_en_gives (own);

  for (gint i = index - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      gint party = phrase->name >= 0 ? phrase->name : phrase->owner;
      const GotganPartyMention *mention;

      if (!stands_out (en, i) || (possessive && explains (en, index, i))
          || (another && own != NULL && own->subject == i))
        continue;
      if (party < 0 && possessive)
        {
          party = name_behind (en, i);
          if (party >= 0)
            return party;
        }
      if (party < 0)
        continue;
      mention = gotgan_en_party (en, party);
      if (gotgan_party_mention_is_organisation (mention)
          && !(another && gotgan_en_is_subject_of (en, own, mention))
          && !(company && (mention->kind != GOTGAN_PARTY_COMPANY || only_reports (en, i)))
          && !gives_before (en, i, own))
        return party;
    }
  return -1;
}

/* "committed $13bn to OpenAI and holds 49% of the for-profit arm" */
gint
gotgan_en_company_before (const GotganEn *en, gint index)
{
  const GotganEnPhrase *own = gotgan_en_nth (en, gotgan_en_verbs_over (en, index));

  if (gotgan_en_nth (en, index)->relation != GOTGAN_EN_COMPLEMENT)
    return -1;
  for (gint i = index - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      const GotganPartyMention *other;

      if (phrase->kind != GOTGAN_EN_NOUNS || phrase->name < 0)
        continue;
      other = gotgan_en_party (en, phrase->name);
      if (!other->anaphor && other->kind == GOTGAN_PARTY_COMPANY && other->name != NULL
          && !gotgan_en_is_subject_of (en, own, other))
        return phrase->name;
    }
  return -1;
}

static gboolean
is_subject (const GotganEn *en, const GotganPartyMention *mention)
{
  const GotganEnPhrase *phrase =
      gotgan_en_nth (en, gotgan_en_phrase_at (en->syntax, mention->start));

  return phrase != NULL && phrase->relation == GOTGAN_EN_SUBJECT;
}

/* Whether the mention is an "it" or "its" that has been given somebody. */
static gboolean
is_it (const GotganEn *en, const GotganPartyMention *mention)
{
  gsize length = mention->end - mention->start;

  return mention->anaphor && (length == strlen ("it") || length == strlen ("its"))
         && g_ascii_strncasecmp (en->b->reading->text + mention->start, "it", strlen ("it")) == 0;
}

gint
gotgan_en_it_before (const GotganEn *en, guint index, gint phrase, gboolean possessive)
{
  const GotganEnPhrase *own = gotgan_en_nth (en, gotgan_en_verbs_over (en, phrase));
  gboolean another = possessive ? gotgan_en_gives (own) : own != NULL && own->subject != phrase;

  for (guint i = index; i > 0; i--)
    {
      const GotganPartyMention *other = gotgan_en_party (en, i - 1);

      if (!gotgan_party_mention_is_organisation (other))
        continue;
      if (!other->anaphor && is_subject (en, other))
        return -1;
      if (is_it (en, other))
        return another && gotgan_en_is_subject_of (en, own, other) ? -1 : (gint) i - 1;
    }
  return -1;
}
