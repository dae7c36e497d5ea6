-- Who has been invited and on which day answers came, in the order of random hashes. No response tells by which invitation it came.
CREATE TABLE invitations (
  code_hash         TEXT NOT NULL PRIMARY KEY,
  survey            TEXT NOT NULL,
  name              TEXT NOT NULL,
  country           TEXT,
  language          TEXT,
  used_on           TEXT
) STRICT, WITHOUT ROWID;
