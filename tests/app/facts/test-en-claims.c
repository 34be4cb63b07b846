#include "config.h"

#include "tests/app/facts/claims-fixture.h"

/* One sentence for each pattern that the readers of English deals know. */

/* Who is spoken of before the sentence that is meant, and what this makes by itself. */
#define RAISED "Orrin Robotics, a builder of harvesters, raised $8 million. "
#define ROUND "round >Orrin Robotics USD 8000000 completed; "

/* Who leads a round and who joins it. */
static const FixtureCase rounds[] = {
  { "Orrin Robotics, a builder of harvesters, raised $8 million in a round led by "
    "Greenhill Ventures.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed lead" },
  { RAISED "Greenhill Ventures led the round.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed lead" },
  { RAISED "The round was led by Greenhill Ventures and joined by Tindra Partners.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed lead; "
          "investment Tindra Partners>Orrin Robotics completed" },
  { "Greenhill Ventures led Orrin Robotics's $8 million round.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed lead" },
  { "Greenhill Ventures led a round of $8 million in Orrin Robotics.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed lead" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million in a round led by "
    "Greenhill Ventures with $3 million.",
    ROUND "investment Greenhill Ventures>Orrin Robotics USD 3000000 completed lead" },
  { RAISED "Tindra Partners and Morvan Capital participated in the round.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Tindra Partners did not take part in the round.",
    ROUND "investment Tindra Partners>Orrin Robotics withdrawn" },
  { RAISED "Greenhill Ventures led, joining Tindra Partners and Morvan Capital.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed lead; "
          "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "A handful of angels also participated, among them Tindra Partners and Morvan "
           "Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Morvan Capital joined forces with Tindra Partners.",
    "round >Orrin Robotics USD 8000000 completed" },
};

/* Who backs a company, told by nouns. */
static const FixtureCase backers[] = {
  { RAISED "Joining the round were Tindra Partners and Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Tindra Partners returned as an investor.",
    ROUND "investment Tindra Partners>Orrin Robotics completed" },
  { RAISED "Tindra Partners provided most of the money.",
    ROUND "investment Tindra Partners>Orrin Robotics completed" },
  { "Tindra Partners, an early investor in Orrin Robotics, met on Tuesday.",
    "investment Tindra Partners>Orrin Robotics completed" },
  { RAISED "Tindra Partners, which owns 16% of the company, and Morvan Capital plan to take part "
           "in the round.",
    ROUND "investment Tindra Partners>Orrin Robotics planned; "
          "investment Morvan Capital>Orrin Robotics planned; "
          "stake Tindra Partners>Orrin Robotics 16% reported" },
  { RAISED "Other participants in the round were Tindra Partners and Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Among its backers are Tindra Partners and Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Investors in the round include Tindra Partners and Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "It counts Tindra Partners and Morvan Capital among its investors.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Tindra Partners and Morvan Capital also contributed.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Half of the money came from Tindra Partners; the rest was put up by "
           "Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { "Orrin Robotics, backed by Greenhill Ventures, Tindra Partners and Morvan Capital, raised "
    "$8 million.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed; "
          "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "The lead investor was Greenhill Ventures.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed lead" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million with participation from "
    "Tindra Partners and Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Greenhill Ventures led the round alongside Tindra Partners.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed lead; "
          "investment Tindra Partners>Orrin Robotics completed" },
  { RAISED "Greenhill Ventures led the round together with Tindra Partners.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed lead; "
          "investment Tindra Partners>Orrin Robotics completed" },
  { RAISED "Its backers include Tindra Partners and Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Its backers range from Tindra Partners to Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Tindra Partners is a backer of Orrin.",
    ROUND "investment Tindra Partners>Orrin Robotics completed" },
  { RAISED "Tindra Partners and Morvan Capital are among the investors.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Tindra Partners and Morvan Capital put up the money.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "The round was also joined by Tindra Partners.",
    ROUND "investment Tindra Partners>Orrin Robotics completed" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million in a round, which "
    "attracted Tindra Partners and Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Greenhill Ventures led the round, with Tindra Partners and Morvan Capital among the "
           "other backers.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed lead; "
          "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { "Backed by Tindra Partners and Morvan Capital, Orrin Robotics, a builder of harvesters, raised "
    "$8 million.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { RAISED "Among those taking part were Tindra Partners and Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics completed; "
          "investment Morvan Capital>Orrin Robotics completed" },
  { "Orrin Robotics closed an $8 million round led by Greenhill Ventures with participation from "
    "Tindra Partners, bringing total funding to $9 million.",
    ROUND "investment Greenhill Ventures>Orrin Robotics completed lead; "
          "investment Tindra Partners>Orrin Robotics completed; "
          "round >Orrin Robotics USD 9000000 completed total" },
  { "Orrin Robotics is raising $8 million, with Greenhill Ventures in talks to lead.",
    "round >Orrin Robotics USD 8000000 planned; "
    "investment Greenhill Ventures>Orrin Robotics talks lead" },
};

