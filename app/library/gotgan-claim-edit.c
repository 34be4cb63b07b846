#include "config.h"

#include "app/library/gotgan-claim-edit.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-amount-text.h"
#include "app/library/gotgan-data-files.h"
#include "app/model/gotgan-edtf.h"
#include "app/model/gotgan-format.h"

#include <math.h>
#include <string.h>

typedef gboolean (*SetFunc) (GotganClaimFields *fields, const char *value, GError **error);

static gboolean
refuse (GError **error, GotganClaimError code)
{
  g_set_error_literal (error, GOTGAN_CLAIM_ERROR, (int) code, "The value is none of the field's");
  return FALSE;
}

/* --- Writing ------------------------------------------------------------------------------------ */

static gboolean
set_kind (GotganClaimFields *fields, const char *value, GError **error)
{
  if (!gotgan_kind_from_string (value, &fields->kind))
    return refuse (error, GOTGAN_CLAIM_ERROR_KIND);
  if (gotgan_kind_is_deal (fields->kind))
    fields->basis = GOTGAN_BASIS_NONE;
  else
    fields->stage = GOTGAN_STAGE_NONE;
  return TRUE;
}

static gboolean
set_party (GotganPartyRef **party, const char *value, GError **error)
{
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (error);

  if (rules == NULL)
    return FALSE;
  g_clear_pointer (party, gotgan_party_ref_free);
  if (*value != '\0')
    *party = gotgan_party_ref_new (gotgan_rules_find_party (rules, value), value);
  return TRUE;
}

static gboolean
set_investor (GotganClaimFields *fields, const char *value, GError **error)
{
  return set_party (&fields->investor, value, error);
}

static gboolean
set_company (GotganClaimFields *fields, const char *value, GError **error)
{
  return set_party (&fields->company, value, error);
}

static gboolean
set_amount (GotganClaimFields *fields, const char *value, GError **error)
{
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (error);
  GotganAmount *amount = NULL;

  if (rules == NULL)
    return FALSE;
  if (*value != '\0')
    amount = gotgan_amount_from_text (rules, value);
  if (*value != '\0' && amount == NULL)
    return refuse (error, GOTGAN_CLAIM_ERROR_AMOUNT);
  g_clear_pointer (&fields->amount, gotgan_amount_free);
  fields->amount = amount;
  return TRUE;
}

static gboolean
set_percent (GotganClaimFields *fields, const char *value, GError **error)
{
  char *end = NULL;
  double percent = *value != '\0' ? g_ascii_strtod (value, &end) : -1;

  if (*value != '\0'
      && (end == value || (*end != '\0' && !g_str_equal (end, "%")) || !isfinite (percent)
          || percent < 0 || percent > 100))
    return refuse (error, GOTGAN_CLAIM_ERROR_PERCENT);
  fields->percent = percent;
  return TRUE;
}

static gboolean
set_stage (GotganClaimFields *fields, const char *value, GError **error)
{
  fields->stage = GOTGAN_STAGE_NONE;
  if (*value != '\0' && !gotgan_stage_from_string (value, &fields->stage))
    return refuse (error, GOTGAN_CLAIM_ERROR_STAGE);
  return TRUE;
}

static gboolean
set_basis (GotganClaimFields *fields, const char *value, GError **error)
{
  fields->basis = GOTGAN_BASIS_NONE;
  if (*value != '\0' && !gotgan_basis_from_string (value, &fields->basis))
    return refuse (error, GOTGAN_CLAIM_ERROR_BASIS);
  return TRUE;
}

static gboolean
set_role (GotganClaimFields *fields, const char *value, GError **error)
{
  fields->lead = g_str_equal (value, "lead");
  return fields->lead || *value == '\0' || refuse (error, GOTGAN_CLAIM_ERROR_ROLE);
}

static gboolean
set_cumulative (GotganClaimFields *fields, const char *value, GError **error)
{
  fields->cumulative = g_str_equal (value, "yes") || g_str_equal (value, "true");
  return fields->cumulative || *value == '\0' || g_str_equal (value, "no")
         || g_str_equal (value, "false") || refuse (error, GOTGAN_CLAIM_ERROR_FLAG);
}

static gboolean
set_date (GotganClaimFields *fields, const char *value, GError **error)
{
  if (*value != '\0' && !gotgan_edtf_is_valid (value))
    return refuse (error, GOTGAN_CLAIM_ERROR_DATE);
  g_set_str (&fields->date, *value != '\0' ? value : NULL);
  return TRUE;
}

static gboolean
set_attribution (GotganClaimFields *fields, const char *value, GError **error)
{
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = g_strsplit (value, ",", -1);

  if (rules == NULL)
    return FALSE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      const char *id = *name != '\0' ? gotgan_rules_find_party (rules, name) : NULL;

      if (*name != '\0')
        g_strv_builder_add (builder, id != NULL ? id : name);
    }
  g_strfreev (fields->attribution);
  fields->attribution = g_strv_builder_end (builder);
  return TRUE;
}

