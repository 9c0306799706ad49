package vn.cchc.json;

import com.google.common.collect.ImmutableList;
import vn.cchc.observation.Observation;
import vn.cchc.problem.Problem;

/**
 * Takes observations as they are read, line by line, for instance into a database. Nothing of a
 * line is kept once it was handed over.
 */
public interface ObservationSink {
  /**
   * Takes a good line.
   *
   * @param observation what it says
   */
  void accept(Observation observation);

  /**
   * Takes all that is wrong with one bad line.
   *
   * @param problems the problems, at least one, with the line's number and JSON Pointers into it
   * @return whether to read on
   */
  boolean refuse(ImmutableList<Problem> problems);
}
