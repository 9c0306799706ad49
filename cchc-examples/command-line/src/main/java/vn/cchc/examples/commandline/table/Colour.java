package vn.cchc.examples.commandline.table;

import vn.cchc.evaluation.TargetResult;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/** What colour a terminal gives an outcome beside its word; a file or a pipe gets none. */
enum Colour {
  GREEN(32),
  RED(31),
  YELLOW(33),
  NONE(0);

  /** Set to true by the script that starts the program where a table goes to a terminal. */
  private static final String WANTED = "cchc.colour";

  private static final String ESCAPE = "\u001b[";

  private final int code;

  Colour(int code) {
    this.code = code;
  }

  /** Green is met or at its level, red missed or below it, yellow undecided. */
  static Colour of(TargetResult result) {
    if (!Boolean.getBoolean(WANTED)) {
      return NONE;
    }
    return result.level().map(Colour::of).orElseGet(() -> of(result.outcome()));
  }

  private static Colour of(Level level) {
    return switch (level) {
      case AT_LEVEL -> GREEN;
      case BELOW -> RED;
      case UNDECIDED -> YELLOW;
    };
  }

  private static Colour of(Outcome outcome) {
    return switch (outcome) {
      case MET -> GREEN;
      case NOT_MET -> RED;
      case NOT_ASSESSED, NOTHING_AROSE, NOT_DUE -> NONE;
      case CONFLICT, INVALID_DATA, NO_BASELINE, NO_DATA -> YELLOW;
    };
  }

  String paint(String words) {
    return this == NONE || words.isEmpty() ? words : ESCAPE + code + "m" + words + ESCAPE + "0m";
  }
}
