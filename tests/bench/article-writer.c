/* Sentences are templates. "{c}" is one of the article's companies, "{f}" a fund, "{p}" a person, "{o}" an outlet, "{b}" a big
 * name that the registry knows, "{w}" and "{d}" a large sum in won or dollars, "{s}" and "{t}" a small one, "{n}" a number
 * below 60, "{y}" a year, "{m}" a month. A Korean particle is written in both its forms, "[은|는]", and fitted to the syllable
 * before it. */
#include "config.h"

#include "tests/bench/article-writer.h"

#include <string.h>

#define N_COMPANIES 4
#define N_FUNDS 3
#define SENTENCES_PER_PARAGRAPH 3

static const char *const korean[] = {
  "{c}[은|는] {w} 규모의 시리즈B 투자를 유치했다고 {n}일 밝혔다.",
  "이번 라운드는 {f}[이|가] 주도했고 {f}[과|와] {f}[이|가] 새로 참여했다.",
  "회사는 투자 후 기준 약 {w}의 기업가치를 인정받았다고 설명했다.",
  "{c}[은|는] 지난해 매출 {s}, 영업손실 {s}[을|를] 기록했으며 올해는 매출 {w}[을|를] 목표로 하고 있다.",
  "{p} {c} 대표는 \"확보한 자금을 연구 인력 {n}명을 뽑는 데 쓰겠다\"고 말했다.",
  "{o}에 따르면 {b}[은|는] {c}에 최대 {d}[을|를] 투자하는 방안을 검토하고 있다.",
  "앞서 {c}[은|는] {y}년 {m}월 {f}[으로|로]부터 {s}[을|를] 유치한 바 있다.",
  "{b}[은|는] {c}[을|를] {d}(약 {w})에 인수하기로 합의했다.",
  "{c}[은|는] {c}의 지분 {n}%를 {f}에 {w}에 매각하는 계약을 맺었다.",
  "업계 관계자는 \"양사의 협상은 {m}월부터 교착 상태\"라며 \"조건이 바뀌면 다시 논의할 수 있다\"고 전했다.",
  "{b}[과|와] {c}[은|는] 합작법인을 세우고 {y}년까지 데이터센터에 {d}[을|를] 투입할 계획이다.",
  "이 회사가 내놓은 칩은 개당 {n}만원으로 경쟁 제품보다 싸다는 평가를 받는다.",
  "시장조사업체는 관련 시장이 {y}년까지 연평균 {n}% 성장할 것으로 내다봤다.",
  "{c}[은|는] 전력 소모를 줄인 설계로 이름을 알렸고, 지난해부터 물류 창고와 병원에 제품을 공급해 왔다.",
  "다만 {f}[은|는] 투자 사실을 부인했으며 {c}[은|는] 공식 입장을 내지 않았다.",
  "{c}의 누적 투자금은 {w}[이|가] 됐다.",
  "{p} 이사는 이날 기자간담회에서 \"고객이 원하는 것은 빠른 답\"이라고 강조했다.",
  "기존 주주인 {f}[은|는] {s}[을|를], {f}[은|는] {s}[을|를] 각각 추가로 투자했다.",
  "{c}[은|는] {n}월 코스닥 상장을 추진하고 있으며 공모 규모는 {w}[에서|에서] {w} 사이로 알려졌다.",
  "정부는 내년 예산에 관련 사업비 {w}[을|를] 반영했다.",
  "{b}[은|는] 지난 분기 매출 {d}, 순이익 {t}[을|를] 거뒀다.",
  "전문가들은 이 같은 흐름이 당분간 이어질 것으로 보면서도 과열을 경계했다.",
};

