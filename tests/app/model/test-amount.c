#include "config.h"

#include "app/model/gotgan-amount.h"

static GotganMoney
dollars (gint64 min, gint64 max)
{
  return (GotganMoney) { "USD", min, max };
}

static void
test_near (void)
{
  GotganMoney billion = dollars (1000000000, 1000000000);
  GotganMoney within = dollars (1004000000, 996000000);
  GotganMoney beyond = dollars (1006000000, 1000000000);
  GotganMoney euros = { "EUR", 1000000000, 1000000000 };

  g_assert_true (gotgan_money_is_near (&billion, &within));
  g_assert_false (gotgan_money_is_near (&billion, &beyond));
  g_assert_false (gotgan_money_is_near (&billion, &euros));
}

static void
test_middle (void)
{
  GotganMoney range = dollars (15, 25);
  GotganMoney huge = dollars (G_MAXINT64 - 2, G_MAXINT64);
  GotganMoney damaged = dollars (G_MININT64 + 1, G_MAXINT64);

  g_assert_cmpint (gotgan_money_middle (&range), ==, 20);
  g_assert_cmpint (gotgan_money_middle (&huge), ==, G_MAXINT64 - 1);
  g_assert_cmpint (gotgan_money_middle (&damaged), ==, 0);
}

static void
test_words (void)
{
  for (guint i = 0; i < GOTGAN_N_KINDS; i++)
    {
      GotganKind kind;

      g_assert_true (gotgan_kind_from_string (gotgan_kind_to_string ((GotganKind) i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  for (guint i = 1; i < GOTGAN_N_STAGES; i++)
    {
      GotganStage stage;

      g_assert_true (gotgan_stage_from_string (gotgan_stage_to_string ((GotganStage) i), &stage));
      g_assert_cmpuint (stage, ==, i);
    }
}

static void
test_unknown_words (void)
{
  GotganStage stage = GOTGAN_STAGE_AGREED;

  g_assert_null (gotgan_stage_to_string (GOTGAN_STAGE_NONE));
  g_assert_false (gotgan_stage_from_string (NULL, &stage));
  g_assert_false (gotgan_stage_from_string ("Agreed", &stage));
  g_assert_cmpuint (stage, ==, GOTGAN_STAGE_AGREED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/amount/near", test_near);
  g_test_add_func ("/amount/middle", test_middle);
  g_test_add_func ("/words/round-trip", test_words);
  g_test_add_func ("/words/unknown", test_unknown_words);

  return g_test_run ();
}
