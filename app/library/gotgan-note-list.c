#include "config.h"

#include "app/library/gotgan-note-list.h"

#include "app/library/gotgan-library-private.h"
#include "app/store/gotgan-listing.h"

/* Of one turn of the main loop. A note takes some microseconds; the clock is looked at now and then. */
#define SLICE_USEC 2000
#define NOTES_A_LOOK 16

struct _GotganNoteList
{
  GObject parent_instance;

  GotganLibrary *library;
  GListModel *notes;
  /* What the library has, to let go of those that leave it. */
  GPtrArray *watched;
  GPtrArray *shown;

  GotganNoteMatcher *matcher;
  GCancellable *reading;

  /* The pass under way: what it let through so far, and the next note to look at. */
  GPtrArray *passed;
  guint position;
  GSource *turn;
  gboolean loading;
};

static void gotgan_note_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GotganNoteList, gotgan_note_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      gotgan_note_list_model_init))

static GParamSpec *loading_property;

static void
gotgan_note_list_set_loading (GotganNoteList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), loading_property);
}

/* --- The pass ----------------------------------------------------------------------------------- */

static void
gotgan_note_list_stop (GotganNoteList *self)
{
  if (self->turn != NULL)
    g_source_destroy (self->turn);
  g_clear_pointer (&self->turn, g_source_unref);
  g_clear_pointer (&self->passed, g_ptr_array_unref);
}

/* Tells only what lies between the common beginning and the common end. */
static void
gotgan_note_list_show (GotganNoteList *self, GPtrArray *now)
{
  g_autoptr (GPtrArray) before = self->shown;
  guint shorter = MIN (before->len, now->len);
  guint first = 0;
  guint last = 0;

  while (first < shorter && before->pdata[first] == now->pdata[first])
    first++;
  while (last < shorter - first
         && before->pdata[before->len - last - 1] == now->pdata[now->len - last - 1])
    last++;
  self->shown = now;
  if (before->len != now->len || first < now->len)
    g_list_model_items_changed (G_LIST_MODEL (self), first, before->len - first - last,
                                now->len - first - last);
}

/* Returns: whether all notes have been looked at */
static gboolean
gotgan_note_list_go_on (GotganNoteList *self, gint64 deadline)
{
  guint n_notes = g_list_model_get_n_items (self->notes);

  while (self->position < n_notes)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (self->notes, self->position++);

      if (gotgan_note_matcher_match (self->matcher, note))
        g_ptr_array_add (self->passed, g_steal_pointer (&note));
      if (deadline != 0 && self->position % NOTES_A_LOOK == 0 && g_get_monotonic_time () > deadline)
        return FALSE;
    }
  return TRUE;
}

static void
gotgan_note_list_end (GotganNoteList *self)
{
  GPtrArray *now = g_steal_pointer (&self->passed);

  gotgan_note_list_stop (self);
  gotgan_note_list_show (self, now);
  gotgan_note_list_set_loading (self, FALSE);
}

static gboolean
gotgan_note_list_turn_cb (gpointer user_data)
{
  g_autoptr (GotganNoteList) self = g_object_ref (user_data);

  if (!gotgan_note_list_go_on (self, g_get_monotonic_time () + SLICE_USEC))
    return G_SOURCE_CONTINUE;
  gotgan_note_list_end (self);
  return G_SOURCE_REMOVE;
}

static void
gotgan_note_list_begin (GotganNoteList *self)
{
  gotgan_note_list_stop (self);
  self->passed = g_ptr_array_new_with_free_func (g_object_unref);
  self->position = 0;
}

/* From the first note on, unless the articles are still being read. */
static void
gotgan_note_list_queue (GotganNoteList *self)
{
  gotgan_note_list_set_loading (self, TRUE);
  if (self->reading != NULL)
    return;
  gotgan_note_list_begin (self);
  self->turn = g_idle_source_new ();
  g_source_set_priority (self->turn, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->turn, gotgan_note_list_turn_cb, self, NULL);
  g_source_attach (self->turn, self->library->context);
}

