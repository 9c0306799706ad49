package vn.cchc.observation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.Subject;
import vn.cchc.period.ReportingPeriod;

/** The figures in force of one subject, for all agencies: the part that one target reads. */
final class SubjectSeries {
  private final Subject subject;
  private final Map<AgencyId, AgencyId> agencies;
  private final DictionaryEncoder<ReportingPeriod> periods;
  private final ProvenanceEncoder provenances;
  private final CellUpdater updater;
  private final Map<AgencyId, AgencySeries> byAgency = new HashMap<>();
  private final List<AgencySeries> all = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable AgencySeries last;

  /**
   * No figures yet.
   *
   * @param agencies the agencies of the whole accumulator, one instance of each
   * @param periods the periods of the whole accumulator
   * @param provenances the provenances of the whole accumulator
   */
  SubjectSeries(
      Subject subject,
      Map<AgencyId, AgencyId> agencies,
      DictionaryEncoder<ReportingPeriod> periods,
      ProvenanceEncoder provenances) {
    this.subject = subject;
    this.agencies = agencies;
    this.periods = periods;
    this.provenances = provenances;
    this.updater = new CellUpdater(provenances);
  }

  Subject subject() {
    return subject;
  }

  DictionaryEncoder<ReportingPeriod> periods() {
    return periods;
  }

  ProvenanceEncoder provenances() {
    return provenances;
  }

  /** Whoever adds figures of several threads holds this. */
  ReentrantLock lock() {
    return lock;
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
   * Adds the figures that another accumulator has of this subject.
   *
   * @param ownPeriods the numbers here of the periods there
   * @param ownProvenances the numbers here of the provenances there
   */
  void addAll(SubjectSeries other, int[] ownPeriods, int[] ownProvenances) {
    for (AgencySeries theirs : other.all) {
      AgencySeries ours = series(theirs.agency());
      ours.makeRoom(theirs.size());
      for (int at = 0; at < theirs.size(); at++) {
        int period = ownPeriods[theirs.periodNumber(at)];
        if (theirs.isPlain(at)) {
          updater.add(
              ours,
              period,
              theirs.numerator(at),
              theirs.denominator(at),
              theirs.moment(at),
              ownProvenances[theirs.provenanceNumber(at)]);
        } else {
          updater.add(ours, period, theirs.cell(at));
        }
      }
    }
  }

  /**
   * Returns an agency's figures. Lines usually come in runs of one agency, or in the same order of
   * agencies again and again, so it tries the last agency and the one that followed it before.
   */
  @SuppressWarnings("ReferenceEquality") // what is the same is equal, and found at once
  private AgencySeries series(AgencyId agency) {
    AgencySeries before = last;
    AgencySeries next = before == null ? null : before.follower();
    if (next == null || next.agency() != agency) {
      if (before != null && before.agency().equals(agency)) {
        return before;
      } else if (next == null || !next.agency().equals(agency)) {
        next = found(agency);
        if (before != null) {
          before.setFollower(next);
        }
      }
    }
    last = next;
    return next;
  }

  private AgencySeries found(AgencyId agency) {
    AgencySeries known = byAgency.get(agency);
    return known == null
        ? byAgency.computeIfAbsent(agencies.computeIfAbsent(agency, some -> some), this::append)
        : known;
  }

  private AgencySeries append(AgencyId agency) {
    AgencySeries figures = new AgencySeries(this, agency);
    all.add(figures);
    return figures;
  }
}
