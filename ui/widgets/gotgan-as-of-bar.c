#include "config.h"

#include "ui/widgets/gotgan-as-of-bar.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-edtf.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>

struct _GotganAsOfBar
{
  AdwBin parent_instance;

  GtkScale *scale;
  GtkAdjustment *day;
  GtkLabel *label;

  GotganSession *session;
  GSignalGroup *signals;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (GotganAsOfBar, gotgan_as_of_bar, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_at_end (GotganAsOfBar *self)
{
  return gtk_adjustment_get_value (self->day) >= gtk_adjustment_get_upper (self->day);
}

static void
show_day (GotganAsOfBar *self)
{
  guint32 day = (guint32) gtk_adjustment_get_value (self->day);
  g_autofree char *edtf = g_date_valid_julian (day) ? gotgan_edtf_from_julian (day) : NULL;
  g_autofree char *text = gotgan_format_date (edtf, gotgan_labels_get_language ());
  /* Translators: the slider's end: everything that is known today. */
  const char *shown = is_at_end (self) || text == NULL ? C_ ("as of", "Today") : text;

  gtk_label_set_text (self->label, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  shown, -1);
}

static void
day_changed_cb (GotganAsOfBar *self)
{
  g_autofree char *edtf = NULL;

  show_day (self);
  if (self->updating || self->session == NULL)
    return;
  if (!is_at_end (self))
    edtf = gotgan_edtf_from_julian ((guint32) gtk_adjustment_get_value (self->day));
  gotgan_session_set_as_of (self->session, edtf);
}

/* The first day on which anything of @deals was published; 0 for none. */
static guint32
find_first_day (GListModel *deals)
{
  guint32 earliest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);
      GListModel *claims = gotgan_deal_get_claims (deal);

      for (guint j = 0; j < g_list_model_get_n_items (claims); j++)
        {
          g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, j);
          guint32 first, last;

          if (gotgan_edtf_bounds (gotgan_claim_get_published (claim), &first, &last)
              && (earliest == 0 || first < earliest))
            earliest = first;
        }
    }

  return earliest;
}

static guint32
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (now),
                  (GDateMonth) g_date_time_get_month (now), (GDateYear) g_date_time_get_year (now));

  return g_date_get_julian (&date);
}

/* What was known earlier is a part of what is known today: only the whole has the range. */
static void
deals_changed_cb (GotganAsOfBar *self)
{
  guint32 first = find_first_day (gotgan_session_get_deals (self->session));
  guint32 last = today ();

  if (gotgan_session_get_as_of (self->session) != NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), first != 0 && first < last);
  self->updating = TRUE;
  gtk_adjustment_configure (self->day, last, first != 0 ? MIN (first, last - 1) : last - 1, last, 1,
                            30, 0);
  self->updating = FALSE;
  show_day (self);
}

static void
as_of_changed_cb (GotganAsOfBar *self)
{
  guint32 first, last;

  self->updating = TRUE;
  if (gotgan_edtf_bounds (gotgan_session_get_as_of (self->session), &first, &last))
    gtk_adjustment_set_value (self->day, last);
  else
    gtk_adjustment_set_value (self->day, gtk_adjustment_get_upper (self->day));
  self->updating = FALSE;
}

void
gotgan_as_of_bar_set_session (GotganAsOfBar *self, GotganSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->signals, session);
  if (session != NULL)
    {
      deals_changed_cb (self);
      as_of_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
gotgan_as_of_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, GOTGAN_AS_OF_BAR (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_as_of_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    gotgan_as_of_bar_set_session (GOTGAN_AS_OF_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_as_of_bar_dispose (GObject *object)
{
  GotganAsOfBar *self = GOTGAN_AS_OF_BAR (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_AS_OF_BAR);

  G_OBJECT_CLASS (gotgan_as_of_bar_parent_class)->dispose (object);
}

static void
gotgan_as_of_bar_class_init (GotganAsOfBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gotgan_as_of_bar_dispose;
  object_class->get_property = gotgan_as_of_bar_get_property;
  object_class->set_property = gotgan_as_of_bar_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-as-of-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganAsOfBar, scale);
  gtk_widget_class_bind_template_child (widget_class, GotganAsOfBar, day);
  gtk_widget_class_bind_template_child (widget_class, GotganAsOfBar, label);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
}

static void
gotgan_as_of_bar_init (GotganAsOfBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (GOTGAN_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::deals", G_CALLBACK (deals_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->signals, "notify::as-of", G_CALLBACK (as_of_changed_cb),
                                  self);
}
