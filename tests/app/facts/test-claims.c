#include "config.h"

#include "tests/app/facts/claims-fixture.h"
#include "tests/app/facts/linear-fixture.h"

static const FixtureCase korean[] = {
  { "노벨라AI는 한들벤처스와 네이버 등 3개 투자사로부터 64억원을 유치했다.",
    "round >노벨라AI KRW 6400000000 completed; investment 한들벤처스>노벨라AI completed; "
    "investment 네이버>노벨라AI completed" },
  { "노벨라AI가 20억원 규모 시리즈C 투자를 마무리했다.",
    "round >노벨라AI KRW 2000000000 completed" },
  { "소리결 매각 우선협상대상자로 메타가 선정됐다.", "acquisition 메타>소리결 talks" },
  { "두잎은 브릿지 라운드로 45억원을 조달했다.", "round >두잎 KRW 4500000000 completed" },
  { "증권가는 호텔그린의 올해 영업이익을 240억원으로 전망한다.",
    "profit >호텔그린 KRW 24000000000 forecast 2025" },
  { "온실을 만드는 푸른나래, 미르캐피탈로부터 시드 투자 7억원 유치.",
    "investment 미르캐피탈>푸른나래 KRW 700000000 completed" },
  { "노벨라AI는 500억원 규모의 시리즈B 투자를 유치했다. 이번 라운드는 한들벤처스가 주도했고, 산업은행이 투자자로 참여했다.",
    "round >노벨라AI KRW 50000000000 completed; investment 한들벤처스>노벨라AI completed lead; "
    "investment 산업은행>노벨라AI completed" },
  { "메타는 음성 AI 스타트업 소리결을 4500만달러에 인수하기로 합의했다.",
    "acquisition 메타>소리결 USD 45000000 agreed" },
  { "스케일AI는 메타로부터 143억달러를 투자받았다. 메타는 스케일AI 지분 49%를 확보했다.",
    "investment 메타>스케일AI USD 14300000000 completed; stake 메타>스케일AI 49% reported" },
  { "네이버는 트웰브랩스에 1000만달러를 투자했다.",
    "investment 네이버>트웰브랩스 USD 10000000 completed" },
  { "코히어가 기업가치 55억달러에 5억달러를 조달하는 방안을 협의하고 있다.",
    "valuation >코히어 USD 5500000000 forecast; round >코히어 USD 500000000 talks" },
  { "SK텔레콤은 람다랩스에 2000만달러를, 앤트로픽에 1억달러를 각각 투자했다.",
    "investment SK텔레콤>람다랩스 USD 20000000 completed; investment SK텔레콤>앤트로픽 USD 100000000 completed" },
  { "루닛은 지난해 매출 542억원, 영업손실 677억원을 기록했다.",
    "revenue >루닛 KRW 54200000000 reported 2024; loss >루닛 KRW 67700000000 reported 2024" },
  { "인텔은 알테라 지분 51%를 실버레이크에 44억6000만달러에 매각하기로 했다.",
    "sale 인텔>알테라 USD 4460000000 agreed; acquisition 실버레이크>알테라 USD 4460000000 agreed" },
  { "구글은 위즈를 320억달러에 인수하려던 협상을 중단했다.",
    "acquisition 구글>위즈 USD 32000000000 stalled" },
  { "두나무는 네이버파이낸셜과의 합병설을 부인했다.", "acquisition 두나무>네이버파이낸셜 denied" },
  { "카카오와 오픈AI는 합작사 '한빛AI랩'을 설립하기로 했다.",
    "venture 카카오>한빛AI랩 agreed; venture 오픈AI>한빛AI랩 agreed" },
  { "테슬라가 xAI에 50억달러를 투자하는 안건이 주주총회에서 부결됐다.",
    "investment 테슬라>xAI USD 5000000000 withdrawn" },
  { "코어위브는 오픈AI와 119억달러 규모의 공급 계약을 맺었다.",
    "commitment 오픈AI>코어위브 USD 11900000000 agreed" },
  { "알파벳은 올해 자본지출을 850억달러로 늘리겠다고 밝혔다.",
    "commitment 알파벳> USD 85000000000 planned 2025" },
  { "마이크로소프트가 오픈AI에 지금까지 투자한 금액은 130억달러에 달한다.",
    "investment 마이크로소프트>오픈AI USD 13000000000 completed total" },
  { "네이버와 카카오가 각각 5억원을 업스테이지에 투자했다.",
    "investment 네이버>업스테이지 KRW 500000000 completed; investment 카카오>업스테이지 KRW 500000000 completed" },
  { "일본 소프트뱅크가 오픈AI에 최대 250억달러를 투자하는 방안을 논의 중이라고 파이낸셜타임스(FT)가 30일 보도했다.",
    "investment 소프트뱅크>오픈AI USD 25000000000 talks 2025-05-30" },
  { "네이버가 500억원, 카카오가 300억원을 업스테이지에 투자했다.",
    "investment 네이버>업스테이지 KRW 50000000000 completed; investment 카카오>업스테이지 KRW 30000000000 completed" },
  { "앤트로픽은 구글로부터 20억달러, 아마존으로부터 40억달러를 투자받았다.",
    "investment 구글>앤트로픽 USD 2000000000 completed; investment 아마존>앤트로픽 USD 4000000000 completed" },
  { "퍼플렉시티가 삼성전자로부터 인수 제안을 받았지만 거절했다.",
    "acquisition 삼성전자>퍼플렉시티 planned; acquisition 삼성전자>퍼플렉시티 withdrawn" },
  { "100억원을 투자한 SK텔레콤은 업스테이지 지분 5%를 보유하고 있다.",
    "investment SK텔레콤>업스테이지 KRW 10000000000 completed; stake SK텔레콤>업스테이지 5% reported" },
  { "업스테이지의 올해 1분기 매출은 55억원으로 지난해 같은 기간(30억원)보다 늘었다.",
    "revenue >업스테이지 KRW 5500000000 reported 2025-01/2025-03; "
    "revenue >업스테이지 KRW 3000000000 reported 2024-01/2024-03" },
  { "업스테이지의 투자 라운드를 이끈 곳은 네이버다.",
    "investment 네이버>업스테이지 completed lead" },
  { "메타는 올해 데이터센터에 최대 720억달러를 투입할 계획이다.",
    "commitment 메타> USD 72000000000 planned" },
  { "리벨리온은 KDB산업은행(100억원)과 코투(50억원)의 투자를 확정했다.",
    "investment KDB산업은행>리벨리온 KRW 10000000000 agreed; investment 코투>리벨리온 KRW 5000000000 agreed" },
  { "노벨라AI는 한들벤처스의 투자를 받은 바 있다.", "investment 한들벤처스>노벨라AI completed" },
  { "노벨라AI는 유상증자를 통해 2000억원을 확충했다.",
    "round >노벨라AI KRW 200000000000 completed" },
  { "노벨라AI 최대주주 손화연 씨는 지분 12%를 들고 있다.", "stake 손화연>노벨라AI 12% reported" },
  { "구글이 노벨라AI 지분 70%를 보유하고 있다. 나머지 30%는 창업자인 손화연 전 회장 몫이다.",
    "stake 구글>노벨라AI 70% reported; stake 손화연>노벨라AI 30% reported" },
  { "구글은 노벨라AI에 3억달러를 투자했고, 이 회사의 기업가치는 50억달러로 평가받았다.",
    "investment 구글>노벨라AI USD 300000000 completed; valuation >노벨라AI USD 5000000000 reported" },
  { "메타는 엔비디아의 칩을 사들이는 데 9000억원을 쓸 계획이다.",
    "commitment 메타>엔비디아 KRW 900000000000 planned" },
  { "구글은 2029년까지 3조원을 들여 해오름데이터센터를 짓겠다고 지난달 28일 발표했다.",
    "commitment 구글>해오름데이터센터 KRW 3000000000000 planned 2025-05-28" },
  { "노벨라AI 투자 라운드는 한들벤처스가 주도했고 미르캐피탈이 빈자리를 채웠다.",
    "investment 한들벤처스>노벨라AI completed lead; investment 미르캐피탈>노벨라AI completed" },
  { "구글의 노벨라AI 인수는 석 달째 중단된 상태다.", "acquisition 구글>노벨라AI stalled" },
  { "한들벤처스와 미르캐피탈이 노벨라AI 전환사채를 각각 150억원, 50억원씩 인수했다.",
    "investment 한들벤처스>노벨라AI KRW 15000000000 completed; "
    "investment 미르캐피탈>노벨라AI KRW 5000000000 completed" },
  { "구글이 노벨라AI에 투자했다. 투자 규모는 35억원이다.",
    "investment 구글>노벨라AI KRW 3500000000 completed" },
  { "◆5월의정원 = 도시농업 플랫폼 5월의정원은 24억원의 투자금을 확보했다.",
    "round >5월의정원 KRW 2400000000 completed" },
};

