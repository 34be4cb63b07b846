#include "config.h"

#include "ui/notes/gotgan-day-entry.h"

#include "app/model/gotgan-edtf.h"
#include "app/model/gotgan-written-date.h"

#include <glib/gi18n-lib.h>

struct _GotganDayEntry
{
  GtkWidget parent_instance;

  GtkEntry *entry;
  GtkMenuButton *button;
  GtkCalendar *calendar;

  char *title;
  char *day;
  gboolean following;
};

G_DEFINE_FINAL_TYPE (GotganDayEntry, gotgan_day_entry, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *title_property;
static guint signals[N_SIGNALS];

/* --- What is typed -------------------------------------------------------------------------------- */

char *
gotgan_day_entry_parse (const char *text)
{
  GotganWrittenDate date;

  if (text == NULL || !gotgan_written_date_read (text, &date) || date.unfinished)
    return NULL;
  if (date.month == 0)
    return g_strdup_printf ("%04d", date.year);
  if (date.day == 0)
    return g_strdup_printf ("%04d-%02d", date.year, date.month);
  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}

static void
show_error (GotganDayEntry *self, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
gotgan_day_entry_changed_cb (GotganDayEntry *self)
{
  g_autofree char *day =
      gotgan_day_entry_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  show_error (self, FALSE);
  if (g_set_str (&self->day, day))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Only what is left so is wrong; what is being typed need not be whole. */
static void
gotgan_day_entry_left_cb (GotganDayEntry *self)
{
  show_error (self,
              self->day == NULL && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0');
}

void
gotgan_day_entry_set_text (GotganDayEntry *self, const char *text)
{
  g_return_if_fail (GOTGAN_IS_DAY_ENTRY (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
}

const char *
gotgan_day_entry_get_day (GotganDayEntry *self)
{
  g_return_val_if_fail (GOTGAN_IS_DAY_ENTRY (self), NULL);
  return self->day;
}

static gint64
get_midnight (guint32 julian)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  time = g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date),
                                g_date_get_day (&date), 0, 0, 0);
  return time != NULL ? g_date_time_to_unix_usec (time) : 0;
}

gboolean
gotgan_day_entry_get_bounds (GotganDayEntry *self, gint64 *start, gint64 *end)
{
  guint32 first;
  guint32 last;

  *start = *end = 0;
  g_return_val_if_fail (GOTGAN_IS_DAY_ENTRY (self), FALSE);

  if (!gotgan_edtf_bounds (self->day, &first, &last))
    return FALSE;
  *start = get_midnight (first);
  *end = get_midnight (last + 1);
  return TRUE;
}

/* --- The calendar --------------------------------------------------------------------------------- */

static void
gotgan_day_entry_picked_cb (GotganDayEntry *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  if (self->following)
    return;
  gotgan_day_entry_set_text (self, text);
  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* What is typed is what the calendar begins with. */
static void
gotgan_day_entry_open_cb (GotganDayEntry *self)
{
  g_autoptr (GDateTime) date = NULL;
  guint32 first;
  guint32 last;
  GDate day;

  if (!gotgan_edtf_bounds (self->day, &first, &last))
    return;
  g_date_clear (&day, 1);
  g_date_set_julian (&day, first);
  date = g_date_time_new_local (g_date_get_year (&day), (int) g_date_get_month (&day),
                                g_date_get_day (&day), 0, 0, 0);
  self->following = TRUE;
  gtk_calendar_select_day (self->calendar, date);
  self->following = FALSE;
}

/* --- The object ----------------------------------------------------------------------------------- */

static void
gotgan_day_entry_set_title (GotganDayEntry *self, const char *title)
{
  g_autofree char *spoken = NULL;

  if (!g_set_str (&self->title, title))
    return;
  /* Translators: a button that opens a calendar; “Since” or “Until”. */
  spoken = g_strdup_printf (_ ("%s: pick a day"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  g_object_notify_by_pspec (G_OBJECT (self), title_property);
}

static void
gotgan_day_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, GOTGAN_DAY_ENTRY (object)->title);
}

static void
gotgan_day_entry_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  gotgan_day_entry_set_title (GOTGAN_DAY_ENTRY (object), g_value_get_string (value));
}

static gboolean
gotgan_day_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOTGAN_DAY_ENTRY (widget)->entry));
}

static void
gotgan_day_entry_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  gtk_widget_dispose_template (GTK_WIDGET (object), GOTGAN_TYPE_DAY_ENTRY);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (gotgan_day_entry_parent_class)->dispose (object);
}

static void
gotgan_day_entry_finalize (GObject *object)
{
  g_free (GOTGAN_DAY_ENTRY (object)->title);
  g_free (GOTGAN_DAY_ENTRY (object)->day);
  G_OBJECT_CLASS (gotgan_day_entry_parent_class)->finalize (object);
}

static void
gotgan_day_entry_class_init (GotganDayEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gotgan_day_entry_get_property;
  object_class->set_property = gotgan_day_entry_set_property;
  object_class->dispose = gotgan_day_entry_dispose;
  object_class->finalize = gotgan_day_entry_finalize;
  widget_class->grab_focus = gotgan_day_entry_grab_focus;
  title_property =
      g_param_spec_string ("title", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, title_property);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", GOTGAN_TYPE_DAY_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/notes/gotgan-day-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganDayEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, GotganDayEntry, button);
  gtk_widget_class_bind_template_child (widget_class, GotganDayEntry, calendar);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_day_entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_day_entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_day_entry_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_day_entry_open_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dayentry");
}

static void
gotgan_day_entry_init (GotganDayEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
}
