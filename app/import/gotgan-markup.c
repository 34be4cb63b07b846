#include "config.h"

#include "app/import/gotgan-markup.h"

#include "app/import/gotgan-markup-tag.h"
#include "app/import/gotgan-tag-rules.h"

#include <gumbo.h>
#include <string.h>

/* More attributes than any page has on one tag; the parser compares each with each. */
#define MAX_ATTRIBUTES 256
/* The parser keeps at most this many equal formatting elements open (HTML, "Noah's Ark clause"). */
#define MAX_EQUAL_FORMATS 3

typedef struct
{
  GumboTag tag;
  const char *name;
  guint name_length;
} GotganOpenTag;

typedef struct
{
  const char *at;
  /* Of the text. */
  const char *end;
  guint max_depth;
  /* Elements and attributes that the parser would make, or more. */
  guint64 n_nodes;
  GotganTagRules rules[GUMBO_TAG_LAST + 1];
  /* Block and inline elements that are open. */
  GArray *open;
  /* Texts of formatting tags that are open: "<b", "<font color=red". */
  GPtrArray *formats;
  /* What is worth parsing of the text up to @copied; may be NULL. */
  GString *slim;
  const char *copied;
  /* Whether there was a drawing without an end. */
  gboolean endless_drawing;
} GotganMarkupScan;

typedef struct
{
  const char *name;
  guint name_length;
  GumboTag tag;
  gboolean end;
  gboolean self_closing;
  guint n_attributes;
  const char *start;
  const char *stop;
} GotganTagToken;

static void
gotgan_markup_scan_init (GotganMarkupScan *scan, const char *text, guint max_depth)
{
  *scan = (GotganMarkupScan) { .at = text, .end = text + strlen (text), .max_depth = max_depth };
  scan->open = g_array_new (FALSE, FALSE, sizeof (GotganOpenTag));
  scan->formats = g_ptr_array_new_with_free_func (g_free);
  gotgan_tag_rules_init (scan->rules);
}

