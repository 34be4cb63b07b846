#include "config.h"

#include "app/library/gotgan-problem-text.h"

#include "app/library/gotgan-error-text.h"
#include "app/sync/gotgan-http.h"
#include "app/sync/gotgan-source-problem.h"

#include <glib/gi18n-lib.h>

/* What HTTP has to say is said as of any address. */
static const struct
{
  const char *word;
  GotganHttpError code;
} http_problems[] = {
  { GOTGAN_PROBLEM_ADDRESS, GOTGAN_HTTP_ERROR_ADDRESS },
  { GOTGAN_PROBLEM_HOST, GOTGAN_HTTP_ERROR_HOST },
  { GOTGAN_PROBLEM_TLS, GOTGAN_HTTP_ERROR_TLS },
  { GOTGAN_PROBLEM_TIMEOUT, GOTGAN_HTTP_ERROR_TIMEOUT },
  { GOTGAN_PROBLEM_BROKEN, GOTGAN_HTTP_ERROR_BROKEN },
  { GOTGAN_PROBLEM_TOO_LARGE, GOTGAN_HTTP_ERROR_TOO_LARGE },
  { GOTGAN_PROBLEM_REDIRECT, GOTGAN_HTTP_ERROR_REDIRECT },
  { GOTGAN_PROBLEM_GONE, GOTGAN_HTTP_ERROR_GONE },
  { GOTGAN_PROBLEM_MISSING, GOTGAN_HTTP_ERROR_MISSING },
  { GOTGAN_PROBLEM_REFUSED, GOTGAN_HTTP_ERROR_REFUSED },
  { GOTGAN_PROBLEM_STATUS, GOTGAN_HTTP_ERROR_STATUS },
  { GOTGAN_PROBLEM_NOT_TLS, GOTGAN_HTTP_ERROR_NOT_TLS },
};

static const struct
{
  const char *word;
  const char *sentence;
} feed_problems[] = {
  { GOTGAN_PROBLEM_BUSY,
    N_ ("The site asks to be left alone for a while. Gotgan comes back when it may.") },
  { GOTGAN_PROBLEM_NOT_A_FEED,
    N_ ("There is no feed at this address. Look for the feed’s address on the site.") },
  { GOTGAN_PROBLEM_MALFORMED,
    N_ ("The feed breaks the rules of its format. What could be read of it was kept. Tell the site.") },
  { GOTGAN_PROBLEM_UNSAFE,
    N_ ("The feed wants more than a feed may, so it was not read. Tell the site, or remove the source.") },
  { GOTGAN_PROBLEM_UNFINISHED,
    N_ ("There are more articles than one visit takes. The next visit goes on; sync again for it.") },
  { GOTGAN_PROBLEM_PAGES,
    N_ ("Some articles have only their beginning, since their pages could not be had. Gotgan tries again later.") },
  { GOTGAN_PROBLEM_UNREADABLE,
    N_ ("Some articles have only their beginning, since what is at their pages can’t be read or is not the article. Open them in the browser to read on.") },
  { GOTGAN_PROBLEM_ITEMS, N_ ("Some articles of the feed can’t be read. The others were kept.") },
};

static char *
dup_http_text (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (http_problems); i++)
    if (g_str_equal (word, http_problems[i].word))
      {
        g_autoptr (GError) error =
            g_error_new_literal (GOTGAN_HTTP_ERROR, (int) http_problems[i].code, word);

        return gotgan_error_text (error);
      }
  return NULL;
}

static const char *
find_feed_text (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (feed_problems); i++)
    if (g_str_equal (word, feed_problems[i].word))
      return _ (feed_problems[i].sentence);
  /* A word of a newer Gotgan. */
  return _ ("The last visit did not go well. Try again later.");
}

char *
gotgan_problem_text (const GotganSourceState *state)
{
  char *text;

  g_return_val_if_fail (state != NULL, NULL);

  if (state->problem == NULL)
    return NULL;
  if (g_str_equal (state->problem, GOTGAN_PROBLEM_FEED_ELSEWHERE) && state->detail != NULL)
    return g_strdup_printf (
        _ ("There is a web page at this address and no feed. The page names this one: %s"),
        state->detail);
  if (g_str_equal (state->problem, GOTGAN_PROBLEM_DOUBLE) && state->detail != NULL)
    return g_strdup_printf (_ ("This source has moved to where “%s” is, which brings the same "
                               "articles. Remove one of the two."),
                            state->detail);
  text = dup_http_text (state->problem);
  return text != NULL ? text : g_strdup (find_feed_text (state->problem));
}

char *
gotgan_waiting_text (const GotganSourceState *state, gint64 now)
{
  g_autofree char *held = NULL;
  g_autofree char *due = NULL;

  g_return_val_if_fail (state != NULL, NULL);

  held = gotgan_clock_text (state->held);
  due = gotgan_clock_text (state->due);
  if (state->held > now && held != NULL)
    return g_strdup_printf (_ ("not visited: its server asks to be left alone until %s"), held);
  if (g_strcmp0 (state->problem, GOTGAN_PROBLEM_GONE) == 0)
    return g_strdup (_ ("not visited: its site says that it is gone for good"));
  if (state->due > now && due != NULL)
    return g_strdup_printf (_ ("not visited: not due before %s"), due);
  return g_strdup (_ ("not visited: a visit is under way"));
}
