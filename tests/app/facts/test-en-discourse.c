/* What one English sentence leaves for the next: whom "it" and "the start-up" mean, what became of a deal, and when. */

#include "config.h"

#include "tests/app/facts/claims-fixture.h"

/* Whom pronouns and descriptions mean. */
static const FixtureCase meanings[] = {
  { "Harwick Systems bought Novella for $90 million. Novella, in which Elmgate holds a 27% "
    "stake, had sales of $400 million. It made an operating loss of $40 million.",
    "acquisition Harwick Systems>Novella USD 90000000 completed; stake Elmgate>Novella 27% "
    "reported; revenue >Novella USD 400000000 reported; loss >Novella USD 40000000 reported" },
  { "Novella sells chips. Norvik is considering a bid for Cohort. A takeover could value it at $3 "
    "billion.",
    "acquisition Norvik>Cohort talks; valuation >Cohort USD 3000000000 forecast" },
  { "Novella and Japan's Cohort have formed a joint venture, Sumaro, to build boats. Novella will "
    "hold 60% of the company. The Japanese group agreed to buy $200 million of steel from Novella.",
    "venture Novella>Sumaro completed; venture Cohort>Sumaro completed; stake Novella>Sumaro 60% "
    "forecast; commitment Cohort>Novella USD 200000000 agreed" },
  { "Novella plans to list its packaging unit, Cohort. The flotation could raise $700 million.",
    "round >Cohort USD 700000000 planned" },
  { "Norvik agreed to buy Novella for $90 million. Norvik will finance the acquisition with a "
    "loan of $50 million from Elm Bank.",
    "acquisition Norvik>Novella USD 90000000 agreed; round >Norvik USD 50000000 planned; "
    "investment Elm Bank>Norvik USD 50000000 planned" },
  { "Norvik makes boats. It has backed Novella, in which it invested $300 million last year.",
    "investment Norvik>Novella USD 300000000 completed 2024" },
  { "Novella, a French start-up, raised $30 million from Bluestone Capital. The company "
    "will use the money to hire. It was valued at $200 million.",
    "investment Bluestone Capital>Novella USD 30000000 completed; valuation >Novella "
    "USD 200000000 reported" },
  { "Novella raised $30 million last year. The start-up is now in talks to raise $80 "
    "million at a valuation of $1 billion.",
    "round >Novella USD 30000000 completed 2024; round >Novella USD 80000000 talks; "
    "valuation >Novella USD 1000000000 forecast" },
  { "Novella raised $30 million in a round led by Bluestone Capital. Bluestone has also "
    "invested $5 million in Cohort. The company makes sensors, and it had revenue of "
    "$12 million last year.",
    "round >Novella USD 30000000 completed; investment Bluestone Capital>Novella "
    "completed lead; investment Bluestone Capital>Cohort USD 5000000 completed; revenue "
    ">Novella USD 12000000 reported 2024" },
  { "Nvidia agreed to invest $2 billion in Novella. The chipmaker will also buy a 5% "
    "stake in the start-up.",
    "investment Nvidia>Novella USD 2000000000 agreed; acquisition Nvidia>Novella "
    "planned; stake Nvidia>Novella 5% forecast" },
  { "Novella, the miner, bought Cohort for $90 million. The miner had revenue of $400 "
    "million last year.",
    "acquisition Novella>Cohort USD 90000000 completed; revenue >Novella USD 400000000 "
    "reported 2024" },
  { "Dutch group ASML invested $1.5 billion in Mistral AI. The Dutch company now owns "
    "11% of the French start-up.",
    "investment ASML>Mistral AI USD 1500000000 completed; stake ASML>Mistral AI 11% "
    "reported" },
  { "OpenAI is in talks to buy Windsurf for $3 billion. The ChatGPT maker had revenue "
    "of $4 billion last year.",
    "acquisition OpenAI>Windsurf USD 3000000000 talks; revenue >OpenAI USD 4000000000 "
    "reported 2024" },
  { "Bluestone Capital led a $40 million round in Novella. The fund also invested $10 "
    "million in Cohort.",
    "round >Novella USD 40000000 completed; investment Bluestone Capital>Novella "
    "completed lead; investment Bluestone Capital>Cohort USD 10000000 completed" },
  { "Bluestone Capital bought Novella for $400 million. The private equity firm sold "
    "Cohort for $90 million last year.",
    "acquisition Bluestone Capital>Novella USD 400000000 completed; sale Bluestone "
    "Capital>Cohort USD 90000000 completed 2024" },
  { "Cohort (Stockholm, gift cards). Bluestone Capital has put $5 million into the "
    "company.",
    "investment Bluestone Capital>Cohort USD 5000000 completed" },
  { "Cohort: Bluestone Capital has put in $5 million.",
    "investment Bluestone Capital>Cohort USD 5000000 completed" },
  { "Meta invested $100 million in Novella. The Facebook owner had revenue of $164 "
    "billion last year.",
    "investment Meta>Novella USD 100000000 completed; revenue >Meta USD 164000000000 "
    "reported 2024" },
  { "Meta invested $100 million in Novella. It now owns 15% of the company.",
    "investment Meta>Novella USD 100000000 completed; stake Meta>Novella 15% reported" },
  { "Novella bought Cohort for $50 million. The target had revenue of $9 million last "
    "year. The buyer had revenue of $80 million.",
    "acquisition Novella>Cohort USD 50000000 completed; revenue >Cohort USD 9000000 "
    "reported 2024; revenue >Novella USD 80000000 reported" },
  { "Novella raised $30 million. Its largest shareholder, Bluestone Capital, led the "
    "round.",
    "round >Novella USD 30000000 completed; investment Bluestone Capital>Novella "
    "completed lead" },
  { "Microsoft has invested $13 billion in OpenAI. It had revenue of $245 billion last "
    "year.",
    "investment Microsoft>OpenAI USD 13000000000 completed; revenue >Microsoft USD "
    "245000000000 reported 2024" },
  { "Toyota invested $400 million in Joby Aviation. The carmaker now holds 12% of the "
    "company.",
    "investment Toyota>Joby Aviation USD 400000000 completed; stake Toyota>Joby "
    "Aviation 12% reported" },
  { "Swedish battery maker Norrvik raised $60 million from Volkswagen. The German "
    "carmaker now owns 20% of Norrvik.",
    "investment Volkswagen>Norrvik USD 60000000 completed; stake Volkswagen>Norrvik 20% "
    "reported" },
  { "Swedish battery maker Norrvik raised $60 million from Volkswagen. The Swedish "
    "company had revenue of $5 million last year.",
    "investment Volkswagen>Norrvik USD 60000000 completed; revenue >Norrvik USD 5000000 "
    "reported 2024" },
  { "Novella, a French start-up, raised $30 million from Nvidia. The French start-up "
    "had revenue of $4 million last year.",
    "investment Nvidia>Novella USD 30000000 completed; revenue >Novella USD 4000000 "
    "reported 2024" },
  { "TSMC agreed to invest $2 billion in Novella. The chipmaker had revenue of $90 "
    "billion last year.",
    "investment TSMC>Novella USD 2000000000 agreed; revenue >TSMC USD 90000000000 "
    "reported 2024" },
  { "Novella raised $30 million. Its revenue was $12 million last year.",
    "round >Novella USD 30000000 completed; revenue >Novella USD 12000000 reported 2024" },
  { "Novella raised $30 million. Cohort, a rival, raised $50 million. It had revenue of "
    "$9 million last year.",
    "round >Novella USD 30000000 completed; round >Cohort USD 50000000 completed; "
    "revenue >Cohort USD 9000000 reported 2024" },
  { "Novella raised $30 million in a round led by Bluestone Capital. The fund now owns "
    "20% of the company.",
    "round >Novella USD 30000000 completed; investment Bluestone Capital>Novella "
    "completed lead; stake Bluestone Capital>Novella 20% reported" },
  { "Polaris Fund committed $13 billion to OpenAI and holds 49% of the company.",
    "investment Polaris Fund>OpenAI USD 13000000000 agreed; stake Polaris Fund>OpenAI "
    "49% reported" },
  { "Bluestone Capital invested $10 million in Novella, and it invested $5 million in "
    "Cohort.",
    "investment Bluestone Capital>Novella USD 10000000 completed; investment Bluestone "
    "Capital>Cohort USD 5000000 completed" },
  { "Novella's founder Ann Lee invested $2 million in Cohort. She also bought Arborea "
    "for $9 million.",
    "investment Ann Lee>Cohort USD 2000000 completed; acquisition Ann Lee>Arborea USD "
    "9000000 completed" },
  { "Microsoft has invested $13 billion in OpenAI. The Windows maker owns 27% of the "
    "company.",
    "investment Microsoft>OpenAI USD 13000000000 completed; stake Microsoft>OpenAI 27% "
    "reported" },
  { "Nvidia invested $50 million in Novella. The start-up had revenue of $20 million last "
    "year.",
    "investment Nvidia>Novella USD 50000000 completed; revenue >Novella USD 20000000 "
    "reported 2024" },
  { "Novella borrowed $50 million from Orme Bank. The London-based lender also owns 5% of "
    "Cohort.",
    "round >Novella USD 50000000 completed; investment Orme Bank>Novella USD 50000000 "
    "completed; stake Orme Bank>Cohort 5% reported" },
  { "Novella makes drones. Cohort, its biggest customer, said it would buy $90 million of "
    "drones from it.",
    "commitment Cohort>Novella USD 90000000 planned" },
  { "Novella — a maker of drones — has bought Cohort for $30 million.",
    "acquisition Novella>Cohort USD 30000000 completed" },
  { "Novella, whose fund manages little, invested $5 million in Cohort.",
    "investment Novella>Cohort USD 5000000 completed" },
  { "Bluestone Capital's plan to invest $1 billion in Novella has stalled.",
    "investment Bluestone Capital>Novella USD 1000000000 stalled" },
  { "Meta's offer to buy Novella for $3 billion was rejected.",
    "acquisition Meta>Novella USD 3000000000 withdrawn" },
  { "Meta is spending $72 billion on data centres.", "commitment Meta> USD 72000000000 planned" },
};

