package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Ratio;
import vn.cchc.period.ReportingPeriod;
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
        "ho-so | so-y-te | 2020-03 | -1 | 10 | ratio -1/10: counts must not be negative",
        "ho-so | so-y-te | 2020-03 | 1 | 0 | ratio 1/0: denominator must be positive where the"
            + " numerator is",
        "null | so-y-te | 2020-03 | 1 | 2 | indicator: must be given, but was null",
        "ho-so | null | 2020-03 | 1 | 2 | agency: must be given, but was null",
        "ho-so | so-y-te | null | 1 | 2 | period: must be given, but was null",
        "ho so | so-y-te | 2020-03 | 1 | 2 | indicator id: must not hold white space, but was"
            + " \"ho so\"",
        "ho-so | '' | 2020-03 | 1 | 2 | agency id: must not be empty",
        "ho-so | so-y-te | 2020-13 | 1 | 2 | period: must look like 2020, 2020-H1, 2020-9M,"
            + " 2020-Q1, 2020-03 or 2019-12-15/2020-12-14, but was 2020-13"
      })
  void aBadRowBecomesAProblemAndTheOthersAreKept(
      String indicator,
      String agency,
      String period,
      long numerator,
      long denominator,
      String why) {
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
    assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    assertThat(problem.place().line()).isEqualTo(2);
    assertThat(problem.subject()).isEqualTo("row 2");
    assertThat(problem.expected()).isEqualTo(why);
  }

  @Test
  @Tag("D1")
  void aNullIsAProblemAndNeverZero() {
    Observations.Builder facts = Observations.builder();

    facts.addQuantity("chi-so", "so-y-te", "2020", null, IN_APRIL);
    facts.addQuantity("chi-so", "so-y-te", "2020", BigDecimal.ZERO, null);
    facts.addQuantity("chi-so", "so-y-te", "2020", BigDecimal.ZERO, IN_APRIL);

    assertThat(facts.problems())
        .extracting(Problem::expected)
        .containsExactly(
            "amount: must be given, but was null", "recordedAt: must be given, but was null");
    assertThat(facts.build().all()).hasSize(1);
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
