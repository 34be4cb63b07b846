#include "config.h"

/* What the program's window takes for an article of 200 KB with 1,000 highlights: how long it opens, and what a frame of
 * scrolling it costs; and whether memory stays where it is over many articles. Wants a display: see tests/bench/reader. */

#include "tests/app/library/library-fixture.h"
#include "tests/support/gotgan-test-widgets.h"
#include "ui/reader/gotgan-article-text.h"
#include "ui/shell/gotgan-window.h"

#include <adwaita.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define N_BYTES (200 * 1024)
#define N_NOTES 1000
#define N_OPENINGS 11
#define N_FRAMES 300
#define N_SWITCHES 1000
#define WARM_SWITCHES 100
#define N_SMALL 20
#define SMALL_BYTES (6 * 1024)
#define SMALL_NOTES 20
/* In which what follows an edit has been done. */
#define EDIT_SECONDS 3

/* Each with a number, for what an article says twice is left out of it. */
static const char *const sentences[] = {
  "업계에서는 두 회사의 경쟁이 %u번째 해에도 더 치열해질 것으로 보고 있다. ",
  "클라우드 시장의 판도도 %u개월 안에 달라질 수 있다는 분석이 나온다. ",
  "Analysts who have followed the market for %u months expect it to become more crowded. ",
  "회사 관계자는 “제품 %u호를 올해 안에 내놓겠다”고 말했다. ",
};

typedef struct
{
  Fixture files;
  GotganLibrary *library;
  GotganWindow *window;
  GtkWidget *text;
  gint64 large;
  gint64 small[N_SMALL];
} Bench;

/* --- The library -------------------------------------------------------------------------------- */

/* Some paragraphs state a fact, as in an article. */
static char *
dup_text (guint number, gsize bytes)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "앤트로픽 투자 이야기 %u\n\n2025-02-04\n", number);
  for (guint i = 0; text->len < bytes; i++)
    {
      g_string_append_c (text, '\n');
      if (i % 8 == 3)
        g_string_append_printf (text, "아마존은 앤트로픽에 %u억달러를 투자했다고 5일 밝혔다. ",
                                number * 1000 + i);
      for (guint j = 0; j < 6; j++)
        {
          const char *sentence = sentences[(i + j + number) % G_N_ELEMENTS (sentences)];
          const char *at = strstr (sentence, "%u");

          g_string_append_len (text, sentence, at - sentence);
          g_string_append_printf (text, "%u", number * 10000 + i * 6 + j);
          g_string_append (text, at + strlen ("%u"));
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* Each over some words; those of a paragraph overlap. */
static void
add_notes (Bench *bench, gint64 id, guint n)
{
  g_autoptr (GotganArticle) article = load_article (bench->library, id, NULL);
  guint n_paragraphs = gotgan_article_get_n_paragraphs (article);

  for (guint i = 0; i < n; i++)
    {
      GotganSpan span = { i % n_paragraphs, 5 + i / n_paragraphs * 9, 25 + i / n_paragraphs * 9 };
      g_autofree char *quote = gotgan_article_dup_span (article, &span);
      g_autoptr (GotganNote) note = NULL;

      if (quote == NULL)
        continue;
      note = gotgan_note_new (id, gotgan_article_get_version (article), &span, quote, "", "");
      gotgan_note_set_colour (note, (GotganColour) (i % 4));
      gotgan_library_add_note (bench->library, note);
    }
}

static gint64
add_article (Bench *bench, guint number, gsize bytes, guint n_notes)
{
  g_autofree char *text = dup_text (number, bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganImportReport) report = import_text (bench->library, text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, 1);
  add_notes (bench, report->first_id, n_notes);
  return report->first_id;
}

static void
make_library (Bench *bench)
{
  fixture_set_up (&bench->files, NULL);
  bench->library = open_library (&bench->files);
  bench->large = add_article (bench, 1, N_BYTES, N_NOTES);
  for (guint i = 0; i < N_SMALL; i++)
    bench->small[i] = add_article (bench, i + 10, SMALL_BYTES, SMALL_NOTES);
  g_assert_true (flush (bench->library, NULL));
}

/* --- Measuring ---------------------------------------------------------------------------------- */

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

/* What is held. The resident size beside it also counts what the allocator keeps for later. */
static long
held_kib (void)
{
  return (long) (mallinfo2 ().uordblks / 1024);
}

static GotganArticle *
get_shown (Bench *bench)
{
  return gotgan_article_buffer_get_article (
      gotgan_article_text_get_buffer (GOTGAN_ARTICLE_TEXT (bench->text)));
}

/* Opens an article as a click in the list does, and waits until it has been drawn. */
static void
open_article (Bench *bench, gint64 id)
{
  GotganSession *session = gotgan_window_get_session (bench->window);

  gotgan_window_show_article (bench->window, id);
  while (gotgan_session_get_article (session) == NULL
         || get_shown (bench) != gotgan_session_get_article (session))
    g_main_context_iteration (NULL, TRUE);
  run_frames (bench->text, 1);
}

static void
measure_opening (Bench *bench)
{
  double clock[N_OPENINGS];
  double cpu[N_OPENINGS];
  double filled[N_OPENINGS];

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      gint64 begun;
      double before;

      open_article (bench, bench->small[0]);
      drain ();
      begun = g_get_monotonic_time ();
      before = cpu_milliseconds ();
      open_article (bench, bench->large);
      clock[i] = (double) (g_get_monotonic_time () - begun) / 1000;
      cpu[i] = cpu_milliseconds () - before;
      drain ();
      filled[i] = cpu_milliseconds () - before;
    }
  qsort (clock, N_OPENINGS, sizeof (double), compare_doubles);
  qsort (cpu, N_OPENINGS, sizeof (double), compare_doubles);
  qsort (filled, N_OPENINGS, sizeof (double), compare_doubles);
  printf ("opening, to the first frame: median %.1f ms, longest %.1f; %.1f ms of CPU\n",
          clock[N_OPENINGS / 2], clock[N_OPENINGS - 1], cpu[N_OPENINGS / 2]);
  printf ("until all of it is filled in: %.1f ms of CPU\n", filled[N_OPENINGS / 2]);
}

static void
measure_scrolling (Bench *bench)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (bench->text));
  double times[N_FRAMES];
  double height = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  for (guint i = 0; i < N_FRAMES; i++)
    {
      double before = cpu_milliseconds ();

      gtk_adjustment_set_value (adjustment, height * i / N_FRAMES);
      run_frames (bench->text, 1);
      times[i] = cpu_milliseconds () - before;
    }
  qsort (times, N_FRAMES, sizeof (double), compare_doubles);
  printf ("a frame of scrolling: p50 %.2f, p95 %.2f, longest %.2f ms of CPU\n", times[N_FRAMES / 2],
          times[N_FRAMES * 95 / 100], times[N_FRAMES - 1]);
}

