package vn.cchc.scorecard.validation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.plan.Plan;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.Levels;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;

/** Checks the nodes of a scorecard: codes, sums, rules and indicators. */
final class ScoreNodeCheck {
  private final Scorecard scorecard;
  private final Optional<Plan> plan;
  private final ScorecardProblems problems;

  ScoreNodeCheck(Scorecard scorecard, Optional<Plan> plan, ScorecardProblems problems) {
    this.scorecard = scorecard;
    this.plan = plan;
    this.problems = problems;
  }

  void checkNode(ScoreNode node, AttributePath path) {
    if (!problems.addCode(node.code())) {
      problems.error(ProblemCode.DUPLICATE_ID, path.to("code"), "code", "", node.code().value());
    }
    node.appliesTo()
        .ifPresent(selection -> problems.checkSelection(selection, path.to("appliesTo")));
    node.rule().ifPresent(rule -> checkRule(node, rule, path.to("rule")));
    if (!node.isLeaf()) {
      checkSum(node, path.to("max"));
    }
    for (int i = 0; i < node.children().size(); i++) {
      checkNode(node.children().get(i), path.to("children", i));
    }
  }

  void checkSum(ScoreNode node, AttributePath path) {
    Fraction max = Fraction.of(node.max());
    Stream<Fraction> parts =
        node.children().stream()
            .map(
                child ->
                    node.combination() == ScoreNode.Combination.WEIGHTED_SUM
                        ? Fraction.of(child.max()).times(Fraction.of(child.weight()))
                        : Fraction.of(child.max()));
    Fraction expected =
        switch (node.combination()) {
          case SUM, WEIGHTED_SUM -> parts.reduce(Fraction.ZERO, Fraction::plus);
          case MEAN ->
              parts.reduce(Fraction.ZERO, Fraction::plus).over(Fraction.of(node.children().size()));
          case LOWEST -> parts.filter(part -> !part.equals(max)).findFirst().orElse(max);
        };
    if (!expected.equals(max)) {
      problems.error(
          ProblemCode.SCORE_SUM_DIFFERS,
          path,
          node.code().isRoot() ? scorecard.id().value() : node.code().value(),
          PlainNumbers.text(expected),
          PlainNumbers.text(max));
    }
  }

  private void checkRule(ScoreNode leaf, ScoreRule rule, AttributePath path) {
    if (rule instanceof ScoreRule.Steps steps) {
      new StepCheck(leaf, steps, path.to("steps"), problems.problems()).check();
      checkPoints(
          leaf, steps.steps().stream().map(ScoreRule.Step::points).toList(), path.to("steps"));
    } else if (rule instanceof Levels levels) {
      checkPoints(
          leaf, levels.levels().stream().map(Levels.Level::points).toList(), path.to("levels"));
      LevelCheck.unanswered(levels)
          .forEach(
              figures ->
                  problems.warning(
                      ProblemCode.NO_LEVEL, path.to("levels"), leaf.code().value(), "", figures));
    }
    Optional<IndicatorId> indicator =
        rule instanceof ScoreRule.OneFigure one ? one.indicator() : Optional.empty();
    indicator.ifPresent(id -> checkIndicator(leaf, id, path.to("indicator")));
    if (leaf.source() == ScoreNode.Source.AUTOMATIC
        && indicator.isEmpty()
        && rule.names().isEmpty()) {
      problems.error(ProblemCode.NO_INPUT, path, leaf.code().value(), "", "");
    }
  }

  private void checkPoints(ScoreNode leaf, Iterable<BigDecimal> points, AttributePath path) {
    BigDecimal best = BigDecimal.ZERO;
    int i = 0;
    for (BigDecimal some : points) {
      best = best.max(some);
      if (some.compareTo(leaf.max()) > 0) {
        problems.error(
            ProblemCode.POINTS_ABOVE_MAX,
            path.to(i).to("points"),
            leaf.code().value(),
            leaf.max().toPlainString(),
            some.toPlainString());
      }
      i++;
    }
    if (best.compareTo(leaf.max()) < 0) {
      problems.warning(
          ProblemCode.MAX_NOT_REACHED,
          path,
          leaf.code().value(),
          leaf.max().toPlainString(),
          best.toPlainString());
    }
  }

  private void checkIndicator(ScoreNode leaf, IndicatorId id, AttributePath path) {
    if (plan.isEmpty()) {
      return;
    }
    Optional<Measure> measure = plan.orElseThrow().indicator(id).map(Indicator::measure);
    if (measure.isEmpty()) {
      problems.error(ProblemCode.UNKNOWN_INDICATOR, path, leaf.code().value(), "", id.value());
    } else if (measure.orElseThrow() == Measure.GRADE
        || measure.orElseThrow() == Measure.COMPLETION) {
      problems.error(
          ProblemCode.UNFIT_SCORE_RULE,
          path,
          leaf.code().value(),
          measure.orElseThrow().toString(),
          id.value());
    }
  }
}
