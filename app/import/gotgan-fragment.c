/* What feeds carry is text with a few tags, ten thousand times over, and building a tree of each takes more time than all
 * the rest. One pass over the tags is enough: what separates blocks, what kind they are, links and pictures. Tags that are
 * not closed, or closed twice, change the kind of a paragraph at most. */
#include "config.h"

#include "app/import/gotgan-draft.h"

#include "app/import/gotgan-block-writer.h"
#include "app/import/gotgan-entities.h"
#include "app/import/gotgan-markup-tag.h"

#include <gumbo.h>
#include <string.h>

typedef enum
{
  FRAGMENT_INLINE,
  FRAGMENT_BLOCK,
  FRAGMENT_HEADING,
  FRAGMENT_LIST_ITEM,
  FRAGMENT_QUOTE,
  FRAGMENT_CAPTION,
  FRAGMENT_BOLD,
  FRAGMENT_LINK,
  FRAGMENT_PICTURE,
  FRAGMENT_BREAK,
  FRAGMENT_CELL,
  FRAGMENT_PREFORMATTED,
  /* Its text is none of the article's. */
  FRAGMENT_SKIPPED,
  N_FRAGMENT_ROLES,
} GotganFragmentRole;

static const struct
{
  GotganFragmentRole role;
  const char *names;
} fragment_roles[] = {
  { FRAGMENT_BLOCK,
    "address article aside center dd details dialog dir div dl dt fieldset figure footer form header hgroup main menu "
    "nav ol p section summary table tbody tfoot thead tr ul" },
  { FRAGMENT_HEADING, "h1 h2 h3 h4 h5 h6" },
  { FRAGMENT_LIST_ITEM, "li" },
  { FRAGMENT_QUOTE, "blockquote" },
  { FRAGMENT_CAPTION, "figcaption caption" },
  { FRAGMENT_BOLD, "b strong" },
  { FRAGMENT_LINK, "a" },
  { FRAGMENT_PICTURE, "img" },
  { FRAGMENT_BREAK, "br hr" },
  { FRAGMENT_CELL, "td th" },
  { FRAGMENT_PREFORMATTED, "pre" },
  { FRAGMENT_SKIPPED,
    "script style template iframe object svg math select textarea noscript title head "
    "button video audio canvas" },
};

typedef struct
{
  GotganDraft *draft;
  GotganBlockWriter writer;
  const guint8 *roles;
  const char *at;
  /* Of the text. */
  const char *end;
  /* Elements of each role that are open. */
  guint open[N_FRAGMENT_ROLES];
} GotganFragment;

static gpointer
gotgan_fragment_make_roles (gpointer unused)
{
  guint8 *roles = g_new0 (guint8, GUMBO_TAG_LAST + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (fragment_roles); i++)
    {
      g_auto (GStrv) names = g_strsplit (fragment_roles[i].names, " ", -1);

      for (gsize j = 0; names[j] != NULL; j++)
        roles[gumbo_tag_enum (names[j])] = (guint8) fragment_roles[i].role;
    }
  roles[GUMBO_TAG_UNKNOWN] = FRAGMENT_INLINE;
  return roles;
}

