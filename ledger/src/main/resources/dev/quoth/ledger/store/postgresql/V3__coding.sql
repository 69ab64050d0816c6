-- What is decided in batches of articles that several code: each row is what the last revision of
-- its subject says.
CREATE TABLE coding (
  subject text COLLATE "C" PRIMARY KEY,
  batch text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  coder text COLLATE "C",
  article text COLLATE "C",
  statement text COLLATE "C",
  state text NOT NULL
);
CREATE INDEX coding_batch ON coding (batch, kind, article, coder);
CREATE INDEX coding_coder ON coding (coder, kind) WHERE coder IS NOT NULL;
CREATE INDEX coding_batches ON coding (kind, subject) WHERE kind = 'batch';

-- The articles of the batches, as these say.
CREATE TABLE batch_article (
  batch text COLLATE "C" NOT NULL,
  article text COLLATE "C" NOT NULL,
  PRIMARY KEY (batch, article)
);
