/* The tokens of an English sentence: the names, figures and dates found in it, and between them words and marks. */

#include "config.h"

#include "app/facts/gotgan-en-tag-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* First byte of U+00C0, where Latin letters beyond ASCII begin. */
#define FIRST_LETTER_LEAD 0xc3

/* @party to @date: the next mention of each array. */
typedef struct
{
  GotganEnWords *words;
  const GotganReading *reading;
  GArray *tokens;
  guint party;
  guint money;
  guint percent;
  guint date;
} Cutter;

/* --- Words and marks ------------------------------------------------------------------------- */

/* "’" may be an apostrophe; other marks of three bytes end a word. */
static gsize
apostrophe_at (const char *p)
{
  if (*p == '\'')
    return 1;
  return gotgan_text_starts (p, "’") ? strlen ("’") : 0;
}

static gboolean
is_letter_at (const char *p)
{
  return g_unichar_isalnum (g_utf8_get_char (p));
}

/* "don't", but not "Novella's" */
static gboolean
is_contraction_at (const char *text, gsize limit, gsize at, gsize mark)
{
  return mark > 0 && at + mark + 1 < limit && text[at + mark] == 't'
         && !is_letter_at (text + at + mark + 1);
}

static gsize
word_end (const char *text, gsize limit, gsize at)
{
  while (at < limit)
    {
      gsize mark = apostrophe_at (text + at);

      if (is_letter_at (text + at))
        at = g_utf8_next_char (text + at) - text;
      else if (strchr ("-.&+", text[at]) != NULL && at + 1 < limit && is_letter_at (text + at + 1))
        at++;
      /* "Mass.-based" */
      else if (text[at] == '.' && text[at + 1] == '-' && at + 2 < limit
               && is_letter_at (text + at + 2))
        at += 2;
      else if (text[at] == '+')
        at++;
      else if (is_contraction_at (text, limit, at, mark))
        at += mark;
      else
        break;
    }
  return at;
}

/* "²" and "º" are marks of notes, at the start of a word. */
static gboolean
begins_word (const char *p)
{
  return (g_ascii_isalnum (*p) || (guchar) *p >= FIRST_LETTER_LEAD) && is_letter_at (p);
}

static GotganEnTag
tag_of_mark (const char *p)
{
  if (*p == ',')
    return GOTGAN_EN_TAG_COMMA;
  if (*p == '(' || *p == '[')
    return GOTGAN_EN_TAG_OPEN;
  if (*p == ')' || *p == ']')
    return GOTGAN_EN_TAG_CLOSE;
  if (*p == '"' || *p == '\'' || gotgan_text_starts (p, "“") || gotgan_text_starts (p, "”")
      || gotgan_text_starts (p, "‘") || gotgan_text_starts (p, "’"))
    return GOTGAN_EN_TAG_QUOTE;
  return GOTGAN_EN_TAG_STOP;
}

/* --- What was found -------------------------------------------------------------------------- */

/* Returns: one past the token */
static gsize
push (Cutter *cutter, gsize start, gsize end, GotganEnTag tag, gint index)
{
  GotganEnToken token = { .start = start, .end = end, .tag = tag, .index = index };

  g_array_append_val (cutter->tokens, token);
  return end;
}

/* "lost $2bn", "worth $3bn", "picked up 3%": a word that qualifies a figure may be a verb or a preposition as well. */
static gboolean
is_outside_at (Cutter *cutter, gsize at, gsize limit)
{
  static const char *const outside[] = { "worth", "from", "by", "down", "own", "at", "up" };
  const char *text = cutter->reading->text;
  gsize length = word_end (text, limit, at) - at;
  GotganEnClass class = gotgan_en_words_get (cutter->words, text + at, length);

  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    if (length == strlen (outside[i]) && g_ascii_strncasecmp (text + at, outside[i], length) == 0)
      return !gotgan_text_starts (text + at, "up to");
  return (class & GOTGAN_EN_VERB) != 0
         && !(class
              & (GOTGAN_EN_PREPOSITION | GOTGAN_EN_ADVERB | GOTGAN_EN_DETERMINER
                 | GOTGAN_EN_ADJECTIVE));
}

/* The functions take_… return one past what begins at @at, or @at. Each array is in order, so that a finger is enough. */

static gsize
take_money (Cutter *cutter, gsize at)
{
  GArray *all = cutter->reading->money;
  const GotganMoneyMention *money;

  while (cutter->money < all->len
         && g_array_index (all, GotganMoneyMention, cutter->money).start < at)
    cutter->money++;
  if (cutter->money >= all->len)
    return at;
  money = &g_array_index (all, GotganMoneyMention, cutter->money);
  if (money->outer_start > at || is_outside_at (cutter, at, money->start))
    return at;
  return push (cutter, at, money->outer_end, GOTGAN_EN_TAG_MONEY, cutter->money);
}

static gsize
take_percent (Cutter *cutter, gsize at)
{
  GArray *all = cutter->reading->percents;
  const GotganPercentMention *percent;

  while (cutter->percent < all->len
         && g_array_index (all, GotganPercentMention, cutter->percent).start < at)
    cutter->percent++;
  if (cutter->percent >= all->len)
    return at;
  percent = &g_array_index (all, GotganPercentMention, cutter->percent);
  if (percent->outer_start > at || is_outside_at (cutter, at, percent->start))
    return at;
  return push (cutter, at, percent->outer_end, GOTGAN_EN_TAG_PERCENT, cutter->percent);
}

