#include "config.h"

#include "ui/reader/gotgan-text-marks.h"

/* Sorted by start. `reach` holds for each mark the greatest end so far, which never falls: the first mark that
 * can touch a place is found by bisection although marks overlap. */
struct _GotganTextMarks
{
  GArray *marks;
  GArray *reach;
  gboolean sorted;
};

/* As many lines as there is room for beneath a line of text. */
#define LEVELS 3

static void
clear_mark (gpointer mark)
{
  g_clear_object (&((GotganTextMark *) mark)->subject);
}

GotganTextMarks *
gotgan_text_marks_new (void)
{
  GotganTextMarks *marks = g_new0 (GotganTextMarks, 1);

  marks->marks = g_array_new (FALSE, FALSE, sizeof (GotganTextMark));
  g_array_set_clear_func (marks->marks, clear_mark);
  marks->reach = g_array_new (FALSE, FALSE, sizeof (guint));
  marks->sorted = TRUE;
  return marks;
}

void
gotgan_text_marks_free (GotganTextMarks *marks)
{
  g_array_unref (marks->marks);
  g_array_unref (marks->reach);
  g_free (marks);
}

void
gotgan_text_marks_clear (GotganTextMarks *marks)
{
  g_array_set_size (marks->marks, 0);
  g_array_set_size (marks->reach, 0);
  marks->sorted = TRUE;
}

void
gotgan_text_marks_add (GotganTextMarks *marks, guint start, guint end, gpointer subject,
                       guint style)
{
  GotganTextMark mark = { start, end, subject, style, 0 };

  g_return_if_fail (start < end);
  if (subject != NULL)
    g_object_ref (subject);
  g_array_append_val (marks->marks, mark);
  marks->sorted = FALSE;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const GotganTextMark *first = a;
  const GotganTextMark *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end > second->end ? -1 : 1;
  return 0;
}

/* The lowest level on which no mark of another style lies. */
static void
assign_levels (GArray *marks)
{
  guint ends[LEVELS] = { 0 };
  guint styles[LEVELS] = { 0 };

  for (guint i = 0; i < marks->len; i++)
    {
      GotganTextMark *mark = &g_array_index (marks, GotganTextMark, i);
      guint level = 0;

      while (level < LEVELS - 1 && ends[level] > mark->start && styles[level] != mark->style)
        level++;
      mark->level = level;
      styles[level] = mark->style;
      ends[level] = MAX (ends[level], mark->end);
    }
}

static void
sort (GotganTextMarks *marks)
{
  guint reach = 0;

  if (marks->sorted)
    return;
  marks->sorted = TRUE;
  g_array_sort (marks->marks, compare_marks);
  assign_levels (marks->marks);
  g_array_set_size (marks->reach, 0);
  for (guint i = 0; i < marks->marks->len; i++)
    {
      reach = MAX (reach, g_array_index (marks->marks, GotganTextMark, i).end);
      g_array_append_val (marks->reach, reach);
    }
}

guint
gotgan_text_marks_get_length (GotganTextMarks *marks)
{
  return marks->marks->len;
}

const GotganTextMark *
gotgan_text_marks_get (GotganTextMarks *marks, guint index)
{
  g_return_val_if_fail (index < marks->marks->len, NULL);
  sort (marks);
  return &g_array_index (marks->marks, GotganTextMark, index);
}

const GotganTextMark *
gotgan_text_marks_find_subject (GotganTextMarks *marks, gpointer subject)
{
  sort (marks);
  for (guint i = 0; i < marks->marks->len; i++)
    {
      const GotganTextMark *mark = &g_array_index (marks->marks, GotganTextMark, i);

      if (mark->subject == subject)
        return mark;
    }
  return NULL;
}

/* The first mark whose reach lies behind @start. */
static guint
find_first (GotganTextMarks *marks, guint start)
{
  guint low = 0;
  guint high = marks->reach->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (marks->reach, guint, middle) > start)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

void
gotgan_text_marks_foreach (GotganTextMarks *marks, guint start, guint end, GotganTextMarkFunc func,
                           gpointer user_data)
{
  sort (marks);
  for (guint i = find_first (marks, start); i < marks->marks->len; i++)
    {
      const GotganTextMark *mark = &g_array_index (marks->marks, GotganTextMark, i);

      if (mark->start >= end)
        return;
      if (mark->end > start)
        func (mark, user_data);
    }
}

static void
collect (const GotganTextMark *mark, gpointer user_data)
{
  g_array_append_val ((GArray *) user_data, *mark);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const GotganTextMark *first = a;
  const GotganTextMark *second = b;
  guint one = first->end - first->start;
  guint two = second->end - second->start;

  return (one > two) - (one < two);
}

static void
collect_subject (const GotganTextMark *mark, gpointer user_data)
{
  if (mark->subject != NULL)
    g_ptr_array_add (user_data, g_object_ref (mark->subject));
}

GPtrArray *
gotgan_text_marks_between (GotganTextMarks *marks, guint start, guint end)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);

  gotgan_text_marks_foreach (marks, start, end, collect_subject, subjects);
  return subjects;
}

GPtrArray *
gotgan_text_marks_at (GotganTextMarks *marks, guint offset)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (GotganTextMark));

  gotgan_text_marks_foreach (marks, offset, offset + 1, collect, found);
  g_array_sort (found, compare_lengths);
  for (guint i = 0; i < found->len; i++)
    {
      GObject *subject = g_array_index (found, GotganTextMark, i).subject;

      if (subject != NULL)
        g_ptr_array_add (subjects, g_object_ref (subject));
    }
  return subjects;
}
