#include "config.h"

#include "app/facts/gotgan-suggestion.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-amount-text.h"
#include "app/facts/gotgan-facts.h"
#include "app/facts/gotgan-money.h"
#include "app/facts/gotgan-party-mention.h"
#include "app/facts/gotgan-rules-private.h"

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

static gboolean
read_claim (GotganRules *rules, GotganArticle *article, const char *quote,
            GotganClaimFields *fields)
{
  g_autoptr (GotganArticle) excerpt = create_excerpt (article, quote);
  g_autoptr (GPtrArray) claims = gotgan_facts_extract (rules, excerpt, NULL);

  if (claims->len == 0)
    return FALSE;
  gotgan_claim_fields_copy (gotgan_claim_get_fields (g_ptr_array_index (claims, 0)), fields);
  g_clear_pointer (&fields->quote, g_free);
  g_clear_pointer (&fields->rule, g_free);
  g_clear_pointer (&fields->trace, g_strfreev);
  return TRUE;
}

static void
read_amount (GotganRules *rules, const char *text, gsize start, gsize end,
             GotganClaimFields *fields)
{
  g_autoptr (GArray) figures =
      gotgan_money_find (gotgan_rules_get_lexicon (rules), text, start, end);

  for (guint i = 0; fields->amount == NULL && i < figures->len; i++)
    {
      const GotganMoneyMention *figure = &g_array_index (figures, GotganMoneyMention, i);
      g_autofree char *words =
          g_strndup (text + figure->outer_start, figure->outer_end - figure->outer_start);

      fields->amount = gotgan_amount_from_text (rules, words);
    }
}

static gboolean
is_payer (GotganCase role)
{
  return role == GOTGAN_CASE_SUBJECT || role == GOTGAN_CASE_TOPIC || role == GOTGAN_CASE_BY
         || role == GOTGAN_CASE_SOURCE;
}

/* Who is the subject pays; the first other one is paid. */
static void
read_parties (GotganPartyNames *names, const char *text, gsize start, gsize end,
              GotganClaimFields *fields)
{
  g_autoptr (GArray) mentions = gotgan_parties_find (names, text, start, end);

  for (guint i = 0; i < mentions->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (mentions, GotganPartyMention, i);
      GotganPartyRef **side = is_payer (mention->role) && fields->investor == NULL
                                  ? &fields->investor
                                  : &fields->company;

      if (gotgan_party_mention_is_party (mention) && *side == NULL)
        *side = gotgan_party_ref_new (mention->id, mention->name);
    }
  /* One party alone is what the sentence is about. */
  if (fields->company == NULL)
    fields->company = g_steal_pointer (&fields->investor);
}

GotganClaim *
gotgan_facts_suggest (GotganRules *rules, GotganArticle *article, const GotganSpan *span,
                      GCancellable *cancellable)
{
  const char *text = gotgan_article_get_paragraph (article, span->paragraph)->text;
  GotganClaimFields fields = { .percent = -1 };
  g_autofree char *quote = gotgan_article_dup_span (article, span);
  GotganClaim *claim = NULL;

  g_return_val_if_fail (quote != NULL, NULL);

  if (!read_claim (rules, article, quote, &fields))
    {
      g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article, cancellable);
      gsize start = gotgan_text_byte (text, span->start);
      gsize end = gotgan_text_byte (text, span->end);

      fields.kind = GOTGAN_KIND_INVESTMENT;
      fields.stage = GOTGAN_STAGE_COMPLETED;
      read_amount (rules, text, start, end, &fields);
      read_parties (names, text, start, end, &fields);
    }
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
