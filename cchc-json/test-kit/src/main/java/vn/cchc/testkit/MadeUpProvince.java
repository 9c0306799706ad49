package vn.cchc.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.ZoneOffset;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;

/**
 * A small made-up province to build tests on: a provincial committee, three departments, two
 * communes, and a plan of 2026 with one indicator, the share of files that are submitted online.
 */
public final class MadeUpProvince {
  /** The provincial committee, above all others. */
  public static final AgencyId COMMITTEE = AgencyId.of("ubnd-tinh");

  /** The departments. */
  public static final ImmutableList<AgencyId> DEPARTMENTS =
      ImmutableList.of(
          AgencyId.of("so-noi-vu"), AgencyId.of("so-tu-phap"), AgencyId.of("so-tai-chinh"));

  /** The committees of the communes. */
  public static final ImmutableList<AgencyId> COMMUNES =
      ImmutableList.of(AgencyId.of("xa-song-may"), AgencyId.of("xa-nui-dat"));

  /** The indicator: of all files, those submitted online. */
  public static final IndicatorId ONLINE_FILES = IndicatorId.of("ho-so-truc-tuyen");

  /** The last day of the plan. */
  public static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

  private MadeUpProvince() {}

  /** {@return the register of the province's agencies} */
  public static AgencyRegister agencies() {
    return AgencyRegister.of(
        Agency.of(COMMITTEE.value(), "UBND tỉnh Sông Mây", AgencyKind.PROVINCIAL_COMMITTEE),
        below("so-noi-vu", "Sở Nội vụ", AgencyKind.DEPARTMENT),
        below("so-tu-phap", "Sở Tư pháp", AgencyKind.DEPARTMENT),
        below("so-tai-chinh", "Sở Tài chính", AgencyKind.DEPARTMENT),
        below("xa-song-may", "UBND xã Sông Mây", AgencyKind.COMMUNE_COMMITTEE),
        below("xa-nui-dat", "UBND xã Núi Đất", AgencyKind.COMMUNE_COMMITTEE));
  }

  private static Agency below(String id, String name, AgencyKind kind) {
    return Agency.of(id, name, kind).under(COMMITTEE.value());
  }

  /**
   * Returns a plan of 2026 that already has the indicator.
   *
   * @param targets the targets
   * @return the builder, which may be given more
   */
  public static Plan.Builder plan(Target... targets) {
    return Plan.builder()
        .id(PlanId.of("cchc-2026"))
        .title("Kế hoạch cải cách hành chính năm 2026")
        .period(ReportingPeriod.ofYear(2026))
        .addIndicators(
            Indicator.builder()
                .id(ONLINE_FILES)
                .name("Tỷ lệ hồ sơ nộp trực tuyến")
                .measure(Measure.SHARE)
                .accumulation(Accumulation.ADDITIVE)
                .rollUp(RollUp.POOLED)
                .build())
        .addAllTargets(ImmutableList.copyOf(targets));
  }

  /**
   * Returns a target on the indicator, for the whole province, due on the plan's last day.
   *
   * @param id the id of the target
   * @param criterion the criterion
   * @return the builder, whose attributes may be set anew
   */
  public static Target.Builder target(String id, Criterion criterion) {
    return Target.builder()
        .id(TargetId.of(id))
        .text("hồ sơ nộp trực tuyến")
        .indicator(ONLINE_FILES)
        .criterion(criterion)
        .scope(Scope.aggregate(COMMITTEE))
        .due(LAST_DAY);
  }

  /**
   * Returns counts that an agency reports for a period, recorded on the period's last day.
   *
   * @param agency the id of the agency
   * @param period the period, such as {@code 2026-Q1}
   * @param online how many files were submitted online
   * @param all how many files there were
   * @return the observation
   * @throws IllegalArgumentException if more were submitted online than there were
   */
  public static Observation files(String agency, String period, long online, long all) {
    ReportingPeriod reported = ReportingPeriod.parse(period);
    return Observation.builder()
        .subject(ONLINE_FILES)
        .agency(AgencyId.of(agency))
        .period(reported)
        .value(Ratio.share(online, all))
        .recordedAt(
            reported.days(ReportingCalendar.CALENDAR).last().atTime(1, 0).toInstant(ZoneOffset.UTC))
        .build();
  }

  /**
   * Judges a plan in this province, a fortnight after the plan's last day.
   *
   * @param plan the plan
   * @param figures the figures
   * @return the report
   */
  public static EvaluationReport evaluate(Plan plan, Observation... figures) {
    return Evaluator.evaluate(
        plan, agencies(), Observations.of(ImmutableList.copyOf(figures)), LAST_DAY.plusDays(14));
  }
}