static const FixtureCase english[] = {
  { "Orrin Robotics, a builder of harvesters, raised $8 million. Google and Intel invested $5 million and $3 million "
    "in Orrin respectively.",
    "round >Orrin Robotics USD 8000000 completed; investment Google>Orrin Robotics USD 5000000 completed; "
    "investment Intel>Orrin Robotics USD 3000000 completed" },
  { "The seller, Amberley Capital, bought Orrin Robotics in 2019 for $70 million.",
    "acquisition Amberley Capital>Orrin Robotics USD 70000000 completed 2019" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million. Google sold some of the shares to Intel for $84 million.",
    "round >Orrin Robotics USD 8000000 completed; sale Google>Orrin Robotics USD 84000000 completed; "
    "acquisition Intel>Orrin Robotics USD 84000000 completed" },
  { "Orrin Robotics, a Danish builder of harvesters, raised $8 million. Greenhill Ventures led the round, and was "
    "joined by Tindra Partners and Index Ventures.",
    "round >Orrin Robotics USD 8000000 completed; "
    "investment Greenhill Ventures>Orrin Robotics completed lead; "
    "investment Tindra Partners>Orrin Robotics completed; "
    "investment Index Ventures>Orrin Robotics completed" },
  { "Intel agreed to buy Orrin, a maker of harvesters, for $3 billion in cash.",
    "acquisition Intel>Orrin USD 3000000000 agreed" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million. The Danish fund Morvan Heritage, which owns "
    "vineyards, invested $2 million in Orrin.",
    "round >Orrin Robotics USD 8000000 completed; "
    "investment Morvan Heritage>Orrin Robotics USD 2000000 completed" },
  { "Orrin Robotics, a Danish builder of harvesters, raised $8 million. Orrin had revenue of $2 million.",
    "round >Orrin Robotics USD 8000000 completed; revenue >Orrin Robotics USD 2000000 reported" },
  { "Cohort AI, a Toronto start-up, has raised $120 million in a Series B round led by Greenhill Ventures, with "
    "participation from Nvidia and existing investor Index Ventures.",
    "round >Cohort AI USD 120000000 completed; investment Nvidia>Cohort AI completed; "
    "investment Index Ventures>Cohort AI completed; investment Greenhill Ventures>Cohort AI completed lead" },
  { "Salesforce agreed to buy Informatica for about $8 billion.",
    "acquisition Salesforce>Informatica USD 8000000000 agreed" },
  { "Databricks is in talks to raise at least $5 billion at a $55 billion valuation.",
    "round >Databricks USD 5000000000 talks; valuation >Databricks USD 55000000000 forecast" },
  { "Microsoft has invested about $13 billion in OpenAI to date.",
    "investment Microsoft>OpenAI USD 13000000000 completed total" },
  { "CoreWeave said its revenue rose to $981.6 million, while its net loss widened to $314.6 million.",
    "revenue >CoreWeave USD 981600000 reported; loss >CoreWeave USD 314600000 reported" },
  { "Nvidia, Samsung and Cisco each invested $50 million in Cohere.",
    "investment Nvidia>Cohere USD 50000000 completed; investment Samsung>Cohere USD 50000000 completed; "
    "investment Cisco>Cohere USD 50000000 completed" },
  { "Safe Superintelligence is backed by Alphabet and Nvidia.",
    "investment Alphabet>Safe Superintelligence completed; investment Nvidia>Safe Superintelligence completed" },
  { "Perplexity rejected a $500 million takeover offer from Greenhill Capital.",
    "acquisition Greenhill Capital>Perplexity USD 500000000 withdrawn" },
  { "Figure AI denied that it was raising $1.5 billion.",
    "round >Figure AI USD 1500000000 denied" },
  { "Intel sold 51% of Altera to Silver Lake for $4.46 billion.",
    "sale Intel>Altera USD 4460000000 completed; acquisition Silver Lake>Altera USD 4460000000 completed" },
  { "SoftBank and OpenAI formed a joint venture called SB OpenAI Japan.",
    "venture SoftBank>SB OpenAI Japan completed; venture OpenAI>SB OpenAI Japan completed" },
  { "Databricks bought MosaicML for $1.3bn in 2023 and Tabular for more than $1bn in 2024.",
    "acquisition Databricks>MosaicML USD 1300000000 completed 2023; "
    "acquisition Databricks>Tabular USD 1000000000 completed 2024" },
  { "Cursor maker Anysphere has raised $900m at a $9.9bn valuation, with Thrive Capital leading and Andreessen Horowitz "
    "and Accel also investing.",
    "round >Anysphere USD 900000000 completed; valuation >Anysphere USD 9900000000 reported; "
    "investment Thrive Capital>Anysphere completed lead; investment Andreessen Horowitz>Anysphere completed; "
    "investment Accel>Anysphere completed" },
  { "Amazon plans to spend more than $100 billion on capital expenditures this year.",
    "commitment Amazon> USD 100000000000 planned" },
  { "Cognition is set to acquire Windsurf.", "acquisition Cognition>Windsurf planned" },
};

