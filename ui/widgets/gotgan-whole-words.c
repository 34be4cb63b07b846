#include "config.h"

/* Where a line may not break. */

#include "ui/widgets/gotgan-whole-words.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-token.h"

#include <string.h>

/* In ems. Words that belong together are parted if both are wider than this together. */
#define WIDEST_CHAIN 11
/* A last word that is narrower looks lost on a line of its own. Texts of fewer characters have but one line. */
#define SHORT_WORD 4
#define SHORT_TEXT 24
#define LATIN_EM 0.56f
#define MARK_EM 0.3f

/* Syllables at the end of a run that stay together where Pango is left to break it: no particle goes alone. */
#define TAIL 4

/* What stands between two spaces. */
typedef struct
{
  const char *text;
  const char *text_end;
  guint start;
  guint end;
  float ems;
  gboolean hangul;
} Run;

/* Behind these a long run may be broken: middle dots, slashes, closing brackets and quotes. */
static gboolean
is_joint (gunichar c)
{
  switch (c)
    {
    case '/':
    case ',':
    case ')':
    case ']':
    case 0x00b7: /* middle dot */
    case 0x2014: /* em dash */
    case 0x2019: /* right quotes */
    case 0x201d:
    case 0x2022: /* bullet */
    case 0x2026: /* ellipsis */
    case 0x3001: /* ideographic comma */
    case 0x300d: /* corner brackets */
    case 0x300f:
    case 0x30fb: /* katakana middle dot */
    case 0x318d: /* araea, typed as a middle dot */
      return TRUE;
    default:
      return FALSE;
    }
}

/* Closing brackets and quotes, behind which a particle follows. */
static gboolean
is_closer (gunichar c)
{
  return c == ')' || c == ']' || c == '\'' || c == '"' || c == 0x2019 || c == 0x201d || c == 0x300d
         || c == 0x300f || c == 0x300b || c == 0x3009;
}

static gboolean
is_opener (gunichar c)
{
  return c == '(' || c == '[' || c == 0xff08;
}

static float
measure (gunichar c)
{
  if (gotgan_text_is_hangul (c) || g_unichar_iswide (c))
    return 1;
  return g_unichar_ispunct (c) ? MARK_EM : LATIN_EM;
}

/* --- Long runs ---------------------------------------------------------------------------------- */

static void
add_word (GArray *words, guint start, guint end, float ems)
{
  GotganWholeWord word = { start, end, ems };

  if (end - start > 1 && end - start <= GOTGAN_WHOLE_WORD_MAX)
    g_array_append_val (words, word);
}

/* A piece that is still too long is left to Pango but for its end, and an address's scheme. @scheme: characters up to and with
 * its "//", or 0 */
static void
add_piece (GArray *words, guint start, guint end, float ems, guint scheme)
{
  if (end - start <= GOTGAN_WHOLE_WORD_MAX)
    {
      add_word (words, start, end, ems);
      return;
    }
  if (scheme > 0)
    add_word (words, start, start + scheme + TAIL, (float) (scheme + TAIL) * LATIN_EM);
  add_word (words, end - TAIL, end, TAIL);
}

/* Whether a line may break between @c and what follows it at @next. */
static gboolean
may_cut (gunichar c, const char *next)
{
  gunichar after = gotgan_text_get_char (next);

  if (!is_joint (c) || is_joint (after) || is_closer (after))
    return FALSE;
  if (is_closer (c))
    return !gotgan_text_is_hangul (after);
  return !(c == ',' && g_ascii_isdigit (*next));
}

/* Whether @at, behind which a letter stands, ends the "://" of an address. */
static gboolean
ends_scheme (const char *text, const char *at)
{
  return at - text >= 3 && memcmp (at - 3, "://", 3) == 0;
}

/* Cuts a run that is too long behind its joints. */
static void
add_pieces (GArray *words, const Run *run)
{
  guint piece = run->start;
  guint at = run->start;
  guint scheme = 0;
  float ems = 0;

  for (const char *p = run->text; p < run->text_end; at++)
    {
      gunichar c = gotgan_text_get_char (p);

      p = g_utf8_next_char (p);
      ems += measure (c);
      if (ends_scheme (run->text, p))
        {
          scheme = at + 1 - piece;
          continue;
        }
      if (p >= run->text_end || !may_cut (c, p))
        continue;
      add_piece (words, piece, at + 1, ems, scheme);
      piece = at + 1;
      scheme = 0;
      ems = 0;
    }
  add_piece (words, piece, run->end, ems, scheme);
}

/* --- What belongs together ---------------------------------------------------------------------- */

static gunichar
get_last (const Run *run)
{
  return gotgan_text_get_char (g_utf8_prev_char (run->text_end));
}

