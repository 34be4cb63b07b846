/* Who backs a company, told by nouns: participation, investors, backers. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

/* --- Participation --------------------------------------------------------------------------- */

/* The first word of the sentence that speaks of a round; who stands "alongside" others may join one too. */
static const GotganCue *
cue_of_round (const GotganEn *en, gboolean alongside)
{
  const GArray *cues = en->b->reading->cues;

  for (guint i = 0; i < cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      if (gotgan_cue_is_frame (cue)
          && (cue->frame == GOTGAN_FRAME_RAISE || cue->frame == GOTGAN_FRAME_LEAD
              || cue->frame == GOTGAN_FRAME_INVEST
              || (cue->frame == GOTGAN_FRAME_JOIN && alongside)
              /* "A, along with B, put $5m into Novella", not "gave a talk along with B" */
              || (cue->frame == GOTGAN_FRAME_GIVE && alongside
                  && g_hash_table_contains (en->b->used, cue))))
        return cue;
    }
  return NULL;
}

/* "alongside Accel", "along with Accel", "together with Accel" */
static gboolean
is_alongside (const GotganEn *en, gint phrase)
{
  guint head = gotgan_en_nth (en, phrase)->head;

  return gotgan_en_is_prep (en, phrase, "alongside")
         || (gotgan_en_is_prep (en, phrase, "with") && head > 0
             && (gotgan_en_token_is (en->syntax, head - 1, "along")
                 || gotgan_en_token_is (en->syntax, head - 1, "together")));
}

static void
emit_backers (const GotganEn *en, const GotganEnAnchor *anchor, GArray *investors)
{
  GotganStatement statement;

  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, NULL, "join");
  statement.company = gotgan_actor_supposed (en->b->discourse->funding.target);
  gotgan_en_note_investors (en, investors);
  gotgan_statement_emit_each (en->b, &statement, investors, "join");
}

static void
claim_alongside (const GotganEn *en, gint prep, const GotganCue *cue)
{
  GotganEnAnchor anchor = gotgan_en_anchor (en, prep, cue);
  g_autoptr (GArray) investors = gotgan_actors_new ();

  anchor.phrase = anchor.verbs = gotgan_en_nth (en, prep)->governor;
  /* "A, together with B, invested" */
  if (anchor.phrase < 0)
    anchor.phrase = anchor.verbs = gotgan_en_next_finite (en, prep);
  if (anchor.phrase < 0)
    return;
  if (prep + 1 < (gint) en->syntax->phrases->len)
    gotgan_en_add_actors_meant (en, prep + 1, investors);
  emit_backers (en, &anchor, investors);
}

static void
claim_participation (const GotganEn *en, gint nouns, const GotganCue *cue)
{
  static const char *const from[] = { "from", "by", "of", NULL };
  GotganEnAnchor anchor = gotgan_en_anchor (en, nouns, cue);
  g_autoptr (GArray) investors = gotgan_en_prepositional (en, &anchor, from);

  emit_backers (en, &anchor, investors);
}

void
gotgan_en_claim_participants (const GotganEn *en)
{
  const GotganCue *with_join = cue_of_round (en, TRUE);
  const GotganCue *cue = cue_of_round (en, FALSE);

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    if (with_join != NULL && is_alongside (en, i))
      claim_alongside (en, i, with_join);
    else if (cue != NULL && gotgan_en_is_nouns (en, i)
             && gotgan_en_means (en, i,
                                 GOTGAN_EN_SENSE_PARTICIPATION | GOTGAN_EN_SENSE_MONEY
                                     | GOTGAN_EN_SENSE_CHEQUE))
      claim_participation (en, i, cue);
}

/* --- Investors of a company ------------------------------------------------------------------ */

/* "counts A and B among its investors" */
static gboolean
counts_among_backers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  return gotgan_en_means (en, gotgan_en_complement (en, anchor, "among"),
                          GOTGAN_EN_SENSE_BACKER | GOTGAN_EN_SENSE_SHAREHOLDER);
}

/* "the round included A", "its investors include A", "so did A" */
static gboolean
names_backers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const did[] = { "did", NULL };
  gint subject = gotgan_en_nth (en, anchor->phrase)->subject;

  return gotgan_en_subject_is_round (en, anchor) || counts_among_backers (en, anchor)
         || gotgan_en_means (en, subject,
                             GOTGAN_EN_SENSE_ROUND | GOTGAN_EN_SENSE_BACKER
                                 | GOTGAN_EN_SENSE_SHAREHOLDER)
         || gotgan_en_head_is (en, anchor->phrase, did);
}

