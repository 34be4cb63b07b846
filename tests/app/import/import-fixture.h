#pragma once

#include "app/import/gotgan-import.h"

#include <string.h>

/* What @text becomes. @name: (nullable): of the file that it is */
static inline GotganArticle *
fixture_import (const char *text, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return gotgan_import_article (bytes, &(GotganImportHints) { .name = name }, error);
}

/* @head, and @part many times over. */
static inline GString *
fixture_repeat (const char *head, const char *part, gsize times)
{
  GString *text = g_string_new (head);

  for (gsize i = 0; i < times; i++)
    g_string_append (text, part);
  return text;
}

/* What a page that is made so becomes. */
static inline GotganArticle *
fixture_import_repeated (const char *head, const char *part, gsize times, GError **error)
{
  g_autoptr (GString) text = fixture_repeat (head, part, times);

  return fixture_import (text->str, "page.html", error);
}
