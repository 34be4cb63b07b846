#include "config.h"

#include "ui/reader/gotgan-print-layout.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-citation.h"
#include "ui/reader/gotgan-byline.h"
#include "ui/reader/gotgan-print-text.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

/* Points. */
#define BODY_SIZE 10.5
#define INDENT 18
/* How far lines are apart, as a factor of their size: those of running text, and of what stands out of it. Fonts ask for more or
 * less, and a line with words of two scripts for what both do; on paper all stand equally far apart. */
#define LEADING_KO 1.62
#define LEADING_EN 1.48
#define LEADING_LARGE 1.28
#define LARGE 12.5
/* From the middle of a line to where its letters stand, as a factor of their size. */
#define MIDDLE 0.36
/* Lines of a paragraph that stay together at the end and at the beginning of a page. */
#define TOGETHER 2

/* How a block of text is set: sizes in points. @hanging: how far its first line stands out. @leads: it is nothing without what
 * follows. */
typedef struct
{
  double size;
  PangoWeight weight;
  double below;
  double indent;
  double hanging;
  gboolean leads;
} Look;

static const Look title_look = { 19, PANGO_WEIGHT_BOLD, 8, 0, 0, TRUE };
static const Look byline_look = { 9.5, PANGO_WEIGHT_NORMAL, 16, 0, 0, TRUE };
static const Look deck_look = { 12, PANGO_WEIGHT_NORMAL, 6, 0, 0, TRUE };
static const Look note_look = { 9.5, PANGO_WEIGHT_NORMAL, 6, INDENT, INDENT, FALSE };
static const Look source_look = { 9, PANGO_WEIGHT_NORMAL, 0, 0, 0, FALSE };

static const Look looks[] = {
  [GOTGAN_PARAGRAPH_TEXT] = { BODY_SIZE, PANGO_WEIGHT_NORMAL, 7, 0, 0, FALSE },
  [GOTGAN_PARAGRAPH_HEADING] = { 13, PANGO_WEIGHT_BOLD, 6, 0, 0, TRUE },
  [GOTGAN_PARAGRAPH_QUOTE] = { BODY_SIZE, PANGO_WEIGHT_NORMAL, 7, INDENT, 0, FALSE },
  [GOTGAN_PARAGRAPH_LIST_ITEM] = { BODY_SIZE, PANGO_WEIGHT_NORMAL, 4, 12, 12, FALSE },
  [GOTGAN_PARAGRAPH_CAPTION] = { 9, PANGO_WEIGHT_NORMAL, 10, 0, 0, FALSE },
};

/* Text that has been broken into lines and has no place yet. @leading: from line to line. @above: more room than the block before
 * leaves */
typedef struct
{
  PangoLayout *layout;
  guint n_lines;
  double leading;
  const Look *look;
  GotganParagraphKind kind;
  double above;
} Block;

typedef struct
{
  PangoContext *context;
  GotganArticle *article;
  GPtrArray *notes;
  GotganLibrary *library;
  gboolean serif;
  double width;
  double height;
  GArray *blocks;
  GotganPrintLayout *result;
  double y;
} Setting;

static void
line_clear (gpointer line)
{
  pango_layout_line_unref (((GotganPrintLine *) line)->line);
}

PangoFontDescription *
gotgan_print_layout_create_font (gboolean serif, double size, PangoWeight weight)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, serif ? "serif" : "sans");
  pango_font_description_set_size (font, (int) (size * PANGO_SCALE));
  pango_font_description_set_weight (font, weight);
  return font;
}

/* --- Breaking into lines ------------------------------------------------------------------------ */

static double
get_leading (Setting *setting, const Look *look)
{
  if (look->size > LARGE)
    return LEADING_LARGE;
  return gotgan_article_get_language (setting->article) == GOTGAN_LANGUAGE_KO ? LEADING_KO
                                                                              : LEADING_EN;
}

