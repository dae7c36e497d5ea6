-- As in SQLite's.
ALTER TABLE drafts ADD COLUMN resume_hash text COLLATE "C";
ALTER TABLE drafts ADD COLUMN sealed_token bytea;
ALTER TABLE drafts ADD COLUMN of_receipt text COLLATE "C";
ALTER TABLE drafts ADD COLUMN seen text COLLATE "C";

UPDATE drafts SET resume_hash = token_hash;

CREATE UNIQUE INDEX drafts_by_link ON drafts (resume_hash) WHERE resume_hash IS NOT NULL;
CREATE UNIQUE INDEX drafts_by_receipt ON drafts (of_receipt) WHERE of_receipt IS NOT NULL;

CREATE TABLE ended_drafts (
  token_hash        text COLLATE "C" NOT NULL PRIMARY KEY,
  ends              text COLLATE "C" NOT NULL
);

CREATE TABLE erased_submissions (
  hash              text COLLATE "C" NOT NULL PRIMARY KEY,
  ends              text COLLATE "C" NOT NULL
);
