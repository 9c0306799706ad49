package vn.cchc.examples.report.content;

import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.markup.Element;
import vn.cchc.examples.report.markup.Node;
import vn.cchc.tasks.TaskResult;
import vn.cchc.tasks.TaskState;
import vn.cchc.tasks.Timeliness;
import vn.cchc.verdict.Outcome;

/**
 * A colour and a sign, which accompany the words and never instead of them. In the order in which
 * summaries list them: what needs somebody to act comes first.
 */
public enum Tone {
  MISSED("M4 4l8 8M12 4l-8 8"),
  CONFLICT("M3 6h10M3 10h10M10.5 2.5l-5 11"),
  INVALID("M8 3v6.5M8 11.5v1.5"),
  LATE("M8 4v4.5l3 2M8 1.5a6.5 6.5 0 1 0 .01 0"),
  NO_BASELINE("M5.5 6a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.7-.9 1.7M8 12v1.2"),
  NO_DATA(
      "M5.5 2.2A6.5 6.5 0 0 1 10.5 2.2M13.8 5.5A6.5 6.5 0 0 1 13.8 10.5M10.5 13.8A6.5 6.5 0 0 1"
          + " 5.5 13.8M2.2 10.5A6.5 6.5 0 0 1 2.2 5.5"),
  UNDER_WAY("M4 3.5l4.5 4.5l-4.5 4.5M9 3.5l4.5 4.5l-4.5 4.5"),
  MET("M3 8.5l3.5 3.5l6.5 -8"),
  NOTHING_AROSE("M8 2.5a5.5 5.5 0 1 0 .01 0M4.2 11.8l7.6 -7.6"),
  NOT_ASSESSED("M3 5h10M3 8h10M3 11h6");

  private final String sign;

  Tone(String sign) {
    this.sign = sign;
  }

  public static Tone of(Outcome outcome) {
    return switch (outcome) {
      case NOT_ASSESSED -> NOT_ASSESSED;
      case CONFLICT -> CONFLICT;
      case INVALID_DATA -> INVALID;
      case NO_BASELINE -> NO_BASELINE;
      case NO_DATA -> NO_DATA;
      case NOTHING_AROSE -> NOTHING_AROSE;
      case MET -> MET;
      case NOT_DUE -> UNDER_WAY;
      case NOT_MET -> MISSED;
    };
  }

  /** Returns the tone of a result: by its level before its due day, else by its outcome. */
  public static Tone of(TargetResult result) {
    if (AgencyResults.isShort(result)) {
      return MISSED;
    }
    return AgencyResults.isReached(result) ? MET : of(result.outcome());
  }

  public static Tone of(TaskResult task) {
    return task.timeliness().map(timeliness -> of(task.state(), timeliness)).orElse(CONFLICT);
  }

  public static Tone of(TaskState state, Timeliness timeliness) {
    return switch (timeliness) {
      case OVERDUE -> MISSED;
      case LATE -> LATE;
      case ON_TIME -> MET;
      case NOT_YET_DUE, NO_DEADLINE ->
          switch (state) {
            case COMPLETED -> MET;
            case NO_REPORT -> NO_DATA;
            case CONFLICTING -> CONFLICT;
            case NOT_STARTED, IN_PROGRESS -> UNDER_WAY;
          };
    };
  }

  /** Returns the class by which the style sheet colours it. */
  public String css() {
    return switch (this) {
      case MISSED -> "missed";
      case CONFLICT -> "conflict";
      case INVALID -> "invalid";
      case LATE -> "late";
      case NO_BASELINE -> "no-baseline";
      case NO_DATA -> "no-data";
      case UNDER_WAY -> "under-way";
      case MET -> "met";
      case NOTHING_AROSE -> "nothing-arose";
      case NOT_ASSESSED -> "not-assessed";
    };
  }

  /** Returns the light colour behind the words, as six hexadecimal digits. */
  public String tint() {
    return switch (this) {
      case MISSED -> "FBE7E4";
      case CONFLICT -> "F5E6F3";
      case INVALID -> "FDEED4";
      case LATE -> "FBF0D0";
      case NO_BASELINE -> "ECEBF8";
      case NO_DATA -> "EBECEE";
      case UNDER_WAY -> "E5EEF9";
      case MET -> "E3F2E8";
      case NOTHING_AROSE -> "E2F1F2";
      case NOT_ASSESSED -> "F2F1EC";
    };
  }

  /** Returns the sign and the words, in colour. */
  public Node badge(String words) {
    return Element.of("span", "badge " + css()).add(sign()).add(Element.of("span").text(words));
  }

  private Node sign() {
    return Element.of("svg", "sign")
        .with("viewBox", "0 0 16 16")
        .with("aria-hidden", "true")
        .add(Element.of("path").with("d", sign));
  }
}
