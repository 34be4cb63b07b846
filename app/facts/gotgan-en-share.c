/* Shares of ownership in English sentences: who holds how much of whom. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

/**
 * Share:
 * @index: the nouns with the figure
 * @cue: the frame word nearest to it
 * @nouns: the nouns behind "of" or "in", or -1
 * @verbs: of which the share is the object, or -1
 * @shares: it is a share of ownership by its own words
 * @company: @nouns are a company
 */
typedef struct
{
  const GotganEn *en;
  gint index;
  const GotganEnPhrase *phrase;
  const GotganPercentMention *percent;
  const GotganCue *cue;
  gint nouns;
  gint verbs;
  gboolean shares;
  gboolean company;
} Share;

static gboolean
names_shares (const GotganEn *en, gint nouns)
{
  static const char *const words[] = { "stake",        "stakes",    "holding", "holdings",
                                       "shareholding", "interest",  "shares",  "equity",
                                       "stock",        "ownership", NULL };

  return nouns >= 0 && gotgan_en_head_is (en, nouns, words);
}

/* Nouns behind "of" or "in" right after the share. */
static gint
nouns_of (const GotganEn *en, gint index)
{
  if (index + 2 >= (gint) en->syntax->phrases->len
      || gotgan_en_nth (en, index + 1)->kind != GOTGAN_EN_PREP
      || gotgan_en_nth (en, index + 2)->kind != GOTGAN_EN_NOUNS
      || !(gotgan_en_token_is (en->syntax, gotgan_en_nth (en, index + 1)->head, "of")
           || gotgan_en_token_is (en->syntax, gotgan_en_nth (en, index + 1)->head, "in")))
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
  return verbs >= 0 && gotgan_en_nth (en, verbs)->kind == GOTGAN_EN_VERBS
         && gotgan_en_head_is (en, verbs, words);
}

static gboolean
verb_has (const GotganEn *en, gint verbs, GotganFrame frame)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);

  return phrase != NULL && phrase->cue != NULL && phrase->cue->frame == frame;
}

/* "Novella, in which Norvik owns 31%": what stands before the relative is held. */
static GotganActor
held_before_relative (const GotganEn *en, gint index)
{
  GotganActor nobody = { 0 };

  for (gint i = index - 1; i > 0; i--)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_LINK
        && gotgan_en_token (en->syntax, gotgan_en_nth (en, i)->first)->tag == GOTGAN_EN_TAG_RELATIVE
        && gotgan_en_nth (en, i - 1)->kind == GOTGAN_EN_PREP
        && (gotgan_en_token_is (en->syntax, gotgan_en_nth (en, i - 1)->head, "in")
            || gotgan_en_token_is (en->syntax, gotgan_en_nth (en, i - 1)->head, "of")))
      {
        gint before = i - 2;

        while (before >= 0 && gotgan_en_nth (en, before)->kind != GOTGAN_EN_NOUNS)
          before--;
        while (before >= 0 && gotgan_en_nth (en, before)->relation == GOTGAN_EN_APPOSED)
          before = gotgan_en_nth (en, before)->governor;
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
  if (self->held.name != NULL && self->held_sentence == en->b->reading->start
      && !gotgan_actor_equal (&self->held, holder))
    return gotgan_actor_supposed (self->held);
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
emit (const Share *share, const GotganActor *holder, const GotganActor *company, gint told_by)
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
  statement.basis = gotgan_en_basis_at (en, share->index, share->cue, &statement.told);
  if (verbs != NULL && (verbs->modal >= 0 || verbs->form == GOTGAN_EN_INFINITIVE))
    statement.basis = GOTGAN_BASIS_FORECAST;
  statement.date = gotgan_en_date_of_share (en, told_by, share->index);
  statement.hearsay = gotgan_state_is_hearsay (en->b->reading, share->percent->start);
  en->b->discourse->held = gotgan_actor_supposed (*company);
  en->b->discourse->held_sentence = en->b->reading->start;
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
  const GotganEnPhrase *before = gotgan_en_nth (en, index - 1);

  if (before == NULL || before->kind != GOTGAN_EN_NOUNS || before->percent >= 0 || index < 3)
    return -1;
  for (gint i = index - 2; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->percent >= 0)
        return before->name >= 0 ? index - 1 : -1;
    }
  return -1;
}

