/* What the surroundings of a Korean word tell of it: the noun before, the particle and the verb of a deal behind it, a bracket
 * with another spelling, an office. */

#include "config.h"

#include "app/facts/gotgan-party-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MIN_CAPITALS 5
#define OBJECT_REACH 90
#define GOAL_REACH 120

static void
vote_kind (GotganNameCandidate *candidate, const char *value, guint weight)
{
  vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, weight);
  if (candidate->kind == GOTGAN_PARTY_COMPANY)
    candidate->kind = gotgan_party_kind_of_value (value);
}

/* --- Before ------------------------------------------------------------------------------------ */

/* "칩을 설계하는 노벨라는": what only a maker does describes the name behind it. */
static gboolean
describes_maker (const char *word)
{
  static const char *const verbs[] = { "만드는",   "만들어온", "개발하는", "개발해온", "운영하는",
                                       "설계하는", "공급하는", "생산하는", "제조하는", "제공하는",
                                       "판매하는", "파는",     "짓는",     "묶어파는", "서비스하는",
                                       "중개하는", "운용하는" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (word, verbs[i]))
      return TRUE;
  return FALSE;
}

/* "외식기업", "부품업체": a compound is of the kind of its last part. */
static gboolean
announces (GotganPartyNames *self, const char *noun, const char **value)
{
  for (const char *p = noun; *p != '\0'; p = g_utf8_next_char (p))
    if (gotgan_cues_is (self->cues, GOTGAN_LANGUAGE_KO, GOTGAN_CUE_ORG, p, value))
      return p == noun || gotgan_name_words_ko_is_common (self->words, noun, 0, strlen (noun));
  return FALSE;
}

static gboolean
is_adjacent (const GotganNamePlace *place)
{
  gsize gap = place->word.start - place->before.end;

  return place->before.end > 0 && place->before.bracket == 0 && gap > 0 && gap <= 5;
}

/* "성북구", "한강변": the end of a place's name. */
static gboolean
names_area (const char *text, gsize end)
{
  static const char *const ends[] = { "구", "동", "시", "군", "읍", "면", "로", "길",
                                      "역", "변", "항", "산", "섬", "주", "현", "성" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (gotgan_text_stand_before (text, end, ends[i]))
      return TRUE;
  return FALSE;
}

/* "이 회사 자주포": the noun stands for one named before. */
static gboolean
follows_demonstrative (const char *text, gsize at)
{
  static const char *const words[] = { "이 ", "그 ", "해당 ", "두 ", "저 ", "각 " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if (at >= length && strncmp (text + at - length, words[i], length) == 0
          && (at == length
              || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (text + at - length)))))
        return TRUE;
    }
  return FALSE;
}

/* "AI 스타트업 노벨라는", "업체인 노벨라", "독일 노벨라". A noun that has other uses is only a sign. */
static void
weigh_before (GotganPartyNames *self, const GotganNamePlace *place, const GotganNameStem *stem,
              GotganNameCandidate *candidate)
{
  const char *text = place->text;
  GotganNameClass classes;
  g_autofree char *noun = NULL;
  const char *value;
  gsize length;

  if (!is_adjacent (place))
    return;
  length = place->before.end - place->before.start;
  if (follows_demonstrative (text, place->before.start))
    return;
  noun = g_strndup (text + place->before.start, length);
  if (!announces (self, noun, &value) && g_str_has_suffix (noun, "인"))
    noun[length - strlen ("인")] = '\0';
  classes = gotgan_name_words_of (self->words, GOTGAN_LANGUAGE_KO, noun, 0, strlen (noun));
  if (announces (self, noun, &value))
    vote_kind (candidate, value,
               (g_str_has_suffix (value, "?") && !place->word.quoted)
                       || g_str_has_suffix (noun, "주주")
                   ? SIGN
                   : STATEMENT);
  else if (describes_maker (noun))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, STATEMENT);
  else if (classes & GOTGAN_NAME_PRODUCT)
    vote (candidate, GOTGAN_EVIDENCE_PRODUCT, STATEMENT);
  else if ((classes & GOTGAN_NAME_PLACE) && names_area (text, stem->end))
    vote (candidate, GOTGAN_EVIDENCE_PLACE, STATEMENT);
  else if (classes & GOTGAN_NAME_PLACE)
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
          stem->role == GOTGAN_CASE_BARE || stem->role == GOTGAN_CASE_GENITIVE ? HINT : SIGN);
}

