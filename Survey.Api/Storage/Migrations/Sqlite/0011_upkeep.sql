-- What readiness writes, to the disk and always to the same row.
CREATE TABLE readiness (
  id                INTEGER PRIMARY KEY CHECK (id = 1),
  beat              INTEGER NOT NULL
) STRICT;

INSERT INTO readiness (id, beat) VALUES (1, 0);

-- Since when the clock has been looked at without a jump between two looks: nothing is deleted by date before that is a day.
CREATE TABLE clock_looks (
  id                INTEGER PRIMARY KEY CHECK (id = 1),
  first_look        TEXT NOT NULL,
  last_look         TEXT NOT NULL
) STRICT;
