package vn.cchc.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/**
 * The attributes of a target that must go together, as far as they are known. A {@link Target}
 * refuses to be built if one of their rules is broken, and a reader of documents reports every
 * broken rule.
 *
 * @param given the names of the attributes that are given, even if their values are not known
 * @param isWhole whether the value of every given attribute is known
 * @param indicator the indicator, if it is known
 * @param criterion the criterion, if it is known
 * @param stages the stages that are known
 * @param scope the scope, if it is known
 * @param baseline the baseline, if it is known
 * @param line the line, if it is known
 * @param due the due day, if it is known
 */
public record TargetDraft(
    ImmutableSet<String> given,
    boolean isWhole,
    Optional<IndicatorId> indicator,
    Optional<Criterion> criterion,
    ImmutableList<Stage> stages,
    Optional<Scope> scope,
    Optional<Baseline> baseline,
    Optional<StraightLine> line,
    Optional<LocalDate> due) {
  /**
   * A rule that the attributes of a target break.
   *
   * @param problem which attribute is missing, or which do not go together
   * @param message the same for developers, as the end of a sentence about the target
   */
  public record BrokenRule(Problem problem, String message) {}

  static TargetDraft of(Target target) {
    ImmutableMap<String, Boolean> attributes =
        ImmutableMap.of(
            "indicator", target.indicator().isPresent(),
            "criterion", target.criterion().isPresent(),
            "stages", !target.stages().isEmpty(),
            "scope", target.scope().isPresent(),
            "baseline", target.baseline().isPresent(),
            "formerBaselines", !target.formerBaselines().isEmpty(),
            "line", target.line().isPresent(),
            "edition", target.edition().isPresent(),
            "every", target.every().isPresent(),
            "approximate", target.isApproximate());
    return new TargetDraft(
        ImmutableSet.copyOf(Maps.filterValues(attributes, Boolean::booleanValue).keySet()),
        true,
        target.indicator(),
        target.criterion(),
        target.stages(),
        target.scope(),
        target.baseline(),
        target.line(),
        target.due());
  }

  /** {@return the rules that are broken; those about values only while nothing else is wrong} */
  public ImmutableList<BrokenRule> brokenRules() {
    Rules rules = new Rules();
    rules.checkCriterion();
    rules.checkBaseline();
    rules.checkEvery();
    rules.checkDays();
    rules.checkLine();
    return ImmutableList.copyOf(rules.broken);
  }

  /** The list of rules, in the order in which they are reported. */
  private final class Rules {
    private final List<BrokenRule> broken = new ArrayList<>();
    private final Optional<Stage> last =
        stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    private final Optional<Criterion> judged = criterion.or(() -> last.map(Stage::criterion));
    private final boolean isJudged = given.contains("criterion") || given.contains("stages");

    private void checkCriterion() {
      missing("scope", isJudged, "with a criterion must have a scope");
      conflict(
          "stages, line",
          last.isPresent() && given.contains("line"),
          "must not have both stages and a line");
      missing(
          "criterion",
          !isJudged
              && (given.contains("indicator") || given.contains("scope") || given.contains("line")),
          "without a criterion must have no indicator, scope or line");
      boolean isOfSeveral = judged.filter(TargetDraft::isOfSeveral).isPresent();
      missing(
          "indicator",
          judged.isPresent() && !isOfSeveral,
          "with a criterion must have an indicator");
      conflict(
          "indicator, criterion",
          indicator.isPresent() && isOfSeveral,
          "of several indicators must not name one of its own");
      if (isSound()) {
        conflict(
            "stages",
            stages.stream().map(stage -> isOfSeveral(stage.criterion())).distinct().count() > 1,
            "stages must be of several indicators all, or none of them");
        conflict(
            "criterion, stages",
            last.isPresent() && !last.map(Stage::criterion).equals(judged),
            "criterion must be that of its last stage");
      }
    }

    private void checkBaseline() {
      conflict(
          "baseline, formerBaselines",
          given.contains("baseline") && given.contains("formerBaselines"),
          "must not have both a baseline and those of former agencies");
      conflict(
          "baseline, every",
          given.contains("every") && baseline.filter(Baseline::isOfFigures).isPresent(),
          "asked for every period must not have a baseline without a value");
    }

    private void checkEvery() {
      missing(
          "criterion",
          !isJudged && given.contains("approximate"),
          "without a criterion must not be approximate");
      if (given.contains("every")) {
        missing("criterion", !isJudged, "asked for every period must have a criterion");
        for (String other : List.of("stages", "line", "edition")) {
          conflict(
              "every, " + other,
              given.contains(other),
              "asked for every period must have no " + other);
        }
      }
    }

    private void checkDays() {
      if (due.isPresent() && isSound()) {
        LocalDate day = due.orElseThrow();
        last.map(Stage::due)
            .filter(end -> !end.equals(day))
            .ifPresent(
                end ->
                    conflict(
                        "due, stages",
                        true,
                        "due day %s must be that of its last stage, %s".formatted(day, end)));
        line.map(StraightLine::from)
            .filter(from -> !from.isBefore(day))
            .ifPresent(
                from ->
                    conflict(
                        "due, line",
                        true,
                        "line must begin before the due day, but begins on " + from));
      }
    }

    private void checkLine() {
      if (line.isPresent() && isSound()) {
        conflict(
            "criterion, line",
            criterion.filter(TargetDraft::hasOneBound).isEmpty(),
            "with a line must have a criterion of one bound");
        conflict(
            "scope, line",
            scope.flatMap(Scope::judgedAsOne).isEmpty(),
            "with a line must be of one agency or of an aggregate");
      }
    }

    private boolean isSound() {
      return isWhole && broken.isEmpty();
    }

    private void missing(String attribute, boolean isNeeded, String message) {
      if (isNeeded && !given.contains(attribute)) {
        add(ProblemCode.MISSING_KEY, attribute, attribute, message);
      }
    }

    private void conflict(String attributes, boolean isOne, String message) {
      if (isOne) {
        add(ProblemCode.CONFLICTING_KEYS, "target", attributes, message);
      }
    }

    private void add(ProblemCode code, String subject, String attributes, String message) {
      Place place = Place.at(AttributePath.ROOT);
      broken.add(new BrokenRule(Problem.error(code, place, subject, attributes, ""), message));
    }
  }

  private static boolean isOfSeveral(Criterion criterion) {
    return !criterion.parts().isEmpty();
  }

  private static boolean hasOneBound(Criterion criterion) {
    return criterion instanceof Criterion.Threshold && criterion.betterDirection().isPresent();
  }
}
