#include "config.h"

#include "app/library/gotgan-completion-private.h"

#include "app/base/gotgan-initials.h"
#include "app/base/gotgan-text.h"
#include "app/library/gotgan-query-forms.h"
#include "app/library/gotgan-query-text.h"

/* Takes @text (transfer full) in the place of what is being typed, when @name begins with that or has it in it. */
static void
offer (GotganCompletionQuestion *question, GotganQueryField field, const char *name,
       const char *label, guint count, char *text)
{
  g_autofree char *key = gotgan_text_fold (name);
  GotganCompletionCandidate candidate = { NULL, gotgan_initials_find (key, question->wanted),
                                          question->candidates->len };

  if (candidate.place == G_MAXUINT || (question->guessing && candidate.place > 0))
    {
      g_free (text);
      return;
    }
  candidate.completion = g_new (GotganCompletion, 1);
  *candidate.completion =
      (GotganCompletion) { field, g_strdup (label), question->start, question->end, text, count };
  g_array_append_val (question->candidates, candidate);
}

static gboolean
is_korean (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (gotgan_text_is_hangul (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* "party:\"Thrive Capital\" ", with the field as the person typed it, or in the language of the name. */
static char *
dup_filled (const GotganCompletionQuestion *question, GotganQueryField field, const char *name,
            const char *value)
{
  g_autofree char *quoted = gotgan_query_dup_value (value);
  const char *known = gotgan_query_field_get_name (field, is_korean (name) ? GOTGAN_LANGUAGE_KO
                                                                           : GOTGAN_LANGUAGE_EN);

  return g_strdup_printf ("%s%s:%s ", question->unwanted ? "-" : "",
                          question->typed != NULL ? question->typed : known, quoted);
}

void
gotgan_completion_offer_fields (GotganCompletionQuestion *question)
{
  GotganLanguage others =
      question->language == GOTGAN_LANGUAGE_KO ? GOTGAN_LANGUAGE_EN : GOTGAN_LANGUAGE_KO;
  const GotganLanguage languages[] = { question->language, others };
  guint n_languages = *question->wanted != '\0' ? 2 : 1;

  for (guint i = 0; i < n_languages; i++)
    for (GotganQueryField field = GOTGAN_QUERY_IN; field < GOTGAN_N_QUERY_FIELDS; field++)
      {
        const char *name = gotgan_query_field_get_name (field, languages[i]);

        /* A minus can't stand before a place. */
        if ((!question->unwanted || field != GOTGAN_QUERY_IN)
            && gotgan_initials_find (name, question->wanted) == 0)
          offer (question, field, name, gotgan_query_field_get_label (field), 0,
                 g_strdup_printf ("%s%s:", question->unwanted ? "-" : "", name));
      }
}

static void
offer_party (GotganCompletionQuestion *question, GotganParty *party)
{
  guint count = gotgan_party_get_n_received (party) + gotgan_party_get_n_paid (party);
  GotganLanguage language = question->language;
  const char *name;

  if (gotgan_party_find (party, question->wanted, &language) == G_MAXUINT)
    return;
  name = gotgan_party_get_name (party, language);
  offer (question, GOTGAN_QUERY_PARTY, name, gotgan_party_get_name (party, question->language),
         count, dup_filled (question, GOTGAN_QUERY_PARTY, name, name));
}

void
gotgan_completion_offer_parties (GotganCompletionQuestion *question)
{
  for (guint i = 0; i < question->parties->len; i++)
    offer_party (question, g_ptr_array_index (question->parties, i));
}

void
gotgan_completion_offer_words (GotganCompletionQuestion *question, GotganQueryField field)
{
  gboolean korean = question->typed != NULL && is_korean (question->typed);
  GotganLanguage first = korean ? GOTGAN_LANGUAGE_KO : GOTGAN_LANGUAGE_EN;
  const GotganLanguage languages[] = { first, first == GOTGAN_LANGUAGE_KO ? GOTGAN_LANGUAGE_EN
                                                                          : GOTGAN_LANGUAGE_KO };
  guint n_languages = *question->wanted != '\0' ? 2 : 1;

  if (field == GOTGAN_QUERY_IN && question->unwanted)
    return;
  for (guint i = 0; i < n_languages; i++)
    for (guint at = 0; gotgan_query_field_get_word (field, languages[i], at) != NULL; at++)
      {
        const char *word = gotgan_query_field_get_word (field, languages[i], at);

        offer (question, field, word, NULL, 0, dup_filled (question, field, word, word));
      }
}

gboolean
gotgan_completion_offer_names (GotganCompletionQuestion *question, GotganQueryField field,
                               GPtrArray *names)
{
  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      offer (question, field, name, name, 0, dup_filled (question, field, name, name));
    }
  g_ptr_array_unref (names);
  return TRUE;
}

/* No space behind a form: its figures are there to be changed. */
void
gotgan_completion_offer_forms (GotganCompletionQuestion *question, GotganQueryField field)
{
  g_autoptr (GPtrArray) forms = gotgan_query_forms_list (field, question->language);

  for (guint i = 0; question->sign != NULL && i < forms->len; i++)
    {
      const GotganQueryForm *form = g_ptr_array_index (forms, i);

      if (g_str_has_prefix (form->text, question->sign))
        offer (question, field, "", form->label, 0,
               g_strdup_printf ("%s%s:%s", question->unwanted ? "-" : "", question->typed,
                                form->text));
    }
}