static void
gotgan_fragment_end_block (GotganFragment *fragment)
{
  GotganParagraphKind kind = GOTGAN_PARAGRAPH_TEXT;
  gboolean marked = TRUE;
  gsize n_bold = fragment->writer.n_bold;
  gsize bullet;
  GotganBlock *block;

  if (fragment->open[FRAGMENT_CAPTION] > 0)
    kind = GOTGAN_PARAGRAPH_CAPTION;
  else if (fragment->open[FRAGMENT_HEADING] > 0)
    kind = GOTGAN_PARAGRAPH_HEADING;
  else if (fragment->open[FRAGMENT_LIST_ITEM] > 0)
    kind = GOTGAN_PARAGRAPH_LIST_ITEM;
  else if (fragment->open[FRAGMENT_QUOTE] > 0)
    kind = GOTGAN_PARAGRAPH_QUOTE;
  else
    marked = FALSE;
  block = gotgan_block_writer_end (&fragment->writer, kind);
  if (block == NULL)
    return;
  bullet = gotgan_line_bullet (block->text);
  if (!marked && bullet > 0 && block->text[bullet] != '\0')
    {
      block->kind = GOTGAN_PARAGRAPH_LIST_ITEM;
      gotgan_block_cut (block, bullet, strlen (block->text));
    }
  else if (!marked && n_bold == strlen (block->text) && gotgan_block_shape (block)->width <= 80
           && !gotgan_block_shape (block)->ends)
    block->kind = GOTGAN_PARAGRAPH_HEADING;
  block->marked = marked;
  block->kept = TRUE;
  g_ptr_array_add (fragment->draft->blocks, block);
}

/* --- Tags -------------------------------------------------------------------------------------- */

static void
gotgan_fragment_add_picture (GotganFragment *fragment, const GotganMarkupTag *tag)
{
  g_autofree char *lazy = gotgan_markup_tag_dup_attribute (tag, "data-src");
  g_autofree char *address = gotgan_markup_tag_dup_attribute (tag, "src");
  g_autofree char *alt = gotgan_markup_tag_dup_attribute (tag, "alt");
  g_autofree char *width = gotgan_markup_tag_dup_attribute (tag, "width");
  g_autofree char *height = gotgan_markup_tag_dup_attribute (tag, "height");

  if ((lazy != NULL || address != NULL) && !gotgan_block_writer_is_tiny (width)
      && !gotgan_block_writer_is_tiny (height))
    gotgan_block_writer_add_picture (&fragment->writer, lazy != NULL ? lazy : address, alt);
}

static void
gotgan_fragment_count (GotganFragment *fragment, const GotganMarkupTag *tag,
                       GotganFragmentRole role)
{
  if (!tag->end)
    fragment->open[role]++;
  else if (fragment->open[role] > 0)
    fragment->open[role]--;
}

/* Passes over the text of an element that holds none of the article's. */
static const char *
gotgan_fragment_skip (const GotganFragment *fragment, const GotganMarkupTag *tag)
{
  const char *at = *tag->stop == '>' ? tag->stop + 1 : tag->stop;

  if (tag->stop[-1] == '/')
    return at;
  at = gotgan_markup_find_end_tag (at, fragment->end, tag->name, tag->name_length);
  return at != NULL ? at : fragment->end;
}

static void
gotgan_fragment_take_tag (GotganFragment *fragment, const GotganMarkupTag *tag)
{
  GumboTag name = gumbo_tagn_enum (tag->name, (unsigned int) tag->name_length);
  GotganFragmentRole role = fragment->roles[MIN (name, GUMBO_TAG_LAST)];

  switch (role)
    {
    case FRAGMENT_BLOCK:
    case FRAGMENT_HEADING:
    case FRAGMENT_LIST_ITEM:
    case FRAGMENT_QUOTE:
    case FRAGMENT_CAPTION:
    case FRAGMENT_PREFORMATTED:
      gotgan_fragment_end_block (fragment);
      gotgan_fragment_count (fragment, tag, role);
      break;
    case FRAGMENT_BREAK:
      gotgan_fragment_end_block (fragment);
      break;
    case FRAGMENT_CELL:
      gotgan_block_writer_add_blank (&fragment->writer);
      break;
    case FRAGMENT_BOLD:
      gotgan_fragment_count (fragment, tag, role);
      break;
    case FRAGMENT_LINK:
      if (tag->end)
        gotgan_block_writer_end_link (&fragment->writer);
      else
        {
          g_autofree char *address = gotgan_markup_tag_dup_attribute (tag, "href");

          gotgan_block_writer_begin_link (&fragment->writer, address);
        }
      break;
    case FRAGMENT_PICTURE:
      gotgan_fragment_add_picture (fragment, tag);
      break;
    case FRAGMENT_SKIPPED:
      if (!tag->end)
        fragment->at = gotgan_fragment_skip (fragment, tag);
      break;
    case FRAGMENT_INLINE:
    case N_FRAGMENT_ROLES:
    default:
      break;
    }
}

