package vn.cchc.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.text.Decimals;

/**
 * Whether something is done, and since when (<i>hoàn thành</i>).
 *
 * @param completedOn the day on which it was done; absent, it is not done
 * @param progress how far it is while not done, in per cent from 0 to 99, if given
 */
public record Completion(Optional<LocalDate> completedOn, Optional<BigDecimal> progress)
    implements Value {
  private static final BigDecimal MOST = BigDecimal.valueOf(99);

  /** Checks that only what is not done has a progress, from 0 to 99. */
  public Completion {
    progress = progress.map(Decimals::canonical);
    checkArgument(
        completedOn.isEmpty() || progress.isEmpty(),
        "completion on %s: must not have a progress as well",
        completedOn.map(LocalDate::toString).orElse(""));
    progress.ifPresent(
        percent ->
            checkArgument(
                percent.signum() >= 0 && percent.compareTo(MOST) <= 0,
                "progress: must be 0 to 99 per cent while not done, but was %s",
                percent));
  }

  /**
   * Returns a completion.
   *
   * @param day the day on which it was done
   * @return the completion
   */
  public static Completion on(LocalDate day) {
    return new Completion(Optional.of(day), Optional.empty());
  }

  /** {@return something not done, of which no progress is reported} */
  public static Completion notDone() {
    return new Completion(Optional.empty(), Optional.empty());
  }

  /**
   * Returns something not done.
   *
   * @param percent how far it is, in per cent from 0 to 99
   * @return the state
   */
  public static Completion notDone(BigDecimal percent) {
    return new Completion(Optional.empty(), Optional.of(percent));
  }

  /** {@return the day on which it was done, else its progress such as 45%, else notDone} */
  @Override
  public String toString() {
    return completedOn
        .map(LocalDate::toString)
        .or(() -> progress.map(percent -> percent.toPlainString() + "%"))
        .orElse("notDone");
  }
}
