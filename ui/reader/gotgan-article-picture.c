#include "config.h"

#include "ui/reader/gotgan-article-picture.h"

#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

/* What most pictures of news are, until it is known. */
#define USUAL_RATIO (9. / 16.)
/* Higher ones stand in a place of this ratio. */
#define MAX_RATIO 1.25
#define MIN_COLUMN 80

struct _GotganArticlePicture
{
  GtkWidget parent_instance;

  char *url;
  GtkWidget *picture;
  GtkWidget *placeholder;
  GtkLabel *name;
  GtkLabel *reason;
  GtkWidget *button;
  GotganPictureState state;
  int column;
  /* Of the place, and how wide the picture itself is; 0 while it is not known. */
  double ratio;
  int width;
  /* The place is only as high as what stands for the picture. */
  gboolean small;
};

typedef enum
{
  PROP_STATE = 1,
} GotganArticlePictureProperty;

static GParamSpec *properties[PROP_STATE + 1];

enum
{
  ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GotganArticlePicture, gotgan_article_picture, GTK_TYPE_WIDGET)

const char *
gotgan_article_picture_get_url (GotganArticlePicture *self)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_PICTURE (self), NULL);
  return self->url;
}

/* --- Its place ---------------------------------------------------------------------------------- */

static int
gotgan_article_picture_get_height (GotganArticlePicture *self)
{
  int shown = self->width > 0 ? MIN (self->column, self->width) : self->column;
  int least;

  if (self->small)
    {
      gtk_widget_measure (self->placeholder, GTK_ORIENTATION_VERTICAL, self->column, &least, NULL,
                          NULL, NULL);
      return least;
    }
  return MAX (1, (int) (shown * MIN (self->ratio, MAX_RATIO)));
}

/* A text asks for the least, so that is all there is. */
static void
gotgan_article_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                int *minimum, int *natural, int *minimum_baseline,
                                int *natural_baseline)
{
  GotganArticlePicture *self = GOTGAN_ARTICLE_PICTURE (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? self->column
                                                       : gotgan_article_picture_get_height (self);
  *natural = *minimum;
}

static void
gotgan_article_picture_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GotganArticlePicture *self = GOTGAN_ARTICLE_PICTURE (widget);
  int least;

  gtk_widget_allocate (self->picture, width, height, -1, NULL);
  gtk_widget_measure (self->placeholder, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  gtk_widget_measure (self->placeholder, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_allocate (self->placeholder, width, MAX (height, least), -1, NULL);
}

void
gotgan_article_picture_set_column (GotganArticlePicture *self, int column)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_PICTURE (self));

  column = MAX (column, MIN_COLUMN);
  if (column == self->column)
    return;
  self->column = column;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* --- What is in it ------------------------------------------------------------------------------- */

GotganPictureState
gotgan_article_picture_get_state (GotganArticlePicture *self)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_PICTURE (self), GOTGAN_PICTURE_STATE_WAITING);
  return self->state;
}

static void
gotgan_article_picture_update (GotganArticlePicture *self)
{
  gboolean waits_for_person =
      self->state == GOTGAN_PICTURE_STATE_WITHHELD || self->state == GOTGAN_PICTURE_STATE_FAILED;

  gtk_widget_set_child_visible (self->placeholder, waits_for_person);
  gtk_button_set_label (GTK_BUTTON (self->button), self->state == GOTGAN_PICTURE_STATE_FAILED
                                                       ? _ ("Load Picture Again")
                                                       : _ ("Show Picture"));
  if (self->state == GOTGAN_PICTURE_STATE_SHOWN)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY,
                               self->state == GOTGAN_PICTURE_STATE_LOADING, -1);
}

void
gotgan_article_picture_set_state (GotganArticlePicture *self, GotganPictureState state)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_PICTURE (self));

  if (state == self->state)
    return;
  self->state = state;
  if (state != GOTGAN_PICTURE_STATE_SHOWN)
    gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
  gotgan_article_picture_update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
gotgan_article_picture_show (GotganArticlePicture *self, GdkTexture *texture, gboolean may_grow)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_PICTURE (self));
  g_return_if_fail (GDK_IS_TEXTURE (texture));

  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  if (may_grow || self->small)
    {
      self->small = FALSE;
      self->width = gdk_texture_get_width (texture);
      self->ratio = (double) gdk_texture_get_height (texture) / self->width;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  gotgan_article_picture_set_state (self, GOTGAN_PICTURE_STATE_SHOWN);
}