/* "its investors", "investors in Novella", or of whom the sentences before told */
static GotganActor
company_backed (const GotganEn *en, gint backers, const GotganCue *cue)
{
  static const char *const in[] = { "in", "of", NULL };
  GotganActor company = gotgan_en_owner (en, backers);

  if (company.name == NULL && backers >= 0)
    {
      GotganEnAnchor anchor = gotgan_en_anchor (en, backers, cue);
      g_autoptr (GArray) companies = gotgan_en_prepositional (en, &anchor, in);

      company = gotgan_actors_first (companies);
    }
  return company.name != NULL ? company : gotgan_actor_supposed (en->b->discourse->funding.target);
}

void
gotgan_en_claim_backers (const GotganEn *en, const GotganEnAnchor *anchor)
{
  static const char *const from_to[] = { "from", "to", NULL };
  static const char *const range[] = { "range", "ranges", "ranged", NULL };
  gint subject = gotgan_en_nth (en, anchor->phrase)->subject;
  GotganStatement statement;
  g_autoptr (GArray) backers = NULL;

  if (!names_backers (en, anchor))
    return;
  backers = gotgan_en_objects (en, anchor->phrase);
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, anchor, NULL, "backers");
  statement.company =
      gotgan_actor_organisation (en->b->discourse, counts_among_backers (en, anchor)
                                                       ? gotgan_en_actor_of (en, subject)
                                                       : company_backed (en, subject, anchor->cue));
  /* "backers range from A to B" */
  if (backers->len == 0 || gotgan_en_head_is (en, anchor->phrase, range))
    {
      g_autoptr (GArray) ends = gotgan_en_prepositional (en, anchor, from_to);

      gotgan_en_take_all (backers, ends);
    }
  gotgan_statement_emit_each (en->b, &statement, backers, "backers");
}

gboolean
gotgan_en_gives_money_unnamed (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);
  gint given;

  if (!gotgan_en_is_verb (en, anchor))
    return FALSE;
  given = verbs->passive ? verbs->subject : gotgan_en_object_nouns (en, anchor->phrase);
  if (gotgan_en_means (en, given, GOTGAN_EN_SENSE_MONEY))
    return TRUE;
  /* "the rest was put up by A", "a $200m loan provided by A" */
  if (anchor->cue->frame != GOTGAN_FRAME_GIVE || given < 0 || gotgan_en_nth (en, given)->name >= 0)
    return FALSE;
  return gotgan_en_means (en, given, GOTGAN_EN_SENSE_PORTION)
         || (gotgan_en_means (en, given, GOTGAN_EN_SENSE_DEBT)
             && (verbs->passive
                 || gotgan_en_token_is (en->syntax, gotgan_en_nth (en, given)->first, "the")));
}

gboolean
gotgan_en_subject_is_round (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *subject = gotgan_en_nth (en, gotgan_en_nth (en, anchor->phrase)->subject);

  return subject != NULL && subject->cue != NULL && subject->cue->frame == GOTGAN_FRAME_RAISE;
}

/* --- Who is called an investor ---------------------------------------------------------------- */

/* "Among its backers are A and B": the verbs behind, which have no subject; -1 for none. */
static gint
verbs_turned_round (const GotganEn *en, gint nouns)
{
  gint next = nouns + 1 < (gint) en->syntax->phrases->len ? nouns + 1 : -1;

  return gotgan_en_is_behind (en, nouns, "among") && gotgan_en_is_being (en, next)
                 && gotgan_en_nth (en, next)->subject < 0
             ? next
             : -1;
}

/* "Hyundai returned as an investor": verbs of their own, said while a round is spoken of */
static gboolean
returns_as (const GotganEn *en, gint verbs)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);

  return gotgan_en_is_verbs (en, verbs) && !phrase->passive && phrase->cue == NULL
         && phrase->form == GOTGAN_EN_FINITE && gotgan_en_object_nouns (en, verbs) < 0
         && en->b->discourse->funding.target_age <= 1;
}

/* "with A and B among the other backers", "with A as an investor": the nouns behind "with", or -1 */
static gint
nouns_behind_with (const GotganEn *en, gint nouns)
{
  gint with;

  if (!gotgan_en_is_behind (en, nouns, "among") && !gotgan_en_is_behind (en, nouns, "as"))
    return -1;
  for (with = gotgan_en_nth (en, nouns)->governor - 1; with > 0; with--)
    if (gotgan_en_nth (en, with)->kind == GOTGAN_EN_NOUNS
        && gotgan_en_nth (en, with)->relation != GOTGAN_EN_JOINED)
      return gotgan_en_is_behind (en, with, "with") ? with : -1;
    else if (gotgan_en_is_verbs (en, with))
      return -1;
  return -1;
}

