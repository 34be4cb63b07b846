/* A claim's trace as sentences. Where a language would bend a word to fit what stands in a slot, the slot stands in quotes
 * or brackets, and what goes before it is whole: nothing is glued to the article's words. */
#include "config.h"

#include "app/library/gotgan-explain.h"

#include "app/library/gotgan-explain-words.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

#include <string.h>

#include <glib/gi18n-lib.h>

typedef struct
{
  const GotganClaimFields *fields;
  GString *text;
} Explanation;

/* --- Text ------------------------------------------------------------------------------------- */

/* The article's words may look like a format, so the formats are not printf's. @second: (nullable): */
static char *
fill (const char *format, const char *first, const char *second)
{
  g_auto (GStrv) around = g_strsplit (format, "%s", 3);
  GString *filled = g_string_new (around[0]);

  if (around[0] != NULL && around[1] != NULL)
    {
      g_string_append (filled, first);
      g_string_append (filled, around[1]);
      if (around[2] != NULL && second != NULL)
        {
          g_string_append (filled, second);
          g_string_append (filled, around[2]);
        }
    }
  return g_string_free_and_steal (filled);
}

/* As a line of its own, with a capital where the language has them. */
static void
add_sentence (Explanation *self, const char *sentence)
{
  gunichar first;

  if (sentence == NULL || *sentence == '\0')
    return;
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
  first = g_utf8_get_char (sentence);
  g_string_append_unichar (self->text, g_unichar_toupper (first));
  g_string_append (self->text, g_utf8_next_char (sentence));
}

/* The words of @role in the trace. Returns: (nullable): */
static const char *
find_words (const Explanation *self, const char *role)
{
  gsize length = strlen (role);

  for (guint i = 0; self->fields->trace != NULL && self->fields->trace[i] != NULL; i++)
    if (strncmp (self->fields->trace[i], role, length) == 0
        && g_str_has_prefix (self->fields->trace[i] + length, ": "))
      return self->fields->trace[i] + length + strlen (": ");
  return NULL;
}

/* What is in brackets was not in the sentence. */
static gboolean
is_supposed (const char *words)
{
  return words != NULL && *words == '(' && g_str_has_suffix (words, ")");
}

/* --- Where the parts were read ------------------------------------------------------------------ */

static void
add_part (GPtrArray *parts, const char *part, const char *words, gboolean subject)
{
  g_autofree char *place = NULL;

  if (words == NULL || is_supposed (words))
    return;
  /* Translators: where in the article something was read; put behind what it is ("the buyer"). %s: the article's words. */
  place = fill (subject ? _ ("in the subject “%s”") : _ ("in “%s”"), words, NULL);
  g_ptr_array_add (parts, g_strdup_printf ("%s %s", part, place));
}

static void
add_side (Explanation *self, GPtrArray *parts, const char *role, const char *part)
{
  g_autofree char *as = g_strconcat (role, "-as", NULL);

  add_part (parts, part, find_words (self, role),
            g_strcmp0 (find_words (self, as), "subject") == 0);
}

static void
add_parts (Explanation *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GotganKind kind = self->fields->kind;
  g_autofree char *joined = NULL;
  g_autofree char *sentence = NULL;

  add_side (self, parts, "investor", gotgan_explain_investor (kind));
  add_side (self, parts, "company", gotgan_explain_company (kind));
  add_part (parts, C_ ("explained part", "the sum"), find_words (self, "amount"), FALSE);
  add_part (parts, C_ ("explained part", "the share"), find_words (self, "percent"), FALSE);
  add_part (parts, C_ ("explained part", "the date"), find_words (self, "date-from"), FALSE);
  if (parts->len == 0)
    return;
  g_ptr_array_add (parts, NULL);
  /* Translators: between the parts of the sentence “The article gives %s.” */
  joined = g_strjoinv (C_ ("explained parts", ", "), (char **) parts->pdata);
  /* Translators: %s: a list such as “the buyer in the subject “Meta”, the sum in “$2 billion””. */
  sentence = fill (_ ("The article gives %s."), joined, NULL);
  add_sentence (self, sentence);
}