void
gotgan_article_picture_refuse (GotganArticlePicture *self, GotganPictureState state,
                               const char *reason, gboolean may_shrink)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_PICTURE (self));
  g_return_if_fail (state == GOTGAN_PICTURE_STATE_WITHHELD || state == GOTGAN_PICTURE_STATE_FAILED);

  gotgan_whole_words_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  gotgan_article_picture_set_state (self, state);
  if (may_shrink && !self->small)
    {
      self->small = TRUE;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
}

static void
gotgan_article_picture_clicked_cb (GotganArticlePicture *self)
{
  g_signal_emit (self, signals[ASKED], 0);
}

/* --- The class ----------------------------------------------------------------------------------- */

static void
gotgan_article_picture_get_property (GObject *object, guint property_id, GValue *value,
                                     GParamSpec *pspec)
{
  switch ((GotganArticlePictureProperty) property_id)
    {
    case PROP_STATE:
      g_value_set_uint (value, GOTGAN_ARTICLE_PICTURE (object)->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gotgan_article_picture_dispose (GObject *object)
{
  GotganArticlePicture *self = GOTGAN_ARTICLE_PICTURE (object);

  g_clear_pointer (&self->picture, gtk_widget_unparent);
  g_clear_pointer (&self->placeholder, gtk_widget_unparent);
  G_OBJECT_CLASS (gotgan_article_picture_parent_class)->dispose (object);
}

static void
gotgan_article_picture_finalize (GObject *object)
{
  g_free (GOTGAN_ARTICLE_PICTURE (object)->url);
  G_OBJECT_CLASS (gotgan_article_picture_parent_class)->finalize (object);
}

static void
gotgan_article_picture_class_init (GotganArticlePictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gotgan_article_picture_get_property;
  object_class->dispose = gotgan_article_picture_dispose;
  object_class->finalize = gotgan_article_picture_finalize;
  widget_class->measure = gotgan_article_picture_measure;
  widget_class->size_allocate = gotgan_article_picture_size_allocate;
  properties[PROP_STATE] =
      g_param_spec_uint ("state", NULL, NULL, GOTGAN_PICTURE_STATE_WAITING,
                         GOTGAN_PICTURE_STATE_FAILED, GOTGAN_PICTURE_STATE_WAITING,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[ASKED] = g_signal_new ("asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "picture-place");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
create_label (GotganArticlePicture *self, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "justify", GTK_JUSTIFY_CENTER, "lines", 3, "ellipsize",
                                   PANGO_ELLIPSIZE_END, "visible", FALSE, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->placeholder), label);
  return GTK_LABEL (label);
}

/* What the picture shows as far as that is known, why it is not there, and how to have it. */
static void
gotgan_article_picture_create_placeholder (GotganArticlePicture *self)
{
  self->placeholder = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->placeholder, "gotgan-no-picture");
  self->name = create_label (self, "gotgan-picture-name");
  self->reason = create_label (self, "dimmed");
  self->button = gtk_button_new ();
  gtk_widget_set_halign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (gotgan_article_picture_clicked_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->placeholder), self->button);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_CENTER);
}

static void
gotgan_article_picture_init (GotganArticlePicture *self)
{
  self->ratio = USUAL_RATIO;
  self->column = MIN_COLUMN;
  self->picture = gtk_picture_new ();
  gtk_picture_set_content_fit (GTK_PICTURE (self->picture), GTK_CONTENT_FIT_SCALE_DOWN);
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
  gotgan_article_picture_create_placeholder (self);
  gtk_widget_set_parent (self->placeholder, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "default");
  gotgan_article_picture_update (self);
}

GtkWidget *
gotgan_article_picture_new (const GotganPicture *picture)
{
  GotganArticlePicture *self = g_object_new (GOTGAN_TYPE_ARTICLE_PICTURE, NULL);
  const char *name = picture->alt != NULL && *picture->alt != '\0' ? picture->alt : _ ("Picture");

  self->url = g_strdup (picture->url);
  if (picture->alt != NULL && *picture->alt != '\0')
    gotgan_whole_words_set_label (self->name, picture->alt);
  gtk_widget_set_visible (GTK_WIDGET (self->name), picture->alt != NULL && *picture->alt != '\0');
  gtk_picture_set_alternative_text (GTK_PICTURE (self->picture), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