/* "own 11% and 9%": the first of the shares in a row. */
static gint
root_of (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);

  return phrase->relation == GOTGAN_EN_JOINED && phrase->governor >= 0
                 && gotgan_en_nth (en, phrase->governor)->percent >= 0
             ? phrase->governor
             : index;
}

static GotganEnRelation
list_relation (const GotganEn *en, gint index)
{
  return gotgan_en_nth (en, root_of (en, index))->relation;
}

static guint
rank_of_share (const GotganEn *en, gint index)
{
  gint root = root_of (en, index);
  guint rank = 0;

  for (gint i = root; i < index; i++)
    rank += i == root || (gotgan_en_nth (en, i)->percent >= 0 && root_of (en, i) == root);
  return rank;
}

static guint
n_shares (const GotganEn *en, gint index)
{
  gint root = root_of (en, index);
  guint n = 0;

  for (guint i = root; i < en->syntax->phrases->len; i++)
    n += gotgan_en_nth (en, i)->kind == GOTGAN_EN_NOUNS && gotgan_en_nth (en, i)->percent >= 0
         && root_of (en, i) == root;
  return n;
}

/* --- What states a share; each returns whether it does --------------------------------------- */

static gboolean
emit_one (const Share *share, GotganActor holder, gint stake, gint told_by)
{
  GotganActor company = held (share->en, stake, &holder);

  emit (share, &holder, &company, told_by);
  return TRUE;
}

static gboolean
is_behind (const Share *share, const char *word)
{
  const GotganEnPhrase *prep = gotgan_en_nth (share->en, share->phrase->governor);

  return share->phrase->relation == GOTGAN_EN_COMPLEMENT && prep != NULL
         && gotgan_en_token_is (share->en->syntax, prep->head, word);
}

static gint
verbs_of_share_before (const Share *share)
{
  for (gint i = share->index - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (share->en, i);
      const GotganEnPhrase *governor = gotgan_en_nth (share->en, phrase->governor);

      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->percent >= 0 && governor != NULL
          && governor->kind == GOTGAN_EN_VERBS)
        return phrase->governor;
    }
  return -1;
}

/* "Mwangaza has 21%, the Crown fund 9%" */
static gboolean
left_out (const Share *share)
{
  gint before = gapped_holder (share->en, share->index);
  GotganActor holder, company;

  if (before < 0
      || !(share->shares
           || gotgan_reading_has_frame (share->en->b->reading, GOTGAN_FRAME_HOLD, G_MAXSIZE)))
    return FALSE;
  holder = actor_of (share->en, before);
  company = gotgan_actor_supposed (share->en->b->discourse->held);
  emit (share, &holder, &company, verbs_of_share_before (share));
  return TRUE;
}

static void
emit_owners (const Share *share)
{
  const GotganEn *en = share->en;
  g_autoptr (GArray) holders = gotgan_en_subjects (en, share->verbs);
  guint rank = rank_of_share (en, share->index);
  gboolean respective = holders->len > 1 && n_shares (en, share->index) == holders->len;
  gboolean each = gotgan_reading_has_cue (en->b->reading, GOTGAN_CUE_EACH, share->percent->start);

  for (guint i = 0; i < (respective || each ? holders->len : MIN (holders->len, 1)); i++)
    if (!respective || i == rank)
      emit_one (share, g_array_index (holders, GotganActor, i), share->index, share->verbs);
}

