-- As in SQLite's.
ALTER TABLE drafts ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE drafts ADD COLUMN sealed_receipt bytea;
ALTER TABLE drafts ADD COLUMN sealed_invitation bytea;

CREATE TABLE fieldwork (
  survey            text COLLATE "C" NOT NULL PRIMARY KEY,
  closes            text COLLATE "C"
);
