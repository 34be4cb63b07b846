#include "config.h"

#include "tests/app/import/import-fixture.h"

#include <string.h>

/* What stands above a text, and what it says of the text. */

#define LONG_TEXT                                                                                 \
  "A bakery in the harbour district has sold its ovens and its name to a rival that has been "    \
  "trying to buy both since the spring, the two of them said in a joint letter to customers.\n\n" \
  "The rival will keep all four shops open and the recipes unchanged, according to the letter, "  \
  "and the founder will stay for two years to train the people who are to follow her there.\n\n"  \
  "Neither side would say what was paid, but a person who has seen the books put the figure at "  \
  "a little less than the yearly sales, which is what such shops have gone for in the town.\n"
#define KOREAN_TEXT                                                                              \
  "항구 앞 빵집이 오븐과 이름을 이웃 가게에 넘기기로 했다고 두 가게가 손님들에게 보낸 편지에서 " \
  "함께 밝혔다. 이웃 가게는 봄부터 이 빵집을 사려고 애써 왔다.\n\n"                              \
  "이웃 가게는 가게 네 곳을 모두 그대로 두고 조리법도 바꾸지 않겠다고 편지에 적었다. "           \
  "창업자는 두 해 동안 남아서 뒤를 이을 사람들을 가르칠 예정이다.\n"

