#include "config.h"

#include "tests/app/facts/claims-fixture.h"

/* Turns of phrase of English desks, each beside what it must not be taken for. */

/* Who is spoken of before the sentence that is meant, and what this makes by itself. */
#define RAISED "Orrin Robotics, a builder of harvesters, raised $8 million. "
#define ROUND "round >Orrin Robotics USD 8000000 completed; "

/* Wares are ordered, companies are bought. */
static const FixtureCase wares[] = {
  { RAISED "Harwick Systems has agreed to buy $90 million of its output.",
    "round >Orrin Robotics USD 8000000 completed; commitment Harwick Systems>Orrin Robotics USD 90000000 agreed" },
  { RAISED "Harwick Systems signed a contract to buy $90 million worth of harvesters.",
    "round >Orrin Robotics USD 8000000 completed; commitment Harwick Systems>Orrin Robotics USD 90000000 agreed" },
  { "Harwick Systems bought $90 million of shares in Orrin Robotics.",
    "acquisition Harwick Systems>Orrin Robotics USD 90000000 completed" },
};

/* Whose sum it is when several are named. */
static const FixtureCase lists[] = {
  { "Orrin Robotics of Sweden and Milan's Corvane Optics raised €9 million and €5 million "
    "respectively.",
    "round >Orrin Robotics EUR 9000000 completed; round >Corvane Optics EUR 5000000 completed" },
  { "Harwick Systems said it would buy Corvane Optics, and Hoplon Foods of Japan closed its purchase "
    "of Orrin Robotics.",
    "acquisition Harwick Systems>Corvane Optics planned; acquisition Hoplon Foods>Orrin Robotics completed" },
  { "Orrin Robotics has borrowed $90 million from a group of lenders that includes Elm Bank.",
    "round >Orrin Robotics USD 90000000 completed; investment Elm Bank>Orrin Robotics completed" },
  { RAISED "Greenhill Ventures led the round, with Morvan Capital following on.",
    "round >Orrin Robotics USD 8000000 completed; investment Greenhill Ventures>Orrin Robotics completed lead; investment Morvan Capital>Orrin Robotics completed" },
  { RAISED
    "Greenhill Ventures led the round, and Tindra Partners, Morvan Capital and angel investors "
    "including Ann Dale joined.",
    "round >Orrin Robotics USD 8000000 completed; investment Greenhill Ventures>Orrin Robotics completed lead; investment Tindra Partners>Orrin Robotics completed; investment Morvan Capital>Orrin Robotics completed; investment Ann Dale>Orrin Robotics completed" },
  { "Harwick Systems and Corvane Optics are setting up a joint venture named Blue Meridian, to which "
    "Harwick Systems will contribute $15 million and Corvane Optics $5 million.",
    "venture Harwick Systems>Blue Meridian USD 15000000 planned; venture Corvane Optics>Blue Meridian USD 5000000 planned" },
  { "Orrin Robotics (Oslo), farm robots: €7 million in seed money from Greenhill Ventures and Morvan "
    "Capital.",
    "round >Orrin Robotics EUR 7000000 completed; investment Greenhill Ventures>Orrin Robotics completed; investment Morvan Capital>Orrin Robotics completed" },
};

/* Money called for, called off and paid back. */
static const FixtureCase raising[] = {
  { "Orrin Robotics called off a planned $90 million raise in July.",
    "round >Orrin Robotics USD 90000000 withdrawn 2024-07" },
  { "Orrin Robotics is exploring a private placement of as much as $90 million.",
    "round >Orrin Robotics USD 90000000 talks" },
  { "Orrin Robotics pulled its £90 million float in June.",
    "round >Orrin Robotics GBP 90000000 withdrawn 2025-06" },
  { "Orrin Robotics will use the proceeds to repay $90 million of debt.", "" },
};

/* Purchases with something between the company and its price. */
static const FixtureCase prices[] = {
  { "Harwick Systems has agreed to buy Orrin Robotics, the maker of cardboard packaging, for £640m in "
    "cash, the two companies said.",
    "acquisition Harwick Systems>Orrin Robotics GBP 640000000 agreed" },
  { "Harwick Systems will acquire Orrin Robotics in an all-stock deal valued at $1.2 billion.",
    "acquisition Harwick Systems>Orrin Robotics USD 1200000000 planned" },
  { "Harwick Systems would buy Orrin Robotics, the Oslo lab, for what two people say is about $230 "
    "million.",
    "acquisition Harwick Systems>Orrin Robotics USD 230000000 planned" },
  { "Corvane Optics is paying $90 million for Harwick Systems's payments unit.",
    "acquisition Corvane Optics>Harwick Systems's payments unit USD 90000000 planned" },
  { "Harwick Systems has sold its Bergen mill to Corvane Optics for $90 million.",
    "sale Harwick Systems>Bergen mill USD 90000000 completed; acquisition Corvane Optics>Bergen mill USD 90000000 completed" },
  { "Orrin Robotics has hired Elm Bank to explore a sale of its software division.",
    "sale Orrin Robotics>software division talks" },
};

