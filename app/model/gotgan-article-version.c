#include "config.h"

#include "app/model/gotgan-article-version.h"

GotganArticleVersion *
gotgan_article_version_new (const char *hash, const char *title, gint64 imported,
                            gboolean is_partial)
{
  GotganArticleVersion *version = g_new0 (GotganArticleVersion, 1);

  *version = (GotganArticleVersion) { g_strdup (hash), g_strdup (title), imported, is_partial };
  return version;
}

void
gotgan_article_version_free (GotganArticleVersion *version)
{
  g_free (version->version);
  g_free (version->title);
  g_free (version);
}

const GotganArticleVersion *
gotgan_article_version_find (GPtrArray *versions, const char *hash)
{
  const GotganArticleVersion *found = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      const GotganArticleVersion *version = g_ptr_array_index (versions, i);

      if (*hash == '\0' || !g_str_has_prefix (version->version, hash))
        continue;
      if (found != NULL)
        return NULL;
      found = version;
    }
  return found;
}

const GotganArticleVersion *
gotgan_article_version_find_before (GPtrArray *versions, const char *hash)
{
  const GotganArticleVersion *before = NULL;

  for (guint i = 0; i < versions->len; i++)
    {
      const GotganArticleVersion *version = g_ptr_array_index (versions, i);

      if (g_str_equal (version->version, hash))
        return before;
      if (!version->is_partial)
        before = version;
    }
  return NULL;
}
