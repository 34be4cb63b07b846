#include "config.h"

#include "app/facts/gotgan-money.h"
#include "tests/app/facts/lexicon-fixture.h"

#include <string.h>

/* What is found is written as "USD 2.75B about =KRW 3.6977T unit; …": currency ("?" where there is none), figure in
 * K, M, B, T, qualifier when it is not exact, conversion, flags. "-" is nothing. */

static const struct
{
  const char *text;
  const char *mentions;
} cases[] = {
  /* Korean units */
  { "27억5000만달러", "USD 2.75B" },
  { "3조6977억원", "KRW 3.6977T" },
  { "1조 2천억 원", "KRW 1.2T" },
  { "21조6,900억원", "KRW 21.69T" },
  { "5억 8천만 달러", "USD 580M" },
  { "558만 달러", "USD 5.58M" },
  { "1억500만유로", "EUR 105M" },
  { "4000만원", "KRW 40M" },
  { "10억9000만유로", "EUR 1.09B" },
  { "1.2조원", "KRW 1.2T" },
  { "0.5조 원", "KRW 500B" },
  { "12조3456억7890만원", "KRW 12345.6789B" },
  { "18만8500원", "KRW 188.5K" },
  { "7만4500달러", "USD 74.5K" },
  { "2만천원", "KRW 21K" },
  { "3천억원", "KRW 300B" },
  { "1천500억원", "KRW 150B" },
  { "5백만 달러", "USD 5M" },
  { "3,400억 달러", "USD 340B" },
  { "60조1000억원을", "KRW 60.1T" },
  { "100 억원", "KRW 10B" },
  { "2 조 달러", "USD 2T" },
  { "5344만달러의 매출", "USD 53.44M" },
  { "1경 원", "KRW 10000T" },
  /* in Hangul */
  { "천억원", "KRW 100B" },
  { "오천억 원", "KRW 500B" },
  { "십억 달러", "USD 1B" },
  { "백만 달러", "USD 1M" },
  { "이천만원", "KRW 20M" },
  { "삼조 원", "KRW 3T" },
  { "그는 천안에서 만원 버스를 탔다", "-" },
  { "이 조항은 만 18세부터", "-" },
  { "일본과 한국의 조선업", "-" },
  { "만원 이상", "KRW 10K at-least" },
  { "만달러", "USD 10K" },
  { "이만오천원 - 삼만원", "KRW 25K-30K" },
  { "구파운드", "GBP 9" },
  { "이불을 덮고", "-" },
  { "이런 이유로", "-" },
  { "12경기에서 4승", "-" },
  { "5·24조치 해제", "-" },
  { "헌법 10조", "-" },
  { "대통령 5조 약속", "? 5T nocur" },
  { "정당법 41조에", "-" },
  { "변호사법 31조1항3호", "-" },
  { "1000억개까지 늘어날", "-" },
  { "연간 매출 1조3683억, 이익", "? 1.3683T nocur" },
  { "이랜드의 매장", "-" },
  { "창구 일원화", "-" },
  { "300만 원만 낸다", "KRW 3M" },
  { "천원인 곳", "KRW 1K" },
  { "건강상의 사유로", "-" },
  { "사원 모집", "-" },
  { "천원석 씨", "-" },
  { "백원짜리", "KRW 100" },
  { "9천원투자", "KRW 9K" },
  /* parts behind a space */
  { "8백 10만 파운드", "GBP 8.1M" },
  { "1천 1백 70만 달러", "USD 11.7M" },
  { "1만 2천 345 달러", "USD 12.345K" },
  { "5천 3명에게 2천 달러", "USD 2K" },
  { "약 천 4백만 달러", "USD 14M about" },
  /* other currencies */
  { "4억 2천만 핀란드 마르카", "FIM 420M" },
  { "100 라리를 지출했다", "GEL 100" },
  { "5원칙", "-" },
  { "100억 미국 달러", "USD 10B" },
  { "₭100,000", "LAK 100K" },
  { "30 MUSD", "USD 30M" },
  { "MAUD 60", "AUD 60M" },
  { "75 USD million", "USD 75M" },
  { "Rs 12,34,567 crore", "INR 12345.67B" },
  { "12,34,567.00 rupees", "INR 1234.567K" },
  { "$5,10,20 and 30", "USD 5" },
  { "ALL 5 solutions", "-" },
  { "at COP 28 in Dubai", "-" },
  { "AMD 5 chips", "-" },
  { "two won prizes", "-" },
  { "in 2014 won", "KRW 2.014K" },
  { "3 USD50 cards", "USD 50" },
  { "10 $ 30 $", "USD 10; USD 30" },
  { "$ 20,000.00 $ 37,305.00", "USD 20K; USD 37.305K" },
  /* weights */
  { "220파운드(약 99kg)", "-" },
  { "220파운드(약 38만원)", "GBP 220 =KRW 380K" },
  /* open numbers */
  { "수백억 달러", "USD 10B-100B vague" },
  { "수십억원", "KRW 1B-10B vague" },
  { "수조원", "KRW 1T-10T vague" },
  { "수 조 원", "KRW 1T-10T vague" },
  { "수천억 원", "KRW 100B-1T vague" },
  { "수백만 달러", "USD 1M-10M vague" },
  { "몇십억 달러", "USD 1B-10B vague" },
  { "최대 수십억 달러", "USD 1B-10B vague" },
  { "수십억~수백억 달러", "USD 1B-100B vague" },
  { "수만 장이 필요하다", "-" },
  { "수억 명이 쓴다", "-" },
  /* and some */
  { "1000여억원", "KRW 100B about" },
  { "40억여원", "KRW 4B about" },
  { "100억여 달러", "USD 10B about" },
  /* currencies */
  { "43억5000만홍콩달러", "HKD 4.35B" },
  { "3억 캐나다달러", "CAD 300M" },
  { "3억 캐나다 달러", "CAD 300M" },
  { "5000만 싱가포르달러", "SGD 50M" },
  { "2억호주달러", "AUD 200M" },
  { "100억 대만달러", "TWD 10B" },
  { "1000억루피", "INR 100B" },
  { "5억 스위스프랑", "CHF 500M" },
  { "20억 크로나", "SEK 2B" },
  { "2조5022억엔", "JPY 2.5022T" },
  { "92억위안", "CNY 9.2B" },
  { "4억파운드", "GBP 400M" },
  { "10억 미국 달러", "USD 1B" },
  { "1억 디르함", "AED 100M" },
  { "$1억을", "USD 100M" },
  { "₩3조", "KRW 3T" },
  { "10억불을", "USD 1B" },
  { "10억불, 끝", "USD 1B" },
  { "3조 파운드리 투자", "? 3T nocur" },
  { "2조 엔비디아 물량", "? 2T nocur" },
  { "5억 프랑스 기업", "? 500M nocur" },
  /* ranges */
  { "150억~250억 달러", "USD 15B-25B" },
  { "500만~1000만달러", "USD 5M-10M" },
  { "70억∼140억원", "KRW 7B-14B" },
  { "150~250억 달러", "USD 15B-25B" },
  { "3만~4만달러", "USD 30K-40K" },
  { "1조~1조5000억원", "KRW 1T-1.5T" },
  { "1조원~2조원", "KRW 1T-2T" },
  { "2천~3천억원", "KRW 200B-300B" },
  { "2~3천억원", "KRW 200B-300B" },
  { "수백~수천억원", "KRW 10B-1T vague" },
  { "10~20억원대", "KRW 1B-2B" },
  { "1.5~2조원", "KRW 1.5T-2T" },
  { "100억-200억원", "KRW 10B-20B" },
  { "10억달러에서 20억달러 사이", "USD 1B-2B" },
  { "10억달러에서 20억달러로", "USD 1B; USD 2B" },
  { "100억에서 200억 달러로", "USD 10B; USD 20B" },
  { "최소 500만~최대 1000만 달러", "USD 5M-10M at-least" },
  { "250억~150억 달러", "? 25B nocur; USD 15B" },
  /* before the figure */
  { "약 180억 달러", "USD 18B about" },
  { "최대 400억 달러", "USD 40B up-to" },
  { "최소 2000만달러", "USD 20M at-least" },
  { "최대 약 60억달러", "USD 6B up-to" },
  { "적어도 10억원", "KRW 1B at-least" },
  { "거의 3조원", "KRW 3T about" },
  { "총 40억달러", "USD 4B total" },
  { "누적 130억달러", "USD 13B total" },
  { "총 약 84억위안", "CNY 8.4B about total" },
  { "각각 최대 40억달러, 20억달러", "USD 4B up-to dealt; USD 2B up-to dealt" },
  { "각각 20억달러를", "USD 2B each" },
  { "10억달러와 5억달러를 각각", "USD 1B dealt; USD 500M dealt" },
  { "각각 230억위안, 바이두는 42억위안", "CNY 23B each; CNY 4.2B" },
  { "5억원씩", "KRW 500M each" },
  { "무려 10억 달러", "USD 1B" },
  { "계약 10억 달러", "USD 1B" },
  { "최대주주는 10억 달러", "USD 1B" },
  { "연간 20억 달러", "USD 2B year" },
  /* after it */
  { "1000억달러 이상", "USD 100B at-least" },
  { "80억달러를 넘는", "USD 8B at-least" },
  { "5조달러를 넘어선", "USD 5T at-least" },
  { "10억원을 훌쩍 넘는", "KRW 1B at-least" },
  { "10억달러를 크게 웃도는", "USD 1B at-least" },
  { "92억위안이 넘는다", "CNY 9.2B at-least" },
  { "7억달러를 웃돌", "USD 700M at-least" },
  { "1조원을 돌파", "KRW 1T at-least" },
  { "10억달러 내외", "USD 1B about" },
  { "1억1000만달러 안팎", "USD 110M about" },
  { "84억위안가량", "CNY 8.4B about" },
  { "100억원에 육박", "KRW 10B about" },
  { "1조원에 가까운", "KRW 1T about" },
  { "500억원 정도", "KRW 50B about" },
  { "10억달러 규모", "USD 1B" },
  { "5000억원대", "KRW 500B" },
  { "1조원 수준", "KRW 1T" },
  { "100억원에 달하는", "KRW 10B" },
  { "10억 달러까지 올랐다", "USD 1B" },
  { "10억 달러 미만", "USD 1B up-to less" },
  { "10억 달러에 못 미치는", "USD 1B up-to less" },
  { "10억 달러 이하", "USD 1B up-to" },
  { "지분을 10억달러에 넘기기로", "USD 1B" },
  { "8000억원보다 50%가량 높은", "KRW 800B" },
  { "10억달러 규모 이상", "USD 1B at-least" },
  /* conversions */
  { "27억5000만달러(약 3조6977억원)", "USD 2.75B =KRW 3.6977T" },
  { "50억 달러(7조원)", "USD 5B =KRW 7T" },
  { "10억달러(약 1조3000억원) 내외", "USD 1B about =KRW 1.3T" },
  { "150억~250억 달러(약 21조6,900억~36조1,500억원)", "USD 15B-25B =KRW 21.69T-36.15T" },
  { "1조3000억원(10억달러)", "KRW 1.3T =USD 1B" },
  { "10억 달러 (한화 약 1조 3000억원)", "USD 1B =KRW 1.3T" },
  { "10억달러(당시 환율로 1조2000억원)", "USD 1B =KRW 1.2T" },
  { "10억달러, 우리 돈 약 1조3000억원", "USD 1B =KRW 1.3T" },
  { "10억달러 규모(약 1조3000억원)", "USD 1B =KRW 1.3T" },
  { "2000억(약 1억4000만달러)", "KRW 200B =USD 140M" },
  { "10억 달러(총 20억 달러)", "USD 1B; USD 2B total" },
  { "10억달러(2024년)", "USD 1B" },
  { "MS·130억 달러)를 넘어설", "USD 13B" },
  { "€105 million ($113 million)", "EUR 105M =USD 113M" },
  { "€105 million (about $113 million)", "EUR 105M =USD 113M" },
  { "€105 million, or about $113 million,", "EUR 105M =USD 113M" },
  { "$40 billion, or about $8 million a megawatt", "USD 40B; USD 8M about unit" },
  { "$500m (£390m)", "USD 500M =GBP 390M" },
  { "100억원(지분 10%)", "KRW 10B" },
  /* English */
  { "$2.75 billion", "USD 2.75B" },
  { "$9bn", "USD 9B" },
  { "$500m", "USD 500M" },
  { "£24.3bn", "GBP 24.3B" },
  { "$1.05bn", "USD 1.05B" },
  { "US$10 billion", "USD 10B" },
  { "C$3 million", "CAD 3M" },
  { "A$2bn", "AUD 2B" },
  { "HK$5bn", "HKD 5B" },
  { "S$1.2 billion", "SGD 1.2B" },
  { "NT$3 million", "TWD 3M" },
  { "¥500bn", "JPY 500B" },
  { "₩3tn", "KRW 3T" },
  { "USD 1.5bn", "USD 1.5B" },
  { "1.5tn yen", "JPY 1.5T" },
  { "2 billion won", "KRW 2B" },
  { "10 billion dollars", "USD 10B" },
  { "10 billion U.S. dollars", "USD 10B" },
  { "500 million Swiss francs", "CHF 500M" },
  { "$20-billion", "USD 20B" },
  { "a 10-billion-dollar plan", "USD 10B" },
  { "$300,000", "USD 300K" },
  { "$1,234,567", "USD 1234.567K" },
  { "$5K", "USD 5K" },
  { "10 million €", "EUR 10M" },
  { "500€", "EUR 500" },
  { "half a billion dollars", "USD 500M" },
  { "a billion dollars", "USD 1B" },
  { "three-quarters of a billion dollars", "USD 750M" },
  { "JPY1.5 trillion", "JPY 1.5T" },
  { "KRW2tn", "KRW 2T" },
  { "5 million EUR", "EUR 5M" },
  { "$5 bil", "USD 5B" },
  { "a quarter of a billion dollars", "USD 250M" },
  { "one and a half billion dollars", "USD 1.5B" },
  { "half of the dollars", "-" },
  { "Rs 500 crore", "INR 5B" },
  { "$50bn from Amazon", "USD 50B" },
  { "two hundred million euros", "EUR 200M" },
  { "twenty-five million pounds", "GBP 25M" },
  { "tens of billions of dollars", "USD 10B-100B vague" },
  { "hundreds of millions of dollars", "USD 100M-1B vague" },
  { "several billion dollars", "USD 1B-10B vague" },
  { "billions of dollars", "USD 1B-10B vague" },
  { "a multibillion-dollar plan", "USD 1B-10B vague" },
  { "$20 billion to $23 billion", "USD 20B-23B" },
  { "$20 to $23 billion", "USD 20B-23B" },
  { "$5-10 billion", "USD 5B-10B" },
  { "$500m–$600m", "USD 500M-600M" },
  { "between $27 billion and $29 billion", "USD 27B-29B" },
  { "between $500m and $600m", "USD 500M-600M" },
  { "$27 billion and $29 billion", "USD 27B; USD 29B" },
  { "from $1bn to $3bn", "USD 1B; USD 3B" },
  { "about $9 billion", "USD 9B about" },
  { "roughly $1 billion", "USD 1B about" },
  { "up to $14.2 billion", "USD 14.2B up-to" },
  { "as much as $22.4 billion", "USD 22.4B up-to" },
  { "at least $5bn", "USD 5B at-least" },
  { "more than £400m", "GBP 400M at-least" },
  { "just over $300 million", "USD 300M at-least" },
  { "upwards of $700m", "USD 700M at-least" },
  { "passed $1.3 billion", "USD 1.3B at-least" },
  { "exceed $100 billion", "USD 100B at-least" },
  { "nearly $3 billion", "USD 3B about" },
  { "less than $17 million", "USD 17M up-to less" },
  { "an estimated $540 million", "USD 540M" },
  { "only about $13 billion", "USD 13B about" },
  { "a total of $13 billion", "USD 13B total" },
  { "$10bn-plus", "USD 10B at-least" },
  { "$5 billion or so", "USD 5B about" },
  { "$10 million each", "USD 10M each" },
  { "~$5bn", "USD 5B about" },
  /* no sums */
  { "약 20억대로 추산된다", "-" },
  { "2100만 명 안팎", "-" },
  { "약 1700명의 직원", "-" },
  { "100만 개 넘게", "-" },
  { "8억 명이 넘는다", "-" },
  { "3억이 넘는 사람", "-" },
  { "1조 파라미터", "-" },
  { "more than 250,000 graphics processors", "-" },
  { "Some 203 million votes", "-" },
  { "590 megawatts", "-" },
  { "H100과 GPT-4, v1.5", "-" },
  { "비용이 0원으로 수렴", "-" },
  { "제1조 2항", "-" },
  { "2024 경쟁, 3 조건", "-" },
  { "it won't take 5 won't it", "-" },
  { "5.6%와 3배", "-" },
  /* without currency */
  { "1.2조 인수 제안", "? 1.2T nocur" },
  { "최대 36조 투자 협상", "? 36T up-to nocur" },
  { "8300억 몸값", "? 830B nocur" },
  { "5억, 10억달러를", "USD 500M; USD 1B" },
  { "3억(5000만원), 10억원", "? 300M =KRW 50M nocur; KRW 1B" },
  { "A사 100억·B사 50억·C사 30억원", "KRW 10B; KRW 5B; KRW 3B" },
  { "8000억 개발 계획", "? 800B nocur" },
  { "1조 회사채", "? 1T nocur" },
  { "1000억 장비 투자", "? 100B nocur" },
  /* prices of one thing */
  { "월 8달러", "USD 8 unit" },
  { "월 5~10달러", "USD 5-10 unit" },
  { "장당 4000만원", "KRW 40M unit" },
  { "1인당 2000만원", "KRW 20M unit" },
  { "1주당 1만5000원", "KRW 15K unit" },
  { "한 주 가격은 67만원", "KRW 670K unit" },
  { "개당 3만~4만달러", "USD 30K-40K unit" },
  { "1000회 노출당 60달러", "USD 60 unit" },
  { "대당 7만4500달러", "USD 74.5K unit" },
  { "공모가 165홍콩달러", "HKD 165 unit" },
  { "주가는 3.3% 내린 18만8500원", "KRW 188.5K unit" },
  { "3월 100억원", "KRW 10B" },
  { "인수 가격은 65억달러", "USD 6.5B" },
  { "$20 a month", "USD 20 unit" },
  { "$20.40 a share", "USD 20 unit" },
  { "$30,000 per unit", "USD 30K unit" },
  { "about $3 an hour each", "USD 3 about unit" },
  { "€900 an hour", "EUR 900 unit" },
  { "$20-per-month", "USD 20 unit" },
  { "달러당 1400원", "KRW 1.4K unit" },
  { "$66 an ounce", "USD 66 unit" },
  { "$7.99/month", "USD 8 unit" },
  { "$150,000 a year", "USD 150K year" },
  { "shares fell 6.3% to $131.06", "USD 131 unit" },
};

