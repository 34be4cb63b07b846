#include "config.h"

#include "ui/reader/gotgan-article-buffer-private.h"

#include "app/base/gotgan-text.h"
#include "ui/reader/gotgan-byline.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* A text view lays out a line of the buffer at once, so a paragraph of a megabyte would freeze it. Beyond this many
 * characters a paragraph is shown as several lines. */
#define LINE_MAX_CHARS 4000
/* Filled in at once, so that what is seen first needs no second look. */
#define FIRST_CHARS 30000
/* Each picture is a widget; an article with more is an album. */
#define MAX_PICTURES 200

/* Where a paragraph is. @cuts are code points before which a line of a long paragraph was ended. */
typedef struct
{
  guint base;
  guint length;
  GArray *cuts;
} Place;

G_DEFINE_FINAL_TYPE (GotganArticleBuffer, gotgan_article_buffer, GTK_TYPE_TEXT_BUFFER)

static const char *bullet = "•\302\240\302\240";

GotganArticleBuffer *
gotgan_article_buffer_new (void)
{
  return g_object_new (GOTGAN_TYPE_ARTICLE_BUFFER, NULL);
}

static void
place_clear (gpointer place)
{
  g_clear_pointer (&((Place *) place)->cuts, g_array_unref);
}

static const Place *
get_place (GotganArticleBuffer *self, guint paragraph)
{
  return &g_array_index (self->places, Place, paragraph);
}

/* A line ends behind a space soon after the limit, or in the middle of a word if there is none. */
static GArray *
find_cuts (const char *text, guint length)
{
  GArray *cuts = NULL;
  guint since = 0;
  guint at = 0;

  if (length <= LINE_MAX_CHARS)
    return NULL;
  cuts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), at++, since++)
    {
      gboolean behind_space = p > text && p[-1] == ' ';

      if (since < LINE_MAX_CHARS || (!behind_space && since < LINE_MAX_CHARS + 200))
        continue;
      g_array_append_val (cuts, at);
      since = 0;
    }
  return cuts;
}

static guint
count_cuts (const Place *place)
{
  return place->cuts != NULL ? place->cuts->len : 0;
}

/* The place in the buffer of code point @at of a paragraph. */
static guint
place_to_buffer (const Place *place, guint at)
{
  guint offset = place->base + at;

  for (guint i = 0; i < count_cuts (place) && g_array_index (place->cuts, guint, i) <= at; i++)
    offset++;
  return offset;
}

static guint
place_from_buffer (const Place *place, guint offset)
{
  guint before = 0;

  if (offset <= place->base)
    return 0;
  while (before < count_cuts (place)
         && place->base + g_array_index (place->cuts, guint, before) + before < offset)
    before++;
  return MIN (offset - place->base - before, place->length);
}

/* Appends @text with @tag and answers where it begins. */
static guint
append (GotganArticleBuffer *self, const char *text, GtkTextTag *tag)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter end;
  guint base;

  gtk_text_buffer_get_end_iter (buffer, &end);
  base = (guint) gtk_text_iter_get_offset (&end);
  gtk_text_buffer_insert_with_tags (buffer, &end, text, -1, tag, NULL);
  return base;
}

/* Appends @text in @kind, with its words whole. Returns: (transfer full) (element-type GotganWholeWord): */
static GArray *
append_words (GotganArticleBuffer *self, const char *text, GtkTextTag *kind)
{
  guint base = append (self, text, kind);

  if (self->length > GOTGAN_WHOLE_WORDS_MAX_CHARS)
    return g_array_new (FALSE, FALSE, sizeof (GotganWholeWord));
  return gotgan_article_buffer_keep_words (self, text, base, kind);
}

static void
append_title (GotganArticleBuffer *self)
{
  const char *title = gotgan_article_get_title (self->article);
  g_autoptr (GArray) words =
      append_words (self, title != NULL ? title : _ ("Untitled article"), self->title);

  append (self, "\n", self->title);
}

static void
append_byline (GotganArticleBuffer *self)
{
  g_autofree char *byline = gotgan_byline_dup_text (self->article);
  GtkTextIter start;
  GtkTextIter end;
  guint base;

  if (*byline == '\0' && gotgan_byline_get_link (self->article) == NULL)
    return;
  append (self, byline, self->byline);
  if (gotgan_byline_get_link (self->article) != NULL)
    {
      if (*byline != '\0')
        append (self, " · ", self->byline);
      base = append (self, C_ ("link to an article’s page", "Original"), self->byline);
      gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (self), &end);
      gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &start, (int) base);
      gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (self), self->link, &start, &end);
    }
  append (self, "\n", self->byline);
}

/* --- Pictures ----------------------------------------------------------------------------------- */

/* How many pictures stand above @paragraph or before, when @n do above those before it. */
static guint
count_pictures (GotganArticleBuffer *self, guint n, guint paragraph)
{
  guint n_pictures = MIN (gotgan_article_get_n_pictures (self->article), MAX_PICTURES);

  while (n < n_pictures && gotgan_article_get_picture (self->article, n)->before <= paragraph)
    n++;
  return n;
}