/* "has a 10% stake", "owns 6% of Novella", "bought 10% of Novella" */
static gboolean
owned_by_subject (const Share *share)
{
  static const char *const gets[] = {
    "acquired", "acquire",     "bought",     "buy",      "buying",    "took",     "take",
    "taking",   "received",    "receive",    "get",      "gets",      "got",      "secured",
    "won",      "acquiring",   "purchased",  "acquires", "takes",     "receives", "obtain",
    "obtained", "gained",      "built",      "raised",   "increased", "lifted",   "disclosed",
    "amassed",  "accumulated", "disclosing", NULL
  };
  static const char *const has[] = { "has",     "have",     "had",        "having",  "retain",
                                     "retains", "retained", "keep",       "keeps",   "kept",
                                     "own",     "owns",     "owned",      "hold",    "holds",
                                     "held",    "controls", "controlled", "control", "holding",
                                     "owning",  NULL };
  const GotganEn *en = share->en;
  gboolean telling = share->shares || share->company;

  if (list_relation (en, share->index) != GOTGAN_EN_OBJECT
      || !((verb_is (en, share->verbs, has)
            && (telling || verb_has (en, share->verbs, GOTGAN_FRAME_HOLD)
                || gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_HOLD, G_MAXSIZE)))
           || ((verb_is (en, share->verbs, gets) || verb_has (en, share->verbs, GOTGAN_FRAME_BUY))
               && telling)))
    return FALSE;
  emit_owners (share);
  return TRUE;
}

/* The verb that "with a stake of 21%" adds to, or -1; @prep is the "with". */
static gint
with_verbs (const Share *share, const GotganEnPhrase **prep)
{
  const GotganEn *en = share->en;
  const GotganEnPhrase *phrase = share->phrase;

  *prep = gotgan_en_nth (en, phrase->governor);
  if (phrase->relation != GOTGAN_EN_COMPLEMENT || *prep == NULL)
    return -1;
  if (is_behind (share, "of") && (*prep)->noun >= 0 && names_shares (en, (*prep)->noun))
    {
      phrase = gotgan_en_nth (en, (*prep)->noun);
      *prep =
          phrase->relation == GOTGAN_EN_COMPLEMENT ? gotgan_en_nth (en, phrase->governor) : NULL;
    }
  return *prep != NULL && gotgan_en_token_is (en->syntax, (*prep)->head, "with") ? (*prep)->governor
                                                                                 : -1;
}