/* Deals that are broken off or denied, in their own sentence or the next. */
static const FixtureCase outcomes[] = {
  { "Bluestone Capital is in talks to buy Novella for $400 million. Novella denied the "
    "report.",
    "acquisition Bluestone Capital>Novella USD 400000000 talks; acquisition Bluestone "
    "Capital>Novella denied" },
  { "Bluestone Capital is in talks to buy Novella for $400 million, people familiar "
    "with the matter said. A spokesman for Novella denied it on Monday.",
    "acquisition Bluestone Capital>Novella USD 400000000 talks; acquisition Bluestone "
    "Capital>Novella denied 2025-06-09" },
  { "Novella was in talks to buy Cohort for $50 million, but the talks collapsed in "
    "May.",
    "acquisition Novella>Cohort USD 50000000 talks; acquisition Novella>Cohort "
    "withdrawn 2025-05" },
  { "Bluestone Capital offered $200 million for Novella, but walked away.",
    "acquisition Bluestone Capital>Novella USD 200000000 withdrawn" },
  { "Bluestone Capital, which had been weighing a $200 million bid for Novella, dropped "
    "out.",
    "acquisition Bluestone Capital>Novella USD 200000000 withdrawn" },
  { "Bluestone Capital offered $200 million for Novella, and was turned down.",
    "acquisition Bluestone Capital>Novella USD 200000000 withdrawn" },
  { "Meta withdrew its $500 million bid for Novella.",
    "acquisition Meta>Novella USD 500000000 withdrawn" },
  { "Novella denied on June 3 that it was in talks to buy Cohort for $50 million.",
    "acquisition Novella>Cohort USD 50000000 denied 2025-06-03" },
  { "Novella is in talks to raise $70 million. The company denied the rumours.",
    "round >Novella USD 70000000 talks; round >Novella denied" },
  { "Meta was said to be weighing a bid for Novella. Meta said there was no truth in "
    "the report.",
    "acquisition Meta>Novella talks; acquisition Meta>Novella denied" },
  { "Novella is in talks to raise $70 million. Cohort raised $9 million.|Arborea raised "
    "$5 million.|Norrvik raised $2 million.|Novella denied the report.",
    "round >Novella USD 70000000 talks; round >Cohort USD 9000000 completed; round "
    ">Arborea USD 5000000 completed; round >Norrvik USD 2000000 completed" },
  { "Bluestone Capital is in talks to buy Novella for $400 million. Novella denied a "
    "claim for damages.",
    "acquisition Bluestone Capital>Novella USD 400000000 talks" },
  { "Meta bought Novella for $400 million. Novella denied the report.",
    "acquisition Meta>Novella USD 400000000 completed" },
  { "Meta was in talks to buy Novella for $400 million but the talks fell apart.",
    "acquisition Meta>Novella USD 400000000 talks; acquisition Meta>Novella withdrawn" },
  { "Meta called off its takeover of Novella.", "acquisition Meta>Novella withdrawn" },
  { "Meta did not buy Novella for $400 million.", "" },
};

