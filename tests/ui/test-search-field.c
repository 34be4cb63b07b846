#include "config.h"

#include "tests/app/library/library-fixture.h"
#include "tests/support/gotgan-test-widgets.h"
#include "ui/shelf/gotgan-facet-pane.h"
#include "ui/shelf/gotgan-facet-row.h"
#include "ui/shelf/gotgan-query-colours.h"
#include "ui/shelf/gotgan-search-field.h"

typedef struct
{
  Fixture fixture;
  GotganLibrary *library;
  GotganSession *session;
  GtkWidget *window;
  GotganSearchField *field;
  GtkEditable *entry;
  GtkText *text;
  GtkWidget *popover;
  GtkWidget *rows;
} Typing;

static void
set_up (Typing *typing, gconstpointer data)
{
  fixture_set_up (&typing->fixture, NULL);
  typing->library = try_open (typing->fixture.path, GOTGAN_LIBRARY_SAMPLE, NULL);
  typing->session = gotgan_session_new (typing->library);
  typing->window = g_object_ref_sink (adw_window_new ());
  typing->field = g_object_new (GOTGAN_TYPE_SEARCH_FIELD, "session", typing->session, NULL);
  adw_window_set_content (ADW_WINDOW (typing->window), GTK_WIDGET (typing->field));
  /* The list does so. */
  g_object_bind_property (typing->field, "query", gotgan_session_get_headlines (typing->session),
                          "query", G_BINDING_DEFAULT);
  typing->entry = gotgan_search_field_get_entry (typing->field);
  typing->text = GTK_TEXT (gtk_editable_get_delegate (typing->entry));
  typing->popover = gtk_widget_get_next_sibling (GTK_WIDGET (typing->entry));
  typing->rows = gotgan_test_find_widget (typing->popover, GTK_TYPE_LIST_BOX);
  gtk_window_present (GTK_WINDOW (typing->window));
  gtk_widget_grab_focus (GTK_WIDGET (typing->entry));
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (typing->entry)));
}

static void
tear_down (Typing *typing, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (typing->window));
  g_assert_finalize_object (typing->window);
  g_object_unref (typing->session);
  gotgan_library_close (typing->library);
  g_object_unref (typing->library);
  fixture_tear_down (&typing->fixture, NULL);
}

/* --- Typing --------------------------------------------------------------------------------- */

static void
compose (Typing *typing, const char *preedit)
{
  g_signal_emit_by_name (typing->text, "preedit-changed", preedit);
}

static void
commit (Typing *typing, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (typing->text);
  int cursor = gtk_editable_get_position (editable);

  gtk_editable_insert_text (editable, text, -1, &cursor);
  gtk_editable_set_position (editable, cursor);
}

static const char *
get_text (Typing *typing)
{
  return gtk_editable_get_text (typing->entry);
}

static gboolean
is_open (Typing *typing)
{
  return gtk_widget_get_visible (typing->popover);
}

static GtkListBoxRow *
get_row (Typing *typing, int index)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (typing->rows), index);
}

/* The first label of a row: what would be put in. */
static const char *
get_offer (Typing *typing, int index)
{
  GtkListBoxRow *row = get_row (typing, index);
  GtkWidget *label =
      row != NULL ? gotgan_test_find_widget (GTK_WIDGET (row), GTK_TYPE_LABEL) : NULL;

  return label != NULL ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

static void
wait_for_offer (Typing *typing, const char *offer)
{
  wait_until (is_open (typing) && g_strcmp0 (get_offer (typing, 0), offer) == 0);
}

static GtkEventController *
find_keys (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return controller;
    }
  g_assert_not_reached ();
}

