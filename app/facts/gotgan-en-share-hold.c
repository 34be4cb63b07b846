/* Shares that somebody is said to have. */

#include "config.h"

#include "app/facts/gotgan-en-share-private.h"

/* --- Shares in a row ------------------------------------------------------------------------- */

/* "own 11% and 9%": the first of the shares in a row. */
static gint
root_of (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);

  /* "38% of the votes and 21% of the shares" */
  if (phrase->relation == GOTGAN_EN_FREE
      && gotgan_en_is_link (en, index - 1, GOTGAN_EN_TAG_CONJUNCTION)
      && gotgan_en_is_prep (en, index - 3, "of") && index > 3
      && gotgan_en_nth (en, index - 4)->percent >= 0)
    return index - 4;
  return phrase->relation == GOTGAN_EN_JOINED && phrase->governor >= 0
                 && gotgan_en_nth (en, phrase->governor)->percent >= 0
             ? phrase->governor
             : index;
}

/* The place of the share in its row, from 0. */
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

gint
gotgan_en_share_verbs (const GotganEn *en, gint index)
{
  return gotgan_en_nth (en, root_of (en, index))->governor;
}

/* --- A verb that is left out ----------------------------------------------------------------- */

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

/* The verbs of the share before that one. */
static gint
verbs_of_share_before (const GotganEnShare *share)
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

/* "and Vesikko and Sumaro 30% each": those before the last holder, of which only "and" or a comma keeps it apart. */
static void
add_gapped_holders (const GotganEn *en, gint last, GArray *holders)
{
  gint index = last;

  while (index > 1 && gotgan_en_nth (en, index - 1)->kind == GOTGAN_EN_LINK
         && gotgan_en_is_nouns (en, index - 2) && gotgan_en_nth (en, index - 2)->name >= 0)
    index -= 2;
  for (; index <= last; index += 2)
    {
      GotganActor holder = gotgan_en_actor_of (en, index);

      if (holder.name != NULL && !gotgan_actors_include (holders, &holder))
        g_array_append_val (holders, holder);
    }
}

static gboolean
is_each (const GotganEnShare *share)
{
  return gotgan_reading_has_cue (share->en->b->reading, GOTGAN_CUE_EACH, share->percent->start);
}

gboolean
gotgan_en_share_left_out (const GotganEnShare *share)
{
  gint before = gapped_holder (share->en, share->index);
  g_autoptr (GArray) holders = NULL;
  GotganActor company;

  if (before < 0
      || !(share->shares
           || gotgan_reading_has_frame (share->en->b->reading, GOTGAN_FRAME_HOLD, G_MAXSIZE)))
    return FALSE;
  holders = gotgan_actors_new ();
  if (is_each (share))
    add_gapped_holders (share->en, before, holders);
  else
    gotgan_en_add_actors (share->en, before, holders);
  company = gotgan_actor_supposed (share->en->b->discourse->holding.company);
  for (guint i = 0; i < holders->len; i++)
    gotgan_en_share_emit (share, &g_array_index (holders, GotganActor, i), &company,
                          verbs_of_share_before (share));
  return TRUE;
}

/* --- Verbs of having and getting ------------------------------------------------------------- */

static void
emit_owners (const GotganEnShare *share)
{
  const GotganEn *en = share->en;
  g_autoptr (GArray) holders = gotgan_en_subjects (en, share->verbs);
  guint rank = rank_of_share (en, share->index);
  gboolean respective = holders->len > 1 && n_shares (en, share->index) == holders->len;
  gboolean each = is_each (share);

  for (guint i = 0; i < (respective || each ? holders->len : MIN (holders->len, 1)); i++)
    if (!respective || i == rank)
      gotgan_en_share_emit_held (share, g_array_index (holders, GotganActor, i), share->index,
                                 share->verbs);
}

/* "Mwangaza has 21%.": nothing says of what, so of the company spoken of */
static gboolean
is_bare (const GotganEnShare *share)
{
  const GotganEnPhrase *next = gotgan_en_behind (share->en, share->index, 1);

  return share->nouns < 0 && (next == NULL || next->kind == GOTGAN_EN_LINK)
         && gotgan_en_token (share->en->syntax, share->phrase->head)->tag == GOTGAN_EN_TAG_PERCENT
         && gotgan_en_token (share->en->syntax, share->phrase->first)->tag == GOTGAN_EN_TAG_PERCENT;
}

