package vn.cchc.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.RollUp;
import vn.cchc.period.Frequency;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Language;
import vn.cchc.validation.PlanValidator;

class ProblemTextTest {
  private static List<String> inBothLanguages(List<Problem> problems, ProblemCode code) {
    assertThat(problems).extracting(Problem::code).containsOnlyOnce(code);
    Problem problem = problems.stream().filter(one -> one.code() == code).findFirst().orElseThrow();
    return List.of(
        Messages.of(Language.VIETNAMESE).detail(problem),
        Messages.of(Language.ENGLISH).detail(problem));
  }

  private static Agency.Builder agency(String id) {
    return Agency.builder().id(id).name("cơ quan").kind(AgencyKind.DEPARTMENT);
  }

  private static List<String> endedParent(Agency.Builder parent) {
    return inBothLanguages(
        AgencyRegister.problems(
            List.of(
                agency("tinh").build(),
                parent.until(LocalDate.of(2020, 6, 30)).build(),
                agency("d").parent("a").build()),
            List.of()),
        ProblemCode.PARENT_ENDED);
  }

  @Test
  @Tag("A2")
  void whoeverHasNoParentAnyMoreIsUnderNoAgency() {
    assertThat(endedParent(agency("a")))
        .containsExactly(
            "cơ quan cấp trên \"a\" của \"d\" đã kết thúc hoạt động; không còn cơ quan cấp trên",
            "the parent \"a\" of agency \"d\" has ended; placed under no agency");
    assertThat(endedParent(agency("a").parent("tinh")))
        .containsExactly(
            "cơ quan cấp trên \"a\" của \"d\" đã kết thúc hoạt động; xếp dưới \"tinh\"",
            "the parent \"a\" of agency \"d\" has ended; placed under \"tinh\"");
  }

  private static List<String> unfitBaseline(Completion baseline) {
    Plan plan =
        Plan.builder()
            .id(PlanId.of("p"))
            .title("Kế hoạch")
            .period(ReportingPeriod.ofYear(2020))
            .addIndicators(
                Indicator.builder()
                    .id(IndicatorId.of("i"))
                    .name("chỉ số")
                    .measure(Measure.SHARE)
                    .accumulation(Accumulation.STATE)
                    .build())
            .addTargets(
                Target.builder()
                    .id(TargetId.of("t"))
                    .text("chỉ tiêu")
                    .indicator(IndicatorId.of("i"))
                    .scope(Scope.agency(AgencyId.of("a")))
                    .criterion(Criterion.atLeast(90))
                    .baseline(Baseline.of(ReportingPeriod.ofYear(2019), baseline))
                    .build())
            .build();
    return inBothLanguages(PlanValidator.validate(plan), ProblemCode.UNFIT_BASELINE);
  }

  @Test
  @Tag("T1")
  void aCompletionAsBaselineIsNamedAsPeopleWriteIt() {
    String vietnamese = "mốc so sánh của \"t\" không cùng loại với chỉ số: ";
    String english = "the baseline of \"t\" is not of the same kind as the indicator: ";
    assertThat(unfitBaseline(Completion.on(LocalDate.of(2019, 5, 1))))
        .containsExactly(vietnamese + "2019-05-01", english + "2019-05-01");
    assertThat(unfitBaseline(Completion.notDone(new BigDecimal("45.5"))))
        .containsExactly(vietnamese + "45.5%", english + "45.5%");
    assertThat(unfitBaseline(Completion.notDone()))
        .containsExactly(vietnamese + "chưa hoàn thành", english + "not done");
  }

  private static List<Problem> problemsOf(Indicator indicator, Target.Builder target) {
    return PlanValidator.validate(
        Plan.builder()
            .id(PlanId.of("p"))
            .title("Kế hoạch")
            .period(ReportingPeriod.ofYear(2020))
            .addIndicators(indicator)
            .addTargets(
                target
                    .id(TargetId.of("t"))
                    .text("chỉ tiêu")
                    .indicator(IndicatorId.of("i"))
                    .scope(Scope.agency(AgencyId.of("a")))
                    .build())
            .build());
  }

  @Test
  @Tag("T1")
  void measuresAndRollUpsAreNamedAsDocumentsWriteThem() {
    Indicator rank =
        Indicator.builder()
            .id(IndicatorId.of("i"))
            .name("chỉ số")
            .measure(Measure.RANK)
            .rollUp(RollUp.POOLED)
            .build();
    List<Problem> problems = problemsOf(rank, Target.builder().criterion(Criterion.doneBy()));
    assertThat(inBothLanguages(problems, ProblemCode.UNFIT_CRITERION))
        .containsExactly(
            "điều kiện không phù hợp với loại chỉ số rank của \"i\"",
            "the criterion does not suit the measure rank of \"i\"");
    assertThat(inBothLanguages(problems, ProblemCode.UNFIT_ROLL_UP))
        .containsExactly(
            "cách tổng hợp pooled không dùng được cho loại chỉ số rank của \"i\"",
            "roll-up pooled does not suit the measure rank of \"i\"");
  }

  @Test
  @Tag("T9")
  void aTotalThatIsAskedForInEveryPeriodIsNotTakenForAWrongMeasure() {
    Indicator total =
        Indicator.builder()
            .id(IndicatorId.of("i"))
            .name("chỉ số")
            .measure(Measure.SHARE)
            .accumulation(Accumulation.CUMULATIVE)
            .build();
    assertThat(
            inBothLanguages(
                problemsOf(
                    total,
                    Target.builder().criterion(Criterion.atLeast(4)).every(Frequency.QUARTER)),
                ProblemCode.UNFIT_CRITERION))
        .containsExactly(
            "\"every\" không dùng được cho chỉ số lũy kế \"i\"",
            "\"every\" does not go with the cumulative indicator \"i\"");
  }

  @Test
  @Tag("A4")
  void aDistrictThatLeadsIsGoneTheDayAfterTheLastOne() {
    Problem problem =
        Problem.error(
            ProblemCode.DISTRICT_LEAD, Place.at("/tasks/0/lead"), "t", "2025-06-30", "huyen");

    assertThat(inBothLanguages(List.of(problem), ProblemCode.DISTRICT_LEAD))
        .containsExactly(
            "nhiệm vụ \"t\" còn giao \"huyen\" chủ trì, trong khi cấp huyện đã kết thúc hoạt động"
                + " từ ngày 01/07/2025",
            "task \"t\" is still led by \"huyen\" of the district level, which no longer exists as"
                + " of 2025-07-01");
  }

  @Test
  @Tag("D7")
  void aDayIsWrittenAsTheLanguageWritesIt() {
    Problem problem =
        Problem.error(ProblemCode.NOT_IN_FORCE, Place.at("/inForceFrom"), "p", "2021-01-15", "");

    assertThat(inBothLanguages(List.of(problem), ProblemCode.NOT_IN_FORCE))
        .containsExactly(
            "chưa có kế hoạch có hiệu lực vào ngày 15/01/2021 (\"p\")",
            "no plan is in force on 2021-01-15 (\"p\")");
  }
}