/* Returns: whether the key was taken, so that neither input method nor entry gets it */
static gboolean
press (Typing *typing, guint keyval)
{
  GtkEventController *keys = find_keys (GTK_WIDGET (typing->entry));
  gboolean taken = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", keyval, 0, 0, &taken);
  return taken;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* --- Completing ----------------------------------------------------------------------------- */

static void
test_field_then_value (Typing *typing, gconstpointer data)
{
  commit (typing, "stag");
  wait_for_offer (typing, "stage:");
  g_assert_cmpstr (get_text (typing), ==, "stag");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (typing->text)));
  g_assert_true (press (typing, GDK_KEY_Tab));
  g_assert_cmpstr (get_text (typing), ==, "stage:");
  wait_for_offer (typing, "talks");
  g_assert_true (press (typing, GDK_KEY_Down));
  g_assert_true (press (typing, GDK_KEY_Down));
  g_assert_true (gtk_list_box_row_is_selected (get_row (typing, 1)));
  g_assert_cmpstr (get_text (typing), ==, "stage:");
  g_assert_true (press (typing, GDK_KEY_Return));
  g_assert_cmpstr (get_text (typing), ==, "stage:planned ");
  g_assert_false (is_open (typing));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (typing->text)));
}

/* What is typed is searched for; only what was chosen changes it. */
static void
test_nothing_chosen (Typing *typing, gconstpointer data)
{
  commit (typing, "opena");
  wait_for_offer (typing, "party:OpenAI");
  g_assert_false (press (typing, GDK_KEY_Return));
  g_assert_false (is_open (typing));
  commit (typing, "i");
  wait_for_offer (typing, "party:OpenAI");
  g_assert_false (press (typing, GDK_KEY_Tab));
  g_assert_false (is_open (typing));
  g_assert_cmpstr (get_text (typing), ==, "openai");
}

static void
test_escape_closes (Typing *typing, gconstpointer data)
{
  commit (typing, "date");
  wait_for_offer (typing, "date:");
  g_assert_true (press (typing, GDK_KEY_Escape));
  g_assert_false (is_open (typing));
  /* The next one is the search bar's. */
  g_assert_false (press (typing, GDK_KEY_Escape));
  g_assert_cmpstr (get_text (typing), ==, "date");
}

static void
test_ends_choose_nothing (Typing *typing, gconstpointer data)
{
  commit (typing, "is:");
  wait_for_offer (typing, "unread");
  press (typing, GDK_KEY_Up);
  g_assert_true (gtk_list_box_row_is_selected (get_row (typing, 3)));
  press (typing, GDK_KEY_Down);
  g_assert_null (gtk_list_box_get_selected_row (GTK_LIST_BOX (typing->rows)));
}

/* What a sum looks like is offered to be taken and changed; nobody who passes through the field gets it. */
static void
test_form (Typing *typing, gconstpointer data)
{
  commit (typing, "amount:");
  wait_for_offer (typing, ">$1B");
  g_assert_false (press (typing, GDK_KEY_Tab));
  g_assert_false (is_open (typing));
  g_assert_cmpstr (get_text (typing), ==, "amount:");
  commit (typing, ">");
  wait_for_offer (typing, ">$1B");
  g_assert_true (press (typing, GDK_KEY_Down));
  g_assert_true (press (typing, GDK_KEY_Return));
  g_assert_cmpstr (get_text (typing), ==, "amount:>$1B");
  g_assert_false (is_open (typing));
}

/* A mark offers nothing: what was typed would be lost. */
static void
test_mark (Typing *typing, gconstpointer data)
{
  commit (typing, "\"");
  settle ();
  g_assert_false (is_open (typing));
  commit (typing, "dat");
  settle ();
  g_assert_cmpstr (get_text (typing), ==, "\"dat");
}

/* In the middle of a query the rest of it stays. */
static void
test_in_the_middle (Typing *typing, gconstpointer data)
{
  commit (typing, "chips is:un money");
  gtk_editable_set_position (GTK_EDITABLE (typing->text), 11);
  compose (typing, "r");
  wait_for_offer (typing, "unread");
  compose (typing, "");
  commit (typing, "r");
  wait_for_offer (typing, "unread");
  press (typing, GDK_KEY_Down);
  press (typing, GDK_KEY_Return);
  g_assert_cmpstr (get_text (typing), ==, "chips is:unread money");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (typing->text)), ==, 15);
}

/* What was not typed is not completed. */
static void
test_written_by_others (Typing *typing, gconstpointer data)
{
  gotgan_search_field_set_query (typing->field, "dat");
  settle ();
  g_assert_false (is_open (typing));
  commit (typing, "e");
  wait_for_offer (typing, "date:");
}

