package vn.cchc.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import vn.cchc.observation.Fold;
import vn.cchc.observation.Observation;
import vn.cchc.problem.Problem;

/** Reads lines into a fold. */
final class FoldedReading {
  private final String source;
  private final Strictness strictness;
  private final LocalDate asOf;

  FoldedReading(String source, Strictness strictness, LocalDate asOf) {
    this.source = source;
    this.strictness = strictness;
    this.asOf = asOf;
  }

  FoldedLines read(InputStream lines, int parallelism) throws IOException {
    checkArgument(parallelism >= 1, "parallelism: must be at least 1, but was %s", parallelism);
    Fold fold = Fold.asOf(asOf);
    Findings all = new Findings(source, Strictness.STRICT);
    ObservationSink folding =
        new ObservationSink() {
          @Override
          public void accept(Observation observation) {
            fold.add(observation);
          }

          @Override
          public boolean refuse(ImmutableList<Problem> problems) {
            problems.forEach(all::add);
            return true;
          }
        };
    LinesRead read = new ObservationLines(source, strictness, folding).read(lines);
    return new FoldedLines(fold, read, all.sorted());
  }
}
