package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** On which days what a register says begins to hold, and what holds on all days. */
@Tag("A2")
class RegisterDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
  private static final LocalDate EVENT = LocalDate.of(2025, 3, 1);

  private static Agency.Builder agency(String id) {
    return Agency.builder().id(id).name("cơ quan " + id).kind(AgencyKind.DEPARTMENT);
  }

  private static FormerState renamed(LocalDate until) {
    return FormerState.builder().until(until).name("tên cũ").build();
  }

  private static Succession event(SuccessionType type, String before, String... after) {
    Succession.Builder event = Succession.builder().type(type).operational(EVENT);
    event.addPredecessors(AgencyId.of(before));
    for (String id : after) {
      event.addSuccessors(AgencyId.of(id));
    }
    return event.build();
  }

  private static AgencyRegister register(Succession event, Agency... agencies) {
    return AgencyRegister.of(List.of(agencies), List.of(event));
  }

  @Test
  void aTurningDayIsAFirstDayOrTheOneAfterALastDay() {
    AgencyRegister register =
        register(
            event(SuccessionType.RENAME, "a", "b"),
            agency("a").addHistory(renamed(LAST)).build(),
            agency("b").from(FIRST).build(),
            agency("c").until(LAST.minusYears(1)).build(),
            agency("d").until(LocalDate.MAX).build());
    assertThat(register.turningDays())
        .containsExactly(FIRST, LAST.minusYears(1).plusDays(1), LAST.plusDays(1), EVENT);
  }

  @Test
  void anAgencyBeginsOnItsStatedDayOrWithTheEventThatBroughtItForth() {
    AgencyRegister register =
        register(
            event(SuccessionType.SPLIT, "a", "a", "b", "c"),
            agency("a").build(),
            agency("b").build(),
            agency("c").from(FIRST).build());
    assertThat(register.began(AgencyId.of("b"))).contains(EVENT);
    assertThat(register.began(AgencyId.of("c"))).contains(FIRST);
    assertThat(register.began(AgencyId.of("a"))).as("it was there before").isEmpty();
    assertThat(register.began(AgencyId.of("khong-co"))).isEmpty();
  }

  /** What holds of an agency on every day needs that of all those above it. */
  @Test
  void anAgencyIsUnchangingIfItAndAllAboveItAre() {
    AgencyRegister register =
        AgencyRegister.of(
            agency("tinh").build(),
            agency("so").parent("tinh").build(),
            agency("phong").parent("so").build(),
            agency("moi").parent("tinh").from(FIRST).build(),
            agency("phong-moi").parent("moi").build(),
            agency("cu").parent("tinh").until(LAST).build(),
            agency("doi-ten").parent("tinh").addHistory(renamed(LAST)).build());
    assertThat(register.agencies().keySet().stream().filter(register::isUnchanging))
        .extracting(AgencyId::value)
        .containsExactly("tinh", "so", "phong");
    assertThat(register.isUnchanging(AgencyId.of("khong-co"))).isFalse();
  }

  @Test
  void thePlaceOfAnAgencyIsKnownBeforeItBeginsAndAfterItEnds() {
    AgencyId department = AgencyId.of("so");
    AgencyId province = AgencyId.of("tinh");
    AgencyRegister register =
        AgencyRegister.of(
            agency("tinh").build(),
            agency("so").parent("tinh").from(FIRST).until(LAST).build(),
            agency("khac").build());
    for (LocalDate day : List.of(FIRST.minusDays(1), LAST.plusDays(1))) {
      assertThat(register.isWithin(department, province, day)).isFalse();
      assertThat(register.isPlacedWithin(department, province, day)).isTrue();
      assertThat(register.isPlacedWithin(department, AgencyId.of("khac"), day)).isFalse();
    }
    assertThat(register.isPlacedWithin(AgencyId.of("khong-co"), province, FIRST)).isFalse();
    assertThat(register.isPlacedWithin(AgencyId.of("khong-co"), AgencyId.of("khong-co"), FIRST))
        .isFalse();
  }

  @Test
  void theAreaOfAnAgencyHasToBeKnown() {
    List<Problem> problems =
        AgencyRegister.problems(
            List.of(agency("a").build(), agency("b").locatedIn("x").build()), List.of());
    assertThat(problems)
        .extracting(one -> one.code() + " " + one.place().pointer() + " " + one.actual())
        .containsExactly(ProblemCode.UNKNOWN_AGENCY + " /agencies/1/locatedIn x");
  }
}
