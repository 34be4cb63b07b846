#include "config.h"

#include "tests/app/facts/claims-fixture.h"

/* One sentence for each pattern by which English tells of orders, of plants, of companies founded together and of what a
 * company sells, earns and is worth. */

/* Who is spoken of before the sentence that is meant, and what this makes by itself. */
#define RAISED "Orrin Robotics, a builder of harvesters, raised $8 million. "
#define ROUND "round >Orrin Robotics USD 8000000 completed; "

/* States and their offices, contracts to supply, payments. */
static const FixtureCase contracts[] = {
  { RAISED "Poland signed a €310 million contract with the company.",
    ROUND "commitment Poland>Orrin Robotics EUR 310000000 agreed" },
  { "The Dutch navy awarded a €90 million contract to Orrin Robotics.",
    "commitment Dutch navy>Orrin Robotics EUR 90000000 agreed" },
  { "Orrin Robotics was awarded a $90 million contract by Harwick Systems.",
    "commitment Harwick Systems>Orrin Robotics USD 90000000 agreed" },
  { "Mexico's agriculture ministry signed a contract with Orrin Robotics worth $90 million.",
    "commitment Mexico's agriculture ministry>Orrin Robotics USD 90000000 agreed" },
  { "Argentina cancelled a $90 million order it had placed with Orrin Robotics.",
    "commitment Argentina>Orrin Robotics USD 90000000 withdrawn" },
  { "Ukraine has spent $90 million with Orrin Robotics.",
    "commitment Ukraine>Orrin Robotics USD 90000000 completed" },
  { "Orrin Robotics landed a $90 million contract to supply Harwick Systems with harvesters.",
    "commitment Harwick Systems>Orrin Robotics USD 90000000 agreed" },
  { "Orrin Robotics signed a $90 million deal to provide computing to Harwick Systems.",
    "commitment Harwick Systems>Orrin Robotics USD 90000000 agreed" },
  { "Orrin Robotics will supply Harwick Systems with cranes under a contract worth $90 million.",
    "commitment Harwick Systems>Orrin Robotics USD 90000000 planned" },
  { "Under a contract signed in 2023, Harwick Systems is to pay Orrin Robotics $90 million.",
    "commitment Harwick Systems>Orrin Robotics USD 90000000 agreed 2023" },
  { "Harwick Systems will pay Orrin Robotics $90 million for chips.",
    "commitment Harwick Systems>Orrin Robotics USD 90000000 planned" },
  { "Harwick Systems has committed to spending $90 million on batteries made by Orrin Robotics.",
    "commitment Harwick Systems>Orrin Robotics USD 90000000 agreed" },
  { "Harwick Systems has earmarked $90 million for chips from Orrin Robotics.",
    "commitment Harwick Systems>Orrin Robotics USD 90000000 planned" },
};

/* Plants and works on them. */
static const FixtureCase works[] = {
  { "Harwick Systems is building a $90 million plant in Gdansk.",
    "commitment Harwick Systems> USD 90000000 planned" },
  { "Harwick Systems opened a $90 million factory in 2023.",
    "commitment Harwick Systems> USD 90000000 completed 2023" },
  { "Harwick Systems has put on hold a $90 million upgrade of its mill.",
    "commitment Harwick Systems> USD 90000000 stalled" },
  { "Harwick Systems paused construction of a $90 million battery plant.",
    "commitment Harwick Systems> USD 90000000 stalled" },
  { "Harwick Systems scrapped a $90 million expansion.",
    "commitment Harwick Systems> USD 90000000 withdrawn" },
  { "Harwick Systems plans a second plant, in Latvia, at a cost of $90 million.",
    "commitment Harwick Systems> USD 90000000 planned" },
  { "Harwick Systems has a $90 million plant in Gdansk.", "" },
};

/* Companies founded together. */
static const FixtureCase ventures[] = {
  { "Harwick Systems and Corvane Optics set up Blue Meridian, a joint venture in Lviv.",
    "venture Harwick Systems>Blue Meridian completed; "
    "venture Corvane Optics>Blue Meridian completed" },
  { "Harwick Systems set up Blue Meridian, a joint venture in Lviv with Corvane Optics.",
    "venture Harwick Systems>Blue Meridian completed; "
    "venture Corvane Optics>Blue Meridian completed" },
  { "Blue Meridian, a joint venture between Harwick Systems and Corvane Optics, makes ships.",
    "venture Harwick Systems>Blue Meridian completed; "
    "venture Corvane Optics>Blue Meridian completed" },
  { "Harwick Systems set up a dairy venture, Blue Meridian, with Corvane Optics.",
    "venture Harwick Systems>Blue Meridian completed; "
    "venture Corvane Optics>Blue Meridian completed" },
  { "Harwick Systems teamed up with Corvane Optics to launch a joint venture, Blue Meridian.",
    "venture Harwick Systems>Blue Meridian planned; "
    "venture Corvane Optics>Blue Meridian planned" },
  { "Harwick Systems and Corvane Optics plan to create a joint venture.",
    "venture Harwick Systems> planned; venture Corvane Optics> planned" },
};

/* What a company sells, earns and is worth. */
static const FixtureCase measures[] = {
  { "Orrin Robotics, in which Morvan Capital holds 5%, posted sales of $90 million in 2023.",
    "revenue >Orrin Robotics USD 90000000 reported 2023; stake Morvan Capital>Orrin Robotics 5% reported" },
  { "Orrin Robotics had sales of $7 million in 2023 and is aiming for $90 million in 2026.",
    "revenue >Orrin Robotics USD 7000000 reported 2023; "
    "revenue >Orrin Robotics USD 90000000 forecast 2026" },
  { "Orrin Robotics's sales should rise to $90 million from $7 million in 2023.",
    "revenue >Orrin Robotics USD 90000000 forecast; "
    "revenue >Orrin Robotics USD 7000000 reported 2023" },
  { "Orrin Robotics reported a net loss of $7 million, compared with a profit of $4 million in "
    "2022.",
    "loss >Orrin Robotics USD 7000000 reported; "
    "profit >Orrin Robotics USD 4000000 reported 2022" },
  { "Orrin Robotics, once valued at $400 million, was bought by Harwick Systems in 2023.",
    "valuation >Orrin Robotics USD 400000000 reported; "
    "acquisition Harwick Systems>Orrin Robotics completed 2023" },
  { "Analysts at Morvan Capital estimate that Orrin Robotics lost $7 million in 2023.",
    "loss >Orrin Robotics USD 7000000 estimate 2023" },
  { "Orrin Robotics is on track to make $90 million in revenue in 2026.",
    "revenue >Orrin Robotics USD 90000000 forecast 2026" },
  { "A new round cut Orrin Robotics's valuation to $90 million from $400 million in 2021.",
    "valuation >Orrin Robotics USD 90000000 reported; "
    "valuation >Orrin Robotics USD 400000000 reported 2021" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_cases ("en/contracts", contracts, G_N_ELEMENTS (contracts));
  fixture_add_cases ("en/works", works, G_N_ELEMENTS (works));
  fixture_add_cases ("en/founding", ventures, G_N_ELEMENTS (ventures));
  fixture_add_cases ("en/figures", measures, G_N_ELEMENTS (measures));
  return g_test_run ();
}
