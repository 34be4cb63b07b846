/* The words of an English sentence and what each is in its place. */

#include "config.h"

#include "app/facts/gotgan-en-syntax.h"

#include "app/base/gotgan-text.h"

#include <string.h>

typedef struct
{
  GotganEnWords *words;
  const GotganReading *reading;
  GArray *tokens;
  guint party;
  guint money;
  guint percent;
  guint date;
  gboolean titled;
} Scan;

/* --- Cutting --------------------------------------------------------------------------------- */

static gboolean
is_word_byte (const char *p)
{
  return g_ascii_isalnum (*p) || (guchar) *p >= 0xc3;
}

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
      else if (text[at] == '+')
        at++;
      /* "don't", but not "Novella's" */
      else if (mark > 0 && at + mark + 1 < limit && text[at + mark] == 't'
               && !is_letter_at (text + at + mark + 1))
        at += mark;
      else
        break;
    }
  return at;
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

static void
push (Scan *scan, gsize start, gsize end, GotganEnTag tag, gint index)
{
  GotganEnToken token = { .start = start, .end = end, .tag = tag, .index = index };

  g_array_append_val (scan->tokens, token);
}

/* "lost $2bn", "worth $3bn", "picked up 3%": a word that qualifies a figure may be a verb or a preposition as well. */
static gboolean
is_outside_at (Scan *scan, gsize at, gsize limit)
{
  const char *text = scan->reading->text;
  gsize end = word_end (text, limit, at);
  GotganEnClass class = gotgan_en_words_get (scan->words, text + at, end - at);
  static const char *const outside[] = { "worth", "from", "by", "down", "own", "at", "up" };

  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    if (end - at == strlen (outside[i])
        && g_ascii_strncasecmp (text + at, outside[i], end - at) == 0)
      return !gotgan_text_starts (text + at, "up to");
  return (class & GOTGAN_EN_VERB) != 0
         && !(class
              & (GOTGAN_EN_PREPOSITION | GOTGAN_EN_ADVERB | GOTGAN_EN_DETERMINER
                 | GOTGAN_EN_ADJECTIVE));
}

/* Each array of mentions is in order, so that a finger in each is enough. */
static gboolean
push_mention (Scan *scan, gsize *at)
{
  const GotganReading *reading = scan->reading;

  while (scan->money < reading->money->len
         && g_array_index (reading->money, GotganMoneyMention, scan->money).start < *at)
    scan->money++;
  while (scan->percent < reading->percents->len
         && g_array_index (reading->percents, GotganPercentMention, scan->percent).start < *at)
    scan->percent++;
  while (scan->party < reading->parties->len
         && g_array_index (reading->parties, GotganPartyMention, scan->party).start < *at)
    scan->party++;
  while (scan->date < reading->dates->len
         && g_array_index (reading->dates, GotganDateMention, scan->date).start < *at)
    scan->date++;
  if (scan->money < reading->money->len)
    {
      const GotganMoneyMention *money =
          &g_array_index (reading->money, GotganMoneyMention, scan->money);

      if (money->outer_start <= *at && !is_outside_at (scan, *at, money->start))
        {
          push (scan, *at, money->outer_end, GOTGAN_EN_TAG_MONEY, scan->money);
          *at = money->outer_end;
          return TRUE;
        }
    }
  if (scan->percent < reading->percents->len)
    {
      const GotganPercentMention *percent =
          &g_array_index (reading->percents, GotganPercentMention, scan->percent);

      if (percent->outer_start <= *at && !is_outside_at (scan, *at, percent->start))
        {
          push (scan, *at, percent->outer_end, GOTGAN_EN_TAG_PERCENT, scan->percent);
          *at = percent->outer_end;
          return TRUE;
        }
    }
  if (scan->party < reading->parties->len)
    {
      const GotganPartyMention *party =
          &g_array_index (reading->parties, GotganPartyMention, scan->party);

      if (party->start == *at && party->end > party->start)
        {
          push (scan, *at, party->end, GOTGAN_EN_TAG_NAME, scan->party);
          *at = party->end;
          return TRUE;
        }
    }
  if (scan->date < reading->dates->len)
    {
      const GotganDateMention *date =
          &g_array_index (reading->dates, GotganDateMention, scan->date);

      if (date->start == *at)
        {
          push (scan, *at, date->end, GOTGAN_EN_TAG_DATE, scan->date);
          *at = date->end;
          return TRUE;
        }
    }
  return FALSE;
}

