package vn.cchc.examples.report;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.GroupId;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.RollUp;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.observation.Observations;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanHistory;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.plan.Task;
import vn.cchc.plan.TaskGroup;

/**
 * A made-up province in its running year, the same on every machine: 30 targets and 60 tasks, which
 * not everybody reports on.
 *
 * @param agencies how many agencies are below its committee, 14 of them departments
 * @param months how many months of 2026 they report
 */
public record Province(int agencies, int months) {
  /** As many agencies as a province has, in October. */
  public static final Province REAL_SIZE = new Province(138, 9);

  /** The day of its report. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 10, 10);

  /** The day with which it is compared. */
  public static final LocalDate EARLIER = LocalDate.of(2026, 7, 31);

  private static final Supplier<JudgedPlan> COMPARED =
      Suppliers.memoize(REAL_SIZE::comparedWithEarlier);

  private static final AgencyId ROOT = AgencyId.of("ubnd-tinh");
  private static final int DEPARTMENTS = 14;
  private static final int TARGETS = 30;
  private static final int TASKS = 60;
  private static final ImmutableList<String> GROUPS =
      ImmutableList.of(
          "Cải cách thể chế",
          "Cải cách thủ tục hành chính",
          "Cải cách tổ chức bộ máy",
          "Cải cách chế độ công vụ",
          "Cải cách tài chính công",
          "Xây dựng, phát triển chính quyền điện tử, chính quyền số");

  private static AgencyId agency(int number) {
    return AgencyId.of("co-quan-" + number);
  }

  private static IndicatorId indicator(int number) {
    return IndicatorId.of("chi-so-" + number);
  }

  private static TaskId task(int number) {
    return TaskId.of("nhiem-vu-" + number);
  }

  private static GroupId group(int number) {
    return GroupId.of("nhom-" + number % GROUPS.size());
  }

  /** {@return the agencies} */
  public AgencyRegister register() {
    List<Agency> all = new ArrayList<>();
    all.add(
        Agency.builder().id(ROOT).name("UBND tỉnh").kind(AgencyKind.PROVINCIAL_COMMITTEE).build());
    for (int i = 0; i < agencies; i++) {
      all.add(
          Agency.builder()
              .id(agency(i))
              .name(i < DEPARTMENTS ? "Sở số " + (i + 1) : "UBND xã Minh Tân " + (i + 1))
              .kind(i < DEPARTMENTS ? AgencyKind.DEPARTMENT : AgencyKind.COMMUNE_COMMITTEE)
              .parent(ROOT)
              .build());
    }
    return AgencyRegister.of(all);
  }

  /** {@return the plan: each third target asks every agency one by one} */
  public static Plan plan() {
    Plan.Builder plan =
        Plan.builder()
            .id(PlanId.of("cchc-2026"))
            .title("Kế hoạch cải cách hành chính nhà nước năm 2026")
            .period(ReportingPeriod.ofYear(2026))
            .issuer(ROOT);
    for (int i = 0; i < TARGETS; i++) {
      String files = "hồ sơ thủ tục hành chính loại " + (i + 1) + " được giải quyết đúng hạn";
      plan.addIndicators(
          Indicator.builder()
              .id(indicator(i))
              .name("Tỷ lệ " + files)
              .measure(Measure.SHARE)
              .accumulation(Accumulation.ADDITIVE)
              .rollUp(RollUp.POOLED)
              .caseName("hồ sơ")
              .build());
      plan.addTargets(target(i, (60 + i) + "% " + files));
    }
    for (int i = 0; i < GROUPS.size(); i++) {
      plan.addTaskGroups(tasks(i));
    }
    return plan.build();
  }

  private static Target target(int number, String asked) {
    boolean isOfEach = number % 3 == 0;
    return Target.builder()
        .id(TargetId.of("chi-tieu-" + number))
        .group(group(number))
        .text((isOfEach ? "100% cơ quan, đơn vị đạt tối thiểu " : "Tối thiểu ") + asked)
        .indicator(indicator(number))
        .criterion(Criterion.atLeast(60 + number))
        .scope(
            isOfEach
                ? Scope.each(Selection.ofKinds(AgencyKind.COMMUNE_COMMITTEE, AgencyKind.DEPARTMENT))
                : Scope.aggregate(ROOT))
        .due(LocalDate.of(2026, 12, 31))
        .build();
  }

  private static TaskGroup tasks(int number) {
    TaskGroup.Builder group = TaskGroup.builder().id(group(number)).name(GROUPS.get(number));
    for (int i = number; i < TASKS; i += GROUPS.size()) {
      group.addTasks(
          Task.builder()
              .id(task(i))
              .name("Nhiệm vụ số " + (i + 1))
              .lead(agency(i % DEPARTMENTS))
              .product("Báo cáo")
              .deadline(new Deadline.By(LocalDate.of(2026, 3 + i % 9, 28)))
              .build());
    }
    return group.build();
  }

  /** {@return what is reported, each month on the fifth day of the next} */
  public Observations observations() {
    Random random = new Random(19);
    ImmutableList.Builder<Observation> all = ImmutableList.builder();
    for (int agency = 0; agency < agencies; agency++) {
      double least = 0.55 + 0.43 * random.nextDouble();
      for (int indicator = 0; indicator < TARGETS; indicator++) {
        if (random.nextInt(50) == 0) {
          continue; // silent
        }
        for (int month = 1; month <= months; month++) {
          int files = 5 + random.nextInt(296);
          int onTime = (int) (files * (least + (1 - least) * random.nextDouble()));
          all.add(observation(indicator(indicator), agency, month, Ratio.of(onTime, files)));
        }
      }
    }
    for (int i = 0; i < TASKS; i++) {
      int month = Math.min(9, 3 + i % 9);
      if (i % 5 > 0) {
        Completion value =
            i % 4 > 0
                ? Completion.on(LocalDate.of(2026, month, 20))
                : Completion.notDone(BigDecimal.valueOf(10L * (i % 10)));
        all.add(observation(task(i), i % DEPARTMENTS, month, value));
      }
    }
    return Observations.of(all.build());
  }

  private static Observation observation(Subject subject, int agency, int month, Value value) {
    return Observation.builder()
        .subject(subject)
        .agency(agency(agency))
        .period(ReportingPeriod.ofMonth(2026, month))
        .value(value)
        .recordedAt(Instant.parse("2026-%02d-05T03:00:00Z".formatted(month + 1)))
        .source(Optional.empty())
        .build();
  }

  /** {@return the plan, judged on the day of the report} */
  public JudgedPlan judged() {
    return JudgedPlan.of(
        plan(),
        register(),
        observations().all().stream().collect(ObservationAccumulator.collector(AS_OF)));
  }

  /** {@return the province of real size, judged and compared with the earlier day} */
  public static JudgedPlan compared() {
    return COMPARED.get();
  }

  private JudgedPlan comparedWithEarlier() {
    ReportComparison comparison =
        ReportComparison.between(
            PlanHistory.of(plan()), register(), observations(), EARLIER, AS_OF);
    return new JudgedPlan(plan(), register(), comparison.later(), Optional.of(comparison));
  }
}
