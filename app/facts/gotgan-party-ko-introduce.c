/* Gathers the Korean words of an article that no list explains. */

#include "config.h"

#include "app/facts/gotgan-party-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_QUOTED 60

/* The name before, for lists and brackets: a candidate, or one that is known. */
typedef struct
{
  GotganNameCandidate *candidate;
  gboolean known;
  gsize end;
} Neighbour;

typedef struct
{
  GotganPartyNames *names;
  GotganNamePlace place;
  Neighbour before;
  GotganCase joint;
} Gathering;

/* "노벨라, 소담", "노벨라와 소담": the word goes on a list with the name before. */
static gboolean
is_joined (const Gathering *g)
{
  const char *p = g->place.text + g->before.end;
  gsize gap = g->place.word.start - g->before.end;

  if (g->before.end == 0)
    return FALSE;
  return (gap <= 4 && (gotgan_text_starts (p, ", ") || gotgan_text_starts (p, "·")))
         || (gap <= 2 && g->joint == GOTGAN_CASE_AND);
}

static void
join (Gathering *g, GotganNameCandidate *candidate, gboolean known)
{
  if (!is_joined (g))
    return;
  if (known && g->before.candidate != NULL)
    gotgan_party_vote (g->before.candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  else if (candidate != NULL && g->before.known)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
  else if (candidate != NULL && candidate != g->before.candidate)
    candidate->peer = g->before.candidate;
}

/* "마이크로소프트(MS)", "폭스콘(훙하이정밀공업)": the bracket spells the name another way. */
static void
note_bracket (GotganPartyNames *self, const char *text, gsize limit, gsize at, const char *id,
              const char *name, GotganPartyKind kind)
{
  gsize end = gotgan_party_bracket_end (text, limit, at);
  gsize start = at + 1;
  gunichar first;

  if (end <= at + 2)
    return;
  if (gotgan_text_starts (text + start, "이하 "))
    start += strlen ("이하 ");
  first = g_utf8_get_char (text + start);
  end--;
  if ((!gotgan_text_is_hangul (first) && !g_unichar_isupper (first))
      || gotgan_party_word_end (text, end, start) != end
      || g_utf8_strlen (text + start, (gssize) (end - start)) < 2
      || gotgan_name_words_ko_is_common (self->words, text, start, end)
      || gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_EN, text, start, end) != 0)
    return;
  gotgan_party_names_add_short (self, text + start, end - start, kind, id, name);
}

/* "브렛 애드콕": a foreign given name begins the name. */
static gboolean
follows_given_name (const Gathering *g)
{
  const GotganNameWord *before = &g->place.before;

  return before->end > before->start + 3 && before->end + 1 == g->place.word.start
         && (gotgan_name_words_of (g->names->words, GOTGAN_LANGUAGE_KO, g->place.text,
                                   before->start, before->end)
             & GOTGAN_NAME_GIVEN)
                != 0;
}

/* "최고재무책임자 쿠르트 요나손": behind an office both words are the name. */
static gboolean
is_second_behind_office (const Gathering *g)
{
  return gotgan_party_ko_follows_unknown (g->names, &g->place)
         && gotgan_party_ko_follows_office (g->names, g->place.text, g->place.before.start);
}

static gsize
name_start (const Gathering *g)
{
  return follows_given_name (g) || is_second_behind_office (g) ? g->place.before.start
                                                               : g->place.word.start;
}

/* "회장 김하나는", "CEO 요나손은": before a name that an office goes before. What is called 대표 or 총괄 may be a thing: then its
 * name has to be like a person's. */
static gboolean
is_called_by_office (const Gathering *g, const GotganNameStem *stem, gsize start)
{
  const char *text = g->place.text;
  const char *blank = start > 1 ? g_utf8_prev_char (text + start - 1) : text;
  glong n = g_utf8_strlen (text + start, (gssize) (stem->end - start));

  if (!gotgan_party_ko_is_hangul_at (text, start)
      || !gotgan_party_ko_follows_office (g->names, text, start))
    return FALSE;
  return start < g->place.word.start || *blank == ')' || g_ascii_isupper (*blank)
         || gotgan_text_stand_before (text, start - 1, "책임자")
         || (n >= 2 && n <= 4 && gotgan_party_ko_is_surname (g->names, text, start));
}

static void
weigh_person (const Gathering *g, const GotganNameStem *stem, gsize start,
              GotganNameCandidate *candidate)
{
  gboolean office = stem->role == GOTGAN_CASE_BARE
                    && gotgan_party_ko_has_office (g->names, &g->place, g->place.word.tail);

  /* "마르틴 클라인 회장": before an office 인 is no copula */
  if (follows_given_name (g))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PERSON,
                       office ? GOTGAN_PARTY_STATEMENT + GOTGAN_PARTY_SIGN
                              : GOTGAN_PARTY_STATEMENT);
  if (is_called_by_office (g, stem, start))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PERSON,
                       GOTGAN_PARTY_STATEMENT + GOTGAN_PARTY_SIGN);
}

