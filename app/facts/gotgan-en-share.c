/* Shares of ownership in English sentences: who holds how much of whom. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

static const GotganEnPhrase *
phrase_of (const GotganEn *en, gint index)
{
  return gotgan_en_phrase (en->syntax, index);
}

static gboolean
names_shares (const GotganEn *en, gint nouns)
{
  static const char *const words[] = { "stake",  "stakes", "holding", "holdings", "shareholding",
                                       "interest", "shares", "equity", "stock", "ownership", NULL };

  return nouns >= 0 && gotgan_en_head_is (en, nouns, words);
}

/* Nouns behind "of" or "in" right after the share. */
static gint
nouns_of (const GotganEn *en, gint index)
{
  if (index + 2 >= (gint) en->syntax->phrases->len
      || phrase_of (en, index + 1)->kind != GOTGAN_EN_PREP
      || phrase_of (en, index + 2)->kind != GOTGAN_EN_NOUNS
      || !(gotgan_en_token_is (en->syntax, phrase_of (en, index + 1)->head, "of")
           || gotgan_en_token_is (en->syntax, phrase_of (en, index + 1)->head, "in")))
    return -1;
  return index + 2;
}

static GotganActor
actor_of (const GotganEn *en, gint nouns)
{
  g_autoptr (GArray) actors = gotgan_en_actors_new ();

  if (nouns >= 0)
    gotgan_en_add_actors (en, nouns, actors);
  return gotgan_actors_first (actors);
}

static gboolean
verb_is (const GotganEn *en, gint verbs, const char *const *words)
{
  return verbs >= 0 && phrase_of (en, verbs)->kind == GOTGAN_EN_VERBS
         && gotgan_en_head_is (en, verbs, words);
}

static gboolean
verb_has (const GotganEn *en, gint verbs, GotganFrame frame)
{
  const GotganEnPhrase *phrase = phrase_of (en, verbs);

  return phrase != NULL && phrase->cue != NULL && phrase->cue->frame == frame;
}

/* "Novella, in which Norvik owns 31%": what stands before the relative is held. */
static GotganActor
held_before_relative (const GotganEn *en, gint index)
{
  GotganActor nobody = { 0 };

  for (gint i = index - 1; i > 0; i--)
    if (phrase_of (en, i)->kind == GOTGAN_EN_LINK
        && gotgan_en_token (en->syntax, phrase_of (en, i)->first)->tag == GOTGAN_EN_TAG_RELATIVE
        && phrase_of (en, i - 1)->kind == GOTGAN_EN_PREP
        && (gotgan_en_token_is (en->syntax, phrase_of (en, i - 1)->head, "in")
            || gotgan_en_token_is (en->syntax, phrase_of (en, i - 1)->head, "of")))
      {
        gint before = i - 2;

        while (before >= 0 && phrase_of (en, before)->kind != GOTGAN_EN_NOUNS)
          before--;
        while (before >= 0 && phrase_of (en, before)->relation == GOTGAN_EN_APPOSED)
          before = phrase_of (en, before)->governor;
        return before >= 0 ? actor_of (en, before) : nobody;
      }
  return nobody;
}

/* Whose shares they are, said behind the figure or supposed. */
static GotganActor
held (const GotganEn *en, gint index, const GotganActor *holder)
{
  GotganDiscourse *self = en->b->discourse;
  gint nouns = nouns_of (en, index);
  GotganActor company = actor_of (en, nouns);
  GotganActor nobody = { 0 };

  if (company.name == NULL && nouns >= 0 && nouns_of (en, nouns) >= 0)
    company = actor_of (en, nouns_of (en, nouns));
  if (company.name == NULL && nouns >= 0)
    company = gotgan_en_owner (en, nouns);
  if (company.name == NULL)
    company = held_before_relative (en, index);
  if (company.name != NULL && !gotgan_actor_equal (&company, holder))
    return company;
  company = gotgan_actor_organisation (self, *holder);
  if (holder->kind == GOTGAN_PARTY_PERSON && !gotgan_actor_equal (&company, holder))
    return company;
  if (self->target.name != NULL && !gotgan_actor_equal (&self->target, holder))
    return gotgan_actor_supposed (self->target);
  if (self->topic.name != NULL && !gotgan_actor_equal (&self->topic, holder))
    return gotgan_actor_supposed (self->topic);
  return nobody;
}

static void
emit (const GotganEn *en, const GotganPercentMention *percent, const GotganCue *cue,
      const GotganActor *holder, const GotganActor *company, const GotganEnPhrase *verbs)
{
  GotganStatement statement = { .kind = GOTGAN_KIND_STAKE, .cue = cue, .percent = percent,
                                .rule = "stake" };

  if (holder->name == NULL || company->name == NULL || gotgan_actor_equal (holder, company))
    return;
  statement.investor = *holder;
  statement.company = *company;
  statement.basis = gotgan_en_basis_at (en, gotgan_en_phrase_at (en->syntax, percent->start), cue,
                                        &statement.told);
  if (verbs != NULL && (verbs->modal >= 0 || verbs->form == GOTGAN_EN_INFINITIVE))
    statement.basis = GOTGAN_BASIS_FORECAST;
  statement.hearsay = gotgan_state_is_hearsay (en->b->reading, percent->start);
  en->b->discourse->held = gotgan_actor_supposed (*company);
  gotgan_statement_emit (en->b, &statement);
}

