package vn.cchc.examples.service.web;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import vn.cchc.json.ObservationSink;
import vn.cchc.observation.Observation;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Hands on good lines, and keeps so many of the problems of bad ones as anybody would read. */
public final class LineCollector implements ObservationSink {
  private static final int MOST_PROBLEMS = 1000;

  private final Consumer<Observation> taker;
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();
  private int count;

  /** Makes one that hands the good lines on. */
  public LineCollector(Consumer<Observation> taker) {
    this.taker = taker;
  }

  @Override
  public void accept(Observation observation) {
    taker.accept(observation);
  }

  @Override
  public boolean refuse(ImmutableList<Problem> ofLine) {
    problems.addAll(ofLine);
    count += ofLine.size();
    if (count >= MOST_PROBLEMS) {
      problems.add(
          Problem.error(
              ProblemCode.TOO_LARGE,
              Place.at(""),
              "errors",
              Integer.toString(MOST_PROBLEMS),
              Integer.toString(count)));
    }
    return count < MOST_PROBLEMS;
  }

  /** {@return everything that is wrong; where it is too much, the last says so} */
  public ImmutableList<Problem> problems() {
    return problems.build();
  }
}
