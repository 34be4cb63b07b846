#include "config.h"

#include "app/model/gotgan-query.h"

#include "app/model/gotgan-edtf.h"

static const char *const fields[] = { "words", "in", "from", "party", "amount", "stage", "date",
                                      "has",   "is", "tag",  "note",  "title",  "body" };
static const char *const problems[] = { "",        "no-field", "no-date",  "no-amount", "no-word",
                                        "nothing", "mute",     "too-much", "no-minus" };

/* "start-end field:text", with what it says behind it. */
static void
describe_part (GString *all, const GotganQueryPart *part)
{
  g_string_append_printf (all, "%s%u-%u %s%s%s:%s", all->len > 0 ? " | " : "", part->start,
                          part->end, part->unwanted ? "-" : "", fields[part->field],
                          part->place == GOTGAN_QUERY_IN_TITLE  ? "@title"
                          : part->place == GOTGAN_QUERY_IN_BODY ? "@body"
                                                                : "",
                          part->text);
  if (part->problem != GOTGAN_QUERY_FINE)
    g_string_append_printf (all, " !%s", problems[part->problem]);
}

static char *
describe (const char *text)
{
  g_autoptr (GotganQuery) query = gotgan_query_new (text);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < gotgan_query_get_n_parts (query); i++)
    describe_part (all, gotgan_query_get_part (query, i));
  return g_string_free_and_steal (all);
}

