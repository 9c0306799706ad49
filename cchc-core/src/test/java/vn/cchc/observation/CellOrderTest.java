package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingCalendar;

/**
 * Up to four records of one source on three days, each final, provisional or withdrawn: whatever
 * the order in which they come, the cell is the same, and it holds what the records say.
 */
@Tag("D6")
class CellOrderTest {
  private static final Instant FIRST_DAY = Instant.parse("2021-01-04T01:00:00Z");

  private final ImmutableSet<Observation> records = records();

  private static ImmutableSet<Observation> records() {
    ImmutableSet.Builder<Observation> records = ImmutableSet.builder();
    for (int day = 1; day <= 3; day++) {
      records.add(withdrawal(day));
      for (ObservationStatus status :
          List.of(ObservationStatus.FINAL, ObservationStatus.PROVISIONAL)) {
        records.add(figure(day, status, 1), figure(day, status, 2));
      }
    }
    return records.build();
  }

  private static Observation.Builder record(int day, ObservationStatus status) {
    return CellTest.record(FIRST_DAY.plusSeconds(86_400L * day)).status(status);
  }

  private static Observation figure(int day, ObservationStatus status, int value) {
    return record(day, status).value(Ratio.of(value, 4)).build();
  }

  private static Observation withdrawal(int day) {
    return record(day, ObservationStatus.WITHDRAWN).build();
  }

  private static Cell oneAfterAnother(List<Observation> records) {
    Cell cell = Cell.of(records.get(0));
    for (Observation record : records.subList(1, records.size())) {
      cell = cell.plus(Cell.of(record));
    }
    return cell;
  }

  private static Cell built(List<Observation> records) {
    CellBuilder builder = new CellBuilder();
    records.forEach(record -> builder.add(Cell.of(record)));
    return builder.cell();
  }

  /** Makes a cell of so many of some records in every order; it is that of them all at once. */
  private static void assertSame(
      Set<Observation> records, int count, Function<List<Observation>, Cell> way) {
    for (Set<Observation> some : Sets.combinations(records, count)) {
      Cell expected = CellTest.cell(some);
      for (List<Observation> inOrder : Collections2.permutations(some)) {
        assertThat(way.apply(inOrder)).as("%s", inOrder).isEqualTo(expected);
      }
    }
  }

  @Test
  void theOrderOfTheRecordsDoesNotMatter() {
    for (int count = 2; count <= 4; count++) {
      assertSame(records, count, CellOrderTest::oneAfterAnother);
      assertSame(records, count, CellOrderTest::built);
    }
  }

  /** What counts is what was recorded last, unless a withdrawal of a later day took it back. */
  @Test
  void theLatestFiguresAreInForceUnlessWithdrawnLater() {
    for (int count = 1; count <= 4; count++) {
      for (Set<Observation> some : Sets.combinations(records, count)) {
        Cell cell = CellTest.cell(some);
        Instant last =
            some.stream().map(Observation::recordedAt).max(Instant::compareTo).orElseThrow();
        ImmutableSet<Value> values =
            some.stream()
                .filter(record -> record.recordedAt().equals(last) && !record.isWithdrawal())
                .map(Observation::value)
                .collect(ImmutableSet.toImmutableSet());

        assertThat(cell.winners())
            .as("%s", some)
            .extracting(Observation::value)
            .containsExactlyInAnyOrderElementsOf(values);
        assertThat(cell.isEmpty()).as("%s", some).isEqualTo(values.isEmpty());
        assertThat(cell.withdrawals())
            .as("%s", some)
            .extracting(Observation::recordedAt)
            .isEqualTo(values.isEmpty() ? List.of(last) : List.of());
        assertThat(cell.hasIdleWithdrawal())
            .as("%s", some)
            .isEqualTo(some.stream().allMatch(Observation::isWithdrawal));
      }
    }
  }

  private static Cell accumulated(List<Observation> records) {
    ObservationAccumulator figures = ObservationAccumulator.asOf(LocalDate.of(2021, 12, 31));
    records.forEach(figures::add);
    Observation first = records.get(0);
    return Objects.requireNonNull(
        figures.series(first.subject()).get(first.agency()).get(first.period()));
  }

  @Test
  void anAccumulatorHoldsTheSameCell() {
    assertSame(records, 3, CellOrderTest::accumulated);
  }

  /** Two figures of one value or two, of one kind, source and status or of two. */
  @Test
  void anAccumulatorTellsKindsSourcesAndStatusesApart() {
    ImmutableSet.Builder<Observation> figures = ImmutableSet.builder();
    for (Observation figure : records) {
      for (ObservationKind kind :
          List.of(ObservationKind.SELF_REPORTED, ObservationKind.PUBLISHED)) {
        for (Optional<String> source : List.of(Optional.<String>empty(), Optional.of("Bộ"))) {
          figures.add(
              new Provenance(kind, figure.status(), source, Optional.empty())
                  .observation(
                      figure.subject(),
                      figure.agency(),
                      figure.period(),
                      figure.reportedValue(),
                      figure.recordedAt()));
        }
      }
    }
    assertSame(figures.build(), 2, CellOrderTest::accumulated);
    assertSame(figures.build(), 2, CellOrderTest::oneAfterAnother);
  }

  @Test
  void hypotheticalRecordsReplaceAllOthers() {
    Observation real = figure(3, ObservationStatus.FINAL, 1);
    Observation supposed = figure(1, ObservationStatus.PROVISIONAL, 2);

    for (List<Cell> cells :
        Collections2.permutations(List.of(Cell.of(real), Cell.hypothetical(supposed)))) {
      assertThat(Cell.merge(cells)).isEqualTo(Cell.hypothetical(supposed));
      assertThat(cells.get(0).plus(cells.get(1))).isEqualTo(Cell.hypothetical(supposed));
    }
  }

  @Test
  void whatIsSupposedIsListed() {
    ObservationAccumulator figures = ObservationAccumulator.asOf(LocalDate.of(2021, 12, 31));
    Observation real = figure(3, ObservationStatus.FINAL, 1);
    Observation supposed = figure(1, ObservationStatus.PROVISIONAL, 2);
    figures.add(real);
    assertThat(figures.hypothetical(ReportingCalendar.CALENDAR)).isEmpty();
    figures.addHypothetical(supposed);
    assertThat(figures.hypothetical(ReportingCalendar.CALENDAR)).containsExactly(supposed);
    figures.addHypothetical(withdrawal(2));
    assertThat(figures.hypothetical(ReportingCalendar.CALENDAR)).containsExactly(withdrawal(2));
  }

  /** The order of facts is by what they state, so that one among many of a hash code is found. */
  @Test
  void factsHaveAnOrder() {
    CellBuilder.Fact one = CellBuilder.Fact.of(Ratio.of(1, 4));
    CellBuilder.Fact two = CellBuilder.Fact.of(Ratio.of(2, 4));

    assertThat(one).isEqualByComparingTo(CellBuilder.Fact.of(Ratio.of(1, 4))).isLessThan(two);
    assertThat(two).isGreaterThan(one);
  }
}
