#include "config.h"

#include "ui/widgets/gotgan-tag-entry.h"

#include "app/base/gotgan-initials.h"
#include "app/model/gotgan-note-filter.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* More than a person looks through while typing. */
#define MAX_OFFERS 6

struct _GotganTagEntry
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *offers;

  GPtrArray *known;
  char *preedit;
  char *wanted;
  guint settle;
};

G_DEFINE_FINAL_TYPE (GotganTagEntry, gotgan_tag_entry, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GtkWidget *
gotgan_tag_entry_new (void)
{
  return g_object_new (GOTGAN_TYPE_TAG_ENTRY, NULL);
}

/* --- What is written ---------------------------------------------------------------------------- */

static char *
dup_written (GotganTagEntry *self)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);
  const char *committed = gtk_editable_get_text (editable);
  int cursor = gtk_editable_get_position (editable);
  GString *written = g_string_new (committed);

  g_string_insert (written, g_utf8_offset_to_pointer (committed, cursor) - committed,
                   self->preedit);
  return g_string_free (written, FALSE);
}

/* Where the last tag begins: past the last comma, or at a "#" behind white space. */
static gsize
find_last (const char *text)
{
  gsize last = 0;

  for (gsize i = 0; text[i] != '\0'; i++)
    {
      if (text[i] == ',' || text[i] == '\n')
        last = i + 1;
      else if (text[i] == '#' && (i == 0 || g_ascii_isspace (text[i - 1])))
        last = i;
    }
  return last;
}

char **
gotgan_tag_entry_dup_tags (GotganTagEntry *self)
{
  g_autofree char *written = NULL;

  g_return_val_if_fail (GOTGAN_IS_TAG_ENTRY (self), NULL);

  written = dup_written (self);
  return gotgan_tags_parse (written);
}

/* --- What is offered ---------------------------------------------------------------------------- */

static gboolean
may_become (const char *typed, const char *tag)
{
  g_autofree char *wanted = gotgan_tag_dup_key (typed);
  g_autofree char *key = gotgan_tag_dup_key (tag);

  return strstr (key, wanted) != NULL || gotgan_initials_match (tag, typed);
}

char **
gotgan_tag_entry_dup_offers (GotganTagEntry *self)
{
  g_autofree char *written = dup_written (self);
  g_auto (GStrv) tags = gotgan_tags_parse (written);
  g_auto (GStrv) last = gotgan_tags_parse (written + find_last (written));
  const char *typed = last != NULL ? last[g_strv_length (last) - 1] : NULL;
  g_autoptr (GStrvBuilder) offers = g_strv_builder_new ();
  guint n_offers = 0;

  for (guint i = 0; self->known != NULL && i < self->known->len && n_offers < MAX_OFFERS; i++)
    {
      const GotganTagCount *count = g_ptr_array_index (self->known, i);

      if (gotgan_tags_contain ((const char *const *) tags, count->tag)
          || (typed != NULL && !may_become (typed, count->tag)))
        continue;
      g_strv_builder_add (offers, count->tag);
      n_offers++;
    }
  return g_strv_builder_end (offers);
}

static void
gotgan_tag_entry_clicked_cb (GotganTagEntry *self, GtkWidget *button)
{
  g_autofree char *tag = g_strdup (g_object_get_data (G_OBJECT (button), "tag"));

  gotgan_tag_entry_choose (self, tag);
}

static GtkWidget *
create_offer (GotganTagEntry *self, const char *tag)
{
  GtkWidget *label = gtk_label_new (tag);
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = g_strdup_printf (_ ("Add the tag “%s”"), tag);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "gotgan-tag-offer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "tag", g_strdup (tag), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gotgan_tag_entry_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

/* Only what is typed changes them, so none of them has the focus. */
static void
gotgan_tag_entry_offer (GotganTagEntry *self)
{
  g_auto (GStrv) offers = gotgan_tag_entry_dup_offers (self);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->offers)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->offers), child);
  for (guint i = 0; offers[i] != NULL; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (self->offers), create_offer (self, offers[i]));
  gtk_widget_set_visible (self->offers, offers[0] != NULL);
}

