-- Who may do what: each state is what the last revision of the account says. Hashes of passwords
-- and tokens are here alone, in no revision.
CREATE TABLE account (
  name TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  password TEXT
) WITHOUT ROWID;

CREATE TABLE api_token (
  hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (name),
  id TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX api_token_account ON api_token (account, id);