/* --- The word itself ----------------------------------------------------------------------------- */

/* "코어위브(CoreWeave)": a name and its Latin spelling. Short capitals, as in "기업공개(IPO)", only abbreviate. */
static gboolean
has_latin_spelling (const char *text, gsize limit, gsize at)
{
  gsize end = gotgan_party_bracket_end (text, limit, at);
  gboolean lower = FALSE;

  if (at == 0 || end < at + 4 || !g_ascii_isupper (text[at + 1]))
    return FALSE;
  for (gsize i = at + 1; i + 1 < end; i++)
    {
      if ((guchar) text[i] >= 0x80)
        return FALSE;
      lower |= g_ascii_islower (text[i]);
    }
  return lower || end - at >= MIN_CAPITALS + strlen ("()");
}

static gboolean
has_small_letter (const char *text, gsize start, gsize end)
{
  for (gsize i = start; i < end; i++)
    if (g_ascii_islower (text[i]))
      return TRUE;
  return FALSE;
}

static void
weigh_shape (GotganPartyNames *self, const GotganNamePlace *place, const GotganNameStem *stem,
             GotganNameCandidate *candidate)
{
  const char *value = NULL;
  gsize suffix = gotgan_party_ko_suffix (self, place->text, place->word.start, stem->end, &value);

  if (suffix > 0 && stem->end - place->word.start - suffix >= 2)
    vote_kind (candidate, value, stem->common ? SIGN : STATEMENT);
  if (gotgan_party_ko_is_titled (place->text, place->word.start))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, STATEMENT);
  if (stem->end == place->word.end
      && has_latin_spelling (place->text, place->limit, place->word.bracket))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, STATEMENT);
  if (g_ascii_isupper (place->text[place->word.start])
      && has_small_letter (place->text, place->word.start, stem->end))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
}

/* --- Behind ------------------------------------------------------------------------------------ */

static gboolean
is_deal_frame (GotganFrame frame)
{
  return frame != GOTGAN_FRAME_NONE;
}

/* The cues of a paragraph are many: the first behind byte @from is not looked for from the start. */
static guint
find_cue (const GotganNamePlace *place, gsize from)
{
  guint low = 0;
  guint high = place->cues->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (place->cues, GotganCue, middle).start < from)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
has_frame (const GotganNamePlace *place, gboolean (*accept) (GotganFrame frame), gsize from,
           gsize to)
{
  for (guint i = find_cue (place, from); i < place->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (place->cues, GotganCue, i);

      if (cue->start >= to)
        break;
      if ((cue->class == GOTGAN_CUE_NOUN || cue->class == GOTGAN_CUE_VERB) && accept (cue->frame))
        return TRUE;
    }
  return FALSE;
}

static gboolean
takes_object (GotganFrame frame)
{
  return frame == GOTGAN_FRAME_BUY || frame == GOTGAN_FRAME_SELL || frame == GOTGAN_FRAME_VENTURE;
}

static gboolean
takes_goal (GotganFrame frame)
{
  return frame == GOTGAN_FRAME_INVEST || frame == GOTGAN_FRAME_GIVE || frame == GOTGAN_FRAME_SELL
         || frame == GOTGAN_FRAME_LEND || frame == GOTGAN_FRAME_SUPPLY || frame == GOTGAN_FRAME_PAY
         || frame == GOTGAN_FRAME_BUY;
}

static gboolean
takes_source (GotganFrame frame)
{
  return frame == GOTGAN_FRAME_RAISE || frame == GOTGAN_FRAME_TAKE || frame == GOTGAN_FRAME_INVEST
         || frame == GOTGAN_FRAME_BUY || frame == GOTGAN_FRAME_LEND;
}

