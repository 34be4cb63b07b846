#include "config.h"

#include "app/store/gotgan-search-query.h"

#include "app/base/gotgan-text.h"
#include "app/store/gotgan-search-private.h"

/* FTS5's language is written here, and only strings are put into it, so nothing typed can be taken for syntax. */

static void
gotgan_search_term_express (const GotganSearchTerm *term, GString *expression)
{
  gboolean several = term->spellings->len > 1;

  if (term->place == GOTGAN_QUERY_IN_TITLE)
    g_string_append (expression, "title : ");
  else if (term->place == GOTGAN_QUERY_IN_BODY)
    g_string_append (expression, "body : ");
  if (several)
    g_string_append_c (expression, '(');
  for (guint i = 0; i < term->spellings->len; i++)
    {
      const GotganSpelling *spelling = g_ptr_array_index (term->spellings, i);
      g_autofree char *escaped = g_strdelimit (g_strdup (spelling->text), "\"", ' ');

      g_string_append_printf (expression, "%s\"%s\"%s", i > 0 ? " OR " : "", escaped,
                              spelling->open ? " *" : "");
    }
  if (several)
    g_string_append_c (expression, ')');
}

static char *
gotgan_search_query_express (GotganSearchQuery *self, gboolean unwanted)
{
  g_autoptr (GString) expression = g_string_new (NULL);

  for (guint i = 0; i < self->terms->len; i++)
    {
      const GotganSearchTerm *term = g_ptr_array_index (self->terms, i);

      if (term->unwanted != unwanted || gotgan_search_term_get_letter (term) != NULL)
        continue;
      if (expression->len > 0)
        g_string_append (expression, unwanted ? " OR " : " AND ");
      gotgan_search_term_express (term, expression);
    }
  return expression->len > 0 ? g_string_free_and_steal (g_steal_pointer (&expression)) : NULL;
}

static gboolean
gotgan_search_query_is_words (const GotganQueryPart *part)
{
  return part->field == GOTGAN_QUERY_WORDS || part->field == GOTGAN_QUERY_TITLE
         || part->field == GOTGAN_QUERY_BODY;
}

static void
gotgan_search_query_note_terms (GotganSearchQuery *self)
{
  self->letters = g_array_new (FALSE, FALSE, sizeof (GotganSearchLetter));
  for (guint i = 0; i < self->terms->len; i++)
    {
      const GotganSearchTerm *term = g_ptr_array_index (self->terms, i);
      GotganSearchLetter letter = { gotgan_search_term_get_letter (term), term->place,
                                    term->unwanted };

      if (!term->unwanted)
        self->has_wanted = TRUE;
      if (letter.text != NULL)
        g_array_append_val (self->letters, letter);
    }
}

/* Returns: whether the end of @part is taken as a beginning */
static gboolean
gotgan_search_query_add_part (GotganSearchQuery *self, const GotganQueryPart *part,
                              gboolean beginning)
{
  GotganSearchTerm *rest = NULL;
  GotganSearchTerm *begins = beginning ? gotgan_search_term_new_beginning (part, &rest) : NULL;

  if (begins == NULL)
    rest = gotgan_search_term_new (part);
  if (rest != NULL)
    g_ptr_array_add (self->terms, rest);
  if (begins != NULL)
    g_ptr_array_add (self->terms, begins);
  return begins != NULL;
}

static GotganSearchQuery *
gotgan_search_query_create (const char *text, gboolean beginning)
{
  g_autoptr (GotganSearchQuery) self = g_new0 (GotganSearchQuery, 1);
  gboolean begins = FALSE;

  self->query = gotgan_query_new (text);
  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_search_term_free);
  for (guint i = 0; i < gotgan_query_get_n_parts (self->query); i++)
    {
      const GotganQueryPart *part = gotgan_query_get_part (self->query, i);

      if (gotgan_search_query_is_words (part)
          && gotgan_search_query_add_part (self, part, beginning))
        begins = TRUE;
    }
  gotgan_search_query_note_terms (self);
  if (beginning && !begins)
    return NULL;
  self->wanted = gotgan_search_query_express (self, FALSE);
  self->unwanted = gotgan_search_query_express (self, TRUE);
  return g_steal_pointer (&self);
}

GotganSearchQuery *
gotgan_search_query_new (const char *text)
{
  return gotgan_search_query_create (text, FALSE);
}

GotganSearchQuery *
gotgan_search_query_new_beginning (const char *text)
{
  return gotgan_search_query_create (text, TRUE);
}

void
gotgan_search_query_free (GotganSearchQuery *self)
{
  gotgan_query_free (self->query);
  g_array_unref (self->letters);
  g_ptr_array_unref (self->terms);
  g_free (self->wanted);
  g_free (self->unwanted);
  g_free (self);
}

GotganQuery *
gotgan_search_query_get_query (GotganSearchQuery *self)
{
  return self->query;
}

gboolean
gotgan_search_query_has_wanted (GotganSearchQuery *self)
{
  return self->has_wanted;
}

GArray *
gotgan_search_query_get_letters (GotganSearchQuery *self)
{
  return self->letters;
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

char *
gotgan_search_query_dup_in_title (GotganSearchQuery *self)
{
  return self->wanted != NULL ? g_strdup_printf ("title : (%s)", self->wanted) : NULL;
}

char *
gotgan_search_query_dup_name (GotganSearchQuery *self)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < gotgan_query_get_n_parts (self->query); i++)
    {
      const GotganQueryPart *part = gotgan_query_get_part (self->query, i);

      if (part->field == GOTGAN_QUERY_WORDS && part->place == GOTGAN_QUERY_ANYWHERE
          && !part->unwanted)
        g_string_append (name, part->text);
    }
  return name->len > 0 ? gotgan_text_fold (name->str) : NULL;
}
