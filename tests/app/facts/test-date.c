#include "config.h"

#include "app/facts/gotgan-date.h"
#include "app/model/gotgan-edtf.h"
#include "tests/app/facts/lexicon-fixture.h"

#include <string.h>

/* What is found is written as "2024-03-27 flags; …"; "?" is a date that cannot be told, "-" is no mention.
 * Flags: relative, then (anaphoric), due (deadline), since, fiscal, length (duration), future, period. */

/* Published on Wednesday, 12 November 2025. */
static const struct
{
  const char *text;
  const char *mentions;
} cases[] = {
  /* Korean, absolute */
  { "2024년 3월 27일", "2024-03-27" },
  { "2023년 4월 설립한", "2023-04" },
  { "지난 2014년 처음", "2014" },
  { "2022년 6월에", "2022-06" },
  { "'24년", "2024" },
  { "’24년 매출", "2024" },
  { "2017년 설립 직후", "2017" },
  { "2024년 상반기", "2024-01/2024-06 period" },
  { "2024년 3분기", "2024-07/2024-09 period" },
  { "2025년 1~9월에", "2025-01/2025-09 period" },
  { "2025년 1월~9월", "2025-01/2025-09 period" },
  { "2021년 말", "2021" },
  { "2024년 초까지", "2024 due" },
  { "2024. 9. 5.", "2024-09-05" },
  { "2024.01.27 09:48", "2024-01-27" },
  { "2025-03-25 09:14", "2025-03-25" },
  { "2024/9/5", "2024-09-05" },
  { "2024.13.27", "-" },
  { "2019~2021년", "2019/2021 period" },
  { "2019년~2021년", "2019/2021 period" },
  { "2025∼2028년에", "2025/2028 period" },
  { "2026∼30년", "2026/2030 future period" },
  { "2023~24년", "2023/2024 period" },
  { "2024년 3·4분기", "2024-07/2024-09 period" },
  { "2025년 1~3분기", "2025-01/2025-09 period" },
  { "1990년대", "? vague" },
  { "1990년대 초반에", "? vague" },
  { "80년대에도", "? vague" },
  { "19세기 말", "? vague" },
  { "2014년도", "2014" },
  { "24년 3월", "2024-03" },
  { "25년 상반기", "2025-01/2025-06 period" },
  { "97년 가을", "1997" },
  { "'97년", "1997" },
  { "10년 3월", "? length; 2025-03 relative" },
  { "2024년 가을", "2024" },
  { "2024년 3월 12∼14일", "2024-03-12/2024-03-14 period" },
  { "3월 12~14일", "2025-03-12/2025-03-14 relative period" },
  { "3월 20일 목요일", "2025-03-20 relative" },
  { "2030년까지", "2030 due future" },
  { "2019년부터 투자해", "2019/.. since" },
  { "2016년 이후", "2016/.. since" },
  { "2022년부터 2025년 9월까지", "2022/2025-09 period" },
  { "2022년부터 2025년 상반기까지", "2022/2025-06 period" },
  { "2024년 3월부터 5월까지", "2024-03/2024-05 period" },
  { "2025 회계연도", "? fiscal" },
  { "2025회계연도 3분기", "? fiscal period" },
  { "2024년 2월 30일", "?" },
  /* Korean, from the day of publication */
  { "지난해", "2024 relative" },
  { "작년 매출", "2024 relative" },
  { "재작년", "2023 relative" },
  { "올해", "2025 relative" },
  { "올 들어", "2025 relative" },
  { "내년", "2026 relative future" },
  { "내후년", "2027 relative future" },
  { "지난해 1월", "2024-01 relative" },
  { "지난해 12월 3일", "2024-12-03 relative" },
  { "지난해12월", "2024-12 relative" },
  { "올해 3월", "2025-03 relative" },
  { "올 3월", "2025-03 relative" },
  { "올 하반기", "2025-07/2025-12 relative period" },
  { "올해 상반기", "2025-01/2025-06 relative period" },
  { "지난해 4분기", "2024-10/2024-12 relative period" },
  { "내년 1분기까지", "2026-01/2026-03 relative due future period" },
  { "내년 1월까지", "2026-01 relative due future" },
  { "내년 상반기에", "2026-01/2026-06 relative future period" },
  { "지난해 말", "2024 relative" },
  { "지난달", "2025-10 relative" },
  { "지난달 29일", "2025-10-29 relative" },
  { "지난달 초", "2025-10 relative" },
  { "이달", "2025-11 relative" },
  { "이번 달 5일", "2025-11-05 relative" },
  { "다음 달까지", "2025-12 relative due future" },
  { "내달 3일", "2025-12-03 relative future" },
  { "지난 3월", "2025-03 relative" },
  { "지난 12월", "2024-12 relative" },
  { "지난 11월", "2025-11 relative" },
  { "지난 7월 21일", "2025-07-21 relative" },
  { "지난 11월 20일", "2024-11-20 relative" },
  { "지난 9일", "2025-11-09 relative" },
  { "지난 29일", "2025-10-29 relative" },
  { "지난 3분기", "2025-07/2025-09 relative period" },
  { "오는 10월", "2026-10 relative future" },
  { "오는 12월", "2025-12 relative future" },
  { "오는 29일", "2025-11-29 relative future" },
  { "오는 3일", "2025-12-03 relative future" },
  { "10월", "2025-10 relative" },
  { "12월", "2024-12 relative" },
  { "8월에", "2025-08 relative" },
  { "9월 중순까지", "2025-09 relative due" },
  { "지난해 말부터", "2024/.. relative since" },
  { "올해 초대형 투자", "2025 relative" },
  { "9월 말", "2025-09 relative" },
  { "7~9월 순이익", "2025-07/2025-09 relative period" },
  { "10~12월", "2024-10/2024-12 relative period" },
  { "3분기 실적", "2025-07/2025-09 relative period" },
  { "4분기", "2024-10/2024-12 relative period" },
  { "상반기", "2025-01/2025-06 relative period" },
  { "11일 도쿄에서", "2025-11-11 relative" },
  { "27일 업계에 따르면", "2025-10-27 relative" },
  { "3일(현지시간)", "2025-11-03 relative" },
  { "12일 발표했다", "2025-11-12 relative" },
  { "오늘", "2025-11-12 relative" },
  { "어제", "2025-11-11 relative" },
  { "전날", "2025-11-11 relative then" },
  { "이날 오후", "2025-11-12 relative then" },
  { "지난주", "2025-11-03/2025-11-09 relative" },
  { "다음 주", "2025-11-17/2025-11-23 relative future" },
  { "3년 전만 해도", "2022 relative" },
  { "1년 전의 네 배", "2024 relative" },
  { "한 달 전", "2025-10 relative" },
  { "석 달 전", "2025-08 relative" },
  { "6개월 전", "2025-05 relative" },
  { "닷새 전", "2025-11-07 relative" },
  { "10일 전", "2025-11-02 relative" },
  { "지난해 9월과 10월", "2024-09 relative; 2024-10 relative" },
  { "지난해 9월, 10월", "2024-09 relative; 2024-10 relative" },
  { "3월 5일·7일", "2025-03-05 relative; 2025-03-07 relative" },
  { "2023년 3월과 12월", "2023-03; 2023-12 relative" },
  /* Korean, from a date before */
  { "당시", "? then period" },
  { "같은 기간", "? then period" },
  { "지난해 같은 기간", "? then period" },
  { "같은 해 6월", "? then" },
  { "같은 달 11일", "? then" },
  { "그다음 달", "? then" },
  { "이듬해", "? then" },
  { "다음 날", "? then" },
  { "넉 달 뒤", "? then" },
  { "3년 뒤", "? then" },
  { "지난 금요일", "2025-11-07 relative" },
  { "다음 주 월요일", "2025-11-17 relative future" },
  { "오는 18∼20일", "2025-11-18/2025-11-20 relative future period" },
  { "이달 3∼5일", "2025-11-03/2025-11-05 relative period" },
  { "올 가을", "2025 relative" },
  { "지난해 크리스마스", "2024 relative" },
  { "올 초", "2025 relative" },
  { "지난 해 4월", "2024-04 relative" },
  { "지난 해외 투자", "-" },
  /* Korean, no dates */
  { "2년 만에", "? length" },
  { "5년간", "? length" },
  { "지난 3년간", "? relative length" },
  { "3일 동안", "? length" },
  { "20년 가까이", "? length" },
  { "12개월", "? length" },
  { "1년 6개월을", "? length" },
  { "징역 2년6월을 선고", "? length" },
  { "1년 반 만에", "? length" },
  { "3∼4년", "? length" },
  { "하루 8시간", "? length" },
  { "두 달에", "? length" },
  { "10년 이상", "? length" },
  { "20주년", "? length" },
  { "300일이 지났다", "? length" },
  { "2∼3일 걸린다", "? length" },
  { "3달러", "-" },
  { "1주당 5만원", "-" },
  { "2주택", "-" },
  { "네일 산업", "-" },
  { "5년 전망", "? length" },
  { "3년차", "? length" },
  /* Korean, times that are no dates */
  { "주말에", "? vague" },
  { "추석 연휴에", "? vague" },
  { "매주 목요일", "? vague" },
  { "일요일", "? vague" },
  { "2014 지방선거", "? vague" },
  { "2015-16 시즌", "? vague" },
  { "2014 달러", "-" },
  { "2,014 명", "-" },
  { "연말정산", "-" },
  { "봄날", "-" },
  { "6∼7초", "-" },
  { "3일본", "2025-11-03 relative" },
  { "지난해보다 20% 늘어난", "-" },
  { "전년 대비", "-" },
  { "지난해 말 대비", "-" },
  { "전 분기 대비", "-" },
  { "전달했다", "-" },
  { "지난번 라운드", "-" },
  { "일본과 한국", "-" },
  { "4대 1", "-" },
  /* English, absolute */
  { "Oct. 31, 2025", "2025-10-31" },
  { "October 31, 2025", "2025-10-31" },
  { "4 August 2025", "2025-08-04" },
  { "the 4th of August 2025", "2025-08-04" },
  { "Friday 12 July 2024", "2024-07-12" },
  { "Monday, June 3, 2024", "2024-06-03" },
  { "In June 2024", "2024-06" },
  { "May 2023", "2023-05" },
  { "Sept. 2023", "2023-09" },
  { "in 2014", "2014" },
  { "(2014)", "2014" },
  { "sales of 2014 units", "2014" },
  { "it has 2014 units", "-" },
  { "2,014 units", "-" },
  { "in early 2024", "2024" },
  { "at the end of 2022", "2022" },
  { "since 2019", "2019/.. since" },
  { "since June 2019", "2019-06/.. since" },
  { "by May 2024", "2024-05 due" },
  { "before 2030", "2030 due future" },
  { "until August 2027", "2027-08 due future" },
  { "from 2019 to 2021", "2019/2021 period" },
  { "between 2019 and 2021", "2019/2021 period" },
  { "in 2019-2021", "2019/2021 period" },
  { "from June to August 2024", "2024-06/2024-08 period" },
  { "first half of 2024", "2024-01/2024-06 period" },
  { "the third quarter of 2024", "2024-07/2024-09 period" },
  { "first nine months of 2025", "2025-01/2025-09 period" },
  { "Q3 2024", "2024-07/2024-09 period" },
  { "3Q24", "2024-07/2024-09 period" },
  { "H1 2025", "2025-01/2025-06 period" },
  { "in 2022 and 2023", "2022; 2023" },
  { "the 2019 investment", "2019" },
  { "FY2025", "? fiscal period" },
  { "fyi 2025", "-" },
  { "the quarter ended Sept. 30, 2025", "2025-07/2025-09 period" },
  { "fiscal 2025", "? fiscal period" },
  { "the fiscal year through May", "2024-06/2025-05 relative period" },
  { "its fiscal third quarter ended April 30, 2025", "2025-02/2025-04 period" },
  { "third quarter of fiscal 2025", "? fiscal period" },
  { "three months to September 2024", "2024-07/2024-09 period" },
  { "nine months ended Sept. 30, 2025", "2025-01/2025-09 period" },
  { "in the year ended in March 2021", "2020-04/2021-03 period" },
  { "in the 12 months through May 2021", "2020-06/2021-05 period" },
  { "for the quarter ended Jan. 31, 2024", "2023-11/2024-01 period" },
  { "in the last three months of 2025", "2025-10/2025-12 period" },
  { "over half of it, in its first year", "-" },
  /* English, from the day of publication */
  { "last year", "2024 relative" },
  { "this year", "2025 relative" },
  { "next year", "2026 relative future" },
  { "last month", "2025-10 relative" },
  { "earlier this month", "2025-11 relative" },
  { "late last year", "2024 relative" },
  { "at the end of last year", "2024 relative" },
  { "three years ago", "2022 relative" },
  { "three months ago", "2025-08 relative" },
  { "a month ago", "2025-10 relative" },
  { "10 months ago", "2025-01 relative" },
  { "in March", "2025-03 relative" },
  { "in December", "2024-12 relative" },
  { "in May", "2025-05 relative" },
  { "on July 7", "2025-07-07 relative" },
  { "As of Nov. 30", "2024-11-30 relative" },
  { "on 2 August", "2025-08-02 relative" },
  { "last September", "2025-09 relative" },
  { "this March", "2025-03 relative" },
  { "next March", "2026-03 relative future" },
  { "on Thursday", "2025-11-06 relative" },
  { "its March round", "2025-03 relative" },
  { "on Wednesday", "2025-11-12 relative" },
  { "Thursday's close", "2025-11-06 relative" },
  { "yesterday", "2025-11-11 relative" },
  { "last week", "2025-11-03/2025-11-09 relative" },
  { "third-quarter revenue", "2025-07/2025-09 relative period" },
  { "in the first quarter", "2025-01/2025-03 relative period" },
  { "the fourth quarter of last year", "2024-10/2024-12 relative period" },
  { "July-September", "2025-07/2025-09 relative period" },
  { "last quarter", "2025-07/2025-09 relative period" },
  { "the current quarter, October to December", "2025-10/2025-12 relative period" },
  { "the year to March", "2024-04/2025-03 relative period" },
  { "the three months ending Jan. 31", "2025-11/2026-01 relative period" },
  { "last November", "2024-11 relative" },
  { "for the full year", "2025 relative then" },
  { "by Thursday", "2025-11-06 relative due" },
  { "since March", "2025-03/.. relative since" },
  /* English, from a date before */
  { "that December", "? then" },
  { "that month", "? then" },
  { "a month later", "? then" },
  { "two months earlier", "? then" },
  { "the following year", "? then" },
  { "the same day", "? then" },
  { "at the time", "? then period" },
  { "in the quarter", "? then period" },
  { "in the same period last year", "? then period" },
  /* English, no dates */
  { "May said that march", "-" },
  { "He may go", "-" },
  { "the secondhand car", "-" },
  { "over five years", "? length" },
  { "for three months", "? length" },
  { "over the next two years", "? length" },
  { "12-year contracts", "-" },
  { "a year-round fair", "-" },
  { "than a year earlier", "-" },
  { "GPT-4 and H100", "-" },
};

