#include "config.h"

#include "app/facts/gotgan-date.h"
#include "app/model/gotgan-edtf.h"
#include "tests/app/facts/lexicon-fixture.h"

#include <string.h>

/* The first line is the day of publication. Whatever the text, every date that is told is one. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static GotganLexicon *lexicon;
  g_autofree char *published = g_utf8_make_valid ((const char *) data, (gssize) size);
  char *text = strchr (published, '\n');
  g_autoptr (GArray) dates = NULL;
  gsize at = 0;

  if (lexicon == NULL)
    lexicon = fixture_read_lexicon ();
  if (text == NULL)
    return 0;
  *text++ = '\0';
  dates = gotgan_dates_find (lexicon, published, text, 0, strlen (text));
  for (guint i = 0; i < dates->len; i++)
    {
      GotganDateMention *mention = &g_array_index (dates, GotganDateMention, i);

      g_assert_cmpuint (mention->start, >=, at);
      g_assert_cmpuint (mention->end, >, mention->start);
      g_assert_cmpuint (mention->core_end, >, mention->start);
      g_assert_cmpuint (mention->core_end, <=, mention->end);
      g_assert_cmpuint (mention->first_end, <=, mention->last_start);
      g_assert_cmpuint (mention->last_start, <, mention->core_end);
      at = mention->end;
      g_assert_true (
          g_utf8_validate_len (text + mention->start, mention->end - mention->start, NULL));
      g_assert_true (*mention->edtf == '\0'
                     || !(mention->flags & (GOTGAN_DATE_DURATION | GOTGAN_DATE_VAGUE)));
      gotgan_date_resolve (mention, published);
      g_assert_true (*mention->edtf == '\0' || gotgan_edtf_is_valid (mention->edtf));
    }
  g_assert_cmpuint (at, <=, strlen (text));
  return 0;
}
