package vn.cchc.examples.commandline;

import java.io.IOException;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.cchc.indicator.Subject;
import vn.cchc.json.PlanInput;
import vn.cchc.observation.Observations;

/** Reads the figures of some subjects once more. */
record FiguresReadAgain(PlanInput input) implements Function<Predicate<Subject>, Observations> {
  @Override
  public Observations apply(Predicate<Subject> subjects) {
    try {
      return input.observationsOf(subjects);
    } catch (IOException e) {
      String reason = PrintableText.escaped(String.valueOf(e.getMessage()));
      throw new FailedCommandException(
          new Sentence(
              "không đọc lại được số liệu: " + reason, "cannot read the figures again: " + reason),
          InputFiles.UNUSABLE);
    }
  }
}
