#include "config.h"

#include "ui/widgets/gotgan-claim-text.h"

#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-pair-text.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>

static char *
dup_party (const GotganPartyRef *ref, GotganLibrary *library)
{
  if (library != NULL)
    return gotgan_library_dup_party_name (library, ref, gotgan_labels_get_language ());
  return g_strdup (ref->name);
}

char *
gotgan_parties_dup_text (GotganKind kind, const GotganPartyRef *payer, const GotganPartyRef *payee,
                         GotganLibrary *library)
{
  g_autofree char *investor = payer != NULL ? dup_party (payer, library) : NULL;
  g_autofree char *company = payee != NULL ? dup_party (payee, library) : NULL;
  char *text = gotgan_pair_dup_text (kind, payer, payee, investor, company);

  return text != NULL ? text : g_strdup (_ ("Party not named"));
}

char *
gotgan_claim_dup_parties (GotganClaim *claim, GotganLibrary *library)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);

  return gotgan_parties_dup_text (fields->kind, fields->investor, fields->company, library);
}

char *
gotgan_claim_dup_amount (GotganClaim *claim)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);

  if (fields->amount != NULL)
    return gotgan_format_amount (fields->amount, gotgan_labels_get_language ());
  if (fields->percent >= 0)
    return gotgan_format_percent (fields->percent);
  return g_strdup (_ ("Amount not stated"));
}

/* A figure without what only dresses it: two that are left equal say the same. */
static char *
strip_figure (const char *figure)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = figure; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL)
        g_string_append_unichar (plain, g_unichar_tolower (c));
    }
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* Takes @text, and leaves it out if it only repeats @shown or what is there. */
static void
add_figure (GPtrArray *figures, const char *shown, char *text)
{
  g_autofree char *plain = strip_figure (text);
  g_autofree char *headline = strip_figure (shown);
  gboolean known = *plain == '\0' || g_str_equal (plain, headline);

  for (guint i = 0; i < figures->len && !known; i++)
    {
      g_autofree char *other = strip_figure (g_ptr_array_index (figures, i));

      known = g_str_equal (plain, other);
    }
  if (known)
    g_free (text);
  else
    g_ptr_array_add (figures, text);
}

static char *
dup_joined (GPtrArray *words, const char *separator)
{
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return g_strjoinv (separator, (char **) words->pdata);
}

char *
gotgan_claim_dup_figures (GotganClaim *claim)
{
  const GotganAmount *amount = gotgan_claim_get_fields (claim)->amount;
  GotganLanguage language = gotgan_labels_get_language ();
  GotganLanguage other = language == GOTGAN_LANGUAGE_KO ? GOTGAN_LANGUAGE_EN : GOTGAN_LANGUAGE_KO;
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *shown = NULL;
  g_autofree char *local = NULL;

  if (amount == NULL)
    return NULL;
  shown = gotgan_format_amount (amount, language);
  if (amount->text != NULL)
    /* Translators: a figure exactly as the article wrote it. */
    add_figure (figures, shown, g_strdup_printf (_ ("“%s”"), amount->text));
  /* In the other notation the figure alone: its words are of the other language. */
  add_figure (figures, shown, gotgan_format_money (&amount->money, other));
  if (amount->has_local)
    {
      local = gotgan_format_money (&amount->local, language);
      /* Translators: an amount converted into another currency by the article itself. */
      add_figure (figures, shown, g_strdup_printf (_ ("%s by the article’s own rate"), local));
    }
  return dup_joined (figures, " · ");
}

/* @names: (nullable): Returns: (nullable): who is credited, and what they are unless that goes without saying */
static char *
dup_speaker (const char *names, GotganSpeaker speaker)
{
  const char *label = gotgan_speaker_get_label (speaker);

  if (speaker == GOTGAN_SPEAKER_ARTICLE || (names != NULL && speaker == GOTGAN_SPEAKER_OUTLET))
    return g_strdup (names);
  return names != NULL ? g_strdup_printf ("%s · %s", names, label) : g_strdup (label);
}

char *
gotgan_claim_dup_attribution (GotganClaim *claim, GotganLibrary *library)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *said = NULL;

  for (guint i = 0; fields->attribution != NULL && fields->attribution[i] != NULL; i++)
    {
      GotganPartyRef ref = { fields->attribution[i], fields->attribution[i] };

      g_ptr_array_add (names, dup_party (&ref, library));
    }
  joined = dup_joined (names, ", ");
  said = dup_speaker (joined, fields->speaker);
  if (said != NULL)
    /* Translators: those whom an article credits for a statement. */
    return g_strdup_printf (_ ("Said by: %s"), said);
  if (gotgan_claim_get_publisher (claim) == NULL)
    return NULL;
  /* Translators: the outlet, when its article credits nobody else. */
  return g_strdup_printf (_ ("Said by: %s itself"), gotgan_claim_get_publisher (claim));
}

char *
gotgan_claim_dup_summary (GotganClaim *claim, GotganLibrary *library)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  char *date = gotgan_format_date (fields->date, gotgan_labels_get_language ());

  g_ptr_array_add (words, g_strdup (gotgan_kind_get_label (fields->kind)));
  g_ptr_array_add (words, gotgan_claim_dup_parties (claim, library));
  g_ptr_array_add (words, gotgan_claim_dup_amount (claim));
  if (fields->stage != GOTGAN_STAGE_NONE)
    g_ptr_array_add (words, g_strdup (gotgan_stage_get_label (fields->stage)));
  else if (fields->basis != GOTGAN_BASIS_NONE)
    g_ptr_array_add (words, g_strdup (gotgan_basis_get_label (fields->basis)));
  if (date != NULL)
    g_ptr_array_add (words, date);
  return dup_joined (words, ", ");
}
