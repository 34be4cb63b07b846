#include "config.h"

#include "ui/shell/gotgan-window-private.h"

#include "app/library/gotgan-error-text.h"
#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-problem-text.h"
#include "ui/sources/gotgan-sync-problems.h"

#include <glib/gi18n.h>

/* One of the syncs under way: the person may ask for a source while all are visited. */
typedef struct
{
  GotganWindow *window;
  guint n_done;
  guint n_total;
} GotganWindowSync;

static void
gotgan_window_sync_free (GotganWindowSync *sync)
{
  g_object_unref (sync->window);
  g_free (sync);
}

/* --- Telling how it went ------------------------------------------------------------------ */

static GotganSource *
gotgan_window_find_reported (GotganWindow *self, const GotganSyncReport *report)
{
  return gotgan_window_dup_source (self, report->source_id);
}

/* Returns: (transfer full): sources that could not be read */
static GPtrArray *
gotgan_window_list_problems (GotganWindow *self, GPtrArray *reports)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < reports->len; i++)
    {
      const GotganSyncReport *report = g_ptr_array_index (reports, i);
      GotganSource *source = report->state->problem != NULL && report->state->failures > 0
                                 ? gotgan_window_find_reported (self, report)
                                 : NULL;

      if (source != NULL)
        g_ptr_array_add (sources, source);
    }
  return sources;
}

static char *
gotgan_window_dup_news (GPtrArray *reports)
{
  guint n_added = 0;
  guint n_updated = 0;
  g_autofree char *added = NULL;
  g_autofree char *changed = NULL;

  for (guint i = 0; i < reports->len; i++)
    {
      const GotganSyncReport *report = g_ptr_array_index (reports, i);

      n_added += report->n_added;
      n_updated += report->n_updated;
    }
  if (n_added > 0)
    added = g_strdup_printf (ngettext ("%u new article", "%u new articles", n_added), n_added);
  if (added != NULL && n_updated > 0)
    changed = g_strdup_printf (ngettext ("%u changed", "%u changed", n_updated), n_updated);
  if (changed != NULL)
    /* Translators: "2 new articles, 1 changed" */
    return g_strdup_printf (C_ ("news", "%s, %s"), added, changed);
  if (added != NULL)
    return g_steal_pointer (&added);
  if (n_updated > 0)
    return g_strdup_printf (ngettext ("%u article updated", "%u articles updated", n_updated),
                            n_updated);
  return g_strdup (_ ("Nothing new"));
}

static void
gotgan_window_show_problems_cb (GotganWindow *self, AdwToast *toast)
{
  GPtrArray *sources = g_object_get_data (G_OBJECT (toast), "sources");

  if (self->session == NULL)
    return;
  if (sources->len == 1)
    gotgan_window_edit_source (self, g_ptr_array_index (sources, 0));
  else
    adw_dialog_present (gotgan_sync_problems_new (sources), GTK_WIDGET (self));
}

/* Of one source one wants to know at once what is wrong with it. */
static char *
gotgan_window_dup_problem (GPtrArray *sources, guint n_visited)
{
  GotganSource *first = g_ptr_array_index (sources, 0);
  g_autofree char *problem = NULL;

  if (sources->len > 1 || n_visited > 1)
    /* Translators: how many sources failed, of how many that were visited. */
    return g_strdup_printf (ngettext ("%u of %u sources could not be read",
                                      "%u of %u sources could not be read", sources->len),
                            sources->len, n_visited);
  problem = gotgan_problem_text (gotgan_source_get_state (first));
  /* Translators: a source's name, then what is wrong with it. */
  return g_strdup_printf (_ ("%s: %s"), gotgan_source_get_label (first),
                          problem != NULL ? problem : "");
}

/* Takes @sources, which the toast keeps for its button. */
static void
gotgan_window_notify_problems (GotganWindow *self, GPtrArray *sources, guint n_visited)
{
  g_autofree char *sentence = gotgan_window_dup_problem (sources, n_visited);
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("Details"));
  adw_toast_set_timeout (toast, 0);
  g_object_set_data_full (G_OBJECT (toast), "sources", sources, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (gotgan_window_show_problems_cb),
                           self, G_CONNECT_SWAPPED);
  gotgan_window_replace_toast (self, &self->sync_toast, toast);
}

static void
gotgan_window_tell_sync (GotganWindow *self, GPtrArray *reports)
{
  GPtrArray *problems = gotgan_window_list_problems (self, reports);
  g_autofree char *news = gotgan_window_dup_news (reports);

  if (problems->len > 0)
    {
      gotgan_window_notify_problems (self, problems, reports->len);
      return;
    }
  gotgan_window_replace_toast (self, &self->sync_toast, adw_toast_new (news));
  g_ptr_array_unref (problems);
}

/* Told once: whoever tries again without a network sees the same sentence, not a heap of them. */
static void
gotgan_window_tell_sync_error (GotganWindow *self, const GError *error)
{
  g_autofree char *sentence = NULL;
  AdwToast *toast;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gotgan_window_replace_toast (self, &self->sync_toast,
                                   adw_toast_new (
                                       _ ("Sync cancelled; what had been read is in the library")));
      return;
    }
  g_message ("%s", error->message);
  sentence = gotgan_error_text (error);
  toast = adw_toast_new (sentence);
  adw_toast_set_use_markup (toast, FALSE);
  gotgan_window_replace_toast (self, &self->sync_toast, toast);
}

/* --- Syncing ------------------------------------------------------------------------------ */

static void
gotgan_window_sync_progress_cb (guint done, guint total, gpointer data)
{
  GotganWindowSync *sync = data;
  GotganWindow *self = sync->window;

  self->sync_done += done - sync->n_done;
  self->sync_total += total - sync->n_total;
  sync->n_done = done;
  sync->n_total = total;
  if (self->session != NULL)
    gotgan_sidebar_set_sync_progress (self->sidebar, self->sync_done, self->sync_total);
}

static void
gotgan_window_synced_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  GotganWindowSync *sync = data;
  g_autoptr (GotganWindow) self = g_object_ref (sync->window);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports =
      gotgan_library_sync_finish (GOTGAN_LIBRARY (library), result, &error);

  self->sync_done -= sync->n_done;
  self->sync_total -= sync->n_total;
  if (--self->n_syncs == 0)
    g_clear_object (&self->sync);
  gotgan_window_sync_free (sync);
  /* The window was closed meanwhile. */
  if (self->session == NULL)
    return;
  gotgan_sidebar_set_sync_progress (self->sidebar, self->sync_done, self->sync_total);
  gotgan_window_update_actions (self);
  if (reports != NULL)
    gotgan_window_tell_sync (self, reports);
  else
    gotgan_window_tell_sync_error (self, error);
}

void
gotgan_window_sync (GotganWindow *self, GPtrArray *sources)
{
  GotganWindowSync *sync = g_new0 (GotganWindowSync, 1);

  sync->window = g_object_ref (self);
  if (self->sync == NULL)
    self->sync = g_cancellable_new ();
  self->n_syncs++;
  gotgan_library_sync_async (gotgan_session_get_library (self->session), sources, GOTGAN_SYNC_ALL,
                             gotgan_window_sync_progress_cb, sync, self->sync,
                             gotgan_window_synced_cb, sync);
  gotgan_window_update_actions (self);
}
