/* What an English sentence itself tells of whom a pronoun in it means. */

#include "config.h"

#include "app/facts/gotgan-en-reference-private.h"

#include <string.h>

static gboolean
is_mention_of (const GotganEn *en, gint index, const GotganActor *actor)
{
  const GotganPartyMention *mention = index >= 0 ? gotgan_en_party (en, index) : NULL;

  if (mention == NULL || mention->name == NULL)
    return FALSE;
  return mention->id != NULL || actor->id != NULL ? g_strcmp0 (mention->id, actor->id) == 0
                                                  : g_strcmp0 (mention->name, actor->name) == 0;
}

/* --- Who cannot be meant ---------------------------------------------------------------------- */

static gboolean
is_subject_of (const GotganEn *en, gint verbs, const GotganActor *actor)
{
  gint subject = verbs >= 0 ? gotgan_en_nth (en, verbs)->subject : -1;

  if (subject < 0)
    return FALSE;
  if (is_mention_of (en, gotgan_en_nth (en, subject)->name, actor))
    return TRUE;
  for (guint i = subject + 1; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_JOINED
        && gotgan_en_nth (en, i)->governor == subject
        && is_mention_of (en, gotgan_en_nth (en, i)->name, actor))
      return TRUE;
  return FALSE;
}

/* "A and B led its Series E": whoever gives money gives it to another. */
static gboolean
gives (const GotganEn *en, gint verbs)
{
  const GotganCue *cue = verbs >= 0 ? gotgan_en_nth (en, verbs)->cue : NULL;

  if (cue == NULL)
    return FALSE;
  return gotgan_en_frame_gives (cue->frame);
}

/* The name that the nouns explain, side by side or by "is"; -1 for none. */
static gint
explained_name (const GotganEn *en, const GotganEnPhrase *nouns)
{
  const GotganEnPhrase *governor = gotgan_en_nth (en, nouns->governor);

  if (nouns->relation == GOTGAN_EN_APPOSED)
    return governor->name;
  if (nouns->relation != GOTGAN_EN_OBJECT || governor->subject < 0
      || gotgan_en_token (en->syntax, governor->head)->tag != GOTGAN_EN_TAG_BE)
    return -1;
  return gotgan_en_nth (en, governor->subject)->name;
}

/* "Both plan to put $5m into the company": neither of them is that. */
static gboolean
is_one_of_subjects (const GotganEnSearch *self, const GotganActor *actor)
{
  gint subject = self->verbs >= 0 ? gotgan_en_nth (self->en, self->verbs)->subject : -1;
  g_autoptr (GArray) actors = NULL;

  if (subject < 0 || subject >= self->phrase)
    return FALSE;
  actors = gotgan_actors_new ();
  gotgan_en_add_actors (self->en, subject, actors);
  return actors->len > 1 && gotgan_actors_include (actors, actor);
}

gboolean
gotgan_en_search_allows (const GotganEnSearch *self, const GotganEnCandidate *candidate)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (self->en, self->phrase);

  if (self->described
      && (candidate->from_elsewhere
          || (!self->bank && self->fund == (candidate->actor.kind == GOTGAN_PARTY_COMPANY))))
    return FALSE;
  /* "Elm, its largest shareholder", "Elm is its largest shareholder": not its own */
  if (self->possessive
      && is_mention_of (self->en, explained_name (self->en, phrase), &candidate->actor))
    return FALSE;
  /* whoever is valued does not do it, whatever the subject */
  if (self->verbs >= 0
      && (gotgan_en_nth (self->en, self->verbs)->subject == self->phrase
          || gotgan_en_verbs_have (self->en, self->verbs, GOTGAN_FRAME_VALUE)))
    return TRUE;
  if (self->described && is_one_of_subjects (self, &candidate->actor))
    return FALSE;
  return !((!self->possessive || gives (self->en, self->verbs))
           && is_subject_of (self->en, self->verbs, &candidate->actor));
}

/* --- What speaks for whom --------------------------------------------------------------------- */

static gint
candidate_of (const GotganEnSearch *self, gint mention)
{
  for (guint i = 0; i < self->candidates->len; i++)
    if (is_mention_of (self->en, mention,
                       &g_array_index (self->candidates, GotganEnCandidate, i).actor))
      return i;
  return -1;
}

