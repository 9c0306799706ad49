package vn.cchc.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Completion;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.indicator.Value;
import vn.cchc.period.ReportingPeriod;

/**
 * The laws of the accumulator, on few agencies, moments and values so that figures meet and tie.
 */
@Tag("D10")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class AccumulatorProperties {
  private static final LocalDate REPORT_DAY = LocalDate.of(2021, 1, 15);
  private static final Instant NOON = Instant.parse("2021-01-15T05:00:00Z");
  private static final List<Value> MANY_VALUES =
      List.of(Ratio.of(6, 63), Rank.of(6, 63), Ratio.of(12, 126), Quantity.printed("6"));
  private static final Instant AFTER_MIDNIGHT = Instant.parse("2021-01-15T17:00:00Z");

  @Property
  void theOrderOfFiguresDoesNotMatter(
      @ForAll("figures") List<Observation> figures, @ForAll Random random) {
    List<Observation> shuffled = new ArrayList<>(figures);
    Collections.shuffle(shuffled, random);

    assertThat(fold(shuffled)).isEqualTo(fold(figures)).hasSameHashCodeAs(fold(figures));
  }

  @Property
  void figuresMayBeFoldedInPartsHoweverTheyAreDivided(
      @ForAll("figures") List<Observation> figures, @ForAll Random random) {
    ObservationAccumulator left = ObservationAccumulator.asOf(REPORT_DAY);
    ObservationAccumulator right = ObservationAccumulator.asOf(REPORT_DAY);
    figures.forEach(figure -> (random.nextBoolean() ? left : right).add(figure));

    assertThat(left.merge(right)).isEqualTo(fold(figures));
  }

  @Property
  void mergingIsCommutative(
      @ForAll("figures") List<Observation> some, @ForAll("figures") List<Observation> others) {
    assertThat(fold(some).merge(fold(others))).isEqualTo(fold(others).merge(fold(some)));
  }

  @Property
  void mergingIsAssociative(
      @ForAll("figures") List<Observation> one,
      @ForAll("figures") List<Observation> two,
      @ForAll("figures") List<Observation> three) {
    assertThat(fold(one).merge(fold(two)).merge(fold(three)))
        .isEqualTo(fold(one).merge(fold(two).merge(fold(three))));
  }

  @Property
  void theEmptyFoldIsTheIdentity(@ForAll("figures") List<Observation> figures) {
    assertThat(fold(figures).merge(ObservationAccumulator.asOf(REPORT_DAY)))
        .isEqualTo(fold(figures));
    assertThat(ObservationAccumulator.asOf(REPORT_DAY).merge(fold(figures)))
        .isEqualTo(fold(figures));
  }

  @Property
  void aRepeatChangesNothing(@ForAll("figures") List<Observation> figures) {
    List<Observation> twice = new ArrayList<>(figures);
    twice.addAll(figures);
    ObservationAccumulator once = fold(figures);

    assertThat(fold(twice)).isEqualTo(once);
    assertThat(fold(figures).merge(once)).isEqualTo(once);
    assertThat(fold(figures).merge(fold(figures))).isEqualTo(once);
    assertThat(once.merge(once)).isEqualTo(fold(figures));
  }

  @Property
  void aParallelStreamFoldsToTheSame(@ForAll("figures") List<Observation> figures) {
    assertThat(figures.parallelStream().collect(ObservationAccumulator.collector(REPORT_DAY)))
        .isEqualTo(fold(figures));
  }

  @Property
  void severalThreadsAddAtOnce(@ForAll("figures") List<Observation> figures) throws Exception {
    ParallelAccumulation accumulation = ParallelAccumulation.asOf(REPORT_DAY);
    List<Thread> threads = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      int first = part;
      threads.add(
          new Thread(
              () -> {
                for (int i = 0; i < figures.size(); i++) {
                  if (i % 3 == first || i % 5 == 0) {
                    addTo(accumulation.part(), figures.get(i));
                  }
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(accumulation.accumulated()).isEqualTo(fold(figures));
    assertThat(accumulation.accumulated().agencies()).isEqualTo(fold(figures).agencies());
  }

  private static void addTo(ParallelAccumulation.Part part, Observation figure) {
    if (figure.reportedValue().orElse(null) instanceof Ratio ratio
        && figure.subject() instanceof IndicatorId indicator) {
      part.addRatio(
          indicator,
          part.same(figure.agency()),
          figure.period(),
          ratio.numerator(),
          ratio.denominator(),
          figure.recordedAt(),
          figure.provenance());
    } else {
      part.add(figure);
    }
  }

  @Property
  void ratiosMayBeAddedWithoutObservations(@ForAll("figures") List<Observation> figures) {
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(REPORT_DAY);
    for (Observation figure : figures) {
      if (figure.reportedValue().orElse(null) instanceof Ratio ratio
          && figure.subject() instanceof IndicatorId indicator) {
        accumulator.addRatio(
            indicator,
            figure.agency(),
            figure.period(),
            ratio.numerator(),
            ratio.denominator(),
            figure.recordedAt(),
            figure.provenance());
      } else {
        accumulator.add(figure);
      }
    }
    assertThat(accumulator).isEqualTo(fold(figures));
  }

  @Property
  void onlyWhatIsVisibleLeavesATrace(@ForAll("figures") List<Observation> figures) {
    List<Observation> visible =
        figures.stream().filter(figure -> figure.isVisible(REPORT_DAY)).toList();

    assertThat(fold(figures)).isEqualTo(fold(visible));
    assertThat(fold(figures).subjects())
        .containsExactlyInAnyOrderElementsOf(
            visible.stream().map(Observation::subject).distinct().toList());
  }

  @Example
  void foldsForTwoDaysAreNotMerged() {
    assertThatThrownBy(
            () ->
                ObservationAccumulator.asOf(REPORT_DAY)
                    .merge(ObservationAccumulator.asOf(REPORT_DAY.plusDays(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("accumulator as of 2021-01-15: must not take in one of 2021-01-16");
    assertThat(ObservationAccumulator.asOf(REPORT_DAY))
        .isNotEqualTo(ObservationAccumulator.asOf(REPORT_DAY.plusDays(1)));
  }

  @Property
  void whatIsAskedOfAFoldCannotChangeIt(@ForAll("figures") List<Observation> figures) {
    ObservationAccumulator accumulator = fold(figures);
    for (Subject subject : accumulator.subjects()) {
      assertThatThrownBy(() -> accumulator.series(subject).clear())
          .isInstanceOf(UnsupportedOperationException.class);
      for (Map<ReportingPeriod, Cell> cells : accumulator.series(subject).values()) {
        assertThatThrownBy(cells::clear).isInstanceOf(UnsupportedOperationException.class);
      }
    }
    assertThatThrownBy(() -> accumulator.subjects().add(TaskId.of("x")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static ObservationAccumulator fold(List<Observation> figures) {
    ObservationAccumulator accumulator = ObservationAccumulator.asOf(REPORT_DAY);
    figures.forEach(accumulator::add);
    return accumulator;
  }

  @Provide
  Arbitrary<List<Observation>> figures() {
    return Arbitraries.oneOf(
            figures(MANY_VALUES, List.of(NOON), List.of(ObservationKind.PUBLISHED)),
            figures(
                List.of(Quantity.of(6), Quantity.printed("6.0"), Quantity.printed("6.00")),
                List.of(NOON.minusSeconds(1), NOON, AFTER_MIDNIGHT),
                List.of(ObservationKind.values())),
            figures(
                List.of(Ratio.of(1, 2), Ratio.of(2, 3)),
                List.of(NOON.minusSeconds(3), NOON.minusSeconds(2), NOON.minusSeconds(1), NOON),
                List.of(ObservationKind.SELF_REPORTED)))
        .list()
        .ofMaxSize(10);
  }

  private static Arbitrary<Observation> figures(
      List<Value> values, List<Instant> moments, List<ObservationKind> kinds) {
    return Combinators.combine(
            Arbitraries.of("so-y-te", "so-tu-phap"),
            Arbitraries.of("2020", "2020-12"),
            Arbitraries.of(values),
            Arbitraries.of(moments),
            Arbitraries.of(kinds),
            Arbitraries.frequency(
                Tuple.of(1, ObservationStatus.DRAFT),
                Tuple.of(3, ObservationStatus.PROVISIONAL),
                Tuple.of(3, ObservationStatus.FINAL),
                Tuple.of(2, ObservationStatus.WITHDRAWN)),
            Arbitraries.of("Bộ Nội vụ").injectNull(0.7),
            Arbitraries.of(REPORT_DAY, REPORT_DAY.plusDays(1)).injectNull(0.7))
        .as(
            (agency, period, value, recordedAt, kind, status, source, publishedOn) ->
                Observation.builder()
                    .subject(IndicatorId.of("ho-so"))
                    .agency(AgencyId.of(agency))
                    .period(ReportingPeriod.parse(period))
                    .reportedValue(Optional.of(value).filter(some -> !isWithdrawn(status)))
                    .recordedAt(recordedAt)
                    .kind(kind)
                    .status(status)
                    .source(Optional.ofNullable(source))
                    .publishedOn(
                        Optional.ofNullable(publishedOn).filter(some -> !isWithdrawn(status)))
                    .build());
  }

  private static boolean isWithdrawn(ObservationStatus status) {
    return status == ObservationStatus.WITHDRAWN;
  }

  @Example
  void theProgressOfATaskIsFoldedLikeAnyFigure() {
    TaskId review = TaskId.of("ra-soat");
    Observation done =
        Observation.builder()
            .subject(review)
            .agency(AgencyId.of("so-y-te"))
            .period(ReportingPeriod.ofYear(2020))
            .value(Completion.on(REPORT_DAY))
            .recordedAt(NOON)
            .build();

    assertThat(fold(List.of(done)).series(review).get(AgencyId.of("so-y-te")))
        .containsEntry(ReportingPeriod.ofYear(2020), Cell.of(done));
    assertThat(fold(List.of(done)).series(TaskId.of("khac"))).isEmpty();
  }
}
