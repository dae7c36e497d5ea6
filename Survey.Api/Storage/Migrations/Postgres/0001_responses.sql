-- As in SQLite's, and: texts are compared byte by byte, as SQLite does, whatever the language of the server.
-- "written" is the transaction that stored the row. It tells a process that follows the table what it has seen, because
-- "arrival" is given out before the commit.
CREATE TABLE responses (
  arrival           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  written           bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
  survey            text COLLATE "C" NOT NULL,
  id                text COLLATE "C" NOT NULL,
  submitted_at      text COLLATE "C" NOT NULL,
  language          text COLLATE "C" NOT NULL,
  weight            double precision NOT NULL,
  answers           text COLLATE "C" NOT NULL,
  receipt_hash      text COLLATE "C" UNIQUE,
  submission_hash   text COLLATE "C",
  payload_hash      text COLLATE "C",
  sealed_receipt    bytea,
  UNIQUE (survey, id),
  UNIQUE (survey, submission_hash)
);

CREATE TABLE contacts (
  key               text COLLATE "C" NOT NULL PRIMARY KEY,
  survey            text COLLATE "C" NOT NULL,
  day               text COLLATE "C" NOT NULL,
  answers           text COLLATE "C" NOT NULL
);

CREATE TABLE drafts (
  token_hash        text COLLATE "C" NOT NULL PRIMARY KEY,
  survey            text COLLATE "C" NOT NULL,
  language          text COLLATE "C" NOT NULL,
  answers           text COLLATE "C" NOT NULL,
  updated           text COLLATE "C" NOT NULL,
  expires           text COLLATE "C" NOT NULL
);

CREATE INDEX responses_by_written ON responses USING brin (written);
CREATE INDEX drafts_by_expiry ON drafts (expires);

-- What signs cookies and forms: every process on this database accepts what another one has made.
CREATE TABLE protection_keys (
  name              text COLLATE "C" NOT NULL PRIMARY KEY,
  element           text COLLATE "C" NOT NULL
);
