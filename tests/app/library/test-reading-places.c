#include "config.h"

#include "app/library/gotgan-reading-places.h"

#include <glib/gstdio.h>

static GotganArticle *
create_article (gint64 id, const char *last)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_id (article, id);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, "The first of them.");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, "The second of them.");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, last);
  return article;
}

static void
assert_place (GotganReadingPlaces *places, GotganArticle *article, guint paragraph, guint at)
{
  guint found_paragraph, found_at;

  g_assert_true (gotgan_reading_places_get (places, article, &found_paragraph, &found_at));
  g_assert_cmpuint (found_paragraph, ==, paragraph);
  g_assert_cmpuint (found_at, ==, at);
}

static void
assert_no_place (GotganReadingPlaces *places, GotganArticle *article)
{
  guint paragraph, at;

  g_assert_false (gotgan_reading_places_get (places, article, &paragraph, &at));
}

static void
test_kept (void)
{
  GotganReadingPlaces *places = gotgan_reading_places_new ("/some/where/kept.gotgan");
  GotganReadingPlaces *other = gotgan_reading_places_new ("/some/where/else.gotgan");
  g_autoptr (GotganArticle) article = create_article (7, "The third.");
  g_autoptr (GotganArticle) edited = create_article (7, "The third, changed.");

  assert_no_place (places, article);
  gotgan_reading_places_set (places, article, 2, 5);
  assert_place (places, article, 2, 5);
  g_assert_finalize_object (places);
  places = gotgan_reading_places_new ("/some/where/kept.gotgan");
  assert_place (places, article, 2, 5);
  assert_place (places, edited, 2, 0);
  assert_no_place (other, article);
  g_assert_finalize_object (other);

  gotgan_reading_places_set (places, article, 0, 0);
  assert_no_place (places, article);
  g_assert_finalize_object (places);
  places = gotgan_reading_places_new ("/some/where/kept.gotgan");
  assert_no_place (places, article);
  g_assert_finalize_object (places);
}

/* Those left longest ago go. */
static void
test_many (void)
{
  GotganReadingPlaces *places = gotgan_reading_places_new ("/some/where/many.gotgan");
  g_autoptr (GotganArticle) first = create_article (1, "x");
  g_autoptr (GotganArticle) second = create_article (2, "x");

  for (gint64 id = 1; id <= 1001; id++)
    {
      g_autoptr (GotganArticle) article = create_article (id, "x");

      gotgan_reading_places_set (places, article, 1, 1);
    }
  assert_no_place (places, first);
  assert_place (places, second, 1, 1);
  g_assert_finalize_object (places);
}

/* A file that is none leaves nothing remembered, and no harm done. */
static void
test_broken (void)
{
  const char *broken[] = { "",
                           "\n\n",
                           "7 0123",
                           "7 0123456789ab -1 2",
                           "x 0123456789ab 1 2",
                           "7 0123456789ab 1 2 3",
                           "\xff\xfe\x00",
                           "0 0123456789ab 1 1" };
  g_autoptr (GotganArticle) article = create_article (7, "x");
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "gotgan", "places", NULL);
  g_autofree char *name =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, "/some/where/broken.gotgan", -1);
  g_autofree char *path = NULL;

  name[16] = '\0';
  path = g_build_filename (folder, name, NULL);
  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      GotganReadingPlaces *places = NULL;

      g_assert_true (g_file_set_contents (path, broken[i], -1, NULL));
      places = gotgan_reading_places_new ("/some/where/broken.gotgan");
      assert_no_place (places, article);
      g_assert_finalize_object (places);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/library/reading-places/kept", test_kept);
  g_test_add_func ("/library/reading-places/many", test_many);
  g_test_add_func ("/library/reading-places/broken", test_broken);
  return g_test_run ();
}