void
gotgan_tag_entry_take_known (GotganTagEntry *self, GPtrArray *known)
{
  g_return_if_fail (GOTGAN_IS_TAG_ENTRY (self));

  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = known;
  gotgan_tag_entry_offer (self);
}

/* --- Choosing ----------------------------------------------------------------------------------- */

static void
set_text (GotganTagEntry *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
put_in (GotganTagEntry *self, const char *tag)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gsize last = find_last (text);
  gboolean apart = last > 0 && !g_ascii_isspace (text[last - 1]);
  g_autofree char *before = g_strndup (text, last);
  g_autofree char *whole = g_strdup_printf ("%s%s%s, ", before, apart ? " " : "", tag);

  set_text (self, whole);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
settle_cb (gpointer user_data)
{
  GotganTagEntry *self = user_data;
  g_autofree char *tag = g_steal_pointer (&self->wanted);

  self->settle = 0;
  if (tag != NULL)
    put_in (self, tag);
}

void
gotgan_tag_entry_choose (GotganTagEntry *self, const char *tag)
{
  g_return_if_fail (GOTGAN_IS_TAG_ENTRY (self));
  g_return_if_fail (tag != NULL);

  if (*self->preedit == '\0')
    put_in (self, tag);
  else
    g_set_str (&self->wanted, tag);
}

/* --- Typing ------------------------------------------------------------------------------------- */

static void
gotgan_tag_entry_preedit_cb (GotganTagEntry *self, const char *preedit)
{
  g_set_str (&self->preedit, preedit != NULL ? preedit : "");
  gotgan_tag_entry_offer (self);
  /* Some input methods hand the syllable over after they have emptied the preedit. */
  if (self->wanted != NULL && *self->preedit == '\0' && self->settle == 0)
    self->settle = g_idle_add_once (settle_cb, self);
}

static void
gotgan_tag_entry_activate_cb (GotganTagEntry *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

void
gotgan_tag_entry_set_tags (GotganTagEntry *self, const char *const *tags)
{
  g_autofree char *text = gotgan_tags_dup_text (tags);

  g_return_if_fail (GOTGAN_IS_TAG_ENTRY (self));

  g_clear_pointer (&self->wanted, g_free);
  g_clear_handle_id (&self->settle, g_source_remove);
  gtk_entry_reset_im_context (GTK_ENTRY (self->entry));
  g_set_str (&self->preedit, "");
  set_text (self, text);
}

/* --- The object --------------------------------------------------------------------------------- */

static gboolean
gotgan_tag_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GOTGAN_TAG_ENTRY (widget)->entry);
}

static void
gotgan_tag_entry_dispose (GObject *object)
{
  GotganTagEntry *self = GOTGAN_TAG_ENTRY (object);

  g_clear_handle_id (&self->settle, g_source_remove);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->offers, gtk_widget_unparent);
  G_OBJECT_CLASS (gotgan_tag_entry_parent_class)->dispose (object);
}

static void
gotgan_tag_entry_finalize (GObject *object)
{
  GotganTagEntry *self = GOTGAN_TAG_ENTRY (object);

  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_free (self->preedit);
  g_free (self->wanted);
  G_OBJECT_CLASS (gotgan_tag_entry_parent_class)->finalize (object);
}

static void
gotgan_tag_entry_class_init (GotganTagEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gotgan_tag_entry_dispose;
  object_class->finalize = gotgan_tag_entry_finalize;
  widget_class->grab_focus = gotgan_tag_entry_grab_focus;
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", GOTGAN_TYPE_TAG_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tagentry");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gotgan_tag_entry_init (GotganTagEntry *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->preedit = g_strdup ("");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Tags, with commas between"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Tags"), -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  self->offers = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->offers), 4);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->offers), 4);
  gtk_widget_set_visible (self->offers, FALSE);
  gtk_widget_set_parent (self->offers, GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (gotgan_tag_entry_offer), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (gotgan_tag_entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)),
                           "preedit-changed", G_CALLBACK (gotgan_tag_entry_preedit_cb), self,
                           G_CONNECT_SWAPPED);
}
