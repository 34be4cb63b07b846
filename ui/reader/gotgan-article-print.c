#include "config.h"

#include "ui/reader/gotgan-article-print.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-citation.h"
#include "ui/reader/gotgan-byline.h"
#include "ui/reader/gotgan-print-text.h"

#include <glib/gi18n-lib.h>

/* Points. */
#define BODY_SIZE 10.5
#define FOOT_SIZE 8.5
#define FOOT_HEIGHT 26
#define LINE_SPACING 1.45
#define INDENT 18

/* How a block of text is set: size and space below in points. */
typedef struct
{
  double size;
  PangoWeight weight;
  double below;
  double indent;
} Look;

static const Look title_look = { 19, PANGO_WEIGHT_BOLD, 8, 0 };
static const Look byline_look = { 9.5, PANGO_WEIGHT_NORMAL, 18, 0 };
static const Look note_look = { 9.5, PANGO_WEIGHT_NORMAL, 6, 0 };

static const Look looks[] = {
  [GOTGAN_PARAGRAPH_TEXT] = { BODY_SIZE, PANGO_WEIGHT_NORMAL, 8, 0 },
  [GOTGAN_PARAGRAPH_HEADING] = { 13, PANGO_WEIGHT_BOLD, 6, 0 },
  [GOTGAN_PARAGRAPH_QUOTE] = { BODY_SIZE, PANGO_WEIGHT_NORMAL, 8, INDENT },
  [GOTGAN_PARAGRAPH_LIST_ITEM] = { BODY_SIZE, PANGO_WEIGHT_NORMAL, 4, INDENT },
  [GOTGAN_PARAGRAPH_CAPTION] = { 9, PANGO_WEIGHT_NORMAL, 10, 0 },
};

/* A line where it goes. */
typedef struct
{
  PangoLayoutLine *line;
  double x;
  double baseline;
  guint page;
} Placed;

/* @y: where the next block begins on the last page */
typedef struct
{
  GotganArticle *article;
  GPtrArray *notes;
  gboolean serif;
  GArray *placed;
  guint page;
  double y;
  double height;
} Printing;

static void
placed_clear (gpointer placed)
{
  pango_layout_line_unref (((Placed *) placed)->line);
}

static void
printing_free (gpointer data, GClosure *closure)
{
  Printing *printing = data;

  g_object_unref (printing->article);
  g_ptr_array_unref (printing->notes);
  g_array_unref (printing->placed);
  g_free (printing);
}

/* --- Setting ------------------------------------------------------------------------------------ */

static PangoLayout *
create_layout (Printing *printing, GtkPrintContext *context, const Look *look)
{
  PangoLayout *layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, printing->serif ? "serif" : "sans");
  pango_font_description_set_size (font, (int) (look->size * PANGO_SCALE));
  pango_font_description_set_weight (font, look->weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) ((gtk_print_context_get_width (context) - look->indent)
                                         * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  return layout;
}

static void
place_line (Printing *printing, PangoLayoutIter *iter, double top, const Look *look)
{
  Placed placed = { 0 };

  placed.line = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter));
  placed.x = look->indent;
  placed.baseline =
      printing->y + pango_units_to_double (pango_layout_iter_get_baseline (iter)) - top;
  placed.page = printing->page;
  g_array_append_val (printing->placed, placed);
}

/* Whether the line at @iter is better off on the next page: it has no room, or would be the only one of its block here. */
static gboolean
wants_next_page (Printing *printing, PangoLayoutIter *iter, PangoLayout *layout, double top,
                 double bottom)
{
  gboolean is_first = pango_layout_iter_get_index (iter) == 0;
  double room = printing->height - printing->y;
  double needed = bottom - top;

  if (is_first && pango_layout_get_line_count (layout) > 1)
    needed *= 2;
  return needed > room && printing->y > 0;
}

static void
place_layout (Printing *printing, PangoLayout *layout, const Look *look)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double used = 0;

  do
    {
      int from, to;
      double top, bottom;

      pango_layout_iter_get_line_yrange (iter, &from, &to);
      top = pango_units_to_double (from);
      bottom = pango_units_to_double (to);
      if (wants_next_page (printing, iter, layout, top, bottom))
        {
          printing->page++;
          printing->y = 0;
        }
      place_line (printing, iter, top, look);
      printing->y += bottom - top;
      used = bottom;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  if (used > 0)
    printing->y += look->below;
}

