package vn.cchc.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyLevel;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.DeclaredKind;
import vn.cchc.indicator.Accumulation;
import vn.cchc.indicator.GradeScheme;
import vn.cchc.indicator.Indicator;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.RollUp;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.plan.Baseline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.plan.PlanId;
import vn.cchc.plan.Scope;
import vn.cchc.plan.Selection;
import vn.cchc.plan.Stage;
import vn.cchc.plan.Target;
import vn.cchc.plan.TargetId;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;

class PlanValidatorTest {
  private static final IndicatorId INDICATOR = IndicatorId.of("i");
  private static final Scope OF_NOBODY = Scope.agency(AgencyId.of("x"));

  private static Indicator indicator(Measure measure, RollUp rollUp) {
    return Indicator.builder()
        .id(INDICATOR)
        .name("I")
        .measure(measure)
        .accumulation(Accumulation.STATE)
        .rollUp(rollUp)
        .build();
  }

  private static Plan plan(Consumer<Plan.Builder> more) {
    Plan.Builder builder =
        Plan.builder().id(PlanId.of("p")).title("P").period(ReportingPeriod.ofYear(2020));
    more.accept(builder);
    return builder.build();
  }

  private static Target.Builder target(Criterion criterion) {
    return Target.builder()
        .id(TargetId.of("t"))
        .text("chỉ tiêu")
        .indicator(INDICATOR)
        .scope(OF_NOBODY)
        .criterion(criterion);
  }

  private static List<Problem> problems(Measure measure, Target target) {
    return PlanValidator.validate(
        plan(builder -> builder.addIndicators(indicator(measure, RollUp.NONE)).addTargets(target)));
  }

  static Stream<Arguments> criteria() {
    List<Measure> numbers = List.of(Measure.SHARE, Measure.RATIO, Measure.QUANTITY, Measure.RANK);
    return Stream.of(
        Arguments.of(Criterion.atLeast(1), numbers),
        Arguments.of(Criterion.Change.any(Criterion.Direction.INCREASE), numbers),
        Arguments.of(Criterion.withinTop(1), List.of(Measure.RANK)),
        Arguments.of(Criterion.atLeastGrade("s", "A"), List.of(Measure.GRADE, Measure.QUANTITY)),
        Arguments.of(Criterion.doneBy(), List.of(Measure.COMPLETION)));
  }

  @ParameterizedTest
  @Tag("T1")
  @MethodSource("criteria")
  void aCriterionThatDoesNotSuitTheMeasureIsRefused(Criterion criterion, List<Measure> suited) {
    for (Measure measure : Measure.values()) {
      Criterion inPart =
          new Criterion.AllOf(ImmutableList.of(new Criterion.Part(INDICATOR, criterion)));
      Target ofSeveral =
          Target.builder()
              .id(TargetId.of("t"))
              .text("đồng thời")
              .scope(OF_NOBODY)
              .criterion(inPart)
              .build();
      for (Target target : List.of(target(criterion).build(), ofSeveral)) {
        assertThat(
                problems(measure, target).stream()
                    .anyMatch(
                        problem ->
                            problem.code() == ProblemCode.UNFIT_CRITERION
                                && problem.severity() == Severity.ERROR))
            .as("%s of %s", criterion, measure)
            .isEqualTo(!suited.contains(measure));
      }
    }
  }

  @ParameterizedTest
  @Tag("T7")
  @CsvSource({
    "2019-Q4, , , ''",
    "2020-Q1, , , 2020-01-01",
    "2020-Q1, 2020-H2, , ''",
    "2020, 2020-H2, , 2020-07-01",
    "2018, , 2019, ''",
    "2019, , 2019, 2019-01-01"
  })
  void aBaselineThatDoesNotEndBeforeWhatIsJudgedBeginsIsAWarning(
      String baseline, String window, String edition, String begins) {
    Target target =
        target(Criterion.Change.any(Criterion.Direction.INCREASE))
            .baseline(Baseline.of(ReportingPeriod.parse(baseline), Quantity.of(5)))
            .period(Optional.ofNullable(window).map(ReportingPeriod::parse))
            .edition(Optional.ofNullable(edition).map(ReportingPeriod::parse))
            .build();
    assertThat(problems(Measure.QUANTITY, target))
        .filteredOn(problem -> problem.code() == ProblemCode.BASELINE_NOT_BEFORE)
        .extracting(problem -> problem.severity() + " " + problem.expected())
        .isEqualTo(begins.isEmpty() ? List.of() : List.of("WARNING " + begins));
  }