static const char *const english[] = {
  "{c} has raised {d} in a Series B round led by {f}, with participation from {f} and {f}.",
  "The round values the company at about {d}, according to {p}, its chief executive.",
  "{c} had revenue of {t} last year and a net loss of {t}, and expects sales of {d} in {y}.",
  "\"Customers want an answer, and they want it at once,\" {p} said in an interview.",
  "{o} reported in {m} that {b} was in talks to invest up to {d} in {c}.",
  "Earlier, in {y}, {c} had borrowed {t} from {f} to pay for its first factory.",
  "{b} agreed on Tuesday to buy {c} for {d} in cash and shares.",
  "{c} sold a {n} percent stake in {c} to {f} for {d}.",
  "Negotiations have stalled since {m}, people familiar with the matter said, though they could resume.",
  "{b} and {c} will form a joint venture and plan to spend {d} on data centers by {y}.",
  "Its chip sells for ${n} apiece, less than rivals charge for a slower one.",
  "Analysts expect the market to grow by {n} percent a year until {y}.",
  "{c}, a maker of sensors for warehouses and hospitals, was founded in {y} by two former teachers.",
  "A spokesman for {f} denied that it had invested, and {c} declined to comment.",
  "The start-up has now raised {d} to date, including {t} from {f}.",
  "{p}, who joined the board in {m}, said the company would hire {n} engineers.",
  "Existing investors {f} and {f} put in {t} and {t} respectively.",
  "{c} is preparing an initial public offering that could raise between {t} and {d}.",
  "The government set aside {d} for similar projects in next year's budget.",
  "{b} posted quarterly revenue of {d} and an operating profit of {t}.",
  "Few expect the rush to slow soon, although some warn of excess.",
};

static const char *const korean_calm[] = {
  "{p} 대표는 \"기술은 사람이 쓰는 방식을 바꿀 때 비로소 값어치를 갖는다\"고 설명했다.",
  "{b}[은|는] 이날 행사에서 새 모델을 공개하고 개발자들에게 시연했다.",
  "두 회사는 {y}년부터 연구 협력을 이어 왔으며 올해는 현장 적용 사례를 늘릴 계획이다.",
  "업계에서는 경쟁이 거세지는 만큼 인재를 붙잡는 일이 더 어려워졌다는 말이 나온다.",
  "{c}[은|는] 서울과 부산에 사무실을 두고 있으며 직원은 {n}명이다.",
  "{o}[은|는] 관련 소식을 전하며 규제가 어떻게 바뀔지에 관심이 쏠린다고 보도했다.",
  "{p} 교수는 \"데이터를 다루는 기준부터 마련해야 한다\"고 지적했다.",
  "이 서비스는 {m}월부터 일부 고객을 상대로 시범 운영된다.",
};

static const char *const english_calm[] = {
  "\"Technology is worth something once it changes how people work,\" {p}, its chief executive, said.",
  "{b} showed a new model at the event and let developers try it on stage.",
  "The two companies have worked together on research since {y} and want to do more of it in the field.",
  "People in the industry say that as rivals multiply it becomes harder to keep good engineers.",
  "{c} has offices in Boston and Seoul and employs {n} people.",
  "{o} wrote that eyes were now on how the rules would change.",
  "{p}, a professor of computer science, said the handling of data had to be settled first.",
  "The service will be tried out with some customers from {m}.",
};

static const char *const big[2][8] = {
  { "Nvidia", "Microsoft", "SoftBank", "Amazon", "Google", "Samsung Electronics", "Oracle",
    "Meta" },
  { "엔비디아", "마이크로소프트", "소프트뱅크", "아마존", "구글", "삼성전자", "오라클", "메타" },
};
static const char *const outlets[2][4] = {
  { "Bloomberg", "Reuters", "The Wall Street Journal", "The Information" },
  { "블룸버그", "로이터", "월스트리트저널(WSJ)", "디인포메이션" },
};
static const char *const months[] = { "January",   "February", "March",    "April",
                                      "May",       "June",     "July",     "August",
                                      "September", "October",  "November", "December" };

static const char *const korean_heads[] = {
  "누리", "가람", "솔빛", "한울", "미르", "보람", "다온",
  "새별", "온새", "해솔", "늘봄", "도담", "라온", "시온"
};
static const char *const korean_tails[] = { "온",     "테크",   "랩스",     "로보틱스",
                                            "소프트", "바이오", "네트웍스", "칩스" };
static const char *const korean_funds[] = { "벤처스", "캐피탈", "인베스트먼트", "파트너스" };
static const char *const korean_people[] = { "김도현", "이서진", "박하람",
                                             "최은결", "문소율", "강민채" };
static const char *const english_heads[] = { "Hal",  "Lum",  "Ord",  "Vel", "Nor", "Tam",
                                             "Quen", "Bris", "Cor",  "Dal", "Est", "Fen",
                                             "Garr", "Jun",  "Kest", "Morv" };
static const char *const english_middles[] = { "a", "e", "i", "o", "an", "en", "ar", "or" };
static const char *const english_tails[] = { "vard Systems", "tek",       "line Robotics",
                                             "dyne AI",      "mont Labs", "ix Semiconductor",
                                             "gate",         "nova" };
