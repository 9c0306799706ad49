package vn.cchc.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Scope;

/**
 * What a target asked for on its due day, before a revision of the plan changed it on that day or
 * later (<i>điều chỉnh sau khi đến hạn</i>). Only what the revision changed is given.
 *
 * @param on the first day on which the revision was in force
 * @param criterion the criterion before
 * @param scope the scope before
 * @param due the due day before
 * @param period the window before
 */
public record EarlierTerms(
    LocalDate on,
    Optional<Criterion> criterion,
    Optional<Scope> scope,
    Optional<LocalDate> due,
    Optional<ReportingPeriod> period) {
  /** Checks that all are given. */
  public EarlierTerms {
    requireNonNull(on, "on");
    requireNonNull(criterion, "criterion");
    requireNonNull(scope, "scope");
    requireNonNull(due, "due");
    requireNonNull(period, "period");
  }
}
