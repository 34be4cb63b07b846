#include "config.h"

#include "app/library/gotgan-session-private.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-anchor.h"
#include "app/store/gotgan-store-error.h"

/* An article, its claims, and what the person decided on them, on their way. */
typedef struct
{
  GotganSession *session;
  GCancellable *cancellable;
  GotganArticle *article;
  GListModel *claims;
  gboolean claims_pending;
} Loading;

static void
loading_free (Loading *loading)
{
  g_object_unref (loading->session);
  g_object_unref (loading->cancellable);
  g_clear_object (&loading->article);
  g_clear_object (&loading->claims);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

void
gotgan_reveal_clear (GotganReveal *reveal)
{
  g_free (reveal->quote);
  g_free (reveal->version);
  g_free (reveal->prefix);
  g_free (reveal->suffix);
  *reveal = (GotganReveal) { 0 };
}

/* --- Revealing ---------------------------------------------------------------------------------- */

/* The first place where @quote stands; a version that no longer says it has none. */
static gboolean
find_quote (GotganArticle *article, const char *quote, GotganSpan *span)
{
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      const char *text = gotgan_article_get_paragraph (article, i)->text;
      const char *found = strstr (text, quote);

      if (found == NULL)
        continue;
      span->paragraph = i;
      span->start = gotgan_text_offset (text, (gsize) (found - text));
      span->end = span->start + gotgan_text_length (quote);
      return TRUE;
    }
  return FALSE;
}

/* A note may be on a single word that stands in many places. */
static gboolean
locate_note (GotganArticle *article, const GotganReveal *reveal, GotganSpan *span)
{
  g_autoptr (GotganAnchorFinder) finder = NULL;
  g_autofree char *there = gotgan_article_dup_span (article, &reveal->span);
  GotganAnchor anchor = { reveal->version, reveal->span, reveal->quote, reveal->prefix,
                          reveal->suffix };
  GotganAnchorState state;

  if ((reveal->version == NULL
       || g_str_equal (reveal->version, gotgan_article_get_version (article)))
      && g_strcmp0 (there, reveal->quote) == 0)
    {
      *span = reveal->span;
      return TRUE;
    }
  finder = gotgan_anchor_finder_new (article, NULL);
  state = gotgan_anchor_finder_find (finder, &anchor, span);
  return state == GOTGAN_ANCHOR_ATTACHED || state == GOTGAN_ANCHOR_MOVED;
}

/* The article may have changed since the claim or note was made: its words decide, not its numbers. */
static gboolean
locate (GotganArticle *article, const GotganReveal *reveal, GotganSpan *span)
{
  g_autofree char *text = gotgan_article_dup_span (article, &reveal->span);

  if (reveal->is_note)
    return locate_note (article, reveal, span);
  *span = reveal->span;
  if (g_strcmp0 (text, reveal->quote) == 0)
    return TRUE;
  return reveal->quote != NULL && *reveal->quote != '\0'
         && find_quote (article, reveal->quote, span);
}

/* Returns: (nullable): the key of the claim a verdict was given on: a corrected one goes by another */
static const char *
get_judged_key (GotganClaim *claim)
{
  GotganVerdict *verdict = gotgan_claim_get_verdict (claim);

  return verdict != NULL ? gotgan_verdict_get_key (verdict) : NULL;
}

static GotganClaim *
find_claim (GListModel *claims, const char *key)
{
  for (guint i = 0; key != NULL && i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      if (g_str_equal (gotgan_claim_get_key (claim), key)
          || g_strcmp0 (get_judged_key (claim), key) == 0)
        return g_steal_pointer (&claim);
    }
  return NULL;
}

/* The claim in focus as the loaded article has it: deals and articles read their claims separately. */
static void
focus_own_claim (GotganSession *self)
{
  g_autoptr (GotganClaim) own = NULL;

  if (self->claim == NULL)
    return;
  own = find_claim (self->claims, gotgan_claim_get_key (self->claim));
  if (own == NULL)
    own = find_claim (self->claims, get_judged_key (self->claim));
  gotgan_session_set_claim (self, own);
}

static void
reveal_now (GotganSession *self)
{
  GotganSpan span;

  if (!self->reveal.is_wanted || self->article == NULL)
    return;
  if (locate (self->article, &self->reveal, &span))
    gotgan_session_emit_reveal (self, &span);
  gotgan_reveal_clear (&self->reveal);
}

/* --- Loading ------------------------------------------------------------------------------------ */

