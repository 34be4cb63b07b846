#pragma once

#include <gio/gio.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/* Files and folders as a person names them, turned into files that can be read. All of it blocks: for worker threads. */

/** @name: (transfer full); @error: (transfer full) */
GotganImportFailure *gotgan_import_failure_new (char *name, GError *error);
void gotgan_import_failure_free (GotganImportFailure *failure);

/** Returns: (transfer full): the base name of @file, as valid UTF-8, for people */
char *gotgan_article_file_dup_name (GFile *file);

/**
 * gotgan_article_file_read:
 * @error: %GOTGAN_IMPORT_ERROR_TOO_LARGE, %G_IO_ERROR_NOT_REGULAR_FILE or another %G_IO_ERROR
 *
 * The contents of a regular file. Its size is looked at first, so an overlong file costs nothing; a pipe or a device
 * is refused without being opened, since opening one can hang.
 *
 * Returns: (transfer full):
 */
GBytes *gotgan_article_file_read (GFile *file, GCancellable *cancellable, GError **error);

/**
 * gotgan_article_stream_read:
 * @error: %GOTGAN_IMPORT_ERROR_TOO_LARGE or a %G_IO_ERROR
 *
 * All of a stream, unless it is longer than an article may be.
 *
 * Returns: (transfer full):
 */
GBytes *gotgan_article_stream_read (GInputStream *stream, GCancellable *cancellable,
                                    GError **error);

/**
 * gotgan_article_files_collect:
 * @files: (element-type GFile): files and folders
 * @failures: (element-type GotganImportFailure): gets the folders that could not be read
 *
 * Folders are read recursively, in the order of names: what ends in .txt, .html or .htm, hidden files and folders
 * passed over, and so are links to folders: they lead out of what was chosen. A file that is named itself is taken
 * whatever its name. When cancelled, what was found by then.
 *
 * Returns: (transfer full) (element-type GFile):
 */
GPtrArray *gotgan_article_files_collect (GPtrArray *files, GPtrArray *failures,
                                         GCancellable *cancellable);

G_END_DECLS
