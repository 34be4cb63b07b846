/* Korean words (eojeol): a stem and what is glued to it. The particle says what a noun is in its clause, the ending says what a
 * verb is in its sentence. */

#include "config.h"

#include "app/facts/gotgan-ko-parse.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-date.h"
#include "app/facts/gotgan-money.h"

#include <string.h>

#define HANGUL_FIRST 0xac00
#define HANGUL_LAST 0xd7a3
#define N_CODAS 28
#define CODA_PAST 20
#define PAST_MARK "ㅆ"
#define MAX_BYTES 90
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

static gsize
bracket_end (const char *text, gsize limit, gsize at)
{
  const char *close = memchr (text + at, ')', MIN (limit - at, MAX_BRACKET));

  return close != NULL ? (gsize) (close - text) + 1 : at + 1;
}

#define ITEM(array, Type, index) (&g_array_index (array, Type, index))

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
        at = bracket_end (text, limit, at);
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

/* --- Marks ----------------------------------------------------------------------------------- */

static gboolean
is_mark (gunichar c)
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

      if (c == ')' || !is_mark (c))
        break;
      word->comma |= c == ',' || c == ';';
      word->end = last - text;
    }
}

/* The word without marks and brackets, a past syllable (했) taken apart (해ㅆ). @offsets has the byte of each one's. */
static gsize
plain_form (const char *text, gsize start, gsize end, char *form, gsize *offsets)
{
  gsize length = 0;

  if (end - start > MAX_BYTES)
    start = end - MAX_BYTES;
  while (start < end && ((guchar) text[start] & 0xc0) == 0x80)
    start++;
  while (start < end)
    {
      gunichar c = g_utf8_get_char (text + start);
      gsize next = g_utf8_next_char (text + start) - text;
      guint coda = c >= HANGUL_FIRST && c <= HANGUL_LAST ? (c - HANGUL_FIRST) % N_CODAS : 0;
      gsize n;

      if (c == '(')
        next = MIN (bracket_end (text, end, start), end);
      else if (!is_mark (c))
        {
          n = g_unichar_to_utf8 (coda == CODA_PAST ? c - CODA_PAST : c, form + length);
          for (gsize i = 0; i < n; i++)
            offsets[length++] = start;
          if (coda == CODA_PAST)
            {
              memcpy (form + length, PAST_MARK, strlen (PAST_MARK));
              for (gsize i = 0; i < strlen (PAST_MARK); i++)
                offsets[length++] = start;
            }
        }
      start = next;
    }
  form[length] = '\0';
  return length;
}

/* --- What a word is -------------------------------------------------------------------------- */

static gboolean
has_coda (gunichar c)
{
  return c >= HANGUL_FIRST && c <= HANGUL_LAST && (c - HANGUL_FIRST) % N_CODAS != 0;
}

/* 은, 이, 을, 과 stand behind a consonant, 는, 가, 를, 와 behind a vowel; behind Latin letters and digits either may. */
static gboolean
fits_sound (const char *form, gsize at, const char *ending)
{
  static const char *const closed[] = { "은", "이", "을", "과" };
  static const char *const open[] = { "는", "가", "를", "와" };
  gunichar before;

  if (at == 0)
    return FALSE;
  before = g_utf8_get_char (g_utf8_prev_char (form + at));
  if (before < HANGUL_FIRST || before > HANGUL_LAST)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    {
      if (g_str_equal (ending, closed[i]))
        return has_coda (before);
      if (g_str_equal (ending, open[i]))
        return !has_coda (before);
    }
  return TRUE;
}

/* 있는, 넘는, 받는: 는 behind a consonant is no particle but a verb's. */
static gboolean
is_bare_verb (const char *form, gsize at, const char *ending)
{
  return at > 0 && g_str_equal (ending, "는")
         && has_coda (g_utf8_get_char (g_utf8_prev_char (form + at)));
}

