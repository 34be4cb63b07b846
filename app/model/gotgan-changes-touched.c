#include "config.h"

#include "app/model/gotgan-changes-touched.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-claim-kin.h"

/* A paragraph makes a handful of claims; lists that make hundreds are compared with the first ones. */
#define MAX_COMPARED 64

/* --- Notes -------------------------------------------------------------------------------------- */

static GotganAnchorState
follow (GotganAnchorFinder *finder, GotganNote *note, GotganSpan *span)
{
  GotganAnchor anchor = { gotgan_note_get_version (note), *gotgan_note_get_span (note),
                          gotgan_note_get_quote (note), gotgan_note_get_prefix (note),
                          gotgan_note_get_suffix (note) };

  return gotgan_anchor_finder_find (finder, &anchor, span);
}

static gboolean
stands (GotganAnchorState state)
{
  return state == GOTGAN_ANCHOR_ATTACHED || state == GOTGAN_ANCHOR_MOVED;
}

static gboolean
stood_before (GotganAnchorFinder *before, GotganNote *note)
{
  GotganArticle *article = gotgan_anchor_finder_get_article (before);
  GotganSpan span;

  return g_strcmp0 (gotgan_note_get_version (note), gotgan_article_get_version (article)) == 0
         || stands (follow (before, note, &span));
}

static GotganNoteChange *
make_note_change (GotganAnchorFinder *after, GotganNote *note)
{
  GotganSpan span;
  GotganSpan place;
  GotganAnchorState state = follow (after, note, &span);
  GotganNoteChange *change =
      gotgan_note_change_new (note, state, stands (state) ? &span : gotgan_note_get_span (note));

  change->keeps_words =
      state == GOTGAN_ANCHOR_CHANGED
      && gotgan_note_find_words (note, gotgan_anchor_finder_get_article (after), &span, &place);
  return change;
}

GPtrArray *
gotgan_changes_follow_notes (GotganChanges *self, GPtrArray *notes, GotganAnchorWords *words)
{
  GotganArticle *before = gotgan_changes_get_before (self);
  GotganArticle *after = gotgan_changes_get_after (self);
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_note_change_free);
  g_autoptr (GotganAnchorFinder) into_before = NULL;
  g_autoptr (GotganAnchorFinder) into_after = NULL;

  if (before == NULL || notes->len == 0)
    return changes;
  into_before = gotgan_anchor_finder_new (before, words);
  into_after = gotgan_anchor_finder_new (after, words);
  gotgan_anchor_finder_add_version (into_after, before);
  for (guint i = 0; i < notes->len; i++)
    {
      GotganNote *note = g_ptr_array_index (notes, i);

      if (g_strcmp0 (gotgan_note_get_version (note), gotgan_article_get_version (after)) != 0
          && stood_before (into_before, note))
        g_ptr_array_add (changes, make_note_change (into_after, note));
    }
  return changes;
}

/* --- Claims ------------------------------------------------------------------------------------- */

/* @partners: of each claim of the earlier version that of the later one, or %NULL
 * @taken: (element-type GotganClaim): of the later version
 * @by_paragraph: paragraph of the later version to its claims
 * @by_role: kind and parties to claims of the later version */
typedef struct
{
  GPtrArray *before;
  GPtrArray *after;
  GotganClaim **partners;
  GHashTable *taken;
} Pairing;

typedef char *(*KeyFunc) (GotganClaim *claim, const GHashTable *paragraphs);

static char *
dup_party (const GotganPartyRef *party)
{
  if (party == NULL)
    return g_strdup ("");
  return party->id != NULL ? g_strdup (party->id) : gotgan_text_fold (party->name);
}

static char *
dup_role_key (GotganClaim *claim, const GHashTable *paragraphs)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  g_autofree char *investor = dup_party (fields->investor);
  g_autofree char *company = dup_party (fields->company);

  return g_strdup_printf ("%d\n%s\n%s", (int) fields->kind, investor, company);
}

static char *
dup_own_key (GotganClaim *claim, const GHashTable *paragraphs)
{
  return g_strdup (gotgan_claim_get_key (claim));
}

/* @paragraphs: (nullable): which of the later version each of the earlier one is, plus one */
static char *
dup_paragraph_key (GotganClaim *claim, const GHashTable *paragraphs)
{
  guint paragraph = gotgan_claim_get_fields (claim)->span.paragraph + 1;

  if (paragraphs != NULL)
    paragraph = GPOINTER_TO_UINT (
        g_hash_table_lookup ((GHashTable *) paragraphs, GUINT_TO_POINTER (paragraph)));
  return paragraph != 0 ? g_strdup_printf ("%u", paragraph) : NULL;
}

/* Returns: (element-type utf8 GPtrArray): the claims of the later version that are not taken, by key */
static GHashTable *
index_claims (const Pairing *pairing, KeyFunc dup_key)
{
  GHashTable *index =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < pairing->after->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (pairing->after, i);
      char *key = g_hash_table_contains (pairing->taken, claim) ? NULL : dup_key (claim, NULL);
      GPtrArray *claims = key != NULL ? g_hash_table_lookup (index, key) : NULL;

      if (key != NULL && claims == NULL)
        {
          claims = g_ptr_array_new ();
          g_hash_table_insert (index, g_steal_pointer (&key), claims);
        }
      if (claims != NULL)
        g_ptr_array_add (claims, claim);
      g_free (key);
    }
  return index;
}

