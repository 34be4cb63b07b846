#include "config.h"

/* What an edit changed, in words and on screen. */

#include "ui/reader/gotgan-change-line.h"
#include "ui/reader/gotgan-change-row.h"

#include <adwaita.h>

typedef struct
{
  const char *before;
  const char *after;
  const char *inline_text;
  const char *old_text;
  const char *new_text;
  const char *sign;
} Case;

/* Of each the second paragraph. */
static const Case cases[] = {
  { "Amazon puts in $4 billion.", "Amazon puts in $3 billion.",
    "Amazon puts in $4 billion $3 billion.", "Amazon puts in $4 billion.",
    "Amazon puts in $3 billion.", "±" },
  { "아마존은 40억달러를 투자했다.", "아마존은 30억달러를 투자했다.", NULL,
    "아마존은 40억달러를 투자했다.", "아마존은 30억달러를 투자했다.", "±" },
  { "One says the deal is done.", "One says the deal is not done.",
    "One says the deal is not done.", "One says the deal is done.",
    "One says the deal is not done.", "±" },
  /* What went keeps the space that went with it. */
  { "It was worth $1.2 billion a year ago, and more later.",
    "It was worth $1.2 billion a year, and more later.",
    "It was worth $1.2 billion a year ago, and more later.",
    "It was worth $1.2 billion a year ago, and more later.",
    "It was worth $1.2 billion a year, and more later.", "±" },
  { "Harwick sold a very large crane on Tuesday.", "Harwick sold a crane on Tuesday.",
    "Harwick sold a very large crane on Tuesday.", "Harwick sold a very large crane on Tuesday.",
    "Harwick sold a crane on Tuesday.", "±" },
  { "Nothing is new here today.", "Nothing is new here today.", "Nothing is new here today.",
    "Nothing is new here today.", "Nothing is new here today.", "" },
};

static GotganArticle *
create_article (const char *const *paragraphs)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_title (article, "A title");
  for (guint i = 0; paragraphs[i] != NULL; i++)
    gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, paragraphs[i]);
  return article;
}

static GListModel *
create_lines (const char *const *before, const char *const *after, gboolean whole)
{
  g_autoptr (GotganArticle) first = create_article (before);
  g_autoptr (GotganArticle) second = create_article (after);
  g_autoptr (GotganChanges) changes = gotgan_changes_new (first, second);

  return gotgan_change_lines_new (changes, whole);
}

static char *
dup_text (GotganChangeLine *line, GotganChangeSide side, PangoAttrList **attributes)
{
  PangoAttrList *own = NULL;
  char *text = gotgan_change_line_dup_text (line, side, &own);

  if (attributes != NULL)
    *attributes = pango_attr_list_ref (own);
  pango_attr_list_unref (own);
  return text;
}

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *before[] = { "The first one stays as it is.", cases[i].before, NULL };
      const char *after[] = { "The first one stays as it is.", cases[i].after, NULL };
      g_autoptr (GListModel) lines = create_lines (before, after, TRUE);
      g_autoptr (GotganChangeLine) line = g_list_model_get_item (lines, 2);
      g_autofree char *both = dup_text (line, GOTGAN_CHANGE_SIDE_BOTH, NULL);
      g_autofree char *old = dup_text (line, GOTGAN_CHANGE_SIDE_BEFORE, NULL);
      g_autofree char *new = dup_text (line, GOTGAN_CHANGE_SIDE_AFTER, NULL);

      g_assert_cmpuint (g_list_model_get_n_items (lines), ==, 3);
      if (cases[i].inline_text != NULL)
        g_assert_cmpstr (both, ==, cases[i].inline_text);
      g_assert_cmpstr (old, ==, cases[i].old_text);
      g_assert_cmpstr (new, ==, cases[i].new_text);
      g_assert_cmpstr (gotgan_change_line_get_sign (line), ==, cases[i].sign);
    }
}

/* Returns: the text under attributes of a type, as one */
static char *
dup_marked (const char *text, PangoAttrList *attributes, PangoAttrType type)
{
  GString *marked = g_string_new (NULL);
  GSList *all = pango_attr_list_get_attributes (attributes);

  for (GSList *l = all; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;

      if (attribute->klass->type == type)
        g_string_append_len (marked, text + attribute->start_index,
                             attribute->end_index - attribute->start_index);
    }
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
  return g_string_free (marked, FALSE);
}

