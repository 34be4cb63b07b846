#include "config.h"

/* A Korean syllable is composed outside the buffer (the preedit) and enters it only when it is finished. Whoever
 * reads the buffer alone loses the syllable under way; whoever sets it meanwhile breaks the composing. So the
 * comment is read with its preedit, and the buffer is only ever set when another note is shown. */

#include "ui/widgets/gotgan-note-editor.h"

#include "app/model/gotgan-note-filter.h"
#include "ui/widgets/gotgan-colour-bar.h"
#include "ui/widgets/gotgan-tag-entry.h"

#include <glib/gi18n-lib.h>

struct _GotganNoteEditor
{
  GtkWidget parent_instance;

  GotganColourBar *colours;
  GtkTextView *comment;
  GotganTagEntry *tags;

  GSignalGroup *note_signals;
  GotganLibrary *library;
  GotganNote *note;
  char *preedit;
};

G_DEFINE_FINAL_TYPE (GotganNoteEditor, gotgan_note_editor, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_LIBRARY = 1,
  PROP_NOTE,
} GotganNoteEditorProperty;

enum
{
  SIGNAL_CLOSE,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_NOTE + 1];
static guint signals[N_SIGNALS];

GtkWidget *
gotgan_note_editor_new (void)
{
  return g_object_new (GOTGAN_TYPE_NOTE_EDITOR, NULL);
}

char *
gotgan_note_editor_dup_comment (GotganNoteEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->comment);
  GtkTextIter start;
  GtkTextIter end;
  GtkTextIter at;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *comment = NULL;

  g_return_val_if_fail (GOTGAN_IS_NOTE_EDITOR (self), NULL);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  before = gtk_text_buffer_get_text (buffer, &start, &at, FALSE);
  after = gtk_text_buffer_get_text (buffer, &at, &end, FALSE);
  comment = g_strconcat (before, self->preedit != NULL ? self->preedit : "", after, NULL);
  g_strstrip (comment);
  return *comment != '\0' ? g_steal_pointer (&comment) : NULL;
}

void
gotgan_note_editor_save (GotganNoteEditor *self)
{
  g_autofree char *comment = NULL;
  g_auto (GStrv) tags = NULL;

  g_return_if_fail (GOTGAN_IS_NOTE_EDITOR (self));

  if (self->note == NULL || self->library == NULL)
    return;
  comment = gotgan_note_editor_dup_comment (self);
  if (g_strcmp0 (comment, gotgan_note_get_comment (self->note)) != 0)
    gotgan_library_edit_note (self->library, self->note, gotgan_note_get_colour (self->note),
                              comment);
  tags = gotgan_tag_entry_dup_tags (self->tags);
  gotgan_library_tag_note (self->library, self->note, (const char *const *) tags);
}

void
gotgan_note_editor_set_library (GotganNoteEditor *self, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_NOTE_EDITOR (self));
  g_return_if_fail (library == NULL || GOTGAN_IS_LIBRARY (library));

  if (!g_set_object (&self->library, library))
    return;
  gotgan_colour_bar_set_library (self->colours, library);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
}

GotganNote *
gotgan_note_editor_get_note (GotganNoteEditor *self)
{
  g_return_val_if_fail (GOTGAN_IS_NOTE_EDITOR (self), NULL);
  return self->note;
}

static void
gotgan_note_editor_show_colour (GotganNoteEditor *self)
{
  gotgan_colour_bar_set_colour (self->colours, (int) gotgan_note_get_colour (self->note));
}

void
gotgan_note_editor_set_note (GotganNoteEditor *self, GotganNote *note)
{
  const char *comment = NULL;

  g_return_if_fail (GOTGAN_IS_NOTE_EDITOR (self));
  g_return_if_fail (note == NULL || GOTGAN_IS_NOTE (note));

  if (self->note == note)
    return;
  gotgan_note_editor_save (self);
  g_set_object (&self->note, note);
  g_signal_group_set_target (self->note_signals, note);
  g_clear_pointer (&self->preedit, g_free);
  gtk_text_view_reset_im_context (self->comment);
  if (note != NULL)
    {
      gotgan_note_editor_show_colour (self);
      comment = gotgan_note_get_comment (note);
    }
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->comment),
                            comment != NULL ? comment : "", -1);
  gotgan_tag_entry_set_tags (self->tags, note != NULL ? gotgan_note_get_tags (note) : NULL);
  gotgan_tag_entry_take_known (self->tags, note != NULL && self->library != NULL
                                               ? gotgan_note_tags_count (
                                                     gotgan_library_get_notes (self->library))
                                               : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

void
gotgan_note_editor_focus_comment (GotganNoteEditor *self)
{
  g_return_if_fail (GOTGAN_IS_NOTE_EDITOR (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->comment));
}

static void
gotgan_note_editor_preedit_changed_cb (GotganNoteEditor *self, const char *preedit)
{
  g_set_str (&self->preedit, preedit);
}

static void
gotgan_note_editor_picked_cb (GotganNoteEditor *self, int colour)
{
  if (self->note == NULL || self->library == NULL)
    return;
  if (gotgan_note_get_colour (self->note) != (GotganColour) colour)
    gotgan_library_edit_note (self->library, self->note, (GotganColour) colour,
                              gotgan_note_get_comment (self->note));
}

static void
gotgan_note_editor_done_cb (GotganNoteEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSE], 0);
}

