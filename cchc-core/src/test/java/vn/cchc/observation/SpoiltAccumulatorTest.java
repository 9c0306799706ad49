package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.period.ReportingPeriod;

/** Reading names what is wrong with the bytes of an accumulator. */
@Tag("A6")
class SpoiltAccumulatorTest {
  /**
   * The bytes of an accumulator of the amount 6. They end with one digit, it, and what ends a
   * quantity.
   */
  private static final byte[] SIX =
      ObservationAccumulator.asOf(LocalDate.of(2021, 1, 15))
          .add(
              Observation.builder()
                  .subject(IndicatorId.of("ho-so"))
                  .agency(AgencyId.of("so"))
                  .period(ReportingPeriod.ofYear(2020))
                  .value(Quantity.of(6))
                  .recordedAt(Instant.EPOCH)
                  .build())
          .toBytes();

  private static final int MARK = 9;

  private static void assertRefused(byte[] bytes, String message) {
    assertThatThrownBy(() -> ObservationAccumulator.fromBytes(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("accumulator: " + message);
  }

  @Test
  void aNumberHasDigits() {
    byte[] without = Arrays.copyOf(SIX, SIX.length - 1);
    without[without.length - 2] = 0;
    assertRefused(without, "number must have digits");
  }

  @Test
  void aNumberThatBreaksOffIsDistinguishedFromOneThatEnds() {
    byte[] longer = SIX.clone();
    longer[longer.length - 3] = 3;
    assertRefused(longer, "breaks off after %s bytes".formatted(SIX.length));
    longer[longer.length - 3] = 2;
    assertRefused(longer, "breaks off after %s bytes".formatted(SIX.length));
  }

  @Test
  void nothingButTheMarkIsAFoldThatBreaksOff() {
    assertRefused(Arrays.copyOf(SIX, MARK), "breaks off after 9 bytes");
    assertRefused(Arrays.copyOf(SIX, MARK - 1), "must begin like one of this format");
  }
}
