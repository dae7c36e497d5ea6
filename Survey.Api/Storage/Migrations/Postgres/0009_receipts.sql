-- As in SQLite's; identifiers stay unique here, because several processes may import at once.
CREATE TABLE server_keys (
  name              text COLLATE "C" NOT NULL PRIMARY KEY,
  key               bytea NOT NULL
);

ALTER TABLE responses DROP CONSTRAINT responses_receipt_hash_key;
ALTER TABLE responses DROP CONSTRAINT responses_survey_submission_hash_key;
ALTER TABLE responses ALTER COLUMN receipt_hash TYPE bytea USING decode(left(receipt_hash, 32), 'hex');
ALTER TABLE responses ADD UNIQUE (receipt_hash);
ALTER TABLE responses ADD COLUMN receipt_check bytea;
CREATE UNIQUE INDEX responses_submitted ON responses (survey, submission_hash) WHERE submission_hash IS NOT NULL;
