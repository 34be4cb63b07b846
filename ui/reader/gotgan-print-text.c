#include "config.h"

#include "ui/reader/gotgan-print-text.h"

#include "app/base/gotgan-text.h"
#include "ui/widgets/gotgan-note-card.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

#define NUMBER_SCALE 0.68
#define NUMBER_RISE 4200

/* A number that is put behind the noted words. */
typedef struct
{
  guint at;
  guint number;
  guint start;
  gsize n_digits;
  gboolean on_its_words;
} Number;

static void
add (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const Number *first = a;
  const Number *second = b;

  if (first->at != second->at)
    return first->at < second->at ? -1 : 1;
  return (first->number > second->number) - (first->number < second->number);
}

static gsize
count_digits (guint number)
{
  gsize n = 1;

  while ((number /= 10) > 0)
    n++;
  return n;
}

static GArray *
find_numbers (GotganArticle *article, guint paragraph, GPtrArray *notes)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (Number));

  for (guint i = 0; i < notes->len; i++)
    {
      GotganNote *note = g_ptr_array_index (notes, i);
      const GotganSpan *place = gotgan_note_get_place (note);
      Number number = { .number = i + 1, .n_digits = count_digits (i + 1) };

      if (place == NULL || place->paragraph != paragraph
          || !gotgan_note_is_placed_in (note, article))
        continue;
      number.at = place->end;
      number.start = place->start;
      number.on_its_words = gotgan_note_get_state (note) != GOTGAN_ANCHOR_CHANGED
                            || gotgan_note_is_changed_around (note);
      g_array_append_val (numbers, number);
    }
  g_array_sort (numbers, compare_numbers);
  return numbers;
}

static void
append_number (GString *out, PangoAttrList *attributes, guint number)
{
  gsize start = out->len;

  g_string_append_printf (out, "%u", number);
  add (attributes, pango_attr_scale_new (NUMBER_SCALE), start, out->len);
  add (attributes, pango_attr_rise_new (NUMBER_RISE), start, out->len);
  /* A number does not go to the next line without its word. */
  add (attributes, pango_attr_allow_breaks_new (FALSE), start > 0 ? start - 1 : 0, out->len);
}

/* Where each byte of @text went in @out: only the numbers before it move it. */
static gsize
find_byte (const char *text, guint offset, GArray *numbers, gboolean is_start)
{
  gsize byte = gotgan_text_byte (text, offset);

  for (guint i = 0; i < numbers->len; i++)
    {
      const Number *number = &g_array_index (numbers, Number, i);

      if (number->at < offset || (is_start && number->at == offset))
        byte += number->n_digits;
    }
  return byte;
}

char *
gotgan_print_text_dup_paragraph (GotganArticle *article, guint paragraph, GPtrArray *notes,
                                 const char *lead, PangoAttrList *attributes)
{
  const char *text = gotgan_article_get_paragraph (article, paragraph)->text;
  g_autoptr (GArray) numbers = find_numbers (article, paragraph, notes);
  g_autoptr (GString) out = g_string_new (lead);
  gsize before = strlen (lead);
  gsize done = 0;

  for (guint i = 0; i < numbers->len; i++)
    {
      const Number *number = &g_array_index (numbers, Number, i);
      gsize at = gotgan_text_byte (text, number->at);

      g_string_append_len (out, text + done, (gssize) (at - done));
      append_number (out, attributes, number->number);
      done = at;
    }
  g_string_append (out, text + done);
  for (guint i = 0; i < numbers->len; i++)
    {
      const Number *number = &g_array_index (numbers, Number, i);

      if (number->on_its_words)
        add (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE),
             before + find_byte (text, number->start, numbers, TRUE),
             before + find_byte (text, number->at, numbers, FALSE));
    }
  gotgan_whole_words_add (attributes, out->str);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* "Doubt · #돈  #오픈AI" */
static void
append_meaning (GString *out, GotganNote *note, GotganLibrary *library)
{
  g_autofree char *tags = gotgan_note_dup_tags_text (note);

  g_string_append_printf (out, "\n\t%s",
                          gotgan_note_get_meaning_label (gotgan_note_get_colour (note), library));
  if (*tags != '\0')
    g_string_append_printf (out, " · %s", tags);
}

/* On paper nobody looks for words where they were. */
static void
append_state (GString *out, GotganNote *note)
{
  GotganAnchorState state = gotgan_note_get_state (note);
  g_autofree char *now = gotgan_note_dup_now (note);

  if (state == GOTGAN_ANCHOR_CHANGED || state == GOTGAN_ANCHOR_ORPHANED)
    g_string_append_printf (out, "\n\t[%s]", gotgan_note_get_state_label (note));
  if (now != NULL)
    g_string_append_printf (out, " %s", now);
}

char *
gotgan_print_text_dup_note (GotganNote *note, guint number, GotganLibrary *library)
{
  const char *comment = gotgan_note_get_comment (note);
  /* Translators: words quoted from an article. */
  g_autofree char *quote = g_strdup_printf (_ ("“%s”"), gotgan_note_get_quote (note));
  g_autoptr (GString) out = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (comment != NULL ? comment : "", "\n", -1);

  g_string_append_printf (out, "%u.\t%s", number, quote);
  append_state (out, note);
  append_meaning (out, note, library);
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "\n\t%s", lines[i]);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
