#include "config.h"

#include "app/import/gotgan-draft.h"

#include "app/import/gotgan-dateline.h"
#include "app/import/gotgan-line.h"

#include <string.h>

/* Text of mails and old archives is broken into lines of one width. */
#define SHORTEST_WRAP 50
#define LONGEST_WRAP 100

/* The lines of @text, cut apart in place and NULL-terminated. */
static GPtrArray *
gotgan_draft_text_split (char *text)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (char *end = strchr (text, '\n'); end != NULL; end = strchr (text, '\n'))
    {
      *end = '\0';
      g_ptr_array_add (lines, text);
      text = end + 1;
    }
  g_ptr_array_add (lines, text);
  g_ptr_array_add (lines, NULL);
  return lines;
}

/* Whether most lines that another one follows break off in mid sentence at about one width. */
static gboolean
gotgan_draft_text_is_wrapped (char **lines)
{
  guint n_followed = 0;
  guint n_broken = 0;

  for (gsize i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      GotganLineShape shape;

      if (*g_strchug (lines[i]) == '\0' || g_ascii_isspace (lines[i + 1][0])
          || lines[i + 1][0] == '\0')
        continue;
      shape = gotgan_line_measure (lines[i]);
      n_followed++;
      n_broken += shape.width >= SHORTEST_WRAP && shape.width <= LONGEST_WRAP && !shape.ends;
    }
  return n_followed >= 8 && n_broken * 3 > n_followed * 2;
}

static gboolean
gotgan_draft_text_is_full (const char *line)
{
  GotganLineShape shape = gotgan_line_measure (line);

  return shape.width >= SHORTEST_WRAP && gotgan_line_bullet (line) == 0;
}

static void
gotgan_draft_text_add (GotganDraft *draft, const char *raw, gboolean separated)
{
  g_autofree char *tidy = gotgan_line_tidy (raw, -1);
  gsize bullet = gotgan_line_bullet (tidy);
  GotganBlock *block;

  block = gotgan_block_new (bullet > 0 ? GOTGAN_PARAGRAPH_LIST_ITEM : GOTGAN_PARAGRAPH_TEXT,
                            g_strdup (tidy + bullet));
  block->menu = gotgan_line_has_columns (raw);
  block->separated = separated;
  if (*block->text != '\0')
    g_ptr_array_add (draft->blocks, block);
  else
    gotgan_block_free (block);
}

/* A line that is nothing but an address; that of a picture may hold the date. */
static gboolean
gotgan_draft_text_take_url (GotganDraft *draft, const char *line)
{
  if (!g_str_has_prefix (line, "http://") && !g_str_has_prefix (line, "https://"))
    return FALSE;
  if (strpbrk (line, " \t") != NULL)
    return FALSE;
  gotgan_draft_learn (&draft->picture, line);
  return TRUE;
}

void
gotgan_draft_read_text (GotganDraft *draft, const char *text)
{
  g_autofree char *copy = g_strdup (text);
  g_autoptr (GPtrArray) split = gotgan_draft_text_split (copy);
  char **lines = (char **) split->pdata;
  gboolean wrapped = gotgan_draft_text_is_wrapped (lines);
  gboolean separated = FALSE;
  g_autoptr (GString) joined = g_string_new (NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line != '\0' && gotgan_line_is_separator (line))
        separated = TRUE;
      else if (*line != '\0' && !gotgan_draft_text_take_url (draft, line))
        {
          if (joined->len > 0)
            g_string_append_c (joined, ' ');
          g_string_append (joined, line);
          if (wrapped && gotgan_draft_text_is_full (line) && lines[i + 1] != NULL)
            continue;
        }
      if (joined->len > 0)
        {
          gotgan_draft_text_add (draft, joined->str, separated);
          separated = FALSE;
          g_string_truncate (joined, 0);
        }
    }
  if (joined->len > 0)
    gotgan_draft_text_add (draft, joined->str, separated);
}
