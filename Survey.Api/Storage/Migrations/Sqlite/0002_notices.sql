-- What must be said wherever the figures of a survey's answers are shown, by language.
CREATE TABLE notices (
  survey            TEXT NOT NULL PRIMARY KEY,
  texts             TEXT NOT NULL
) STRICT, WITHOUT ROWID;
