#include "config.h"

#include "app/import/gotgan-draft.h"

#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-publisher.h"

#include <string.h>

/* Shorter texts may well be said twice. */
#define SHORTEST_REPEAT 24
#define WIDEST_HEADING 90

typedef struct
{
  GotganBlock *block;
  /* Index of the block that says the same first, or its own. */
  guint first;
  /* Index of a heading that belongs before it, or its own. */
  guint heading;
  gboolean dropped;
} GotganCleanLine;

static gboolean
gotgan_clean_is_heading (GotganBlock *block)
{
  GotganLineShape shape = *gotgan_block_shape (block);

  if (block->kind == GOTGAN_PARAGRAPH_HEADING)
    return TRUE;
  return block->kind == GOTGAN_PARAGRAPH_TEXT && !block->marked && shape.width <= WIDEST_HEADING
         && !shape.ends;
}

/* A block that is an author's name. */
static gboolean
gotgan_clean_is_author (GotganDraft *draft, const char *text)
{
  for (guint i = 0; i < draft->authors->len; i++)
    if (gotgan_publisher_is_same (text, g_ptr_array_index (draft->authors, i)))
      return TRUE;
  return FALSE;
}

/* "Doe covers chips from Austin.": a sentence about an author below the text. */
static gboolean
gotgan_clean_is_about_author (GotganDraft *draft, const char *text)
{
  static const char *const verbs[] = { " covers ", " is a ",    " is an ",  " is the ",
                                       " writes ", " reports ", " joined ", " has covered " };

  for (guint i = 0; i < draft->authors->len; i++)
    {
      const char *author = g_ptr_array_index (draft->authors, i);
      const char *surname = strrchr (author, ' ');
      const char *at = strcasestr (text, surname != NULL ? surname + 1 : author);

      for (gsize j = 0; surname != NULL && at != NULL && at - text < 40 && j < G_N_ELEMENTS (verbs);
           j++)
        if (strncmp (at + strlen (surname + 1), verbs[j], strlen (verbs[j])) == 0)
          return TRUE;
    }
  return FALSE;
}

static gboolean
gotgan_clean_is_chrome (GotganDraft *draft, GotganBlock *block)
{
  GotganLineShape shape = *gotgan_block_shape (block);
  GotganChrome chrome = gotgan_block_chrome (block);

  if (*block->text == '\0' || gotgan_line_is_separator (block->text))
    return TRUE;
  if (chrome == GOTGAN_CHROME_CAPTION && (!block->marked || block->kind == GOTGAN_PARAGRAPH_CAPTION)
      && shape.sentences <= 2)
    {
      block->kind = GOTGAN_PARAGRAPH_CAPTION;
      return FALSE;
    }
  if (chrome != GOTGAN_CHROME_NONE && chrome != GOTGAN_CHROME_CAPTION)
    return TRUE;
  if (block->menu && !block->kept && !gotgan_line_is_prose (&shape))
    return TRUE;
  if (shape.words == 1 && *block->text == '#')
    return TRUE;
  if (shape.width <= 40 && gotgan_clean_is_author (draft, block->text))
    return TRUE;
  return draft->title != NULL && shape.width <= 400
         && gotgan_publisher_is_same (block->text, draft->title);
}

/* "#오픈AI #엔비디아": a row of tags. */
static gboolean
gotgan_clean_is_tags (const GotganBlock *block)
{
  g_auto (GStrv) words = NULL;

  if (*block->text != '#' || strlen (block->text) > 600)
    return FALSE;
  words = g_strsplit (block->text, " ", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '#')
      return FALSE;
  return TRUE;
}

static GArray *
gotgan_clean_list (GotganDraft *draft)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (GotganCleanLine));

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      GotganBlock *block = gotgan_draft_block (draft->blocks, i);
      GotganCleanLine line = { block, lines->len, lines->len, FALSE };

      if (!gotgan_clean_is_chrome (draft, block) && !gotgan_clean_is_tags (block))
        g_array_append_val (lines, line);
    }
  return lines;
}

static GotganCleanLine *
gotgan_clean_line (GArray *lines, guint index)
{
  return &g_array_index (lines, GotganCleanLine, index);
}

/* Where structure found the text, it may say a thing twice on purpose, as songs and tables do; but a deck or a caption that
 * is also a paragraph is said once too often. */
static gboolean
gotgan_clean_is_mere_repeat (GArray *lines, guint first, guint index)
{
  const GotganBlock *before = gotgan_clean_line (lines, first)->block;
  const GotganBlock *block = gotgan_clean_line (lines, index)->block;

  return !block->kept || !before->kept || before->kind != block->kind
         || block->kind == GOTGAN_PARAGRAPH_CAPTION;
}