static void
speaks_for (GotganEnSearch *self, gint mention, GotganEnSupport kind)
{
  gint i = mention >= 0 ? candidate_of (self, mention) : -1;

  if (i >= 0)
    self->supports[i].of[kind] = MAX (self->supports[i].of[kind], 1);
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

/* "A person close to Polaris": the organisation that a subject without a name is described by. */
static gint
name_behind (const GotganEn *en, gint index)
{
  for (gint i = index + 1; i <= index + 3 && i < (gint) en->syntax->phrases->len; i++)
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

static gint
verbs_of_subject (const GotganEn *en, gint subject)
{
  for (gint i = subject + 1; i < (gint) en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS && gotgan_en_nth (en, i)->subject == subject)
      return i;
  return -1;
}

/* "Sky News reported that": who tells of others is not meant by "the company". */
static gboolean
only_reports (const GotganEn *en, gint verbs)
{
  static const char *const words[] = { "reported", "reports", NULL };

  return verbs >= 0 && gotgan_en_head_is (en, verbs, words)
         && verbs + 1 < (gint) en->syntax->phrases->len
         && gotgan_en_nth (en, verbs + 1)->kind == GOTGAN_EN_LINK;
}

/* "when A led a round; it has raised": who gives is not who takes. */
static gboolean
gives_before (const GotganEnSearch *self, gint verbs)
{
  const GotganEnPhrase *own = gotgan_en_nth (self->en, self->verbs);

  return own != NULL && own->cue != NULL && own->cue->frame == GOTGAN_FRAME_RAISE && verbs >= 0
         && !gotgan_en_nth (self->en, verbs)->passive && gives (self->en, verbs);
}

/* "Naspers owns 31% of Kwela, and the company is": who holds or gives is less meant than whom the money is in; the nouns
 * of that one, or -1. */
static gint
nouns_held (const GotganEnSearch *self, gint verbs)
{
  const GotganCue *cue = verbs >= 0 ? gotgan_en_nth (self->en, verbs)->cue : NULL;
  gint object;

  if (!self->described || cue == NULL || cue->frame != GOTGAN_FRAME_HOLD
      || gotgan_en_nth (self->en, verbs)->passive)
    return -1;
  object = gotgan_en_object_nouns (self->en, verbs);
  return object >= 0 && gotgan_en_nth (self->en, object)->percent >= 0
             ? gotgan_en_share_of (self->en, object)
             : -1;
}

/* "owns 8% of it" */
static gboolean
is_of_share (const GotganEnSearch *self)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (self->en, self->phrase);
  const GotganEnPhrase *prep = gotgan_en_nth (self->en, phrase->governor);

  return !self->possessive && !self->described && phrase->relation == GOTGAN_EN_COMPLEMENT
         && prep != NULL && prep->noun >= 0 && gotgan_en_nth (self->en, prep->noun)->percent >= 0;
}

/* Where the names before stand in the sentence. */
static void
weigh_sentence (GotganEnSearch *self)
{
  guint n_subjects = 0;

  for (gint i = self->phrase - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (self->en, i);
      gint name = phrase->name >= 0 ? phrase->name : phrase->owner;

      if (phrase->kind != GOTGAN_EN_NOUNS)
        continue;
      if (phrase->relation == GOTGAN_EN_SUBJECT || is_valued (self->en, i))
        {
          gint verbs = verbs_of_subject (self->en, i);
          gint held;

          /* "Novella grew when Elm put $5m into the company": who does it cannot be meant, nor stand before others */
          if (!self->possessive && verbs >= 0 && verbs == self->verbs)
            continue;
          if (name < 0 && name_behind (self->en, i) >= 0)
            speaks_for (self, name_behind (self->en, i), GOTGAN_EN_SUPPORT_BEHIND);
          if (name < 0 || !gotgan_party_mention_is_organisation (gotgan_en_party (self->en, name))
              || gives_before (self, verbs) || (self->described && only_reports (self->en, verbs)))
            continue;
          if (self->described && !self->bank
              && gotgan_en_party (self->en, name)->kind != GOTGAN_PARTY_COMPANY)
            continue;
          held = nouns_held (self, verbs);
          if (held >= 0 && held < self->phrase && gotgan_en_nth (self->en, held)->name >= 0)
            name = gotgan_en_nth (self->en, held)->name;
          speaks_for (self, name,
                      n_subjects == 0 ? GOTGAN_EN_SUPPORT_SUBJECT
                                      : GOTGAN_EN_SUPPORT_FARTHER_SUBJECT);
          if (verbs >= 0 && verbs == self->verbs)
            speaks_for (self, name, GOTGAN_EN_SUPPORT_OWN_SUBJECT);
          n_subjects++;
        }
      else if (name >= 0 && gotgan_party_mention_is_organisation (gotgan_en_party (self->en, name)))
        {
          speaks_for (self, name,
                      phrase->relation == GOTGAN_EN_OBJECT ? GOTGAN_EN_SUPPORT_OBJECT
                                                           : GOTGAN_EN_SUPPORT_OTHER);
          if (is_of_share (self))
            speaks_for (self, name, GOTGAN_EN_SUPPORT_BESIDE);
        }
    }
}

/* "gave it $4m in 2012, and two years later it raised": in one sentence "it" goes on meaning the same. */
static void
weigh_pronoun_before (GotganEnSearch *self)
{
  for (guint i = self->index; i > 0; i--)
    {
      const GotganPartyMention *other = gotgan_en_party (self->en, i - 1);
      gsize length = other->end - other->start;
      gint phrase = gotgan_en_phrase_at (self->en->syntax, other->start);

      if (other->name == NULL || !gotgan_party_mention_is_organisation (other))
        continue;
      if (!other->anaphor)
        {
          if (phrase >= 0 && gotgan_en_nth (self->en, phrase)->relation == GOTGAN_EN_SUBJECT)
            return;
          continue;
        }
      /* "Novella, its biggest customer, said it" */
      if (phrase >= 0 && gotgan_en_nth (self->en, phrase)->relation == GOTGAN_EN_APPOSED)
        continue;
      if ((length != strlen ("it") && length != strlen ("its"))
          || g_ascii_strncasecmp (self->en->b->reading->text + other->start, "it", 2) != 0)
        continue;
      speaks_for (self, i - 1, GOTGAN_EN_SUPPORT_AGAIN);
      return;
    }
}

/* "bought Cohort in 2015 and sold it": the object of a joined verb is that of the verb before. */
static void
weigh_shared_object (GotganEnSearch *self)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (self->en, self->phrase);
  const GotganEnPhrase *verbs = gotgan_en_nth (self->en, phrase->governor);
  gint nouns;

  if (self->possessive || phrase->relation != GOTGAN_EN_OBJECT || verbs == NULL
      || verbs->relation != GOTGAN_EN_JOINED)
    return;
  nouns = gotgan_en_object_nouns (self->en, verbs->governor);
  if (nouns >= 0 && gotgan_en_nth (self->en, nouns)->name >= 0
      && gotgan_party_mention_is_organisation (
          gotgan_en_party (self->en, gotgan_en_nth (self->en, nouns)->name)))
    speaks_for (self, gotgan_en_nth (self->en, nouns)->name, GOTGAN_EN_SUPPORT_SHARED_OBJECT);
}

