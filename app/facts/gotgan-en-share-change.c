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

/* "Elm, its largest shareholder with a 17% stake", "Elm is its largest shareholder, with 17%": who is called one. */
static void
emit_shareholder (const GotganEnShare *share, gint shareholder)
{
  const GotganEn *en = share->en;
  const GotganEnPhrase *phrase = gotgan_en_nth (en, shareholder);
  GotganActor holder;
  GotganActor company;

  if (phrase->relation == GOTGAN_EN_APPOSED)
    holder = gotgan_en_actor_of (en, phrase->governor);
  else
    {
      g_autoptr (GArray) subjects = gotgan_en_subjects (en, phrase->governor);

      holder = gotgan_actors_first (subjects);
    }
  company = gotgan_en_owner (en, shareholder);
  if (company.name == NULL)
    company = gotgan_en_actor_of (en, gotgan_en_share_of (en, shareholder));
  if (company.name == NULL)
    company = gotgan_en_share_held (en, share->index, &holder);
  gotgan_en_share_emit (share, &holder, &company, -1);
}

gboolean
gotgan_en_share_held_with (const GotganEnShare *share)
{
  static const char *const left[] = { "left", NULL };
  const GotganEn *en = share->en;
  const GotganEnPhrase *prep = prep_of_share (share);
  g_autoptr (GArray) holders = NULL;
  gboolean is_left;

  if (prep == NULL || !gotgan_en_token_is (en->syntax, prep->head, "with") || prep->governor < 0)
    return FALSE;
  if (is_shareholder (en, prep->noun))
    {
      emit_shareholder (share, prep->noun);
      return TRUE;
    }
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

  gotgan_en_share_emit (share, &holder, &company, -1);
}

gboolean
gotgan_en_share_paid_for (const GotganEnShare *share)
{
  const GotganEn *en = share->en;
  const GotganStatement *last = en->b->last;
  const GotganEnPhrase *prep = prep_of_share (share);

  if (prep == NULL || last->cue == NULL || last->kind != GOTGAN_KIND_INVESTMENT)
    return FALSE;
  if (prep == gotgan_en_nth (en, share->phrase->governor) && !share->shares && !share->company)
    return FALSE;
  if (!gotgan_en_token_is (en->syntax, prep->head, "for")
      && !gotgan_en_token_is (en->syntax, prep->head, "on"))
    return FALSE;
  if (prep->governor >= 0 && gotgan_en_nth (en, prep->governor)->end < last->cue->start)
    emit_for_verbs (share, prep->governor);
  else
    gotgan_en_share_emit (share, &last->investor, &last->company, -1);
  return TRUE;
}
