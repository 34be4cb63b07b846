#include "config.h"

#include "app/facts/gotgan-party-mention.h"
#include "tests/app/facts/rules-fixture.h"

#include <string.h>

static const char *const roles[] = {
  "bare", "subject", "topic",  "object",  "goal",   "source", "genitive", "and",      "with",
  "also", "by",      "copula", "include", "credit", "versus", "lead",     "modifier", "list",
};

static const char *const kinds[] = {
  "company", "fund", "bank", "state", "outlet", "person", "product", "project",
};

/* Every mention as "name=id kind role"; an unknown one has no id. A person who acts for it is marked "+". */
static const struct
{
  const char *text;
  const char *mentions;
} cases[] = {
  /* particles */
  { "오픈AI가 투자를 유치했다", "오픈AI=openai company subject" },
  { "엔비디아는 인텔에 투자했다", "엔비디아=nvidia company topic; 인텔=intel company goal" },
  { "앤트로픽을 인수한다", "앤트로픽=anthropic company object" },
  { "구글로부터 투자받았다", "구글=google company source" },
  { "삼성전자의 지분", "삼성전자=samsung-electronics company genitive" },
  { "KT도 참여했다", "KT=kt company also" },
  { "가장 큰 주주는 네이버였다", "네이버=naver company copula" },
  { "블랙록 등이 참여했다", "블랙록=blackrock fund subject" },
  { "KKR, 블랙스톤 등으로부터", "KKR=kkr fund and; 블랙스톤=blackstone fund source" },
  { "코투 역시 검토한다", "코투=coatue fund also" },
  { "코슬라벤처스 주도로 진행됐다", "코슬라벤처스=khosla-ventures fund lead" },
  { "테마섹을 비롯한 투자자들로부터 조달했다", "테마섹=temasek fund source" },
  /* brackets */
  { "마이크로소프트(MS)가 밝혔다", "마이크로소프트=microsoft company subject" },
  { "카타르투자청(QIA)은", "카타르투자청=qia fund topic" },
  /* words that only begin like a name */
  { "메타버스 시장이 커진다", "" },
  { "암 환자를 돕는다", "" },
  { "구글링으로 찾았다", "" },
  /* unknown names */
  { "AI 반도체 스타트업 노바칩스는 투자를 유치했다", "노바칩스 company topic" },
  { "한들벤처스가 참여했다", "한들벤처스 fund subject" },
  { "미르캐피탈은 출자했다", "미르캐피탈 fund topic" },
  { "클라우드 업체 ‘가온누리’를 세웠다", "가온누리 company object" },
  { "달무리(Dalmuri)에 투자했다", "달무리 company goal" },
  { "새별로보틱스를 인수했다", "새별로보틱스 company object" },
  { "국내 스타트업 투자가 늘었다", "" },
  { "물류 로봇 회사 모래시는 투자를 유치했다", "모래시 company topic" },
  { "온실을 만드는 푸른나래가 자금을 조달했다", "푸른나래 company subject" },
  { "세탁 앱 '빨래방울'은 투자를 받았다", "빨래방울 company topic" },
  { "별헤임으로부터 투자를 받았다", "별헤임 company source" },
  { "가온터가 주도하고 나린솔이 참여한 투자", "가온터 fund subject; 나린솔 fund subject" },
  { "나린솔(NARINSOL)에 투자했다", "나린솔 company goal" },
  { "기업공개(IPO)에 나서 투자를 받았다", "" },
  { "투자자들이 참여했다", "" },
  { "복실이의 지분을 팔고 복실이가 투자를 받았다",
    "복실이 company genitive; 복실이 company subject" },
  { "일본 미나토정밀이 인수에 나섰다", "미나토정밀 company subject" },
  { "국세청이 세금을 매겨 손실이 났다", "" },
  { "데이터를 만드는 일에 투자했다", "" },
  { "합작법인 가온차이나를 세웠다", "가온차이나 company object" },
  { "외식기업 가토푸드에 매각한다", "가토푸드 company goal" },
  { "이 회사 자주포를 구매한다", "" },
  { "한빛 벤처스가 투자했다", "한빛 벤처스 fund subject" },
  { "루마니아 정부가 구매한다", "루마니아 정부 state subject" },
  { "최대주주인 오한결 대표는 지분을 팔았다", "오한결 person topic +" },
  { "브렛 카슨이 회사를 설립했다", "브렛 카슨 person subject" },
  { "설비투자가 늘어 손실이 났다", "" },
  { "초록달(이하 달무리)이 투자를 받았다. 달무리는 매출이 늘었다",
    "초록달 company subject; 달무리 company topic" },
  { "두잎의 지난해 매출은 30억원이다", "두잎 company genitive" },
  { "두잎을 인수했다", "두잎 company object" },
  { "두잎은 투자를 유치했다", "두잎 company topic" },
  { "두잎 인수가 무산됐다", "두잎 company bare" },
  { "호텔그린 지분을 팔았다", "호텔그린 company bare" },
  { "끌어올린 지분을 팔았다", "" },
  { "카르보의 올해 매출을 예상한다", "카르보 company genitive" },
  { "카르보와 다온전자는 합작법인을 설립한다", "카르보 company and; 다온전자 company topic" },
  { "카르보에 배터리를 공급하는 계약을 맺었다", "카르보 company goal" },
  { "카르보에서 1500억원을 빌렸다", "카르보 company source" },
  { "김씨는 매출이 늘었다", "" },
  { "지분을 가진 창업자가 주식을 팔았다", "" },
  { "시리즈G에서 투자를 유치했다", "" },
  /* people */
  { "이재용 삼성전자 회장은 말했다",
    "이재용=lee-jaeyong person bare; 삼성전자=samsung-electronics company topic +" },
  { "샘 올트먼 오픈AI CEO가 투자했다",
    "샘 올트먼=sam-altman person bare; 오픈AI=openai company subject +" },
  { "올트먼은 만났다", "올트먼=sam-altman person topic" },
  /* products and outlets */
  { "챗GPT는 인기다", "챗GPT=chatgpt product topic" },
  { "월스트리트저널(WSJ)에 따르면", "월스트리트저널=wsj outlet credit" },
  { "블룸버그는 보도했다", "블룸버그=bloomberg outlet topic" },
  /* English */
  { "OpenAI raised money from Nvidia.",
    "OpenAI=openai company bare; Nvidia=nvidia company source" },
  { "The deal was led by Coatue.", "Coatue=coatue fund by" },
  { "Microsoft's stake in OpenAI",
    "Microsoft=microsoft company genitive; OpenAI=openai company goal" },
  { "Shareholders of Intel voted", "Intel=intel company bare" },
  { "former Google engineers", "Google=google company modifier" },
  { "They want Arm-based servers", "" },
  { "Retro Sciences, a longevity start-up, grew.", "Retro Sciences company bare" },
  { "It was backed by Greenhill Ventures.", "Greenhill Ventures fund by" },
  { "the FT reported", "FT=ft outlet bare" },
  { "In June Meta bought it", "Meta=meta company bare" },
  { "We figure that out in May.", "" },
  /* unknown English names, by what stands around them */
  { "Its retail arm, Tindra, lost money.", "Tindra company bare" },
  { "It completed the takeover of Morvan in May.", "Morvan company genitive" },
  { "A merger with Velmora was called off.", "Velmora company with" },
  { "A purchase of Danish wind farms was called off.", "" },
  { "Amberley Capital of Nairobi invested in it.", "Amberley Capital fund bare" },
  { "It borrowed from the Bank of Selden.", "Bank of Selden bank source" },
  { "The Orme Teachers' Pension Plan bought it.", "Orme Teachers' Pension Plan fund bare" },
  /* a capital inside a sentence is a name, unless something explains it */
  { "The deal gave Tarnvik a partner.", "Tarnvik company bare" },
  { "On Friday the Company and its Board met in Harrowmere.", "" },
  { "It runs the Falcon model on its Kestrel chip.", "" },
  { "Chipmaker Velmora grew.", "Velmora company bare" },
  { "Blue Heron raised $5m.", "Blue Heron company bare" },
  { "Revenue was flat. Investors said so.", "" },
  { "When Harbor Bank closed, it ended.", "Harbor Bank bank bare" },
  { "The African Grain Fund bought it.", "African Grain Fund fund bare" },
  { "The Norwegian state sold it.", "Norwegian state state bare" },
  { "They spent on Project Zephyr.", "Project Zephyr project goal" },
  { "Pieter-Jan Velde, 34, left. Velde rests.", "Pieter-Jan Velde person bare; Velde person bare" },
  { "Jane Orme and Tove Larn left.", "Jane Orme person bare; Tove Larn person bare" },
  { "The Orme family kept it.", "Orme family person bare" },
  { "It cost RMB380m in the July-September quarter.", "" },
  { "Tarnvik Corp. grew.", "Tarnvik Corp company bare" },
  { "OSLO, May 2 (Fjord Newswire) - It grew.", "Fjord Newswire outlet bare" },
  { "Peak Orchard Partners (POP) paid. POP left.",
    "Peak Orchard Partners fund bare; POP fund bare" },
  { "It sold its chip unit, Toshiba Memory, in May.", "Toshiba Memory company bare" },
  { "It makes the Toshiba Falcon in Osaka.", "Toshiba=toshiba company bare" },
  { "Drive.io, once valued at $200m, closed.", "Drive.io company bare" },
  /* names without a capital, told by all of the article */
  { "lindra, a Paris start-up, grew. They met the founder of lindra.",
    "lindra company bare; lindra company genitive" },
  { "She runs a firm called tovalan, which has ten staff.", "tovalan company bare" },
  { "They sold lindra, a herb of the hills, in May.", "" },
  { "It bought crypto, a business with few rules. Some crypto firms failed.", "" },
  { "12fjords, a Bergen company, grew.", "12fjords company bare" },
  { "We announce that lindra has raised $5m. lindra has also closed a round.",
    "lindra company bare; lindra company bare" },
  { "It agreed to buy ebro.io for $5m.", "ebro.io company bare" },
  { "3C Tindra and 0xTarn paid.", "3C Tindra company bare; 0xTarn company bare" },
  { "It was led by Velmora 5 Ventures and Orlind 11.",
    "Velmora 5 Ventures fund by; Orlind 11 fund bare" },
  { "It sold Orlind 11 ships and Orlind 5,000 buses.", "Orlind company bare; Orlind company bare" },
  { "4Tarn Inc. will spend $2m. Staff at 4Tarn agreed.",
    "4Tarn Inc company bare; 4Tarn company modifier" },
  { "The 21st plant makes 300km of cable on 5thish days for $4Bn.", "" },
  { "Tindra Capital and ebro.vale jointly led the round.",
    "Tindra Capital fund bare; ebro.vale company bare" },
  /* where a name ends */
  { "It owns Velmora AS in full.", "Velmora AS company bare" },
  { "H.J. Orrin, the Danish group, agreed to pay.", "H.J. Orrin company bare" },
  { "The chain Harlan's falls to Velmora. It paid for Harlan's in May.",
    "Harlan's company bare; Velmora company goal; Harlan's company goal" },
  { "Harlan's shares fell. Harlan agreed.", "Harlan company genitive; Harlan company bare" },
  { "It was led by Airbus Devices and Services.", "Airbus Devices and Services company by" },
  { "O'Velmo Capital led it with D'Tarn Group.",
    "O'Velmo Capital fund bare; D'Tarn Group company with" },
  { "Harlow and Sons was bought by Tindra.", "Harlow and Sons company bare; Tindra company by" },
  { "It was led by Beyond Orme Ventures.", "Beyond Orme Ventures fund by" },
  { "Tindra (TND) didn't reply.", "Tindra company bare" },
  { "Tovalan, a five-year-old, Harrowmere, Mass.-based drug start-up, grew.",
    "Tovalan company bare" },
  /* an everyday or a rare word at the start of a sentence */
  { "Łódvik will spend $5m.", "Łódvik company bare" },
  { "Velmora posted a loss.", "Velmora company bare" },
  { "Velmora of Ghana said it paid.", "Velmora company bare" },
  { "Velmora, which makes pumps, paid.", "Velmora company bare" },
  { "Velmora — which has ten staff — paid.", "Velmora company bare" },
  { "Rival Tindra Systems lost.", "Tindra Systems company versus" },
  { "Harbor and Velmora are leaving.", "Harbor company bare; Velmora company bare" },
  { "It owns 18 per cent of TRX.", "TRX company genitive" },
  { "It invested $5m in TRX.", "TRX company goal" },
  { "Dawn, whose chief executive left, grew.", "Dawn company bare" },
  { "Kumquats grew. Samphire, which is dear, sold. Samphire has no seed but samphire.", "" },
  { "Velmora (Oslo, maps) raised $4m.", "Velmora company bare" },
  { "Talks with TINDR, the state's investment fund, stalled.", "TINDR fund with" },
  /* what names no organisation */
  { "Ms Orme left.", "Orme person bare" },
  { "A plant near the village of Harrowmere and the port of Selvik grew.", "" },
  { "It has plants in Oslo and Harrowmere.", "" },
  { "It hired a Danish SeaTech startup.", "" },
  { "Tindra lost. There will be many Tindras.", "Tindra company bare" },
  { "It was founded by Marn Tovey and Ulla Brask.",
    "Marn Tovey person by; Ulla Brask person bare" },
  { "The sailor Marn Tovey paid.", "Marn Tovey person bare" },
  { "Agritech AI startup Tindra Fold grew.", "Tindra Fold company bare" },
  { "Insulating, which pays, grew.", "" },
  { "It hired Dr. Marn Tovey.", "Marn Tovey person bare" },
  { "It sold Velmora Brokers analyst Jane Orme a house.",
    "Velmora Brokers company bare; Jane Orme person bare" },
  { "The news site Nordlyd reported that it grew.", "Nordlyd outlet bare" },
  { "It grew, Morgenbla reported on Friday. The chief told Fjordpuls.",
    "Morgenbla outlet bare; Fjordpuls outlet bare" },
  /* the short form of a name */
  { "Orrin Robotics, a start-up, grew. Orrin hired.",
    "Orrin Robotics company bare; Orrin company bare" },
  { "Bank Street Capital invested. The Bank closed.", "Bank Street Capital fund bare" },
  { "Its founder, Jane Orme, left. Orme will rest.", "Jane Orme person bare; Orme person bare" },
};

