#include "config.h"

#include "tests/app/facts/claims-fixture.h"

/* Purchases, sales and shares in the many ways that desks write of them. */

/* Who holds or gets which share of a company. */
static const FixtureCase stakes[] = {
  { "Harwick Systems picked up 3% of Orrin Robotics.",
    "acquisition Harwick Systems>Orrin Robotics completed; stake Harwick Systems>Orrin "
    "Robotics 3% reported" },
  { "Harwick Systems has taken a 26 per cent stake in the Lyon start-up Orrin Robotics "
    "for $12m.",
    "investment Harwick Systems>Orrin Robotics USD 12000000 completed; stake Harwick "
    "Systems>Orrin Robotics 26% reported" },
  { "Harwick Systems paid $240m for a 62% stake in Orrin Robotics in 2018.",
    "acquisition Harwick Systems>Orrin Robotics USD 240000000 completed 2018; stake "
    "Harwick Systems>Orrin Robotics 62% reported" },
  { "Harwick Systems spent $750 million on a 5.7 percent stake in Orrin Robotics.",
    "investment Harwick Systems>Orrin Robotics USD 750000000 completed; stake Harwick "
    "Systems>Orrin Robotics 5.7% reported" },
  { "The purchase of a 51% stake in Orrin Robotics by Harwick Systems for $300 million "
    "was completed in June.",
    "acquisition Harwick Systems>Orrin Robotics USD 300000000 completed 2025-06; stake "
    "Harwick Systems>Orrin Robotics 51% reported" },
  { "Orrin Robotics, a Leeds start-up, has 40 staff. A 30 per cent stake in the company "
    "was bought by Harwick Systems for $20m in 2017.",
    "acquisition Harwick Systems>Orrin Robotics USD 20000000 completed 2017; stake "
    "Harwick Systems>Orrin Robotics 30% reported" },
  { "Harwick Systems will pay $410 million in cash for 80% of Orrin Robotics, and has "
    "an option on the rest.",
    "acquisition Harwick Systems>Orrin Robotics USD 410000000 planned; stake Harwick "
    "Systems>Orrin Robotics 80% forecast" },
  { "Orrin Robotics, a Leeds start-up, has 40 staff. Morvan Capital now has 22 per cent "
    "of the equity; founder Jonas Vik has 14 per cent.",
    "stake Morvan Capital>Orrin Robotics 22% reported; stake Jonas Vik>Orrin Robotics "
    "14% reported" },
  { "Orrin Robotics, a Leeds start-up, has 40 staff. Morvan Capital is its largest "
    "shareholder, with 24%.",
    "stake Morvan Capital>Orrin Robotics 24% reported" },
  { "Morvan Capital is the largest shareholder in Orrin Robotics, with 24 per cent.",
    "stake Morvan Capital>Orrin Robotics 24% reported" },
  { "Orrin Robotics's largest shareholder is Morvan Capital, with 24%.",
    "stake Morvan Capital>Orrin Robotics 24% reported" },
  { "Harwick Systems holds 40% of Orrin Robotics, and Vesikko and Sumaro 30% each.",
    "stake Harwick Systems>Orrin Robotics 40% reported; stake Vesikko>Orrin Robotics "
    "30% reported; stake Sumaro>Orrin Robotics 30% reported" },
  { "Orrin Robotics is owned 60% by Harwick Systems and 40% by Vesikko.",
    "stake Harwick Systems>Orrin Robotics 60% reported; stake Vesikko>Orrin Robotics "
    "40% reported" },
  { "Orrin Robotics, 75 per cent owned by Harwick Systems, has 40 staff.",
    "stake Harwick Systems>Orrin Robotics 75% reported" },
  { "Harwick Systems raised its stake in Orrin Robotics to 33.4% from 12%.",
    "stake Harwick Systems>Orrin Robotics 33.4% reported; stake Harwick Systems>Orrin "
    "Robotics 12% reported" },
  { "Harwick Systems's stake in Orrin Robotics will fall to 30% from 41% after the "
    "deal.",
    "stake Harwick Systems>Orrin Robotics 30% forecast; stake Harwick Systems>Orrin "
    "Robotics 41% reported" },
  { "Orrin Robotics's founder, Jonas Vik, keeps 17 per cent of the company.",
    "stake Jonas Vik>Orrin Robotics 17% reported" },
  { "Orrin Robotics, a Leeds start-up, has 40 staff. Jonas Vik, its founder and chief "
    "executive, controls 38% of the votes and 21% of the shares.",
    "stake Jonas Vik>Orrin Robotics 38% reported; stake Jonas Vik>Orrin Robotics 21% "
    "reported" },
  { "Harwick Systems, which holds 82% of Orrin Robotics, has agreed to sell its entire "
    "interest to Vesikko.",
    "sale Harwick Systems>Orrin Robotics agreed; acquisition Vesikko>Orrin Robotics "
    "agreed; stake Harwick Systems>Orrin Robotics 82% reported" },
  { "Orrin Robotics's shareholders include Harwick Systems, with 31%, and Vesikko, with "
    "12%.",
    "investment Harwick Systems>Orrin Robotics completed; investment Vesikko>Orrin "
    "Robotics completed; stake Harwick Systems>Orrin Robotics 31% reported; stake "
    "Vesikko>Orrin Robotics 12% reported" },
  { "Orrin Robotics's main owners are Harwick Systems (31%) and Vesikko (12%).",
    "stake Harwick Systems>Orrin Robotics 31% reported; stake Vesikko>Orrin Robotics "
    "12% reported" },
  { "Harwick Systems, the owner of 28% of Orrin Robotics, will vote against the deal.",
    "stake Harwick Systems>Orrin Robotics 28% forecast" },
  { "Harwick Systems, a 28% shareholder in Orrin Robotics, will vote against the deal.",
    "stake Harwick Systems>Orrin Robotics 28% forecast" },
  { "Harwick Systems, Orrin Robotics's largest shareholder with a 28% stake, will vote "
    "against the deal.",
    "stake Harwick Systems>Orrin Robotics 28% forecast" },
  { "Orrin Robotics, a Leeds start-up, has 40 staff. Harwick Systems, which has 9%, "
    "declined to comment.",
    "stake Harwick Systems>Orrin Robotics 9% reported" },
};

