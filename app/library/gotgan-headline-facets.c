#include "config.h"

#include "app/library/gotgan-headline-facets.h"

#include "app/library/gotgan-headline-list-private.h"
#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-library-private.h"
#include "app/store/gotgan-facets.h"

void
gotgan_facet_free (GotganFacet *facet)
{
  g_free (facet->label);
  g_free (facet->text);
  g_free (facet);
}

/* --- In people's words -------------------------------------------------------------------------- */

/* @value: what stands behind the colon */
static void
add_facet (GPtrArray *facets, GotganQueryField field, const char *value, const char *label,
           guint count)
{
  g_autofree char *quoted = gotgan_query_dup_value (value);
  GotganFacet *facet = g_new (GotganFacet, 1);

  *facet = (GotganFacet) {
    field, g_strdup (label),
    g_strdup_printf ("%s:%s", gotgan_query_field_get_name (field, gotgan_labels_get_language ()),
                     quoted),
    count
  };
  g_ptr_array_add (facets, facet);
}

/* Its name where that is enough to find it again. */
static void
add_party (GPtrArray *facets, GotganLibrary *library, const char *key, guint count)
{
  GotganParty *party = g_hash_table_lookup (library->party_by_key, key);
  const char *name =
      party != NULL ? gotgan_party_get_name (party, gotgan_labels_get_language ()) : key;
  g_autofree char *found = gotgan_library_dup_party_key (library, name);

  add_facet (facets, GOTGAN_QUERY_PARTY, g_str_equal (found, key) ? name : key, name, count);
}

static void
add_stage (GPtrArray *facets, const char *word, guint count)
{
  GotganStage stage;

  if (gotgan_stage_from_string (word, &stage))
    add_facet (facets, GOTGAN_QUERY_STAGE,
               gotgan_query_field_get_word (GOTGAN_QUERY_STAGE, gotgan_labels_get_language (),
                                            stage - GOTGAN_STAGE_TALKS),
               gotgan_stage_get_label (stage), count);
}

static GPtrArray *
name_facets (GotganLibrary *library, GotganFacetCounts *counts)
{
  GPtrArray *facets = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_facet_free);

  for (guint i = 0; i < counts->parties->len; i++)
    {
      const GotganFacetCount *facet = g_ptr_array_index (counts->parties, i);

      add_party (facets, library, facet->key, facet->count);
    }
  for (guint i = 0; i < counts->publishers->len; i++)
    {
      const GotganFacetCount *facet = g_ptr_array_index (counts->publishers, i);

      add_facet (facets, GOTGAN_QUERY_FROM, facet->key, facet->key, facet->count);
    }
  for (guint i = 0; i < counts->stages->len; i++)
    {
      const GotganFacetCount *facet = g_ptr_array_index (counts->stages, i);

      add_stage (facets, facet->key, facet->count);
    }
  for (guint i = 0; i < counts->years->len; i++)
    {
      const GotganFacetCount *facet = g_ptr_array_index (counts->years, i);

      add_facet (facets, GOTGAN_QUERY_DATE, facet->key, facet->key, facet->count);
    }
  return facets;
}

/* --- Asking ------------------------------------------------------------------------------------- */

static gpointer
count_facets (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  GotganHeadlineQuestion *question = data;

  return gotgan_facets_count (connection, &question->selection, error);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GotganFacetCounts *counts = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (counts != NULL)
    g_task_return_pointer (task, counts, (GDestroyNotify) gotgan_facet_counts_free);
  else
    g_task_return_error (task, error);
}

void
gotgan_headline_list_load_facets_async (GotganHeadlineList *self, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GOTGAN_IS_HEADLINE_LIST (self));

  g_task_set_source_tag (task, gotgan_headline_list_load_facets_async);
  gotgan_store_survey_async (self->library->store, count_facets,
                             gotgan_headline_question_new (self), gotgan_headline_question_free,
                             (GDestroyNotify) gotgan_facet_counts_free, cancellable, counted_cb,
                             task);
}

GPtrArray *
gotgan_headline_list_load_facets_finish (GotganHeadlineList *self, GAsyncResult *result,
                                         guint *n_found, GError **error)
{
  g_autoptr (GotganFacetCounts) counts = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  counts = g_task_propagate_pointer (G_TASK (result), error);
  if (counts == NULL)
    return NULL;
  if (n_found != NULL)
    *n_found = counts->n_found;
  return name_facets (self->library, counts);
}