static const struct
{
  const char *class;
  GotganCase kase;
} cases[] = {
  { "subject", GOTGAN_CASE_SUBJECT }, { "topic", GOTGAN_CASE_TOPIC },
  { "object", GOTGAN_CASE_OBJECT },   { "goal", GOTGAN_CASE_GOAL },
  { "source", GOTGAN_CASE_SOURCE },   { "genitive", GOTGAN_CASE_GENITIVE },
  { "and", GOTGAN_CASE_AND },         { "with", GOTGAN_CASE_WITH },
  { "also", GOTGAN_CASE_ALSO },       { "by", GOTGAN_CASE_BY },
  { "versus", GOTGAN_CASE_VERSUS },
};

static const struct
{
  const char *class;
  GotganKoEnding ending;
} endings[] = {
  { "final", GOTGAN_KO_FINAL },
  { "joined", GOTGAN_KO_AND },
  { "but", GOTGAN_KO_BUT },
  { "quote", GOTGAN_KO_QUOTE },
  { "plan", GOTGAN_KO_PLAN },
  { "nominal", GOTGAN_KO_AS_NOUN },
  { "adnominal", GOTGAN_KO_ADNOMINAL },
  { "adjective", GOTGAN_KO_ADNOMINAL },
};

/* "영업비용도": a noun of the field and a particle, not the noun "용도". */
static gboolean
splits_cue (const Split *split, const GotganKoWord *word, gsize start)
{
  for (guint i = word->first_cue; i < word->end_cue; i++)
    {
      const GotganCue *cue = ITEM (split->reading->cues, GotganCue, i);

      if (cue->start < start && cue->end > start && cue->end < word->end)
        return TRUE;
    }
  return FALSE;
}

static GotganKoTense
tense_of (const char *tense)
{
  if (tense == NULL)
    return GOTGAN_KO_TENSE_NONE;
  if (g_str_equal (tense, "past"))
    return GOTGAN_KO_TENSE_PAST;
  return g_str_equal (tense, "future") ? GOTGAN_KO_TENSE_FUTURE : GOTGAN_KO_TENSE_PRESENT;
}

