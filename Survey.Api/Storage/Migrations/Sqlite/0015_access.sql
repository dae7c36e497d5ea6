-- Who may see results. Of a key, of a session's token and of a sign-in link only a hash is stored; "key_hash" is null where nobody has the
-- key, and only a link signs in. Days and moments are UTC; "surveys" are ids separated by commas, null is all of them.
CREATE TABLE access_keys (
  id                TEXT NOT NULL PRIMARY KEY,
  key_hash          TEXT UNIQUE,
  name              TEXT NOT NULL,
  role              TEXT NOT NULL,
  country           TEXT,
  surveys           TEXT,
  created           TEXT NOT NULL,
  expires           TEXT,
  last_used         TEXT,
  revoked           TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  token_hash        TEXT NOT NULL PRIMARY KEY,
  key_id            TEXT NOT NULL,
  began             TEXT NOT NULL,
  seen              TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_links (
  link_hash         TEXT NOT NULL PRIMARY KEY,
  key_id            TEXT NOT NULL,
  expires           TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which key looked at or took what, and when: no answers and no addresses.
CREATE TABLE looks (
  at                TEXT NOT NULL,
  key_id            TEXT NOT NULL,
  route             TEXT NOT NULL,
  survey            TEXT
) STRICT;
