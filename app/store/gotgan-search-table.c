#include "config.h"

#include "app/store/gotgan-search-table.h"

#include "app/store/gotgan-ids.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-tokenizer.h"

#include <string.h>

static char *
gotgan_search_table_dup_body (GotganArticle *article)
{
  GString *body = g_string_new (NULL);

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      if (i > 0)
        g_string_append_c (body, '\n');
      g_string_append (body, gotgan_article_get_paragraph (article, i)->text);
    }
  return g_string_free_and_steal (body);
}

static gboolean
gotgan_search_table_put_tokens (GotganConnection *connection, gint64 id, const char *title,
                                const char *body, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "INSERT OR REPLACE INTO search (rowid, title, body) VALUES (?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, id);
  gotgan_statement_bind_text (statement, title);
  gotgan_statement_bind_text (statement, body);
  return gotgan_statement_run (statement, error);
}

/* --- Letters ------------------------------------------------------------------------------------ */

/* Above it no letters of the scripts that count are assigned. */
#define END_OF_LETTERS 0x40000

/* Pairs of a to z. */
#define N_PAIRS (26 * 26)

/* The letters of a text: which were met, which pairs of them begin words, and a line of both. */
typedef struct
{
  guint8 *met;
  guint8 pairs[N_PAIRS];
  GString *line;
} GotganLetters;

static void
gotgan_letters_add (GotganLetters *letters, gunichar letter)
{
  guint8 bit = (guint8) (1u << letter % 8);

  if (letter >= END_OF_LETTERS || (letters->met[letter / 8] & bit) != 0)
    return;
  letters->met[letter / 8] |= bit;
  g_string_append_unichar (letters->line, letter);
  g_string_append_c (letters->line, ' ');
}

static void
gotgan_letters_add_word (GotganLetters *letters, const GotganToken *word)
{
  guint8 *met;

  if (!g_ascii_islower (word->text[0]))
    return;
  gotgan_letters_add (letters, (gunichar) word->text[0]);
  if (word->length < 2 || !g_ascii_islower (word->text[1]))
    return;
  met = &letters->pairs[(word->text[0] - 'a') * 26 + (word->text[1] - 'a')];
  if (*met == 0)
    g_string_append_printf (letters->line, "%.2s ", word->text);
  *met = 1;
}

/* Every letter of a run begins one token. */
static int
gotgan_letters_add_cb (const GotganToken *token, gpointer user_data)
{
  GotganLetters *letters = user_data;

  if (token->paired)
    gotgan_letters_add (letters, g_utf8_get_char_validated (token->text, (gssize) token->length));
  else
    gotgan_letters_add_word (letters, token);
  return 0;
}

static GString *
gotgan_letters_read (const char *text)
{
  g_autofree guint8 *met = g_malloc0 (END_OF_LETTERS / 8);
  GotganLetters letters = { met, { 0 }, g_string_new (NULL) };

  gotgan_tokenize (text, strlen (text), GOTGAN_TOKENIZE_DOCUMENT, gotgan_letters_add_cb, &letters);
  return letters.line;
}

static gboolean
gotgan_search_table_put_letters (GotganConnection *connection, gint64 row, const char *text,
                                 GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "INSERT OR REPLACE INTO letters (rowid, line) VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, row);
  gotgan_statement_take_text (statement, gotgan_letters_read (text));
  return gotgan_statement_run (statement, error);
}

gboolean
gotgan_search_table_put (GotganConnection *connection, gint64 id, GotganArticle *article,
                         GError **error)
{
  g_autofree char *body = gotgan_search_table_dup_body (article);
  const char *title = gotgan_article_get_title (article);

  title = title != NULL ? title : "";
  return gotgan_search_table_put_tokens (connection, id, title, body, error)
         && gotgan_search_table_put_letters (connection, id * 2, title, error)
         && gotgan_search_table_put_letters (connection, id * 2 + 1, body, error);
}

/* --- Finding ------------------------------------------------------------------------------------ */

GArray *
gotgan_search_table_find (GotganConnection *connection, const char *expression, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT rowid FROM search WHERE search MATCH ?",
                                 error);

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_text (statement, expression);
  return gotgan_ids_read (statement, error);
}

GArray *
gotgan_search_table_find_letter (GotganConnection *connection, const char *letter,
                                 GotganQueryPlace place, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT rowid FROM letters WHERE letters MATCH ?",
                                 error);
  g_autofree char *expression = g_strdup_printf ("\"%s\"", letter);
  g_autoptr (GArray) rows = NULL;
  guint n = 0;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_text (statement, expression);
  rows = gotgan_ids_read (statement, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      gint64 row = g_array_index (rows, gint64, i);
      GotganQueryPlace its = row % 2 == 0 ? GOTGAN_QUERY_IN_TITLE : GOTGAN_QUERY_IN_BODY;

      if ((place == GOTGAN_QUERY_ANYWHERE || place == its)
          && (n == 0 || g_array_index (rows, gint64, n - 1) != row / 2))
        g_array_index (rows, gint64, n++) = row / 2;
    }
  if (rows != NULL)
    g_array_set_size (rows, n);
  return g_steal_pointer (&rows);
}
