/* Deals that turn out to be one. */
#include "config.h"

#include "ui/shell/gotgan-window-private.h"

#include "ui/widgets/gotgan-merge-dialog.h"

#include <glib/gi18n.h>

static gboolean
has_claim (GotganDeal *deal, gint64 article_id, const char *key)
{
  GListModel *claims = gotgan_deal_get_claims (deal);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      if (gotgan_claim_get_article_id (claim) == article_id
          && g_str_equal (gotgan_claim_get_key (claim), key))
        return TRUE;
    }
  return FALSE;
}

static GotganDeal *
find_deal (GListModel *deals, gint64 article_id, const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (has_claim (deal, article_id, key))
        return g_steal_pointer (&deal);
    }
  return NULL;
}

void
gotgan_window_merge_deal_of (GotganWindow *self, gint64 article_id, const char *key)
{
  g_autoptr (GotganDeal) deal =
      find_deal (gotgan_session_get_deals (self->session), article_id, key);

  if (deal != NULL)
    adw_dialog_present (gotgan_merge_dialog_new (self->session, deal), GTK_WIDGET (self));
  else if (gotgan_session_get_deals_loading (self->session))
    gotgan_window_notify (self, _ ("Facts are still being put together into deals"));
  else
    gotgan_window_notify (self, _ ("This fact is of no deal on the chosen day"));
}
