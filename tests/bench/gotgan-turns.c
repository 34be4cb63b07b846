/* The real window, run through what a person does with it, and how long each turn of its loop takes:
 *   gotgan-turns LIBRARY PHASE…
 * Phases are those below. A turn is what lies between two looks for events. */
#include "config.h"

#include "tests/support/gotgan-test-widgets.h"
#include "ui/application/gotgan-application.h"
#include "ui/shelf/gotgan-article-list.h"
#include "ui/shelf/gotgan-sidebar.h"
#include "ui/shell/gotgan-window.h"

#include <time.h>

/* What follows a phase and belongs to it, in microseconds. */
#define AFTERWARDS (G_USEC_PER_SEC / 2)

#define TICK_MS 20
#define N_PAGES 100
#define N_SHELVES 24

/* What no turn may take, in milliseconds. */
#define LIMIT 8.0

/* Milliseconds by the clock and of processor time, and how much of that was drawing, which a machine without a graphics
 * processor does in this thread. */
typedef struct
{
  gint64 began;
  double clock;
  double processor;
  double drawing;
} Turn;

typedef struct
{
  const char *name;
  /* Does the next of its steps, unless it has to wait. Returns whether there is more to do. */
  gboolean (*run) (guint *step);
} Phase;

static GPollFunc poll_before;
static GArray *turns;
static Turn turn;
static gint64 turn_processor;
static gint64 drawing_began;
static gboolean has_started;

/* (element-type Phase): what is to be done, the first of them now */
static GQueue phases = G_QUEUE_INIT;
static guint step;
static gint64 done_since;

/* --- Turns -------------------------------------------------------------------------------------- */

static gint64
get_processor (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

static void
begin_turn (void)
{
  turn = (Turn) { .began = g_get_monotonic_time () };
  turn_processor = get_processor ();
}

static void
end_turn (void)
{
  turn.clock = (double) (g_get_monotonic_time () - turn.began) / 1000;
  turn.processor = (double) (get_processor () - turn_processor) / 1000000;
  g_array_append_val (turns, turn);
}

static void
layout_cb (void)
{
  drawing_began = get_processor ();
}

static void
paint_cb (void)
{
  turn.drawing += (double) (get_processor () - drawing_began) / 1000000;
}

/* What a frame does before it is drawn has been done when these are called, for they come last. */
static void
watch_drawing (GtkWidget *window)
{
  static GdkFrameClock *watched;
  GdkFrameClock *frames = gtk_widget_get_frame_clock (window);

  if (frames == NULL || frames == watched)
    return;
  watched = frames;
  g_signal_connect (frames, "layout", G_CALLBACK (layout_cb), NULL);
  g_signal_connect (frames, "paint", G_CALLBACK (paint_cb), NULL);
}

/* --- Telling ------------------------------------------------------------------------------------ */

static double
get_besides_drawing (const Turn *told)
{
  return told->processor - told->drawing;
}

static int
compare_turns (gconstpointer a, gconstpointer b)
{
  double first = get_besides_drawing (a);
  double second = get_besides_drawing (b);

  return (first > second) - (first < second);
}

static void
tell_long (const Turn *told)
{
  g_print ("  at %.3f s: %.1f ms, %.1f of them drawing; on the clock %.1f\n",
           (double) told->began / 1000000, told->processor, told->drawing, told->clock);
}

static void
report (const char *name)
{
  gboolean tells = g_getenv ("GOTGAN_TURNS") != NULL;
  Turn most = { 0 };
  guint n_long = 0;

  for (guint i = 0; i < turns->len; i++)
    {
      const Turn *told = &g_array_index (turns, Turn, i);

      most.clock = MAX (most.clock, told->clock);
      most.processor = MAX (most.processor, told->processor);
      if (get_besides_drawing (told) <= LIMIT)
        continue;
      n_long++;
      if (tells)
        tell_long (told);
    }
  g_array_sort (turns, compare_turns);
  g_print ("%-8s %5u turns, longest %5.1f ms, 99 %% within %5.1f ms, over %.0f ms: %u;"
           " with drawing %5.1f ms, on the clock %6.1f ms%s\n",
           name, turns->len, get_besides_drawing (&g_array_index (turns, Turn, turns->len - 1)),
           get_besides_drawing (&g_array_index (turns, Turn, turns->len * 99 / 100)), LIMIT, n_long,
           most.processor, most.clock, n_long > 0 ? "   SHORT" : "");
  g_array_set_size (turns, 0);
}

static int
poll_cb (GPollFD *fds, guint n_fds, int timeout)
{
  int result;

  end_turn ();
  /* GTK begins, and the window is made, before the loop does. */
  if (!has_started)
    report ("start");
  has_started = TRUE;
  result = poll_before (fds, n_fds, timeout);
  begin_turn ();
  return result;
}

/* --- The window --------------------------------------------------------------------------------- */

static GotganWindow *
get_window (void)
{
  GtkWindow *window =
      gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ()));

  return GOTGAN_IS_WINDOW (window) ? GOTGAN_WINDOW (window) : NULL;
}

static GotganSession *
get_session (void)
{
  return gotgan_window_get_session (get_window ());
}

static GtkWidget *
find (GType type)
{
  return gotgan_test_find_widget (GTK_WIDGET (get_window ()), type);
}

static guint
get_n_rows (void)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gotgan_session_get_headlines (get_session ())));
}

