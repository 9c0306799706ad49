package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

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
    return Observation.builder()
        .subject(IndicatorId.of("ho-so"))
        .agency(AgencyId.of("so-y-te"))
        .period(ReportingPeriod.ofYear(2020))
        .status(status)
        .recordedAt(FIRST_DAY.plusSeconds(86_400L * day));
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

  @Test
  void theOrderOfTheRecordsDoesNotMatter() {
    for (int count = 2; count <= 4; count++) {
      for (Set<Observation> some : Sets.combinations(records, count)) {
        Cell expected = Cell.merge(some.stream().map(Cell::of).toList());
        for (List<Observation> inOrder : Collections2.permutations(some)) {
          assertThat(oneAfterAnother(inOrder)).as("%s", inOrder).isEqualTo(expected);
          assertThat(built(inOrder)).as("%s", inOrder).isEqualTo(expected);
        }
      }
    }
  }

  /** What counts is what was recorded last, unless a withdrawal of a later day took it back. */
  @Test
  void theLatestFiguresAreInForceUnlessWithdrawnLater() {
    for (int count = 1; count <= 4; count++) {
      for (Set<Observation> some : Sets.combinations(records, count)) {
        Cell cell = Cell.merge(some.stream().map(Cell::of).toList());
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
        assertThat(cell.withdrawals()).as("%s", some).hasSize(values.isEmpty() ? 1 : 0);
        assertThat(cell.hasIdleWithdrawal())
            .as("%s", some)
            .isEqualTo(some.stream().allMatch(Observation::isWithdrawal));
      }
    }
  }
}
