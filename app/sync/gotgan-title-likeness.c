#include "config.h"

#include "app/sync/gotgan-title-likeness.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Titles are short; what is longer is compared by its beginning. */
#define MAX_TITLE 400
#define MAX_PARTS 8
/* Letters of words that are one word with other endings: "raise", "raised". */
#define SHORTEST_STEM 4
#define LONGEST_ENDING 2
/* Of what stands before the last bar, behind which the outlet is named. */
#define LEAST_OF_HEAD 0.3

/* --- Words ---------------------------------------------------------------------------------------- */

static char *
drop_tags (const char *text)
{
  GString *rest = g_string_new (NULL);
  guint depth = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '[' || c == 0x3010)
        depth++;
      else if ((c == ']' || c == 0x3011) && depth > 0)
        depth--;
      else if (depth == 0)
        g_string_append_unichar (rest, c);
    }
  return g_string_free (rest, FALSE);
}

static void
add_word (GPtrArray *words, const char *start, const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize) (end - start));
  g_autofree char *folded = gotgan_text_fold (word);

  if (gotgan_text_length (folded) >= 2)
    g_ptr_array_add (words, g_steal_pointer (&folded));
}

static GPtrArray *
list_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = NULL;
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_letter = gotgan_text_is_alnum (g_utf8_get_char (p));

      if (is_letter && start == NULL)
        start = p;
      if (is_letter || start == NULL)
        continue;
      add_word (words, start, p);
      start = NULL;
    }
  if (start != NULL)
    add_word (words, start, p);
  return words;
}

GPtrArray *
gotgan_title_words (const char *text)
{
  g_autofree char *bare = drop_tags (text != NULL ? text : "");
  g_autoptr (GPtrArray) words = list_words (bare);

  return words->len > 0 ? g_steal_pointer (&words) : list_words (text != NULL ? text : "");
}

/* --- Parts ---------------------------------------------------------------------------------------- */

/* Bars stand free: "Acme-Volt" has none. */
static gboolean
is_bar (const char *p, const char *start)
{
  gunichar c = g_utf8_get_char (p);

  if (c == '|' || c == 0xff5c || c == 0x3163)
    return TRUE;
  if (p == start || p[-1] != ' ')
    return FALSE;
  return (strchr ("-<:~", *p) != NULL || c == 0x2013 || c == 0x2014 || c == 0xb7 || c == 0xbb)
         && strcspn (p, " ") <= 3;
}

static gboolean
is_outlet (const char *part, GPtrArray *outlets)
{
  g_autofree char *folded = gotgan_text_fold (part);

  return *folded == '\0' || g_ptr_array_find_with_equal_func (outlets, folded, g_str_equal, NULL)
         || (g_str_has_prefix (folded, "the")
             && g_ptr_array_find_with_equal_func (outlets, folded + 3, g_str_equal, NULL));
}

static void
add_part (GPtrArray *parts, const char *start, const char *end, GPtrArray *outlets)
{
  g_autofree char *part = g_strndup (start, (gsize) (end - start));

  if (!is_outlet (part, outlets))
    g_ptr_array_add (parts, g_steal_pointer (&part));
}

/* What stands between the bars of @title, without outlets. */
static GPtrArray *
split (const char *title, GPtrArray *outlets)
{
  g_autofree char *text = gotgan_text_slice (title, 0, MAX_TITLE);
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (parts->len < MAX_PARTS && is_bar (p, text))
      {
        add_part (parts, start, p, outlets);
        start = g_utf8_next_char (p);
      }
  add_part (parts, start, p, outlets);
  return parts;
}

static char *
join (GPtrArray *parts, guint first, guint end)
{
  GString *all = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    g_string_append_printf (all, "%s ", (const char *) g_ptr_array_index (parts, i));
  return g_string_free (all, FALSE);
}

/* --- Comparing ------------------------------------------------------------------------------------ */

static gboolean
is_same_word (const char *one, const char *two)
{
  gsize stem = 0;

  while (one[stem] != '\0' && one[stem] == two[stem])
    stem++;
  if (one[stem] == '\0' && two[stem] == '\0')
    return TRUE;
  return stem >= SHORTEST_STEM && strlen (one + stem) <= LONGEST_ENDING
         && strlen (two + stem) <= LONGEST_ENDING;
}

/* Korean sets spaces, and endings, as it likes: which pairs of letters of @word stand in @folded. */
static double
find_pairs (const char *word, const char *folded)
{
  guint n_pairs = 0;
  guint n_found = 0;

  for (const char *p = word; *g_utf8_next_char (p) != '\0'; p = g_utf8_next_char (p))
    {
      const char *end = g_utf8_next_char (g_utf8_next_char (p));
      g_autofree char *pair = g_strndup (p, (gsize) (end - p));

      n_pairs++;
      n_found += strstr (folded, pair) != NULL ? 1 : 0;
    }
  return n_pairs > 0 ? (double) n_found / n_pairs : 0;
}

static double
find_word (const char *word, GPtrArray *words, const char *folded)
{
  if (!g_str_is_ascii (word))
    return find_pairs (word, folded);
  for (guint i = 0; i < words->len; i++)
    if (is_same_word (word, g_ptr_array_index (words, i)))
      return 1;
  return 0;
}

/* Returns: which part of @text's letters stands in words that @other has too */
static double
share (const char *text, const char *other)
{
  g_autoptr (GPtrArray) words = gotgan_title_words (text);
  g_autoptr (GPtrArray) others = gotgan_title_words (other);
  g_autofree char *folded = gotgan_text_fold (other);
  double all = 0;
  double found = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      guint length = gotgan_text_length (word);

      all += length;
      found += length * find_word (word, others, folded);
    }
  return all > 0 ? found / all : 0;
}

static double
compare (GPtrArray *known, const char *page)
{
  g_autofree char *all = join (known, 0, known->len);
  g_autofree char *head = join (known, 0, MAX (known->len, 2) - 1);
  double of_head = share (head, page);

  if (of_head < LEAST_OF_HEAD)
    return 0;
  return MIN (MAX (of_head, share (all, page)), share (page, all));
}

double
gotgan_title_likeness (const char *known, const char *page, GPtrArray *outlets)
{
  g_autoptr (GPtrArray) known_parts = split (known != NULL ? known : "", outlets);
  g_autoptr (GPtrArray) parts = split (page != NULL ? page : "", outlets);
  double best = 0;

  if (known_parts->len == 0)
    return 0;
  for (guint first = 0; first < parts->len; first++)
    for (guint end = first + 1; end <= parts->len; end++)
      {
        g_autofree char *run = join (parts, first, end);

        best = MAX (best, compare (known_parts, run));
      }
  return best;
}
