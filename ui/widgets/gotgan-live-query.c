#include "config.h"

#include "ui/widgets/gotgan-live-query.h"

/* Milliseconds of pause: shorter than a syllable takes to type, longer than a search does. */
#define PAUSE 120

struct _GotganLiveQuery
{
  GObject parent_instance;

  GtkEditable *editable;
  char *preedit;
  char *text;
  guint pause;
};

G_DEFINE_FINAL_TYPE (GotganLiveQuery, gotgan_live_query, G_TYPE_OBJECT)

enum
{
  PROP_TEXT = 1,
  PROP_COMPOSING,
  N_PROPS
};

enum
{
  WRITTEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

char *
gotgan_live_query_dup_written (GotganLiveQuery *self, guint *start, guint *end)
{
  const char *committed;
  GString *written;
  guint cursor;

  g_return_val_if_fail (GOTGAN_IS_LIVE_QUERY (self), NULL);

  committed = self->editable != NULL ? gtk_editable_get_text (self->editable) : "";
  cursor = self->editable != NULL ? (guint) gtk_editable_get_position (self->editable) : 0;
  written = g_string_new (committed);
  g_string_insert (written, g_utf8_offset_to_pointer (committed, cursor) - committed,
                   self->preedit);
  if (start != NULL)
    *start = cursor;
  if (end != NULL)
    *end = cursor + (guint) g_utf8_strlen (self->preedit, -1);
  return g_string_free (written, FALSE);
}

void
gotgan_live_query_flush (GotganLiveQuery *self)
{
  g_autofree char *written = NULL;

  g_return_if_fail (GOTGAN_IS_LIVE_QUERY (self));

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->editable == NULL)
    return;
  written = gotgan_live_query_dup_written (self, NULL, NULL);
  if (g_set_str (&self->text, written))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
gotgan_live_query_pause_cb (gpointer data)
{
  GotganLiveQuery *self = data;

  self->pause = 0;
  gotgan_live_query_flush (self);
}

static void
gotgan_live_query_wait (GotganLiveQuery *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE, gotgan_live_query_pause_cb, self);
}

static void
gotgan_live_query_changed_cb (GotganLiveQuery *self)
{
  g_signal_emit (self, signals[WRITTEN], 0);
  /* An emptied entry has been cleared on purpose; waiting would only look slow. */
  if (*gtk_editable_get_text (self->editable) == '\0' && *self->preedit == '\0')
    gotgan_live_query_flush (self);
  else
    gotgan_live_query_wait (self);
}

static void
gotgan_live_query_preedit_cb (GotganLiveQuery *self, const char *preedit)
{
  gboolean composing = *self->preedit != '\0';

  if (!g_set_str (&self->preedit, preedit != NULL ? preedit : ""))
    return;
  g_signal_emit (self, signals[WRITTEN], 0);
  gotgan_live_query_wait (self);
  if (composing != (*self->preedit != '\0'))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPOSING]);
}

static void
gotgan_live_query_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganLiveQuery *self = GOTGAN_LIVE_QUERY (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_COMPOSING:
      g_value_set_boolean (value, gotgan_live_query_get_composing (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_live_query_finalize (GObject *object)
{
  GotganLiveQuery *self = GOTGAN_LIVE_QUERY (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_weak_pointer (&self->editable);
  g_free (self->preedit);
  g_free (self->text);
  G_OBJECT_CLASS (gotgan_live_query_parent_class)->finalize (object);
}

static void
gotgan_live_query_class_init (GotganLiveQueryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gotgan_live_query_get_property;
  object_class->finalize = gotgan_live_query_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_COMPOSING] = g_param_spec_boolean ("composing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[WRITTEN] = g_signal_new ("written", GOTGAN_TYPE_LIVE_QUERY, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
gotgan_live_query_init (GotganLiveQuery *self)
{
  self->preedit = g_strdup ("");
  self->text = g_strdup ("");
}

GotganLiveQuery *
gotgan_live_query_new (GtkEditable *editable)
{
  GotganLiveQuery *self = g_object_new (GOTGAN_TYPE_LIVE_QUERY, NULL);
  GtkEditable *text = gtk_editable_get_delegate (editable);

  while (text != NULL && !GTK_IS_TEXT (text))
    text = gtk_editable_get_delegate (text);
  if (text == NULL)
    text = editable;

  g_set_weak_pointer (&self->editable, editable);
  g_signal_connect_object (editable, "changed", G_CALLBACK (gotgan_live_query_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "preedit-changed", G_CALLBACK (gotgan_live_query_preedit_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

const char *
gotgan_live_query_get_text (GotganLiveQuery *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIVE_QUERY (self), NULL);

  return self->text;
}

void
gotgan_live_query_write (GotganLiveQuery *self, const char *text, int position)
{
  g_return_if_fail (GOTGAN_IS_LIVE_QUERY (self));
  g_return_if_fail (*self->preedit == '\0');

  if (self->editable == NULL)
    return;
  g_object_freeze_notify (G_OBJECT (self));
  gtk_editable_set_text (self->editable, text);
  gtk_editable_set_position (self->editable, position);
  gotgan_live_query_flush (self);
  g_object_thaw_notify (G_OBJECT (self));
}

gboolean
gotgan_live_query_get_composing (GotganLiveQuery *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIVE_QUERY (self), FALSE);

  return *self->preedit != '\0';
}
