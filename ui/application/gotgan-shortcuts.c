#include "config.h"

#include "ui/application/gotgan-shortcuts.h"

#include <glib/gi18n.h>

/* One list for what the keys do and for what the dialog says they do. A key without an action is handled where it is
 * typed: by the window when nothing is typed into, or by the reader. */
typedef struct
{
  const char *group;
  const char *title;
  const char *keys[3];
  const char *action;
} GotganKey;

static const GotganKey keys[] = {
  { N_ ("Articles"), N_ ("Next article"), { "j" }, NULL },
  { N_ ("Articles"), N_ ("Previous article"), { "k" }, NULL },
  { N_ ("Articles"), N_ ("Next unread article"), { "n" }, NULL },
  { N_ ("Articles"), N_ ("Star, or remove the star"), { "s" }, NULL },
  { N_ ("Articles"), N_ ("Mark as read or unread"), { "m" }, NULL },
  { N_ ("Articles"), N_ ("Select more articles"), { "<Shift>Down" }, NULL },
  { N_ ("Articles"), N_ ("Select all articles"), { "<Control>a" }, NULL },
  { N_ ("Articles"), N_ ("Remove the selected articles"), { "Delete" }, NULL },
  { N_ ("Articles"), N_ ("Go back to the article before"), { "<Alt>Left" }, NULL },
  { N_ ("Articles"), N_ ("Go forward again"), { "<Alt>Right" }, NULL },
  { N_ ("Find"), N_ ("Search articles"), { "<Control>f" }, "win.search" },
  { N_ ("Find"), N_ ("What the search may be completed to"), { "<Control>space" }, NULL },
  { N_ ("Find"), N_ ("Edit the saved search"), { "F2" }, NULL },
  { N_ ("Find"), N_ ("Remove the saved search"), { "Delete" }, NULL },
  { N_ ("Find"), N_ ("Go to company"), { "<Control>k" }, "win.find-company" },
  { N_ ("Find"), N_ ("Find in the article"), { "<Shift><Control>f" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Next fact"), { "bracketright" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Previous fact"), { "bracketleft" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Next highlight"), { "braceright" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Previous highlight"), { "braceleft" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Open what is at the cursor"), { "Return" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Open the fact beneath a highlight"), { "<Shift>Return" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Edit the note in the list"), { "F2" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Delete the note in the list"), { "Delete" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Add a fact"), { "<Shift><Control>5" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Highlight as evidence"), { "<Shift><Control>1" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Highlight as doubt"), { "<Shift><Control>2" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Highlight as question"), { "<Shift><Control>3" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Highlight as quote"), { "<Shift><Control>4" }, NULL },
  { N_ ("Facts and Notes"), N_ ("Comment on the selection"), { "<Control>m" }, NULL },
  { N_ ("Facts and Notes"),
    N_ ("Copy the selection with its source"),
    { "<Shift><Control>c" },
    NULL },
  { N_ ("View"), N_ ("Read"), { "<Control>1" }, "win.show-view::read" },
  { N_ ("View"), N_ ("Timeline"), { "<Control>2" }, "win.show-view::timeline" },
  { N_ ("View"), N_ ("Investors"), { "<Control>3" }, "win.show-view::investors" },
  { N_ ("View"), N_ ("Next part of the window"), { "F6" }, "win.next-pane" },
  { N_ ("View"), N_ ("Previous part of the window"), { "<Shift>F6" }, "win.previous-pane" },
  { N_ ("View"), N_ ("Show or hide facts and notes"), { "F9" }, NULL },
  { N_ ("View"), N_ ("What changed in the article"), { "<Control>d" }, NULL },
  { N_ ("View"), N_ ("Next page, then next unread article"), { "space" }, NULL },
  { N_ ("View"), N_ ("Arrow keys move a cursor, or scroll"), { "F7" }, NULL },
  { N_ ("View"), N_ ("Larger text"), { "<Control>plus" }, NULL },
  { N_ ("View"), N_ ("Smaller text"), { "<Control>minus" }, NULL },
  { N_ ("View"), N_ ("Normal text size"), { "<Control>0" }, NULL },
  { N_ ("Sources"), N_ ("Add a source"), { "<Control>n" }, "win.add-source" },
  { N_ ("Sources"), N_ ("Add the address or the article that was copied"), { "<Control>v" }, NULL },
  { N_ ("Sources"), N_ ("Sync all sources"), { "F5", "<Control>r" }, "win.sync-all" },
  { N_ ("General"), N_ ("Open files"), { "<Control>o" }, "win.open-files" },
  { N_ ("General"), N_ ("Open a folder"), { "<Shift><Control>o" }, "win.open-folder" },
  { N_ ("General"), N_ ("Print the article"), { "<Control>p" }, NULL },
  { N_ ("General"), N_ ("Undo"), { "<Control>z" }, NULL },
  { N_ ("General"), N_ ("Redo"), { "<Shift><Control>z" }, NULL },
  { N_ ("General"), N_ ("Preferences"), { "<Control>comma" }, "app.preferences" },
  { N_ ("General"), N_ ("Keyboard shortcuts"), { "<Control>question" }, "app.shortcuts" },
  { N_ ("General"), N_ ("Main menu"), { "F10" }, NULL },
  { N_ ("General"), N_ ("Close the window"), { "<Control>w" }, "window.close" },
  { N_ ("General"), N_ ("Quit"), { "<Control>q" }, "app.quit" },
};

void
gotgan_shortcuts_install (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].action != NULL)
      gtk_application_set_accels_for_action (application, keys[i].action, keys[i].keys);
}

static char *
gotgan_shortcuts_dup_label (const char *key)
{
  GdkModifierType modifiers;
  guint keyval;

  if (!gtk_accelerator_parse (key, &keyval, &modifiers))
    return g_strdup (key);
  return gtk_accelerator_get_label (keyval, modifiers);
}

static GtkWidget *
gotgan_shortcuts_create_row (const GotganKey *key)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = gotgan_shortcuts_dup_label (key->keys[0]);
  GtkWidget *label = gtk_label_new (text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (key->title));
  gtk_widget_add_css_class (label, "key");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static GtkWidget *
gotgan_shortcuts_create_page (void)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (i == 0 || !g_str_equal (keys[i].group, keys[i - 1].group))
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (keys[i].group));
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, gotgan_shortcuts_create_row (&keys[i]));
    }
  return GTK_WIDGET (page);
}

AdwDialog *
gotgan_shortcuts_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), gotgan_shortcuts_create_page ());
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 600);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