void
gotgan_session_stop_article (GotganSession *self)
{
  g_cancellable_cancel (self->article_loading);
  g_clear_object (&self->article_loading);
}

static void
fail (GotganSession *self, const GError *error)
{
  g_clear_object (&self->article_loading);
  gotgan_reveal_clear (&self->reveal);
  gotgan_session_take_article (self, NULL, NULL, NULL);
  gotgan_session_set_claim (self, NULL);
  gotgan_session_take_article_id (self, 0);
  /* One that was removed while it was being looked at is no failure: whoever removed it knows. */
  if (!g_error_matches (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND))
    gotgan_session_emit_failed (self, error);
}

/* The same verdict, for what is shown of it. */
static gboolean
is_same_verdict (GotganVerdict *a, GotganVerdict *b)
{
  const GotganVerdictFields *first, *second;

  if (a == NULL || b == NULL)
    return a == b;
  first = gotgan_verdict_get_fields (a);
  second = gotgan_verdict_get_fields (b);
  return first->id == second->id && first->decided == second->decided
         && first->ruling == second->ruling && first->standing == second->standing;
}

static gboolean
is_same_claim (GListModel *a, GListModel *b, guint position)
{
  g_autoptr (GotganClaim) first = g_list_model_get_item (a, position);
  g_autoptr (GotganClaim) second = g_list_model_get_item (b, position);

  return gotgan_claim_get_article_id (first) == gotgan_claim_get_article_id (second)
         && g_str_equal (gotgan_claim_get_key (first), gotgan_claim_get_key (second))
         && is_same_verdict (gotgan_claim_get_verdict (first), gotgan_claim_get_verdict (second));
}

static gboolean
are_same_claims (GListModel *a, GListModel *b)
{
  guint n_claims = g_list_model_get_n_items (a);

  if (g_list_model_get_n_items (b) != n_claims)
    return FALSE;
  for (guint i = 0; i < n_claims; i++)
    if (!is_same_claim (a, b, i))
      return FALSE;
  return TRUE;
}

/* The same text and the same claims keep their objects, so the page is not drawn anew while other articles arrive. */
static void
take_loaded (GotganSession *self, Loading *loading, GListModel *set_aside)
{
  gboolean is_same_text = self->article != NULL
                          && g_str_equal (gotgan_article_get_version (self->article),
                                          gotgan_article_get_version (loading->article));
  gboolean are_same = is_same_text && are_same_claims (self->claims, loading->claims);
  gboolean are_same_aside = is_same_text && are_same_claims (self->set_aside, set_aside);

  gotgan_session_set_claims_pending (self, loading->claims_pending);
  if (are_same && are_same_aside)
    return;
  gotgan_session_take_article (self, is_same_text ? self->article : loading->article,
                               are_same ? self->claims : loading->claims,
                               are_same_aside ? self->set_aside : set_aside);
  focus_own_claim (self);
}

static GListModel *
list_set_aside (GListModel *verdicts)
{
  GListStore *claims = g_list_store_new (GOTGAN_TYPE_CLAIM);

  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr (GotganVerdict) verdict = g_list_model_get_item (verdicts, i);
      g_autoptr (GotganClaim) claim = NULL;

      if (gotgan_verdict_is_shown (verdict))
        continue;
      claim = gotgan_verdict_dup_claim (verdict);
      gotgan_claim_set_verdict (claim, verdict);
      g_list_store_append (claims, claim);
    }
  return G_LIST_MODEL (claims);
}

static void
verdicts_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) loading = user_data;
  GotganSession *self = loading->session;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) verdicts =
      gotgan_library_load_verdicts_finish (GOTGAN_LIBRARY (source), result, &error);
  g_autoptr (GListModel) set_aside = NULL;

  if (loading->cancellable != self->article_loading)
    return;
  if (verdicts == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_object (&self->article_loading);
  set_aside = list_set_aside (verdicts);
  take_loaded (self, loading, set_aside);
  reveal_now (self);
  if (self->article_stale)
    gotgan_session_reload_article (self);
}

static void
claims_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) loading = user_data;
  GotganSession *self = loading->session;
  g_autoptr (GError) error = NULL;

  loading->claims = gotgan_library_load_claims_finish (GOTGAN_LIBRARY (source), result,
                                                       &loading->claims_pending, &error);
  if (loading->cancellable != self->article_loading)
    return;
  if (loading->claims == NULL)
    {
      fail (self, error);
      return;
    }
  gotgan_library_load_verdicts_async (self->library, gotgan_article_get_id (loading->article),
                                      loading->cancellable, verdicts_loaded_cb, loading);
  g_steal_pointer (&loading);
}

