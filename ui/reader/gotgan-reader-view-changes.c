#include "config.h"

/* Articles that were edited after they came. */

#include "ui/reader/gotgan-reader-view-private.h"

#include "ui/reader/gotgan-changes-dialog.h"
#include "ui/reader/gotgan-version-text.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GotganReaderView *view;
  gint64 article_id;
} Asking;

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->view);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

/* Returns: whether there is a whole text before the one in force: a teaser that was filled up is no edit */
static gboolean
was_edited (GPtrArray *versions)
{
  const GotganArticleVersion *last = NULL;

  if (versions == NULL || versions->len < 2)
    return FALSE;
  last = g_ptr_array_index (versions, versions->len - 1);
  return gotgan_article_version_find_before (versions, last->version) != NULL;
}

static void
gotgan_reader_view_take_versions (GotganReaderView *self, GPtrArray *versions)
{
  gboolean edited = was_edited (versions);

  g_clear_pointer (&self->versions, g_ptr_array_unref);
  if (edited)
    {
      const GotganArticleVersion *last = g_ptr_array_index (versions, versions->len - 1);
      g_autofree char *day = gotgan_version_dup_day (last);
      g_autofree char *title = g_strdup_printf (_ ("This article was changed: %s"), day);

      self->versions = g_ptr_array_ref (versions);
      adw_banner_set_title (self->changes_banner, title);
    }
  adw_banner_set_revealed (self->changes_banner, edited);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reader.show-changes", edited);
}

static void
versions_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asking) asking = data;
  GotganReaderView *self = asking->view;
  g_autoptr (GPtrArray) versions =
      gotgan_library_load_versions_finish (GOTGAN_LIBRARY (source), result, NULL);

  if (self->session != NULL && self->shown_id == asking->article_id)
    gotgan_reader_view_take_versions (self, versions);
}

void
gotgan_reader_view_find_versions (GotganReaderView *self)
{
  Asking *asking = NULL;

  if (self->session == NULL || self->shown_id == 0)
    {
      gotgan_reader_view_take_versions (self, NULL);
      return;
    }
  /* The banner of the article before must not stand above this one while its versions are read. */
  if (self->versions_of != self->shown_id)
    gotgan_reader_view_take_versions (self, NULL);
  self->versions_of = self->shown_id;
  asking = g_new0 (Asking, 1);
  asking->view = g_object_ref (self);
  asking->article_id = self->shown_id;
  gotgan_library_load_versions_async (gotgan_session_get_library (self->session), self->shown_id,
                                      NULL, versions_loaded_cb, asking);
}

void
gotgan_reader_view_show_changes (GotganReaderView *self)
{
  AdwDialog *dialog = NULL;

  if (self->versions == NULL)
    return;
  gotgan_reader_view_hide_claim (self);
  gotgan_reader_view_hide_selection (self);
  dialog = gotgan_changes_dialog_new (self->session, self->shown_id, self->versions);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

void
gotgan_reader_view_changes_clicked_cb (GotganReaderView *self)
{
  gotgan_reader_view_show_changes (self);
}
