package vn.cchc.examples.commandline;

import vn.cchc.evaluation.TargetResult;
import vn.cchc.verdict.Level;

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
    return switch (result.outcome()) {
      case MET -> GREEN;
      case NOT_MET -> RED;
      case NOT_ASSESSED, NOTHING_AROSE -> NONE;
      case NOT_DUE ->
          result.level().map(level -> level == Level.AT_LEVEL ? GREEN : ofOpen(level)).orElse(NONE);
      case CONFLICT, INVALID_DATA, NO_BASELINE, NO_DATA -> YELLOW;
    };
  }

  private static Colour ofOpen(Level level) {
    return level == Level.BELOW ? RED : YELLOW;
  }

  String paint(String words) {
    return this == NONE ? words : ESCAPE + code + "m" + words + ESCAPE + "0m";
  }
}
