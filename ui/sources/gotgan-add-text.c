#include "config.h"

#include "ui/sources/gotgan-add-text.h"

#include "ui/widgets/gotgan-whole-words.h"

struct _GotganAddText
{
  AdwDialog parent_instance;

  GtkTextBuffer *buffer;
  AdwActionRow *address_row;
  GtkWidget *addresses;

  char *address;
};

G_DEFINE_FINAL_TYPE (GotganAddText, gotgan_add_text, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_ADDED,
  SIGNAL_ADDRESS_WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

AdwDialog *
gotgan_add_text_new (const char *text, const char *address)
{
  GotganAddText *self = g_object_new (GOTGAN_TYPE_ADD_TEXT, NULL);
  GtkTextIter start;

  if (text != NULL)
    gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  self->address = g_strdup (address);
  if (address != NULL)
    adw_action_row_set_subtitle (self->address_row, address);
  gtk_widget_set_visible (self->addresses, address != NULL);
  return ADW_DIALOG (self);
}

char *
gotgan_add_text_dup_text (GotganAddText *self)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (GOTGAN_IS_ADD_TEXT (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

const char *
gotgan_add_text_get_address (GotganAddText *self)
{
  g_return_val_if_fail (GOTGAN_IS_ADD_TEXT (self), NULL);
  return self->address;
}

static gboolean
gotgan_add_text_is_blank (GotganAddText *self)
{
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (self->buffer, &at);
  while (!gtk_text_iter_is_end (&at) && g_unichar_isspace (gtk_text_iter_get_char (&at)))
    gtk_text_iter_forward_char (&at);
  return gtk_text_iter_is_end (&at);
}

static void
gotgan_add_text_changed_cb (GotganAddText *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.add", !gotgan_add_text_is_blank (self));
}

static void
gotgan_add_text_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_ADDED], 0);
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
gotgan_add_text_address_cb (GotganAddText *self)
{
  g_autoptr (GotganAddText) kept = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SIGNAL_ADDRESS_WANTED], 0);
}

static void
gotgan_add_text_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOTGAN_TYPE_ADD_TEXT);
  G_OBJECT_CLASS (gotgan_add_text_parent_class)->dispose (object);
}

static void
gotgan_add_text_finalize (GObject *object)
{
  g_free (GOTGAN_ADD_TEXT (object)->address);
  G_OBJECT_CLASS (gotgan_add_text_parent_class)->finalize (object);
}

static void
gotgan_add_text_class_init (GotganAddTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gotgan_add_text_dispose;
  object_class->finalize = gotgan_add_text_finalize;
  signals[SIGNAL_ADDED] = g_signal_new ("added", GOTGAN_TYPE_ADD_TEXT, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ADDRESS_WANTED] =
      g_signal_new ("address-wanted", GOTGAN_TYPE_ADD_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/sources/gotgan-add-text.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganAddText, buffer);
  gtk_widget_class_bind_template_child (widget_class, GotganAddText, address_row);
  gtk_widget_class_bind_template_child (widget_class, GotganAddText, addresses);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_add_text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_add_text_address_cb);
  gtk_widget_class_install_action (widget_class, "text.add", NULL, gotgan_add_text_add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "text.add",
                                       NULL);
}

static void
gotgan_add_text_init (GotganAddText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
  gotgan_add_text_changed_cb (self);
}
