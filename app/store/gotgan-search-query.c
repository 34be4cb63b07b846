#include "config.h"

#include "app/store/gotgan-search-query.h"

#include "app/store/gotgan-token-list.h"

#include <string.h>

/* Beyond these a query is cut: FTS5 has limits of its own, and nobody types so much. */
#define MAX_BYTES 4096
#define MAX_TERMS 32

/* Letters from which on an unfinished last word is taken as a beginning. */
#define MIN_BEGINNING 3

/* First strong isolate and its end. */
#define MATCH_BEGIN "\xe2\x81\xa8"
#define MATCH_END "\xe2\x81\xa9"
#define ELLIPSIS "\xe2\x80\xa6"

/**
 * GotganSearchTerm:
 * @text: as typed, without quotes and sign
 * @tokens: what it is cut into; never empty
 * @open: whether the last token is a beginning
 */
typedef struct
{
  char *text;
  GotganTokenList *tokens;
  gboolean unwanted;
  gboolean open;
} GotganSearchTerm;

struct _GotganSearchQuery
{
  GPtrArray *terms;
  char *wanted;
  char *unwanted;
};

static void
gotgan_search_term_free (GotganSearchTerm *term)
{
  g_free (term->text);
  gotgan_token_list_free (term->tokens);
  g_free (term);
}

/* --- Reading ---------------------------------------------------------------------------------- */

static gboolean
gotgan_search_query_is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0xff02;
}

static gboolean
gotgan_search_query_is_minus (gunichar c)
{
  return c == '-' || c == 0x2212 || c == 0xff0d;
}

/* An input method shows a syllable in the making as a jamo behind the finished ones: "오ㅍ". */
static void
gotgan_search_query_drop_unfinished (char *text)
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

static void
gotgan_search_query_add_term (GotganSearchQuery *self, char *text, gboolean unwanted,
                              gboolean being_typed)
{
  g_autoptr (GotganTokenList) tokens = NULL;
  GotganSearchTerm *term;
  const GotganFoundToken *last;

  if (being_typed)
    gotgan_search_query_drop_unfinished (text);
  tokens = gotgan_token_list_new (text, GOTGAN_TOKENIZE_QUERY);
  if (tokens->tokens->len == 0 || self->terms->len == MAX_TERMS)
    {
      g_free (text);
      return;
    }
  last = gotgan_token_list_get (tokens, tokens->tokens->len - 1);
  term = g_new0 (GotganSearchTerm, 1);
  term->open =
      last->lone
      || (being_typed && !unwanted && !last->paired && gotgan_search_term_may_go_on (text, last));
  term->text = text;
  term->tokens = g_steal_pointer (&tokens);
  term->unwanted = unwanted;
  g_ptr_array_add (self->terms, term);
}

/* Reads the term at @p, which is no white space; returns what is behind it. */
static const char *
gotgan_search_query_read_term (GotganSearchQuery *self, const char *p)
{
  gboolean unwanted = FALSE;
  gboolean quoted;
  const char *end;

  if (gotgan_search_query_is_minus (g_utf8_get_char (p)))
    {
      unwanted = TRUE;
      p = g_utf8_next_char (p);
    }
  quoted = gotgan_search_query_is_quote (g_utf8_get_char (p));
  if (quoted)
    p = g_utf8_next_char (p);
  for (end = p; *end != '\0'; end = g_utf8_next_char (end))
    {
      gunichar c = g_utf8_get_char (end);

      if (gotgan_search_query_is_quote (c) || (!quoted && g_unichar_isspace (c)))
        break;
    }
  gotgan_search_query_add_term (self, g_strndup (p, (gsize) (end - p)), unwanted,
                                !quoted && *end == '\0');
  return quoted && *end != '\0' ? g_utf8_next_char (end) : end;
}

static void
gotgan_search_query_read (GotganSearchQuery *self, const char *text)
{
  const char *p = text;

  while (*p != '\0')
    {
      if (g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      else
        p = gotgan_search_query_read_term (self, p);
    }
}

/* --- FTS5's language: only strings, so nothing typed can be taken for syntax -------------------- */

static char *
gotgan_search_query_express (GotganSearchQuery *self, gboolean unwanted)
{
  g_autoptr (GString) expression = g_string_new (NULL);

  for (guint i = 0; i < self->terms->len; i++)
    {
      GotganSearchTerm *term = g_ptr_array_index (self->terms, i);
      g_autofree char *escaped = NULL;

      if (term->unwanted != unwanted)
        continue;
      if (expression->len > 0)
        g_string_append (expression, unwanted ? " OR " : " AND ");
      escaped = g_strdelimit (g_strdup (term->text), "\"", ' ');
      g_string_append_printf (expression, "\"%s\"%s", escaped, term->open ? " *" : "");
    }
  return expression->len > 0 ? g_string_free_and_steal (g_steal_pointer (&expression)) : NULL;
}

GotganSearchQuery *
gotgan_search_query_new (const char *text)
{
  GotganSearchQuery *self = g_new0 (GotganSearchQuery, 1);
  gsize length = text != NULL ? strnlen (text, MAX_BYTES) : 0;
  g_autofree char *valid = g_utf8_make_valid (length > 0 ? text : "", (gssize) length);

  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_search_term_free);
  gotgan_search_query_read (self, valid);
  self->wanted = gotgan_search_query_express (self, FALSE);
  self->unwanted = gotgan_search_query_express (self, TRUE);
  return self;
}