/* @attributes: (transfer full) (nullable): by default, those that keep words whole */
static void
add_block (Setting *setting, const char *text, PangoAttrList *attributes, const Look *look,
           GotganParagraphKind kind, double above)
{
  Block block = {
    .layout = pango_layout_new (setting->context), .look = look, .kind = kind, .above = above
  };
  PangoFontDescription *font =
      gotgan_print_layout_create_font (setting->serif, look->size, look->weight);

  if (attributes == NULL)
    {
      attributes = pango_attr_list_new ();
      gotgan_whole_words_add (attributes, text);
    }
  pango_layout_set_font_description (block.layout, font);
  pango_layout_set_width (block.layout,
                          (int) ((setting->width - look->indent + look->hanging) * PANGO_SCALE));
  pango_layout_set_indent (block.layout, (int) (-look->hanging * PANGO_SCALE));
  pango_layout_set_wrap (block.layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (block.layout, text, -1);
  pango_layout_set_attributes (block.layout, attributes);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  block.n_lines = (guint) pango_layout_get_line_count (block.layout);
  block.leading = look->size * get_leading (setting, look);
  g_ptr_array_add (setting->result->layouts, block.layout);
  g_array_append_val (setting->blocks, block);
}

/* What stands out of a hanging paragraph, and a tab to where its text begins. */
static void
hang (Setting *setting)
{
  Block *block = &g_array_index (setting->blocks, Block, setting->blocks->len - 1);
  PangoTabArray *tabs = pango_tab_array_new (1, FALSE);

  pango_tab_array_set_tab (tabs, 0, PANGO_TAB_LEFT, (int) (block->look->hanging * PANGO_SCALE));
  pango_layout_set_tabs (block->layout, tabs);
  pango_tab_array_free (tabs);
}

static void
add_head (Setting *setting)
{
  const char *title = gotgan_article_get_title (setting->article);
  g_autofree char *byline = gotgan_byline_dup_text (setting->article);

  add_block (setting, title != NULL ? title : _ ("Untitled article"), NULL, &title_look,
             GOTGAN_PARAGRAPH_HEADING, 0);
  if (*byline != '\0')
    add_block (setting, byline, NULL, &byline_look, GOTGAN_PARAGRAPH_HEADING, 0);
}

static void
add_paragraph (Setting *setting, guint index)
{
  GotganParagraphKind kind = gotgan_article_get_paragraph (setting->article, index)->kind;
  gboolean deck = index < gotgan_article_get_n_deck (setting->article);
  gboolean item = kind == GOTGAN_PARAGRAPH_LIST_ITEM;
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *text = gotgan_print_text_dup_paragraph (setting->article, index, setting->notes,
                                                           item ? "•\t" : "", attributes);

  add_block (setting, text, attributes, deck ? &deck_look : &looks[kind], kind,
             kind == GOTGAN_PARAGRAPH_HEADING && !deck ? 6 : 0);
  if (item)
    hang (setting);
}

static void
add_notes (Setting *setting)
{
  if (setting->notes->len == 0)
    return;
  add_block (setting, _ ("Notes"), NULL, &looks[GOTGAN_PARAGRAPH_HEADING], GOTGAN_PARAGRAPH_HEADING,
             INDENT);
  for (guint i = 0; i < setting->notes->len; i++)
    {
      g_autofree char *text = gotgan_print_text_dup_note (g_ptr_array_index (setting->notes, i),
                                                          i + 1, setting->library);

      add_block (setting, text, NULL, &note_look, GOTGAN_PARAGRAPH_TEXT, 0);
      hang (setting);
    }
}

static void
add_source (Setting *setting)
{
  g_autofree char *citation =
      gotgan_citation_format (setting->article, NULL, gotgan_labels_get_language ());

  add_block (setting, citation, NULL, &source_look, GOTGAN_PARAGRAPH_CAPTION, INDENT);
}

/* --- Putting on pages --------------------------------------------------------------------------- */

/* How high the first @n lines of a block are. */
static double
measure_lines (const Block *block, guint n)
{
  return MIN (n, block->n_lines) * block->leading;
}

/* How many lines of a block have room, counted from line @done on. */
static guint
count_fitting (const Block *block, guint done, double room)
{
  return MIN ((guint) (MAX (room, 0) / block->leading), block->n_lines - done);
}

/* How many lines go on this page so that none is left alone. On an empty page at least one goes. */
static guint
choose_lines (const Block *block, guint done, double room, gboolean empty)
{
  guint n_left = block->n_lines - done;
  guint n = count_fitting (block, done, room);

  if (n < n_left && n_left - n < TOGETHER)
    n = n_left > TOGETHER ? n_left - TOGETHER : 0;
  if (n < n_left && n < TOGETHER)
    n = 0;
  return empty ? MAX (n, 1) : n;
}

/* How many lines of a block have to be on one page at its beginning. Of three none may be left alone on either page. */
static guint
count_beginning (const Block *block)
{
  return block->n_lines < 2 * TOGETHER ? block->n_lines : TOGETHER;
}

/* What a heading needs so that it does not end the page: itself, and the beginning of what follows. */
static double
measure_lead (Setting *setting, guint index)
{
  double needed = 0;

  for (guint i = index; i < setting->blocks->len; i++)
    {
      const Block *block = &g_array_index (setting->blocks, Block, i);

      needed += i > index ? block->above : 0;
      if (!block->look->leads)
        return needed + measure_lines (block, count_beginning (block));
      needed += measure_lines (block, G_MAXUINT) + block->look->below;
    }
  return needed;
}

static void
turn_page (Setting *setting)
{
  setting->result->n_pages++;
  setting->y = 0;
}

static void
place_line (Setting *setting, guint index, PangoLayoutIter *iter)
{
  const Block *block = &g_array_index (setting->blocks, Block, index);
  GotganPrintLine line = { .page = setting->result->n_pages - 1, .block = index };
  PangoRectangle area;

  line.line = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter));
  line.first = pango_layout_iter_get_index (iter) == 0;
  line.kind = block->kind;
  pango_layout_iter_get_line_extents (iter, NULL, &area);
  line.x = block->look->indent - block->look->hanging + pango_units_to_double (area.x);
  line.top = setting->y;
  line.bottom = setting->y + block->leading;
  line.baseline = setting->y + block->leading / 2 + block->look->size * MIDDLE;
  g_array_append_val (setting->result->lines, line);
  setting->y = line.bottom;
}

