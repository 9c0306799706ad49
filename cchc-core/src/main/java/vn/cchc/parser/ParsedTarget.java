package vn.cchc.parser;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.indicator.Unit;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Commitment;
import vn.cchc.plan.Criterion;

/**
 * A target that was understood from words.
 *
 * @param words the words that it was understood from
 * @param criterion what is to be reached
 * @param unit per cent or places, where the words say so; otherwise the words that follow the
 *     number name it
 * @param commitment how firmly it is promised, if the words say so
 * @param due the last day, if the words say one
 * @param baseline the period that a change is counted from, if the words say one
 * @param isApproximate whether the words say <i>khoảng</i>, about
 */
public record ParsedTarget(
    String words,
    Criterion criterion,
    Optional<Unit> unit,
    Optional<Commitment> commitment,
    Optional<LocalDate> due,
    Optional<ReportingPeriod> baseline,
    boolean isApproximate) {
  /** Checks that everything is given. */
  public ParsedTarget {
    requireNonNull(words, "words");
    requireNonNull(criterion, "criterion");
    requireNonNull(unit, "unit");
    requireNonNull(commitment, "commitment");
    requireNonNull(due, "due");
    requireNonNull(baseline, "baseline");
  }
}
