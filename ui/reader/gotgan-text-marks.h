#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GotganTextMark:
 * @start: first character, counted in the buffer
 * @end: one past the last
 * @subject: (nullable): the claim or note that is marked
 * @style: what the line beneath looks like; marks of one style may lie on each other
 * @level: how many lines of another style it lies below
 */
typedef struct
{
  guint start;
  guint end;
  GObject *subject;
  guint style;
  guint level;
} GotganTextMark;

/**
 * GotganTextMarks:
 *
 * Stretches of the article's text that may overlap, found by place. A plain set: fill it, then ask.
 */
typedef struct _GotganTextMarks GotganTextMarks;

GotganTextMarks *gotgan_text_marks_new (void);
void gotgan_text_marks_free (GotganTextMarks *marks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganTextMarks, gotgan_text_marks_free)

void gotgan_text_marks_clear (GotganTextMarks *marks);
/** @subject: (nullable) (transfer none): a reference is taken */
void gotgan_text_marks_add (GotganTextMarks *marks, guint start, guint end, gpointer subject,
                            guint style);
guint gotgan_text_marks_get_length (GotganTextMarks *marks);
/** Returns: (transfer none): by position in the text */
const GotganTextMark *gotgan_text_marks_get (GotganTextMarks *marks, guint index);
/** Returns: (nullable) (transfer none): the mark of @subject */
const GotganTextMark *gotgan_text_marks_find_subject (GotganTextMarks *marks, gpointer subject);

typedef void (*GotganTextMarkFunc) (const GotganTextMark *mark, gpointer user_data);

/** Calls @func for every mark that shares a character with @start to @end, in the order of the text. */
void gotgan_text_marks_foreach (GotganTextMarks *marks, guint start, guint end,
                                GotganTextMarkFunc func, gpointer user_data);

/** Returns: (transfer full) (element-type GObject): subjects of those marks */
GPtrArray *gotgan_text_marks_between (GotganTextMarks *marks, guint start, guint end);

/** Returns: (transfer full) (element-type GObject): subjects at a character, the shortest mark first */
GPtrArray *gotgan_text_marks_at (GotganTextMarks *marks, guint offset);

G_END_DECLS
