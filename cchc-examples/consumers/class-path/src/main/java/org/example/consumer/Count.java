package org.example.consumer;

import com.google.common.collect.ImmutableList;
import vn.cchc.json.ObservationSink;
import vn.cchc.observation.Observation;
import vn.cchc.problem.Problem;

/** Counts lines; the one interface of the library that others implement. */
public final class Count implements ObservationSink {
  private int good;
  private int bad;

  /** No lines yet. */
  public Count() {}

  @Override
  public void accept(Observation observation) {
    good++;
  }

  @Override
  public boolean refuse(ImmutableList<Problem> problems) {
    bad++;
    return true;
  }

  /** {@return how many lines were good, and how many bad} */
  @Override
  public String toString() {
    return good + " good, " + bad + " bad";
  }
}