/* --- Articles of a party or source ---------------------------------------------------------------- */

typedef struct
{
  char *party;
  gint64 source_id;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->party);
  g_free (wanted);
}

static gpointer
select_articles (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                 GError **error)
{
  const Wanted *wanted = data;
  GotganSelection selection = { .with_notes = TRUE,
                                .party = wanted->party,
                                .source_id = wanted->source_id };

  return gotgan_listing_select (connection, &selection, error);
}

static void
gotgan_note_list_take_articles (GotganNoteList *self, GArray *listed)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < listed->len; i++)
    g_array_append_val (ids, g_array_index (listed, GotganListed, i).id);
  gotgan_note_matcher_set_articles (self->matcher, (const gint64 *) (gpointer) ids->data, ids->len);
}

static void
gotgan_note_list_articles_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GotganNoteList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) listed = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  /* Another filter was set, or the list is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  g_clear_object (&self->reading);
  if (listed == NULL)
    gotgan_library_emit_failed (self->library, error);
  else
    gotgan_note_list_take_articles (self, listed);
  gotgan_note_list_queue (self);
}

static void
gotgan_note_list_stop_reading (GotganNoteList *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
gotgan_note_list_read (GotganNoteList *self)
{
  const GotganNoteFilter *filter = gotgan_note_matcher_get_filter (self->matcher);
  Wanted *wanted = g_new (Wanted, 1);

  *wanted = (Wanted) { g_strdup (filter->party), filter->source_id };
  gotgan_note_list_stop_reading (self);
  gotgan_note_list_stop (self);
  self->reading = g_cancellable_new ();
  gotgan_note_list_set_loading (self, TRUE);
  gotgan_store_survey_async (self->library->store, select_articles, wanted, wanted_free,
                             (GDestroyNotify) g_array_unref, self->reading,
                             gotgan_note_list_articles_cb, g_object_ref (self));
}

/* --- Following the library ------------------------------------------------------------------------ */

static void
gotgan_note_list_note_cb (GotganNoteList *self)
{
  if (!gotgan_note_filter_is_empty (gotgan_note_matcher_get_filter (self->matcher)))
    gotgan_note_list_queue (self);
}

