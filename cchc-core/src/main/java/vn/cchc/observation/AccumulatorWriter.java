package vn.cchc.observation;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Subject;
import vn.cchc.indicator.TaskId;
import vn.cchc.period.ReportingPeriod;

/**
 * Writes an accumulator as bytes: name and version of the format, the day, tables of agencies,
 * periods and provenances, and then the cells of each subject and agency, which refer to the tables
 * by position. Everything is sorted, so that equal accumulators have equal bytes.
 */
final class AccumulatorWriter {
  static final int PLAIN = 0;
  static final int REPORTED = 1;
  static final int HYPOTHETICAL = 2;
  static final int INDICATOR = 0;
  static final int TASK = 1;

  /** Listed one by one, since their numbers in the format must not change. */
  static final ImmutableList<ObservationKind> KINDS =
      ImmutableList.of(
          ObservationKind.SELF_REPORTED, ObservationKind.APPRAISED, ObservationKind.PUBLISHED);

  static final ImmutableList<ObservationStatus> STATUSES =
      ImmutableList.of(
          ObservationStatus.DRAFT,
          ObservationStatus.PROVISIONAL,
          ObservationStatus.FINAL,
          ObservationStatus.WITHDRAWN);

  private final VarintOutput out = new VarintOutput();
  private final Map<Subject, Map<AgencyId, AgencySeries>> subjects;
  private final Map<AgencyId, Integer> agencies;
  private final Map<ReportingPeriod, Integer> periods;
  private final Map<Provenance, Integer> provenances;

  AccumulatorWriter(LocalDate asOf, Map<Subject, Map<AgencyId, AgencySeries>> subjects) {
    this.subjects = subjects;
    this.agencies = places(all().map(AgencySeries::agency));
    this.periods = places(all().flatMap(AccumulatorWriter::periods));
    this.provenances = places(all().flatMap(AgencySeries::provenances));
    out.raw(mark());
    out.signed(asOf.toEpochDay());
  }

  private static Stream<ReportingPeriod> periods(AgencySeries figures) {
    return IntStream.range(0, figures.size()).mapToObj(figures::period);
  }

  private Stream<AgencySeries> all() {
    return subjects.values().stream().flatMap(some -> some.values().stream());
  }

  private static <T extends Comparable<T>> Map<T, Integer> places(Stream<T> things) {
    Map<T, Integer> places = new LinkedHashMap<>();
    things.distinct().sorted().forEach(thing -> places.put(thing, places.size()));
    return places;
  }

  byte[] bytes() {
    out.number(agencies.size());
    agencies.keySet().forEach(agency -> out.text(agency.value()));
    out.number(periods.size());
    periods.keySet().forEach(period -> out.text(period.toString()));
    out.number(provenances.size());
    provenances.keySet().forEach(this::write);
    out.number(subjects.size());
    subjects.keySet().stream()
        .sorted(comparing(AccumulatorWriter::type).thenComparing(Subject::value))
        .forEach(subject -> write(subject, subjects.getOrDefault(subject, Map.of()).values()));
    return out.toBytes();
  }

  private void write(Provenance provenance) {
    out.number(KINDS.indexOf(provenance.kind()));
    out.number(STATUSES.indexOf(provenance.status()));
    out.number(provenance.source().isPresent() ? 1 : 0);
    provenance.source().ifPresent(out::text);
    out.number(provenance.publishedOn().isPresent() ? 1 : 0);
    provenance.publishedOn().ifPresent(day -> out.signed(day.toEpochDay()));
  }

  private static int type(Subject subject) {
    return subject instanceof TaskId ? TASK : INDICATOR;
  }

  private void write(Subject subject, Collection<AgencySeries> ofAgencies) {
    out.number(type(subject));
    out.text(subject.value());
    out.number(ofAgencies.size());
    ofAgencies.stream().sorted(comparing(AgencySeries::agency)).forEach(this::write);
  }

  private void write(AgencySeries figures) {
    out.number(place(agencies, figures.agency()));
    out.number(figures.size());
    IntStream.range(0, figures.size())
        .boxed()
        .sorted(comparing(position -> place(periods, figures.period(position))))
        .forEach(position -> write(figures, position));
  }

  private void write(AgencySeries figures, int position) {
    out.number(place(periods, figures.period(position)));
    if (figures.isPlain(position)) {
      out.number(PLAIN);
      write(figures.provenance(position), figures.recordedAt(position));
      out.number(figures.numerator(position));
      out.number(figures.denominator(position));
    } else {
      Cell cell = figures.cell(position);
      out.number(cell.isHypothetical() ? HYPOTHETICAL : REPORTED);
      out.number(cell.records().size());
      Set<String> effective = cell.effectiveOrigins();
      for (Observation record : cell.records()) {
        write(record.provenance(), record.recordedAt());
        if (record.isWithdrawal()) {
          out.number(effective.contains(CellBuilder.origin(record)) ? 1 : 0);
        } else {
          ValueEncoding.write(out, record.value());
        }
      }
    }
  }

  private void write(Provenance provenance, Instant recordedAt) {
    out.number(place(provenances, provenance));
    out.signed(recordedAt.getEpochSecond());
    out.number(recordedAt.getNano());
  }

  private static <T> int place(Map<T, Integer> places, T thing) {
    return places.getOrDefault(thing, -1);
  }

  /** What the bytes begin with: the name of the format and its version. */
  static byte[] mark() {
    return new byte[] {'c', 'c', 'h', 'c', 'f', 'o', 'l', 'd', 2};
  }
}
