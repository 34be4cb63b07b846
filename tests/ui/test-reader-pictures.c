#include "config.h"

/* Pictures in the text: where they stand, when they are loaded, and what becomes of them. */

#include "ui/reader/gotgan-article-picture.h"
#include "ui/reader/gotgan-article-text.h"
#include "ui/reader/gotgan-picture-file.h"

#include "tests/support/gotgan-test-server.h"
#include "tests/support/gotgan-test-wait.h"

#include <adwaita.h>
#include <glib/gstdio.h>

typedef struct
{
  GotganTestServer *server;
  char *folder;
  GotganLibrary *library;
  GtkWidget *window;
  GotganArticleText *text;
} Fixture;

static void
open_library (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library.gotgan", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_open_async (path, GOTGAN_LIBRARY_NONE, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  fixture->library = gotgan_library_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->server = gotgan_test_server_new (NULL);
  fixture->folder = g_dir_make_tmp ("gotgan-pictures-XXXXXX", NULL);
  open_library (fixture);
  fixture->text = GOTGAN_ARTICLE_TEXT (gotgan_article_text_new ());
  gotgan_article_text_set_library (fixture->text, fixture->library);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->text));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 400);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->text)) > 0);
}

/* What is still on its way holds the text for a moment longer. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer text = fixture->text;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_object_add_weak_pointer (text, &text);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_until (text == NULL);
  gotgan_library_close (fixture->library);
  g_object_unref (fixture->library);
  gotgan_test_server_free (fixture->server);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
}

static GBytes *
make_png (int width, int height)
{
  gsize stride = (gsize) width * 4;
  g_autofree guint8 *pixels = g_malloc (stride * (gsize) height);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  memset (pixels, 0x80, stride * (gsize) height);
  bytes = g_bytes_new_take (g_steal_pointer (&pixels), stride * (gsize) height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8A8, bytes, stride);
  return gdk_texture_save_to_png_bytes (texture);
}

static void
serve (Fixture *fixture, const char *path, int width, int height)
{
  g_autoptr (GBytes) png = make_png (width, height);

  gotgan_test_server_answer_bytes (fixture->server, path, 200, "Content-Type: image/png", png);
}

/* Each test has addresses of its own, for the cache is everybody's. */
static void
add_picture (Fixture *fixture, GotganArticle *article, guint before, const char *path)
{
  g_autofree char *url = gotgan_test_server_address (fixture->server, NULL, path);

  gotgan_article_add_picture (article, before, url, "A crane over the harbour");
}

static GotganArticle *
make_article (guint n_paragraphs)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_title (article, "A title");
  gotgan_article_set_publisher (article, "A paper");
  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autofree char *text = g_strdup_printf (
          "Paragraph %u of the article goes on for long enough to fill a line or two of it.", i);

      gotgan_article_add_paragraph (article,
                                    i % 3 == 2 ? GOTGAN_PARAGRAPH_LIST_ITEM : GOTGAN_PARAGRAPH_TEXT,
                                    text);
    }
  return article;
}

static void
list_pictures (GtkWidget *widget, GPtrArray *pictures)
{
  if (GOTGAN_IS_ARTICLE_PICTURE (widget))
    g_ptr_array_add (pictures, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_pictures (child, pictures);
}

/* The only one there is. */
static GotganArticlePicture *
get_picture (Fixture *fixture)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();

  list_pictures (GTK_WIDGET (fixture->text), pictures);
  g_assert_cmpuint (pictures->len, ==, 1);
  return pictures->pdata[0];
}

static void
wait_for_state (GotganArticlePicture *picture, GotganPictureState state)
{
  wait_until (gotgan_article_picture_get_state (picture) == state);
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_BUTTON (child) ? child : find_button (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
click (GotganArticlePicture *picture)
{
  GtkWidget *button = find_button (GTK_WIDGET (picture));

  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
}

/* --- Places ------------------------------------------------------------------------------------- */

/* Pictures take room in the text, also where the list of them is out of order; spans are where they were. */
static void
test_spans (void)
{
  static const guint befores[] = { 0, 1, 1, 3, 2, 5, 99 };
  g_autoptr (GotganArticle) article = make_article (5);
  g_autoptr (GotganArticleBuffer) buffer = gotgan_article_buffer_new ();

  for (guint i = 0; i < G_N_ELEMENTS (befores); i++)
    gotgan_article_add_picture (article, befores[i], "https://a.example/1.png", NULL);
  gotgan_article_buffer_set_article (buffer, article);
  g_assert_cmpuint (gotgan_article_buffer_get_anchors (buffer)->len, ==, G_N_ELEMENTS (befores));
  for (guint i = 0; i < 5; i++)
    {
      GotganSpan span = { i, 3, 20 };
      g_autofree char *expected = gotgan_article_dup_span (article, &span);
      g_autofree char *found = NULL;
      g_autoptr (GArray) back = NULL;
      GtkTextIter from, to;
      guint start, end;

      g_assert_true (gotgan_article_buffer_locate (buffer, &span, &start, &end));
      gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &from, (int) start);
      gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (buffer), &to, (int) end);
      found = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (buffer), &from, &to, FALSE);
      g_assert_cmpstr (found, ==, expected);
      back = gotgan_article_buffer_dup_spans (buffer, start, end);
      g_assert_cmpuint (back->len, ==, 1);
      g_assert_cmpuint (g_array_index (back, GotganSpan, 0).start, ==, 3);
    }
}

