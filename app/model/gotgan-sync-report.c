#include "config.h"

#include "app/model/gotgan-sync-report.h"

GotganSyncReport *
gotgan_sync_report_new (gint64 source_id, const GotganSourceState *state)
{
  GotganSyncReport *report = g_new0 (GotganSyncReport, 1);

  report->source_id = source_id;
  report->state = gotgan_source_state_copy (state);
  return report;
}

GotganSyncReport *
gotgan_sync_report_copy (const GotganSyncReport *report)
{
  GotganSyncReport *copy = g_new (GotganSyncReport, 1);

  *copy = *report;
  copy->moved_from = g_strdup (report->moved_from);
  copy->state = gotgan_source_state_copy (report->state);
  return copy;
}

void
gotgan_sync_report_free (GotganSyncReport *report)
{
  g_free (report->moved_from);
  gotgan_source_state_free (report->state);
  g_free (report);
}
