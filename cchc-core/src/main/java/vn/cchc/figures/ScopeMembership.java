package vn.cchc.figures;

import java.time.LocalDate;
import vn.cchc.agency.AgencyId;
import vn.cchc.plan.Scope;

/** Which figures of one agency a scope counts, and for which days it expects them. */
public interface ScopeMembership {
  /** The scope of the agency alone: all its figures from its own lifetime count. */
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

  /** Returns whether a figure counts, judged by the last day of its period. */
  boolean counts(LocalDate lastDay);

  /**
   * Returns whether the scope expects the agency to report; a remark names figures that it leaves
   * out.
   */
  boolean isExpected();

  /**
   * Returns whether a figure from outside the agency's lifetime would count if the agency had
   * existed.
   */
  boolean wouldCount(LocalDate lastDay);

  /** Returns whether the agency has to report for any day of a time within its life. */
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

    /** Membership changes on few days, so that only those are looked at. */
    @Override
    public boolean owes(LocalDate first, LocalDate last) {
      return !first.isAfter(last)
          && (counts(first)
              || members.register().turningDays().subSet(first, false, last, true).stream()
                  .anyMatch(this::counts));
    }
  }
}
