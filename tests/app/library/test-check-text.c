#include "config.h"

#include "app/library/gotgan-check-text.h"
#include "app/library/gotgan-i18n.h"
#include "app/model/gotgan-deal-check.h"

/* What a check of a multiple says: the article's, and what follows. */
static const struct
{
  double said;
  gboolean more;
  double follows;
  int power;
  const char *sentence;
} multiples[] = {
  { 40, TRUE, 415, 1,
    "The article says more than 40 times, but $8.3B to $20M is 415 times. "
    "A zero or a unit may have slipped: it is off by a factor of about 10." },
  { 40, FALSE, 10.4, 0, "The article says 40 times, but $8.3B to $20M is 10.4 times." },
  { 2.5, FALSE, 9.47, 0, "The article says 2.5 times, but $8.3B to $20M is 9.47 times." },
};

static void
test_multiples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (multiples); i++)
    {
      GotganClaimFields fields = { .percent = -1 };
      g_autoptr (GotganClaim) claim = gotgan_claim_new (&fields);
      g_autoptr (GotganCheck) check = gotgan_check_new (GOTGAN_CHECK_MULTIPLE, claim);
      g_autofree char *sentence = NULL;

      check->stated = (GotganMoney) { "USD", 8300000000, 8300000000 };
      check->other = (GotganMoney) { "USD", 20000000, 20000000 };
      check->stated_ratio = multiples[i].said;
      check->more = multiples[i].more;
      check->ratio = multiples[i].follows;
      check->power = multiples[i].power;
      sentence = gotgan_check_dup_sentence (check);
      g_assert_cmpstr (sentence, ==, multiples[i].sentence);
    }
}

int
main (int argc, char **argv)
{
  gotgan_i18n_init ("en");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/check-text/multiples", test_multiples);
  return g_test_run ();
}
