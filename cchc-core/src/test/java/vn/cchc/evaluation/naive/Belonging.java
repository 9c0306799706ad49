package vn.cchc.evaluation.naive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.plan.Scope;

/** On which days one agency belongs to a scope: always to its own, to an aggregate at times. */
record Belonging(
    People people, AgencyId id, Optional<Scope.Aggregate> aggregate, boolean isExpected) {
  static Belonging alone(People people, AgencyId id) {
    return new Belonging(people, id, Optional.empty(), true);
  }

  boolean on(LocalDate day) {
    if (aggregate.isEmpty()) {
      return true;
    }
    AgencyId root = aggregate.get().agency();
    boolean isThere = id.equals(root) ? people.existed(id, day) : people.isBelow(id, root, day);
    return isThere && isOfKind(day);
  }

  /** Returns whether it would belong to it on a day on which it may not have existed. */
  boolean wouldBeOn(LocalDate day) {
    return aggregate.isEmpty()
        || ((id.equals(aggregate.get().agency())
                || people.wouldBeBelow(id, aggregate.get().agency(), day))
            && isOfKind(day));
  }

  boolean isOfKind(LocalDate day) {
    Set<AgencyKind> kinds = aggregate.get().kinds();
    return kinds.isEmpty() || kinds.contains(people.kind(id, day));
  }
}