/* What the phrase says is bought: "bought Novella", "a bid for Novella", "paid $5m for half of Novella"; or -1 */
static gint
nouns_bought (const GotganEn *en, gint phrase)
{
  static const char *const goals[] = { "for", "of", NULL };
  GotganEnAnchor anchor = gotgan_en_anchor (en, phrase, gotgan_en_nth (en, phrase)->cue);
  gint nouns = gotgan_en_object_nouns (en, phrase);

  if (nouns >= 0 && gotgan_en_nth (en, nouns)->money >= 0)
    nouns = -1;
  for (guint i = 0; nouns < 0 && goals[i] != NULL; i++)
    nouns = gotgan_en_complement (en, &anchor, goals[i]);
  return nouns >= 0 && gotgan_en_nth (en, nouns)->name < 0 && gotgan_en_share_of (en, nouns) >= 0
             ? gotgan_en_share_of (en, nouns)
             : nouns;
}

/* "invested €600m in Novella", "put €600m into it for 50%", "invested €600m for 50% of Novella"; or -1 */
static gint
nouns_funded (const GotganEn *en, gint phrase)
{
  static const char *const goals[] = { "in", "into", NULL };
  GotganEnAnchor anchor = gotgan_en_anchor (en, phrase, gotgan_en_nth (en, phrase)->cue);
  gint nouns = -1;

  for (guint i = 0; nouns < 0 && goals[i] != NULL; i++)
    nouns = gotgan_en_complement (en, &anchor, goals[i]);
  return nouns >= 0 && gotgan_en_nth (en, nouns)->name >= 0 ? nouns : nouns_bought (en, phrase);
}

/* What the phrase says is bought or given money, and so has a price; or -1 */
static gint
nouns_priced (const GotganEn *en, gint phrase)
{
  const GotganCue *cue = gotgan_en_nth (en, phrase)->cue;

  if (cue == NULL || !gotgan_cue_is_frame (cue))
    return -1;
  switch (cue->frame)
    {
    case GOTGAN_FRAME_BUY:
    case GOTGAN_FRAME_PAY:
    case GOTGAN_FRAME_SELL:
      return nouns_bought (en, phrase);
    case GOTGAN_FRAME_INVEST:
    case GOTGAN_FRAME_GIVE:
      return nouns_funded (en, phrase);
    default:
      return -1;
    }
}

gint
gotgan_en_priced_before (const GotganEn *en, gint verbs)
{
  for (gint i = verbs - 1; i >= 0; i--)
    {
      gint nouns = nouns_priced (en, i);

      if (nouns >= 0)
        return nouns;
    }
  return -1;
}

/* "a bid for Novella that values it at", "invested in Novella, valuing it at": not who pays. */
static void
weigh_bought (GotganEnSearch *self)
{
  gint nouns;

  if (self->possessive || !gotgan_en_verbs_have (self->en, self->verbs, GOTGAN_FRAME_VALUE)
      || gotgan_en_nth (self->en, self->phrase)->relation != GOTGAN_EN_OBJECT)
    return;
  nouns = gotgan_en_priced_before (self->en, self->verbs);
  if (nouns >= 0)
    speaks_for (self, gotgan_en_nth (self->en, nouns)->name, GOTGAN_EN_SUPPORT_BOUGHT);
}

void
gotgan_en_search_sentence (GotganEnSearch *self)
{
  weigh_sentence (self);
  weigh_pronoun_before (self);
  weigh_shared_object (self);
  weigh_bought (self);
}