/* The day of a deal is not the day on which somebody tells of it. */
static const FixtureCase dates[] = {
  { "Novella raised $30 million in March, Reuters reported on Monday.",
    "round >Novella USD 30000000 completed 2025-03" },
  { "Novella said on Monday it had raised $30 million.",
    "round >Novella USD 30000000 completed 2025-06-09" },
  { "Novella raised $30 million in March 2024. It raised another $50 million in May "
    "2025.",
    "round >Novella USD 30000000 completed 2024-03; round >Novella USD 50000000 "
    "completed 2025-05" },
  { "Meta bought Novella in 2019 and sold it in 2023 for $90 million.",
    "sale Meta>Novella USD 90000000 completed 2023; acquisition Meta>Novella completed "
    "2019" },
  { "Meta bought Novella for $500 million in a deal that closed in April.",
    "acquisition Meta>Novella USD 500000000 completed 2025-04" },
  { "Novella was worth $3 billion when it listed in May 2021.",
    "valuation >Novella USD 3000000000 reported 2021-05" },
  { "In June 2022, when Bluestone Capital led a $30 million round in Novella, it was "
    "valued at $300 million.",
    "round >Novella USD 30000000 completed 2022-06; valuation >Novella USD 300000000 "
    "reported 2022-06; investment Bluestone Capital>Novella completed lead 2022-06" },
  { "Novella has raised $90 million since it was founded in 2019.",
    "round >Novella USD 90000000 completed total 2019/.." },
  { "Novella plans to raise $90 million, Bloomberg reported on June 3.",
    "round >Novella USD 90000000 planned 2025-06-03" },
  { "Novella's $30 million round, which Bluestone Capital led, closed in March.",
    "round >Novella USD 30000000 completed 2025-03; investment Bluestone "
    "Capital>Novella completed lead 2025-03" },
  { "Meta bought Novella for $90 million in 2019 and sold it in 2023.",
    "acquisition Meta>Novella USD 90000000 completed 2019; sale Meta>Novella completed "
    "2023" },
  { "Novella raised $30 million in a round that closed on June 3.",
    "round >Novella USD 30000000 completed 2025-06-03" },
  { "Novella's November round of $30 million was led by Bluestone Capital.",
    "round >Novella USD 30000000 completed 2024-11; investment Bluestone "
    "Capital>Novella completed lead" },
  { "Meta is expected to close its $500 million purchase of Novella in September.",
    "acquisition Meta>Novella USD 500000000 planned" },
  { "Novella was valued at $3 billion in May, up from $1 billion in 2022.",
    "valuation >Novella USD 3000000000 reported 2025-05; valuation >Novella USD "
    "1000000000 reported 2022" },
  { "Two people said on Monday that Novella had raised $30 million.",
    "round >Novella USD 30000000 completed" },
  { "Meta has committed to buy Novella for $400 million, and in April it signed an "
    "agreement with Cohort.",
    "acquisition Meta>Novella USD 400000000 agreed" },
};

