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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_cases ("ko/spacing", spacing, G_N_ELEMENTS (spacing));
  fixture_add_cases ("ko/names", names, G_N_ELEMENTS (names));
  fixture_add_cases ("ko/bids", bids, G_N_ELEMENTS (bids));
  fixture_add_cases ("ko/orders", orders, G_N_ELEMENTS (orders));
  fixture_add_cases ("ko/shares", shares, G_N_ELEMENTS (shares));
  return g_test_run ();
}
