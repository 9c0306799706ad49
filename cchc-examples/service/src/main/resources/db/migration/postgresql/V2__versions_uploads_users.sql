-- The register of agencies is the document whose plan is ''. Versions are never changed, only marked as withdrawn.
CREATE TABLE document (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  plan VARCHAR NOT NULL,
  in_force_from VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  content BYTEA NOT NULL,
  kept_at VARCHAR NOT NULL,
  kept_by VARCHAR NOT NULL,
  withdrawn_at VARCHAR,
  withdrawn_by VARCHAR,
  withdrawn_on INTEGER,
  never_in_force INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX document_plan ON document (plan);

INSERT INTO document (plan, in_force_from, title, content, kept_at, kept_by)
SELECT '', '', '', convert_to(document, 'UTF8'), to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), '' FROM agencies;

INSERT INTO document (plan, in_force_from, title, content, kept_at, kept_by)
SELECT id, in_force_from, document::json ->> 'title', convert_to(document, 'UTF8'),
  to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), ''
FROM plan ORDER BY id, in_force_from;

-- The indicators and tasks that figures or plans name, and how many figures there are of each.
CREATE TABLE subject (
  id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name VARCHAR NOT NULL UNIQUE,
  figures BIGINT NOT NULL DEFAULT 0
);

INSERT INTO subject (name, figures)
SELECT name, sum(figures) FROM (
  SELECT subject AS name, count(*) AS figures FROM observation GROUP BY subject
  UNION ALL SELECT DISTINCT subject, 0 FROM plan_subject
) AS both_kinds GROUP BY name ORDER BY name;

ALTER TABLE plan_subject RENAME TO plan_subject_1;

CREATE TABLE plan_subject (
  plan VARCHAR NOT NULL,
  subject INTEGER NOT NULL REFERENCES subject (id),
  PRIMARY KEY (plan, subject)
);

INSERT INTO plan_subject
SELECT DISTINCT plan_subject_1.plan, subject.id FROM plan_subject_1 JOIN subject ON subject.name = plan_subject_1.subject;

CREATE TABLE upload (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  received_at VARCHAR NOT NULL,
  received_by VARCHAR NOT NULL,
  sent BIGINT NOT NULL,
  added BIGINT NOT NULL,
  withdrawn_at VARCHAR,
  withdrawn_by VARCHAR
);

-- All that was there before uploads were told apart.
INSERT INTO upload (received_at, received_by, sent, added)
SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), '', count(*), count(*) FROM observation HAVING count(*) > 0;

ALTER TABLE observation RENAME TO observation_1;

-- Days are numbered from 1970-01-01.
CREATE TABLE observation (
  digest BYTEA NOT NULL,
  subject INTEGER NOT NULL,
  upload BIGINT NOT NULL,
  visible_from INTEGER NOT NULL,
  line VARCHAR NOT NULL
);

INSERT INTO observation
SELECT decode(digest, 'hex'), subject.id, (SELECT max(id) FROM upload), visible_from - DATE '1970-01-01', line
FROM observation_1 JOIN subject ON subject.name = observation_1.subject;

DROP TABLE observation_1;
DROP TABLE plan_subject_1;
DROP TABLE plan;
DROP TABLE agencies;
DROP TABLE turn;

ALTER TABLE observation ADD PRIMARY KEY (digest);
CREATE INDEX observation_by_subject ON observation (subject);

-- Figures of withdrawn uploads, still seen on the days before visible_until.
CREATE TABLE withdrawn_observation (
  subject INTEGER NOT NULL,
  upload BIGINT NOT NULL,
  visible_from INTEGER NOT NULL,
  visible_until INTEGER NOT NULL,
  line VARCHAR NOT NULL
);

CREATE INDEX withdrawn_observation_subject ON withdrawn_observation (subject);

CREATE TABLE service_user (
  name VARCHAR PRIMARY KEY,
  password VARCHAR NOT NULL,
  roles VARCHAR NOT NULL,
  agencies VARCHAR NOT NULL,
  locked INTEGER NOT NULL DEFAULT 0
);

-- Who wrote what and when. Nothing here is changed or deleted.
CREATE TABLE journal (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at VARCHAR NOT NULL,
  who VARCHAR NOT NULL,
  action VARCHAR NOT NULL,
  target VARCHAR NOT NULL,
  detail VARCHAR NOT NULL
);

CREATE FUNCTION refuse_change_of_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only';
END
$$;

CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_journal();

-- Grows by one with every change of documents or figures.
CREATE TABLE state (
  version BIGINT NOT NULL
);

INSERT INTO state VALUES (0);
