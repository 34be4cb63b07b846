#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganSyncGate:
 *
 * Whether this is a time to use the network. Lives on the thread of the monitors' signals.
 */
#define GOTGAN_TYPE_SYNC_GATE (gotgan_sync_gate_get_type ())
G_DECLARE_FINAL_TYPE (GotganSyncGate, gotgan_sync_gate, GOTGAN, SYNC_GATE, GObject)

/** @network, @power: (nullable): %NULL is the system's */
GotganSyncGate *gotgan_sync_gate_new (GNetworkMonitor *network, GPowerProfileMonitor *power);

/** Returns: whether there is no network, so that even a person who asks gets nothing */
gboolean gotgan_sync_gate_is_offline (GotganSyncGate *self);

/** Returns: whether the network counts bytes */
gboolean gotgan_sync_gate_is_metered (GotganSyncGate *self);

/**
 * gotgan_sync_gate_lets_pass:
 * @on_metered: whether a network that counts bytes will do
 *
 * Returns: whether a sync that nobody asked for may run now
 */
gboolean gotgan_sync_gate_lets_pass (GotganSyncGate *self, gboolean on_metered);

/* Signal:
 *   changed ()    the answers may be others now */

G_END_DECLS