/* Names that several currencies share. */
static const FixtureCase coins[] = {
  { "Novella, a lab in Oslo, raised 30 million crowns.", "round >Novella NOK 30000000 completed" },
  { "Novella, a Swedish lab, raised 30 million crowns.", "round >Novella SEK 30000000 completed" },
  { "Novella, a Swedish lab, raised 30 million Danish crowns.",
    "round >Novella DKK 30000000 completed" },
  { "Novella, a lab in Santiago, raised 30 million pesos.",
    "round >Novella CLP 30000000 completed" },
  { "Novella, an Indian lab, raised 30 million rupees. Its rivals in Pakistan did not.|Pakistan is small.|India is not.",
    "round >Novella INR 30000000 completed" },
  { "Novella, a lab in Pakistan, raised 30 million rupees, and not in Indiana, where Indianapolis is.",
    "round >Novella PKR 30000000 completed" },
  { "노벨라AI는 파키스탄에서 3000만루피를 유치했다.|인도네시아는 멀다. 물건은 인도하지 않았다.",
    "round >노벨라AI PKR 30000000 completed" },
  { "노벨라AI는 인도에서 3000만루피를 유치했다.", "round >노벨라AI INR 30000000 completed" },
  { "Novella, a lab, raised R30m and SKr20m.",
    "round >Novella ZAR 30000000 completed; round >Novella SEK 20000000 completed" },
};

