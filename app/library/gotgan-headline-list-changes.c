/* What changes in a list is told piece by piece, for whoever shows it makes rows and headings anew with every piece. */
#include "config.h"

#include "app/library/gotgan-headline-list-private.h"

#include "app/library/gotgan-library-private.h"

/* What telling may take of a turn, in microseconds. */
#define BUDGET 2000

/* A list on screen makes two hundred rows at once where there were none: so many come in one piece until it has them. */
#define FIRST_ROWS 32
#define MAX_MADE 256

GArray *
gotgan_headline_list_ref_rows (GotganHeadlineList *self)
{
  return g_array_ref (self->coming != NULL ? self->coming : self->rows);
}

/* --- Pieces ------------------------------------------------------------------------------------- */

static void
tell_splice (GotganHeadlineList *self, const GotganSplice *splice)
{
  self->coming_from = splice->source;
  self->n_staying = splice->position;
  g_list_model_items_changed (G_LIST_MODEL (self), splice->position, splice->n_removed,
                              splice->n_added);
}

/* All splices have been told, so the list is what it was to be. */
static void
take_coming (GotganHeadlineList *self)
{
  g_array_unref (self->rows);
  self->rows = g_steal_pointer (&self->coming);
  g_clear_pointer (&self->splices, g_array_unref);
}

static void
tell_more_shown (GotganHeadlineList *self)
{
  guint n_shown = self->n_shown;
  guint n_more = n_shown < MAX_MADE ? FIRST_ROWS : G_MAXUINT;

  n_more = MIN (n_more, self->rows->len - n_shown);
  self->n_shown = n_shown + n_more < self->rows->len ? n_shown + n_more : G_MAXUINT;
  g_list_model_items_changed (G_LIST_MODEL (self), n_shown, 0, n_more);
}

/* Returns: whether there is more to tell */
static gboolean
tell_piece (GotganHeadlineList *self)
{
  if (self->coming != NULL && self->n_told < self->splices->len)
    tell_splice (self, &g_array_index (self->splices, GotganSplice, self->n_told++));
  else if (self->coming == NULL && self->n_shown < self->rows->len)
    tell_more_shown (self);
  if (self->coming != NULL && self->n_told == self->splices->len)
    take_coming (self);
  return self->coming != NULL || self->n_shown < self->rows->len;
}

/* --- Turns -------------------------------------------------------------------------------------- */

void
gotgan_headline_list_stop_telling (GotganHeadlineList *self)
{
  if (self->telling != NULL)
    g_source_destroy (self->telling);
  g_clear_pointer (&self->telling, g_source_unref);
}

static void
end_telling (GotganHeadlineList *self)
{
  gotgan_headline_list_stop_telling (self);
  gotgan_headline_list_notify_n_items (self);
  gotgan_headline_list_end_selection (self);
}

static gboolean
telling_cb (gpointer user_data)
{
  g_autoptr (GotganHeadlineList) self = g_object_ref (user_data);
  gint64 end = g_get_monotonic_time () + BUDGET;

  while (tell_piece (self))
    if (self->telling == NULL || g_get_monotonic_time () > end)
      return G_SOURCE_CONTINUE;
  end_telling (self);
  return G_SOURCE_REMOVE;
}

static void
tell_later (GotganHeadlineList *self)
{
  self->telling = g_idle_source_new ();
  g_source_set_priority (self->telling, G_PRIORITY_HIGH_IDLE);
  g_source_set_callback (self->telling, telling_cb, self, NULL);
  g_source_attach (self->telling, self->library->context);
}

void
gotgan_headline_list_take_rows (GotganHeadlineList *self, GArray *rows, GArray *splices)
{
  gboolean grows = self->rows->len == 0;

  self->coming = g_array_ref (rows);
  self->splices = g_array_ref (splices);
  self->n_told = 0;
  self->n_staying = self->rows->len;
  self->coming_from = rows->len;
  if (grows)
    {
      take_coming (self);
      self->n_shown = 0;
    }
  tell_later (self);
}

void
gotgan_headline_list_tell_all (GotganHeadlineList *self)
{
  if (self->telling == NULL)
    return;
  gotgan_headline_list_stop_telling (self);
  while (tell_piece (self))
    ;
  end_telling (self);
}
