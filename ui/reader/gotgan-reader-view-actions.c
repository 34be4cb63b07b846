#include "config.h"

#include "ui/reader/gotgan-reader-view-private.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-words.h"
#include "ui/reader/gotgan-byline.h"
#include "ui/reader/gotgan-text-size.h"
#include "ui/widgets/gotgan-announce.h"

#include <glib/gi18n-lib.h>

static void
highlight_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganColour colour;

  if (gotgan_colour_from_string (g_variant_get_string (parameter, NULL), &colour))
    gotgan_reader_view_highlight (GOTGAN_READER_VIEW (widget), colour);
}

static void
comment_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_comment (GOTGAN_READER_VIEW (widget));
}

static void
add_fact_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_add_fact (GOTGAN_READER_VIEW (widget));
}

static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_turn_page (GOTGAN_READER_VIEW (widget),
                                g_str_equal (name, "reader.page-up") ? -1 : 1);
}

static void
toggle_caret_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GSettings *settings = GOTGAN_READER_VIEW (widget)->settings;
  gboolean caret = !g_settings_get_boolean (settings, "reader-caret");

  g_settings_set_boolean (settings, "reader-caret", caret);
  gotgan_announce (widget, caret ? _ ("The arrow keys move a cursor in the text")
                                 : _ ("The arrow keys scroll the text"));
}

static void
copy_quote_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_copy_citation (GOTGAN_READER_VIEW (widget), gotgan_labels_get_language ());
}

/* In the style of the text it goes into, which may be another than the program's. */
static void
copy_citation_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganLanguage language;

  if (gotgan_language_from_string (g_variant_get_string (parameter, NULL), &language))
    gotgan_reader_view_copy_citation (GOTGAN_READER_VIEW (widget), language);
}

static void
copy_csl_json_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_copy_csl_json (GOTGAN_READER_VIEW (widget));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_print (GOTGAN_READER_VIEW (widget));
}

static void
save_pdf_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_save_pdf (GOTGAN_READER_VIEW (widget));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_find_bar_open (GOTGAN_READER_VIEW (widget)->find_bar);
}

static void
find_next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_find_bar_step (GOTGAN_READER_VIEW (widget)->find_bar, 1);
}

static void
find_previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_find_bar_step (GOTGAN_READER_VIEW (widget)->find_bar, -1);
}

static void
next_claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_step_claim (GOTGAN_READER_VIEW (widget), 1);
}

static void
previous_claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_step_claim (GOTGAN_READER_VIEW (widget), -1);
}

static void
next_note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_step_note (GOTGAN_READER_VIEW (widget), 1);
}

static void
previous_note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_step_note (GOTGAN_READER_VIEW (widget), -1);
}

/* A fact that a highlight lies over, too. */
static void
open_claim_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_enter_claim (GOTGAN_READER_VIEW (widget));
}

static void
toggle_pane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (widget);

  gotgan_reader_view_show_pane (self, !adw_overlay_split_view_get_show_sidebar (self->split));
}

static void
toggle_star_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (widget);
  gboolean starred;

  g_object_get (self->header, "starred", &starred, NULL);
  g_object_set (self->header, "starred", !starred, NULL);
}

static void
open_original_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (widget);
  GotganArticle *article =
      gotgan_article_buffer_get_article (gotgan_article_text_get_buffer (self->text));
  const char *link = article != NULL ? gotgan_byline_get_link (article) : NULL;

  if (link != NULL)
    gotgan_reader_view_open_link (self, link);
}

static void
show_changes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_reader_view_show_changes (GOTGAN_READER_VIEW (widget));
}

static void
size_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int by = 0;

  if (g_str_equal (name, "reader.larger"))
    by = 1;
  else if (g_str_equal (name, "reader.smaller"))
    by = -1;
  gotgan_text_size_change (GOTGAN_READER_VIEW (widget)->settings, by);
}

/* What is at the cursor: a link, a note, the claim's card. */
static void
open_at_cursor_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (widget);
  GotganArticleBuffer *buffer = gotgan_article_text_get_buffer (self->text);
  g_autoptr (GotganNote) note = gotgan_reader_view_dup_note_at_cursor (self);
  const char *link = gotgan_article_buffer_get_link (buffer, gotgan_reader_view_get_cursor (self));

  if (link != NULL)
    gotgan_reader_view_open_link (self, link);
  else if (note != NULL)
    gotgan_reader_view_open_note (self, note, FALSE);
  else
    gotgan_reader_view_enter_claim (self);
}

