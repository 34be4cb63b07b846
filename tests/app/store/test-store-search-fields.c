#include "config.h"

#include "tests/app/store/store-fixture.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-query.h"
#include "app/store/gotgan-facets.h"
#include "app/store/gotgan-ids.h"
#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-statement.h"

#include <string.h>

/* Searches by fields, against what a look at every article says. */

#define N_ARTICLES 160
#define N_SEARCHES 1500
#define N_FACETED 100
#define MAX_CLAIMS 3
#define MAX_PARTS 4

typedef struct
{
  const char *key;
  const char *id;
  const char *name;
} Party;

/* The first two are one: names in both languages. */
static const Party parties[] = {
  { "openai", "openai", "OpenAI" },         { "openai", "openai", "오픈AI" },
  { "softbank", "softbank", "소프트뱅크" }, { "소프트웍스", NULL, "소프트웍스" },
  { "nvidia", "nvidia", "Nvidia" },         { "openworks", NULL, "Open Works" },
};

static const char *const publishers[] = { "한빛일보", "한빛경제", "경제 신문", "Daily Ledger",
                                          NULL };
static const char *const currencies[] = { "USD", "KRW" };

typedef struct
{
  const Party *investor;
  const Party *company;
  const char *currency;
  gint64 sum;
  const char *local;
  gint64 local_sum;
  GotganStage stage;
} Said;

typedef struct
{
  gint64 id;
  char *title;
  char *body;
  const char *publisher;
  guint32 day;
  Said said[MAX_CLAIMS];
  guint n_said;
  gboolean read;
  gboolean starred;
  gboolean noted;
  gboolean tagged;
  gboolean edited;
  gboolean removed;
} Record;

/* What one part of a query asks. */
typedef struct
{
  enum
  {
    WORD,
    PHRASE,
    TITLE,
    PUBLISHER,
    PARTY,
    AMOUNT,
    STAGE,
    DATE,
    HAS_NOTE,
    HAS_CLAIM,
    UNREAD,
    STARRED,
    EDITED,
    TAG,
    NOTE,
    N_ASKED
  } asked;
  gboolean unwanted;
  char *text;
  const char *keys[3];
  const char *currency;
  gint64 min;
  gint64 max;
  GotganStage stage;
  guint32 first;
  guint32 last;
} Part;

/* --- Writing ------------------------------------------------------------------------------------ */

static char *
random_text (guint n)
{
  static const char *const pieces[] = { "가", "나", "다", " ", " ", "ab", "1", "\n" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free_and_steal (text);
}

#define PICK(table) (&(table)[g_test_rand_int_range (0, G_N_ELEMENTS (table))])

static GotganClaim *
write_claim (Said *said)
{
  GotganMoney money = { "USD", 0, 0 };
  g_autoptr (GotganAmount) amount = NULL;
  GotganClaimFields fields = {
    .kind = GOTGAN_KIND_INVESTMENT,
    .percent = -1,
    .span = { 1, 0, 1 },
    .confidence = 0.75,
  };

  said->investor = g_test_rand_bit () ? PICK (parties) : NULL;
  said->company = PICK (parties);
  said->currency = *PICK (currencies);
  said->sum = g_test_rand_int_range (1, 60) * G_GINT64_CONSTANT (100000000);
  said->local = g_test_rand_int_range (0, 3) == 0 ? "KRW" : NULL;
  said->local_sum = said->sum * 7;
  said->stage = g_test_rand_int_range (GOTGAN_STAGE_TALKS, GOTGAN_STAGE_COMPLETED + 1);
  g_strlcpy (money.currency, said->currency, sizeof money.currency);
  money.min = money.max = said->sum;
  amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_EXACT, "a sum");
  if (said->local != NULL)
    {
      amount->has_local = TRUE;
      amount->local = (GotganMoney) { "KRW", said->local_sum, said->local_sum };
    }
  fields.investor = said->investor != NULL
                        ? gotgan_party_ref_new (said->investor->id, said->investor->name)
                        : NULL;
  fields.company = gotgan_party_ref_new (said->company->id, said->company->name);
  fields.amount = g_steal_pointer (&amount);
  fields.stage = said->stage;
  fields.quote = g_strdup_printf ("%u", g_test_rand_int ());
  return gotgan_claim_new (&fields);
}