/* --- What was supposed -------------------------------------------------------------------------- */

static void
add_supposed (Explanation *self, const char *part, const char *name)
{
  /* Translators: put behind what it is ("the buyer"). %s: its name or date. */
  g_autofree char *said =
      fill (_ ("is not named in this sentence and was taken from the ones before (“%s”)."), name,
            NULL);
  g_autofree char *sentence = g_strdup_printf ("%s %s", part, said);

  add_sentence (self, sentence);
}

static void
add_supposed_side (Explanation *self, const char *role, const char *part)
{
  g_autofree char *means = g_strconcat (role, "-means", NULL);
  const char *words = find_words (self, role);
  const char *meant = find_words (self, means);
  g_autofree char *name = is_supposed (words) ? g_strndup (words + 1, strlen (words) - 2) : NULL;
  g_autofree char *sentence = NULL;

  if (name != NULL)
    add_supposed (self, part, name);
  if (words == NULL || meant == NULL)
    return;
  /* Translators: the article's word, such as “the company”, and the name it stands for. */
  sentence = fill (_ ("“%s” was taken to mean the one spoken of before (“%s”)."), words, meant);
  add_sentence (self, sentence);
}

static void
add_supposed_date (Explanation *self)
{
  g_autofree char *date = gotgan_format_date (self->fields->date, gotgan_labels_get_language ());

  if (date != NULL && find_words (self, "date") != NULL && find_words (self, "date-from") == NULL)
    add_supposed (self, C_ ("explained part", "the date"), date);
}

/* --- The whole ---------------------------------------------------------------------------------- */

static void
add_rule (Explanation *self)
{
  const char *format = gotgan_explain_rule (self->fields->rule);
  const char *words = find_words (self, "predicate");
  g_autofree char *sentence = NULL;

  if (format == NULL || words == NULL)
    return;
  sentence = fill (format, words, NULL);
  add_sentence (self, sentence);
}

/* @sentence, and the words of @role that told it. */
static void
add_told (Explanation *self, const char *sentence, const char *role)
{
  const char *words = find_words (self, role);
  g_autofree char *note = NULL;
  g_autofree char *whole = NULL;

  if (sentence == NULL)
    return;
  /* Translators: put behind a sentence, to give the article's words that say so. */
  note = words != NULL ? fill (_ ("(The word for it: “%s”.)"), words, NULL) : NULL;
  whole = note != NULL ? g_strdup_printf ("%s %s", sentence, note) : g_strdup (sentence);
  add_sentence (self, whole);
}

static void
add_certainty (Explanation *self)
{
  /* Translators: a percentage. */
  g_autofree char *figure =
      g_strdup_printf (C_ ("certainty", "%d %%"), (int) (self->fields->confidence * 100 + 0.5));
  g_autofree char *sentence =
      fill (gotgan_explain_certainty (self->fields->confidence), figure, NULL);

  add_sentence (self, sentence);
}

char *
gotgan_explain_dup_claim (GotganClaim *claim)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  Explanation self = { fields, g_string_new (NULL) };

  add_rule (&self);
  add_parts (&self);
  add_supposed_side (&self, "investor", gotgan_explain_investor (fields->kind));
  add_supposed_side (&self, "company", gotgan_explain_company (fields->kind));
  add_supposed_date (&self);
  if (gotgan_kind_is_deal (fields->kind))
    add_told (&self, gotgan_explain_stage (fields->stage), "stage-from");
  else
    add_told (&self, gotgan_explain_basis (fields->basis), "basis-from");
  add_told (&self, gotgan_explain_speaker (fields->speaker), "speaker-from");
  add_certainty (&self);
  return g_string_free_and_steal (self.text);
}
