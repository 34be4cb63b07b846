/* The start of a claim where no rule reads one: figure, parties, kind and stage, each by its own words. */

#include "config.h"

#include "app/facts/gotgan-suggestion-words.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-amount-text.h"
#include "app/facts/gotgan-claim-private.h"
#include "app/facts/gotgan-money.h"
#include "app/facts/gotgan-party-mention.h"
#include "app/facts/gotgan-rules-private.h"
#include "app/facts/gotgan-sentence.h"

#include <string.h>

/**
 * Passage:
 * @start: first byte selected
 * @end: one past the last
 * @from: first byte of the sentences that hold the selection
 * @to: one past their last
 * @cues: (element-type GotganCue): of these sentences
 * @figure: where the figure begins, or @end
 */
typedef struct
{
  GotganRules *rules;
  GotganLanguage language;
  const char *text;
  gsize start;
  gsize end;
  gsize from;
  gsize to;
  GArray *cues;
  gsize figure;
} Passage;

gboolean
gotgan_suggestion_has_figure (GotganRules *rules, const char *quote)
{
  GotganLexicon *lexicon = gotgan_rules_get_lexicon (rules);
  g_autoptr (GArray) sums = gotgan_money_find (lexicon, quote, 0, strlen (quote));
  g_autoptr (GArray) shares = gotgan_percent_find (lexicon, quote, 0, strlen (quote));

  return sums->len > 0 || shares->len > 0;
}

static void
find_sentences (Passage *self)
{
  g_autoptr (GArray) sentences =
      gotgan_sentences_split (gotgan_rules_get_lexicon (self->rules), self->text);

  self->from = self->start;
  self->to = self->end;
  for (guint i = 0; i < sentences->len; i++)
    {
      const GotganSentence *sentence = &g_array_index (sentences, GotganSentence, i);

      if (sentence->end <= self->start || sentence->start >= self->end)
        continue;
      self->from = MIN (self->from, sentence->start);
      self->to = MAX (self->to, sentence->end);
    }
}

/* --- The figure ---------------------------------------------------------------------------------- */

static void
read_amount (Passage *self, GotganClaimFields *fields)
{
  g_autoptr (GArray) sums =
      gotgan_money_find (gotgan_rules_get_lexicon (self->rules), self->text, self->from, self->to);

  for (guint i = 0; fields->amount == NULL && i < sums->len; i++)
    {
      const GotganMoneyMention *sum = &g_array_index (sums, GotganMoneyMention, i);
      g_autofree char *words =
          g_strndup (self->text + sum->outer_start, sum->outer_end - sum->outer_start);

      /* "안팎" behind it need not be selected */
      if (sum->start < self->start || sum->end > self->end)
        continue;
      fields->amount = gotgan_amount_from_text (self->rules, words);
      self->figure = sum->start;
    }
}

static void
read_share (Passage *self, GotganClaimFields *fields)
{
  g_autoptr (GArray) shares = gotgan_percent_find (gotgan_rules_get_lexicon (self->rules),
                                                   self->text, self->start, self->end);
  const GotganPercentMention *share =
      shares->len > 0 ? &g_array_index (shares, GotganPercentMention, 0) : NULL;

  if (share == NULL || (share->flags & GOTGAN_FIGURE_CHANGE) || share->percent > 100)
    return;
  fields->kind = GOTGAN_KIND_STAKE;
  fields->percent = share->percent;
  self->figure = share->start;
}

/* --- The kind ------------------------------------------------------------------------------------ */

