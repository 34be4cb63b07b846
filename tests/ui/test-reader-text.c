#include "config.h"

/* The article's text: where spans lie, what is marked, how lines break. */

#include "ui/reader/gotgan-article-text.h"

#include "app/base/gotgan-text.h"

#include "tests/support/gotgan-test-wait.h"
#include "tests/support/gotgan-test-widgets.h"

#include <adwaita.h>

#include <string.h>

#define KOREAN \
  "앤트로픽이 아마존에서 27억5000만달러를 유치했다고 27일 밝혔다. 이번 투자로 누적 투자금은 40억달러가 됐다."
#define EMOJI "👩‍💻 e\314\201lan raised $5B 🎉 로 마감"

static GotganArticle *
create_article (void)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_title (article, "아마존, 앤트로픽에 추가 투자");
  gotgan_article_set_publisher (article, "늘품일보");
  gotgan_article_set_language (article, GOTGAN_LANGUAGE_KO);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_HEADING, "투자 경쟁");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, KOREAN);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_LIST_ITEM, EMOJI);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_QUOTE, "돈이 돈을 부른다");
  return article;
}

static char *
dup_text (GotganArticleBuffer *buffer, guint start, guint end)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &to, (int) end);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (buffer), &from, &to, FALSE);
}

/* Every span of every paragraph is found in the buffer, and found back from there. */
static void
test_spans (void)
{
  g_autoptr (GotganArticle) article = create_article ();
  GotganArticleBuffer *buffer = gotgan_article_buffer_new ();

  gotgan_article_buffer_set_article (buffer, article);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      guint length = gotgan_text_length (gotgan_article_get_paragraph (article, i)->text);

      for (guint at = 0; at < length; at++)
        {
          GotganSpan span = { i, at, MIN (at + 5, length) };
          g_autofree char *expected = gotgan_article_dup_span (article, &span);
          g_autofree char *found = NULL;
          guint start;
          guint end;

          g_assert_true (gotgan_article_buffer_locate (buffer, &span, &start, &end));
          found = dup_text (buffer, start, end);
          g_assert_cmpstr (found, ==, expected);
        }
    }
  g_assert_finalize_object (buffer);
}

static void
test_foreign_spans (void)
{
  g_autoptr (GotganArticle) article = create_article ();
  g_autoptr (GotganArticleBuffer) buffer = gotgan_article_buffer_new ();
  const GotganSpan spans[] = {
    { 4, 0, 1 }, { 1, 3, 3 }, { 1, 5, 4 }, { 1, 0, 100000 }, { G_MAXUINT, 0, 1 }
  };
  guint start;
  guint end;

  g_assert_false (gotgan_article_buffer_locate (buffer, &spans[0], &start, &end));
  gotgan_article_buffer_set_article (buffer, article);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    g_assert_false (gotgan_article_buffer_locate (buffer, &spans[i], &start, &end));
}

/* A selection over everything gives each paragraph its span, and nothing of title and by-line. */
static void
test_selection (void)
{
  g_autoptr (GotganArticle) article = create_article ();
  g_autoptr (GotganArticleBuffer) buffer = gotgan_article_buffer_new ();
  g_autoptr (GArray) spans = NULL;

  gotgan_article_buffer_set_article (buffer, article);
  spans = gotgan_article_buffer_dup_spans (buffer, 0, G_MAXINT);
  g_assert_cmpuint (spans->len, ==, 4);
  for (guint i = 0; i < spans->len; i++)
    {
      const GotganSpan *span = &g_array_index (spans, GotganSpan, i);
      g_autofree char *text = gotgan_article_dup_span (article, span);

      g_assert_cmpuint (span->paragraph, ==, i);
      g_assert_cmpstr (text, ==, gotgan_article_get_paragraph (article, i)->text);
    }
}