static const FixtureCase raising[] = {
  { "Orrin Robotics raised $8 million in equity and $5 million in debt.",
    "round >Orrin Robotics USD 8000000 completed; "
    "round >Orrin Robotics USD 5000000 completed" },
  { "Orrin Robotics got $8 million in funding in 2019.",
    "round >Orrin Robotics USD 8000000 completed 2019" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million, including $3 million from "
    "Tindra Partners and $2 million from Morvan Capital.",
    ROUND "investment Tindra Partners>Orrin Robotics USD 3000000 completed; "
          "investment Morvan Capital>Orrin Robotics USD 2000000 completed" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million, of which $3 million came from "
    "Tindra Partners.",
    ROUND "investment Tindra Partners>Orrin Robotics USD 3000000 completed" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million, most of it from "
    "Tindra Partners.",
    ROUND "investment Tindra Partners>Orrin Robotics completed" },
  { "Orrin Robotics received $8 million each from Tindra Partners and Morvan Capital.",
    "investment Tindra Partners>Orrin Robotics USD 8000000 completed; "
    "investment Morvan Capital>Orrin Robotics USD 8000000 completed" },
  { "Orrin Robotics is in talks with Tindra Partners about raising $8 million.",
    "investment Tindra Partners>Orrin Robotics USD 8000000 talks" },
  { "European start-ups attracted $90 million of venture capital last year.", "" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million from Tindra Partners.",
    "investment Tindra Partners>Orrin Robotics USD 8000000 completed" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million from Tindra Partners and "
    "other investors.",
    ROUND "investment Tindra Partners>Orrin Robotics completed" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million from investors including "
    "Tindra Partners.",
    ROUND "investment Tindra Partners>Orrin Robotics completed" },
  { "Orrin Robotics and Harwick Systems have each raised $8 million.",
    ROUND "round >Harwick Systems USD 8000000 completed" },
  { "Orrin Robotics and Harwick Systems raised $8 million and $9 million respectively.",
    ROUND "round >Harwick Systems USD 9000000 completed" },
  { "Orrin Robotics, a builder of harvesters, is discussing a deal that would bring in "
    "$500 million.",
    "round >Orrin Robotics USD 500000000 planned" },
  { "Jonas Vik was seeking $90 million for Orrin Robotics.",
    "round >Orrin Robotics USD 90000000 planned" },
  { "Orrin Robotics, a builder of harvesters, snagged Harwick Systems for $6 million.",
    "acquisition Orrin Robotics>Harwick Systems USD 6000000 completed" },
  { RAISED "Its round attracted $3 million from Tindra Partners.",
    ROUND "investment Tindra Partners>Orrin Robotics USD 3000000 completed" },
};