/* Which date of the text a claim gets. */
static const FixtureCase dates[] = {
  /* figures of a period */
  { "Orrin Robotics, a builder of harvesters, had sales of $30 million and a net loss of $4 million in 2023.",
    "revenue >Orrin Robotics USD 30000000 reported 2023; loss >Orrin Robotics USD 4000000 reported 2023" },
  { "Orrin Robotics, a builder of harvesters, had sales of $30 million last year, up from $21 million in 2022.",
    "revenue >Orrin Robotics USD 21000000 reported 2022; revenue >Orrin Robotics USD 30000000 reported 2024" },
  { "Orrin Robotics, a builder of harvesters, had sales of $30 million in the year to March, against $21 million a "
    "year earlier.",
    "revenue >Orrin Robotics USD 30000000 reported 2024-04/2025-03; "
    "revenue >Orrin Robotics USD 21000000 reported 2023-04/2024-03" },
  { "Intel made a net profit of $2 billion in the three months to March. Sales in the quarter were $12 billion.",
    "profit >Intel USD 2000000000 reported 2025-01/2025-03; "
    "revenue >Intel USD 12000000000 reported 2025-01/2025-03" },
  { "Intel said on Thursday that it had made a net profit of $2 billion.",
    "profit >Intel USD 2000000000 reported" },
  { "Intel expects sales of $13 billion in the three months ending Aug. 31.",
    "revenue >Intel USD 13000000000 forecast 2025-06/2025-08" },
  /* the day of a deal */
  { "Intel on Monday struck a deal to buy Cohere for $3 billion.",
    "acquisition Intel>Cohere USD 3000000000 agreed 2025-06-09" },
  { "Cohere has been acquired by Intel for $3 billion, the companies announced on Monday.",
    "acquisition Intel>Cohere USD 3000000000 completed 2025-06-09" },
  { "Cohere has been acquired by Intel for $3 billion, two people said on Monday.",
    "acquisition Intel>Cohere USD 3000000000 completed" },
  { "Founded in 2019, Cohere has raised $400 million to date.",
    "round >Cohere USD 400000000 completed total" },
  { "Cohere has raised $400 million since it was founded in 2019.",
    "round >Cohere USD 400000000 completed total 2019/.." },
  { "Cohere raised $40 million in its March round, which Intel led.",
    "round >Cohere USD 40000000 completed 2025-03; investment Intel>Cohere completed lead 2025-03" },
  { "Cohere has committed to spend $2 billion on chips, and in April it bought Altera for $5 billion.",
    "commitment Cohere> USD 2000000000 agreed; acquisition Cohere>Altera USD 5000000000 completed 2025-04" },
  /* what is to come, and what comes to nothing */
  { "Intel made a $3 billion offer for Cohere in March.",
    "acquisition Intel>Cohere USD 3000000000 planned 2025-03" },
  { "Intel said last month that it would spend $3 billion on factories over four years.",
    "commitment Intel> USD 3000000000 planned 2025-05" },
  { "Intel is in talks to buy Cohere, and expects to close the deal next month, the agency said.",
    "acquisition Intel>Cohere talks" },
  /* values */
  { "Cohere raised $40 million in May in a round that valued it at $900 million.",
    "round >Cohere USD 40000000 completed 2025-05; valuation >Cohere USD 900000000 reported 2025-05" },
  { "The shares of Intel have halved since January, giving it a market value of $90 billion.",
    "valuation >Intel USD 90000000000 reported" },
  { "The new money values Cohere at $900 million, twice the $450 million at which it was valued in 2023.",
    "valuation >Cohere USD 900000000 reported; valuation >Cohere USD 450000000 reported 2023" },
  /* shares */
  { "Intel took a 12% stake in Cohere in 2023.",
    "investment Intel>Cohere completed 2023; stake Intel>Cohere 12% reported 2023" },
  { "Intel owned 12% of Cohere in 2023.", "stake Intel>Cohere 12% reported" },
  /* a chronicle */
  { "2021. Cohere raises $40 million. In October it buys Altera for $5 million.",
    "round >Cohere USD 40000000 completed 2021; acquisition Cohere>Altera USD 5000000 completed 2021-10" },
};

