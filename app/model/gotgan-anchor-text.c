#include "config.h"

#include "app/model/gotgan-anchor-private.h"

#include "app/base/gotgan-text.h"

/* A paragraph on its way into the text.
 *
 * @parted: whether something parted words since the last letter
 * @stopped: whether a sentence may have ended since, in the paragraph before too
 * @gap: whether white space came after that
 * @cased: the code point up to which capitals count */
typedef struct
{
  GotganAnchorText *text;
  const GotganAnchorSource *source;
  guint paragraph;
  gboolean parted;
  gboolean stopped;
  gboolean gap;
  guint cased;
} Writer;

/* --- Letters ------------------------------------------------------------------------------------ */

typedef enum
{
  SIGN,
  DIGIT,
  LATIN,
  KOREAN,
} Script;

static Script
get_script (gunichar c)
{
  if (gotgan_text_is_hangul (c) || (c >= 0x2e80 && c <= 0x9fff) || (c >= 0x20000 && c <= 0x3ffff))
    return KOREAN;
  if (g_unichar_isdigit (c))
    return DIGIT;
  return gotgan_text_is_alpha (c) || c == '\'' ? LATIN : SIGN;
}

/* The last letter that was written, perhaps of another paragraph; 0 at the start. */
static gunichar
get_last (const Writer *writer)
{
  guint n = writer->text->letters->len;

  return n > 0 ? *gotgan_anchor_text_at (writer->text, n - 1) : 0;
}

/* --- Sentences ---------------------------------------------------------------------------------- */

/* Whether the full stop at @at belongs to the word before it. */
static gboolean
is_abbreviation (const Writer *writer, guint at)
{
  char word[16];
  guint start = at;
  guint n = 0;

  while (start > 0 && at - start < sizeof word - 1 && writer->source->chars[start - 1] < 0x80
         && g_ascii_isalpha ((char) writer->source->chars[start - 1]))
    start--;
  for (guint i = start; i < at; i++)
    word[n++] = g_ascii_tolower ((char) writer->source->chars[i]);
  word[n] = '\0';

  return n == 1
         || gotgan_anchor_words_is (writer->source->words, word, GOTGAN_ANCHOR_WORD_ABBREVIATION);
}

static gboolean
is_sentence_end (gunichar c)
{
  return c == 0xb2e4 || c == 0xc694;
}

/* Whether @c opens a sentence. In Korean the space before it may be missing: "밝혔다.한편". */
static gboolean
begins_sentence (const Writer *writer, gunichar c)
{
  guint at = writer->text->letters->len;

  return at == 0 || gotgan_anchor_text_origin (writer->text, at - 1)->paragraph != writer->paragraph
         || (writer->stopped && writer->gap && !g_unichar_islower (c))
         || (writer->stopped && is_sentence_end (get_last (writer)) && gotgan_text_is_hangul (c));
}

/* --- Writing ------------------------------------------------------------------------------------ */

static void
append (Writer *writer, gunichar letter, guint opens, GotganSpan origin)
{
  guint8 flags = (guint8) opens;

  g_array_append_val (writer->text->letters, letter);
  g_array_append_val (writer->text->origins, origin);
  g_byte_array_append (writer->text->opens, &flags, 1);
}

static void
emit (Writer *writer, gunichar letter, guint at)
{
  GotganSpan origin = { writer->paragraph, writer->source->starts[at], writer->source->ends[at] };
  Script script = get_script (letter);
  gunichar last = get_last (writer);
  Script before = last != 0 ? get_script (last) : SIGN;
  gboolean begins = begins_sentence (writer, writer->source->chars[at]);
  guint opens = writer->parted || script != before || script == SIGN ? GOTGAN_ANCHOR_OPENS_WORD : 0;

  if (writer->parted && script == before && (script == LATIN || script == DIGIT))
    append (writer, ' ', 0, (GotganSpan) { origin.paragraph, origin.start, origin.start });
  if (begins)
    {
      g_array_append_val (writer->text->sentences, writer->text->letters->len);
      opens |= GOTGAN_ANCHOR_OPENS_WORD | GOTGAN_ANCHOR_OPENS_SENTENCE
               | (writer->stopped ? GOTGAN_ANCHOR_OPENS_STOPPED : 0);
    }
  else if (opens != 0 && g_unichar_isupper (writer->source->chars[at]))
    opens |= GOTGAN_ANCHOR_OPENS_NAME;
  append (writer, letter, opens, origin);
  writer->parted = writer->stopped = writer->gap = FALSE;
}

