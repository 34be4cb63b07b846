#include "config.h"

#include "app/model/gotgan-reference-rates.h"

#include "app/model/gotgan-edtf.h"

#include <math.h>
#include <string.h>

/* The bank has quoted 42 currencies since 1999 on some 250 days a year. */
#define MAX_CURRENCIES 128
#define MAX_DAYS 40000
#define MAX_RATES (MAX_DAYS * 64)
/* Easter and Christmas close the markets for up to five days. */
#define MAX_AGE 7

typedef struct
{
  guint32 day;
  GArray *rates; /* of double by currency; 0 where none is quoted */
} Day;

struct _GotganReferenceRates
{
  gatomicrefcount count;
  GPtrArray *currencies; /* of codes */
  GPtrArray *days;       /* of Day, oldest first */
  guint n_rates;
};

G_DEFINE_QUARK (gotgan_rates_error, gotgan_rates_error)

static void
day_free (Day *day)
{
  g_array_unref (day->rates);
  g_free (day);
}

static GotganReferenceRates *
reference_new (void)
{
  GotganReferenceRates *self = g_new0 (GotganReferenceRates, 1);

  g_atomic_ref_count_init (&self->count);
  self->currencies = g_ptr_array_new_with_free_func (g_free);
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) day_free);

  return self;
}

GotganReferenceRates *
gotgan_reference_rates_ref (GotganReferenceRates *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

void
gotgan_reference_rates_unref (GotganReferenceRates *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;
  g_ptr_array_unref (self->currencies);
  g_ptr_array_unref (self->days);
  g_free (self);
}

static gboolean
refuse (GError **error, const char *what)
{
  g_set_error (error, GOTGAN_RATES_ERROR, GOTGAN_RATES_ERROR_FORMAT, "Not reference rates: %s",
               what);
  return FALSE;
}

static gboolean
is_code (const char *text)
{
  return strlen (text) == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1])
         && g_ascii_isupper (text[2]);
}

static int
find_currency (GotganReferenceRates *self, const char *code)
{
  for (guint i = 0; i < self->currencies->len; i++)
    if (g_str_equal (g_ptr_array_index (self->currencies, i), code))
      return (int) i;
  return -1;
}

static gboolean
add_currency (GotganReferenceRates *self, const char *code, guint *index, GError **error)
{
  int known = find_currency (self, code);

  if (known >= 0)
    {
      *index = (guint) known;
      return TRUE;
    }
  if (!is_code (code) || self->currencies->len == MAX_CURRENCIES)
    return refuse (error, "a currency has a code of three capitals");
  *index = self->currencies->len;
  g_ptr_array_add (self->currencies, g_strdup (code));
  return TRUE;
}

static Day *
add_day (GotganReferenceRates *self, const char *text, GError **error)
{
  guint32 first, last;
  Day *day;

  if (!gotgan_edtf_is_valid (text) || strlen (text) != strlen ("2024-09-02")
      || !gotgan_edtf_bounds (text, &first, &last) || self->days->len == MAX_DAYS)
    {
      refuse (error, "a day is written like 2024-09-02");
      return NULL;
    }
  day = g_new0 (Day, 1);
  day->day = first;
  day->rates = g_array_new (FALSE, TRUE, sizeof (double));
  g_ptr_array_add (self->days, day);
  return day;
}

static gboolean
add_rate (GotganReferenceRates *self, Day *day, guint currency, const char *text, GError **error)
{
  char *end;
  double rate = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !isfinite (rate) || rate <= 0 || rate > 1e9
      || ++self->n_rates > MAX_RATES)
    return refuse (error, "a rate is a number above zero");
  if (day->rates->len <= currency)
    g_array_set_size (day->rates, currency + 1);
  g_array_index (day->rates, double, currency) = rate;
  return TRUE;
}

/* --- CSV ---------------------------------------------------------------------------------------- */

static gboolean
read_head (GotganReferenceRates *self, const char *line, GArray *columns, GError **error)
{
  g_auto (GStrv) cells = g_strsplit (line, ",", MAX_CURRENCIES + 2);

  if (cells[0] == NULL || g_ascii_strcasecmp (g_strstrip (cells[0]), "Date") != 0)
    return refuse (error, "the first column is named Date");
  for (guint i = 1; cells[i] != NULL; i++)
    {
      guint index;

      /* The bank ends each line with a comma. */
      if (*g_strstrip (cells[i]) == '\0' && cells[i + 1] == NULL)
        break;
      if (!add_currency (self, cells[i], &index, error))
        return FALSE;
      g_array_append_val (columns, index);
    }
  return columns->len > 0 || refuse (error, "there is no currency");
}

