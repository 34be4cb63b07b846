#include "config.h"

#include "ui/shelf/gotgan-headline-cell.h"

#include "app/model/gotgan-format.h"
#include "ui/widgets/gotgan-match-markup.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n.h>

struct _GotganHeadlineCell
{
  AdwBin parent_instance;

  GotganHeadline *headline;
  char *spoken;
  GtkWidget *dot;
  GtkLabel *title;
  GtkLabel *snippet;
  GtkLabel *origin;
  GtkLabel *claims;
  GtkLabel *notes;
  GtkButton *copies;
  GtkWidget *sample;
  GtkWidget *edited;
  GtkWidget *star;
  GtkPopover *menu;
  GMenuModel *menu_model;
};

G_DEFINE_FINAL_TYPE (GotganHeadlineCell, gotgan_headline_cell, ADW_TYPE_BIN)

enum
{
  PROP_HEADLINE = 1,
  PROP_SPOKEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* "Publisher · 15:34", as far as they are known. One that does not say when it was published stands under the day on
 * which it was brought in. */
static char *
gotgan_headline_cell_dup_origin (GotganHeadlineCell *self)
{
  const char *publisher = gotgan_headline_get_publisher (self->headline);
  const char *published = gotgan_headline_get_published (self->headline);
  g_autofree char *clock = published != NULL ? gotgan_format_clock (published) : NULL;

  if (published == NULL && gotgan_headline_get_loaded (self->headline))
    clock = g_strdup (_ ("Date unknown"));
  if (publisher != NULL && clock != NULL)
    return g_strdup_printf ("%s · %s", publisher, clock);
  return g_strdup (publisher != NULL ? publisher : clock);
}

static void
gotgan_headline_cell_show_count (GtkLabel *label, guint count, char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), count > 0);
  g_free (text);
}

static char *
gotgan_headline_cell_dup_claims (guint count)
{
  return g_strdup_printf (ngettext ("%u fact", "%u facts", count), count);
}

static char *
gotgan_headline_cell_dup_notes (guint count)
{
  return g_strdup_printf (ngettext ("%u note", "%u notes", count), count);
}

static char *
gotgan_headline_cell_dup_copies (guint count)
{
  return g_strdup_printf (ngettext ("and %u more article", "and %u more articles", count), count);
}

static void
gotgan_headline_cell_update_copies (GotganHeadlineCell *self)
{
  guint count = gotgan_headline_get_n_copies (self->headline);
  g_autofree char *text = gotgan_headline_cell_dup_copies (count);

  gtk_button_set_label (self->copies, text);
  gtk_widget_set_visible (GTK_WIDGET (self->copies), count > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.show-story", count > 0);
}

static void
gotgan_headline_cell_update_spoken (GotganHeadlineCell *self, const char *origin)
{
  GotganHeadline *headline = self->headline;
  g_autofree char *label = gotgan_headline_dup_label (headline);
  gboolean is_untitled = label == NULL && gotgan_headline_get_loaded (headline);
  GString *spoken = g_string_new (is_untitled ? _ ("Untitled article") : label);
  guint n_claims = gotgan_headline_get_n_claims (headline);
  guint n_notes = gotgan_headline_get_n_notes (headline);
  g_autofree char *claims = gotgan_headline_cell_dup_claims (n_claims);
  g_autofree char *notes = gotgan_headline_cell_dup_notes (n_notes);
  guint n_copies = gotgan_headline_get_n_copies (headline);
  g_autofree char *copies = gotgan_headline_cell_dup_copies (n_copies);

  if (origin != NULL)
    g_string_append_printf (spoken, ", %s", origin);
  if (n_copies > 0)
    g_string_append_printf (spoken, ", %s", copies);
  if (gotgan_headline_get_unread (headline))
    g_string_append_printf (spoken, ", %s", C_ ("article", "unread"));
  if (gotgan_headline_get_starred (headline))
    g_string_append_printf (spoken, ", %s", C_ ("article", "starred"));
  if (gotgan_headline_get_sample (headline))
    g_string_append_printf (spoken, ", %s", C_ ("article", "Sample"));
  if (gotgan_headline_get_edited (headline))
    g_string_append_printf (spoken, ", %s", C_ ("article", "Edited"));
  if (n_claims > 0)
    g_string_append_printf (spoken, ", %s", claims);
  if (n_notes > 0)
    g_string_append_printf (spoken, ", %s", notes);

  g_free (self->spoken);
  self->spoken = g_string_free (spoken, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPOKEN]);
}