static GotganClaim *
take_nearest (const Pairing *pairing, GotganClaim *claim, const GPtrArray *candidates)
{
  GotganClaim *nearest = NULL;
  guint best = 0;
  guint n_compared = 0;

  for (guint i = 0; i < candidates->len && n_compared < MAX_COMPARED; i++)
    {
      GotganClaim *candidate = g_ptr_array_index (candidates, i);
      guint nearness;

      if (g_hash_table_contains (pairing->taken, candidate))
        continue;
      n_compared++;
      nearness = gotgan_claim_get_kin (claim, candidate) != GOTGAN_KIN_NONE
                     ? gotgan_claim_get_nearness (claim, candidate)
                     : 0;
      if (nearness > best)
        {
          best = nearness;
          nearest = candidate;
        }
    }
  return nearest;
}

/* Pairs claims that have the same key and are kin, the nearest first come. */
static void
pair_by (Pairing *pairing, KeyFunc dup_key, const GHashTable *paragraphs)
{
  g_autoptr (GHashTable) index = index_claims (pairing, dup_key);

  for (guint i = 0; i < pairing->before->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (pairing->before, i);
      g_autofree char *key = pairing->partners[i] == NULL ? dup_key (claim, paragraphs) : NULL;
      GPtrArray *candidates = key != NULL ? g_hash_table_lookup (index, key) : NULL;

      if (candidates == NULL)
        continue;
      pairing->partners[i] = take_nearest (pairing, claim, candidates);
      if (pairing->partners[i] != NULL)
        g_hash_table_add (pairing->taken, pairing->partners[i]);
    }
}

/* Paragraph of the earlier version to that of the later one, both plus one. */
static GHashTable *
map_paragraphs (GotganChanges *self)
{
  GHashTable *paragraphs = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < gotgan_changes_get_n_paragraphs (self); i++)
    {
      const GotganParagraphChange *change = gotgan_changes_get_paragraph (self, i);

      if (change->before != GOTGAN_CHANGE_NOWHERE && change->after != GOTGAN_CHANGE_NOWHERE)
        g_hash_table_insert (paragraphs, GUINT_TO_POINTER (change->before + 1),
                             GUINT_TO_POINTER (change->after + 1));
    }
  return paragraphs;
}

static gboolean
say_the_same (GotganClaim *before, GotganClaim *after)
{
  const GotganClaimFields *one = gotgan_claim_get_fields (before);
  const GotganClaimFields *other = gotgan_claim_get_fields (after);

  return gotgan_claim_get_kin (before, after) == GOTGAN_KIN_SAME && one->stage == other->stage
         && one->basis == other->basis && one->lead == other->lead
         && one->cumulative == other->cumulative && g_strcmp0 (one->date, other->date) == 0;
}

static GPtrArray *
list_claim_changes (const Pairing *pairing)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_claim_change_free);

  for (guint i = 0; i < pairing->before->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (pairing->before, i);

      if (pairing->partners[i] == NULL || !say_the_same (claim, pairing->partners[i]))
        g_ptr_array_add (changes, gotgan_claim_change_new (claim, pairing->partners[i]));
    }
  for (guint i = 0; i < pairing->after->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (pairing->after, i);

      if (!g_hash_table_contains (pairing->taken, claim))
        g_ptr_array_add (changes, gotgan_claim_change_new (NULL, claim));
    }
  return changes;
}

GPtrArray *
gotgan_changes_pair_claims (GotganChanges *self, GPtrArray *before, GPtrArray *after)
{
  g_autoptr (GHashTable) paragraphs = map_paragraphs (self);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autofree GotganClaim **partners = g_new0 (GotganClaim *, before->len + 1);
  Pairing pairing = { before, after, partners, taken };

  pair_by (&pairing, dup_own_key, NULL);
  pair_by (&pairing, dup_paragraph_key, paragraphs);
  pair_by (&pairing, dup_role_key, NULL);
  return list_claim_changes (&pairing);
}

/* --- Deals -------------------------------------------------------------------------------------- */

/* A claim is one of its article; of another article its key alone may be the same. */
static char *
dup_place (GotganClaim *claim)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%s", gotgan_claim_get_article_id (claim),
                          gotgan_claim_get_key (claim));
}

/* Returns: (element-type utf8 GotganDeal): which deal each claim is a part of */
static GHashTable *
index_deals (GPtrArray *deals)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < deals->len; i++)
    {
      GotganDeal *deal = g_ptr_array_index (deals, i);
      GListModel *claims = gotgan_deal_get_claims (deal);

      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, j);

          g_hash_table_insert (index, dup_place (claim), deal);
        }
    }
  return index;
}

static GotganDeal *
find_deal (GHashTable *index, GotganClaim *claim)
{
  g_autofree char *place = claim != NULL ? dup_place (claim) : NULL;

  return place != NULL ? g_hash_table_lookup (index, place) : NULL;
}

/* The deal of @index that has most to do with @deal: one with a claim of it. */
static GotganDeal *
find_rest (GHashTable *index, GotganDeal *deal)
{
  GListModel *claims = gotgan_deal_get_claims (deal);
  GotganDeal *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      found = find_deal (index, claim);
    }
  return found;
}

GPtrArray *
gotgan_changes_pair_deals (GPtrArray *claims, GPtrArray *before, GPtrArray *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_deal_change_free);
  g_autoptr (GHashTable) old_index = index_deals (before);
  g_autoptr (GHashTable) new_index = index_deals (after);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      GotganClaimChange *change = g_ptr_array_index (claims, i);
      GotganDeal *old = find_deal (old_index, change->before);
      GotganDeal *new = find_deal (new_index, change->after);

      if (old == NULL && new != NULL)
        old = find_rest (old_index, new);
      if (new == NULL && old != NULL)
        new = find_rest (new_index, old);
      if ((old == NULL || g_hash_table_contains (told, old))
          && (new == NULL || g_hash_table_contains (told, new)))
        continue;
      g_hash_table_add (told, old);
      g_hash_table_add (told, new);
      g_ptr_array_add (changes, gotgan_deal_change_new (old, new));
    }
  return changes;
}
