#pragma once

#include "app/library/gotgan-library.h"
#include "app/model/gotgan-query.h"

G_BEGIN_DECLS

/**
 * GotganCompletion:
 * @field: the field it is of
 * @label: (nullable): what it is, for people: a company's name, what a field is for
 * @start, @end: code points of the query that it takes the place of
 * @text: what it puts there: "회사:", "party:\"Thrive Capital\" "
 * @count: claims of a party, else 0
 *
 * Something that what is being typed may become. The cursor goes behind @text.
 */
typedef struct
{
  GotganQueryField field;
  char *label;
  guint start;
  guint end;
  char *text;
  guint count;
} GotganCompletion;

void gotgan_completion_free (GotganCompletion *completion);

/**
 * gotgan_library_complete_async:
 * @text: a query, with what an input method is composing
 * @cursor: code points before the cursor
 *
 * What may stand where the cursor is. In a word: fields whose name begins so, and companies whose name begins so. Behind the
 * colon of a field: its words, companies, outlets or tags; initial consonants will do (ㅅㅍㅌㅂㅋ). Behind that of a sum or date
 * what one looks like, until there is a figure. Between words: the fields. A quote, bracket or picture becomes nothing.
 * Names in Hangul get the field's Korean name where the person typed none.
 */
void gotgan_library_complete_async (GotganLibrary *self, const char *text, guint cursor,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data);
/** Returns: (transfer full) (element-type GotganCompletion): the likeliest first, a dozen at most */
GPtrArray *gotgan_library_complete_finish (GotganLibrary *self, GAsyncResult *result,
                                           GError **error);

G_END_DECLS