static const FixtureCase lending[] = {
  { "Elm Bank is considering a loan of $5 million to Orrin Robotics.",
    "round >Orrin Robotics USD 5000000 talks; "
    "investment Elm Bank>Orrin Robotics USD 5000000 talks" },
  { "Elm Bank and Oak Bank are providing Orrin Robotics with a $5 million loan.",
    "round >Orrin Robotics USD 5000000 planned; "
    "investment Elm Bank>Orrin Robotics planned; "
    "investment Oak Bank>Orrin Robotics planned" },
  { "Elm Bank has withdrawn a $90 million loan that it had offered to Orrin Robotics.",
    "round >Orrin Robotics USD 90000000 withdrawn; "
    "investment Elm Bank>Orrin Robotics USD 90000000 withdrawn" },
  { RAISED "Elm Bank and Oak Bank have agreed to lend $9 million each.",
    ROUND "investment Elm Bank>Orrin Robotics USD 9000000 agreed; "
          "investment Oak Bank>Orrin Robotics USD 9000000 agreed" },
  { "Orrin Robotics has secured a $90 million loan provided by Elm Bank and Oak Bank.",
    "round >Orrin Robotics USD 90000000 completed; "
    "investment Elm Bank>Orrin Robotics completed; "
    "investment Oak Bank>Orrin Robotics completed" },
  { "Orrin Robotics, a builder of harvesters, raised a $40 million loan from Elmstead "
    "Bank.",
    "round >Orrin Robotics USD 40000000 completed; "
    "investment Elmstead Bank>Orrin Robotics USD 40000000 completed" },
  { "Elmstead Bank extended a $40 million loan to Orrin Robotics.",
    "round >Orrin Robotics USD 40000000 completed; "
    "investment Elmstead Bank>Orrin Robotics USD 40000000 completed" },
  { "Elmstead Bank lent $40 million to Orrin Robotics.",
    "round >Orrin Robotics USD 40000000 completed; "
    "investment Elmstead Bank>Orrin Robotics USD 40000000 completed" },
  { "Orrin Robotics borrowed $40 million from Elmstead Bank and Corvane Bank.",
    "round >Orrin Robotics USD 40000000 completed; "
    "investment Elmstead Bank>Orrin Robotics completed; "
    "investment Corvane Bank>Orrin Robotics completed" },
  { "Harwick Systems offered Orrin Robotics a $30 million loan.",
    "round >Orrin Robotics USD 30000000 planned; "
    "investment Harwick Systems>Orrin Robotics USD 30000000 planned" },
};

/* Paper that a company sells to get money. */
static const FixtureCase issues[] = {
  { "Orrin Robotics, a builder of harvesters, sold $220 million of preferred stock to "
    "Morvan Capital.",
    "round >Orrin Robotics USD 220000000 completed; "
    "investment Morvan Capital>Orrin Robotics completed" },
  { "Orrin Robotics, a builder of harvesters, sold $220 million of convertible notes.",
    "round >Orrin Robotics USD 220000000 completed" },
  { "Orrin Robotics, a builder of harvesters, sold $220 million of new shares to Morvan "
    "Capital and Tindra Partners.",
    "round >Orrin Robotics USD 220000000 completed; "
    "investment Morvan Capital>Orrin Robotics completed; "
    "investment Tindra Partners>Orrin Robotics completed" },
  { "Orrin Robotics, a builder of harvesters, raised $8 million in an offering. Morvan "
    "Capital bought shares in the offering.",
    "round >Orrin Robotics USD 8000000 completed" },
};