/* What is quoted out of the text has no signs of pictures in it. */
static void
test_anchor_line (void)
{
  g_autoptr (GotganArticle) article = make_article (2);
  g_autoptr (GotganArticleBuffer) buffer = gotgan_article_buffer_new ();
  GtkTextIter iter;

  gotgan_article_add_picture (article, 1, "https://a.example/1.png", NULL);
  gotgan_article_buffer_set_article (buffer, article);
  gtk_text_buffer_get_iter_at_child_anchor (
      GTK_TEXT_BUFFER (buffer), &iter,
      g_ptr_array_index (gotgan_article_buffer_get_anchors (buffer), 0));
  g_assert_true (gtk_text_iter_starts_line (&iter));
  g_assert_true (gtk_text_iter_forward_char (&iter));
  g_assert_true (gtk_text_iter_ends_line (&iter));
}

static int
measure (GotganArticlePicture *picture, GtkOrientation orientation)
{
  int least;

  gtk_widget_measure (GTK_WIDGET (picture), orientation, -1, &least, NULL, NULL, NULL);
  return least;
}

/* The room that was kept stays unless nobody sees it. */
static void
test_room (void)
{
  const GotganPicture data = { 0, (char *) "https://a.example/1.png", (char *) "A crane" };
  GotganArticlePicture *picture =
      g_object_ref_sink (GOTGAN_ARTICLE_PICTURE (gotgan_article_picture_new (&data)));
  g_autoptr (GBytes) png = make_png (800, 200);
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, NULL);
  int reserved;

  gotgan_article_picture_set_column (picture, 400);
  g_assert_cmpint (measure (picture, GTK_ORIENTATION_HORIZONTAL), ==, 400);
  reserved = measure (picture, GTK_ORIENTATION_VERTICAL);
  g_assert_cmpint (reserved, ==, 225);
  gotgan_article_picture_show (picture, texture, FALSE);
  g_assert_cmpint (measure (picture, GTK_ORIENTATION_VERTICAL), ==, reserved);
  gotgan_article_picture_show (picture, texture, TRUE);
  g_assert_cmpint (measure (picture, GTK_ORIENTATION_VERTICAL), ==, 100);
  gotgan_article_picture_set_state (picture, GOTGAN_PICTURE_STATE_WAITING);
  g_assert_cmpint (measure (picture, GTK_ORIENTATION_VERTICAL), ==, 100);
  g_assert_finalize_object (picture);
}

static gboolean
has_label (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget)
      && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

/* Of one that can't be had there are its words and the reason, in no more room than they need, until it comes. */
static void
test_refused (void)
{
  const GotganPicture data = { 0, (char *) "https://a.example/1.png", (char *) "A crane" };
  GotganArticlePicture *picture =
      g_object_ref_sink (GOTGAN_ARTICLE_PICTURE (gotgan_article_picture_new (&data)));
  g_autoptr (GBytes) png = make_png (800, 600);
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, NULL);

  gotgan_article_picture_set_column (picture, 600);
  gotgan_article_picture_refuse (picture, GOTGAN_PICTURE_STATE_FAILED, "You are offline.", FALSE);
  g_assert_cmpint (measure (picture, GTK_ORIENTATION_VERTICAL), ==, 337);
  g_assert_true (has_label (GTK_WIDGET (picture), "A crane"));
  g_assert_true (has_label (GTK_WIDGET (picture), "You are offline."));
  gotgan_article_picture_refuse (picture, GOTGAN_PICTURE_STATE_FAILED, "You are offline.", TRUE);
  g_assert_cmpint (measure (picture, GTK_ORIENTATION_VERTICAL), <, 160);
  gotgan_article_picture_show (picture, texture, FALSE);
  g_assert_cmpint (measure (picture, GTK_ORIENTATION_VERTICAL), ==, 450);
  g_assert_finalize_object (picture);
}

