package vn.cchc.observation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Default;
import org.immutables.value.Value.Immutable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Mean;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.Value;
import vn.cchc.period.Days;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.text.Text;

/**
 * A figure reported (<i>số liệu báo cáo</i>): one agency's own, never its subtree's, of one
 * indicator or task, for one period.
 */
@Immutable
public sealed interface Observation permits ImmutableObservation {
  /** {@return the indicator or task that it is of} */
  Subject subject();

  /** {@return the agency whose own figure it is} */
  AgencyId agency();

  /** {@return the period, as the source names it} */
  ReportingPeriod period();

  /** {@return the value; of a task, a completion; absent where a figure is withdrawn} */
  Optional<Value> reportedValue();

  /** {@return the moment at which it was recorded} */
  Instant recordedAt();

  /** {@return who vouches for it; unless set, the agency itself} */
  @Default
  default ObservationKind kind() {
    return ObservationKind.SELF_REPORTED;
  }

  /** {@return how settled it is; unless set, FINAL} */
  @Default
  default ObservationStatus status() {
    return ObservationStatus.FINAL;
  }

  /** {@return where it comes from, such as a system or a publication, if given} */
  Optional<String> source();

  /** {@return the day on which it was published, if given; before it, it is not visible} */
  Optional<LocalDate> publishedOn();

  /**
   * {@return the value}
   *
   * @throws NoSuchElementException if this withdraws a figure
   */
  default Value value() {
    Optional<Value> value = reportedValue();
    if (value.isEmpty()) {
      throw new NoSuchElementException("observation of %s: is withdrawn".formatted(subject()));
    }
    return value.orElseThrow();
  }

  /** {@return whether this takes back what the same source reported before of the same cell} */
  default boolean isWithdrawal() {
    return status() == ObservationStatus.WITHDRAWN;
  }

  /** {@return where it comes from, whatever it says} */
  default Provenance provenance() {
    return new Provenance(kind(), status(), source(), publishedOn());
  }

  /**
   * {@return whether it says that something was done on a day after the report itself, which is an
   * intention and no fact}
   */
  default boolean isDoneAfterReport() {
    return reportedValue().orElse(null) instanceof Completion completion
        && completion.completedOn().filter(recordedOn()::isBefore).isPresent();
  }

  /** {@return the problem that something was done after the report of it, if it was} */
  default Optional<Problem> doneAfterReport() {
    return isDoneAfterReport()
        ? Optional.of(
            Problem.error(
                ProblemCode.DONE_AFTER_REPORT,
                Place.at(AttributePath.of("value").to("completedOn")),
                subject().value(),
                recordedOn().toString(),
                ((Completion) value()).completedOn().orElseThrow().toString()))
        : Optional.empty();
  }

  /**
   * {@return whether it is a figure of an indicator that was recorded before the last day of its
   * period}
   *
   * @param days the days of its period
   */
  default boolean isEarly(Days days) {
    return !(subject() instanceof TaskId)
        && !(reportedValue().orElse(null) instanceof Completion)
        && recordedOn().isBefore(days.last());
  }

  /** {@return a new, empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return a builder that starts from this one} */
  default Builder toBuilder() {
    return builder().startFrom(this);
  }

  /**
   * Returns whether this was known by the end of a day at UTC+07:00: recorded before the midnight
   * that ends the day and, where a day of publication is given, published by that day. A draft is
   * never visible.
   *
   * @param asOf the day
   * @return whether it was
   */
  default boolean isVisible(LocalDate asOf) {
    return status() != ObservationStatus.DRAFT
        && recordedAt().isBefore(endOf(asOf))
        && publishedOn().map(day -> !day.isAfter(asOf)).orElse(true);
  }

  /**
   * {@return the first day on whose evening in Viet Nam this was known; of a draft, as if final}
   */
  default LocalDate visibleFrom() {
    return publishedOn().filter(recordedOn()::isBefore).orElse(recordedOn());
  }

  /** {@return the day in Viet Nam on which this was recorded} */
  default LocalDate recordedOn() {
    return recordedAt().atOffset(ZoneOffset.ofHours(7)).toLocalDate();
  }

  /**
   * Returns the midnight that ends a day in Viet Nam.
   *
   * @param day the day
   * @return the first instant that no longer belongs to it, at UTC+07:00
   */
  static Instant endOf(LocalDate day) {
    return day.plusDays(1).atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.ofHours(7));
  }

  /**
   * Checks that it has a value just when it withdraws none, and that a task's is a completion.
   *
   * @return this, with its source in NFC
   */
  @Check
  default Observation check() {
    checkArgument(
        reportedValue().isEmpty() == isWithdrawal(),
        "observation of %s: must have a value just when it is not withdrawn, but was %s",
        subject(),
        status());
    checkArgument(
        publishedOn().isEmpty() || !isWithdrawal(),
        "observation of %s: must not be published when it is withdrawn",
        subject());
    checkArgument(
        !(reportedValue().orElse(null) instanceof Mean),
        "observation of %s: must not be a mean, which is derived, but was %s",
        subject(),
        reportedValue().orElse(null));
    checkArgument(
        !(subject() instanceof TaskId)
            || isWithdrawal()
            || reportedValue().orElse(null) instanceof Completion,
        "observation of task %s: must be a completion, but was %s",
        subject(),
        reportedValue().orElse(null));
    return source().isEmpty()
        ? this
        : ((ImmutableObservation) this)
            .withSource(source().map(text -> Text.prose("source", text)));
  }

  /** A builder of observations. */
  final class Builder extends ImmutableObservation.Builder {
    Builder() {}

    /**
     * Sets the value.
     *
     * @param value the value; of a task, a completion
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder value(Value value) {
      return reportedValue(value);
    }

    /**
     * Sets what it is a figure of.
     *
     * @param indicator the bare id of the indicator
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder indicator(String indicator) {
      return subject(IndicatorId.of(indicator));
    }

    /**
     * Sets what it is a report of.
     *
     * @param task the bare id of the task
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder task(String task) {
      return subject(TaskId.of(task));
    }

    /**
     * Sets who reports it.
     *
     * @param agency the bare id of the agency
     * @return this builder
     * @throws IllegalArgumentException if it is no id
     */
    @CanIgnoreReturnValue
    public Builder agency(String agency) {
      return agency(AgencyId.of(agency));
    }

    /**
     * Sets its period.
     *
     * @param period the name of the period, such as 2020-03
     * @return this builder
     * @throws IllegalArgumentException if it is no period
     */
    @CanIgnoreReturnValue
    public Builder period(String period) {
      return period(ReportingPeriod.parse(period));
    }
  }
}
