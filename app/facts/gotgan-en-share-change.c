/* Shares that change hands, and what somebody is left with. */

#include "config.h"

#include "app/facts/gotgan-en-share-private.h"

/* --- Shareholders ---------------------------------------------------------------------------- */

/* The preposition before the share, or before the shares that it measures: "with 21%", "with a stake of 21%". */
static const GotganEnPhrase *
prep_of_share (const GotganEnShare *share)
{
  const GotganEn *en = share->en;
  const GotganEnPhrase *prep = gotgan_en_nth (en, share->phrase->governor);
  const GotganEnPhrase *shares;

  if (share->phrase->relation != GOTGAN_EN_COMPLEMENT || prep == NULL)
    return NULL;
  if (!gotgan_en_token_is (en->syntax, prep->head, "of")
      || !gotgan_en_share_is_named (en, prep->noun))
    return prep;
  shares = gotgan_en_nth (en, prep->noun);
  return shares->relation == GOTGAN_EN_COMPLEMENT ? gotgan_en_nth (en, shares->governor) : NULL;
}

/* "the biggest shareholder": the last word tells, of a description that was read as a whole too. */
static gboolean
is_shareholder (const GotganEn *en, gint nouns)
{
  const char *text = en->b->reading->text;
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);
  gsize start;

  if (!gotgan_en_is_nouns (en, nouns))
    return FALSE;
  start = phrase->end;
  while (start > phrase->start && g_ascii_isalpha (text[start - 1]))
    start--;
  return gotgan_en_has_sense (en, start, phrase->end,
                              GOTGAN_EN_SENSE_SHAREHOLDER | GOTGAN_EN_SENSE_BACKER);
}

/* "the largest shareholder of Novella, with 24%": the nouns with the preposition, or those that they explain. */
static gint
shareholder_over (const GotganEn *en, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);
  gint over;

  if (is_shareholder (en, nouns) || phrase == NULL || phrase->relation != GOTGAN_EN_COMPLEMENT)
    return is_shareholder (en, nouns) ? nouns : -1;
  over = gotgan_en_nth (en, phrase->governor)->noun;
  return is_shareholder (en, over) ? over : -1;
}

/* Who is called a shareholder, by a name explained or by "is". */
static GotganActor
called_shareholder (const GotganEn *en, gint shareholder)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, shareholder);
  g_autoptr (GArray) subjects = NULL;

  if (phrase->relation == GOTGAN_EN_APPOSED)
    return gotgan_en_actor_of (en, phrase->governor);
  subjects = gotgan_en_subjects (en, phrase->governor);
  return gotgan_actors_first (subjects);
}

/* "Elm, its largest shareholder with a 17% stake", "Elm is its largest shareholder, with 17%" */
static void
emit_shareholder (const GotganEnShare *share, gint shareholder, GotganActor holder)
{
  const GotganEn *en = share->en;
  GotganActor company = gotgan_en_owner (en, shareholder);

  if (company.name == NULL)
    company = gotgan_en_actor_of (en, gotgan_en_share_of (en, shareholder));
  if (company.name == NULL)
    company = gotgan_en_share_held (en, share->index, &holder);
  gotgan_en_share_emit (share, &holder, &company, -1);
}

/* "Its main owner is Elm, with 24%", "shareholders include Elm, with 24%": the subject that says what Elm is, or -1. */
static gint
shareholders_that_are (const GotganEn *en, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);
  gint subject;

  if (phrase == NULL || phrase->name < 0 || phrase->relation != GOTGAN_EN_OBJECT)
    return -1;
  subject = gotgan_en_nth (en, phrase->governor)->subject;
  return is_shareholder (en, subject) ? subject : -1;
}

/* "the owner of 28% of Novella", "a 28% shareholder in Novella", "its shareholders are Elm, with 24%" */
static gboolean
held_by_shareholder (const GotganEnShare *share, const GotganEnPhrase *prep)
{
  const GotganEn *en = share->en;
  gint shareholder = -1;

  if (is_shareholder (en, share->index))
    shareholder = share->index;
  else if (prep != NULL && prep->noun >= 0
           && (gotgan_en_token_is (en->syntax, prep->head, "with")
               || gotgan_en_nth (en, share->phrase->governor) == prep))
    shareholder = shareholder_over (en, prep->noun);
  if (shareholder >= 0)
    {
      emit_shareholder (share, shareholder, called_shareholder (en, shareholder));
      return TRUE;
    }
  shareholder = prep != NULL && gotgan_en_token_is (en->syntax, prep->head, "with")
                    ? shareholders_that_are (en, prep->noun)
                    : -1;
  if (shareholder >= 0)
    emit_shareholder (share, shareholder, gotgan_en_actor_of (en, prep->noun));
  return shareholder >= 0;
}