static void
place_block (Setting *setting, guint index)
{
  const Block *block = &g_array_index (setting->blocks, Block, index);
  PangoLayoutIter *iter = pango_layout_get_iter (block->layout);

  if (setting->y > 0)
    setting->y += block->above;
  if (block->look->leads && setting->y > 0
      && measure_lead (setting, index) > setting->height - setting->y)
    turn_page (setting);
  for (guint done = 0; done < block->n_lines;)
    {
      guint n = choose_lines (block, done, setting->height - setting->y, setting->y <= 0);

      for (guint i = 0; i < n; i++, done++)
        {
          place_line (setting, index, iter);
          pango_layout_iter_next_line (iter);
        }
      if (done < block->n_lines)
        turn_page (setting);
    }
  pango_layout_iter_free (iter);
  setting->y += block->look->below;
}

GotganPrintLayout *
gotgan_print_layout_new (PangoContext *context, GotganArticle *article, GPtrArray *notes,
                         GotganLibrary *library, gboolean serif, double width, double height)
{
  GotganPrintLayout *self = g_new0 (GotganPrintLayout, 1);
  Setting setting = { context, article, notes, library, serif, width, height, NULL, self, 0 };

  self->n_pages = 1;
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (GotganPrintLine));
  g_array_set_clear_func (self->lines, line_clear);
  setting.blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  add_head (&setting);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    add_paragraph (&setting, i);
  add_notes (&setting);
  add_source (&setting);
  for (guint i = 0; i < setting.blocks->len; i++)
    place_block (&setting, i);
  g_array_unref (setting.blocks);
  return self;
}

void
gotgan_print_layout_free (GotganPrintLayout *self)
{
  g_array_unref (self->lines);
  g_ptr_array_unref (self->layouts);
  g_free (self);
}
