#include "config.h"

#include "app/model/gotgan-rates.h"

#include "app/model/gotgan-deal.h"
#include "app/model/gotgan-edtf.h"

struct _GotganRates
{
  GHashTable *readings;   /* "USD>KRW" and "USD>KRW 2024-09" → GArray of double, sorted */
  GHashTable *currencies; /* set */
  GotganReferenceRates *reference;
};

/* "2024-09" of a day or month; "" of anything wider. */
static void
month_of (const char *when, char *month)
{
  guint32 first, last;
  GDate day;

  month[0] = '\0';
  if (!gotgan_edtf_bounds (when, &first, &last) || first == 0 || last == 0 || last - first > 31)
    return;
  g_date_clear (&day, 1);
  g_date_set_julian (&day, first / 2 + last / 2 + (first % 2 + last % 2) / 2);
  g_snprintf (month, 8, "%04u-%02u", (guint) g_date_get_year (&day) % 10000,
              (guint) g_date_get_month (&day) % 100);
}

static char *
key_of (const char *from, const char *to, const char *month)
{
  return g_strdup_printf ("%s>%s%s%s", from, to, *month != '\0' ? " " : "", month);
}

static void
add_reading (GotganRates *self, const GotganMoney *from, const GotganMoney *to, const char *month)
{
  g_autofree char *key = key_of (from->currency, to->currency, month);
  GArray *readings = g_hash_table_lookup (self->readings, key);
  /* The article converts the lower end of a range first. */
  double rate = (double) to->min / (double) from->min;

  if (readings == NULL)
    {
      readings = g_array_new (FALSE, FALSE, sizeof (double));
      g_hash_table_insert (self->readings, g_steal_pointer (&key), readings);
    }
  g_array_append_val (readings, rate);
}

static void
add_amount (GotganRates *self, const GotganAmount *amount, const char *published)
{
  char month[8];

  if (amount == NULL || !amount->has_local || amount->money.min <= 0 || amount->local.min <= 0
      || g_str_equal (amount->money.currency, amount->local.currency))
    return;
  month_of (published, month);
  for (guint i = 0; i < (*month != '\0' ? 2 : 1); i++)
    {
      add_reading (self, &amount->money, &amount->local, i == 0 ? "" : month);
      add_reading (self, &amount->local, &amount->money, i == 0 ? "" : month);
    }
  g_hash_table_add (self->currencies, g_strdup (amount->money.currency));
  g_hash_table_add (self->currencies, g_strdup (amount->local.currency));
}

static gint
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static GotganRates *
rates_new (void)
{
  GotganRates *self = g_new0 (GotganRates, 1);

  self->readings =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->currencies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static void
sort_readings (GotganRates *self)
{
  GHashTableIter iter;
  gpointer readings;

  g_hash_table_iter_init (&iter, self->readings);
  while (g_hash_table_iter_next (&iter, NULL, &readings))
    g_array_sort (readings, compare_doubles);
}

static void
add_claim (GotganRates *self, GotganClaim *claim)
{
  add_amount (self, gotgan_claim_get_fields (claim)->amount, gotgan_claim_get_published (claim));
}

GotganRates *
gotgan_rates_new (GListModel *deals)
{
  GotganRates *self = rates_new ();

  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);
      GListModel *claims = gotgan_deal_get_claims (deal);

      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, j);

          add_claim (self, claim);
        }
    }
  sort_readings (self);

  return self;
}

GotganRates *
gotgan_rates_new_from_claims (GPtrArray *claims)
{
  GotganRates *self = rates_new ();

  for (guint i = 0; i < claims->len; i++)
    add_claim (self, g_ptr_array_index (claims, i));
  sort_readings (self);

  return self;
}

void
gotgan_rates_free (GotganRates *self)
{
  g_hash_table_unref (self->readings);
  g_hash_table_unref (self->currencies);
  g_clear_pointer (&self->reference, gotgan_reference_rates_unref);
  g_free (self);
}

void
gotgan_rates_set_reference (GotganRates *self, GotganReferenceRates *reference)
{
  g_clear_pointer (&self->reference, gotgan_reference_rates_unref);
  self->reference = reference != NULL ? gotgan_reference_rates_ref (reference) : NULL;
}

/* 0 when no article printed the pair in @month ("" for any). */
static double
find_rate (GotganRates *self, const char *from, const char *to, const char *month, guint *n)
{
  g_autofree char *key = key_of (from, to, month);
  GArray *readings = g_hash_table_lookup (self->readings, key);

  *n = readings != NULL ? readings->len : 0;
  return readings != NULL ? g_array_index (readings, double, readings->len / 2) : 0;
}

