#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganHostTurns:
 *
 * When the next page of a host may be asked for. All times are of the monotonic clock, microseconds.
 */
typedef struct _GotganHostTurns GotganHostTurns;

GotganHostTurns *gotgan_host_turns_new (void);
void gotgan_host_turns_free (GotganHostTurns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganHostTurns, gotgan_host_turns_free)

/** Returns: (transfer full): of @url; "" when it has none */
char *gotgan_host_turns_dup_host (const char *url);

/** Takes the next turn at @host; the one after it comes no sooner than @pause later. Returns: when it is, @now or later */
gint64 gotgan_host_turns_take (GotganHostTurns *self, const char *host, gint64 now, gint64 pause);

/** A page of @host is asked for. Returns: %FALSE when another one has not come yet, and this one has to wait */
gboolean gotgan_host_turns_begin (GotganHostTurns *self, const char *host);

/** The page of @host has come, or will not. */
void gotgan_host_turns_end (GotganHostTurns *self, const char *host);

/**
 * gotgan_host_turns_count:
 * @host: who was to answer, behind all redirects
 * @is_stalled: whether the page did not come in time
 *
 * Returns: how many pages of @host in a row did not come in time
 */
guint gotgan_host_turns_count (GotganHostTurns *self, const char *host, gboolean is_stalled);

/** No page of @host is to be asked for before @until. */
void gotgan_host_turns_hold (GotganHostTurns *self, const char *host, gint64 until);

/** Returns: until when @host is held, or 0 */
gint64 gotgan_host_turns_get_held (GotganHostTurns *self, const char *host, gint64 now);

/** Returns: hosts that are remembered: not those whose time has passed, but for a few */
guint gotgan_host_turns_get_n_hosts (GotganHostTurns *self);

G_END_DECLS