/* A pronoun is nobody's name: it is no source of what is said. */
static void
test_attribution (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article =
      fixture_article ("Novella raised $30 million, according to the company.");
  g_autoptr (GPtrArray) claims = gotgan_facts_extract (rules, article, NULL);

  g_assert_cmpuint (claims->len, ==, 1);
  g_assert_cmpuint (
      g_strv_length (gotgan_claim_get_fields (g_ptr_array_index (claims, 0))->attribution), ==, 0);
}

/* A rival is told of to the end of the paragraph; the next goes on about whom the text was about. */
static void
test_rival (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article =
      fixture_article ("Novella raised $32 million. Its main rival, Cohort, raised $50 million.");
  g_autoptr (GPtrArray) claims = NULL;
  const GotganClaimFields *last;

  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT,
                                "The funding values the start-up at $210 million.");
  claims = gotgan_facts_extract (rules, article, NULL);
  g_assert_cmpuint (claims->len, ==, 3);
  last = gotgan_claim_get_fields (g_ptr_array_index (claims, 2));
  g_assert_cmpint (last->kind, ==, GOTGAN_KIND_VALUATION);
  g_assert_cmpstr (last->company->name, ==, "Novella");
}

static void
add_cases (const char *name, const FixtureCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/en-discourse/%s/%u", name, i + 1);
      g_test_add_data_func (path, &cases[i], fixture_test_case);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("meanings", meanings, G_N_ELEMENTS (meanings));
  add_cases ("outcomes", outcomes, G_N_ELEMENTS (outcomes));
  add_cases ("dates", dates, G_N_ELEMENTS (dates));
  add_cases ("coins", coins, G_N_ELEMENTS (coins));
  g_test_add_func ("/facts/en-discourse/attribution", test_attribution);
  g_test_add_func ("/facts/en-discourse/rival", test_rival);
  return g_test_run ();
}
