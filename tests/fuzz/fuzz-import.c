#include "config.h"

#include "app/import/gotgan-import.h"

/* Whatever the bytes, an import gives an article or an error, never both or neither. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const charsets[] = { NULL, "utf-8", "euc-kr", "utf-16", "windows-1252" };
  const char *charset = size > 0 ? charsets[data[0] % G_N_ELEMENTS (charsets)] : NULL;
  g_autoptr (GBytes) bytes = size > 0 ? g_bytes_new (data + 1, size - 1) : g_bytes_new (NULL, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article = gotgan_import_article (
      bytes, &(GotganImportHints) { .name = "page.html", .charset = charset }, &error);

  g_assert_true ((article != NULL) == (error == NULL));
  for (guint i = 0; article != NULL && i < gotgan_article_get_n_paragraphs (article); i++)
    {
      const char *text = gotgan_article_get_paragraph (article, i)->text;

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpstr (text, !=, "");
    }
  return 0;
}
