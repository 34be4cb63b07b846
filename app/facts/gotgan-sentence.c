/* Where sentences end. A full stop ends one unless what stands around it says otherwise: a number,
 * a date, an abbreviation, a quotation or bracket that is still open. Whether a quotation is ever
 * closed is looked up once, within a bounded distance, and never twice for the same stretch of
 * text. */

#include "config.h"

#include "app/facts/gotgan-sentence.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-lexicon-private.h"

#include <string.h>

/* A quotation or bracket that is not closed within so many bytes was never opened. */
#define MAX_QUOTE_BYTES 1500
#define MAX_BRACKET_BYTES 400

/* How far back an abbreviation or a date of digits may begin. */
#define MAX_ABBREVIATION_BYTES 12
#define MAX_DATE_BYTES 16

/* One kind of pair. */
typedef struct
{
  const char *close;
  gsize max_bytes;
  gsize closed_at; /* the open pair's end, or 0 */
  gsize searched_to; /* no close stands before this */
} Pair;

typedef struct
{
  GotganLexicon *lexicon;
  const char *text;
  gsize end;
  Pair curly;
  Pair straight;
  Pair bracket;
  gsize sentence;
  GArray *sentences;
} Split;

/* --- Quotations and brackets ---------------------------------------------------------------- */

static void
open_pair (Split *split, Pair *pair, gsize at)
{
  gsize from = MAX (at, pair->searched_to);
  gsize to = MIN (split->end, at + pair->max_bytes);
  const char *close;

  if (pair->closed_at > at || from >= to)
    return;
  close = g_strstr_len (split->text + from, to - from, pair->close);
  if (close != NULL)
    pair->closed_at = close - split->text;
  pair->searched_to = close != NULL ? pair->closed_at : to;
}

static gboolean
is_within_pair (const Split *split, gsize at)
{
  return at < split->curly.closed_at || at < split->straight.closed_at
         || at < split->bracket.closed_at;
}

static gboolean
starts_with (const Split *split, gsize at, const char *word)
{
  return at <= split->end && gotgan_text_starts (split->text + at, word);
}

static void
note_opening (Split *split, gsize at)
{
  if (split->text[at] == '"' && at != split->straight.closed_at)
    open_pair (split, &split->straight, at + 1);
  else if (split->text[at] == '(')
    open_pair (split, &split->bracket, at + 1);
  else if (starts_with (split, at, "“"))
    open_pair (split, &split->curly, at + 3);
}

/* --- What stands before a full stop --------------------------------------------------------- */

/* "2024. 9. 5": digits and stops only, with a year at their start. */
static gboolean
ends_date (const Split *split, gsize stop)
{
  gsize start = stop;
  int stops = 0;

  while (start > split->sentence && stop - start < MAX_DATE_BYTES
         && (g_ascii_isdigit (split->text[start - 1]) || split->text[start - 1] == '.'
             || split->text[start - 1] == ' '))
    stops += split->text[--start] == '.';
  while (split->text[start] == ' ')
    start++;
  return stops == 2 && stop - start >= 8 && g_ascii_isdigit (split->text[start + 3])
         && split->text[start + 4] == '.';
}

/* "1." at the start of a sentence counts it. */
static gboolean
is_list_number (const Split *split, gsize stop)
{
  gsize at = split->sentence;

  while (at < stop && stop - at <= 2 && g_ascii_isdigit (split->text[at]))
    at++;
  return at == stop && stop > split->sentence;
}

/* "2024. 9": a digit on both sides of the stop. A year or a short number goes on, a sentence that
 * begins with a number does not. */
static gboolean
joins_numbers (const Split *split, gsize stop, gsize next)
{
  gsize digits = next;
  gsize start = stop;

  if (stop == 0 || !g_ascii_isdigit (split->text[stop - 1]) || next >= split->end
      || !g_ascii_isdigit (split->text[next]))
    return FALSE;
  while (digits < split->end && digits - next < 4 && g_ascii_isdigit (split->text[digits]))
    digits++;
  while (start > 0 && stop - start < 5 && g_ascii_isdigit (split->text[start - 1]))
    start--;
  return stop - start <= 2 || (digits < split->end && split->text[digits] == '.');
}

static const char *
abbreviation_kind (const Split *split, gsize at, gsize end, gsize *match_end)
{
  const GotganWord *word =
      gotgan_word_table_match (split->lexicon->abbreviations, split->text, end, at, match_end);

  return word != NULL && word->n_columns > 0 ? word->columns[0] : NULL;
}

static gboolean
begins_with (const Split *split, gsize at, const char *kind)
{
  gsize match_end;
  const char *found = abbreviation_kind (split, at, split->end, &match_end);

  return found != NULL && strcmp (found, kind) == 0;
}