static void
gather_stem (Gathering *g, const GotganNameStem *stem)
{
  GotganPartyNames *self = g->names;
  const GotganNameWord *word = &g->place.word;
  gsize start = name_start (g);
  GotganNameCandidate *candidate =
      gotgan_party_candidate (self, g->place.text + start, stem->end - start);
  GotganCase role;
  gsize tail;

  if (candidate == NULL)
    return;
  if (candidate->n_inside == 0)
    candidate->run.common = stem->common;
  candidate->n_inside++;
  weigh_person (g, stem, start, candidate);
  gotgan_party_ko_weigh (self, &g->place, stem, candidate);
  if (!stem->doubtful && (g->joint != GOTGAN_CASE_AND || stem->role != GOTGAN_CASE_BARE))
    join (g, candidate, FALSE);
  if (stem->doubtful)
    return;
  tail = stem->end == word->end ? word->tail : stem->end;
  gotgan_party_ko_particle (self, g->place.text, g->place.limit, &tail, &role);
  g->before = (Neighbour) { candidate, FALSE, tail };
  g->joint = stem->role;
}

/* A name of the registry that begins here: one past its particle, or 0. */
static gsize
gather_known (Gathering *g, gsize at)
{
  GotganPartyNames *self = g->names;
  const char *text = g->place.text;
  GotganPartyMention mention = { .start = at };
  const GotganRegistryParty *party =
      gotgan_registry_match (self->registry, text, g->place.limit, at, &mention.end);

  if (party == NULL || !gotgan_party_ko_close (self, text, g->place.limit, &mention))
    return 0;
  g->place.word = (GotganNameWord) { .start = at, .end = mention.end, .tail = mention.tail };
  join (g, NULL, TRUE);
  if (mention.bracket_start != 0)
    note_bracket (self, text, g->place.limit, mention.bracket_start, party->id, NULL, party->kind);
  g->before = (Neighbour) { NULL, TRUE, mention.tail };
  g->joint = mention.role;
  return MAX (mention.tail, mention.end);
}