/* Figures that measure something else, and talk of deals that names nobody. */
static const FixtureCase traps[] = {
  { "구독료는 월 2만9000원이다.", "" },
  { "H100 한 장의 가격은 4000만원이다.", "" },
  { "세계 AI 반도체 시장 규모는 2027년 1200억달러에 이를 전망이다.", "" },
  { "공정거래위원회는 구글에 2000억원의 과징금을 부과했다.", "" },
  { "AI 스타트업 투자가 늘고 있다.", "" },
  { "이용자가 5억명을 넘었다.", "" },
  { "구글은 이스라엘 스타트업 지분 20%를 1억달러에 취득했다.", "" },
  { "네이버는 카카오를 인수하지 않기로 했다.", "" },
  { "구글은 국내 기업 세 곳에 100억원을 투자했다.", "" },
  { "삼성전자 주가는 7만원을 기록했다.", "" },
  { "ChatGPT costs $20 a month.", "" },
  { "Brussels fined Meta €200m.", "" },
  { "The market for AI chips will reach $120bn.", "" },
  { "Nvidia shares closed at $131.06.", "" },
  { "Investors like start-ups.", "" },
  { "Each processor sells for $30,000.", "" },
  { "구글은 노벨라AI 인수 자금 마련을 위해 은행과 만났다.", "" },
  { "구글은 일부를 노벨라AI에 되팔아 2099억원을 회수했다.", "" },
};

