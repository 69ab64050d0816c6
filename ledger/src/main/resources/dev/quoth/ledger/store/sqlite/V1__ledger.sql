CREATE TABLE ledger (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

INSERT INTO ledger (name, value) VALUES ('format', '1');
INSERT INTO ledger (name, value) VALUES ('made', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));

CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  outlet TEXT,
  url TEXT,
  headline TEXT,
  byline TEXT,
  published TEXT,
  published_day TEXT,
  language TEXT,
  line BLOB NOT NULL,
  deleted INTEGER NOT NULL,
  read_by TEXT
);
CREATE INDEX article_counted ON article (key, outlet, published_day);

CREATE TABLE sighting (
  article_key INTEGER NOT NULL REFERENCES article (key),
  source TEXT NOT NULL,
  url TEXT,
  first_seen TEXT NOT NULL,
  PRIMARY KEY (article_key, source)
) WITHOUT ROWID;

CREATE TABLE statement (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_key INTEGER NOT NULL REFERENCES article (key),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  polarity TEXT NOT NULL,
  cue_class TEXT NOT NULL,
  block TEXT NOT NULL,
  within TEXT,
  confidence REAL NOT NULL,
  said_from TEXT,
  said_to TEXT,
  source_words TEXT NOT NULL,
  content TEXT NOT NULL,
  venue TEXT,
  review TEXT NOT NULL,
  spoken_for TEXT,
  spoken_for_type TEXT,
  spoken_for_known TEXT,
  kin INTEGER,
  utterance INTEGER,
  body TEXT,
  proposed TEXT,
  deleted INTEGER NOT NULL
);
CREATE INDEX statement_article ON statement (article_key, position);
-- All that is counted by, close together.
CREATE INDEX statement_counted ON statement (key, article_key, kind, polarity, review);
-- What statements are like one another, and which of them report one utterance: derived from the
-- statements, and made anew by Ledger.regroup().
CREATE INDEX statement_kin ON statement (kin) WHERE kin IS NOT NULL;
CREATE INDEX statement_utterance ON statement (utterance) WHERE utterance IS NOT NULL;

CREATE TABLE speaker (
  statement_key INTEGER NOT NULL REFERENCES statement (key),
  ordinal INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  type TEXT NOT NULL,
  role TEXT,
  known TEXT,
  PRIMARY KEY (statement_key, ordinal)
) WITHOUT ROWID;
CREATE INDEX speaker_known ON speaker (folded, known) WHERE known IS NOT NULL;

CREATE TABLE revision (
  number INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  author_kind TEXT NOT NULL,
  author TEXT NOT NULL,
  why TEXT NOT NULL,
  what TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT,
  after TEXT,
  undoes INTEGER REFERENCES revision (number),
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX revision_subject ON revision (subject);
CREATE INDEX revision_actor ON revision (number) WHERE subject_kind = 'actor';
CREATE INDEX revision_undoes ON revision (undoes) WHERE undoes IS NOT NULL;

CREATE TRIGGER revision_stays BEFORE UPDATE ON revision
BEGIN
  SELECT RAISE(ABORT, 'a revision is never changed');
END;

CREATE TRIGGER revision_remains BEFORE DELETE ON revision
BEGIN
  SELECT RAISE(ABORT, 'a revision is never deleted');
END;

-- What statements are found by that may report the same utterance: fingerprints with keys of
-- statements, in sorted runs. A part holds those of one run that begin with the same bits.
CREATE TABLE fingerprint_run (
  run INTEGER PRIMARY KEY,
  bits INTEGER NOT NULL,
  entries INTEGER NOT NULL
);

CREATE TABLE fingerprint_part (
  key INTEGER PRIMARY KEY,
  entries BLOB NOT NULL
);

-- Words are cut, folded and stemmed by the program; the tokenizer only parts them at blanks.
CREATE VIRTUAL TABLE statement_text USING fts5(
  words, stems, facts, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0'
);

-- Languages of the contents that are indexed: words of queries are stemmed by the rules of each.
CREATE TABLE text_language (
  language TEXT PRIMARY KEY
) WITHOUT ROWID;

-- The words of speakers' names.
CREATE TABLE name_word (
  word TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (word, folded)
) WITHOUT ROWID;

CREATE INDEX article_deleted ON article (key) WHERE deleted = 1;