/* The head of the nouns, or the last word of a description that was read as a whole ("the biggest shareholder"). */
static gboolean
ends_with (const GotganEn *en, gint nouns, const char *const *words)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);

      if (phrase->end - phrase->start >= length
          && memcmp (en->b->reading->text + phrase->end - length, words[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Elm, its largest shareholder with a 17% stake", "Elm is its largest shareholder, with 17%": who is called one. */
static gboolean
held_by_shareholder (const Share *share, gint shareholder)
{
  static const char *const words[] = { "shareholder", "shareholders", "investor", "owner",
                                       "backer",      "stockholder",  "holder",   NULL };
  const GotganEn *en = share->en;
  const GotganEnPhrase *phrase = gotgan_en_nth (en, shareholder);
  g_autoptr (GArray) subjects = NULL;
  GotganActor holder;
  GotganActor company;

  if (shareholder < 0 || phrase->kind != GOTGAN_EN_NOUNS || !ends_with (en, shareholder, words))
    return FALSE;
  if (phrase->relation == GOTGAN_EN_APPOSED)
    holder = actor_of (en, phrase->governor);
  else
    {
      subjects = gotgan_en_subjects (en, phrase->governor);
      holder = gotgan_actors_first (subjects);
    }
  company = gotgan_en_owner (en, shareholder);
  if (company.name == NULL)
    company = actor_of (en, nouns_of (en, shareholder));
  if (company.name == NULL)
    company = held (en, share->index, &holder);
  emit (share, &holder, &company, -1);
  return TRUE;
}

/* "is the biggest shareholder, with a stake of 21%", "was left with 3%" */
static gboolean
held_with (const Share *share)
{
  static const char *const left[] = { "left", NULL };
  const GotganEn *en = share->en;
  const GotganEnPhrase *prep;
  gint verbs = with_verbs (share, &prep);
  g_autoptr (GArray) holders = NULL;

  if (verbs < 0)
    return FALSE;
  if (held_by_shareholder (share, prep->noun))
    return TRUE;
  if (!(share->shares || verb_is (en, verbs, left)
        || (prep->noun >= 0 && names_shares (en, prep->noun))))
    return FALSE;
  holders = gotgan_en_subjects (en, verbs);
  return emit_one (share, gotgan_actors_first (holders), share->index,
                   verb_is (en, verbs, left) ? verbs : -1);
}

/* "put in $40m, for which it was given 8%"; "has given Telia a 12% stake" */
static gboolean
given (const Share *share)
{
  static const char *const gives[] = { "given", "gives",  "gave", "give",    "giving", "handed",
                                       "leave", "leaves", "left", "leaving", "hand",   NULL };
  const GotganEn *en = share->en;
  g_autoptr (GArray) subjects = NULL;
  g_autoptr (GArray) receivers = NULL;
  GotganActor giver;
  GotganActor holder;
  GotganActor company;

  if (share->phrase->relation != GOTGAN_EN_OBJECT || !verb_is (en, share->verbs, gives)
      || !share->shares)
    return FALSE;
  subjects = gotgan_en_subjects (en, share->verbs);
  if (gotgan_en_nth (en, share->verbs)->passive)
    return emit_one (share, gotgan_actors_first (subjects), share->index, share->verbs);
  receivers = gotgan_en_objects (en, share->verbs);
  holder = gotgan_actors_first (receivers);
  giver = gotgan_actors_first (subjects);
  company = share->nouns < 0 && giver.kind == GOTGAN_PARTY_COMPANY
                ? giver
                : held (en, share->index, &holder);
  emit (share, &holder, &company, share->verbs);
  return TRUE;
}

/* "raised its stake in Novella to 33% from 12%", "Norvik's holding has slipped to 8%" */
static gboolean
changed (const Share *share)
{
  const GotganEn *en = share->en;
  gint verbs = share->phrase->relation == GOTGAN_EN_COMPLEMENT
                   ? gotgan_en_nth (en, share->phrase->governor)->governor
                   : -1;
  gint object = gotgan_en_object_nouns (en, verbs);
  gboolean to = is_behind (share, "to");
  gint subject;

  if (verbs < 0 || !(to || is_behind (share, "from") || is_behind (share, "at")))
    return FALSE;
  subject = gotgan_en_nth (en, verbs)->subject;
  if (object >= 0 && names_shares (en, object))
    {
      g_autoptr (GArray) holders = gotgan_en_subjects (en, verbs);

      return emit_one (share, gotgan_actors_first (holders), object, to ? verbs : -1);
    }
  if (subject >= 0 && names_shares (en, subject) && gotgan_en_nth (en, subject)->owner >= 0)
    return emit_one (share, gotgan_en_owner (en, subject), subject, to ? verbs : -1);
  return FALSE;
}

/* "18 per cent is held by the fund", "Novella is 62% owned by Norvik" */
static gboolean
held_by_agent (const Share *share)
{
  static const char *const by[] = { "by", NULL };
  const GotganEn *en = share->en;
  gint verbs = share->verbs;
  gboolean copula = share->phrase->relation == GOTGAN_EN_OBJECT
                    && share->index + 1 < (gint) en->syntax->phrases->len
                    && verb_has (en, share->index + 1, GOTGAN_FRAME_HOLD);
  GotganEnAnchor anchor;
  g_autoptr (GArray) holders = NULL;
  GotganActor holder;

  if (copula)
    verbs = share->index + 1;
  else if (share->phrase->relation != GOTGAN_EN_SUBJECT || !verb_has (en, verbs, GOTGAN_FRAME_HOLD)
           || !gotgan_en_nth (en, verbs)->passive)
    return FALSE;
  anchor = gotgan_en_anchor (en, verbs, gotgan_en_nth (en, verbs)->cue);
  holders = gotgan_en_prepositional (en, &anchor, by);
  holder = gotgan_actors_first (holders);
  if (copula)
    {
      g_autoptr (GArray) companies = gotgan_en_subjects (en, share->verbs);
      GotganActor company = gotgan_actors_first (companies);

      emit (share, &holder, &company, verbs);
      return TRUE;
    }
  return emit_one (share, holder, share->index, verbs);
}

/* "Norvik's 31% stake in Novella" */
static gboolean
owned (const Share *share)
{
  return names_shares (share->en, share->index) && share->phrase->owner >= 0
         && emit_one (share, gotgan_en_owner (share->en, share->index), share->index, -1);
}

/* "in exchange for 15% of its shares", "for a stake of 20%": whoever pays holds */
static gboolean
paid_for (const Share *share)
{
  static const char *const in[] = { "in", "into", "to", NULL };
  const GotganEn *en = share->en;
  const GotganStatement *last = en->b->last;
  const GotganEnPhrase *prep = gotgan_en_nth (en, share->phrase->governor);
  GotganEnAnchor anchor;
  g_autoptr (GArray) holders = NULL;
  g_autoptr (GArray) companies = NULL;
  GotganActor holder = last->investor;
  GotganActor company = last->company;

  if (share->phrase->relation != GOTGAN_EN_COMPLEMENT || last->cue == NULL
      || last->kind != GOTGAN_KIND_INVESTMENT)
    return FALSE;
  if (is_behind (share, "of") && prep->noun >= 0 && names_shares (en, prep->noun)
      && gotgan_en_nth (en, prep->noun)->relation == GOTGAN_EN_COMPLEMENT)
    prep = gotgan_en_nth (en, gotgan_en_nth (en, prep->noun)->governor);
  else if (!share->shares && !share->company)
    return FALSE;
  if (!gotgan_en_token_is (en->syntax, prep->head, "for")
      && !gotgan_en_token_is (en->syntax, prep->head, "on"))
    return FALSE;
  /* the last investment of the sentence may be another: "X invested in A for 10%, and Y put $1bn into B" */
  if (prep->governor >= 0 && gotgan_en_nth (en, prep->governor)->end < last->cue->start)
    {
      anchor = gotgan_en_anchor (en, prep->governor, gotgan_en_nth (en, prep->governor)->cue);
      holders = gotgan_en_subjects (en, prep->governor);
      companies = gotgan_en_prepositional (en, &anchor, in);
      holder = gotgan_actors_first (holders);
      company = gotgan_actors_first (companies);
    }
  emit (share, &holder, &company, -1);
  return TRUE;
}

void
gotgan_en_claim_share (const GotganEn *en, gint index)
{
  static gboolean (*const states[]) (const Share *share) = {
    left_out, owned_by_subject, held_with, given, changed, held_by_agent, owned, paid_for
  };
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  gint nouns = nouns_of (en, index);
  GotganCue own = { .class = GOTGAN_CUE_VERB, .frame = GOTGAN_FRAME_HOLD };
  Share share = {
    .en = en,
    .index = index,
    .phrase = phrase,
    .percent = &g_array_index (en->b->reading->percents, GotganPercentMention, phrase->percent),
    .nouns = nouns,
    .verbs = gotgan_en_nth (en, root_of (en, index))->governor,
    .shares = names_shares (en, index) || names_shares (en, nouns)
              || (phrase->cue != NULL && phrase->cue->frame == GOTGAN_FRAME_HOLD),
    .company = actor_of (en, nouns).name != NULL,
  };

  share.cue = share_cue (en, share.percent->start);
  /* "will be left with 25%": the verb itself */
  if (share.cue == NULL && share.phrase->relation == GOTGAN_EN_COMPLEMENT
      && gotgan_en_nth (en, phrase->governor)->governor >= 0)
    {
      const GotganEnPhrase *verb =
          gotgan_en_nth (en, gotgan_en_nth (en, phrase->governor)->governor);

      own.start = verb->start;
      own.end = verb->end;
      share.cue = &own;
    }
  if (share.cue == NULL || (share.percent->flags & GOTGAN_FIGURE_CHANGE))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (states[i](&share))
      return;
}