static void
test_attribution (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article =
      fixture_article ("월스트리트저널(WSJ)에 따르면 구글은 코히어에 1억달러를 투자했다.");
  g_autoptr (GPtrArray) claims = gotgan_facts_extract (rules, article, NULL);
  const GotganClaimFields *fields;

  g_assert_cmpuint (claims->len, ==, 1);
  fields = gotgan_claim_get_fields (g_ptr_array_index (claims, 0));
  g_assert_cmpuint (g_strv_length (fields->attribution), ==, 1);
  g_assert_cmpstr (fields->attribution[0], ==, "wsj");
}

/* Hearsay does not change the stage, only how sure it is. */
static void
test_hearsay (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) plain = fixture_article ("구글은 코히어에 1억달러를 투자했다.");
  g_autoptr (GotganArticle) hearsay =
      fixture_article ("구글은 코히어에 1억달러를 투자한 것으로 알려졌다.");
  g_autoptr (GPtrArray) sure = gotgan_facts_extract (rules, plain, NULL);
  g_autoptr (GPtrArray) unsure = gotgan_facts_extract (rules, hearsay, NULL);
  const GotganClaimFields *a = gotgan_claim_get_fields (g_ptr_array_index (sure, 0));
  const GotganClaimFields *b = gotgan_claim_get_fields (g_ptr_array_index (unsure, 0));

  g_assert_cmpint (a->stage, ==, b->stage);
  g_assert_cmpfloat (a->confidence, >, b->confidence);
}

