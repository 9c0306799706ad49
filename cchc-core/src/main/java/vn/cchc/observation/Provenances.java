package vn.cchc.observation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One instance of each provenance. Figures come in runs of one, or of a few in turn. */
final class Provenances {
  private final Map<Provenance, Provenance> all = new HashMap<>();
  private final @Nullable Provenance[] recent = new @Nullable Provenance[16];

  @SuppressWarnings("ReferenceEquality") // the same instance is the same provenance
  Provenance of(Provenance provenance) {
    int slot = slot(provenance.kind(), provenance.status(), provenance.source());
    if (recent[slot] == provenance) {
      return provenance;
    }
    Provenance own = all.computeIfAbsent(provenance, some -> some);
    recent[slot] = own;
    return own;
  }

  Provenance of(Observation figure) {
    ObservationKind kind = figure.kind();
    ObservationStatus status = figure.status();
    Optional<String> source = figure.source();
    Optional<LocalDate> publishedOn = figure.publishedOn();
    @Nullable Provenance last = recent[slot(kind, status, source)];
    return last != null
            && last.kind() == kind
            && last.status() == status
            && last.source().equals(source)
            && last.publishedOn().equals(publishedOn)
        ? last
        : of(figure.provenance());
  }

  private static int slot(ObservationKind kind, ObservationStatus status, Optional<String> source) {
    int mixed = (source.hashCode() * 31 + kind.hashCode()) * 31 + status.hashCode();
    return (mixed ^ (mixed >>> 16)) & 15;
  }
}
