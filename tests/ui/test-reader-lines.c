#include "config.h"

/* How the article's lines are set: how long they are, where they break, and what they link to. */

#include "ui/reader/gotgan-article-text.h"

#include "app/base/gotgan-text.h"
#include "tests/support/gotgan-test-wait.h"

#include <adwaita.h>

#include <string.h>

#define KOREAN                                                                                                                  \
  "인공지능 반도체를 만드는 새내기 기업이 국내에서 가장 큰 규모의 투자를 유치했다고 밝혔다. 이번 투자에는 여러 대기업과 해외 "  \
  "펀드가 함께 참여했으며 회사의 가치는 한 해 사이에 세 배 넘게 뛰었다. 회사 관계자는 이번에 마련한 자금을 다음 제품의 양산과 " \
  "해외 시장 진출에 쓸 것이라고 말했다. 업계에서는 선두 업체의 점유율이 여전히 높은 상황에서 후발 업체들이 틈새를 파고들 수 "   \
  "있을 것으로 본다. 다만 매출이 아직 크지 않은 점을 들어 기업가치가 지나치다는 지적도 나온다."
#define ENGLISH                                                                                    \
  "A South Korean maker of chips for artificial intelligence has raised the largest sum that any " \
  "company of its kind has had from investors in the country, it said on Tuesday. Several of its " \
  "customers took part, as did funds from abroad, and the price has more than tripled within a "   \
  "year. The money is to pay for its next product and for offices in two other markets. Some "     \
  "investors question the price, since its revenue is still small, and its loss was not."

/* The least that the text has on either side. */
#define MARGIN 18

/* A column of a width around a text. */
typedef struct
{
  GtkWidget *window;
  GtkWidget *scroller;
  GtkWidget *clamp;
  GtkWidget *text;
} Column;

static void
set_up (Column *column, gconstpointer data)
{
  column->window = gtk_window_new ();
  column->scroller = gtk_scrolled_window_new ();
  column->clamp = adw_clamp_scrollable_new ();
  column->text = gotgan_article_text_new ();
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (column->clamp), column->text);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (column->scroller), column->clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (column->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_window_set_child (GTK_WINDOW (column->window), column->scroller);
  gtk_window_set_default_size (GTK_WINDOW (column->window), 1880, 900);
  gtk_window_present (GTK_WINDOW (column->window));
}

static void
tear_down (Column *column, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (column->window));
}

static int
get_width (Column *column)
{
  GtkTextView *view = GTK_TEXT_VIEW (column->text);

  return gtk_widget_get_width (column->text) - gtk_text_view_get_left_margin (view)
         - gtk_text_view_get_right_margin (view);
}

/* @width: between the margins, or that of a column if it is more */
static void
wait_for_width (Column *column, int width)
{
  AdwClampScrollable *clamp = ADW_CLAMP_SCROLLABLE (column->clamp);

  width += 2 * MARGIN;
  adw_clamp_scrollable_set_maximum_size (clamp, width);
  adw_clamp_scrollable_set_tightening_threshold (clamp, width);
  gtk_widget_queue_resize (column->text);
  wait_until (gtk_widget_get_width (column->text) == width);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
show (Column *column, GotganArticle *article, int width, double scale, gboolean serif)
{
  gotgan_article_text_set_article (GOTGAN_ARTICLE_TEXT (column->text), article);
  gotgan_article_text_set_look (GOTGAN_ARTICLE_TEXT (column->text), scale, 1, serif);
  if (width == 0)
    width = gotgan_article_text_get_column (GOTGAN_ARTICLE_TEXT (column->text));
  wait_for_width (column, width);
}

static GotganArticle *
create_article (GotganLanguage language, const char *text)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_title (article, "제목");
  gotgan_article_set_language (article, language);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text);
  return article;
}

typedef void (*LineFunc) (Column *column, const GtkTextIter *start, const GtkTextIter *end,
                          gboolean full, gpointer data);

