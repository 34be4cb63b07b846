#include "config.h"

#include "app/model/gotgan-query-private.h"

#include "app/base/gotgan-text.h"

/* All words of the query language. Of several that mean the same the first one in a language is offered. */

typedef struct
{
  GotganLanguage language;
  guint value;
  const char *word;
} QueryWord;

static const QueryWord field_words[] = {
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_IN, "in" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_IN, "범위" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_FROM, "from" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_FROM, "publisher" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_FROM, "outlet" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_FROM, "언론사" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_FROM, "매체" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_FROM, "신문" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_PARTY, "party" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_PARTY, "company" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_PARTY, "investor" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_PARTY, "기업" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_PARTY, "회사" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_PARTY, "투자자" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_AMOUNT, "amount" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_AMOUNT, "sum" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_AMOUNT, "금액" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_STAGE, "stage" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_STAGE, "단계" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_DATE, "date" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_DATE, "날짜" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_DATE, "기간" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_HAS, "has" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_HAS, "포함" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_IS, "is" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_IS, "상태" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_TAG, "tag" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_TAG, "태그" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_NOTE, "note" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_NOTE, "메모" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_TITLE, "title" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_TITLE, "제목" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_BODY, "body" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_BODY, "text" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_BODY, "본문" },
};

static const QueryWord place_words[] = {
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_IN_TITLE, "title" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_IN_TITLE, "제목" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_IN_BODY, "body" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_IN_BODY, "text" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_IN_BODY, "본문" },
};

static const QueryWord has_words[] = {
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_HAS_NOTE, "note" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_HAS_NOTE, "notes" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_HAS_NOTE, "메모" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_HAS_CLAIM, "fact" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_HAS_CLAIM, "facts" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_HAS_CLAIM, "claim" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_HAS_CLAIM, "claims" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_HAS_CLAIM, "사실" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_HAS_CLAIM, "주장" },
};

static const QueryWord is_words[] = {
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_IS_UNREAD, "unread" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_IS_UNREAD, "안읽음" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_IS_UNREAD, "읽지않음" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_IS_READ, "read" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_IS_READ, "읽음" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_IS_STARRED, "starred" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_IS_STARRED, "star" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_IS_STARRED, "별표" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_QUERY_IS_EDITED, "edited" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_IS_EDITED, "수정됨" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_QUERY_IS_EDITED, "수정" },
};

static const QueryWord stage_words[] = {
  { GOTGAN_LANGUAGE_EN, GOTGAN_STAGE_TALKS, "talks" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_TALKS, "논의" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_TALKS, "논의중" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_TALKS, "협상" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_TALKS, "협의" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_STAGE_PLANNED, "planned" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_PLANNED, "추진" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_PLANNED, "계획" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_PLANNED, "예정" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_STAGE_AGREED, "agreed" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_AGREED, "합의" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_AGREED, "계약" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_STAGE_COMPLETED, "completed" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_COMPLETED, "완료" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_STAGE_STALLED, "stalled" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_STALLED, "중단" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_STALLED, "보류" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_STAGE_WITHDRAWN, "withdrawn" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_WITHDRAWN, "철회" },
  { GOTGAN_LANGUAGE_EN, GOTGAN_STAGE_DENIED, "denied" },
  { GOTGAN_LANGUAGE_KO, GOTGAN_STAGE_DENIED, "부인" },
};

static gboolean
find_word (const QueryWord *words, guint n_words, const char *word, guint *value)
{
  g_autofree char *folded = gotgan_text_fold (word);

  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i].word, folded))
      {
        *value = words[i].value;
        return TRUE;
      }
  return FALSE;
}

gboolean
gotgan_query_words_find_field (const char *name, GotganQueryField *field)
{
  guint value = 0;
  gboolean found = find_word (field_words, G_N_ELEMENTS (field_words), name, &value);

  *field = value;
  return found;
}

gboolean
gotgan_query_words_find_place (const char *word, GotganQueryPlace *place)
{
  guint value = 0;
  gboolean found = find_word (place_words, G_N_ELEMENTS (place_words), word, &value);

  *place = value;
  return found;
}

gboolean
gotgan_query_words_find_mark (GotganQueryField field, const char *word, GotganQueryMark *mark)
{
  guint value = 0;
  gboolean found = field == GOTGAN_QUERY_HAS
                       ? find_word (has_words, G_N_ELEMENTS (has_words), word, &value)
                       : find_word (is_words, G_N_ELEMENTS (is_words), word, &value);

  *mark = value;
  return found;
}

gboolean
gotgan_query_words_find_stage (const char *word, GotganStage *stage)
{
  guint value = 0;
  gboolean found = find_word (stage_words, G_N_ELEMENTS (stage_words), word, &value);

  *stage = value;
  return found;
}

/* --- What is offered ---------------------------------------------------------------------------- */

static gboolean
is_offered (const QueryWord *words, guint at, GotganLanguage language)
{
  if (words[at].language != language)
    return FALSE;
  for (guint i = 0; i < at; i++)
    if (words[i].language == language && words[i].value == words[at].value)
      return FALSE;
  return TRUE;
}

const char *
gotgan_query_field_get_name (GotganQueryField field, GotganLanguage language)
{
  g_return_val_if_fail (field != GOTGAN_QUERY_WORDS && field < GOTGAN_N_QUERY_FIELDS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (field_words); i++)
    if (field_words[i].value == (guint) field && is_offered (field_words, i, language))
      return field_words[i].word;
  return NULL;
}

static const QueryWord *
get_list (GotganQueryField field, guint *n_words)
{
  switch ((guint) field)
    {
    case GOTGAN_QUERY_IN:
      *n_words = G_N_ELEMENTS (place_words);
      return place_words;
    case GOTGAN_QUERY_HAS:
      *n_words = G_N_ELEMENTS (has_words);
      return has_words;
    case GOTGAN_QUERY_IS:
      *n_words = G_N_ELEMENTS (is_words);
      return is_words;
    case GOTGAN_QUERY_STAGE:
      *n_words = G_N_ELEMENTS (stage_words);
      return stage_words;
    default:
      *n_words = 0;
      return NULL;
    }
}

const char *
gotgan_query_field_get_word (GotganQueryField field, GotganLanguage language, guint index)
{
  guint n_words;
  const QueryWord *words = get_list (field, &n_words);

  for (guint i = 0; i < n_words; i++)
    if (is_offered (words, i, language) && index-- == 0)
      return words[i].word;
  return NULL;
}
