-- What must be said wherever the figures of a survey's answers are shown, by language.
CREATE TABLE notices (
  survey            text COLLATE "C" NOT NULL PRIMARY KEY,
  texts             text COLLATE "C" NOT NULL
);
