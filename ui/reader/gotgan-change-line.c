#include "config.h"

#include "ui/reader/gotgan-change-line.h"

#include "app/base/gotgan-text.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

/* Runs of paragraphs that say the same are folded when they are longer; their ends stay, to know where one is. */
#define FOLD_FROM 4

struct _GotganChangeLine
{
  GObject parent_instance;

  GotganChanges *changes;
  const GotganParagraphChange *change;
  gboolean is_title;
  guint n_folded;
};

G_DEFINE_FINAL_TYPE (GotganChangeLine, gotgan_change_line, G_TYPE_OBJECT)

static void
gotgan_change_line_finalize (GObject *object)
{
  g_clear_object (&GOTGAN_CHANGE_LINE (object)->changes);
  G_OBJECT_CLASS (gotgan_change_line_parent_class)->finalize (object);
}

static void
gotgan_change_line_class_init (GotganChangeLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_change_line_finalize;
}

static void
gotgan_change_line_init (GotganChangeLine *self)
{
}

/* --- Lines -------------------------------------------------------------------------------------- */

static void
add_line (GListStore *lines, GotganChanges *changes, const GotganParagraphChange *change,
          gboolean is_title, guint n_folded)
{
  g_autoptr (GotganChangeLine) line = g_object_new (GOTGAN_TYPE_CHANGE_LINE, NULL);

  line->changes = g_object_ref (changes);
  line->change = change;
  line->is_title = is_title;
  line->n_folded = n_folded;
  g_list_store_append (lines, line);
}

static guint
count_same (GotganChanges *changes, guint from)
{
  guint at = from;

  while (at < gotgan_changes_get_n_paragraphs (changes)
         && gotgan_changes_get_paragraph (changes, at)->kind == GOTGAN_CHANGE_SAME)
    at++;
  return at - from;
}

/* Returns: how many lines of a run at @from are left out behind its first */
static guint
find_fold (GotganChanges *changes, guint from, guint run)
{
  guint n = gotgan_changes_get_n_paragraphs (changes);
  guint keep = (from > 0) + (from + run < n);

  return run >= FOLD_FROM ? run - keep : 0;
}

static void
add_run (GListStore *lines, GotganChanges *changes, guint from, guint run, gboolean whole)
{
  guint n_folded = whole ? 0 : find_fold (changes, from, run);
  guint fold_at = from + (from > 0);

  for (guint i = from; i < from + run; i++)
    {
      gboolean is_folded = i >= fold_at && i < fold_at + n_folded;

      if (!is_folded || i == fold_at)
        add_line (lines, changes, gotgan_changes_get_paragraph (changes, i), FALSE,
                  is_folded ? n_folded : 0);
    }
}

static gboolean
has_title (GotganChanges *changes)
{
  return gotgan_article_get_title (gotgan_changes_get_after (changes)) != NULL
         || gotgan_article_get_title (gotgan_changes_get_before (changes)) != NULL;
}

GListModel *
gotgan_change_lines_new (GotganChanges *changes, gboolean whole)
{
  GListStore *lines = g_list_store_new (GOTGAN_TYPE_CHANGE_LINE);
  guint i = 0;

  g_return_val_if_fail (GOTGAN_IS_CHANGES (changes), G_LIST_MODEL (lines));

  if (gotgan_changes_get_before (changes) == NULL)
    return G_LIST_MODEL (lines);
  if (has_title (changes))
    add_line (lines, changes, gotgan_changes_get_title (changes), TRUE, 0);
  while (i < gotgan_changes_get_n_paragraphs (changes))
    {
      guint run = count_same (changes, i);

      add_run (lines, changes, i, run, whole);
      i += run;
      if (i < gotgan_changes_get_n_paragraphs (changes))
        add_line (lines, changes, gotgan_changes_get_paragraph (changes, i++), FALSE, 0);
    }
  return G_LIST_MODEL (lines);
}

GotganChangeKind
gotgan_change_line_get_kind (GotganChangeLine *self)
{
  g_return_val_if_fail (GOTGAN_IS_CHANGE_LINE (self), GOTGAN_CHANGE_SAME);
  return self->change->kind;
}

