#include "config.h"

#include "app/library/gotgan-query-text.h"

#include "app/base/gotgan-text.h"
#include "app/library/gotgan-labels.h"

#include <glib/gi18n-lib.h>

const char *
gotgan_query_field_get_label (GotganQueryField field)
{
  switch (field)
    {
    case GOTGAN_QUERY_IN:
      return _ ("Where all plain words must stand");
    case GOTGAN_QUERY_FROM:
      return _ ("The outlet, by its name or a part of it");
    case GOTGAN_QUERY_PARTY:
      return _ ("A company or investor that pays or receives");
    case GOTGAN_QUERY_AMOUNT:
      return _ ("The sum that somebody pays, or that something is worth");
    case GOTGAN_QUERY_STAGE:
      return _ ("How far a deal has come");
    case GOTGAN_QUERY_DATE:
      return _ ("The day under which the article is listed");
    case GOTGAN_QUERY_HAS:
      return _ ("What the article has");
    case GOTGAN_QUERY_IS:
      return _ ("What you have done with the article");
    case GOTGAN_QUERY_TAG:
      return _ ("A tag of one of your notes");
    case GOTGAN_QUERY_NOTE:
      return _ ("Words of one of your notes");
    case GOTGAN_QUERY_TITLE:
      return _ ("A word of the title");
    case GOTGAN_QUERY_BODY:
      return _ ("A word of the text");
    case GOTGAN_QUERY_WORDS:
    default:
      return NULL;
    }
}

/* --- Problems ----------------------------------------------------------------------------------- */

/* Returns: (transfer full): the part as the person typed it, without its minus */
static char *
dup_typed (const GotganQueryPart *part, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return gotgan_text_slice (valid, part->start + (part->unwanted ? 1 : 0), part->end);
}

/* Returns: (transfer full): the name of the field in that: what stands before its colon, in either width */
static char *
dup_field (const char *typed)
{
  const char *end = typed;

  while (*end != '\0' && *end != ':' && !gotgan_text_starts (end, "："))
    end = g_utf8_next_char (end);
  return g_strndup (typed, (gsize) (end - typed));
}

/* Tells which words there are. */
static char *
dup_no_such_word (const GotganQueryPart *part, const char *typed)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const char *word;

  for (guint i = 0;
       (word = gotgan_query_field_get_word (part->named, gotgan_labels_get_language (), i)) != NULL;
       i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", word);
  return g_strdup_printf (
      /* Translators: what was typed, and the words that would be understood there. */
      _ ("“%s” asks for nothing. What can be asked for there: %s."), typed, words->str);
}

/* Tells which fields there are. */
static char *
dup_no_such_field (const char *field)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (GotganQueryField i = GOTGAN_QUERY_IN; i < GOTGAN_N_QUERY_FIELDS; i++)
    g_string_append_printf (names, "%s%s", i > GOTGAN_QUERY_IN ? ", " : "",
                            gotgan_query_field_get_name (i, gotgan_labels_get_language ()));
  return g_strdup_printf (
      /* Translators: what was typed before a colon, and what would be understood there. */
      _ ("There is no field “%s”, so it is searched for as words. Fields: %s."), field, names->str);
}