/* Calls @func for the lines of the paragraph as they are on screen. A full one is followed by another. */
static void
foreach_line (Column *column, guint paragraph, LineFunc func, gpointer data)
{
  GotganArticleBuffer *buffer = gotgan_article_text_get_buffer (GOTGAN_ARTICLE_TEXT (column->text));
  GotganArticle *article = gotgan_article_buffer_get_article (buffer);
  GotganSpan span = { paragraph, 0, 0 };
  GtkTextIter start;
  GtkTextIter last;
  guint from;
  guint to;

  span.end = gotgan_text_length (gotgan_article_get_paragraph (article, paragraph)->text);
  g_assert_true (gotgan_article_buffer_locate (buffer, &span, &from, &to));
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &start, (int) from);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &last, (int) to);
  while (gtk_text_iter_compare (&start, &last) < 0)
    {
      GtkTextIter end = start;

      if (!gtk_text_view_forward_display_line (GTK_TEXT_VIEW (column->text), &end)
          || gtk_text_iter_compare (&end, &last) > 0)
        end = last;
      func (column, &start, &end, !gtk_text_iter_equal (&end, &last), data);
      start = end;
    }
}

/* --- Length -------------------------------------------------------------------------------------- */

typedef struct
{
  gboolean korean;
  guint n_lines;
  guint n_letters;
  guint fewest;
  guint most;
} Lengths;

static void
count_line_cb (Column *column, const GtkTextIter *start, const GtkTextIter *end, gboolean full,
               gpointer data)
{
  Lengths *lengths = data;
  g_autofree char *line = g_strchomp (gtk_text_iter_get_text (start, end));
  guint n = 0;

  if (!full)
    return;
  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    n += !lengths->korean || gotgan_text_is_hangul (g_utf8_get_char (p)) ? 1 : 0;
  lengths->n_lines++;
  lengths->n_letters += n;
  lengths->fewest = MIN (lengths->fewest, n);
  lengths->most = MAX (lengths->most, n);
}

/* The sizes that Ctrl++ and Ctrl+- go through. */
static const double scales[] = { 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0, 2.5 };

static void
test_measure (Column *column, gconstpointer data)
{
  for (guint i = 0; i < 2 * 2 * G_N_ELEMENTS (scales); i++)
    {
      gboolean korean = i % 2 == 0;
      gboolean serif = i / 2 % 2 == 1;
      g_autoptr (GotganArticle) article =
          create_article (korean ? GOTGAN_LANGUAGE_KO : GOTGAN_LANGUAGE_EN,
                          korean ? KOREAN : ENGLISH);
      Lengths lengths = { korean, 0, 0, G_MAXUINT, 0 };
      double mean;

      show (column, article, 0, scales[i / 4], serif);
      foreach_line (column, 0, count_line_cb, &lengths);
      g_assert_cmpuint (lengths.n_lines, >=, 3);
      mean = (double) lengths.n_letters / lengths.n_lines;
      g_test_message ("%s %s %.2f: %.1f (%u to %u) in %u lines of %d pixels", korean ? "ko" : "en",
                      serif ? "serif" : "sans", scales[i / 4], mean, lengths.fewest, lengths.most,
                      lengths.n_lines, get_width (column));
      g_assert_cmpfloat (mean, >=, korean ? 35 : 60);
      g_assert_cmpfloat (mean, <=, korean ? 42 : 75);
      g_assert_cmpuint (lengths.most, <=, korean ? 42 : 75);
    }
}

/* --- Breaks ------------------------------------------------------------------------------------- */

static void
check_width_cb (Column *column, const GtkTextIter *start, const GtkTextIter *end, gboolean full,
                gpointer data)
{
  GtkTextIter last = *end;
  GdkRectangle area;
  gunichar c;

  do
    {
      gtk_text_iter_backward_char (&last);
      c = gtk_text_iter_get_char (&last);
    }
  while (g_unichar_isspace (c) && gtk_text_iter_compare (&last, start) > 0);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (column->text), &last, &area);
  g_assert_cmpint (area.x + area.width, <=,
                   gtk_text_view_get_left_margin (GTK_TEXT_VIEW (column->text))
                       + get_width (column));
}

static void
join_lines_cb (Column *column, const GtkTextIter *start, const GtkTextIter *end, gboolean full,
               gpointer data)
{
  g_autofree char *line = gtk_text_iter_get_text (start, end);

  g_string_append_printf (data, "%s\n", line);
}