  @ParameterizedTest
  @Tag("V5")
  @EnumSource(Measure.class)
  void anUnfitRollUpIsWarnedOf(Measure measure) {
    for (RollUp rollUp : RollUp.values()) {
      List<Problem> problems =
          PlanValidator.validate(
              plan(builder -> builder.addIndicators(indicator(measure, rollUp))));
      assertThat(problems).hasSize(rollUp.fits(measure) ? 0 : 1);
      assertThat(problems)
          .allSatisfy(
              problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.UNFIT_ROLL_UP);
                assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              });
    }
  }

  @Test
  @Tag("T1")
  void anUnknownSchemeAndAnUnknownGradeAreRefused() {
    Target target = target(Criterion.atLeastGrade("s", "E")).build();
    assertThat(problems(Measure.GRADE, target))
        .extracting(Problem::code, Problem::severity, problem -> problem.place().pointer())
        .containsExactly(
            tuple(ProblemCode.UNKNOWN_SCHEME, Severity.ERROR, "/targets/0/criterion/scheme"));
    GradeScheme scheme =
        new GradeScheme("s", ImmutableList.of(new GradeScheme.Band("A", Optional.empty())));
    assertThat(
            PlanValidator.validate(
                plan(
                    builder ->
                        builder
                            .addIndicators(indicator(Measure.GRADE, RollUp.NONE))
                            .addGradeSchemes(scheme)
                            .addTargets(target))))
        .extracting(Problem::code, Problem::severity)
        .containsExactly(tuple(ProblemCode.UNKNOWN_GRADE, Severity.ERROR));
  }

  @Test
  @Tag("D8")
  void whatLiesOutsideThePlanIsWarnedOf() {
    LocalDate inFebruary = LocalDate.of(2021, 2, 1);
    Target late =
        target(Criterion.atLeast(1))
            .period(ReportingPeriod.ofYear(2019))
            .addStages(new Stage(inFebruary, Criterion.atLeast(1)))
            .due(inFebruary)
            .build();
    assertThat(problems(Measure.SHARE, late))
        .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING))
        .extracting(problem -> problem.place().pointer())
        .containsExactly("/targets/0/period", "/targets/0/due", "/targets/0/stages/0/due");
  }

  @Test
  @Tag("A4")
  void kindsAreCheckedAgainstTheRegister() {
    AgencyKind special = AgencyKind.of("special/unit");
    Criterion byKind =
        Criterion.byKind(Map.of(special, Criterion.atLeast(1)), Criterion.atLeast(2));
    Plan named =
        plan(
            builder ->
                builder
                    .addIndicators(indicator(Measure.SHARE, RollUp.POOLED))
                    .addTargets(
                        target(byKind)
                            .scope(
                                Scope.each(Selection.ofKinds(AgencyKind.WARD_COMMITTEE, special)))
                            .build()));
    DeclaredKind declared = new DeclaredKind(special, "Đơn vị đặc thù", AgencyLevel.UNIT);

    assertThat(PlanValidator.validate(named)).isEmpty();
    assertThat(PlanValidator.validate(named, AgencyRegister.of()))
        .extracting(one -> one.code() + " " + one.place().pointer())
        .containsExactly(
            "UNKNOWN_KIND /targets/0/criterion/kinds/special~1unit",
            "UNKNOWN_KIND /targets/0/scope/kinds/1");
    assertThat(
            PlanValidator.validate(
                named, AgencyRegister.of(List.of(), List.of(), List.of(declared))))
        .isEmpty();
  }

  @Test
  @Tag("A4")
  void kindsInPartsOfAllOfAreCheckedAgainstTheRegister() {
    Criterion byKind =
        Criterion.byKind(
            Map.of(AgencyKind.of("strange"), Criterion.atLeast(1)), Criterion.atLeast(2));
    Criterion both =
        Criterion.allOf(
            new Criterion.Part(INDICATOR, Criterion.atLeast(1)),
            new Criterion.Part(INDICATOR, byKind));
    Plan named =
        plan(
            builder ->
                builder
                    .addIndicators(indicator(Measure.SHARE, RollUp.POOLED))
                    .addTargets(
                        target(both)
                            .indicator(Optional.empty())
                            .scope(Scope.each(Selection.ofKinds(AgencyKind.WARD_COMMITTEE)))
                            .build()));
    assertThat(PlanValidator.validate(named, AgencyRegister.of()))
        .extracting(one -> one.code() + " " + one.place().pointer())
        .containsExactly("UNKNOWN_KIND /targets/0/criterion/criteria/1/kinds/strange");
  }

  @Test
  @Tag("D11")
  void warningsDoNotKeepAPlanFromBeingEvaluatedAndErrorsDo() {
    Plan unknown =
        plan(
            builder ->
                builder
                    .addIndicators(indicator(Measure.SHARE, RollUp.SUM))
                    .addTargets(target(Criterion.atLeast(1)).build()));
    AgencyRegister nobody = AgencyRegister.of(List.of());
    assertThatThrownBy(() -> PlanValidator.requireSound(unknown, nobody))
        .isInstanceOfSatisfying(
            InvalidPlanException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.UNKNOWN_AGENCY));
    Plan warned = plan(builder -> builder.addIndicators(indicator(Measure.SHARE, RollUp.SUM)));
    assertThatCode(() -> PlanValidator.requireSound(warned, nobody)).doesNotThrowAnyException();
  }
}
