-- Ids are compared byte by byte, so that a prefix of one is a range of the index.
CREATE TABLE ledger (
  name text PRIMARY KEY,
  value text NOT NULL
);

INSERT INTO ledger (name, value) VALUES ('format', '1');
INSERT INTO ledger (name, value) VALUES ('made', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'));

CREATE TABLE article (
  key bigint PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  outlet text,
  url text,
  headline text,
  byline text,
  published text,
  published_day text COLLATE "C",
  language text,
  line bytea NOT NULL,
  deleted smallint NOT NULL,
  read_by text
);
-- It is compressed already.
ALTER TABLE article ALTER COLUMN line SET STORAGE EXTERNAL;

CREATE TABLE sighting (
  article_key bigint NOT NULL REFERENCES article (key),
  source text COLLATE "C" NOT NULL,
  url text,
  first_seen text COLLATE "C" NOT NULL,
  PRIMARY KEY (article_key, source)
);

CREATE TABLE statement (
  key bigint PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  article_key bigint NOT NULL REFERENCES article (key),
  position integer NOT NULL,
  kind text NOT NULL,
  polarity text NOT NULL,
  cue_class text NOT NULL,
  block text NOT NULL,
  within text,
  confidence double precision NOT NULL,
  said_from text COLLATE "C",
  said_to text COLLATE "C",
  source_words text NOT NULL,
  content text NOT NULL,
  venue text,
  review text NOT NULL,
  spoken_for text,
  spoken_for_type text,
  spoken_for_known text COLLATE "C",
  kin bigint,
  utterance bigint,
  body text,
  proposed text,
  deleted smallint NOT NULL
);
CREATE INDEX statement_article ON statement (article_key, position);
-- What statements are like one another, and which of them report one utterance: derived from the
-- statements, and made anew by Ledger.regroup().
CREATE INDEX statement_kin ON statement (kin) WHERE kin IS NOT NULL;
CREATE INDEX statement_utterance ON statement (utterance) WHERE utterance IS NOT NULL;

CREATE TABLE speaker (
  statement_key bigint NOT NULL REFERENCES statement (key),
  ordinal integer NOT NULL,
  name text NOT NULL,
  folded text COLLATE "C" NOT NULL,
  type text NOT NULL,
  role text,
  known text COLLATE "C",
  PRIMARY KEY (statement_key, ordinal)
);
CREATE INDEX speaker_known ON speaker (folded, known) WHERE known IS NOT NULL;

CREATE TABLE revision (
  number bigint PRIMARY KEY,
  time text COLLATE "C" NOT NULL,
  author_kind text NOT NULL,
  author text NOT NULL,
  why text NOT NULL,
  what text NOT NULL,
  subject_kind text NOT NULL,
  subject text COLLATE "C" NOT NULL,
  before text,
  after text,
  undoes bigint REFERENCES revision (number),
  previous_hash text NOT NULL,
  hash text NOT NULL
);
CREATE INDEX revision_subject ON revision (subject);
CREATE INDEX revision_actor ON revision (number) WHERE subject_kind = 'actor';
CREATE INDEX revision_undoes ON revision (undoes) WHERE undoes IS NOT NULL;

CREATE FUNCTION revision_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a revision is never changed or deleted';
END;
$$;

CREATE TRIGGER revision_stays BEFORE UPDATE OR DELETE ON revision
FOR EACH ROW EXECUTE FUNCTION revision_stays();

CREATE TRIGGER revision_remains BEFORE TRUNCATE ON revision
FOR EACH STATEMENT EXECUTE FUNCTION revision_stays();

-- What statements are found by that may report the same utterance: fingerprints with keys of
-- statements, in sorted runs. A part holds those of one run that begin with the same bits.
CREATE TABLE fingerprint_run (
  run bigint PRIMARY KEY,
  bits integer NOT NULL,
  entries bigint NOT NULL
);

CREATE TABLE fingerprint_part (
  key bigint PRIMARY KEY,
  entries bytea NOT NULL
);
-- They would hardly get shorter.
ALTER TABLE fingerprint_part ALTER COLUMN entries SET STORAGE EXTERNAL;

-- Words are cut, folded and stemmed by the program.
CREATE TABLE statement_text (
  key bigint PRIMARY KEY,
  words tsvector NOT NULL,
  stems tsvector NOT NULL,
  facts tsvector NOT NULL
);
CREATE INDEX statement_text_words ON statement_text USING gin (words);
CREATE INDEX statement_text_stems ON statement_text USING gin (stems);
CREATE INDEX statement_text_facts ON statement_text USING gin (facts);

-- Languages of the contents that are indexed: words of queries are stemmed by the rules of each.
CREATE TABLE text_language (
  language text PRIMARY KEY
);

-- The words of speakers' names.
CREATE TABLE name_word (
  word text COLLATE "C" NOT NULL,
  folded text COLLATE "C" NOT NULL,
  PRIMARY KEY (word, folded)
);

CREATE INDEX article_deleted ON article (key) WHERE deleted = 1;