#define PUBLISHED "2025-11-12T00:31:00+09:00"

static void
append_flags (GString *out, GotganDateFlags flags)
{
  static const char *const names[] = { "relative", "then",   "due",    "since", "fiscal",
                                       "length",   "future", "period", "vague" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (flags & 1u << i)
      g_string_append_printf (out, " %s", names[i]);
}

static char *
describe (GotganLexicon *lexicon, const char *published, const char *text)
{
  g_autoptr (GArray) mentions = gotgan_dates_find (lexicon, published, text, 0, strlen (text));
  GString *out = g_string_new (mentions->len == 0 ? "-" : NULL);

  for (guint i = 0; i < mentions->len; i++)
    {
      const GotganDateMention *mention = &g_array_index (mentions, GotganDateMention, i);

      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "",
                              *mention->edtf != '\0' ? mention->edtf : "?");
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
      g_autofree char *got = describe (lexicon, PUBLISHED, cases[i].text);
      expect (cases[i].text, got, cases[i].mentions);
    }
}

/* --- The day of publication ----------------------------------------------------------------- */

static const struct
{
  const char *published;
  const char *text;
  const char *mentions;
} bases[] = {
  { "2024-09-02T15:34:00+09:00", "지난해 1월", "2023-01 relative" },
  { "2024-09-02T15:34:00+09:00", "지난 3월", "2024-03 relative" },
  { "2024-09-02T15:34:00+09:00", "지난달 29일", "2024-08-29 relative" },
  { "2024-09-02T15:34:00+09:00", "오는 10월", "2024-10 relative future" },
  { "2024-09-02T15:34:00+09:00", "지난해 12월", "2023-12 relative" },
  { "2026-02-01", "지난달 31일(현지시간)", "2026-01-31 relative" },
  { "2026-02-01", "31일 대만에서", "2026-01-31 relative" },
  { "2026-02-01", "올 하반기", "2026-07/2026-12 relative future period" },
  { "2024-01-03", "지난달", "2023-12 relative" },
  { "2024-01-03", "어제", "2024-01-02 relative" },
  { "2024-03-31", "한 달 전", "2024-02 relative" },
  { "2024-03-01", "30일", "2024-01-30 relative" },
  { "2024-03-31", "다음 달 31일", "? relative" },
  { "2024-02-29", "작년", "2023 relative" },
  { "2025-10-31T07:42:00", "on Thursday", "2025-10-30 relative" },
  { "2024-07-12", "last September", "2023-09 relative" },
  { "2024-07-12", "in February", "2024-02 relative" },
  { "2025-12-18", "on Wednesday", "2025-12-17 relative" },
  /* Less than a day is known. */
  { "2024-09", "지난해", "2023 relative" },
  { "2024-09", "지난달", "2024-08 relative" },
  { "2024-09", "지난달 29일", "2024-08-29 relative" },
  { "2024-09", "3일", "? relative" },
  { "2024", "지난해 3월", "2023-03 relative" },
  { "2024", "3월", "? relative" },
  { "2024", "지난달", "? relative" },
  /* Nothing is known. */
  { NULL, "지난해", "? relative" },
  { NULL, "10월", "? relative" },
  { NULL, "last year", "? relative" },
  { NULL, "2024년 3월", "2024-03" },
  { NULL, "in 2014", "2014" },
  { NULL, "이날", "? relative then" },
  { NULL, "2023년 3월과 5월", "2023-03; 2023-05 relative" },
  { "", "지난해", "? relative" },
  { "yesterday", "지난해", "? relative" },
  { "2024-99-99", "지난달", "? relative" },
};