static void
cut (Scan *scan)
{
  const GotganReading *reading = scan->reading;
  const char *text = reading->text;

  for (gsize at = reading->start; at < reading->end;)
    {
      gsize mark = apostrophe_at (text + at);
      gsize end;

      if (push_mention (scan, &at))
        continue;
      if (g_ascii_isspace (text[at]))
        {
          at++;
          continue;
        }
      if (mark > 0 && scan->tokens->len > 0
          && g_array_index (scan->tokens, GotganEnToken, scan->tokens->len - 1).end == at
          && text[at + mark] == 's' && !is_letter_at (text + at + mark + 1))
        {
          push (scan, at, at + mark + 1, GOTGAN_EN_TAG_POSSESSIVE, -1);
          at += mark + 1;
          continue;
        }
      /* "investors' money" */
      if (mark > 0 && scan->tokens->len > 0 && at > reading->start && text[at - 1] == 's'
          && text[at + mark] == ' '
          && g_array_index (scan->tokens, GotganEnToken, scan->tokens->len - 1).end == at)
        {
          push (scan, at, at + mark, GOTGAN_EN_TAG_POSSESSIVE, -1);
          at += mark;
          continue;
        }
      /* "Corp." inside a sentence */
      if (text[at] == '.' && at + 1 < reading->end)
        {
          at++;
          continue;
        }
      end = is_word_byte (text + at) && is_letter_at (text + at) ? word_end (text, reading->end, at)
                                                                 : at;
      if (end > at)
        push (scan, at, end, GOTGAN_EN_TAG_NOUN, -1);
      else
        {
          end = g_utf8_next_char (text + at) - text;
          push (scan, at, end, tag_of_mark (text + at), -1);
        }
      at = end;
    }
}

/* --- Tagging --------------------------------------------------------------------------------- */

static GotganEnToken *
token_at (Scan *scan, guint index)
{
  return &g_array_index (scan->tokens, GotganEnToken, index);
}

static gboolean
is_cut_word (const GotganEnToken *token)
{
  return token->tag == GOTGAN_EN_TAG_NOUN && token->index < 0;
}

static gboolean
is_word (Scan *scan, const GotganEnToken *token, const char *word)
{
  return token->end - token->start == strlen (word)
         && g_ascii_strncasecmp (scan->reading->text + token->start, word, strlen (word)) == 0;
}

static gboolean
is_capital (Scan *scan, const GotganEnToken *token)
{
  return g_unichar_isupper (g_utf8_get_char (scan->reading->text + token->start));
}

/* "Novella Raises $30M in Series B": capitals tell nothing there. */
static void
find_titled (Scan *scan)
{
  guint n_words = 0;
  guint n_capitals = 0;

  for (guint i = 0; i < scan->tokens->len; i++)
    {
      const GotganEnToken *token = token_at (scan, i);

      if (!is_cut_word (token) || token->end - token->start < 4)
        continue;
      n_words++;
      n_capitals += is_capital (scan, token);
    }
  scan->titled = !scan->reading->closed && n_words > 0 && n_capitals * 10 >= n_words * 7;
}

/* The frame word that the token is, begins or lies in. */
static const GotganCue *
cue_over (Scan *scan, const GotganEnToken *token, GotganCueClass class)
{
  const GotganReading *reading = scan->reading;

  for (guint i = 0; i < reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (reading->cues, GotganCue, i);

      if (cue->start >= token->end)
        break;
      if (cue->class == class
          && (cue->start == token->start || (cue->start <= token->start && cue->end >= token->end)))
        return cue;
    }
  return NULL;
}

static gboolean
opens_nouns (GotganEnTag tag)
{
  return tag == GOTGAN_EN_TAG_DETERMINER || tag == GOTGAN_EN_TAG_NAME || tag == GOTGAN_EN_TAG_MONEY
         || tag == GOTGAN_EN_TAG_NUMBER || tag == GOTGAN_EN_TAG_PERCENT
         || tag == GOTGAN_EN_TAG_PRONOUN;
}