static void
write_record (Fixture *fixture, Record *record, guint number)
{
  g_autofree char *url = g_strdup_printf ("https://e.kr/%u", number);
  g_autofree char *date = NULL;
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GotganArticle) article = gotgan_article_new ();

  record->title = random_text ((guint) g_test_rand_int_range (1, 6));
  record->body = random_text ((guint) g_test_rand_int_range (3, 30));
  record->publisher = *PICK (publishers);
  record->day =
      g_test_rand_int_range (0, 8) == 0 ? A_DAY : A_DAY - (guint32) g_test_rand_int_range (1, 900);
  record->n_said = (guint) g_test_rand_int_range (0, MAX_CLAIMS + 1);
  for (guint i = 0; i < record->n_said; i++)
    g_ptr_array_add (claims, write_claim (&record->said[i]));
  if (record->day != A_DAY)
    {
      GDate day;

      g_date_clear (&day, 1);
      g_date_set_julian (&day, record->day);
      date = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&day), g_date_get_month (&day),
                              g_date_get_day (&day));
    }
  gotgan_article_set_title (article, record->title);
  gotgan_article_set_url (article, url);
  gotgan_article_set_published (article, date);
  gotgan_article_set_publisher (article, record->publisher);
  gotgan_article_set_language (article, GOTGAN_LANGUAGE_KO);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, "x");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, record->body);
  record->id = put_with_claims (fixture, article, claims, GOTGAN_ARRIVAL_ADDED);
}

static void
mark_record (Fixture *fixture, Record *record)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  record->read = g_test_rand_bit ();
  record->starred = g_test_rand_int_range (0, 4) == 0;
  record->noted = g_test_rand_int_range (0, 4) == 0;
  record->tagged = record->noted && g_test_rand_bit ();
  record->removed = g_test_rand_int_range (0, 10) == 0;
  record->edited = g_test_rand_int_range (0, 4) == 0;
  g_string_append_printf (sql,
                          "UPDATE articles SET read = %d, starred = %d, removed = %d"
                          " WHERE id = %" G_GINT64_FORMAT ";",
                          record->read, record->starred, record->removed, record->id);
  /* An older version; a teaser is no edit. */
  g_string_append_printf (
      sql,
      "INSERT INTO article_versions (article_id, sha256, language, paragraphs, imported, partial)"
      " SELECT article_id, 'older', language, paragraphs, imported, %d FROM article_versions"
      " WHERE article_id = %" G_GINT64_FORMAT ";",
      !record->edited, record->id);
  if (record->noted)
    g_string_append_printf (
        sql,
        "INSERT INTO notes (id, article_id, version, span_paragraph, span_start, span_end, quote,"
        " prefix, suffix, colour, comment, tags, state, created, modified)"
        " SELECT 'n' || id, id, version, 0, 0, 1, 'x', '', '', 'evidence', '꼭 확인', %s,"
        " 'attached', 1, 1 FROM articles WHERE id = %" G_GINT64_FORMAT,
        record->tagged ? "'ipo' || char (31) || 'AI 칩'" : "NULL", record->id);
  gotgan_connection_run (fixture->connection, sql->str, &error);
  g_assert_no_error (error);
}

/* --- Asking ------------------------------------------------------------------------------------- */

static char *
random_run (void)
{
  static const char *const hangul[] = { "가", "나", "다" };
  GString *run = g_string_new (NULL);
  guint n = (guint) g_test_rand_int_range (1, 4);

  for (guint i = 0; i < n; i++)
    g_string_append (run, *PICK (hangul));
  return g_string_free_and_steal (run);
}

static void
ask_party (Part *part)
{
  static const struct
  {
    const char *text;
    const char *keys[3];
  } names[] = {
    { "party:openai", { "openai" } },
    { "회사:오픈AI", { "openai" } },
    { "회사:\"오픈 ai\"", { "openai" } },
    { "party:open", { "openai", "openworks" } },
    { "party:소프트", { "softbank", "소프트웍스" } },
    { "party:소프트뱅크", { "softbank" } },
    { "회사:ㅅㅍㅌ", { "softbank", "소프트웍스" } },
    { "회사:솦ㅌㅂ", { "softbank" } },
    { "party:nobody", { "nobody" } },
    { "party:NV", { "nvidia" } },
  };
  guint i = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (names));

  part->text = g_strdup (names[i].text);
  memcpy (part->keys, names[i].keys, sizeof part->keys);
}

