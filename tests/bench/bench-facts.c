/* How fast facts are read, over a generated library. Every figure stands beside a floor that the same run measured: what it
 * costs only to check the text as UTF-8 and to cut it into words for searching. */
#include "config.h"

#include "app/facts/gotgan-facts.h"
#include "app/library/gotgan-data-files.h"
#include "app/library/gotgan-library-private.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-source-table.h"
#include "app/store/gotgan-statement.h"
#include "app/store/gotgan-tokenizer.h"
#include "tests/bench/article-writer.h"

#include <locale.h>
#include <string.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#define ARTICLE_BYTES 2500
#define PUT_SLICE 1000

static int n_articles = 4000;
static int n_library = 100000;
static char *only;

static const GOptionEntry options[] = {
  { "articles", 0, 0, G_OPTION_ARG_INT, &n_articles, "Articles read on one core", "N" },
  { "library", 0, 0, G_OPTION_ARG_INT, &n_library, "Articles of the library that is read anew",
    "N" },
  { "only", 0, 0, G_OPTION_ARG_STRING, &only,
    "One measurement: core, length, library (as dense as news) or dense", "NAME" },
  G_OPTION_ENTRY_NULL,
};

/* --- Clocks ----------------------------------------------------------------------------------- */

typedef struct
{
  double wall;
  double cpu;
} Spent;

static double
seconds_of (const struct timeval *time)
{
  return (double) time->tv_sec + (double) time->tv_usec / G_USEC_PER_SEC;
}

static Spent
now (void)
{
  struct rusage usage;
  Spent spent;

  getrusage (RUSAGE_SELF, &usage);
  spent.wall = (double) g_get_monotonic_time () / G_USEC_PER_SEC;
  spent.cpu = seconds_of (&usage.ru_utime) + seconds_of (&usage.ru_stime);
  return spent;
}

static Spent
since (Spent start)
{
  Spent end = now ();

  return (Spent) { end.wall - start.wall, end.cpu - start.cpu };
}

/* The kernel's high-water mark, begun anew where it lets us. */
static void
forget_peak (void)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents_full ("/proc/self/clear_refs", "5", 1, G_FILE_SET_CONTENTS_NONE, 0600,
                                 &error))
    g_debug ("%s", error->message);
}

static double
peak_mb (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtod (line + strlen ("VmHWM:"), NULL) / 1024 : 0;
}

/* --- Text ------------------------------------------------------------------------------------- */

static GotganLanguage
language_of (guint number)
{
  return number % 2 == 0 ? GOTGAN_LANGUAGE_KO : GOTGAN_LANGUAGE_EN;
}

static gsize
count_bytes (GotganArticle *article)
{
  gsize size = 0;

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    size += strlen (gotgan_article_get_paragraph (article, i)->text);
  return size;
}

static int
count_token (const GotganToken *token, gpointer user_data)
{
  (*(gsize *) user_data)++;
  return 0;
}

/* What any reader of the text must do at the least. Returns: the words there are, so that nothing is left out */
static gsize
read_floor (GotganArticle *article)
{
  gsize n_tokens = 0;

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      const char *text = gotgan_article_get_paragraph (article, i)->text;
      gsize length = strlen (text);

      if (g_utf8_validate_len (text, length, NULL))
        gotgan_tokenize (text, length, GOTGAN_TOKENIZE_DOCUMENT, count_token, &n_tokens);
    }
  return n_tokens;
}

/* --- One core --------------------------------------------------------------------------------- */

static void
bench_core (GotganRules *rules, GotganLanguage language)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  gsize size = 0, n_tokens = 0, n_claims = 0;
  Spent start, floor, facts;

  for (int i = 0; i < n_articles / 2; i++)
    {
      GotganArticle *article = bench_write_article ((guint) i, language, ARTICLE_BYTES);

      size += count_bytes (article);
      g_ptr_array_add (articles, article);
    }
  start = now ();
  for (guint i = 0; i < articles->len; i++)
    n_tokens += read_floor (g_ptr_array_index (articles, i));
  floor = since (start);
  start = now ();
  for (guint i = 0; i < articles->len; i++)
    {
      g_autoptr (GPtrArray) claims =
          gotgan_facts_extract (rules, g_ptr_array_index (articles, i), NULL);

      n_claims += claims->len;
    }
  facts = since (start);
  g_print ("one core, %s: %u articles, %.1f MB, %.1f claims an article\n",
           gotgan_language_to_string (language), articles->len, (double) size / 1e6,
           (double) n_claims / articles->len);
  g_print ("  floor  %8.0f articles/s %7.2f MB/s  (%" G_GSIZE_FORMAT " words)\n",
           articles->len / floor.cpu, (double) size / 1e6 / floor.cpu, n_tokens);
  g_print ("  facts  %8.0f articles/s %7.2f MB/s  %.1f times the floor\n",
           articles->len / facts.cpu, (double) size / 1e6 / facts.cpu, facts.cpu / floor.cpu);
}

/* --- Length ----------------------------------------------------------------------------------- */

