#pragma once

/* A library file in a folder of its own, and articles to put into it. */

#include "app/model/gotgan-article.h"
#include "app/model/gotgan-claim.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-connection.h"
#include "app/store/gotgan-source-table.h"
#include "app/store/gotgan-store-file.h"

#include <glib/gstdio.h>

/* Julian day of 2025-01-15 and a moment on it. */
#define A_DAY 739266
#define A_MOMENT (G_GINT64_CONSTANT (1736899200) * G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  char *path;
  GotganConnection *connection;
  gint64 source_id;
} Fixture;

static inline void
fixture_make_folder (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("gotgan-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "library.gotgan", NULL);
}

static inline void
fixture_remove_folder (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      if (g_unlink (path) != 0)
        g_rmdir (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

static inline void
fixture_connect (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  gotgan_store_file_ensure (fixture->path, &error);
  g_assert_no_error (error);
  fixture->connection = gotgan_connection_open (fixture->path, GOTGAN_CONNECTION_WRITE, &error);
  g_assert_no_error (error);
}

static inline void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_make_folder (fixture);
  fixture_connect (fixture);
  gotgan_source_table_ensure (fixture->connection, GOTGAN_SOURCE_IMPORTED, NULL, NULL,
                              &fixture->source_id, &error);
  g_assert_no_error (error);
}

static inline void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->connection, gotgan_connection_close);
  fixture_remove_folder (fixture);
}

static inline GotganArticle *
article_new (const char *title, const char *url, const char *published, const char *text)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_title (article, title);
  gotgan_article_set_url (article, url);
  gotgan_article_set_published (article, published);
  gotgan_article_set_publisher (article, "한빛일보");
  gotgan_article_set_language (article, GOTGAN_LANGUAGE_KO);
  gotgan_article_set_authors (article, (const char *const[]) { "김하나", "이두리", NULL });
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_HEADING, "첫머리");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text);
  return article;
}

static inline GotganClaim *
claim_new (const char *investor_id, const char *investor, const char *company_id,
           const char *company, gint64 amount, const char *quote)
{
  GotganMoney money = { "USD", amount, amount };
  GotganClaimFields fields = {
    .kind = GOTGAN_KIND_INVESTMENT,
    .investor = gotgan_party_ref_new (investor_id, investor),
    .company = gotgan_party_ref_new (company_id, company),
    .amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_EXACT, "some dollars"),
    .percent = -1,
    .stage = GOTGAN_STAGE_COMPLETED,
    .span = { 1, 0, 4 },
    .quote = g_strdup (quote),
    .confidence = 0.75,
  };

  return gotgan_claim_new (&fields);
}

/* Puts @article as imported on A_DAY, with @claims (may be NULL); returns its row. */
static inline gint64
put_with_claims (Fixture *fixture, GotganArticle *article, GPtrArray *claims,
                 GotganArrivalOutcome expected)
{
  g_autoptr (GBytes) original = g_bytes_new_static ("the original", 12);
  g_autoptr (GError) error = NULL;
  GotganArrival arrival = {
    .article = article,
    .original = original,
    .original_name = "page.html",
    .source_id = fixture->source_id,
    .imported = A_MOMENT,
    .day = A_DAY,
    .claims = claims,
    .engine = 3,
  };
  GotganArrivalOutcome outcome;
  gint64 id = 0;

  gotgan_article_table_put (fixture->connection, &arrival, &outcome, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome, ==, expected);
  g_assert_cmpint (id, >, 0);
  return id;
}

static inline gint64
put (Fixture *fixture, GotganArticle *article, GotganArrivalOutcome expected)
{
  return put_with_claims (fixture, article, NULL, expected);
}

/* Adds an article with nothing but a title and a text. */
static inline gint64
put_text (Fixture *fixture, const char *title, const char *text)
{
  g_autoptr (GotganArticle) article = article_new (title, NULL, NULL, text);

  return put (fixture, article, GOTGAN_ARRIVAL_ADDED);
}

static inline char *
read_file (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}
