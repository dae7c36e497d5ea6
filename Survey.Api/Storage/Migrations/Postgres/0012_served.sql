-- As in SQLite's.
ALTER TABLE questionnaires DROP CONSTRAINT questionnaires_pkey;
ALTER TABLE questionnaires ADD PRIMARY KEY (survey, version);
ALTER TABLE questionnaires ADD COLUMN served bigint NOT NULL DEFAULT 0;

UPDATE questionnaires SET served = placed.place FROM (
  SELECT survey, version,
    row_number() OVER (PARTITION BY survey ORDER BY first_served, coalesce(newest.arrival, 0), version) AS place
  FROM questionnaires
  LEFT JOIN (SELECT questionnaire, max(arrival) AS arrival FROM responses GROUP BY questionnaire) AS newest ON newest.questionnaire = version
) AS placed
WHERE placed.survey = questionnaires.survey AND placed.version = questionnaires.version;