static void
append_picture (GotganArticleBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  g_autoptr (GtkTextChildAnchor) anchor = gtk_text_child_anchor_new ();
  GtkTextIter end;
  GtkTextIter start;
  int base;

  gtk_text_buffer_get_end_iter (buffer, &end);
  base = gtk_text_iter_get_offset (&end);
  gtk_text_buffer_insert_child_anchor (buffer, &end, anchor);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, base);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_apply_tag (buffer, self->picture, &start, &end);
  g_ptr_array_add (self->anchors, g_steal_pointer (&anchor));
}

static void
append_pictures_above (GotganArticleBuffer *self, guint paragraph)
{
  guint n = count_pictures (self, self->anchors->len, paragraph);

  while (self->anchors->len < n)
    {
      append_picture (self);
      append (self, "\n", self->picture);
    }
}

static void
append_last_pictures (GotganArticleBuffer *self)
{
  guint n = count_pictures (self, self->anchors->len, G_MAXUINT);

  while (self->anchors->len < n)
    {
      append (self, "\n", self->picture);
      append_picture (self);
    }
}

GPtrArray *
gotgan_article_buffer_get_anchors (GotganArticleBuffer *self)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self), NULL);
  return self->anchors;
}

/* --- Paragraphs --------------------------------------------------------------------------------- */

/* Puts the part of a paragraph between two of its code points. */
static void
append_part (GotganArticleBuffer *self, guint from, guint to, GtkTextTag *tag)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  const char *stop = g_utf8_offset_to_pointer (self->rest, (glong) (to - from));
  g_autofree char *text = g_strndup (self->rest, (gsize) (stop - self->rest));
  guint base = (guint) gtk_text_buffer_get_char_count (buffer);
  g_autoptr (GArray) words = append_words (self, text, tag);

  gotgan_article_buffer_colour_links (self, self->n_filled, from, to, base, words);
  if (self->n_filled + 1 == self->n_deck)
    {
      GtkTextIter start;
      GtkTextIter end;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) base);
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_apply_tag (buffer, self->deck_end, &start, &end);
    }
  self->rest = stop;
}

/* The next line, which for all but the longest paragraphs is the whole of one. */
static void
fill_line (GotganArticleBuffer *self)
{
  const GotganParagraph *paragraph = gotgan_article_get_paragraph (self->article, self->n_filled);
  const Place *place = get_place (self, self->n_filled);
  GtkTextTag *tag = self->n_filled < self->n_deck ? self->deck : self->kinds[paragraph->kind];
  guint from = self->line > 0 ? g_array_index (place->cuts, guint, self->line - 1) : 0;
  guint to = self->line < count_cuts (place) ? g_array_index (place->cuts, guint, self->line)
                                             : place->length;

  if (self->n_filled > 0 || self->line > 0)
    append (self, "\n", tag);
  if (self->line == 0)
    {
      append_pictures_above (self, self->n_filled);
      self->rest = paragraph->text;
    }
  if (self->line == 0 && paragraph->kind == GOTGAN_PARAGRAPH_LIST_ITEM)
    append (self, bullet, tag);
  append_part (self, from, to, tag);
  if (++self->line <= count_cuts (place))
    return;
  self->n_filled++;
  self->line = 0;
  if (self->n_filled == self->places->len)
    append_last_pictures (self);
}

static void
find_places (GotganArticleBuffer *self)
{
  guint n = gotgan_article_get_n_paragraphs (self->article);
  guint base = (guint) gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self));
  guint n_pictures = 0;

  for (guint i = 0; i < n; i++)
    {
      const GotganParagraph *paragraph = gotgan_article_get_paragraph (self->article, i);
      guint n_above = count_pictures (self, n_pictures, i);
      Place place = { 0 };

      /* A picture is one character and the end of its line. */
      place.base = base + 2 * (n_above - n_pictures);
      n_pictures = n_above;
      if (paragraph->kind == GOTGAN_PARAGRAPH_LIST_ITEM)
        place.base += gotgan_text_length (bullet);
      place.length = gotgan_text_length (paragraph->text);
      place.cuts = find_cuts (paragraph->text, place.length);
      base = place.base + place.length + count_cuts (&place) + 1;
      g_array_append_val (self->places, place);
    }
  self->length = base;
}

GotganArticle *
gotgan_article_buffer_get_article (GotganArticleBuffer *self)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self), NULL);
  return self->article;
}

void
gotgan_article_buffer_set_article (GotganArticleBuffer *self, GotganArticle *article)
{
  GtkTextIter start;

  g_return_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self));
  g_return_if_fail (article == NULL || GOTGAN_IS_ARTICLE (article));

  if (!g_set_object (&self->article, article))
    return;
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self), "", 0);
  g_array_set_size (self->places, 0);
  g_ptr_array_set_size (self->anchors, 0);
  self->n_filled = 0;
  self->line = 0;
  self->length = 0;
  gotgan_article_buffer_find_links (self);
  if (article == NULL)
    return;
  self->n_deck = gotgan_article_get_n_deck (article);
  append_title (self);
  append_byline (self);
  find_places (self);
  while (self->n_filled < self->places->len
         && gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self)) < FIRST_CHARS)
    fill_line (self);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self), &start);
}

