#include "config.h"

#include "app/library/gotgan-pair-text.h"

#include <glib/gi18n-lib.h>

char *
gotgan_pair_dup_text (GotganKind kind, const GotganPartyRef *payer, const GotganPartyRef *payee,
                      const char *payer_name, const char *payee_name)
{
  if (payer == NULL || payee == NULL)
    return g_strdup (payer != NULL ? payer_name : payee != NULL ? payee_name : NULL);
  if (kind != GOTGAN_KIND_SALE)
    /* Translators: who pays, buys or holds, and whom or what. */
    return g_strdup_printf (C_ ("parties of a claim", "%1$s → %2$s"), payer_name, payee_name);
  if (payee->id != NULL)
    /* Translators: as in a headline, whether it is planned or done: who sells shares of which company. */
    return g_strdup_printf (C_ ("parties of a claim", "%1$s sells %2$s stake"), payer_name,
                            payee_name);

  /* Translators: as in a headline, whether it is planned or done: who sells what, such as a factory. */
  return g_strdup_printf (C_ ("parties of a claim", "%1$s sells %2$s"), payer_name, payee_name);
}
