CREATE TABLE plan (
  id VARCHAR NOT NULL,
  in_force_from VARCHAR NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (id, in_force_from)
);

CREATE TABLE plan_subject (
  plan VARCHAR NOT NULL,
  in_force_from VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  PRIMARY KEY (plan, in_force_from, subject),
  FOREIGN KEY (plan, in_force_from) REFERENCES plan ON DELETE CASCADE
);

CREATE TABLE agencies (
  document TEXT NOT NULL
);

CREATE TABLE observation (
  digest CHAR(64) PRIMARY KEY,
  subject VARCHAR NOT NULL,
  agency VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  visible_from DATE NOT NULL,
  line VARCHAR NOT NULL
);

CREATE INDEX observation_subject ON observation (subject, visible_from);

-- Who writes locks a row of these: 1 to add figures, 2 to put documents.
CREATE TABLE turn (
  id SMALLINT PRIMARY KEY
);

INSERT INTO turn VALUES (1), (2);
