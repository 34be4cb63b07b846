#include "config.h"

#include "app/facts/gotgan-amount-text.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-money.h"
#include "app/facts/gotgan-rules-private.h"

#include <math.h>
#include <string.h>

/* What a person types is short; an article is no amount. */
#define MAX_BYTES 1000

GotganAmount *
gotgan_amount_from_text (GotganRules *rules, const char *text)
{
  g_autofree char *plain = gotgan_text_squeeze (text);
  g_autoptr (GArray) mentions = NULL;
  g_autofree char *written = NULL;
  const GotganMoneyMention *mention;
  GotganAmount *amount;

  if (strlen (plain) > MAX_BYTES)
    return NULL;
  mentions = gotgan_money_find (gotgan_rules_get_lexicon (rules), plain, 0, strlen (plain));
  if (mentions->len != 1)
    return NULL;
  mention = &g_array_index (mentions, GotganMoneyMention, 0);
  if (mention->money.currency[0] == '\0')
    return NULL;
  written = g_strndup (plain + mention->start, mention->end - mention->start);
  amount = gotgan_amount_new (&mention->money, mention->qualifier, written);
  amount->has_local = mention->has_local;
  amount->local = mention->local;
  return amount;
}

static gboolean
is_sum (const GotganMoney *stated, const GotganMoney *sum)
{
  return stated->min == sum->min && stated->max == sum->max
         && (stated->currency[0] == '\0' || g_str_equal (stated->currency, sum->currency));
}

gboolean
gotgan_amount_stands_in (GotganRules *rules, const GotganAmount *amount, const char *text)
{
  g_autoptr (GArray) sums =
      gotgan_money_find (gotgan_rules_get_lexicon (rules), text, 0, strlen (text));

  for (guint i = 0; i < sums->len; i++)
    {
      const GotganMoneyMention *sum = &g_array_index (sums, GotganMoneyMention, i);

      if (is_sum (&sum->money, &amount->money)
          || (sum->has_local && is_sum (&sum->local, &amount->money)))
        return TRUE;
    }
  return FALSE;
}

gboolean
gotgan_percent_stands_in (GotganRules *rules, double percent, const char *text)
{
  g_autoptr (GArray) shares =
      gotgan_percent_find (gotgan_rules_get_lexicon (rules), text, 0, strlen (text));

  for (guint i = 0; i < shares->len; i++)
    if (fabs (g_array_index (shares, GotganPercentMention, i).percent - percent) < 1e-6)
      return TRUE;
  return FALSE;
}