/* In the largest unit in which four decimals are enough. */
static void
append_number (GString *out, gint64 value)
{
  static const struct
  {
    gint64 unit;
    const char *letter;
  } units[] = {
    { G_GINT64_CONSTANT (1000000000000), "T" },
    { 1000000000, "B" },
    { 1000000, "M" },
    { 1000, "K" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gint64 step = MAX (units[i].unit / 10000, 1);

      if (value < units[i].unit || value % step != 0)
        continue;
      g_string_append_printf (out, "%.10g%s", (double) value / (double) units[i].unit,
                              units[i].letter);
      return;
    }
  g_string_append_printf (out, "%" G_GINT64_FORMAT, value);
}

static void
append_money (GString *out, const GotganMoney *money)
{
  g_string_append_printf (out, "%s ", *money->currency != '\0' ? money->currency : "?");
  append_number (out, money->min);
  if (money->max == money->min)
    return;
  g_string_append_c (out, '-');
  append_number (out, money->max);
}

static void
append_flags (GString *out, GotganFigureFlags flags)
{
  static const char *const names[] = { "unit", "year",  "nocur",  "less",
                                       "each", "total", "change", "dealt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (flags & 1u << i)
      g_string_append_printf (out, " %s", names[i]);
}

static char *
describe (GotganLexicon *lexicon, const char *text)
{
  g_autoptr (GArray) mentions = gotgan_money_find (lexicon, text, 0, strlen (text));
  GString *out = g_string_new (mentions->len == 0 ? "-" : NULL);

  for (guint i = 0; i < mentions->len; i++)
    {
      const GotganMoneyMention *mention = &g_array_index (mentions, GotganMoneyMention, i);

      if (i > 0)
        g_string_append (out, "; ");
      append_money (out, &mention->money);
      if (mention->qualifier != GOTGAN_QUALIFIER_EXACT)
        g_string_append_printf (out, " %s", gotgan_qualifier_to_string (mention->qualifier));
      if (mention->has_local)
        {
          g_string_append (out, " =");
          append_money (out, &mention->local);
        }
      append_flags (out, mention->flags);
    }
  return g_string_free (out, FALSE);
}

static void
expect (const char *text, const char *got, const char *wanted)
{
  if (strcmp (got, wanted) == 0)
    return;
  g_test_message ("%s: “%s” instead of “%s”", text, got, wanted);
  g_test_fail ();
}

static void
test_cases (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = describe (lexicon, cases[i].text);
      expect (cases[i].text, got, cases[i].mentions);
    }
}

/* A figure means the same inside a sentence as alone. */
static void
test_in_sentence (void)
{
  static const char *const frames[][2] = {
    { "회사는 ", " 투자를 받았다." },
    { "(", ")" },
    { "“", "” 정도라고" },
    { "A사·", ", B사" },
  };
  static const char *const figures[] = { "27억5000만달러", "1조 2천억 원", "150억~250억 달러",
                                         "$9bn", "10억달러" };
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *alone = describe (lexicon, figures[i]);

      for (guint j = 0; j < G_N_ELEMENTS (frames); j++)
        {
          g_autofree char *text = g_strconcat (frames[j][0], figures[i], frames[j][1], NULL);
          g_autofree char *got = describe (lexicon, text);
          expect (text, got, alone);
        }
    }
}

