#include "config.h"

#include "ui/reader/gotgan-changes-dialog.h"

#include "app/library/gotgan-error-text.h"
#include "ui/reader/gotgan-change-row.h"
#include "ui/reader/gotgan-touched-list.h"
#include "ui/reader/gotgan-version-text.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

struct _GotganChangesDialog
{
  AdwDialog parent_instance;

  GtkWidget *choices;
  GtkDropDown *from;
  GtkDropDown *to;
  AdwToggleGroup *manner;
  GtkCheckButton *whole;
  GtkStack *stack;
  AdwStatusPage *error_page;
  AdwViewStack *views;
  GtkStack *text_stack;
  GtkListView *lines_view;
  AdwViewStackPage *touched_page;
  GotganTouchedList *touched;

  GotganSession *session;
  gint64 article_id;
  GPtrArray *versions;
  GotganChanges *changes;
  GCancellable *loading;
  GPtrArray *rows;
  gboolean narrow;
  /* Set while the choices are filled. */
  gboolean filling;
};

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GotganChangesDialog, gotgan_changes_dialog, ADW_TYPE_DIALOG)

/* --- Lines -------------------------------------------------------------------------------------- */

static gboolean
gotgan_changes_dialog_is_side_by_side (GotganChangesDialog *self)
{
  return !self->narrow
         && g_strcmp0 (adw_toggle_group_get_active_name (self->manner), "beside") == 0;
}

static void
gotgan_changes_dialog_manner_cb (GotganChangesDialog *self)
{
  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    gotgan_change_row_set_side_by_side (g_ptr_array_index (self->rows, i),
                                        gotgan_changes_dialog_is_side_by_side (self));
}

static void
gotgan_changes_dialog_setup_cb (GotganChangesDialog *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, gotgan_change_row_new ());
}

static void
gotgan_changes_dialog_bind_cb (GotganChangesDialog *self, GtkListItem *item)
{
  GotganChangeRow *row = GOTGAN_CHANGE_ROW (gtk_list_item_get_child (item));
  GotganChangeLine *line = gtk_list_item_get_item (item);
  g_autofree char *spoken = gotgan_change_line_dup_spoken (line);

  gotgan_change_row_set_side_by_side (row, gotgan_changes_dialog_is_side_by_side (self));
  gotgan_change_row_set_line (row, line);
  gtk_list_item_set_accessible_label (item, spoken);
  g_ptr_array_add (self->rows, row);
}

static void
gotgan_changes_dialog_unbind_cb (GotganChangesDialog *self, GtkListItem *item)
{
  if (self->rows != NULL)
    g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

static void
gotgan_changes_dialog_show_lines (GotganChangesDialog *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  if (self->changes == NULL)
    return;
  selection = gtk_no_selection_new (
      gotgan_change_lines_new (self->changes, gtk_check_button_get_active (self->whole)));
  gtk_list_view_set_model (self->lines_view, GTK_SELECTION_MODEL (selection));
}

/* --- Comparing ---------------------------------------------------------------------------------- */

static void
gotgan_changes_dialog_take_changes (GotganChangesDialog *self, GotganChanges *changes)
{
  gboolean is_same = gotgan_changes_is_empty (changes);

  g_set_object (&self->changes, changes);
  gotgan_changes_dialog_show_lines (self);
  gtk_stack_set_visible_child_name (self->text_stack, is_same ? "same" : "lines");
  gtk_widget_set_sensitive (GTK_WIDGET (self->whole), !is_same);
  gotgan_touched_list_set_changes (self->touched, changes);
  adw_view_stack_page_set_badge_number (self->touched_page,
                                        gotgan_touched_list_get_n_touched (self->touched));
  gtk_stack_set_visible_child_name (self->stack, "changes");
}

static void
changes_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GotganChangesDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganChanges) changes =
      gotgan_library_load_changes_finish (GOTGAN_LIBRARY (source), result, &error);
  g_autofree char *text = NULL;

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (changes != NULL)
    {
      gotgan_changes_dialog_take_changes (self, changes);
      return;
    }
  text = gotgan_error_text (error);
  adw_status_page_set_description (self->error_page, text);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static const char *