/* Comments, declarations and CDATA. g_str_has_prefix() would measure the rest of the text for each. */
static void
gotgan_fragment_skip_declaration (GotganFragment *fragment)
{
  const char *at = fragment->at;

  if (strncmp (at, "<!--", 4) == 0)
    at = gotgan_markup_find_comment_end (at + 4, fragment->end);
  else if (strncmp (at, "<![CDATA[", 9) == 0)
    at += strlen ("<![CDATA[");
  else
    {
      at = strchr (at, '>');
      at = at != NULL ? at + 1 : NULL;
    }
  fragment->at = at != NULL ? at : fragment->end;
}

static void
gotgan_fragment_read_tag (GotganFragment *fragment)
{
  GotganMarkupTag tag = gotgan_markup_tag_read (fragment->at);

  fragment->at = *tag.stop == '>' ? tag.stop + 1 : tag.stop;
  gotgan_fragment_take_tag (fragment, &tag);
}

/* --- Text -------------------------------------------------------------------------------------- */

static void
gotgan_fragment_add_line (GotganFragment *fragment, const char *line, gsize length)
{
  gotgan_block_writer_add_text (&fragment->writer, line, length, fragment->open[FRAGMENT_BOLD] > 0);
}

/* Preformatted text keeps its lines. */
static void
gotgan_fragment_add_text (GotganFragment *fragment, const char *text, gsize length)
{
  const char *end = text + length;
  const char *line;

  while (fragment->open[FRAGMENT_PREFORMATTED] > 0
         && (line = memchr (text, '\n', (gsize) (end - text))) != NULL)
    {
      gotgan_fragment_add_line (fragment, text, (gsize) (line - text));
      gotgan_fragment_end_block (fragment);
      text = line + 1;
    }
  gotgan_fragment_add_line (fragment, text, (gsize) (end - text));
}

static void
gotgan_fragment_read_text (GotganFragment *fragment)
{
  const char *start = fragment->at;
  gsize length = *start == '<' ? 1 : 0;

  length += strcspn (start + length, "<");
  fragment->at += length;
  if (memchr (start, '&', length) == NULL)
    gotgan_fragment_add_text (fragment, start, length);
  else
    {
      g_autofree char *decoded = gotgan_entities_decode_bytes (start, length);

      gotgan_fragment_add_text (fragment, decoded, strlen (decoded));
    }
}

void
gotgan_draft_read_fragment (GotganDraft *draft, const char *html, GotganSites *sites,
                            const char *base)
{
  static GOnce once = G_ONCE_INIT;
  GotganFragment fragment = { .draft = draft, .at = html, .end = html + strlen (html) };
  g_autoptr (GPtrArray) rest = NULL;

  fragment.roles = g_once (&once, gotgan_fragment_make_roles, NULL);
  gotgan_block_writer_init (&fragment.writer, sites, base);
  while (*fragment.at != '\0')
    {
      if (*fragment.at != '<')
        gotgan_fragment_read_text (&fragment);
      else if (gotgan_markup_tag_starts (fragment.at))
        gotgan_fragment_read_tag (&fragment);
      else if (strchr ("!?/", fragment.at[1]) != NULL && fragment.at[1] != '\0')
        gotgan_fragment_skip_declaration (&fragment);
      else
        gotgan_fragment_read_text (&fragment);
    }
  gotgan_fragment_end_block (&fragment);
  rest = gotgan_block_writer_steal_pictures (&fragment.writer);
  if (draft->pictures == NULL)
    draft->pictures = g_steal_pointer (&rest);
  else if (rest != NULL)
    g_ptr_array_extend_and_steal (draft->pictures, g_steal_pointer (&rest));
  gotgan_block_writer_clear (&fragment.writer);
}