/* Makes @word what a row of class @class says; FALSE when the row is for other places. */
static gboolean
apply (GotganKoWord *word, const GotganWord *row, gboolean whole, gsize stem_end)
{
  const char *class = row->columns[0];

  if (whole && g_str_equal (class, "adverb"))
    {
      word->sort = GOTGAN_KO_APART;
      return TRUE;
    }
  if (whole && g_str_equal (class, "joined-word"))
    {
      word->sort = GOTGAN_KO_PREDICATE;
      word->ending = GOTGAN_KO_AND;
      return TRUE;
    }
  if (whole && g_str_equal (class, "adnominal-word"))
    {
      word->sort = GOTGAN_KO_PREDICATE;
      word->ending = GOTGAN_KO_ADNOMINAL;
      word->tense = tense_of (row->n_columns > 1 ? row->columns[1] : NULL);
      return TRUE;
    }
  if (whole && g_str_equal (class, "post"))
    {
      word->sort = GOTGAN_KO_POST;
      return TRUE;
    }
  if (g_str_equal (class, "noun"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (!whole && g_str_equal (class, cases[i].class))
      {
        word->kase = cases[i].kase;
        word->stem_end = stem_end;
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (class, endings[i].class))
      {
        word->sort = GOTGAN_KO_PREDICATE;
        word->ending = endings[i].ending;
        word->tense = tense_of (row->n_columns > 1 ? row->columns[1] : NULL);
        word->adjective = g_str_equal (class, "adjective") || g_str_equal (row->text, "인");
        word->stem_end = stem_end;
        return TRUE;
      }
  return FALSE;
}

/* "두고", "위해": some words are what they are as wholes. */
static gboolean
read_whole (Split *split, GotganKoWord *word, const char *form)
{
  for (const GotganWord *row = gotgan_cues_ending (split->cues, form); row != NULL; row = row->next)
    if (g_str_equal (row->columns[0], "adverb") || g_str_equal (row->columns[0], "post"))
      return apply (word, row, TRUE, word->end);
  return FALSE;
}

/* The end of @word from @from on, by the longest ending listed. */
static void
read_ending (Split *split, GotganKoWord *word, gsize from)
{
  char form[MAX_BYTES * 2 + 8];
  gsize offsets[MAX_BYTES * 2 + 8];
  gsize length = plain_form (split->reading->text, from, word->end, form, offsets);
  gboolean at_start = from == word->start;

  if (at_start && read_whole (split, word, form))
    return;
  for (gsize at = 0; at < length; at = g_utf8_next_char (form + at) - form)
    {
      gboolean whole = at == 0 && at_start;

      for (const GotganWord *row = gotgan_cues_ending (split->cues, form + at); row != NULL;
           row = row->next)
        {
          if (g_str_equal (row->columns[0], "noun") && splits_cue (split, word, offsets[at]))
            continue;
          if (is_bare_verb (form, at, row->text))
            {
              word->sort = GOTGAN_KO_PREDICATE;
              word->ending = GOTGAN_KO_ADNOMINAL;
              word->tense = GOTGAN_KO_TENSE_PRESENT;
              word->stem_end = offsets[at];
              return;
            }
          if ((at > 0 || !at_start ? fits_sound (form, at, row->text) || at == 0 : TRUE)
              && apply (word, row, whole, offsets[at]))
            return;
        }
    }
}

/* A verb of the field is one whatever its ending looks like. */
static void
read_verb (const Split *split, GotganKoWord *word)
{
  const GotganReading *r = split->reading;

  for (guint i = word->first_cue; i < word->end_cue && word->sort == GOTGAN_KO_NOMINAL; i++)
    {
      const GotganCue *cue = ITEM (r->cues, GotganCue, i);
      gunichar last;
      guint coda;

      if (cue->class != GOTGAN_CUE_VERB || cue->end > word->end || word->party != GOTGAN_KO_NONE
          || word->money != GOTGAN_KO_NONE)
        continue;
      last = g_utf8_get_char (g_utf8_prev_char (r->text + word->end));
      coda = last >= HANGUL_FIRST && last <= HANGUL_LAST ? (last - HANGUL_FIRST) % N_CODAS : 0;
      word->sort = GOTGAN_KO_PREDICATE;
      word->kase = GOTGAN_CASE_BARE;
      word->stem_end = MIN (MAX (cue->end, word->start), word->end);
      /* ㄴ, ㄹ: 낸, 사들일 */
      word->ending = coda == 4 || coda == 8 ? GOTGAN_KO_ADNOMINAL : GOTGAN_KO_AND;
      word->tense = coda == 4   ? GOTGAN_KO_TENSE_PAST
                    : coda == 8 ? GOTGAN_KO_TENSE_FUTURE
                                : GOTGAN_KO_TENSE_NONE;
    }
}

static void
take_units (Split *split, GotganKoWord *word)
{
  const GotganReading *r = split->reading;

  for (guint i = split->party; i < r->parties->len; i++)
    {
      const GotganPartyMention *m = ITEM (r->parties, GotganPartyMention, i);

      if (m->start >= word->end)
        break;
      if (m->start >= word->start)
        word->party = i;
    }
  for (guint i = split->money; i < r->money->len; i++)
    {
      const GotganMoneyMention *m = ITEM (r->money, GotganMoneyMention, i);

      if (m->start >= word->end)
        break;
      if (m->start >= word->start && word->money == GOTGAN_KO_NONE)
        word->money = i;
    }
  for (guint i = split->percent; i < r->percents->len; i++)
    {
      const GotganPercentMention *m = ITEM (r->percents, GotganPercentMention, i);

      if (m->start >= word->end)
        break;
      if (m->start >= word->start && word->percent == GOTGAN_KO_NONE)
        word->percent = i;
    }
  for (guint i = split->date; i < r->dates->len; i++)
    {
      const GotganDateMention *m = ITEM (r->dates, GotganDateMention, i);

      if (m->start >= word->end)
        break;
      if (m->start >= word->start)
        word->date = i;
    }
  /* "손에 넣었다": what spans two words belongs to the last */
  while (split->cue < r->cues->len && ITEM (r->cues, GotganCue, split->cue)->end <= word->start)
    split->cue++;
  word->first_cue = word->end_cue = split->cue;
  while (word->end_cue < r->cues->len && ITEM (r->cues, GotganCue, word->end_cue)->end <= word->end)
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

static gboolean
stem_is_content (const Split *split, const GotganKoWord *word)
{
  gsize length = word->stem_end - word->start;
  char stem[64];

  if (length == 0 || length >= sizeof stem || word->party != GOTGAN_KO_NONE)
    return FALSE;
  memcpy (stem, split->reading->text + word->start, length);
  stem[length] = '\0';
  for (const char *p = stem; *p != '\0'; p = g_utf8_next_char (p))
    for (const GotganWord *row = gotgan_cues_ending (split->cues, p); row != NULL; row = row->next)
      if (g_str_equal (row->columns[0], "content") && (p == stem || p[3] != '\0'))
        return TRUE;
  return FALSE;
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
  gsize from;

  while (word.start < word.end && is_mark (g_utf8_get_char (text + word.start))
         && text[word.start] != '(')
    word.start = g_utf8_next_char (text + word.start) - text;
  trim (text, &word);
  word.stem_end = word.end;
  if (word.start >= word.end)
    return;
  take_units (split, &word);
  if (text[word.start] == '(' && word.party == GOTGAN_KO_NONE)
    word.sort = GOTGAN_KO_APART;
  else
    {
      from = units_end (split, &word);
      if (from < word.end || from == word.start)
        read_ending (split, &word, from);
      if (word.party != GOTGAN_KO_NONE && word.sort == GOTGAN_KO_NOMINAL)
        word.kase = ITEM (split->reading->parties, GotganPartyMention, word.party)->role;
      if (from == word.start)
        read_verb (split, &word);
      word.copula = word.sort == GOTGAN_KO_PREDICATE && from > word.start;
    }
  word.content = stem_is_content (split, &word);
  /* "추진 중인", "인수할 예정인": act like verbs */
  word.adjective = word.adjective && !word.content;
  g_array_append_val (split->words, word);
}

/* --- Words that belong together ---------------------------------------------------------------- */

static gboolean
is_whole (const GotganReading *reading, GotganCues *cues, const GotganKoWord *word,
          const char *class)
{
  gsize length = word->end - word->start;
  char form[32];

  if (length >= sizeof form)
    return FALSE;
  memcpy (form, reading->text + word->start, length);
  form[length] = '\0';
  for (const GotganWord *row = gotgan_cues_ending (cues, form); row != NULL; row = row->next)
    if (g_str_equal (row->columns[0], class))
      return TRUE;
  return FALSE;
}

static gboolean
begins_with (const char *p, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (gotgan_text_starts (p, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
ends_with (const GotganReading *reading, const GotganKoWord *word, const char *const *ends)
{
  for (guint i = 0; ends[i] != NULL; i++)
    {
      gsize length = strlen (ends[i]);

      if (word->end - word->start >= length
          && strncmp (reading->text + word->end - length, ends[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "하고 있다", "해 왔다", "하지 않았다", "하기로 했다": the second verb bears the ending of both. */
static gboolean
is_auxiliary (const GotganReading *reading, const GotganKoWord *main, const GotganKoWord *word)
{
  static const char *const after_verb[] = { "있", "않", "못", "싶", "왔", "온", "오",
                                            "줬", "준", "주", "놓", "놨", "버", "됐",
                                            "된", "되", "될", "보", NULL };
  static const char *const after_plan[] = { "했", "한", "하", "할", "해", NULL };
  static const char *const plans[] = { "기로",   "려고", "려", "도록", "고자", "기도",
                                       "기까지", "싶어", "야", "게",   NULL };

  if (main->sort != GOTGAN_KO_PREDICATE || word->sort != GOTGAN_KO_PREDICATE || main->comma
      || main->copula || main->ending == GOTGAN_KO_FINAL || main->ending == GOTGAN_KO_ADNOMINAL
      || main->ending == GOTGAN_KO_QUOTE)
    return FALSE;
  if (ends_with (reading, main, plans))
    return begins_with (reading->text + word->start, after_plan)
           || begins_with (reading->text + word->start, after_verb);
  return main->tense != GOTGAN_KO_TENSE_PAST
         && begins_with (reading->text + word->start, after_verb)
         && !begins_with (reading->text + word->start,
                          (const char *const[]) { "보도", "보유", NULL });
}

/* "줄어들 것이다", "할 겁니다": the noun says nothing. */
static gboolean
is_empty_noun (const GotganReading *reading, const GotganKoWord *main, const GotganKoWord *word)
{
  static const char *const nouns[] = { "것이", "겁", "거예", "거다", NULL };

  return main->sort == GOTGAN_KO_PREDICATE && main->ending == GOTGAN_KO_ADNOMINAL
         && word->sort == GOTGAN_KO_PREDICATE && begins_with (reading->text + word->start, nouns);
}

static void
absorb (const GotganReading *reading, GotganKoWord *main, const GotganKoWord *word)
{
  static const char *const negations[] = { "않", "못", NULL };
  static const char *const promises[] = { "기로", NULL };
  static const char *const tries[] = { "려고", "려", "고자", NULL };

  if (ends_with (reading, main, promises))
    main->planned = TRUE;
  else if (ends_with (reading, main, tries))
    main->tense = GOTGAN_KO_TENSE_FUTURE;
  main->negated |= begins_with (reading->text + word->start, negations);
  if (main->tense != GOTGAN_KO_TENSE_FUTURE && main->ending != GOTGAN_KO_ADNOMINAL)
    main->tense = word->tense;
  main->ending = word->ending;
  main->end = word->end;
  main->end_cue = word->end_cue;
  main->comma = word->comma;
}

/* "한 회사" is one company, "목표로 한 회사" one that aims at something. */
static gboolean
is_numeral (const GotganReading *reading, const GotganKoWord *last, const GotganKoWord *word)
{
  if (word->end - word->start != strlen ("한")
      || !gotgan_text_starts (reading->text + word->start, "한"))
    return FALSE;
  return last == NULL || last->sort == GOTGAN_KO_APART
         || (last->sort == GOTGAN_KO_NOMINAL && last->kase != GOTGAN_CASE_BY
             && last->kase != GOTGAN_CASE_OBJECT)
         || (last->sort == GOTGAN_KO_PREDICATE && last->ending == GOTGAN_KO_ADNOMINAL);
}

/* "인수한 뒤", "인수한 데 이어": verb and noun of time are a clause. */
static void
join_words (Split *split)
{
  GArray *words = split->words;
  guint kept = 0;

  for (guint i = 0; i < words->len; i++)
    {
      GotganKoWord word = *ITEM (words, GotganKoWord, i);
      GotganKoWord *last = kept > 0 ? ITEM (words, GotganKoWord, kept - 1) : NULL;

      /* "520억원에 이를 것", but "이를 팔았다" */
      if (word.sort == GOTGAN_KO_NOMINAL && word.end - word.start == strlen ("이를")
          && gotgan_text_starts (split->reading->text + word.start, "이를") && i + 1 < words->len
          && ITEM (words, GotganKoWord, i + 1)->content)
        {
          word.sort = GOTGAN_KO_PREDICATE;
          word.kase = GOTGAN_CASE_BARE;
          word.ending = GOTGAN_KO_ADNOMINAL;
          word.tense = GOTGAN_KO_TENSE_FUTURE;
        }
      if (is_numeral (split->reading, last, &word))
        {
          word.sort = GOTGAN_KO_NOMINAL;
          word.stem_end = word.end;
        }
      if (last != NULL
          && (is_auxiliary (split->reading, last, &word)
              || is_empty_noun (split->reading, last, &word)))
        {
          absorb (split->reading, last, &word);
          continue;
        }
      if (last != NULL && last->sort == GOTGAN_KO_PREDICATE && last->ending == GOTGAN_KO_ADNOMINAL
          && is_whole (split->reading, split->cues, &word, "when"))
        {
          last->ending = GOTGAN_KO_BUT;
          /* "유치할 당시": 할 tells no future there */
          if (last->tense == GOTGAN_KO_TENSE_FUTURE)
            last->tense = GOTGAN_KO_TENSE_NONE;
          last->end = word.end;
          last->comma = word.comma;
          continue;
        }
      *ITEM (words, GotganKoWord, kept++) = word;
    }
  g_array_set_size (words, kept);
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
  join_words (&split);
  return split.words;
}
