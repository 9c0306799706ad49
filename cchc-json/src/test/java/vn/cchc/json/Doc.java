package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.cchc.observation.Observations;
import vn.cchc.plan.Plan;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;

/** Documents to begin with, and what is said of them when they are spoilt. */
public final class Doc {
  public static final String PLAN =
      """
      {
        "format": "cchc-plan/1",
        "id": "cchc-2020",
        "title": "Kế hoạch",
        "period": "2020",
        "indicators": [
          {"id": "ho-so", "name": "Hồ sơ", "measure": "share", "accumulation": "additive"}
        ],
        "targets": [
          {"id": "muc-3", "text": "tối thiểu 40 %", "indicator": "ho-so",
           "criterion": {"type": "atLeast", "value": 40},
           "scope": {"type": "agency", "agency": "so-a"}}
        ],
        "taskGroups": [
          {"id": "bo-may", "name": "Bộ máy", "tasks": [
            {"id": "viec", "name": "Việc", "lead": "so-a", "supporting": ["so-b"]}
          ]}
        ]
      }
      """;

  public static final String AGENCIES =
      """
      {"format": "cchc-agencies/1", "agencies": [
        {"id": "tinh", "name": "UBND tỉnh", "kind": "provincialCommittee"},
        {"id": "so-a", "name": "Sở A", "kind": "department", "parent": "tinh"}
      ]}
      """;

  public static final String LINE =
      "{\"indicator\":\"ho-so\",\"agency\":\"so-a\",\"period\":\"2020-03\",\"value\":{\"type\":"
          + "\"ratio\",\"numerator\":120,\"denominator\":300},\"recordedAt\":\"2020-04-05T08:00:00Z\"}";

  private Doc() {}

  public static ReadResult<Plan> plan(String json) {
    return CchcJson.readPlan(json.getBytes(UTF_8), "plan.json");
  }

  public static ReadResult<Observations> lines(String lines) {
    return lines(lines.getBytes(UTF_8));
  }

  public static ReadResult<Observations> lines(byte[] lines) {
    try {
      return CchcJson.readObservations(new ByteArrayInputStream(lines), "a.ndjson");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces what must be there once. */
  public static String with(String json, String part, String other) {
    if (json.indexOf(part) < 0 || json.indexOf(part) != json.lastIndexOf(part)) {
      throw new IllegalArgumentException(part);
    }
    return json.replace(part, other);
  }

  /** Every problem as code, line, column and pointer. */
  public static List<String> problems(ReadResult<?> reading) {
    return problems(reading.problems());
  }

  public static List<String> problems(List<Problem> problems) {
    return problems.stream().map(Doc::shown).toList();
  }

  /** Every problem as code, pointer and what was expected, without line and column. */
  public static List<String> expectations(ReadResult<?> reading) {
    return reading.problems().stream().map(Doc::expectation).toList();
  }

  private static String expectation(Problem problem) {
    return "%s %s: %s"
        .formatted(problem.code(), problem.place().pointer(), problem.expected())
        .strip();
  }

  private static String shown(Problem problem) {
    Place place = problem.place();
    return "%s %d:%d %s"
        .formatted(problem.code(), place.line(), place.column(), place.pointer())
        .strip();
  }
}