static const char *const english_funds[] = { " Ventures", " Capital", " Partners", " Growth Fund" };
static const char *const english_people[] = { "Ineke Wolvers", "Tomas Reyle",  "Marta Lindqvist",
                                              "Daniel Okoro",  "Ruth Ambrose", "Leo Castellan" };

typedef struct
{
  GRand *rand;
  GotganLanguage language;
  gboolean calm;
  char *companies[N_COMPANIES];
  char *funds[N_FUNDS];
} Writer;

#define PICK(writer, table) ((table)[g_rand_int_range ((writer)->rand, 0, G_N_ELEMENTS (table))])

/* --- Names and figures ------------------------------------------------------------------------ */

static char *
invent_company (Writer *writer)
{
  if (writer->language == GOTGAN_LANGUAGE_KO)
    return g_strconcat (PICK (writer, korean_heads), PICK (writer, korean_tails), NULL);
  return g_strconcat (PICK (writer, english_heads), PICK (writer, english_middles),
                      PICK (writer, english_tails), NULL);
}

static char *
invent_fund (Writer *writer)
{
  if (writer->language == GOTGAN_LANGUAGE_KO)
    return g_strconcat (PICK (writer, korean_heads), PICK (writer, korean_funds), NULL);
  return g_strconcat (PICK (writer, english_heads), "wood", PICK (writer, english_funds), NULL);
}

static void
append_sum (Writer *writer, GString *text, gboolean won, gboolean large)
{
  int number = g_rand_int_range (writer->rand, 2, 990);

  if (won && large)
    g_string_append_printf (text, "%d억원", number * 10);
  else if (won)
    g_string_append_printf (text, "%d억%d천만원", number % 90 + 1, number % 9 + 1);
  else if (writer->language == GOTGAN_LANGUAGE_KO)
    g_string_append_printf (text, large ? "%d억달러" : "%d00만달러", number % 90 + 1);
  else
    g_string_append_printf (text, large ? "$%d.%d billion" : "$%d.%d million", number % 90 + 1,
                            number % 10);
}

static void
append_number (Writer *writer, GString *text, char slot)
{
  int month = g_rand_int_range (writer->rand, 0, 12);

  if (slot == 'n')
    g_string_append_printf (text, "%d", g_rand_int_range (writer->rand, 3, 28));
  else if (slot == 'y')
    g_string_append_printf (text, "%d", g_rand_int_range (writer->rand, 2015, 2029));
  else if (writer->language == GOTGAN_LANGUAGE_KO)
    g_string_append_printf (text, "%d", month + 1);
  else
    g_string_append (text, months[month]);
}

static void
append_slot (Writer *writer, GString *text, char slot)
{
  gboolean ko = writer->language == GOTGAN_LANGUAGE_KO;

  switch (slot)
    {
    case 'c':
      g_string_append (text, PICK (writer, writer->companies));
      break;
    case 'f':
      g_string_append (text, PICK (writer, writer->funds));
      break;
    case 'p':
      g_string_append (text, ko ? PICK (writer, korean_people) : PICK (writer, english_people));
      break;
    case 'b':
      g_string_append (text, PICK (writer, big[ko]));
      break;
    case 'o':
      g_string_append (text, PICK (writer, outlets[ko]));
      break;
    case 'w':
    case 's':
      append_sum (writer, text, TRUE, slot == 'w');
      break;
    case 'd':
    case 't':
      append_sum (writer, text, FALSE, slot == 'd');
      break;
    default:
      append_number (writer, text, slot);
    }
}

/* --- Sentences -------------------------------------------------------------------------------- */

static gboolean
ends_in_consonant (const GString *text)
{
  const char *last = g_utf8_find_prev_char (text->str, text->str + text->len);
  gunichar c = last != NULL ? g_utf8_get_char (last) : 0;

  return c >= 0xac00 && c <= 0xd7a3 && (c - 0xac00) % 28 != 0;
}

/* @p: behind a "[". Returns: the "]" */
static const char *
append_particle (GString *text, const char *p)
{
  const char *bar = strchr (p, '|');
  const char *close = strchr (bar, ']');

  if (ends_in_consonant (text))
    g_string_append_len (text, p, bar - p);
  else
    g_string_append_len (text, bar + 1, close - bar - 1);
  return close;
}