/* Who sells what to whom. */
static const FixtureCase sales[] = {
  { "Corvane Optics, the Swedish engineering group, has agreed to sell its marine "
    "division Havsteknik to Finland's Vesikko for $335m, the companies said on Tuesday.",
    "sale Corvane Optics>Havsteknik USD 335000000 agreed 2025-06-10; acquisition "
    "Vesikko>Havsteknik USD 335000000 agreed 2025-06-10" },
  { "Last June Corvane Optics sold its pump maker Pumpverket to the buyout firm Tindra "
    "Partners, which paid $90m.",
    "sale Corvane Optics>Pumpverket USD 90000000 completed 2024-06; acquisition Tindra "
    "Partners>Pumpverket USD 90000000 completed 2024-06" },
  { "Corvane Optics is selling its cloud arm, Molnet, to Vesikko in a $90m deal.",
    "sale Corvane Optics>Molnet USD 90000000 planned; acquisition Vesikko>Molnet USD "
    "90000000 planned" },
  { "Corvane Optics's sale of Pumpverket to Vesikko for $90m closed in May.",
    "sale Corvane Optics>Pumpverket USD 90000000 completed 2025-05; acquisition "
    "Vesikko>Pumpverket USD 90000000 completed 2025-05" },
  { "Corvane Optics has put Pumpverket up for sale.", "sale Corvane Optics>Pumpverket planned" },
  { "Corvane Optics put its stake in Pumpverket up for sale in March, hoping for $2bn.",
    "sale Corvane Optics>Pumpverket USD 2000000000 planned 2025-03" },
  { "Orrin Robotics let an early backer, Morvan Capital, sell $60m of stock to Tindra "
    "Partners.",
    "sale Morvan Capital>Orrin Robotics USD 60000000 planned; acquisition Tindra "
    "Partners>Orrin Robotics USD 60000000 planned" },
  { "Jonas Vik, Orrin Robotics's founder, has sold $90m of shares to Tindra Partners.",
    "sale Jonas Vik>Orrin Robotics USD 90000000 completed; acquisition Tindra "
    "Partners>Orrin Robotics USD 90000000 completed" },
  { "Orrin Robotics is based in Leeds. Its founder, Jonas Vik, sold $90m of stock in "
    "the deal.",
    "sale Jonas Vik>Orrin Robotics USD 90000000 completed" },
};