static void
gotgan_markup_scan_clear (GotganMarkupScan *scan)
{
  g_array_unref (scan->open);
  g_ptr_array_unref (scan->formats);
  if (scan->slim != NULL)
    g_string_free (scan->slim, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GotganMarkupScan, gotgan_markup_scan_clear)

static const GotganOpenTag *
gotgan_markup_open_at (const GotganMarkupScan *scan, guint index)
{
  return &g_array_index (scan->open, GotganOpenTag, index);
}

/* Closes the innermost open element that ends by rule @bit, and all inside it, unless its scope ends first. */
static void
gotgan_markup_imply_end (GotganMarkupScan *scan, guint bit)
{
  for (guint i = scan->open->len; i > 0; i--)
    {
      const GotganTagRules *rules = &scan->rules[gotgan_markup_open_at (scan, i - 1)->tag];

      if (rules->closes & bit)
        {
          g_array_set_size (scan->open, i - 1);
          return;
        }
      if (rules->stops & bit)
        return;
    }
}

static void
gotgan_markup_imply_ends (GotganMarkupScan *scan, GumboTag tag)
{
  guint starts = scan->rules[tag].starts;

  for (guint i = 0; starts >> i != 0; i++)
    if (starts & (1u << i))
      gotgan_markup_imply_end (scan, 1u << i);
}

/* Whether the innermost element that decides is svg or math, where "/>" ends an element. */
static gboolean
gotgan_markup_is_foreign (const GotganMarkupScan *scan)
{
  for (guint i = scan->open->len; i > 0; i--)
    {
      GumboTag tag = gotgan_markup_open_at (scan, i - 1)->tag;

      if (tag == GUMBO_TAG_SVG || tag == GUMBO_TAG_MATH)
        return TRUE;
      if (tag != GUMBO_TAG_UNKNOWN)
        return FALSE;
    }
  return FALSE;
}

static void
gotgan_markup_open_format (GotganMarkupScan *scan, const GotganTagToken *token)
{
  gsize length = token->stop - token->start;
  guint n_equal = 0;

  for (guint i = 0; i < scan->formats->len && n_equal < MAX_EQUAL_FORMATS; i++)
    {
      const char *other = g_ptr_array_index (scan->formats, i);

      n_equal += strncmp (other, token->start, length) == 0 && other[length] == '\0';
    }
  if (n_equal < MAX_EQUAL_FORMATS)
    g_ptr_array_add (scan->formats, g_strndup (token->start, length));
}

static void
gotgan_markup_close_format (GotganMarkupScan *scan, const GotganTagToken *token)
{
  for (guint i = scan->formats->len; i > 0; i--)
    {
      const char *open = g_ptr_array_index (scan->formats, i - 1);

      if (g_ascii_strncasecmp (open + 1, token->name, token->name_length) == 0
          && !g_ascii_isalnum (open[1 + token->name_length]))
        {
          g_ptr_array_remove_index (scan->formats, i - 1);
          return;
        }
    }
}

static void
gotgan_markup_start_tag (GotganMarkupScan *scan, const GotganTagToken *token)
{
  GotganOpenTag open = { token->tag, token->name, token->name_length };
  guint traits = scan->rules[token->tag].traits;

  if (traits & (TAG_VOID | TAG_OUTER))
    {
      gotgan_markup_imply_ends (scan, token->tag);
      return;
    }
  if (traits & TAG_FORMAT)
    {
      if (token->tag == GUMBO_TAG_A)
        gotgan_markup_close_format (scan, token);
      gotgan_markup_open_format (scan, token);
      return;
    }
  if (token->self_closing && token->tag == GUMBO_TAG_UNKNOWN && gotgan_markup_is_foreign (scan))
    return;
  gotgan_markup_imply_ends (scan, token->tag);
  g_array_append_val (scan->open, open);
}

static gboolean
gotgan_markup_is_same (const GotganOpenTag *open, const GotganTagToken *token)
{
  if (open->tag != token->tag)
    return FALSE;
  return open->tag != GUMBO_TAG_UNKNOWN
         || (open->name_length == token->name_length
             && g_ascii_strncasecmp (open->name, token->name, open->name_length) == 0);
}

static void
gotgan_markup_end_tag (GotganMarkupScan *scan, const GotganTagToken *token)
{
  guint traits = scan->rules[token->tag].traits;

  if (traits & TAG_FORMAT)
    {
      gotgan_markup_close_format (scan, token);
      return;
    }
  for (guint i = scan->open->len; i > 0; i--)
    {
      const GotganOpenTag *open = gotgan_markup_open_at (scan, i - 1);
      guint passed = scan->rules[open->tag].traits;

      if (gotgan_markup_is_same (open, token))
        {
          g_array_set_size (scan->open, i - 1);
          return;
        }
      if ((traits & TAG_TABLE_PART) ? open->tag == GUMBO_TAG_TABLE : (passed & TAG_SCOPE) != 0)
        return;
      if (!(traits & TAG_SPECIAL) && (passed & TAG_SPECIAL))
        return;
    }
}

/* Reads to the end of the tag, quotes respected; %FALSE when it has too many attributes. */
static gboolean
gotgan_markup_read_attributes (GotganTagToken *token)
{
  const char *at = token->name + token->name_length;
  guint n_words = 0;
  char quote = 0;
  char before = 0;

  for (; *at != '\0' && (quote != 0 || *at != '>'); at++)
    {
      if (quote != 0)
        quote = *at == quote ? 0 : quote;
      else if ((*at == '"' || *at == '\'') && before == '=')
        quote = *at;
      else if (!g_ascii_isspace (*at) && *at != '/'
               && (before == 0 || strchr (" \t\n\r/\"'", before)))
        n_words++;
      if (!g_ascii_isspace (*at) || before != '=')
        before = *at;
    }
  token->stop = at;
  token->n_attributes = n_words;
  token->self_closing = at[-1] == '/';
  return n_words <= MAX_ATTRIBUTES;
}

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
gotgan_markup_is_useless (const GotganTagToken *token)
{
  if (token->tag == GUMBO_TAG_STYLE)
    return TRUE;
  return token->tag == GUMBO_TAG_SCRIPT
         && memmem (token->start, (gsize) (token->stop - token->start), "ld+json", 7) == NULL;
}

/* Skips the text of script, style and their like. */
static void
gotgan_markup_skip_raw (GotganMarkupScan *scan, const GotganTagToken *token)
{
  const char *start = scan->at;
  const char *at = gotgan_markup_find_end_tag (start, scan->end, token->name, token->name_length);

  scan->at = at != NULL ? at : scan->end;
  if (at != NULL && gotgan_markup_is_useless (token) && gotgan_markup_is_plain_raw (start, at))
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

static gboolean
gotgan_markup_read_tag (GotganMarkupScan *scan)
{
  GotganTagToken token = { .start = scan->at };

  token.end = scan->at[1] == '/';
  token.name = scan->at + 1 + token.end;
  while (token.name[token.name_length] != '\0'
         && !strchr (" \t\n\r/>", token.name[token.name_length]))
    token.name_length++;
  token.tag = gumbo_tagn_enum (token.name, token.name_length);
  if (token.tag > GUMBO_TAG_UNKNOWN)
    token.tag = GUMBO_TAG_UNKNOWN;
  if (!gotgan_markup_read_attributes (&token))
    return FALSE;
  scan->at = *token.stop != '\0' ? token.stop + 1 : token.stop;
  /* Behind a tag the parser may reopen every formatting element that isn't closed. */
  scan->n_nodes += 1 + token.n_attributes + scan->formats->len;
  if (token.end)
    gotgan_markup_end_tag (scan, &token);
  else if ((scan->rules[token.tag].traits & TAG_RAW) && !gotgan_markup_is_foreign (scan))
    gotgan_markup_skip_raw (scan, &token);
  else
    gotgan_markup_start_tag (scan, &token);
  if (token.tag == GUMBO_TAG_SVG && !token.end && !token.self_closing)
    gotgan_markup_skip_drawing (scan);
  return TRUE;
}

GotganMarkupSize
gotgan_markup_slim (const char *text, guint max_depth, guint64 max_nodes, char **slim)
{
  g_auto (GotganMarkupScan) scan = { 0 };

  gotgan_markup_scan_init (&scan, text, max_depth);
  if (slim != NULL)
    scan.slim = g_string_sized_new (strlen (text) / 2);
  scan.copied = text;
  while ((scan.at = strchr (scan.at, '<')) != NULL)
    {
      if (g_ascii_isalpha (scan.at[1]) || (scan.at[1] == '/' && g_ascii_isalpha (scan.at[2])))
        {
          if (!gotgan_markup_read_tag (&scan) || scan.open->len + scan.formats->len > max_depth)
            return GOTGAN_MARKUP_DEEP;
        }
      else if (scan.at[1] == '!' || scan.at[1] == '?' || scan.at[1] == '/')
        gotgan_markup_skip_declaration (&scan);
      else
        scan.at++;
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
  g_auto (GotganMarkupScan) scan = { 0 };
  guint n_blocks = 0;

  gotgan_markup_scan_init (&scan, text, 0);
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
      traits = scan.rules[gumbo_tagn_enum (name, length)].traits;
      if (traits & TAG_OUTER)
        return TRUE;
      n_blocks += (traits & TAG_BLOCK) != 0;
    }
  return n_blocks >= 3;
}