get_chosen (GotganChangesDialog *self, GtkDropDown *choice)
{
  guint selected = gtk_drop_down_get_selected (choice);
  const GotganArticleVersion *version =
      selected < self->versions->len ? g_ptr_array_index (self->versions, selected) : NULL;

  return version != NULL ? version->version : NULL;
}

static void
gotgan_changes_dialog_chosen_cb (GotganChangesDialog *self)
{
  if (self->filling || self->session == NULL)
    return;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  /* What was compared before stays until the answer is there: it takes a moment, and nothing flickers. */
  if (self->changes == NULL)
    gtk_stack_set_visible_child_name (self->stack, "loading");
  gotgan_library_load_changes_async (gotgan_session_get_library (self->session), self->article_id,
                                     get_chosen (self, self->from), get_chosen (self, self->to),
                                     self->loading, changes_loaded_cb, g_object_ref (self));
}

static guint
find_version (GPtrArray *versions, const GotganArticleVersion *version)
{
  guint index = 0;

  return version != NULL && g_ptr_array_find (versions, version, &index) ? index : 0;
}

static void
gotgan_changes_dialog_fill_choices (GotganChangesDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = self->versions->len;
  const GotganArticleVersion *last = g_ptr_array_index (self->versions, n - 1);
  const GotganArticleVersion *before =
      gotgan_article_version_find_before (self->versions, last->version);

  for (guint i = 0; i < n; i++)
    gtk_string_list_take (names, gotgan_version_dup_text (g_ptr_array_index (self->versions, i),
                                                          i + 1 == n));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->from, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->to, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->from, find_version (self->versions, before));
  gtk_drop_down_set_selected (self->to, n - 1);
  self->filling = FALSE;
}

/* What was chosen is shown behind the dialog. */
static void
gotgan_changes_dialog_effect_chosen_cb (GotganChangesDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

GotganChanges *
gotgan_changes_dialog_get_changes (GotganChangesDialog *self)
{
  g_return_val_if_fail (GOTGAN_IS_CHANGES_DIALOG (self), NULL);
  return self->changes;
}

/* --- The class ---------------------------------------------------------------------------------- */

static void
gotgan_changes_dialog_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, GOTGAN_CHANGES_DIALOG (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_changes_dialog_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  GotganChangesDialog *self = GOTGAN_CHANGES_DIALOG (object);

  if (id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (self->narrow == g_value_get_boolean (value))
    return;
  self->narrow = g_value_get_boolean (value);
  gotgan_changes_dialog_manner_cb (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
gotgan_changes_dialog_dispose (GObject *object)
{
  GotganChangesDialog *self = GOTGAN_CHANGES_DIALOG (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->filling = TRUE;
  g_clear_object (&self->session);
  g_clear_object (&self->changes);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_CHANGES_DIALOG);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (gotgan_changes_dialog_parent_class)->dispose (object);
}

static void
gotgan_changes_dialog_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOTGAN_TYPE_TOUCHED_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/reader/gotgan-changes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, from);
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, to);
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, manner);
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, whole);
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, error_page);
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, views);
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, text_stack);
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, lines_view);
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, touched_page);
  gtk_widget_class_bind_template_child (widget_class, GotganChangesDialog, touched);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_changes_dialog_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_changes_dialog_manner_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_changes_dialog_show_lines);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_changes_dialog_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_changes_dialog_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_changes_dialog_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_changes_dialog_effect_chosen_cb);
}

static void
gotgan_changes_dialog_class_init (GotganChangesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_changes_dialog_get_property;
  object_class->set_property = gotgan_changes_dialog_set_property;
  object_class->dispose = gotgan_changes_dialog_dispose;
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gotgan_changes_dialog_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gotgan_changes_dialog_init (GotganChangesDialog *self)
{
  self->filling = TRUE;
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
}

AdwDialog *
gotgan_changes_dialog_new (GotganSession *session, gint64 article_id, GPtrArray *versions)
{
  GotganChangesDialog *self = g_object_new (GOTGAN_TYPE_CHANGES_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->article_id = article_id;
  self->versions = g_ptr_array_ref (versions);
  gotgan_touched_list_set_session (self->touched, session);
  gotgan_changes_dialog_fill_choices (self);
  gotgan_changes_dialog_chosen_cb (self);
  return ADW_DIALOG (self);
}
