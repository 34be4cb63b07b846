#include "config.h"

#include "app/model/gotgan-amount.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (GotganAmount, gotgan_amount, gotgan_amount_copy, gotgan_amount_free)

GotganAmount *
gotgan_amount_new (const GotganMoney *money, GotganQualifier qualifier, const char *text)
{
  GotganAmount *amount = g_new0 (GotganAmount, 1);

  amount->money = *money;
  amount->qualifier = qualifier;
  amount->text = g_strdup (text);

  return amount;
}

GotganAmount *
gotgan_amount_copy (const GotganAmount *amount)
{
  GotganAmount *copy = g_memdup2 (amount, sizeof *amount);

  copy->text = g_strdup (amount->text);

  return copy;
}

void
gotgan_amount_free (GotganAmount *amount)
{
  g_free (amount->text);
  g_free (amount);
}

static gboolean
figure_is_near (gint64 a, gint64 b)
{
  return fabs ((double) a - (double) b) <= 0.005 * fmax (fabs ((double) a), fabs ((double) b));
}

gboolean
gotgan_money_is_near (const GotganMoney *a, const GotganMoney *b)
{
  return g_str_equal (a->currency, b->currency) && figure_is_near (a->min, b->min)
         && figure_is_near (a->max, b->max);
}

gint64
gotgan_money_middle (const GotganMoney *money)
{
  /* Not by the difference: figures that a damaged file gives may be too far apart for it. */
  return money->min / 2 + money->max / 2 + (money->min % 2 + money->max % 2) / 2;
}
