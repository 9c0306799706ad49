package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;

/**
 * A made-up country, the same on every machine: communes under provinces, each of which reports a
 * ratio of every indicator for every month of 2025, and perhaps reports it again.
 *
 * @param communes how many communes report
 * @param indicators how many indicators they report
 * @param months how many months they report
 * @param revisions how often each figure is reported, each time with later counts
 */
record Nation(int communes, int indicators, int months, int revisions) {
  /** One year of the country: 1 440 000 lines. */
  static final Nation YEAR = new Nation(12_000, 10, 12, 1);

  /** How often figures are reported that are revised again and again. */
  static final int REVISIONS = 10;

  /** A country small enough to be checked in a moment. */
  static final Nation SMALL = new Nation(60, 4, 12, 3);

  /** The day of the report. */
  static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);

  private static final AgencyId COUNTRY = AgencyId.of("ca-nuoc");
  private static final int PROVINCES = 34;
  private static final int ONE_IN = 50;

  /** {@return the number of distinct figures} */
  int cells() {
    return communes * indicators * months;
  }

  /** {@return the number of lines} */
  long lines() {
    return (long) cells() * revisions;
  }

  static String indicator(int number) {
    return "chi-so-%02d".formatted(number);
  }

  static String commune(int number) {
    return "xa-%05d".formatted(number);
  }

  static String month(int number) {
    return "2025-%02d".formatted(number + 1);
  }

  /** {@return the per cent that an indicator is to reach, around what it does reach} */
  static int minimum(int indicator) {
    return 73 + indicator % 5;
  }

  static int indicatorNumber(String indicator) {
    return Integer.parseInt(indicator.substring(indicator.length() - 2));
  }

  int denominator(int indicator, int commune, int month) {
    return 50 + (int) (mixed(indicator, commune, month) % 450);
  }

  /** Returns how many cases had turned good by a revision. */
  int numerator(int indicator, int commune, int month, int revision) {
    int denominator = denominator(indicator, commune, month);
    int bad = (int) ((mixed(indicator, commune, month) >>> 20) % (denominator / 2));
    return Math.max(0, denominator - bad - (revisions - 1 - revision));
  }

  /**
   * {@return the day on which a revision was recorded; one month in fifty is recorded after the day
   * of the report}
   */
  LocalDate recordedOn(int indicator, int commune, int month, int revision) {
    LocalDate day = LocalDate.of(2025, month + 1, 1).plusMonths(1).plusDays(4);
    boolean isLate =
        revision == revisions - 1 && (mixed(indicator, commune, month) >>> 40) % ONE_IN == 0;
    return isLate ? AS_OF.plusDays(20) : day;
  }

  /** Spreads three small numbers over 63 bits (the finaliser of SplitMix64). */
  private static long mixed(int indicator, int commune, int month) {
    long z = ((long) commune * 31 + indicator) * 12 + month + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (z ^ (z >>> 31)) >>> 1;
  }

  /** {@return the country, its provinces and their communes} */
  AgencyRegister agencies() {
    return agencies(0);
  }

  /** Returns the same, in which so many times two communes are merged into a third in July. */
  AgencyRegister agencies(int mergers) {
    ImmutableList.Builder<Succession> events = ImmutableList.builder();
    for (int i = 0; i < mergers; i++) {
      events.add(
          Succession.builder()
              .type(SuccessionType.MERGE)
              .operational(LocalDate.of(2025, 7, 1))
              .addPredecessors(AgencyId.of(commune(3 * i)))
              .addPredecessors(AgencyId.of(commune(3 * i + 1)))
              .addSuccessors(AgencyId.of(commune(3 * i + 2)))
              .build());
    }
    ImmutableList.Builder<Agency> agencies = ImmutableList.builder();
    agencies.add(
        Agency.builder().id(COUNTRY).name("Cả nước").kind(AgencyKind.CENTRAL_BODY).build());
    int provinces = Math.min(PROVINCES, communes);
    for (int i = 0; i < provinces; i++) {
      agencies.add(
          Agency.builder()
              .id(province(i))
              .name("Tỉnh " + i)
              .kind(AgencyKind.PROVINCIAL_COMMITTEE)
              .parent(COUNTRY)
              .build());
    }
    for (int i = 0; i < communes; i++) {
      agencies.add(
          Agency.builder()
              .id(AgencyId.of(commune(i)))
              .name("Xã " + i)
              .kind(AgencyKind.COMMUNE_COMMITTEE)
              .parent(province(i % provinces))
              .build());
    }
    return AgencyRegister.of(agencies.build(), events.build());
  }

  private static AgencyId province(int number) {
    return AgencyId.of("tinh-%02d".formatted(number));
  }

  /** {@return a plan of one target an indicator} */
  Plan plan() {
    return plan(indicators);
  }

  /** Returns a plan of as many targets, spread over the indicators. */
  Plan plan(int targets) {
    Plan.Builder plan =
        Plan.builder()
            .id(PlanId.of("cchc-2025"))
            .title("Kế hoạch giả định")
            .period(ReportingPeriod.ofYear(2025));
    for (int i = 0; i < indicators; i++) {
      plan.addIndicators(
          Indicator.builder()
              .id(IndicatorId.of(indicator(i)))
              .name("Chỉ số " + i)
              .measure(Measure.SHARE)
              .accumulation(Accumulation.ADDITIVE)
              .build());
    }
    for (int i = 0; i < targets; i++) {
      int indicator = i % indicators;
      plan.addTargets(
          Target.builder()
              .id(TargetId.of("chi-tieu-" + i))
              .text("Chỉ tiêu " + i)
              .indicator(IndicatorId.of(indicator(indicator)))
              .criterion(Criterion.atLeast(BigDecimal.valueOf(minimum(indicator))))
              .scope(communesOnly())
              .build());
    }
    return plan.build();
  }

  private static Scope communesOnly() {
    return new Scope.Aggregate(COUNTRY, ImmutableSet.of(AgencyKind.COMMUNE_COMMITTEE));
  }
}