static const GotganCue *
share_cue (const GotganEn *en, gsize at)
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

/* "Mwangaza has 21%, the Crown fund 9%": the verb is left out. */
static gint
gapped_holder (const GotganEn *en, gint index)
{
  const GotganEnPhrase *before = phrase_of (en, index - 1);

  if (before == NULL || before->kind != GOTGAN_EN_NOUNS || before->percent >= 0 || index < 3)
    return -1;
  for (gint i = index - 2; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = phrase_of (en, i);

      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->percent >= 0)
        return before->name >= 0 ? index - 1 : -1;
    }
  return -1;
}

/* "own 11% and 9%": the first of the shares in a row. */
static gint
root_of (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = phrase_of (en, index);

  return phrase->relation == GOTGAN_EN_JOINED && phrase->governor >= 0
                 && phrase_of (en, phrase->governor)->percent >= 0
             ? phrase->governor
             : index;
}

static GotganEnRelation
list_relation (const GotganEn *en, gint index)
{
  return phrase_of (en, root_of (en, index))->relation;
}

static guint
rank_of_share (const GotganEn *en, gint index)
{
  gint root = root_of (en, index);
  guint rank = 0;

  for (gint i = root; i < index; i++)
    rank += i == root || (phrase_of (en, i)->percent >= 0 && root_of (en, i) == root);
  return rank;
}

static guint
n_shares (const GotganEn *en, gint index)
{
  gint root = root_of (en, index);
  guint n = 0;

  for (guint i = root; i < en->syntax->phrases->len; i++)
    n += phrase_of (en, i)->kind == GOTGAN_EN_NOUNS && phrase_of (en, i)->percent >= 0
         && root_of (en, i) == root;
  return n;
}

/* The verb that "with a stake of 21%" adds to, or -1. */
static gint
with_verbs (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = phrase_of (en, index);
  const GotganEnPhrase *prep = phrase_of (en, phrase->governor);

  if (phrase->relation != GOTGAN_EN_COMPLEMENT || prep == NULL)
    return -1;
  if (gotgan_en_token_is (en->syntax, prep->head, "of") && prep->noun >= 0
      && names_shares (en, prep->noun))
    {
      phrase = phrase_of (en, prep->noun);
      prep = phrase->relation == GOTGAN_EN_COMPLEMENT ? phrase_of (en, phrase->governor) : NULL;
    }
  return prep != NULL && gotgan_en_token_is (en->syntax, prep->head, "with") ? prep->governor : -1;
}

static gboolean
has_stake_behind_with (const GotganEn *en, gint index, gboolean shares)
{
  const GotganEnPhrase *phrase = phrase_of (en, index);
  const GotganEnPhrase *prep = phrase_of (en, phrase->governor);

  static const char *const left[] = { "left", NULL };

  return with_verbs (en, index) >= 0
         && (shares || verb_is (en, with_verbs (en, index), left) || (prep->noun >= 0 && names_shares (en, prep->noun)));
}

/* The stake that a verb of change has for its object, when the share stands behind its "to" or "from"; or -1. */
static gint
changed_stake (const GotganEn *en, gint index)
{
  const GotganEnPhrase *prep = phrase_of (en, phrase_of (en, index)->governor);
  gint object = gotgan_en_object_nouns (en, prep->governor);

  return object >= 0 && names_shares (en, object)
                 && (gotgan_en_token_is (en->syntax, prep->head, "to")
                     || gotgan_en_token_is (en->syntax, prep->head, "from"))
             ? object
             : -1;
}

