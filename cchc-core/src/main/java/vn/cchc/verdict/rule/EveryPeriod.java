package vn.cchc.verdict.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/**
 * A target that must be met in every period (T9): the results of its periods, or of agencies that
 * each must meet it in every period.
 */
public final class EveryPeriod {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ImmutableList<Inner> inner;
  private final BigDecimal percent;

  /**
   * Takes the results inside.
   *
   * @param inner the results of the periods or of the agencies
   * @param percent the share of the agencies that is to meet it, in per cent; absent, all
   */
  public EveryPeriod(List<Inner> inner, Optional<BigDecimal> percent) {
    this.inner = ImmutableList.copyOf(inner);
    this.percent = percent.orElse(HUNDRED);
  }

  /**
   * The result of a period or of an agency.
   *
   * @param outcome its outcome
   * @param level its level, if it has one
   * @param isFinal whether it is final
   */
  public record Inner(Outcome outcome, Optional<Level> level, boolean isFinal) {
    private boolean isBelow() {
      return outcome == Outcome.NOT_MET || level.equals(Optional.of(Level.BELOW));
    }

    /** Returns whether it is of a period that has not ended and has no figure. */
    public boolean isLeftOut() {
      return outcome == Outcome.NOT_DUE && level.equals(Optional.of(Level.UNDECIDED));
    }
  }

  /**
   * Returns whether the whole is final: if all its parts are, or if so much is finally missed that
   * later figures cannot change it.
   */
  public boolean isFinal(Outcome outcome, boolean isDue) {
    if (outcome == Outcome.NOT_MET) {
      return !isEnough(
          count(one -> !one.isFinal() || one.outcome() == Outcome.MET),
          count(one -> !one.isFinal() || one.outcome() != Outcome.NOTHING_AROSE));
    }
    return isDue && inner.stream().allMatch(Inner::isFinal);
  }

  /** Returns the level of all periods: of those that have ended or have a figure. */
  public Optional<Level> levelOfPeriods(Outcome outcome) {
    if (outcome == Outcome.NOT_MET) {
      return Optional.empty();
    }
    List<Inner> counted = inner.stream().filter(one -> !one.isLeftOut()).toList();
    if (counted.stream().anyMatch(Inner::isBelow)) {
      return Optional.of(Level.BELOW);
    }
    return Optional.of(
        !counted.isEmpty() && counted.stream().allMatch(one -> one.outcome() == Outcome.MET)
            ? Level.AT_LEVEL
            : Level.UNDECIDED);
  }

  /** Returns the level of all agencies, those without cases left out. */
  public Optional<Level> levelOfAgencies(Outcome outcome) {
    if (outcome == Outcome.NOT_MET) {
      return Optional.empty();
    }
    long counted = count(one -> one.outcome() != Outcome.NOTHING_AROSE);
    if (!isEnough(counted - count(Inner::isBelow), counted)) {
      return Optional.of(Level.BELOW);
    }
    long atLevel = count(one -> one.level().equals(Optional.of(Level.AT_LEVEL)));
    return Optional.of(
        counted > 0 && isEnough(atLevel, counted) ? Level.AT_LEVEL : Level.UNDECIDED);
  }

  private boolean isEnough(long some, long all) {
    return HUNDRED
            .multiply(BigDecimal.valueOf(some))
            .compareTo(percent.multiply(BigDecimal.valueOf(all)))
        >= 0;
  }

  private long count(Predicate<Inner> predicate) {
    return inner.stream().filter(predicate).count();
  }
}
