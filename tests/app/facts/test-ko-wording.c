#include "config.h"

#include "tests/app/facts/claims-fixture.h"

/* Turns of phrase of Korean desks, each beside what it must not be taken for. */

/* Compounds are written in one word or in several. */
static const FixtureCase spacing[] = {
  { "네이버는 1500억원의 기업 가치를 인정받았다.", "valuation >네이버 KRW 150000000000 reported" },
  { "카카오의 지난해 영업 이익은 120억원이다.", "profit >카카오 KRW 12000000000 reported 2024" },
  { "네이버는 두나무를 인수했다. 당시 인수 가격은 120억엔이었다.",
    "acquisition 네이버>두나무 JPY 12000000000 completed" },
  { "두나무는 300억원 규모의 유상 증자를 실시한다.", "round >두나무 KRW 30000000000 planned" },
};

/* What stands beside a name and its particle. */
static const FixtureCase names[] = {
  { "네이버는 부품업체 아이리드 지분 54%를 410억원에 취득하기로 했다.",
    "acquisition 네이버>아이리드 KRW 41000000000 agreed; stake 네이버>아이리드 54% forecast" },
  { "두나무는 3조원 조달을 추진하고 있다. 사우디아라비아 국부펀드(PIF)가 최대 10억달러를 투자하는 방안을 놓고 협상 중이다.",
    "round >두나무 KRW 3000000000000 planned; investment PIF>두나무 USD 1000000000 talks" },
  { "네이버는 이사회를 열어 두나무 지분 40%를 카카오에 2150억원에 매각하기로 결의했다.",
    "sale 네이버>두나무 KRW 215000000000 agreed; acquisition 카카오>두나무 KRW 215000000000 agreed" },
  { "네이버는 두나무에 30억원을 넣었다. 카카오 주가는 2% 올랐다. 시가총액은 6조원이다.",
    "investment 네이버>두나무 KRW 3000000000 completed; valuation >카카오 KRW 6000000000000 reported" },
};

/* Who bids, and who bids no more. */
static const FixtureCase bids[] = {
  { "네이버가 두나무를 930억원에 인수한다. 카카오는 본입찰에 불참했다.",
    "acquisition 네이버>두나무 KRW 93000000000 planned; acquisition 카카오>두나무 withdrawn" },
  { "네이버가 두나무 인수를 추진한다. 본입찰에서 1조원을 써낸 카카오는 인수 의사를 철회했다.",
    "acquisition 네이버>두나무 planned; acquisition 카카오>두나무 KRW 1000000000000 withdrawn" },
  { "네이버와 두나무는 주식교환을 통해 합병하기로 했다.", "acquisition 네이버>두나무 agreed" },
  { "네이버가 두나무를 930억원에 인수한다. 인수금융 잔액은 1800억원이다.",
    "acquisition 네이버>두나무 KRW 93000000000 planned" },
};

/* Orders, works and loans. */
static const FixtureCase orders[] = {
  { "네이버는 올해 설비투자로 6500억원을 집행할 계획이다.",
    "commitment 네이버> KRW 650000000000 planned" },
  { "삼성전자는 테슬라와 22조원 규모의 반도체 위탁생산 계약을 맺었다.",
    "commitment 테슬라>삼성전자 KRW 22000000000000 agreed" },
  { "산업은행은 이 사업에 3000억원을 대출한다.", "" },
  { "두나무는 20억유로를 조달하는 협상을 마무리하고 있다.", "round >두나무 EUR 2000000000 talks" },
};

/* Shares counted, and sums that are split. */
static const FixtureCase shares[] = {
  { "두나무 지분을 정리한다. 네이버는 두나무 20만주를 182억원에 넘기기로 했다. 카카오는 나머지 18만주를 168억원에 매각하는 계약을 맺었다.",
    "sale 네이버>두나무 KRW 18200000000 agreed; sale 카카오>두나무 KRW 16800000000 agreed" },
  { "네이버가 60%, 카카오가 40%를 출자했다.", "" },
};

/* Sums that a verb describes, and whose they are. */
static const FixtureCase sums[] = {
  { "아마존이 두나무에 투자한 40억달러는 역대 최대 규모다.",
    "investment 아마존>두나무 USD 4000000000 completed" },
  { "네이버가 이끄는 컨소시엄이 두나무에 1000억원을 투자한다.",
    "investment 네이버>두나무 KRW 100000000000 planned" },
  { "네이버는 두나무 신주 500억원어치를 인수한다.",
    "investment 네이버>두나무 KRW 50000000000 planned" },
  { "네이버는 올해 설비투자(CAPEX)에 3조원을 집행할 예정이다.",
    "commitment 네이버> KRW 3000000000000 planned" },
  { "네이버는 카카오와 합작법인 '노담셀'을 설립한다. 총 투자액은 4조원이다.",
    "venture 네이버>노담셀 planned; venture 카카오>노담셀 planned" },
  { "네이버는 자회사 두나무에 15억엔을 출자했다. 지금까지 유치한 투자금은 누적 1300억원을 넘는다.",
    "investment 네이버>두나무 JPY 1500000000 completed; round >네이버 KRW 130000000000 completed total" },
  { "두나무는 2015년 상반기 설립 이후 총 890억원을 유치했다.",
    "round >두나무 KRW 89000000000 completed total 2015-01/.." },
};

