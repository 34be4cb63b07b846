#include "config.h"

#include "ui/reader/gotgan-find-bar.h"

#include "ui/reader/gotgan-find-text.h"
#include "ui/widgets/gotgan-count-text.h"

#include <glib/gi18n-lib.h>

struct _GotganFindBar
{
  AdwBin parent_instance;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;

  GotganArticleText *text;
  GArray *matches;
  guint current;
  char *preedit;
};

G_DEFINE_FINAL_TYPE (GotganFindBar, gotgan_find_bar, ADW_TYPE_BIN)

GtkWidget *
gotgan_find_bar_new (void)
{
  return g_object_new (GOTGAN_TYPE_FIND_BAR, NULL);
}

void
gotgan_find_bar_set_text (GotganFindBar *self, GotganArticleText *text)
{
  g_return_if_fail (GOTGAN_IS_FIND_BAR (self));
  self->text = text;
}

guint
gotgan_find_bar_get_n_matches (GotganFindBar *self)
{
  g_return_val_if_fail (GOTGAN_IS_FIND_BAR (self), 0);
  return self->matches->len;
}

/* What is typed, with the syllable that is still being composed. */
static char *
gotgan_find_bar_dup_words (GotganFindBar *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  int position = gtk_editable_get_position (GTK_EDITABLE (self->entry));
  const char *at = g_utf8_offset_to_pointer (typed, position);
  g_autofree char *before = g_strndup (typed, (gsize) (at - typed));

  return g_strconcat (before, self->preedit != NULL ? self->preedit : "", at, NULL);
}

static void
gotgan_find_bar_add_paragraph (GotganFindBar *self, GotganArticleBuffer *buffer, guint index,
                               const char *words)
{
  GotganArticle *article = gotgan_article_buffer_get_article (buffer);
  const char *text = gotgan_article_get_paragraph (article, index)->text;
  g_autoptr (GArray) found = gotgan_find_text (text, words);

  for (guint i = 0; i < found->len && self->matches->len < GOTGAN_FIND_MAX; i++)
    {
      const GotganTextMatch *match = &g_array_index (found, GotganTextMatch, i);
      GotganSpan span = { index, match->start, match->end };
      GotganTextMatch place;

      if (gotgan_article_buffer_locate (buffer, &span, &place.start, &place.end))
        g_array_append_val (self->matches, place);
    }
}

static void
gotgan_find_bar_collect (GotganFindBar *self, const char *words)
{
  GotganArticleBuffer *buffer = gotgan_article_text_get_buffer (self->text);
  GotganArticle *article = gotgan_article_buffer_get_article (buffer);
  g_autoptr (GArray) in_title = NULL;

  g_array_set_size (self->matches, 0);
  if (article == NULL)
    return;
  if (gotgan_article_get_title (article) != NULL)
    {
      in_title = gotgan_find_text (gotgan_article_get_title (article), words);
      g_array_append_vals (self->matches, in_title->data, in_title->len);
    }
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    gotgan_find_bar_add_paragraph (self, buffer, i, words);
}

/* "3 of 12"; beyond the greatest number nobody has counted. */
static char *
gotgan_find_bar_dup_count (GotganFindBar *self)
{
  g_autofree char *current = gotgan_count_dup_text (self->current + 1);
  g_autofree char *n_matches = gotgan_count_dup_text (self->matches->len);

  if (self->matches->len >= GOTGAN_FIND_MAX)
    /* Translators: which match of a search, and of how many at least. */
    return g_strdup_printf (_ ("%s of %s or more"), current, n_matches);
  /* Translators: which match of a search, and of how many. */
  return g_strdup_printf (_ ("%s of %s"), current, n_matches);
}

static void
gotgan_find_bar_show_count (GotganFindBar *self, gboolean asked)
{
  g_autofree char *count = NULL;

  if (self->matches->len > 0)
    count = gotgan_find_bar_dup_count (self);
  else if (asked)
    count = g_strdup (_ ("No matches"));
  gtk_label_set_text (self->count, count != NULL ? count : "");
  gtk_widget_set_sensitive (self->previous, self->matches->len > 0);
  gtk_widget_set_sensitive (self->next, self->matches->len > 0);
  if (asked && self->matches->len == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
gotgan_find_bar_show_current (GotganFindBar *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (gotgan_article_text_get_buffer (self->text));
  const GotganTextMatch *match = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gotgan_article_text_set_matches (self->text, self->matches, self->current);
  if (self->matches->len == 0)
    return;
  match = &g_array_index (self->matches, GotganTextMatch, self->current);
  while ((guint) gtk_text_buffer_get_char_count (buffer) < match->end
         && gotgan_article_buffer_fill_slice (GOTGAN_ARTICLE_BUFFER (buffer), 4000))
    continue;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) match->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) match->end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gotgan_article_text_show (self->text, match->start);
}