/* Words that came are underlined, those that went are struck: no colour is needed to see which. */
static void
test_marks (void)
{
  const char *before[] = { "Amazon puts in $4 billion now.", "Gone with the wind.", NULL };
  const char *after[] = { "Amazon puts in $3 billion now.", NULL };
  g_autoptr (GListModel) lines = create_lines (before, after, TRUE);
  g_autoptr (GotganChangeLine) changed = g_list_model_get_item (lines, 1);
  g_autoptr (GotganChangeLine) gone = g_list_model_get_item (lines, 2);
  PangoAttrList *attributes = NULL;
  g_autofree char *text = dup_text (changed, GOTGAN_CHANGE_SIDE_BOTH, &attributes);
  g_autofree char *added = dup_marked (text, attributes, PANGO_ATTR_UNDERLINE);
  g_autofree char *removed = dup_marked (text, attributes, PANGO_ATTR_STRIKETHROUGH);
  g_autofree char *spoken = gotgan_change_line_dup_spoken (changed);
  g_autofree char *gone_text = NULL;
  g_autofree char *struck = NULL;

  pango_attr_list_unref (attributes);
  g_assert_nonnull (strstr (added, "3"));
  g_assert_null (strstr (added, "4"));
  g_assert_nonnull (strstr (removed, "4"));
  g_assert_null (strstr (removed, "3"));
  g_assert_nonnull (strstr (spoken, "Removed"));
  g_assert_nonnull (strstr (spoken, "Added"));
  gone_text = dup_text (gone, GOTGAN_CHANGE_SIDE_BOTH, &attributes);
  struck = dup_marked (gone_text, attributes, PANGO_ATTR_STRIKETHROUGH);
  pango_attr_list_unref (attributes);
  g_assert_cmpstr (struck, ==, "Gone with the wind.");
  g_assert_cmpstr (gotgan_change_line_get_sign (gone), ==, "−");
}

/* A word that changed is in sight: what is between is one line, and there when it is asked for. */
static void
test_fold (void)
{
  const char *before[] = { "First paragraph here.",
                           "Second paragraph here.",
                           "Third one here.",
                           "Fourth paragraph.",
                           "Fifth and so on.",
                           "It costs 5 dollars.",
                           NULL };
  const char *after[] = { "First paragraph here.",
                          "Second paragraph here.",
                          "Third one here.",
                          "Fourth paragraph.",
                          "Fifth and so on.",
                          "It costs 6 dollars.",
                          NULL };
  g_autoptr (GListModel) whole = create_lines (before, after, TRUE);
  g_autoptr (GListModel) folded = create_lines (before, after, FALSE);
  g_autoptr (GotganChangeLine) fold = g_list_model_get_item (folded, 1);
  g_autoptr (GotganChangeLine) near = g_list_model_get_item (folded, 2);
  g_autofree char *text = dup_text (near, GOTGAN_CHANGE_SIDE_BOTH, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (whole), ==, 7);
  g_assert_cmpuint (g_list_model_get_n_items (folded), ==, 4);
  g_assert_cmpuint (gotgan_change_line_get_n_folded (fold), ==, 4);
  g_assert_cmpstr (text, ==, "Fifth and so on.");
}

static guint
count_shown_labels (GtkWidget *row)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_last_child (row));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_visible (child) ? 1 : 0;
  return n;
}

static void
test_row (void)
{
  const char *before[] = { "It costs 5 dollars.", NULL };
  const char *after[] = { "It costs 6 dollars.", NULL };
  g_autoptr (GListModel) lines = create_lines (before, after, TRUE);
  g_autoptr (GotganChangeLine) line = g_list_model_get_item (lines, 1);
  GtkWidget *row = g_object_ref_sink (gotgan_change_row_new ());

  gotgan_change_row_set_line (GOTGAN_CHANGE_ROW (row), line);
  g_assert_cmpuint (count_shown_labels (row), ==, 1);
  gotgan_change_row_set_side_by_side (GOTGAN_CHANGE_ROW (row), TRUE);
  g_assert_cmpuint (count_shown_labels (row), ==, 2);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Changed. Removed: 5 dollars. Added: 6 dollars.");
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/reader/changes/text", test_text);
  g_test_add_func ("/reader/changes/marks", test_marks);
  g_test_add_func ("/reader/changes/fold", test_fold);
  g_test_add_func ("/reader/changes/row", test_row);
  return g_test_run ();
}