/* What became of a bid. */
static const FixtureCase ends[] = {
  { "Harwick Systems offered $90 million for Orrin Robotics in May, the people said, and was turned "
    "down.",
    "acquisition Harwick Systems>Orrin Robotics USD 90000000 withdrawn 2025-05" },
  { "A planned merger between Harwick Systems and Orrin Robotics was called off.",
    "acquisition Harwick Systems>Orrin Robotics withdrawn" },
  { "Merger talks between Orrin Robotics and its would-be buyer Harwick Systems have stalled.",
    "acquisition Harwick Systems>Orrin Robotics stalled" },
  { "Harwick Systems has no plans to buy Orrin Robotics.",
    "acquisition Harwick Systems>Orrin Robotics denied" },
  { "Harwick Systems is no longer interested in buying Orrin Robotics.",
    "acquisition Harwick Systems>Orrin Robotics withdrawn" },
  { "Harwick Systems agreed to sell its chip unit, Corvane Optics, to a consortium led by Morvan "
    "Capital. Tindra Partners is to contribute $90 million.",
    "sale Harwick Systems>Corvane Optics agreed; acquisition Morvan Capital>Corvane Optics agreed; investment Tindra Partners>Corvane Optics USD 90000000 planned" },
};

/* Figures that lean on what was said before. */
static const FixtureCase figures[] = {
  { "Orrin Robotics had sales of $7 million in 2023. It expects that figure to reach $90 million in "
    "2026.",
    "revenue >Orrin Robotics USD 7000000 reported 2023; revenue >Orrin Robotics USD 90000000 forecast 2026" },
  { "Harwick Systems bought Corvane Optics. In 2023 Orrin Robotics had sales of $7 million, most of it "
    "from one customer.",
    "acquisition Harwick Systems>Corvane Optics completed; revenue >Orrin Robotics USD 7000000 reported 2023" },
  { "Orrin Robotics raised $8 million in a round led by Greenhill Ventures, which lifted its valuation "
    "above $90 million.",
    "round >Orrin Robotics USD 8000000 completed; valuation >Orrin Robotics USD 90000000 reported; investment Greenhill Ventures>Orrin Robotics completed lead" },
  { "Morvan Capital and Tindra Partners are in talks to invest in Orrin Robotics at a valuation of $90 "
    "million.",
    "valuation >Orrin Robotics USD 90000000 forecast; investment Morvan Capital>Orrin Robotics talks; investment Tindra Partners>Orrin Robotics talks" },
  { "Harwick Systems owns 31% of Orrin Robotics and the company is worth $90 million.",
    "valuation >Orrin Robotics USD 90000000 reported; stake Harwick Systems>Orrin Robotics 31% reported" },
  { "Corvane Optics was valued at $90 million when Harwick Systems invested $5 million in the company.",
    "valuation >Corvane Optics USD 90000000 reported; investment Harwick Systems>Corvane Optics USD 5000000 completed" },
  { "Google approached Orrin Robotics about a takeover. That start-up raised $8 million.",
    "acquisition Google>Orrin Robotics talks; round >Orrin Robotics USD 8000000 completed" },
  { RAISED
    "Google agreed to buy $7 million of chips from the company. Sales were $9 million in 2023.",
    "round >Orrin Robotics USD 8000000 completed; commitment Google>Orrin Robotics USD 7000000 agreed; revenue >Orrin Robotics USD 9000000 reported 2023" },
  { "Harwick Systems and Morvan Foods are setting up a joint venture named Blue Meridian. The two "
    "partners plan to invest $15 million each in the company.",
    "venture Harwick Systems>Blue Meridian planned; venture Morvan Foods>Blue Meridian planned; investment Harwick Systems>Blue Meridian USD 15000000 planned; investment Morvan Foods>Blue Meridian USD 15000000 planned" },
  { "Harwick Systems has invested $5 million in Orrin Robotics, and Morvan Foods owns 8% of it.",
    "investment Harwick Systems>Orrin Robotics USD 5000000 completed; stake Morvan Foods>Orrin Robotics 8% reported" },
  { "Lenders including Elm Bank have agreed to provide Orrin Robotics with $90 million. Sales were $7 "
    "million in 2023.",
    "round >Orrin Robotics USD 90000000 agreed; investment Elm Bank>Orrin Robotics agreed; revenue >Orrin Robotics USD 7000000 reported 2023" },
};

/* What something is worth now has no date of what comes after, whatever its owner plans. */
static const FixtureCase now[] = {
  { "Orrin Robotics is now valued at $36 million, making it the most valuable start-up ahead of a "
    "listing planned for next year.",
    "valuation >Orrin Robotics USD 36000000 reported" },
  { "Orrin Robotics is valued at $36 million ahead of a listing planned for October.",
    "valuation >Orrin Robotics USD 36000000 reported" },
  { "Orrin Robotics is valued at $36 million ahead of its listing in 2027.",
    "valuation >Orrin Robotics USD 36000000 reported" },
  { "Orrin Robotics, now valued at $36 million, plans to list next year.",
    "valuation >Orrin Robotics USD 36000000 reported" },
  { "Orrin Robotics, valued at $36 million in 2024, plans to raise $8 million.",
    "valuation >Orrin Robotics USD 36000000 reported 2024; round >Orrin Robotics USD 8000000 planned" },
  { "Orrin Robotics was valued at $36 million in a round last year.",
    "valuation >Orrin Robotics USD 36000000 reported 2024" },
  { "Orrin Robotics plans to raise $8 million at a valuation of $36 million.",
    "round >Orrin Robotics USD 8000000 planned; valuation >Orrin Robotics USD 36000000 forecast" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_cases ("en/wares", wares, G_N_ELEMENTS (wares));
  fixture_add_cases ("en/lists", lists, G_N_ELEMENTS (lists));
  fixture_add_cases ("en/called-off", raising, G_N_ELEMENTS (raising));
  fixture_add_cases ("en/prices", prices, G_N_ELEMENTS (prices));
  fixture_add_cases ("en/ends", ends, G_N_ELEMENTS (ends));
  fixture_add_cases ("en/leaning", figures, G_N_ELEMENTS (figures));
  fixture_add_cases ("en/now", now, G_N_ELEMENTS (now));
  return g_test_run ();
}