/* --- Hangul --------------------------------------------------------------------------------- */

/* A step of typing: what is being composed, or NULL, then what is committed, or NULL. */
typedef struct
{
  const char *preedit;
  const char *committed;
} Step;

/* "회사:ㅅㅍ트" as input methods tell it: ibus commits before it empties the preedit, fcitx empties it first, and GTK's own
 * context commits in between. */
static const Step ibus[] = {
  { "회", NULL }, { "횟", NULL }, { NULL, "회" }, { "사", NULL }, { NULL, "사" },
  { "", NULL },   { NULL, ":" },  { "ㅅ", NULL }, { NULL, "ㅅ" }, { "ㅍ", NULL },
  { NULL, "ㅍ" }, { "ㅌ", NULL }, { "트", NULL }, { 0 },
};
static const Step fcitx[] = {
  { "회", NULL }, { "횟", NULL }, { "", "회" }, { "사", NULL }, { "", "사" },
  { NULL, ":" },  { "ㅅ", NULL }, { "", "ㅅ" }, { "ㅍ", NULL }, { "", "ㅍ" },
  { "ㅌ", NULL }, { "트", NULL }, { 0 },
};
static const Step simple[] = {
  { NULL, "회" }, { NULL, "사" }, { NULL, ":" },  { NULL, "ㅅ" },
  { NULL, "ㅍ" }, { "ㅌ", NULL }, { "트", NULL }, { 0 },
};

static void
type (Typing *typing, const Step *steps)
{
  g_autoptr (GString) committed = g_string_new (NULL);

  for (const Step *step = steps; step->preedit != NULL || step->committed != NULL; step++)
    {
      if (step->preedit != NULL)
        compose (typing, step->preedit);
      if (step->committed != NULL)
        commit (typing, step->committed);
      g_string_append (committed, step->committed != NULL ? step->committed : "");
      settle ();
      /* Nobody else writes while it is composed. */
      g_assert_cmpstr (get_text (typing), ==, committed->str);
    }
}

/* The syllable under way is searched for and completed; choosing leaves it alone, and taking waits for it. */
static void
test_composing (Typing *typing, gconstpointer data)
{
  const Step *steps = data;
  gboolean commits_first = steps == ibus;

  type (typing, steps);
  wait_for_offer (typing, "소프트뱅크 그룹");
  g_assert_cmpstr (gotgan_search_field_get_query (typing->field), ==, "회사:ㅅㅍ트");
  g_assert_true (press (typing, GDK_KEY_Down));
  g_assert_cmpstr (get_text (typing), ==, "회사:ㅅㅍ");
  g_assert_true (press (typing, GDK_KEY_Return));
  settle ();
  g_assert_cmpstr (get_text (typing), ==, "회사:ㅅㅍ");
  if (commits_first)
    commit (typing, "트");
  compose (typing, "");
  if (!commits_first)
    commit (typing, "트");
  settle ();
  g_assert_cmpstr (get_text (typing), ==, "회사:\"소프트뱅크 그룹\" ");
  g_assert_cmpstr (gotgan_search_field_get_query (typing->field), ==, "회사:\"소프트뱅크 그룹\" ");
}

/* One that loses its last syllable when the focus goes does no harm, and typing on is not disturbed. */
static void
test_syllable_lost (Typing *typing, gconstpointer data)
{
  type (typing, ibus);
  wait_for_offer (typing, "소프트뱅크 그룹");
  press (typing, GDK_KEY_Down);
  press (typing, GDK_KEY_Return);
  compose (typing, "");
  settle ();
  g_assert_cmpstr (get_text (typing), ==, "회사:\"소프트뱅크 그룹\" ");
  compose (typing, "투");
  commit (typing, "투");
  compose (typing, "");
  settle ();
  g_assert_cmpstr (get_text (typing), ==, "회사:\"소프트뱅크 그룹\" 투");
}

/* A syllable that is committed while something is offered does not close it. */
static void
test_stays_open (Typing *typing, gconstpointer data)
{
  type (typing, fcitx);
  wait_for_offer (typing, "소프트뱅크 그룹");
  compose (typing, "");
  commit (typing, "트");
  settle ();
  g_assert_true (is_open (typing));
}

