-- Sets of criteria, each version as it was sent. Nothing here is changed or deleted.
CREATE TABLE scorecard (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  content BLOB NOT NULL,
  kept_at TEXT NOT NULL,
  kept_by TEXT NOT NULL
);

CREATE INDEX scorecard_id ON scorecard (id);

-- What was entered for them, one entry a row, and who entered it when. Nothing here is changed or deleted.
CREATE TABLE score_entry (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  scorecard TEXT NOT NULL,
  received_at TEXT NOT NULL,
  received_by TEXT NOT NULL,
  line TEXT NOT NULL
);

CREATE INDEX score_entry_scorecard ON score_entry (scorecard);

CREATE TRIGGER scorecard_is_not_changed BEFORE UPDATE ON scorecard
BEGIN
  SELECT RAISE(ABORT, 'scorecards and entries are append-only');
END;

CREATE TRIGGER scorecard_is_not_deleted BEFORE DELETE ON scorecard
BEGIN
  SELECT RAISE(ABORT, 'scorecards and entries are append-only');
END;

CREATE TRIGGER score_entry_is_not_changed BEFORE UPDATE ON score_entry
BEGIN
  SELECT RAISE(ABORT, 'scorecards and entries are append-only');
END;

CREATE TRIGGER score_entry_is_not_deleted BEFORE DELETE ON score_entry
BEGIN
  SELECT RAISE(ABORT, 'scorecards and entries are append-only');
END;