/* The first match at or behind the cursor, so that typing does not jump back to the top. */
static guint
gotgan_find_bar_first (GotganFindBar *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (gotgan_article_text_get_buffer (self->text));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  for (guint i = 0; i < self->matches->len; i++)
    if (g_array_index (self->matches, GotganTextMatch, i).start
        >= (guint) gtk_text_iter_get_offset (&start))
      return i;
  return 0;
}

void
gotgan_find_bar_refresh (GotganFindBar *self)
{
  g_autofree char *words = NULL;

  g_return_if_fail (GOTGAN_IS_FIND_BAR (self));

  if (self->text == NULL || !gtk_search_bar_get_search_mode (self->bar))
    return;
  words = gotgan_find_bar_dup_words (self);
  gotgan_find_bar_collect (self, words);
  self->current = gotgan_find_bar_first (self);
  gotgan_find_bar_show_current (self);
  gotgan_find_bar_show_count (self, *words != '\0');
}

void
gotgan_find_bar_step (GotganFindBar *self, int by)
{
  int n = (int) self->matches->len;

  g_return_if_fail (GOTGAN_IS_FIND_BAR (self));

  if (n == 0)
    return;
  self->current = (guint) ((((int) self->current + by) % n + n) % n);
  gotgan_find_bar_show_current (self);
  gotgan_find_bar_show_count (self, TRUE);
}

static void
gotgan_find_bar_next_cb (GotganFindBar *self)
{
  gotgan_find_bar_step (self, 1);
}

static void
gotgan_find_bar_previous_cb (GotganFindBar *self)
{
  gotgan_find_bar_step (self, -1);
}

void
gotgan_find_bar_open (GotganFindBar *self)
{
  g_return_if_fail (GOTGAN_IS_FIND_BAR (self));
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
gotgan_find_bar_close (GotganFindBar *self)
{
  g_return_if_fail (GOTGAN_IS_FIND_BAR (self));
  gtk_search_bar_set_search_mode (self->bar, FALSE);
}

static void
gotgan_find_bar_mode_cb (GotganFindBar *self)
{
  if (self->text == NULL)
    return;
  if (gtk_search_bar_get_search_mode (self->bar))
    {
      gotgan_find_bar_refresh (self);
      return;
    }
  g_array_set_size (self->matches, 0);
  gotgan_article_text_set_matches (self->text, NULL, 0);
  gotgan_find_bar_show_count (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
gotgan_find_bar_preedit_cb (GotganFindBar *self, const char *preedit)
{
  g_set_str (&self->preedit, preedit);
  gotgan_find_bar_refresh (self);
}

static void
gotgan_find_bar_dispose (GObject *object)
{
  /* The bin lets go of its child itself; the template would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOTGAN_TYPE_FIND_BAR);
  G_OBJECT_CLASS (gotgan_find_bar_parent_class)->dispose (object);
}

static void
gotgan_find_bar_finalize (GObject *object)
{
  GotganFindBar *self = GOTGAN_FIND_BAR (object);

  g_array_unref (self->matches);
  g_free (self->preedit);
  G_OBJECT_CLASS (gotgan_find_bar_parent_class)->finalize (object);
}

static void
gotgan_find_bar_class_init (GotganFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gotgan_find_bar_dispose;
  object_class->finalize = gotgan_find_bar_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/reader/gotgan-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, GotganFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, GotganFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, GotganFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, GotganFindBar, next);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_find_bar_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_find_bar_refresh);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_find_bar_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_find_bar_previous_cb);
}

static void
gotgan_find_bar_init (GotganFindBar *self)
{
  GtkEditable *delegate = NULL;

  self->matches = g_array_new (FALSE, FALSE, sizeof (GotganTextMatch));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  delegate = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));
  g_signal_connect_object (delegate, "preedit-changed", G_CALLBACK (gotgan_find_bar_preedit_cb),
                           self, G_CONNECT_SWAPPED);
  gotgan_find_bar_show_count (self, FALSE);
}
