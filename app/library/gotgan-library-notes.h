#pragma once

#include "app/library/gotgan-library-base.h"
#include "app/library/gotgan-library-import.h"
#include "app/model/gotgan-annotation.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-meaning.h"
#include "app/model/gotgan-note-filter.h"

G_BEGIN_DECLS

/* Notes, what their colours mean, and their way to files and back. */

/* Collections live as long as the library and change with it. (transfer none) */

/** #GotganNote items of all articles, newest first. Filter it for one article. */
GListModel *gotgan_library_get_notes (GotganLibrary *self);
/** The four #GotganMeaning, in the order of their colours; always the same objects. */
GListModel *gotgan_library_get_meanings (GotganLibrary *self);

/** Returns: (transfer none): what the person calls the meaning of @colour, else what the program calls it */
const char *gotgan_library_get_meaning_label (GotganLibrary *self, GotganColour colour);

/**
 * GotganNotesFormat:
 * @GOTGAN_NOTES_JSON_LD: W3C Web Annotations, see gotgan-annotation.h: what comes back unharmed; "application/ld+json"
 * @GOTGAN_NOTES_MARKDOWN: for people, by article; "text/markdown"
 * @GOTGAN_NOTES_CSV: for spreadsheets; "text/csv"
 */
typedef enum
{
  GOTGAN_NOTES_JSON_LD,
  GOTGAN_NOTES_MARKDOWN,
  GOTGAN_NOTES_CSV,
} GotganNotesFormat;

/**
 * gotgan_library_export_notes_async:
 * @notes: (nullable): #GotganNote, as a #GotganNoteList; %NULL is all, with those whose article is not in the library
 *
 * What was commanded before is in the file.
 */
void gotgan_library_export_notes_async (GotganLibrary *self, GListModel *notes,
                                        GotganNotesFormat format, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): the file, UTF-8 */
GBytes *gotgan_library_export_notes_finish (GotganLibrary *self, GAsyncResult *result,
                                            GError **error);

/**
 * GotganNotesReport:
 * @n_added: notes that were not in the library
 * @n_updated: notes that were, and that the file has newer
 * @n_unchanged: notes that were, and stay as they are
 * @n_changed: those of the first two whose words are changed in the article
 * @n_orphaned: and whose words are not in it
 * @n_stray: notes that are kept until their article comes, see gotgan_library_load_stray_notes_async()
 * @failures: (element-type GotganImportFailure): what could not be taken, and why
 */
typedef struct
{
  guint n_added;
  guint n_updated;
  guint n_unchanged;
  guint n_changed;
  guint n_orphaned;
  guint n_stray;
  GPtrArray *failures;
} GotganNotesReport;

/** Returns: (transfer full): of no notes */
GotganNotesReport *gotgan_notes_report_new (void);
void gotgan_notes_report_free (GotganNotesReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganNotesReport, gotgan_notes_report_free)

/**
 * gotgan_library_import_notes_async:
 * @file: of W3C Web Annotations as JSON-LD, ours or another program's
 *
 * Fails with GOTGAN_ANNOTATION_ERROR when it is no such file; one annotation that can't be taken is a failure in the report.
 * What was stored before it was cancelled stays, and the same file can be taken again.
 */
void gotgan_library_import_notes_async (GotganLibrary *self, GFile *file, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
/** The same for bytes in hand. Same finish. */
void gotgan_library_import_notes_bytes_async (GotganLibrary *self, GBytes *bytes,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): */
GotganNotesReport *gotgan_library_import_notes_finish (GotganLibrary *self, GAsyncResult *result,
                                                       GError **error);

/**
 * gotgan_library_load_stray_notes_async:
 *
 * Notes from files whose article is not in the library. They become notes of it by themselves when it comes.
 */
void gotgan_library_load_stray_notes_async (GotganLibrary *self, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full) (element-type GotganAnnotation): without articles */
GPtrArray *gotgan_library_load_stray_notes_finish (GotganLibrary *self, GAsyncResult *result,
                                                   GError **error);

/** Reads what the articles with notes have, so that only that is offered to filter by. */
void gotgan_library_load_note_subjects_async (GotganLibrary *self, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): */
GotganNoteSubjects *gotgan_library_load_note_subjects_finish (GotganLibrary *self,
                                                              GAsyncResult *result, GError **error);

/* Commands, see gotgan-library-base.h. */

/** @note: not stored yet; it is kept, shown as it is, and told its created time when it is stored */
void gotgan_library_add_note (GotganLibrary *self, GotganNote *note);
/** @colour, @comment: what it is to be; @comment may be %NULL for none */
void gotgan_library_edit_note (GotganLibrary *self, GotganNote *note, GotganColour colour,
                               const char *comment);
/** @tags: (nullable): what they are to be; kept as gotgan_tags_clean() gives them */
void gotgan_library_tag_note (GotganLibrary *self, GotganNote *note, const char *const *tags);
/** Keeps a note whose sentence was edited on what stands in its place (gotgan_note_get_place()) in @article, the newest version. */
void gotgan_library_keep_note (GotganLibrary *self, GotganNote *note, GotganArticle *article);
/** @name: (nullable): what the person calls the meaning of @colour; nothing gives it back the program's name */
void gotgan_library_name_meaning (GotganLibrary *self, GotganColour colour, const char *name);
void gotgan_library_remove_note (GotganLibrary *self, GotganNote *note);

/** @stray: of gotgan_library_load_stray_notes_async() */
void gotgan_library_remove_stray_note (GotganLibrary *self, const GotganAnnotation *stray);

G_END_DECLS