/* --- What is not understood ----------------------------------------------------------------- */

static gboolean
has_attribute (Typing *typing, PangoAttrType type, guint start, guint end)
{
  PangoAttrList *colours = gtk_text_get_attributes (typing->text);
  GSList *attributes = colours != NULL ? pango_attr_list_get_attributes (colours) : NULL;
  gboolean found = FALSE;

  for (GSList *l = attributes; l != NULL; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      found = found
              || (attribute->klass->type == type && attribute->start_index == start
                  && attribute->end_index == end);
    }
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
  return found;
}

static GtkWidget *
get_problem (Typing *typing)
{
  return gtk_widget_get_next_sibling (typing->popover);
}

static void
test_problem (Typing *typing, gconstpointer data)
{
  commit (typing, "date:soon");
  /* Not while it may still become something. */
  g_assert_false (gtk_widget_get_visible (get_problem (typing)));
  g_assert_false (has_attribute (typing, PANGO_ATTR_UNDERLINE, 0, 9));
  g_assert_true (has_attribute (typing, PANGO_ATTR_FOREGROUND, 0, 5));
  commit (typing, " openai");
  g_assert_true (gtk_widget_get_visible (get_problem (typing)));
  g_assert_true (has_attribute (typing, PANGO_ATTR_UNDERLINE, 0, 9));
  g_assert_false (has_attribute (typing, PANGO_ATTR_UNDERLINE, 10, 16));
  gotgan_search_field_set_query (typing->field, "date:2024 openai");
  g_assert_false (gtk_widget_get_visible (get_problem (typing)));
  g_assert_false (has_attribute (typing, PANGO_ATTR_UNDERLINE, 0, 9));
  g_assert_true (has_attribute (typing, PANGO_ATTR_FOREGROUND, 0, 5));
}

/* It is told of in the end, when the person does not go on. */
static void
test_problem_after_a_while (Typing *typing, gconstpointer data)
{
  commit (typing, "amount:much");
  g_assert_false (gtk_widget_get_visible (get_problem (typing)));
  wait_until (gtk_widget_get_visible (get_problem (typing)));
  g_assert_true (has_attribute (typing, PANGO_ATTR_UNDERLINE, 0, 11));
}

/* Colours are of what is committed; what is being composed lies between. */
static void
test_colours_beside_the_preedit (void)
{
  g_autoptr (GotganQuery) query = gotgan_query_new ("가 회사:나 date:x");
  GotganQueryPalette palette = { 0 };
  g_autoptr (PangoAttrList) colours =
      gotgan_query_colours_new (query, "가 회사:나 date:x", 5, 6, NULL, &palette);
  g_autofree char *all = pango_attr_list_to_string (colours);

  /* "가 회사: date:x": bytes 4 to 11, and from 12 on. */
  g_assert_nonnull (strstr (all, "4 11 foreground"));
  g_assert_nonnull (strstr (all, "12 17 foreground"));
  g_assert_nonnull (strstr (all, "12 18 underline error"));
}

/* --- Facets --------------------------------------------------------------------------------- */

static GtkWidget *
open_facets (Typing *typing)
{
  GtkWidget *button = gotgan_test_find_widget (GTK_WIDGET (typing->field), GTK_TYPE_MENU_BUTTON);
  GtkWidget *pane = gotgan_test_find_widget (button, GOTGAN_TYPE_FACET_PANE);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  wait_until (gtk_widget_get_mapped (pane));
  return pane;
}

static const char *
get_page (GtkWidget *pane)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (gotgan_test_find_widget (pane, GTK_TYPE_STACK)));
}

/* Returns: (nullable): the row that puts @field into the query */
static GtkWidget *
find_facet (GtkWidget *pane, const char *field)
{
  GtkWidget *row = gotgan_test_find_widget (pane, GTK_TYPE_CHECK_BUTTON);

  while (row != NULL
         && !(GTK_IS_CHECK_BUTTON (row) && g_str_equal (gotgan_facet_row_get_field (row), field)))
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static gboolean
is_checked (GtkWidget *pane, const char *field)
{
  GtkWidget *row = find_facet (pane, field);

  return row != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (row));
}

