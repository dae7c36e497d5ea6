-- As in SQLite's.
ALTER TABLE responses ADD COLUMN consent_basis text;
