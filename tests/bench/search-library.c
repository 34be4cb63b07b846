#include "config.h"

#include "tests/bench/search-library.h"

#include "tests/bench/article-writer.h"

#include "app/model/gotgan-claim.h"
#include "app/model/gotgan-edtf.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-source-table.h"
#include "app/store/gotgan-store-file.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define N_WORDS 200000.0
#define TEMPLATE_BYTES 1100
#define VARIED_BYTES 1100
#define BATCH 1000

/* Julian day of 2019-01-01, and how many follow. */
#define FIRST_DAY 737060
#define N_DAYS 2550

static const char *const outlets[2][20] = {
  { "The Daily Ledger", "Harbor Times",  "Morning Wire",   "Circuit Weekly", "Northern Post",
    "Capital Observer", "The Standard",  "Venture Report", "Tech Courier",   "Evening Star",
    "Market Lens",      "Business Dial", "Pacific Herald", "The Forum",      "Silicon Gazette",
    "World Money",      "Deal Sheet",    "Metro Journal",  "Chip Monitor",   "Signal" },
  { "한빛일보",   "조은경제", "누리신문", "가온뉴스",   "새벽일보", "다솜경제",   "미래타임스",
    "서라벌신문", "한강일보", "나루경제", "아침뉴스",   "도담일보", "온누리경제", "해오름신문",
    "솔빛뉴스",   "두레일보", "한결경제", "늘푸른신문", "산들뉴스", "별빛일보" },
};

static const struct
{
  const char *id;
  const char *name_en;
  const char *name_ko;
} parties[] = {
  { "openai", "OpenAI", "오픈AI" },         { "softbank", "SoftBank", "소프트뱅크" },
  { "nvidia", "Nvidia", "엔비디아" },       { "microsoft", "Microsoft", "마이크로소프트" },
  { "anthropic", "Anthropic", "앤트로픽" }, { "amazon", "Amazon", "아마존" },
  { "google", "Google", "구글" },           { "meta", "Meta", "메타" },
};

static void
check (const GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("%s\n", error->message);
  exit (1);
}

/* Appends the word of this rank: always the same one, as long as words are. */
static void
append_word (GString *text, GotganLanguage language, guint rank)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (rank);
  guint n = (guint) g_rand_int_range (rand, 1, language == GOTGAN_LANGUAGE_KO ? 5 : 4);

  for (guint i = 0; i < n; i++)
    if (language == GOTGAN_LANGUAGE_KO)
      g_string_append_unichar (text, 0xac00 + (gunichar) (11172 * pow (g_rand_double (rand), 2.0)));
    else
      {
        g_string_append_c (text, "bcdfghjklmnprstvwz"[g_rand_int_range (rand, 0, 18)]);
        g_string_append_c (text, "aeiou"[g_rand_int_range (rand, 0, 5)]);
        g_string_append_c (text, "lmnrst"[g_rand_int_range (rand, 0, 6)]);
      }
}

/* Words, few of which are many. */
static char *
write_varied_text (GRand *rand, GotganLanguage language, gsize size)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; text->len < size; i++)
    {
      append_word (text, language, (guint) exp (g_rand_double (rand) * log (N_WORDS)));
      g_string_append (text, i % 13 == 12 ? ". " : " ");
    }
  return g_string_free_and_steal (text);
}

/* The first sentence, without its end. */
static char *
write_title (guint number, GotganLanguage language)
{
  g_autoptr (GotganArticle) headline = bench_write_article (number + 7000000, language, 10);
  const char *text = gotgan_article_get_paragraph (headline, 0)->text;

  return g_strndup (text, strcspn (text, "."));
}

static GotganArticle *
write_article (guint number, GRand *rand)
{
  GotganLanguage language = number % 2 == 0 ? GOTGAN_LANGUAGE_KO : GOTGAN_LANGUAGE_EN;
  GotganArticle *article = bench_write_article (number, language, TEMPLATE_BYTES);
  g_autofree char *varied = write_varied_text (rand, language, VARIED_BYTES);
  g_autofree char *title = write_title (number, language);
  g_autofree char *url = g_strdup_printf ("https://news.example/articles/%u", number);
  g_autofree char *day =
      gotgan_edtf_from_julian (FIRST_DAY + (guint32) g_rand_int_range (rand, 0, N_DAYS));

  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, varied);
  gotgan_article_set_title (article, title);
  gotgan_article_set_language (article, language);
  gotgan_article_set_url (article, url);
  gotgan_article_set_publisher (article, outlets[language][g_rand_int_range (rand, 0, 20)]);
  if (number % 50 != 0)
    gotgan_article_set_published (article, day);
  return article;
}

