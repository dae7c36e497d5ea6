-- A resume link has a secret of its own: "resume_hash" finds the draft, and "sealed_token" is the draft's token under that secret. Links of
-- before carry the token itself. "of_receipt" is a hash of the receipt of the response that a draft changes, by which erasure finds it.
-- "seen" is when a draft was last saved in a browser that others may use too; null where the respondent said that the device is theirs.
ALTER TABLE drafts ADD COLUMN resume_hash TEXT;
ALTER TABLE drafts ADD COLUMN sealed_token BLOB;
ALTER TABLE drafts ADD COLUMN of_receipt TEXT;
ALTER TABLE drafts ADD COLUMN seen TEXT;

UPDATE drafts SET resume_hash = token_hash;

CREATE UNIQUE INDEX drafts_by_link ON drafts (resume_hash) WHERE resume_hash IS NOT NULL;
CREATE UNIQUE INDEX drafts_by_receipt ON drafts (of_receipt) WHERE of_receipt IS NOT NULL;

-- Drafts that were sent, erased, thrown away or continued elsewhere, until nobody can have their page open any more: what comes late for
-- them is not saved.
CREATE TABLE ended_drafts (
  token_hash        TEXT NOT NULL PRIMARY KEY,
  ends              TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Submissions whose response was erased, as long as they may be sent again: they are not stored again.
CREATE TABLE erased_submissions (
  hash              TEXT NOT NULL PRIMARY KEY,
  ends              TEXT NOT NULL
) STRICT, WITHOUT ROWID;
