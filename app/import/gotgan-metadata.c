#include "config.h"

#include "app/import/gotgan-metadata.h"

#include "app/import/gotgan-line.h"

#include <string.h>

/* Of one row: authors of one article. */
#define MAX_VALUES 32
/* Bytes; longer ones are texts. */
#define LONGEST_VALUE 4000

typedef struct
{
  GotganField field;
  GotganOrigin origin;
  const char *name;
} GotganSource;

/* The order of trust within each field: gotgan-metadata.h says why. */
static const GotganSource sources[] = {
  { GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_JSON_LD, "headline" },
  { GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_DUBLIN_CORE, "dc:title" },
  { GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_DUBLIN_CORE, "dcterms:title" },
  { GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_DUBLIN_CORE, "dc.title" },
  { GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_DUBLIN_CORE, "dcterms.title" },
  { GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_SOCIAL, "og:title" },
  { GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_ANALYTICS, "parsely-title" },
  { GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_ANALYTICS, "sailthru.title" },
  { GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_SOCIAL, "twitter:title" },
  { GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_META, "title" },
  { GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_MICRODATA, "headline" },

  { GOTGAN_FIELD_NAME, GOTGAN_ORIGIN_JSON_LD, "name" },

  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_JSON_LD, "author" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_DUBLIN_CORE, "dc:creator" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_DUBLIN_CORE, "dcterms:creator" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_DUBLIN_CORE, "dc.creator" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_DUBLIN_CORE, "dcterms.creator" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_SOCIAL, "article:author" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_META, "author" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_ANALYTICS, "parsely-author" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_ANALYTICS, "sailthru.author" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_ANALYTICS, "dable:author" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_META, "byl" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_META, "authors" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_META, "article:author_name" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_META, "citation_author" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_MICRODATA, "author" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_MARK, "author" },
  { GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_JSON_LD, "creator" },

  { GOTGAN_FIELD_ORGANISATION, GOTGAN_ORIGIN_JSON_LD, "author" },

  { GOTGAN_FIELD_PUBLISHER, GOTGAN_ORIGIN_JSON_LD, "publisher" },
  { GOTGAN_FIELD_PUBLISHER, GOTGAN_ORIGIN_SOCIAL, "og:site_name" },

  { GOTGAN_FIELD_PRESS, GOTGAN_ORIGIN_SOCIAL, "og:article:author" },
  { GOTGAN_FIELD_PRESS, GOTGAN_ORIGIN_META, "article:publisher_name" },
  { GOTGAN_FIELD_PRESS, GOTGAN_ORIGIN_ANALYTICS, "dable:source" },
  { GOTGAN_FIELD_PRESS, GOTGAN_ORIGIN_DUBLIN_CORE, "dc.publisher" },

  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_JSON_LD, "datepublished" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_SOCIAL, "article:published_time" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_SOCIAL, "og:published_time" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_ANALYTICS, "parsely-pub-date" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_MICRODATA, "datepublished" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "article:published" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "article.published" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "article:publicationdate" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "article_date_original" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "og:regdate" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "article:regdate" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "news_publish_date" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "publishdate" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "publish-date" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "publish_date" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "published_at" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "pubdate" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "citation_publication_date" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "displaydate" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_ANALYTICS, "cxenseparse:recs:publishtime" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_DUBLIN_CORE, "dc.date.issued" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_DUBLIN_CORE, "dcterms.issued" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "date" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_DUBLIN_CORE, "dc.date" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_DUBLIN_CORE, "dc:date" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_DUBLIN_CORE, "dcterms.date" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_DUBLIN_CORE, "dcterms.created" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_MARK, "time" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_JSON_LD, "datecreated" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_META, "datecreated" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_JSON_LD, "page" },
  { GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_ANALYTICS, "sailthru.date" },

  { GOTGAN_FIELD_URL, GOTGAN_ORIGIN_META, "canonical" },
  { GOTGAN_FIELD_URL, GOTGAN_ORIGIN_SOCIAL, "og:url" },
  { GOTGAN_FIELD_URL, GOTGAN_ORIGIN_JSON_LD, "url" },

  { GOTGAN_FIELD_KIND, GOTGAN_ORIGIN_JSON_LD, "@type" },
  { GOTGAN_FIELD_KIND, GOTGAN_ORIGIN_SOCIAL, "og:type" },
};

struct _GotganMetadata
{
  GPtrArray *values[G_N_ELEMENTS (sources)];
};

const char *
gotgan_origin_to_string (GotganOrigin origin)
{
  static const char *const names[] = { "none",      "json-ld", "dublin-core", "social",
                                       "analytics", "meta",    "microdata",   "mark",
                                       "document",  "text",    "address" };

  g_return_val_if_fail ((gsize) origin < G_N_ELEMENTS (names), NULL);
  return names[origin];
}

GotganMetadata *
gotgan_metadata_new (void)
{
  return g_new0 (GotganMetadata, 1);
}

void
gotgan_metadata_free (GotganMetadata *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    g_clear_pointer (&self->values[i], g_ptr_array_unref);
  g_free (self);
}

static void
gotgan_metadata_add (GotganMetadata *self, gsize row, const char *value)
{
  GPtrArray *values = self->values[row];
  g_autofree char *tidy = NULL;

  if (value == NULL || (values != NULL && values->len >= MAX_VALUES)
      || strnlen (value, LONGEST_VALUE + 1) > LONGEST_VALUE)
    return;
  tidy = gotgan_line_tidy (value, -1);
  if (*tidy == '\0')
    return;
  if (values == NULL)
    values = self->values[row] = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (values, g_steal_pointer (&tidy));
}

void
gotgan_metadata_say (GotganMetadata *self, GotganField field, GotganOrigin origin, const char *name,
                     const char *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    if (sources[i].field == field && sources[i].origin == origin
        && g_str_equal (sources[i].name, name))
      gotgan_metadata_add (self, i, value);
}

static gboolean
gotgan_metadata_is_meta (GotganOrigin origin)
{
  return origin == GOTGAN_ORIGIN_DUBLIN_CORE || origin == GOTGAN_ORIGIN_SOCIAL
         || origin == GOTGAN_ORIGIN_ANALYTICS || origin == GOTGAN_ORIGIN_META;
}

void
gotgan_metadata_say_meta (GotganMetadata *self, const char *name, const char *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    if (gotgan_metadata_is_meta (sources[i].origin) && g_str_equal (sources[i].name, name))
      gotgan_metadata_add (self, i, value);
}

gboolean
gotgan_metadata_next (const GotganMetadata *self, GotganField field, guint *at,
                      GotganSaying *saying)
{
  while (*at < G_N_ELEMENTS (sources))
    {
      guint row = (*at)++;

      if (sources[row].field != field || self->values[row] == NULL)
        continue;
      *saying = (GotganSaying) { field, sources[row].origin, self->values[row] };
      return TRUE;
    }
  return FALSE;
}

const char *
gotgan_metadata_first (const GotganMetadata *self, GotganField field, GotganOrigin *origin)
{
  GotganSaying saying;
  guint at = 0;

  if (!gotgan_metadata_next (self, field, &at, &saying))
    return NULL;
  if (origin != NULL)
    *origin = saying.origin;
  return g_ptr_array_index (saying.values, 0);
}
