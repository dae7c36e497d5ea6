-- "served" is the order in which a survey's versions were served: the highest is the newest. What was first served on the same day is put
-- in the order of its newest answer. Two surveys may have the same definition.
CREATE TABLE questionnaires_in_order (
  survey            TEXT NOT NULL,
  version           TEXT NOT NULL,
  definition        TEXT NOT NULL,
  first_served      TEXT NOT NULL,
  served            INTEGER NOT NULL,
  PRIMARY KEY (survey, version)
) STRICT, WITHOUT ROWID;

INSERT INTO questionnaires_in_order
SELECT survey, version, definition, first_served,
  row_number() OVER (PARTITION BY survey ORDER BY first_served, coalesce(newest.arrival, 0), version)
FROM questionnaires
LEFT JOIN (SELECT questionnaire, max(arrival) AS arrival FROM responses GROUP BY questionnaire) AS newest ON newest.questionnaire = version;

DROP TABLE questionnaires;
ALTER TABLE questionnaires_in_order RENAME TO questionnaires;
