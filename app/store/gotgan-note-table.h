#pragma once

#include "app/model/gotgan-note.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/**
 * gotgan_note_table_put:
 * @note: with its created and modified times set by the caller
 *
 * Adds the note, or brings the one of the same id up to date. Also undoes gotgan_note_table_remove().
 * NOT_FOUND when its article or version is not there.
 */
gboolean gotgan_note_table_put (GotganConnection *connection, GotganNote *note, GError **error);

/**
 * gotgan_note_table_edit:
 *
 * Writes what a person says in the note: colour, comment and tags, with the time of it. Where it was made stays as it is, since
 * @note may have followed its words into another version. One that is not there is put.
 */
gboolean gotgan_note_table_edit (GotganConnection *connection, GotganNote *note, GError **error);

/** NOT_FOUND when there is no such note. */
gboolean gotgan_note_table_remove (GotganConnection *connection, const char *id, GError **error);

/**
 * gotgan_note_table_load:
 * @article_id: of one article; 0 is all
 *
 * A note of an older version is told where its words are in the newest one, by gotgan_anchor_finder_find(): its span and
 * version are those of the newest where they still stand, and its own where they don't.
 *
 * Returns: (transfer full) (element-type GotganNote): newest first; those of removed articles are left out, and those
 *   that can't be read are passed over: gotgan_connection_take_damaged()
 */
GPtrArray *gotgan_note_table_load (GotganConnection *connection, gint64 article_id, GError **error);

/** @note: (out) (transfer full) (nullable): of this id, as it was made; %NULL when there is none */
gboolean gotgan_note_table_find (GotganConnection *connection, const char *id, GotganNote **note,
                                 GError **error);

/** As gotgan_note_table_load(), as they were made: with the version and the span of that time. */
GPtrArray *gotgan_note_table_load_made (GotganConnection *connection, gint64 article_id,
                                        GError **error);

G_END_DECLS
