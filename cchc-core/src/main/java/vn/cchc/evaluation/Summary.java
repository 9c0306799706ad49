package vn.cchc.evaluation;

import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.Map;
import vn.cchc.indicator.Ratio;
import vn.cchc.verdict.Level;
import vn.cchc.verdict.Outcome;

/**
 * Counts of targets: those that are due by outcome, the others by level. The two parts are never
 * added up.
 *
 * @param due the targets that are due, and those that are missed before their due day
 * @param notDue the targets whose due day is to come
 * @param notAssessed the objectives in words alone
 * @param outcomes the number for every outcome, 0 included, in the order of {@link Outcome}
 */
public record Summary(
    Due due, NotDue notDue, int notAssessed, ImmutableMap<Outcome, Integer> outcomes) {
  /**
   * The targets that are due.
   *
   * @param met those met
   * @param notMet those missed
   * @param undecided all others
   */
  public record Due(int met, int notMet, int undecided) {
    /** {@return how many there are} */
    public int total() {
      return met + notMet + undecided;
    }

    /** {@return the targets met, of those met and missed; 0/0 where none is decided} */
    public Ratio metShare() {
      return Ratio.of(met, (long) met + notMet);
    }
  }

  /**
   * The targets whose due day is to come.
   *
   * @param atLevel those at the level asked for
   * @param below those below it
   * @param undecided those of which the figures leave it open
   */
  public record NotDue(int atLevel, int below, int undecided) {
    /** {@return how many there are} */
    public int total() {
      return atLevel + below + undecided;
    }
  }

  static Summary of(Iterable<TargetResult> results) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    Map<Outcome, Integer> due = new EnumMap<>(Outcome.class);
    Map<Level, Integer> levels = new EnumMap<>(Level.class);
    for (Outcome outcome : Outcome.values()) {
      outcomes.put(outcome, 0);
    }
    for (TargetResult result : results) {
      outcomes.merge(result.outcome(), 1, Integer::sum);
      result
          .level()
          .ifPresentOrElse(
              level -> levels.merge(level, 1, Integer::sum),
              () -> due.merge(result.outcome(), 1, Integer::sum));
    }
    int notAssessed = due.getOrDefault(Outcome.NOT_ASSESSED, 0);
    int met = due.getOrDefault(Outcome.MET, 0);
    int notMet = due.getOrDefault(Outcome.NOT_MET, 0);
    int all = due.values().stream().mapToInt(Integer::intValue).sum();
    return new Summary(
        new Due(met, notMet, all - met - notMet - notAssessed),
        new NotDue(
            levels.getOrDefault(Level.AT_LEVEL, 0),
            levels.getOrDefault(Level.BELOW, 0),
            levels.getOrDefault(Level.UNDECIDED, 0)),
        notAssessed,
        ImmutableMap.copyOf(outcomes));
  }

  /**
   * Returns the number of targets with an outcome, due or not.
   *
   * @param outcome the outcome
   * @return how many have it
   */
  public int count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0);
  }

  /** {@return how many targets and objectives there are} */
  public int total() {
    return due.total() + notDue.total() + notAssessed;
  }
}