static GotganKind
kind_of_frame (GotganFrame frame)
{
  switch (frame)
    {
    case GOTGAN_FRAME_RAISE:
    case GOTGAN_FRAME_TAKE:
      return GOTGAN_KIND_ROUND;
    case GOTGAN_FRAME_BUY:
      return GOTGAN_KIND_ACQUISITION;
    case GOTGAN_FRAME_SELL:
      return GOTGAN_KIND_SALE;
    case GOTGAN_FRAME_SPEND:
    case GOTGAN_FRAME_BUILD:
    case GOTGAN_FRAME_SUPPLY:
    case GOTGAN_FRAME_DELIVER:
    case GOTGAN_FRAME_DEAL:
    case GOTGAN_FRAME_PAY:
      return GOTGAN_KIND_COMMITMENT;
    case GOTGAN_FRAME_VENTURE:
      return GOTGAN_KIND_VENTURE;
    case GOTGAN_FRAME_VALUE:
    case GOTGAN_FRAME_WORTH:
    case GOTGAN_FRAME_REVENUE:
    case GOTGAN_FRAME_EXPENSE:
    case GOTGAN_FRAME_LOSS:
    case GOTGAN_FRAME_PROFIT:
      return gotgan_kind_of_frame (frame);
    case GOTGAN_FRAME_NONE:
    case GOTGAN_FRAME_INVEST:
    case GOTGAN_FRAME_GIVE:
    case GOTGAN_FRAME_LEND:
    case GOTGAN_FRAME_JOIN:
    case GOTGAN_FRAME_LEAD:
    case GOTGAN_FRAME_BACKERS:
    case GOTGAN_FRAME_GAIN:
    case GOTGAN_FRAME_HOLD:
    default:
      return GOTGAN_KIND_INVESTMENT;
    }
}

static guint
distance (const Passage *self, const GotganCue *cue)
{
  return (guint) (cue->start > self->figure ? cue->start - self->figure
                                            : self->figure - cue->start);
}

/* The cue of @class nearest to the figure, first among those selected, or %NULL. */
static const GotganCue *
nearest_cue (const Passage *self, gboolean (*accept) (const GotganCue *cue))
{
  const GotganCue *best = NULL;
  gboolean inside = FALSE;

  for (guint i = 0; i < self->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (self->cues, GotganCue, i);
      gboolean selected = cue->start >= self->start && cue->end <= self->end;

      if (!accept (cue)
          || (best != NULL
              && (inside > selected
                  || (inside == selected && distance (self, best) <= distance (self, cue)))))
        continue;
      best = cue;
      inside = selected;
    }
  return best;
}

static gboolean
tells_kind (const GotganCue *cue)
{
  return gotgan_cue_is_frame (cue) && cue->frame != GOTGAN_FRAME_NONE
         && cue->frame != GOTGAN_FRAME_HOLD && cue->frame != GOTGAN_FRAME_GAIN;
}

static void
read_kind (const Passage *self, GotganClaimFields *fields)
{
  const GotganCue *cue = nearest_cue (self, tells_kind);

  if (fields->kind != GOTGAN_KIND_STAKE)
    fields->kind = cue != NULL ? kind_of_frame (cue->frame) : GOTGAN_KIND_INVESTMENT;
}

/* --- Stage and basis ------------------------------------------------------------------------------ */

static gboolean
tells_stage (const GotganCue *cue)
{
  return cue->class == GOTGAN_CUE_STAGE && cue->stage != GOTGAN_STAGE_NONE;
}

static gboolean
tells_basis (const GotganCue *cue)
{
  return cue->class == GOTGAN_CUE_BASIS && cue->basis != GOTGAN_BASIS_NONE;
}

/* What is only foreseen is not done yet. */
static void
read_state (const Passage *self, GotganClaimFields *fields)
{
  const GotganCue *stage = nearest_cue (self, tells_stage);
  const GotganCue *basis = nearest_cue (self, tells_basis);

  if (!gotgan_kind_is_deal (fields->kind))
    fields->basis = basis != NULL ? basis->basis : GOTGAN_BASIS_NONE;
  else if (stage != NULL)
    fields->stage = stage->stage;
  else if (basis != NULL && basis->basis == GOTGAN_BASIS_FORECAST)
    fields->stage = GOTGAN_STAGE_PLANNED;
}

/* --- Parties ------------------------------------------------------------------------------------- */

typedef struct
{
  const GotganPartyMention *actor;
  const GotganPartyMention *topic;
  const GotganPartyMention *goal;
  const GotganPartyMention *other;
} Roles;

static void
set (const GotganPartyMention **place, const GotganPartyMention *mention)
{
  if (*place == NULL)
    *place = mention;
}

