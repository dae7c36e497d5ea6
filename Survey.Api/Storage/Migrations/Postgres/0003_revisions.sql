-- How often stored answers have been changed or erased: whoever holds a copy in memory reads it again when this has grown.
CREATE TABLE revisions (
  survey            text COLLATE "C" NOT NULL PRIMARY KEY,
  revision          bigint NOT NULL
);

CREATE FUNCTION count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO revisions (survey, revision) VALUES (OLD.survey, 1)
  ON CONFLICT (survey) DO UPDATE SET revision = revisions.revision + 1;
  RETURN NULL;
END;
$$;

CREATE TRIGGER responses_erased AFTER DELETE ON responses FOR EACH ROW EXECUTE FUNCTION count_revision();

CREATE TRIGGER responses_changed AFTER UPDATE OF answers, weight, language ON responses FOR EACH ROW EXECUTE FUNCTION count_revision();