static const char *
pick_sentence (Writer *writer)
{
  gboolean ko = writer->language == GOTGAN_LANGUAGE_KO;

  if (writer->calm && g_rand_int_range (writer->rand, 0, 3) > 0)
    return ko ? PICK (writer, korean_calm) : PICK (writer, english_calm);
  return ko ? PICK (writer, korean) : PICK (writer, english);
}

static void
append_sentence (Writer *writer, GString *text)
{
  const char *p = pick_sentence (writer);

  for (; *p != '\0'; p++)
    {
      if (*p == '[')
        p = append_particle (text, p + 1);
      else if (*p != '{')
        g_string_append_c (text, *p);
      else
        {
          append_slot (writer, text, p[1]);
          p += strlen ("c}");
        }
    }
}

/* --- Articles --------------------------------------------------------------------------------- */

static void
writer_open (Writer *writer, guint number, GotganLanguage language)
{
  writer->rand = g_rand_new_with_seed (number * 2 + language);
  writer->language = language;
  writer->calm = FALSE;
  for (guint i = 0; i < N_COMPANIES; i++)
    writer->companies[i] = invent_company (writer);
  for (guint i = 0; i < N_FUNDS; i++)
    writer->funds[i] = invent_fund (writer);
}

static void
writer_close (Writer *writer)
{
  for (guint i = 0; i < N_COMPANIES; i++)
    g_free (writer->companies[i]);
  for (guint i = 0; i < N_FUNDS; i++)
    g_free (writer->funds[i]);
  g_rand_free (writer->rand);
}

static GotganArticle *
open_article (Writer *writer, guint number)
{
  GotganArticle *article = gotgan_article_new ();
  g_autofree char *title = g_strdup_printf ("%s %u", writer->companies[0], number);
  g_autofree char *published =
      g_strdup_printf ("20%02u-%02u-%02uT09:%02u:00+09:00", 15 + number % 11, 1 + number / 11 % 12,
                       1 + number / 132 % 28, number % 60);

  gotgan_article_set_language (article, writer->language);
  gotgan_article_set_title (article, title);
  gotgan_article_set_published (article, published);
  return article;
}

static GotganArticle *
write_article (guint number, GotganLanguage language, gsize size, gboolean calm)
{
  Writer writer;
  GotganArticle *article;
  gsize written = 0;

  writer_open (&writer, number, language);
  writer.calm = calm;
  article = open_article (&writer, number);
  while (written < size)
    {
      g_autoptr (GString) paragraph = g_string_new (NULL);

      for (guint i = 0; i < SENTENCES_PER_PARAGRAPH && written + paragraph->len < size; i++)
        {
          if (i > 0)
            g_string_append_c (paragraph, ' ');
          append_sentence (&writer, paragraph);
        }
      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, paragraph->str);
      written += paragraph->len;
    }
  writer_close (&writer);
  return article;
}

GotganArticle *
bench_write_article (guint number, GotganLanguage language, gsize size)
{
  return write_article (number, language, size, FALSE);
}

GotganArticle *
bench_write_calm_article (guint number, GotganLanguage language, gsize size)
{
  return write_article (number, language, size, TRUE);
}

/* Clauses joined by commas until @stop bytes. */
static void
append_long_sentence (Writer *writer, GString *text, gsize stop)
{
  gsize start = text->len;

  while (text->len - start < stop)
    {
      append_sentence (writer, text);
      g_string_append_c (text, ' ');
    }
  g_strdelimit (text->str + start, ".\"", ',');
}

static GotganArticle *
write_long_sentences (guint number, GotganLanguage language, gsize size, gsize stop)
{
  Writer writer;
  GotganArticle *article;
  g_autoptr (GString) text = g_string_new (NULL);

  writer_open (&writer, number, language);
  article = open_article (&writer, number);
  while (text->len < size)
    {
      append_long_sentence (&writer, text, stop);
      g_string_append (text, language == GOTGAN_LANGUAGE_KO ? "이상이다. " : "that is all. ");
    }
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text->str);
  writer_close (&writer);
  return article;
}

GotganArticle *
bench_write_endless_article (guint number, GotganLanguage language, gsize size)
{
  return write_long_sentences (number, language, size, size);
}

GotganArticle *
bench_write_breathless_article (guint number, GotganLanguage language, gsize size)
{
  return write_long_sentences (number, language, size, 3700);
}
