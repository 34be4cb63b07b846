#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-facts.h"
#include "app/model/gotgan-edtf.h"
#include "tests/app/facts/rules-fixture.h"

#include <math.h>
#include <string.h>

/* Whatever the article, what is claimed keeps to FACTS.md. The first line is the day of publication, the second the title,
 * every other one a paragraph. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static GotganArticle *
read_article (char *text)
{
  GotganArticle *article = gotgan_article_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  gotgan_article_set_language (article, fixture_language_of (text));
  gotgan_article_set_published (article, lines[0]);
  if (lines[0] != NULL && lines[1] != NULL)
    gotgan_article_set_title (article, lines[1]);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      gotgan_article_add_paragraph (article, (GotganParagraphKind) (i % 3), lines[i]);
  return article;
}

/* --- Fields --------------------------------------------------------------------------------- */

static void
check_quote (GotganArticle *article, const GotganClaimFields *fields)
{
  g_autofree char *slice = NULL;
  const GotganParagraph *paragraph;

  g_assert_cmpuint (fields->span.paragraph, <, gotgan_article_get_n_paragraphs (article));
  paragraph = gotgan_article_get_paragraph (article, fields->span.paragraph);
  g_assert_cmpuint (fields->span.start, <, fields->span.end);
  g_assert_cmpuint (fields->span.end, <=, gotgan_text_length (paragraph->text));
  slice = gotgan_article_dup_span (article, &fields->span);
  g_assert_cmpstr (slice, ==, fields->quote);
}

static void
check_money (const GotganMoney *money)
{
  g_assert_cmpuint (strlen (money->currency), ==, 3);
  g_assert_cmpint (money->min, >=, 0);
  g_assert_cmpint (money->max, >, 0);
  g_assert_cmpint (money->min, <=, money->max);
}

static void
check_amount (const GotganAmount *amount)
{
  if (amount == NULL)
    return;
  check_money (&amount->money);
  if (amount->has_local)
    check_money (&amount->local);
  g_assert_nonnull (amount->text);
  g_assert_cmpstr (amount->text, !=, "");
}

static void
check_party (const GotganPartyRef *party)
{
  if (party == NULL)
    return;
  g_assert_nonnull (party->name);
  g_assert_cmpstr (party->name, !=, "");
  g_assert_true (g_utf8_validate (party->name, -1, NULL));
  g_assert_true (party->id == NULL || *party->id != '\0');
}

static void
check_strings (char **strings)
{
  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    {
      g_assert_cmpstr (strings[i], !=, "");
      g_assert_true (g_utf8_validate (strings[i], -1, NULL));
    }
}

/* --- Kinds ---------------------------------------------------------------------------------- */

static gboolean
has_amount_for_its_kind (const GotganClaimFields *fields)
{
  switch (fields->kind)
    {
    case GOTGAN_KIND_INVESTMENT:
    case GOTGAN_KIND_ACQUISITION:
    case GOTGAN_KIND_SALE:
    case GOTGAN_KIND_COMMITMENT:
    case GOTGAN_KIND_VENTURE:
      return TRUE;
    case GOTGAN_KIND_STAKE:
      return fields->amount == NULL && isfinite (fields->percent) && fields->percent >= 0;
    default:
      return fields->amount != NULL;
    }
}

static gboolean
has_parties_for_its_kind (const GotganClaimFields *fields)
{
  switch (fields->kind)
    {
    case GOTGAN_KIND_INVESTMENT:
    case GOTGAN_KIND_STAKE:
      return fields->investor != NULL && fields->company != NULL;
    case GOTGAN_KIND_ACQUISITION:
    case GOTGAN_KIND_SALE:
    case GOTGAN_KIND_COMMITMENT:
    case GOTGAN_KIND_VENTURE:
      return fields->investor != NULL;
    default:
      return fields->investor == NULL && fields->company != NULL;
    }
}

static void
check_claim (GotganArticle *article, const GotganClaimFields *fields)
{
  gboolean deal = gotgan_kind_is_deal (fields->kind);

  check_quote (article, fields);
  check_amount (fields->amount);
  check_party (fields->investor);
  check_party (fields->company);
  check_strings (fields->attribution);
  check_strings (fields->trace);
  g_assert_true (has_amount_for_its_kind (fields));
  g_assert_true (has_parties_for_its_kind (fields));
  g_assert_true ((fields->stage != GOTGAN_STAGE_NONE) == deal);
  g_assert_true ((fields->basis != GOTGAN_BASIS_NONE) == !deal);
  g_assert_true (fields->date == NULL || gotgan_edtf_is_valid (fields->date));
  g_assert_true (isfinite (fields->percent));
  g_assert_cmpfloat (fields->confidence, >, 0);
  g_assert_cmpfloat (fields->confidence, <=, 1);
  g_assert_nonnull (fields->rule);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static GotganRules *rules;
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (GotganArticle) article = read_article (text);
  g_autoptr (GPtrArray) claims = NULL;

  if (rules == NULL)
    rules = fixture_read_rules ();
  claims = gotgan_facts_extract (rules, article, NULL);
  for (guint i = 0; i < claims->len; i++)
    check_claim (article, gotgan_claim_get_fields (g_ptr_array_index (claims, i)));
  return 0;
}
