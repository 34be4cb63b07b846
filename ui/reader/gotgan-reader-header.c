#include "config.h"

#include "ui/reader/gotgan-reader-header.h"

#include "ui/reader/gotgan-text-size.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _GotganReaderHeader
{
  GtkWidget parent_instance;

  GtkToggleButton *star;
  GtkButton *size;
  AdwToggleGroup *face;
  GtkToggleButton *pane;

  GSettings *settings;
  gboolean starred;
  gboolean pane_shown;
  gboolean has_article;
};

G_DEFINE_FINAL_TYPE (GotganReaderHeader, gotgan_reader_header, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_STARRED = 1,
  PROP_PANE_SHOWN,
  PROP_HAS_ARTICLE,
} GotganReaderHeaderProperty;

static GParamSpec *properties[PROP_HAS_ARTICLE + 1];

GtkWidget *
gotgan_reader_header_new (void)
{
  return g_object_new (GOTGAN_TYPE_READER_HEADER, NULL);
}

static gboolean *
gotgan_reader_header_get_flag (GotganReaderHeader *self, guint property_id)
{
  switch ((GotganReaderHeaderProperty) property_id)
    {
    case PROP_STARRED:
      return &self->starred;
    case PROP_PANE_SHOWN:
      return &self->pane_shown;
    case PROP_HAS_ARTICLE:
      return &self->has_article;
    default:
      return NULL;
    }
}

static void
gotgan_reader_header_get_property (GObject *object, guint property_id, GValue *value,
                                   GParamSpec *pspec)
{
  gboolean *flag = gotgan_reader_header_get_flag (GOTGAN_READER_HEADER (object), property_id);

  g_return_if_fail (flag != NULL);
  g_value_set_boolean (value, *flag);
}

static void
gotgan_reader_header_set_property (GObject *object, guint property_id, const GValue *value,
                                   GParamSpec *pspec)
{
  GotganReaderHeader *self = GOTGAN_READER_HEADER (object);
  gboolean *flag = gotgan_reader_header_get_flag (self, property_id);

  g_return_if_fail (flag != NULL);
  if (*flag == g_value_get_boolean (value))
    return;
  *flag = g_value_get_boolean (value);
  gtk_button_set_icon_name (GTK_BUTTON (self->star),
                            self->starred ? "starred-symbolic" : "non-starred-symbolic");
  g_object_notify_by_pspec (object, pspec);
}

static void
gotgan_reader_header_smaller_cb (GotganReaderHeader *self)
{
  gotgan_text_size_change (self->settings, -1);
}

static void
gotgan_reader_header_larger_cb (GotganReaderHeader *self)
{
  gotgan_text_size_change (self->settings, 1);
}

static void
gotgan_reader_header_normal_cb (GotganReaderHeader *self)
{
  gotgan_text_size_change (self->settings, 0);
}

static void
gotgan_reader_header_show_size (GotganReaderHeader *self)
{
  double scale = g_settings_get_double (self->settings, "reader-text-scale");
  /* Translators: the size of text in percent. */
  g_autofree char *size = g_strdup_printf (_ ("%d %%"), (int) (scale * 100 + 0.5));

  gtk_button_set_label (self->size, size);
}

static void
gotgan_reader_header_show_face (GotganReaderHeader *self)
{
  gboolean serif = g_settings_get_boolean (self->settings, "reader-serif");

  adw_toggle_group_set_active_name (self->face, serif ? "serif" : "sans");
}

static void
gotgan_reader_header_face_cb (GotganReaderHeader *self)
{
  gboolean serif = g_strcmp0 (adw_toggle_group_get_active_name (self->face), "serif") == 0;

  if (serif != g_settings_get_boolean (self->settings, "reader-serif"))
    g_settings_set_boolean (self->settings, "reader-serif", serif);
}

static void
gotgan_reader_header_dispose (GObject *object)
{
  GotganReaderHeader *self = GOTGAN_READER_HEADER (object);
  GtkWidget *child = NULL;

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_READER_HEADER);
  /* Children that the template does not name are still there. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (gotgan_reader_header_parent_class)->dispose (object);
}

static void
gotgan_reader_header_class_init (GotganReaderHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gotgan_reader_header_get_property;
  object_class->set_property = gotgan_reader_header_set_property;
  object_class->dispose = gotgan_reader_header_dispose;
  properties[PROP_STARRED] = g_param_spec_boolean ("starred", NULL, NULL, FALSE, flags);
  properties[PROP_PANE_SHOWN] = g_param_spec_boolean ("pane-shown", NULL, NULL, FALSE, flags);
  properties[PROP_HAS_ARTICLE] = g_param_spec_boolean ("has-article", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/reader/gotgan-reader-header.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganReaderHeader, star);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderHeader, size);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderHeader, face);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderHeader, pane);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_header_smaller_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_header_normal_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_header_larger_cb);
}

static void
gotgan_reader_header_init (GotganReaderHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (GOTGAN_APP_ID);
  g_signal_connect_object (self->settings, "changed::reader-text-scale",
                           G_CALLBACK (gotgan_reader_header_show_size), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reader-serif",
                           G_CALLBACK (gotgan_reader_header_show_face), self, G_CONNECT_SWAPPED);
  gotgan_reader_header_show_size (self);
  gotgan_reader_header_show_face (self);
  g_signal_connect_object (self->face, "notify::active", G_CALLBACK (gotgan_reader_header_face_cb),
                           self, G_CONNECT_SWAPPED);
}