static void
ask_amount (Part *part)
{
  const gint64 unit = 100000000;
  gint64 sum = g_test_rand_int_range (1, 60);
  gboolean won = g_test_rand_bit ();

  part->currency = won ? "KRW" : "USD";
  part->min = 0;
  part->max = G_MAXINT64;
  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      part->text = g_strdup_printf ("amount:>%d%s", (int) sum, won ? "억" : "00m");
      part->min = sum * unit + 1;
      break;
    case 1:
      part->text = g_strdup_printf ("금액:<=%d%s", (int) sum, won ? "억원" : "00mn");
      part->max = sum * unit;
      break;
    case 2:
      part->text = g_strdup_printf ("amount:%d%s..%d%s", (int) sum, won ? "억" : "00m",
                                    (int) sum + 9, won ? "억" : "00m");
      part->min = sum * unit;
      part->max = (sum + 9) * unit;
      break;
    default:
      part->text = g_strdup_printf ("amount:%d%s", (int) sum, won ? "억" : "00m");
      part->min = sum * unit / 1000 * 995;
      part->max = sum * unit / 1000 * 1005;
      break;
    }
}

static void
ask_date (Part *part)
{
  int year = g_test_rand_int_range (2022, 2026);
  int month = g_test_rand_int_range (1, 13);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) month, (GDateYear) year);
  part->first = g_date_get_julian (&date);
  part->last = part->first - 1 + g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      part->text = g_strdup_printf ("date:%d-%02d", year, month);
      break;
    case 1:
      part->text = g_strdup_printf ("날짜:%d-%02d..", year, month);
      part->last = G_MAXUINT32;
      break;
    default:
      part->text = g_strdup_printf ("날짜:<=%d.%d", year, month);
      part->first = 0;
    }
}

static void
ask_publisher (Part *part)
{
  static const char *const names[] = { "from:한빛일보",        "from:한빛",
                                       "언론사:경제",          "from:ledger",
                                       "언론사:\"경제 신문\"", "from:없음" };

  part->text = g_strdup (*PICK (names));
}

/* @last: (nullable): the part before it, of which there often is another one */
static void
ask (Part *part, const Part *last)
{
  static const char *const stages[] = { "stage:talks", "단계:추진", "stage:agreed", "단계:완료" };
  g_autofree char *one = random_run ();
  g_autofree char *two = random_run ();
  guint stage = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (stages));

  *part = (Part) { .asked = g_test_rand_int_range (0, N_ASKED) };
  if (last != NULL && g_test_rand_bit ())
    part->asked = last->asked;
  part->unwanted = g_test_rand_int_range (0, 4) == 0;
  part->stage = GOTGAN_STAGE_TALKS + stage;
  if (part->asked == WORD)
    part->text = g_strdup (one);
  else if (part->asked == PHRASE)
    part->text = g_strdup_printf ("\"%s %s\"", one, two);
  else if (part->asked == TITLE)
    part->text = g_strdup_printf ("%s:%s", g_test_rand_bit () ? "title" : "제목", one);
  else if (part->asked == PUBLISHER)
    ask_publisher (part);
  else if (part->asked == PARTY)
    ask_party (part);
  else if (part->asked == AMOUNT)
    ask_amount (part);
  else if (part->asked == STAGE)
    part->text = g_strdup (stages[stage]);
  else if (part->asked == DATE)
    ask_date (part);
  else
    {
      static const char *const others[] = { "has:note",  "포함:주장",     "is:unread", "상태:별표",
                                            "is:edited", "tag:\"ai 칩\"", "메모:확인" };

      part->text = g_strdup (others[part->asked - HAS_NOTE]);
    }
}

/* --- Looking at every article --------------------------------------------------------------------- */

static gboolean
is_at (const char *text, const char *run)
{
  return strstr (text, run) != NULL;
}