static void
test_bases (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autofree char *got = describe (lexicon, bases[i].published, bases[i].text);
      expect (bases[i].text, got, bases[i].mentions);
    }
}

/* --- A date named before -------------------------------------------------------------------- */

static const struct
{
  const char *text;
  const char *antecedent;
  const char *edtf;
  GotganDatePrecision precision;
} anaphora[] = {
  { "당시", "2024-07", "2024-07", GOTGAN_DATE_PRECISION_MONTH },
  { "당시", "2024-01/2024-06", "2024-01/2024-06", GOTGAN_DATE_PRECISION_INTERVAL },
  { "당시", "2019/..", "2019/..", GOTGAN_DATE_PRECISION_INTERVAL },
  { "같은 기간", "2025-07/2025-09", "2025-07/2025-09", GOTGAN_DATE_PRECISION_INTERVAL },
  { "지난해 같은 기간", "2025-07/2025-09", "2024-07/2024-09", GOTGAN_DATE_PRECISION_INTERVAL },
  { "같은 해 6월", "2023-01", "2023-06", GOTGAN_DATE_PRECISION_MONTH },
  { "같은 해", "2023-01-05", "2023", GOTGAN_DATE_PRECISION_YEAR },
  { "같은 달", "2023-01-05", "2023-01", GOTGAN_DATE_PRECISION_MONTH },
  { "같은 달 11일", "2023-01", "2023-01-11", GOTGAN_DATE_PRECISION_DAY },
  { "그다음 달", "2024-10", "2024-11", GOTGAN_DATE_PRECISION_MONTH },
  { "그다음 달", "2024-12", "2025-01", GOTGAN_DATE_PRECISION_MONTH },
  { "이듬해 3월", "2024-12", "2025-03", GOTGAN_DATE_PRECISION_MONTH },
  { "다음 날", "2026-01-08", "2026-01-09", GOTGAN_DATE_PRECISION_DAY },
  { "다음 날", "2024-02-28", "2024-02-29", GOTGAN_DATE_PRECISION_DAY },
  { "이날", "2024-02-28", "2024-02-28", GOTGAN_DATE_PRECISION_DAY },
  { "전날", "2024-03-01", "2024-02-29", GOTGAN_DATE_PRECISION_DAY },
  { "넉 달 뒤", "2023-07", "2023-11", GOTGAN_DATE_PRECISION_MONTH },
  { "3년 뒤", "2023-07", "2026", GOTGAN_DATE_PRECISION_YEAR },
  { "that December", "2020-02", "2020-12", GOTGAN_DATE_PRECISION_MONTH },
  { "a month later", "2023-09", "2023-10", GOTGAN_DATE_PRECISION_MONTH },
  { "two months earlier", "2023-01", "2022-11", GOTGAN_DATE_PRECISION_MONTH },
  { "that year", "2023-01", "2023", GOTGAN_DATE_PRECISION_YEAR },
  { "the same evening", "2025-10-30", "2025-10-30", GOTGAN_DATE_PRECISION_DAY },
  { "at the time", "2021", "2021", GOTGAN_DATE_PRECISION_YEAR },
  { "the quarter", "2024-10/2024-12", "2024-10/2024-12", GOTGAN_DATE_PRECISION_INTERVAL },
  { "the prior-year quarter", "2024-10/2024-12", "2023-10/2023-12",
    GOTGAN_DATE_PRECISION_INTERVAL },
  { "a year earlier", "2024-10/2024-12", "2023-10/2023-12", GOTGAN_DATE_PRECISION_INTERVAL },
  { "a year earlier", "2024-04", "2023-04", GOTGAN_DATE_PRECISION_MONTH },
  { "a year earlier", "2024-04-02", "2023", GOTGAN_DATE_PRECISION_YEAR },
  { "that year", "2023-04/2024-03", "2023-04/2024-03", GOTGAN_DATE_PRECISION_INTERVAL },
  { "a year later", "2024-04", "2025", GOTGAN_DATE_PRECISION_YEAR },
  /* It cannot be told. */
  { "다음 날", "2026-01", NULL, 0 },
  { "같은 달", "2026", NULL, 0 },
  { "the quarter", "2024", NULL, 0 },
  { "the period", "2024-04-02", NULL, 0 },
  { "당시", NULL, NULL, 0 },
  { "당시", "", NULL, 0 },
};

