-- How often stored answers have been changed or erased: whoever holds a copy in memory reads it again when this has grown.
CREATE TABLE revisions (
  survey            TEXT NOT NULL PRIMARY KEY,
  revision          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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
