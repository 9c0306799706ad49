package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A register as large as the country's: 12 000 agencies, and 3 000 mergers of pairs of them. */
@Tag("thorough")
class RegisterOfTheCountryTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final int AGENCIES = 12_000;
  private static final int EVENTS = 3_000;

  private static AgencyId id(int number) {
    return AgencyId.of("a" + number);
  }

  private static List<Agency> agencies() {
    List<Agency> agencies = new ArrayList<>();
    for (int i = 0; i < AGENCIES; i++) {
      Agency.Builder agency =
          Agency.builder().id(id(i)).name("Cơ quan " + i).kind(AgencyKind.COMMUNE_COMMITTEE);
      agencies.add(i == 0 ? agency.build() : agency.parent(id(i / 20)).build());
    }
    return agencies;
  }

  /** Each event merges the heir of the one before with two more, in chains of a hundred. */
  private static List<Succession> events() {
    List<Succession> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      int next = AGENCIES - 1 - 3 * i;
      AgencyId heir = i % 100 == 99 ? id(next - 2) : id(next - 3);
      events.add(
          Succession.builder()
              .type(SuccessionType.MERGE)
              .addPredecessors(id(next), id(next - 1))
              .addSuccessors(heir)
              .operational(FIRST.plusDays(i % 300))
              .build());
    }
    return events;
  }

  @Test
  void isBuiltInUnderASecondAndAnswersWithoutWalkingAllOfIt() {
    List<Agency> agencies = agencies();
    List<Succession> events = events();
    AgencyRegister.of(agencies, events);

    long start = System.nanoTime();
    AgencyRegister register = AgencyRegister.of(agencies, events);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));

    start = System.nanoTime();
    LocalDate day = FIRST.plusDays(200);
    for (int i = 0; i < AGENCIES; i++) {
      register.responsibleFor(id(i), day);
      register.inherited(id(i), day);
      register.children(id(i), day);
      register.isWithin(id(i), id(0), day);
    }
    Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(4 * AGENCIES);
    assertThat(each).isLessThan(Duration.ofNanos(100_000));
  }
}
