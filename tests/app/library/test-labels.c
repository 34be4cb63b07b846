#include "config.h"

#include "app/facts/gotgan-rules.h"
#include "app/import/gotgan-import.h"
#include "app/library/gotgan-error-text.h"
#include "app/library/gotgan-labels.h"
#include "app/store/gotgan-store-error.h"
#include "app/sync/gotgan-http.h"

#include <gio/gio.h>

static void
test_labels (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < GOTGAN_N_KINDS; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) gotgan_kind_get_label (i)));
  for (int i = GOTGAN_STAGE_TALKS; i < GOTGAN_N_STAGES; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) gotgan_stage_get_label (i)));
  for (int i = GOTGAN_BASIS_REPORTED; i <= GOTGAN_BASIS_FORECAST; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) gotgan_basis_get_label (i)));
  for (int i = 0; i < GOTGAN_N_SPEAKERS; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) gotgan_speaker_get_label (i)));
  for (int i = 0; i < GOTGAN_N_COLOURS; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) gotgan_colour_get_label (i)));

  g_assert_false (g_hash_table_contains (seen, ""));
  g_assert_cmpstr (gotgan_stage_get_label (GOTGAN_STAGE_NONE), ==, "");
  g_assert_cmpstr (gotgan_basis_get_label (GOTGAN_BASIS_NONE), ==, "");
}

static void
test_language (void)
{
  /* Without a catalogue the source language speaks. */
  g_assert_cmpint (gotgan_labels_get_language (), ==, GOTGAN_LANGUAGE_EN);
}

static char *
dup_last_resort (void)
{
  g_autoptr (GError) error = g_error_new_literal (g_quark_from_static_string ("unknown"), 0, "?");

  return gotgan_error_text (error);
}

/* Every code has a sentence of its own, which is not the last resort. */
static void
assert_sentences (GQuark domain, const int *codes, guint n_codes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *last_resort = dup_last_resort ();

  for (guint i = 0; i < n_codes; i++)
    {
      g_autoptr (GError) error = g_error_new_literal (domain, codes[i], "for the log");
      char *text = gotgan_error_text (error);

      g_assert_cmpstr (text, !=, last_resort);
      g_assert_true (g_str_has_suffix (text, "."));
      g_assert_null (strstr (text, "for the log"));
      g_assert_true (g_hash_table_add (seen, text));
    }
}

static void
test_error_text (void)
{
  const int import[] = { GOTGAN_IMPORT_ERROR_EMPTY, GOTGAN_IMPORT_ERROR_TOO_LARGE,
                         GOTGAN_IMPORT_ERROR_NOT_TEXT, GOTGAN_IMPORT_ERROR_TOO_DEEP,
                         GOTGAN_IMPORT_ERROR_NO_ARTICLE };
  const int store[] = { GOTGAN_STORE_ERROR_NOT_FOUND, GOTGAN_STORE_ERROR_NOT_A_LIBRARY,
                        GOTGAN_STORE_ERROR_TOO_NEW,   GOTGAN_STORE_ERROR_CORRUPT,
                        GOTGAN_STORE_ERROR_FULL,      GOTGAN_STORE_ERROR_NO_ACCESS,
                        GOTGAN_STORE_ERROR_BUSY,      GOTGAN_STORE_ERROR_FAILED };
  const int http[] = { GOTGAN_HTTP_ERROR_ADDRESS,  GOTGAN_HTTP_ERROR_HOST,
                       GOTGAN_HTTP_ERROR_TLS,      GOTGAN_HTTP_ERROR_TIMEOUT,
                       GOTGAN_HTTP_ERROR_BROKEN,   GOTGAN_HTTP_ERROR_TOO_LARGE,
                       GOTGAN_HTTP_ERROR_REDIRECT, GOTGAN_HTTP_ERROR_GONE,
                       GOTGAN_HTTP_ERROR_MISSING,  GOTGAN_HTTP_ERROR_REFUSED,
                       GOTGAN_HTTP_ERROR_BUSY,     GOTGAN_HTTP_ERROR_STATUS,
                       GOTGAN_HTTP_ERROR_NOT_TLS };
  const int facts[] = { GOTGAN_FACTS_ERROR_RULES };
  const int io[] = { G_IO_ERROR_NOT_FOUND,         G_IO_ERROR_IS_DIRECTORY,
                     G_IO_ERROR_NOT_DIRECTORY,     G_IO_ERROR_NOT_REGULAR_FILE,
                     G_IO_ERROR_PERMISSION_DENIED, G_IO_ERROR_NO_SPACE,
                     G_IO_ERROR_CANCELLED };
  const int file[] = { G_FILE_ERROR_NOENT, G_FILE_ERROR_ACCES, G_FILE_ERROR_ISDIR,
                       G_FILE_ERROR_NOTDIR, G_FILE_ERROR_NOSPC };

  assert_sentences (GOTGAN_IMPORT_ERROR, import, G_N_ELEMENTS (import));
  assert_sentences (GOTGAN_STORE_ERROR, store, G_N_ELEMENTS (store));
  assert_sentences (GOTGAN_HTTP_ERROR, http, G_N_ELEMENTS (http));
  assert_sentences (GOTGAN_FACTS_ERROR, facts, G_N_ELEMENTS (facts));
  assert_sentences (G_IO_ERROR, io, G_N_ELEMENTS (io));
  assert_sentences (G_FILE_ERROR, file, G_N_ELEMENTS (file));
}

static void
test_last_resort (void)
{
  g_autofree char *text = dup_last_resort ();
  g_autofree char *none = gotgan_error_text (NULL);

  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_cmpstr (text, ==, none);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/labels", test_labels);
  g_test_add_func ("/library/labels/language", test_language);
  g_test_add_func ("/library/error-text", test_error_text);
  g_test_add_func ("/library/error-text/last-resort", test_last_resort);
  return g_test_run ();
}