static void
click_facet (GtkWidget *pane, const char *field)
{
  GtkCheckButton *row = GTK_CHECK_BUTTON (find_facet (pane, field));

  gtk_check_button_set_active (row, !gtk_check_button_get_active (row));
}

/* A click puts a field into the text and another takes it out, however it was typed; the text is all that counts. */
static void
test_facets (Typing *typing, gconstpointer data)
{
  GtkWidget *pane;

  gotgan_search_field_set_query (typing->field, "openai");
  pane = open_facets (typing);
  wait_until (find_facet (pane, "party:OpenAI") != NULL);
  g_assert_false (is_checked (pane, "party:OpenAI"));
  click_facet (pane, "party:OpenAI");
  g_assert_cmpstr (get_text (typing), ==, "openai party:OpenAI ");
  wait_until (is_checked (pane, "party:OpenAI"));
  click_facet (pane, "party:OpenAI");
  g_assert_cmpstr (get_text (typing), ==, "openai ");
  wait_until (find_facet (pane, "party:OpenAI") != NULL && !is_checked (pane, "party:OpenAI"));
  gotgan_search_field_set_query (typing->field, "회사:오픈AI openai");
  wait_until (is_checked (pane, "party:OpenAI"));
  click_facet (pane, "party:OpenAI");
  g_assert_cmpstr (get_text (typing), ==, "openai");
}

/* Returns: (nullable): the first facet of @field; the next one behind @row, if there is one */
static GtkWidget *
find_of_field (GtkWidget *pane, const char *field, GtkWidget *row)
{
  row = row != NULL ? gtk_widget_get_next_sibling (row)
                    : gotgan_test_find_widget (pane, GTK_TYPE_CHECK_BUTTON);
  while (
      row != NULL
      && !(GTK_IS_CHECK_BUTTON (row) && g_str_has_prefix (gotgan_facet_row_get_field (row), field)))
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* The other outlets stay, and another one adds its articles to the first one's. */
static void
test_facets_side_by_side (Typing *typing, gconstpointer data)
{
  GotganHeadlineList *headlines = gotgan_session_get_headlines (typing->session);
  GtkWidget *pane = open_facets (typing);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *both = NULL;
  guint n_first;

  wait_until (find_of_field (pane, "from:", NULL) != NULL);
  first = g_strdup (gotgan_facet_row_get_field (find_of_field (pane, "from:", NULL)));
  second = g_strdup (gotgan_facet_row_get_field (
      find_of_field (pane, "from:", find_of_field (pane, "from:", NULL))));
  click_facet (pane, first);
  wait_until (is_checked (pane, first) && !gotgan_headline_list_get_loading (headlines));
  n_first = g_list_model_get_n_items (G_LIST_MODEL (headlines));
  g_assert_cmpuint (n_first, >, 0);
  g_assert_nonnull (find_facet (pane, second));
  click_facet (pane, second);
  wait_until (is_checked (pane, first) && is_checked (pane, second)
              && !gotgan_headline_list_get_loading (headlines));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (headlines)), >, n_first);
  both = g_strdup_printf ("%s %s ", first, second);
  g_assert_cmpstr (get_text (typing), ==, both);
}

/* What a screen reader says of the pane's button and of those in it that show more. */
static void
test_facets_are_named (Typing *typing, gconstpointer data)
{
  GtkWidget *narrow = gotgan_test_find_widget (GTK_WIDGET (typing->field), GTK_TYPE_MENU_BUTTON);
  GtkWidget *pane = open_facets (typing);
  g_autofree char *spoken = NULL;
  GtkWidget *row;

  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (narrow), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_test_accessible_assert_property (narrow, GTK_ACCESSIBLE_PROPERTY_LABEL, "Filter");
  wait_until (find_of_field (pane, "party:", NULL) != NULL);
  row = find_of_field (pane, "party:", NULL);
  while (!GTK_IS_BUTTON (row))
    row = gtk_widget_get_next_sibling (row);
  g_assert_true (g_str_has_suffix (gtk_button_get_label (GTK_BUTTON (row)), " More"));
  g_assert_false (
      gtk_test_accessible_has_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  spoken = g_strdup_printf ("Company, %s", gtk_button_get_label (GTK_BUTTON (row)));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, spoken);
}

