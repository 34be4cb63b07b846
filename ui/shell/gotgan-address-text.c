#include "config.h"

#include "ui/shell/gotgan-address-text.h"

#include <string.h>

/* Nobody pastes a longer address, and servers refuse them. */
#define MAX_LENGTH 2048

/* Ends an address in prose, Korean or English. */
#define AFTER " \t\r\n\"'<>()[]{}"

/* What follows an address in a sentence is none of it. */
static char *
gotgan_address_dup_trimmed (const char *start, gsize length)
{
  while (length > 0 && strchr (".,;:!?", start[length - 1]) != NULL)
    length--;
  return length <= MAX_LENGTH ? g_strndup (start, length) : NULL;
}

/* Returns: (nullable): where "http://" or "https://" stands with something after it */
static const char *
gotgan_address_find_scheme (const char *text)
{
  static const char *const schemes[] = { "https://", "http://" };
  const char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      const char *found = strstr (text, schemes[i]);

      if (found != NULL && found[strlen (schemes[i])] != '\0' && (first == NULL || found < first))
        first = found;
    }
  return first;
}

/* "example.com", "www.example.co.kr/rss?a=b": a name with a top level domain of letters, and nothing else. */
static gboolean
gotgan_address_is_bare (const char *text)
{
  gsize length = strcspn (text, "/?#:");
  const char *dot = g_strrstr_len (text, (gssize) length, ".");

  if (dot == NULL || dot == text || strpbrk (text, AFTER) != NULL || strchr (text, '@') != NULL)
    return FALSE;
  if (text + length - dot < 3)
    return FALSE;
  for (const char *letter = dot + 1; letter < text + length; letter++)
    if (!g_ascii_isalpha (*letter))
      return FALSE;
  return TRUE;
}

char *
gotgan_address_find (const char *text)
{
  g_autofree char *all = NULL;
  const char *start;

  g_return_val_if_fail (text != NULL, NULL);

  start = gotgan_address_find_scheme (text);
  if (start != NULL)
    return gotgan_address_dup_trimmed (start, strcspn (start, AFTER));
  if (strlen (text) > MAX_LENGTH)
    return NULL;
  all = g_strstrip (g_strdup (text));
  return gotgan_address_is_bare (all) ? g_steal_pointer (&all) : NULL;
}

static gboolean
gotgan_address_is_line_alone (char *line)
{
  char *stripped = g_strstrip (line);
  g_autofree char *address = NULL;

  if (*stripped == '\0' || *stripped == '#')
    return TRUE;
  address = gotgan_address_find (stripped);
  return address != NULL && strcspn (stripped, " \t") == strlen (stripped)
         && g_str_has_prefix (stripped, address);
}

gboolean
gotgan_address_is_alone (const char *text)
{
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!gotgan_address_is_line_alone (lines[i]))
      return FALSE;
  return TRUE;
}