static void
test_places (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();
  const char *text = "총 약 27억5000만달러(약 3조6977억원) 규모의";
  g_autoptr (GArray) mentions = gotgan_money_find (lexicon, text, 0, strlen (text));
  const GotganMoneyMention *mention = &g_array_index (mentions, GotganMoneyMention, 0);
  g_autofree char *inner = g_strndup (text + mention->start, mention->end - mention->start);
  g_autofree char *outer =
      g_strndup (text + mention->outer_start, mention->outer_end - mention->outer_start);

  g_assert_cmpuint (mentions->len, ==, 1);
  g_assert_cmpstr (inner, ==, "27억5000만달러");
  g_assert_cmpstr (outer, ==, "총 약 27억5000만달러(약 3조6977억원) 규모");
}

static void
test_stays_inside (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();
  const char *text = "10억달러. 20억달러. 30억달러";
  const char *second = strstr (text, "20");
  g_autoptr (GArray) mentions =
      gotgan_money_find (lexicon, text, second - text, second - text + strlen ("20억달러."));

  g_assert_cmpuint (mentions->len, ==, 1);
  g_assert_cmpint (g_array_index (mentions, GotganMoneyMention, 0).money.min, ==, 2000000000);
}

/* --- Percentages ---------------------------------------------------------------------------- */

