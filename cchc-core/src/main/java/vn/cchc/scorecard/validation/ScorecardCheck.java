package vn.cchc.scorecard.validation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.plan.Plan;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.Adjustment;
import vn.cchc.scorecard.AdjustmentId;
import vn.cchc.scorecard.AgencyBlock;
import vn.cchc.scorecard.BlockId;
import vn.cchc.scorecard.Scorecard;

/** One check of one scorecard. */
final class ScorecardCheck {
  private final Scorecard scorecard;
  private final Optional<AgencyRegister> register;
  private final Optional<Plan> plan;
  private final ScorecardProblems problems;

  ScorecardCheck(Scorecard scorecard, Optional<AgencyRegister> register, Optional<Plan> plan) {
    this.scorecard = scorecard;
    this.register = register;
    this.plan = plan;
    this.problems = new ScorecardProblems(register);
  }

  ImmutableList<Problem> problems() {
    ScoreNodeCheck nodes = new ScoreNodeCheck(scorecard, plan, problems);
    nodes.checkSum(scorecard.root(), AttributePath.of("total"));
    for (int i = 0; i < scorecard.nodes().size(); i++) {
      nodes.checkNode(scorecard.nodes().get(i), AttributePath.of("nodes", i));
    }
    scorecard.classes().ifPresent(new ClassSchemeCheck(scorecard, problems)::check);
    checkBlocks();
    checkAdjustments();
    return problems.problems().build();
  }

  private void checkBlocks() {
    LocalDate day = scorecard.days().last();
    Set<BlockId> ids = new HashSet<>();
    Map<AgencyId, BlockId> members = new HashMap<>();
    for (int i = 0; i < scorecard.blocks().size(); i++) {
      AgencyBlock block = scorecard.blocks().get(i);
      AttributePath path = AttributePath.of("blocks", i);
      if (!ids.add(block.id())) {
        problems.error(ProblemCode.DUPLICATE_ID, path.to("id"), "id", "", block.id().value());
      }
      problems.checkSelection(block.selection(), path.to("selection"));
      register.ifPresent(
          agencies -> {
            for (AgencyId agency : block.members(agencies, day)) {
              BlockId other = members.putIfAbsent(agency, block.id());
              if (other != null) {
                problems.error(
                    ProblemCode.AGENCY_IN_TWO_BLOCKS,
                    path,
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
      AttributePath path = AttributePath.of("adjustments", i);
      if (!ids.add(adjustment.id())) {
        problems.error(ProblemCode.DUPLICATE_ID, path.to("id"), "id", "", adjustment.id().value());
      }
      if (adjustment.effect() instanceof Adjustment.KnockOut knockOut) {
        problems.checkNodeIsKnown(knockOut.node(), path.to("node"), adjustment.id().value());
      } else if (adjustment.effect() instanceof Adjustment.ClassCap cap
          && scorecard.classes().stream()
              .flatMap(scheme -> scheme.classes().stream())
              .noneMatch(one -> one.name().equals(cap.best()))) {
        problems.error(
            ProblemCode.UNKNOWN_CLASS, path.to("class"), adjustment.id().value(), "", cap.best());
      }
    }
  }
}
