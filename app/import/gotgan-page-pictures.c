#include "config.h"

#include "app/import/gotgan-page.h"

#include "app/import/gotgan-block-writer.h"

#include <string.h>

/* Where pages keep the address until the reader scrolls there; "src" has a placeholder then. */
static const char *const lazy_names[] = { "data-src",        "data-original", "data-lazy-src",
                                          "data-org-src",    "data-lazy",     "data-url",
                                          "data-hi-res-src", "data-full-src", "data-actualsrc" };
static const char *const lazy_sets[] = { "srcset", "data-srcset", "data-lazy-srcset" };

static gboolean
gotgan_page_is_placeholder (const char *address)
{
  return *address == '\0' || g_str_has_prefix (address, "data:")
         || strstr (address, "blank.") != NULL || strstr (address, "placeholder") != NULL
         || strstr (address, "spacer.") != NULL || strstr (address, "transparent.") != NULL
         || strstr (address, "loading.") != NULL || strstr (address, "1x1") != NULL;
}

/* The address of the largest picture of "a.jpg 640w, b.jpg 2x". */
static char *
gotgan_page_largest_of_set (const char *set)
{
  const char *best = NULL;
  gsize best_length = 0;
  double best_size = -1;

  for (const char *at = set; *at != '\0';)
    {
      const char *start = at + strspn (at, " \t\n,");
      gsize length = strcspn (start, " \t\n");
      const char *rest = start + length;
      gsize gap = strcspn (rest, ",");
      double size = g_ascii_strtod (rest + MIN (gap, strspn (rest, " \t\n")), NULL);

      while (length > 0 && start[length - 1] == ',')
        length--;
      if (length > 0 && size > best_size && strncmp (start, "data:", 5) != 0)
        {
          best = start;
          best_length = length;
          best_size = size;
        }
      at = rest + gap;
    }
  return best != NULL ? g_strndup (best, best_length) : NULL;
}

char *
gotgan_page_picture_address (const GumboElement *node)
{
  const char *address = gotgan_page_attribute (node, "src");

  if (gotgan_block_writer_is_tiny (gotgan_page_attribute (node, "width"))
      || gotgan_block_writer_is_tiny (gotgan_page_attribute (node, "height")))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (lazy_names); i++)
    {
      const char *lazy = gotgan_page_attribute (node, lazy_names[i]);

      if (lazy != NULL && !gotgan_page_is_placeholder (lazy))
        return g_strdup (lazy);
    }
  if (address != NULL && !gotgan_page_is_placeholder (address))
    return g_strdup (address);
  for (gsize i = 0; i < G_N_ELEMENTS (lazy_sets); i++)
    {
      const char *set = gotgan_page_attribute (node, lazy_sets[i]);
      char *largest = set != NULL ? gotgan_page_largest_of_set (set) : NULL;

      if (largest != NULL)
        return largest;
    }
  return NULL;
}
