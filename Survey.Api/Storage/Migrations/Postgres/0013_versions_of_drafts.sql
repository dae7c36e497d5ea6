-- The version of the questionnaire in whose names and codes a draft's answers are, and the one with which it was begun; drafts of before
-- know none.
ALTER TABLE drafts ADD COLUMN questionnaire text COLLATE "C";
ALTER TABLE drafts ADD COLUMN begun_with text COLLATE "C";
