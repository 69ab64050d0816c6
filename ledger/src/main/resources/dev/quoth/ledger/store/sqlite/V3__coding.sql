-- What is decided in batches of articles that several code: each row is what the last revision of
-- its subject says.
CREATE TABLE coding (
  subject TEXT PRIMARY KEY,
  batch TEXT NOT NULL,
  kind TEXT NOT NULL,
  coder TEXT,
  article TEXT,
  statement TEXT,
  state TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX coding_batch ON coding (batch, kind, article, coder);
CREATE INDEX coding_coder ON coding (coder, kind) WHERE coder IS NOT NULL;
CREATE INDEX coding_batches ON coding (kind, subject) WHERE kind = 'batch';

-- The articles of the batches, as these say.
CREATE TABLE batch_article (
  batch TEXT NOT NULL,
  article TEXT NOT NULL,
  PRIMARY KEY (batch, article)
) WITHOUT ROWID;