/* @attributes: (transfer full) (nullable) */
static void
place_text (Printing *printing, GtkPrintContext *context, const char *text,
            PangoAttrList *attributes, const Look *look)
{
  g_autoptr (PangoLayout) layout = create_layout (printing, context, look);

  if (attributes == NULL)
    {
      attributes = pango_attr_list_new ();
      gotgan_print_text_keep_words (attributes, text);
    }
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  place_layout (printing, layout, look);
}

static void
place_head (Printing *printing, GtkPrintContext *context)
{
  const char *title = gotgan_article_get_title (printing->article);
  g_autofree char *byline = gotgan_byline_dup_text (printing->article);

  place_text (printing, context, title != NULL ? title : _ ("Untitled article"), NULL, &title_look);
  if (*byline != '\0')
    place_text (printing, context, byline, NULL, &byline_look);
}

static void
place_paragraph (Printing *printing, GtkPrintContext *context, guint index)
{
  GotganParagraphKind kind = gotgan_article_get_paragraph (printing->article, index)->kind;
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *text =
      gotgan_print_text_dup_paragraph (printing->article, index, printing->notes, attributes);

  place_text (printing, context, text, attributes, &looks[kind]);
}

static void
place_notes (Printing *printing, GtkPrintContext *context)
{
  if (printing->notes->len == 0)
    return;
  printing->y += INDENT;
  place_text (printing, context, _ ("Notes"), NULL, &looks[GOTGAN_PARAGRAPH_HEADING]);
  for (guint i = 0; i < printing->notes->len; i++)
    {
      g_autofree char *text =
          gotgan_print_text_dup_note (g_ptr_array_index (printing->notes, i), i + 1);

      place_text (printing, context, text, NULL, &note_look);
    }
}

static void
place_source (Printing *printing, GtkPrintContext *context)
{
  g_autofree char *citation =
      gotgan_citation_format (printing->article, NULL, gotgan_labels_get_language ());

  printing->y += INDENT;
  place_text (printing, context, citation, NULL, &note_look);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Printing *printing = data;

  g_array_set_size (printing->placed, 0);
  printing->page = 0;
  printing->y = 0;
  printing->height = gtk_print_context_get_height (context) - FOOT_HEIGHT;
  place_head (printing, context);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (printing->article); i++)
    place_paragraph (printing, context, i);
  place_notes (printing, context);
  place_source (printing, context);
  gtk_print_operation_set_n_pages (operation, (int) printing->page + 1);
}

/* --- Drawing ------------------------------------------------------------------------------------ */

static void
draw_foot (Printing *printing, GtkPrintContext *context, cairo_t *cairo, int page)
{
  static const Look look = { FOOT_SIZE, PANGO_WEIGHT_NORMAL, 0, 0 };
  g_autoptr (PangoLayout) layout = create_layout (printing, context, &look);
  g_autofree char *number = g_strdup_printf ("%d / %u", page + 1, printing->page + 1);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, number, -1);
  cairo_move_to (cairo, 0, gtk_print_context_get_height (context) - FOOT_HEIGHT / 2.);
  pango_cairo_show_layout (cairo, layout);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  Printing *printing = data;
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);

  cairo_set_source_rgb (cairo, 0, 0, 0);
  for (guint i = 0; i < printing->placed->len; i++)
    {
      const Placed *placed = &g_array_index (printing->placed, Placed, i);

      if (placed->page != (guint) page)
        continue;
      cairo_move_to (cairo, placed->x, placed->baseline);
      pango_cairo_show_layout_line (cairo, placed->line);
    }
  draw_foot (printing, context, cairo, page);
}

GtkPrintOperation *
gotgan_article_print_new (GotganArticle *article, GListModel *notes, gboolean serif)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Printing *printing = g_new0 (Printing, 1);
  g_autofree char *name = gotgan_article_dup_label (article);

  printing->article = g_object_ref (article);
  printing->serif = serif;
  printing->notes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    g_ptr_array_add (printing->notes, g_list_model_get_item (notes, i));
  printing->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_array_set_clear_func (printing->placed, placed_clear);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name != NULL ? name : _ ("Untitled article"));
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), printing);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), printing, printing_free, 0);
  return operation;
}
