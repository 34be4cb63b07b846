#include "config.h"

#include "app/library/gotgan-file-facts.h"

#include "app/facts/gotgan-facts.h"
#include "app/import/gotgan-import.h"
#include "app/library/gotgan-article-files.h"
#include "app/library/gotgan-data-files.h"

gboolean
gotgan_file_facts_prepare (GError **error)
{
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (error);

  return rules != NULL;
}

GotganArticle *
gotgan_file_facts_read_bytes (GBytes *bytes, const char *name, GPtrArray **claims, GError **error)
{
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (error);
  GotganArticle *article = NULL;

  if (rules != NULL)
    {
      g_autoptr (GotganSites) sites = gotgan_data_files_dup_sites ();

      article = gotgan_import_article (bytes, &(GotganImportHints) { .sites = sites, .name = name },
                                       error);
    }
  if (article != NULL)
    *claims = gotgan_facts_extract (rules, article, NULL);
  return article;
}

GotganArticle *
gotgan_file_facts_read (GFile *file, GPtrArray **claims, GError **error)
{
  g_autoptr (GBytes) bytes = gotgan_article_file_read (file, NULL, error);
  g_autofree char *name = gotgan_article_file_dup_name (file);

  return bytes != NULL ? gotgan_file_facts_read_bytes (bytes, name, claims, error) : NULL;
}
