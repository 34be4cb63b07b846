#include "config.h"

#include "app/sync/gotgan-source-problem.h"

#include "app/import/gotgan-feed.h"
#include "app/sync/gotgan-http.h"

static const char *const http_words[] = {
  [GOTGAN_HTTP_ERROR_ADDRESS] = GOTGAN_PROBLEM_ADDRESS,
  [GOTGAN_HTTP_ERROR_HOST] = GOTGAN_PROBLEM_HOST,
  [GOTGAN_HTTP_ERROR_TLS] = GOTGAN_PROBLEM_TLS,
  [GOTGAN_HTTP_ERROR_TIMEOUT] = GOTGAN_PROBLEM_TIMEOUT,
  [GOTGAN_HTTP_ERROR_BROKEN] = GOTGAN_PROBLEM_BROKEN,
  [GOTGAN_HTTP_ERROR_TOO_LARGE] = GOTGAN_PROBLEM_TOO_LARGE,
  [GOTGAN_HTTP_ERROR_REDIRECT] = GOTGAN_PROBLEM_REDIRECT,
  [GOTGAN_HTTP_ERROR_GONE] = GOTGAN_PROBLEM_GONE,
  [GOTGAN_HTTP_ERROR_MISSING] = GOTGAN_PROBLEM_MISSING,
  [GOTGAN_HTTP_ERROR_REFUSED] = GOTGAN_PROBLEM_REFUSED,
  [GOTGAN_HTTP_ERROR_BUSY] = GOTGAN_PROBLEM_BUSY,
  [GOTGAN_HTTP_ERROR_STATUS] = GOTGAN_PROBLEM_STATUS,
  [GOTGAN_HTTP_ERROR_NOT_TLS] = GOTGAN_PROBLEM_NOT_TLS,
};

static const char *const feed_words[] = {
  [GOTGAN_FEED_ERROR_NOT_A_FEED] = GOTGAN_PROBLEM_NOT_A_FEED,
  [GOTGAN_FEED_ERROR_MALFORMED] = GOTGAN_PROBLEM_MALFORMED,
  [GOTGAN_FEED_ERROR_UNSAFE] = GOTGAN_PROBLEM_UNSAFE,
  [GOTGAN_FEED_ERROR_TOO_LARGE] = GOTGAN_PROBLEM_TOO_LARGE,
};

const char *
gotgan_source_problem_of_error (const GError *error)
{
  if (error->domain == GOTGAN_HTTP_ERROR && (guint) error->code < G_N_ELEMENTS (http_words))
    return http_words[error->code];
  if (error->domain == GOTGAN_FEED_ERROR && (guint) error->code < G_N_ELEMENTS (feed_words))
    return feed_words[error->code];
  return GOTGAN_PROBLEM_BROKEN;
}

void
gotgan_source_problem_set (GotganSourceState *state, const char *problem, const char *detail)
{
  g_set_str (&state->problem, problem);
  g_set_str (&state->detail, detail);
}

gboolean
gotgan_source_problem_is_of_pages (const GotganSourceState *state)
{
  return g_strcmp0 (state->problem, GOTGAN_PROBLEM_PAGES) == 0
         || g_strcmp0 (state->problem, GOTGAN_PROBLEM_UNREADABLE) == 0;
}
