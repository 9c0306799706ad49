package vn.cchc.figures;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.indicator.Fraction;
import vn.cchc.observation.Cell;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationStatus;
import vn.cchc.period.Days;
import vn.cchc.verdict.Remark;
import vn.cchc.verdict.RemarkCode;

/** The report that counts among one agency's reports of a task. */
final class LatestReport {
  private static final Comparator<Report> ORDER =
      Comparator.comparing(Report::recordedAt).thenComparing(Report::end);

  private LatestReport() {}

  /** A report with the days of its period. */
  record Report(Days days, Observation observation, boolean isHypothetical) {
    Instant recordedAt() {
      return observation.recordedAt();
    }

    LocalDate end() {
      return days.last();
    }

    Cell cell() {
      return new Cell(ImmutableList.of(observation), ImmutableList.of(), isHypothetical);
    }
  }

  static CombinedFigure of(ImmutableList<Report> reports) {
    return last(supposedElseAll(reports));
  }

  /** A hypothetical report counts before all real ones. */
  private static ImmutableList<Report> supposedElseAll(ImmutableList<Report> reports) {
    ImmutableList<Report> supposed =
        reports.stream().filter(Report::isHypothetical).collect(ImmutableList.toImmutableList());
    return supposed.isEmpty() ? reports : supposed;
  }

  private static CombinedFigure last(ImmutableList<Report> reports) {
    Optional<Report> latest = reports.stream().max(ORDER);
    if (latest.isEmpty()) {
      return CombinedFigure.NONE;
    }
    ImmutableList<Observation> winners =
        Cell.merge(
                reports.stream()
                    .filter(report -> ORDER.compare(report, latest.orElseThrow()) == 0)
                    .map(Report::cell)
                    .toList())
            .winners();
    boolean isSettled = winners.size() == 1;
    return new CombinedFigure(
        isSettled ? Optional.of(winners.get(0).value()) : Optional.empty(),
        new Evidence.Listed(winners),
        isSettled
            ? ImmutableList.of()
            : ImmutableList.of(new Remark(RemarkCode.FIGURES_DIFFER, winners)),
        ImmutableList.of(),
        caveats(
            winners,
            reports.stream()
                .filter(report -> report.end().equals(latest.orElseThrow().end()))
                .toList()),
        Optional.empty(),
        Fraction.ZERO);
  }

  private static ImmutableList<Remark> caveats(
      ImmutableList<Observation> winners, List<Report> ofOneEnd) {
    Observation winner = winners.get(0);
    if (ofOneEnd.get(0).isHypothetical()) {
      return ImmutableList.of(new Remark(RemarkCode.HYPOTHETICAL, winners));
    } else if (winners.size() > 1) {
      return ImmutableList.of();
    }
    Stream<Remark> dissenters =
        latestOfEachSource(ofOneEnd).standing().stream()
            .filter(other -> !other.source().equals(winner.source()))
            .filter(other -> !other.value().isSameFactAs(winner.value()))
            .map(other -> Remark.of(RemarkCode.OTHER_SOURCE_DIFFERS, winner, other));
    Stream<Remark> replaced =
        ofOneEnd.stream()
            .map(Report::observation)
            .filter(other -> winner.status() == ObservationStatus.PROVISIONAL)
            .filter(other -> other.status() == ObservationStatus.FINAL)
            .filter(other -> other.source().equals(winner.source()))
            .filter(other -> other.kind() == winner.kind())
            .filter(other -> !other.value().isSameFactAs(winner.value()))
            .map(other -> Remark.of(RemarkCode.SET_ASIDE, winner, other));
    return Stream.concat(dissenters, replaced).collect(ImmutableList.toImmutableList());
  }

  private static Cell latestOfEachSource(List<Report> reports) {
    Map<String, Instant> latest = new HashMap<>();
    reports.forEach(
        report ->
            latest.merge(
                report.observation().source().orElse(""),
                report.recordedAt(),
                (one, other) -> one.isAfter(other) ? one : other));
    return Cell.merge(
        reports.stream()
            .filter(
                report ->
                    report
                        .recordedAt()
                        .equals(latest.get(report.observation().source().orElse(""))))
            .map(Report::cell)
            .toList());
  }
}