static const struct
{
  const char *text;
  const char *parts;
} cases[] = {
  { NULL, "" },
  { " \t ", "" },
  { "투자 유치", "0-2 words:투자 | 3-5 words:유치" },
  { "\"기업 가치\"", "0-7 words:기업 가치" },
  { "“기업 가치” -구글", "0-7 words:기업 가치 | 8-11 -words:구글" },
  { "\"끝이 없다", "0-6 words:끝이 없다" },
  { "ab\"cd ef\"", "0-2 words:ab | 2-9 words:cd ef" },
  { "title:투자", "0-8 title@title:투자" },
  { "제목:\"투자 유치\"", "0-10 title@title:투자 유치" },
  { "제목：투자", "0-5 title@title:투자" },
  { "본문:투자", "0-5 body@body:투자" },
  { "in:title ai 본문:칩", "0-8 in@title:title | 9-11 words@title:ai | 12-16 body@body:칩" },
  { "from:조선비즈", "0-9 from:조선비즈" },
  { "FROM:x", "0-6 from:x" },
  { "-언론사:\"조선 비즈\" b", "0-12 -from:조선 비즈 | 13-14 words:b" },
  { "party:openai", "0-12 party:openai" },
  { "회사:오픈AI", "0-7 party:오픈AI" },
  { "단계:합의 stage:talks", "0-5 stage:합의 | 6-17 stage:talks" },
  { "stage:foo", "0-9 stage:foo !no-word" },
  { "has:note 포함:주장", "0-8 has:note | 9-14 has:주장" },
  { "is:unread 상태:별표", "0-9 is:unread | 10-15 is:별표" },
  { "is:note", "0-7 is:note !no-word" },
  { "-in:title", "0-9 -in:title !no-minus" },
  { "-in:x", "0-5 -in:x !no-word" },
  { "–소프트뱅크", "0-6 -words:소프트뱅크" },
  { "‐a −b －c", "0-2 -words:a | 3-5 -words:b | 6-8 -words:c" },
  { "tag:ipo 메모:확인", "0-7 tag:ipo | 8-13 note:확인" },
  { "date:2024-02/2024-04", "0-20 date:2024-02/2024-04" },
  { "date:2024-13", "0-12 date:2024-13 !no-date" },
  { "amount:>1B", "0-10 amount:>1B" },
  /* Spaces as they are written in sums and dates; what can't be one of them is words. */
  { "금액:>10억 달러 투자", "0-10 amount:>10억 달러 | 11-13 words:투자" },
  { "금액:1조 5000억 이상", "0-14 amount:1조 5000억 이상" },
  { "amount:>=1.5 billion dollars a", "0-28 amount:>=1.5 billion dollars | 29-30 words:a" },
  { "amount:1B won", "0-9 amount:1B | 10-13 words:won" },
  { "amount:1~5조 2024", "0-11 amount:1~5조 | 12-16 words:2024" },
  { "금액:10억 \"달러\"", "0-6 amount:10억 | 7-11 words:달러" },
  { "금액:10 ~ 40억 달러", "0-14 amount:10 ~ 40억 달러" },
  { "amount:1B ~ 5B a", "0-14 amount:1B ~ 5B | 15-16 words:a" },
  { "amount:1B ~ 투자", "0-11 amount:1B ~ | 12-14 words:투자" },
  { "날짜:2024 ~ 2025 ai", "0-14 date:2024 ~ 2025 | 15-17 words:ai" },
  { "amount:1B – a", "0-11 amount:1B – | 12-13 words:a" },
  { "금액:10억 기업:구글", "0-6 amount:10억 | 7-12 party:구글" },
  { "-날짜:2024년 2월 4일 ai", "0-15 -date:2024년 2월 4일 | 16-18 words:ai" },
  { "날짜:2024. 2. 4. 5조", "0-14 date:2024. 2. 4. | 15-17 words:5조" },
  { "날짜:2024년  2월~4월", "0-15 date:2024년  2월~4월" },
  { "날짜:2024 이후", "0-10 date:2024 이후" },
  { "date:2024 5", "0-9 date:2024 | 10-11 words:5" },
  { "date:2024.. 2025", "0-11 date:2024.. | 12-16 words:2025" },
  { "date:2024. 2조", "0-10 date:2024. | 11-13 words:2조" },
  { "제목:2024년 2월", "0-8 title@title:2024년 | 9-11 words:2월" },
  { "amount:many", "0-11 amount:many !no-amount" },
  { "amount:\"> 1 billion\"", "0-20 amount:> 1 billion" },
  { "date:", "0-5 date: !nothing" },
  { "party:\"\"", "0-8 party: !nothing" },
  { "foo:bar", "0-7 words:foo:bar !no-field" },
  { "-비율:높음", "0-6 -words:비율:높음 !no-field" },
  { "https://e.kr/a", "0-14 words:https://e.kr/a" },
  { "속보: 투자", "0-3 words:속보: | 4-6 words:투자" },
  { "12:30 a", "0-5 words:12:30 | 6-7 words:a" },
  { "% - \"\"", "0-1 words:% !mute | 2-3 -words: !nothing | 4-6 words: !nothing" },
  { "party:%", "0-7 party:% !mute" },
  { "a\xff", "0-2 words:a\xef\xbf\xbd" },
};

static void
test_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *parts = describe (cases[i].text);

      g_assert_cmpstr (parts, ==, cases[i].parts);
    }
}

