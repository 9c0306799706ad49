package vn.cchc.validation;

import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Target;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;

/** Whether the kinds of agencies that a plan names are known to a register, if there is one. */
record KindCheck(Optional<AgencyRegister> register, ProblemListBuilder problems) {
  void check(Target target, AttributePath path) {
    SingleCriterion.whole(target, path)
        .flatMap(whole -> Stream.concat(Stream.of(whole), whole.parts()))
        .forEach(this::check);
  }

  private void check(SingleCriterion one) {
    if (one.criterion() instanceof Criterion.ByKind byKind) {
      byKind.kinds().keySet().forEach(kind -> check(kind, one.ofKind(kind)));
    }
  }

  void check(Iterable<AgencyKind> kinds, AttributePath path) {
    int i = 0;
    for (AgencyKind kind : kinds) {
      check(kind, path.to(i++));
    }
  }

  private void check(AgencyKind kind, AttributePath path) {
    if (register.isPresent() && !register.orElseThrow().isKnown(kind)) {
      problems.unknown(ProblemCode.UNKNOWN_KIND, path, kind.id());
    }
  }
}