static void
gotgan_note_list_watch (GotganNoteList *self, guint position, guint n_removed, guint n_added)
{
  for (guint i = 0; i < n_removed; i++)
    g_signal_handlers_disconnect_by_func (self->watched->pdata[position + i],
                                          gotgan_note_list_note_cb, self);
  if (n_removed > 0)
    g_ptr_array_remove_range (self->watched, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    {
      GotganNote *note = g_list_model_get_item (self->notes, position + i);

      g_signal_connect_swapped (note, "notify", G_CALLBACK (gotgan_note_list_note_cb), self);
      g_ptr_array_insert (self->watched, (int) (position + i), note);
    }
}

static void
gotgan_note_list_notes_cb (GotganNoteList *self, guint position, guint n_removed, guint n_added)
{
  gotgan_note_list_watch (self, position, n_removed, n_added);
  gotgan_note_list_queue (self);
}

/* Claims and articles came or went, and with them what the party's articles are. */
static void
gotgan_note_list_articles_changed_cb (GotganNoteList *self)
{
  if (gotgan_note_matcher_needs_articles (self->matcher))
    gotgan_note_list_read (self);
}

GotganNoteList *
gotgan_note_list_new (GotganLibrary *library)
{
  const GotganNoteFilter all = { 0 };
  GotganNoteList *self;

  g_return_val_if_fail (GOTGAN_IS_LIBRARY (library), NULL);

  self = g_object_new (GOTGAN_TYPE_NOTE_LIST, NULL);
  self->library = g_object_ref (library);
  self->notes = g_object_ref (gotgan_library_get_notes (library));
  self->matcher = gotgan_note_matcher_new (&all);
  g_signal_connect_object (self->notes, "items-changed", G_CALLBACK (gotgan_note_list_notes_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "articles-changed",
                           G_CALLBACK (gotgan_note_list_articles_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "claims-changed",
                           G_CALLBACK (gotgan_note_list_articles_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gotgan_note_list_watch (self, 0, 0, g_list_model_get_n_items (self->notes));
  gotgan_note_list_begin (self);
  gotgan_note_list_go_on (self, 0);
  gotgan_note_list_end (self);
  return self;
}

GotganLibrary *
gotgan_note_list_get_library (GotganNoteList *self)
{
  g_return_val_if_fail (GOTGAN_IS_NOTE_LIST (self), NULL);
  return self->library;
}

void
gotgan_note_list_set_filter (GotganNoteList *self, const GotganNoteFilter *filter)
{
  const GotganNoteFilter all = { 0 };
  GotganNoteMatcher *matcher;

  g_return_if_fail (GOTGAN_IS_NOTE_LIST (self));

  matcher = gotgan_note_matcher_new (filter != NULL ? filter : &all);
  gotgan_note_list_stop (self);
  gotgan_note_list_stop_reading (self);
  gotgan_note_matcher_free (self->matcher);
  self->matcher = matcher;
  if (gotgan_note_matcher_needs_articles (matcher))
    gotgan_note_list_read (self);
  else
    gotgan_note_list_queue (self);
}

const GotganNoteFilter *
gotgan_note_list_get_filter (GotganNoteList *self)
{
  g_return_val_if_fail (GOTGAN_IS_NOTE_LIST (self), NULL);
  return gotgan_note_matcher_get_filter (self->matcher);
}

gboolean
gotgan_note_list_get_loading (GotganNoteList *self)
{
  g_return_val_if_fail (GOTGAN_IS_NOTE_LIST (self), FALSE);
  return self->loading;
}

/* --- The object ----------------------------------------------------------------------------------- */

static GType
gotgan_note_list_get_item_type (GListModel *model)
{
  return GOTGAN_TYPE_NOTE;
}

static guint
gotgan_note_list_get_n_items (GListModel *model)
{
  return GOTGAN_NOTE_LIST (model)->shown->len;
}

static gpointer
gotgan_note_list_get_item (GListModel *model, guint position)
{
  GotganNoteList *self = GOTGAN_NOTE_LIST (model);

  return position < self->shown->len ? g_object_ref (self->shown->pdata[position]) : NULL;
}

static void
gotgan_note_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = gotgan_note_list_get_item_type;
  interface->get_n_items = gotgan_note_list_get_n_items;
  interface->get_item = gotgan_note_list_get_item;
}

static void
gotgan_note_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, GOTGAN_NOTE_LIST (object)->loading);
}

static void
gotgan_note_list_dispose (GObject *object)
{
  GotganNoteList *self = GOTGAN_NOTE_LIST (object);

  gotgan_note_list_stop (self);
  gotgan_note_list_stop_reading (self);
  gotgan_note_list_watch (self, 0, self->watched->len, 0);
  g_clear_object (&self->notes);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (gotgan_note_list_parent_class)->dispose (object);
}

static void
gotgan_note_list_finalize (GObject *object)
{
  GotganNoteList *self = GOTGAN_NOTE_LIST (object);

  g_ptr_array_unref (self->watched);
  g_ptr_array_unref (self->shown);
  g_clear_pointer (&self->matcher, gotgan_note_matcher_free);
  G_OBJECT_CLASS (gotgan_note_list_parent_class)->finalize (object);
}

static void
gotgan_note_list_class_init (GotganNoteListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_note_list_get_property;
  object_class->dispose = gotgan_note_list_dispose;
  object_class->finalize = gotgan_note_list_finalize;
  loading_property =
      g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_property (object_class, 1, loading_property);
}

static void
gotgan_note_list_init (GotganNoteList *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
}
