#include "config.h"

#include "app/facts/gotgan-money.h"
#include "tests/app/facts/lexicon-fixture.h"

#include <string.h>

/* Whatever the text, a sum is positive, stands in it in order, and lacks a currency only when it says so. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_sum (const char *text, const GotganMoneyMention *mention, gsize at)
{
  g_assert_cmpuint (mention->outer_start, >=, at);
  g_assert_cmpuint (mention->start, >=, mention->outer_start);
  g_assert_cmpuint (mention->end, >, mention->start);
  g_assert_cmpuint (mention->outer_end, >=, mention->end);
  g_assert_true (g_utf8_validate_len (text + mention->outer_start,
                                      mention->outer_end - mention->outer_start, NULL));
  g_assert_cmpint (mention->money.min, >=, 0);
  g_assert_true (mention->money.max > 0 || mention->max_rest > 0);
  g_assert_cmpint (mention->money.max, >=, mention->money.min);
  g_assert_true ((*mention->money.currency == '\0')
                 == ((mention->flags & GOTGAN_FIGURE_NO_CURRENCY) != 0));
  g_assert_cmpint (ABS (mention->min_rest), <=, 500000);
  g_assert_cmpint (ABS (mention->max_rest), <=, 500000);
  g_assert_true (!mention->has_local
                 || (mention->end <= mention->local_start
                     && mention->local_start < mention->local_end
                     && mention->local_end <= mention->outer_end));
  g_assert_true (!mention->has_local
                 || strcmp (mention->local.currency, mention->money.currency) != 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static GotganLexicon *lexicon;
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (GArray) sums = NULL;
  g_autoptr (GArray) shares = NULL;
  gsize at = 0;

  if (lexicon == NULL)
    lexicon = fixture_read_lexicon ();
  sums = gotgan_money_find (lexicon, text, 0, strlen (text));
  for (guint i = 0; i < sums->len; i++)
    {
      const GotganMoneyMention *mention = &g_array_index (sums, GotganMoneyMention, i);

      check_sum (text, mention, at);
      at = mention->outer_end;
    }
  shares = gotgan_percent_find (lexicon, text, 0, strlen (text));
  for (guint i = 0; i < shares->len; i++)
    g_assert_cmpfloat (g_array_index (shares, GotganPercentMention, i).percent, >=, 0);
  return 0;
}