/* "Its owners are Norvik (31%) and Elm (12%)", "is owned by Norvik (31%) and Elm (12%)" */
gboolean
gotgan_en_share_in_brackets (const GotganEnShare *share)
{
  const GotganEn *en = share->en;
  gint holder = share->index - 2;
  GotganActor owner, company = { 0 };

  if (holder < 0 || !gotgan_en_is_link (en, share->index - 1, GOTGAN_EN_TAG_OPEN)
      || gotgan_en_actor_of (en, holder).name == NULL)
    return FALSE;
  for (gint i = holder - 1; i >= 0 && company.name == NULL; i--)
    if (is_shareholder (en, i))
      company = gotgan_en_owner (en, i);
    else if (gotgan_en_verbs_have (en, i, GOTGAN_FRAME_HOLD) && gotgan_en_nth (en, i)->passive)
      company = gotgan_en_actor_of (en, gotgan_en_nth (en, i)->subject);
  owner = gotgan_en_actor_of (en, holder);
  gotgan_en_share_emit (share, &owner, &company, -1);
  return TRUE;
}

gboolean
gotgan_en_share_held_with (const GotganEnShare *share)
{
  static const char *const left[] = { "left", NULL };
  const GotganEn *en = share->en;
  const GotganEnPhrase *prep = prep_of_share (share);
  g_autoptr (GArray) holders = NULL;
  gboolean is_left;

  if (held_by_shareholder (share, prep))
    return TRUE;
  if (prep == NULL || !gotgan_en_token_is (en->syntax, prep->head, "with") || prep->governor < 0)
    return FALSE;
  is_left = gotgan_en_is_verbs (en, prep->governor) && gotgan_en_head_is (en, prep->governor, left);
  if (!share->shares && !is_left && !gotgan_en_share_is_named (en, prep->noun))
    return FALSE;
  holders = gotgan_en_subjects (en, prep->governor);
  gotgan_en_share_emit_held (share, gotgan_actors_first (holders), share->index,
                             is_left ? prep->governor : -1);
  return TRUE;
}

/* --- Changes --------------------------------------------------------------------------------- */

/* "has given Telia a 12% stake" */
static void
emit_gift (const GotganEnShare *share, const GotganActor *giver)
{
  g_autoptr (GArray) receivers = gotgan_en_objects (share->en, share->verbs);
  GotganActor holder = gotgan_actors_first (receivers);
  GotganActor company = share->nouns < 0 && giver->kind == GOTGAN_PARTY_COMPANY
                            ? *giver
                            : gotgan_en_share_held (share->en, share->index, &holder);

  gotgan_en_share_emit (share, &holder, &company, share->verbs);
}

gboolean
gotgan_en_share_given (const GotganEnShare *share)
{
  const GotganEn *en = share->en;
  g_autoptr (GArray) subjects = NULL;
  GotganActor subject;

  if (share->phrase->relation != GOTGAN_EN_OBJECT || !share->shares
      || !gotgan_en_is_verbs (en, share->verbs)
      || !gotgan_en_means (en, share->verbs, GOTGAN_EN_SENSE_GIVE))
    return FALSE;
  subjects = gotgan_en_subjects (en, share->verbs);
  subject = gotgan_actors_first (subjects);
  if (gotgan_en_nth (en, share->verbs)->passive)
    gotgan_en_share_emit_held (share, subject, share->index, share->verbs);
  else
    emit_gift (share, &subject);
  return TRUE;
}

