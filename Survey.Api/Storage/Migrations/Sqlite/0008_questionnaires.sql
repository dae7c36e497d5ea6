-- Every questionnaire that has been served, as its author wrote it: labels and rules of then are known as long as its answers.
-- "version" is the SHA-256 of the definition. An answer knows the one that it was given to; those imported know none.
CREATE TABLE questionnaires (
  version           TEXT NOT NULL PRIMARY KEY,
  survey            TEXT NOT NULL,
  definition        TEXT NOT NULL,
  first_served      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE responses ADD COLUMN questionnaire TEXT;
