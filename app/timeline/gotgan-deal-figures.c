#include "config.h"

#include "app/timeline/gotgan-investors.h"

#include <string.h>

/* Articles that name a figure in the best amount's currency; counting stops at two. */
static guint
count_figures (GotganDeal *deal)
{
  GListModel *claims = gotgan_deal_get_claims (deal);
  const char *currency = gotgan_deal_get_amount (deal)->money.currency;
  gint64 article = 0;
  guint n_articles = 0;

  for (guint i = 0; i < g_list_model_get_n_items (claims) && n_articles < 2; i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);
      const GotganAmount *amount = gotgan_claim_get_fields (claim)->amount;

      if (amount == NULL || !g_str_equal (amount->money.currency, currency)
          || (n_articles > 0 && gotgan_claim_get_article_id (claim) == article))
        continue;
      article = gotgan_claim_get_article_id (claim);
      n_articles++;
    }

  return n_articles;
}

GotganAgreement
gotgan_deal_get_agreement (GotganDeal *deal)
{
  GotganMoney spread;

  if (gotgan_deal_get_disputed (deal))
    return GOTGAN_AGREEMENT_DIFFER;
  if (!gotgan_deal_get_spread (deal, &spread))
    return GOTGAN_AGREEMENT_NONE;
  if (spread.min < spread.max)
    return GOTGAN_AGREEMENT_RANGE;

  return count_figures (deal) > 1 ? GOTGAN_AGREEMENT_AGREE : GOTGAN_AGREEMENT_NONE;
}

static gboolean
has_word (const char *text, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      if (strstr (text, words[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* "투자 금액은 공개하지 않았다", "terms were not disclosed": a word for keeping silent beside one for the money. A
 * closed-door meeting (비공개 회의) keeps silent of something else. */
static gboolean
keeps_silent (const char *quote)
{
  static const char *const silence[] = { "비공개",          "공개하지 않",    "공개되지 않",
                                         "밝히지 않",       "undisclosed",    "disclos",
                                         "not made public", "declined to say" };
  static const char *const negation[] = { "비공개", "않",  "undisclosed", "not ",
                                          "n't",    "n’t", "without",     "declined" };
  static const char *const money[] = { "금액",   "규모",  "조건", "가격",  "액수", "투자액",
                                       "amount", "terms", "sum",  "price", "size", "value" };
  g_autofree char *text = g_utf8_strdown (quote != NULL ? quote : "", -1);

  return has_word (text, silence, G_N_ELEMENTS (silence))
         && has_word (text, negation, G_N_ELEMENTS (negation))
         && has_word (text, money, G_N_ELEMENTS (money));
}

GotganAmountState
gotgan_deal_get_amount_state (GotganDeal *deal)
{
  GListModel *claims = gotgan_deal_get_claims (deal);

  if (gotgan_deal_get_amount (deal) != NULL)
    return GOTGAN_AMOUNT_STATED;
  if (gotgan_deal_get_stage (deal) == GOTGAN_STAGE_DENIED)
    return GOTGAN_AMOUNT_NONE;
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      if (keeps_silent (gotgan_claim_get_fields (claim)->quote))
        return GOTGAN_AMOUNT_UNDISCLOSED;
    }

  return GOTGAN_AMOUNT_UNKNOWN;
}