/* "노벨라가 주도하고", "노벨라가 참여했다": the verb right behind is one that only investors do. */
static gboolean
gives (const char *p)
{
  static const char *const verbs[] = { "주도하", "주도했", "주도한", "주도해", "이끌",   "이끈",
                                       "참여하", "참여했", "참여한", "참여해", "출자한", "출자하",
                                       "출자했", "리드했", "리드하", "리드한" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (gotgan_text_starts (p, verbs[i]))
      return TRUE;
  return FALSE;
}

/* "노벨라를 출시했다", "노벨라를 만든": a thing. */
static gboolean
is_made (const char *p)
{
  static const char *const verbs[] = { "출시",   "공개",   "선보", "만드", "만든", "만들", "개발한",
                                       "개발했", "개발하", "양산", "탑재", "써",   "쓰는", "이용" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (gotgan_text_starts (p, verbs[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_other_object (const char *text, gsize from, gsize to)
{
  for (gsize at = from; at + 4 < to; at++)
    if (gotgan_text_starts (text + at, "을 ") || gotgan_text_starts (text + at, "를 "))
      return TRUE;
  return FALSE;
}

/* Particles that a place takes too tell less than 로부터, 에게서. */
static gboolean
names_giver (const char *text, gsize start, gsize end)
{
  const char *particle = g_strstr_len (text + start, (gssize) (end - start), "로부터");

  return particle != NULL || g_strstr_len (text + start, (gssize) (end - start), "에게서") != NULL;
}

static void
weigh_object (const GotganNamePlace *place, gsize tail, GotganNameCandidate *candidate)
{
  gsize reach = MIN (place->sentence_end, tail + OBJECT_REACH);

  if (place->text[tail] == ' ' && is_made (place->text + tail + 1))
    vote (candidate, GOTGAN_EVIDENCE_PRODUCT, STATEMENT);
  else if (has_frame (place, takes_object, tail, reach)
           && !has_other_object (place->text, tail, reach))
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
}

/* "데이터를 만드는": behind an object or a subject the word may be a verb. */
static gboolean
has_argument_before (GotganPartyNames *self, const GotganNamePlace *place)
{
  static const char *const particles[] = { "을", "를", "이", "가", "에", "로" };

  for (guint i = 0; place->before.end > 0 && i < G_N_ELEMENTS (particles); i++)
    if (gotgan_text_stand_before (place->text, place->before.end, particles[i]))
      return TRUE;
  return place->before.end > place->before.start + strlen ("는")
         && (gotgan_text_stand_before (place->text, place->before.end, "는")
             || gotgan_text_stand_before (place->text, place->before.end, "은"))
         && gotgan_name_words_ko_is_common (self->words, place->text, place->before.start,
                                            place->before.end - strlen ("는"));
}

static void
weigh_role (GotganPartyNames *self, const GotganNamePlace *place, const GotganNameStem *stem,
            gsize tail, GotganNameCandidate *candidate)
{
  const char *text = place->text;
  gsize end = place->sentence_end;
  gsize goal = MIN (end, tail + GOAL_REACH);

  switch (stem->role)
    {
    case GOTGAN_CASE_SUBJECT:
      if (text[tail] == ' ' && gives (text + tail + 1))
        {
          vote_kind (candidate, "fund", STATEMENT);
          break;
        }
      if (has_frame (place, is_deal_frame, place->sentence, end))
        vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
      break;
    case GOTGAN_CASE_TOPIC:
    case GOTGAN_CASE_ALSO:
      if (has_argument_before (self, place))
        break;
      if (has_frame (place, is_deal_frame, place->sentence, end))
        vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
              place->before.end == 0 && stem->role == GOTGAN_CASE_TOPIC ? SIGN + HINT : SIGN);
      break;
    case GOTGAN_CASE_OBJECT:
      weigh_object (place, tail, candidate);
      break;
    case GOTGAN_CASE_GOAL:
      if (has_frame (place, takes_goal, tail, goal))
        vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
      break;
    case GOTGAN_CASE_SOURCE:
      if (names_giver (text, stem->end, tail))
        vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, STATEMENT);
      else if (has_frame (place, takes_source, tail, goal))
        vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
      break;
    case GOTGAN_CASE_LEAD:
      vote_kind (candidate, "fund", STATEMENT);
      break;
    case GOTGAN_CASE_WITH:
      if (has_frame (place, is_deal_frame, place->sentence, end))
        vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
      break;
    case GOTGAN_CASE_AND:
    case GOTGAN_CASE_LIST:
      if (has_frame (place, is_deal_frame, place->sentence, end))
        vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, HINT);
      break;
    default:
      break;
    }
}

/* "앞선 투자", "벌일 인수": verbs that qualify a noun end in ㄴ or ㄹ. */
static gboolean
may_qualify (const char *text, gsize end)
{
  gunichar last = g_utf8_get_char (g_utf8_prev_char (text + end));
  guint final = (last - 0xac00) % 28;

  return gotgan_text_is_hangul (last) && (final == 4 || final == 8);
}

/* "노벨라 지분", "노벨라의 기업가치", "노벨라 인수설": what only organisations have. */
static void
weigh_next_noun (GotganPartyNames *self, const GotganNamePlace *place, const GotganNameStem *stem,
                 gsize tail, GotganNameCandidate *candidate)
{
  static const char *const nouns[] = { "지분",   "주식",   "경영권",   "최대주주", "대주주",
                                       "주주",   "이사회", "기업가치", "시가총액", "측",
                                       "관계자", "인수",   "투자",     "매각",     "투자자",
                                       "창업자", "직원",   "임직원",   "본사",     "경영진",
                                       "몸값",   "매출",   "영업이익", "상장",     "주가",
                                       "실적",   "사업부", "자회사",   "모회사",   "컨소시엄" };
  const char *p = place->text + tail + 1;

  if (place->text[tail] != ' '
      || (stem->role != GOTGAN_CASE_BARE && stem->role != GOTGAN_CASE_GENITIVE))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (gotgan_text_starts (p, nouns[i]))
      {
        vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
              stem->role == GOTGAN_CASE_BARE && may_qualify (place->text, stem->end) ? HINT : SIGN);
        return;
      }
}

/* "오한결 대표", but "김하나 노벨라 대표": with a surname a person, unless one stands before. */
static void
weigh_office (GotganPartyNames *self, const GotganNamePlace *place, const GotganNameStem *stem,
              gsize tail, GotganNameCandidate *candidate)
{
  glong n =
      g_utf8_strlen (place->text + place->word.start, (gssize) (stem->end - place->word.start));
  glong n_before = g_utf8_strlen (place->text + place->before.start,
                                  (gssize) (place->before.end - place->before.start));

  if (stem->role != GOTGAN_CASE_BARE || place->text[tail] != ' '
      || gotgan_cues_at (self->cues, GOTGAN_LANGUAGE_KO, GOTGAN_CUE_TITLE, place->text,
                         place->limit, tail + 1)
             == 0)
    return;
  if (n >= 2 && n <= 4 && gotgan_party_ko_is_surname (self, place->text, place->word.start)
      && !(is_adjacent (place) && n_before == 3
           && gotgan_party_ko_is_surname (self, place->text, place->before.start)
           && !gotgan_name_words_ko_is_common (self->words, place->text, place->before.start,
                                               place->before.end)))
    vote (candidate, GOTGAN_EVIDENCE_PERSON, STATEMENT + HINT);
  else
    vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, SIGN);
}

void
gotgan_party_ko_weigh (GotganPartyNames *self, const GotganNamePlace *place,
                       const GotganNameStem *stem, GotganNameCandidate *candidate)
{
  gsize tail = stem->end == place->word.end ? place->word.tail : stem->end;
  GotganCase role;

  gotgan_party_ko_particle (self, place->text, place->limit, &tail, &role);
  weigh_office (self, place, stem, tail, candidate);
  if (stem->doubtful && stem->role == GOTGAN_CASE_BARE)
    return;
  weigh_before (self, place, stem, candidate);
  weigh_shape (self, place, stem, candidate);
  if (stem->doubtful)
    return;
  weigh_role (self, place, stem, tail, candidate);
  weigh_next_noun (self, place, stem, tail, candidate);
}
