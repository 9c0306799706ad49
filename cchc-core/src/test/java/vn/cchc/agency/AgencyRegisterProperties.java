package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Answers of registers with history, compared with answers found by asking every agency. */
@Tag("A1")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class AgencyRegisterProperties {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 8;
  private static final int AGENCIES = 6;

  @Property
  void whoIsBelowIsWhoIsWithin(@ForAll("registers") AgencyRegister register) {
    for (int offset = 0; offset < DAYS; offset++) {
      LocalDate day = START.plusDays(offset);
      for (AgencyId root : register.agencies().keySet()) {
        Set<AgencyId> within = new HashSet<>();
        for (AgencyId id : register.agencies().keySet()) {
          if (!id.equals(root) && register.isWithin(id, root, day)) {
            within.add(id);
          }
        }
        assertThat(register.descendants(root, day)).containsExactlyInAnyOrderElementsOf(within);
      }
    }
  }

  @Property
  void childrenAreThoseWhoseParentOfTheDayItIs(@ForAll("registers") AgencyRegister register) {
    for (int offset = 0; offset < DAYS; offset++) {
      LocalDate day = START.plusDays(offset);
      for (AgencyId parent : register.agencies().keySet()) {
        List<AgencyId> children =
            register.agencies().values().stream()
                .filter(agency -> register.existed(agency.id(), day))
                .filter(agency -> register.parentOn(agency.id(), day).equals(Optional.of(parent)))
                .map(Agency::id)
                .sorted()
                .toList();
        assertThat(register.children(parent, day)).containsExactlyElementsOf(children);
      }
    }
  }

  @Property
  void anAgencyExistsFromItsFirstDayToItsLast(@ForAll("registers") AgencyRegister register) {
    for (Agency agency : register.agencies().values()) {
      for (int offset = 0; offset < DAYS; offset++) {
        LocalDate day = START.plusDays(offset);
        boolean begun = agency.from().isEmpty() || agency.from().get().compareTo(day) <= 0;
        boolean ended =
            register.lastDay(agency.id()).isPresent()
                && register.lastDay(agency.id()).get().compareTo(day) < 0;
        assertThat(register.existed(agency.id(), day)).isEqualTo(begun && !ended);
      }
    }
  }

  /** Parents always have a lower number, so that no cycle can arise. */
  @Provide
  Arbitrary<AgencyRegister> registers() {
    List<Arbitrary<Agency>> agencies = new ArrayList<>();
    for (int i = 0; i < AGENCIES; i++) {
      agencies.add(agency(i));
    }
    return Combinators.combine(agencies).as(AgencyRegister::of);
  }

  private static Arbitrary<Agency> agency(int number) {
    Arbitrary<Optional<AgencyId>> parents =
        Arbitraries.integers()
            .between(0, Math.max(number - 1, 0))
            .map(AgencyRegisterProperties::id)
            .optional(number == 0 ? 0 : 0.9);
    Arbitrary<Optional<LocalDate>> days =
        Arbitraries.integers().between(0, DAYS - 1).map(START::plusDays).optional(0.4);
    return Combinators.combine(parents, parents, days, days, days)
        .as(
            (parent, formerParent, moved, from, until) -> {
              Agency.Builder builder =
                  Agency.builder()
                      .id(id(number))
                      .name("cơ quan")
                      .kind(AgencyKind.DEPARTMENT)
                      .parent(parent)
                      .from(from);
              if (formerParent.isPresent() && moved.isPresent()) {
                builder.addHistory(
                    FormerState.builder().until(moved.get()).parent(formerParent).build());
              }
              if (until.isPresent() && (from.isEmpty() || !until.get().isBefore(from.get()))) {
                builder.until(until);
              }
              return builder.build();
            });
  }

  private static AgencyId id(int number) {
    return AgencyId.of("agency-" + number);
  }
}