/* Offers and purchases, and what became of them. */
static const FixtureCase bids[] = {
  { "Corvane Optics has received several bids for Pumpverket. Vesikko has offered "
    "$400m.",
    "acquisition Vesikko>Pumpverket USD 400000000 planned" },
  { "Harwick Systems has offered $300 million for Orrin Robotics, the designer of "
    "chips.",
    "acquisition Harwick Systems>Orrin Robotics USD 300000000 planned" },
  { "A $2.8 billion offer from Harwick Systems was rebuffed in December by Orrin "
    "Robotics, people familiar with the matter said.",
    "acquisition Harwick Systems>Orrin Robotics USD 2800000000 withdrawn 2024-12" },
  { "Orrin Robotics rejected a $2.4bn proposal from Harwick Systems in 2018.",
    "acquisition Harwick Systems>Orrin Robotics USD 2400000000 withdrawn 2018" },
  { "Orrin Robotics, a Leeds start-up, has 40 staff. Its board has rejected a takeover "
    "bid from Harwick Systems, which had offered $3 a share.",
    "acquisition Harwick Systems>Orrin Robotics withdrawn" },
  { "Harwick Systems launched a hostile bid for Orrin Robotics that values it at $5bn.",
    "valuation >Orrin Robotics USD 5000000000 reported; acquisition Harwick "
    "Systems>Orrin Robotics planned" },
  { "Harwick Systems executives have discussed bidding for Orrin Robotics, Bloomberg "
    "News reported on Friday.",
    "acquisition Harwick Systems>Orrin Robotics talks 2025-06-13" },
  { "Harwick Systems has expressed interest in buying Orrin Robotics.",
    "acquisition Harwick Systems>Orrin Robotics talks" },
  { "Harwick Systems approached Orrin Robotics about a takeover last spring but was "
    "turned away.",
    "acquisition Harwick Systems>Orrin Robotics withdrawn" },
  { "Talks between Orrin Robotics and Harwick Systems about a takeover have broken "
    "down.",
    "" },
  { "Harwick Systems dropped its bid for Orrin Robotics in July.",
    "acquisition Harwick Systems>Orrin Robotics withdrawn 2024-07" },
  { "Harwick Systems offered to buy Orrin Robotics for $25 million in 2015, and was "
    "shown the door.",
    "acquisition Harwick Systems>Orrin Robotics USD 25000000 withdrawn 2015" },
  { "Harwick Systems is the new owner of Orrin Robotics, having paid $300 million.",
    "acquisition Harwick Systems>Orrin Robotics USD 300000000 completed" },
  { "Harwick Systems's acquisition of Orrin Robotics for $300 million, announced in "
    "May, has yet to win approval.",
    "acquisition Harwick Systems>Orrin Robotics USD 300000000 completed 2025-05" },
  { "Harwick Systems, a Danish crane maker, has 40 staff. It bought Orrin Robotics in "
    "2015 for $1bn and Sumaro, a rival, two years later for $2bn.",
    "acquisition Harwick Systems>Orrin Robotics USD 1000000000 completed 2015; "
    "acquisition Harwick Systems>Sumaro USD 2000000000 completed 2015" },
  { "Harwick Systems launched a $200 million tender offer for shares in Orrin Robotics.",
    "acquisition Harwick Systems>Orrin Robotics USD 200000000 planned" },
  { "Halvard Corp. (NYSE: HLV) today announced that it has entered into a definitive "
    "agreement to acquire Orrery, Inc., a provider of pumps, for $1.2 billion in cash.",
    "acquisition Halvard Corp>Orrery USD 1200000000 agreed 2025-06-15" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add_cases ("en/trade/stakes", stakes, G_N_ELEMENTS (stakes));
  fixture_add_cases ("en/trade/sales", sales, G_N_ELEMENTS (sales));
  fixture_add_cases ("en/trade/bids", bids, G_N_ELEMENTS (bids));
  return g_test_run ();
}