static void
test_selection_is_trimmed (void)
{
  g_autoptr (GotganArticle) article = create_article ();
  g_autoptr (GotganArticleBuffer) buffer = gotgan_article_buffer_new ();
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GArray) title = NULL;
  GotganSpan word = { 1, 6, 11 };
  guint start;
  guint end;

  gotgan_article_buffer_set_article (buffer, article);
  g_assert_true (gotgan_article_buffer_locate (buffer, &word, &start, &end));
  spans = gotgan_article_buffer_dup_spans (buffer, start - 1, end + 1);
  g_assert_cmpuint (spans->len, ==, 1);
  g_assert_cmpuint (g_array_index (spans, GotganSpan, 0).start, ==, 6);
  g_assert_cmpuint (g_array_index (spans, GotganSpan, 0).end, ==, 11);
  title = gotgan_article_buffer_dup_spans (buffer, 0, 5);
  g_assert_cmpuint (title->len, ==, 0);
}

/* A paragraph that is too long for one line of a text view is cut; its spans are not. */
static void
test_long_paragraph (void)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autoptr (GotganArticleBuffer) buffer = gotgan_article_buffer_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) spans = NULL;
  GotganSpan whole = { 0, 0, 0 };
  guint start;
  guint end;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "투자금 ");
  g_string_append (text, "끝");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text->str);
  gotgan_article_buffer_set_article (buffer, article);
  g_assert_cmpint (gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (buffer)), >, 5);
  for (guint at = 3990; at < 4010; at++)
    {
      GotganSpan span = { 0, at, at + 1 };
      g_autofree char *expected = gotgan_article_dup_span (article, &span);
      g_autofree char *found = NULL;
      g_autoptr (GArray) back = NULL;

      g_assert_true (gotgan_article_buffer_locate (buffer, &span, &start, &end));
      found = dup_text (buffer, start, end);
      g_assert_cmpstr (found, ==, expected);
      back = gotgan_article_buffer_dup_spans (buffer, start, end);
      if (*expected != ' ')
        g_assert_cmpuint (g_array_index (back, GotganSpan, 0).start, ==, at);
    }
  whole.end = gotgan_text_length (text->str);
  g_assert_true (gotgan_article_buffer_locate (buffer, &whole, &start, &end));
  spans = gotgan_article_buffer_dup_spans (buffer, start, end);
  g_assert_cmpuint (spans->len, ==, 1);
  g_assert_cmpuint (g_array_index (spans, GotganSpan, 0).end, ==, whole.end);
}

/* Five megabytes are shown at once and filled in later; a place at the end is known before. */
static void
test_long_article (void)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autoptr (GotganArticleBuffer) buffer = gotgan_article_buffer_new ();
  GotganSpan last = { 0, 0, 5 };
  g_autofree char *found = NULL;
  gint64 started;
  guint start;
  guint end;

  for (guint i = 0; i < 40000; i++)
    gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, KOREAN);
  last.paragraph = gotgan_article_get_n_paragraphs (article) - 1;
  started = g_get_monotonic_time ();
  gotgan_article_buffer_set_article (buffer, article);
  g_test_minimized_result ((double) (g_get_monotonic_time () - started) / 1000,
                           "milliseconds until 5 MB can be read");
  g_assert_cmpint (gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (buffer)), <, 40000);
  g_assert_true (gotgan_article_buffer_locate (buffer, &last, &start, &end));
  g_assert_true (gotgan_article_buffer_fill_slice (buffer, 1000));
  gotgan_article_buffer_fill_to (buffer, last.paragraph);
  found = dup_text (buffer, start, end);
  g_assert_cmpstr (found, ==, "앤트로픽이");
  g_assert_false (gotgan_article_buffer_fill_slice (buffer, 1000));
}

/* --- In a window --- */

