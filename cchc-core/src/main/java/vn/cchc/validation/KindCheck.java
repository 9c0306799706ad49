package vn.cchc.validation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.plan.Criterion;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** Whether the kinds of agencies that a plan names are known to a register, if there is one. */
record KindCheck(Optional<AgencyRegister> register, ImmutableList.Builder<Problem> problems) {
  void check(Criterion criterion, String pointer) {
    if (criterion instanceof Criterion.ByKind byKind) {
      byKind.kinds().keySet().forEach(kind -> check(kind, pointer(pointer, kind)));
    } else if (criterion instanceof Criterion.AllOf all) {
      for (int i = 0; i < all.parts().size(); i++) {
        check(all.parts().get(i).criterion(), pointer + "/criteria/" + i);
      }
    }
  }

  void check(Iterable<AgencyKind> kinds, String pointer) {
    int i = 0;
    for (AgencyKind kind : kinds) {
      check(kind, pointer + "/" + i++);
    }
  }

  private void check(AgencyKind kind, String pointer) {
    if (register.isPresent() && !register.orElseThrow().isKnown(kind)) {
      problems.add(
          Problem.error(ProblemCode.UNKNOWN_KIND, Place.at(pointer), kind.id(), "", kind.id()));
    }
  }

  /** The place of the criterion of a kind within a criterion by kind. */
  static String pointer(String criterion, AgencyKind kind) {
    return criterion + "/kinds/" + kind.id().replace("~", "~0").replace("/", "~1");
  }
}
