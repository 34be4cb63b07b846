#pragma once

#include "app/library/gotgan-library-base.h"

G_BEGIN_DECLS

/* Articles out of files, and what came of it. */

/**
 * GotganImportReport:
 * @n_added: articles that were new
 * @n_updated: articles that got a new version
 * @n_unchanged: articles that were there already
 * @n_sources: sources that were new, of an OPML file
 * @n_known_sources: those of it that were there already
 * @failures: (element-type GotganImportFailure): what could not be imported, and why
 * @first_id: the first article added or updated, or 0
 */
typedef struct
{
  guint n_added;
  guint n_updated;
  guint n_unchanged;
  guint n_sources;
  guint n_known_sources;
  GPtrArray *failures;
  gint64 first_id;
} GotganImportReport;

/** @name: base name only, or an address. @error: of any domain of app/. */
typedef struct
{
  char *name;
  GError *error;
} GotganImportFailure;

/** Returns: (transfer full): of nothing imported */
GotganImportReport *gotgan_import_report_new (void);
void gotgan_import_report_free (GotganImportReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganImportReport, gotgan_import_report_free)

/**
 * gotgan_library_import_async:
 * @files: (element-type GFile): files and folders (read recursively, hidden ones passed over)
 * @progress: (nullable): with @progress_data
 *
 * Articles as text or pages; feeds and JSON Feed files, whose items come in as articles; OPML files, whose feeds become
 * sources and are not visited by this.
 *
 * One bad file never stops the others: it is a failure in the report. The task itself fails only when the
 * library cannot be written or @cancellable was cancelled; what was stored by then stays.
 */
void gotgan_library_import_async (GotganLibrary *self, GPtrArray *files, GotganProgress progress,
                                  gpointer progress_data, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): */
GotganImportReport *gotgan_library_import_finish (GotganLibrary *self, GAsyncResult *result,
                                                  GError **error);

/** The same for bytes in hand (standard input, a paste); @name is what failures call it. Same finish. */
void gotgan_library_import_bytes_async (GotganLibrary *self, GBytes *bytes, const char *name,
                                        GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);

/**
 * gotgan_library_import_opml_async:
 * @name: what failures call it
 *
 * The same for what has to be an OPML file and is refused when it is none.
 */
void gotgan_library_import_opml_async (GotganLibrary *self, GBytes *bytes, const char *name,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);

G_END_DECLS
