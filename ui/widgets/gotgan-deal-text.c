#include "config.h"

#include "ui/widgets/gotgan-deal-text.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"
#include "ui/widgets/gotgan-claim-text.h"

#include <glib/gi18n-lib.h>

char *
gotgan_deal_dup_parties (GotganDeal *deal, GotganLibrary *library)
{
  return gotgan_parties_dup_text (gotgan_deal_get_kind (deal), gotgan_deal_get_investor (deal),
                                  gotgan_deal_get_company (deal), library);
}

char *
gotgan_deal_dup_amount (GotganDeal *deal)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);

  if (amount != NULL)
    return gotgan_format_amount (amount, gotgan_labels_get_language ());
  if (gotgan_deal_get_percent (deal) >= 0)
    return gotgan_format_percent (gotgan_deal_get_percent (deal));

  return g_strdup (_ ("Amount not stated"));
}

char *
gotgan_deal_dup_spread (GotganDeal *deal)
{
  g_autofree char *money = NULL;
  GotganMoney spread;

  if (!gotgan_deal_get_disputed (deal) || !gotgan_deal_get_spread (deal, &spread))
    return NULL;
  money = gotgan_format_money (&spread, gotgan_labels_get_language ());

  /* Translators: the lowest and the highest amount that different articles name for one deal. */
  return g_strdup_printf (_ ("Articles disagree: %s"), money);
}

char *
gotgan_deal_dup_sources (GotganDeal *deal)
{
  guint n_origins = gotgan_deal_get_n_independent (deal);
  guint n_articles = gotgan_deal_get_n_sources (deal);
  g_autofree char *origins =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u source", "%u sources", n_origins),
                       n_origins);
  g_autofree char *articles =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u article", "%u articles", n_articles),
                       n_articles);

  /* Translators: "2 sources in 3 articles": %1$s are the outlets that found it out, or those whom they credit. */
  return g_strdup_printf (_ ("%1$s in %2$s"), origins, articles);
}

char *
gotgan_deal_dup_date (GotganDeal *deal)
{
  GotganLanguage language = gotgan_labels_get_language ();
  char *date = gotgan_format_date (gotgan_deal_get_date (deal), language);
  g_autofree char *told = gotgan_format_date (gotgan_deal_get_when (deal), language);

  if (date != NULL)
    return date;
  if (told == NULL)
    return g_strdup ("—");

  /* Translators: the day of the newest article, where none gives the deal's own date. */
  return g_strdup_printf (C_ ("day of an article", "(%s)"), told);
}

/* On the lane of the company: who pays it, or who sells it. */
static char *
dup_other (GotganDeal *deal, GotganLibrary *library)
{
  GotganKind kind = gotgan_deal_get_kind (deal);
  g_autofree char *name =
      gotgan_parties_dup_text (kind, gotgan_deal_get_investor (deal), NULL, library);

  if (kind != GOTGAN_KIND_SALE)
    return g_steal_pointer (&name);

  /* Translators: beside what was sold, who sells it. */
  return g_strdup_printf (_ ("%s (seller)"), name);
}

char *
gotgan_deal_dup_label (GotganDeal *deal, GotganLibrary *library)
{
  const GotganPartyRef *investor = gotgan_deal_get_investor (deal);
  const GotganPartyRef *company = gotgan_deal_get_company (deal);
  const GotganAmount *amount = gotgan_deal_get_amount (deal);
  g_autofree char *money =
      amount != NULL ? gotgan_format_amount (amount, gotgan_labels_get_language ()) : NULL;
  g_autofree char *name = NULL;

  if (investor == NULL || company == NULL)
    name = g_strdup (gotgan_kind_get_label (gotgan_deal_get_kind (deal)));
  else
    name = dup_other (deal, library);
  if (money == NULL)
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s · %s", money, name);
}

char *
gotgan_deal_dup_summary (GotganDeal *deal, GotganLibrary *library)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_strv_builder_add (words, gotgan_kind_get_label (gotgan_deal_get_kind (deal)));
  g_strv_builder_take (words, gotgan_deal_dup_parties (deal, library));
  g_strv_builder_take (words, gotgan_deal_dup_amount (deal));
  if (gotgan_deal_get_stage (deal) != GOTGAN_STAGE_NONE)
    g_strv_builder_add (words, gotgan_stage_get_label (gotgan_deal_get_stage (deal)));
  else
    g_strv_builder_add (words, gotgan_basis_get_label (gotgan_deal_get_basis (deal)));
  if (gotgan_deal_get_date (deal) != NULL)
    g_strv_builder_take (words, gotgan_format_date (gotgan_deal_get_date (deal),
                                                    gotgan_labels_get_language ()));
  parts = g_strv_builder_end (words);

  return g_strjoinv (", ", parts);
}
