#include "config.h"

#include "app/model/gotgan-format.h"

#define EXACT GOTGAN_QUALIFIER_EXACT

static const struct
{
  GotganMoney money;
  GotganQualifier qualifier;
  const char *korean;
  const char *english;
} amounts[] = {
  { { "USD", 100000000000, 100000000000 }, EXACT, "1,000억 달러", "$100B" },
  { { "USD", 2750000000, 2750000000 }, EXACT, "27억 5,000만 달러", "$2.75B" },
  { { "KRW", 134000000000000, 134000000000000 },
    GOTGAN_QUALIFIER_ABOUT,
    "약 134조 원",
    "about ₩134T" },
  { { "KRW", 3697700000000, 3697700000000 }, EXACT, "3조 6,977억 원", "₩3.698T" },
  { { "USD", 15000000000, 25000000000 }, EXACT, "150억~250억 달러", "$15B–$25B" },
  { { "USD", 40000000000, 40000000000 }, GOTGAN_QUALIFIER_UP_TO, "최대 400억 달러", "up to $40B" },
  { { "USD", 340000000000, 340000000000 },
    GOTGAN_QUALIFIER_AT_LEAST,
    "3,400억 달러 이상",
    "$340B or more" },
  { { "USD", 10000000000, 100000000000 },
    GOTGAN_QUALIFIER_VAGUE,
    "수백억 달러",
    "tens of billions of dollars" },
  { { "EUR", 1000000, 10000000 }, GOTGAN_QUALIFIER_VAGUE, "수백만 유로", "millions of euros" },
  { { "USD", 5000000, 12000000 }, GOTGAN_QUALIFIER_VAGUE, "500만~1,200만 달러", "$5M–$12M" },
  { { "SEK", 950, 950 }, EXACT, "950 SEK", "SEK 950" },
  { { "USD", -5000000000, -5000000000 }, EXACT, "-50억 달러", "$−5B" },
  { { "JPY", 2502200000000, 2502200000000 }, EXACT, "2조 5,022억 엔", "¥2.502T" },
  { { "USD", 999, 999 }, EXACT, "999 달러", "$999" },
  { { "USD", 81100000, 81100000 }, EXACT, "8,110만 달러", "$81.1M" },
};

static void
test_amounts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr (GotganAmount) amount =
          gotgan_amount_new (&amounts[i].money, amounts[i].qualifier, "");
      g_autofree char *korean = gotgan_format_amount (amount, GOTGAN_LANGUAGE_KO);
      g_autofree char *english = gotgan_format_amount (amount, GOTGAN_LANGUAGE_EN);

      g_assert_cmpstr (korean, ==, amounts[i].korean);
      g_assert_cmpstr (english, ==, amounts[i].english);
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *edtf;
    const char *korean;
    const char *english;
  } dates[] = {
    { "2024-03-27", "2024년 3월 27일", "27 Mar 2024" },
    { "2024-03", "2024년 3월", "Mar 2024" },
    { "2024", "2024년", "2024" },
    { "2024-01/2024-06", "2024년 상반기", "H1 2024" },
    { "2024-07/2024-12", "2024년 하반기", "H2 2024" },
    { "2024-10/2024-12", "2024년 4분기", "Q4 2024" },
    { "2025-01/2025-09", "2025년 1~9월", "Jan–Sep 2025" },
    { "2024-11/2025-01", "2024년 11월~2025년 1월", "Nov 2024 – Jan 2025" },
    { "2019/..", "2019년부터", "since 2019" },
    { "../2019", "2019년까지", "until 2019" },
    { "2024-09-02T15:34:00+09:00", "2024년 9월 2일", "2 Sep 2024" },
    { "nonsense", NULL, NULL },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *korean = gotgan_format_date (dates[i].edtf, GOTGAN_LANGUAGE_KO);
      g_autofree char *english = gotgan_format_date (dates[i].edtf, GOTGAN_LANGUAGE_EN);

      g_assert_cmpstr (korean, ==, dates[i].korean);
      g_assert_cmpstr (english, ==, dates[i].english);
    }
}

static void
test_clock (void)
{
  g_autofree char *clock = gotgan_format_clock ("2024-09-02T15:34:00+09:00");

  g_assert_cmpstr (clock, ==, "15:34");
  g_assert_null (gotgan_format_clock ("2024-09-02"));
  g_assert_null (gotgan_format_clock ("2024-09-02T1"));
  g_assert_null (gotgan_format_clock (NULL));
}

static void
test_percent (void)
{
  g_autofree char *whole = gotgan_format_percent (49);
  g_autofree char *part = gotgan_format_percent (25.54);

  g_assert_cmpstr (whole, ==, "49%");
  g_assert_cmpstr (part, ==, "25.54%");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/amounts", test_amounts);
  g_test_add_func ("/format/dates", test_dates);
  g_test_add_func ("/format/clock", test_clock);
  g_test_add_func ("/format/percent", test_percent);

  return g_test_run ();
}