static const struct
{
  const char *date;
  const char *bounds;
} dates[] = {
  { "2024", "2024-01-01 2024-12-31" },
  { "2024-02", "2024-02-01 2024-02-29" },
  { "2024-2", "2024-02-01 2024-02-29" },
  { "2024-02-05", "2024-02-05 2024-02-05" },
  { "2024.2.5", "2024-02-05 2024-02-05" },
  { "2024년", "2024-01-01 2024-12-31" },
  { "2024년2월", "2024-02-01 2024-02-29" },
  { "2024년2월5일", "2024-02-05 2024-02-05" },
  { "2024-02/2024-04", "2024-02-01 2024-04-30" },
  { "2024-02..2024-04", "2024-02-01 2024-04-30" },
  { "2023~2024", "2023-01-01 2024-12-31" },
  { "2024-02/..", "2024-02-01 .." },
  { "../2024-02", ".. 2024-02-29" },
  { "2024-02/", "2024-02-01 .." },
  { "..2024", ".. 2024-12-31" },
  { "2024..", "2024-01-01 .." },
  { ">2024-02", "2024-03-01 .." },
  { ">=2024-02", "2024-02-01 .." },
  { "<2024", ".. 2023-12-31" },
  { "<=2024", ".. 2024-12-31" },
  /* On their way. */
  { "202", "2020-01-01 2029-12-31" },
  { "20", "2000-01-01 2099-12-31" },
  { "2024-", "2024-01-01 2024-12-31" },
  { "2024-0", "2024-01-01 2024-12-31" },
  { "2024-02-", "2024-02-01 2024-02-29" },
  { "2024-02-0", "2024-02-01 2024-02-29" },
  { "2024-02-30", NULL },
  /* As Koreans write them. */
  { "2024.02.04.", "2024-02-04 2024-02-04" },
  { "2024. 2. 4.", "2024-02-04 2024-02-04" },
  { "2024.2.", "2024-02-01 2024-02-29" },
  { "2024년 2월", "2024-02-01 2024-02-29" },
  { "2024년 2월 4일", "2024-02-04 2024-02-04" },
  { "２０２４", "2024-01-01 2024-12-31" },
  { "２０２４．２．４", "2024-02-04 2024-02-04" },
  { "2024\xe1\x84\x82\xe1\x85\xa7\xe1\x86\xab", "2024-01-01 2024-12-31" },
  { "≥2024", "2024-01-01 .." },
  { "> 2024", "2025-01-01 .." },
  { "2024년 이후", "2024-01-01 .." },
  { "2024년 2월까지", ".. 2024-02-29" },
  { "2024. 2. 4. 이전", ".. 2024-02-04" },
  { "2024년부터 2025년까지", "2024-01-01 2025-12-31" },
  { "2024 ~ 2025", "2024-01-01 2025-12-31" },
  { "2024〜2025", "2024-01-01 2025-12-31" },
  { "2024–2025", "2024-01-01 2025-12-31" },
  { "2024년 2월~4월", "2024-02-01 2024-04-30" },
  { "2024년 2월 4일~10일", "2024-02-04 2024-02-10" },
  { "2024.2.4.~2024.3.1.", "2024-02-04 2024-03-01" },
  { "2024/2/4", "2024-02-04 2024-02-04" },
  { "2024/02", "2024-02-01 2024-02-29" },
  { "2024/2025", "2024-01-01 2025-12-31" },
  { "2024-02/20", "2024-02-01 2099-12-31" },
  { "2024.2-4", NULL },
  { "2024-2-4.", NULL },
  { "2024년 13월", NULL },
  { "2024년 이", NULL },
  { "27. 3. 2025", NULL },
  { "2024-04/2024-02", NULL },
  { "../..", NULL },
  { "/", NULL },
  { "0", NULL },
  { "202-03", NULL },
  { "2024x", NULL },
  { "2024-1-1-1", NULL },
  { "어제", NULL },
  { "20240205", NULL },
  { ">", NULL },
  { "<0001", NULL },
};

static char *
describe_day (guint32 julian)
{
  return julian != 0 ? gotgan_edtf_from_julian (julian) : g_strdup ("..");
}

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *text = g_strdup_printf ("date:\"%s\"", dates[i].date);
      g_autoptr (GotganQuery) query = gotgan_query_new (text);
      const GotganQueryPart *part = gotgan_query_get_part (query, 0);
      g_autofree char *first = describe_day (part->first);
      g_autofree char *last = describe_day (part->end_day);
      g_autofree char *bounds = g_strdup_printf ("%s %s", first, last);

      g_test_message ("%s", text);
      if (dates[i].bounds == NULL)
        g_assert_cmpint (part->problem, ==, GOTGAN_QUERY_NOT_A_DATE);
      else
        g_assert_cmpstr (bounds, ==, dates[i].bounds);
    }
}

#define MANY G_MAXINT64
#define B G_GINT64_CONSTANT (1000000000)
#define TRILLION (1000 * B)