/* What a screen reader is told stands where it is told that it stands. */
static void
test_spoken (Fixture *fixture, gconstpointer data)
{
  GtkAccessibleText *text = GTK_ACCESSIBLE_TEXT (fixture->text);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text));
  g_autoptr (GotganArticle) article = make_article (3);
  g_autoptr (GBytes) all = NULL;
  const GotganSpan last = { 2, 0, 12 };
  g_autofree char *words = gotgan_article_dup_span (article, &last);
  const char *found;
  guint start;
  guint end;

  for (guint i = 0; i < 3; i++)
    gotgan_article_add_picture (article, i, "https://a.example/1.png", "A crane");
  gotgan_article_text_set_article (fixture->text, article);
  all = GTK_ACCESSIBLE_TEXT_GET_IFACE (text)->get_contents (text, 0, G_MAXUINT);
  g_assert_cmpint (g_utf8_strlen (g_bytes_get_data (all, NULL), -1), ==,
                   gtk_text_buffer_get_char_count (buffer));
  g_assert_true (gotgan_article_buffer_locate (gotgan_article_text_get_buffer (fixture->text),
                                               &last, &start, &end));
  found = g_utf8_offset_to_pointer (g_bytes_get_data (all, NULL), start);
  g_assert_true (g_str_has_prefix (found, words));
}

/* --- Loading ------------------------------------------------------------------------------------ */

static int
get_column (Fixture *fixture)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);

  return gtk_widget_get_width (GTK_WIDGET (view)) - gtk_text_view_get_left_margin (view)
         - gtk_text_view_get_right_margin (view);
}

static void
test_shown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = make_article (3);
  GotganArticlePicture *picture;

  serve (fixture, "/shown.png", 320, 180);
  add_picture (fixture, article, 1, "/shown.png");
  gotgan_article_text_set_picture_use (fixture->text, GOTGAN_PICTURE_USE_ALWAYS);
  gotgan_article_text_set_article (fixture->text, article);
  picture = get_picture (fixture);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "A crane over the harbour");
  wait_for_state (picture, GOTGAN_PICTURE_STATE_SHOWN);
  wait_until (gtk_widget_get_width (GTK_WIDGET (picture)) == get_column (fixture));
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, NULL), ==, 1);
}

static void
test_withheld (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = make_article (3);
  GotganArticlePicture *picture;

  serve (fixture, "/withheld.png", 320, 180);
  add_picture (fixture, article, 1, "/withheld.png");
  gotgan_article_text_set_article (fixture->text, article);
  picture = get_picture (fixture);
  wait_for_state (picture, GOTGAN_PICTURE_STATE_WITHHELD);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, NULL), ==, 0);
  click (picture);
  wait_for_state (picture, GOTGAN_PICTURE_STATE_SHOWN);
}

/* What was withheld comes when the setting lets it. */
static void
test_let (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = make_article (3);
  GotganArticlePicture *picture;

  serve (fixture, "/let.png", 320, 180);
  add_picture (fixture, article, 1, "/let.png");
  gotgan_article_text_set_article (fixture->text, article);
  picture = get_picture (fixture);
  wait_for_state (picture, GOTGAN_PICTURE_STATE_WITHHELD);
  gotgan_article_text_set_picture_use (fixture->text, GOTGAN_PICTURE_USE_ALWAYS);
  wait_for_state (picture, GOTGAN_PICTURE_STATE_SHOWN);
}

static void
test_failed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = make_article (3);
  GotganArticlePicture *picture;

  add_picture (fixture, article, 1, "/failed.png");
  gotgan_article_text_set_picture_use (fixture->text, GOTGAN_PICTURE_USE_ALWAYS);
  gotgan_article_text_set_article (fixture->text, article);
  picture = get_picture (fixture);
  wait_for_state (picture, GOTGAN_PICTURE_STATE_FAILED);
  serve (fixture, "/failed.png", 320, 180);
  click (picture);
  wait_for_state (picture, GOTGAN_PICTURE_STATE_SHOWN);
}

