-- As in SQLite's.
CREATE TABLE access_keys (
  id                text COLLATE "C" NOT NULL PRIMARY KEY,
  key_hash          text COLLATE "C" UNIQUE,
  name              text COLLATE "C" NOT NULL,
  role              text COLLATE "C" NOT NULL,
  country           text COLLATE "C",
  surveys           text COLLATE "C",
  created           text COLLATE "C" NOT NULL,
  expires           text COLLATE "C",
  last_used         text COLLATE "C",
  revoked           text COLLATE "C"
);

CREATE TABLE sessions (
  token_hash        text COLLATE "C" NOT NULL PRIMARY KEY,
  key_id            text COLLATE "C" NOT NULL,
  began             text COLLATE "C" NOT NULL,
  seen              text COLLATE "C" NOT NULL
);

CREATE TABLE sign_in_links (
  link_hash         text COLLATE "C" NOT NULL PRIMARY KEY,
  key_id            text COLLATE "C" NOT NULL,
  expires           text COLLATE "C" NOT NULL
);

CREATE TABLE looks (
  at                text COLLATE "C" NOT NULL,
  key_id            text COLLATE "C" NOT NULL,
  route             text COLLATE "C" NOT NULL,
  survey            text COLLATE "C"
);