/* What the next token will be, as far as it can be told before it is tagged. */
static gboolean
next_is (Scan *scan, guint index, GotganEnClass classes, gboolean mentions)
{
  const GotganEnToken *next;

  if (index + 1 >= scan->tokens->len)
    return FALSE;
  next = token_at (scan, index + 1);
  if (!is_cut_word (next))
    return mentions
           && (next->tag == GOTGAN_EN_TAG_NAME || next->tag == GOTGAN_EN_TAG_MONEY
               || next->tag == GOTGAN_EN_TAG_PERCENT);
  return (next->class & classes) != 0;
}

static gboolean
next_is_noun (Scan *scan, guint index)
{
  const GotganEnToken *next;

  if (index + 1 >= scan->tokens->len)
    return FALSE;
  next = token_at (scan, index + 1);
  if (!is_cut_word (next))
    return next->tag == GOTGAN_EN_TAG_NAME || next->tag == GOTGAN_EN_TAG_MONEY;
  return next->class == 0 || (next->class & (GOTGAN_EN_NOUN | GOTGAN_EN_ADJECTIVE)) != 0;
}

static GotganEnTag
tag_before (Scan *scan, guint index)
{
  while (index > 0)
    {
      const GotganEnToken *token = token_at (scan, --index);

      if (token->tag != GOTGAN_EN_TAG_ADVERB && token->tag != GOTGAN_EN_TAG_NOT
          && token->tag != GOTGAN_EN_TAG_QUOTE)
        return token->tag;
    }
  return GOTGAN_EN_TAG_STOP;
}

static gboolean
is_plural (Scan *scan, guint index)
{
  const GotganEnToken *token = token_at (scan, index);

  return scan->reading->text[token->end - 1] == 's';
}

/* A form that may be a noun is a verb only where nothing else fits. */
static gboolean
noun_acts (Scan *scan, guint index, GotganEnTag before)
{
  const GotganEnToken *token = token_at (scan, index);
  gboolean object =
      next_is (scan, index, GOTGAN_EN_DETERMINER | GOTGAN_EN_PRONOUN, TRUE)
      || (index + 1 < scan->tokens->len && is_word (scan, token_at (scan, index + 1), "to"));

  if (before == GOTGAN_EN_TAG_RELATIVE)
    return TRUE;
  if (before == GOTGAN_EN_TAG_PRONOUN)
    return TRUE;
  if (!object || index == 0)
    return FALSE;
  if (token->class & GOTGAN_EN_THIRD)
    return before == GOTGAN_EN_TAG_NAME || before == GOTGAN_EN_TAG_PROPER
           || before == GOTGAN_EN_TAG_COMMA
           || (before == GOTGAN_EN_TAG_NOUN && !is_plural (scan, index - 1));
  if (token->class & (GOTGAN_EN_PAST | GOTGAN_EN_PARTICIPLE))
    return before == GOTGAN_EN_TAG_NAME || before == GOTGAN_EN_TAG_PROPER
           || before == GOTGAN_EN_TAG_NOUN;
  return before == GOTGAN_EN_TAG_NOUN && is_plural (scan, index - 1);
}

static gboolean
is_adjectival (GotganEnTag before)
{
  return before == GOTGAN_EN_TAG_DETERMINER || before == GOTGAN_EN_TAG_ADJECTIVE
         || before == GOTGAN_EN_TAG_POSSESSIVE || before == GOTGAN_EN_TAG_NUMBER;
}

static gboolean
is_auxiliary (GotganEnTag tag)
{
  return tag == GOTGAN_EN_TAG_TO || tag == GOTGAN_EN_TAG_MODAL || tag == GOTGAN_EN_TAG_DO;
}

/* An owner's name, "its", leaves no room for a verb behind it. */
static gboolean
is_owner_before (Scan *scan, guint index)
{
  const GotganEnToken *token;

  if (index == 0)
    return FALSE;
  token = token_at (scan, index - 1);
  return token->tag == GOTGAN_EN_TAG_POSSESSIVE || is_word (scan, token, "his")
         || is_word (scan, token, "her") || is_word (scan, token, "their")
         || (token->tag == GOTGAN_EN_TAG_NAME
             && g_array_index (scan->reading->parties, GotganPartyMention, token->index).anaphor
             && is_word (scan, token, "its"));
}