typedef GotganArticle *(*Write) (guint number, GotganLanguage language, gsize size);

static void
bench_length (GotganRules *rules, GotganLanguage language, const char *name, Write write)
{
  static const gsize sizes[] = { 10000, 50000, 200000, 1000000, 5000000 };

  g_print ("length, %s, %s\n", gotgan_language_to_string (language), name);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GotganArticle) article = write (7, language, sizes[i]);
      g_autoptr (GPtrArray) claims = NULL;
      double size = (double) count_bytes (article);
      Spent start, spent;

      forget_peak ();
      start = now ();
      claims = gotgan_facts_extract (rules, article, NULL);
      spent = since (start);
      g_print ("  %8.0f bytes %8.3f s %7.3f s/MB  %5u claims  peak %.0f MB\n", size, spent.cpu,
               spent.cpu / size * 1e6, claims->len, peak_mb ());
    }
}

/* --- A library -------------------------------------------------------------------------------- */

typedef struct
{
  Write write;
  guint first;
  guint end;
} Shelf;

static gpointer
put_shelf (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Shelf *shelf = data;
  gint64 source;

  if (!gotgan_source_table_ensure (connection, GOTGAN_SOURCE_IMPORTED, NULL, NULL, &source, error))
    return NULL;
  for (guint i = shelf->first; i < shelf->end; i++)
    {
      g_autoptr (GotganArticle) article = shelf->write (i, language_of (i), ARTICLE_BYTES);
      GotganArrival arrival = {
        .article = article, .source_id = source, .imported = i, .day = 2460000
      };

      if (!gotgan_article_table_put (connection, &arrival, NULL, NULL, error))
        return NULL;
    }
  return NULL;
}

static gboolean
fill (GotganStore *store, Write write, GError **error)
{
  for (guint i = 0; i < (guint) n_library; i += PUT_SLICE)
    {
      Shelf shelf = { write, i, MIN (i + PUT_SLICE, (guint) n_library) };
      GError *local = NULL;

      gotgan_store_write_blocking (store, put_shelf, &shelf, NULL, &local);
      if (local != NULL)
        {
          g_propagate_error (error, local);
          return FALSE;
        }
    }
  return TRUE;
}

static gpointer
count_claims (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT count(*) FROM claims", error);

  if (statement != NULL && gotgan_statement_step (statement, error) == GOTGAN_STEP_ROW)
    *(gint64 *) data = gotgan_statement_get_int (statement, 0);
  return NULL;
}

static gboolean
bench_library_in (const char *path, GotganRules *rules, Write write, GError **error)
{
  g_autoptr (GotganStore) store = gotgan_store_open (path, error);
  Spent start = now ();
  Spent spent;
  gint64 n_claims = 0;

  if (store == NULL || !fill (store, write, error))
    return FALSE;
  spent = since (start);
  g_print ("library: %d articles put in, with their search index: %.1f s, %.1f s of CPU\n",
           n_library, spent.wall, spent.cpu);
  forget_peak ();
  start = now ();
  if (!gotgan_library_refresh_blocking (NULL, store, rules, NULL, error))
    return FALSE;
  spent = since (start);
  gotgan_store_read_blocking (store, count_claims, &n_claims, NULL, NULL);
  g_print ("  facts read anew and stored, %.1f claims an article: %.1f s, %.1f s of CPU, peak"
           " %.0f MB, %u processors\n",
           (double) n_claims / n_library, spent.wall, spent.cpu, peak_mb (),
           g_get_num_processors ());
  gotgan_store_close (store);
  return TRUE;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

static gboolean
bench_library (GotganRules *rules, Write write, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("gotgan-bench-XXXXXX", error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "library", NULL) : NULL;
  gboolean done = folder != NULL && bench_library_in (path, rules, write, error);

  if (folder != NULL)
    remove_folder (folder);
  return done;
}

/* --- Start ------------------------------------------------------------------------------------ */

static gboolean
wants (const char *name)
{
  return only == NULL || g_str_equal (only, name);
}

static gboolean
run (GotganRules *rules, GError **error)
{
  static const GotganLanguage languages[] = { GOTGAN_LANGUAGE_KO, GOTGAN_LANGUAGE_EN };

  for (guint i = 0; i < G_N_ELEMENTS (languages) && wants ("core"); i++)
    bench_core (rules, languages[i]);
  for (guint i = 0; i < G_N_ELEMENTS (languages) && wants ("length"); i++)
    {
      bench_length (rules, languages[i], "as news is written", bench_write_article);
      bench_length (rules, languages[i], "one paragraph without sentence ends",
                    bench_write_endless_article);
      bench_length (rules, languages[i], "one paragraph, sentences of 3,700 bytes",
                    bench_write_breathless_article);
    }
  return (!wants ("library") || bench_library (rules, bench_write_calm_article, error))
         && (!wants ("dense") || bench_library (rules, bench_write_article, error));
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GotganRules) rules = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  rules = gotgan_data_files_dup_rules (&error);
  if (rules != NULL && run (rules, &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
