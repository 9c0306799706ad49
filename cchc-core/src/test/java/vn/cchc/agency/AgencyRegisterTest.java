package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A1")
class AgencyRegisterTest {
  private static final AgencyId PROVINCE = AgencyId.of("ubnd-tinh");
  private static final AgencyId HOME_AFFAIRS = AgencyId.of("so-noi-vu");
  private static final AgencyId ARCHIVES = AgencyId.of("chi-cuc-van-thu");
  private static final AgencyId READING_ROOM = AgencyId.of("phong-doc");
  private static final AgencyId CULTURE = AgencyId.of("so-van-hoa");
  private static final AgencyId TOURISM = AgencyId.of("so-du-lich");
  private static final LocalDate MOVE = LocalDate.of(2018, 6, 30);
  private static final LocalDate BIRTH_OF_TOURISM = LocalDate.of(2016, 1, 1);
  private static final LocalDate MERGER = LocalDate.of(2025, 3, 1);
  private static final LocalDate MID_2020 = LocalDate.of(2020, 7, 1);

  private static final AgencyRegister REGISTER =
      AgencyRegister.of(
          List.of(
              agency(PROVINCE, AgencyKind.PROVINCIAL_COMMITTEE).build(),
              under(PROVINCE, HOME_AFFAIRS, AgencyKind.DEPARTMENT).build(),
              under(PROVINCE, CULTURE, AgencyKind.DEPARTMENT).build(),
              under(PROVINCE, TOURISM, AgencyKind.DEPARTMENT).from(BIRTH_OF_TOURISM).build(),
              under(HOME_AFFAIRS, ARCHIVES, AgencyKind.SUB_DEPARTMENT)
                  .addHistory(FormerState.builder().until(MOVE).parent(CULTURE).build())
                  .build(),
              under(ARCHIVES, READING_ROOM, AgencyKind.DIVISION)
                  .until(LocalDate.of(2022, 12, 31))
                  .build()),
          List.of(
              Succession.builder()
                  .type(SuccessionType.MERGE)
                  .addPredecessors(CULTURE, TOURISM)
                  .addSuccessors(CULTURE)
                  .operational(MERGER)
                  .build()));

  @Test
  void childrenAreThoseOfTheDay() {
    assertThat(REGISTER.children(PROVINCE, MID_2020))
        .containsExactly(TOURISM, HOME_AFFAIRS, CULTURE);
    assertThat(REGISTER.children(PROVINCE, BIRTH_OF_TOURISM.minusDays(1)))
        .containsExactly(HOME_AFFAIRS, CULTURE);
    assertThat(REGISTER.children(CULTURE, MOVE)).containsExactly(ARCHIVES);
    assertThat(REGISTER.children(CULTURE, MOVE.plusDays(1))).isEmpty();
    assertThat(REGISTER.children(HOME_AFFAIRS, MOVE)).isEmpty();
    assertThat(REGISTER.children(HOME_AFFAIRS, MOVE.plusDays(1))).containsExactly(ARCHIVES);
    assertThat(REGISTER.children(AgencyId.of("khong-co"), MID_2020)).isEmpty();
  }

  @Test
  void descendantsAreFoundAtAnyDepthWithoutTheUppermost() {
    assertThat(REGISTER.descendants(PROVINCE, MID_2020))
        .containsExactly(ARCHIVES, READING_ROOM, TOURISM, HOME_AFFAIRS, CULTURE);
    assertThat(REGISTER.descendants(CULTURE, MOVE)).containsExactly(ARCHIVES, READING_ROOM);
    assertThat(REGISTER.descendants(READING_ROOM, MID_2020)).isEmpty();
    assertThat(REGISTER.descendants(HOME_AFFAIRS, LocalDate.of(2023, 1, 1)))
        .containsExactly(ARCHIVES);
  }

  @Test
  void nobodyDescendsFromAnAgencyThatDoesNotExistThatDay() {
    AgencyRegister register =
        AgencyRegister.of(
            List.of(
                agency(PROVINCE, AgencyKind.PROVINCIAL_COMMITTEE).from(MID_2020).build(),
                under(PROVINCE, CULTURE, AgencyKind.DEPARTMENT).build()));
    assertThat(register.descendants(PROVINCE, MID_2020.minusDays(1))).isEmpty();
    assertThat(register.descendants(PROVINCE, MID_2020)).containsExactly(CULTURE);
  }