void
gotgan_search_query_free (GotganSearchQuery *self)
{
  g_ptr_array_unref (self->terms);
  g_free (self->wanted);
  g_free (self->unwanted);
  g_free (self);
}

gboolean
gotgan_search_query_is_empty (GotganSearchQuery *self)
{
  return self->terms->len == 0;
}

const char *
gotgan_search_query_get_wanted (GotganSearchQuery *self)
{
  return self->wanted;
}

const char *
gotgan_search_query_get_unwanted (GotganSearchQuery *self)
{
  return self->unwanted;
}

/* --- Snippets --------------------------------------------------------------------------------- */

/* Bytes of the text that are to be marked. */
typedef struct
{
  gsize start;
  gsize end;
} GotganMark;

static int
gotgan_mark_compare (gconstpointer a, gconstpointer b)
{
  const GotganMark *first = a, *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

/* Returns whether the tokens of @term stand at @at, and until which byte. */
static gboolean
gotgan_search_term_matches (const GotganSearchTerm *term, GotganTokenList *tokens, guint at,
                            gsize *end)
{
  guint n = term->tokens->tokens->len;

  if (at + n > tokens->tokens->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const GotganFoundToken *wanted = gotgan_token_list_get (term->tokens, i);
      const GotganFoundToken *found = gotgan_token_list_get (tokens, at + i);
      gboolean open = term->open && i == n - 1;

      if (open ? !g_str_has_prefix (found->text, wanted->text)
               : strcmp (found->text, wanted->text) != 0)
        return FALSE;
      *end = open && wanted->lone ? found->head_end : found->end;
    }
  return TRUE;
}

static GArray *
gotgan_search_query_find_marks (GotganSearchQuery *self, const char *text)
{
  g_autoptr (GotganTokenList) tokens = gotgan_token_list_new (text, GOTGAN_TOKENIZE_DOCUMENT);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (GotganMark));

  for (guint i = 0; i < self->terms->len; i++)
    {
      GotganSearchTerm *term = g_ptr_array_index (self->terms, i);

      for (guint at = 0; !term->unwanted && at < tokens->tokens->len; at++)
        {
          GotganMark mark = { gotgan_token_list_get (tokens, at)->start, 0 };

          if (gotgan_search_term_matches (term, tokens, at, &mark.end))
            g_array_append_val (marks, mark);
        }
    }
  g_array_sort (marks, gotgan_mark_compare);
  return marks;
}

/* Returns the byte @n code points after @p, or the end. */
static const char *
gotgan_search_query_advance (const char *p, guint n)
{
  while (n-- > 0 && *p != '\0')
    p = g_utf8_next_char (p);
  return p;
}

/* Returns the byte @n code points before @p, or @text; a little later where a word begins. */
static const char *
gotgan_search_query_retreat (const char *text, const char *p, guint n)
{
  const char *earliest = p;
  const char *start;

  while (n-- > 0 && earliest > text)
    earliest = g_utf8_prev_char (earliest);
  if (earliest == text)
    return text;
  for (start = earliest; start < p; start = g_utf8_next_char (start))
    if (g_unichar_isspace (g_utf8_get_char (start)))
      return g_utf8_next_char (start);
  return earliest;
}

/* Appends @start to @end on one line, without isolates that would be taken for ours. */
static void
gotgan_search_query_append_plain (GString *snippet, const char *start, const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x20)
        g_string_append_c (snippet, ' ');
      else if (c != 0x2068 && c != 0x2069)
        g_string_append_unichar (snippet, c);
    }
}

static void
gotgan_search_query_append_marked (GString *snippet, const char *text, GArray *marks,
                                   const char *start, const char *end)
{
  const char *at = start;

  for (guint i = 0; i < marks->len; i++)
    {
      const GotganMark *mark = &g_array_index (marks, GotganMark, i);
      const char *from = MAX (text + mark->start, at);
      const char *to = text + mark->end;

      /* Marks that touch or overlap become one. */
      while (i + 1 < marks->len && text + mark[1].start <= to)
        {
          mark++;
          i++;
          to = MAX (to, text + mark->end);
        }
      to = MIN (to, end);
      if (from >= to)
        continue;
      gotgan_search_query_append_plain (snippet, at, from);
      g_string_append (snippet, MATCH_BEGIN);
      gotgan_search_query_append_plain (snippet, from, to);
      g_string_append (snippet, MATCH_END);
      at = to;
    }
  gotgan_search_query_append_plain (snippet, at, end);
}

char *
gotgan_search_query_dup_snippet (GotganSearchQuery *self, const char *text, guint length)
{
  g_autoptr (GArray) marks = gotgan_search_query_find_marks (self, text);
  g_autoptr (GString) snippet = NULL;
  const char *start, *end;

  if (marks->len == 0)
    return NULL;
  start = gotgan_search_query_retreat (text, text + g_array_index (marks, GotganMark, 0).start,
                                       length / 4);
  end = gotgan_search_query_advance (start, length);
  snippet = g_string_new (start > text ? ELLIPSIS : "");
  gotgan_search_query_append_marked (snippet, text, marks, start, end);
  if (*end != '\0')
    g_string_append (snippet, ELLIPSIS);
  return g_string_free_and_steal (g_steal_pointer (&snippet));
}