static gboolean
read_row (GotganReferenceRates *self, const char *line, GArray *columns, GError **error)
{
  g_auto (GStrv) cells = g_strsplit (line, ",", MAX_CURRENCIES + 2);
  Day *day = add_day (self, g_strstrip (cells[0]), error);

  if (day == NULL)
    return FALSE;
  for (guint i = 1; cells[i] != NULL; i++)
    {
      const char *cell = g_strstrip (cells[i]);

      if (*cell == '\0' || g_str_equal (cell, "N/A"))
        continue;
      if (i > columns->len)
        return refuse (error, "a line has more cells than the first");
      if (!add_rate (self, day, g_array_index (columns, guint, i - 1), cell, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_csv (GotganReferenceRates *self, const char *text, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));

  if (!read_head (self, g_strstrip (lines[0]), columns, error))
    return FALSE;
  for (guint i = 1; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && !read_row (self, lines[i], columns, error))
      return FALSE;
  return TRUE;
}

/* --- XML ---------------------------------------------------------------------------------------- */

typedef struct
{
  GotganReferenceRates *rates;
  Day *day;
} Cubes;

static const char *
find_attribute (const char **names, const char **values, const char *name)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static void
start_cube (GMarkupParseContext *context, const char *element, const char **names,
            const char **values, gpointer user_data, GError **error)
{
  Cubes *cubes = user_data;
  const char *time = find_attribute (names, values, "time");
  const char *code = find_attribute (names, values, "currency");
  const char *rate = find_attribute (names, values, "rate");
  guint index;

  if (!g_str_equal (element, "Cube"))
    return;
  if (time != NULL)
    cubes->day = add_day (cubes->rates, time, error);
  else if (code != NULL && rate != NULL && cubes->day == NULL)
    refuse (error, "a rate without a day");
  else if (code != NULL && rate != NULL && add_currency (cubes->rates, code, &index, error))
    add_rate (cubes->rates, cubes->day, index, rate, error);
}

static gboolean
read_xml (GotganReferenceRates *self, const char *text, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_cube };
  Cubes cubes = { .rates = self };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &cubes, NULL);
  g_autoptr (GError) failure = NULL;

  if (g_markup_parse_context_parse (context, text, -1, &failure)
      && g_markup_parse_context_end_parse (context, &failure))
    return TRUE;
  return refuse (error, failure->message);
}

/* --- Days --------------------------------------------------------------------------------------- */

static gint
compare_days (gconstpointer a, gconstpointer b)
{
  const Day *one = *(Day *const *) a, *other = *(Day *const *) b;

  return (one->day > other->day) - (one->day < other->day);
}

/* Sorted; of two of the same day the one added last stays, since the sort is stable. */
static void
order_days (GotganReferenceRates *self)
{
  guint kept = 0;

  g_ptr_array_sort (self->days, compare_days);
  for (guint i = 0; i < self->days->len; i++)
    {
      Day *day = g_ptr_array_index (self->days, i);
      Day *next = i + 1 < self->days->len ? g_ptr_array_index (self->days, i + 1) : NULL;

      if (next != NULL && next->day == day->day)
        day_free (day);
      else
        self->days->pdata[kept++] = day;
    }
  self->days->len = kept;
}

GotganReferenceRates *
gotgan_reference_rates_new (GBytes *bytes, GError **error)
{
  g_autoptr (GotganReferenceRates) self = reference_new ();
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = NULL;
  const char *start;
  gboolean read;

  if (length > GOTGAN_REFERENCE_RATES_MAX_BYTES)
    {
      g_set_error_literal (error, GOTGAN_RATES_ERROR, GOTGAN_RATES_ERROR_TOO_LARGE,
                           "Larger than any file of reference rates");
      return NULL;
    }
  if (length == 0 || !g_utf8_validate (data, (gssize) length, NULL))
    {
      refuse (error, "no text");
      return NULL;
    }
  text = g_strndup (data, length);
  start = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;
  while (g_ascii_isspace (*start))
    start++;
  read = *start == '<' ? read_xml (self, start, error) : read_csv (self, start, error);
  if (read && self->n_rates == 0)
    read = refuse (error, "there is no rate in it");
  if (!read)
    return NULL;
  order_days (self);
  return g_steal_pointer (&self);
}