/* An English name that no preposition stands before acts when it is the first, and is acted upon behind the figure's verb. */
static void
take_role (const Passage *self, const GotganPartyMention *mention, Roles *roles)
{
  switch (mention->role)
    {
    case GOTGAN_CASE_SUBJECT:
    case GOTGAN_CASE_LEAD:
    case GOTGAN_CASE_ALSO:
    case GOTGAN_CASE_BY:
    case GOTGAN_CASE_SOURCE:
      set (&roles->actor, mention);
      break;
    case GOTGAN_CASE_TOPIC:
      set (&roles->topic, mention);
      break;
    case GOTGAN_CASE_GOAL:
    case GOTGAN_CASE_OBJECT:
    case GOTGAN_CASE_GENITIVE:
      set (&roles->goal, mention);
      break;
    case GOTGAN_CASE_BARE:
    case GOTGAN_CASE_AND:
    case GOTGAN_CASE_LIST:
      if (self->language == GOTGAN_LANGUAGE_EN && mention->start < self->figure)
        set (&roles->actor, mention);
      else
        set (&roles->other, mention);
      break;
    case GOTGAN_CASE_WITH:
    case GOTGAN_CASE_COPULA:
    case GOTGAN_CASE_INCLUDE:
    case GOTGAN_CASE_CREDIT:
    case GOTGAN_CASE_VERSUS:
    case GOTGAN_CASE_MODIFIER:
    default:
      set (&roles->other, mention);
      break;
    }
}

static GotganPartyRef *
create_ref (const GotganPartyMention *mention)
{
  return mention != NULL ? gotgan_party_ref_new (mention->id, mention->name) : NULL;
}

/* "누리봇은 삼성전자가 낼 몫을": whoever is spoken of acts only when nobody else does. */
static void
assign (const Roles *roles, GotganClaimFields *fields)
{
  const GotganPartyMention *actor = roles->actor != NULL ? roles->actor : roles->topic;
  const GotganPartyMention *target = roles->goal;

  if (target == NULL && roles->actor != NULL)
    target = roles->topic;
  if (target == NULL)
    target = roles->other;
  if (fields->kind == GOTGAN_KIND_ROUND
      || (!gotgan_kind_is_deal (fields->kind) && fields->kind != GOTGAN_KIND_STAKE))
    fields->company = create_ref (actor != NULL ? actor : target);
  else
    {
      fields->investor = create_ref (actor);
      fields->company = create_ref (target);
    }
}

static void
read_parties (const Passage *self, GotganPartyNames *names, GotganClaimFields *fields)
{
  g_autoptr (GArray) mentions = gotgan_parties_find (names, self->text, self->from, self->to);
  Roles roles = { NULL, NULL, NULL, NULL };

  /* first who was selected, then who stands around */
  for (guint turn = 0; turn < 2; turn++)
    for (guint i = 0; i < mentions->len; i++)
      {
        const GotganPartyMention *mention = &g_array_index (mentions, GotganPartyMention, i);
        gboolean selected = mention->start >= self->start && mention->end <= self->end;

        if (selected == (turn == 0) && !mention->anaphor && mention->name != NULL
            && gotgan_party_mention_is_party (mention))
          take_role (self, mention, &roles);
      }
  assign (&roles, fields);
}

void
gotgan_suggestion_read_words (GotganRules *rules, GotganArticle *article, const GotganSpan *span,
                              GotganClaimFields *fields, GCancellable *cancellable)
{
  g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article, cancellable);
  const char *text = gotgan_article_get_paragraph (article, span->paragraph)->text;
  Passage self = { .rules = rules,
                   .language = gotgan_article_get_language (article),
                   .text = text,
                   .start = gotgan_text_byte (text, span->start),
                   .end = gotgan_text_byte (text, span->end) };

  self.figure = self.end;
  find_sentences (&self);
  self.cues =
      gotgan_cues_find (gotgan_rules_get_cues (rules), self.language, text, self.from, self.to);
  read_amount (&self, fields);
  if (fields->amount == NULL)
    read_share (&self, fields);
  read_kind (&self, fields);
  read_state (&self, fields);
  read_parties (&self, names, fields);
  g_array_unref (self.cues);
}
