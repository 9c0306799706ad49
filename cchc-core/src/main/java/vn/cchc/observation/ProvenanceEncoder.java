package vn.cchc.observation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** A number for each provenance. Figures come in runs of one, or of a few in turn. */
final class ProvenanceEncoder {
  private final DictionaryEncoder<Provenance> all = new DictionaryEncoder<>();
  private final int[] recent = new int[16];

  ProvenanceEncoder() {
    Arrays.fill(recent, DictionaryEncoder.NONE);
  }

  int encode(Provenance provenance) {
    return all.encode(provenance);
  }

  /** Returns the number of a figure's provenance, which is made only if it is not a recent one. */
  int encode(Observation figure) {
    ObservationKind kind = figure.kind();
    ObservationStatus status = figure.status();
    Optional<String> source = figure.source();
    Optional<LocalDate> publishedOn = figure.publishedOn();
    int slot = slot(kind, status, source);
    if (recent[slot] != DictionaryEncoder.NONE) {
      Provenance known = all.get(recent[slot]);
      if (known.kind() == kind
          && known.status() == status
          && known.source().equals(source)
          && known.publishedOn().equals(publishedOn)) {
        return recent[slot];
      }
    }
    recent[slot] = all.encode(figure.provenance());
    return recent[slot];
  }

  /** Does the same for several threads at once. */
  synchronized int encodeAtOnce(Observation figure) {
    return encode(figure);
  }

  /** Numbers a provenance for several threads at once. */
  synchronized int encodeAtOnce(Provenance provenance) {
    return encode(provenance);
  }

  private static int slot(ObservationKind kind, ObservationStatus status, Optional<String> source) {
    int mixed = (source.hashCode() * 31 + kind.hashCode()) * 31 + status.hashCode();
    return (mixed ^ (mixed >>> 16)) & 15;
  }

  Provenance get(int number) {
    return all.get(number);
  }

  int[] translate(ProvenanceEncoder other) {
    return all.translate(other.all);
  }
}
