-- A library of version 1 as it was released, with one of everything. It is never changed: tests open it to see that later
-- versions still can.
PRAGMA application_id = 1195852110;
PRAGMA user_version = 1;
BEGIN;
CREATE TABLE sources (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  url TEXT,
  title TEXT,
  name TEXT,
  home TEXT,
  folder TEXT,
  full_text TEXT NOT NULL DEFAULT 'auto',
  etag TEXT,
  last_modified TEXT,
  tried INTEGER NOT NULL DEFAULT 0,
  fetched INTEGER NOT NULL DEFAULT 0,
  due INTEGER NOT NULL DEFAULT 0,
  held INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  detail TEXT,
  backlog TEXT,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX sources_by_address ON sources (kind, ifnull (url, ''));
CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES sources (id),
  identity TEXT NOT NULL UNIQUE,
  version TEXT NOT NULL,
  url TEXT,
  title TEXT,
  publisher TEXT,
  published TEXT,
  language TEXT NOT NULL,
  summary TEXT NOT NULL,
  listed INTEGER NOT NULL,
  imported INTEGER NOT NULL,
  engine INTEGER NOT NULL DEFAULT 0,
  indexed INTEGER NOT NULL DEFAULT 0,
  story_id INTEGER,
  read INTEGER NOT NULL DEFAULT 0,
  starred INTEGER NOT NULL DEFAULT 0,
  removed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX articles_by_day
  ON articles (removed, listed DESC, id DESC, read, starred, source_id);
CREATE INDEX articles_by_source ON articles (source_id, removed);
CREATE INDEX articles_by_version ON articles (version);
CREATE INDEX articles_by_engine ON articles (engine);
CREATE INDEX articles_by_publisher ON articles (publisher);
CREATE INDEX articles_to_index ON articles (id) WHERE indexed <= 0;
CREATE INDEX articles_by_story ON articles (story_id, removed) WHERE story_id IS NOT NULL;
CREATE TABLE items (
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  article_id INTEGER REFERENCES articles (id) ON DELETE SET NULL,
  shared INTEGER NOT NULL DEFAULT 0,
  page TEXT,
  page_due INTEGER NOT NULL DEFAULT 0,
  page_failures INTEGER NOT NULL DEFAULT 0,
  page_problem TEXT,
  teaser TEXT,
  modified INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (source_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX items_by_article ON items (article_id, source_id);
CREATE INDEX items_shared ON items (source_id, article_id) WHERE shared = 1;
CREATE INDEX items_wanted ON items (source_id, page_due, article_id) WHERE page = 'wanted';
CREATE INDEX items_failed ON items (source_id, article_id) WHERE page_problem IS NOT NULL;
CREATE TABLE archives (
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  PRIMARY KEY (source_id, url)
) STRICT, WITHOUT ROWID;
CREATE TABLE article_versions (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  url TEXT,
  title TEXT,
  authors TEXT,
  publisher TEXT,
  published TEXT,
  language TEXT NOT NULL,
  paragraphs TEXT NOT NULL,
  links TEXT,
  pictures TEXT,
  partial INTEGER NOT NULL DEFAULT 0,
  imported INTEGER NOT NULL,
  UNIQUE (article_id, sha256)
) STRICT;
CREATE TRIGGER article_versions_stay BEFORE UPDATE OF id, article_id, sha256, url, title, authors,
  publisher, published, language, paragraphs, imported ON article_versions BEGIN
  SELECT raise (ABORT, 'an article version is never changed');
END;
CREATE TABLE originals (
  version_id INTEGER PRIMARY KEY REFERENCES article_versions (id) ON DELETE CASCADE,
  name TEXT,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE notes (
  id TEXT PRIMARY KEY NOT NULL,
  article_id INTEGER NOT NULL,
  version TEXT NOT NULL,
  span_paragraph INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  colour TEXT NOT NULL,
  comment TEXT,
  tags TEXT,
  state TEXT NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  FOREIGN KEY (article_id, version) REFERENCES article_versions (article_id, sha256)
    ON DELETE CASCADE
) STRICT;
CREATE INDEX notes_by_article ON notes (article_id, version);
CREATE TABLE meanings (
  colour TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE stray_notes (
  id TEXT PRIMARY KEY NOT NULL,
  annotation TEXT NOT NULL,
  added INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  created INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE party_names (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  registry_id TEXT,
  name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX party_names_by_key ON party_names (key, name, ifnull (registry_id, ''));
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  investor INTEGER REFERENCES party_names (id),
  company INTEGER REFERENCES party_names (id),
  currency TEXT,
  amount_min INTEGER,
  amount_max INTEGER,
  qualifier TEXT,
  amount_text TEXT,
  local_currency TEXT,
  local_min INTEGER,
  local_max INTEGER,
  percent REAL,
  stage TEXT,
  basis TEXT,
  lead INTEGER NOT NULL,
  cumulative INTEGER NOT NULL,
  date TEXT,
  attribution TEXT,
  speaker TEXT,
  span_paragraph INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  confidence REAL NOT NULL,
  rule TEXT,
  trace TEXT,
  by_person INTEGER NOT NULL DEFAULT 0,
  shown INTEGER NOT NULL DEFAULT 1,
  judged_id INTEGER
) STRICT;
CREATE INDEX claims_by_article ON claims (article_id, shown, ordinal, by_person);
CREATE INDEX claims_by_investor ON claims (investor, article_id)
  WHERE investor IS NOT NULL AND shown = 1;
CREATE INDEX claims_by_company ON claims (company, article_id)
  WHERE company IS NOT NULL AND shown = 1;
CREATE INDEX claims_by_amount ON claims (currency, amount_max, amount_min, article_id)
  WHERE currency IS NOT NULL AND shown = 1;
CREATE INDEX claims_by_local ON claims (local_currency, local_max, local_min, article_id)
  WHERE local_currency IS NOT NULL AND shown = 1;
CREATE INDEX claims_by_stage ON claims (stage, article_id)
  WHERE stage IS NOT NULL AND shown = 1;
CREATE INDEX claims_by_judged ON claims (judged_id) WHERE judged_id IS NOT NULL;
CREATE TABLE judged (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  version TEXT NOT NULL,
  claim TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  beside TEXT,
  waived INTEGER NOT NULL DEFAULT 0,
  UNIQUE (article_id, key)
) STRICT;
CREATE TABLE verdicts (
  judged_id INTEGER PRIMARY KEY REFERENCES judged (id) ON DELETE CASCADE,
  verdict TEXT NOT NULL,
  correction TEXT,
  decided INTEGER NOT NULL,
  standing TEXT NOT NULL,
  source_id INTEGER REFERENCES sources (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE deal_links (
  a_id INTEGER NOT NULL REFERENCES judged (id) ON DELETE CASCADE,
  b_id INTEGER NOT NULL REFERENCES judged (id) ON DELETE CASCADE,
  together INTEGER NOT NULL,
  decided INTEGER NOT NULL,
  source_id INTEGER REFERENCES sources (id) ON DELETE CASCADE,
  PRIMARY KEY (a_id, b_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deal_links_by_end ON deal_links (b_id);
CREATE TABLE reviews (
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  version TEXT NOT NULL,
  claim TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  beside TEXT,
  verdict TEXT,
  correction TEXT,
  decided INTEGER NOT NULL,
  PRIMARY KEY (article_id, source_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX reviews_by_source ON reviews (source_id);
CREATE TABLE review_links (
  source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  other_item TEXT NOT NULL,
  other_key TEXT NOT NULL,
  together INTEGER NOT NULL,
  decided INTEGER NOT NULL,
  PRIMARY KEY (article_id, source_id, key, other_item, other_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_links_by_other ON review_links (source_id, other_item);
CREATE TABLE prints (
  hash INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (hash, article_id)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5 (
  title, body, content = '', contentless_delete = 1, tokenize = 'gotgan'
);
CREATE VIRTUAL TABLE letters USING fts5 (
  line, content = '', contentless_delete = 1, detail = none, tokenize = 'gotgan'
);
INSERT INTO sources (id, kind) VALUES (1, 'imported');
INSERT INTO articles (id, source_id, identity, version, title, publisher, published, language, summary, listed, imported,
  engine, indexed) VALUES (1, 1, 'text:abc', 'abc', '제목', '한빛일보', '2025-01-15T09:30:00+09:00', 'ko', '투자를 받았다',
  63872616600, 1736899200000000, 1, 1);
INSERT INTO article_versions (id, article_id, sha256, title, authors, publisher, published, language, paragraphs, imported)
  VALUES (1, 1, 'abc', '제목', '김하나', '한빛일보', '2025-01-15T09:30:00+09:00', 'ko',
  '[["text","투자를 받았다"]]', 1736899200000000);
INSERT INTO items (source_id, key, hash, article_id) VALUES (1, 'a-key', 'a-hash', 1);
INSERT INTO archives VALUES (1, 'https://e.kr/archive/1');
INSERT INTO prints VALUES (1, 1);
INSERT INTO originals (version_id, name, bytes) VALUES (1, 'a.txt', x'28b52ffd200109000061');
INSERT INTO notes (id, article_id, version, span_paragraph, span_start, span_end, quote, prefix, suffix, colour, comment,
  state, created, modified) VALUES ('5e1b8a0e-0000-4000-8000-000000000001', 1, 'abc', 0, 0, 2, '투자', '', '를 받았다',
  'evidence', '보기', 'attached', 1736899200000000, 1736899200000000);
INSERT INTO party_names (id, key, registry_id, name) VALUES (1, 'amazon', 'amazon', '아마존'),
  (2, 'anthropic', 'anthropic', '앤트로픽');
INSERT INTO claims (id, article_id, ordinal, key, kind, investor, company, currency, amount_min, amount_max, qualifier, amount_text, stage, lead, cumulative, date, attribution,
  span_paragraph, span_start, span_end, quote, confidence, rule, trace)
  VALUES (1, 1, 0, 'key', 'investment', 1, 2, 'USD',
  2750000000, 2750000000, 'exact', '27억5000만달러', 'completed', 0, 0, '2024-03', 'wsj', 0, 0, 7, '투자를 받았다', 0.9,
  'a-rule', 'verb: 받았다');
INSERT INTO judged (id, article_id, key, version, claim, prefix, suffix) VALUES (1, 1, 'key', 'abc', '{"kind":"investment",
"investor":{"id":"amazon","name":"아마존"},"company":{"id":"anthropic","name":"앤트로픽"},"amount":null,"percent":null,
"stage":"completed","basis":null,"role":null,"cumulative":false,"date":"2024-03","attribution":["wsj"],
"quote":"투자를 받았다","paragraph":0,"start":0,"end":7,"confidence":0.9}', '', '');
INSERT INTO saved_searches (id, name, query, created) VALUES ('search', '오픈AI', '회사:오픈AI', 1736899200000000);
INSERT INTO verdicts (judged_id, verdict, decided, standing) VALUES (1, 'accepted', 1736899200000000, 'holds');
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);
INSERT INTO search (search, rank) VALUES ('automerge', 8);
INSERT INTO search (rowid, title, body) VALUES (1, '제목', '투자를 받았다');
INSERT INTO letters (letters, rank) VALUES ('automerge', 8);
INSERT INTO letters (rowid, line) VALUES (2, '제 목 '), (3, '투 자 를 받 았 다 ');
COMMIT;