static GotganClaim *
write_claim (GRand *rand, GotganArticle *article)
{
  guint company = (guint) (8 * pow (g_rand_double (rand), 2.0));
  guint investor = (company + (guint) g_rand_int_range (rand, 1, 8)) % 8;
  gboolean ko = gotgan_article_get_language (article) == GOTGAN_LANGUAGE_KO;
  gint64 sum = (gint64) exp (g_rand_double_range (rand, log (1e6), log (1e11)));
  GotganMoney money = { "USD", sum, sum };
  const char *text = gotgan_article_get_paragraph (article, 0)->text;
  GotganClaimFields fields = {
    .kind = GOTGAN_KIND_INVESTMENT,
    .investor = gotgan_party_ref_new (parties[investor].id,
                                      ko ? parties[investor].name_ko : parties[investor].name_en),
    .company = gotgan_party_ref_new (parties[company].id,
                                     ko ? parties[company].name_ko : parties[company].name_en),
    .percent = -1,
    .stage = (GotganStage) g_rand_int_range (rand, GOTGAN_STAGE_TALKS, GOTGAN_N_STAGES),
    .span = { 0, 0, 2 },
    .quote = g_utf8_substring (text, 0, 2),
    .confidence = 0.9,
  };

  if (ko)
    money = (GotganMoney) { "KRW", sum * 1300, sum * 1300 };
  fields.amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_EXACT, "a sum");
  return gotgan_claim_new (&fields);
}

static gint64
put (GotganConnection *connection, gint64 source, GotganArticle *article, GPtrArray *claims,
     guint number)
{
  GotganArrival arrival = {
    .article = article,
    .source_id = source,
    .imported = number + 1,
    .day = FIRST_DAY + N_DAYS,
    .claims = claims,
    .engine = 3,
  };
  GotganArrivalOutcome outcome;
  GError *error = NULL;
  gint64 id = 0;

  gotgan_article_table_put (connection, &arrival, &outcome, &id, &error);
  check (error);
  return id;
}

static void
put_one (GotganConnection *connection, gint64 source, guint number)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  g_autoptr (GotganArticle) article = write_article (number, rand);
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = (guint) g_rand_int_range (rand, 0, 6); i < 3; i++)
    g_ptr_array_add (claims, write_claim (rand, article));
  put (connection, source, article, claims, number);
}

void
bench_write_search_library (const char *path, guint n_articles)
{
  g_autoptr (GotganConnection) connection = NULL;
  GError *error = NULL;
  gint64 source;

  gotgan_store_file_ensure (path, &error);
  check (error);
  connection = gotgan_connection_open (path, GOTGAN_CONNECTION_WRITE, &error);
  check (error);
  gotgan_connection_run (connection, "PRAGMA journal_mode = WAL", &error);
  gotgan_source_table_ensure (connection, GOTGAN_SOURCE_FEED, "https://news.example/feed", NULL,
                              &source, &error);
  check (error);
  for (guint i = 0; i < n_articles; i++)
    {
      if (i % BATCH == 0)
        gotgan_connection_begin (connection, &error);
      put_one (connection, source, i);
      if (i % BATCH == BATCH - 1 || i == n_articles - 1)
        gotgan_connection_commit (connection, &error);
      check (error);
      if (i % (10 * BATCH) == 0)
        g_printerr ("  %u articles written\n", i);
    }
  gotgan_connection_run (
      connection,
      "UPDATE articles SET read = id % 3 <> 0, starred = id % 100 = 7;"
      "INSERT INTO notes (id, article_id, version, span_paragraph, span_start,"
      " span_end, quote, prefix, suffix, colour, comment, tags, state, created,"
      " modified) SELECT 'note-' || id, id, version, 0, 0, 1, '.', '', '',"
      " 'evidence', NULL, NULL, 'attached', 1, 1 FROM articles WHERE id % 50 = 3;"
      "PRAGMA wal_checkpoint (TRUNCATE)",
      &error);
  check (error);
}
