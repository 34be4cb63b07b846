#pragma once

#include "app/model/gotgan-source.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/**
 * gotgan_source_table_ensure:
 * @url: (nullable): the address, for feeds and datasets; the other two kinds exist once each
 * @title: (nullable): its own title; replaces the one known, if any
 * @id: (out): the row
 *
 * Finds the source or adds it. One that was removed comes back: a feed or dataset with the articles that went with it, for
 * its items are known and would not be brought again; the other two without.
 */
gboolean gotgan_source_table_ensure (GotganConnection *connection, GotganSourceKind kind,
                                     const char *url, const char *title, gint64 *id,
                                     GError **error);

/** Writes name, folder, full text, address, title and home of @source. NOT_FOUND when there is no such source, FAILED when
 *  another one of its kind has the address. */
gboolean gotgan_source_table_update (GotganConnection *connection, GotganSource *source,
                                     GError **error);

/**
 * gotgan_source_table_describe:
 * @url, @title, @home: (nullable): what a visit found; %NULL leaves what is there
 * @moved: (out): whether @url is its address now: not when another source has it already
 * @holder: (out) (nullable) (transfer full): the name of that one, unless it has been removed
 *
 * NOT_FOUND when there is no such source.
 */
gboolean gotgan_source_table_describe (GotganConnection *connection, gint64 id, const char *url,
                                       const char *title, const char *home, gboolean *moved,
                                       char **holder, GError **error);

/** NOT_FOUND when there is no such source, or when its address is not @url any more. */
gboolean gotgan_source_table_check_address (GotganConnection *connection, gint64 id,
                                            const char *url, GError **error);

/** Writes what a visit left behind. NOT_FOUND when there is no such source. */
gboolean gotgan_source_table_set_state (GotganConnection *connection, gint64 id,
                                        const GotganSourceState *state, GError **error);

/**
 * gotgan_source_table_load:
 *
 * Returns: (transfer full) (element-type GotganSource): with their counts, in the order they were added
 */
GPtrArray *gotgan_source_table_load (GotganConnection *connection, GError **error);

/**
 * gotgan_source_table_is_unfilled:
 * @unfilled: (out): whether nothing has ever been brought into the library, or the sample, of which the state then has a
 *   backlog, only in part
 */
gboolean gotgan_source_table_is_unfilled (GotganConnection *connection, gboolean *unfilled,
                                          GError **error);

/**
 * gotgan_source_table_count:
 * @n_own: (out): articles that only this source has; they go with it
 * @n_shared: (out): those that another source has too
 */
gboolean gotgan_source_table_count (GotganConnection *connection, gint64 id, guint *n_own,
                                    guint *n_shared, GError **error);

/**
 * gotgan_source_table_remove:
 * @removed: UTC, microseconds since the epoch; names this removal
 *
 * Removes the source and its articles, as gotgan_article_table_remove() does; those that another source has too stay.
 * NOT_FOUND when there is no such source.
 */
gboolean gotgan_source_table_remove (GotganConnection *connection, gint64 id, gint64 removed,
                                     GError **error);

/**
 * gotgan_source_table_restore:
 * @removed: the time given to gotgan_source_table_remove()
 *
 * Undoes one removal: articles that had been removed before, one by one, stay removed. Those that it shares with a source
 * that was removed later come back, too.
 */
gboolean gotgan_source_table_restore (GotganConnection *connection, gint64 id, gint64 removed,
                                      GError **error);

G_END_DECLS