/* "its Series D." ends with a name, not with an initial. */
static gboolean
names_series (const Split *split, gsize start)
{
  static const char *const words[] = { "series ", "class ", "round ", "phase ", "plan " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (start >= split->sentence + length
          && g_ascii_strncasecmp (split->text + start - length, words[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "U.S.", "Corp.", "J.": no end, unless what follows begins a sentence. */
static gboolean
is_abbreviation (const Split *split, gsize stop, gsize next)
{
  gsize start = stop;
  gsize match_end;
  const char *kind;

  while (start > split->sentence && stop - start < MAX_ABBREVIATION_BYTES
         && (g_ascii_isalpha (split->text[start - 1])
             || (split->text[start - 1] == '.' && start < stop)))
    start--;
  if (start == stop)
    return FALSE;
  if (stop - start == 1 && g_ascii_isupper (split->text[start]))
    return !names_series (split, start) && !begins_with (split, next, "starter");
  kind = abbreviation_kind (split, start, stop, &match_end);
  /* "H.B. Fuller" */
  if (kind == NULL && stop - start == 3 && g_ascii_isupper (split->text[start])
      && split->text[start + 1] == '.' && g_ascii_isupper (split->text[start + 2]))
    return !begins_with (split, next, "starter");
  if (kind == NULL || match_end != stop)
    return FALSE;
  if (strcmp (kind, "always") == 0)
    return TRUE;
  return strcmp (kind, "mostly") == 0 && !begins_with (split, next, "starter");
}

/* --- Ends ----------------------------------------------------------------------------------- */

static gsize
pass_closers (const Split *split, gsize at)
{
  static const char *const closers[] = { ".", "?", "!",  "…",  "\"", "'",  ")", "]",
                                         "”", "’", "」", "』", "》", "〉", "）" };
  guint i = 0;

  while (i < G_N_ELEMENTS (closers))
    {
      /* A quotation mark that would open is none of ours. */
      if (starts_with (split, at, closers[i]))
        {
          at += strlen (closers[i]);
          i = 0;
        }
      else
        i++;
    }
  return at;
}

/* "했다.그는": a stop without the space that belongs behind it. */
static gboolean
is_tight_end (const Split *split, gsize stop, gsize behind)
{
  static const char *const endings[] = { "다", "요", "죠", "까" };

  if (behind != stop + 1 || stop < 3 || behind >= split->end || (guchar) split->text[behind] < 0x80)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (memcmp (split->text + stop - 3, endings[i], 3) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
closes_inner_bracket (const Split *split, gsize behind)
{
  return split->text[behind - 1] == ')' && split->text[split->sentence] != '(';
}

static gboolean
is_end (const Split *split, gsize stop, gsize behind)
{
  gsize next = gotgan_scan_spaces (split->text, split->end, behind);
  gboolean quoted = behind > stop + 1;

  if (is_within_pair (split, behind))
    return FALSE;
  /* "그는 (누가 뭐래도.) 갔다": a sentence in a bracket within one. */
  if (closes_inner_bracket (split, behind) && next < split->end)
    return FALSE;
  if (next == behind && behind < split->end && !g_ascii_isspace (split->text[behind]))
    return is_tight_end (split, stop, behind);
  if (next >= split->end)
    return TRUE;
  if (g_ascii_islower (split->text[next]) || (quoted && begins_with (split, next, "continues")))
    return FALSE;
  if (split->text[stop] != '.' || quoted)
    return TRUE;
  return !joins_numbers (split, stop, next) && !ends_date (split, stop)
         && !is_list_number (split, stop) && !is_abbreviation (split, stop, next);
}

/* Counted on from the sentence before, so that a long paragraph is counted once. */
static guint
count_chars_before (const Split *split, gsize at)
{
  const GotganSentence *last;

  if (split->sentences->len == 0)
    return (guint) g_utf8_strlen (split->text, (gssize) at);
  last = &g_array_index (split->sentences, GotganSentence, split->sentences->len - 1);
  return last->first_char
         + (guint) g_utf8_strlen (split->text + last->start, (gssize) (at - last->start));
}

static void
add_sentence (Split *split, gsize end, gboolean closed)
{
  GotganSentence sentence = { .start = split->sentence, .end = end, .closed = closed };

  if (end <= split->sentence)
    return;
  while (sentence.start < end && g_ascii_isspace (split->text[sentence.start]))
    sentence.start++;
  while (sentence.end > sentence.start && g_ascii_isspace (split->text[sentence.end - 1]))
    sentence.end--;
  if (sentence.end > sentence.start)
    {
      sentence.first_char = count_chars_before (split, sentence.start);
      g_array_append_val (split->sentences, sentence);
    }
  split->sentence = end;
  while (split->sentence < split->end && g_ascii_isspace (split->text[split->sentence]))
    split->sentence++;
}

static gboolean
is_bullet (const Split *split, gsize at)
{
  static const char *const bullets[] = { "• ", "■ ", "● ", "◆ ", "▶ ", "○ ", "□ ", "◇ " };

  if (at == 0 || split->text[at - 1] != ' ')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (starts_with (split, at, bullets[i]))
      return TRUE;
  return FALSE;
}

/* Returns: where to go on */
static gsize
take_stop (Split *split, gsize stop)
{
  gsize behind = pass_closers (split, stop + 1);

  /* Not from the next mark of the same run: "......" is looked at once. */
  if (!is_end (split, stop, behind))
    return behind;
  add_sentence (split, behind, TRUE);
  return MAX (split->sentence, behind);
}

GArray *
gotgan_sentences_split (GotganLexicon *lexicon, const char *text)
{
  Split split = {
    .lexicon = lexicon,
    .text = text,
    .end = strlen (text),
    .curly = { "”", MAX_QUOTE_BYTES, 0, 0 },
    .straight = { "\"", MAX_QUOTE_BYTES, 0, 0 },
    .bracket = { ")", MAX_BRACKET_BYTES, 0, 0 },
  };
  gsize at = 0;

  while (g_ascii_isspace (text[split.sentence]))
    split.sentence++;
  split.sentences = g_array_new (FALSE, TRUE, sizeof (GotganSentence));
  while (at < split.end)
    {
      char c = text[at];

      note_opening (&split, at);
      if (c == '.' || c == '?' || c == '!')
        {
          at = take_stop (&split, at);
          continue;
        }
      if (c == '\n' || is_bullet (&split, at))
        add_sentence (&split, at, FALSE);
      at += g_utf8_skip[(guchar) c];
    }
  add_sentence (&split, split.end, FALSE);
  return split.sentences;
}
