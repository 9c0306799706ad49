package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * A plan and its revisions (<i>kế hoạch sửa đổi, bổ sung</i>), each in force from its own day until
 * the next one is. A revision is a whole plan and not a list of changes.
 *
 * @param revisions the plan as issued and as revised since, at least one, by the day from which
 *     each is in force; a plan without such a day comes before all others
 */
public record PlanHistory(ImmutableList<Plan> revisions) {
  private static final Comparator<Plan> BY_DAY = Comparator.comparing(PlanHistory::from);

  /** Orders the revisions and checks that they are of one plan and of different days. */
  public PlanHistory {
    checkArgument(!revisions.isEmpty(), "plan history: must have at least one plan");
    revisions = ImmutableList.sortedCopyOf(BY_DAY, revisions);
    for (int i = 1; i < revisions.size(); i++) {
      Plan earlier = revisions.get(i - 1);
      Plan later = revisions.get(i);
      checkArgument(
          earlier.id().equals(later.id()),
          "plan history: revisions must be of one plan, but are of %s and %s",
          earlier.id(),
          later.id());
      checkArgument(
          from(earlier).isBefore(from(later)),
          "plan %s: two revisions must not be in force from one day, but are from %s",
          later.id(),
          later.inForceFrom().map(LocalDate::toString).orElse("the beginning"));
    }
  }

  private static LocalDate from(Plan plan) {
    return plan.inForceFrom().orElse(LocalDate.MIN);
  }

  /**
   * Returns the history of a plan.
   *
   * @param revisions the plan as issued and as revised since, in any order
   * @return the history
   * @throws IllegalArgumentException if there is none, or they are of several plans, or two are in
   *     force from one day
   */
  public static PlanHistory of(Plan... revisions) {
    return new PlanHistory(ImmutableList.copyOf(revisions));
  }

  /** {@return the plan's id} */
  public PlanId id() {
    return revisions.get(0).id();
  }

  /**
   * Returns the revision in force on a day.
   *
   * @param day the day
   * @return the latest one in force from that day or an earlier one; none before the first
   */
  public Optional<Plan> inForce(LocalDate day) {
    return revisions.reverse().stream().filter(plan -> !from(plan).isAfter(day)).findFirst();
  }

  /**
   * Returns the problem that no revision is in force on a day.
   *
   * @param day the day
   * @return the problem, about the whole plan
   */
  public Problem notInForce(LocalDate day) {
    return Problem.error(
        ProblemCode.NOT_IN_FORCE,
        Place.at(AttributePath.ROOT),
        id().value(),
        day.toString(),
        day.toString());
  }
}
