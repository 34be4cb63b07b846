#include "config.h"

#include "app/model/gotgan-claim-json.h"

#define CLAIM                                                                                                                             \
  "{\"kind\":\"investment\",\"investor\":{\"id\":\"amazon\",\"name\":\"아마존\"},"                                                        \
  "\"company\":{\"id\":null,\"name\":\"새회사\"},"                                                                                        \
  "\"amount\":{\"currency\":\"USD\",\"min\":2750000000,\"max\":2750000000,\"qualifier\":\"exact\","                                       \
  "\"text\":\"27억5000만달러\",\"local\":{\"currency\":\"KRW\",\"min\":3697700000000,\"max\":3697700000000}},"                            \
  "\"percent\":null,\"stage\":\"completed\",\"basis\":null,\"role\":\"lead\",\"cumulative\":true,"                                        \
  "\"date\":\"2024-03\",\"attribution\":[\"wsj\"],\"speaker\":\"unnamed\",\"quote\":\"투자했다\",\"paragraph\":11,\"start\":0,\"end\":4," \
  "\"confidence\":0.5,\"rule\":\"r\",\"trace\":[\"investor: 아마존\"]}"

static GotganClaim *
parse (const char *text)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  g_assert_nonnull (node);

  return gotgan_claim_from_json (node);
}

static void
test_round_trip (void)
{
  g_autoptr (GotganClaim) claim = parse (CLAIM);
  g_autoptr (JsonNode) expected = json_from_string (CLAIM, NULL);
  g_autoptr (JsonNode) node = NULL;

  g_assert_nonnull (claim);
  node = gotgan_claim_to_json (claim, TRUE);
  g_assert_true (json_node_equal (node, expected));
}

static void
test_refused (void)
{
  static const char *const broken[] = {
    "[]",
    "{}",
    "{\"kind\":\"gift\",\"stage\":\"completed\",\"quote\":\"x\",\"paragraph\":0,\"start\":0,\"end\":1}",
    "{\"kind\":\"round\",\"stage\":\"reported\",\"quote\":\"x\",\"paragraph\":0,\"start\":0,\"end\":1}",
    "{\"kind\":\"round\",\"stage\":\"talks\",\"paragraph\":0,\"start\":0,\"end\":1}",
    "{\"kind\":\"round\",\"stage\":\"talks\",\"quote\":\"x\",\"paragraph\":-1,\"start\":0,\"end\":1}",
    "{\"kind\":\"round\",\"stage\":\"talks\",\"quote\":\"x\",\"paragraph\":0,\"start\":\"0\",\"end\":1}",
    ("{\"kind\":\"round\",\"stage\":\"talks\",\"quote\":\"x\",\"paragraph\":0,\"start\":0,\"end\":1,"
     "\"amount\":{\"currency\":\"DOLLAR\",\"min\":1,\"max\":1,\"qualifier\":\"exact\"}}"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    g_assert_null (parse (broken[i]));
}

static void
test_unknown_members (void)
{
  g_autoptr (GotganClaim) claim = parse (
      "{\"kind\":\"revenue\",\"basis\":\"estimate\",\"quote\":\"x\",\"paragraph\":0,\"start\":0,\"end\":1,"
      "\"cumulative\":\"yes\",\"attribution\":{},\"mood\":\"good\"}");

  g_assert_nonnull (claim);
  g_assert_cmpfloat (gotgan_claim_get_fields (claim)->percent, <, 0);
  g_assert_false (gotgan_claim_get_fields (claim)->cumulative);
}

static void
test_key (void)
{
  g_autoptr (GotganClaim) claim = parse (CLAIM);
  g_autoptr (GotganClaim) same = parse (CLAIM);
  g_autofree char *stalled_text = NULL;
  g_autoptr (GotganClaim) stalled = NULL;
  g_auto (GStrv) parts = g_strsplit (CLAIM, "completed", 2);

  stalled_text = g_strjoinv ("stalled", parts);
  stalled = parse (stalled_text);
  gotgan_claim_set_origin (same, 3, "조선비즈", NULL, NULL);
  g_assert_cmpstr (gotgan_claim_get_key (claim), ==, gotgan_claim_get_key (same));
  g_assert_cmpstr (gotgan_claim_get_key (claim), !=, gotgan_claim_get_key (stalled));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim/round-trip", test_round_trip);
  g_test_add_func ("/claim/refused", test_refused);
  g_test_add_func ("/claim/unknown-members", test_unknown_members);
  g_test_add_func ("/claim/key", test_key);

  return g_test_run ();
}
