#include "config.h"

#include "app/library/gotgan-rates-file.h"

#include <string.h>

#define PRIVATE_FILE 0600

/* What was read last. A library's rates change seldom, and its deals are made often. */
static GMutex mutex;
static struct
{
  char *path;
  char *state;
  GotganReferenceRates *rates;
} known;

static char *
path_of (const char *library_path)
{
  return g_strconcat (library_path, ".rates.csv", NULL);
}

static void
keep (const char *path, const char *state, GotganReferenceRates *rates)
{
  g_mutex_lock (&mutex);
  g_set_str (&known.path, path);
  g_set_str (&known.state, state);
  g_clear_pointer (&known.rates, gotgan_reference_rates_unref);
  known.rates = rates != NULL ? gotgan_reference_rates_ref (rates) : NULL;
  g_mutex_unlock (&mutex);
}

/* (transfer full) (nullable): @state %NULL: whatever it is */
static GotganReferenceRates *
recall (const char *path, const char *state)
{
  GotganReferenceRates *rates = NULL;

  g_mutex_lock (&mutex);
  if (g_strcmp0 (known.path, path) == 0 && known.rates != NULL
      && (state == NULL || g_strcmp0 (known.state, state) == 0))
    rates = gotgan_reference_rates_ref (known.rates);
  g_mutex_unlock (&mutex);
  return rates;
}

/* (transfer full) (nullable): changes with the file; %NULL when there is none */
static char *
query_state (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) found =
      g_file_query_info (file,
                         G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED
                                                        "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC
                                                        "," G_FILE_ATTRIBUTE_UNIX_INODE,
                         G_FILE_QUERY_INFO_NONE, NULL, error);

  if (found == NULL)
    return NULL;
  if (g_file_info_get_size (found) > GOTGAN_REFERENCE_RATES_MAX_BYTES)
    {
      g_set_error_literal (error, GOTGAN_RATES_ERROR, GOTGAN_RATES_ERROR_TOO_LARGE,
                           "Larger than any file of reference rates");
      return NULL;
    }
  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GUINT64_FORMAT ".%u %" G_GUINT64_FORMAT,
                          (gint64) g_file_info_get_size (found),
                          g_file_info_get_attribute_uint64 (found, G_FILE_ATTRIBUTE_TIME_MODIFIED),
                          g_file_info_get_attribute_uint32 (found,
                                                            G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
                          g_file_info_get_attribute_uint64 (found, G_FILE_ATTRIBUTE_UNIX_INODE));
}

GotganReferenceRates *
gotgan_rates_file_load (const char *library_path, GError **error)
{
  g_autofree char *path = path_of (library_path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) failure = NULL;
  g_autofree char *state = query_state (file, &failure);
  g_autoptr (GBytes) bytes = NULL;
  GotganReferenceRates *rates = NULL;

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      keep (path, NULL, NULL);
      return NULL;
    }
  if (state != NULL)
    rates = recall (path, state);
  if (rates == NULL && state != NULL)
    bytes = g_file_load_bytes (file, NULL, NULL, &failure);
  if (bytes != NULL)
    rates = gotgan_reference_rates_new (bytes, &failure);
  if (bytes != NULL && rates != NULL)
    keep (path, state, rates);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return rates;
}

GotganReferenceRates *
gotgan_rates_file_get_known (const char *library_path)
{
  g_autofree char *path = path_of (library_path);

  return recall (path, NULL);
}

GotganReferenceRates *
gotgan_rates_file_add (const char *library_path, GBytes *bytes, GError **error)
{
  g_autofree char *path = path_of (library_path);
  g_autoptr (GotganReferenceRates) added = gotgan_reference_rates_new (bytes, error);
  g_autoptr (GotganReferenceRates) old = NULL;
  g_autoptr (GotganReferenceRates) all = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *csv = NULL;

  if (added == NULL)
    return NULL;
  old = gotgan_rates_file_load (library_path, &failure);
  /* A damaged file is replaced; one that can't be read may be someone's to keep. */
  if (failure != NULL && failure->domain != GOTGAN_RATES_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  all =
      old != NULL ? gotgan_reference_rates_merge (old, added) : gotgan_reference_rates_ref (added);
  csv = gotgan_reference_rates_to_csv (all);
  if (!g_file_set_contents_full (path, csv, (gssize) strlen (csv),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 PRIVATE_FILE, error))
    return NULL;
  keep (path, NULL, NULL);
  return g_steal_pointer (&all);
}

gboolean
gotgan_rates_file_remove (const char *library_path, GError **error)
{
  g_autofree char *path = path_of (library_path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) failure = NULL;

  keep (path, NULL, NULL);
  if (g_file_delete (file, NULL, &failure)
      || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
