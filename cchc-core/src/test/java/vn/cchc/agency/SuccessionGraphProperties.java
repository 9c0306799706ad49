package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** The register's answers against a replay of the events, one by one, from agency to agency. */
class SuccessionGraphProperties {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 40;

  /** A random history: agencies that exist from the beginning, and events on different days. */
  private static final class History {
    private final List<Agency> agencies = new ArrayList<>();
    private final List<Succession> events = new ArrayList<>();
    private final TreeSet<AgencyId> alive = new TreeSet<>();

    History(Random random) {
      for (int i = 0; i < 6; i++) {
        alive.add(add(false, FIRST));
      }
      for (int day = 1; day < DAYS && !alive.isEmpty(); day += 1 + random.nextInt(6)) {
        happen(random, FIRST.plusDays(day));
      }
    }

    private AgencyId add(boolean isDated, LocalDate from) {
      AgencyId id = AgencyId.of("a" + agencies.size());
      Agency.Builder agency = Agency.builder().id(id).name("A").kind(AgencyKind.DEPARTMENT);
      agencies.add(isDated ? agency.from(from).build() : agency.build());
      return id;
    }

    private void happen(Random random, LocalDate day) {
      List<AgencyId> some = new ArrayList<>(alive);
      Collections.shuffle(some, random);
      int kind = random.nextInt(4);
      Set<AgencyId> before =
          new TreeSet<>(some.subList(0, kind == 0 ? Math.min(2, some.size()) : 1));
      Set<AgencyId> after = new TreeSet<>();
      alive.removeAll(before);
      if (kind == 0 && random.nextBoolean() && !alive.isEmpty()) {
        after.add(alive.first());
      } else if (kind < 3) {
        after.add(add(true, day));
      }
      if (kind == 1) {
        after.add(!alive.isEmpty() && random.nextBoolean() ? alive.last() : add(true, day));
      }
      alive.addAll(after);
      events.add(
          Succession.builder()
              .type(
                  after.isEmpty()
                      ? SuccessionType.DISSOLVE
                      : after.size() > 1 ? SuccessionType.SPLIT : SuccessionType.MERGE)
              .addAllPredecessors(before)
              .addAllSuccessors(after)
              .operational(day)
              .build());
    }

    AgencyRegister register(Random random) {
      List<Succession> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);
      return AgencyRegister.of(agencies, shuffled);
    }

    /** Who holds what an agency answered for, carried from event to event. */
    Responsibility replay(AgencyId id, LocalDate day) {
      TreeSet<AgencyId> holders = new TreeSet<>(Set.of(id));
      boolean isDivided = false;
      boolean isLost = false;
      for (Succession event : events) {
        if (event.operational().isAfter(day)) {
          break;
        }
        for (AgencyId before : event.predecessors()) {
          if (holders.remove(before)) {
            holders.addAll(event.successors());
            isDivided |= event.successors().size() > 1;
            isLost |= event.successors().isEmpty();
          }
        }
      }
      if (holders.isEmpty()) {
        return new Responsibility.Nobody();
      }
      return holders.size() > 1 || (isDivided && isLost)
          ? new Responsibility.Unclear(ImmutableSortedSet.copyOf(holders))
          : new Responsibility.One(holders.first());
    }
  }

  @Property(tries = 300)
  @Tag("A2")
  void whoAnswersIsWhatAReplayOfTheEventsSays(@ForAll Random random) {
    History history = new History(random);
    AgencyRegister register = history.register(random);
    for (Agency agency : history.agencies) {
      for (int i = 0; i < DAYS; i += 3) {
        LocalDate day = FIRST.plusDays(i);
        Responsibility expected =
            agency.from().filter(day::isBefore).isPresent()
                ? new Responsibility.Nobody()
                : history.replay(agency.id(), day);
        assertThat(register.responsibleFor(agency.id(), day)).isEqualTo(expected);
      }
    }
  }

  @Property(tries = 300)
  @Tag("A2")
  void anAgencyInheritsFromThoseForWhichItAloneAnswers(@ForAll Random random) {
    History history = new History(random);
    AgencyRegister register = history.register(random);
    LocalDate last = FIRST.plusDays(DAYS);
    for (AgencyId heir : history.alive) {
      TreeMap<AgencyId, LocalDate> entirely = new TreeMap<>();
      TreeMap<AgencyId, LocalDate> partly = new TreeMap<>();
      for (Agency agency : history.agencies) {
        if (agency.id().equals(heir) || history.alive.contains(agency.id())) {
          continue;
        }
        Responsibility answering = history.replay(agency.id(), last);
        LocalDate ended = register.lastDay(agency.id()).orElseThrow().plusDays(1);
        if (answering.equals(new Responsibility.One(heir))) {
          entirely.put(agency.id(), ended);
        } else if (answering instanceof Responsibility.Unclear unclear
            && unclear.candidates().contains(heir)) {
          partly.put(agency.id(), ended);
        }
      }
      assertThat(register.inherited(heir, last)).isEqualTo(entirely);
      assertThat(register.divided(heir, last)).isEqualTo(partly);
    }
  }

  @Property(tries = 20)
  @Tag("A2")
  void theOrderOfAgenciesAndEventsSaysNothing(@ForAll Random random) {
    History history = new History(random);
    AgencyRegister one = history.register(random);
    List<Agency> reversed = new ArrayList<>(history.agencies);
    reversed.sort(Comparator.comparing(Agency::id).reversed());
    AgencyRegister other = AgencyRegister.of(reversed, history.events);
    for (Agency agency : history.agencies) {
      LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
      assertThat(other.responsibleFor(agency.id(), day))
          .isEqualTo(one.responsibleFor(agency.id(), day));
    }
  }
}