/* A narrow column and a large text: what does not fit is broken instead of running out of the column. */
static void
test_narrow (Column *column, gconstpointer data)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();

  gotgan_article_set_title (article, "노벨라, 시리즈C 1조2000억원 유치…기업가치 5조원");
  gotgan_article_set_language (article, GOTGAN_LANGUAGE_KO);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_HEADING,
                                "소프트뱅크비전펀드(SVF)에서는 1조 8,000억 원을 확보");
  gotgan_article_add_paragraph (
      article, GOTGAN_PARAGRAPH_TEXT,
      "소프트뱅크비전펀드(SVF)에서는 1조 8,000억 원(130억 달러)을 확보했다고 밝혔다. "
      "엔비디아·마이크로소프트·아마존웹서비스·구글클라우드(GCP)에서도 그렇다.");
  gotgan_article_add_paragraph (
      article, GOTGAN_PARAGRAPH_TEXT,
      "이 회사는 추진하기로 (IPO준비)하고, 기업가치는 5조3,000억 달러를 웃돈다");
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (GString) lines = g_string_new (NULL);

      show (column, article, 324, scales[i], FALSE);
      foreach_line (column, 0, check_width_cb, NULL);
      foreach_line (column, 1, check_width_cb, NULL);
      foreach_line (column, 2, join_lines_cb, lines);
      /* What is put together where there is room is whole by itself where there is none. */
      g_assert_nonnull (strstr (lines->str, "기업가치는"));
      g_assert_nonnull (strstr (lines->str, "추진하기로"));
    }
}

/* @kept: what stays on one line, with a bar between */
typedef struct
{
  GotganLanguage language;
  const char *text;
  const char *kept;
} Row;

static const Row rows[] = {
  { GOTGAN_LANGUAGE_KO,
    "이번 투자로 누적 투자금은 1조 8,000억 원을 넘어섰으며 기업가치는 약 36억 달러로 평가됐다",
    "1조 8,000억 원을|36억 달러로" },
  { GOTGAN_LANGUAGE_KO,
    "미국 정부가 2029년까지 1,000억 달러를 들여 짓는 공장에 국내 기업도 350 명을 보낸다",
    "1,000억 달러를|350 명을" },
  { GOTGAN_LANGUAGE_KO,
    "지난해 말 삼성전자 와 SK하이닉스 는 ‘노벨라’ 의 지분을 나란히 사들였다고 OpenAI 가 밝힌 바 있다.",
    "삼성전자 와|SK하이닉스 는|‘노벨라’ 의|OpenAI 가|바 있다." },
  { GOTGAN_LANGUAGE_KO,
    "국내 반도체 설계 회사 노벨라 (Novella)가 소프트뱅크 비전펀드(SVF)에서 투자를 받았다",
    "노벨라 (Novella)가|비전펀드(SVF)에서" },
  { GOTGAN_LANGUAGE_EN,
    "The round values the company at $3.6 billion, and it has raised $40B and 1.8 trillion won so far.",
    "$3.6 billion|$40B|1.8 trillion won|so far." },
};

typedef struct
{
  GString *lines;
} Lines;

static void
test_breaks (Column *column, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GotganArticle) article = create_article (rows[i].language, rows[i].text);
      g_auto (GStrv) kept = g_strsplit (rows[i].kept, "|", -1);

      for (int width = 240; width <= 660; width += 7)
        {
          g_autoptr (GString) lines = g_string_new (NULL);

          show (column, article, width, 1, FALSE);
          foreach_line (column, 0, join_lines_cb, lines);
          for (guint j = 0; kept[j] != NULL; j++)
            {
              if (strstr (lines->str, kept[j]) == NULL)
                g_test_message ("%d: “%s” is parted in\n%s", width, kept[j], lines->str);
              g_assert_nonnull (strstr (lines->str, kept[j]));
            }
        }
    }
}

/* --- Links and deck ----------------------------------------------------------------------------- */

#define LINKED "이번 투자에는 삼성전자와 에스케이하이닉스가 함께 참여했다고 두 회사가 밝혔다"

