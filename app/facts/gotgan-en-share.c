/* Shares of ownership in English sentences: who holds how much of whom. */

#include "config.h"

#include "app/facts/gotgan-en-share-private.h"

/* "a joint venture in Lviv with Zhuk": steps from a noun up to the name that it helps to explain. */
#define MAX_STEPS 6

gboolean
gotgan_en_share_is_named (const GotganEn *en, gint nouns)
{
  return gotgan_en_means (en, nouns, GOTGAN_EN_SENSE_SHARES | GOTGAN_EN_SENSE_OWNERSHIP);
}

gint
gotgan_en_share_of (const GotganEn *en, gint index)
{
  gint nouns = gotgan_en_nouns_right_behind (en, index, "of");

  return nouns >= 0 ? nouns : gotgan_en_nouns_right_behind (en, index, "in");
}

/* --- Whose shares they are ------------------------------------------------------------------- */

gint
gotgan_en_nouns_before_which (const GotganEn *en, gint index)
{
  gint nouns;

  for (gint i = index - 1; i > 0; i--)
    if (gotgan_en_is_link (en, i, GOTGAN_EN_TAG_RELATIVE)
        && (gotgan_en_is_prep (en, i - 1, "in") || gotgan_en_is_prep (en, i - 1, "of")))
      {
        for (nouns = i - 2; nouns >= 0; nouns--)
          if (gotgan_en_is_nouns (en, nouns))
            return nouns;
        return -1;
      }
  return -1;
}

/* "Halla, a joint venture with Zhuk, of which": the name that the nouns are part of the explanation of, or else they. */
static gint
explained_by (const GotganEn *en, gint nouns)
{
  gint index = nouns;

  for (guint n = 0; n < MAX_STEPS && index >= 0; n++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, index);

      if (phrase->relation == GOTGAN_EN_APPOSED)
        return phrase->governor;
      if (phrase->relation != GOTGAN_EN_COMPLEMENT)
        break;
      index = gotgan_en_nth (en, phrase->governor)->noun;
    }
  return nouns;
}

/* "Novella, in which Norvik owns 31%": what stands before the relative is held. */
static GotganActor
held_before_relative (const GotganEn *en, gint index)
{
  gint nouns = gotgan_en_nouns_before_which (en, index);

  return gotgan_en_actor_of (en, explained_by (en, nouns));
}

/* "31% and 9% of Novella": behind the last of the row; or -1 */
static gint
share_of_row (const GotganEn *en, gint index)
{
  const GotganEnPhrase *share = gotgan_en_nth (en, index);
  gint root = share->relation == GOTGAN_EN_JOINED ? share->governor : index;
  gint nouns = gotgan_en_share_of (en, index);

  for (guint i = index + 1; nouns < 0 && i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_JOINED
        && gotgan_en_nth (en, i)->governor == root && gotgan_en_nth (en, i)->percent >= 0)
      nouns = gotgan_en_share_of (en, i);
  return nouns;
}

/* "31% of Novella", "31% of the shares in Novella", "31% of Novella's shares" */
static GotganActor
held_by_words (const GotganEn *en, gint index)
{
  gint nouns = share_of_row (en, index);
  GotganActor company = gotgan_en_actor_of (en, nouns);

  if (company.name == NULL && nouns >= 0)
    company = gotgan_en_actor_of (en, gotgan_en_share_of (en, nouns));
  if (company.name == NULL && nouns >= 0)
    company = gotgan_en_owner (en, nouns);
  return company.name != NULL ? company : held_before_relative (en, index);
}

static gboolean
can_be_held (const GotganActor *company, const GotganActor *holder)
{
  return company->name != NULL && !gotgan_actor_equal (company, holder);
}

GotganActor
gotgan_en_share_held (const GotganEn *en, gint index, const GotganActor *holder)
{
  GotganDiscourse *discourse = en->b->discourse;
  GotganActor company = held_by_words (en, index);
  GotganActor nobody = { 0 };

  if (can_be_held (&company, holder))
    return company;
  if (can_be_held (&discourse->holding.company, holder)
      && discourse->holding.sentence == discourse->sentence)
    return gotgan_actor_supposed (discourse->holding.company);
  company = gotgan_actor_organisation (discourse, *holder);
  if (holder->kind == GOTGAN_PARTY_PERSON && !gotgan_actor_equal (&company, holder))
    return company;
  /* "has 9%" goes on with the shares of one company */
  if (can_be_held (&discourse->holding.company, holder) && gotgan_en_share_of (en, index) < 0
      && !gotgan_en_share_is_named (en, index))
    return gotgan_actor_supposed (discourse->holding.company);
  if (can_be_held (&discourse->funding.target, holder))
    return gotgan_actor_supposed (discourse->funding.target);
  return can_be_held (&discourse->spoken.topic, holder)
             ? gotgan_actor_supposed (discourse->spoken.topic)
             : nobody;
}

/* --- Claims ---------------------------------------------------------------------------------- */

