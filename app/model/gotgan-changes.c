#include "config.h"

#include "app/model/gotgan-changes-private.h"

#include "app/base/gotgan-text.h"

struct _GotganChanges
{
  GObject parent_instance;

  GotganArticle *before;
  GotganArticle *after;
  GotganParagraphChange title;
  GArray *paragraphs;
  GPtrArray *notes;
  GPtrArray *claims;
  GPtrArray *deals;
};

G_DEFINE_FINAL_TYPE (GotganChanges, gotgan_changes, G_TYPE_OBJECT)

static const char *const kind_words[GOTGAN_N_CHANGE_KINDS] = { "same", "changed", "added",
                                                               "removed", "moved" };

const char *
gotgan_change_kind_to_string (GotganChangeKind kind)
{
  g_return_val_if_fail (kind < GOTGAN_N_CHANGE_KINDS, NULL);
  return kind_words[kind];
}

/* --- What it touches ---------------------------------------------------------------------------- */

GotganNoteChange *
gotgan_note_change_new (GotganNote *note, GotganAnchorState state, const GotganSpan *span)
{
  GotganNoteChange *change = g_new0 (GotganNoteChange, 1);

  *change = (GotganNoteChange) { g_object_ref (note), state, *span, FALSE };
  return change;
}

void
gotgan_note_change_free (GotganNoteChange *change)
{
  g_object_unref (change->note);
  g_free (change);
}

GotganClaimChange *
gotgan_claim_change_new (GotganClaim *before, GotganClaim *after)
{
  GotganClaimChange *change = g_new0 (GotganClaimChange, 1);

  g_set_object (&change->before, before);
  g_set_object (&change->after, after);
  return change;
}

void
gotgan_claim_change_free (GotganClaimChange *change)
{
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

GotganDealChange *
gotgan_deal_change_new (GotganDeal *before, GotganDeal *after)
{
  GotganDealChange *change = g_new0 (GotganDealChange, 1);

  g_set_object (&change->before, before);
  g_set_object (&change->after, after);
  return change;
}

void
gotgan_deal_change_free (GotganDealChange *change)
{
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change);
}

/* --- The object --------------------------------------------------------------------------------- */

static void
gotgan_changes_finalize (GObject *object)
{
  GotganChanges *self = GOTGAN_CHANGES (object);

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  gotgan_paragraph_change_clear (&self->title);
  g_array_unref (self->paragraphs);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->deals);

  G_OBJECT_CLASS (gotgan_changes_parent_class)->finalize (object);
}

static void
gotgan_changes_class_init (GotganChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_changes_finalize;
}

static void
gotgan_changes_init (GotganChanges *self)
{
  self->title = (GotganParagraphChange) { GOTGAN_CHANGE_SAME, GOTGAN_CHANGE_NOWHERE,
                                          GOTGAN_CHANGE_NOWHERE, NULL };
  self->notes = g_ptr_array_new ();
  self->claims = g_ptr_array_new ();
  self->deals = g_ptr_array_new ();
}

/* A title has no place, and one that is another is told word by word: no words in common is a change, too. */
static void
compare_titles (GotganChanges *self)
{
  const char *before = gotgan_article_get_title (self->before);
  const char *after = gotgan_article_get_title (self->after);
  g_autoptr (GStringChunk) names = g_string_chunk_new (256);
  g_autoptr (GotganWords) old = gotgan_words_new (before != NULL ? before : "", names);
  g_autoptr (GotganWords) new = gotgan_words_new (after != NULL ? after : "", names);

  self->title.words = gotgan_words_compare (old, new);
  if (self->title.words->len == 0)
    g_clear_pointer (&self->title.words, g_array_unref);
  else if (gotgan_words_get_length (old) == 0)
    self->title.kind = GOTGAN_CHANGE_ADDED;
  else if (gotgan_words_get_length (new) == 0)
    self->title.kind = GOTGAN_CHANGE_REMOVED;
  else
    self->title.kind = GOTGAN_CHANGE_CHANGED;
  if (self->title.kind != GOTGAN_CHANGE_CHANGED)
    g_clear_pointer (&self->title.words, g_array_unref);
}

GotganChanges *
gotgan_changes_new (GotganArticle *before, GotganArticle *after)
{
  GotganChanges *self = g_object_new (GOTGAN_TYPE_CHANGES, NULL);

  self->after = g_object_ref (after);
  self->before = before != NULL ? g_object_ref (before) : NULL;
  self->paragraphs = gotgan_paragraphs_compare (before != NULL ? before : after, after);
  if (before != NULL)
    compare_titles (self);
  return self;
}

GotganArticle *
gotgan_changes_get_before (GotganChanges *self)
{
  return self->before;
}

GotganArticle *
gotgan_changes_get_after (GotganChanges *self)
{
  return self->after;
}

const GotganParagraphChange *
gotgan_changes_get_title (GotganChanges *self)
{
  return &self->title;
}

guint
gotgan_changes_get_n_paragraphs (GotganChanges *self)
{
  return self->paragraphs->len;
}

const GotganParagraphChange *
gotgan_changes_get_paragraph (GotganChanges *self, guint index)
{
  g_return_val_if_fail (index < self->paragraphs->len, NULL);
  return &g_array_index (self->paragraphs, GotganParagraphChange, index);
}

gboolean
gotgan_changes_is_empty (GotganChanges *self)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    if (gotgan_changes_get_paragraph (self, i)->kind != GOTGAN_CHANGE_SAME)
      return FALSE;
  return self->title.kind == GOTGAN_CHANGE_SAME;
}

GPtrArray *
gotgan_changes_get_notes (GotganChanges *self)
{
  return self->notes;
}

GPtrArray *
gotgan_changes_get_claims (GotganChanges *self)
{
  return self->claims;
}

GPtrArray *
gotgan_changes_get_deals (GotganChanges *self)
{
  return self->deals;
}

void
gotgan_changes_take_notes (GotganChanges *self, GPtrArray *notes)
{
  g_ptr_array_unref (self->notes);
  self->notes = notes;
}

void
gotgan_changes_take_claims (GotganChanges *self, GPtrArray *claims)
{
  g_ptr_array_unref (self->claims);
  self->claims = claims;
}

void
gotgan_changes_take_deals (GotganChanges *self, GPtrArray *deals)
{
  g_ptr_array_unref (self->deals);
  self->deals = deals;
}