static GtkWidget *
show_text (GotganArticleText **text, int width)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  *text = GOTGAN_ARTICLE_TEXT (gotgan_article_text_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (*text));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  adw_window_set_content (ADW_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 300);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
wait_for_size (GotganArticleText *text)
{
  while (gtk_widget_get_width (GTK_WIDGET (text)) == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
destroy (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* No line of the article begins inside a Korean word. */
static void
test_lines (void)
{
  g_autoptr (GotganArticle) article = create_article ();
  GotganArticleText *text;
  GtkWidget *window = show_text (&text, 200);
  GtkTextIter iter;
  guint n_lines = 0;

  gotgan_article_text_set_article (text, article);
  wait_for_size (text);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), &iter);
  while (gtk_text_view_forward_display_line (GTK_TEXT_VIEW (text), &iter))
    {
      GtkTextIter before = iter;

      if (gtk_text_iter_is_end (&iter))
        break;
      gtk_text_iter_backward_char (&before);
      g_assert_true (g_unichar_isspace (gtk_text_iter_get_char (&before)));
      n_lines++;
    }
  g_assert_cmpuint (n_lines, >, 6);
  destroy (window);
}

static GListModel *
create_claims (GotganArticle *article, guint paragraph, const char *quote)
{
  GListStore *claims = g_list_store_new (GOTGAN_TYPE_CLAIM);
  const char *text = gotgan_article_get_paragraph (article, paragraph)->text;
  const char *at = strstr (text, quote);
  GotganClaimFields fields = { .percent = -1, .stage = GOTGAN_STAGE_COMPLETED, .confidence = 0.9 };
  g_autoptr (GotganClaim) claim = NULL;

  g_assert_nonnull (at);
  fields.company = gotgan_party_ref_new ("anthropic", "앤트로픽");
  fields.span.paragraph = paragraph;
  fields.span.start = gotgan_text_offset (text, (gsize) (at - text));
  fields.span.end = fields.span.start + gotgan_text_length (quote);
  fields.quote = g_strdup (quote);
  fields.rule = g_strdup ("test");
  claim = gotgan_claim_new (&fields);
  g_list_store_append (claims, claim);
  return G_LIST_MODEL (claims);
}

static const struct
{
  guint paragraph;
  const char *quote;
} quotes[] = {
  { 1, "27억5000만달러를 유치했다" }, { 1, "앤트로픽이" },
  { 1, "40억달러가 됐다." },          { 2, "👩‍💻" },
  { 2, "e\314\201lan raised $5B" },   { 2, "🎉 로 마감" },
};

/* Claims are marked at their words, whatever stands before them. */
static void
test_claims (void)
{
  g_autoptr (GotganArticle) article = create_article ();
  GtkWidget *widget = g_object_ref_sink (gotgan_article_text_new ());
  GotganArticleText *text = GOTGAN_ARTICLE_TEXT (widget);

  gotgan_article_text_set_article (text, article);
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      g_autoptr (GListModel) claims = create_claims (article, quotes[i].paragraph, quotes[i].quote);
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, 0);
      g_autoptr (GPtrArray) first = NULL;
      g_autoptr (GPtrArray) behind = NULL;
      g_autofree char *words = NULL;
      guint start;
      guint end;

      gotgan_article_text_set_claims (text, claims);
      g_assert_true (gotgan_article_text_find (text, claim, &start, &end));
      words = dup_text (gotgan_article_text_get_buffer (text), start, end);
      g_assert_cmpstr (words, ==, quotes[i].quote);
      first = gotgan_article_text_get_claims_at (text, start);
      behind = gotgan_article_text_get_claims_at (text, end);
      g_assert_cmpuint (first->len, ==, 1);
      g_assert_cmpuint (behind->len, ==, 0);
    }
  gotgan_article_text_set_claims (text, NULL);
  g_assert_finalize_object (widget);
}

static GotganNote *
create_note (GotganArticle *article, const GotganSpan *span, const char *quote,
             GotganAnchorState state)
{
  GotganNote *note = gotgan_note_new (1, gotgan_article_get_version (article), span, quote, "", "");

  gotgan_note_set_state (note, state);
  return note;
}