static const struct
{
  const char *text;
  const char *mentions;
} percents[] = {
  { "지분 49%를", "49" },
  { "25.54%", "25.54" },
  { "49 per cent", "49" },
  { "10 percent", "10" },
  { "7 pct", "7" },
  { "13.5퍼센트", "13.5" },
  { "약 5%", "5 about" },
  { "70% 이상", "70 at-least" },
  { "roughly 90 per cent", "90 about" },
  { "5~10%", "7.5" },
  { "5%~10%", "7.5" },
  { "3%포인트", "3 change" },
  { "0.5%p 낮은", "0.5 change" },
  { "2 percentage points", "2 change" },
  { "3.3% 내린", "3.3 change" },
  { "1.6%가량 빠져", "1.6 about change" },
  { "50%가량 높은", "50 about change" },
  { "fell 6.3%", "6.3 change" },
  { "down 46 per cent", "46 change" },
  { "widened by 11 per cent", "11 change" },
  { "a 20% increase", "20 change" },
  { "-5.4%", "5.4 change" },
  { "현대차 30%, 현대모비스 20%", "30; 20" },
  { "4%인 지분율은 11%로", "4; 11" },
  { "100만 명", "-" },
  { "49개", "-" },
  { "1,234%", "-" },
};

static char *
describe_percents (GotganLexicon *lexicon, const char *text)
{
  g_autoptr (GArray) mentions = gotgan_percent_find (lexicon, text, 0, strlen (text));
  GString *out = g_string_new (mentions->len == 0 ? "-" : NULL);

  for (guint i = 0; i < mentions->len; i++)
    {
      const GotganPercentMention *mention = &g_array_index (mentions, GotganPercentMention, i);

      g_string_append_printf (out, "%s%g", i > 0 ? "; " : "", mention->percent);
      if (mention->qualifier != GOTGAN_QUALIFIER_EXACT)
        g_string_append_printf (out, " %s", gotgan_qualifier_to_string (mention->qualifier));
      append_flags (out, mention->flags);
    }
  return g_string_free (out, FALSE);
}