static void
test_resolve (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (anaphora); i++)
    {
      const char *text = anaphora[i].text;
      g_autoptr (GArray) mentions = gotgan_dates_find (lexicon, NULL, text, 0, strlen (text));
      GotganDateMention *mention = &g_array_index (mentions, GotganDateMention, 0);
      gboolean told;

      g_assert_cmpuint (mentions->len, ==, 1);
      g_assert_cmpuint (mention->end, ==, strlen (text));
      told = gotgan_date_resolve (mention, anaphora[i].antecedent);
      g_assert_cmpint (told, ==, anaphora[i].edtf != NULL);
      expect (text, mention->edtf, anaphora[i].edtf != NULL ? anaphora[i].edtf : "");
      g_assert_cmpint (mention->precision, ==, anaphora[i].precision);
    }
}

static void
test_resolve_only_anaphora (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();
  g_autoptr (GArray) mentions =
      gotgan_dates_find (lexicon, "2024-05-05", "작년", 0, strlen ("작년"));
  GotganDateMention *mention = &g_array_index (mentions, GotganDateMention, 0);

  g_assert_false (gotgan_date_resolve (mention, "2020"));
  g_assert_cmpstr (mention->edtf, ==, "2023");
}

/* --- Places --------------------------------------------------------------------------------- */

