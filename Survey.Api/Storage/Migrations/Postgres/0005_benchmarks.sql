-- What respondents compare themselves with, made once and kept for a while: figures that followed every answer would tell, one
-- after the other, what each respondent gave. "figures" holds only what everybody may see.
CREATE TABLE benchmarks (
  survey            text COLLATE "C" NOT NULL PRIMARY KEY,
  made              text COLLATE "C" NOT NULL,
  respondents       bigint NOT NULL,
  figures           text COLLATE "C" NOT NULL
);