/* --- Phases ------------------------------------------------------------------------------------- */

static gboolean
run_open (guint *at)
{
  return get_window () == NULL || !gotgan_window_is_settled (get_window ());
}

/* A sync until the first rows are there. */
static gboolean
run_fill (guint *at)
{
  if ((*at)++ == 0)
    g_action_group_activate_action (G_ACTION_GROUP (get_window ()), "sync-all", NULL);
  return get_n_rows () == 0;
}

/* The rest of it. */
static gboolean
run_sync (guint *at)
{
  return !gotgan_window_is_settled (get_window ());
}

static void
settled_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  gotgan_library_settle_finish (GOTGAN_LIBRARY (library), result, NULL);
  *(gboolean *) data = TRUE;
}

static gboolean
settle (guint *at, GotganSettled settled)
{
  static gboolean is_settled;

  if ((*at)++ == 0)
    {
      is_settled = FALSE;
      gotgan_library_settle_async (gotgan_session_get_library (get_session ()), settled, NULL,
                                   settled_cb, &is_settled);
    }
  return !is_settled;
}

static gboolean
run_index (guint *at)
{
  return settle (at, GOTGAN_SETTLED_SEARCH);
}

static gboolean
run_facts (guint *at)
{
  return settle (at, GOTGAN_SETTLED_FACTS);
}

/* Page after page, and now and then far away. */
static gboolean
run_scroll (guint *at)
{
  GtkWidget *rows = gotgan_test_find_widget (find (GOTGAN_TYPE_ARTICLE_LIST), GTK_TYPE_LIST_VIEW);
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (rows));

  if (++*at % 20 == 0)
    gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place) * *at / N_PAGES);
  else
    gtk_adjustment_set_value (place, gtk_adjustment_get_value (place)
                                         + gtk_adjustment_get_page_size (place));
  return *at < N_PAGES;
}

static GotganShelfPlace *
make_place (guint at)
{
  static const GotganShelf shelves[] = { GOTGAN_SHELF_STARRED, GOTGAN_SHELF_ALL,
                                         GOTGAN_SHELF_UNREAD };
  GListModel *sources = gotgan_library_get_sources (gotgan_session_get_library (get_session ()));
  g_autoptr (GotganSource) source =
      g_list_model_get_item (sources, at / 2 % g_list_model_get_n_items (sources));

  return at % 2 == 0 ? gotgan_shelf_place_new (shelves[at / 2 % G_N_ELEMENTS (shelves)])
                     : gotgan_shelf_place_new_for_source (source);
}

static gboolean
run_shelves (guint *at)
{
  g_autoptr (GotganShelfPlace) place = NULL;

  if (gotgan_headline_list_get_loading (gotgan_session_get_headlines (get_session ())))
    return TRUE;
  place = make_place ((*at)++);
  gotgan_sidebar_set_place (GOTGAN_SIDEBAR (find (GOTGAN_TYPE_SIDEBAR)), place);
  return *at < N_SHELVES;
}

static gboolean
run_search (guint *at)
{
  static const char *const queries[] = { "fund", "투자", "billion round", "" };
  GotganHeadlineList *headlines = gotgan_session_get_headlines (get_session ());

  if (gotgan_headline_list_get_loading (headlines))
    return TRUE;
  gotgan_headline_list_set_query (headlines, queries[(*at)++]);
  return *at < G_N_ELEMENTS (queries);
}

static const Phase all_phases[] = {
  { "open", run_open },       { "fill", run_fill },     { "sync", run_sync },
  { "index", run_index },     { "facts", run_facts },   { "scroll", run_scroll },
  { "shelves", run_shelves }, { "search", run_search },
};

/* --- One after the other ------------------------------------------------------------------------ */

static const Phase *
find_phase (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (all_phases); i++)
    if (g_str_equal (all_phases[i].name, name))
      return &all_phases[i];
  return NULL;
}

/* What a phase began goes on behind its last step: rows are read, and the next frame is drawn. */
static gboolean
tick_cb (gpointer data)
{
  const Phase *phase = g_queue_peek_head (&phases);

  if (get_window () != NULL)
    watch_drawing (GTK_WIDGET (get_window ()));
  if (done_since == 0 && !phase->run (&step))
    done_since = g_get_monotonic_time ();
  if (done_since == 0 || g_get_monotonic_time () < done_since + AFTERWARDS)
    return G_SOURCE_CONTINUE;
  report (phase->name);
  step = 0;
  done_since = 0;
  g_queue_pop_head (&phases);
  if (!g_queue_is_empty (&phases))
    return G_SOURCE_CONTINUE;
  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GotganApplication) application = NULL;
  g_autofree char *library = g_strconcat ("--library=", argc > 1 ? argv[1] : "", NULL);
  char *options[] = { argv[0], library, (char *) "--size=1320x860", NULL };

  for (int i = 2; i < argc; i++)
    {
      const Phase *phase = find_phase (argv[i]);

      if (phase == NULL)
        g_error ("There is no phase “%s”", argv[i]);
      g_queue_push_tail (&phases, (gpointer) phase);
    }
  if (g_queue_is_empty (&phases))
    g_error ("Usage: gotgan-turns LIBRARY PHASE…");

  turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  begin_turn ();
  poll_before = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, poll_cb);
  g_timeout_add (TICK_MS, tick_cb, NULL);
  application = gotgan_application_new ();
  return g_application_run (G_APPLICATION (application), 3, options);
}
