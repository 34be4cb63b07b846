#include "config.h"

#include "ui/widgets/gotgan-claim-trace.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* What a role's words are put into; NULL for a role that is not known here. */
static const char *
get_role_format (const char *role)
{
  static const struct
  {
    const char *role;
    const char *format;
  } roles[] = {
    /* Translators: why a fact was read out of an article. %s: the part of the sentence it was read from. */
    { "clause", N_ ("Passage: %s") },
    /* Translators: %s: the words of the article for the one who pays, buys or holds. */
    { "investor", N_ ("Who pays: %s") },
    /* Translators: %s: the words of the article for the one who is paid, bought or held. */
    { "company", N_ ("Whom: %s") },
    /* Translators: %s: the word of the article that says what was done, such as "raised". */
    { "predicate", N_ ("What was done: %s") },
    { "amount", N_ ("Amount: %s") },
    { "percent", N_ ("Share: %s") },
    { "stage", N_ ("Stage: %s") },
    { "basis", N_ ("Basis: %s") },
    { "date", N_ ("Date: %s") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (role, roles[i].role))
      return g_dgettext (GETTEXT_PACKAGE, roles[i].format);
  return NULL;
}

static char *
dup_words (const char *role, const char *words)
{
  GotganStage stage;
  GotganBasis basis;
  char *date = NULL;

  if (g_str_equal (role, "stage") && gotgan_stage_from_string (words, &stage))
    return g_strdup (gotgan_stage_get_label (stage));
  if (g_str_equal (role, "basis") && gotgan_basis_from_string (words, &basis))
    return g_strdup (gotgan_basis_get_label (basis));
  if (g_str_equal (role, "date"))
    date = gotgan_format_date (words, gotgan_labels_get_language ());
  return date != NULL ? date : g_strdup (words);
}

/* @step: "role: words" */
static void
append_step (GString *text, const char *step)
{
  const char *colon = strstr (step, ": ");
  g_autofree char *role = colon != NULL ? g_strndup (step, (gsize) (colon - step)) : NULL;
  const char *format = role != NULL ? get_role_format (role) : NULL;
  g_auto (GStrv) around = format != NULL ? g_strsplit (format, "%s", 2) : NULL;
  g_autofree char *words = NULL;

  g_string_append_c (text, '\n');
  if (around == NULL || g_strv_length (around) != 2)
    {
      g_string_append (text, step);
      return;
    }
  words = dup_words (role, colon + strlen (": "));
  g_string_append (text, around[0]);
  g_string_append (text, g_strstrip (words));
  g_string_append (text, around[1]);
}

char *
gotgan_claim_dup_trace (GotganClaim *claim)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  GString *text = g_string_new (NULL);

  /* Translators: how sure the program is that it read a statement rightly. */
  g_string_append_printf (text, _ ("Certainty: %d %%"), (int) (fields->confidence * 100 + 0.5));
  if (fields->rule != NULL)
    {
      g_string_append_c (text, '\n');
      /* Translators: the name of the rule that found a statement. */
      g_string_append_printf (text, _ ("Rule: %s"), fields->rule);
    }
  for (guint i = 0; fields->trace != NULL && fields->trace[i] != NULL; i++)
    append_step (text, fields->trace[i]);
  return g_string_free_and_steal (text);
}
