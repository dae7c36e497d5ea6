-- Who has been invited and on which day answers came, in the order of random hashes. No response tells by which invitation it came.
CREATE TABLE invitations (
  code_hash         text COLLATE "C" NOT NULL PRIMARY KEY,
  survey            text COLLATE "C" NOT NULL,
  name              text COLLATE "C" NOT NULL,
  country           text COLLATE "C",
  language          text COLLATE "C",
  used_on           text COLLATE "C"
);