/* A phrase of two runs of Hangul, with or without white space where its own is. */
static gboolean
holds_phrase (const char *text, const char *quoted)
{
  g_autofree char *inner = g_strndup (quoted + 1, strlen (quoted) - 2);
  g_auto (GStrv) runs = g_strsplit (inner, " ", 2);
  gsize first = strlen (runs[0]);

  for (const char *at = strstr (text, runs[0]); at != NULL; at = strstr (at + 1, runs[0]))
    {
      const char *behind = at + first;

      while (g_ascii_isspace (*behind))
        behind++;
      if (g_str_has_prefix (behind, runs[1]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_of (const Party *party, const Part *part)
{
  for (guint i = 0; party != NULL && i < G_N_ELEMENTS (part->keys) && part->keys[i] != NULL; i++)
    if (g_str_equal (party->key, part->keys[i]))
      return TRUE;
  return FALSE;
}

static gboolean
says (const Said *said, const Part *part)
{
  switch ((guint) part->asked)
    {
    case PARTY:
      return is_of (said->investor, part) || is_of (said->company, part);
    case AMOUNT:
      return (g_str_equal (said->currency, part->currency) && said->sum >= part->min
              && said->sum <= part->max)
             || (said->local != NULL && g_str_equal (said->local, part->currency)
                 && said->local_sum >= part->min && said->local_sum <= part->max);
    case STAGE:
      return said->stage == part->stage;
    default:
      return TRUE;
    }
}

static gboolean
is_of_claim (const Part *part)
{
  return part->asked == PARTY || part->asked == AMOUNT || part->asked == STAGE;
}

static gboolean
is_published_by (const Record *record, const char *field)
{
  g_autofree char *name = gotgan_text_fold (record->publisher != NULL ? record->publisher : "");
  g_autofree char *wanted = gotgan_text_fold (strchr (field, ':') + 1);
  gboolean exact = g_str_equal (wanted, "한빛일보") || g_str_equal (wanted, "경제신문");

  return record->publisher != NULL
         && (exact ? g_str_equal (name, wanted) : strstr (name, wanted) != NULL);
}

static gboolean
holds (const Record *record, const Part *part)
{
  const char *behind = strchr (part->text, ':');

  switch (part->asked)
    {
    case WORD:
      return is_at (record->title, part->text) || is_at (record->body, part->text);
    case PHRASE:
      return holds_phrase (record->title, part->text) || holds_phrase (record->body, part->text);
    case TITLE:
      return is_at (record->title, behind + 1);
    case PUBLISHER:
      return is_published_by (record, part->text);
    case DATE:
      return record->day >= part->first && record->day <= part->last;
    case HAS_NOTE:
    case NOTE:
      return record->noted;
    case HAS_CLAIM:
      return record->n_said > 0;
    case UNREAD:
      return !record->read;
    case STARRED:
      return record->starred;
    case EDITED:
      return record->edited;
    case TAG:
      return record->tagged;
    case PARTY:
    case AMOUNT:
    case STAGE:
    case N_ASKED:
    default:
      for (guint i = 0; i < record->n_said; i++)
        if (says (&record->said[i], part))
          return TRUE;
      return FALSE;
    }
}

/* An article has one outlet and one day, a claim one stage: of several that are asked for any will do. An open end is none. */
static gboolean
is_one_of (const Part *part)
{
  return !part->unwanted
         && (part->asked == PUBLISHER || part->asked == STAGE
             || (part->asked == DATE && part->first != 0 && part->last != G_MAXUINT32));
}

static gboolean
says_any (const Said *said, const Part *asked, guint n_asked, guint at)
{
  for (guint i = 0; i < n_asked; i++)
    if ((i == at || (is_one_of (&asked[at]) && is_one_of (&asked[i])))
        && asked[i].asked == asked[at].asked && says (said, &asked[i]))
      return TRUE;
  return FALSE;
}

static gboolean
holds_any (const Record *record, const Part *asked, guint n_asked, guint at)
{
  for (guint i = 0; i < n_asked; i++)
    if (is_one_of (&asked[i]) && asked[i].asked == asked[at].asked && holds (record, &asked[i]))
      return TRUE;
  return FALSE;
}

/* One claim must say all that is asked of claims. */
static gboolean
has_claim (const Record *record, const Part *asked, guint n_asked)
{
  gboolean any = FALSE;

  for (guint i = 0; i < n_asked; i++)
    any = any || (is_of_claim (&asked[i]) && !asked[i].unwanted);
  for (guint j = 0; any && j < record->n_said; j++)
    {
      gboolean all = TRUE;

      for (guint i = 0; i < n_asked; i++)
        all = all
              && (!is_of_claim (&asked[i]) || asked[i].unwanted
                  || says_any (&record->said[j], asked, n_asked, i));
      if (all)
        return TRUE;
    }
  return !any;
}

static gboolean
is_found (const Record *record, const Part *asked, guint n_asked)
{
  if (record->removed || !has_claim (record, asked, n_asked))
    return FALSE;
  for (guint i = 0; i < n_asked; i++)
    if (is_of_claim (&asked[i]) && !asked[i].unwanted)
      continue;
    else if (is_one_of (&asked[i]) ? !holds_any (record, asked, n_asked, i)
                                   : holds (record, &asked[i]) == asked[i].unwanted)
      return FALSE;
  return TRUE;
}

/* --- Both --------------------------------------------------------------------------------------- */

static GArray *
expect (const Record *records, const Part *asked, guint n_asked)
{
  GArray *ids = gotgan_ids_new ();

  for (guint i = 0; i < N_ARTICLES; i++)
    if (is_found (&records[i], asked, n_asked))
      g_array_append_val (ids, records[i].id);
  gotgan_ids_tidy (ids);
  return ids;
}

static void
assert_newest_first (const Record *records, GArray *found)
{
  for (guint i = 1; i < found->len; i++)
    g_assert_cmpuint (g_array_index (found, GotganListed, i - 1).day, >=,
                      g_array_index (found, GotganListed, i).day);
}

static void
assert_finds (Fixture *fixture, const char *query, GArray *expected, const Record *records)
{
  g_autoptr (GError) error = NULL;
  GotganSelection selection = { .query = query, .order = g_test_rand_bit () };
  guint limit = (guint) g_test_rand_int_range (1, 20);
  guint n_found = 0;
  g_autoptr (GArray) all = gotgan_listing_select (fixture->connection, &selection, &error);
  g_autoptr (GArray) first =
      gotgan_listing_select_first (fixture->connection, &selection, limit, &n_found, &error);
  g_autoptr (GArray) ids = gotgan_ids_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    g_array_append_val (ids, g_array_index (all, GotganListed, i).id);
  gotgan_ids_tidy (ids);
  g_assert_cmpuint (all->len, ==, ids->len);
  g_assert_cmpmem (ids->data, ids->len * sizeof (gint64), expected->data,
                   expected->len * sizeof (gint64));
  g_assert_cmpuint (n_found, ==, expected->len);
  g_assert_cmpuint (first->len, ==, MIN (limit, all->len));
  for (guint i = 0; i < first->len; i++)
    g_assert_cmpint (g_array_index (first, GotganListed, i).id, ==,
                     g_array_index (all, GotganListed, i).id);
  if (selection.order == GOTGAN_ORDER_NEWEST)
    assert_newest_first (records, all);
}

static guint
search_once (Fixture *fixture, const Record *records)
{
  Part asked[MAX_PARTS];
  guint n_asked = (guint) g_test_rand_int_range (1, MAX_PARTS + 1);
  g_autoptr (GString) query = g_string_new (NULL);
  g_autoptr (GArray) expected = NULL;

  for (guint i = 0; i < n_asked; i++)
    {
      ask (&asked[i], i > 0 ? &asked[i - 1] : NULL);
      g_string_append_printf (query, "%s%s ", asked[i].unwanted ? "-" : "", asked[i].text);
    }
  g_test_message ("%s", query->str);
  expected = expect (records, asked, n_asked);
  assert_finds (fixture, query->str, expected, records);
  for (guint i = 0; i < n_asked; i++)
    g_free (asked[i].text);
  return expected->len;
}

/* --- Facets ------------------------------------------------------------------------------------- */

static guint
count (Fixture *fixture, const char *query, const char *field, const char *key)
{
  g_autofree char *value = gotgan_query_dup_value (key);
  g_autofree char *narrowed = g_strdup_printf ("%s%s:%s", query, field, value);
  GotganSelection selection = { .query = narrowed };
  g_autoptr (GError) error = NULL;
  guint n_found = 0;
  g_autoptr (GArray) found =
      gotgan_listing_select_first (fixture->connection, &selection, 1, &n_found, &error);

  g_assert_no_error (error);
  return n_found;
}

/* Each facet says how many there would be. Returns how many facets there were. */
static guint
assert_counted (Fixture *fixture, const char *query, const char *field, GPtrArray *facets)
{
  for (guint i = 0; i < facets->len; i++)
    {
      const GotganFacetCount *facet = g_ptr_array_index (facets, i);

      g_test_message ("%s%s:%s", query, field, facet->key);
      g_assert_cmpuint (facet->count, >, 0);
      g_assert_cmpuint (facet->count, ==, count (fixture, query, field, facet->key));
    }
  return facets->len;
}

static guint
sum (GPtrArray *facets)
{
  guint total = 0;

  for (guint i = 0; i < facets->len; i++)
    total += ((GotganFacetCount *) g_ptr_array_index (facets, i))->count;
  return total;
}

/* Returns: (transfer full): what is asked, without the values of @left_out of which any will do */
static char *
dup_query (const Part *asked, guint n_asked, guint left_out)
{
  GString *query = g_string_new (NULL);

  for (guint i = 0; i < n_asked; i++)
    if (asked[i].asked != left_out || !is_one_of (&asked[i]))
      g_string_append_printf (query, "%s%s ", asked[i].unwanted ? "-" : "", asked[i].text);
  return g_string_free_and_steal (query);
}

/* The values of a field are counted as if none of it were asked for: one may be had instead of another. */
static guint
assert_all_counted (Fixture *fixture, const Part *asked, guint n_asked,
                    const GotganFacetCounts *counts)
{
  g_autofree char *all = dup_query (asked, n_asked, N_ASKED);
  g_autofree char *anywhere = dup_query (asked, n_asked, PUBLISHER);
  g_autofree char *any_stage = dup_query (asked, n_asked, STAGE);
  g_autofree char *any_time = dup_query (asked, n_asked, DATE);

  return assert_counted (fixture, all, "party", counts->parties)
         + assert_counted (fixture, anywhere, "from", counts->publishers)
         + assert_counted (fixture, any_stage, "stage", counts->stages)
         + assert_counted (fixture, any_time, "date", counts->years);
}

static guint
count_facets (Fixture *fixture, const Record *records)
{
  Part asked[3];
  g_autofree char *query = NULL;
  g_autofree char *any_time = NULL;
  g_autoptr (GArray) expected = NULL;
  g_autoptr (GotganFacetCounts) counts = NULL;
  g_autoptr (GError) error = NULL;
  GotganSelection selection = { 0 };
  guint n_asked = (guint) g_test_rand_int_range (0, 4);
  guint n;

  for (guint i = 0; i < n_asked; i++)
    ask (&asked[i], i > 0 ? &asked[i - 1] : NULL);
  query = dup_query (asked, n_asked, N_ASKED);
  any_time = dup_query (asked, n_asked, DATE);
  expected = expect (records, asked, n_asked);
  selection.query = query;
  counts = gotgan_facets_count (fixture->connection, &selection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts->n_found, ==, expected->len);
  if (g_str_equal (query, any_time))
    g_assert_cmpuint (sum (counts->years), ==, expected->len);
  n = assert_all_counted (fixture, asked, n_asked, counts);
  for (guint i = 0; i < n_asked; i++)
    g_free (asked[i].text);
  return n;
}

static void
test_facets (Fixture *fixture, gconstpointer data)
{
  g_autofree Record *records = g_new0 (Record, N_ARTICLES);
  guint n = 0;

  for (guint i = 0; i < N_ARTICLES; i++)
    {
      write_record (fixture, &records[i], i);
      mark_record (fixture, &records[i]);
    }
  for (guint i = 0; i < N_FACETED; i++)
    n += count_facets (fixture, records);
  g_assert_cmpuint (n, >, N_FACETED);
  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_free (records[i].title);
      g_free (records[i].body);
    }
}

static void
test_against_brute_force (Fixture *fixture, gconstpointer data)
{
  g_autofree Record *records = g_new0 (Record, N_ARTICLES);
  guint n_found = 0;

  for (guint i = 0; i < N_ARTICLES; i++)
    {
      write_record (fixture, &records[i], i);
      mark_record (fixture, &records[i]);
    }
  for (guint i = 0; i < N_SEARCHES; i++)
    n_found += search_once (fixture, records);
  g_assert_cmpuint (n_found, >, N_SEARCHES);
  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_free (records[i].title);
      g_free (records[i].body);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/search-fields/against-brute-force", Fixture, NULL, fixture_set_up,
              test_against_brute_force, fixture_tear_down);
  g_test_add ("/store/search-fields/facets", Fixture, NULL, fixture_set_up, test_facets,
              fixture_tear_down);
  return g_test_run ();
}
