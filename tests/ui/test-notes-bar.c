#include "config.h"

/* What the page of notes is filtered by: names found by initial consonants, days as they are typed, chips. */

#include "ui/notes/gotgan-day-entry.h"
#include "ui/notes/gotgan-filter-chips.h"
#include "ui/widgets/gotgan-search-drop-down.h"

#include "tests/support/gotgan-test-widgets.h"

static void
test_days (void)
{
  static const struct
  {
    const char *text;
    const char *day;
  } cases[] = {
    { "2025-03-27", "2025-03-27" },
    { "2025. 3. 27.", "2025-03-27" },
    { "2025년 3월 27일", "2025-03-27" },
    { "2025/3", "2025-03" },
    { " 2025 ", "2025" },
    { "２０２５-3", "2025-03" },
    { "", NULL },
    /* Three numbers are no day yet. */
    { "2025 or 3 of 27", NULL },
    { "2025-3.27", NULL },
    { "soon", NULL },
    { "27. 3. 2025", NULL },
    { "2025-13-01", NULL },
    { "2025-02-30", NULL },
    { "2025-03-27-1", NULL },
    { "99999999999999999999", NULL },
    { "202", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = gotgan_day_entry_parse (cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

/* From the first moment of a month to the one past its last; what is being typed is no day until it is one. */
static void
test_day_bounds (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (g_object_new (GOTGAN_TYPE_DAY_ENTRY, NULL));
  GotganDayEntry *entry = GOTGAN_DAY_ENTRY (widget);
  g_autoptr (GDateTime) first = g_date_time_new_local (2024, 2, 1, 0, 0, 0);
  g_autoptr (GDateTime) past = g_date_time_new_local (2024, 3, 1, 0, 0, 0);
  guint n_changes = 0;
  gint64 start;
  gint64 end;

  g_signal_connect_swapped (entry, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (gotgan_day_entry_get_bounds (entry, &start, &end));
  gotgan_day_entry_set_text (entry, "2024-02");
  g_assert_cmpuint (n_changes, >=, 1);
  g_assert_true (gotgan_day_entry_get_bounds (entry, &start, &end));
  g_assert_cmpint (start, ==, g_date_time_to_unix_usec (first));
  g_assert_cmpint (end, ==, g_date_time_to_unix_usec (past));
  gotgan_day_entry_set_text (entry, "2024-0");
  g_assert_false (gotgan_day_entry_get_bounds (entry, &start, &end));
}

static void
assert_offered (GotganSearchDropDown *drop_down, const char *words, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GListModel *offered = gotgan_search_drop_down_get_offered (drop_down);

  gotgan_search_drop_down_search (drop_down, words);
  for (guint i = 0; i < g_list_model_get_n_items (offered); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (offered, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", gtk_string_object_get_string (name));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_search (void)
{
  static const char *const names[] = { "모두",   "마이크로소프트", "소프트뱅크",
                                       "오픈AI", "OpenAI",         NULL };
  g_autoptr (GtkWidget) widget =
      g_object_ref_sink (g_object_new (GOTGAN_TYPE_SEARCH_DROP_DOWN, NULL));
  GotganSearchDropDown *drop_down = GOTGAN_SEARCH_DROP_DOWN (widget);
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);
  guint n_changes = 0;

  g_assert_cmpuint (gotgan_search_drop_down_get_selected (drop_down), ==,
                    GTK_INVALID_LIST_POSITION);
  gotgan_search_drop_down_set_model (drop_down, model);
  g_assert_cmpuint (gotgan_search_drop_down_get_selected (drop_down), ==, 0);
  assert_offered (drop_down, "", "모두 마이크로소프트 소프트뱅크 오픈AI OpenAI");
  /* Enter takes the first. */
  assert_offered (drop_down, "ㅅㅍㅌ", "소프트뱅크 마이크로소프트");
  assert_offered (drop_down, "ㅂㅋ", "소프트뱅크");
  assert_offered (drop_down, "소픝", "소프트뱅크 마이크로소프트");
  assert_offered (drop_down, "openai", "OpenAI");
  assert_offered (drop_down, "nobody", "");
  assert_offered (drop_down, "", "모두 마이크로소프트 소프트뱅크 오픈AI OpenAI");
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (count_cb), &n_changes);
  gotgan_search_drop_down_set_selected (drop_down, 1);
  gotgan_search_drop_down_set_selected (drop_down, 1);
  g_assert_cmpuint (n_changes, ==, 1);
}

static void
removed_cb (GotganFilterChips *chips, guint id, guint *last)
{
  *last = id;
}

static void
test_chips (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (g_object_new (GOTGAN_TYPE_FILTER_CHIPS, NULL));
  GotganFilterChips *chips = GOTGAN_FILTER_CHIPS (widget);
  GtkWidget *chip = NULL;
  guint n_all = 0;
  guint last = 0;

  g_signal_connect (chips, "removed", G_CALLBACK (removed_cb), &last);
  g_signal_connect_swapped (chips, "all-removed", G_CALLBACK (count_cb), &n_all);
  gotgan_filter_chips_begin (chips);
  gotgan_filter_chips_end (chips);
  g_assert_false (gtk_widget_get_visible (widget));
  gotgan_filter_chips_begin (chips);
  gotgan_filter_chips_add (chips, 7, "#돈");
  gotgan_filter_chips_end (chips);
  g_assert_true (gtk_widget_get_visible (widget));
  chip = gotgan_test_find_widget (widget, GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the filter “#돈”");
  g_signal_emit_by_name (chip, "clicked");
  g_assert_cmpuint (last, ==, 7);
  /* One has no button for all of them. */
  g_assert_null (gtk_widget_get_next_sibling (chip));
  gotgan_filter_chips_begin (chips);
  gotgan_filter_chips_add (chips, 1, "a");
  gotgan_filter_chips_add (chips, 2, "b");
  gotgan_filter_chips_end (chips);
  chip = gtk_widget_get_last_child (
      gtk_widget_get_parent (gotgan_test_find_widget (widget, GTK_TYPE_BUTTON)));
  g_signal_emit_by_name (chip, "clicked");
  g_assert_cmpuint (n_all, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/notes/bar/days", test_days);
  g_test_add_func ("/notes/bar/day-bounds", test_day_bounds);
  g_test_add_func ("/notes/bar/search", test_search);
  g_test_add_func ("/notes/bar/chips", test_chips);
  return g_test_run ();
}