static gsize
take_name (Cutter *cutter, gsize at)
{
  GArray *all = cutter->reading->parties;
  const GotganPartyMention *party;

  while (cutter->party < all->len
         && g_array_index (all, GotganPartyMention, cutter->party).start < at)
    cutter->party++;
  if (cutter->party >= all->len)
    return at;
  party = &g_array_index (all, GotganPartyMention, cutter->party);
  return party->start == at && party->end > at
             ? push (cutter, at, party->end, GOTGAN_EN_TAG_NAME, cutter->party)
             : at;
}

static gsize
take_date (Cutter *cutter, gsize at)
{
  GArray *all = cutter->reading->dates;
  const GotganDateMention *date;

  while (cutter->date < all->len && g_array_index (all, GotganDateMention, cutter->date).start < at)
    cutter->date++;
  if (cutter->date >= all->len)
    return at;
  date = &g_array_index (all, GotganDateMention, cutter->date);
  return date->start == at ? push (cutter, at, date->end, GOTGAN_EN_TAG_DATE, cutter->date) : at;
}

/* --- Cutting --------------------------------------------------------------------------------- */

/* "Novella's", "investors' money" */
static gsize
take_possessive (Cutter *cutter, gsize at)
{
  const char *text = cutter->reading->text;
  gsize mark = apostrophe_at (text + at);

  if (mark == 0 || cutter->tokens->len == 0
      || g_array_index (cutter->tokens, GotganEnToken, cutter->tokens->len - 1).end != at)
    return at;
  if (text[at + mark] == 's' && !is_letter_at (text + at + mark + 1))
    return push (cutter, at, at + mark + 1, GOTGAN_EN_TAG_POSSESSIVE, -1);
  if (text[at - 1] == 's' && text[at + mark] == ' ')
    return push (cutter, at, at + mark, GOTGAN_EN_TAG_POSSESSIVE, -1);
  return at;
}

static gsize
dash_end (const char *text, gsize at)
{
  static const char *const dashes[] = { "—", "–", "--", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (gotgan_text_starts (text + at, dashes[i]))
      return at + strlen (dashes[i]);
  return at;
}

static gsize
take_word_or_mark (Cutter *cutter, gsize at)
{
  const char *text = cutter->reading->text;

  if (begins_word (text + at))
    return push (cutter, at, word_end (text, cutter->reading->end, at), GOTGAN_EN_TAG_WORD, -1);
  if (dash_end (text, at) > at)
    return push (cutter, at, dash_end (text, at), GOTGAN_EN_TAG_STOP, -1);
  return push (cutter, at, g_utf8_next_char (text + at) - text, tag_of_mark (text + at), -1);
}

/* "Novella — a maker of drones — raised": a pair of dashes sets off as commas do. The dash of a dateline has no other. */
static void
pair_dashes (Cutter *cutter)
{
  const char *text = cutter->reading->text;
  gsize start = cutter->reading->start;
  gboolean dateline = g_ascii_isupper (text[start]) && g_ascii_isupper (text[start + 1]);
  g_autoptr (GArray) dashes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < cutter->tokens->len; i++)
    {
      const GotganEnToken *token = &g_array_index (cutter->tokens, GotganEnToken, i);

      if (token->tag == GOTGAN_EN_TAG_STOP && dash_end (text, token->start) == token->end)
        g_array_append_val (dashes, i);
    }
  if (dateline && dashes->len % 2 == 1)
    g_array_remove_index (dashes, 0);
  for (guint i = 0; dashes->len % 2 == 0 && i < dashes->len; i++)
    g_array_index (cutter->tokens, GotganEnToken, g_array_index (dashes, guint, i)).tag =
        GOTGAN_EN_TAG_COMMA;
}

static gsize
take_found (Cutter *cutter, gsize at)
{
  static gsize (*const takers[]) (Cutter *, gsize) = {
    take_money, take_percent, take_name, take_date, take_possessive,
  };
  gsize end = at;

  for (guint i = 0; end == at && i < G_N_ELEMENTS (takers); i++)
    end = takers[i](cutter, at);
  return end;
}

/* Blanks, and the full stop of "Corp." inside a sentence. */
static gboolean
says_nothing (const GotganReading *reading, gsize at)
{
  return g_ascii_isspace (reading->text[at]) || (reading->text[at] == '.' && at + 1 < reading->end);
}

GArray *
gotgan_en_tokens_new (GotganEnWords *words, const GotganReading *reading)
{
  Cutter cutter = { .words = words, .reading = reading };

  cutter.tokens = g_array_new (FALSE, FALSE, sizeof (GotganEnToken));
  for (gsize at = reading->start; at < reading->end;)
    {
      gsize end = take_found (&cutter, at);

      if (end == at)
        end = says_nothing (reading, at) ? at + 1 : take_word_or_mark (&cutter, at);
      at = end;
    }
  pair_dashes (&cutter);
  gotgan_en_tag (words, reading, cutter.tokens);
  return cutter.tokens;
}
