#pragma once

#include <glib.h>

#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/* What a person typed into the search field, taken apart, with the place of every part: for finding, for colouring and for
 * completing. Every string is a query. Parts stand side by side and must all hold; a minus before one says that it must not. Of
 * several outlets, stages or dates any will do, as an article has but one of them; dates that are open at an end must all hold.
 *
 *   words          all must be there: in the title or the text
 *   "a phrase"     these words, in this order
 *   title:word     제목:   only there; body: 본문: likewise. in:title 범위:제목 says it of all plain words
 *   from:name      언론사:  the outlet: its name or a part of it
 *   party:name     기업:   a company or investor that a claim names: its key, or how its name begins, in either language
 *   amount:>1B     금액:   the sum of a claim
 *   stage:agreed   단계:   the stage of a claim
 *   date:2024-03   날짜:   the day under which it is listed
 *   has:note       포함:   note 메모, fact 사실
 *   is:unread      상태:   unread 안읽음, read 읽음, starred 별표
 *   tag:word       태그:   a tag of one of its notes
 *   note:word      메모:   words of one of its notes, marked or written
 *
 * Names may be given by their initial consonants (ㅅㅍㅌ), see app/base/gotgan-initials.h; one that is there exactly as typed
 * stands for itself alone. party:, amount: and stage: speak of one and the same claim. A sum is compared with claims in its
 * currency, and with those for which the article prints it in that currency; nothing else is converted. What is said after
 * the colon may stand in quotes; sums and dates with spaces need none ("10억 달러", "2024년 2월"). A field whose value can't be
 * understood asks for nothing, so that the rest is found, also while it is being typed; what names no field is words. The part
 * says what is wrong with it. */

typedef enum
{
  GOTGAN_QUERY_WORDS,
  GOTGAN_QUERY_IN,
  GOTGAN_QUERY_FROM,
  GOTGAN_QUERY_PARTY,
  GOTGAN_QUERY_AMOUNT,
  GOTGAN_QUERY_STAGE,
  GOTGAN_QUERY_DATE,
  GOTGAN_QUERY_HAS,
  GOTGAN_QUERY_IS,
  GOTGAN_QUERY_TAG,
  GOTGAN_QUERY_NOTE,
  GOTGAN_QUERY_TITLE,
  GOTGAN_QUERY_BODY,
} GotganQueryField;

#define GOTGAN_N_QUERY_FIELDS (GOTGAN_QUERY_BODY + 1)

/**
 * GotganQueryProblem:
 * @GOTGAN_QUERY_FINE: none
 * @GOTGAN_QUERY_NO_SUCH_FIELD: there is no field of that name; searched as words
 * @GOTGAN_QUERY_NOT_A_DATE, @GOTGAN_QUERY_NOT_AN_AMOUNT, @GOTGAN_QUERY_NO_SUCH_WORD: what is behind the colon can't be
 *   understood, so it asks for nothing
 * @GOTGAN_QUERY_NOTHING_SAID: nothing is behind the colon, so it asks for nothing yet
 * @GOTGAN_QUERY_NOT_SEARCHABLE: there is no letter or digit in it, so it asks for nothing
 * @GOTGAN_QUERY_TOO_MUCH: it, or its end, is more than a query holds, and is left out
 * @GOTGAN_QUERY_NO_MINUS: a minus stands before what can't be unwanted, so it asks for nothing
 */
typedef enum
{
  GOTGAN_QUERY_FINE,
  GOTGAN_QUERY_NO_SUCH_FIELD,
  GOTGAN_QUERY_NOT_A_DATE,
  GOTGAN_QUERY_NOT_AN_AMOUNT,
  GOTGAN_QUERY_NO_SUCH_WORD,
  GOTGAN_QUERY_NOTHING_SAID,
  GOTGAN_QUERY_NOT_SEARCHABLE,
  GOTGAN_QUERY_TOO_MUCH,
  GOTGAN_QUERY_NO_MINUS,
} GotganQueryProblem;

typedef enum
{
  GOTGAN_QUERY_ANYWHERE,
  GOTGAN_QUERY_IN_TITLE,
  GOTGAN_QUERY_IN_BODY,
} GotganQueryPlace;

typedef enum
{
  GOTGAN_QUERY_HAS_NOTE,
  GOTGAN_QUERY_HAS_CLAIM,
  GOTGAN_QUERY_IS_UNREAD,
  GOTGAN_QUERY_IS_READ,
  GOTGAN_QUERY_IS_STARRED,
  GOTGAN_QUERY_IS_EDITED,
} GotganQueryMark;

/**
 * GotganQueryPart:
 * @start, @end: code points of the whole part, its minus and quotes too
 * @value_start, @value_end: code points of what is behind the colon; of words the part without its minus
 * @field: what it asks of
 * @named: the field named before its colon; %GOTGAN_QUERY_WORDS where none is
 * @unwanted: whether it must not hold
 * @quoted: whether its text stood in quotes
 * @last: whether nothing, not even a space, follows: it may be being typed
 * @problem: what could not be understood
 * @text: what is asked for, without quotes
 * @place: where words are to be
 * @mark: of has: and is:
 * @stage: of stage:
 * @first, @end_day: Julian days of date:, 0 for an open end
 * @currency, @min, @max: of amount:, in whole units; both ends belong to it
 */
typedef struct
{
  guint start;
  guint end;
  guint value_start;
  guint value_end;
  GotganQueryField field;
  GotganQueryField named;
  gboolean unwanted;
  gboolean quoted;
  gboolean last;
  GotganQueryProblem problem;
  char *text;
  GotganQueryPlace place;
  GotganQueryMark mark;
  GotganStage stage;
  guint32 first;
  guint32 end_day;
  char currency[4];
  gint64 min;
  gint64 max;
} GotganQueryPart;

typedef struct _GotganQuery GotganQuery;

/** @text: (nullable): any bytes; those that are not UTF-8 count as one U+FFFD each. Returns: (transfer full): */
GotganQuery *gotgan_query_new (const char *text);
void gotgan_query_free (GotganQuery *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganQuery, gotgan_query_free)

/** Parts in the order of the text; between them there is nothing but white space. */
guint gotgan_query_get_n_parts (GotganQuery *self);
const GotganQueryPart *gotgan_query_get_part (GotganQuery *self, guint index);

/** Returns: whether any part has a problem */
gboolean gotgan_query_has_problems (GotganQuery *self);

/**
 * gotgan_query_find_part:
 * @cursor: code points before it
 *
 * Returns: (nullable) (transfer none): the part that the cursor stands in or right behind
 */
const GotganQueryPart *gotgan_query_find_part (GotganQuery *self, guint cursor);

/**
 * gotgan_query_field_get_name:
 * @field: no %GOTGAN_QUERY_WORDS
 *
 * Returns: the name of @field, without its colon, as it is offered to those who type @language; both are understood
 */
const char *gotgan_query_field_get_name (GotganQueryField field, GotganLanguage language);

/**
 * gotgan_query_field_get_word:
 * @field: one with a closed list: in, has, is, stage
 * @index: from 0 on
 *
 * Returns: (nullable): a word that may stand behind its colon; %NULL behind the last one
 */
const char *gotgan_query_field_get_word (GotganQueryField field, GotganLanguage language,
                                         guint index);

/** Returns: (transfer full): @value as it must stand behind a colon: in quotes where it has spaces */
char *gotgan_query_dup_value (const char *value);

G_END_DECLS