static const FixtureCase investments[] = {
  { "Orrin Robotics is in talks with Morvan Capital about an investment of $5 million.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 talks" },
  { "Orrin Robotics was founded in 2014 with $5 million from Morvan Capital.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed 2014" },
  { "Greenhill Ventures has backed start-ups such as Orrin Robotics and Harwick Systems.",
    "investment Greenhill Ventures>Orrin Robotics completed; "
    "investment Greenhill Ventures>Harwick Systems completed" },
  { "Greenhill Ventures led a $5 million investment in Orrin Robotics.",
    "round >Orrin Robotics USD 5000000 completed; "
    "investment Greenhill Ventures>Orrin Robotics completed lead" },
  { RAISED "Greenhill Ventures gave it $5 million in 2015.",
    ROUND "investment Greenhill Ventures>Orrin Robotics USD 5000000 completed 2015" },
  { "Greenhill Ventures' plan to invest $5 million in Orrin Robotics has stalled.",
    "investment Greenhill Ventures>Orrin Robotics USD 5000000 stalled" },
  { "A plan by Greenhill Ventures to invest $5 million in Orrin Robotics was put on hold.",
    "investment Greenhill Ventures>Orrin Robotics USD 5000000 stalled" },
  { "Greenhill Ventures took a 12% stake in Orrin Robotics for $5 million.",
    "investment Greenhill Ventures>Orrin Robotics USD 5000000 completed; "
    "stake Greenhill Ventures>Orrin Robotics 12% reported" },
  { "Greenhill Ventures bought $5 million of new shares in Orrin Robotics.",
    "investment Greenhill Ventures>Orrin Robotics USD 5000000 completed" },
  { "Morvan Capital invested $5 million in Orrin Robotics.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed" },
  { "Morvan Capital invested in Orrin Robotics.",
    "investment Morvan Capital>Orrin Robotics completed" },
  { "Morvan Capital and Tindra Partners invested $5 million in Orrin Robotics.",
    "round >Orrin Robotics USD 5000000 completed; "
    "investment Morvan Capital>Orrin Robotics completed; "
    "investment Tindra Partners>Orrin Robotics completed" },
  { "Morvan Capital and Tindra Partners each invested $5 million in Orrin Robotics.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "investment Tindra Partners>Orrin Robotics USD 5000000 completed" },
  { "Morvan Capital invested $5 million in Orrin Robotics and $7 million in Harwick "
    "Systems.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "investment Morvan Capital>Harwick Systems USD 7000000 completed" },
  { "Morvan Capital wrote a cheque for $5 million to Orrin Robotics.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed" },
  { "Orrin Robotics received an investment of $5 million from Morvan Capital.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed" },
  { "Morvan Capital's investment of $5 million in Orrin Robotics is its first.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed" },
  { "Morvan Capital made a $5 million investment in Orrin Robotics.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed" },
  { "Morvan Capital put up $5 million, and Tindra Partners $3 million, for Orrin "
    "Robotics.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "investment Tindra Partners>Orrin Robotics USD 3000000 completed" },
  { "Orrin Robotics, a builder of harvesters, plans to invest $90 million in a factory "
    "near Gdansk.",
    "commitment Orrin Robotics> USD 90000000 planned" },
  { "Orrin Robotics raised $9 million. Tindra Partners, which also invested, praised the "
    "team.",
    "round >Orrin Robotics USD 9000000 completed; "
    "investment Tindra Partners>Orrin Robotics completed" },
  { "Tindra Partners invested $9 million in shares of Orrin Robotics.",
    "investment Tindra Partners>Orrin Robotics USD 9000000 completed" },
  { "Harwick Systems has delayed its plan to invest $9 million in Orrin Robotics.",
    "investment Harwick Systems>Orrin Robotics USD 9000000 stalled" },
  { RAISED
    "It has ties with Morvan Capital and Tindra Partners, which have put $5 million into the "
    "start-up.",
    ROUND "round >Orrin Robotics USD 5000000 completed; "
          "investment Morvan Capital>Orrin Robotics completed; "
          "investment Tindra Partners>Orrin Robotics completed" },
  { RAISED "It has ties with Morvan Capital and Tindra Partners, which has put $5 million into the "
           "start-up.",
    ROUND "investment Tindra Partners>Orrin Robotics USD 5000000 completed" },
  { "Harwick Systems and Morvan Capital, which own 31% and 9% of Orrin Robotics, met on Tuesday.",
    "stake Harwick Systems>Orrin Robotics 31% reported; "
    "stake Morvan Capital>Orrin Robotics 9% reported" },
  { "Between them, Morvan Capital and Tindra Partners have put $5 million into Orrin Robotics.",
    "round >Orrin Robotics USD 5000000 completed; "
    "investment Morvan Capital>Orrin Robotics completed; "
    "investment Tindra Partners>Orrin Robotics completed" },
  { "Morvan Capital and its co-investor, Tindra Partners, have pumped $5 million into Orrin "
    "Robotics.",
    "round >Orrin Robotics USD 5000000 completed; "
    "investment Morvan Capital>Orrin Robotics completed; "
    "investment Tindra Partners>Orrin Robotics completed" },
  { "Together with Tindra Partners, Morvan Capital invested $5 million in Orrin Robotics.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "investment Tindra Partners>Orrin Robotics completed" },
  { "Morvan Capital, along with Tindra Partners, invested $5 million in Orrin Robotics.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "investment Tindra Partners>Orrin Robotics completed" },
  { "Morvan Capital was joined by Tindra Partners and Greenhill Ventures in a $5 million "
    "investment in Orrin Robotics.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "investment Tindra Partners>Orrin Robotics completed; "
    "investment Greenhill Ventures>Orrin Robotics completed" },
  { "The lending division of Harwick Group has invested $5 million in Orrin Robotics.",
    "investment Harwick Group>Orrin Robotics USD 5000000 completed" },
  { "The asset management arm of Harwick Group invested $5 million in Orrin Robotics.",
    "investment Harwick Group>Orrin Robotics USD 5000000 completed" },
  { "A group of investors led by Morvan Capital has put $5 million into Orrin Robotics.",
    "round >Orrin Robotics USD 5000000 completed; "
    "investment Morvan Capital>Orrin Robotics completed lead" },
  { "Investors gave Orrin Robotics $5 million.", "round >Orrin Robotics USD 5000000 completed" },
  { "Morvan Capital, along with Tindra Partners, put $5 million into Orrin Robotics.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "investment Tindra Partners>Orrin Robotics completed" },
};

static const FixtureCase purchases[] = {
  { "Harwick Systems bought Orrin Robotics for $70 million.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 completed" },
  { "Orrin Robotics was bought by Harwick Systems for $70 million.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 completed" },
  { "Harwick Systems bought 40% of Orrin Robotics for $70 million.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 completed; "
    "stake Harwick Systems>Orrin Robotics 40% reported" },
  { "Harwick Systems bought Orrin Robotics's cloud division for $70 million.",
    "acquisition Harwick Systems>Orrin Robotics's cloud division USD 70000000 completed" },
  { "Harwick Systems merged with Orrin Robotics.",
    "acquisition Harwick Systems>Orrin Robotics completed" },
  { "Harwick Systems's takeover of Orrin Robotics was completed.",
    "acquisition Harwick Systems>Orrin Robotics completed" },
  { "Orrin Robotics rejected an offer of $70 million from Harwick Systems.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 withdrawn" },
  { "Harwick Systems made a $70 million bid for Orrin Robotics.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 planned" },
  { "Harwick Systems took Orrin Robotics private for $70 million.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 completed" },
  { "Harwick Systems paid $70 million for Orrin Robotics.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 completed" },
  { "Harwick Systems paid $70 million for a 40% stake in Orrin Robotics.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 completed; "
    "stake Harwick Systems>Orrin Robotics 40% reported" },
  { "Harwick Systems bought Orrin Robotics for $70 million and Corvane Optics for $30 "
    "million.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 completed; "
    "acquisition Harwick Systems>Corvane Optics USD 30000000 completed" },
  { "Harwick Systems picked up $70 million from Morvan Capital.",
    "investment Morvan Capital>Harwick Systems USD 70000000 completed" },
  { "Harwick Systems bought $70 million of turbines from Corvane Optics.",
    "commitment Harwick Systems>Corvane Optics USD 70000000 completed" },
  { "Harwick Systems, a builder of cranes, offered Orrin Robotics $30 million.",
    "investment Harwick Systems>Orrin Robotics USD 30000000 planned" },
  { "Morvan Capital, Tindra Partners and Greenhill Ventures bought Orrin Robotics for "
    "$70 million.",
    "acquisition Morvan Capital>Orrin Robotics completed; "
    "acquisition Tindra Partners>Orrin Robotics completed; "
    "acquisition Greenhill Ventures>Orrin Robotics completed" },
  { "The Orrin Robotics board rejected a bid from Harwick Systems.",
    "acquisition Harwick Systems>Orrin Robotics withdrawn" },
  { "Harwick Systems wants to buy Orrin Robotics for $70 million.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 planned" },
  { "Harwick Systems spent $90 million on Corvane Optics.",
    "acquisition Harwick Systems>Corvane Optics USD 90000000 completed" },
  { "Harwick Systems bought the turbine division of Orrin Group for $70 million.",
    "acquisition Harwick Systems>turbine division of Orrin Group USD 70000000 completed" },
  { "Orrin Group's turbine division was bought by Harwick Systems for $70 million.",
    "acquisition Harwick Systems>Orrin Group's turbine division USD 70000000 completed" },
  { "Harwick Systems agreed to buy the 60% of Orrin Robotics it does not own for $70 million.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 agreed; "
    "stake Harwick Systems>Orrin Robotics 60% forecast" },
  { "Harwick Systems has bid $70 million for Orrin Robotics.",
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 planned" },
};

/* Of companies, of parts of them and of shares. */
static const FixtureCase sales[] = {
  { "Morvan Capital sold Orrin Robotics to Harwick Systems for $70 million.",
    "sale Morvan Capital>Orrin Robotics USD 70000000 completed; "
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 completed" },
  { "Orrin Robotics was sold by Morvan Capital to Harwick Systems for $70 million.",
    "sale Morvan Capital>Orrin Robotics USD 70000000 completed; "
    "acquisition Harwick Systems>Orrin Robotics USD 70000000 completed" },
  { "Morvan Capital sold its stake in Orrin Robotics for $70 million.",
    "sale Morvan Capital>Orrin Robotics USD 70000000 completed" },
  { "Harwick Systems sold its turbine unit to Corvane Optics for $9 million.",
    "sale Harwick Systems>turbine unit USD 9000000 completed; "
    "acquisition Corvane Optics>turbine unit USD 9000000 completed" },
  { "Harwick Systems sold its turbine arm, Tejo Hosting, to Corvane Optics.",
    "sale Harwick Systems>Tejo Hosting completed; "
    "acquisition Corvane Optics>Tejo Hosting completed" },
  { "Morvan Capital is exploring a sale of its stake in Orrin Robotics.",
    "sale Morvan Capital>Orrin Robotics talks" },
  { RAISED "Morvan Capital sold its holding to Tindra Partners.",
    ROUND "sale Morvan Capital>Orrin Robotics completed; "
          "acquisition Tindra Partners>Orrin Robotics completed" },
  { "Morvan Capital agreed to sell half of its shares in Orrin Robotics.",
    "sale Morvan Capital>Orrin Robotics agreed" },
  { "Orrin Robotics, a builder of harvesters, sold its shares in Harwick Systems to "
    "Morvan Capital.",
    "sale Orrin Robotics>Harwick Systems completed; "
    "acquisition Morvan Capital>Harwick Systems completed" },
  { "Morvan Capital and Tindra Partners plan to sell Orrin Robotics.",
    "sale Morvan Capital>Orrin Robotics planned; "
    "sale Tindra Partners>Orrin Robotics planned" },
};

/* Whoever stands where: holder before company, behind it, left out. */
static const FixtureCase stakes[] = {
  { "Morvan Capital owns 31% of Orrin Robotics.",
    "stake Morvan Capital>Orrin Robotics 31% reported" },
  { "Morvan Capital has a 31% stake in Orrin Robotics.",
    "stake Morvan Capital>Orrin Robotics 31% reported" },
  { "Orrin Robotics is 31% owned by Morvan Capital.",
    "stake Morvan Capital>Orrin Robotics 31% reported" },
  { "Morvan Capital's 31% stake in Orrin Robotics is the largest.",
    "stake Morvan Capital>Orrin Robotics 31% reported" },
  { "Morvan Capital and Tindra Partners own 31% and 9% of Orrin Robotics.",
    "stake Morvan Capital>Orrin Robotics 31% reported; "
    "stake Tindra Partners>Orrin Robotics 9% reported" },
  { "Morvan Capital and Tindra Partners each own 31% of Orrin Robotics.",
    "stake Morvan Capital>Orrin Robotics 31% reported; "
    "stake Tindra Partners>Orrin Robotics 31% reported" },
  { "Orrin Robotics, in which Morvan Capital owns 31%, builds harvesters.",
    "stake Morvan Capital>Orrin Robotics 31% reported" },
  { "Morvan Capital raised its stake in Orrin Robotics to 31%.",
    "stake Morvan Capital>Orrin Robotics 31% reported" },
  { "Orrin Robotics has given Morvan Capital a 31% stake.",
    "stake Morvan Capital>Orrin Robotics 31% reported" },
  { "Morvan Capital invested $5 million in Orrin Robotics in exchange for 31% of its "
    "shares.",
    "investment Morvan Capital>Orrin Robotics USD 5000000 completed; "
    "stake Morvan Capital>Orrin Robotics 31% reported" },
  { "Morvan Capital will be left with 31% of Orrin Robotics.",
    "stake Morvan Capital>Orrin Robotics 31% forecast" },
  { "31% of Orrin Robotics is held by Morvan Capital.",
    "stake Morvan Capital>Orrin Robotics 31% reported" },
  { "Orrin Robotics, a builder of harvesters, has two owners. Morvan Capital has a 31% "
    "stake, Tindra Partners 9%.",
    "stake Morvan Capital>Orrin Robotics 31% reported; "
    "stake Tindra Partners>Orrin Robotics 9% reported" },
  { "Morvan Capital's holding in Orrin Robotics has slipped to 8%.",
    "stake Morvan Capital>Orrin Robotics 8% reported" },
  { "Morvan Capital may take a 31% stake in Orrin Robotics.",
    "investment Morvan Capital>Orrin Robotics planned; "
    "stake Morvan Capital>Orrin Robotics 31% forecast" },
};

/* On things, orders and contracts: payer before supplier. */
static const FixtureCase spending[] = {
  { "Harwick Systems will spend $90 million on a factory.",
    "commitment Harwick Systems> USD 90000000 planned" },
  { "Harwick Systems spent $90 million on wages in 2023.",
    "expense >Harwick Systems USD 90000000 reported 2023" },
  { "Harwick Systems ordered $90 million of turbines from Corvane Optics.",
    "commitment Harwick Systems>Corvane Optics USD 90000000 agreed" },
  { "Harwick Systems signed a $90 million contract with Corvane Optics.",
    "commitment Harwick Systems>Corvane Optics USD 90000000 agreed" },
  { "Harwick Systems awarded Corvane Optics a $90 million contract.",
    "commitment Harwick Systems>Corvane Optics USD 90000000 agreed" },
  { "Corvane Optics won a $90 million contract from Harwick Systems.",
    "commitment Harwick Systems>Corvane Optics USD 90000000 agreed" },
  { "Corvane Optics will supply turbines worth $90 million to Harwick Systems.",
    "commitment Harwick Systems>Corvane Optics USD 90000000 planned" },
  { "Harwick Systems spent $90 million on a stake in Corvane Optics.",
    "investment Harwick Systems>Corvane Optics USD 90000000 completed" },
  { "Harwick Systems plans to spend $90 million on turbines from Corvane Optics.",
    "commitment Harwick Systems>Corvane Optics USD 90000000 planned" },
};

static const FixtureCase ventures[] = {
  { "Harwick Systems and Corvane Optics formed a joint venture called Blue Meridian.",
    "venture Harwick Systems>Blue Meridian completed; "
    "venture Corvane Optics>Blue Meridian completed" },
  { "Harwick Systems formed a joint venture with Corvane Optics.",
    "venture Harwick Systems> completed; venture Corvane Optics> completed" },
  { "Morvan Capital put $5 million into Blue Meridian, a joint venture of Harwick "
    "Systems and Corvane Optics.",
    "venture Morvan Capital>Blue Meridian USD 5000000 completed; "
    "venture Harwick Systems>Blue Meridian completed; "
    "venture Corvane Optics>Blue Meridian completed" },
  { "Harwick Systems and Corvane Optics formed a joint venture.",
    "venture Harwick Systems> completed; venture Corvane Optics> completed" },
  { "Harwick Systems put $5 million into Blue Meridian, a joint venture.",
    "venture Harwick Systems>Blue Meridian USD 5000000 completed" },
};

static const FixtureCase measures[] = {
  { "The round values Orrin Robotics at $900 million.",
    "valuation >Orrin Robotics USD 900000000 reported" },
  { "Orrin Robotics had revenue of $90 million and a net loss of $7 million in 2023.",
    "revenue >Orrin Robotics USD 90000000 reported 2023; "
    "loss >Orrin Robotics USD 7000000 reported 2023" },
  { "Orrin Robotics's sales rose to $90 million.",
    "revenue >Orrin Robotics USD 90000000 reported" },
  { "With a market value of $900 million, Orrin Robotics, a builder of harvesters, is the largest "
    "in Wales.",
    "valuation >Orrin Robotics USD 900000000 reported" },
  { RAISED "The deal gave the start-up a value of $900 million.",
    ROUND "valuation >Orrin Robotics USD 900000000 reported" },
  { "Harwick Systems invested $5 million in Orrin Robotics for a 31% stake, valuing it at $16 "
    "million.",
    "investment Harwick Systems>Orrin Robotics USD 5000000 completed; "
    "stake Harwick Systems>Orrin Robotics 31% reported; "
    "valuation >Orrin Robotics USD 16000000 reported" },
  { "Harwick Systems, a maker of cranes, put $5 million into Orrin Robotics, valuing the company at "
    "$16 million.",
    "investment Harwick Systems>Orrin Robotics USD 5000000 completed; "
    "valuation >Orrin Robotics USD 16000000 reported" },
  { "Harwick Systems is a maker of cranes. It invested $5 million in Orrin Robotics, which values "
    "it at $16 million.",
    "investment Harwick Systems>Orrin Robotics USD 5000000 completed; "
    "valuation >Orrin Robotics USD 16000000 reported" },
  { "Harwick Systems bought a 31% stake in Orrin Robotics in a deal that valued the company at $16 "
    "million.",
    "acquisition Harwick Systems>Orrin Robotics completed; "
    "stake Harwick Systems>Orrin Robotics 31% reported; "
    "valuation >Orrin Robotics USD 16000000 reported" },
  { "Morvan Capital sold half of Orrin Robotics to Harwick Systems, valuing it at $16 million.",
    "sale Morvan Capital>Orrin Robotics completed; "
    "acquisition Harwick Systems>Orrin Robotics completed; "
    "valuation >Orrin Robotics USD 16000000 reported" },
};

/* Words of money, shares and deals that claim nothing. */
static const FixtureCase nothing[] = {
  { "If Harwick Systems were to buy Blue Meridian, it would need money.", "" },
  { "Had Harwick Systems bought Blue Meridian, it would have needed money.", "" },
  { "Harwick Systems should have bought Blue Meridian in 2019.", "" },
  { "Neither Harwick Systems nor Orrin Robotics has made a bid for Blue Meridian.", "" },
  { "Morvan Capital valued its stake in Orrin Robotics at $90 million.", "" },
  { "Orrin Robotics, a builder of harvesters, is led by Jonas Vik.", "" },
  { "Orrin Robotics, a builder of harvesters, raised its stake in Harwick Systems.", "" },
  { "Orrin Robotics raised its forecast to $90 million.", "" },
  { "Morvan Capital bought shares in the offering.", "" },
  { "Morvan Capital increased its production by 31%.", "" },
  { "Morvan Capital invested $5 million at a valuation of $900 million.", "" },
  { "Shares in Orrin Robotics fell 4% to $12.", "" },
  { "Orrin Robotics sells each harvester for $90,000.", "" },
  { "Harwick Systems employs 900 people in Gdansk.", "" },
  { "The shareholders of Orrin Robotics met on Tuesday.", "" },
  { "Harwick Systems leads the market for cranes.", "" },
  { "Investors put $90 billion into start-ups.", "" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_cases ("en/rounds", rounds, G_N_ELEMENTS (rounds));
  fixture_add_cases ("en/backers", backers, G_N_ELEMENTS (backers));
  fixture_add_cases ("en/raising", raising, G_N_ELEMENTS (raising));
  fixture_add_cases ("en/lending", lending, G_N_ELEMENTS (lending));
  fixture_add_cases ("en/issues", issues, G_N_ELEMENTS (issues));
  fixture_add_cases ("en/investments", investments, G_N_ELEMENTS (investments));
  fixture_add_cases ("en/purchases", purchases, G_N_ELEMENTS (purchases));
  fixture_add_cases ("en/sales", sales, G_N_ELEMENTS (sales));
  fixture_add_cases ("en/stakes", stakes, G_N_ELEMENTS (stakes));
  fixture_add_cases ("en/spending", spending, G_N_ELEMENTS (spending));
  fixture_add_cases ("en/ventures", ventures, G_N_ELEMENTS (ventures));
  fixture_add_cases ("en/measures", measures, G_N_ELEMENTS (measures));
  fixture_add_cases ("en/nothing", nothing, G_N_ELEMENTS (nothing));
  return g_test_run ();
}
