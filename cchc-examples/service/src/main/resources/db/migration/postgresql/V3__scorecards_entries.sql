-- Sets of criteria, each version as it was sent. Nothing here is changed or deleted.
CREATE TABLE scorecard (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id VARCHAR NOT NULL,
  title VARCHAR NOT NULL,
  content BYTEA NOT NULL,
  kept_at VARCHAR NOT NULL,
  kept_by VARCHAR NOT NULL
);

CREATE INDEX scorecard_id ON scorecard (id);

-- What was entered for them, one entry a row, and who entered it when. Nothing here is changed or deleted.
CREATE TABLE score_entry (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scorecard VARCHAR NOT NULL,
  received_at VARCHAR NOT NULL,
  received_by VARCHAR NOT NULL,
  line VARCHAR NOT NULL
);

CREATE INDEX score_entry_scorecard ON score_entry (scorecard);

CREATE FUNCTION refuse_change_of_scores() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'scorecards and entries are append-only';
END
$$;

CREATE TRIGGER scorecard_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON scorecard
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_scores();

CREATE TRIGGER score_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON score_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_scores();
