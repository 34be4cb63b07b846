#include "config.h"

#include "ui/shelf/gotgan-sync-button.h"

#include <glib/gi18n.h>

struct _GotganSyncButton
{
  AdwBin parent_instance;

  gboolean syncing;
  GtkStack *stack;
  GtkMenuButton *busy;
  GtkLabel *label;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (GotganSyncButton, gotgan_sync_button, ADW_TYPE_BIN)

enum
{
  PROP_SYNCING = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gotgan_sync_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SYNCING)
    g_value_set_boolean (value, GOTGAN_SYNC_BUTTON (object)->syncing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_sync_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SYNCING)
    gotgan_sync_button_set_syncing (GOTGAN_SYNC_BUTTON (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_sync_button_dispose (GObject *object)
{
  /* The bin lets go of its child itself; the template would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOTGAN_TYPE_SYNC_BUTTON);
  G_OBJECT_CLASS (gotgan_sync_button_parent_class)->dispose (object);
}

static void
gotgan_sync_button_class_init (GotganSyncButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gotgan_sync_button_get_property;
  object_class->set_property = gotgan_sync_button_set_property;
  object_class->dispose = gotgan_sync_button_dispose;

  properties[PROP_SYNCING] =
      g_param_spec_boolean ("syncing", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/shelf/gotgan-sync-button.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganSyncButton, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganSyncButton, busy);
  gtk_widget_class_bind_template_child (widget_class, GotganSyncButton, label);
  gtk_widget_class_bind_template_child (widget_class, GotganSyncButton, bar);
}

static void
gotgan_sync_button_init (GotganSyncButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_sync_button_set_progress (self, 0, 0);
}

gboolean
gotgan_sync_button_get_syncing (GotganSyncButton *self)
{
  g_return_val_if_fail (GOTGAN_IS_SYNC_BUTTON (self), FALSE);

  return self->syncing;
}

void
gotgan_sync_button_set_syncing (GotganSyncButton *self, gboolean syncing)
{
  g_return_if_fail (GOTGAN_IS_SYNC_BUTTON (self));

  if (self->syncing == syncing)
    return;
  self->syncing = syncing;
  if (!syncing)
    gtk_menu_button_popdown (self->busy);
  gtk_stack_set_visible_child_name (self->stack, syncing ? "busy" : "idle");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SYNCING]);
}

void
gotgan_sync_button_set_progress (GotganSyncButton *self, guint done, guint total)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GOTGAN_IS_SYNC_BUTTON (self));

  /* Translators: the progress of a sync: sources done, then all sources. */
  text = total > 0 ? g_strdup_printf (_ ("Syncing… %u of %u sources"), done, total)
                   : g_strdup (_ ("Syncing…"));
  gtk_label_set_label (self->label, text);
  gtk_progress_bar_set_fraction (self->bar, total > 0 ? MIN (1.0, (double) done / total) : 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->busy), text);
}
