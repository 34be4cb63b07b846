#include "config.h"

#include "app/facts/gotgan-sentence.h"
#include "tests/app/facts/lexicon-fixture.h"

/* Whatever the text, sentences follow each other and leave out nothing but white space. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static GotganLexicon *lexicon;
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (GArray) sentences = NULL;
  gsize at = 0;

  if (lexicon == NULL)
    lexicon = fixture_read_lexicon ();
  sentences = gotgan_sentences_split (lexicon, text);
  for (guint i = 0; i < sentences->len; i++)
    {
      const GotganSentence *sentence = &g_array_index (sentences, GotganSentence, i);

      g_assert_cmpuint (sentence->end, >, sentence->start);
      g_assert_true (
          g_utf8_validate_len (text + sentence->start, sentence->end - sentence->start, NULL));
      for (; at < sentence->start; at++)
        g_assert_true (g_ascii_isspace (text[at]));
      g_assert_cmpuint (at, ==, sentence->start);
      at = sentence->end;
    }
  for (; text[at] != '\0'; at++)
    g_assert_true (g_ascii_isspace (text[at]));
  return 0;
}
