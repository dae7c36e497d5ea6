-- "version" makes every save build on the one before it. A draft may change answers that have been sent, or have come by an
-- invitation: both are sealed with the draft's token, which is stored nowhere, so that the file links neither to it.
ALTER TABLE drafts ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE drafts ADD COLUMN sealed_receipt BLOB;
ALTER TABLE drafts ADD COLUMN sealed_invitation BLOB;

-- From when on a survey takes no answers any more; none here, or null, is never.
CREATE TABLE fieldwork (
  survey            TEXT NOT NULL PRIMARY KEY,
  closes            TEXT
) STRICT, WITHOUT ROWID;
