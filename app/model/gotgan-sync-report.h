#pragma once

#include "app/model/gotgan-source.h"

G_BEGIN_DECLS

/**
 * GotganSyncFlags:
 * @GOTGAN_SYNC_DUE: only sources that are due
 * @GOTGAN_SYNC_ALL: also those that are not (the person asked); never those that their server holds
 */
typedef enum
{
  GOTGAN_SYNC_DUE = 0,
  GOTGAN_SYNC_ALL = 1 << 0,
} GotganSyncFlags;

/**
 * GotganSyncSkip:
 * @GOTGAN_SYNC_SKIP_NOT_DUE: its time has not come, or its server asked to wait
 * @GOTGAN_SYNC_SKIP_UNDER_WAY: another visit to it is under way
 * @GOTGAN_SYNC_SKIP_OFFLINE: there is no network
 */
typedef enum
{
  GOTGAN_SYNC_SKIP_NOT_DUE,
  GOTGAN_SYNC_SKIP_UNDER_WAY,
  GOTGAN_SYNC_SKIP_OFFLINE,
} GotganSyncSkip;

/**
 * GotganSyncReport:
 * @source_id: of which source
 * @n_added, @n_updated, @n_unchanged: items; those that a server did not send again are not counted
 * @n_failed: items and pages that could not be had or read; the source's problem says of the first why
 * @is_skipped: not visited
 * @skip: why not
 * @is_outdated: the source was removed or given another address meanwhile: @state is of what it was
 * @moved_from: (nullable): the address it had until this visit
 * @state: what the visit left behind; its problem says why it did not go well
 *
 * What a visit to one source brought.
 */
typedef struct
{
  gint64 source_id;
  guint n_added;
  guint n_updated;
  guint n_unchanged;
  guint n_failed;
  gboolean is_skipped;
  GotganSyncSkip skip;
  gboolean is_outdated;
  char *moved_from;
  GotganSourceState *state;
} GotganSyncReport;

/** Returns: (transfer full): without numbers; @state is copied */
GotganSyncReport *gotgan_sync_report_new (gint64 source_id, const GotganSourceState *state);
GotganSyncReport *gotgan_sync_report_copy (const GotganSyncReport *report);
void gotgan_sync_report_free (GotganSyncReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganSyncReport, gotgan_sync_report_free)

G_END_DECLS
