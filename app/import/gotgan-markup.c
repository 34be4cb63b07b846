#include "config.h"

#include "app/import/gotgan-markup.h"

#include "app/import/gotgan-markup-nesting.h"
#include "app/import/gotgan-markup-tag.h"

#include <gumbo.h>
#include <string.h>

/* More attributes than any page has on one tag; the parser compares each with each. */
#define MAX_ATTRIBUTES 256

typedef struct
{
  const char *at;
  /* Of the text. */
  const char *end;
  /* Elements and attributes that the parser would make, or more. */
  guint64 n_nodes;
  GotganMarkupNesting nesting;
  /* What is worth parsing of the text up to @copied; may be NULL. */
  GString *slim;
  const char *copied;
  /* Whether there was a drawing without an end. */
  gboolean endless_drawing;
} GotganMarkupScan;

static void
gotgan_markup_scan_init (GotganMarkupScan *scan, const char *text, guint max_depth)
{
  *scan = (GotganMarkupScan) { .at = text, .end = text + strlen (text) };
  gotgan_markup_nesting_init (&scan->nesting, max_depth);
}

static void
gotgan_markup_scan_clear (GotganMarkupScan *scan)
{
  gotgan_markup_nesting_clear (&scan->nesting);
  if (scan->slim != NULL)
    g_string_free (scan->slim, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GotganMarkupScan, gotgan_markup_scan_clear)

/* Leaves the text from @start to where the scan is out of what is parsed. */
static void
gotgan_markup_leave_out (GotganMarkupScan *scan, const char *start)
{
  if (scan->slim == NULL)
    return;
  g_string_append_len (scan->slim, scan->copied, start - scan->copied);
  scan->copied = scan->at;
}

/* A script that writes scripts ends by rules of its own, which are left to the parser. */
static gboolean
gotgan_markup_is_plain_raw (const char *start, const char *end)
{
  const char *comment = memmem (start, (gsize) (end - start), "<!--", 4);

  return comment == NULL || memmem (comment, (gsize) (end - comment), "<script", 7) == NULL;
}

/* What of the raw texts says something of an article is data for search engines, and the title. */
static gboolean
gotgan_markup_is_useless (const GotganMarkupTag *tag, GumboTag kind)
{
  if (kind == GUMBO_TAG_STYLE)
    return TRUE;
  return kind == GUMBO_TAG_SCRIPT
         && memmem (tag->start, (gsize) (tag->stop - tag->start), "ld+json", 7) == NULL;
}

/* Skips the text of script, style and their like. */
static void
gotgan_markup_skip_raw (GotganMarkupScan *scan, const GotganMarkupTag *tag, GumboTag kind)
{
  const char *start = scan->at;
  const char *at = gotgan_markup_find_end_tag (start, scan->end, tag->name, tag->name_length);

  scan->at = at != NULL ? at : scan->end;
  if (at != NULL && gotgan_markup_is_useless (tag, kind) && gotgan_markup_is_plain_raw (start, at))
    gotgan_markup_leave_out (scan, start);
}

/* Skips what is drawn; without its end it is left to the parser. Each is looked at once: what has no end has none for those
 * inside either. */
static void
gotgan_markup_skip_drawing (GotganMarkupScan *scan)
{
  guint n_open = 1;
  const char *at = scan->at;

  if (scan->slim == NULL || scan->endless_drawing)
    return;
  while (n_open > 0 && (at = strchr (at, '<')) != NULL)
    {
      if (g_ascii_strncasecmp (at, "</svg", 5) == 0)
        n_open--;
      else if (g_ascii_strncasecmp (at, "<svg", 4) == 0)
        n_open++;
      at++;
    }
  scan->endless_drawing = at == NULL;
  if (at != NULL)
    {
      const char *start = scan->at;

      scan->at = at - 1;
      gotgan_markup_leave_out (scan, start);
    }
}

/* A comment ends at "-->", and "<!-->" is a whole one. */
static void
gotgan_markup_skip_declaration (GotganMarkupScan *scan)
{
  const char *start = scan->at;
  const char *end;
  gboolean comment = FALSE;

  scan->n_nodes++;
  if (strncmp (start, "<!--", 4) == 0 && start[4] != '>' && strncmp (start + 4, "->", 2) != 0)
    {
      end = gotgan_markup_find_comment_end (start + 4, scan->end);
      comment = end != NULL;
    }
  else
    {
      end = strchr (start, '>');
      end = end != NULL ? end + 1 : NULL;
    }
  scan->at = end != NULL ? end : scan->end;
  if (comment)
    gotgan_markup_leave_out (scan, start);
}

/* Returns: whether the tag has no more attributes than it may */
static gboolean
gotgan_markup_read_tag (GotganMarkupScan *scan)
{
  GotganMarkupTag tag = gotgan_markup_tag_read_name (scan->at);
  GumboTag kind = MIN (gumbo_tagn_enum (tag.name, (guint) tag.name_length), GUMBO_TAG_UNKNOWN);
  GotganMarkupNesting *nesting = &scan->nesting;
  guint n_attributes = gotgan_markup_tag_read_end (&tag);
  gboolean foreign = gotgan_markup_nesting_is_foreign (nesting);
  gboolean self_closing = tag.stop[-1] == '/';

  scan->at = *tag.stop != '\0' ? tag.stop + 1 : tag.stop;
  /* Behind a tag the parser may reopen every formatting element that isn't closed. */
  scan->n_nodes += 1 + n_attributes + nesting->formats->len;
  if (tag.end)
    gotgan_markup_nesting_end (nesting, &tag, kind);
  else if (!(foreign && self_closing && kind == GUMBO_TAG_UNKNOWN))
    gotgan_markup_nesting_start (nesting, &tag, kind);
  if (!tag.end && !foreign && (nesting->rules[kind].traits & TAG_RAW))
    gotgan_markup_skip_raw (scan, &tag, kind);
  if (kind == GUMBO_TAG_SVG && !tag.end && !self_closing)
    gotgan_markup_skip_drawing (scan);
  return n_attributes <= MAX_ATTRIBUTES;
}

/* Takes the tag, comment, declaration or text that begins with the "<" at which the scan is. */
static gboolean
gotgan_markup_read_mark (GotganMarkupScan *scan)
{
  if (gotgan_markup_tag_starts (scan->at))
    return gotgan_markup_read_tag (scan);
  if (scan->at[1] == '!' || scan->at[1] == '?' || scan->at[1] == '/')
    gotgan_markup_skip_declaration (scan);
  else
    {
      gotgan_markup_nesting_text (&scan->nesting);
      scan->at++;
    }
  return TRUE;
}

GotganMarkupSize
gotgan_markup_slim (const char *text, guint max_depth, guint64 max_nodes, char **slim)
{
  g_auto (GotganMarkupScan) scan = { 0 };
  const char *mark;

  gotgan_markup_scan_init (&scan, text, max_depth);
  if (slim != NULL)
    scan.slim = g_string_sized_new (strlen (text) / 2);
  scan.copied = text;
  while ((mark = strchr (scan.at, '<')) != NULL)
    {
      if (mark > scan.at)
        gotgan_markup_nesting_text (&scan.nesting);
      scan.at = mark;
      if (!gotgan_markup_read_mark (&scan) || gotgan_markup_nesting_is_too_deep (&scan.nesting))
        return GOTGAN_MARKUP_DEEP;
      if (scan.n_nodes > max_nodes)
        return GOTGAN_MARKUP_LARGE;
    }
  if (slim != NULL)
    {
      g_string_append (scan.slim, scan.copied);
      *slim = g_string_free_and_steal (g_steal_pointer (&scan.slim));
    }
  return GOTGAN_MARKUP_TAME;
}

GotganMarkupSize
gotgan_markup_measure (const char *text, guint max_depth, guint64 max_nodes)
{
  return gotgan_markup_slim (text, max_depth, max_nodes, NULL);
}

gboolean
gotgan_markup_is_html (const char *text)
{
  GotganTagRules rules[GUMBO_TAG_LAST + 1] = { 0 };
  guint n_blocks = 0;

  gotgan_tag_rules_init (rules);
  for (const char *at = strchr (text, '<'); at != NULL && n_blocks < 3; at = strchr (at + 1, '<'))
    {
      const char *name = at + 1 + (at[1] == '/');
      guint length = 0;
      guint traits;

      if (g_ascii_strncasecmp (at, "<!doctype html", 14) == 0)
        return TRUE;
      while (length < 16 && g_ascii_isalnum (name[length]))
        length++;
      if (length == 0 || name[length] == '\0' || !strchr (" \t\n/>", name[length]))
        continue;
      traits = rules[gumbo_tagn_enum (name, length)].traits;
      if (traits & TAG_OUTER)
        return TRUE;
      n_blocks += (traits & TAG_BLOCK) != 0;
    }
  return n_blocks >= 3;
}
