/* Korean words (eojeol): a stem and what is glued to it. The particle says what a noun is in its clause, the ending says what a
 * verb is in its sentence. */

#include "config.h"

#include "app/facts/gotgan-ko-word-private.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-date.h"
#include "app/facts/gotgan-money.h"

#include <string.h>

#define MAX_BRACKET 160

typedef struct
{
  const GotganReading *reading;
  GotganCues *cues;
  GArray *words;
  guint party;
  guint money;
  guint percent;
  guint date;
  guint cue;
} Split;

/* --- Where a word ends ----------------------------------------------------------------------- */

gsize
gotgan_ko_bracket_end (const char *text, gsize limit, gsize at)
{
  const char *close = memchr (text + at, ')', MIN (limit - at, MAX_BRACKET));

  return close != NULL ? (gsize) (close - text) + 1 : at + 1;
}

/* A name, figure or date may have spaces in it: one past it when one begins at @at. */
static gsize
unit_end (Split *split, gsize at)
{
  const GotganReading *r = split->reading;
  gsize end = at;

  while (split->party < r->parties->len
         && ITEM (r->parties, GotganPartyMention, split->party)->start < at)
    split->party++;
  while (split->money < r->money->len
         && ITEM (r->money, GotganMoneyMention, split->money)->outer_start < at)
    split->money++;
  while (split->percent < r->percents->len
         && ITEM (r->percents, GotganPercentMention, split->percent)->outer_start < at)
    split->percent++;
  while (split->date < r->dates->len && ITEM (r->dates, GotganDateMention, split->date)->start < at)
    split->date++;
  if (split->party < r->parties->len
      && ITEM (r->parties, GotganPartyMention, split->party)->start == at)
    {
      const GotganPartyMention *m = ITEM (r->parties, GotganPartyMention, split->party);
      end = MAX (m->end, m->tail);
    }
  if (split->money < r->money->len
      && ITEM (r->money, GotganMoneyMention, split->money)->outer_start == at)
    end = MAX (end, ITEM (r->money, GotganMoneyMention, split->money)->outer_end);
  if (split->percent < r->percents->len
      && ITEM (r->percents, GotganPercentMention, split->percent)->outer_start == at)
    end = MAX (end, ITEM (r->percents, GotganPercentMention, split->percent)->outer_end);
  if (split->date < r->dates->len && ITEM (r->dates, GotganDateMention, split->date)->start == at)
    end = MAX (end, ITEM (r->dates, GotganDateMention, split->date)->core_end);
  return MIN (end, r->end);
}

/* "구글·메타가", "A→B": marks between which names stand as words of their own. */
static gboolean
divides (const char *p)
{
  return gotgan_text_starts (p, "·") || gotgan_text_starts (p, "…") || gotgan_text_starts (p, "→")
         || gotgan_text_starts (p, "—");
}

static gsize
word_end (Split *split, gsize at, gsize *next)
{
  const char *text = split->reading->text;
  gsize limit = split->reading->end;
  gsize start = at;
  gboolean has_unit = FALSE;

  while (at < limit && text[at] != ' ')
    {
      gsize unit = unit_end (split, at);

      if (unit > at)
        {
          at = unit;
          has_unit = TRUE;
        }
      else if (text[at] == '(' && at > start)
        at = gotgan_ko_bracket_end (text, limit, at);
      else if (at > start && divides (text + at)
               && (has_unit || gotgan_text_starts (text + at, "…")))
        break;
      else
        at = g_utf8_next_char (text + at) - text;
    }
  *next = at;
  while (*next < limit && (text[*next] == ' ' || divides (text + *next)))
    *next = g_utf8_next_char (text + *next) - text;
  return at;
}

/* --- What is in it --------------------------------------------------------------------------- */

gboolean
gotgan_ko_is_mark (gunichar c)
{
  return g_unichar_ispunct (c) && c != '%' && c != '+';
}

/* Cuts marks off the end and says whether one of them was a comma. */
static void
trim (const char *text, GotganKoWord *word)
{
  while (word->start < word->end)
    {
      const char *last = g_utf8_prev_char (text + word->end);
      gunichar c = g_utf8_get_char (last);

      if (c == ')' || !gotgan_ko_is_mark (c))
        break;
      word->comma |= c == ',' || c == ';';
      word->end = last - text;
    }
}

