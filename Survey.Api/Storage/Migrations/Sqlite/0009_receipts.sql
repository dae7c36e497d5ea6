-- Keys of this installation, made when it is first served: what follows from them cannot be told without the database.
CREATE TABLE server_keys (
  name              TEXT NOT NULL PRIMARY KEY,
  key               BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Half of a receipt follows from the key of its submission, so that one unique index does what took three: each of them makes a row change
-- one more page at a random place. "receipt_hash" is the first 128 bits of that half's SHA-256, "receipt_check" of the whole receipt's;
-- responses of before have only the first, of the whole. "sealed_receipt" is the other half under the key. Submissions of before are found
-- by "submission_hash"; retention removes it. Identifiers are random; import compares those of others.
CREATE TABLE responses_with_one_key (
  arrival           INTEGER PRIMARY KEY,
  survey            TEXT NOT NULL,
  id                TEXT NOT NULL,
  submitted_at      TEXT NOT NULL,
  language          TEXT NOT NULL,
  weight            REAL NOT NULL,
  answers           TEXT NOT NULL,
  receipt_hash      BLOB UNIQUE,
  receipt_check     BLOB,
  submission_hash   TEXT,
  payload_hash      TEXT,
  sealed_receipt    BLOB,
  questionnaire     TEXT
) STRICT;

INSERT INTO responses_with_one_key
SELECT arrival, survey, id, submitted_at, language, weight, answers, unhex(substr(receipt_hash, 1, 32)), NULL, submission_hash, payload_hash,
  sealed_receipt, questionnaire
FROM responses ORDER BY arrival;

DROP TABLE responses;
ALTER TABLE responses_with_one_key RENAME TO responses;

CREATE INDEX responses_by_survey ON responses (survey, arrival);
CREATE UNIQUE INDEX responses_submitted ON responses (survey, submission_hash) WHERE submission_hash IS NOT NULL;

CREATE TRIGGER responses_erased AFTER DELETE ON responses
BEGIN
  INSERT INTO revisions (survey, revision) VALUES (OLD.survey, 1)
  ON CONFLICT (survey) DO UPDATE SET revision = revision + 1;
END;

CREATE TRIGGER responses_changed AFTER UPDATE OF answers, weight, language ON responses
BEGIN
  INSERT INTO revisions (survey, revision) VALUES (OLD.survey, 1)
  ON CONFLICT (survey) DO UPDATE SET revision = revision + 1;
END;