/* Superscripts and fractions become digits, but not of the figure they stand behind. */
static void
part_figure (Writer *writer, guint at)
{
  gunichar c = writer->source->chars[at];

  if (get_script (get_last (writer)) != DIGIT || writer->parted)
    return;
  if (c == 0xb2 || c == 0xb3 || c == 0xb9 || (c >= 0x2070 && c <= 0x2079))
    emit (writer, '^', at);
  else if ((c >= 0xbc && c <= 0xbe) || (c >= 0x2150 && c <= 0x215e))
    writer->parted = TRUE;
}

/* What a symbol is made of may be set in brackets, as "㈜" is, and be seen as a picture or as a letter. */
static gboolean
is_setting (gunichar c)
{
  return g_unichar_isspace (c) || c == '(' || c == ')';
}

static void
write_letters (Writer *writer, guint at)
{
  g_autofree char *cluster = g_ucs4_to_utf8 (writer->source->chars + at, 1, NULL, NULL, NULL);
  g_autofree char *folded =
      cluster != NULL ? g_utf8_normalize (cluster, -1, G_NORMALIZE_NFKC) : NULL;
  gboolean is_unit =
      folded != NULL && get_script (get_last (writer)) == DIGIT
      && gotgan_anchor_words_is (writer->source->words, folded, GOTGAN_ANCHOR_WORD_UNIT);

  part_figure (writer, at);
  for (const char *c = folded; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (!is_setting (letter))
        emit (writer, letter == 0x2044 ? '/' : is_unit ? letter : g_unichar_tolower (letter), at);
    }
}

static void
write_ascii (Writer *writer, guint at)
{
  gunichar c = writer->source->chars[at];

  if (at >= writer->cased && g_ascii_isalpha ((char) c)
      && (at == 0 || !g_unichar_isalpha (writer->source->chars[at - 1])))
    writer->cased =
        at
        + gotgan_anchor_count_cased (writer->source, at, get_script (get_last (writer)) == DIGIT);
  emit (writer, at < writer->cased ? c : g_unichar_tolower (c), at);
}

/* @sign: what it is written as; 0 for itself. A question mark ends a sentence too. */
static void
keep (Writer *writer, guint at, gunichar sign)
{
  gunichar c = writer->source->chars[at];

  if (sign == '.' && (get_script (get_last (writer)) != DIGIT || writer->parted))
    emit (writer, '0', at);
  if (sign != 0)
    emit (writer, sign, at);
  else if (c < 0x80)
    write_ascii (writer, at);
  else if (c >= 0xac00 && c <= 0xd7a3)
    emit (writer, c, at);
  else
    write_letters (writer, at);
  writer->stopped = c == '?';
}

static void
fold_paragraph (Writer *writer)
{
  for (guint i = 0; i < writer->source->n; i++)
    {
      gunichar sign;

      switch (gotgan_anchor_judge (writer->source, i, &sign))
        {
        case GOTGAN_ANCHOR_KEEP:
          keep (writer, i, sign);
          break;
        case GOTGAN_ANCHOR_STOP:
          writer->stopped = !is_abbreviation (writer, i);
          break;
        case GOTGAN_ANCHOR_PART:
          writer->parted = TRUE;
          writer->gap =
              writer->gap || (writer->stopped && g_unichar_isspace (writer->source->chars[i]));
          break;
        case GOTGAN_ANCHOR_PASS:
          break;
        }
    }
}

GotganAnchorText *
gotgan_anchor_text_new (GotganArticle *article, GotganAnchorWords *words)
{
  GotganAnchorText *self = g_new (GotganAnchorText, 1);
  gboolean stopped = FALSE;

  self->letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->origins = g_array_new (FALSE, FALSE, sizeof (GotganSpan));
  self->opens = g_byte_array_new ();
  self->sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      g_autoptr (GotganAnchorSource) source =
          gotgan_anchor_source_new (gotgan_article_get_paragraph (article, i)->text, words);
      Writer writer = { self, source, i, TRUE, stopped, FALSE, 0 };

      fold_paragraph (&writer);
      stopped = writer.stopped;
    }

  return self;
}

void
gotgan_anchor_text_free (GotganAnchorText *self)
{
  g_array_unref (self->letters);
  g_array_unref (self->origins);
  g_byte_array_unref (self->opens);
  g_array_unref (self->sentences);
  g_free (self);
}
