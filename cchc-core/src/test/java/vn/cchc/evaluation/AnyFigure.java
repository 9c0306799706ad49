package vn.cchc.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.Measure;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationKind;
import vn.cchc.observation.ObservationStatus;

/** Figures of few agencies, periods, values and moments, so that they meet and tie often. */
final class AnyFigure {
  private AnyFigure() {}

  private static Arbitrary<Value> values(Measure measure) {
    return switch (measure) {
      case SHARE, RATIO ->
          Arbitraries.frequency(
              Tuple.of(2, Ratio.of(0, 0)),
              Tuple.of(3, Ratio.of(1, 2)),
              Tuple.of(2, Ratio.of(2, 4)),
              Tuple.of(5, Ratio.of(1, 3)),
              Tuple.of(1, Ratio.of(4, 3)),
              Tuple.of(1, Quantity.printed("50.0")));
      case QUANTITY ->
          Arbitraries.of(
              Quantity.of(50), Quantity.printed("50.00"), Quantity.of(20), Quantity.of(70));
      case RANK -> Arbitraries.of(Rank.of(1, 63), Rank.of(2, 63), Rank.of(3, 63));
      case COMPLETION, GRADE ->
          Arbitraries.of(
              Completion.notDone(),
              Completion.on(LocalDate.of(2020, 3, 30)),
              Completion.on(LocalDate.of(2020, 9, 1)));
    };
  }

  static Arbitrary<Observation> of(Measure measure) {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(1, "tinh"),
                Tuple.of(4, "a"),
                Tuple.of(3, "b"),
                Tuple.of(3, "c"),
                Tuple.of(1, "nobody")),
            Arbitraries.frequency(
                Tuple.of(5, "2020-Q1"),
                Tuple.of(1, "2020-03"),
                Tuple.of(1, "2020-03-01/2020-03-31"),
                Tuple.of(1, "2020-H1"),
                Tuple.of(1, "2020")),
            values(measure),
            Arbitraries.frequency(
                Tuple.of(5, "2020-03-31T16:59:59Z"),
                Tuple.of(3, "2020-07-01T00:00:00Z"),
                Tuple.of(1, "2021-01-15T17:00:00Z")),
            Arbitraries.of(ObservationKind.class),
            Arbitraries.frequency(
                Tuple.of(1, ObservationStatus.DRAFT),
                Tuple.of(2, ObservationStatus.PROVISIONAL),
                Tuple.of(4, ObservationStatus.FINAL)),
            Arbitraries.of("x", "y").injectNull(0.6))
        .as(
            (agency, period, value, recordedAt, kind, status, source) ->
                World.figure(agency, period, value)
                    .recordedAt(Instant.parse(recordedAt))
                    .kind(kind)
                    .status(status)
                    .source(Optional.ofNullable(source))
                    .build());
  }
}