/* Whether only nouns and what describes them stand between an "a" and the token. */
static gboolean
is_inside_nouns (Scan *scan, guint index)
{
  guint i = index;

  while (i > 0
         && (token_at (scan, i - 1)->tag == GOTGAN_EN_TAG_NOUN
             || token_at (scan, i - 1)->tag == GOTGAN_EN_TAG_PROPER
             || token_at (scan, i - 1)->tag == GOTGAN_EN_TAG_ADJECTIVE))
    i--;
  return i < index && i > 0
         && (is_word (scan, token_at (scan, i - 1), "a")
             || is_word (scan, token_at (scan, i - 1), "an"));
}

static gboolean
is_subject_pronoun (Scan *scan, guint index)
{
  static const char *const words[] = { "it", "he", "she", "they", "who", "we" };

  for (guint i = 0; index > 0 && i < G_N_ELEMENTS (words); i++)
    if (is_word (scan, token_at (scan, index - 1), words[i]))
      return TRUE;
  return FALSE;
}

/* The base form of a verb is said of several: "investors back", "Novella and Cohort invest". */
static gboolean
acts_in_number (Scan *scan, guint index, GotganEnTag before)
{
  if (before == GOTGAN_EN_TAG_NOUN)
    return index > 0 && is_plural (scan, index - 1);
  /* "Analysts at Novella expect" */
  return before == GOTGAN_EN_TAG_NAME && !(token_at (scan, index)->class & GOTGAN_EN_NOUN);
}

static GotganEnTag
tag_verbal (Scan *scan, guint index)
{
  const GotganEnToken *token = token_at (scan, index);
  GotganEnTag before = tag_before (scan, index);
  GotganEnClass class = token->class;
  gboolean owned = is_owner_before (scan, index) || is_adjectival (before);

  if (is_auxiliary (before) && (class & GOTGAN_EN_BASE))
    return GOTGAN_EN_TAG_VERB;
  /* "to help pay the bill" */
  if ((class & GOTGAN_EN_BASE) && index > 0
      && (is_word (scan, token_at (scan, index - 1), "help")
          || is_word (scan, token_at (scan, index - 1), "helps")
          || is_word (scan, token_at (scan, index - 1), "helped"))
      && token_at (scan, index - 1)->tag == GOTGAN_EN_TAG_VERB)
    return GOTGAN_EN_TAG_VERB;
  /* "it set up", "they back" */
  if (is_subject_pronoun (scan, index)
      && (class & (GOTGAN_EN_PAST | GOTGAN_EN_THIRD | GOTGAN_EN_BASE)))
    return GOTGAN_EN_TAG_VERB;
  if ((before == GOTGAN_EN_TAG_BE || before == GOTGAN_EN_TAG_HAVE)
      && (class & (GOTGAN_EN_PARTICIPLE | GOTGAN_EN_ING))
      && !((class & GOTGAN_EN_NOUN) && !(class & GOTGAN_EN_PARTICIPLE)))
    return GOTGAN_EN_TAG_VERB;
  if ((class & GOTGAN_EN_ADJECTIVE) && before != GOTGAN_EN_TAG_BE && next_is_noun (scan, index))
    return GOTGAN_EN_TAG_ADJECTIVE;
  /* "a Norwegian scheduling software company" */
  if ((class & GOTGAN_EN_ING)
      && is_cut_word (token_at (scan, MIN (index + 1, scan->tokens->len - 1)))
      && next_is_noun (scan, index) && cue_over (scan, token, GOTGAN_CUE_VERB) == NULL
      && is_inside_nouns (scan, index))
    return GOTGAN_EN_TAG_NOUN;
  /* "those considering an investment" */
  if ((class & GOTGAN_EN_ING) && index > 0 && is_word (scan, token_at (scan, index - 1), "those"))
    return GOTGAN_EN_TAG_VERB;
  if (owned && (class & (GOTGAN_EN_PARTICIPLE | GOTGAN_EN_ING)) && next_is_noun (scan, index)
      && !(class & GOTGAN_EN_NOUN))
    return GOTGAN_EN_TAG_ADJECTIVE;
  /* "The placing values Novella" */
  if (owned)
    return class & GOTGAN_EN_ADJECTIVE ? GOTGAN_EN_TAG_ADJECTIVE : GOTGAN_EN_TAG_NOUN;
  if (class & GOTGAN_EN_NOUN)
    return noun_acts (scan, index, before) ? GOTGAN_EN_TAG_VERB : GOTGAN_EN_TAG_NOUN;
  if (class & GOTGAN_EN_ING)
    return (before != GOTGAN_EN_TAG_BE && cue_over (scan, token, GOTGAN_CUE_NOUN) != NULL)
                   || (before == GOTGAN_EN_TAG_PREPOSITION
                       && (next_is (scan, index, GOTGAN_EN_PREPOSITION, FALSE)
                           || cue_over (scan, token, GOTGAN_CUE_WORKS) != NULL))
               ? GOTGAN_EN_TAG_NOUN
               : GOTGAN_EN_TAG_VERB;
  if (class & (GOTGAN_EN_PAST | GOTGAN_EN_PARTICIPLE))
    return before == GOTGAN_EN_TAG_PREPOSITION && next_is_noun (scan, index)
               ? GOTGAN_EN_TAG_ADJECTIVE
               : GOTGAN_EN_TAG_VERB;
  if (before == GOTGAN_EN_TAG_PREPOSITION || before == GOTGAN_EN_TAG_MONEY
      || before == GOTGAN_EN_TAG_PERCENT)
    return GOTGAN_EN_TAG_NOUN;
  if (class & GOTGAN_EN_THIRD)
    return GOTGAN_EN_TAG_VERB;
  if (before == GOTGAN_EN_TAG_PRONOUN || before == GOTGAN_EN_TAG_RELATIVE
      || before == GOTGAN_EN_TAG_CONJUNCTION)
    return GOTGAN_EN_TAG_VERB;
  return acts_in_number (scan, index, before) ? GOTGAN_EN_TAG_VERB : GOTGAN_EN_TAG_NOUN;
}