static const struct
{
  const char *amount;
  const char *currency;
  gint64 min;
  gint64 max;
} amounts[] = {
  { ">1B", "USD", B + 1, MANY },
  { ">=1B", "USD", B, MANY },
  { "<1B", "USD", 0, B - 1 },
  { "<=1b", "USD", 0, B },
  { "≥1B", "USD", B, MANY },
  { "=1B", "USD", 995000000, 1005000000 },
  { "1B", "USD", 995000000, 1005000000 },
  { "1B..5B", "USD", B, 5 * B },
  { "1-5B", "USD", B, 5 * B },
  { "1B..", "USD", B, MANY },
  { "..5B", "USD", 0, 5 * B },
  { ">$1.5bn", "USD", 3 * B / 2 + 1, MANY },
  { ">=1.5 billion", "USD", 3 * B / 2, MANY },
  { ">=1,500,000", "USD", 1500000, MANY },
  { ">=₩5000억", "KRW", 500 * B, MANY },
  { ">=5000억", "KRW", 500 * B, MANY },
  { ">=5천억원", "KRW", 500 * B, MANY },
  { ">=1조2000억", "KRW", 1200 * B, MANY },
  { ">=1조2천3백억원", "KRW", 1230 * B, MANY },
  { ">=3천만", "KRW", 30000000, MANY },
  { ">=300만달러", "USD", 3000000, MANY },
  { "1조~5조", "KRW", TRILLION, 5 * TRILLION },
  /* The scale is said once. */
  { "10~40억달러", "USD", B, 4 * B },
  { "1~5조", "KRW", TRILLION, 5 * TRILLION },
  { "1.5–2조원", "KRW", 3 * TRILLION / 2, 2 * TRILLION },
  { "1~5천억", "KRW", 100 * B, 500 * B },
  { "500~1천억", "KRW", 50 * B, 100 * B },
  { "5천~8천억", "KRW", 500 * B, 800 * B },
  { "1~1조2000억", "KRW", TRILLION, 1200 * B },
  { "3~5백만", "KRW", 3000000, 5000000 },
  { "8000억~1조", "KRW", 800 * B, TRILLION },
  { "1천~5천", "KRW", 1000, 5000 },
  { "$10~40억", "USD", B, 4 * B },
  { "10~40", "USD", 10, 40 },
  { "0~5조", "KRW", 0, 5 * TRILLION },
  { "1〜5조", "KRW", TRILLION, 5 * TRILLION },
  { "1조부터 5조까지", "KRW", TRILLION, 5 * TRILLION },
  { "1조부터", "KRW", TRILLION, MANY },
  { "5조까지", "KRW", 0, 5 * TRILLION },
  { "10~5억", NULL, 0, 0 },
  { "100000000000000-5T", NULL, 0, 0 },
  { "900000000000000~1T", NULL, 0, 0 },
  { "9000000000000000~9000조", NULL, 0, 0 },
  { "1조이상", "KRW", TRILLION, MANY },
  { "1조미만", "KRW", 0, TRILLION - 1 },
  { ">=usd2b", "USD", 2 * B, MANY },
  { ">=2B EUR", "EUR", 2 * B, MANY },
  { ">=€2m", "EUR", 2000000, MANY },
  { ">=10억엔", "JPY", B, MANY },
  { ">=１０억", "KRW", B, MANY },
  { "many", NULL, 0, 0 },
  { ">", NULL, 0, 0 },
  { "..", NULL, 0, 0 },
  { "5B..1B", NULL, 0, 0 },
  { "$1B..₩5B", NULL, 0, 0 },
  { "1Bx", NULL, 0, 0 },
  { "1.2.3", NULL, 0, 0 },
  { "99999999999999999999999999999999999999999", NULL, 0, 0 },
  { ">9000000T", NULL, 0, 0 },
  { "<0", NULL, 0, 0 },
};

