package vn.cchc.json.codec;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.Value;
import vn.cchc.json.cursor.Cursor;
import vn.cchc.json.cursor.DateReader;
import vn.cchc.json.cursor.JsonWriter;
import vn.cchc.json.cursor.ObjectCursor;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.problem.ProblemCode;

/** Observations. */
public final class ObservationCodec {
  private ObservationCodec() {}

  public static Optional<Observation> read(Cursor cursor) {
    return cursor.object().flatMap(ObservationCodec::read);
  }

  private static Optional<Observation> read(ObjectCursor fields) {
    Optional<Subject> subject = subject(fields);
    var agency = fields.need("agency", ScopeCodec::agency);
    var period = fields.need("period", Cursor::period);
    var status = fields.get("status", member -> member.name(ObservationStatus.class));
    boolean isWithdrawal = status.filter(ObservationStatus.WITHDRAWN::equals).isPresent();
    if (isWithdrawal) {
      refuse(fields, "value", "status, value");
      refuse(fields, "publishedOn", "status, publishedOn");
    }
    boolean mayHaveNone = isWithdrawal || (fields.has("status") && status.isEmpty());
    Optional<Value> value =
        mayHaveNone
            ? fields.get("value", ValueCodec::read)
            : fields.need("value", ValueCodec::read);
    var recordedAt = fields.need("recordedAt", DateReader::instant);
    var kind = fields.get("kind", member -> member.name(ObservationKind.class));
    var source = fields.get("source", Cursor::prose);
    Optional<LocalDate> publishedOn =
        isWithdrawal ? Optional.empty() : fields.get("publishedOn", DateReader::date);
    return fields.build(
        "task, value",
        () -> {
          Observation.Builder builder =
              Observation.builder()
                  .subject(subject.orElseThrow())
                  .agency(agency.orElseThrow())
                  .period(period.orElseThrow())
                  .reportedValue(value)
                  .recordedAt(recordedAt.orElseThrow())
                  .source(source)
                  .publishedOn(publishedOn);
          kind.ifPresent(builder::kind);
          status.ifPresent(builder::status);
          return builder.build();
        });
  }

  private static void refuse(ObjectCursor fields, String key, String conflict) {
    if (fields.has(key)) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "observation", conflict, "");
      fields.skip(key);
    }
  }

  public static Optional<Subject> subject(ObjectCursor fields) {
    if (fields.has("indicator") && fields.has("task")) {
      fields.cursor().problem(ProblemCode.CONFLICTING_KEYS, "observation", "indicator, task", "");
      fields.skip("indicator");
    }
    Optional<Subject> task = fields.get("task", member -> member.id(TaskId::of));
    return fields.has("task")
        ? task.or(() -> fields.get("indicator", member -> member.id(IndicatorId::of)))
        : fields.need("indicator", member -> member.id(IndicatorId::of));
  }

  public static void writeSubject(JsonWriter out, Subject subject) throws IOException {
    out.text(subject instanceof TaskId ? "task" : "indicator", subject);
  }

  public static void write(JsonWriter out, Observation observation) throws IOException {
    out.object(
        () -> {
          writeSubject(out, observation.subject());
          out.text("agency", observation.agency())
              .text("period", observation.period())
              .optional("value", observation.reportedValue(), ValueCodec::write)
              .text("recordedAt", observation.recordedAt())
              .name("kind", observation.kind())
              .name("status", observation.status())
              .text("source", observation.source())
              .text("publishedOn", observation.publishedOn());
        });
  }
}
