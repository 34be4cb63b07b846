/* What the particle of a Korean word and what follows it tell of a name: the verb of a deal, a noun for what only organisations
 * have. */

#include "config.h"

#include "app/facts/gotgan-party-ko-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* How many bytes behind a word its verb is looked for. */
#define OBJECT_REACH 90
#define GOAL_REACH 120
#define PERIOD_REACH 40

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

/* The first cue of a frame that @accept takes in [@from, @to), or %NULL. */
static const GotganCue *
frame_between (const GotganNamePlace *place, gboolean (*accept) (GotganFrame frame), gsize from,
               gsize to)
{
  for (guint i = find_cue (place, from); i < place->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (place->cues, GotganCue, i);

      if (cue->start >= to)
        break;
      if ((cue->class == GOTGAN_CUE_NOUN || cue->class == GOTGAN_CUE_VERB) && accept (cue->frame))
        return cue;
    }
  return NULL;
}

static gboolean
has_frame (const GotganNamePlace *place, gboolean (*accept) (GotganFrame frame), gsize from,
           gsize to)
{
  return frame_between (place, accept, from, to) != NULL;
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
         || frame == GOTGAN_FRAME_LEND || frame == GOTGAN_FRAME_SUPPLY
         || frame == GOTGAN_FRAME_DELIVER || frame == GOTGAN_FRAME_PAY || frame == GOTGAN_FRAME_BUY;
}

static gboolean
takes_source (GotganFrame frame)
{
  return frame == GOTGAN_FRAME_RAISE || frame == GOTGAN_FRAME_TAKE || frame == GOTGAN_FRAME_INVEST
         || frame == GOTGAN_FRAME_BUY || frame == GOTGAN_FRAME_LEND;
}

static gboolean
measures (GotganFrame frame)
{
  return frame == GOTGAN_FRAME_VALUE || frame == GOTGAN_FRAME_REVENUE || frame == GOTGAN_FRAME_LOSS
         || frame == GOTGAN_FRAME_PROFIT;
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

/* Whether a word of @class begins at @at: "주도했다", "출시한". */
static gboolean
begins_with (GotganPartyNames *self, GotganNameClass class, const GotganNamePlace *place, gsize at)
{
  return gotgan_name_words_end (self->words, GOTGAN_LANGUAGE_KO, class, place->text, place->limit,
                                at)
         != 0;
}

static void
weigh_object (GotganPartyNames *self, const GotganNamePlace *place, gsize tail,
              GotganNameCandidate *candidate)
{
  gsize reach = MIN (place->sentence_end, tail + OBJECT_REACH);
  const GotganCue *verb = frame_between (place, takes_object, tail, reach);

  if (place->text[tail] == ' ' && begins_with (self, GOTGAN_NAME_MAKING, place, tail + 1))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_PRODUCT, GOTGAN_PARTY_STATEMENT);
  else if (verb != NULL && !has_other_object (place->text, tail, verb->start))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
                       GOTGAN_PARTY_SIGN + GOTGAN_PARTY_HINT);
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

/* What a noun with each particle may be part of, how far behind it that is told, and how much that tells. */
static const struct
{
  GotganCase role;
  gboolean (*accept) (GotganFrame frame);
  gsize reach;
  guint weight;
} signs[] = {
  { GOTGAN_CASE_SUBJECT, is_deal_frame, 0, GOTGAN_PARTY_SIGN },
  { GOTGAN_CASE_TOPIC, is_deal_frame, 0, GOTGAN_PARTY_SIGN },
  { GOTGAN_CASE_ALSO, is_deal_frame, 0, GOTGAN_PARTY_SIGN },
  { GOTGAN_CASE_GOAL, takes_goal, GOAL_REACH, GOTGAN_PARTY_SIGN },
  { GOTGAN_CASE_SOURCE, takes_source, GOAL_REACH, GOTGAN_PARTY_SIGN },
  { GOTGAN_CASE_WITH, is_deal_frame, 0, GOTGAN_PARTY_SIGN },
  { GOTGAN_CASE_AND, is_deal_frame, 0, GOTGAN_PARTY_HINT },
  { GOTGAN_CASE_LIST, is_deal_frame, 0, GOTGAN_PARTY_HINT },
};

static void
weigh_frame (const GotganNamePlace *place, const GotganNameStem *stem, gsize tail,
             GotganNameCandidate *candidate)
{
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      gsize from = signs[i].reach > 0 ? tail : place->sentence;
      gsize to = signs[i].reach > 0 ? MIN (place->sentence_end, tail + signs[i].reach)
                                    : place->sentence_end;

      if (signs[i].role == stem->role && has_frame (place, signs[i].accept, from, to))
        gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
                           /* "노벨라는" opens the sentence: who is spoken of */
                           signs[i].weight
                               + (place->before.end == 0
                                          && (stem->role == GOTGAN_CASE_TOPIC
                                              || stem->role == GOTGAN_CASE_SUBJECT)
                                      ? GOTGAN_PARTY_HINT
                                      : 0));
    }
}