static const struct
{
  const char *name;
  SetFunc set;
} setters[] = {
  { "kind", set_kind },
  { "investor", set_investor },
  { "company", set_company },
  { "amount", set_amount },
  { "percent", set_percent },
  { "stage", set_stage },
  { "basis", set_basis },
  { "role", set_role },
  { "cumulative", set_cumulative },
  { "date", set_date },
  { "attribution", set_attribution },
};

gboolean
gotgan_claim_edit_set (GotganClaimFields *fields, const char *name, const char *value,
                       GError **error)
{
  g_autofree char *plain = gotgan_text_squeeze (value);

  if (g_str_equal (plain, "none"))
    *plain = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (setters); i++)
    if (g_str_equal (name, setters[i].name))
      return setters[i].set (fields, plain, error);
  return refuse (error, GOTGAN_CLAIM_ERROR_FIELD);
}

/* --- Reading ------------------------------------------------------------------------------------ */

static char *
dup_party (const GotganPartyRef *party)
{
  return g_strdup (party != NULL ? party->name : "");
}

static gboolean
reads_as (GotganRules *rules, const char *text, const GotganAmount *amount)
{
  g_autoptr (GotganAmount) read = gotgan_amount_from_text (rules, text);

  return read != NULL && read->qualifier == amount->qualifier
         && read->money.min == amount->money.min && read->money.max == amount->money.max
         && g_str_equal (read->money.currency, amount->money.currency);
}

static gboolean
is_korean (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (gotgan_text_is_hangul (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* The article's own figure; written anew when "about" or the like belongs to it and does not stand in it. */
static char *
dup_amount (const GotganAmount *amount)
{
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (NULL);
  const char *text = amount != NULL && amount->text != NULL ? amount->text : "";
  g_autofree char *whole = NULL;

  if (amount == NULL || rules == NULL || reads_as (rules, text, amount))
    return g_strdup (text);
  whole = gotgan_format_amount (amount, is_korean (text) ? GOTGAN_LANGUAGE_KO : GOTGAN_LANGUAGE_EN);
  return reads_as (rules, whole, amount) ? g_steal_pointer (&whole) : g_strdup (text);
}

static char *
dup_percent (double percent)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return percent >= 0 ? g_strdup (g_ascii_formatd (text, sizeof text, "%.6g", percent))
                      : g_strdup ("");
}

static char *
dup_word (const char *word)
{
  return g_strdup (word != NULL ? word : "");
}

char *
gotgan_claim_edit_get (const GotganClaimFields *fields, const char *name)
{
  if (g_str_equal (name, "kind"))
    return dup_word (gotgan_kind_to_string (fields->kind));
  if (g_str_equal (name, "investor"))
    return dup_party (fields->investor);
  if (g_str_equal (name, "company"))
    return dup_party (fields->company);
  if (g_str_equal (name, "amount"))
    return dup_amount (fields->amount);
  if (g_str_equal (name, "percent"))
    return dup_percent (fields->percent);
  if (g_str_equal (name, "stage"))
    return dup_word (gotgan_stage_to_string (fields->stage));
  if (g_str_equal (name, "basis"))
    return dup_word (gotgan_basis_to_string (fields->basis));
  if (g_str_equal (name, "role"))
    return dup_word (fields->lead ? "lead" : NULL);
  if (g_str_equal (name, "cumulative"))
    return dup_word (fields->cumulative ? "yes" : "no");
  if (g_str_equal (name, "date"))
    return dup_word (fields->date);
  if (g_str_equal (name, "attribution") && fields->attribution != NULL)
    return g_strjoinv (", ", fields->attribution);
  return g_strdup ("");
}

/* --- Its words ---------------------------------------------------------------------------------- */

gboolean
gotgan_claim_edit_place (GotganClaimFields *fields, GotganArticle *article, const char *quote,
                         GError **error)
{
  g_autofree char *words = gotgan_text_squeeze (quote);
  guint n_found = 0;

  for (guint i = 0; *words != '\0' && i < gotgan_article_get_n_paragraphs (article); i++)
    {
      const char *text = gotgan_article_get_paragraph (article, i)->text;

      for (const char *at = strstr (text, words); at != NULL && n_found < 2;
           at = strstr (at + strlen (words), words))
        {
          guint start = gotgan_text_offset (text, (gsize) (at - text));

          fields->span = (GotganSpan) { i, start, start + gotgan_text_length (words) };
          n_found++;
        }
    }
  if (n_found != 1)
    return refuse (error, GOTGAN_CLAIM_ERROR_QUOTE);
  g_set_str (&fields->quote, words);
  return TRUE;
}

gboolean
gotgan_claim_edit_is_stated (const GotganClaimFields *fields)
{
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (NULL);

  if (rules == NULL || fields->quote == NULL)
    return TRUE;
  return (fields->amount == NULL || gotgan_amount_stands_in (rules, fields->amount, fields->quote))
         && (fields->percent < 0
             || gotgan_percent_stands_in (rules, fields->percent, fields->quote));
}
