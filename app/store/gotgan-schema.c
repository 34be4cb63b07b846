#include "config.h"

#include "app/store/gotgan-migrations.h"

/* The tables, as steps from one version to the next. A step that has been released is never changed: add another, and a
 * test that opens a library made by the steps before it.
 *
 * Times are microseconds since the epoch, UTC; a `removed` of 0 means it has not been. Words are those of
 * app/model/gotgan-words.h. Lists of texts are joined by U+001F. */

static const char step_to_1[] =
    "CREATE TABLE sources ("
    "  id INTEGER PRIMARY KEY,"
    "  kind TEXT NOT NULL,"
    "  url TEXT,"
    "  title TEXT,"
    "  name TEXT,"
    "  home TEXT,"
    "  folder TEXT,"
    "  full_text TEXT NOT NULL DEFAULT 'auto',"
    "  etag TEXT,"
    "  last_modified TEXT,"
    "  tried INTEGER NOT NULL DEFAULT 0,"
    "  fetched INTEGER NOT NULL DEFAULT 0,"
    "  due INTEGER NOT NULL DEFAULT 0,"
    "  held INTEGER NOT NULL DEFAULT 0,"
    "  failures INTEGER NOT NULL DEFAULT 0,"
    "  problem TEXT,"
    "  detail TEXT,"
    "  backlog TEXT,"
    "  removed INTEGER NOT NULL DEFAULT 0"
    ") STRICT;"
    "CREATE UNIQUE INDEX sources_by_address ON sources (kind, ifnull (url, ''));"

    /* `identity` says what is the same article; `version` is the hash of the newest one; `listed` orders the list: the
       Julian day times 86400, and the seconds of the clock the article gives, as printed. Ids are never used again, for
       the search index and undo know articles by them. `indexed` is 1 when the search index has the newest version, -1
       when it has an older one, 0 when it has none. `story_id` is that of the first article of the same story. */
    "CREATE TABLE articles ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  source_id INTEGER NOT NULL REFERENCES sources (id),"
    "  identity TEXT NOT NULL UNIQUE,"
    "  version TEXT NOT NULL,"
    "  url TEXT,"
    "  title TEXT,"
    "  publisher TEXT,"
    "  published TEXT,"
    "  language TEXT NOT NULL,"
    "  summary TEXT NOT NULL,"
    "  listed INTEGER NOT NULL,"
    "  imported INTEGER NOT NULL,"
    "  engine INTEGER NOT NULL DEFAULT 0,"
    "  indexed INTEGER NOT NULL DEFAULT 0,"
    "  story_id INTEGER,"
    "  read INTEGER NOT NULL DEFAULT 0,"
    "  starred INTEGER NOT NULL DEFAULT 0,"
    "  removed INTEGER NOT NULL DEFAULT 0"
    ") STRICT;"
    /* Holds all that lists choose and order by, so that they never read the rows. */
    "CREATE INDEX articles_by_day"
    "  ON articles (removed, listed DESC, id DESC, read, starred, source_id);"
    "CREATE INDEX articles_by_source ON articles (source_id, removed);"
    "CREATE INDEX articles_by_version ON articles (version);"
    "CREATE INDEX articles_by_engine ON articles (engine);"
    "CREATE INDEX articles_to_index ON articles (id) WHERE indexed <= 0;"
    "CREATE INDEX articles_by_story ON articles (story_id, removed) WHERE story_id IS NOT NULL;"

    /* What feeds brought. An item outlives its article, so that what a person removed for good does not come back; `shared`
       says that its article is another source's too, for those are few; `page` is 'wanted', 'done' or 'gone'. */
    "CREATE TABLE items ("
    "  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,"
    "  key TEXT NOT NULL,"
    "  hash TEXT NOT NULL,"
    "  article_id INTEGER REFERENCES articles (id) ON DELETE SET NULL,"
    "  shared INTEGER NOT NULL DEFAULT 0,"
    "  page TEXT,"
    "  page_due INTEGER NOT NULL DEFAULT 0,"
    "  page_failures INTEGER NOT NULL DEFAULT 0,"
    "  PRIMARY KEY (source_id, key)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX items_by_article ON items (article_id, source_id);"
    "CREATE INDEX items_shared ON items (source_id, article_id) WHERE shared = 1;"
    "CREATE INDEX items_wanted ON items (source_id, page_due, article_id) WHERE page = 'wanted';"
    /* Pages of archives, which never change, that were read whole. */
    "CREATE TABLE archives ("
    "  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,"
    "  url TEXT NOT NULL,"
    "  PRIMARY KEY (source_id, url)"
    ") STRICT, WITHOUT ROWID;"

    "CREATE TABLE article_versions ("
    "  id INTEGER PRIMARY KEY,"
    "  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,"
    "  sha256 TEXT NOT NULL,"
    "  url TEXT,"
    "  title TEXT,"
    "  authors TEXT,"
    "  publisher TEXT,"
    "  published TEXT,"
    "  language TEXT NOT NULL,"
    "  paragraphs TEXT NOT NULL,"
    "  links TEXT,"
    "  pictures TEXT,"
    "  partial INTEGER NOT NULL DEFAULT 0,"
    "  imported INTEGER NOT NULL,"
    "  UNIQUE (article_id, sha256)"
    ") STRICT;"
    /* What may change is no part of what makes a version; the page of a teaser may turn out to say no more. */
    "CREATE TRIGGER article_versions_stay BEFORE UPDATE OF id, article_id, sha256, url, title, authors,"
    "  publisher, published, language, paragraphs, imported ON article_versions BEGIN"
    "  SELECT raise (ABORT, 'an article version is never changed');"
    "END;"

    "CREATE TABLE originals ("
    "  version_id INTEGER PRIMARY KEY REFERENCES article_versions (id) ON DELETE CASCADE,"
    "  name TEXT,"
    "  bytes BLOB NOT NULL"
    ") STRICT;"

    /* `tags` waits for its place in the model; what another program writes there is kept. */
    "CREATE TABLE notes ("
    "  id TEXT PRIMARY KEY NOT NULL,"
    "  article_id INTEGER NOT NULL,"
    "  version TEXT NOT NULL,"
    "  span_paragraph INTEGER NOT NULL,"
    "  span_start INTEGER NOT NULL,"
    "  span_end INTEGER NOT NULL,"
    "  quote TEXT NOT NULL,"
    "  prefix TEXT NOT NULL,"
    "  suffix TEXT NOT NULL,"
    "  colour TEXT NOT NULL,"
    "  comment TEXT,"
    "  tags TEXT,"
    "  state TEXT NOT NULL,"
    "  created INTEGER NOT NULL,"
    "  modified INTEGER NOT NULL,"
    "  FOREIGN KEY (article_id, version) REFERENCES article_versions (article_id, sha256)"
    "    ON DELETE CASCADE"
    ") STRICT;"
    "CREATE INDEX notes_by_article ON notes (article_id, version);"

    /* What the rules say of an article, and with `by_person` what a person does. Of both only what is `shown` counts: a
       verdict, known by `judged_id`, may put the one in the place of the other, or hide it. All three columns follow from
       the verdicts, and are made anew with the claims. */
    "CREATE TABLE claims ("
    "  id INTEGER PRIMARY KEY,"
    "  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,"
    "  ordinal INTEGER NOT NULL,"
    "  key TEXT NOT NULL,"
    "  kind TEXT NOT NULL,"
    "  investor_key TEXT,"
    "  investor_id TEXT,"
    "  investor_name TEXT,"
    "  company_key TEXT,"
    "  company_id TEXT,"
    "  company_name TEXT,"
    "  currency TEXT,"
    "  amount_min INTEGER,"
    "  amount_max INTEGER,"
    "  qualifier TEXT,"
    "  amount_text TEXT,"
    "  local_currency TEXT,"
    "  local_min INTEGER,"
    "  local_max INTEGER,"
    "  percent REAL,"
    "  stage TEXT,"
    "  basis TEXT,"
    "  lead INTEGER NOT NULL,"
    "  cumulative INTEGER NOT NULL,"
    "  date TEXT,"
    "  attribution TEXT,"
    "  speaker TEXT,"
    "  span_paragraph INTEGER NOT NULL,"
    "  span_start INTEGER NOT NULL,"
    "  span_end INTEGER NOT NULL,"
    "  quote TEXT NOT NULL,"
    "  confidence REAL NOT NULL,"
    "  rule TEXT,"
    "  trace TEXT,"
    "  by_person INTEGER NOT NULL DEFAULT 0,"
    "  shown INTEGER NOT NULL DEFAULT 1,"
    "  judged_id INTEGER"
    ") STRICT;"
    "CREATE INDEX claims_by_article ON claims (article_id, shown, ordinal, by_person);"
    "CREATE INDEX claims_by_investor ON claims (investor_key, investor_name, article_id)"
    "  WHERE investor_key IS NOT NULL AND shown = 1;"
    "CREATE INDEX claims_by_company ON claims (company_key, company_name, article_id)"
    "  WHERE company_key IS NOT NULL AND shown = 1;"
    "CREATE INDEX claims_by_judged ON claims (judged_id) WHERE judged_id IS NOT NULL;"

    /* Claims a person has decided on, as they were then; rows without a verdict or link are kept for undo. Ids are never
       used again, for undo knows them. */
    "CREATE TABLE judged ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,"
    "  key TEXT NOT NULL,"
    "  version TEXT NOT NULL,"
    "  claim TEXT NOT NULL,"
    "  prefix TEXT NOT NULL,"
    "  suffix TEXT NOT NULL,"
    "  beside TEXT,"
    "  UNIQUE (article_id, key)"
    ") STRICT;"

    "CREATE TABLE verdicts ("
    "  judged_id INTEGER PRIMARY KEY REFERENCES judged (id) ON DELETE CASCADE,"
    "  verdict TEXT NOT NULL,"
    "  correction TEXT,"
    "  decided INTEGER NOT NULL,"
    "  standing TEXT NOT NULL"
    ") STRICT;"

    /* The claims of the two ends speak of one deal, or are kept apart. */
    "CREATE TABLE deal_links ("
    "  a_id INTEGER NOT NULL REFERENCES judged (id) ON DELETE CASCADE,"
    "  b_id INTEGER NOT NULL REFERENCES judged (id) ON DELETE CASCADE,"
    "  together INTEGER NOT NULL,"
    "  decided INTEGER NOT NULL,"
    "  PRIMARY KEY (a_id, b_id)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX deal_links_by_end ON deal_links (b_id);"

    /* What tells texts that may be copies of each other, see gotgan-story-table.h. Those of a text since edited stay: texts
       decide. */
    "CREATE TABLE prints ("
    "  hash INTEGER NOT NULL,"
    "  article_id INTEGER NOT NULL,"
    "  PRIMARY KEY (hash, article_id)"
    ") STRICT, WITHOUT ROWID;"

    /* Rows are articles. The text itself is not in it twice: snippets are cut from the paragraphs. */
    "CREATE VIRTUAL TABLE search USING fts5 ("
    "  title, body, content = '', contentless_delete = 1, tokenize = 'gotgan'"
    ");"
    /* A thousand articles fit into the table that is gathered in memory, so that a batch is written once; and fewer, larger
       merges. Half the time that the defaults take. */
    "INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);"
    "INSERT INTO search (search, rank) VALUES ('automerge', 8);";

const char *const *
gotgan_migrations_get_steps (void)
{
  static const char *const steps[] = { step_to_1, NULL };

  return steps;
}
