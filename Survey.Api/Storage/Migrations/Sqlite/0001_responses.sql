-- Answers as they were accepted. "arrival" keeps their order; the identifier is random, so that it tells nothing.
-- Imported answers have no receipt and no submission. The receipt is sealed with the submission key, which is stored nowhere,
-- so that the same submission gets the same receipt again and the file gives it to nobody.
CREATE TABLE responses (
  arrival           INTEGER PRIMARY KEY,
  survey            TEXT NOT NULL,
  id                TEXT NOT NULL,
  submitted_at      TEXT NOT NULL,
  language          TEXT NOT NULL,
  weight            REAL NOT NULL,
  answers           TEXT NOT NULL,
  receipt_hash      TEXT UNIQUE,
  submission_hash   TEXT,
  payload_hash      TEXT,
  sealed_receipt    BLOB,
  UNIQUE (survey, id),
  UNIQUE (survey, submission_hash)
) STRICT;

-- In order of the random key and with the day only: neither place nor time tells which response a contact belongs to.
CREATE TABLE contacts (
  key               TEXT NOT NULL PRIMARY KEY,
  survey            TEXT NOT NULL,
  day               TEXT NOT NULL,
  answers           TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  token_hash        TEXT NOT NULL PRIMARY KEY,
  survey            TEXT NOT NULL,
  language          TEXT NOT NULL,
  answers           TEXT NOT NULL,
  updated           TEXT NOT NULL,
  expires           TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX responses_by_survey ON responses (survey, arrival);
CREATE INDEX drafts_by_expiry ON drafts (expires);
