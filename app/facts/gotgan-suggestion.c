#include "config.h"

#include "app/facts/gotgan-suggestion.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-facts.h"
#include "app/facts/gotgan-suggestion-words.h"

#include <string.h>

/* The selected words as an article of their own, so that nothing around them decides. */
static GotganArticle *
create_excerpt (GotganArticle *article, const char *quote)
{
  GotganArticle *excerpt = gotgan_article_new ();

  gotgan_article_set_publisher (excerpt, gotgan_article_get_publisher (article));
  gotgan_article_set_published (excerpt, gotgan_article_get_published (article));
  gotgan_article_set_language (excerpt, gotgan_article_get_language (article));
  gotgan_article_add_paragraph (excerpt, GOTGAN_PARAGRAPH_TEXT, quote);
  return excerpt;
}

/* How many letters of its words were selected. */
static guint
count_common (const GotganSpan *a, const GotganSpan *b)
{
  guint start = MAX (a->start, b->start);
  guint end = MIN (a->end, b->end);

  return a->paragraph == b->paragraph && end > start ? end - start : 0;
}

/* What is said of a figure that was not selected is another fact. */
static gboolean
is_selected (const GotganClaimFields *fields, const char *quote, gboolean has_figure)
{
  const char *figure = fields->amount != NULL ? fields->amount->text : NULL;

  if (figure != NULL)
    return strstr (quote, figure) != NULL;
  return !has_figure;
}

/* Returns: (transfer none) (nullable): the claim of which most was selected */
static GotganClaim *
find_claim (GPtrArray *claims, const GotganSpan *span, const char *quote, gboolean has_figure)
{
  GotganClaim *best = NULL;
  guint most = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      const GotganClaimFields *fields =
          gotgan_claim_get_fields ((GotganClaim *) g_ptr_array_index (claims, i));
      guint common = count_common (&fields->span, span);

      if (common <= most || !is_selected (fields, quote, has_figure))
        continue;
      best = g_ptr_array_index (claims, i);
      most = common;
    }
  return best;
}

static void
take_claim (GotganClaim *claim, GotganClaimFields *fields)
{
  gotgan_claim_fields_copy (gotgan_claim_get_fields (claim), fields);
  g_clear_pointer (&fields->quote, g_free);
  g_clear_pointer (&fields->rule, g_free);
  g_clear_pointer (&fields->trace, g_strfreev);
}

static gboolean
read_claim (GotganRules *rules, GotganArticle *article, const GotganSpan *span, const char *quote,
            GotganClaimFields *fields, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) claims = gotgan_facts_extract (rules, article, cancellable);
  g_autoptr (GotganArticle) excerpt = create_excerpt (article, quote);
  g_autoptr (GPtrArray) own = gotgan_facts_extract (rules, excerpt, cancellable);
  GotganClaim *claim =
      find_claim (claims, span, quote, gotgan_suggestion_has_figure (rules, quote));

  if (claim == NULL && own->len > 0)
    claim = g_ptr_array_index (own, 0);
  if (claim == NULL)
    return FALSE;
  take_claim (claim, fields);
  return TRUE;
}

GotganClaim *
gotgan_facts_suggest (GotganRules *rules, GotganArticle *article, const GotganSpan *span,
                      GCancellable *cancellable)
{
  GotganClaimFields fields = { .percent = -1 };
  g_autofree char *quote = gotgan_article_dup_span (article, span);
  GotganClaim *claim = NULL;

  g_return_val_if_fail (quote != NULL, NULL);

  if (!read_claim (rules, article, span, quote, &fields, cancellable))
    gotgan_suggestion_read_words (rules, article, span, &fields, cancellable);
  fields.span = *span;
  fields.quote = g_steal_pointer (&quote);
  fields.confidence = 1;
  claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (claim, gotgan_article_get_id (article),
                           gotgan_article_get_publisher (article),
                           gotgan_article_get_published (article),
                           gotgan_article_get_title (article));
  return claim;
}