static void
dismiss_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (widget);

  gotgan_reader_view_stop_awaiting_claim (self);
  gotgan_reader_view_hide_claim (self);
  gotgan_reader_view_hide_selection (self);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "reader.highlight", "s", highlight_action },
  { "reader.comment", NULL, comment_action },
  { "reader.copy-quote", NULL, copy_quote_action },
  { "reader.copy-citation", "s", copy_citation_action },
  { "reader.copy-csl-json", NULL, copy_csl_json_action },
  { "reader.print", NULL, print_action },
  { "reader.save-pdf", NULL, save_pdf_action },
  { "reader.add-fact", NULL, add_fact_action },
  { "reader.page-down", NULL, page_action },
  { "reader.page-up", NULL, page_action },
  { "reader.toggle-caret", NULL, toggle_caret_action },
  { "reader.find", NULL, find_action },
  { "reader.find-next", NULL, find_next_action },
  { "reader.find-previous", NULL, find_previous_action },
  { "reader.next-claim", NULL, next_claim_action },
  { "reader.previous-claim", NULL, previous_claim_action },
  { "reader.next-note", NULL, next_note_action },
  { "reader.previous-note", NULL, previous_note_action },
  { "reader.open-claim", NULL, open_claim_action },
  { "reader.toggle-pane", NULL, toggle_pane_action },
  { "reader.toggle-star", NULL, toggle_star_action },
  { "reader.open-original", NULL, open_original_action },
  { "reader.show-changes", NULL, show_changes_action },
  { "reader.open-at-cursor", NULL, open_at_cursor_action },
  { "reader.dismiss", NULL, dismiss_action },
  { "reader.larger", NULL, size_action },
  { "reader.smaller", NULL, size_action },
  { "reader.normal-size", NULL, size_action },
};

void
gotgan_reader_view_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

void
gotgan_reader_view_update_actions (GotganReaderView *self)
{
  GotganArticle *article =
      gotgan_article_buffer_get_article (gotgan_article_text_get_buffer (self->text));
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean shown = article != NULL;
  gboolean claims =
      shown && g_list_model_get_n_items (gotgan_session_get_claims (self->session)) > 0;
  static const char *const of_article[] = {
    "reader.highlight",     "reader.comment",     "reader.copy-quote",    "reader.add-fact",
    "reader.find",          "reader.toggle-pane", "reader.toggle-star",   "reader.copy-citation",
    "reader.print",         "reader.save-pdf",    "reader.copy-csl-json", "reader.next-note",
    "reader.previous-note",
  };

  for (guint i = 0; i < G_N_ELEMENTS (of_article); i++)
    gtk_widget_action_set_enabled (widget, of_article[i], shown);
  gtk_widget_action_set_enabled (widget, "reader.next-claim", claims);
  gtk_widget_action_set_enabled (widget, "reader.previous-claim", claims);
  gtk_widget_action_set_enabled (widget, "reader.open-original",
                                 shown && gotgan_byline_get_link (article) != NULL);
}

/* Keys of the text. It is read only, so single keys are free; they come before the text view's own. */
static const struct
{
  const char *trigger;
  const char *action;
  const char *target;
} text_keys[] = {
  { "1|<Control><Shift>1|<Control><Shift>exclam", "reader.highlight", "evidence" },
  { "2|<Control><Shift>2|<Control><Shift>at", "reader.highlight", "doubt" },
  { "3|<Control><Shift>3|<Control><Shift>numbersign", "reader.highlight", "question" },
  { "4|<Control><Shift>4|<Control><Shift>dollar", "reader.highlight", "quote" },
  { "<Control>m", "reader.comment", NULL },
  { "<Control><Shift>c", "reader.copy-quote", NULL },
  { "5|<Control><Shift>5|<Control><Shift>percent", "reader.add-fact", NULL },
  { "space", "reader.page-down", NULL },
  { "<Shift>space", "reader.page-up", NULL },
  { "F7", "reader.toggle-caret", NULL },
  { "bracketright|<Alt>Down", "reader.next-claim", NULL },
  { "bracketleft|<Alt>Up", "reader.previous-claim", NULL },
  { "braceright|<Alt><Shift>Down", "reader.next-note", NULL },
  { "braceleft|<Alt><Shift>Up", "reader.previous-note", NULL },
  { "Return|KP_Enter", "reader.open-at-cursor", NULL },
  { "<Shift>Return|<Shift>KP_Enter", "reader.open-claim", NULL },
  { "Escape", "reader.dismiss", NULL },
};

/* Keys of the window while the reader is shown. */
static const struct
{
  const char *trigger;
  const char *action;
} window_keys[] = {
  { "F9", "reader.toggle-pane" },
  { "<Control><Shift>f", "reader.find" },
  { "<Control>d", "reader.show-changes" },
  { "<Control>p", "reader.print" },
  { "<Control>g", "reader.find-next" },
  { "<Control><Shift>g", "reader.find-previous" },
  { "<Control>plus|<Control>equal|<Control>KP_Add", "reader.larger" },
  { "<Control>minus|<Control>KP_Subtract", "reader.smaller" },
  { "<Control>0|<Control>KP_0", "reader.normal-size" },
};

static void
add_key (GtkShortcutController *controller, const char *trigger, const char *action,
         const char *target)
{
  GtkShortcut *shortcut =
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger), gtk_named_action_new (action));

  if (target != NULL)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_string (target));
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

void
gotgan_reader_view_init_actions (GotganReaderView *self)
{
  GtkEventController *of_text = gtk_shortcut_controller_new ();
  GtkEventController *of_window = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (of_text, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (text_keys); i++)
    add_key (GTK_SHORTCUT_CONTROLLER (of_text), text_keys[i].trigger, text_keys[i].action,
             text_keys[i].target);
  gtk_widget_add_controller (GTK_WIDGET (self->text), of_text);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (of_window),
                                     GTK_SHORTCUT_SCOPE_MANAGED);
  for (guint i = 0; i < G_N_ELEMENTS (window_keys); i++)
    add_key (GTK_SHORTCUT_CONTROLLER (of_window), window_keys[i].trigger, window_keys[i].action,
             NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), of_window);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->text), self->text_menu);
}