/* "to" opens an infinitive before a verb's base and is a preposition before anything else. */
static GotganEnTag
tag_to (Scan *scan, guint index)
{
  guint next = index + 1;

  while (next < scan->tokens->len && is_cut_word (token_at (scan, next))
         && (token_at (scan, next)->class & GOTGAN_EN_ADVERB))
    next++;
  if (next >= scan->tokens->len || !is_cut_word (token_at (scan, next)))
    return GOTGAN_EN_TAG_PREPOSITION;
  return token_at (scan, next)->class
                 & (GOTGAN_EN_BASE | GOTGAN_EN_BE | GOTGAN_EN_HAVE | GOTGAN_EN_DO)
             ? GOTGAN_EN_TAG_TO
             : GOTGAN_EN_TAG_PREPOSITION;
}

/* "a report that", "a claim on CNBC that": what follows is what the report says. */
static gboolean
follows_report (Scan *scan, guint index)
{
  static const char *const words[] = { "report",     "reports",     "claim",    "claims",
                                       "rumour",     "rumours",     "rumor",    "rumors",
                                       "suggestion", "suggestions", "story",    "speculation",
                                       "allegation", "assertion",   "reckoning" };
  guint last = index;

  if (last > 2 && token_at (scan, last - 1)->tag == GOTGAN_EN_TAG_NAME
      && token_at (scan, last - 2)->tag == GOTGAN_EN_TAG_PREPOSITION)
    last -= 2;
  for (guint i = 0; last > 0 && i < G_N_ELEMENTS (words); i++)
    if (is_word (scan, token_at (scan, last - 1), words[i]))
      return TRUE;
  return FALSE;
}

static GotganEnTag
tag_that (Scan *scan, guint index)
{
  GotganEnTag before = tag_before (scan, index);
  const GotganEnToken *next = index + 1 < scan->tokens->len ? token_at (scan, index + 1) : NULL;

  if (follows_report (scan, index))
    return GOTGAN_EN_TAG_SUBORDINATOR;
  if (next != NULL && is_cut_word (next) && (next->class == 0 || (next->class & GOTGAN_EN_NOUN))
      && !is_plural (scan, index + 1)
      && (before == GOTGAN_EN_TAG_PREPOSITION || before == GOTGAN_EN_TAG_STOP))
    return GOTGAN_EN_TAG_DETERMINER;
  if (next_is (scan, index,
               GOTGAN_EN_BE | GOTGAN_EN_HAVE | GOTGAN_EN_MODAL | GOTGAN_EN_DO | GOTGAN_EN_THIRD
                   | GOTGAN_EN_PAST,
               FALSE))
    return before == GOTGAN_EN_TAG_PREPOSITION ? GOTGAN_EN_TAG_PRONOUN : GOTGAN_EN_TAG_RELATIVE;
  if (before == GOTGAN_EN_TAG_NOUN || before == GOTGAN_EN_TAG_NAME
      || before == GOTGAN_EN_TAG_PROPER)
    return GOTGAN_EN_TAG_RELATIVE;
  return GOTGAN_EN_TAG_SUBORDINATOR;
}

