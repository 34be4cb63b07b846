/* One word or phrase, and the ways in which it may be spaced. */
#include "config.h"

#include "app/store/gotgan-search-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Letters from which on an unfinished last word is always taken as a beginning. */
#define MIN_BEGINNING 3

/* Spaces of a phrase of which each may be missing by itself; of more, all or none. */
#define MAX_FREE_SPACES 3

static void
gotgan_spelling_free (gpointer data)
{
  GotganSpelling *spelling = data;

  g_free (spelling->text);
  gotgan_token_list_free (spelling->tokens);
  g_free (spelling);
}

void
gotgan_search_term_free (GotganSearchTerm *term)
{
  g_ptr_array_unref (term->spellings);
  g_free (term);
}

/* An input method shows a syllable in the making as a jamo behind the finished ones: "오ㅍ". */
static void
gotgan_search_term_drop_unfinished (char *text)
{
  char *last = g_utf8_find_prev_char (text, text + strlen (text));

  if (last != NULL && last > text)
    {
      gunichar c = g_utf8_get_char (last);

      if (c >= 0x3131 && c <= 0x318e)
        *last = '\0';
    }
}

/* The last word, while it is being typed, is found by its beginning. */
static gboolean
gotgan_search_term_may_go_on (const char *text, const GotganFoundToken *last)
{
  for (const char *p = last->text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isalpha (g_utf8_get_char (p)))
      return FALSE;
  return g_utf8_strlen (last->text, -1) >= MIN_BEGINNING && last->end == strlen (text);
}

/* @text: (transfer full) */
static void
gotgan_search_term_add (GotganSearchTerm *term, char *text, gboolean being_typed)
{
  g_autoptr (GotganTokenList) tokens = gotgan_token_list_new (text, GOTGAN_TOKENIZE_QUERY);
  GotganSpelling *spelling;
  const GotganFoundToken *last;

  if (tokens->tokens->len == 0)
    {
      g_free (text);
      return;
    }
  last = gotgan_token_list_get (tokens, tokens->tokens->len - 1);
  spelling = g_new0 (GotganSpelling, 1);
  spelling->open =
      last->lone || (being_typed && !last->paired && gotgan_search_term_may_go_on (text, last));
  spelling->text = text;
  spelling->tokens = g_steal_pointer (&tokens);
  g_ptr_array_add (term->spellings, spelling);
}

/* --- Spaces ------------------------------------------------------------------------------------- */

/* Returns what is behind the white space at @p when there is Hangul on both sides of it; else %NULL. */
static const char *
gotgan_search_term_pass_space (const char *text, const char *p)
{
  const char *end = p;

  while (*end != '\0' && g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (end == p || p == text || *end == '\0' || !gotgan_text_is_hangul (g_utf8_get_char (end))
      || !gotgan_text_is_hangul (g_utf8_get_char (g_utf8_prev_char (p))))
    return NULL;
  return end;
}

/* Returns: (transfer full): @text without those of its spaces between Hangul of which the bit in @missing is set */
static char *
gotgan_search_term_dup_joined (const char *text, guint missing, guint *n_spaces)
{
  GString *joined = g_string_new (NULL);

  *n_spaces = 0;
  for (const char *p = text; *p != '\0';)
    {
      const char *behind = gotgan_search_term_pass_space (text, p);

      if (behind != NULL)
        {
          guint bit = MIN (*n_spaces, MAX_FREE_SPACES);

          (*n_spaces)++;
          if ((missing & 1u << bit) == 0)
            g_string_append_c (joined, ' ');
          p = behind;
          continue;
        }
      g_string_append_unichar (joined, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return g_string_free_and_steal (joined);
}

/* Where Korean is spaced is a matter of taste: "기업 가치" is written "기업가치" too. */
static void
gotgan_search_term_add_joined (GotganSearchTerm *term, const char *text)
{
  guint n_spaces;
  g_autofree char *all = gotgan_search_term_dup_joined (text, G_MAXUINT, &n_spaces);

  if (n_spaces > MAX_FREE_SPACES)
    gotgan_search_term_add (term, g_steal_pointer (&all), FALSE);
  else
    for (guint missing = 1; missing < 1u << n_spaces; missing++)
      gotgan_search_term_add (term, gotgan_search_term_dup_joined (text, missing, &n_spaces),
                              FALSE);
}

GotganSearchTerm *
gotgan_search_term_new (const GotganQueryPart *part)
{
  GotganSearchTerm *term = g_new0 (GotganSearchTerm, 1);
  char *text = g_strdelimit (g_strdup (part->text), "\"", ' ');
  gboolean being_typed = part->last && !part->quoted;

  term->spellings = g_ptr_array_new_with_free_func (gotgan_spelling_free);
  term->place = part->place;
  term->unwanted = part->unwanted;
  if (being_typed)
    gotgan_search_term_drop_unfinished (text);
  gotgan_search_term_add (term, text, being_typed && !part->unwanted);
  if (part->quoted)
    gotgan_search_term_add_joined (term, part->text);
  if (term->spellings->len == 0)
    g_clear_pointer (&term, gotgan_search_term_free);
  return term;
}

/* --- Beginnings --------------------------------------------------------------------------------- */

/* Returns: (transfer full): a term of @text that is as @part in all else; %NULL when there is nothing in it to search for */
static GotganSearchTerm *
gotgan_search_term_cut (const GotganQueryPart *part, char *text)
{
  GotganSearchTerm *term = g_new0 (GotganSearchTerm, 1);

  term->spellings = g_ptr_array_new_with_free_func (gotgan_spelling_free);
  term->place = part->place;
  gotgan_search_term_add (term, text, FALSE);
  if (term->spellings->len == 0)
    g_clear_pointer (&term, gotgan_search_term_free);
  return term;
}

static gboolean
gotgan_search_term_is_brief (const GotganFoundToken *token)
{
  for (const char *p = token->text; *p != '\0'; p++)
    if (!g_ascii_isalpha (*p))
      return FALSE;
  return strlen (token->text) < MIN_BEGINNING;
}

GotganSearchTerm *
gotgan_search_term_new_beginning (const GotganQueryPart *part, GotganSearchTerm **rest)
{
  g_autoptr (GotganTokenList) tokens = gotgan_token_list_new (part->text, GOTGAN_TOKENIZE_QUERY);
  const GotganFoundToken *last;
  GotganSearchTerm *term;

  *rest = NULL;
  if (!part->last || part->quoted || part->unwanted || tokens->tokens->len == 0)
    return NULL;
  last = gotgan_token_list_get (tokens, tokens->tokens->len - 1);
  if (last->end != strlen (part->text) || !gotgan_search_term_is_brief (last))
    return NULL;
  *rest = gotgan_search_term_cut (part, g_strndup (part->text, last->start));
  term = gotgan_search_term_cut (part, g_strdup (last->text));
  ((GotganSpelling *) g_ptr_array_index (term->spellings, 0))->open = TRUE;
  term->begins = TRUE;
  return term;
}

const char *
gotgan_search_term_get_letter (const GotganSearchTerm *term)
{
  const GotganSpelling *spelling = g_ptr_array_index (term->spellings, 0);
  const GotganFoundToken *first = gotgan_token_list_get (spelling->tokens, 0);

  return term->spellings->len == 1 && spelling->tokens->tokens->len == 1
                 && (first->lone || term->begins)
             ? first->text
             : NULL;
}