/* "이" and the like stand for themselves as well, so behind Korean they are taken for words. */
static gboolean
is_also_a_word (const char *word, gsize length)
{
  static const char *const words[] = { "이", "가", "과", "도", "로", "보다", "이나" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && memcmp (words[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether @run is a particle, or "등", that a space parts from its word. */
static gboolean
is_lone_particle (const Run *before, const Run *run)
{
  const char *end = run->text_end;
  gunichar last = get_last (before);
  gsize length;

  while (end > run->text && !gotgan_text_is_alnum (gotgan_text_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  length = (gsize) (end - run->text);
  if (length == 0 || (!is_closer (last) && !gotgan_text_is_alnum (last)))
    return FALSE;
  if (length >= strlen ("등") && gotgan_text_starts (run->text, "등"))
    return length == strlen ("등")
           || gotgan_token_is_particle (run->text + strlen ("등"), length - strlen ("등"));
  return gotgan_token_is_particle (run->text, length)
         && (!gotgan_text_is_hangul (last) || !is_also_a_word (run->text, length));
}

static gboolean
is_bracket (const Run *before, const Run *run)
{
  return (before->hangul || run->hangul) && is_opener (gotgan_text_get_char (run->text))
         && gotgan_text_is_alnum (get_last (before));
}

/* Whether a number and its unit stand on both sides of the gap before @run. @token: where looking goes on */
static gboolean
is_one_number (GArray *tokens, guint *token, const Run *run)
{
  while (*token < tokens->len && g_array_index (tokens, GotganToken, *token).end <= run->start)
    (*token)++;
  return *token < tokens->len && g_array_index (tokens, GotganToken, *token).start < run->start;
}

static gboolean
is_lost_alone (GArray *runs, guint index)
{
  const Run *run = &g_array_index (runs, Run, index);

  return index + 1 == runs->len && run->ems < SHORT_WORD && run->end >= SHORT_TEXT;
}

/* --- Finding ------------------------------------------------------------------------------------ */

static GArray *
find_runs (const char *text)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  Run run = { .text = text };
  guint at = 0;

  for (const char *p = text;; p = g_utf8_next_char (p), at++)
    {
      gunichar c = gotgan_text_get_char (p);

      if (c != 0 && !g_unichar_isspace (c))
        {
          run.hangul = run.hangul || gotgan_text_is_hangul (c);
          run.ems += measure (c);
          continue;
        }
      run.text_end = p;
      run.end = at;
      if (run.end > run.start)
        g_array_append_val (runs, run);
      if (c == 0)
        return runs;
      run = (Run) { .text = g_utf8_next_char (p), .start = at + 1 };
    }
}

static gboolean
is_address (const Run *run)
{
  return g_strstr_len (run->text, run->text_end - run->text, "://") != NULL;
}

/* One or more runs that stay together. */
static void
add_chain (GArray *words, GArray *runs, guint first, guint end)
{
  const Run *from = &g_array_index (runs, Run, first);
  const Run *last = &g_array_index (runs, Run, end - 1);
  gboolean whole = from->hangul || is_address (from);
  float ems = 0;

  for (guint i = first; i < end; i++)
    ems += g_array_index (runs, Run, i).ems + (i > first ? MARK_EM : 0);
  if (end - first > 1)
    add_word (words, from->start, last->end, ems);
  else if (whole && from->end - from->start > GOTGAN_WHOLE_WORD_MAX)
    add_pieces (words, from);
  else if (whole)
    add_word (words, from->start, from->end, ems);
}

GArray *
gotgan_whole_words_find (const char *text)
{
  return gotgan_whole_words_find_within (text, WIDEST_CHAIN);
}

GArray *
gotgan_whole_words_find_within (const char *text, double room)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (GotganWholeWord));
  g_autoptr (GArray) runs = find_runs (text);
  g_autoptr (GArray) tokens = gotgan_token_split (text);
  double widest = MIN (room, WIDEST_CHAIN);
  guint first = 0;
  guint token = 0;
  float ems = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);
      const Run *before = i > 0 ? run - 1 : NULL;
      gboolean joined = before != NULL
                        && (is_one_number (tokens, &token, run) || is_lone_particle (before, run)
                            || is_bracket (before, run) || is_lost_alone (runs, i));

      ems += MARK_EM + run->ems;
      if (joined && ems <= widest
          && run->end - g_array_index (runs, Run, first).start <= GOTGAN_WHOLE_WORD_MAX)
        continue;
      if (i > 0)
        add_chain (words, runs, first, i);
      first = i;
      ems = run->ems;
    }
  if (first < runs->len)
    add_chain (words, runs, first, runs->len);
  return words;
}
