package vn.cchc.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A step on the way to a target (<i>lộ trình</i>): its own criterion by its own day.
 *
 * @param due the last day, included
 * @param criterion what is to be reached by then
 */
public record Stage(LocalDate due, Criterion criterion) {
  /** Checks that both are given. */
  public Stage {
    requireNonNull(due, "due");
    requireNonNull(criterion, "criterion");
  }

  /**
   * Returns a stage.
   *
   * @param due the last day, included
   * @param criterion what is to be reached by then
   * @return the stage
   */
  public static Stage of(LocalDate due, Criterion criterion) {
    return new Stage(due, criterion);
  }
}
