#include "config.h"

#include "app/model/gotgan-anchor-private.h"

#include <string.h>

#include "app/base/gotgan-text.h"

/* Between two sentences: parted by a full stop, or as paragraphs without one. */
#define STOP "\001"
#define BREAK "\002"
/* Words that another is spelt as, at most, and letters that each of them has, at least, unless it is known to join. */
#define MOST_JOINED 6
#define SHORTEST_JOINED 3

/* A wording as words, and how far it was compared.
 *
 * @opens: whether its first word begins a sentence
 * @has_skipped: whether a light word of it stands for none in the other */
typedef struct
{
  GPtrArray *list;
  guint at;
  gboolean opens;
  gboolean has_skipped;
} Reading;

/* Two wordings on their way.
 *
 * @n_particles: particles that were replaced: two of them may have changed places, and who did what with them */
typedef struct
{
  Reading first;
  Reading second;
  GotganAnchorWords *words;
  guint n_particles;
} Comparison;

/* --- Words -------------------------------------------------------------------------------------- */

static char *
dup_letters (const GotganAnchorText *text, guint start, guint end)
{
  while (end > start && *gotgan_anchor_text_at (text, end - 1) == ' ')
    end--;
  return g_ucs4_to_utf8 (gotgan_anchor_text_at (text, start), (glong) (end - start), NULL, NULL,
                         NULL);
}

/* Names have no spelling but their own: Mr Grey is not Mr Gray. */
static char *
spell (GotganAnchorWords *words, char *word, guint opens)
{
  return (opens & GOTGAN_ANCHOR_OPENS_NAME) == 0 ? gotgan_anchor_words_spell (words, word) : word;
}

static GPtrArray *
list_words (const GotganAnchorText *text, GotganAnchorRange range, GotganAnchorWords *words)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  const guint8 *opens = text->opens->data;

  for (guint start = range.start, end; start < range.end; start = end)
    {
      char *word;

      if (start > range.start && (opens[start] & GOTGAN_ANCHOR_OPENS_SENTENCE) != 0)
        g_ptr_array_add (
            list, g_strdup ((opens[start] & GOTGAN_ANCHOR_OPENS_STOPPED) != 0 ? STOP : BREAK));
      for (end = start + 1; end < range.end && opens[end] == 0;)
        end++;
      word = dup_letters (text, start, end);
      if (word != NULL && *word != '\0')
        g_ptr_array_add (list, spell (words, g_steal_pointer (&word), opens[start]));
      g_free (word);
    }
  return list;
}

static Reading
start_reading (const GotganAnchorText *text, GotganAnchorRange range, GPtrArray *list)
{
  gboolean opens =
      list->len > 0 && (text->opens->data[range.start] & GOTGAN_ANCHOR_OPENS_SENTENCE) != 0;

  return (Reading) { list, 0, opens, FALSE };
}

/* Returns: the word @ahead of where @reading is; "" where there is none */
static const char *
peek (const Reading *reading, gint ahead)
{
  gint64 at = (gint64) reading->at + ahead;

  return at >= 0 && at < reading->list->len ? g_ptr_array_index (reading->list, (guint) at) : "";
}

static gboolean
is_boundary (const char *word)
{
  return g_str_equal (word, STOP) || g_str_equal (word, BREAK);
}

/* --- Words that are one ------------------------------------------------------------------------- */

/* "전했다" says what somebody said behind "투자했다고", and not behind "편지를". */
static gboolean
are_sayings (const Comparison *these, const char *a, const char *b)
{
  if (!gotgan_anchor_words_is (these->words, a, GOTGAN_ANCHOR_WORD_SAYING)
      || !gotgan_anchor_words_is (these->words, b, GOTGAN_ANCHOR_WORD_SAYING))
    return FALSE;
  return g_ascii_isalpha (*a) ? g_ascii_isalpha (*b)
                              : g_str_has_suffix (peek (&these->first, -1), "고")
                                    && g_str_has_suffix (peek (&these->second, -1), "고");
}

/* Behind a Latin name or a figure a particle is a word of its own; elsewhere such a word is none. */
static gboolean
are_particles (const Comparison *these, const char *a, const char *b)
{
  gunichar before = g_utf8_get_char (peek (&these->first, -1));

  return gotgan_anchor_words_differ_in_particle (these->words, a, b)
         && (*g_utf8_next_char (a) != '\0'
             || (g_unichar_isalnum (before) && !gotgan_text_is_hangul (before)));
}

static gboolean
are_one (Comparison *these, const char *a, const char *b)
{
  if (g_str_equal (a, b) || (is_boundary (a) && is_boundary (b)) || are_sayings (these, a, b))
    return TRUE;
  if (!are_particles (these, a, b))
    return FALSE;
  these->n_particles++;
  return TRUE;
}