void
gotgan_en_share_emit (const GotganEnShare *share, const GotganActor *holder,
                      const GotganActor *company, gint told_by)
{
  const GotganEn *en = share->en;
  const GotganEnPhrase *verbs = gotgan_en_nth (en, told_by);
  GotganStatement statement = {
    .kind = GOTGAN_KIND_STAKE, .cue = share->cue, .percent = share->percent, .rule = "stake"
  };

  if (holder->name == NULL || company->name == NULL || gotgan_actor_equal (holder, company))
    return;
  statement.investor = *holder;
  statement.company = *company;
  gotgan_en_set_basis (en, share->index, &statement);
  if (share->to_come
      || (verbs != NULL && (verbs->modal >= 0 || verbs->form == GOTGAN_EN_INFINITIVE)))
    statement.basis = GOTGAN_BASIS_FORECAST;
  /* "will fall to 30% from 41%" */
  if (gotgan_en_is_behind (en, share->index, "from"))
    statement.basis = GOTGAN_BASIS_REPORTED;
  statement.date = gotgan_en_date_of_share (en, told_by, share->index);
  statement.hearsay = gotgan_state_is_hearsay (en->b->reading, share->percent->start);
  en->b->discourse->holding.company = gotgan_actor_supposed (*company);
  en->b->discourse->holding.sentence = en->b->discourse->sentence;
  gotgan_statement_emit (en->b, &statement);
}

void
gotgan_en_share_emit_held (const GotganEnShare *share, GotganActor holder, gint stake, gint told_by)
{
  GotganActor company = gotgan_en_share_held (share->en, stake, &holder);

  gotgan_en_share_emit (share, &holder, &company, told_by);
}

/* The frame word nearest to byte @at. */
static const GotganCue *
nearest_cue (const GotganEn *en, gsize at)
{
  const GArray *cues = en->b->reading->cues;
  const GotganCue *best = NULL;
  guint nearest = G_MAXUINT;

  for (guint i = 0; i < cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);
      guint away = gotgan_reading_distance (en->b->reading, cue->start, at);

      if (gotgan_cue_is_frame (cue) && away < nearest)
        {
          best = cue;
          nearest = away;
        }
    }
  return best;
}

static const GotganEnPhrase *
verbs_before (const GotganEn *en, const GotganEnPhrase *phrase)
{
  for (gint i = gotgan_en_phrase_at (en->syntax, phrase->start) - 1; i >= 0; i--)
    if (gotgan_en_is_verbs (en, i))
      return gotgan_en_nth (en, i);
  return NULL;
}

/* "will be left with 25%", "has 25%", "its owners are Elm (25%)": the verb or the noun itself, when the sentence has no
 * frame word */
static gboolean
take_governor_as_cue (const GotganEn *en, const GotganEnPhrase *phrase, GotganCue *cue)
{
  const GotganEnPhrase *verb = gotgan_en_nth (en, phrase->governor);

  if (phrase->relation == GOTGAN_EN_COMPLEMENT)
    verb = gotgan_en_nth (en, verb->governor >= 0 ? verb->governor : verb->noun);
  else if (phrase->relation == GOTGAN_EN_FREE)
    verb = verbs_before (en, phrase);
  if (verb == NULL)
    return FALSE;
  *cue = (GotganCue) {
    .class = GOTGAN_CUE_VERB, .frame = GOTGAN_FRAME_HOLD, .start = verb->start, .end = verb->end
  };
  return TRUE;
}

/* "picked up 3% of Novella": its "up" is of the verb */
static gboolean
is_picked_up (const GotganEn *en, gint verbs)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);

  return gotgan_en_verbs_have (en, verbs, GOTGAN_FRAME_BUY)
         && gotgan_en_token (en->syntax, phrase->head)->end < phrase->cue->end;
}

void
gotgan_en_claim_share (const GotganEn *en, gint index)
{
  static gboolean (*const states[]) (const GotganEnShare *share) = {
    gotgan_en_share_split,     gotgan_en_share_left_out,    gotgan_en_share_owned_by_subject,
    gotgan_en_share_held_with, gotgan_en_share_given,       gotgan_en_share_changed,
    gotgan_en_share_bought,    gotgan_en_share_in_brackets, gotgan_en_share_held_by_agent,
    gotgan_en_share_owned,     gotgan_en_share_paid_for
  };
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  gint nouns = gotgan_en_share_of (en, index);
  GotganCue verb;
  GotganEnShare share = {
    .en = en,
    .index = index,
    .phrase = phrase,
    .percent = &g_array_index (en->b->reading->percents, GotganPercentMention, phrase->percent),
    .nouns = nouns,
    .verbs = gotgan_en_share_verbs (en, index),
    .shares = gotgan_en_share_is_named (en, index) || gotgan_en_share_is_named (en, nouns)
              || (phrase->cue != NULL && phrase->cue->frame == GOTGAN_FRAME_HOLD),
    .company = gotgan_en_actor_of (en, nouns).name != NULL,
  };

  share.cue = nearest_cue (en, share.percent->start);
  if (share.cue == NULL && take_governor_as_cue (en, phrase, &verb))
    share.cue = &verb;
  if (share.cue == NULL
      || ((share.percent->flags & GOTGAN_FIGURE_CHANGE) && !is_picked_up (en, share.verbs)))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (states[i](&share))
      return;
}
