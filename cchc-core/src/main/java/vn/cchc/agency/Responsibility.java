package vn.cchc.agency;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;

/** Who answers on a day for what an agency answered for. */
public sealed interface Responsibility {
  /**
   * One agency answers: the agency itself, or the one into which it went, be it through several
   * events.
   *
   * @param agency the agency
   */
  record One(AgencyId agency) implements Responsibility {
    /** Checks that the agency is given. */
    public One {
      requireNonNull(agency, "agency");
    }
  }

  /**
   * It was divided among several, and which of them answers for what does not follow from the
   * events alone.
   *
   * @param candidates the agencies among which it was divided, as they are on the day
   */
  record Unclear(ImmutableSortedSet<AgencyId> candidates) implements Responsibility {
    /** Checks that the candidates are given. */
    public Unclear {
      requireNonNull(candidates, "candidates");
    }
  }

  /** Nobody answers: it was dissolved, or did not exist yet. */
  record Nobody() implements Responsibility {}
}
