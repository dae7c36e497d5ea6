-- Links to results, of which only a hash is stored; "chapters" and "breakdowns" are ids separated by commas, null is all of them.
CREATE TABLE shared_links (
  id                TEXT NOT NULL PRIMARY KEY,
  link_hash         TEXT NOT NULL UNIQUE,
  survey            TEXT NOT NULL,
  name              TEXT NOT NULL,
  chapters          TEXT,
  breakdowns        TEXT,
  created           TEXT NOT NULL,
  expires           TEXT,
  revoked           TEXT
) STRICT, WITHOUT ROWID;

-- Since when public results have been computed from the same answers, and how many these were.
CREATE TABLE snapshots (
  survey            TEXT NOT NULL PRIMARY KEY,
  taken             TEXT NOT NULL,
  respondents       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