/* A note is drawn only at the words that it quotes. */
static void
test_notes (void)
{
  g_autoptr (GotganArticle) article = create_article ();
  GtkWidget *widget = g_object_ref_sink (gotgan_article_text_new ());
  g_autoptr (GListStore) notes = g_list_store_new (GOTGAN_TYPE_NOTE);
  GotganSpan span = { 1, 0, 5 };
  g_autoptr (GotganNote) right = create_note (article, &span, "앤트로픽이", GOTGAN_ANCHOR_ATTACHED);
  g_autoptr (GotganNote) wrong = create_note (article, &span, "아마존에서", GOTGAN_ANCHOR_ATTACHED);
  g_autoptr (GotganNote) changed =
      create_note (article, &span, "앤트로픽이", GOTGAN_ANCHOR_CHANGED);
  guint start;
  guint end;

  g_list_store_append (notes, right);
  g_list_store_append (notes, wrong);
  g_list_store_append (notes, changed);
  gotgan_article_text_set_article (GOTGAN_ARTICLE_TEXT (widget), article);
  gotgan_article_text_set_notes (GOTGAN_ARTICLE_TEXT (widget), G_LIST_MODEL (notes));
  g_assert_true (gotgan_article_text_find (GOTGAN_ARTICLE_TEXT (widget), right, &start, &end));
  g_assert_false (gotgan_article_text_find (GOTGAN_ARTICLE_TEXT (widget), wrong, &start, &end));
  g_assert_false (gotgan_article_text_find (GOTGAN_ARTICLE_TEXT (widget), changed, &start, &end));
  g_assert_finalize_object (widget);
}

/* A thousand highlights in a text that is on screen. */
static void
test_many_notes (void)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autoptr (GListStore) notes = g_list_store_new (GOTGAN_TYPE_NOTE);
  GotganArticleText *text;
  GtkWidget *window = show_text (&text, 500);
  gint64 started;

  for (guint i = 0; i < 100; i++)
    gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, KOREAN);
  for (guint i = 0; i < 1000; i++)
    {
      GotganSpan span = { i / 10, i % 10, i % 10 + 20 };
      g_autofree char *quote = gotgan_article_dup_span (article, &span);
      g_autoptr (GotganNote) note = create_note (article, &span, quote, GOTGAN_ANCHOR_ATTACHED);

      g_list_store_append (notes, note);
    }
  gotgan_article_text_set_article (text, article);
  wait_for_size (text);
  started = g_get_monotonic_time ();
  gotgan_article_text_set_notes (text, G_LIST_MODEL (notes));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_test_minimized_result ((double) (g_get_monotonic_time () - started) / 1000,
                           "milliseconds for 1,000 highlights");
  g_assert_cmpint (g_get_monotonic_time () - started, <, 2 * G_USEC_PER_SEC);
  destroy (window);
}

static gpointer
count_read_cb (gpointer item, gpointer n_read)
{
  ++*(guint *) n_read;
  return item;
}

/* When a thousand of them change one after the other, they are read once. */
static void
test_notes_are_read_once (void)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autoptr (GListStore) notes = g_list_store_new (GOTGAN_TYPE_NOTE);
  g_autoptr (GListModel) counted = NULL;
  g_autoptr (GPtrArray) found = NULL;
  GtkWidget *text = g_object_ref_sink (gotgan_article_text_new ());
  GotganSpan span = { 0, 0, 4 };
  g_autofree char *quote = NULL;
  guint n_read = 0;

  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, KOREAN);
  quote = gotgan_article_dup_span (article, &span);
  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (GotganNote) note = create_note (article, &span, quote, GOTGAN_ANCHOR_ATTACHED);

      g_list_store_append (notes, note);
    }
  counted = G_LIST_MODEL (gtk_map_list_model_new (G_LIST_MODEL (g_steal_pointer (&notes)),
                                                  count_read_cb, &n_read, NULL));
  gotgan_article_text_set_article (GOTGAN_ARTICLE_TEXT (text), article);
  for (guint i = 0; i < 100; i++)
    gotgan_article_text_set_notes (GOTGAN_ARTICLE_TEXT (text), counted);
  g_assert_cmpuint (n_read, ==, 0);
  found = gotgan_article_text_get_notes_between (GOTGAN_ARTICLE_TEXT (text), 0, G_MAXUINT / 2);
  g_assert_cmpuint (found->len, ==, 10);
  g_assert_cmpuint (n_read, ==, 10);
  g_assert_finalize_object (text);
}

