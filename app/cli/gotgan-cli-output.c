#include "config.h"

#include "app/cli/gotgan-cli-output.h"

#include "app/library/gotgan-error-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

static int output_errno;

char *
gotgan_cli_dup_plain (const char *text)
{
  GString *plain = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029)
        g_string_append_c (plain, ' ');
      else if (!g_unichar_iscntrl (c))
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

void
gotgan_cli_print_raw_line (const char *line)
{
  if (output_errno != 0)
    return;
  errno = 0;
  if (fputs (line, stdout) == EOF || fputc ('\n', stdout) == EOF)
    output_errno = errno != 0 ? errno : EIO;
}

void
gotgan_cli_print_line (const char *text)
{
  g_autofree char *plain = gotgan_cli_dup_plain (text);

  gotgan_cli_print_raw_line (plain);
}

void
gotgan_cli_printf (const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  gotgan_cli_print_line (line);
}

/* With as few digits as are read as the same number: 15 always survive, 17 tell any double from the next. */
static void
append_number (GString *text, double number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (digits, sizeof digits, formats[i], number);
      if (!(g_ascii_strtod (digits, NULL) < number) && !(g_ascii_strtod (digits, NULL) > number))
        break;
    }
  g_string_append (text, digits);
}

/* JSON-GLib writes 0.95 as 0.94999999999999996. Numbers stand outside of strings, and only they begin with a digit there. */
static char *
dup_short_numbers (const char *json)
{
  GString *text = g_string_sized_new (strlen (json));
  gboolean in_string = FALSE;

  for (const char *at = json; *at != '\0';)
    {
      gsize length = strspn (at, "-+.eE0123456789");

      if (!in_string && (g_ascii_isdigit (*at) || *at == '-') && memchr (at, '.', length) != NULL)
        {
          append_number (text, g_ascii_strtod (at, NULL));
          at += length;
          continue;
        }
      if (*at == '"')
        in_string = !in_string;
      /* What follows a backslash ends no string. */
      if (*at == '\\' && at[1] != '\0')
        g_string_append_c (text, *at++);
      g_string_append_c (text, *at++);
    }
  return g_string_free_and_steal (text);
}

void
gotgan_cli_print_json (JsonNode *node)
{
  g_autofree char *json = json_to_string (node, FALSE);
  g_autofree char *line = dup_short_numbers (json);

  gotgan_cli_print_raw_line (line);
}

void
gotgan_cli_print_builder (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  gotgan_cli_print_json (root);
}

void
gotgan_cli_add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

void
gotgan_cli_add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

void
gotgan_cli_add_time (JsonBuilder *builder, const char *name, gint64 time)
{
  g_autoptr (GDateTime) moment =
      time != 0 ? g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC) : NULL;
  g_autofree char *text = moment != NULL ? g_date_time_format_iso8601 (moment) : NULL;

  gotgan_cli_add_string (builder, name, text);
}

void
gotgan_cli_add_boolean (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

GotganCliStatus
gotgan_cli_refuse_text (const char *name, const char *sentence)
{
  g_autofree char *line = name != NULL ? g_strdup_printf ("gotgan-cli: %s: %s", name, sentence)
                                       : g_strdup_printf ("gotgan-cli: %s", sentence);
  g_autofree char *valid = g_utf8_make_valid (line, -1);
  g_autofree char *plain = gotgan_cli_dup_plain (valid);

  fprintf (stderr, "%s\n", plain);
  return GOTGAN_CLI_REFUSED;
}

GotganCliStatus
gotgan_cli_refuse (const char *name, const GError *error)
{
  g_autofree char *sentence = gotgan_error_text (error);

  g_debug ("%s: %s", name != NULL ? name : "gotgan-cli", error->message);
  return gotgan_cli_refuse_text (name, sentence);
}

GotganCliStatus
gotgan_cli_refuse_usage (const char *sentence)
{
  gotgan_cli_refuse_text (NULL, sentence);
  return GOTGAN_CLI_USAGE;
}

GotganCliStatus
gotgan_cli_judge (guint n_done, guint n_failed)
{
  if (n_done == 0)
    return GOTGAN_CLI_REFUSED;
  return n_failed > 0 ? GOTGAN_CLI_PARTLY : GOTGAN_CLI_DONE;
}

GotganCliStatus
gotgan_cli_output_finish (GotganCliStatus status)
{
  errno = 0;
  if (output_errno == 0 && fflush (stdout) == EOF)
    output_errno = errno != 0 ? errno : EIO;
  if (output_errno == 0)
    return status;

  /* Whoever closed the pipe has read enough and need not hear about it. */
  if (output_errno != EPIPE)
    {
      g_autoptr (GError) error =
          g_error_new_literal (G_IO_ERROR, (int) g_io_error_from_errno (output_errno),
                               g_strerror (output_errno));

      /* Translators: the name of a stream of a command-line program. */
      gotgan_cli_refuse (_ ("standard output"), error);
    }
  return GOTGAN_CLI_REFUSED;
}

GotganCliStatus
gotgan_cli_write_file (const char *name, GBytes *bytes)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (name == NULL || g_str_equal (name, "-"))
    return fwrite (data, 1, size, stdout) == size ? GOTGAN_CLI_DONE : GOTGAN_CLI_REFUSED;
  file = g_file_new_for_commandline_arg (name);
  if (g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                               &error))
    return GOTGAN_CLI_DONE;
  return gotgan_cli_refuse (name, error);
}
