#include "config.h"

#include "app/import/gotgan-page-head.h"

#include "app/import/gotgan-author.h"
#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-publisher.h"

/* A blog may be called like its author; a newspaper may be called its own. */
static gboolean
gotgan_page_is_outlet (const GotganPageHead *head, const GotganSaying *saying,
                       const GotganDraft *draft, const char *said)
{
  const char *site = gotgan_metadata_first (head->metadata, GOTGAN_FIELD_PUBLISHER, NULL);

  if (gotgan_chrome_is_portal (said))
    return TRUE;
  if ((draft->publisher == NULL || !gotgan_publisher_is_same (said, draft->publisher))
      && (site == NULL || !gotgan_publisher_is_same (said, site)))
    return FALSE;
  return (saying->origin != GOTGAN_ORIGIN_JSON_LD && saying->origin != GOTGAN_ORIGIN_MARK)
         || !gotgan_author_is_person (said) || gotgan_publisher_is_paper (said);
}

/* What one row calls the authors, without the newspaper itself. */
static GPtrArray *
gotgan_page_list_authors (const GotganPageHead *head, const GotganSaying *saying,
                          const GotganDraft *draft)
{
  GPtrArray *authors = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < saying->values->len; i++)
    {
      const char *said = g_ptr_array_index (saying->values, i);

      if (gotgan_page_is_outlet (head, saying, draft, said))
        continue;
      if (saying->origin == GOTGAN_ORIGIN_DUBLIN_CORE)
        gotgan_author_add_sorted (authors, said);
      else
        gotgan_author_add_said (authors, said);
    }
  return authors;
}

static gpointer
gotgan_page_copy_name (gconstpointer name, gpointer unused)
{
  return g_strdup (name);
}

static void
gotgan_page_set_credits (GotganDraft *draft, GPtrArray *credits, GotganOrigin origin)
{
  if (draft->credits->len > 0 || credits->len == 0)
    return;
  g_ptr_array_extend (draft->credits, credits, gotgan_page_copy_name, NULL);
  draft->credits_origin = origin;
}

/* Takes the first row of @field that names a person, if there is one. Else what it names becomes credits. */
static gboolean
gotgan_page_take_authors (const GotganPageHead *head, GotganField field, GPtrArray *credits,
                          GotganOrigin *origin, GotganDraft *draft)
{
  GotganSaying saying;

  for (guint at = 0; gotgan_metadata_next (head->metadata, field, &at, &saying);)
    {
      g_autoptr (GPtrArray) authors = gotgan_page_list_authors (head, &saying, draft);

      if (field == GOTGAN_FIELD_AUTHOR
          && (gotgan_author_has_person (authors)
              || (saying.origin == GOTGAN_ORIGIN_MARK && authors->len > 0)))
        {
          g_ptr_array_extend_and_steal (draft->authors, g_steal_pointer (&authors));
          draft->origins.authors = saying.origin;
          return TRUE;
        }
      if (credits->len > 0 || authors->len == 0)
        continue;
      g_ptr_array_extend_and_steal (credits, g_steal_pointer (&authors));
      *origin = saying.origin;
    }
  return FALSE;
}

/* Whom no row calls a person waits until the by-line has been looked for: a name that only a class marks, what has no person's
 * name, an organisation. */
void
gotgan_page_choose_authors (const GotganPageHead *head, GotganDraft *draft)
{
  g_autoptr (GPtrArray) likely = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) sure = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) credits = g_ptr_array_new_with_free_func (g_free);
  GotganOrigin origin = GOTGAN_ORIGIN_NONE;

  gotgan_page_choose_marked_authors (head, sure, likely);
  for (guint i = 0; i < sure->len; i++)
    gotgan_metadata_say (head->metadata, GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_MARK, "author",
                         g_ptr_array_index (sure, i));
  if (gotgan_page_take_authors (head, GOTGAN_FIELD_AUTHOR, credits, &origin, draft))
    return;
  gotgan_page_take_authors (head, GOTGAN_FIELD_ORGANISATION, credits, &origin, draft);
  gotgan_page_set_credits (draft, likely, GOTGAN_ORIGIN_MARK);
  gotgan_page_set_credits (draft, credits, origin);
}