char *
gotgan_query_part_dup_problem (const GotganQueryPart *part, const char *text)
{
  g_autofree char *typed = dup_typed (part, text);
  g_autofree char *field = dup_field (typed);

  switch (part->problem)
    {
    case GOTGAN_QUERY_NO_SUCH_FIELD:
      return dup_no_such_field (field);
    case GOTGAN_QUERY_NOT_A_DATE:
      return g_strdup_printf (
          _ ("“%s” names no day, month, year or range of them, such as “2024-02/2024-04”. "
             "It asks for nothing."),
          typed);
    case GOTGAN_QUERY_NOT_AN_AMOUNT:
      return g_strdup_printf (_ ("“%s” names no sum, such as “>$1B”. "
                                 "It asks for nothing."),
                              typed);
    case GOTGAN_QUERY_NO_SUCH_WORD:
      return dup_no_such_word (part, typed);
    case GOTGAN_QUERY_NOTHING_SAID:
      /* Translators: a field of a search, such as “date”, with nothing behind its colon. */
      return *field != '\0'
                 ? g_strdup_printf (_ ("Nothing stands behind “%s”, so it asks for nothing yet."),
                                    field)
                 : g_strdup (_ ("Nothing is said here, so it asks for nothing yet."));
    case GOTGAN_QUERY_NOT_SEARCHABLE:
      return g_strdup_printf (_ ("“%s” has no letter or digit, so it asks for nothing."),
                              part->text);
    case GOTGAN_QUERY_NO_MINUS:
      return g_strdup_printf (_ ("“%s” says where words are to stand, so a minus before it asks "
                                 "for nothing. Put the minus before a word."),
                              typed);
    case GOTGAN_QUERY_TOO_MUCH:
      return g_strdup (_ ("A search can’t hold so much. The end of it is left out."));
    case GOTGAN_QUERY_FINE:
    default:
      return g_strdup ("");
    }
}

/* --- Help --------------------------------------------------------------------------------------- */

/* Both languages are understood; the one that the program speaks comes first. */
static const struct
{
  const char *korean;
  const char *english;
  const char *meaning;
} lines[] = {
  { "단어 단어", "word word", N_ ("both words, in the title or the text") },
  { "\"구절\"", "\"a phrase\"", N_ ("these words, in this order; Korean however it is spaced") },
  { "-단어  -항목:…", "-word  -field:…", N_ ("without it") },
  { "제목:단어", "title:word", N_ ("a word of the title") },
  { "본문:단어", "body:word", N_ ("a word of the text") },
  { "범위:제목", "in:title", N_ ("all plain words in the title") },
  { "언론사:이름", "from:name",
    N_ ("the outlet: its name, or a part of it; of several any will do") },
  { "기업:이름", "party:name",
    N_ ("a company or investor: its name in either language, or how it begins") },
  { "금액:>1조", "amount:>1B",
    N_ ("a sum: >, >=, <, <=, one sum, or a range such as 1B..5B or 1조~5조") },
  { "단계:합의", "stage:agreed",
    N_ ("a deal that is: talks, planned, agreed, completed, stalled, withdrawn, denied; of several "
        "any will do") },
  { "날짜:2024-02/2024-04", "date:2024-02/2024-04",
    N_ ("a day, month or year, or a range; of several any will do. An end may be open; then all "
        "must hold") },
  { "포함:메모  포함:사실", "has:note  has:fact", N_ ("articles with notes, or with facts") },
  { "상태:안읽음  상태:읽음  상태:별표", "is:unread  is:read  is:starred",
    N_ ("what you have done with them") },
  { "상태:수정됨", "is:edited", N_ ("articles that were edited after they had been stored") },
  { "태그:단어", "tag:word", N_ ("a tag of one of your notes") },
  { "메모:단어", "note:word", N_ ("words of one of your notes") },
};

char *
gotgan_query_dup_help (void)
{
  GString *help = g_string_new (_ ("How to search:"));
  gboolean korean = gotgan_labels_get_language () == GOTGAN_LANGUAGE_KO;

  g_string_append (help, "\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_string_append_printf (help, "  %s  (%s)\n      %s\n",
                            korean ? lines[i].korean : lines[i].english,
                            korean ? lines[i].english : lines[i].korean, _ (lines[i].meaning));
  g_string_append_printf (
      help, "\n%s\n%s\n%s\n%s", _ ("Company, sum and stage speak of one and the same fact."),
      _ ("A sum without a currency is in won if it counts in 만, 억 or 조, else in dollars. Facts in "
         "that currency count, and those for which the article itself prints the sum in it."),
      _ ("What stands behind a colon and has spaces needs quotes, unless it is a sum or a date: party:\"Thrive Capital\"."),
      _ ("A field that can’t be understood asks for nothing; what is no field is words."));
  return g_string_free_and_steal (help);
}
