package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("D3")
class AccumulatorRowsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);
  private static final Instant JANUARY = Instant.parse("2021-01-04T02:00:00Z");

  /** Whoever has too many rows for a list gets the same figures and the same problems. */
  @Test
  void rowsOfAnAccumulatorAreThoseOfTheBuilder() {
    ObservationAccumulator figures = ObservationAccumulator.asOf(DAY);
    ObservationAccumulator.Rows rows =
        figures
            .rows()
            .addRatio("ho-so", "so-a", "2020-H1", 310, 500, JANUARY)
            .addRatio("ho-so", "so-a", "2020-H2", 420L, null, JANUARY)
            .addRatio("ho-so", "so-b", "2020", null, null, JANUARY)
            .addRatio("ho-so", "so c", "2020-13", 5, 0, null)
            .addRatio("ho-so", "so-b", "2020-H1", 5L, 6L, Instant.parse("2021-02-01T02:00:00Z"))
            .addQuantity("diem", "so-a", "2020", new BigDecimal("69.42"), JANUARY)
            .addQuantity("diem", "so-b", "2020", null, JANUARY);
    Observations.Builder builder =
        Observations.builder()
            .addRatio("ho-so", "so-a", "2020-H1", 310, 500, JANUARY)
            .addRatio("ho-so", "so-a", "2020-H2", 420L, null, JANUARY)
            .addRatio("ho-so", "so-b", "2020", null, null, JANUARY)
            .addRatio("ho-so", "so c", "2020-13", 5, 0, null)
            .addRatio("ho-so", "so-b", "2020-H1", 5L, 6L, Instant.parse("2021-02-01T02:00:00Z"))
            .addQuantity("diem", "so-a", "2020", new BigDecimal("69.42"), JANUARY)
            .addQuantity("diem", "so-b", "2020", null, JANUARY);

    assertThat(figures)
        .isEqualTo(builder.build().all().stream().collect(ObservationAccumulator.collector(DAY)));
    assertThat(figures.agencies()).hasSize(1);
    assertThat(rows.problems()).isEqualTo(builder.problems()).hasSize(6);
    assertThat(rows.rowsWithoutFigure()).isOne();
  }
}
