-- What respondents compare themselves with, made once and kept for a while: figures that followed every answer would tell, one
-- after the other, what each respondent gave. "figures" holds only what everybody may see.
CREATE TABLE benchmarks (
  survey            TEXT NOT NULL PRIMARY KEY,
  made              TEXT NOT NULL,
  respondents       INTEGER NOT NULL,
  figures           TEXT NOT NULL
) STRICT, WITHOUT ROWID;
