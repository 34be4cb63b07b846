#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganTestServer:
 *
 * A web server on the loopback that answers what it was told, from a thread of its own: what is tested may block. It listens
 * on all of 127.0.0.0/8, so that 127.0.0.1 and 127.0.0.2 are two hosts. What does not keep to HTTP is in
 * gotgan-test-faults.h.
 */
typedef struct _GotganTestServer GotganTestServer;

/** @certificate: (nullable): makes it https */
GotganTestServer *gotgan_test_server_new (GTlsCertificate *certificate);
void gotgan_test_server_free (GotganTestServer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganTestServer, gotgan_test_server_free)

/**
 * gotgan_test_server_address:
 * @host: (nullable): %NULL is 127.0.0.1
 *
 * Returns: (transfer full): of @path, such as "/feed"
 */
char *gotgan_test_server_address (GotganTestServer *self, const char *host, const char *path);

/**
 * gotgan_test_server_answer:
 * @headers: (nullable): lines "Name: value"
 * @body: (nullable): text
 *
 * What is answered at @path from now on. A request whose If-None-Match or If-Modified-Since is what @headers say gets a 304
 * with the same headers. Other paths are 404.
 */
void gotgan_test_server_answer (GotganTestServer *self, const char *path, guint status,
                                const char *headers, const char *body);
/** The same, of bytes. */
void gotgan_test_server_answer_bytes (GotganTestServer *self, const char *path, guint status,
                                      const char *headers, GBytes *body);

/** Requests from now on are taken and not answered, until gotgan_test_server_go_on(). */
void gotgan_test_server_hold (GotganTestServer *self);
void gotgan_test_server_go_on (GotganTestServer *self);

/** Runs the default main context until @n requests have come, of @path or, with %NULL, of any. */
void gotgan_test_server_wait (GotganTestServer *self, const char *path, guint n);
/** Returns: how many requests have come, of @path or, with %NULL, of any */
guint gotgan_test_server_get_n_requests (GotganTestServer *self, const char *path);
/** Returns: connections on which they came */
guint gotgan_test_server_get_n_connections (GotganTestServer *self);
/** Returns: (transfer full): paths in the order they were asked for, joined by spaces */
char *gotgan_test_server_dup_log (GotganTestServer *self);
/** Returns: (transfer full) (nullable): @name in the last request for @path */
char *gotgan_test_server_dup_header (GotganTestServer *self, const char *path, const char *name);
/** Returns: (transfer full): all headers of the last request for @path, one "Name: value" a line */
char *gotgan_test_server_dup_headers (GotganTestServer *self, const char *path);

G_END_DECLS
