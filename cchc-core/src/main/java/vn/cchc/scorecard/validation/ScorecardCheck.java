package vn.cchc.scorecard.validation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Fraction;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.plan.Plan;
import vn.cchc.plan.Selection;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.AgencyBlock;
import vn.cchc.scorecard.BlockId;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.Levels;
import vn.cchc.scorecard.NodeCode;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.ScoreRule;
import vn.cchc.scorecard.Scorecard;

/** One check of one scorecard. */
final class ScorecardCheck {
  private final Scorecard scorecard;
  private final Optional<AgencyRegister> register;
  private final Optional<Plan> plan;
  private final Set<NodeCode> codes = new HashSet<>();
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  ScorecardCheck(Scorecard scorecard, Optional<AgencyRegister> register, Optional<Plan> plan) {
    this.scorecard = scorecard;
    this.register = register;
    this.plan = plan;
  }

  ImmutableList<Problem> problems() {
    codes.add(NodeCode.ROOT);
    checkSum(scorecard.root(), "/total");
    for (int i = 0; i < scorecard.nodes().size(); i++) {
      checkNode(scorecard.nodes().get(i), "/nodes/" + i);
    }
    scorecard.classes().ifPresent(this::checkClasses);
    checkBlocks();
    checkAdjustments();
    return problems.build();
  }

  private void checkNode(ScoreNode node, String pointer) {
    if (!codes.add(node.code())) {
      error(ProblemCode.DUPLICATE_ID, pointer + "/code", "code", "", node.code().value());
    }
    node.appliesTo().ifPresent(selection -> checkSelection(selection, pointer + "/appliesTo"));
    node.rule().ifPresent(rule -> checkRule(node, rule, pointer + "/rule"));
    if (!node.isLeaf()) {
      checkSum(node, pointer + "/max");
    }
    for (int i = 0; i < node.children().size(); i++) {
      checkNode(node.children().get(i), pointer + "/children/" + i);
    }
  }

