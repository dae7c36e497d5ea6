-- To what each respondent agreed, under a key that only the holder of the receipt can compute.
CREATE TABLE consents (
  key               text COLLATE "C" NOT NULL PRIMARY KEY,
  survey            text COLLATE "C" NOT NULL,
  notice            text COLLATE "C" NOT NULL,
  language          text COLLATE "C" NOT NULL,
  day               text COLLATE "C" NOT NULL,
  purposes          text COLLATE "C" NOT NULL
);

-- Every privacy notice that has been shown, by the SHA-256 of its text.
CREATE TABLE privacy_notices (
  hash              text COLLATE "C" NOT NULL PRIMARY KEY,
  language          text COLLATE "C" NOT NULL,
  first_day         text COLLATE "C" NOT NULL,
  text              text COLLATE "C" NOT NULL
);