static void
article_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) loading = user_data;
  GotganSession *self = loading->session;
  g_autoptr (GError) error = NULL;

  loading->article = gotgan_library_load_article_finish (GOTGAN_LIBRARY (source), result, &error);
  if (loading->cancellable != self->article_loading)
    return;
  if (loading->article == NULL)
    {
      fail (self, error);
      return;
    }
  gotgan_library_load_claims_async (self->library, gotgan_article_get_id (loading->article),
                                    loading->cancellable, claims_loaded_cb, loading);
  g_steal_pointer (&loading);
}

static void
load (GotganSession *self)
{
  Loading *loading = g_new0 (Loading, 1);

  gotgan_session_stop_article (self);
  self->article_stale = FALSE;
  self->article_loading = g_cancellable_new ();
  loading->session = g_object_ref (self);
  loading->cancellable = g_object_ref (self->article_loading);
  gotgan_library_load_article_async (self->library, self->article_id, self->article_loading,
                                     article_loaded_cb, loading);
}

void
gotgan_session_reload_article (GotganSession *self)
{
  /* A load that is always begun anew while articles arrive would never end. */
  if (self->article_loading != NULL)
    self->article_stale = TRUE;
  else if (self->article_id != 0)
    load (self);
}

void
gotgan_session_set_article_id (GotganSession *self, gint64 article_id)
{
  g_return_if_fail (GOTGAN_IS_SESSION (self));

  if (self->article_id == article_id)
    return;
  gotgan_session_stop_article (self);
  gotgan_reveal_clear (&self->reveal);
  gotgan_session_set_claim (self, NULL);
  gotgan_session_take_article (self, NULL, NULL, NULL);
  gotgan_session_take_article_id (self, article_id);
  if (self->article_id != article_id || article_id == 0)
    return;
  load (self);
  if (!self->leaves_unread)
    gotgan_library_mark_read (self->library, article_id, TRUE);
}

void
gotgan_session_set_marks_read (GotganSession *self, gboolean marks_read)
{
  g_return_if_fail (GOTGAN_IS_SESSION (self));
  self->leaves_unread = !marks_read;
}

/* --- From a figure to its sentence ---------------------------------------------------------------- */

/* Takes @reveal's strings. */
static void
open_at (GotganSession *self, gint64 article_id, GotganReveal *reveal)
{
  gotgan_session_set_view (self, GOTGAN_VIEW_READ);
  gotgan_session_set_article_id (self, article_id);
  gotgan_reveal_clear (&self->reveal);
  self->reveal = *reveal;
  self->reveal.is_wanted = TRUE;
}

void
gotgan_session_open_claim (GotganSession *self, GotganClaim *claim)
{
  const GotganClaimFields *fields;
  GotganReveal reveal = { 0 };

  g_return_if_fail (GOTGAN_IS_SESSION (self));
  g_return_if_fail (GOTGAN_IS_CLAIM (claim));

  fields = gotgan_claim_get_fields (claim);
  reveal.span = fields->span;
  reveal.quote = g_strdup (fields->quote);
  open_at (self, gotgan_claim_get_article_id (claim), &reveal);
  gotgan_session_set_claim (self, claim);
  if (self->article != NULL)
    focus_own_claim (self);
  reveal_now (self);
}

void
gotgan_session_open_note (GotganSession *self, GotganNote *note)
{
  GotganReveal reveal = { 0 };
  const GotganSpan *place;

  g_return_if_fail (GOTGAN_IS_SESSION (self));
  g_return_if_fail (GOTGAN_IS_NOTE (note));

  place = gotgan_note_get_place (note);
  reveal.span = place != NULL ? *place : *gotgan_note_get_span (note);
  reveal.quote =
      g_strdup (place != NULL ? gotgan_note_get_placed_words (note) : gotgan_note_get_quote (note));
  /* The version of a changed one is that of its own words. */
  if (place == NULL || gotgan_note_get_state (note) != GOTGAN_ANCHOR_CHANGED)
    reveal.version = g_strdup (gotgan_note_get_version (note));
  reveal.is_note = TRUE;
  reveal.prefix = g_strdup (gotgan_note_get_prefix (note));
  reveal.suffix = g_strdup (gotgan_note_get_suffix (note));
  open_at (self, gotgan_note_get_article_id (note), &reveal);
  reveal_now (self);
}