static double
find_rate_over (GotganRates *self, const char *from, const char *to, const char *month, guint *n)
{
  GHashTableIter iter;
  gpointer middle;
  double rate = find_rate (self, from, to, month, n);
  guint n_after = 0;

  g_hash_table_iter_init (&iter, self->currencies);
  while (rate == 0 && g_hash_table_iter_next (&iter, &middle, NULL))
    rate = find_rate (self, from, middle, month, n) * find_rate (self, middle, to, month, &n_after);
  if (n_after > 0)
    *n = MIN (*n, n_after);

  return rate;
}

static double
find_reference (GotganRates *self, const char *from, const char *to, guint32 julian, char day[11])
{
  double rate = 0;
  guint32 of = 0;
  g_autofree char *text = NULL;

  if (self->reference == NULL
      || !gotgan_reference_rates_find (self->reference, from, to, julian, &rate, &of))
    return 0;
  text = gotgan_edtf_from_julian (of);
  g_strlcpy (day, text, 11);
  return rate;
}

gboolean
gotgan_rates_convert (GotganRates *self, const GotganMoney *money, const char *currency,
                      double *figure)
{
  char day[11];
  guint n;
  double rate = 1;

  if (!g_str_equal (money->currency, currency))
    rate = find_rate_over (self, money->currency, currency, "", &n);
  if (rate == 0)
    rate = find_reference (self, money->currency, currency, 0, day);
  *figure = (double) gotgan_money_middle (money) * rate;

  return rate > 0;
}

/* The rate of the month, of the day, or of the library, in this order. */
static void
look_up (GotganRates *self, const char *from, const char *when, const char *to,
         GotganConversion *conversion)
{
  guint32 first = 0, last = 0;
  char month[8];

  month_of (when, month);
  if (*month != '\0')
    {
      conversion->rate = find_rate_over (self, from, to, month, &conversion->n_readings);
      conversion->origin = GOTGAN_RATE_MONTH;
      g_strlcpy (conversion->day, month, sizeof conversion->day);
    }
  if (conversion->rate > 0)
    return;
  conversion->n_readings = 0;
  conversion->day[0] = '\0';
  if (gotgan_edtf_bounds (when, &first, &last) && last != 0)
    {
      conversion->rate = find_reference (self, from, to, last, conversion->day);
      conversion->origin = GOTGAN_RATE_REFERENCE;
    }
  if (conversion->rate > 0)
    return;
  conversion->rate = find_rate_over (self, from, to, "", &conversion->n_readings);
  conversion->origin = conversion->rate > 0 ? GOTGAN_RATE_LIBRARY : GOTGAN_RATE_NONE;
  /* For what has no day the newest of the person's rates are better than none. */
  if (conversion->rate > 0 || gotgan_edtf_bounds (when, &first, &last))
    return;
  conversion->rate = find_reference (self, from, to, 0, conversion->day);
  conversion->origin = conversion->rate > 0 ? GOTGAN_RATE_REFERENCE : GOTGAN_RATE_NONE;
}

gboolean
gotgan_rates_convert_amount (GotganRates *self, const GotganAmount *amount, const char *when,
                             const char *currency, GotganConversion *conversion)
{
  *conversion = (GotganConversion) { 0 };
  if (g_str_equal (amount->money.currency, currency))
    {
      conversion->rate = 1;
      conversion->origin = GOTGAN_RATE_SAME;
    }
  else if (amount->has_local && g_str_equal (amount->local.currency, currency)
           && amount->money.min > 0 && amount->local.min > 0)
    {
      conversion->rate = (double) amount->local.min / (double) amount->money.min;
      conversion->origin = GOTGAN_RATE_ARTICLE;
      conversion->n_readings = 1;
    }
  else
    look_up (self, amount->money.currency, when, currency, conversion);
  conversion->figure = (double) gotgan_money_middle (&amount->money) * conversion->rate;

  return conversion->rate > 0;
}

gboolean
gotgan_rates_find_usual (GotganRates *self, const char *from, const char *to, const char *when,
                         guint min_readings, GotganConversion *usual)
{
  guint32 first = 0, last = 0;

  *usual = (GotganConversion) { .figure = 1, .origin = GOTGAN_RATE_MONTH };
  month_of (when, usual->day);
  if (usual->day[0] != '\0')
    usual->rate = find_rate (self, from, to, usual->day, &usual->n_readings);
  if (usual->rate > 0 && usual->n_readings >= min_readings)
    return TRUE;
  *usual = (GotganConversion) { .figure = 1, .origin = GOTGAN_RATE_REFERENCE };
  if (gotgan_edtf_bounds (when, &first, &last) && last != 0)
    usual->rate = find_reference (self, from, to, last, usual->day);
  if (usual->rate > 0)
    return TRUE;
  *usual = (GotganConversion) { .figure = 1, .origin = GOTGAN_RATE_LIBRARY };
  usual->rate = find_rate (self, from, to, "", &usual->n_readings);
  return usual->rate > 0 && usual->n_readings >= min_readings;
}