static void
gotgan_note_editor_done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_note_editor_done_cb (GOTGAN_NOTE_EDITOR (widget));
}

/* Forgets the note before it is removed, or closing would write its comment again. */
static void
gotgan_note_editor_delete_cb (GotganNoteEditor *self)
{
  g_autoptr (GotganNote) note = g_steal_pointer (&self->note);

  g_signal_group_set_target (self->note_signals, NULL);
  if (note != NULL && self->library != NULL)
    {
      gotgan_library_remove_note (self->library, note);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.notify-undo", "s",
                                  _ ("Highlight deleted"));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
  g_signal_emit (self, signals[SIGNAL_CLOSE], 0);
}

static void
gotgan_note_editor_copy_cb (GotganNoteEditor *self)
{
  if (self->note != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                            gotgan_note_get_quote (self->note));
}

static void
gotgan_note_editor_get_property (GObject *object, guint property_id, GValue *value,
                                 GParamSpec *pspec)
{
  GotganNoteEditor *self = GOTGAN_NOTE_EDITOR (object);

  switch ((GotganNoteEditorProperty) property_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_NOTE:
      g_value_set_object (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gotgan_note_editor_set_property (GObject *object, guint property_id, const GValue *value,
                                 GParamSpec *pspec)
{
  GotganNoteEditor *self = GOTGAN_NOTE_EDITOR (object);

  switch ((GotganNoteEditorProperty) property_id)
    {
    case PROP_LIBRARY:
      gotgan_note_editor_set_library (self, g_value_get_object (value));
      break;
    case PROP_NOTE:
      gotgan_note_editor_set_note (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gotgan_note_editor_dispose (GObject *object)
{
  GotganNoteEditor *self = GOTGAN_NOTE_EDITOR (object);
  GtkWidget *child = NULL;

  g_clear_object (&self->note_signals);
  g_clear_object (&self->note);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_NOTE_EDITOR);
  /* Children that the template does not name are still there. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (gotgan_note_editor_parent_class)->dispose (object);
}

static void
gotgan_note_editor_finalize (GObject *object)
{
  g_free (GOTGAN_NOTE_EDITOR (object)->preedit);
  G_OBJECT_CLASS (gotgan_note_editor_parent_class)->finalize (object);
}

static void
gotgan_note_editor_class_init (GotganNoteEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gotgan_note_editor_get_property;
  object_class->set_property = gotgan_note_editor_set_property;
  object_class->dispose = gotgan_note_editor_dispose;
  object_class->finalize = gotgan_note_editor_finalize;
  properties[PROP_LIBRARY] =
      g_param_spec_object ("library", NULL, NULL, GOTGAN_TYPE_LIBRARY, flags);
  properties[PROP_NOTE] = g_param_spec_object ("note", NULL, NULL, GOTGAN_TYPE_NOTE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_CLOSE] = g_signal_new ("close", GOTGAN_TYPE_NOTE_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GOTGAN_TYPE_COLOUR_BAR);
  g_type_ensure (GOTGAN_TYPE_TAG_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganNoteEditor, colours);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteEditor, comment);
  gtk_widget_class_bind_template_child (widget_class, GotganNoteEditor, tags);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_editor_preedit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_editor_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_editor_delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_editor_copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_note_editor_done_cb);
  gtk_widget_class_install_action (widget_class, "note-editor.done", NULL,
                                   gotgan_note_editor_done_action);
  gtk_widget_class_set_css_name (widget_class, "noteeditor");
}

static void
gotgan_note_editor_init (GotganNoteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->note_signals = g_signal_group_new (GOTGAN_TYPE_NOTE);
  g_signal_group_connect_swapped (self->note_signals, "notify::colour",
                                  G_CALLBACK (gotgan_note_editor_show_colour), self);
}
