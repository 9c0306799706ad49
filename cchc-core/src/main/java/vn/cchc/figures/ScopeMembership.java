package vn.cchc.figures;

import java.time.LocalDate;
import vn.cchc.agency.AgencyId;
import vn.cchc.plan.Scope;

/** Which figures of one agency a scope counts, and for which days it expects them. */
public interface ScopeMembership {
  /** The scope of the agency alone: everything that it reports of its own life counts. */
  ScopeMembership ALONE =
      new ScopeMembership() {
        @Override
        public boolean counts(LocalDate lastDay) {
          return true;
        }

        @Override
        public boolean isExpected() {
          return true;
        }

        @Override
        public boolean wouldCount(LocalDate lastDay) {
          return true;
        }

        @Override
        public boolean owes(LocalDate first, LocalDate last) {
          return !first.isAfter(last);
        }
      };

  /** Tells whether a figure counts, by the last day of its period. */
  boolean counts(LocalDate lastDay);

  /** Tells whether the scope expects the agency to report: what it leaves out of it is named. */
  boolean isExpected();

  /** Tells whether a figure from outside the agency's life would count if the agency had lived. */
  boolean wouldCount(LocalDate lastDay);

  /** Tells whether the agency has to report for any day of a time within its life. */
  boolean owes(LocalDate first, LocalDate last);

  /** Returns how an agency belongs to an aggregate. */
  static ScopeMembership of(
      ScopeMembers members, AgencyId id, Scope.Aggregate aggregate, boolean isExpected) {
    return isExpected && members.register().isUnchanging(id)
        ? ALONE
        : new InAggregate(members, id, aggregate, isExpected);
  }

  /**
   * An agency that is not always in an aggregate.
   *
   * @param members who is in it on a day
   * @param id the agency
   * @param aggregate the aggregate
   * @param isExpected whether it is there on the day of the cut
   */
  record InAggregate(
      ScopeMembers members, AgencyId id, Scope.Aggregate aggregate, boolean isExpected)
      implements ScopeMembership {
    @Override
    public boolean counts(LocalDate lastDay) {
      return members.isInside(id, aggregate, lastDay);
    }

    @Override
    public boolean wouldCount(LocalDate lastDay) {
      return members.wouldBeInside(id, aggregate, lastDay);
    }

    /** Whether it is inside changes on few days, so that only those are looked at. */
    @Override
    public boolean owes(LocalDate first, LocalDate last) {
      return !first.isAfter(last)
          && (counts(first)
              || members.register().turningDays().subSet(first, false, last, true).stream()
                  .anyMatch(this::counts));
    }
  }
}
