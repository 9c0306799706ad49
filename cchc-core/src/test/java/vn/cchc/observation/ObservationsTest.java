package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;

@Tag("D3")
class ObservationsTest {
  private static final Instant IN_APRIL = Instant.parse("2020-04-05T08:00:00Z");

  @Test
  void aGoodRowBecomesTheAgencysOwnFinalFigure() {
    Observations.Builder facts =
        Observations.builder()
            .addQuantity("chi-so", "so-y-te", "2020", new BigDecimal("69.420"), IN_APRIL)
            .addRatio("ho-so", "so-y-te", "2020-03", 120, 300, IN_APRIL);

    assertThat(facts.problems()).isEmpty();
    assertThat(facts.build().all())
        .containsExactly(
            figure("chi-so", "2020").value(Quantity.of(new BigDecimal("69.42"))).build(),
            figure("ho-so", "2020-03").value(Ratio.of(120, 300)).build());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      delimiter = '|',
      value = {
        "ho-so | so-y-te | 2020-03 | -1 | 10 | NEGATIVE_COUNT | numerator | -1",
        "ho-so | so-y-te | 2020-03 | 1 | -10 | NEGATIVE_COUNT | denominator | -10",
        "ho-so | so-y-te | 2020-03 | 1 | 0 | ZERO_DENOMINATOR | denominator | 1/0",
        "null | so-y-te | 2020-03 | 1 | 2 | NULL_VALUE | indicator | null_",
        "ho-so | null | 2020-03 | 1 | 2 | NULL_VALUE | agency | null_",
        "ho-so | so-y-te | null | 1 | 2 | NULL_VALUE | period | null_",
        "ho so | so-y-te | 2020-03 | 1 | 2 | INVALID_ID | indicator | \"ho so\"",
        "ho-so | '' | 2020-03 | 1 | 2 | INVALID_ID | agency | \"\"",
        "ho-so | so-y-te | 2020-13 | 1 | 2 | INVALID_PERIOD | period | \"2020-13\""
      })
  void aBadRowBecomesAProblemAndTheOthersAreKept(
      String indicator,
      String agency,
      String period,
      long numerator,
      long denominator,
      ProblemCode code,
      String subject,
      String actual) {
    Observations.Builder facts = Observations.builder();

    facts
        .addRatio("ho-so", "so-y-te", "2020-01", 1, 2, IN_APRIL)
        .addRatio(indicator, agency, period, numerator, denominator, IN_APRIL)
        .addRatio("ho-so", "so-y-te", "2020-02", 3, 4, IN_APRIL);

    assertThat(facts.build().all())
        .containsExactly(
            figure("ho-so", "2020-01").value(Ratio.of(1, 2)).build(),
            figure("ho-so", "2020-02").value(Ratio.of(3, 4)).build());
    Problem problem = facts.problems().get(0);
    assertThat(facts.problems()).hasSize(1);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.place()).isEqualTo(new Place("", 2, 0, "/" + subject));
    assertThat(problem.subject()).isEqualTo(subject);
    assertThat(problem.actual()).isEqualTo(actual.replace("null_", "null"));
  }

  @Test
  @Tag("D1")
  void aNullIsAProblemAndNeverZero() {
    Observations.Builder facts = Observations.builder();

    facts.addQuantity("chi-so", "so-y-te", "2020", null, IN_APRIL);
    facts.addQuantity("chi-so", "so-y-te", "2020", BigDecimal.ZERO, null);
    facts.addQuantity("chi-so", "so-y-te", "2020", BigDecimal.ZERO, IN_APRIL);

    assertThat(facts.problems())
        .extracting(Problem::code, Problem::subject)
        .containsExactly(
            tuple(ProblemCode.NULL_VALUE, "amount"), tuple(ProblemCode.NULL_VALUE, "recordedAt"));
    assertThat(facts.build().all()).hasSize(1);
  }

  @Test
  @Tag("A6")
  void allThatIsWrongWithARowIsReported() {
    Observations.Builder facts = Observations.builder().addRatio(null, " ", "x", -1, -2, null);

    assertThat(facts.problems())
        .extracting(Problem::subject)
        .containsExactlyInAnyOrder(
            "numerator", "denominator", "indicator", "agency", "period", "recordedAt");
  }

  @Test
  @Tag("A6")
  void aNegativeCountIsReportedBesideAnAbsentOne() {
    Observations.Builder facts =
        Observations.builder()
            .addRatio("ho-so", "so-y-te", "2020-01", -1L, null, IN_APRIL)
            .addRatio("ho-so", "so-y-te", "2020-01", null, -2L, IN_APRIL);

    assertThat(facts.problems())
        .extracting(Problem::code, Problem::subject, problem -> problem.place().line())
        .containsExactlyInAnyOrder(
            tuple(ProblemCode.NEGATIVE_COUNT, "numerator", 1),
            tuple(ProblemCode.NULL_VALUE, "denominator", 1),
            tuple(ProblemCode.NULL_VALUE, "numerator", 2),
            tuple(ProblemCode.NEGATIVE_COUNT, "denominator", 2));
  }

  @Test
  @Tag("D2")
  void noneOfNoneIsAFigure() {
    Observations.Builder facts =
        Observations.builder().addRatio("ho-so", "so-y-te", "2020-03", 0, 0, IN_APRIL);

    assertThat(facts.problems()).isEmpty();
    assertThat(facts.build().all()).extracting(Observation::value).containsExactly(Ratio.of(0, 0));
  }

  @Test
  void whatIsTooLongToBeShownIsCut() {
    Observations.Builder facts = Observations.builder();

    facts.addRatio("ho-so", "so-y-te", "ỷ".repeat(80), 1, 2, IN_APRIL);
    facts.addRatio("ho-so", "so-y-te", "ỷ".repeat(81), 1, 2, IN_APRIL);

    assertThat(facts.problems())
        .extracting(Problem::actual)
        .containsExactly('"' + "ỷ".repeat(80) + '"', '"' + "ỷ".repeat(80) + "…\"");
  }

  @Test
  void rowsAreCountedWhateverTheyHold() {
    Observation good = figure("ho-so", "2020-01").value(Ratio.of(1, 2)).build();
    Observations.Builder facts = Observations.builder();

    facts
        .add(good)
        .addAll(List.of(good, good))
        .addRatio("ho-so", "so-y-te", "2020", 2, 0, IN_APRIL)
        .addQuantity("ho-so", "so-y-te", "2020", new BigDecimal("1E+101"), IN_APRIL);

    assertThat(facts.problems())
        .extracting(problem -> problem.place().line())
        .containsExactly(4, 5);
  }

  @Test
  void whatWasDoneAfterItsReportBecomesAProblemOfItsRow() {
    Observation good = figure("viec", "2020-03").value(Completion.notDone()).build();
    Observation late =
        figure("viec", "2020-03").value(Completion.on(LocalDate.of(2020, 4, 6))).build();
    Observations.Builder facts = Observations.builder().add(good).add(late).add(good);

    assertThat(facts.build().all()).containsExactly(good, good);
    assertThat(facts.problems())
        .extracting(Problem::code, problem -> problem.place().line(), Problem::actual)
        .containsExactly(tuple(ProblemCode.DONE_AFTER_REPORT, 2, "2020-04-06"));
  }

  @Test
  void whatWasBuiltDoesNotChangeWithTheBuilder() {
    Observations.Builder facts =
        Observations.builder().addRatio("ho-so", "so-y-te", "2020-01", 1, 2, IN_APRIL);
    Observations built = facts.build();

    facts.addRatio("ho-so", "so-y-te", "2020-02", 1, 2, IN_APRIL);

    assertThat(built.all()).hasSize(1);
    assertThat(built).isEqualTo(Observations.of(built.all())).hasToString("Observations(1)");
    assertThat(facts.build().all()).hasSize(2);
  }

  private static Observation.Builder figure(String indicator, String period) {
    return Observation.builder()
        .subject(IndicatorId.of(indicator))
        .agency(AgencyId.of("so-y-te"))
        .period(ReportingPeriod.parse(period))
        .recordedAt(IN_APRIL);
  }
}
