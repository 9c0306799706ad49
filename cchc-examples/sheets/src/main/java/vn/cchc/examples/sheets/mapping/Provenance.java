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
 * @param recordedAt the moment at which they were recorded, if it is told
 * @param kind who vouches for them, if it is told
 * @param status how settled they are, if it is told
 * @param source where they come from, if it is told
 * @param publishedOn the day on which they were published, if it is told
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
