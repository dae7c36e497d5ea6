-- As in SQLite's. Room in the page, so that writing the row again needs no other page.
CREATE TABLE readiness (
  id                integer NOT NULL PRIMARY KEY CHECK (id = 1),
  beat              bigint NOT NULL
) WITH (fillfactor = 10);

INSERT INTO readiness (id, beat) VALUES (1, 0);

CREATE TABLE clock_looks (
  id                integer NOT NULL PRIMARY KEY CHECK (id = 1),
  first_look        text COLLATE "C" NOT NULL,
  last_look         text COLLATE "C" NOT NULL
);
