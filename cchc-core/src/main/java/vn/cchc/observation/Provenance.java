package vn.cchc.observation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;
import vn.cchc.text.Text;

/**
 * Where a figure comes from (<i>nguồn gốc số liệu</i>), whatever it says: many figures share one.
 *
 * @param kind who vouches for it
 * @param status how settled it is
 * @param source the system or publication that it comes from, if given
 * @param publishedOn the day on which it was published, if given; before it, it is not visible
 */
public record Provenance(
    ObservationKind kind,
    ObservationStatus status,
    Optional<String> source,
    Optional<LocalDate> publishedOn)
    implements Comparable<Provenance> {
  private static final Comparator<Provenance> BY_COMPONENTS =
      Comparator.comparing(Provenance::kind)
          .thenComparing(Provenance::status)
          .thenComparing(from -> from.source().orElse(""))
          .thenComparing(from -> from.publishedOn().orElse(LocalDate.MIN));

  /** An agency's own final figure, without a source and a publication. */
  public static final Provenance SELF_REPORTED =
      of(ObservationKind.SELF_REPORTED, ObservationStatus.FINAL);

  /** Checks that all are given and brings the source to NFC. */
  public Provenance {
    requireNonNull(kind, "kind");
    requireNonNull(status, "status");
    requireNonNull(publishedOn, "publishedOn");
    source = source.map(text -> Text.prose("source", text));
  }

  /**
   * Returns the provenance of a figure without a source or a day of publication.
   *
   * @param kind who vouches for it
   * @param status how settled it is
   * @return both together
   */
  public static Provenance of(ObservationKind kind, ObservationStatus status) {
    return new Provenance(kind, status, Optional.empty(), Optional.empty());
  }

  /**
   * Returns the same with a source.
   *
   * @param other the system or publication that the figure comes from
   * @return the provenance with this source
   */
  public Provenance withSource(String other) {
    return new Provenance(kind, status, Optional.of(other), publishedOn);
  }

  /**
   * Returns the same with a day of publication.
   *
   * @param day the day on which the figure was published; before it, it is not visible
   * @return the provenance with this day
   */
  public Provenance withPublishedOn(LocalDate day) {
    return new Provenance(kind, status, source, Optional.of(day));
  }

  // Written out, because a million figures compare theirs before the machine has optimised a
  // record's
  // own.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Provenance from
            && kind == from.kind
            && status == from.status
            && source.equals(from.source)
            && publishedOn.equals(from.publishedOn));
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, status, source, publishedOn);
  }

  @Override
  public int compareTo(Provenance other) {
    return BY_COMPONENTS.compare(this, other);
  }

  Observation observation(
      Subject subject, AgencyId agency, ReportingPeriod period, Value value, Instant recordedAt) {
    return observation(subject, agency, period, Optional.of(value), recordedAt);
  }

  Observation observation(
      Subject subject,
      AgencyId agency,
      ReportingPeriod period,
      Optional<? extends Value> value,
      Instant recordedAt) {
    return Observation.builder()
        .subject(subject)
        .agency(agency)
        .period(period)
        .reportedValue(value)
        .recordedAt(recordedAt)
        .kind(kind)
        .status(status)
        .source(source)
        .publishedOn(publishedOn)
        .build();
  }
}
