package vn.cchc.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.agency.Agency;
import vn.cchc.agency.AgencyId;
import vn.cchc.agency.AgencyKind;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.Succession;
import vn.cchc.agency.SuccessionType;

/**
 * Made-up agencies, twelve under each; of every eight, two are merged into a third, which becomes a
 * fourth later.
 *
 * @param agencies the agencies
 * @param successions the events, a quarter as many
 */
record Succeeding(ImmutableList<Agency> agencies, ImmutableList<Succession> successions) {
  /** The day of the merger. */
  static final LocalDate MERGED = LocalDate.of(2025, 3, 1);

  /** A day after both events. */
  static final LocalDate LATER = LocalDate.of(2025, 9, 1);

  static AgencyId id(int number) {
    return AgencyId.of("co-quan-" + number);
  }

  /** Makes agencies and a quarter as many events. */
  static Succeeding of(int agencies) {
    List<Agency> all = new ArrayList<>();
    List<Succession> events = new ArrayList<>();
    for (int i = 0; i < agencies; i++) {
      Agency.Builder agency =
          Agency.builder().id(id(i)).name("Cơ quan " + i).kind(AgencyKind.COMMUNE_COMMITTEE);
      all.add(i < 12 ? agency.build() : agency.parent(id(i / 12)).build());
    }
    for (int i = 0; i + 8 <= agencies; i += 8) {
      events.add(event(SuccessionType.MERGE, MERGED, i + 2, i, i + 1));
      events.add(event(SuccessionType.RENAME, MERGED.plusMonths(4), i + 3, i + 2));
    }
    return new Succeeding(ImmutableList.copyOf(all), ImmutableList.copyOf(events));
  }

  private static Succession event(
      SuccessionType type, LocalDate operational, int after, int... before) {
    Succession.Builder event =
        Succession.builder().type(type).operational(operational).addSuccessors(id(after));
    for (int number : before) {
      event.addPredecessors(id(number));
    }
    return event.build();
  }

  AgencyRegister register() {
    return AgencyRegister.of(agencies, successions);
  }
}
