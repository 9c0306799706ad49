package vn.cchc.verdict.rule;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/** The level of one outcome, or of several members, before the due day (V6). */
public final class LevelCombination {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final ImmutableList<Member> members;

  public LevelCombination(List<Member> members) {
    this.members = ImmutableList.copyOf(members);
  }

  /**
   * A member, or a part.
   *
   * @param outcome its outcome
   * @param level its level; a member that is NOT_MET already has none
   */
  public record Member(Outcome outcome, Optional<Level> level) {
    boolean isBelow() {
      return outcome == Outcome.NOT_MET || level.equals(Optional.of(Level.BELOW));
    }

    /** Returns whether its outcome is still open. */
    boolean isOpen() {
      return outcome != Outcome.MET && outcome != Outcome.NOTHING_AROSE && !isBelow();
    }
  }

  /** Returns the level that follows from an outcome alone; a missed target has none. */
  public static Optional<Level> of(Outcome outcome) {
    return switch (outcome) {
      case MET -> Optional.of(Level.AT_LEVEL);
      case NOT_DUE -> Optional.of(Level.BELOW);
      case NOT_MET, NOT_ASSESSED -> Optional.empty();
      case CONFLICT, INVALID_DATA, NO_BASELINE, NO_DATA, NOTHING_AROSE ->
          Optional.of(Level.UNDECIDED);
    };
  }

  /** Returns the level if all must be met: one member below decides. */
  public Optional<Level> ofAll(Outcome outcome) {
    return outcome != Outcome.NOT_MET && members.stream().anyMatch(Member::isBelow)
        ? Optional.of(Level.BELOW)
        : of(outcome);
  }

  /** Returns the level if a share must be met: below if even all open members would not suffice. */
  public Optional<Level> ofShare(Outcome outcome, BigDecimal percent) {
    if (outcome == Outcome.MET || outcome == Outcome.NOT_MET) {
      return of(outcome);
    }
    long counted = count(member -> member.outcome() != Outcome.NOTHING_AROSE);
    long possible = count(member -> member.outcome() == Outcome.MET || member.isOpen());
    boolean isBelow =
        HUNDRED
                .multiply(BigDecimal.valueOf(possible))
                .compareTo(percent.multiply(BigDecimal.valueOf(counted)))
            < 0;
    return Optional.of(isBelow ? Level.BELOW : Level.UNDECIDED);
  }

  private long count(Predicate<Member> predicate) {
    return members.stream().filter(predicate).count();
  }
}