gboolean
gotgan_en_share_changed (const GotganEnShare *share)
{
  const GotganEn *en = share->en;
  gboolean to = gotgan_en_is_behind (en, share->index, "to");
  gint verbs, object, subject;

  if (!to && !gotgan_en_is_behind (en, share->index, "from")
      && !gotgan_en_is_behind (en, share->index, "at"))
    return FALSE;
  verbs = gotgan_en_nth (en, share->phrase->governor)->governor;
  if (verbs < 0)
    return FALSE;
  object = gotgan_en_object_nouns (en, verbs);
  subject = gotgan_en_nth (en, verbs)->subject;
  if (gotgan_en_share_is_named (en, object))
    {
      g_autoptr (GArray) holders = gotgan_en_subjects (en, verbs);

      gotgan_en_share_emit_held (share, gotgan_actors_first (holders), object, to ? verbs : -1);
      return TRUE;
    }
  if (!gotgan_en_share_is_named (en, subject) || gotgan_en_nth (en, subject)->owner < 0)
    return FALSE;
  gotgan_en_share_emit_held (share, gotgan_en_owner (en, subject), subject, to ? verbs : -1);
  return TRUE;
}

/* "X invested in A for 10%, and Y put $1bn into B": the last investment of the sentence may be another's. */
static void
emit_for_verbs (const GotganEnShare *share, gint verbs)
{
  static const char *const in[] = { "in", "into", "to", NULL };
  const GotganEn *en = share->en;
  GotganEnAnchor anchor = gotgan_en_anchor (en, verbs, gotgan_en_nth (en, verbs)->cue);
  g_autoptr (GArray) holders = gotgan_en_subjects (en, verbs);
  g_autoptr (GArray) companies = gotgan_en_prepositional (en, &anchor, in);
  GotganActor holder = gotgan_actors_first (holders);
  GotganActor company = gotgan_actors_first (companies);

  gotgan_en_share_emit (share, &holder, &company,
                        gotgan_en_verbs_have (en, verbs, GOTGAN_FRAME_PAY) ? verbs : -1);
}

/* The share that the deal told last gives, or will give. */
static void
emit_of_last_deal (const GotganEnShare *share)
{
  const GotganStatement *last = share->en->b->last;
  GotganEnShare given = *share;

  given.to_come = last->stage != GOTGAN_STAGE_COMPLETED;
  if (!gotgan_stage_ends_deal (last->stage))
    gotgan_en_share_emit (&given, &last->investor, &last->company, -1);
}

/* "a purchase of 31% of Novella", "31% of Novella was bought by Norvik" */
gboolean
gotgan_en_share_bought (const GotganEnShare *share)
{
  const GotganEn *en = share->en;
  const GotganStatement *last = en->b->last;
  const GotganEnPhrase *prep = prep_of_share (share);
  gint deal = prep != NULL && gotgan_en_token_is (en->syntax, prep->head, "of") ? prep->noun
              : share->phrase->relation == GOTGAN_EN_SUBJECT ? share->phrase->governor
                                                             : -1;

  if (deal < 0 || last->cue == NULL || last->kind != GOTGAN_KIND_ACQUISITION
      || gotgan_en_nth (en, deal)->cue != last->cue || last->cue->frame != GOTGAN_FRAME_BUY)
    return FALSE;
  emit_of_last_deal (share);
  return TRUE;
}

static gboolean
is_of_another_deal (const GotganEn *en, gint verbs)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);
  const GotganCue *cue = en->b->last->cue;

  return phrase != NULL
         && (phrase->end < cue->start || (phrase->cue != NULL && phrase->start > cue->end));
}

gboolean
gotgan_en_share_paid_for (const GotganEnShare *share)
{
  const GotganEn *en = share->en;
  const GotganStatement *last = en->b->last;
  const GotganEnPhrase *prep = prep_of_share (share);

  if (prep == NULL || last->cue == NULL
      || (last->kind != GOTGAN_KIND_INVESTMENT && last->kind != GOTGAN_KIND_ACQUISITION))
    return FALSE;
  if (prep == gotgan_en_nth (en, share->phrase->governor) && !share->shares && !share->company)
    return FALSE;
  if (!gotgan_en_token_is (en->syntax, prep->head, "for")
      && !gotgan_en_token_is (en->syntax, prep->head, "on"))
    return FALSE;
  if (is_of_another_deal (en, prep->governor))
    emit_for_verbs (share, prep->governor);
  else
    emit_of_last_deal (share);
  return TRUE;
}
