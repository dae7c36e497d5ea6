-- To what each respondent agreed, under a key that only the holder of the receipt can compute.
CREATE TABLE consents (
  key               TEXT NOT NULL PRIMARY KEY,
  survey            TEXT NOT NULL,
  notice            TEXT NOT NULL,
  language          TEXT NOT NULL,
  day               TEXT NOT NULL,
  purposes          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Every privacy notice that has been shown, by the SHA-256 of its text.
CREATE TABLE privacy_notices (
  hash              TEXT NOT NULL PRIMARY KEY,
  language          TEXT NOT NULL,
  first_day         TEXT NOT NULL,
  text              TEXT NOT NULL
) STRICT, WITHOUT ROWID;