static gboolean
is_on_screen (GotganArticleText *text, guint offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (text);
  GdkRectangle visible;
  GdkRectangle place;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) offset);
  gtk_text_view_get_iter_location (view, &iter, &place);
  gtk_text_view_get_visible_rect (view, &visible);
  return place.y >= visible.y && place.y + place.height <= visible.y + visible.height;
}

/* What is revealed comes on screen, and the cursor is there. */
static void
test_reveal (void)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  gint64 deadline = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  GotganSpan span = { 79, 6, 11 };
  GotganSpan foreign = { 80, 0, 1 };
  GotganArticleText *text;
  GtkWidget *window = show_text (&text, 400);
  guint start;
  guint end;
  int cursor;

  for (guint i = 0; i < 80; i++)
    gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, KOREAN);
  gotgan_article_text_set_article (text, article);
  wait_for_size (text);
  g_assert_true (
      gotgan_article_buffer_locate (gotgan_article_text_get_buffer (text), &span, &start, &end));
  g_assert_false (gotgan_article_text_reveal (text, &foreign));
  g_assert_cmpuint (gotgan_article_text_get_position (text), ==, 0);
  g_assert_true (gotgan_article_text_reveal (text, &span));
  while (!is_on_screen (text, start))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
  g_object_get (gotgan_article_text_get_buffer (text), "cursor-position", &cursor, NULL);
  g_assert_cmpint (cursor, ==, start);
  g_assert_cmpuint (gotgan_article_text_get_position (text), >, 0);
  destroy (window);
}

/* Addresses that are written out are links, without what the sentence put behind them; what is linked already stays so. */
static void
open_long (GtkWidget *window, GotganArticleText *text)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();

  gotgan_article_set_title (article, "A long article");
  gotgan_article_set_language (article, GOTGAN_LANGUAGE_KO);
  for (guint i = 0; i < 600; i++)
    {
      g_autoptr (GString) words = g_string_new (KOREAN);

      for (guint n = 0; n < i % 7; n++)
        g_string_append (words, " " KOREAN);
      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, words->str);
    }
  gotgan_article_text_set_article (text, article);
}

/* Pixels from the top of what is seen. */
static int
get_place (GotganArticleText *text, guint offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (text);
  GtkTextIter iter;
  GdkRectangle at;
  GdkRectangle seen;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) offset);
  gtk_text_view_get_iter_location (view, &iter, &at);
  gtk_text_view_get_visible_rect (view, &seen);
  return at.y - seen.y;
}