/* Where nothing is found there is nothing to choose, but what was chosen can be taken back. */
static void
test_facets_of_nothing (Typing *typing, gconstpointer data)
{
  GtkWidget *pane;

  gotgan_search_field_set_query (typing->field, "nosuchwordanywhere");
  pane = open_facets (typing);
  wait_until (g_str_equal (get_page (pane), "empty"));
  gotgan_search_field_set_query (typing->field, "nosuchwordanywhere date:2024");
  wait_until (is_checked (pane, "date:2024"));
  click_facet (pane, "date:2024");
  g_assert_cmpstr (get_text (typing), ==, "nosuchwordanywhere");
  wait_until (g_str_equal (get_page (pane), "empty"));
}

/* A syllable under way is handed over before anything is written. */
static void
test_facets_while_composing (Typing *typing, gconstpointer data)
{
  commit (typing, "투");
  compose (typing, "자");
  gotgan_search_field_toggle (typing->field, "회사:오픈AI");
  settle ();
  g_assert_cmpstr (get_text (typing), ==, "투");
  compose (typing, "");
  commit (typing, "자");
  settle ();
  g_assert_cmpstr (get_text (typing), ==, "투자 회사:오픈AI ");
}

/* --- Order ---------------------------------------------------------------------------------- */

static void
test_order (Typing *typing, gconstpointer data)
{
  GotganHeadlineList *headlines = gotgan_session_get_headlines (typing->session);
  g_autoptr (GSettings) settings = g_settings_new (GOTGAN_APP_ID);
  GtkWidget *order = gotgan_test_find_widget (GTK_WIDGET (typing->field), GTK_TYPE_DROP_DOWN);

  g_assert_cmpint (gotgan_headline_list_get_order (headlines), ==, GOTGAN_HEADLINES_NEWEST_FIRST);
  g_assert_false (gtk_widget_get_sensitive (order));
  gotgan_search_field_set_query (typing->field, "openai");
  g_assert_true (gtk_widget_get_sensitive (order));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (order), GOTGAN_HEADLINES_BEST_FIRST);
  g_assert_cmpint (gotgan_headline_list_get_order (headlines), ==, GOTGAN_HEADLINES_BEST_FIRST);
  g_assert_cmpint (g_settings_get_enum (settings, "search-order"), ==, GOTGAN_HEADLINES_BEST_FIRST);
  g_settings_reset (settings, "search-order");
}

static void
add (const char *path, gconstpointer data, void (*test) (Typing *, gconstpointer))
{
  g_test_add (path, Typing, data, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/search-field/field-then-value", NULL, test_field_then_value);
  add ("/search-field/nothing-chosen", NULL, test_nothing_chosen);
  add ("/search-field/escape-closes", NULL, test_escape_closes);
  add ("/search-field/ends-choose-nothing", NULL, test_ends_choose_nothing);
  add ("/search-field/form", NULL, test_form);
  add ("/search-field/mark", NULL, test_mark);
  add ("/search-field/in-the-middle", NULL, test_in_the_middle);
  add ("/search-field/written-by-others", NULL, test_written_by_others);
  add ("/search-field/composing/ibus", ibus, test_composing);
  add ("/search-field/composing/fcitx", fcitx, test_composing);
  add ("/search-field/composing/simple", simple, test_composing);
  add ("/search-field/syllable-lost", NULL, test_syllable_lost);
  add ("/search-field/stays-open", NULL, test_stays_open);
  add ("/search-field/problem", NULL, test_problem);
  add ("/search-field/problem-after-a-while", NULL, test_problem_after_a_while);
  g_test_add_func ("/search-field/colours-beside-the-preedit", test_colours_beside_the_preedit);
  add ("/search-field/facets", NULL, test_facets);
  add ("/search-field/facets-side-by-side", NULL, test_facets_side_by_side);
  add ("/search-field/facets-are-named", NULL, test_facets_are_named);
  add ("/search-field/facets-of-nothing", NULL, test_facets_of_nothing);
  add ("/search-field/facets-while-composing", NULL, test_facets_while_composing);
  add ("/search-field/order", NULL, test_order);
  return g_test_run ();
}
