-- Why an imported response may be kept where its file does not say that the person agreed, in the words of who imported it.
ALTER TABLE responses ADD COLUMN consent_basis TEXT;