void
gotgan_party_ko_weigh_role (GotganPartyNames *self, const GotganNamePlace *place,
                            const GotganNameStem *stem, gsize tail, GotganNameCandidate *candidate)
{
  const char *text = place->text;

  if (stem->role == GOTGAN_CASE_LEAD
      || ((stem->role == GOTGAN_CASE_SUBJECT || stem->role == GOTGAN_CASE_ALSO) && text[tail] == ' '
          && begins_with (self, GOTGAN_NAME_GIVING, place, tail + 1)))
    gotgan_party_ko_vote_kind (candidate, "fund", GOTGAN_PARTY_STATEMENT);
  else if (stem->role == GOTGAN_CASE_OBJECT)
    weigh_object (self, place, tail, candidate);
  else if (stem->role == GOTGAN_CASE_SOURCE && names_giver (text, stem->end, tail))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION, GOTGAN_PARTY_STATEMENT);
  else if ((stem->role != GOTGAN_CASE_TOPIC && stem->role != GOTGAN_CASE_ALSO)
           || !has_argument_before (self, place))
    weigh_frame (place, stem, tail, candidate);
}

/* "앞선 투자", "벌일 인수", "뽑아 매각": how verbs and adverbs end before a noun, unlike "네오셀 지분" and "호텔그린 지분". */
static gboolean
may_be_verb (const char *text, gsize end)
{
  static const char *const endings[] = {
    "인",   "한",   "된",   "긴",   "진",   "친",   "킨", "은", "는", "간", "온", "난", "낸",
    "준",   "산",   "판",   "쓴",   "던",   "운",   "신", "딘", "든", "른", "큰", "선", "본",
    "논",   "춘",   "들인", "할",   "될",   "일",   "길", "질", "칠", "킬", "을", "갈", "올",
    "날",   "낼",   "줄",   "살",   "팔",   "쓸",   "울", "를", "볼", "들", "설", "실", "올린",
    "늘린", "벌린", "버린", "돌린", "올릴", "늘릴", "쳐", "려", "겨", "켜", "져", "워", "와",
    "아",   "어",   "여",   "해",   "돼",   "내",   "서", "써", "혀", "펴", "춰", "꿔", "줘",
    "둬",   "로",   "라",   "이",   "히",   "씩",   "째"
  };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (gotgan_text_stand_before (text, end, endings[i]))
      return TRUE;
  return FALSE;
}

/* "지분을 가진 창업자": what an object stands before is a verb. */
static gboolean
follows_object (const GotganNamePlace *place)
{
  return place->before.end > 0
         && (gotgan_text_stand_before (place->text, place->before.end, "을")
             || gotgan_text_stand_before (place->text, place->before.end, "를"));
}

/* "노벨라의 지난해 매출": a period may stand between. */
static gboolean
owns_measure (const GotganNamePlace *place, gsize tail)
{
  gsize reach = MIN (place->sentence_end, tail + PERIOD_REACH);
  const GotganCue *measure = frame_between (place, measures, tail, reach);

  return measure != NULL && memchr (place->text + tail, ',', measure->start - tail) == NULL;
}

/* "노벨라 지분", "노벨라의 기업가치", "노벨라 인수설": what only organisations have. */
void
gotgan_party_ko_weigh_next_noun (GotganPartyNames *self, const GotganNamePlace *place,
                                 const GotganNameStem *stem, gsize tail,
                                 GotganNameCandidate *candidate)
{
  if (place->text[tail] != ' '
      || (stem->role != GOTGAN_CASE_BARE && stem->role != GOTGAN_CASE_GENITIVE))
    return;
  if (stem->role == GOTGAN_CASE_GENITIVE
      && (begins_with (self, GOTGAN_NAME_OWNED, place, tail + 1) || owns_measure (place, tail)))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
                       GOTGAN_PARTY_SIGN + GOTGAN_PARTY_HINT);
  else if (stem->role == GOTGAN_CASE_BARE && !follows_object (place)
           && begins_with (self, GOTGAN_NAME_OWNED, place, tail + 1))
    gotgan_party_vote (candidate, GOTGAN_EVIDENCE_ORGANISATION,
                       may_be_verb (place->text, stem->end)
                           ? GOTGAN_PARTY_HINT
                           : GOTGAN_PARTY_SIGN + GOTGAN_PARTY_HINT);
}