/* "before the deal", "before it raised": a preposition when a name of time, a figure or an -ing follows. */
static GotganEnTag
tag_subordinator (Scan *scan, guint index)
{
  const GotganEnToken *token = token_at (scan, index);
  const GotganEnToken *next = index + 1 < scan->tokens->len ? token_at (scan, index + 1) : NULL;

  /* "has since dropped out" */
  if (is_word (scan, token, "since")
      && (tag_before (scan, index) == GOTGAN_EN_TAG_HAVE
          || tag_before (scan, index) == GOTGAN_EN_TAG_BE))
    return GOTGAN_EN_TAG_ADVERB;
  if (is_word (scan, token, "once") && next != NULL && is_cut_word (next)
      && !(next->class & (GOTGAN_EN_DETERMINER | GOTGAN_EN_PRONOUN)))
    return GOTGAN_EN_TAG_ADVERB;
  if (!(token->class & GOTGAN_EN_PREPOSITION) || next == NULL)
    return GOTGAN_EN_TAG_SUBORDINATOR;
  if (next->tag == GOTGAN_EN_TAG_DATE || next->tag == GOTGAN_EN_TAG_MONEY
      || (is_cut_word (next) && (next->class & GOTGAN_EN_ING)))
    return GOTGAN_EN_TAG_PREPOSITION;
  return is_word (scan, token, "as") ? GOTGAN_EN_TAG_PREPOSITION : GOTGAN_EN_TAG_SUBORDINATOR;
}

static GotganEnTag
tag_plain (Scan *scan, guint index)
{
  const GotganEnToken *token = token_at (scan, index);

  /* "was last valued", "first invested", not "the last round" */
  if ((token->class & GOTGAN_EN_ADVERB) && (token->class & GOTGAN_EN_ADJECTIVE)
      && !is_adjectival (tag_before (scan, index))
      && next_is (scan, index, GOTGAN_EN_PAST | GOTGAN_EN_PARTICIPLE, FALSE))
    return GOTGAN_EN_TAG_ADVERB;
  if (token->class & GOTGAN_EN_ADJECTIVE)
    return GOTGAN_EN_TAG_ADJECTIVE;
  if (token->class & GOTGAN_EN_ADVERB)
    return GOTGAN_EN_TAG_ADVERB;
  if (g_ascii_isdigit (scan->reading->text[token->start]))
    return GOTGAN_EN_TAG_NUMBER;
  if (index > 0 && !scan->titled && is_capital (scan, token)
      && cue_over (scan, token, GOTGAN_CUE_NOUN) == NULL)
    return GOTGAN_EN_TAG_PROPER;
  return GOTGAN_EN_TAG_NOUN;
}

/* "as well as" joins like "and"; its further words say nothing. */
static gboolean
is_well_as (Scan *scan, guint index)
{
  return index + 2 < scan->tokens->len && is_word (scan, token_at (scan, index), "as")
         && is_word (scan, token_at (scan, index + 1), "well")
         && is_word (scan, token_at (scan, index + 2), "as");
}

