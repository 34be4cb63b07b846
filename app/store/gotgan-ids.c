#include "config.h"

#include "app/store/gotgan-ids.h"

#define AT(ids, index) g_array_index (ids, gint64, index)

GArray *
gotgan_ids_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static int
gotgan_ids_compare (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gboolean
gotgan_ids_is_tidy (GArray *ids)
{
  for (guint i = 1; i < ids->len; i++)
    if (AT (ids, i - 1) >= AT (ids, i))
      return FALSE;
  return TRUE;
}

void
gotgan_ids_tidy (GArray *ids)
{
  guint n = 0;

  if (gotgan_ids_is_tidy (ids))
    return;
  g_array_sort (ids, gotgan_ids_compare);
  for (guint i = 0; i < ids->len; i++)
    if (n == 0 || AT (ids, n - 1) != AT (ids, i))
      AT (ids, n++) = AT (ids, i);
  g_array_set_size (ids, n);
}

GArray *
gotgan_ids_read (GotganStatement *statement, GError **error)
{
  g_autoptr (GArray) ids = gotgan_ids_new ();
  GotganStep step;

  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      gint64 id = gotgan_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
  if (step == GOTGAN_STEP_FAILED)
    return NULL;
  gotgan_ids_tidy (ids);
  return g_steal_pointer (&ids);
}

gboolean
gotgan_ids_contain (GArray *ids, gint64 id)
{
  guint low = 0, high = ids->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (AT (ids, middle) == id)
        return TRUE;
      if (AT (ids, middle) < id)
        low = middle + 1;
      else
        high = middle;
    }
  return FALSE;
}

/* Keeps those of @ids that are in @others, or those that are not. */
static void
gotgan_ids_keep (GArray *ids, GArray *others, gboolean common)
{
  guint n = 0, at = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = AT (ids, i);

      while (at < others->len && AT (others, at) < id)
        at++;
      if ((at < others->len && AT (others, at) == id) == common)
        AT (ids, n++) = id;
    }
  g_array_set_size (ids, n);
}

void
gotgan_ids_intersect (GArray *ids, GArray *others)
{
  gotgan_ids_keep (ids, others, TRUE);
}

void
gotgan_ids_subtract (GArray *ids, GArray *others)
{
  gotgan_ids_keep (ids, others, FALSE);
}

void
gotgan_ids_unite (GArray *ids, GArray *others)
{
  if (others->len == 0)
    return;
  g_array_append_vals (ids, others->data, others->len);
  gotgan_ids_tidy (ids);
}

char *
gotgan_ids_dup_json (GArray *ids)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", AT (ids, i));
  g_string_append_c (json, ']');
  return g_string_free_and_steal (json);
}

void
gotgan_keys_append (GString *keys, const char *key)
{
  g_string_append (keys, keys->len > 0 ? ",\"" : "\"");
  for (const char *p = key; *p != '\0'; p++)
    if (*p == '"' || *p == '\\' || (guchar) *p < 0x20)
      g_string_append_printf (keys, "\\u%04x", (guint) *p);
    else
      g_string_append_c (keys, *p);
  g_string_append_c (keys, '"');
}