gboolean
gotgan_article_buffer_fill_slice (GotganArticleBuffer *self, gint64 microseconds)
{
  gint64 stop = g_get_monotonic_time () + microseconds;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self), FALSE);

  while (self->n_filled < self->places->len)
    {
      fill_line (self);
      if (g_get_monotonic_time () >= stop)
        break;
    }
  return self->n_filled < self->places->len;
}

void
gotgan_article_buffer_fill_to (GotganArticleBuffer *self, guint paragraph)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self));

  while (self->n_filled < self->places->len && self->n_filled <= paragraph)
    fill_line (self);
}

gboolean
gotgan_article_buffer_locate (GotganArticleBuffer *self, const GotganSpan *span, guint *start,
                              guint *end)
{
  const Place *place = NULL;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self), FALSE);

  if (span->paragraph >= self->places->len)
    return FALSE;
  place = get_place (self, span->paragraph);
  if (span->start >= span->end || span->end > place->length)
    return FALSE;
  *start = place_to_buffer (place, span->start);
  *end = place_to_buffer (place, span->end - 1) + 1;
  return TRUE;
}

/* The paragraph that holds a character of the buffer, or the next one. */
static guint
find_paragraph (GotganArticleBuffer *self, guint offset)
{
  guint low = 0;
  guint high = self->places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Place *place = get_place (self, middle);

      if (place_to_buffer (place, place->length) >= offset)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

static gboolean
trim_span (GotganArticle *article, GotganSpan *span)
{
  const char *text = gotgan_article_get_paragraph (article, span->paragraph)->text;
  const char *first = g_utf8_offset_to_pointer (text, (glong) span->start);
  const char *last = g_utf8_offset_to_pointer (text, (glong) span->end);

  while (span->start < span->end && g_unichar_isspace (g_utf8_get_char (first)))
    {
      first = g_utf8_next_char (first);
      span->start++;
    }
  while (span->start < span->end && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last))))
    {
      last = g_utf8_prev_char (last);
      span->end--;
    }
  return span->start < span->end;
}

GArray *
gotgan_article_buffer_dup_spans (GotganArticleBuffer *self, guint start, guint end)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (GotganSpan));

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self), spans);

  for (guint i = find_paragraph (self, start); i < self->places->len; i++)
    {
      const Place *place = get_place (self, i);
      GotganSpan span = { i, place_from_buffer (place, start), place_from_buffer (place, end) };

      if (place->base >= end)
        break;
      if (span.start < span.end && trim_span (self->article, &span))
        g_array_append_val (spans, span);
    }
  return spans;
}

gboolean
gotgan_article_buffer_find_place (GotganArticleBuffer *self, guint offset, guint *paragraph,
                                  guint *at)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self), FALSE);

  *paragraph = find_paragraph (self, offset);
  if (*paragraph >= self->places->len)
    return FALSE;
  *at = place_from_buffer (get_place (self, *paragraph), offset);
  return TRUE;
}

gboolean
gotgan_article_buffer_get_kind (GotganArticleBuffer *self, guint offset, GotganParagraphKind *kind)
{
  guint paragraph;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self), FALSE);

  paragraph = find_paragraph (self, offset);
  if (paragraph >= self->places->len)
    return FALSE;
  *kind = gotgan_article_get_paragraph (self->article, paragraph)->kind;
  return paragraph > 0 || offset >= get_place (self, 0)->base;
}

/* Not earlier: the table of tags is given while the buffer is constructed. */
static void
gotgan_article_buffer_constructed (GObject *object)
{
  G_OBJECT_CLASS (gotgan_article_buffer_parent_class)->constructed (object);
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (object), FALSE);
  gotgan_article_buffer_create_tags (GOTGAN_ARTICLE_BUFFER (object));
}

static void
gotgan_article_buffer_dispose (GObject *object)
{
  g_clear_object (&GOTGAN_ARTICLE_BUFFER (object)->article);
  G_OBJECT_CLASS (gotgan_article_buffer_parent_class)->dispose (object);
}

static void
gotgan_article_buffer_finalize (GObject *object)
{
  g_array_unref (GOTGAN_ARTICLE_BUFFER (object)->places);
  g_ptr_array_unref (GOTGAN_ARTICLE_BUFFER (object)->anchors);
  g_ptr_array_unref (GOTGAN_ARTICLE_BUFFER (object)->links);
  G_OBJECT_CLASS (gotgan_article_buffer_parent_class)->finalize (object);
}

static void
gotgan_article_buffer_class_init (GotganArticleBufferClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = gotgan_article_buffer_constructed;
  object_class->dispose = gotgan_article_buffer_dispose;
  object_class->finalize = gotgan_article_buffer_finalize;
}

static void
gotgan_article_buffer_init (GotganArticleBuffer *self)
{
  self->room = G_MAXDOUBLE;
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_clear_func (self->places, place_clear);
  self->anchors = g_ptr_array_new_with_free_func (g_object_unref);
  gotgan_article_buffer_find_links (self);
}