/* "5월의정원": a date that is part of a name. */
static gboolean
is_in_name (const GotganReading *r, const GotganKoWord *word, guint date)
{
  const GotganPartyMention *name =
      word->party != GOTGAN_KO_NONE ? ITEM (r->parties, GotganPartyMention, word->party) : NULL;
  const GotganDateMention *mention = ITEM (r->dates, GotganDateMention, date);

  return name != NULL && mention->start >= name->start && mention->end <= name->end;
}

/* Of several names or dates in a word the last counts. */
static void
take_names (const Split *split, GotganKoWord *word)
{
  const GotganReading *r = split->reading;

  for (guint i = split->party;
       i < r->parties->len && ITEM (r->parties, GotganPartyMention, i)->start < word->end; i++)
    if (ITEM (r->parties, GotganPartyMention, i)->start >= word->start)
      word->party = i;
  for (guint i = split->date;
       i < r->dates->len && ITEM (r->dates, GotganDateMention, i)->start < word->end; i++)
    if (ITEM (r->dates, GotganDateMention, i)->start >= word->start && !is_in_name (r, word, i))
      word->date = i;
}

/* Of several figures the first. */
static void
take_figures (const Split *split, GotganKoWord *word)
{
  const GotganReading *r = split->reading;
  guint money = split->money;
  guint percent = split->percent;

  while (money < r->money->len && ITEM (r->money, GotganMoneyMention, money)->start < word->start)
    money++;
  if (money < r->money->len && ITEM (r->money, GotganMoneyMention, money)->start < word->end)
    word->money = money;
  while (percent < r->percents->len
         && ITEM (r->percents, GotganPercentMention, percent)->start < word->start)
    percent++;
  if (percent < r->percents->len
      && ITEM (r->percents, GotganPercentMention, percent)->start < word->end)
    word->percent = percent;
}

/* "손에 넣었다": what spans two words belongs to the last. */
static void
take_cues (Split *split, GotganKoWord *word)
{
  const GArray *cues = split->reading->cues;

  while (split->cue < cues->len && ITEM (cues, GotganCue, split->cue)->end <= word->start)
    split->cue++;
  word->first_cue = word->end_cue = split->cue;
  while (word->end_cue < cues->len && ITEM (cues, GotganCue, word->end_cue)->end <= word->end)
    word->end_cue++;
}

/* Where the ending of a word that holds a name, figure or date begins to be looked for. */
static gsize
units_end (const Split *split, const GotganKoWord *word)
{
  const GotganReading *r = split->reading;
  gsize end = word->start;

  if (word->party != GOTGAN_KO_NONE)
    {
      const GotganPartyMention *party = ITEM (r->parties, GotganPartyMention, word->party);

      end =
          MAX (end, party->role == GOTGAN_CASE_COPULA ? party->end : MAX (party->end, party->tail));
    }
  if (word->money != GOTGAN_KO_NONE)
    end = MAX (end, ITEM (r->money, GotganMoneyMention, word->money)->end);
  if (word->percent != GOTGAN_KO_NONE)
    end = MAX (end, ITEM (r->percents, GotganPercentMention, word->percent)->end);
  if (word->date != GOTGAN_KO_NONE)
    end = MAX (end, ITEM (r->dates, GotganDateMention, word->date)->core_end);
  return MIN (end, word->end);
}

/* What the endings file says of the noun in @word: "투자자", "로봇 부문", "방안". */
static void
read_noun (const Split *split, GotganKoWord *word)
{
  const char *text = split->reading->text;
  gsize length = word->stem_end - word->start;
  char stem[64];

  /* "내용이었다": the copula before a past ending */
  if (word->sort == GOTGAN_KO_PREDICATE && length > strlen ("이")
      && gotgan_text_stand_before (text, word->stem_end, "이"))
    length -= strlen ("이");

  if (length == 0 || length >= sizeof stem)
    return;
  memcpy (stem, text + word->start, length);
  stem[length] = '\0';
  for (const char *p = stem; *p != '\0'; p = g_utf8_next_char (p))
    for (const GotganWord *row = gotgan_cues_ending (split->cues, p); row != NULL; row = row->next)
      {
        const char *class = row->columns[0];

        if (g_str_equal (class, "content"))
          word->content |=
              word->party == GOTGAN_KO_NONE && (p == stem || *g_utf8_next_char (p) != '\0');
        word->people |= g_str_equal (class, "people");
        word->giver |= g_str_equal (class, "giver");
        word->terms |= g_str_equal (class, "terms");
        if (g_str_equal (class, "part"))
          word->part = MAX (word->part, length - (gsize) (p - stem));
      }
}

