#include "config.h"

#include "ui/reader/gotgan-article-text-private.h"

#include "app/base/gotgan-text.h"

/* A comfortable line. A ragged one is a few characters shorter, and few are longer. */
#define COLUMN_SYLLABLES 40
#define COLUMN_LETTERS 70
/* Running text as newspapers have it, by which a line is measured: faces differ in how wide they are. */
#define SAMPLE_KO \
  "회사는 이번에 유치한 자금을 새 제품을 만들고 해외 시장을 여는 데 쓸 계획이라고 밝혔다. 업계에서는 경쟁이 치열해질 것으로 본다. "
#define SAMPLE_EN                                                                                         \
  "The company said on Tuesday that it had raised the money from a group of investors led by two banks, " \
  "which would bring what it is worth to more than three times as much as a year ago. "
/* In pixels, on either side. */
#define LEAST_MARGIN 18
/* Lines stand this many em apart. */
#define LEADING_KO 1.72
#define LEADING_EN 1.58
#define BODY_SCALE 1.14

static gboolean
is_korean (GotganArticleText *self)
{
  GotganArticle *article = gotgan_article_buffer_get_article (self->buffer);

  return article != NULL && gotgan_article_get_language (article) == GOTGAN_LANGUAGE_KO;
}

static PangoFontDescription *
create_font (GotganArticleText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (context));
  double size;

  if (self->serif)
    pango_font_description_set_family_static (font, "serif");
  size = pango_font_description_get_size (font) * BODY_SCALE * self->scale;
  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, (int) size);
  return font;
}

/* The em of body text in pixels. */
static double
get_em (GotganArticleText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  g_autoptr (PangoFontDescription) font = create_font (self);
  double size = pango_units_to_double (pango_font_description_get_size (font));

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72.;
}

/* Fonts differ much in the height they ask for, Korean ones most of all; lines are to stand equally far apart. */
static void
update_metrics (GotganArticleText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  g_autoptr (PangoFontDescription) font = create_font (self);
  PangoFontMetrics *metrics = NULL;
  gboolean korean = is_korean (self);
  double em = get_em (self);
  double ascent;
  double height;

  metrics =
      pango_context_get_metrics (context, font, pango_language_from_string (korean ? "ko" : "en"));
  ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  height = ascent + pango_units_to_double (pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
  if (height <= 0 || em <= 0)
    return;
  self->metrics.ascent = ascent / height;
  self->metrics.em = em / height;
  self->metrics.line_height =
      MAX (1, self->line_height * (korean ? LEADING_KO : LEADING_EN) * em / height);
}

void
gotgan_article_text_update_look (GotganArticleText *self)
{
  AdwStyleManager *manager =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  GotganArticleLook look = { .scale = self->scale, .family = self->serif ? "serif" : NULL };

  self->dark = adw_style_manager_get_dark (manager);
  update_metrics (self);
  look.line_height = self->metrics.line_height;
  look.dimmed = self->dark ? (GdkRGBA) { 1, 1, 1, 0.62f } : (GdkRGBA) { 0, 0, 0, 0.6f };
  if (adw_style_manager_get_high_contrast (manager))
    look.dimmed.alpha = 0.9f;
  adw_rgba_to_standalone (accent, self->dark, &look.link);
  self->link_colour = look.link;
  gotgan_article_buffer_set_look (self->buffer, &look);
  self->column = gotgan_article_text_get_column (self);
  gotgan_article_text_update_margins (self, gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
gotgan_article_text_set_look (GotganArticleText *self, double scale, double line_height,
                              gboolean serif)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));

  self->scale = CLAMP (scale, 0.5, 4);
  self->line_height = CLAMP (line_height, 0.5, 3);
  self->serif = serif;
  gotgan_article_text_update_look (self);
}

/* Hangul syllables, or all characters of a text in another script. */
static guint
count_letters (const char *text, gboolean korean)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += !korean || gotgan_text_is_hangul (g_utf8_get_char (p)) ? 1 : 0;
  return n;
}

int
gotgan_article_text_get_column (GotganArticleText *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  g_autoptr (PangoFontDescription) font = NULL;
  gboolean korean;
  const char *sample;
  int width;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_TEXT (self), 0);

  korean = is_korean (self);
  sample = korean ? SAMPLE_KO : SAMPLE_EN;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), sample);
  font = create_font (self);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_size (layout, &width, NULL);
  return (int) (pango_units_to_double (width) * (korean ? COLUMN_SYLLABLES : COLUMN_LETTERS)
                / count_letters (sample, korean));
}

/* The margins are the text's own, because people begin to select in them. */
void
gotgan_article_text_update_margins (GotganArticleText *self, int width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  double em = get_em (self);
  int margin = MAX ((width - self->column) / 2, LEAST_MARGIN);

  if (width <= 0)
    return;
  gtk_text_view_set_left_margin (view, margin);
  gtk_text_view_set_right_margin (view, margin);
  if (em > 0)
    gotgan_article_buffer_set_room (self->buffer, MAX (width - 2 * margin, 0) / em);
}
