#include "config.h"

#include "ui/reader/gotgan-article-text-private.h"

/* A comfortable line: 40 Hangul syllables, or some 70 Latin letters. */
#define COLUMN_EM_KO 39
#define COLUMN_EM_EN 33
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

  if (self->serif)
    pango_font_description_set_family_static (font, "serif");
  pango_font_description_set_size (font, (int) (pango_font_description_get_size (font) * BODY_SCALE
                                                * self->scale));
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
  adw_rgba_to_standalone (accent, self->dark, &look.link);
  gotgan_article_buffer_set_look (self->buffer, &look);
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

int
gotgan_article_text_get_column (GotganArticleText *self)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_TEXT (self), 0);
  return (int) (get_em (self) * (is_korean (self) ? COLUMN_EM_KO : COLUMN_EM_EN));
}
