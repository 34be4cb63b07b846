#include "config.h"

#include "app/cli/gotgan-cli-table.h"

#include "app/cli/gotgan-cli-output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#define GAP 2
#define NARROWEST 12

struct _GotganCliTable
{
  guint n_columns;
  guint right;
  guint flexible;
  GPtrArray *rows;
  guint *widths;
};

GotganCliTable *
gotgan_cli_table_new (guint n_columns, guint right, guint flexible)
{
  GotganCliTable *self = g_new0 (GotganCliTable, 1);

  self->n_columns = n_columns;
  self->right = right;
  self->flexible = flexible;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->widths = g_new0 (guint, n_columns);
  return self;
}

void
gotgan_cli_table_free (GotganCliTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self->widths);
  g_free (self);
}

static guint
character_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

guint
gotgan_cli_text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += character_width (g_utf8_get_char (p));
  return width;
}

void
gotgan_cli_table_add (GotganCliTable *self, const char *const *cells)
{
  char **row = g_new0 (char *, self->n_columns + 1);

  for (guint i = 0; i < self->n_columns; i++)
    {
      row[i] = gotgan_cli_dup_plain (cells[i] != NULL ? cells[i] : "");
      self->widths[i] = MAX (self->widths[i], gotgan_cli_text_width (row[i]));
    }
  g_ptr_array_add (self->rows, row);
}

/* The cells of the terminal's line, or 0 when the output goes elsewhere and nothing is to be shortened. */
static guint
terminal_width (void)
{
  struct winsize size;

  if (!isatty (STDOUT_FILENO) || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
    return 0;
  return size.ws_col;
}

static void
fit_terminal (GotganCliTable *self)
{
  guint available = terminal_width ();
  guint total = GAP * (self->n_columns - 1);

  for (guint i = 0; i < self->n_columns; i++)
    total += self->widths[i];
  if (available > 0 && total > available)
    {
      guint excess = total - available;
      guint *width = &self->widths[self->flexible];

      *width = *width > NARROWEST + excess ? *width - excess : MIN (*width, NARROWEST);
    }
}

/* Appends as much of @text as fits, and gives the cells it took. */
static guint
append_shortened (GString *line, const char *text, guint width)
{
  guint taken = 0;

  if (gotgan_cli_text_width (text) <= width)
    {
      g_string_append (line, text);
      return gotgan_cli_text_width (text);
    }
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint cells = character_width (g_utf8_get_char (p));

      if (taken + cells + 1 > width)
        break;
      g_string_append_unichar (line, g_utf8_get_char (p));
      taken += cells;
    }
  g_string_append (line, "…");
  return taken + 1;
}

static void
append_spaces (GString *line, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (line, ' ');
}

static void
append_cell (GotganCliTable *self, GString *line, guint column, const char *text)
{
  guint width = self->widths[column];
  guint taken = MIN (width, gotgan_cli_text_width (text));

  if ((self->right & (1u << column)) != 0)
    {
      append_spaces (line, width - taken);
      append_shortened (line, text, width);
    }
  else
    {
      taken = append_shortened (line, text, width);
      append_spaces (line, width - MIN (width, taken));
    }
}

static void
print_row (GotganCliTable *self, char **row)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (i > 0)
        append_spaces (line, GAP);
      append_cell (self, line, i, row[i]);
    }
  gotgan_cli_print_line (g_strchomp (line->str));
}

void
gotgan_cli_table_print (GotganCliTable *self)
{
  fit_terminal (self);
  for (guint i = 0; i < self->rows->len; i++)
    print_row (self, g_ptr_array_index (self->rows, i));
}