static char *
describe (GArray *mentions, const char *text)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < mentions->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (mentions, GotganPartyMention, i);
      g_autofree char *name = g_strndup (text + mention->start, mention->end - mention->start);

      if (list->len > 0)
        g_string_append (list, "; ");
      g_string_append_printf (list, "%s%s%s %s %s%s", name, mention->id != NULL ? "=" : "",
                              mention->id != NULL ? mention->id : "", kinds[mention->kind],
                              roles[mention->role], mention->person ? " +" : "");
    }
  return g_string_free (list, FALSE);
}

static void
test_mentions (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article = fixture_article (cases[i].text);
  g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article);
  const char *text = gotgan_article_get_paragraph (article, 0)->text;
  g_autoptr (GArray) mentions = gotgan_parties_find (names, text, 0, strlen (text));
  g_autofree char *found = describe (mentions, text);

  g_assert_cmpstr (found, ==, cases[i].mentions);
}

/* A name that one sentence introduces is known in all. */
static void
test_introduced (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article =
      fixture_article ("음성 AI 개발사 소리결은 지난해 문을 열었다.|소리결에 돈이 몰린다.");
  g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article);
  const char *text = gotgan_article_get_paragraph (article, 1)->text;
  g_autoptr (GArray) mentions = gotgan_parties_find (names, text, 0, strlen (text));

  g_assert_cmpuint (mentions->len, ==, 1);
  g_assert_cmpstr (g_array_index (mentions, GotganPartyMention, 0).name, ==, "소리결");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/party/%u", i + 1);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_mentions);
    }
  g_test_add_func ("/facts/party/introduced", test_introduced);
  return g_test_run ();
}
