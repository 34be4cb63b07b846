#include "config.h"

#include "app/import/gotgan-page-head.h"

#include "app/import/gotgan-author.h"
#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-dateline.h"

#include <string.h>

/* Paragraphs of running text that may stand between the title and what belongs to it: the deck. */
#define MAX_PROSE_BETWEEN 3
/* Elements inside a mark that are asked for names. */
#define MAX_INNER 48
/* Words of a name that has no person's shape. */
#define MAX_HANDLE_WORDS 3
/* Marks that are looked at; a page with more is a list. */
#define MAX_MARKS 200

/* Paragraphs of running text between elements @from and @to. */
static guint
gotgan_page_count_prose (const GotganPage *page, guint from, guint to)
{
  guint n = 0;

  for (guint i = 0; i < page->pieces->len && n <= MAX_PROSE_BETWEEN; i++)
    {
      const GotganPagePiece *piece = gotgan_page_piece (page, i);

      if (piece->element > from && piece->element < to && gotgan_block_is_prose (piece->block))
        n++;
    }
  return n;
}

static gboolean
gotgan_page_is_near (const GotganPageHead *head, guint index)
{
  return head->heading != G_MAXUINT && index > head->heading
         && gotgan_page_count_prose (head->page, head->heading, index) <= MAX_PROSE_BETWEEN;
}

static void
gotgan_page_add_persons (GPtrArray *authors, const char *text)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

  gotgan_author_add_said (found, text);
  for (guint i = 0; i < found->len; i++)
    if (gotgan_author_is_person (g_ptr_array_index (found, i)))
      gotgan_byline_add (authors, g_ptr_array_index (found, i));
}

static gboolean
gotgan_page_is_name_mark (const GotganPageElement *element)
{
  return element->node->tag == GUMBO_TAG_A || (element->hints & PAGE_HINT_BYLINE)
         || gotgan_page_has_word (element->node, "class", "fn")
         || gotgan_page_has_word (element->node, "itemprop", "name");
}

/* The names inside element @index: those of its links and marked parts, or all that it says. */
static void
gotgan_page_read_mark (const GotganPage *page, guint index, GPtrArray *authors)
{
  const GotganPageElement *mark = gotgan_page_element (page, index);
  g_autofree char *whole = gotgan_page_whole_text (page, index);
  guint n_before = authors->len;

  /* A link to the author is one, whatever her name. */
  if (mark->node->tag == GUMBO_TAG_A && gotgan_page_has_word (mark->node, "rel", "author")
      && gotgan_line_measure (whole).words <= MAX_HANDLE_WORDS)
    {
      gotgan_author_add_said (authors, whole);
      return;
    }
  for (guint i = index + 1; i < MIN (mark->end, index + MAX_INNER); i++)
    {
      g_autofree char *name = NULL;

      if (!gotgan_page_is_name_mark (gotgan_page_element (page, i)))
        continue;
      name = gotgan_page_whole_text (page, i);
      if (gotgan_author_is_person (name))
        gotgan_byline_add (authors, name);
    }
  /* "Jeanne Doux (avec Jean Petit)", with a link on the first only. */
  if (authors->len <= n_before + 1)
    {
      g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

      gotgan_page_add_persons (said, whole);
      for (guint i = 0; i < said->len && said->len > authors->len - n_before; i++)
        gotgan_byline_add (authors, g_ptr_array_index (said, i));
    }
}

static gboolean
gotgan_page_is_sure_mark (const GumboElement *node)
{
  return gotgan_page_has_word (node, "rel", "author")
         || gotgan_page_has_word (node, "itemprop", "author");
}

/* Whether @index stands in the same row as @last: the second of several authors. */
static gboolean
gotgan_page_is_beside_mark (const GotganPage *page, guint index, guint last)
{
  const GotganPageElement *a = gotgan_page_element (page, index);
  const GotganPageElement *b = gotgan_page_element (page, last);

  return a->parent == b->parent
         || gotgan_page_element (page, a->parent)->parent
                == gotgan_page_element (page, b->parent)->parent;
}

/* The names of the first marks near the title, or of all of them when they agree. */
static void
gotgan_page_read_marks (const GotganPageHead *head, gboolean sure, GPtrArray *authors)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  guint last = 0;
  guint end = 0;

  for (guint i = 0; i < MIN (head->authors->len, MAX_MARKS); i++)
    {
      guint index = g_array_index (head->authors, guint, i);
      guint n_before = authors->len;

      if (gotgan_page_is_sure_mark (gotgan_page_element (head->page, index)->node) != sure
          || index < end)
        continue;
      if (authors->len > 0 && !gotgan_page_is_beside_mark (head->page, index, last))
        break;
      if (authors->len > 0 || gotgan_page_is_near (head, index))
        gotgan_page_read_mark (head->page, index, authors);
      else
        gotgan_page_read_mark (head->page, index, all);
      if (authors->len > n_before || all->len > 0)
        end = gotgan_page_element (head->page, index)->end;
      last = index;
    }
  if (authors->len == 0 && all->len == 1)
    gotgan_byline_add (authors, g_ptr_array_index (all, 0));
}

void
gotgan_page_choose_marked_authors (const GotganPageHead *head, GPtrArray *sure, GPtrArray *likely)
{
  gotgan_page_read_marks (head, TRUE, sure);
  gotgan_page_read_marks (head, FALSE, likely);
}

static gboolean
gotgan_page_is_changed_time (const GumboElement *node)
{
  const char *class = gotgan_page_attribute (node, "class");
  const char *property = gotgan_page_attribute (node, "itemprop");

  return (class != NULL && (strstr (class, "updat") != NULL || strstr (class, "modif") != NULL))
         || (property != NULL && strstr (property, "odified") != NULL);
}

/* What the element says in an attribute, or shows. */
static char *
gotgan_page_read_time (const GotganPage *page, guint index)
{
  static const char *const attributes[] = { "datetime", "content", "title" };
  const GumboElement *node = gotgan_page_element (page, index)->node;
  g_autofree char *shown = NULL;

  if (gotgan_page_is_changed_time (node))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      const char *value = gotgan_page_attribute (node, attributes[i]);
      char *date = value != NULL ? gotgan_dateline_from_machine (value) : NULL;

      if (date != NULL)
        return date;
    }
  shown = gotgan_page_whole_text (page, index);
  return gotgan_dateline_from_machine (shown);
}

char *
gotgan_page_choose_time (const GotganPageHead *head)
{
  g_autofree char *agreed = NULL;
  gboolean agree = TRUE;

  for (guint i = 0; i < MIN (head->times->len, MAX_MARKS); i++)
    {
      guint index = g_array_index (head->times, guint, i);
      g_autofree char *date = gotgan_page_read_time (head->page, index);

      if (date == NULL)
        continue;
      if (gotgan_page_is_near (head, index))
        return g_steal_pointer (&date);
      if (agreed == NULL)
        agreed = g_steal_pointer (&date);
      else
        agree = agree && strncmp (agreed, date, strlen ("2000-01-01")) == 0;
    }
  return agree ? g_steal_pointer (&agreed) : NULL;
}