/* ‘SB 오픈AI 재팬’: quotes hold a name of several words together. */
static gboolean
read_quoted (const char *text, gsize limit, gsize at, GotganNameWord *word)
{
  static const char *const quotes[][2] = {
    { "‘", "’" }, { "'", "'" }, { "“", "”" }, { "\"", "\"" }, { "<", ">" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      gsize open = strlen (quotes[i][0]);
      const char *close;

      if (at < open || !gotgan_text_starts (text + at - open, quotes[i][0]))
        continue;
      close = g_strstr_len (text + at, (gssize) MIN (limit - at, MAX_QUOTED), quotes[i][1]);
      if (close == NULL || memchr (text + at, ' ', close - text - at) == NULL)
        return FALSE;
      word->start = at;
      word->end = close - text;
      word->quoted = TRUE;
      word->bracket = 0;
      word->tail = word->end + strlen (quotes[i][1]);
      return TRUE;
    }
  return FALSE;
}

/* A quoted phrase is a name only behind a noun that announces one; then it is read as one word. */
static gboolean
gather_quoted (Gathering *g, gsize at)
{
  GotganNameStem stem = { 0 };
  GotganNameWord quoted;
  GotganNameCandidate trial = { 0 };
  gsize tail;

  if (!read_quoted (g->place.text, g->place.limit, at, &quoted))
    return FALSE;
  tail = quoted.tail;
  stem.end = quoted.end;
  g->place.word = quoted;
  if (!gotgan_party_ko_particle (g->names, g->place.text, g->place.limit, &tail, &stem.role))
    return FALSE;
  gotgan_party_ko_weigh (g->names, &g->place, &stem, &trial);
  if (trial.votes[GOTGAN_EVIDENCE_ORGANISATION] + trial.votes[GOTGAN_EVIDENCE_PRODUCT]
      < GOTGAN_PARTY_STATEMENT)
    return FALSE;
  gather_stem (g, &stem);
  return TRUE;
}

/* "노벨라 파트너스": the end of an organisation's name may stand apart. */
static void
take_suffix (Gathering *g)
{
  GotganNameWord *word = &g->place.word;
  const char *text = g->place.text;
  gsize end, tail;
  GotganCase role;

  if (word->tail != word->end || word->quoted || text[word->end] != ' ')
    return;
  end = gotgan_cues_at (g->names->cues, GOTGAN_LANGUAGE_KO, GOTGAN_CUE_SUFFIX, text, g->place.limit,
                        word->end + 1);
  tail = end;
  if (end == 0
      || gotgan_name_words_of (g->names->words, GOTGAN_LANGUAGE_KO, text, word->end + 1, end) != 0
      || gotgan_name_words_ko_is_common (g->names->words, text, word->start, word->end)
      || !gotgan_party_ko_particle (g->names, text, g->place.limit, &tail, &role))
    return;
  word->end = gotgan_party_word_end (text, g->place.limit, end);
  word->tail = MAX (word->end, gotgan_party_bracket_end (text, g->place.limit, word->end));
  word->bracket = word->tail > word->end ? word->end : 0;
}

/* "루마니아 정부", "폴란드 국방부": who acts is the state. */
static gsize
gather_state (Gathering *g, gsize at)
{
  const char *text = g->place.text;
  gsize limit = g->place.limit;
  gsize place = gotgan_name_words_end (g->names->words, GOTGAN_LANGUAGE_KO, GOTGAN_NAME_PLACE, text,
                                       limit, at);
  gsize end = place != 0 && text[place] == ' '
                  ? gotgan_name_words_end (g->names->words, GOTGAN_LANGUAGE_KO, GOTGAN_NAME_STATE,
                                           text, limit, place + 1)
                  : 0;

  if (end == 0)
    return 0;
  gotgan_party_names_add (g->names, text + at, end - at, GOTGAN_PARTY_STATE);
  return gotgan_party_word_end (text, limit, end);
}

static gsize
gather_word (Gathering *g, gsize at)
{
  GotganNameStem stems[GOTGAN_NAME_MAX_STEMS];
  guint n_stems;

  if (gather_quoted (g, at))
    return g->place.word.end;
  g->place.word = gotgan_party_ko_read_word (g->names, g->place.text, g->place.limit, at);
  take_suffix (g);
  n_stems = gotgan_party_ko_stems (g->names, g->place.text, g->place.limit, &g->place.word, stems);
  for (guint i = 0; i < n_stems; i++)
    gather_stem (g, &stems[i]);
  return MAX (g->place.word.end, at + 1);
}

static void
gather_sentence (Gathering *g, gsize start, gsize end)
{
  g->place.sentence = start;
  g->place.sentence_end = end;
  g->place.before = (GotganNameWord) { 0 };
  g->before = (Neighbour) { 0 };
  for (gsize at = start; at < end;)
    {
      gsize next;

      if (!gotgan_party_is_word_start (g->place.text, at))
        {
          at = g_utf8_next_char (g->place.text + at) - g->place.text;
          continue;
        }
      next = gather_known (g, at);
      if (next == 0)
        next = gather_state (g, at);
      if (next == 0)
        next = gather_word (g, at);
      g->place.before = g->place.word;
      at = next;
    }
}

/* "노벨라, 300억 투자 유치": a headline begins with who it is about. */
static void
gather_headline (GotganPartyNames *self, const char *text, gsize limit)
{
  const char *bracket = *text == '[' ? strchr (text, ']') : NULL;
  gsize at = bracket != NULL ? (gsize) (bracket - text) + 1 : 0;
  GotganNameWord word;
  GotganNameCandidate *candidate;

  while (strchr (" '\"", text[at]) != NULL && text[at] != '\0')
    at++;
  word = gotgan_party_ko_read_word (self, text, limit, at);
  if (at >= limit || text[word.tail] != ','
      || gotgan_name_words_ko_is_common (self->words, text, at, word.end))
    return;
  candidate = gotgan_party_candidate (self, text + at, word.end - at);
  if (candidate != NULL)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_SIGN);
}

/* "◆5월의정원 = 도시농업 플랫폼": what a section of a round-up is about. */
static void
gather_section (GotganPartyNames *self, const char *text, gsize limit)
{
  const gsize longest = 40;
  const char *equals = g_strstr_len (text, (gssize) MIN (limit, longest), "=");
  gsize start = g_utf8_next_char (text) - text;
  gsize end;
  GotganNameCandidate *candidate;

  if (equals == NULL || g_unichar_type (g_utf8_get_char (text)) != G_UNICODE_OTHER_SYMBOL)
    return;
  end = equals - text;
  while (start < end && text[start] == ' ')
    start++;
  while (end > start && text[end - 1] == ' ')
    end--;
  if (end == start || gotgan_name_words_ko_is_common (self->words, text, start, end))
    return;
  candidate = gotgan_party_candidate (self, text + start, end - start);
  if (candidate != NULL)
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_STATEMENT);
}

void
gotgan_party_ko_introduce (GotganPartyNames *self, const char *text, gboolean headline)
{
  gsize limit = strlen (text);
  g_autoptr (GArray) cues = gotgan_cues_find (self->cues, GOTGAN_LANGUAGE_KO, text, 0, limit);
  Gathering g = { .names = self, .place = { .text = text, .limit = limit, .cues = cues } };

  if (headline)
    gather_headline (self, text, limit);
  else if (limit > 0)
    gather_section (self, text, limit);
  for (gsize start = 0; start < limit;)
    {
      const char *stop = g_strstr_len (text + start, (gssize) (limit - start), ". ");
      gsize end = stop != NULL ? (gsize) (stop - text) + 1 : limit;

      gather_sentence (&g, start, end);
      start = end + 1;
    }
}