static void
test_places (void)
{
  static const struct
  {
    const char *text;
    const char *mention;
  } places[] = {
    { "엔비디아는 지난해 9월 오픈AI와", "지난해 9월" },
    { "회사는 2019년부터 투자해", "2019년부터" },
    { "내년 1분기까지 마무리", "내년 1분기까지" },
    { "agreed in June 2024 to buy", "June 2024" },
    { "committed since 2019 and", "since 2019" },
    { "(지난달 29일) 밝혔다", "지난달 29일" },
    { "지난해 말 인수", "지난해 말" },
    { "올해 초대형 투자", "올해" },
  };
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char *text = places[i].text;
      g_autoptr (GArray) mentions = gotgan_dates_find (lexicon, PUBLISHED, text, 0, strlen (text));
      const GotganDateMention *mention = &g_array_index (mentions, GotganDateMention, 0);
      g_autofree char *got = g_strndup (text + mention->start, mention->end - mention->start);

      g_assert_cmpuint (mentions->len, ==, 1);
      expect (text, got, places[i].mention);
    }
}

/* --- Anything ------------------------------------------------------------------------------- */

static void
test_anything (void)
{
  static const char *const pieces[] = { "1",       "9",
                                        "20",      "24",
                                        "2024",    "년",
                                        "월",      "일",
                                        "분기",    " ",
                                        "~",       "-",
                                        ".",       "지난",
                                        "오는 ",   "지난해 ",
                                        "부터",    "까지",
                                        "전",      "뒤",
                                        "간",      "한 달",
                                        "in ",     "since ",
                                        "from ",   " to ",
                                        "May ",    "Oct. ",
                                        "Q",       "H",
                                        "first ",  "quarter",
                                        "half",    "last ",
                                        "that ",   "year",
                                        "fiscal ", "three months",
                                        "'",       "상반기",
                                        "당시",    "같은 달 ",
                                        "초" };
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20251112);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) mentions = NULL;
      gsize at = 0;

      for (gint n = g_rand_int_range (random, 0, 20); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      mentions = gotgan_dates_find (lexicon, PUBLISHED, text->str, 0, text->len);
      for (guint j = 0; j < mentions->len; j++)
        {
          GotganDateMention *mention = &g_array_index (mentions, GotganDateMention, j);

          g_assert_cmpuint (mention->start, >=, at);
          g_assert_cmpuint (mention->end, >, mention->start);
          g_assert_cmpuint (mention->end, <=, text->len);
          g_assert_cmpint (*mention->edtf == '\0', ==,
                           mention->precision == GOTGAN_DATE_PRECISION_NONE);
          at = mention->end;
          gotgan_date_resolve (mention, "2024-02-29");
          g_assert_true (*mention->edtf == '\0' || gotgan_edtf_is_valid (mention->edtf));
        }
    }
}

static void
test_linear (void)
{
  static const char *const pieces[] = {
    "1",  "2024",   "2024.", "1월",        "1월~", "지난",         "'", "in ", "March ",
    "a ", "early ", "1일, ", "from 2019 ", "가",   "지난해 9월과 "
  };
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) mentions = NULL;
      gint64 start = g_get_monotonic_time ();

      while (text->len < 1000000)
        g_string_append (text, pieces[i]);
      mentions = gotgan_dates_find (lexicon, PUBLISHED, text->str, 0, text->len);
      g_assert_nonnull (mentions);
      g_test_message ("%s: %.2f s", pieces[i], (g_get_monotonic_time () - start) / 1e6);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/cases", test_cases);
  g_test_add_func ("/date/bases", test_bases);
  g_test_add_func ("/date/resolve", test_resolve);
  g_test_add_func ("/date/resolve-only-anaphora", test_resolve_only_anaphora);
  g_test_add_func ("/date/places", test_places);
  g_test_add_func ("/date/anything", test_anything);
  g_test_add_func ("/date/linear", test_linear);
  return g_test_run ();
}