/* Lines are measured bit by bit; what a figure led to is in sight all the same when all of them are. */
static void
test_reveal_at_once (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GotganArticleText *text = GOTGAN_ARTICLE_TEXT (gotgan_article_text_new ());
  GtkAdjustment *top;
  GotganSpan span = { 420, 3, 9 };
  double upper = 0;
  guint start;
  guint end;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (text));
  adw_window_set_content (ADW_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 700);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (text)));
  gotgan_test_draw_frames (window, 2);
  top = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (text));

  open_long (window, text);
  g_assert_true (gotgan_article_text_reveal (text, &span));
  /* Until nothing has been measured anew for half a second of frames. */
  for (guint n_quiet = 0; n_quiet < 30; n_quiet++)
    {
      gotgan_test_draw_frames (window, 1);
      if (gtk_adjustment_get_upper (top) != upper)
        n_quiet = 0;
      upper = gtk_adjustment_get_upper (top);
    }
  g_assert_true (
      gotgan_article_buffer_locate (gotgan_article_text_get_buffer (text), &span, &start, &end));
  g_test_message ("%d of %g", get_place (text, start), upper);
  g_assert_cmpint (get_place (text, start), >, 50);
  g_assert_cmpint (get_place (text, start), <, 500);

  /* Whoever goes elsewhere is not brought back. */
  g_assert_true (gotgan_article_text_reveal (text, &span));
  gotgan_article_text_leave_place (text);
  gotgan_article_text_show (text, 0);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (text), 40);
  gotgan_test_draw_frames (window, 40);
  g_assert_cmpint (get_place (text, 0), >=, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_written_links (void)
{
  static const struct
  {
    const char *text;
    const char *url;
  } rows[] = {
    { "See https://helios.example/news.", "https://helios.example/news" },
    { "(see http://a.example/x_(y))", "http://a.example/x_(y)" },
    { "원문은 https://a.example/뉴스에 있다", "https://a.example/" },
    { "https://a.example/b?c=d&e=f#g, and more", "https://a.example/b?c=d&e=f#g" },
    { "HTTPS://A.EXAMPLE/ is one too", "HTTPS://A.EXAMPLE/" },
    { "xhttps://a.example/", NULL },
    { "https:// and ftp://a.example/", NULL },
    { "no address at all", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GotganArticle) article = gotgan_article_new ();
      g_autoptr (GotganArticleBuffer) buffer = gotgan_article_buffer_new ();
      GPtrArray *links = NULL;

      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, rows[i].text);
      gotgan_article_buffer_set_article (buffer, article);
      links = gotgan_article_buffer_get_links (buffer);
      g_test_message ("%s", rows[i].text);
      g_assert_cmpuint (links->len, ==, rows[i].url != NULL ? 1 : 0);
      if (rows[i].url != NULL)
        g_assert_cmpstr (((GotganLink *) links->pdata[0])->url, ==, rows[i].url);
    }
}

static void
test_finalize (void)
{
  g_autoptr (GotganArticle) article = create_article ();
  GtkWidget *text = g_object_ref_sink (gotgan_article_text_new ());
  GotganSpan span = { 1, 0, 5 };

  gotgan_article_text_set_article (GOTGAN_ARTICLE_TEXT (text), article);
  gotgan_article_text_set_look (GOTGAN_ARTICLE_TEXT (text), 1.5, 1, TRUE);
  g_assert_true (gotgan_article_text_reveal (GOTGAN_ARTICLE_TEXT (text), &span));
  gotgan_article_text_set_article (GOTGAN_ARTICLE_TEXT (text), NULL);
  g_assert_finalize_object (text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/reader/buffer/spans", test_spans);
  g_test_add_func ("/reader/buffer/foreign-spans", test_foreign_spans);
  g_test_add_func ("/reader/buffer/selection", test_selection);
  g_test_add_func ("/reader/buffer/selection-is-trimmed", test_selection_is_trimmed);
  g_test_add_func ("/reader/buffer/long-paragraph", test_long_paragraph);
  g_test_add_func ("/reader/buffer/long-article", test_long_article);
  g_test_add_func ("/reader/text/lines", test_lines);
  g_test_add_func ("/reader/text/claims", test_claims);
  g_test_add_func ("/reader/text/notes", test_notes);
  g_test_add_func ("/reader/text/many-notes", test_many_notes);
  g_test_add_func ("/reader/text/notes-are-read-once", test_notes_are_read_once);
  g_test_add_func ("/reader/text/reveal", test_reveal);
  g_test_add_func ("/reader/text/reveal-at-once", test_reveal_at_once);
  g_test_add_func ("/reader/text/written-links", test_written_links);
  g_test_add_func ("/reader/text/finalize", test_finalize);
  return g_test_run ();
}
