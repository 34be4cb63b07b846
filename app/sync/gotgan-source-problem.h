#pragma once

#include "app/model/gotgan-source.h"

G_BEGIN_DECLS

/* The words of GotganSourceState.problem. They are kept in libraries: a word is never given another meaning. Each has a
 * sentence in app/library/gotgan-problem-text.c. */

#define GOTGAN_PROBLEM_ADDRESS "address"
#define GOTGAN_PROBLEM_HOST "host"
#define GOTGAN_PROBLEM_TLS "tls"
#define GOTGAN_PROBLEM_NOT_TLS "not-tls"
#define GOTGAN_PROBLEM_TIMEOUT "timeout"
#define GOTGAN_PROBLEM_BROKEN "broken"
#define GOTGAN_PROBLEM_TOO_LARGE "too-large"
#define GOTGAN_PROBLEM_REDIRECT "redirect"
/* 410. Not visited again until the person asks. */
#define GOTGAN_PROBLEM_GONE "gone"
#define GOTGAN_PROBLEM_MISSING "missing"
#define GOTGAN_PROBLEM_REFUSED "refused"
#define GOTGAN_PROBLEM_BUSY "busy"
/* Detail: the status. */
#define GOTGAN_PROBLEM_STATUS "status"
#define GOTGAN_PROBLEM_NOT_A_FEED "not-a-feed"
/* A page that names a feed. Detail: its address. */
#define GOTGAN_PROBLEM_FEED_ELSEWHERE "feed-elsewhere"
/* Detail: the place. */
#define GOTGAN_PROBLEM_MALFORMED "malformed"
#define GOTGAN_PROBLEM_UNSAFE "unsafe"

/* The visit went well as far as it went. */

/* There is more than one visit takes; the next one goes on. */
#define GOTGAN_PROBLEM_UNFINISHED "unfinished"
/* Pages of teasers could not be had and are tried again. Detail: the address of the newest. */
#define GOTGAN_PROBLEM_PAGES "pages"
/* What is at their pages can't be read, or is not the article. Detail: the address of the newest. */
#define GOTGAN_PROBLEM_UNREADABLE "unreadable-pages"
/* It has moved to where another source is. Detail: that one's name. */
#define GOTGAN_PROBLEM_DOUBLE "double"
/* Some items can't be read. */
#define GOTGAN_PROBLEM_ITEMS "items"

/** Returns: the word for what ended a visit: of #GotganHttpError, #GotganFeedError, or else "broken" */
const char *gotgan_source_problem_of_error (const GError *error);

/** Whether @state speaks of pages of teasers. */
gboolean gotgan_source_problem_is_of_pages (const GotganSourceState *state);

/** Says in @state that @problem (nullable) is what came of the visit. */
void gotgan_source_problem_set (GotganSourceState *state, const char *problem, const char *detail);

G_END_DECLS
