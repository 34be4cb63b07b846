#include "config.h"

#include "app/cli/gotgan-cli-claim.h"

#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-explain.h"
#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-pair-text.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>

#define SEPARATOR " · "

static void
append_part (GString *line, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, SEPARATOR);
  g_string_append (line, part);
}

void
gotgan_cli_print_article_head (GotganArticle *article, GotganLanguage language)
{
  g_autofree char *label = gotgan_article_dup_label (article);
  g_autofree char *authors =
      g_strjoinv (", ", (char **) (gpointer) gotgan_article_get_authors (article));
  g_autofree char *date = gotgan_format_date (gotgan_article_get_published (article), language);
  g_autofree char *clock = gotgan_format_clock (gotgan_article_get_published (article));
  g_autoptr (GString) line = g_string_new (NULL);

  gotgan_cli_print_line (label != NULL ? label : C_ ("article", "Untitled"));
  append_part (line, gotgan_article_get_publisher (article));
  append_part (line, authors);
  append_part (line, date);
  append_part (line, clock);
  if (line->len > 0)
    gotgan_cli_print_line (line->str);
  if (gotgan_article_get_url (article) != NULL)
    gotgan_cli_print_line (gotgan_article_get_url (article));
}

static char *
dup_parties (const GotganClaimFields *fields)
{
  const GotganPartyRef *payer = fields->investor;
  const GotganPartyRef *payee = fields->company;

  if (payer != NULL && payee == NULL && fields->kind != GOTGAN_KIND_SALE)
    return g_strdup_printf ("%s →", payer->name);
  return gotgan_pair_dup_text (fields->kind, payer, payee, payer != NULL ? payer->name : NULL,
                               payee != NULL ? payee->name : NULL);
}

static char *
dup_amount (const GotganClaimFields *fields, GotganLanguage language)
{
  if (fields->amount != NULL)
    return gotgan_format_amount (fields->amount, language);
  return fields->percent >= 0 ? gotgan_format_percent (fields->percent) : NULL;
}

static void
print_explanation (GotganClaim *claim)
{
  g_autofree char *explanation = gotgan_explain_dup_claim (claim);
  g_auto (GStrv) sentences = g_strsplit (explanation, "\n", -1);

  for (guint i = 0; sentences[i] != NULL; i++)
    gotgan_cli_printf ("      %s", sentences[i]);
}

void
gotgan_cli_print_claim (GotganClaim *claim, GotganLanguage language, gboolean explain)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  g_autofree char *parties = dup_parties (fields);
  g_autofree char *amount = dup_amount (fields, language);
  g_autofree char *date = gotgan_format_date (fields->date, language);
  g_autoptr (GString) line = g_string_new (NULL);

  append_part (line, gotgan_kind_get_label (fields->kind));
  append_part (line, parties);
  append_part (line, amount);
  append_part (line, gotgan_kind_is_deal (fields->kind) ? gotgan_stage_get_label (fields->stage)
                                                        : gotgan_basis_get_label (fields->basis));
  append_part (line, fields->lead ? C_ ("role", "leads the round") : NULL);
  append_part (line, fields->cumulative ? C_ ("amount", "in total") : NULL);
  append_part (line, date);
  gotgan_cli_printf ("  %s", line->str);
  gotgan_cli_printf ("    “%s”", fields->quote);
  if (explain)
    print_explanation (claim);
}