static double
own_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static void
edited_cb (GObject *library, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganImportReport) report =
      gotgan_library_import_finish (GOTGAN_LIBRARY (library), result, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_updated, ==, 1);
  *(gboolean *) done = TRUE;
}

static guint
count_changed (Bench *bench)
{
  GListModel *notes = gotgan_library_get_notes (bench->library);
  guint n_changed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (notes, i);

      n_changed += gotgan_note_get_state (note) != GOTGAN_ANCHOR_ATTACHED;
    }
  return n_changed;
}

/* Half of the sentences are edited while the article is on screen: how long the longest turn of the main loop holds it up. */
static void
measure_edit (Bench *bench)
{
  GotganArticle *before = get_shown (bench);
  g_autofree char *text = dup_text (1, N_BYTES);
  g_autoptr (GString) edited = g_string_new (text);
  g_autoptr (GBytes) bytes = NULL;
  gboolean done = FALSE;
  gint64 settled = 0;
  double longest = 0;

  g_string_replace (edited, "달라질 수 있다", "달라질 수 없다", 0);
  g_string_replace (edited, "more crowded", "less crowded", 0);
  bytes = g_bytes_new (edited->str, edited->len);
  gotgan_library_import_bytes_async (bench->library, bytes, "article.txt", NULL, edited_cb, &done);
  while (!done || get_shown (bench) == before || g_get_monotonic_time () < settled)
    {
      double began = own_milliseconds ();

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
      longest = MAX (longest, own_milliseconds () - began);
      if (!done || get_shown (bench) == before)
        settled = g_get_monotonic_time () + EDIT_SECONDS * G_USEC_PER_SEC;
    }
  printf ("an edit that changes %u highlights: the longest turn %.1f ms of CPU\n",
          count_changed (bench), longest);
}

static void
switch_articles (Bench *bench, guint n)
{
  for (guint i = 0; i < n; i++)
    open_article (bench, bench->small[i % N_SMALL]);
  drain ();
}

static void
measure_memory (Bench *bench)
{
  long before;
  long held;

  switch_articles (bench, WARM_SWITCHES);
  before = resident_kib ();
  held = held_kib ();
  switch_articles (bench, N_SWITCHES);
  printf ("memory over %d articles: %+ld KiB of %ld held, %+ld of %ld resident\n", N_SWITCHES,
          held_kib () - held, held, resident_kib () - before, before);
}

static void
show_window (Bench *bench)
{
  bench->window = gotgan_window_new (NULL);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1320, 860);
  gtk_window_present (GTK_WINDOW (bench->window));
  gotgan_window_show_library (bench->window, bench->library);
  while (!gotgan_window_is_settled (bench->window)
         || gotgan_session_get_article_id (gotgan_window_get_session (bench->window)) == 0)
    g_main_context_iteration (NULL, TRUE);
  bench->text = gotgan_test_find_widget (GTK_WIDGET (bench->window), GOTGAN_TYPE_ARTICLE_TEXT);
  g_assert_nonnull (bench->text);
}

int
main (int argc, char *argv[])
{
  Bench bench = { 0 };
  GotganSession *session;

  adw_init ();
  make_library (&bench);
  show_window (&bench);
  session = gotgan_window_get_session (bench.window);
  open_article (&bench, bench.large);
  drain ();
  printf ("%u highlights and %u facts in %u paragraphs\n",
          g_list_model_get_n_items (gotgan_library_get_notes (bench.library))
              - N_SMALL * SMALL_NOTES,
          g_list_model_get_n_items (gotgan_session_get_claims (session)),
          gotgan_article_get_n_paragraphs (get_shown (&bench)));
  measure_opening (&bench);
  measure_scrolling (&bench);
  measure_edit (&bench);
  measure_memory (&bench);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  drain ();
  gotgan_library_close (bench.library);
  g_object_unref (bench.library);
  fixture_tear_down (&bench.files, NULL);
  return 0;
}
