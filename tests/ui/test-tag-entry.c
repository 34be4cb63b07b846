#include "config.h"

#include "ui/widgets/gotgan-tag-entry.h"

#include "app/model/gotgan-note-filter.h"
#include "tests/support/gotgan-test-widgets.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *widget;
  GotganTagEntry *entry;
  GtkEditable *text;
} Typing;

static void
add_note (GListStore *notes, const char *tags)
{
  GotganSpan span = { 0, 0, 4 };
  g_autoptr (GotganNote) note = gotgan_note_new (1, "v", &span, "오픈AI", "", "");
  g_auto (GStrv) parsed = gotgan_tags_parse (tags);

  gotgan_note_set_tags (note, (const char *const *) parsed);
  g_list_store_append (notes, note);
}

static void
set_up (Typing *typing, gconstpointer data)
{
  g_autoptr (GListStore) notes = g_list_store_new (GOTGAN_TYPE_NOTE);

  add_note (notes, "돈, 오픈AI");
  add_note (notes, "돈, funding");
  add_note (notes, "돈, 오픈소스, 엔비디아");
  typing->widget = g_object_ref_sink (gotgan_tag_entry_new ());
  typing->entry = GOTGAN_TAG_ENTRY (typing->widget);
  typing->text = gtk_editable_get_delegate (
      GTK_EDITABLE (gotgan_test_find_widget (typing->widget, GTK_TYPE_ENTRY)));
  gotgan_tag_entry_take_known (typing->entry, gotgan_note_tags_count (G_LIST_MODEL (notes)));
}

static void
tear_down (Typing *typing, gconstpointer data)
{
  g_assert_finalize_object (typing->widget);
}

static void
compose (Typing *typing, const char *preedit)
{
  g_signal_emit_by_name (typing->text, "preedit-changed", preedit);
}

static void
commit (Typing *typing, const char *text)
{
  int cursor = gtk_editable_get_position (typing->text);

  gtk_editable_insert_text (typing->text, text, -1, &cursor);
  gtk_editable_set_position (typing->text, cursor);
}

#define assert_tags(typing, expected)                                                 \
  G_STMT_START                                                                        \
  {                                                                                   \
    g_auto (GStrv) found = gotgan_tag_entry_dup_tags ((typing)->entry);               \
    g_autofree char *found_text = gotgan_tags_dup_text ((const char *const *) found); \
    g_assert_cmpstr (found_text, ==, expected);                                       \
  }                                                                                   \
  G_STMT_END

#define assert_offers(typing, expected)                                    \
  G_STMT_START                                                             \
  {                                                                        \
    g_auto (GStrv) offers = gotgan_tag_entry_dup_offers ((typing)->entry); \
    g_autofree char *offer_text = g_strjoinv (" ", offers);                \
    g_assert_cmpstr (offer_text, ==, expected);                            \
  }                                                                        \
  G_STMT_END

/* A step of typing: what is being composed, or NULL, then what is committed, or NULL; and what may be read after it. */
typedef struct
{
  const char *preedit;
  const char *committed;
  const char *tags;
} Step;

/* "돈, 해자" and Enter, as input methods tell it: ibus commits before it empties the preedit, fcitx empties it first, and
 * the simple context of GTK commits in between. */
static const Step ibus[] = {
  { "도", NULL, "도" },     { "돈", NULL, "돈" },     { NULL, "돈", NULL },
  { "", NULL, "돈" },       { NULL, ", ", "돈" },     { "해", NULL, "돈, 해" },
  { "핮", NULL, "돈, 핮" }, { NULL, "해", NULL },     { "자", NULL, "돈, 해자" },
  { NULL, "자", NULL },     { "", NULL, "돈, 해자" }, { 0 },
};
static const Step fcitx[] = {
  { "도", NULL, "도" },
  { "돈", NULL, "돈" },
  { "", NULL, NULL },
  { NULL, "돈", "돈" },
  { NULL, ", ", "돈" },
  { "해", NULL, "돈, 해" },
  { "핮", NULL, "돈, 핮" },
  { "", NULL, NULL },
  { NULL, "해", "돈, 해" },
  { "자", NULL, "돈, 해자" },
  { "", NULL, NULL },
  { NULL, "자", "돈, 해자" },
  { 0 },
};
static const Step simple[] = {
  { NULL, "돈", "돈" },
  { NULL, ",", "돈" },
  { NULL, "해", "돈, 해" },
  { NULL, "자", "돈, 해자" },
  { 0 },
};