static GotganArticle *
create_linked (void)
{
  GotganArticle *article = create_article (GOTGAN_LANGUAGE_KO, LINKED);
  const GotganSpan first = { 0, 8, 12 };
  const GotganSpan second = { 0, 14, 22 };

  gotgan_article_set_url (article, "https://news.example/1");
  gotgan_article_add_link (article, &first, "https://samsung.example/");
  gotgan_article_add_link (article, &second, "https://sk.example/");
  return article;
}

static void
test_links (Column *column, gconstpointer data)
{
  g_autoptr (GotganArticle) article = create_linked ();
  GotganArticleBuffer *buffer = gotgan_article_text_get_buffer (GOTGAN_ARTICLE_TEXT (column->text));
  GotganSpan whole = { 0, 0, 30 };
  GtkTextIter original;
  guint start;
  guint end;

  g_assert_null (gotgan_article_buffer_get_link (buffer, 0));
  show (column, article, 400, 1, FALSE);
  g_assert_true (gotgan_article_buffer_locate (buffer, &whole, &start, &end));
  for (guint at = 0; at < 30; at++)
    {
      const char *expected = NULL;

      if (at >= 8 && at < 12)
        expected = "https://samsung.example/";
      else if (at >= 14 && at < 22)
        expected = "https://sk.example/";
      g_assert_cmpstr (gotgan_article_buffer_get_link (buffer, start + at), ==, expected);
    }
  g_assert_null (gotgan_article_buffer_get_link (buffer, 0));
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &original, (int) start - 2);
  g_assert_cmpstr (gotgan_article_buffer_get_link (buffer,
                                                   (guint) gtk_text_iter_get_offset (&original)),
                   ==, "https://news.example/1");
}

/* The colour of a link must not part its last word from the particle. */
static void
test_linked_words (Column *column, gconstpointer data)
{
  g_autoptr (GotganArticle) article = create_linked ();

  for (int width = 240; width <= 560; width += 3)
    {
      g_autoptr (GString) lines = g_string_new (NULL);

      show (column, article, width, 1, FALSE);
      foreach_line (column, 0, join_lines_cb, lines);
      g_assert_nonnull (strstr (lines->str, "삼성전자와"));
      g_assert_nonnull (strstr (lines->str, "에스케이하이닉스가"));
    }
}

static gboolean
has_tag (GotganArticleBuffer *buffer, guint paragraph, const char *name)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (buffer));
  GotganSpan span = { paragraph, 0, 1 };
  GtkTextIter iter;
  guint start;
  guint end;

  g_assert_true (gotgan_article_buffer_locate (buffer, &span, &start, &end));
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &iter, (int) start);
  return gtk_text_iter_has_tag (&iter, gtk_text_tag_table_lookup (tags, name));
}

static void
test_deck (void)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autoptr (GotganArticleBuffer) buffer = gotgan_article_buffer_new ();

  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_HEADING, "국내 최대 규모 투자");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_HEADING, "내년 상반기 상장 추진");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, KOREAN);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_HEADING, "독주에 균열");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, KOREAN);
  gotgan_article_buffer_set_article (buffer, article);
  g_assert_true (has_tag (buffer, 0, "deck"));
  g_assert_false (has_tag (buffer, 0, "deck-end"));
  g_assert_true (has_tag (buffer, 1, "deck"));
  g_assert_true (has_tag (buffer, 1, "deck-end"));
  g_assert_false (has_tag (buffer, 2, "deck"));
  g_assert_true (has_tag (buffer, 3, "heading"));
  g_assert_false (has_tag (buffer, 3, "deck"));
}

static void
add (const char *path, void (*test) (Column *, gconstpointer))
{
  g_test_add (path, Column, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/reader/lines/measure", test_measure);
  add ("/reader/lines/narrow", test_narrow);
  add ("/reader/lines/breaks", test_breaks);
  add ("/reader/lines/links", test_links);
  add ("/reader/lines/linked-words", test_linked_words);
  g_test_add_func ("/reader/lines/deck", test_deck);
  return g_test_run ();
}