/* A file that begins like a picture and is none. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = make_article (3);
  g_autoptr (GBytes) png = make_png (320, 180);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (png, 0, 40);

  gotgan_test_server_answer_bytes (fixture->server, "/damaged.png", 200, NULL, half);
  add_picture (fixture, article, 1, "/damaged.png");
  gotgan_article_text_set_picture_use (fixture->text, GOTGAN_PICTURE_USE_ALWAYS);
  gotgan_article_text_set_article (fixture->text, article);
  wait_for_state (get_picture (fixture), GOTGAN_PICTURE_STATE_FAILED);
}

/* The one at the end of a long article is not asked for before one reads that far. */
static void
test_far (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = make_article (150);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  GtkAdjustment *top = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->text));
  GotganSpan last = { 149, 0, 4 };

  serve (fixture, "/near.png", 320, 180);
  serve (fixture, "/far.png", 320, 180);
  add_picture (fixture, article, 0, "/near.png");
  add_picture (fixture, article, 150, "/far.png");
  gotgan_article_text_set_picture_use (fixture->text, GOTGAN_PICTURE_USE_ALWAYS);
  gotgan_article_text_set_article (fixture->text, article);
  list_pictures (GTK_WIDGET (fixture->text), pictures);
  g_assert_cmpuint (pictures->len, ==, 2);
  wait_for_state (pictures->pdata[0], GOTGAN_PICTURE_STATE_SHOWN);
  g_assert_cmpuint (gotgan_test_server_get_n_requests (fixture->server, "/far.png"), ==, 0);
  /* Lines are measured while nothing else is to be done. */
  wait_until (gtk_adjustment_get_upper (top) > 6000);
  g_assert_true (gotgan_article_text_reveal (fixture->text, &last));
  wait_for_state (pictures->pdata[1], GOTGAN_PICTURE_STATE_SHOWN);
  wait_for_state (pictures->pdata[0], GOTGAN_PICTURE_STATE_WAITING);
}

/* With the article goes what was made of it, and what is on its way comes to nobody. */
static void
test_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = make_article (3);
  g_autoptr (GotganArticle) other = make_article (2);
  gpointer picture;

  gotgan_test_server_hold (fixture->server);
  serve (fixture, "/left.png", 320, 180);
  add_picture (fixture, article, 1, "/left.png");
  gotgan_article_text_set_picture_use (fixture->text, GOTGAN_PICTURE_USE_ALWAYS);
  gotgan_article_text_set_article (fixture->text, article);
  picture = get_picture (fixture);
  g_object_add_weak_pointer (picture, &picture);
  wait_for_state (picture, GOTGAN_PICTURE_STATE_LOADING);
  gotgan_test_server_wait (fixture->server, "/left.png", 1);
  gotgan_article_text_set_article (fixture->text, other);
  wait_until (picture == NULL);
  gotgan_test_server_go_on (fixture->server);
}

/* The window can be made narrow again, and pictures follow it. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = make_article (3);
  GtkWidget *text = GTK_WIDGET (fixture->text);
  GtkWidget *picture;
  int least;
  int before;

  serve (fixture, "/narrow.png", 1200, 400);
  add_picture (fixture, article, 1, "/narrow.png");
  gotgan_article_text_set_picture_use (fixture->text, GOTGAN_PICTURE_USE_ALWAYS);
  gotgan_article_text_set_article (fixture->text, article);
  picture = GTK_WIDGET (get_picture (fixture));
  wait_for_state (GOTGAN_ARTICLE_PICTURE (picture), GOTGAN_PICTURE_STATE_SHOWN);
  wait_until (gtk_widget_get_width (picture) == get_column (fixture));
  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 236);
  before = gtk_widget_get_width (text);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 400);
  wait_until (gtk_widget_get_width (text) < before);
  wait_until (gtk_widget_get_width (picture) == get_column (fixture));
}

/* --- Decoding ----------------------------------------------------------------------------------- */

static GdkTexture *
decode (GBytes *bytes, int max_width)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture;

  gotgan_picture_file_decode_async (bytes, max_width, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  texture = gotgan_picture_file_decode_finish (result, &error);
  g_assert_no_error (error);
  return texture;
}

static void
test_decode (void)
{
  g_autoptr (GBytes) png = make_png (3000, 1500);
  g_autoptr (GdkTexture) small = decode (png, 1000);
  g_autoptr (GdkTexture) whole = decode (png, 2500);

  g_assert_cmpint (gdk_texture_get_width (small), ==, 1000);
  g_assert_cmpint (gdk_texture_get_height (small), ==, 500);
  g_assert_cmpint (gdk_texture_get_width (whole), ==, 3000);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

#define ADD(name, function) \
  g_test_add ("/reader/pictures/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *caches = g_dir_make_tmp ("gotgan-caches-XXXXXX", NULL);
  int status;

  /* A cache of its own; everything else is as the person has it. */
  g_setenv ("XDG_CACHE_HOME", caches, TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/reader/pictures/spans", test_spans);
  g_test_add_func ("/reader/pictures/anchor-line", test_anchor_line);
  g_test_add_func ("/reader/pictures/room", test_room);
  g_test_add_func ("/reader/pictures/refused", test_refused);
  g_test_add_func ("/reader/pictures/decode", test_decode);
  ADD ("spoken", test_spoken);
  ADD ("shown", test_shown);
  ADD ("withheld", test_withheld);
  ADD ("let", test_let);
  ADD ("failed", test_failed);
  ADD ("damaged", test_damaged);
  ADD ("far", test_far);
  ADD ("left", test_left);
  ADD ("narrow", test_narrow);
  status = g_test_run ();
  remove_folder (caches);
  return status;
}
