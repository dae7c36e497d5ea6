-- As in SQLite's.
CREATE TABLE shared_links (
  id                text COLLATE "C" NOT NULL PRIMARY KEY,
  link_hash         text COLLATE "C" NOT NULL UNIQUE,
  survey            text COLLATE "C" NOT NULL,
  name              text COLLATE "C" NOT NULL,
  chapters          text COLLATE "C",
  breakdowns        text COLLATE "C",
  created           text COLLATE "C" NOT NULL,
  expires           text COLLATE "C",
  revoked           text COLLATE "C"
);

CREATE TABLE snapshots (
  survey            text COLLATE "C" NOT NULL PRIMARY KEY,
  taken             text COLLATE "C" NOT NULL,
  respondents       integer NOT NULL
);
