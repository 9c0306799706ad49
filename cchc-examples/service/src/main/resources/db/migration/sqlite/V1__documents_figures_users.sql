-- The register of agencies is the document whose plan is ''. Versions are never changed, only marked as withdrawn.
CREATE TABLE document (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  plan TEXT NOT NULL,
  in_force_from TEXT NOT NULL,
  title TEXT NOT NULL,
  content BLOB NOT NULL,
  kept_at TEXT NOT NULL,
  kept_by TEXT NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  withdrawn_on INTEGER,
  never_in_force INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX document_plan ON document (plan);

-- The indicators and tasks that figures or plans name, and how many figures there are of each.
CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  figures INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE plan_subject (
  plan TEXT NOT NULL,
  subject INTEGER NOT NULL REFERENCES subject (id),
  PRIMARY KEY (plan, subject)
) WITHOUT ROWID;

CREATE TABLE upload (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL,
  sent INTEGER NOT NULL,
  added INTEGER NOT NULL,
  withdrawn_at TEXT,
  withdrawn_by TEXT
);

-- Days are numbered from 1970-01-01.
CREATE TABLE observation (
  digest BLOB NOT NULL UNIQUE,
  subject INTEGER NOT NULL,
  upload INTEGER NOT NULL,
  visible_from INTEGER NOT NULL,
  line TEXT NOT NULL
);

CREATE INDEX observation_subject ON observation (subject);

-- Figures of withdrawn uploads, still seen on the days before visible_until.
CREATE TABLE withdrawn_observation (
  subject INTEGER NOT NULL,
  upload INTEGER NOT NULL,
  visible_from INTEGER NOT NULL,
  visible_until INTEGER NOT NULL,
  line TEXT NOT NULL
);

CREATE INDEX withdrawn_observation_subject ON withdrawn_observation (subject);

CREATE TABLE service_user (
  name TEXT PRIMARY KEY,
  password TEXT NOT NULL,
  roles TEXT NOT NULL,
  agencies TEXT NOT NULL,
  locked INTEGER NOT NULL DEFAULT 0
);

-- Who wrote what and when. Nothing here is changed or deleted.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  detail TEXT NOT NULL
);

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only');
END;

-- Grows by one with every change of documents or figures.
CREATE TABLE state (
  version INTEGER NOT NULL
);

INSERT INTO state VALUES (0);
