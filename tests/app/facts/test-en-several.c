#include "config.h"

#include "tests/app/facts/claims-fixture.h"

/* Who is meant where a sentence speaks of several, leaves a verb out, or is in the words of one of them. */

#define RAISED "Orrin Robotics, a builder of harvesters, raised $8 million. "
#define ROUND "round >Orrin Robotics USD 8000000 completed; "
#define PAIR "Morvan Capital and Tindra Partners met Orrin Robotics, a builder of harvesters. "

static const FixtureCase respectively[] = {
  { "Morvan Capital, Tindra Partners and Greenhill Ventures invested $5 million, $4 million and $3 "
    "million respectively in Orrin Robotics.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "investment Tindra Partners>Orrin Robotics USD 4000000 completed; "
    "investment Greenhill Ventures>Orrin Robotics USD 3000000 completed" },
  { "Morvan Capital invested $5 million, $4 million and $3 million in Orrin Robotics, Harwick "
    "Systems and Corvane Optics respectively.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "investment Morvan Capital>Harwick Systems USD 4000000 completed; "
    "investment Morvan Capital>Corvane Optics USD 3000000 completed" },
  { "Orrin Robotics, Harwick Systems and Corvane Optics were valued at $50 million, $40 million and "
    "$30 million respectively.",
    "valuation >Orrin Robotics USD 50000000 reported; "
    "valuation >Harwick Systems USD 40000000 reported; "
    "valuation >Corvane Optics USD 30000000 reported" },
  { "Orrin Robotics and Harwick Systems had sales of $50 million and $40 million respectively.",
    "revenue >Orrin Robotics USD 50000000 reported; "
    "revenue >Harwick Systems USD 40000000 reported" },
  { "Orrin Robotics and Harwick Systems were bought for $50 million and $40 million respectively by "
    "Corvane Optics.",
    "acquisition Corvane Optics>Orrin Robotics USD 50000000 completed; "
    "acquisition Corvane Optics>Harwick Systems USD 40000000 completed" },
};

static const FixtureCase left_out[] = {
  { "Morvan Capital put $5 million into Orrin Robotics and Tindra Partners $4 million.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "investment Tindra Partners>Orrin Robotics USD 4000000 completed" },
  { "Orrin Robotics raised $8 million in 2022 and Harwick Systems $9 million in 2023.",
    "round >Orrin Robotics USD 8000000 completed 2022; "
    "round >Harwick Systems USD 9000000 completed 2023" },
  { "Orrin Robotics was valued at $50 million and Harwick Systems at $40 million.",
    "valuation >Orrin Robotics USD 50000000 reported; "
    "valuation >Harwick Systems USD 40000000 reported" },
  { "Orrin Robotics had sales of $50 million and Harwick Systems $40 million.",
    "revenue >Orrin Robotics USD 50000000 reported; "
    "revenue >Harwick Systems USD 40000000 reported" },
  { RAISED "Tindra Partners backed it, as did Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
};

/* "the former", "the latter" */
static const FixtureCase of_two[] = {
  { PAIR "The former invested $5 million in the company and the latter $4 million.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "investment Tindra Partners>Orrin Robotics USD 4000000 completed" },
  { "Orrin Robotics and Harwick Systems make cranes. The former raised $8 million.",
    "round >Orrin Robotics USD 8000000 completed" },
  { "Orrin Robotics and Harwick Systems make cranes. The latter had sales of $40 million.",
    "revenue >Harwick Systems USD 40000000 reported" },
  { "Orrin Robotics and Harwick Systems make cranes; Corvane Optics bought the latter for $40 "
    "million.",
    "acquisition Corvane Optics>Harwick Systems USD 40000000 completed" },
  { "Orrin Robotics and Harwick Systems make cranes. The former chief executive raised $8 million.",
    "" },
};

/* What stands before the comma without a tense is said of the subject. */
static const FixtureCase openings[] = {
  { "Having raised $8 million in May, Orrin Robotics is in talks to raise $9 million.",
    "round >Orrin Robotics USD 8000000 completed 2025-05; "
    "round >Orrin Robotics USD 9000000 talks" },
  { "Having invested $5 million in Orrin Robotics, Harwick Systems is in talks to buy it.",
    "investment Harwick Systems>Orrin Robotics USD 5000000 completed; "
    "acquisition Harwick Systems>Orrin Robotics talks" },
  { "Bought by Harwick Systems in 2019 for $50 million, Orrin Robotics was sold to Corvane Optics "
    "for $40 million.",
    "acquisition Harwick Systems>Orrin Robotics USD 50000000 completed 2019; "
    "acquisition Corvane Optics>Orrin Robotics USD 40000000 completed" },
  { "Founded in 2012, Orrin Robotics raised $8 million.",
    "round >Orrin Robotics USD 8000000 completed" },
};

/* "we" is for whom whoever is quoted speaks. */
static const FixtureCase quoted[] = {
  { "\"We have invested $5 million in Orrin Robotics,\" said Ann Dale, chief executive of Morvan "
    "Capital.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed" },
  { "“We have invested $5 million in Orrin Robotics,” Ann Dale, a partner at Morvan Capital, told "
    "reporters.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed" },
  { "Harwick Systems' chief executive, Ann Dale, said: \"We will buy Orrin Robotics for $50 "
    "million.\"",
    "acquisition Harwick Systems>Orrin Robotics USD 50000000 planned" },
  { RAISED "\"We invested because it grows,\" said Ann Dale, a partner at Morvan Capital.",
    ROUND "investment Morvan Capital>Orrin Robotics completed" },
  { "\"We have invested $5 million in Orrin Robotics,\" said one of the people.", "" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_cases ("en/respectively", respectively, G_N_ELEMENTS (respectively));
  fixture_add_cases ("en/left-out", left_out, G_N_ELEMENTS (left_out));
  fixture_add_cases ("en/of-two", of_two, G_N_ELEMENTS (of_two));
  fixture_add_cases ("en/openings", openings, G_N_ELEMENTS (openings));
  fixture_add_cases ("en/quoted", quoted, G_N_ELEMENTS (quoted));
  return g_test_run ();
}
