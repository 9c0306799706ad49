package vn.cchc.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.text.Decimals;

/** For whom a target holds (<i>phạm vi</i>). */
public sealed interface Scope {
  /**
   * Returns the scope of one agency's own figure.
   *
   * @param id the agency
   * @return the scope
   */
  static Scope agency(AgencyId id) {
    return new OfAgency(id);
  }

  /**
   * Returns the scope of one agency's own figure.
   *
   * @param id the bare id of the agency
   * @return the scope
   */
  static Scope agency(String id) {
    return agency(AgencyId.of(id));
  }

  /**
   * Returns the scope of the figures of an agency and of all below it, put together by the
   * indicator's roll-up.
   *
   * @param root the uppermost agency
   * @param kinds the kinds of agency whose figures count; none given, all kinds
   * @return the scope
   */
  static Scope aggregate(AgencyId root, AgencyKind... kinds) {
    return new Aggregate(root, ImmutableSet.copyOf(kinds));
  }

  /**
   * Returns the scope of the figures of an agency and of all below it, put together by the
   * indicator's roll-up.
   *
   * @param root the bare id of the uppermost agency
   * @param kinds the kinds of agency whose figures count; none given, all kinds
   * @return the scope
   */
  static Scope aggregate(String root, AgencyKind... kinds) {
    return aggregate(AgencyId.of(root), kinds);
  }

  /**
   * Returns the scope of every agency of a selection.
   *
   * @param selection the selection
   * @return the scope
   */
  static Scope each(Selection selection) {
    return new Each(selection);
  }

  /**
   * Returns the scope of at least a share of the agencies of a selection.
   *
   * @param percent the share in per cent (80 means 80 per cent), above 0 and at most 100
   * @param selection the selection
   * @return the scope
   */
  static Scope share(BigDecimal percent, Selection selection) {
    return new Share(percent, selection);
  }

  /**
   * Returns the scope of at least a share of the agencies of a selection.
   *
   * @param percent the share in per cent (80 means 80 per cent), above 0 and at most 100
   * @param selection the selection
   * @return the scope
   */
  static Scope share(long percent, Selection selection) {
    return share(BigDecimal.valueOf(percent), selection);
  }

  /** {@return the agency that is judged as one, alone or with all below it, if one is} */
  default Optional<AgencyId> judgedAsOne() {
    return Optional.empty();
  }

  /** {@return the agencies that are judged each by itself, if several are} */
  default Optional<Selection> judgedEach() {
    return Optional.empty();
  }

  /**
   * One agency's own figure.
   *
   * @param agency the agency
   */
  record OfAgency(AgencyId agency) implements Scope {
    /** Checks that the agency is given. */
    public OfAgency {
      requireNonNull(agency, "agency");
    }

    @Override
    public Optional<AgencyId> judgedAsOne() {
      return Optional.of(agency);
    }
  }

  /**
   * The figures of an agency and of all below it, put together by the indicator's roll-up.
   *
   * @param agency the uppermost agency
   * @param kinds the kinds whose figures count; empty for all
   */
  record Aggregate(AgencyId agency, ImmutableSet<AgencyKind> kinds) implements Scope {
    /** Checks that both are given. */
    public Aggregate {
      requireNonNull(agency, "agency");
      requireNonNull(kinds, "kinds");
    }

    @Override
    public Optional<AgencyId> judgedAsOne() {
      return Optional.of(agency);
    }
  }

  /**
   * Every agency of a selection.
   *
   * @param selection the selection
   */
  record Each(Selection selection) implements Scope {
    /** Checks that the selection is given. */
    public Each {
      requireNonNull(selection, "selection");
    }

    @Override
    public Optional<Selection> judgedEach() {
      return Optional.of(selection);
    }
  }

  /**
   * At least a share of the agencies of a selection.
   *
   * @param percent the share in per cent (80 means 80 per cent), above 0 and at most 100
   * @param selection the selection
   */
  record Share(BigDecimal percent, Selection selection) implements Scope {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Makes the share canonical and checks that it lies above 0 and is at most 100. */
    public Share {
      percent = Decimals.canonical(percent);
      requireNonNull(selection, "selection");
      checkArgument(
          percent.signum() > 0 && percent.compareTo(ALL) <= 0,
          "share of agencies: must be above 0 and at most 100 per cent, but was %s",
          percent);
    }

    @Override
    public Optional<Selection> judgedEach() {
      return Optional.of(selection);
    }
  }
}
