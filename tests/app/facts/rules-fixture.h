#pragma once

#include "app/facts/gotgan-rules.h"
#include "app/model/gotgan-article.h"
#include "tests/app/facts/lexicon-fixture.h"

/* The rules as they are installed, read from the source tree. */
static inline GotganRules *
fixture_read_rules (void)
{
  g_autoptr (GHashTable) files = fixture_read_files ();
  g_autoptr (GError) error = NULL;
  GotganRules *rules;

  fixture_add_folder (files, "parties");
  rules = gotgan_rules_new (files, &error);
  g_assert_no_error (error);
  return rules;
}

static inline GotganLanguage
fixture_language_of (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_HANGUL)
      return GOTGAN_LANGUAGE_KO;
  return GOTGAN_LANGUAGE_EN;
}

/* An article of 15 June 2025; "|" parts its paragraphs. */
static inline GotganArticle *
fixture_article (const char *text)
{
  GotganArticle *article = gotgan_article_new ();
  g_auto (GStrv) paragraphs = g_strsplit (text, "|", -1);

  gotgan_article_set_language (article, fixture_language_of (text));
  gotgan_article_set_published (article, "2025-06-15T09:00:00+09:00");
  for (guint i = 0; paragraphs[i] != NULL; i++)
    gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, g_strstrip (paragraphs[i]));
  return article;
}
