#pragma once

#include "app/facts/gotgan-facts.h"
#include "app/model/gotgan-claim.h"
#include "tests/app/facts/rules-fixture.h"

#include <string.h>

/* Texts with the claims that they make, as tables. */

/* The article is of 15 June 2025. Claims in order of the text, ";" between them: kind, investor>company, sum as
 * "CUR MIN" or "CUR MIN-MAX" in whole units or a percentage, stage or basis, then "lead", "total" and the date. */
typedef struct
{
  const char *text;
  const char *claims;
} FixtureCase;

static inline void
fixture_describe_sum (const GotganClaimFields *fields, GString *text)
{
  if (fields->amount != NULL)
    g_string_append_printf (text, " %s %" G_GINT64_FORMAT, fields->amount->money.currency,
                            fields->amount->money.min);
  if (fields->amount != NULL && fields->amount->money.max != fields->amount->money.min)
    g_string_append_printf (text, "-%" G_GINT64_FORMAT, fields->amount->money.max);
  if (fields->percent >= 0)
    g_string_append_printf (text, " %g%%", fields->percent);
}

static inline void
fixture_describe (const GotganClaimFields *fields, GString *text)
{
  if (text->len > 0)
    g_string_append (text, "; ");
  g_string_append_printf (text, "%s %s>%s", gotgan_kind_to_string (fields->kind),
                          fields->investor != NULL ? fields->investor->name : "",
                          fields->company != NULL ? fields->company->name : "");
  fixture_describe_sum (fields, text);
  g_string_append_printf (text, " %s",
                          fields->stage != GOTGAN_STAGE_NONE
                              ? gotgan_stage_to_string (fields->stage)
                              : gotgan_basis_to_string (fields->basis));
  if (fields->lead)
    g_string_append (text, " lead");
  if (fields->cumulative)
    g_string_append (text, " total");
  if (fields->date != NULL)
    g_string_append_printf (text, " %s", fields->date);
}

/* What holds of every claim, whatever it says. */
static inline void
fixture_check_claim (GotganArticle *article, const GotganClaimFields *fields)
{
  g_autofree char *slice = gotgan_article_dup_span (article, &fields->span);

  g_assert_cmpstr (slice, ==, fields->quote);
  g_assert_cmpfloat (fields->confidence, >, 0);
  g_assert_cmpfloat (fields->confidence, <=, 1);
  g_assert_nonnull (fields->rule);
  g_assert_cmpuint (g_strv_length (fields->trace), >, 1);
}

static inline int
fixture_compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The claims of a sentence have no order. */
static inline char *
fixture_sort_claims (const char *claims)
{
  g_auto (GStrv) parts = g_strsplit (claims, "; ", -1);

  qsort (parts, g_strv_length (parts), sizeof *parts, fixture_compare_texts);
  return g_strjoinv ("; ", parts);
}

static inline void
fixture_test_case (gconstpointer data)
{
  const FixtureCase *one = data;
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article = fixture_article (one->text);
  g_autoptr (GPtrArray) claims = gotgan_facts_extract (rules, article, NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree char *expected = NULL;
  g_autofree char *actual = NULL;

  for (guint i = 0; i < claims->len; i++)
    {
      const GotganClaimFields *fields = gotgan_claim_get_fields (g_ptr_array_index (claims, i));

      fixture_check_claim (article, fields);
      fixture_describe (fields, found);
    }
  expected = fixture_sort_claims (one->claims);
  actual = fixture_sort_claims (found->str);
  g_assert_cmpstr (actual, ==, expected);
}

static inline void
fixture_add_cases (const char *name, const FixtureCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/claims/%s/%u", name, i + 1);
      g_test_add_data_func (path, &cases[i], fixture_test_case);
    }
}
