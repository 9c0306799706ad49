package vn.cchc.evaluation.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.TaskId;
import vn.cchc.message.Sentences;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.problem.ProblemCode;

/** Rows of a database, some of which cannot be, against a second list of what is wrong. */
@Tag("D3")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class RefusedRowsProperties {
  private static final Set<ProblemCode> CODES =
      EnumSet.of(
          ProblemCode.NULL_VALUE,
          ProblemCode.INVALID_ID,
          ProblemCode.INVALID_PERIOD,
          ProblemCode.NEGATIVE_COUNT,
          ProblemCode.ZERO_DENOMINATOR,
          ProblemCode.TOO_LARGE,
          ProblemCode.DONE_AFTER_REPORT);

  /** One row as it comes out of a database. */
  private record Row(
      @Nullable String indicator,
      @Nullable String agency,
      @Nullable String period,
      @Nullable Instant recordedAt,
      boolean isOfCounts,
      @Nullable Long numerator,
      @Nullable Long denominator,
      @Nullable BigDecimal amount) {
    static Row draw(Draw draw) {
      return new Row(
          id(draw),
          id(draw),
          draw.oneIn(5) ? draw.of("2020-H3", "", "2020-13", null) : "2020-Q1",
          draw.oneIn(8) ? null : Instant.parse("2020-07-01T05:00:00Z"),
          draw.oneIn(2),
          count(draw),
          count(draw),
          draw.oneIn(4)
              ? draw.of(
                  null,
                  new BigDecimal(BigInteger.TEN.pow(99 + draw.upTo(1))),
                  new BigDecimal(BigInteger.ONE, 99 + draw.upTo(3)))
              : BigDecimal.valueOf(draw.upTo(9)));
    }

    private static @Nullable String id(Draw draw) {
      return draw.oneIn(8) ? draw.of("", "a b", "x".repeat(201), null) : "x".repeat(200);
    }

    private static @Nullable Long count(Draw draw) {
      return draw.oneIn(6) ? draw.of(null, -1L, Long.MIN_VALUE) : draw.of(0L, 1L, Long.MAX_VALUE);
    }
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    return Arbitraries.randomValue(RefusedRowsProperties::draw);
  }

  private static List<Row> draw(Random random) {
    Draw draw = new Draw(random);
    List<Row> rows = new ArrayList<>();
    for (int i = draw.upTo(4); i >= 0; i--) {
      rows.add(Row.draw(draw));
    }
    return rows;
  }

  @Property(tries = 1_000, seed = "2020")
  @StatisticsReport(StatisticsReportMode.OFF)
  void aBadRowIsNamedWithAllThatIsWrongAndTheOthersAreKept(@ForAll("rows") List<Row> rows) {
    Observations.Builder builder = Observations.builder();
    List<String> expected = new ArrayList<>();
    int sound = 0;
    int withoutFigure = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      add(builder, row);
      List<String> wrong = wrong(row);
      boolean isEmpty = row.isOfCounts() && row.numerator() == null && row.denominator() == null;
      String number = (i + 1) + ":";
      if (isEmpty) {
        withoutFigure++;
      } else {
        wrong.forEach(one -> expected.add(number + one));
        sound += wrong.isEmpty() ? 1 : 0;
      }
    }
    builder.add(completion(LocalDate.of(2020, 7, 1)));
    builder.add(completion(LocalDate.of(2020, 7, 2)));
    expected.add((rows.size() + 2) + ":DONE_AFTER_REPORT /value/completedOn");
    assertThat(
            builder.problems().stream()
                .map(one -> one.place().line() + ":" + one.code() + " " + one.place().pointer()))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(builder.build().all()).hasSize(sound + 1);
    assertThat(builder.rowsWithoutFigure()).isEqualTo(withoutFigure);
    builder.problems().forEach(Sentences::assertSound);
    builder.problems().forEach(one -> Statistics.label("code").collect(one.code()));
    Occurrences.check("code", 50, CODES);
  }

  /** Something reported at noon of 1 July 2020, in Vietnam, as done on a day. */
  private static Observation completion(LocalDate day) {
    return Observation.builder()
        .subject(TaskId.of("k"))
        .agency(AgencyId.of("a"))
        .period(ReportingPeriod.ofYear(2020))
        .recordedAt(Instant.parse("2020-07-01T05:00:00Z"))
        .value(Completion.on(day))
        .build();
  }

  private static void add(Observations.Builder builder, Row row) {
    if (row.isOfCounts()) {
      builder.addRatio(
          row.indicator(),
          row.agency(),
          row.period(),
          row.numerator(),
          row.denominator(),
          row.recordedAt());
    } else {
      builder.addQuantity(
          row.indicator(), row.agency(), row.period(), row.amount(), row.recordedAt());
    }
  }

  private static List<String> wrong(Row row) {
    List<String> wrong = new ArrayList<>();
    id(row.indicator(), "/indicator", wrong);
    id(row.agency(), "/agency", wrong);
    if (row.period() == null) {
      wrong.add("NULL_VALUE /period");
    } else if (!row.period().equals("2020-Q1")) {
      wrong.add("INVALID_PERIOD /period");
    }
    if (row.recordedAt() == null) {
      wrong.add("NULL_VALUE /recordedAt");
    }
    if (row.isOfCounts()) {
      int before = wrong.size();
      count(row.numerator(), "/numerator", wrong);
      count(row.denominator(), "/denominator", wrong);
      if (wrong.size() == before && row.numerator() > 0 && row.denominator() == 0) {
        wrong.add("ZERO_DENOMINATOR /denominator");
      }
    } else if (row.amount() == null) {
      wrong.add("NULL_VALUE /amount");
    } else if (row.amount().precision() > 100 || row.amount().scale() > 100) {
      wrong.add("TOO_LARGE /amount");
    }
    return wrong;
  }

  private static void id(@Nullable String id, String place, List<String> wrong) {
    if (id == null) {
      wrong.add("NULL_VALUE " + place);
    } else if (id.length() != 200) {
      wrong.add("INVALID_ID " + place);
    }
  }

  private static void count(@Nullable Long count, String place, List<String> wrong) {
    if (count == null) {
      wrong.add("NULL_VALUE " + place);
    } else if (count < 0) {
      wrong.add("NEGATIVE_COUNT " + place);
    }
  }
}