static void
test_percents (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      g_autofree char *got = describe_percents (lexicon, percents[i].text);
      expect (percents[i].text, got, percents[i].mentions);
    }
}

/* --- Anything ------------------------------------------------------------------------------- */

static void
check_mentions (const char *text, const GArray *mentions)
{
  gsize at = 0;

  for (guint i = 0; i < mentions->len; i++)
    {
      const GotganMoneyMention *mention = &g_array_index (mentions, GotganMoneyMention, i);

      g_assert_cmpuint (mention->outer_start, >=, at);
      g_assert_cmpuint (mention->start, >=, mention->outer_start);
      g_assert_cmpuint (mention->end, >, mention->start);
      g_assert_cmpuint (mention->outer_end, >=, mention->end);
      g_assert_cmpuint (mention->outer_end, <=, strlen (text));
      g_assert_true (g_utf8_validate (text + mention->start, mention->end - mention->start, NULL));
      g_assert_cmpint (mention->money.min, >=, 0);
      g_assert_cmpint (mention->money.max, >=, mention->money.min);
      g_assert_cmpint (*mention->money.currency == '\0', ==,
                       (mention->flags & GOTGAN_FIGURE_NO_CURRENCY) != 0);
      at = mention->outer_end;
    }
}

static void
test_anything (void)
{
  static const char *const pieces[] = { "1",
                                        "9",
                                        "0",
                                        ",",
                                        ".",
                                        "~",
                                        "-",
                                        "억",
                                        "조",
                                        "만",
                                        "천",
                                        "수",
                                        "여",
                                        "원",
                                        "달러",
                                        "$",
                                        "€",
                                        " ",
                                        "(",
                                        ")",
                                        "약 ",
                                        "최대 ",
                                        "이상",
                                        "을 넘는",
                                        "bn",
                                        " billion",
                                        " to ",
                                        "between ",
                                        " and ",
                                        "a ",
                                        "tens of billions",
                                        "%",
                                        "경",
                                        "에서 ",
                                        "(약 " };
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();
  g_autoptr (GRand) random = g_rand_new_with_seed (27500);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) mentions = NULL;
      g_autoptr (GArray) shares = NULL;

      for (gint n = g_rand_int_range (random, 0, 30); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      mentions = gotgan_money_find (lexicon, text->str, 0, text->len);
      check_mentions (text->str, mentions);
      shares = gotgan_percent_find (lexicon, text->str, 0, text->len);
      g_assert_nonnull (shares);
    }
}

