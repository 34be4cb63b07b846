#include "config.h"

#include "app/library/gotgan-check-text.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static char *
money_text (const GotganMoney *money)
{
  return gotgan_format_money (money, gotgan_labels_get_language ());
}

/* As many places as tell it apart: "1390" needs none, "10.4" one, "9.47" two, "0.0007" four; none for a zero at the end. */
static char *
number_text (double number)
{
  int places = number <= 0 ? 0 : CLAMP (2 - (int) floor (log10 (number)), 0, 8);
  char *text = g_strdup_printf ("%.*f", places, number);

  for (gsize i = strlen (text); places > 0 && i > 0 && text[i - 1] == '0'; i--)
    text[i - 1] = '\0';
  if (places > 0 && !g_ascii_isdigit (text[strlen (text) - 1]))
    text[strlen (text) - 1] = '\0';
  return text;
}

/* @sentence, and that a unit has slipped, if 10 to the power of @power explains it. */
static char *
dup_with_slip (const char *sentence, int power)
{
  g_autofree char *factor = g_strdup_printf ("%.0f", pow (10, ABS (power)));
  g_autofree char *slip = NULL;

  if (power == 0)
    return g_strdup (sentence);
  /* Translators: put behind a sentence about a figure that is too large or too small; a power of ten. */
  slip =
      g_strdup_printf (_ ("A zero or a unit may have slipped: it is off by a factor of about %s."),
                       factor);
  return g_strdup_printf ("%s %s", sentence, slip);
}

const char *
gotgan_rate_origin_to_string (GotganRateOrigin origin)
{
  static const char *const words[] = {
    [GOTGAN_RATE_NONE] = NULL,
    [GOTGAN_RATE_SAME] = "same",
    [GOTGAN_RATE_ARTICLE] = "article",
    [GOTGAN_RATE_MONTH] = "month",
    [GOTGAN_RATE_REFERENCE] = "reference",
    [GOTGAN_RATE_LIBRARY] = "library",
  };

  return words[origin];
}

char *
gotgan_rate_origin_dup_text (GotganRateOrigin origin, const char *day)
{
  g_autofree char *when = gotgan_format_date (day, gotgan_labels_get_language ());

  switch (origin)
    {
    case GOTGAN_RATE_ARTICLE:
      return g_strdup (_ ("the article itself"));
    case GOTGAN_RATE_MONTH:
      if (when == NULL)
        return g_strdup (_ ("articles of the same month"));
      /* Translators: where an exchange rate is from; %s: a month. */
      return g_strdup_printf (_ ("articles of %s"), when);
    case GOTGAN_RATE_REFERENCE:
      if (when == NULL)
        return g_strdup (_ ("reference rates"));
      /* Translators: where an exchange rate is from; %s: a day. */
      return g_strdup_printf (_ ("reference rates of %s"), when);
    case GOTGAN_RATE_LIBRARY:
      return g_strdup (_ ("articles of all months"));
    case GOTGAN_RATE_NONE:
    case GOTGAN_RATE_SAME:
    default:
      return g_strdup ("");
    }
}

static char *
rate_sentence (const GotganCheck *check)
{
  g_autofree char *money = money_text (&check->other);
  g_autofree char *local = money_text (&check->stated);
  g_autofree char *printed = number_text (check->stated_ratio);
  g_autofree char *usual = number_text (check->ratio);
  g_autofree char *origin = gotgan_rate_origin_dup_text (check->origin, check->day);
  /* Translators: the sum, its printed conversion, the rate it implies, the usual rate and where that is from. */
  g_autofree char *sentence = g_strdup_printf (
      _ ("The conversion “%s = %s” implies a rate of %s. The usual rate is %s (%s)."), money, local,
      printed, usual, origin);

  return dup_with_slip (sentence, check->power);
}

static char *
multiple_sentence (const GotganCheck *check)
{
  g_autofree char *whole = money_text (&check->stated);
  g_autofree char *base = money_text (&check->other);
  g_autofree char *said = number_text (check->stated_ratio);
  g_autofree char *follows = number_text (check->ratio);
  /* Translators: a stated multiple, the larger and the smaller sum, and the multiple they make. */
  g_autofree char *sentence =
      g_strdup_printf (check->more
                           ? _ ("The article says more than %s times, but %s to %s is %s times.")
                           : _ ("The article says %s times, but %s to %s is %s times."),
                       said, whole, base, follows);

  return dup_with_slip (sentence, check->power);
}

/* Who says the figure of claim @i. */
static char *
outlet_text (const GotganCheck *check, guint i)
{
  const char *publisher = i < check->claims->len
                              ? gotgan_claim_get_publisher (g_ptr_array_index (check->claims, i))
                              : NULL;

  /* Translators: instead of the name of a newspaper that is not known. */
  return g_strdup (publisher != NULL ? publisher : _ ("One article"));
}

static char *
figures_sentence (const GotganCheck *check)
{
  g_autofree char *one = outlet_text (check, 0);
  g_autofree char *other = outlet_text (check, 1);
  g_autofree char *stated = money_text (&check->stated);
  g_autofree char *different = money_text (&check->other);

  /* Translators: a newspaper and its figure, another newspaper and its figure. */
  return g_strdup_printf (_ ("Articles name different figures for this: %s: %s; %s: %s."), one,
                          stated, other, different);
}

char *
gotgan_check_dup_sentence (const GotganCheck *check)
{
  g_autofree char *stated = money_text (&check->stated);
  g_autofree char *other = money_text (&check->other);

  switch (check->kind)
    {
    case GOTGAN_CHECK_RATE:
      return rate_sentence (check);
    case GOTGAN_CHECK_MULTIPLE:
      return multiple_sentence (check);
    case GOTGAN_CHECK_PARTS:
      /* Translators: what the parts add up to, and the sum that they are said to be parts of. */
      return g_strdup_printf (_ ("The parts add up to %s, the whole is said to be %s."), other,
                              stated);
    case GOTGAN_CHECK_VALUATION:
      /* Translators: what a company is said to be worth, and a sum it had raised. */
      return g_strdup_printf (_ ("The valuation of %s is lower than the %s raised before it."),
                              stated, other);
    case GOTGAN_CHECK_FIGURES:
    default:
      return figures_sentence (check);
    }
}
