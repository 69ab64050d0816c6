-- Claims that one can be for or against, where statements stand on them, and what statements do
-- with others: each row is what the last revision of its subject says.
CREATE TABLE proposition (
  id text COLLATE "C" PRIMARY KEY,
  number bigint NOT NULL,
  state text NOT NULL
);

CREATE TABLE position (
  statement_key bigint NOT NULL REFERENCES statement (key),
  proposition text COLLATE "C" NOT NULL,
  stance text COLLATE "C",
  confidence double precision NOT NULL,
  by_person integer NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (statement_key, proposition)
);
-- All that networks are made of, close together.
CREATE INDEX position_stance ON position (proposition, stance, statement_key, confidence, by_person);
CREATE INDEX position_waiting ON position (confidence, statement_key)
  WHERE by_person = 0 AND stance IS NOT NULL;

CREATE TABLE relation (
  subject text COLLATE "C" PRIMARY KEY,
  from_statement text COLLATE "C" NOT NULL,
  to_statement text COLLATE "C" NOT NULL,
  state text NOT NULL
);
CREATE INDEX relation_from ON relation (from_statement);
CREATE INDEX relation_to ON relation (to_statement);