void
gotgan_en_claim_share (const GotganEn *en, gint index)
{
  static const char *const gets[] = { "acquired", "acquire", "bought", "buy", "buying", "took",
                                      "take", "taking", "received", "receive", "get", "gets", "got",
                                      "secured", "won", "acquiring", "purchased", "acquires", "takes",
                                      "receives", "obtain", "obtained", "gained", "built", "raised",
                                      "increased", "lifted", NULL };
  static const char *const has[] = { "has", "have", "had", "having", "retain", "retains", "retained", "keep",
                                     "keeps", "kept", "own", "owns", "owned", "hold", "holds", "held",
                                     "controls", "controlled", "control", "holding", "owning", NULL };
  static const char *const gives[] = { "given", "gives", "gave", "give", "giving", "handed", "leave",
                                       "leaves", "left", "leaving", "hand", NULL };
  static const char *const by[] = { "by", NULL };
  const GotganEnPhrase *phrase = phrase_of (en, index);
  const GotganPercentMention *percent =
      &g_array_index (en->b->reading->percents, GotganPercentMention, phrase->percent);
  const GotganCue *cue = share_cue (en, percent->start);
  gint nouns = nouns_of (en, index);
  gboolean shares = names_shares (en, index) || names_shares (en, nouns);
  gboolean company = actor_of (en, nouns).name != NULL;
  gint verbs = phrase_of (en, root_of (en, index))->governor;
  GotganActor holder = { 0 };
  GotganActor whose = { 0 };

  if (cue == NULL || (percent->flags & GOTGAN_FIGURE_CHANGE))
    return;
  if (gapped_holder (en, index) >= 0
      && (shares || gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_HOLD, G_MAXSIZE)))
    {
      holder = actor_of (en, gapped_holder (en, index));
      whose = gotgan_actor_supposed (en->b->discourse->held);
      emit (en, percent, cue, &holder, &whose, NULL);
      return;
    }
  /* "has a 10% stake", "owns 6% of Novella" */
  if (list_relation (en, index) == GOTGAN_EN_OBJECT
      && ((verb_is (en, verbs, has) && (shares || company || verb_has (en, verbs, GOTGAN_FRAME_HOLD)))
          || ((verb_is (en, verbs, gets) || verb_has (en, verbs, GOTGAN_FRAME_BUY)) && (shares || company))))
    {
      g_autoptr (GArray) holders = gotgan_en_subjects (en, verbs);
      guint rank = rank_of_share (en, index);
      gboolean respective = holders->len > 1 && n_shares (en, index) == holders->len;
      guint n = gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_EACH, percent->start)
                    ? holders->len
                    : MIN (holders->len, 1);

      for (guint i = 0; i < (respective ? holders->len : n); i++)
        {
          if (respective && i != rank)
            continue;
          holder = g_array_index (holders, GotganActor, i);
          whose = held (en, index, &holder);
          emit (en, percent, cue, &holder, &whose, phrase_of (en, verbs));
        }
      return;
    }
  /* "is the biggest shareholder, with a stake of 21%" */
  if (has_stake_behind_with (en, index, shares))
    {
      g_autoptr (GArray) holders = gotgan_en_subjects (en, with_verbs (en, index));

      holder = gotgan_actors_first (holders);
      whose = held (en, index, &holder);
      emit (en, percent, cue, &holder, &whose, NULL);
      return;
    }
  /* "raised its stake in Novella to 33% from 12%" */
  if (phrase->relation == GOTGAN_EN_COMPLEMENT && changed_stake (en, index) >= 0)
    {
      gint changed = phrase_of (en, phrase->governor)->governor;
      gint stake = changed_stake (en, index);
      g_autoptr (GArray) holders = gotgan_en_subjects (en, changed);

      holder = gotgan_actors_first (holders);
      whose = held (en, stake, &holder);
      emit (en, percent, cue, &holder, &whose,
            gotgan_en_token_is (en->syntax, phrase_of (en, phrase->governor)->head, "to")
                ? phrase_of (en, changed)
                : NULL);
      return;
    }
  /* "has given Telia a 12% stake" */
  if (phrase->relation == GOTGAN_EN_OBJECT && verb_is (en, verbs, gives) && shares)
    {
      g_autoptr (GArray) receivers = gotgan_en_objects (en, verbs);
      g_autoptr (GArray) givers = gotgan_en_subjects (en, verbs);

      holder = gotgan_actors_first (receivers);
      whose = held (en, index, &holder);
      if (!(nouns >= 0) && givers->len > 0
          && g_array_index (givers, GotganActor, 0).kind == GOTGAN_PARTY_COMPANY)
        whose = gotgan_actors_first (givers);
      emit (en, percent, cue, &holder, &whose, phrase_of (en, verbs));
      return;
    }
  /* "18 per cent is held by the fund" */
  if (phrase->relation == GOTGAN_EN_SUBJECT && verb_has (en, verbs, GOTGAN_FRAME_HOLD)
      && phrase_of (en, verbs)->passive)
    {
      GotganEnAnchor anchor = gotgan_en_anchor (en, verbs, phrase_of (en, verbs)->cue);
      g_autoptr (GArray) holders = gotgan_en_prepositional (en, &anchor, by);

      holder = gotgan_actors_first (holders);
      whose = held (en, index, &holder);
      emit (en, percent, cue, &holder, &whose, phrase_of (en, verbs));
      return;
    }
  /* "Novella's 31% stake in Cohort" */
  if (names_shares (en, index) && phrase->owner >= 0)
    {
      holder = gotgan_en_owner (en, index);
      whose = held (en, index, &holder);
      emit (en, percent, cue, &holder, &whose, NULL);
      return;
    }
  /* "in exchange for 15% of its shares", "for a 20% stake": whoever pays holds */
  if (phrase->relation == GOTGAN_EN_COMPLEMENT && (shares || company)
      && (gotgan_en_token_is (en->syntax, phrase_of (en, phrase->governor)->head, "for")
          || gotgan_en_token_is (en->syntax, phrase_of (en, phrase->governor)->head, "on"))
      && en->b->last->cue != NULL && en->b->last->kind == GOTGAN_KIND_INVESTMENT)
    {
      holder = en->b->last->investor;
      whose = en->b->last->company;
      emit (en, percent, cue, &holder, &whose, NULL);
    }
}