guint
gotgan_change_line_get_n_folded (GotganChangeLine *self)
{
  g_return_val_if_fail (GOTGAN_IS_CHANGE_LINE (self), 0);
  return self->n_folded;
}

/* --- Text --------------------------------------------------------------------------------------- */

static const char *
get_paragraph (GotganArticle *article, guint index)
{
  return index != GOTGAN_CHANGE_NOWHERE ? gotgan_article_get_paragraph (article, index)->text : "";
}

/* Returns: (transfer none): "" where there is none */
static const char *
get_text (GotganChangeLine *self, gboolean after)
{
  GotganArticle *article =
      after ? gotgan_changes_get_after (self->changes) : gotgan_changes_get_before (self->changes);
  const char *title = gotgan_article_get_title (article);

  if (self->is_title)
    return title != NULL ? title : "";
  return get_paragraph (article, after ? self->change->after : self->change->before);
}

static void
mark (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static void
mark_added (PangoAttrList *attributes, gsize start, gsize end)
{
  mark (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
  mark (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
  mark (attributes, pango_attr_background_new (0x2e00, 0xc200, 0x7e00), start, end);
  mark (attributes, pango_attr_background_alpha_new (0x3800), start, end);
}

static void
mark_removed (PangoAttrList *attributes, gsize start, gsize end)
{
  mark (attributes, pango_attr_strikethrough_new (TRUE), start, end);
  mark (attributes, pango_attr_background_new (0xe000, 0x1b00, 0x2400), start, end);
  mark (attributes, pango_attr_background_alpha_new (0x3000), start, end);
}

typedef void (*MarkFunc) (PangoAttrList *attributes, gsize start, gsize end);

/* @func: (nullable) */
static void
append (GString *text, PangoAttrList *attributes, const char *from, guint start, guint end,
        MarkFunc func)
{
  g_autofree char *slice = start < end ? gotgan_text_slice (from, start, end) : NULL;
  gsize base = text->len;

  if (slice == NULL)
    return;
  g_string_append (text, slice);
  if (func != NULL)
    func (attributes, base, text->len);
}

static gboolean
is_space_at (const char *text, guint offset)
{
  return g_unichar_isspace (g_utf8_get_char (text + gotgan_text_byte (text, offset)));
}

/* In one text for both, what went keeps the spaces it stood between: one of them went with it. */
static void
append_space (GString *text, const char *before, guint offset)
{
  if (text->len > 0 && text->str[text->len - 1] != ' ' && is_space_at (before, offset))
    g_string_append_c (text, ' ');
}

static void
append_words (GString *text, PangoAttrList *attributes, const GotganWordChange *change,
              const char *before, const char *after, GotganChangeSide side)
{
  gboolean parted = side == GOTGAN_CHANGE_SIDE_BOTH && change->before < change->before_end
                    && change->after < change->after_end;

  gboolean went = side == GOTGAN_CHANGE_SIDE_BOTH && change->before < change->before_end;

  if (went && change->before > 0)
    append_space (text, before, change->before - 1);
  if (side != GOTGAN_CHANGE_SIDE_AFTER)
    append (text, attributes, before, change->before, change->before_end, mark_removed);
  if (parted)
    g_string_append_c (text, ' ');
  else if (went && !is_space_at (after, change->after))
    append_space (text, before, change->before_end);
  if (side != GOTGAN_CHANGE_SIDE_BEFORE)
    append (text, attributes, after, change->after, change->after_end, mark_added);
}

static void
append_changed (GotganChangeLine *self, GString *text, PangoAttrList *attributes,
                GotganChangeSide side)
{
  const char *before = get_text (self, FALSE);
  const char *after = get_text (self, TRUE);
  gboolean is_before = side == GOTGAN_CHANGE_SIDE_BEFORE;
  const char *kept = is_before ? before : after;
  GArray *words = self->change->words;
  guint told = 0;

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const GotganWordChange *change = &g_array_index (words, GotganWordChange, i);

      append (text, attributes, kept, told, is_before ? change->before : change->after, NULL);
      append_words (text, attributes, change, before, after, side);
      told = is_before ? change->before_end : change->after_end;
    }
  append (text, attributes, kept, told, gotgan_text_length (kept), NULL);
}

static void
append_one_side (GotganChangeLine *self, GString *text, PangoAttrList *attributes,
                 GotganChangeSide side)
{
  GotganChangeKind kind = self->change->kind;
  gboolean after = side == GOTGAN_CHANGE_SIDE_BOTH ? kind != GOTGAN_CHANGE_REMOVED
                                                   : side == GOTGAN_CHANGE_SIDE_AFTER;
  MarkFunc func = NULL;

  if (kind == GOTGAN_CHANGE_ADDED)
    func = mark_added;
  else if (kind == GOTGAN_CHANGE_REMOVED)
    func = mark_removed;
  append (text, attributes, get_text (self, after), 0, G_MAXUINT, func);
}

char *
gotgan_change_line_dup_text (GotganChangeLine *self, GotganChangeSide side,
                             PangoAttrList **attributes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (GOTGAN_IS_CHANGE_LINE (self), NULL);

  *attributes = pango_attr_list_new ();
  if (self->n_folded > 0)
    g_string_append_printf (
        text, ngettext ("%u unchanged paragraph", "%u unchanged paragraphs", self->n_folded),
        self->n_folded);
  else if (self->change->kind == GOTGAN_CHANGE_CHANGED)
    append_changed (self, text, *attributes, side);
  else
    append_one_side (self, text, *attributes, side);
  gotgan_whole_words_add (*attributes, text->str);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
gotgan_change_line_get_sign (GotganChangeLine *self)
{
  g_return_val_if_fail (GOTGAN_IS_CHANGE_LINE (self), NULL);

  switch (self->change->kind)
    {
    case GOTGAN_CHANGE_CHANGED:
      return "±";
    case GOTGAN_CHANGE_ADDED:
      return "+";
    case GOTGAN_CHANGE_REMOVED:
      return "−";
    case GOTGAN_CHANGE_MOVED:
      return "↕";
    case GOTGAN_CHANGE_SAME:
    default:
      return "";
    }
}

/* Only the words that differ: the rest is read where it stands. */
static char *
dup_spoken_words (GotganChangeLine *self)
{
  GArray *words = self->change->words;
  g_autoptr (GString) spoken = g_string_new (_ ("Changed."));

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const GotganWordChange *change = &g_array_index (words, GotganWordChange, i);
      g_autofree char *was =
          gotgan_text_slice (get_text (self, FALSE), change->before, change->before_end);
      g_autofree char *is =
          gotgan_text_slice (get_text (self, TRUE), change->after, change->after_end);

      g_string_append_c (spoken, ' ');
      if (change->before < change->before_end)
        g_string_append_printf (spoken, _ ("Removed: %s."), was);
      if (change->before < change->before_end && change->after < change->after_end)
        g_string_append_c (spoken, ' ');
      if (change->after < change->after_end)
        g_string_append_printf (spoken, _ ("Added: %s."), is);
    }
  return g_string_free (g_steal_pointer (&spoken), FALSE);
}

char *
gotgan_change_line_dup_spoken (GotganChangeLine *self)
{
  g_return_val_if_fail (GOTGAN_IS_CHANGE_LINE (self), NULL);

  if (self->n_folded > 0)
    return g_strdup_printf (ngettext ("%u unchanged paragraph", "%u unchanged paragraphs",
                                      self->n_folded),
                            self->n_folded);
  switch (self->change->kind)
    {
    case GOTGAN_CHANGE_CHANGED:
      return dup_spoken_words (self);
    case GOTGAN_CHANGE_ADDED:
      return g_strdup_printf (_ ("Added: %s."), get_text (self, TRUE));
    case GOTGAN_CHANGE_REMOVED:
      return g_strdup_printf (_ ("Removed: %s."), get_text (self, FALSE));
    case GOTGAN_CHANGE_MOVED:
      return g_strdup_printf (_ ("Moved: %s."), get_text (self, TRUE));
    case GOTGAN_CHANGE_SAME:
    default:
      return g_strdup (get_text (self, TRUE));
    }
}
