#include "config.h"

#include "ui/shelf/gotgan-day-sections.h"

#include "app/model/gotgan-headline.h"

/* A list that says how many of its rows were asked for. */
#define COUNTED_TYPE_LIST (counted_list_get_type ())
G_DECLARE_FINAL_TYPE (CountedList, counted_list, COUNTED, LIST, GObject)

struct _CountedList
{
  GObject parent_instance;
  const guint32 *days;
  guint n_days;
  guint per_day;
  guint n_asked;
};

static GType
counted_list_get_item_type (GListModel *model)
{
  return GOTGAN_TYPE_HEADLINE;
}

static guint
counted_list_get_n_items (GListModel *model)
{
  return COUNTED_LIST (model)->n_days;
}

static gpointer
counted_list_get_item (GListModel *model, guint position)
{
  CountedList *self = COUNTED_LIST (model);
  guint32 day;

  if (position >= self->n_days)
    return NULL;
  self->n_asked++;
  day = self->days != NULL ? self->days[position] : 3000000 - position / self->per_day;
  return gotgan_headline_new (position + 1, day);
}

static void
counted_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = counted_list_get_item_type;
  iface->get_n_items = counted_list_get_n_items;
  iface->get_item = counted_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CountedList, counted_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      counted_list_list_model_init))

static void
counted_list_class_init (CountedListClass *klass)
{
}

static void
counted_list_init (CountedList *self)
{
}

typedef struct
{
  const char *name;
  guint n_days;
  guint32 days[16];
} SectionCase;

static const SectionCase cases[] = {
  { "/day-sections/one-row", 1, { 9 } },
  { "/day-sections/one-day", 7, { 9, 9, 9, 9, 9, 9, 9 } },
  { "/day-sections/all-days-differ", 6, { 9, 8, 7, 6, 5, 4 } },
  { "/day-sections/mixed", 13, { 9, 9, 8, 7, 7, 7, 7, 6, 5, 5, 5, 5, 5 } },
  { "/day-sections/long-then-short", 10, { 9, 9, 9, 9, 9, 9, 9, 9, 9, 8 } },
  { "/day-sections/short-then-long", 10, { 9, 8, 8, 8, 8, 8, 8, 8, 8, 8 } },
};

/* Every row of every list, against a walk from neighbour to neighbour. */
static void
test_sections (gconstpointer data)
{
  const SectionCase *section_case = data;
  g_autoptr (CountedList) list = g_object_new (COUNTED_TYPE_LIST, NULL);
  g_autoptr (GotganDaySections) sections = NULL;

  list->days = section_case->days;
  list->n_days = section_case->n_days;
  sections = gotgan_day_sections_new (G_LIST_MODEL (list));
  for (guint i = 0; i < list->n_days; i++)
    {
      guint start = i, end = i + 1, found_start, found_end;

      while (start > 0 && list->days[start - 1] == list->days[i])
        start--;
      while (end < list->n_days && list->days[end] == list->days[i])
        end++;
      gtk_section_model_get_section (GTK_SECTION_MODEL (sections), i, &found_start, &found_end);
      g_assert_cmpuint (found_start, ==, start);
      g_assert_cmpuint (found_end, ==, end);
    }
}

static void
test_past_the_end (void)
{
  g_autoptr (CountedList) list = g_object_new (COUNTED_TYPE_LIST, NULL);
  g_autoptr (GotganDaySections) sections = gotgan_day_sections_new (G_LIST_MODEL (list));
  guint start, end;

  gtk_section_model_get_section (GTK_SECTION_MODEL (sections), 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, G_MAXUINT);
}

/* The list below reads from the disk what it is asked for. */
static void
test_touches_few_rows (void)
{
  g_autoptr (CountedList) list = g_object_new (COUNTED_TYPE_LIST, NULL);
  g_autoptr (GotganDaySections) sections = NULL;
  guint start, end;

  list->n_days = 100000;
  list->per_day = 40;
  sections = gotgan_day_sections_new (G_LIST_MODEL (list));
  gtk_section_model_get_section (GTK_SECTION_MODEL (sections), 50017, &start, &end);
  g_assert_cmpuint (start, ==, 50000);
  g_assert_cmpuint (end, ==, 50040);
  g_assert_cmpuint (list->n_asked, <, 40);
}

typedef struct
{
  guint n_emitted;
  guint position;
  guint removed;
  guint added;
} Change;

static void
change_cb (Change *change, guint position, guint removed, guint added)
{
  *change = (Change) { change->n_emitted + 1, position, removed, added };
}

static void
test_changes_pass_through (void)
{
  g_autoptr (GListStore) store = g_list_store_new (GOTGAN_TYPE_HEADLINE);
  g_autoptr (GotganDaySections) sections = gotgan_day_sections_new (G_LIST_MODEL (store));
  g_autoptr (GotganHeadline) first = gotgan_headline_new (1, 8);
  g_autoptr (GotganHeadline) second = gotgan_headline_new (2, 9);
  Change change = { 0 };
  guint start, end;

  g_signal_connect_swapped (sections, "items-changed", G_CALLBACK (change_cb), &change);
  g_list_store_append (store, first);
  g_list_store_insert (store, 0, second);
  g_assert_cmpuint (change.n_emitted, ==, 2);
  g_assert_cmpuint (change.position, ==, 0);
  g_assert_cmpuint (change.removed, ==, 0);
  g_assert_cmpuint (change.added, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sections)), ==, 2);
  gtk_section_model_get_section (GTK_SECTION_MODEL (sections), 1, &start, &end);
  g_assert_cmpuint (start, ==, 1);
  g_assert_cmpuint (end, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], test_sections);
  g_test_add_func ("/day-sections/past-the-end", test_past_the_end);
  g_test_add_func ("/day-sections/touches-few-rows", test_touches_few_rows);
  g_test_add_func ("/day-sections/changes-pass-through", test_changes_pass_through);
  return g_test_run ();
}