/* What becomes of a sale or a purchase. */
static const FixtureCase ends[] = {
  { "네이버는 두나무를 6000억원에 인수하려다 포기했다.",
    "acquisition 네이버>두나무 KRW 600000000000 withdrawn" },
  { "한들파트너스는 두나무 매각을 위한 우선협상대상자로 네이버를 선정했다.",
    "sale 한들파트너스>두나무 talks; acquisition 네이버>두나무 talks" },
  { "사모펀드 한들파트너스가 두나무를 매물로 내놨다. 희망 매각가는 5000억원이다.",
    "sale 한들파트너스>두나무 KRW 500000000000 planned" },
  { "두나무는 300억원 규모의 투자를 유치하고 있다. 카카오는 투자하지 않기로 했다.",
    "round >두나무 KRW 30000000000 planned; investment 카카오>두나무 withdrawn" },
  { "두나무의 최대주주인 투자회사 한들파트너스는 보유 지분 34%를 모두 넘기기로 합의했다.",
    "stake 한들파트너스>두나무 34% reported; sale 한들파트너스>두나무 agreed" },
};

/* Who speaks in office speaks for the company; half a name is no party. */
static const FixtureCase offices[] = {
  { "소프트뱅크는 오픈AI에 75억달러를 투자했다. 고토 요시미쓰 최고재무책임자(CFO)는 225억달러를 추가로 집어넣을 예정이라고 설명했다.",
    "investment 소프트뱅크>오픈AI USD 7500000000 completed; "
    "investment 소프트뱅크 그룹>오픈AI USD 22500000000 planned" },
  { "소프트뱅크는 오픈AI에 75억달러를 투자했다. 재무책임자 고토 요시미쓰는 225억달러를 추가로 집어넣을 예정이라고 설명했다.",
    "investment 소프트뱅크>오픈AI USD 7500000000 completed; "
    "investment 소프트뱅크 그룹>오픈AI USD 22500000000 planned" },
  { "네이버는 두나무에 75억원을 투자했다. 최고재무책임자(CFO) 쿠르트 요나손은 30억원을 더 투자하겠다고 말했다.",
    "investment 네이버>두나무 KRW 7500000000 completed; investment 네이버>두나무 KRW 3000000000 planned" },
  { "네이버는 두나무에 75억원을 투자했다. 쿠르트 요나손 최고재무책임자(CFO)는 30억원을 더 투자하겠다고 말했다.",
    "investment 네이버>두나무 KRW 7500000000 completed; investment 네이버>두나무 KRW 3000000000 planned" },
  { "네이버는 두나무에 75억원을 투자했다. 마쓰모토 다이키 재무담당 임원은 두나무에 30억원을 더 투자한다고 밝혔다.",
    "investment 네이버>두나무 KRW 7500000000 completed; investment 네이버>두나무 KRW 3000000000 planned" },
  { "네이버는 두나무에 75억원을 투자했다. 미야카와 준이치 사장은 업스테이지에 10억원을 투자하겠다고 했다.",
    "investment 네이버>두나무 KRW 7500000000 completed; investment 네이버>업스테이지 KRW 1000000000 planned" },
  { "네이버 재무책임자 고토 요시미쓰는 두나무에 30억원을 투자하겠다고 말했다.",
    "investment 네이버>두나무 KRW 3000000000 planned" },
  /* a company before an office, behind a person or alone, is one */
  { "김하나 노벨라 대표는 두나무에 30억원을 투자하겠다고 말했다.",
    "investment 노벨라>두나무 KRW 3000000000 planned" },
  { "스코넬라 대표는 두나무에 30억원을 투자하겠다고 말했다.",
    "investment 스코넬라>두나무 KRW 3000000000 planned" },
};

/* Whoever speaks is quoted with what is said, by the whole name. */
static void
test_quote_of_office (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article = fixture_article (offices[0].text);
  g_autoptr (GPtrArray) claims = gotgan_facts_extract (rules, article, NULL);
  const GotganClaimFields *fields;

  g_assert_cmpuint (claims->len, ==, 2);
  fields = gotgan_claim_get_fields (g_ptr_array_index (claims, 1));
  g_assert_true (g_str_has_prefix (fields->quote, "고토 요시미쓰 최고재무책임자(CFO)는 225억달러"));
  g_assert_cmpint (fields->speaker, ==, GOTGAN_SPEAKER_PERSON);
}

/* What something is now is no forecast, and has no date of what comes after. */
static const FixtureCase now[] = {
  { "계획대로라면 4%인 네이버의 두나무 지분율은 11%로 올라간다.",
    "stake 네이버>두나무 4% reported; stake 네이버>두나무 11% forecast" },
  { "두나무의 기업가치는 현재 36억달러로, 내년 상장을 앞두고 있다.",
    "valuation >두나무 USD 3600000000 reported" },
  { "내년 상장을 추진하는 두나무의 몸값은 현재 38억달러다.",
    "valuation >두나무 USD 3800000000 reported" },
  { "3조원으로 예상되는 두나무의 몸값은 낮지 않다.",
    "valuation >두나무 KRW 3000000000000 forecast" },
  { "시장이 예상하는 두나무의 몸값은 38억달러다.", "valuation >두나무 USD 3800000000 forecast" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_cases ("ko/spacing", spacing, G_N_ELEMENTS (spacing));
  fixture_add_cases ("ko/names", names, G_N_ELEMENTS (names));
  fixture_add_cases ("ko/bids", bids, G_N_ELEMENTS (bids));
  fixture_add_cases ("ko/orders", orders, G_N_ELEMENTS (orders));
  fixture_add_cases ("ko/shares", shares, G_N_ELEMENTS (shares));
  fixture_add_cases ("ko/sums", sums, G_N_ELEMENTS (sums));
  fixture_add_cases ("ko/ends", ends, G_N_ELEMENTS (ends));
  fixture_add_cases ("ko/offices", offices, G_N_ELEMENTS (offices));
  g_test_add_func ("/facts/claims/ko/offices/quote", test_quote_of_office);
  fixture_add_cases ("ko/now", now, G_N_ELEMENTS (now));
  return g_test_run ();
}
