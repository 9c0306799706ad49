package vn.cchc.scorecard.validation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import vn.cchc.indicator.Fraction;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.ClassScheme;
import vn.cchc.scorecard.ScoreNode;
import vn.cchc.scorecard.Scorecard;

/** Checks the classes of a scorecard. */
final class ClassSchemeCheck {
  private final Scorecard scorecard;
  private final ScorecardProblems problems;

  ClassSchemeCheck(Scorecard scorecard, ScorecardProblems problems) {
    this.scorecard = scorecard;
    this.problems = problems;
  }

  void check(ClassScheme scheme) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < scheme.classes().size(); i++) {
      ClassScheme.ScoreClass one = scheme.classes().get(i);
      AttributePath path = AttributePath.of("classes", i);
      if (!names.add(one.name())) {
        problems.error(ProblemCode.DUPLICATE_CLASS, path.to("name"), "", "", one.name());
      }
      if (!one.interval().meets(Fraction.ZERO, Fraction.of(scorecard.total()))) {
        problems.warning(
            ProblemCode.CLASS_NOT_REACHED,
            path,
            one.name(),
            scorecard.total().toPlainString(),
            one.interval().toString());
      }
      one.sides().stream()
          .filter(ClassScheme.OneNode.class::isInstance)
          .map(side -> ((ClassScheme.OneNode) side).node())
          .forEach(node -> problems.checkNodeIsKnown(node, path, one.name()));
    }
    ClassCheck check = new ClassCheck(scorecard, scheme);
    check
        .gaps()
        .forEach(
            total ->
                problems.warning(
                    ProblemCode.CLASS_GAP,
                    AttributePath.of("classes"),
                    "",
                    "",
                    PlainNumbers.text(total)));
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
      problems.warning(
          ProblemCode.CLASS_LIMITS_WITH_EXCLUDED,
          AttributePath.of("classes"),
          scorecard.id().value(),
          "",
          scorecard.total().toPlainString());
    }
  }

  private void hole(ProblemCode code, ClassCheck.Hole hole) {
    problems.warning(
        code,
        AttributePath.of("classes"),
        hole.weak().value(),
        PlainNumbers.text(hole.percent()),
        PlainNumbers.text(hole.total()));
  }
}
