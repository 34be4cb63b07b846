#include "config.h"

#include "app/library/gotgan-sync-gate.h"

struct _GotganSyncGate
{
  GObject parent_instance;

  GNetworkMonitor *network;
  GPowerProfileMonitor *power;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GotganSyncGate, gotgan_sync_gate, G_TYPE_OBJECT)

static void
gotgan_sync_gate_dispose (GObject *object)
{
  GotganSyncGate *self = GOTGAN_SYNC_GATE (object);

  g_clear_object (&self->network);
  g_clear_object (&self->power);
  G_OBJECT_CLASS (gotgan_sync_gate_parent_class)->dispose (object);
}

static void
gotgan_sync_gate_class_init (GotganSyncGateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_sync_gate_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
gotgan_sync_gate_init (GotganSyncGate *self)
{
}

static void
gotgan_sync_gate_changed_cb (GotganSyncGate *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

GotganSyncGate *
gotgan_sync_gate_new (GNetworkMonitor *network, GPowerProfileMonitor *power)
{
  GotganSyncGate *self = g_object_new (GOTGAN_TYPE_SYNC_GATE, NULL);

  self->network = g_object_ref (network != NULL ? network : g_network_monitor_get_default ());
  self->power = power != NULL ? g_object_ref (power) : g_power_profile_monitor_dup_default ();
  g_signal_connect_object (self->network, "network-changed",
                           G_CALLBACK (gotgan_sync_gate_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->power, "notify::power-saver-enabled",
                           G_CALLBACK (gotgan_sync_gate_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

gboolean
gotgan_sync_gate_is_offline (GotganSyncGate *self)
{
  g_return_val_if_fail (GOTGAN_IS_SYNC_GATE (self), TRUE);
  return !g_network_monitor_get_network_available (self->network);
}

gboolean
gotgan_sync_gate_is_metered (GotganSyncGate *self)
{
  g_return_val_if_fail (GOTGAN_IS_SYNC_GATE (self), TRUE);
  return g_network_monitor_get_network_metered (self->network);
}

gboolean
gotgan_sync_gate_lets_pass (GotganSyncGate *self, gboolean on_metered)
{
  g_return_val_if_fail (GOTGAN_IS_SYNC_GATE (self), FALSE);
  return !gotgan_sync_gate_is_offline (self)
         && !g_power_profile_monitor_get_power_saver_enabled (self->power)
         && (on_metered || !g_network_monitor_get_network_metered (self->network));
}
