#include "config.h"

/* How long an article of 200 KB with 1,000 highlights takes to open, what a frame of scrolling it costs, and whether
 * memory stays where it is over many articles. Wants a display: see tests/bench/reader. */

#include "ui/reader/gotgan-article-text.h"

#include <adwaita.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define N_BYTES (200 * 1024)
#define N_NOTES 1000
#define N_FRAMES 300
#define N_SWITCHES 1000
#define WARM_SWITCHES 100

static const char *const sentences[] = {
  "아마존은 앤트로픽에 40억달러를 투자했다고 5일 밝혔다. ",
  "업계에서는 두 회사의 경쟁이 더 치열해질 것으로 보고 있다. ",
  "OpenAI is in talks to raise $10 billion at a valuation of $300 billion, people said. ",
  "클라우드 시장의 판도도 달라질 수 있다는 분석이 나온다. ",
};

static GotganArticle *
create_article (guint number, gsize bytes)
{
  GotganArticle *article = gotgan_article_new ();
  g_autofree char *title = g_strdup_printf ("앤트로픽 투자 %u", number);
  gsize length = 0;

  gotgan_article_set_id (article, number);
  gotgan_article_set_title (article, title);
  gotgan_article_set_language (article, GOTGAN_LANGUAGE_KO);
  while (length < bytes)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < 6; i++)
        g_string_append (text, sentences[(i + number) % G_N_ELEMENTS (sentences)]);
      g_string_truncate (text, text->len - 1);
      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text->str);
      length += text->len;
    }
  return article;
}

/* Each over some words; those of a paragraph overlap. */
static GListModel *
create_notes (GotganArticle *article, guint n)
{
  GListStore *notes = g_list_store_new (GOTGAN_TYPE_NOTE);
  guint n_paragraphs = gotgan_article_get_n_paragraphs (article);

  for (guint i = 0; i < n; i++)
    {
      GotganSpan span = { i % n_paragraphs, 5 + i / n_paragraphs * 9, 25 + i / n_paragraphs * 9 };
      g_autofree char *quote = gotgan_article_dup_span (article, &span);
      g_autoptr (GotganNote) note = NULL;

      if (quote == NULL)
        continue;
      note = gotgan_note_new (gotgan_article_get_id (article), gotgan_article_get_version (article),
                              &span, quote, "", "");
      gotgan_note_set_colour (note, (GotganColour) (i % 4));
      g_list_store_append (notes, note);
    }
  return G_LIST_MODEL (notes);
}

static double
cpu_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static long
resident_kib (void)
{
  g_autofree char *text = NULL;
  long pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    sscanf (text, "%*d %ld", &pages);
  return pages * (sysconf (_SC_PAGESIZE) / 1024);
}

static void
count_frame_cb (GdkFrameClock *clock, guint *n)
{
  (*n)++;
}

/* Runs the loop for @n frames that are drawn. */
static void
run_frames (GtkWidget *widget, guint n)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint drawn = 0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_frame_cb), &drawn);

  while (drawn < n)
    {
      gtk_widget_queue_draw (widget);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
}

static void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
measure_opening (GtkWidget *text, GotganArticle *article, GListModel *notes)
{
  gint64 begun = g_get_monotonic_time ();
  double cpu = cpu_milliseconds ();

  gotgan_article_text_set_article (GOTGAN_ARTICLE_TEXT (text), article);
  gotgan_article_text_set_notes (GOTGAN_ARTICLE_TEXT (text), notes);
  run_frames (text, 1);
  printf ("opening, to the first frame: %.1f ms, %.1f ms of CPU\n",
          (double) (g_get_monotonic_time () - begun) / 1000, cpu_milliseconds () - cpu);
  drain ();
  printf ("until all of it is filled in: %.1f ms of CPU\n", cpu_milliseconds () - cpu);
}

static void
measure_scrolling (GtkWidget *text)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (text));
  double times[N_FRAMES];
  double height = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  for (guint i = 0; i < N_FRAMES; i++)
    {
      double before = cpu_milliseconds ();

      gtk_adjustment_set_value (adjustment, height * i / N_FRAMES);
      run_frames (text, 1);
      times[i] = cpu_milliseconds () - before;
    }
  qsort (times, N_FRAMES, sizeof (double), compare_doubles);
  printf ("a frame of scrolling: p50 %.2f, p95 %.2f, longest %.2f ms of CPU\n", times[N_FRAMES / 2],
          times[N_FRAMES * 95 / 100], times[N_FRAMES - 1]);
}

/* What is held. The resident size beside it also counts what the allocator keeps for later. */
static long
held_kib (void)
{
  return (long) (mallinfo2 ().uordblks / 1024);
}

static void
switch_articles (GtkWidget *text, GPtrArray *articles, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      GotganArticle *article = g_ptr_array_index (articles, i % articles->len);
      g_autoptr (GListModel) notes = create_notes (article, 50);

      gotgan_article_text_set_article (GOTGAN_ARTICLE_TEXT (text), article);
      gotgan_article_text_set_notes (GOTGAN_ARTICLE_TEXT (text), notes);
      run_frames (text, 1);
    }
  drain ();
}

static void
measure_memory (GtkWidget *text)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  long before;
  long held;

  for (guint i = 0; i < 20; i++)
    g_ptr_array_add (articles, create_article (i + 10, 6 * 1024));
  switch_articles (text, articles, WARM_SWITCHES);
  before = resident_kib ();
  held = held_kib ();
  switch_articles (text, articles, N_SWITCHES);
  printf ("memory over %d articles: %+ld KiB of %ld held, %+ld of %ld resident\n", N_SWITCHES,
          held_kib () - held, held, resident_kib () - before, before);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GotganArticle) article = create_article (1, N_BYTES);
  g_autoptr (GotganArticle) small = create_article (2, 1000);
  g_autoptr (GListModel) notes = create_notes (article, N_NOTES);
  GtkWidget *window = NULL;
  GtkWidget *scroller = NULL;
  GtkWidget *text = NULL;

  adw_init ();
  window = adw_window_new ();
  scroller = gtk_scrolled_window_new ();
  text = gotgan_article_text_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), text);
  adw_window_set_content (ADW_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 720, 860);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (text) == 0)
    g_main_context_iteration (NULL, TRUE);
  gotgan_article_text_set_article (GOTGAN_ARTICLE_TEXT (text), small);
  run_frames (text, 5);
  printf ("%u highlights in %u paragraphs\n", g_list_model_get_n_items (notes),
          gotgan_article_get_n_paragraphs (article));
  measure_opening (text, article, notes);
  measure_scrolling (text);
  measure_memory (text);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