static void
test_amounts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *text = g_strdup_printf ("amount:\"%s\"", amounts[i].amount);
      g_autoptr (GotganQuery) query = gotgan_query_new (text);
      const GotganQueryPart *part = gotgan_query_get_part (query, 0);

      g_test_message ("%s", text);
      if (amounts[i].currency == NULL)
        {
          g_assert_cmpint (part->problem, ==, GOTGAN_QUERY_NOT_AN_AMOUNT);
          continue;
        }
      g_assert_cmpint (part->problem, ==, GOTGAN_QUERY_FINE);
      g_assert_cmpstr (part->currency, ==, amounts[i].currency);
      g_assert_cmpint (part->min, ==, amounts[i].min);
      g_assert_cmpint (part->max, ==, amounts[i].max);
    }
}

/* Whatever is typed: parts lie in order, between them there is nothing but space, and their text is what stands there. */
static void
test_anything (void)
{
  static const char *const pieces[] = { "\"",   "-",  ":",        "제목",   "date", " ",
                                        "2024", "..", "/",        "amount", ">",    "1",
                                        "조",   "B",  "party",    "오픈AI", "\t",   "ㅎ",
                                        "\xff", "“",  "in:title", "(",      "*",    "is:" };

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = (guint) g_test_rand_int_range (0, 14);
      g_autoptr (GotganQuery) query = NULL;
      g_autofree char *valid = NULL;
      guint at = 0;

      for (guint i = 0; i < n; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      valid = g_utf8_make_valid (text->str, (gssize) text->len);
      query = gotgan_query_new (text->str);
      for (guint i = 0; i < gotgan_query_get_n_parts (query); i++)
        {
          const GotganQueryPart *part = gotgan_query_get_part (query, i);
          g_autofree char *between = g_utf8_substring (valid, at, part->start);

          g_assert_cmpuint (part->start, <, part->end);
          g_assert_cmpuint (part->value_start, >=, part->start);
          g_assert_cmpuint (part->value_end, <=, part->end);
          g_assert_cmpstr (g_strstrip (between), ==, "");
          at = part->end;
        }
      g_assert_cmpstr (g_strstrip (g_utf8_offset_to_pointer (valid, at)), ==, "");
    }
}

static void
test_too_much (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GotganQuery) query = NULL;
  const GotganQueryPart *last;

  for (guint i = 0; i < 40; i++)
    g_string_append (text, "a ");
  query = gotgan_query_new (text->str);
  g_assert_cmpuint (gotgan_query_get_n_parts (query), ==, 33);
  last = gotgan_query_get_part (query, 32);
  g_assert_cmpint (last->problem, ==, GOTGAN_QUERY_TOO_MUCH);
  g_assert_cmpuint (last->start, ==, 64);
  g_assert_cmpuint (last->end, ==, 80);
  g_assert_true (gotgan_query_has_problems (query));
}

static void
test_words (void)
{
  for (GotganQueryField field = GOTGAN_QUERY_IN; field < GOTGAN_N_QUERY_FIELDS; field++)
    for (GotganLanguage language = 0; language < GOTGAN_N_LANGUAGES; language++)
      {
        const char *name = gotgan_query_field_get_name (field, language);
        const char *word;

        g_assert_nonnull (name);
        for (guint i = 0; (word = gotgan_query_field_get_word (field, language, i)) != NULL; i++)
          {
            g_autofree char *text = g_strdup_printf ("%s:%s", name, word);
            g_autoptr (GotganQuery) query = gotgan_query_new (text);

            g_assert_cmpint (gotgan_query_get_part (query, 0)->field, ==, field);
            g_assert_false (gotgan_query_has_problems (query));
          }
      }
  g_assert_null (gotgan_query_field_get_word (GOTGAN_QUERY_DATE, GOTGAN_LANGUAGE_EN, 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/parts", test_parts);
  g_test_add_func ("/query/dates", test_dates);
  g_test_add_func ("/query/amounts", test_amounts);
  g_test_add_func ("/query/anything", test_anything);
  g_test_add_func ("/query/too-much", test_too_much);
  g_test_add_func ("/query/words", test_words);
  return g_test_run ();
}