/* "넣는 쪽으로 협의": with 으로 the noun says what is talked of, without who does it. */
static gboolean
is_direction (const Split *split, const GotganKoWord *word)
{
  return word->kase == GOTGAN_CASE_BY
         && (gotgan_text_starts (split->reading->text + word->start, "쪽으로")
             || gotgan_text_starts (split->reading->text + word->start, "방향으로"));
}

/* "국부펀드(PIF)가": only what the bracket holds is a name; the particle behind it is the name's. */
static gboolean
is_name_in_bracket (const Split *split, const GotganKoWord *word, gsize end)
{
  const char *text = split->reading->text;
  const GotganPartyMention *name;

  if (word->party == GOTGAN_KO_NONE || end + 1 >= word->end || text[end] != ')')
    return FALSE;
  name = ITEM (split->reading->parties, GotganPartyMention, word->party);
  return name->role == GOTGAN_CASE_BARE && name->start > word->start && text[name->start - 1] == '('
         && name->end == end;
}

/* Whether @word is a noun, a verb or stands apart, and what its particle or ending says. */
static void
read_form (const Split *split, GotganKoWord *word)
{
  const char *text = split->reading->text;
  gsize from = units_end (split, word);
  gboolean bracketed = is_name_in_bracket (split, word, from);

  if (text[word->start] == '(' && word->party == GOTGAN_KO_NONE)
    {
      word->sort = GOTGAN_KO_APART;
      return;
    }
  if (bracketed)
    from++;
  if (from < word->end || from == word->start)
    gotgan_ko_read_ending (split->reading, split->cues, word, from);
  if (bracketed && word->sort == GOTGAN_KO_NOMINAL)
    ITEM (split->reading->parties, GotganPartyMention, word->party)->role = word->kase;
  if (word->party != GOTGAN_KO_NONE && word->sort == GOTGAN_KO_NOMINAL)
    word->kase = ITEM (split->reading->parties, GotganPartyMention, word->party)->role;
  if (from == word->start)
    gotgan_ko_read_verb (split->reading, word);
  word->copula = word->sort == GOTGAN_KO_PREDICATE && from > word->start;
}

static void
read_word (Split *split, gsize start, gsize end)
{
  GotganKoWord word = {
    .start = start,
    .end = end,
    .sort = GOTGAN_KO_NOMINAL,
    .kase = GOTGAN_CASE_BARE,
    .party = GOTGAN_KO_NONE,
    .money = GOTGAN_KO_NONE,
    .percent = GOTGAN_KO_NONE,
    .date = GOTGAN_KO_NONE,
    .head = GOTGAN_KO_NONE,
    .child = GOTGAN_KO_NONE,
    .sibling = GOTGAN_KO_NONE,
    .before = GOTGAN_KO_NONE,
    .topic = GOTGAN_KO_NONE,
  };
  const char *text = split->reading->text;

  while (word.start < word.end && gotgan_ko_is_mark (g_utf8_get_char (text + word.start))
         && text[word.start] != '(')
    word.start = g_utf8_next_char (text + word.start) - text;
  trim (text, &word);
  word.stem_end = word.end;
  if (word.start >= word.end)
    return;
  take_names (split, &word);
  take_figures (split, &word);
  take_cues (split, &word);
  read_form (split, &word);
  read_noun (split, &word);
  word.content |= is_direction (split, &word);
  /* "추진 중인", "인수할 예정인": act like verbs */
  word.adjective = word.adjective && !word.content;
  g_array_append_val (split->words, word);
}

GArray *
gotgan_ko_words_new (const GotganReading *reading, GotganCues *cues)
{
  Split split = { .reading = reading,
                  .cues = cues,
                  .words = g_array_new (FALSE, FALSE, sizeof (GotganKoWord)) };
  gsize at = reading->start;

  while (at < reading->end)
    {
      Split ahead = split;
      gsize next;
      gsize end;

      if (reading->text[at] == ' ')
        {
          at++;
          continue;
        }
      end = word_end (&ahead, at, &next);
      if (end <= at)
        end = g_utf8_next_char (reading->text + at) - reading->text;
      unit_end (&split, at);
      read_word (&split, at, end);
      at = MAX (next, end);
    }
  gotgan_ko_join_words (reading, cues, split.words);
  return split.words;
}
