package vn.cchc.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Subject;

/** The figures in force of one subject, for all agencies: the part that one target reads. */
final class SubjectSeries {
  private final Subject subject;
  private final Map<AgencyId, AgencyId> agencies;
  private final CellColumns columns;
  private final CellUpdater updater;
  private final Map<AgencyId, AgencySeries> byAgency = new HashMap<>();
  private final List<AgencySeries> all = new ArrayList<>();
  private int last;

  /**
   * No figures yet.
   *
   * @param agencies the agencies of the whole accumulator, one instance of each
   */
  SubjectSeries(Subject subject, Map<AgencyId, AgencyId> agencies, CellColumns columns) {
    this.subject = subject;
    this.agencies = agencies;
    this.columns = columns;
    this.updater = new CellUpdater(columns);
  }

  Subject subject() {
    return subject;
  }

  /** The figures by agency. */
  Map<AgencyId, AgencySeries> byAgency() {
    return Collections.unmodifiableMap(byAgency);
  }

  /** The figures in the order in which their agencies first came. */
  List<AgencySeries> all() {
    return all;
  }

  /** Adds a ratio. */
  void add(
      AgencyId agency, int period, long numerator, long denominator, long moment, int provenance) {
    updater.add(series(agency), period, numerator, denominator, moment, provenance);
  }

  /** Adds a cell. */
  void add(AgencyId agency, int period, Cell cell) {
    updater.add(series(agency), period, cell);
  }

  /**
   * Adds the figures that another accumulator has of this subject, in the order in which they lie
   * in memory.
   *
   * @param periods the numbers here of the periods there
   * @param provenances the numbers here of the provenances there
   */
  void addAll(SubjectSeries other, int[] periods, int[] provenances) {
    @Nullable AgencySeries[] translated = new @Nullable AgencySeries[other.all.size()];
    for (int place = 0; place < other.columns.size(); place++) {
      int number = other.columns.series(place);
      AgencySeries ours = translated[number];
      if (ours == null) {
        ours = series(other.all.get(number).agency());
        translated[number] = ours;
      }
      int period = periods[other.columns.period(place)];
      if (other.columns.isPlain(place)) {
        updater.add(
            ours,
            period,
            other.columns.numerator(place),
            other.columns.denominator(place),
            other.columns.moment(place),
            provenances[other.columns.provenance(place)]);
      } else {
        updater.add(ours, period, other.all.get(number).cellAt(place));
      }
    }
  }

  /**
   * Returns an agency's figures. Lines usually come in runs of one agency, or in the same order of
   * agencies again and again, so it tries the last agency and the one after it first.
   */
  private AgencySeries series(AgencyId agency) {
    if (last < all.size() && all.get(last).agency().equals(agency)) {
      return all.get(last);
    }
    int next = last + 1 < all.size() ? last + 1 : 0;
    AgencySeries figures = next < all.size() ? all.get(next) : null;
    if (figures == null || !figures.agency().equals(agency)) {
      figures =
          byAgency.computeIfAbsent(agencies.computeIfAbsent(agency, some -> some), this::append);
    }
    last = figures.number();
    return figures;
  }

  private AgencySeries append(AgencyId agency) {
    AgencySeries figures = new AgencySeries(subject, agency, all.size(), columns);
    all.add(figures);
    return figures;
  }
}