/* Whether @word may run into the one before it, when @is_first is unset, and into the one behind it. */
static gboolean
joins (const Comparison *these, const char *word, gboolean is_first)
{
  if (g_ascii_isdigit (*word) || is_boundary (word)
      || gotgan_anchor_words_is (these->words, word, GOTGAN_ANCHOR_WORD_GUARDED))
    return FALSE;
  if ((guchar) *word < 0x80 && strlen (word) < SHORTEST_JOINED)
    return gotgan_anchor_words_is (these->words, word, GOTGAN_ANCHOR_WORD_JOINING);
  return !gotgan_anchor_words_is (these->words, word,
                                  is_first ? GOTGAN_ANCHOR_WORD_TRAILING
                                           : GOTGAN_ANCHOR_WORD_LEADING);
}

/* How many words from @parts on are @whole written apart; none when they are not. Words that are cut anew, as "서울시 장애인"
 * and "서울 시장 애인", are other words. */
static guint
count_parts (const Comparison *these, const Reading *parts, const char *whole)
{
  for (guint n = 0; n < MOST_JOINED; n++)
    {
      const char *part = peek (parts, (gint) n);
      gsize length = strlen (part);

      if (length == 0 || strncmp (whole, part, length) != 0 || !joins (these, part, n == 0))
        return 0;
      whole += length;
      if (*whole == '\0')
        return n + 1;
    }
  return 0;
}

static gboolean
take_joined (const Comparison *these, Reading *parts, Reading *whole)
{
  guint n = count_parts (these, parts, peek (whole, 0));

  if (n < 2)
    return FALSE;
  parts->at += n;
  whole->at++;
  return TRUE;
}

/* --- Words that come and go --------------------------------------------------------------------- */

/* Not what stands behind a figure: of "5 ms" it is a unit. */
static gboolean
is_loose (const Comparison *these, const Reading *reading)
{
  const char *word = peek (reading, 0);
  const char *before = peek (reading, -1);

  if (gotgan_anchor_words_is (these->words, word, GOTGAN_ANCHOR_WORD_LIGHT))
    return !g_ascii_isdigit (*before);
  if (gotgan_anchor_words_is (these->words, word, GOTGAN_ANCHOR_WORD_OPENER))
    return reading->at == 0 ? reading->opens : is_boundary (before);
  return gotgan_anchor_words_is (these->words, word, GOTGAN_ANCHOR_WORD_CLAUSE)
         && gotgan_anchor_words_is (these->words, before, GOTGAN_ANCHOR_WORD_SAYING);
}

static void
skip (Reading *reading)
{
  reading->at++;
  reading->has_skipped = TRUE;
}

/* A word that came or went, which none stands for: "Mr" is not "Mrs". */
static gboolean
skip_loose (Comparison *these)
{
  gboolean first = is_loose (these, &these->first);
  gboolean second = is_loose (these, &these->second);

  if (first && second)
    {
      first = g_str_equal (peek (&these->first, 1), peek (&these->second, 0));
      second = !first && g_str_equal (peek (&these->second, 1), peek (&these->first, 0));
    }
  if (first)
    skip (&these->first);
  if (second)
    skip (&these->second);
  return first || second;
}

static gboolean
skip_break (Comparison *these)
{
  gboolean first = g_str_equal (peek (&these->first, 0), BREAK);
  gboolean second = g_str_equal (peek (&these->second, 0), BREAK);

  these->first.at += first ? 1 : 0;
  these->second.at += second ? 1 : 0;
  return first || second;
}

/* --- Comparing ---------------------------------------------------------------------------------- */

/* Light words that went here and came there may have moved: "the only buyer" is not "only the buyer". */
static gboolean
say_same (Comparison *these)
{
  for (;;)
    {
      const char *a = peek (&these->first, 0);
      const char *b = peek (&these->second, 0);

      if (*a == '\0' && *b == '\0')
        return these->n_particles <= 1 && !(these->first.has_skipped && these->second.has_skipped);
      if (*a != '\0' && *b != '\0' && are_one (these, a, b))
        {
          these->first.at++;
          these->second.at++;
        }
      else if (!skip_break (these) && !take_joined (these, &these->first, &these->second)
               && !take_joined (these, &these->second, &these->first) && !skip_loose (these))
        return FALSE;
    }
}

gboolean
gotgan_anchor_text_says_same (const GotganAnchorText *first, GotganAnchorRange a,
                              const GotganAnchorText *second, GotganAnchorRange b,
                              GotganAnchorWords *words)
{
  g_autoptr (GPtrArray) these = list_words (first, a, words);
  g_autoptr (GPtrArray) those = list_words (second, b, words);
  Comparison comparison = { start_reading (first, a, these), start_reading (second, b, those),
                            words, 0 };

  return say_same (&comparison);
}
