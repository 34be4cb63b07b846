#pragma once

#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/**
 * GotganStatement:
 *
 * A prepared statement of a connection's cache. Values are bound in the order of the question marks; the first that
 * can't be bound fails the run.
 */
typedef struct _GotganStatement GotganStatement;

typedef enum
{
  GOTGAN_STEP_FAILED,
  GOTGAN_STEP_ROW,
  GOTGAN_STEP_DONE,
} GotganStep;

/**
 * gotgan_connection_prepare:
 *
 * Returns: (transfer full): with nothing bound; give it back with gotgan_statement_release(). %NULL with
 *   GOTGAN_STORE_ERROR
 */
GotganStatement *gotgan_connection_prepare (GotganConnection *connection, const char *sql,
                                            GError **error);
void gotgan_statement_release (GotganStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganStatement, gotgan_statement_release)

/** For the cache only. */
void gotgan_statement_finalize (GotganStatement *self);

void gotgan_statement_bind_int (GotganStatement *self, gint64 value);
void gotgan_statement_bind_double (GotganStatement *self, double value);
/** @text: (nullable): %NULL is SQL's NULL. Copied */
void gotgan_statement_bind_text (GotganStatement *self, const char *text);
/** @text: (transfer full): bound without a copy */
void gotgan_statement_take_text (GotganStatement *self, GString *text);
/** Copied. */
void gotgan_statement_bind_bytes (GotganStatement *self, gconstpointer bytes, gsize length);
void gotgan_statement_bind_null (GotganStatement *self);

/** Goes to the next row. */
GotganStep gotgan_statement_step (GotganStatement *self, GError **error);

/** Runs it to its end, whatever rows it has, and makes it ready for new values. */
gboolean gotgan_statement_run (GotganStatement *self, GError **error);

/** Makes it ready for new values. */
void gotgan_statement_reset (GotganStatement *self);

gboolean gotgan_statement_is_null (GotganStatement *self, int column);
gint64 gotgan_statement_get_int (GotganStatement *self, int column);
/** Clamped to what a guint holds. */
guint gotgan_statement_get_uint (GotganStatement *self, int column);
double gotgan_statement_get_double (GotganStatement *self, int column);
/** Returns: (nullable) (transfer none): until the next step; bytes that are not UTF-8 have been replaced */
const char *gotgan_statement_get_text (GotganStatement *self, int column);
/** Returns: (transfer full): */
GBytes *gotgan_statement_dup_bytes (GotganStatement *self, int column);

/** Returns: how many rows the last statement run on @connection changed */
guint gotgan_connection_get_n_changed (GotganConnection *connection);
gint64 gotgan_connection_get_last_id (GotganConnection *connection);

G_END_DECLS
