#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-article.h"
#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-deal.h"
#include "app/model/gotgan-headline.h"
#include "app/model/gotgan-note.h"
#include "app/model/gotgan-party.h"
#include "app/model/gotgan-source.h"

G_BEGIN_DECLS

/**
 * GotganLibrary:
 *
 * The front door: opens the store, runs imports, hands out list models, undoes. Lives on the thread that made it
 * (its thread-default main context); work is done on the store's threads and nothing here blocks.
 */
#define GOTGAN_TYPE_LIBRARY (gotgan_library_get_type ())
G_DECLARE_FINAL_TYPE (GotganLibrary, gotgan_library, GOTGAN, LIBRARY, GObject)

/**
 * GotganLibraryFlags:
 * @GOTGAN_LIBRARY_SAMPLE: fill a library that has just been made with the sample articles
 */
typedef enum
{
  GOTGAN_LIBRARY_NONE = 0,
  GOTGAN_LIBRARY_SAMPLE = 1 << 0,
} GotganLibraryFlags;

/**
 * gotgan_library_open_async:
 * @path: (nullable): the library file; %NULL means $GOTGAN_LIBRARY, else $XDG_DATA_HOME/gotgan/library.gotgan
 *
 * Makes the file where there is none. Errors are GOTGAN_STORE_ERROR (TOO_NEW, NOT_A_LIBRARY, FULL, …) and
 * GOTGAN_FACTS_ERROR; each has a sentence in gotgan-error-text.h.
 */
void gotgan_library_open_async (const char *path, GotganLibraryFlags flags,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
/** Returns: (transfer full): */
GotganLibrary *gotgan_library_open_finish (GAsyncResult *result, GError **error);

/** Waits for writes under way and closes the file; also done at the last unref. */
void gotgan_library_close (GotganLibrary *self);

/** Returns: (transfer none): where it is kept */
const char *gotgan_library_get_path (GotganLibrary *self);

/**
 * GotganImportReport:
 * @n_added: articles that were new
 * @n_updated: articles that got a new version
 * @n_unchanged: articles that were there already
 * @failures: (element-type GotganImportFailure): what could not be imported, and why
 * @first_id: the first article added or updated, or 0
 */
typedef struct
{
  guint n_added;
  guint n_updated;
  guint n_unchanged;
  GPtrArray *failures;
  gint64 first_id;
} GotganImportReport;

/** @name: base name only. @error: of any domain of app/. */
typedef struct
{
  char *name;
  GError *error;
} GotganImportFailure;

void gotgan_import_report_free (GotganImportReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganImportReport, gotgan_import_report_free)

/** Called in the library's main context, at most some ten times a second. @total may grow while folders are read. */
typedef void (*GotganProgress) (guint done, guint total, gpointer user_data);

/**
 * gotgan_library_import_async:
 * @files: (element-type GFile): files and folders (read recursively, hidden ones passed over)
 * @progress: (nullable): with @progress_data
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
 * gotgan_library_load_article_async:
 *
 * The newest version of an article. NOT_FOUND (GOTGAN_STORE_ERROR) when there is none.
 */
void gotgan_library_load_article_async (GotganLibrary *self, gint64 id, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): */
GotganArticle *gotgan_library_load_article_finish (GotganLibrary *self, GAsyncResult *result,
                                                   GError **error);

/**
 * gotgan_library_load_headline_async:
 *
 * What a list says of an article, for one that is in no list; the state of that moment. NOT_FOUND when there is none.
 */
void gotgan_library_load_headline_async (GotganLibrary *self, gint64 id, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): */
GotganHeadline *gotgan_library_load_headline_finish (GotganLibrary *self, GAsyncResult *result,
                                                     GError **error);

/**
 * gotgan_library_load_claims_async:
 *
 * The claims of one article, in the order of the text, as a #GListModel of #GotganClaim.
 */
void gotgan_library_load_claims_async (GotganLibrary *self, gint64 article_id,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
/** Returns: (transfer full): */
GListModel *gotgan_library_load_claims_finish (GotganLibrary *self, GAsyncResult *result,
                                               GError **error);

/**
 * gotgan_library_load_deals_async:
 * @as_of: (nullable): EDTF day; only articles published (else imported) by then count
 *
 * Deals and metrics of the library, newest first, as a #GListModel of #GotganDeal.
 */
void gotgan_library_load_deals_async (GotganLibrary *self, const char *as_of,
                                      GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);
/** Returns: (transfer full): */
GListModel *gotgan_library_load_deals_finish (GotganLibrary *self, GAsyncResult *result,
                                              GError **error);

/* Collections that live as long as the library and change with it. (transfer none) */

/** #GotganSource items. */
GListModel *gotgan_library_get_sources (GotganLibrary *self);
/** #GotganParty items: every party of the library's claims, most spoken of first. */
GListModel *gotgan_library_get_parties (GotganLibrary *self);
/** #GotganNote items of all articles, newest first. Filter it for one article. */
GListModel *gotgan_library_get_notes (GotganLibrary *self);

/** Returns: (transfer full): the registry's or the library's name for a party, in @language */
char *gotgan_library_dup_party_name (GotganLibrary *self, const GotganPartyRef *ref,
                                     GotganLanguage language);

/** Returns: (transfer full): the key of the party that goes by @name (an id, or a name in any spelling) */
char *gotgan_library_dup_party_key (GotganLibrary *self, const char *name);

/* Commands. Each is one step of undo, takes effect in the models at once, and is written behind them; a write that
 * fails is taken back and told by #GotganLibrary::failed (GError). Nothing is shown as saved before it is: a note's
 * created time is 0 until then. */

void gotgan_library_add_note (GotganLibrary *self, GotganNote *note);
/** @colour, @comment: what it is to be; @comment may be %NULL for none */
void gotgan_library_edit_note (GotganLibrary *self, GotganNote *note, GotganColour colour,
                               const char *comment);
void gotgan_library_remove_note (GotganLibrary *self, GotganNote *note);
void gotgan_library_set_starred (GotganLibrary *self, gint64 article_id, gboolean starred);
void gotgan_library_remove_article (GotganLibrary *self, gint64 article_id);
/** Removes the articles of a source and the source itself (the sample, say). */
void gotgan_library_remove_source (GotganLibrary *self, gint64 source_id);

/** Not a step of undo. */
void gotgan_library_mark_read (GotganLibrary *self, gint64 article_id, gboolean read);

/* Properties "can-undo" and "can-redo" notify. */
gboolean gotgan_library_get_can_undo (GotganLibrary *self);
gboolean gotgan_library_get_can_redo (GotganLibrary *self);
void gotgan_library_undo (GotganLibrary *self);
void gotgan_library_redo (GotganLibrary *self);

/**
 * gotgan_library_flush_async:
 *
 * Done when everything commanded so far is on disk; fails with the first write that did not succeed.
 */
void gotgan_library_flush_async (GotganLibrary *self, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
gboolean gotgan_library_flush_finish (GotganLibrary *self, GAsyncResult *result, GError **error);

/* Signals:
 *   articles-changed ()          articles came, went or got a new version, or claims were made anew
 *   article-changed (gint64)     one article's unread, star or counts changed
 *   failed (GError)              a write did not succeed and was taken back
 */

G_END_DECLS
