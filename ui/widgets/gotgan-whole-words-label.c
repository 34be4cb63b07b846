#include "config.h"

/* Labels whose lines break where they should. */

#include "ui/widgets/gotgan-whole-words.h"

void
gotgan_whole_words_add (PangoAttrList *attributes, const char *text)
{
  g_autoptr (GArray) words = gotgan_whole_words_find (text);
  const char *p = text;
  guint at = 0;

  for (guint i = 0; i < words->len; i++)
    {
      const GotganWholeWord *word = &g_array_index (words, GotganWholeWord, i);
      PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

      p = g_utf8_offset_to_pointer (p, (glong) (word->start - at));
      attribute->start_index = (guint) (p - text);
      p = g_utf8_offset_to_pointer (p, (glong) (word->end - word->start));
      attribute->end_index = (guint) (p - text);
      at = word->end;
      pango_attr_list_insert (attributes, attribute);
    }
}

void
gotgan_whole_words_set_label (GtkLabel *label, const char *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  gotgan_whole_words_add (attributes, text != NULL ? text : "");
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_text (label, text != NULL ? text : "");
}

static gboolean
is_about_breaks (PangoAttribute *attribute, gpointer data)
{
  return attribute->klass->type == PANGO_ATTR_ALLOW_BREAKS;
}

static void
label_changed_cb (GtkLabel *label)
{
  PangoAttrList *old = gtk_label_get_attributes (label);
  g_autoptr (PangoAttrList) attributes =
      old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();
  PangoAttrList *removed = pango_attr_list_filter (attributes, is_about_breaks, NULL);

  g_clear_pointer (&removed, pango_attr_list_unref);
  gotgan_whole_words_add (attributes, gtk_label_get_text (label));
  gtk_label_set_attributes (label, attributes);
}

static void
watch_label (GtkLabel *label)
{
  if (g_object_get_data (G_OBJECT (label), "whole-words") != NULL)
    return;
  g_object_set_data (G_OBJECT (label), "whole-words", label);
  g_signal_connect (label, "notify::label", G_CALLBACK (label_changed_cb), NULL);
  label_changed_cb (label);
}

void
gotgan_whole_words_watch (GtkWidget *root)
{
  g_autoptr (GPtrArray) widgets = g_ptr_array_new ();

  g_ptr_array_add (widgets, root);
  while (widgets->len > 0)
    {
      GtkWidget *widget = g_ptr_array_steal_index_fast (widgets, widgets->len - 1);

      if (GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget)))
        watch_label (GTK_LABEL (widget));
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_ptr_array_add (widgets, child);
    }
}