/* "A is a backer of Novella", "A and B are among the investors", "its backers are A and B": who they are. */
static GArray *
said_to_hold (const GotganEn *en, GotganEnAnchor *anchor)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, anchor->phrase);
  gint turned = verbs_turned_round (en, anchor->phrase);
  gint called = nouns_behind_with (en, anchor->phrase);

  if (turned >= 0)
    anchor->verbs = turned;
  /* "A, an early investor in Novella, said" */
  if (phrase->relation == GOTGAN_EN_APPOSED
      && gotgan_en_nouns_right_behind (en, anchor->phrase, "in") >= 0)
    called = phrase->governor;
  if (called >= 0)
    {
      GArray *holders = gotgan_actors_new ();

      gotgan_en_add_actors (en, called, holders);
      return holders;
    }
  if (turned >= 0
      || (phrase->relation == GOTGAN_EN_SUBJECT && gotgan_en_is_being (en, anchor->verbs)))
    return gotgan_en_objects (en, anchor->verbs);
  if (gotgan_en_is_behind (en, anchor->phrase, "as") && returns_as (en, anchor->verbs))
    return gotgan_en_subjects (en, anchor->verbs);
  return gotgan_en_is_being (en, anchor->verbs)
                 && (phrase->relation == GOTGAN_EN_OBJECT
                     || gotgan_en_is_behind (en, anchor->phrase, "among"))
             ? gotgan_en_subjects (en, anchor->verbs)
             : gotgan_actors_new ();
}

const GotganCue *
gotgan_en_cue_for (const GotganEn *en, gint phrase, GotganFrame frame, const char *value)
{
  const GotganEnPhrase *owner = gotgan_en_nth (en, phrase);
  const GotganEnToken *head = gotgan_en_token (en->syntax, owner->head);
  GotganCue *cue = g_new0 (GotganCue, 1);

  g_ptr_array_add (en->b->reading->strings, cue);
  cue->class = owner->kind == GOTGAN_EN_VERBS ? GOTGAN_CUE_VERB : GOTGAN_CUE_NOUN;
  cue->frame = frame;
  cue->start = head->start;
  cue->end = head->end;
  cue->value = value;
  return cue;
}

/* "Lead investor Accel was joined by Index": what the name is called says that it leads. */
static void
claim_called_leader (const GotganEn *en, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);
  const GArray *cues = en->b->reading->cues;

  for (guint i = 0; i < cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);
      GotganEnAnchor anchor = gotgan_en_anchor (en, nouns, cue);
      GotganStatement statement;

      if (cue->class != GOTGAN_CUE_NOUN || cue->frame != GOTGAN_FRAME_LEAD
          || cue->start < phrase->start || cue->end >= phrase->end)
        continue;
      gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, &anchor, NULL, "lead");
      statement.stage = GOTGAN_STAGE_COMPLETED;
      statement.lead = TRUE;
      statement.company = gotgan_actor_supposed (en->b->discourse->funding.target);
      statement.investor = gotgan_en_actor_of (en, nouns);
      if (statement.investor.name != NULL && statement.company.name != NULL)
        gotgan_statement_emit (en->b, &statement);
    }
}

/* Who is said to be what the nouns say, or is explained by them. */
static void
claim_holders (const GotganEn *en, gint nouns)
{
  GotganEnAnchor anchor = gotgan_en_anchor (en, nouns, NULL);
  GotganStatement statement;
  g_autoptr (GArray) holders = said_to_hold (en, &anchor);

  if (holders->len == 0)
    return;
  anchor.cue = gotgan_en_cue_for (en, nouns, GOTGAN_FRAME_BACKERS, "backers");
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, &anchor, NULL, "backers");
  statement.company = company_backed (en, nouns, anchor.cue);
  /* "A, an early investor in Novella, will meet on Tuesday" tells nothing of when it invested */
  if (gotgan_en_nth (en, nouns)->relation == GOTGAN_EN_APPOSED)
    {
      statement.stage = GOTGAN_STAGE_COMPLETED;
      statement.date = NULL;
    }
  gotgan_statement_emit_each (en->b, &statement, holders, "backers");
}

void
gotgan_en_claims_of_holders (const GotganEn *en)
{
  for (guint i = 0; i < en->syntax->phrases->len; i++)
    {
      if (!gotgan_en_is_nouns (en, i))
        continue;
      if (gotgan_en_nth (en, i)->name < 0)
        {
          if (gotgan_en_means (en, i, GOTGAN_EN_SENSE_BACKER))
            claim_holders (en, i);
        }
      else if (gotgan_en_nth (en, i)->relation == GOTGAN_EN_SUBJECT)
        claim_called_leader (en, i);
    }
}