gboolean
gotgan_en_share_owned_by_subject (const GotganEnShare *share)
{
  const GotganEn *en = share->en;
  gboolean telling = share->shares || share->company;
  gboolean has, gets;

  if (gotgan_en_nth (en, root_of (en, share->index))->relation != GOTGAN_EN_OBJECT
      || !gotgan_en_is_verbs (en, share->verbs))
    return FALSE;
  has = gotgan_en_means (en, share->verbs, GOTGAN_EN_SENSE_HOLD)
        && (telling || is_bare (share)
            || gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_HOLD, G_MAXSIZE));
  gets = gotgan_en_means (en, share->verbs, GOTGAN_EN_SENSE_OBTAIN)
         || gotgan_en_verbs_have (en, share->verbs, GOTGAN_FRAME_BUY);
  if (!has && !(gets && telling))
    return FALSE;
  emit_owners (share);
  return TRUE;
}

/* --- Others ---------------------------------------------------------------------------------- */

/* "Novella is 62% owned by Norvik", "Novella, 62% owned by Norvik, …" */
static void
emit_owned_by (const GotganEnShare *share, GotganActor holder)
{
  const GotganEn *en = share->en;
  GotganActor company = { 0 };

  if (share->phrase->relation == GOTGAN_EN_OBJECT)
    {
      g_autoptr (GArray) companies = gotgan_en_subjects (en, share->verbs);

      company = gotgan_actors_first (companies);
    }
  else if (share->index >= 2 && gotgan_en_is_link (en, share->index - 1, GOTGAN_EN_TAG_COMMA))
    company = gotgan_en_actor_of (en, share->index - 2);
  gotgan_en_share_emit (share, &holder, &company, share->index + 1);
}

/* "is owned 60% by Norvik and 40% by Elm" */
gboolean
gotgan_en_share_split (const GotganEnShare *share)
{
  const GotganEn *en = share->en;
  gint holder = gotgan_en_nouns_right_behind (en, share->index, "by");
  gint verbs = holder >= 0 ? share->index - 1 : -1;
  g_autoptr (GArray) companies = NULL;
  GotganActor company, owner;

  while (verbs >= 0 && !gotgan_en_verbs_have (en, verbs, GOTGAN_FRAME_HOLD))
    verbs--;
  if (verbs < 0 || !gotgan_en_nth (en, verbs)->passive)
    return FALSE;
  companies = gotgan_en_subjects (en, verbs);
  company = gotgan_actors_first (companies);
  owner = gotgan_en_actor_of (en, holder);
  gotgan_en_share_emit (share, &owner, &company, verbs);
  return TRUE;
}

gboolean
gotgan_en_share_held_by_agent (const GotganEnShare *share)
{
  static const char *const by[] = { "by", NULL };
  const GotganEn *en = share->en;
  gint next = share->index + 1 < (gint) en->syntax->phrases->len ? share->index + 1 : -1;
  gboolean copula = gotgan_en_verbs_have (en, next, GOTGAN_FRAME_HOLD)
                    && (share->phrase->relation == GOTGAN_EN_OBJECT
                        || gotgan_en_nth (en, next)->form == GOTGAN_EN_REDUCED);
  gint verbs = copula ? next : share->verbs;
  GotganEnAnchor anchor;
  g_autoptr (GArray) holders = NULL;

  if (!copula
      && (share->phrase->relation != GOTGAN_EN_SUBJECT
          || !gotgan_en_verbs_have (en, verbs, GOTGAN_FRAME_HOLD)
          || !gotgan_en_nth (en, verbs)->passive))
    return FALSE;
  anchor = gotgan_en_anchor (en, verbs, gotgan_en_nth (en, verbs)->cue);
  holders = gotgan_en_prepositional (en, &anchor, by);
  if (copula)
    emit_owned_by (share, gotgan_actors_first (holders));
  else
    gotgan_en_share_emit_held (share, gotgan_actors_first (holders), share->index, verbs);
  return TRUE;
}

gboolean
gotgan_en_share_owned (const GotganEnShare *share)
{
  if (!gotgan_en_share_is_named (share->en, share->index) || share->phrase->owner < 0)
    return FALSE;
  gotgan_en_share_emit_held (share, gotgan_en_owner (share->en, share->index), share->index, -1);
  return TRUE;
}
