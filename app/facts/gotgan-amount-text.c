#include "config.h"

#include "app/facts/gotgan-amount-text.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-money.h"
#include "app/facts/gotgan-rules-private.h"

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
