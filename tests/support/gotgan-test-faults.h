#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganTestStep:
 * @kind: what is done once the head of a request has come
 * @text: what is sent
 * @size: its bytes; 0 is up to its NUL
 * @times: how often; 0 is once
 *
 * One step of a server that does not keep to HTTP. After the last one the connection is closed.
 */
typedef enum
{
  GOTGAN_TEST_SEND,
  /* A byte every two milliseconds. */
  GOTGAN_TEST_DRIP,
  /* Nothing, until the client goes. */
  GOTGAN_TEST_HOLD,
  /* The connection is reset. */
  GOTGAN_TEST_RESET,
  /* The next request on the same connection is awaited. */
  GOTGAN_TEST_NEXT,
} GotganTestStepKind;

typedef struct
{
  GotganTestStepKind kind;
  const char *text;
  gsize size;
  guint times;
} GotganTestStep;

/**
 * GotganTestFaults:
 *
 * Listens on the loopback and answers every connection with the same steps, each in a thread of its own.
 */
typedef struct _GotganTestFaults GotganTestFaults;

/** @steps: must live as long as the server */
GotganTestFaults *gotgan_test_faults_new (const GotganTestStep *steps, guint n_steps);
void gotgan_test_faults_free (GotganTestFaults *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganTestFaults, gotgan_test_faults_free)

/** Returns: (transfer full): an http address */
char *gotgan_test_faults_address (GotganTestFaults *self);
/** Returns: bytes of all steps that clients have taken, or what the kernel keeps for them */
guint64 gotgan_test_faults_get_n_sent (GotganTestFaults *self);
/** Blocks until @n bytes have been sent. */
void gotgan_test_faults_wait_sent (GotganTestFaults *self, guint64 n);
/** Blocks until @n clients have gone. */
void gotgan_test_faults_wait_gone (GotganTestFaults *self, guint n);
/** Blocks until the steps have begun @n times. */
void gotgan_test_faults_wait_begun (GotganTestFaults *self, guint n);

G_END_DECLS
