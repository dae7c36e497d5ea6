-- As in SQLite's.
CREATE TABLE questionnaires (
  version           text COLLATE "C" NOT NULL PRIMARY KEY,
  survey            text COLLATE "C" NOT NULL,
  definition        text COLLATE "C" NOT NULL,
  first_served      text COLLATE "C" NOT NULL
);

ALTER TABLE responses ADD COLUMN questionnaire text COLLATE "C";