  @Test
  void withinMeansAtAnyDepthOrTheAgencyItself() {
    assertThat(REGISTER.isWithin(READING_ROOM, PROVINCE, MID_2020)).isTrue();
    assertThat(REGISTER.isWithin(PROVINCE, PROVINCE, MID_2020)).isTrue();
    assertThat(REGISTER.isWithin(PROVINCE, READING_ROOM, MID_2020)).isFalse();
    assertThat(REGISTER.isWithin(READING_ROOM, CULTURE, MOVE)).isTrue();
    assertThat(REGISTER.isWithin(READING_ROOM, CULTURE, MOVE.plusDays(1))).isFalse();
    assertThat(REGISTER.isWithin(READING_ROOM, PROVINCE, LocalDate.of(2023, 1, 1))).isFalse();
    assertThat(REGISTER.isWithin(AgencyId.of("khong-co"), PROVINCE, MID_2020)).isFalse();
  }

  @Test
  @Tag("A2")
  void anAgencyEndsTheDayBeforeAnotherSucceedsIt() {
    assertThat(REGISTER.lastDay(TOURISM)).contains(MERGER.minusDays(1));
    assertThat(REGISTER.existed(TOURISM, MERGER.minusDays(1))).isTrue();
    assertThat(REGISTER.existed(TOURISM, MERGER)).isFalse();
    assertThat(REGISTER.existed(TOURISM, BIRTH_OF_TOURISM)).isTrue();
    assertThat(REGISTER.existed(TOURISM, BIRTH_OF_TOURISM.minusDays(1))).isFalse();
  }

  @Test
  @Tag("A2")
  void whoeverAbsorbsAnotherGoesOn() {
    assertThat(REGISTER.lastDay(CULTURE)).isEmpty();
    assertThat(REGISTER.existed(CULTURE, MERGER)).isTrue();
    assertThat(REGISTER.children(PROVINCE, MERGER)).containsExactly(HOME_AFFAIRS, CULTURE);
  }

  @Test
  @Tag("A2")
  void theEarlierOfTheStatedAndTheSucceededDayIsTheLast() {
    LocalDate stated = LocalDate.of(2024, 12, 31);
    assertThat(lastDayOfTourism(stated, MERGER)).contains(stated);
    assertThat(lastDayOfTourism(LocalDate.of(2026, 12, 31), MERGER)).contains(MERGER.minusDays(1));
    assertThat(REGISTER.lastDay(READING_ROOM)).contains(LocalDate.of(2022, 12, 31));
    assertThat(REGISTER.lastDay(AgencyId.of("khong-co"))).isEmpty();
  }

  @Test
  @Tag("A2")
  void aTransferEndsNobody() {
    AgencyRegister register =
        AgencyRegister.of(
            REGISTER.agencies().values(),
            List.of(
                Succession.builder()
                    .type(SuccessionType.TRANSFER)
                    .addPredecessors(TOURISM)
                    .addSuccessors(CULTURE)
                    .operational(MERGER)
                    .build()));

    assertThat(register.lastDay(TOURISM)).isEmpty();
  }

  @Test
  void equalNamesAreNoIdentity() {
    Agency one = agency(HOME_AFFAIRS, AgencyKind.DEPARTMENT).build();
    Agency other = agency(CULTURE, AgencyKind.DEPARTMENT).build();
    AgencyRegister register = AgencyRegister.of(List.of(one, other));

    assertThat(one.name()).isEqualTo(other.name());
    assertThat(register.find(HOME_AFFAIRS)).contains(one);
    assertThat(register.find(CULTURE)).contains(other);
    assertThat(register.find(TOURISM)).isEmpty();
  }

  @Test
  void registersOfTheSameAgenciesInTheSameOrderAreEqual() {
    AgencyRegister again =
        AgencyRegister.of(List.copyOf(REGISTER.agencies().values()), REGISTER.successions());

    assertThat(again).isEqualTo(REGISTER).hasSameHashCodeAs(REGISTER);
    assertThat(AgencyRegister.of(REGISTER.agencies().values())).isNotEqualTo(REGISTER);
    assertThat(REGISTER).hasToString("AgencyRegister(6 agencies, 1 successions)");
  }

  private static Optional<LocalDate> lastDayOfTourism(LocalDate stated, LocalDate merger) {
    return AgencyRegister.of(
            List.of(
                agency(TOURISM, AgencyKind.DEPARTMENT).until(stated).build(),
                agency(CULTURE, AgencyKind.DEPARTMENT).build()),
            List.of(
                Succession.builder()
                    .type(SuccessionType.CONVERT)
                    .addPredecessors(TOURISM)
                    .addSuccessors(CULTURE)
                    .operational(merger)
                    .build()))
        .lastDay(TOURISM);
  }

  private static Agency.Builder agency(AgencyId id, AgencyKind kind) {
    return Agency.builder().id(id).name("cơ quan").kind(kind);
  }

  private static Agency.Builder under(AgencyId parent, AgencyId id, AgencyKind kind) {
    return agency(id, kind).parent(parent);
  }
}
