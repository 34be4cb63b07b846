#include "config.h"

#include "ui/widgets/gotgan-whole-words.h"

#include "app/base/gotgan-text.h"

/* Behind these a long run may be broken: middle dots, slashes, closing brackets and quotes. */
static gboolean
is_joint (gunichar c)
{
  switch (c)
    {
    case '/':
    case ',':
    case ')':
    case ']':
    case 0x00b7: /* middle dot */
    case 0x2014: /* em dash */
    case 0x2019: /* right quotes */
    case 0x201d:
    case 0x2022: /* bullet */
    case 0x2026: /* ellipsis */
    case 0x3001: /* ideographic comma */
    case 0x300d: /* corner brackets */
    case 0x300f:
    case 0x30fb: /* katakana middle dot */
    case 0x318d: /* araea, typed as a middle dot */
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_word (GArray *words, guint start, guint end)
{
  GotganWholeWord word = { start, end };

  if (end - start > 1 && end - start <= GOTGAN_WHOLE_WORD_MAX)
    g_array_append_val (words, word);
}

/* Cuts a run that is too long behind its joints. */
static void
add_pieces (GArray *words, const char *run, guint start, guint end)
{
  guint piece = start;
  guint at = start;

  for (const char *p = run; at < end; p = g_utf8_next_char (p), at++)
    {
      if (!is_joint (g_utf8_get_char (p)))
        continue;
      add_word (words, piece, at + 1);
      piece = at + 1;
    }
  add_word (words, piece, end);
}

GArray *
gotgan_whole_words_find (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (GotganWholeWord));
  const char *run = text;
  guint start = 0;
  guint at = 0;
  gboolean hangul = FALSE;

  for (const char *p = text;; p = g_utf8_next_char (p), at++)
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && !g_unichar_isspace (c))
        {
          hangul = hangul || gotgan_text_is_hangul (c);
          continue;
        }
      if (hangul && at - start > GOTGAN_WHOLE_WORD_MAX)
        add_pieces (words, run, start, at);
      else if (hangul)
        add_word (words, start, at);
      if (c == 0)
        return words;
      run = g_utf8_next_char (p);
      start = at + 1;
      hangul = FALSE;
    }
}

/* Adds to @attributes what keeps the words of @text whole. */
static void
add_attributes (PangoAttrList *attributes, const char *text)
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

  add_attributes (attributes, text != NULL ? text : "");
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
  add_attributes (attributes, gtk_label_get_text (label));
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
