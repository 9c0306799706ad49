package vn.cchc.scorecard.validation;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.plan.Selection;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.scorecard.NodeCode;

/** What is wrong with a scorecard, and what references in it are held against. */
final class ScorecardProblems {
  private final Optional<AgencyRegister> register;
  private final Set<NodeCode> codes = new HashSet<>();
  private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

  ScorecardProblems(Optional<AgencyRegister> register) {
    this.register = register;
    codes.add(NodeCode.ROOT);
  }

  /** Notes the code of a node and returns whether no other node has it. */
  boolean addCode(NodeCode code) {
    return codes.add(code);
  }

  ImmutableList.Builder<Problem> problems() {
    return problems;
  }

  void checkNodeIsKnown(NodeCode node, AttributePath path, String subject) {
    if (!codes.contains(node)) {
      error(ProblemCode.UNKNOWN_NODE, path, subject, "", node.value());
    }
  }

  void checkSelection(Selection selection, AttributePath path) {
    int i = 0;
    for (AgencyId agency : selection.agencies()) {
      checkAgency(agency, path.to("agencies", i++));
    }
    int j = 0;
    for (AgencyKind kind : selection.kinds()) {
      checkKind(kind, path.to("kinds", j++));
    }
    selection.within().ifPresent(root -> checkAgency(root, path.to("within")));
  }

  private void checkAgency(AgencyId id, AttributePath path) {
    if (register.isPresent() && register.orElseThrow().find(id).isEmpty()) {
      error(ProblemCode.UNKNOWN_AGENCY, path, id.value(), "", id.value());
    }
  }

  private void checkKind(AgencyKind kind, AttributePath path) {
    if (register.isPresent() && !register.orElseThrow().isKnown(kind)) {
      error(ProblemCode.UNKNOWN_KIND, path, kind.id(), "", kind.id());
    }
  }

  void error(ProblemCode code, AttributePath path, String subject, String expected, String actual) {
    problems.add(Problem.error(code, Place.at(path), subject, expected, actual));
  }

  void warning(
      ProblemCode code, AttributePath path, String subject, String expected, String actual) {
    problems.add(Problem.warning(code, Place.at(path), subject, expected, actual));
  }
}