/* Words of the text are shown to say why a search found the article; otherwise the title does. */
static void
gotgan_headline_cell_update_snippet (GotganHeadlineCell *self)
{
  const char *snippet = gotgan_headline_get_snippet (self->headline);
  gboolean shown = snippet != NULL && gotgan_match_has_any (snippet);

  gtk_widget_set_visible (GTK_WIDGET (self->snippet), shown);
  if (shown)
    {
      g_autofree char *markup = gotgan_match_dup_markup (snippet);

      gtk_label_set_markup (self->snippet, markup);
    }
}

static void
gotgan_headline_cell_update_actions (GotganHeadlineCell *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean starred = gotgan_headline_get_starred (self->headline);
  gboolean unread = gotgan_headline_get_unread (self->headline);

  gtk_widget_action_set_enabled (widget, "row.star", !starred);
  gtk_widget_action_set_enabled (widget, "row.unstar", starred);
  gtk_widget_action_set_enabled (widget, "row.mark-read", unread);
  gtk_widget_action_set_enabled (widget, "row.mark-unread", !unread);
}

static void
gotgan_headline_cell_update (GotganHeadlineCell *self)
{
  GotganHeadline *headline = self->headline;
  g_autofree char *origin = NULL;
  g_autofree char *label = NULL;
  const char *title;
  guint n_claims, n_notes;

  if (headline == NULL)
    return;
  origin = gotgan_headline_cell_dup_origin (self);
  n_claims = gotgan_headline_get_n_claims (headline);
  n_notes = gotgan_headline_get_n_notes (headline);
  label = gotgan_headline_dup_label (headline);
  title = label != NULL ? label : _ ("Untitled article");

  gotgan_whole_words_set_label (self->title, title);
  gtk_label_set_label (self->origin, origin != NULL ? origin : "");
  gtk_widget_set_visible (GTK_WIDGET (self->origin), origin != NULL);
  gotgan_headline_cell_show_count (self->claims, n_claims,
                                   gotgan_headline_cell_dup_claims (n_claims));
  gotgan_headline_cell_show_count (self->notes, n_notes, gotgan_headline_cell_dup_notes (n_notes));
  gotgan_headline_cell_update_copies (self);
  gotgan_headline_cell_update_snippet (self);
  gtk_widget_set_opacity (self->dot, gotgan_headline_get_unread (headline) ? 1 : 0);
  gtk_widget_set_visible (self->star, gotgan_headline_get_starred (headline));
  gtk_widget_set_visible (self->sample, gotgan_headline_get_sample (headline));
  gtk_widget_set_visible (self->edited, gotgan_headline_get_edited (headline));
  if (gotgan_headline_get_unread (headline))
    gtk_widget_add_css_class (GTK_WIDGET (self), "unread");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unread");
  gotgan_headline_cell_update_spoken (self, origin);
}

/* The list selects on its own; activation says "this one, please" also when it was selected before. */
static void
gotgan_headline_cell_clicked_cb (GotganHeadlineCell *self, int n_press, double x, double y,
                                 GtkGesture *gesture)
{
  gint64 id = self->headline != NULL ? gotgan_headline_get_id (self->headline) : 0;
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  /* With these the row joins those that are selected, or leaves them. */
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return;
  if (n_press == 1 && gtk_widget_contains (GTK_WIDGET (self), x, y))
    gtk_widget_activate_action (GTK_WIDGET (self), "headline.open", "x", id);
}

/* Of a hundred rows hardly one ever shows its menu, and making it takes as long as all the rest. */
static void
gotgan_headline_cell_make_menu (GotganHeadlineCell *self)
{
  self->menu = GTK_POPOVER (gtk_popover_menu_new_from_model (self->menu_model));
  gtk_popover_set_has_arrow (self->menu, FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
}

static void
gotgan_headline_cell_pop_up (GotganHeadlineCell *self, double x, double y)
{
  if (self->headline == NULL)
    return;
  gotgan_headline_cell_update_actions (self);
  if (self->menu == NULL)
    gotgan_headline_cell_make_menu (self);
  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (self->menu);
}

static void
gotgan_headline_cell_secondary_cb (GotganHeadlineCell *self, int n_press, double x, double y,
                                   GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gotgan_headline_cell_pop_up (self, x, y);
}

static void
gotgan_headline_cell_long_press_cb (GotganHeadlineCell *self, double x, double y,
                                    GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gotgan_headline_cell_pop_up (self, x, y);
}

static void
gotgan_headline_cell_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganHeadlineCell *self = GOTGAN_HEADLINE_CELL (widget);
  g_autofree char *target = g_strconcat ("headline.", name + strlen ("row."), NULL);

  if (self->headline != NULL)
    gtk_widget_activate_action (widget, target, "x", gotgan_headline_get_id (self->headline));
}