/* No syllable is lost or there twice once the input method has said all of it, and the text is never touched meanwhile. */
static void
test_orders (Typing *typing, gconstpointer data)
{
  GString *committed = g_string_new (NULL);

  for (const Step *step = data; step->preedit != NULL || step->committed != NULL; step++)
    {
      if (step->preedit != NULL)
        compose (typing, step->preedit);
      if (step->committed != NULL)
        {
          commit (typing, step->committed);
          g_string_append (committed, step->committed);
        }
      g_assert_cmpstr (gtk_editable_get_text (typing->text), ==, committed->str);
      if (step->tags != NULL)
        assert_tags (typing, step->tags);
    }
  assert_tags (typing, "돈, 해자");
  g_string_free (committed, TRUE);
}

static void
test_offers (Typing *typing, gconstpointer data)
{
  assert_offers (typing, "돈 funding 엔비디아 오픈AI 오픈소스");
  commit (typing, "Fund");
  assert_offers (typing, "funding");
  commit (typing, ", 돈, ");
  assert_offers (typing, "funding 엔비디아 오픈AI 오픈소스");
  compose (typing, "오");
  assert_offers (typing, "오픈AI 오픈소스");
  compose (typing, "");
  commit (typing, "ㅇㅂㄷ");
  assert_offers (typing, "엔비디아");
}

static void
test_choosing (Typing *typing, gconstpointer data)
{
  commit (typing, "fu");
  gotgan_tag_entry_choose (typing->entry, "funding");
  assert_tags (typing, "funding");
  gotgan_tag_entry_choose (typing->entry, "돈");
  assert_tags (typing, "funding, 돈");
  assert_offers (typing, "엔비디아 오픈AI 오픈소스");
}

/* The syllable under way is handed over first, and the tag takes the place of all of it. */
static void
test_choosing_while_composing (Typing *typing, gconstpointer data)
{
  commit (typing, "돈, 오");
  compose (typing, "픈");
  gotgan_tag_entry_choose (typing->entry, "오픈AI");
  g_assert_cmpstr (gtk_editable_get_text (typing->text), ==, "돈, 오");
  compose (typing, "");
  commit (typing, "픈");
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  assert_tags (typing, "돈, 오픈AI");
}

static void
test_another_note (Typing *typing, gconstpointer data)
{
  const char *const tags[] = { "해자", NULL };

  commit (typing, "돈");
  compose (typing, "오");
  gotgan_tag_entry_choose (typing->entry, "오픈AI");
  gotgan_tag_entry_set_tags (typing->entry, tags);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  assert_tags (typing, "해자");
  gotgan_tag_entry_set_tags (typing->entry, NULL);
  assert_tags (typing, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define add(path, data, test) g_test_add (path, Typing, data, set_up, test, tear_down)
  add ("/widgets/tag-entry/orders/ibus", ibus, test_orders);
  add ("/widgets/tag-entry/orders/fcitx", fcitx, test_orders);
  add ("/widgets/tag-entry/orders/simple", simple, test_orders);
  add ("/widgets/tag-entry/offers", NULL, test_offers);
  add ("/widgets/tag-entry/choosing", NULL, test_choosing);
  add ("/widgets/tag-entry/choosing-while-composing", NULL, test_choosing_while_composing);
  add ("/widgets/tag-entry/another-note", NULL, test_another_note);
  return g_test_run ();
}
