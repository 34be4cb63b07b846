#include "config.h"

#include "ui/reader/gotgan-byline.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

char *
gotgan_byline_dup_text (GotganArticle *article)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *published = gotgan_article_get_published (article);
  g_autofree char *authors = g_strjoinv (", ", (char **) gotgan_article_get_authors (article));
  g_autofree char *day = gotgan_format_date (published, gotgan_labels_get_language ());
  g_autofree char *clock = published != NULL ? gotgan_format_clock (published) : NULL;
  g_auto (GStrv) list = NULL;

  if (gotgan_article_get_publisher (article) != NULL)
    g_strv_builder_add (words, gotgan_article_get_publisher (article));
  if (*authors != '\0')
    g_strv_builder_add (words, authors);
  if (day != NULL && clock != NULL)
    g_strv_builder_take (words, g_strdup_printf ("%s %s", day, clock));
  else if (day != NULL)
    g_strv_builder_add (words, day);
  list = g_strv_builder_end (words);
  return g_strjoinv (" · ", list);
}

const char *
gotgan_byline_get_link (GotganArticle *article)
{
  const char *url = gotgan_article_get_url (article);
  const char *scheme = url != NULL ? g_uri_peek_scheme (url) : NULL;

  if (g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0)
    return url;
  return NULL;
}
