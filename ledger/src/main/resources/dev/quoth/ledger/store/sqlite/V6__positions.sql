-- Claims that one can be for or against, where statements stand on them, and what statements do
-- with others: each row is what the last revision of its subject says.
CREATE TABLE proposition (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  state TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE position (
  statement_key INTEGER NOT NULL REFERENCES statement (key),
  proposition TEXT NOT NULL,
  stance TEXT,
  confidence REAL NOT NULL,
  by_person INTEGER NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (statement_key, proposition)
) WITHOUT ROWID;
-- All that networks are made of, close together.
CREATE INDEX position_stance ON position (proposition, stance, statement_key, confidence, by_person);
CREATE INDEX position_counted ON position (statement_key, proposition, stance, confidence, by_person);
CREATE INDEX position_waiting ON position (confidence, statement_key)
  WHERE by_person = 0 AND stance IS NOT NULL;

-- What is told of articles beside the positions, apart from their long lines.
CREATE INDEX article_told ON article (key, id, outlet, published_day, deleted);

CREATE TABLE relation (
  subject TEXT PRIMARY KEY,
  from_statement TEXT NOT NULL,
  to_statement TEXT NOT NULL,
  state TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX relation_from ON relation (from_statement);
CREATE INDEX relation_to ON relation (to_statement);
