#include "config.h"

#include "ui/reader/gotgan-article-print.h"

#include "app/model/gotgan-citation.h"
#include "ui/reader/gotgan-byline.h"
#include "ui/reader/gotgan-print-layout.h"

#include <glib/gi18n-lib.h>

/* Millimetres: of A4 they leave a line of some 75 letters. */
#define MARGIN_X 26
#define MARGIN_Y 18
/* Points: what stands above and below the text, and how far from it. */
#define SMALL_SIZE 8.5
#define HEAD_HEIGHT 28
#define FOOT_HEIGHT 26
#define GAP 12
#define BAR_WIDTH 1.5

typedef struct
{
  GotganArticle *article;
  GPtrArray *notes;
  GotganLibrary *library;
  gboolean serif;
  GotganPrintLayout *layout;
} Printing;

static void
printing_free (gpointer data, GClosure *closure)
{
  Printing *printing = data;

  g_object_unref (printing->article);
  g_ptr_array_unref (printing->notes);
  g_clear_object (&printing->library);
  g_clear_pointer (&printing->layout, gotgan_print_layout_free);
  g_free (printing);
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Printing *printing = data;
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  g_clear_pointer (&printing->layout, gotgan_print_layout_free);
  printing->layout =
      gotgan_print_layout_new (pango, printing->article, printing->notes, printing->library,
                               printing->serif, gtk_print_context_get_width (context),
                               gtk_print_context_get_height (context) - HEAD_HEIGHT - FOOT_HEIGHT);
  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, (int) printing->layout->n_pages);
}

/* --- Drawing ------------------------------------------------------------------------------------ */

/* A line at @y with @start to its left, shortened if need be, and @end to its right. */
static void
draw_small_line (Printing *printing, GtkPrintContext *context, double y, const char *start,
                 PangoEllipsizeMode shortened, const char *end)
{
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  PangoFontDescription *font =
      gotgan_print_layout_create_font (printing->serif, SMALL_SIZE, PANGO_WEIGHT_NORMAL);
  double width = gtk_print_context_get_width (context);
  int taken;

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, end, -1);
  pango_layout_get_size (layout, &taken, NULL);
  cairo_move_to (cairo, width - pango_units_to_double (taken), y);
  pango_cairo_show_layout (cairo, layout);
  pango_layout_set_text (layout, start, -1);
  pango_layout_set_ellipsize (layout, shortened);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE) - taken - GAP * PANGO_SCALE);
  cairo_move_to (cairo, 0, y);
  pango_cairo_show_layout (cairo, layout);
}

/* The first page has the title itself. */
static void
draw_head (Printing *printing, GtkPrintContext *context)
{
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  g_autofree char *label = gotgan_article_dup_label (printing->article);
  const char *publisher = gotgan_article_get_publisher (printing->article);

  draw_small_line (printing, context, 0, label != NULL ? label : _ ("Untitled article"),
                   PANGO_ELLIPSIZE_END, publisher != NULL ? publisher : "");
  cairo_set_line_width (cairo, 0.5);
  cairo_move_to (cairo, 0, HEAD_HEIGHT - GAP);
  cairo_line_to (cairo, gtk_print_context_get_width (context), HEAD_HEIGHT - GAP);
  cairo_stroke (cairo);
}

/* Each page says what was read: where it was, and in which version. */
static void
draw_foot (Printing *printing, GtkPrintContext *context, int page)
{
  const char *link = gotgan_byline_get_link (printing->article);
  g_autofree char *version =
      g_strndup (gotgan_article_get_version (printing->article), GOTGAN_CITATION_VERSION);
  g_autofree char *number = g_strdup_printf ("%d / %u", page + 1, printing->layout->n_pages);
  /* Translators: the first letters of the hash of an article's text */
  g_autofree char *named = g_strdup_printf (_ ("version %s"), version);
  g_autofree char *end = g_strdup_printf ("%s  ·  %s", named, number);

  draw_small_line (printing, context, gtk_print_context_get_height (context) - GAP,
                   link != NULL ? link : "", PANGO_ELLIPSIZE_MIDDLE, end);
}

static void
draw_line (cairo_t *cairo, const GotganPrintLine *line)
{
  cairo_move_to (cairo, line->x, HEAD_HEIGHT + line->baseline);
  pango_cairo_show_layout_line (cairo, line->line);
  if (line->kind != GOTGAN_PARAGRAPH_QUOTE)
    return;
  cairo_rectangle (cairo, line->x / 3, HEAD_HEIGHT + line->top, BAR_WIDTH,
                   line->bottom - line->top);
  cairo_fill (cairo);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  Printing *printing = data;
  GArray *lines = printing->layout->lines;
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);

  cairo_set_source_rgb (cairo, 0, 0, 0);
  for (guint i = 0; i < lines->len; i++)
    {
      const GotganPrintLine *line = &g_array_index (lines, GotganPrintLine, i);

      if (line->page == (guint) page)
        draw_line (cairo, line);
    }
  cairo_set_source_rgb (cairo, 0.3, 0.3, 0.3);
  if (page > 0)
    draw_head (printing, context);
  draw_foot (printing, context, page);
}

static void
set_margins (GtkPrintOperation *operation)
{
  g_autoptr (GtkPageSetup) page = gtk_page_setup_new ();

  gtk_page_setup_set_left_margin (page, MARGIN_X, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (page, MARGIN_X, GTK_UNIT_MM);
  gtk_page_setup_set_top_margin (page, MARGIN_Y, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (page, MARGIN_Y, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (operation, page);
}

GtkPrintOperation *
gotgan_article_print_new (GotganArticle *article, GListModel *notes, GotganLibrary *library,
                          gboolean serif)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Printing *printing = g_new0 (Printing, 1);
  g_autofree char *name = gotgan_article_dup_label (article);

  printing->article = g_object_ref (article);
  printing->library = library != NULL ? g_object_ref (library) : NULL;
  printing->serif = serif;
  printing->notes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    g_ptr_array_add (printing->notes, g_list_model_get_item (notes, i));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name != NULL ? name : _ ("Untitled article"));
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  set_margins (operation);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), printing);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), printing, printing_free, 0);
  return operation;
}
