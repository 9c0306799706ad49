package vn.cchc.examples.sheets.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;

/**
 * What all figures of a sheet have in common.
 *
 * @param recordedAt the moment at which they were recorded, if given
 * @param kind who vouches for them, if given
 * @param status how settled they are, if given
 * @param source where they come from, if given
 * @param publishedOn the day on which they were published, if given
 */
public record Provenance(
    Optional<Instant> recordedAt,
    Optional<ObservationKind> kind,
    Optional<ObservationStatus> status,
    Optional<String> source,
    Optional<LocalDate> publishedOn) {
  /** Returns a builder of an observation that has all this. */
  public Observation.Builder observation() {
    Observation.Builder builder =
        Observation.builder()
            .recordedAt(recordedAt.orElseThrow())
            .source(source)
            .publishedOn(publishedOn);
    kind.ifPresent(builder::kind);
    status.ifPresent(builder::status);
    return builder;
  }
}