static void
test_cancelled (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article = fixture_article (korean[0].text);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) claims = NULL;

  g_cancellable_cancel (cancellable);
  claims = gotgan_facts_extract (rules, article, cancellable);
  g_assert_cmpuint (claims->len, ==, 0);
}

/* Wherever a sentence is cut, what is quoted is whole characters of it. */
static void
test_cut_text (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  static const char *const texts[] = {
    "Novella—the “maker” of chips—raised €20m, which values it at $1bn—more than Intel’s bid.",
    "노벨라AI는 ‘시리즈B’ 라운드에서 500억원(약 3500만달러)을 유치했고… 삼성·SK가 “참여한다”고 전했다."
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (const char *p = texts[i]; *p != '\0'; p = g_utf8_next_char (p))
      {
        g_autoptr (GotganArticle) article = fixture_article (p);
        g_autoptr (GPtrArray) claims = gotgan_facts_extract (rules, article, NULL);

        for (guint j = 0; j < claims->len; j++)
          fixture_check_claim (article, gotgan_claim_get_fields (g_ptr_array_index (claims, j)));
      }
}

/* A sentence without end costs no more than one that ends. */
static void
test_long_text (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GotganArticle) article = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "구글과 메타는 투자 100억원을 검토하고, ");
  article = fixture_article (text->str);
  claims = gotgan_facts_extract (rules, article, NULL);
  g_assert_nonnull (claims);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
}

static GotganRules *linear_rules;

static void
read_claims (const char *text)
{
  g_autoptr (GotganArticle) article = fixture_article (text);
  g_autoptr (GPtrArray) claims = gotgan_facts_extract (linear_rules, article, NULL);

  g_assert_nonnull (claims);
}

static void
test_linear (void)
{
  static const FixtureLongText texts[] = {
    { "", "Meta--" },
    { "", "Xqorl--" },
    { "", "it rose " },
    { "구글은 위즈에 300억원을 투자했다. ", "매출의 4배다. " },
    { "Google invested $3 billion in Cohere. ", "It is 40 times its revenue. " },
    { "스타트업 노벨라는 300억원 투자를 유치했다. ", "노벨라의 300억원 투자는 좋다. " },
  };

  linear_rules = fixture_read_rules ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fixture_check_linear (&texts[i], read_claims);
  g_clear_pointer (&linear_rules, gotgan_rules_unref);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_cases ("korean", korean, G_N_ELEMENTS (korean));
  fixture_add_cases ("english", english, G_N_ELEMENTS (english));
  fixture_add_cases ("dates", dates, G_N_ELEMENTS (dates));
  fixture_add_cases ("traps", traps, G_N_ELEMENTS (traps));
  g_test_add_func ("/facts/claims/attribution", test_attribution);
  g_test_add_func ("/facts/claims/hearsay", test_hearsay);
  g_test_add_func ("/facts/claims/cancelled", test_cancelled);
  g_test_add_func ("/facts/claims/cut-text", test_cut_text);
  g_test_add_func ("/facts/claims/long-text", test_long_text);
  g_test_add_func ("/facts/claims/linear", test_linear);
  return g_test_run ();
}
