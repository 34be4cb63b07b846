#include "config.h"

#include "app/store/gotgan-tokenizer.h"

#include <sqlite3.h>

/* The tokenizer as FTS5 wants it. */

typedef int (*GotganFtsTokenFunc) (void *context, int flags, const char *token, int length,
                                   int start, int end);

typedef struct
{
  void *context;
  GotganFtsTokenFunc func;
} GotganFtsSink;

static int
gotgan_fts_token_cb (const GotganToken *token, gpointer user_data)
{
  GotganFtsSink *sink = user_data;

  return sink->func (sink->context, 0, token->text, (int) token->length, (int) token->start,
                     (int) token->end);
}

static int
gotgan_fts_create (void *context, const char **arguments, int n_arguments,
                   Fts5Tokenizer **tokenizer)
{
  static char without_state;

  *tokenizer = (Fts5Tokenizer *) &without_state;
  return SQLITE_OK;
}

static void
gotgan_fts_delete (Fts5Tokenizer *tokenizer)
{
}

static int
gotgan_fts_tokenize (Fts5Tokenizer *tokenizer, void *context, int flags, const char *text,
                     int length, GotganFtsTokenFunc func)
{
  GotganFtsSink sink = { context, func };

  if (text == NULL || length <= 0)
    return SQLITE_OK;
  return gotgan_tokenize (text, (gsize) length,
                          (flags & FTS5_TOKENIZE_QUERY) != 0 ? GOTGAN_TOKENIZE_QUERY
                                                             : GOTGAN_TOKENIZE_DOCUMENT,
                          gotgan_fts_token_cb, &sink);
}

static fts5_api *
gotgan_fts_find_api (sqlite3 *db)
{
  sqlite3_stmt *stmt = NULL;
  fts5_api *api = NULL;

  if (sqlite3_prepare_v2 (db, "SELECT fts5 (?1)", -1, &stmt, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (stmt, 1, &api, "fts5_api_ptr", NULL);
      sqlite3_step (stmt);
    }
  sqlite3_finalize (stmt);
  return api;
}

gboolean
gotgan_tokenizer_register (gpointer db)
{
  static fts5_tokenizer tokenizer = { gotgan_fts_create, gotgan_fts_delete, gotgan_fts_tokenize };
  fts5_api *api = gotgan_fts_find_api (db);

  return api != NULL && api->xCreateTokenizer (api, "gotgan", NULL, &tokenizer, NULL) == SQLITE_OK;
}