/* Sums beyond 64 bits and endless digits are no sums, and no crash. */
static void
test_overflow (void)
{
  static const char *const texts[] = { "99999999999999999999달러", "9999999경원",
                                       "$99999999999 trillion",
                                       "1.00000000000000000000000000001달러", "수99999999경원" };
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *got = describe (lexicon, texts[i]);
      expect (texts[i], got, "-");
    }
}

static void
test_linear (void)
{
  static const char *const pieces[] = { "1",  "1,", "1~",   "가",     "약 ", "1억 ", "1원(", "수",
                                        "a ", "$",  "1억,", "1 and ", "총",  "(",    "1%~" };
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) mentions = NULL;
      g_autoptr (GArray) shares = NULL;
      gint64 start = g_get_monotonic_time ();

      while (text->len < 1000000)
        g_string_append (text, pieces[i]);
      mentions = gotgan_money_find (lexicon, text->str, 0, text->len);
      shares = gotgan_percent_find (lexicon, text->str, 0, text->len);
      g_assert_nonnull (mentions);
      g_assert_nonnull (shares);
      g_test_message ("%s: %.2f s", pieces[i], (g_get_monotonic_time () - start) / 1e6);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
    }
}

/* Whole units and what rounding took from them. */
static void
test_rest (void)
{
  static const struct
  {
    const char *text;
    const char *currency;
    gint64 whole;
    gint32 rest;
  } sums[] = {
    { "$2.75", "USD", 3, -250000 },
    { "50 cents", "USD", 1, -500000 },
    { "12-cent-a-share", "USD", 0, 120000 },
    { "십센트", "USD", 0, 100000 },
    { "197 pence", "GBP", 2, -30000 },
    { "3 dollars 50 cents", "USD", 4, -500000 },
    { "thirteen dollars and forty-five cents", "USD", 13, 450000 },
    { "15 dollars and 50.", "USD", 16, -500000 },
    { "17 USD 25.", "USD", 17, 250000 },
    { "one kuai and five mao five.", "CNY", 2, -450000 },
    { "10 $ 30 cent", "USD", 10, 300000 },
    { "1달러 20센트", "USD", 1, 200000 },
    { "이불이십삼센트", "USD", 2, 230000 },
    { "일점이삼달러", "USD", 1, 230000 },
    { "이십구점구구유로", "EUR", 30, -10000 },
    { "$4.25 and 32 is the quantity", "USD", 4, 250000 },
    { "three thousand dollars two hundred times", "USD", 3000, 0 },
    { "15 dollars and 50 people", "USD", 15, 0 },
  };
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autoptr (GArray) found =
          gotgan_money_find (lexicon, sums[i].text, 0, strlen (sums[i].text));
      const GotganMoneyMention *mention = (GotganMoneyMention *) (void *) found->data;

      g_test_message ("%s", sums[i].text);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpstr (mention->money.currency, ==, sums[i].currency);
      g_assert_cmpint (mention->money.min, ==, sums[i].whole);
      g_assert_cmpint (mention->min_rest, ==, sums[i].rest);
      g_assert_cmpint (mention->money.max, ==, sums[i].whole);
      g_assert_cmpint (mention->max_rest, ==, sums[i].rest);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/cases", test_cases);
  g_test_add_func ("/money/rest", test_rest);
  g_test_add_func ("/money/in-sentence", test_in_sentence);
  g_test_add_func ("/money/places", test_places);
  g_test_add_func ("/money/stays-inside", test_stays_inside);
  g_test_add_func ("/money/percents", test_percents);
  g_test_add_func ("/money/anything", test_anything);
  g_test_add_func ("/money/overflow", test_overflow);
  g_test_add_func ("/money/linear", test_linear);
  return g_test_run ();
}
