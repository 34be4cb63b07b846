/* What is shown of a text that was found, with the matches marked. */
#include "config.h"

#include "app/store/gotgan-search-private.h"

#include <string.h>

/* First strong isolate and its end. */
#define MATCH_BEGIN "\xe2\x81\xa8"
#define MATCH_END "\xe2\x81\xa9"
#define ELLIPSIS "\xe2\x80\xa6"

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

/* Returns whether the tokens of @spelling stand at @at, and until which byte. */
static gboolean
gotgan_spelling_matches (const GotganSpelling *spelling, GotganTokenList *tokens, guint at,
                         gsize *end)
{
  guint n = spelling->tokens->tokens->len;

  if (at + n > tokens->tokens->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const GotganFoundToken *wanted = gotgan_token_list_get (spelling->tokens, i);
      const GotganFoundToken *found = gotgan_token_list_get (tokens, at + i);
      gboolean open = spelling->open && i == n - 1;

      if (open ? !g_str_has_prefix (found->text, wanted->text)
               : strcmp (found->text, wanted->text) != 0)
        return FALSE;
      *end = open && wanted->lone ? found->head_end : found->end;
    }
  return TRUE;
}

static void
gotgan_spelling_find (const GotganSpelling *spelling, GotganTokenList *tokens, GArray *marks)
{
  for (guint at = 0; at < tokens->tokens->len; at++)
    {
      GotganMark mark = { gotgan_token_list_get (tokens, at)->start, 0 };

      if (gotgan_spelling_matches (spelling, tokens, at, &mark.end))
        g_array_append_val (marks, mark);
    }
}

/* Snippets are of the text, not of the title. */
static gboolean
gotgan_search_term_is_marked (const GotganSearchTerm *term)
{
  return !term->unwanted && term->place != GOTGAN_QUERY_IN_TITLE;
}

static GArray *
gotgan_search_query_find_marks (GotganSearchQuery *self, const char *text)
{
  g_autoptr (GotganTokenList) tokens = gotgan_token_list_new (text, GOTGAN_TOKENIZE_DOCUMENT);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (GotganMark));

  for (guint i = 0; i < self->terms->len; i++)
    {
      GotganSearchTerm *term = g_ptr_array_index (self->terms, i);

      for (guint j = 0; gotgan_search_term_is_marked (term) && j < term->spellings->len; j++)
        gotgan_spelling_find (g_ptr_array_index (term->spellings, j), tokens, marks);
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