static void
gotgan_clean_find_repeats (GArray *lines)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      GotganCleanLine *line = gotgan_clean_line (lines, i);
      g_autofree char *key = gotgan_line_key (line->block->text);
      gpointer first;

      if (strlen (key) < SHORTEST_REPEAT)
        continue;
      if (g_hash_table_lookup_extended (seen, key, NULL, &first)
          && gotgan_clean_is_mere_repeat (lines, GPOINTER_TO_UINT (first), i))
        {
          line->first = GPOINTER_TO_UINT (first);
          line->dropped = TRUE;
        }
      else
        g_hash_table_replace (seen, g_steal_pointer (&key), GUINT_TO_POINTER (i));
    }
}

/* A heading whose text was printed before: where a separator set that text off, the heading belongs to it;
 * elsewhere it goes with the repeat. */
static void
gotgan_clean_place_headings (GArray *lines)
{
  for (guint i = 1; i < lines->len; i++)
    {
      GotganCleanLine *repeat = gotgan_clean_line (lines, i);
      GotganCleanLine *heading = gotgan_clean_line (lines, i - 1);
      GotganCleanLine *first = gotgan_clean_line (lines, repeat->first);

      if (!repeat->dropped || heading->dropped || repeat->first >= i - 1)
        continue;
      if (!gotgan_clean_is_heading (heading->block))
        continue;
      heading->dropped = TRUE;
      if (first->block->separated && first->heading == repeat->first)
        first->heading = i - 1;
    }
}

/* Headings, tags and captions below the last paragraph introduce nothing. */
static void
gotgan_clean_trim_end (GotganDraft *draft, GArray *lines)
{
  for (guint i = lines->len; i > 1; i--)
    {
      GotganCleanLine *line = gotgan_clean_line (lines, i - 1);
      GotganLineShape shape = *gotgan_block_shape (line->block);

      if (line->dropped)
        continue;
      if (draft->pictures != NULL)
        return;
      if (line->block->kept && line->block->kind != GOTGAN_PARAGRAPH_HEADING)
        return;
      if (gotgan_clean_is_about_author (draft, line->block->text))
        {
          line->dropped = TRUE;
          continue;
        }
      if (shape.ends || shape.width > WIDEST_HEADING
          || line->block->kind == GOTGAN_PARAGRAPH_CAPTION
          || line->block->kind == GOTGAN_PARAGRAPH_QUOTE)
        return;
      if (line->block->kind == GOTGAN_PARAGRAPH_LIST_ITEM && shape.width >= 30)
        return;
      line->dropped = TRUE;
    }
}

/* A line that is wholly in quotation marks, as pages set quotes off. */
static gboolean
gotgan_clean_is_quote (const GotganBlock *block)
{
  const char *text = block->text;

  if (block->kind != GOTGAN_PARAGRAPH_TEXT && block->kind != GOTGAN_PARAGRAPH_HEADING)
    return FALSE;
  return (g_str_has_prefix (text, "“") && g_str_has_suffix (text, "”")
          && strstr (text, "”")[strlen ("”")] == '\0')
         || (*text == '"' && g_str_has_suffix (text + 1, "\"")
             && strchr (text + 1, '"')[1] == '\0');
}

/* A heading may be wanted twice, so that what it was taken from stays. */
static void
gotgan_clean_keep (GPtrArray *kept, GotganBlock *block)
{
  GotganBlock *own = gotgan_block_new (block->kind, g_strdup (block->text));

  own->marked = block->marked;
  own->kept = block->kept;
  own->links = g_steal_pointer (&block->links);
  own->pictures = g_steal_pointer (&block->pictures);
  if (gotgan_clean_is_quote (block))
    own->kind = GOTGAN_PARAGRAPH_QUOTE;
  else if (gotgan_clean_is_heading (block))
    own->kind = GOTGAN_PARAGRAPH_HEADING;
  g_ptr_array_add (kept, own);
}

void
gotgan_draft_clean (GotganDraft *draft)
{
  g_autoptr (GArray) lines = gotgan_clean_list (draft);
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_block_free);

  gotgan_clean_find_repeats (lines);
  gotgan_clean_place_headings (lines);
  gotgan_clean_trim_end (draft, lines);
  for (guint i = 0; i < lines->len; i++)
    {
      const GotganCleanLine *line = gotgan_clean_line (lines, i);

      if (line->heading != i)
        gotgan_clean_keep (kept, gotgan_clean_line (lines, line->heading)->block);
      if (!line->dropped)
        gotgan_clean_keep (kept, line->block);
    }
  g_ptr_array_unref (draft->blocks);
  draft->blocks = kept;
}