static void
gotgan_headline_cell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganHeadlineCell *self = GOTGAN_HEADLINE_CELL (object);

  switch (id)
    {
    case PROP_HEADLINE:
      g_value_set_object (value, self->headline);
      break;
    case PROP_SPOKEN:
      g_value_set_string (value, self->spoken);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_headline_cell_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  if (id == PROP_HEADLINE)
    gotgan_headline_cell_set_headline (GOTGAN_HEADLINE_CELL (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_headline_cell_dispose (GObject *object)
{
  GotganHeadlineCell *self = GOTGAN_HEADLINE_CELL (object);

  g_clear_object (&self->headline);
  g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_HEADLINE_CELL);
  g_clear_pointer (&self->spoken, g_free);
  G_OBJECT_CLASS (gotgan_headline_cell_parent_class)->dispose (object);
}

static void
gotgan_headline_cell_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/shelf/gotgan-headline-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganHeadlineCell, dot);
  gtk_widget_class_bind_template_child (widget_class, GotganHeadlineCell, title);
  gtk_widget_class_bind_template_child (widget_class, GotganHeadlineCell, snippet);
  gtk_widget_class_bind_template_child (widget_class, GotganHeadlineCell, origin);
  gtk_widget_class_bind_template_child (widget_class, GotganHeadlineCell, claims);
  gtk_widget_class_bind_template_child (widget_class, GotganHeadlineCell, notes);
  gtk_widget_class_bind_template_child (widget_class, GotganHeadlineCell, copies);
  gtk_widget_class_bind_template_child (widget_class, GotganHeadlineCell, sample);
  gtk_widget_class_bind_template_child (widget_class, GotganHeadlineCell, edited);
  gtk_widget_class_bind_template_child (widget_class, GotganHeadlineCell, star);
  gtk_widget_class_bind_template_child (widget_class, GotganHeadlineCell, menu_model);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_headline_cell_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_headline_cell_secondary_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_headline_cell_long_press_cb);
}

static void
gotgan_headline_cell_class_init (GotganHeadlineCellClass *klass)
{
  static const char *const actions[] = { "row.star",        "row.unstar",     "row.mark-read",
                                         "row.mark-unread", "row.show-story", "row.remove" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gotgan_headline_cell_get_property;
  object_class->set_property = gotgan_headline_cell_set_property;
  object_class->dispose = gotgan_headline_cell_dispose;

  properties[PROP_HEADLINE] =
      g_param_spec_object ("headline", NULL, NULL, GOTGAN_TYPE_HEADLINE,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SPOKEN] =
      g_param_spec_string ("spoken", NULL, NULL, "",
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gotgan_headline_cell_bind_template (widget_class);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, gotgan_headline_cell_action);
}

static void
gotgan_headline_cell_init (GotganHeadlineCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->spoken = g_strdup ("");
}

GtkWidget *
gotgan_headline_cell_new (void)
{
  return g_object_new (GOTGAN_TYPE_HEADLINE_CELL, NULL);
}

GotganHeadline *
gotgan_headline_cell_get_headline (GotganHeadlineCell *self)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_CELL (self), NULL);

  return self->headline;
}

void
gotgan_headline_cell_set_headline (GotganHeadlineCell *self, GotganHeadline *headline)
{
  gboolean is_other;

  g_return_if_fail (GOTGAN_IS_HEADLINE_CELL (self));
  g_return_if_fail (headline == NULL || GOTGAN_IS_HEADLINE (headline));

  /* A menu is about what it was opened on. */
  if (headline == NULL)
    g_clear_pointer ((GtkWidget **) &self->menu, gtk_widget_unparent);
  is_other = g_set_object (&self->headline, headline);
  gotgan_headline_cell_update (self);
  if (is_other)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEADLINE]);
}

const char *
gotgan_headline_cell_get_spoken (GotganHeadlineCell *self)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_CELL (self), NULL);

  return self->spoken;
}