/* "maker", "developer" */
static gboolean
makes_things (Scan *scan, guint index)
{
  static const char *const words[] = { "maker",    "makers",    "developer",   "developers",
                                       "provider", "providers", "supplier",    "suppliers",
                                       "designer", "designers", "seller",      "operator",
                                       "builder",  "producer",  "manufacturer" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (is_word (scan, token_at (scan, index), words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
stands_before_members (Scan *scan, guint index)
{
  const GotganEnToken *token = token_at (scan, index);

  if (is_word (scan, token, "such"))
    return index + 1 < scan->tokens->len && is_word (scan, token_at (scan, index + 1), "as");
  return is_word (scan, token, "them") && index > 0
         && is_word (scan, token_at (scan, index - 1), "among");
}

static GotganEnTag
tag_word (Scan *scan, guint index)
{
  const GotganEnToken *token = token_at (scan, index);
  GotganEnClass class = token->class;
  const GotganCue *noun = cue_over (scan, token, GOTGAN_CUE_NOUN);

  /* "Series A", "cost of sales": inside a frame word that is longer than one word */
  if (noun != NULL && noun->end - noun->start > token->end - token->start)
    return GOTGAN_EN_TAG_NOUN;
  if (is_word (scan, token, "to"))
    return tag_to (scan, index);
  if (is_well_as (scan, index))
    return GOTGAN_EN_TAG_CONJUNCTION;
  /* "would more than double its value" */
  if (is_word (scan, token, "than") && index > 0
      && is_word (scan, token_at (scan, index - 1), "more")
      && next_is (scan, index, GOTGAN_EN_VERB, FALSE)
      && !next_is (scan, index, GOTGAN_EN_DETERMINER | GOTGAN_EN_PREPOSITION, FALSE)
      && (tag_before (scan, index - 1) == GOTGAN_EN_TAG_CONJUNCTION
          || is_auxiliary (tag_before (scan, index - 1))
          || tag_before (scan, index - 1) == GOTGAN_EN_TAG_NAME
          || tag_before (scan, index - 1) == GOTGAN_EN_TAG_NOUN
          || tag_before (scan, index - 1) == GOTGAN_EN_TAG_HAVE))
    return GOTGAN_EN_TAG_ADVERB;
  /* "a developer of coding tools" */
  if ((class & GOTGAN_EN_ING) && index > 1 && is_word (scan, token_at (scan, index - 1), "of")
      && makes_things (scan, index - 2) && next_is_noun (scan, index))
    return GOTGAN_EN_TAG_ADJECTIVE;
  if (is_word (scan, token, "that"))
    return tag_that (scan, index);
  if (class & GOTGAN_EN_RELATIVE)
    return GOTGAN_EN_TAG_RELATIVE;
  /* "May" alone is a month */
  if ((class & GOTGAN_EN_MODAL)
      && !(is_word (scan, token, "may") && is_capital (scan, token) && index > 0 && !scan->titled))
    return GOTGAN_EN_TAG_MODAL;
  /* "has so far raised" */
  if (is_word (scan, token, "so") && index + 1 < scan->tokens->len
      && is_word (scan, token_at (scan, index + 1), "far"))
    return GOTGAN_EN_TAG_ADVERB;
  /* "got scooped up" */
  if ((class & GOTGAN_EN_BE)
      || ((is_word (scan, token, "got") || is_word (scan, token, "gets"))
          && next_is (scan, index, GOTGAN_EN_PARTICIPLE, FALSE)
          && !next_is (scan, index, GOTGAN_EN_NOUN | GOTGAN_EN_ADJECTIVE, FALSE)))
    return GOTGAN_EN_TAG_BE;
  if (class & GOTGAN_EN_HAVE)
    return GOTGAN_EN_TAG_HAVE;
  if (class & GOTGAN_EN_DO)
    return GOTGAN_EN_TAG_DO;
  if (class & GOTGAN_EN_NOT)
    return GOTGAN_EN_TAG_NOT;
  if (class & GOTGAN_EN_CONJUNCTION)
    return GOTGAN_EN_TAG_CONJUNCTION;
  if (index > 1 && is_well_as (scan, index - 2))
    return GOTGAN_EN_TAG_ADVERB;
  if (class & GOTGAN_EN_SUBORDINATOR)
    return tag_subordinator (scan, index);
  /* "both put in $10m", "each hold 4%" */
  if ((class & GOTGAN_EN_DETERMINER) && tag_before (scan, index) != GOTGAN_EN_TAG_PREPOSITION
      && (is_word (scan, token, "both") || is_word (scan, token, "each")
          || is_word (scan, token, "all"))
      && next_is (scan, index, GOTGAN_EN_VERB, FALSE))
    return GOTGAN_EN_TAG_ADVERB;
  /* "backers such as A and B", "among them A and B": only the list behind counts */
  if (stands_before_members (scan, index))
    return GOTGAN_EN_TAG_ADVERB;
  if (class & GOTGAN_EN_DETERMINER)
    return GOTGAN_EN_TAG_DETERMINER;
  /* "a Chicago-based maker" */
  if ((class & GOTGAN_EN_ADJECTIVE)
      && memchr (scan->reading->text + token->start, '-', token->end - token->start) != NULL)
    return GOTGAN_EN_TAG_ADJECTIVE;
  /* "its own revenue", "they own 11%" */
  if (is_word (scan, token, "own"))
    return is_owner_before (scan, index) ? GOTGAN_EN_TAG_ADJECTIVE : GOTGAN_EN_TAG_VERB;
  if (class & GOTGAN_EN_PREPOSITION)
    return GOTGAN_EN_TAG_PREPOSITION;
  /* "Novella itself has" */
  if ((class & GOTGAN_EN_PRONOUN) && index > 0
      && (is_word (scan, token, "itself") || is_word (scan, token, "himself")
          || is_word (scan, token, "herself") || is_word (scan, token, "themselves"))
      && (token_at (scan, index - 1)->tag == GOTGAN_EN_TAG_NAME
          || token_at (scan, index - 1)->tag == GOTGAN_EN_TAG_NOUN
          || token_at (scan, index - 1)->tag == GOTGAN_EN_TAG_PROPER))
    return GOTGAN_EN_TAG_ADVERB;
  if (class & GOTGAN_EN_PRONOUN)
    return GOTGAN_EN_TAG_PRONOUN;
  /* "there was no truth in it" */
  if (is_word (scan, token, "there")
      && next_is (scan, index, GOTGAN_EN_BE | GOTGAN_EN_HAVE | GOTGAN_EN_MODAL, FALSE))
    return GOTGAN_EN_TAG_PRONOUN;
  if (index > 0 && !scan->titled && is_capital (scan, token)
      && cue_over (scan, token, GOTGAN_CUE_VERB) == NULL
      && tag_before (scan, index) != GOTGAN_EN_TAG_STOP)
    return GOTGAN_EN_TAG_PROPER;
  if (class & GOTGAN_EN_VERB)
    return tag_verbal (scan, index);
  return tag_plain (scan, index);
}

/* "Novella's raised $5m" is rare; "it's raising" is not. */
static GotganEnTag
tag_possessive (Scan *scan, guint index)
{
  const GotganEnToken *next = index + 1 < scan->tokens->len ? token_at (scan, index + 1) : NULL;

  if (index > 0 && token_at (scan, index - 1)->tag == GOTGAN_EN_TAG_PRONOUN)
    return GOTGAN_EN_TAG_BE;
  if (next != NULL && is_cut_word (next) && (next->class & GOTGAN_EN_ING)
      && !(next->class & GOTGAN_EN_NOUN) && !opens_nouns (next->tag))
    return GOTGAN_EN_TAG_POSSESSIVE;
  return GOTGAN_EN_TAG_POSSESSIVE;
}

static void
tag (Scan *scan)
{
  for (guint i = 0; i < scan->tokens->len; i++)
    {
      GotganEnToken *token = token_at (scan, i);

      if (is_cut_word (token))
        token->class = gotgan_en_words_get (scan->words, scan->reading->text + token->start,
                                            token->end - token->start);
    }
  find_titled (scan);
  for (guint i = 0; i < scan->tokens->len; i++)
    {
      GotganEnToken *token = token_at (scan, i);

      if (is_cut_word (token))
        {
          token->tag = tag_word (scan, i);
          token->index = i;
        }
      else if (token->tag == GOTGAN_EN_TAG_POSSESSIVE)
        token->tag = tag_possessive (scan, i);
      if (token->tag == GOTGAN_EN_TAG_VERB || token->tag == GOTGAN_EN_TAG_BE
          || token->tag == GOTGAN_EN_TAG_DO)
        token->cue = cue_over (scan, token, GOTGAN_CUE_VERB);
      else if (token->tag == GOTGAN_EN_TAG_NOUN || token->tag == GOTGAN_EN_TAG_PROPER
               || token->tag == GOTGAN_EN_TAG_ADJECTIVE)
        token->cue = cue_over (scan, token, GOTGAN_CUE_NOUN);
    }
}

GArray *
gotgan_en_tokens_new (GotganEnWords *words, const GotganReading *reading)
{
  Scan scan = { .words = words, .reading = reading };

  scan.tokens = g_array_new (FALSE, FALSE, sizeof (GotganEnToken));
  cut (&scan);
  tag (&scan);
  return scan.tokens;
}
