package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

class FoldProperties {
  private static final LocalDate AS_OF = LocalDate.of(2021, 1, 15);

  @Provide
  Arbitrary<List<Observation>> observations() {
    Arbitrary<Value> values =
        Arbitraries.of(
            Quantity.of(1), Quantity.of(2), Quantity.printed("1.0"), Quantity.printed("1.00"));
    return Combinators.combine(
            Arbitraries.of("a", "b"),
            Arbitraries.of("2020", "2020-01", "2020-01-01/2020-01-31"),
            values,
            Arbitraries.of("2021-01-01T00:00:00Z", "2021-01-02T00:00:00Z", "2021-02-01T00:00:00Z"),
            Arbitraries.of(ObservationKind.class),
            Arbitraries.of(ObservationStatus.class),
            Arbitraries.of("x", "y").optional())
        .as(
            (agency, period, value, recorded, kind, status, source) ->
                Observation.builder()
                    .subject(IndicatorId.of("i"))
                    .agency(AgencyId.of(agency))
                    .period(ReportingPeriod.parse(period))
                    .value(value)
                    .recordedAt(Instant.parse(recorded))
                    .kind(kind)
                    .status(status)
                    .source(source)
                    .build())
        .list()
        .ofMaxSize(12);
  }

  private static Fold fold(List<Observation> observations) {
    Fold fold = Fold.asOf(AS_OF);
    observations.forEach(fold::add);
    return fold;
  }

  @Property
  @Tag("D10")
  void neitherOrderNorPartitionNorRepetitionChangesAFold(
      @ForAll("observations") List<Observation> observations, @ForAll Random random) {
    Fold whole = fold(observations);
    List<Observation> shuffled = new ArrayList<>(observations);
    Collections.shuffle(shuffled, random);
    int cut = random.nextInt(shuffled.size() + 1);
    Fold left = fold(shuffled.subList(0, cut));
    Fold right = fold(shuffled.subList(cut, shuffled.size()));
    assertThat(right.merge(left).merge(Fold.asOf(AS_OF)).merge(fold(shuffled))).isEqualTo(whole);
    assertThat(shuffled.parallelStream().collect(Fold.collector(AS_OF))).isEqualTo(whole);
  }

  @Property
  @Tag("D5")
  void draftsAndLaterRecordsChangeNothing(@ForAll("observations") List<Observation> observations) {
    List<Observation> visible =
        observations.stream().filter(observation -> observation.isVisible(AS_OF)).toList();
    assertThat(fold(visible)).isEqualTo(fold(observations));
    assertThat(visible).noneMatch(observation -> observation.status() == ObservationStatus.DRAFT);
  }
}