static void
copy_days (GotganReferenceRates *self, GotganReferenceRates *from)
{
  for (guint i = 0; i < from->days->len; i++)
    {
      const Day *day = g_ptr_array_index (from->days, i);
      Day *copy = g_new0 (Day, 1);

      copy->day = day->day;
      copy->rates = g_array_new (FALSE, TRUE, sizeof (double));
      for (guint j = 0; j < day->rates->len; j++)
        {
          guint index = 0;

          if (!add_currency (self, g_ptr_array_index (from->currencies, j), &index, NULL))
            continue;
          if (copy->rates->len <= index)
            g_array_set_size (copy->rates, index + 1);
          g_array_index (copy->rates, double, index) = g_array_index (day->rates, double, j);
          self->n_rates++;
        }
      g_ptr_array_add (self->days, copy);
    }
}

GotganReferenceRates *
gotgan_reference_rates_merge (GotganReferenceRates *older, GotganReferenceRates *newer)
{
  GotganReferenceRates *self = reference_new ();

  copy_days (self, older);
  copy_days (self, newer);
  order_days (self);
  return self;
}

char *
gotgan_reference_rates_to_csv (GotganReferenceRates *self)
{
  GString *csv = g_string_new ("Date");

  for (guint i = 0; i < self->currencies->len; i++)
    g_string_append_printf (csv, ",%s", (const char *) g_ptr_array_index (self->currencies, i));
  g_string_append_c (csv, '\n');
  for (guint i = self->days->len; i > 0; i--)
    {
      const Day *day = g_ptr_array_index (self->days, i - 1);
      g_autofree char *date = gotgan_edtf_from_julian (day->day);

      g_string_append (csv, date);
      for (guint j = 0; j < self->currencies->len; j++)
        {
          double rate = j < day->rates->len ? g_array_index (day->rates, double, j) : 0;
          char text[G_ASCII_DTOSTR_BUF_SIZE];

          g_string_append_printf (csv, ",%s",
                                  rate > 0 ? g_ascii_formatd (text, sizeof text, "%.10g", rate)
                                           : "N/A");
        }
      g_string_append_c (csv, '\n');
    }
  return g_string_free (csv, FALSE);
}

/* --- Questions ---------------------------------------------------------------------------------- */

static double
euro_rate (GotganReferenceRates *self, const Day *day, const char *code)
{
  int index = g_str_equal (code, "EUR") ? -1 : find_currency (self, code);

  if (g_str_equal (code, "EUR"))
    return 1;
  if (index < 0 || (guint) index >= day->rates->len)
    return 0;
  return g_array_index (day->rates, double, index);
}

/* The index one past the last day that is not after @julian. */
static guint
find_after (GotganReferenceRates *self, guint32 julian)
{
  guint low = 0, high = self->days->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (((const Day *) g_ptr_array_index (self->days, middle))->day <= julian)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gboolean
gotgan_reference_rates_find (GotganReferenceRates *self, const char *from, const char *to,
                             guint32 julian, double *rate, guint32 *day)
{
  guint after = julian == 0 ? self->days->len : find_after (self, julian);

  for (guint i = after; i > 0; i--)
    {
      const Day *found = g_ptr_array_index (self->days, i - 1);
      double one = euro_rate (self, found, from), other = euro_rate (self, found, to);

      if (julian != 0 && found->day + MAX_AGE < julian)
        break;
      if (one <= 0 || other <= 0)
        continue;
      *rate = other / one;
      *day = found->day;
      return TRUE;
    }
  return FALSE;
}

guint
gotgan_reference_rates_get_n_days (GotganReferenceRates *self)
{
  return self->days->len;
}

void
gotgan_reference_rates_get_bounds (GotganReferenceRates *self, guint32 *first, guint32 *last)
{
  *first = ((const Day *) g_ptr_array_index (self->days, 0))->day;
  *last = ((const Day *) g_ptr_array_index (self->days, self->days->len - 1))->day;
}
