-- Who may do what: each state is what the last revision of the account says. Hashes of passwords
-- and tokens are here alone, in no revision.
CREATE TABLE account (
  name text COLLATE "C" PRIMARY KEY,
  state text NOT NULL,
  password text
);

CREATE TABLE api_token (
  hash text COLLATE "C" PRIMARY KEY,
  account text COLLATE "C" NOT NULL REFERENCES account (name),
  id text COLLATE "C" NOT NULL
);
CREATE INDEX api_token_account ON api_token (account, id);