  private void checkSum(ScoreNode node, String pointer) {
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
      error(
          ProblemCode.SCORE_SUM_DIFFERS,
          pointer,
          node.code().isRoot() ? scorecard.id().value() : node.code().value(),
          PlainNumbers.text(expected),
          PlainNumbers.text(max));
    }
  }

  private void checkRule(ScoreNode leaf, ScoreRule rule, String pointer) {
    if (rule instanceof ScoreRule.Steps steps) {
      new StepCheck(leaf, steps, pointer + "/steps", problems).check();
      checkPoints(
          leaf, steps.steps().stream().map(ScoreRule.Step::points).toList(), pointer + "/steps");
    } else if (rule instanceof Levels levels) {
      checkPoints(
          leaf, levels.levels().stream().map(Levels.Level::points).toList(), pointer + "/levels");
      LevelCheck.unanswered(levels)
          .forEach(
              figures ->
                  warning(
                      ProblemCode.NO_LEVEL, pointer + "/levels", leaf.code().value(), "", figures));
    }
    Optional<IndicatorId> indicator =
        rule instanceof ScoreRule.OneFigure one ? one.indicator() : Optional.empty();
    indicator.ifPresent(id -> checkIndicator(leaf, id, pointer + "/indicator"));
    if (leaf.source() == ScoreNode.Source.AUTOMATIC
        && indicator.isEmpty()
        && rule.names().isEmpty()) {
      error(ProblemCode.NO_INPUT, pointer, leaf.code().value(), "", "");
    }
  }

  private void checkPoints(ScoreNode leaf, Iterable<BigDecimal> points, String pointer) {
    BigDecimal best = BigDecimal.ZERO;
    int i = 0;
    for (BigDecimal some : points) {
      best = best.max(some);
      if (some.compareTo(leaf.max()) > 0) {
        error(
            ProblemCode.POINTS_ABOVE_MAX,
            pointer + "/" + i + "/points",
            leaf.code().value(),
            leaf.max().toPlainString(),
            some.toPlainString());
      }
      i++;
    }
    if (best.compareTo(leaf.max()) < 0) {
      warning(
          ProblemCode.MAX_NOT_REACHED,
          pointer,
          leaf.code().value(),
          leaf.max().toPlainString(),
          best.toPlainString());
    }
  }

  private void checkIndicator(ScoreNode leaf, IndicatorId id, String pointer) {
    if (plan.isEmpty()) {
      return;
    }
    Optional<Measure> measure = plan.orElseThrow().indicator(id).map(Indicator::measure);
    if (measure.isEmpty()) {
      error(ProblemCode.UNKNOWN_INDICATOR, pointer, leaf.code().value(), "", id.value());
    } else if (measure.orElseThrow() == Measure.GRADE
        || measure.orElseThrow() == Measure.COMPLETION) {
      error(
          ProblemCode.UNFIT_SCORE_RULE,
          pointer,
          leaf.code().value(),
          measure.orElseThrow().toString(),
          id.value());
    }
  }

  private void checkClasses(ClassScheme scheme) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < scheme.classes().size(); i++) {
      ClassScheme.ScoreClass one = scheme.classes().get(i);
      String pointer = "/classes/" + i;
      if (!names.add(one.name())) {
        error(ProblemCode.DUPLICATE_CLASS, pointer + "/name", "", "", one.name());
      }
      if (!one.interval().meets(Fraction.ZERO, Fraction.of(scorecard.total()))) {
        warning(
            ProblemCode.CLASS_NOT_REACHED,
            pointer,
            one.name(),
            scorecard.total().toPlainString(),
            one.interval().toString());
      }
      one.sides().stream()
          .filter(ClassScheme.OneNode.class::isInstance)
          .map(side -> ((ClassScheme.OneNode) side).node())
          .forEach(node -> checkNodeIsKnown(node, pointer, one.name()));
    }
    ClassCheck check = new ClassCheck(scorecard, scheme);
    check
        .gaps()
        .forEach(
            total -> warning(ProblemCode.CLASS_GAP, "/classes", "", "", PlainNumbers.text(total)));
    check.holes().forEach(hole -> hole(ProblemCode.CLASS_HOLE, hole));
    check.knockOuts(hole -> hole(ProblemCode.KNOCKED_OUT_WITHOUT_CLASS, hole));
    if (scorecard.total().compareTo(BigDecimal.valueOf(100)) != 0
        && scorecard
            .root()
            .all()
            .anyMatch(
                node ->
                    node.isLeaf()
                        && node.whenNotApplicable() == ScoreNode.WhenNotApplicable.EXCLUDED)) {
      warning(
          ProblemCode.CLASS_LIMITS_WITH_EXCLUDED,
          "/classes",
          scorecard.id().value(),
          "",
          scorecard.total().toPlainString());
    }
  }

  private void hole(ProblemCode code, ClassCheck.Hole hole) {
    warning(
        code,
        "/classes",
        hole.weak().value(),
        PlainNumbers.text(hole.percent()),
        PlainNumbers.text(hole.total()));
  }

  private void checkBlocks() {
    LocalDate day = scorecard.days().last();
    Set<BlockId> ids = new HashSet<>();
    Map<AgencyId, BlockId> members = new HashMap<>();
    for (int i = 0; i < scorecard.blocks().size(); i++) {
      AgencyBlock block = scorecard.blocks().get(i);
      String pointer = "/blocks/" + i;
      if (!ids.add(block.id())) {
        error(ProblemCode.DUPLICATE_ID, pointer + "/id", "id", "", block.id().value());
      }
      checkSelection(block.selection(), pointer);
      register.ifPresent(
          agencies -> {
            for (AgencyId agency : block.members(agencies, day)) {
              BlockId other = members.putIfAbsent(agency, block.id());
              if (other != null) {
                error(
                    ProblemCode.AGENCY_IN_TWO_BLOCKS,
                    pointer,
                    agency.value(),
                    other.value(),
                    block.id().value());
              }
            }
          });
    }
  }

  private void checkAdjustments() {
    Set<AdjustmentId> ids = new HashSet<>();
    for (int i = 0; i < scorecard.adjustments().size(); i++) {
      Adjustment adjustment = scorecard.adjustments().get(i);
      String pointer = "/adjustments/" + i;
      if (!ids.add(adjustment.id())) {
        error(ProblemCode.DUPLICATE_ID, pointer + "/id", "id", "", adjustment.id().value());
      }
      if (adjustment.effect() instanceof Adjustment.KnockOut knockOut) {
        checkNodeIsKnown(knockOut.node(), pointer + "/node", adjustment.id().value());
      } else if (adjustment.effect() instanceof Adjustment.ClassCap cap
          && scorecard.classes().stream()
              .flatMap(scheme -> scheme.classes().stream())
              .noneMatch(one -> one.name().equals(cap.best()))) {
        error(
            ProblemCode.UNKNOWN_CLASS, pointer + "/class", adjustment.id().value(), "", cap.best());
      }
    }
  }

  private void checkNodeIsKnown(NodeCode node, String pointer, String subject) {
    if (!codes.contains(node)) {
      error(ProblemCode.UNKNOWN_NODE, pointer, subject, "", node.value());
    }
  }

  private void checkSelection(Selection selection, String pointer) {
    int i = 0;
    for (AgencyId agency : selection.agencies()) {
      checkAgency(agency, pointer + "/agencies/" + i++);
    }
    selection.within().ifPresent(root -> checkAgency(root, pointer + "/within"));
  }

  private void checkAgency(AgencyId id, String pointer) {
    if (register.isPresent() && register.orElseThrow().find(id).isEmpty()) {
      error(ProblemCode.UNKNOWN_AGENCY, pointer, id.value(), "", id.value());
    }
  }

  private void error(
      ProblemCode code, String pointer, String subject, String expected, String actual) {
    problems.add(Problem.error(code, Place.at(pointer), subject, expected, actual));
  }

  private void warning(
      ProblemCode code, String pointer, String subject, String expected, String actual) {
    problems.add(Problem.warning(code, Place.at(pointer), subject, expected, actual));
  }
}