static const struct
{
  const char *name;
  const char *text;
  const char *title;
  const char *authors;
  const char *publisher;
  const char *published;
  const char *first;
} fronts[] = {
  { "paper below the by-line",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn\nThe Quay Lantern, 3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "The Quay Lantern", "2021-06-03",
    "A bakery in" },
  { "person beside the date",
    "Harbour bakery sold to its oldest rival\n\nAda Venn, 3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03", "A bakery in" },
  { "place beside the date",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn\nPort Lowry, 3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03", "A bakery in" },
  { "fields between bars",
    "Harbour bakery sold to its oldest rival\n\nby Ada Venn-Castellane | 3 June 2021 | Seaside "
    "Weekly\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn-Castellane", "Seaside Weekly",
    "2021-06-03", "A bakery in" },
  { "date in a title between bars",
    "Harbour bakery sold to its oldest rival in town | Food | 3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival in town | Food | 3 June 2021", "", NULL, NULL,
    "A bakery in" },
  { "wire with a year",
    "Harbour bakery sold to its oldest rival\n\nPORT LOWRY, June 3, 2021 (Tidewire) - " LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", "Tidewire", "2021-06-03", "PORT LOWRY" },
  { "wire without a year",
    "Harbour bakery sold to its oldest rival\n\nPORT LOWRY, June 3 (Tidewire) - " LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", "Tidewire", NULL, "PORT LOWRY" },
  { "wire between slashes",
    "Harbour bakery sold to its oldest rival\n\nPORT LOWRY, June 3, 2021 /QuayNewswire/ -- " LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", NULL, "2021-06-03", "PORT LOWRY" },
  { "question as a title below a section",
    "Food\n\nWho would want to run a bakery in a harbour that has no ships?\n\nAda Venn\nJune 3, 2021\n\n" LONG_TEXT,
    "Who would want to run a bakery in a harbour that has no ships?", "Ada Venn", NULL,
    "2021-06-03", "A bakery in" },
  { "question below the title",
    "Bread and water\n\nWho would want to run a bakery in a harbour that has no ships?\n\n" LONG_TEXT,
    "Bread and water", "", NULL, NULL, "Who would want" },
  { "Korean paper behind the date",
    "항구 앞 빵집, 이웃 가게 품으로\n\n2021-06-03 09:20 | 빵집코리아\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "", "빵집코리아", "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "section behind the date",
    "항구 앞 빵집, 이웃 가게 품으로\n\n2021-06-03 09:20 | 먹거리\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "", NULL, "2021-06-03T09:20:00+09:00", "항구 앞 빵집이" },
  { "date line above a wire's",
    "Harbour bakery sold to its oldest rival\n\nPublished 4 June 2021\n\nPORT LOWRY, June 3, 2021 "
    "(Tidewire) - " LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", "Tidewire", "2021-06-04", "PORT LOWRY" },
  { "deck of whole sentences",
    "Bread and water\n\nShe baked for the whole town. Now somebody else will have to get up.\n\n"
    "By Ada Venn\nThe Quay Chronicle\nThursday, June 3, 2021\n\n" LONG_TEXT,
    "Bread and water", "Ada Venn", "The Quay Chronicle", "2021-06-03",
    "She baked for the whole town." },
  { "by-line below a short text",
    "Bread and water\n\nShe baked for the whole town. Now somebody else will have to get up.\n\n"
    "By Ada Venn\n\nMost read\n" LONG_TEXT,
    "Bread and water", "Ada Venn", NULL, NULL, "She baked for the whole town." },
  { "company of the name on top",
    "SALT & RYE\n\nHarbour bakery sold to its oldest rival\n\nBy Ada Venn\n\n" LONG_TEXT
    "\n© 2021 Salt & Rye Media Group Ltd. Registered in England.\n",
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Salt & Rye", NULL, "A bakery in" },
  { "company of another name",
    "Business\n\nHarbour bakery sold to its oldest rival\n\nBy Ada Venn\n\n" LONG_TEXT
    "\n© 2021 Business Lantern Ltd. All rights reserved.\n",
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Business Lantern", NULL,
    "A bakery in" },
  { "Korean paper beside the date",
    "항구 앞 빵집, 이웃 가게 품으로\n\n도하람 기자·연가온 기자\n갯벌경제 2021-06-03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람; 연가온", "갯벌경제", "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean name beside the date",
    "항구 앞 빵집, 이웃 가게 품으로\n\n도하람 2021-06-03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", NULL, "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean word beside the date below the by-line",
    "항구 앞 빵집, 이웃 가게 품으로\n\n도하람 기자\n동네 2021-06-03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", NULL, "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "paper in one word",
    "Harbour bakery sold to its oldest rival\n\nAda Venn\nTideParade\nJune 3, 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "TideParade", "2021-06-03",
    "A bakery in" },
  { "paper that only the place tells",
    "Harbour bakery sold to its oldest rival\n\nAda Venn\nSalter North\nJune 3, 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Salter North", "2021-06-03",
    "A bakery in" },
  { "paper above the date, by-line below",
    "Harbour bakery sold to its oldest rival\n\nSalter North\n3 June 2021\nBy Ada Venn in Port Lowry\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Salter North", "2021-06-03",
    "A bakery in" },
  { "paper behind the by-line",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn, Harbour Startup Times\n3 Jun 2021, 11:42 AM IST\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Harbour Startup Times",
    "2021-06-03T11:42:00", "A bakery in" },
  { "known paper behind the by-line",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn, Reuters\n3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Reuters", "2021-06-03", "A bakery in" },
  { "two authors and a post",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn, Karel Ost and Ine Marr, food correspondents\n3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn; Karel Ost; Ine Marr", NULL, "2021-06-03",
    "A bakery in" },
  { "post behind the name",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn, food correspondent\nThe Lantern\n3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "The Lantern", "2021-06-03",
    "A bakery in" },
  { "post before the name",
    "Harbour bakery sold to its oldest rival\n\nFood Correspondent Ada Venn\n3 June 2021\nThe Quay Examiner\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "The Quay Examiner", "2021-06-03",
    "A bakery in" },
  { "name in capitals",
    "Harbour bakery sold to its oldest rival\n\nADA VENN, staff writer\nThe Quay Journal\nJune 3, 2021 19:30 JST\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "ADA VENN", "The Quay Journal",
    "2021-06-03T19:30:00+09:00", "A bakery in" },
  { "all between dashes",
    "Harbour bakery sold to its oldest rival\n\nAda Venn — Bakery Dispatch — June 3, 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Bakery Dispatch", "2021-06-03",
    "A bakery in" },
  { "all between bullets",
    "Harbour bakery sold to its oldest rival\n\nAda Venn • June 3, 2021 • Polder Bread\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Polder Bread", "2021-06-03",
    "A bakery in" },
  { "all between commas",
    "Harbour bakery sold to its oldest rival\n\nAda Venn, Bread Norden, June 3, 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Bread Norden", "2021-06-03",
    "A bakery in" },
  { "weekday before the date",
    "Harbour bakery sold to its oldest rival\n\nThe Quay Observer, Thursday June 3, 2021\nAda Venn, Food Editor\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", "The Quay Observer", "2021-06-03",
    "A bakery in" },
  { "by-line before the date",
    "Harbour bakery sold to its oldest rival\n\nby Ada Venn on June 3, 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03", "A bakery in" },
  { "posted by",
    "Harbour bakery sold to its oldest rival\n\nPosted by Ada Venn on 3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03", "A bakery in" },
  { "name below the date",
    "Harbour bakery sold to its oldest rival\n\nJune 03, 2021 05:30 AM\nAda Venn\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03T05:30:00",
    "A bakery in" },
  { "town behind the name",
    "Harbour bakery sold to its oldest rival\n\nAda Venn, Calgary\nJune 3, 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03", "A bakery in" },
  { "towns in capitals",
    "Harbour bakery sold to its oldest rival\n\nAda Venn and Karel Ost\nMADRID/AMSTERDAM, June 3, 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn; Karel Ost", NULL, "2021-06-03",
    "A bakery in" },
  { "towns without anybody",
    "Harbour bakery sold to its oldest rival\n\nSAN FRANCISCO / TEL AVIV\nJune 3, 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", NULL, "2021-06-03", "A bakery in" },
  { "agency in brackets",
    "Harbour bakery sold to its oldest rival\n\nHanover (Wirtschafts-Agentur) - 3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", "Wirtschafts-Agentur", "2021-06-03",
    "A bakery in" },
  { "staff of a paper",
    "Harbour bakery sold to its oldest rival\n\n3 June 2021 | By Salt & Rye staff\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", "Salt & Rye", "2021-06-03", "A bakery in" },
  { "staff of nobody",
    "Harbour bakery sold to its oldest rival\n\nBy Staff\n3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", NULL, "2021-06-03", "A bakery in" },
  { "section beside the date",
    "Harbour bakery sold to its oldest rival\n\n3 June 2021 | Markets\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", NULL, "2021-06-03", "A bakery in" },
  { "deck in capitals above the by-line",
    "Harbour bakery sold to its oldest rival\n\nBread Winter Bites\nBy Ada Venn\n3 June 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03", "A bakery in" },
  { "heading in capitals below the date",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn\n3 June 2021\nBread Winter Bites\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03", "A bakery in" },
  { "day before month",
    "Harbour bakery sold to its oldest rival\n\n13/06/2021\nBy Ada Venn\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-13", "A bakery in" },
  { "day or month",
    "Harbour bakery sold to its oldest rival\n\n03/06/2021\nBy Ada Venn\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, NULL, "A bakery in" },
  { "a change with a colon",
    "Harbour bakery sold to its oldest rival\n\nUpdated: 2021-06-03 16:05\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", NULL, "2021-06-03", "A bakery in" },
  { "a change", "Harbour bakery sold to its oldest rival\n\nUpdated June 3, 2021\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", NULL, "2021-06-03", "A bakery in" },
  { "release without an agency",
    "Harbour bakery sold to its oldest rival\n\nPORT LOWRY, Maine, June 3, 2021 -- " LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", NULL, "2021-06-03", "PORT LOWRY" },
  { "paper told in the text",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn, Crustosphere\n3 June 2021\n\n" LONG_TEXT
    "\nShe would do it again, she told Crustosphere, though not in winter and not in that town.\n",
    "Harbour bakery sold to its oldest rival", "Ada Venn", "Crustosphere", "2021-06-03",
    "A bakery in" },
  { "paper below the text",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn\n3 June 2021\n\n" LONG_TEXT
    "\nThe Quay Observer\n",
    "Harbour bakery sold to its oldest rival", "Ada Venn", "The Quay Observer", "2021-06-03",
    "A bakery in" },
  { "reporter below the text",
    "Harbour bakery sold to its oldest rival\n\n3 June 2021\n\n" LONG_TEXT
    "\n(Reporting by Ada Venn; Editing by Karel Ost)\n",
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03", "A bakery in" },
  { "issue of a newsletter", "The Bread Sheet: June 3, 2021\n\nOVENS AND MILLS\n\n" LONG_TEXT,
    "The Bread Sheet: June 3, 2021", "", NULL, "2021-06-03", NULL },
  { "Korean paper that nothing tells",
    "항구 앞 빵집, 이웃 가게 품으로\n\n빵집나루 도하람 기자\n2021.06.03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", "빵집나루", "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean paper and a town",
    "항구 앞 빵집, 이웃 가게 품으로\n\n빵집나루 뉴욕=도하람 특파원\n입력 : 2021.06.03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", "빵집나루", "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean paper and a department",
    "항구 앞 빵집, 이웃 가게 품으로\n\n빵집나루 식품팀 도하람 기자\n2021.06.03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", "빵집나루", "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean paper alone above the date",
    "항구 앞 빵집, 이웃 가게 품으로\n\n빵집나루\n2021-06-03\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "", "빵집나루", "2021-06-03", "항구 앞 빵집이" },
  { "Korean button below the date",
    "항구 앞 빵집, 이웃 가게 품으로\n\n도하람 기자\n2021-06-03 09:20\n읽기모드\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", NULL, "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean paper between bars",
    "항구 앞 빵집, 이웃 가게 품으로\n\n갯벌경제 | 식품부 도하람 기자\n입력 2021.06.03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", "갯벌경제", "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean newsletter",
    "항구 앞 빵집, 이웃 가게 품으로\n\n갯벌빵집 레터 · 도하람 에디터 · 2021.06.03\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", "갯벌빵집 레터", "2021-06-03", "항구 앞 빵집이" },
  { "Korean paper last",
    "항구 앞 빵집, 이웃 가게 품으로\n\n2021.06.03 09:20 | 도하람 기자 | 갯벌인사이트\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", "갯벌인사이트", "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean author by the English word",
    "항구 앞 빵집, 이웃 가게 품으로\n\n2021/06/03 by 도하람\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", NULL, "2021-06-03", "항구 앞 빵집이" },
  { "Korean reporters without a comma",
    "항구 앞 빵집, 이웃 가게 품으로\n\n도하람 연가온 기자\n2021.06.03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람; 연가온", NULL, "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean photographer",
    "항구 앞 빵집, 이웃 가게 품으로\n\n글·사진 도하람 기자 / 편집 연가온\n2021.06.03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", NULL, "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean department",
    "항구 앞 빵집, 이웃 가게 품으로\n\n온라인뉴스팀\n2021.06.03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "", NULL, "2021-06-03T09:20:00+09:00", "항구 앞 빵집이" },
  { "Korean date below the text",
    "항구 앞 빵집, 이웃 가게 품으로\n\n" KOREAN_TEXT "\n2021/06/03 09:20 송고\n",
    "항구 앞 빵집, 이웃 가게 품으로", "", NULL, "2021-06-03T09:20:00+09:00", "항구 앞 빵집이" },
  { "Korean column before the title",
    "[뉴스레터] 항구 앞 빵집, 이웃 가게 품으로\n\n도하람 기자\n2021.06.03 09:20\n\n" KOREAN_TEXT,
    "[뉴스레터] 항구 앞 빵집, 이웃 가게 품으로", "도하람", NULL, "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "Korean address",
    "항구 앞 빵집, 이웃 가게 품으로\n\n도하람 기자 haram@hani.co.kr\n2021.06.03 09:20\n\n" KOREAN_TEXT,
    "항구 앞 빵집, 이웃 가게 품으로", "도하람", "한겨레", "2021-06-03T09:20:00+09:00",
    "항구 앞 빵집이" },
  { "stamps with full stops",
    "Harbour bakery sold to its oldest rival\n\nBy Ada Venn, Staff Writer | ada@lantern.example\nPUBLISHED: June 3, 2021 at 6:00 a.m. | UPDATED: June 4, 2021 at 7:00 a.m.\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "Ada Venn", NULL, "2021-06-03T06:00:00",
    "A bakery in" },
  { "agency behind the date",
    "Harbour bakery sold to its oldest rival\n\nLONDON, June 3, 2021 (Tidewire)\n\n" LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", "Tidewire", "2021-06-03", "A bakery in" },
  { "release with dashes",
    "Harbour bakery sold to its oldest rival\n\nPort Lowry, ME – June 3, 2021 – " LONG_TEXT,
    "Harbour bakery sold to its oldest rival", "", NULL, "2021-06-03", "Port Lowry" },
  { "paper and date below the text",
    "Harbour bakery sold to its oldest rival\n\n" LONG_TEXT "\nThe Quay Observer, June 3, 2021\n",
    "Harbour bakery sold to its oldest rival", "", "The Quay Observer", "2021-06-03",
    "A bakery in" },
};

static GotganArticle *
import_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  GotganArticle *article = fixture_import (text, NULL, &error);

  g_assert_no_error (error);
  return article;
}

static void
test_front (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GotganArticle) article = import_text (fronts[i].text);
  g_autofree char *authors = g_strjoinv ("; ", (char **) gotgan_article_get_authors (article));

  g_assert_cmpstr (gotgan_article_get_title (article), ==, fronts[i].title);
  g_assert_cmpstr (authors, ==, fronts[i].authors);
  g_assert_cmpstr (gotgan_article_get_publisher (article), ==, fronts[i].publisher);
  g_assert_cmpstr (gotgan_article_get_published (article), ==, fronts[i].published);
  if (fronts[i].first != NULL)
    g_assert_true (
        g_str_has_prefix (gotgan_article_get_paragraph (article, 0)->text, fronts[i].first));
}

/* △ before a number is a minus sign, and the other marks are as printed. */
static void
test_marks (void)
{
  g_autoptr (GotganArticle) article =
      import_text ("항구 앞 빵집, 이웃 가게 품으로\n\n" KOREAN_TEXT "\n△337억원\n\n"
                   "가게 문은 아침 일곱 시에 열리고 저녁 여덟 시에 닫힌다고 안내문에 적혀 있다.\n");

  g_assert_cmpstr (gotgan_article_get_paragraph (article, 2)->text, ==, "△337억원");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (fronts); i++)
    {
      g_autofree char *path = g_strconcat ("/import/front/", fronts[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_front);
    }
  g_test_add_func ("/import/front/marks", test_marks);
  return g_test_run ();
}
