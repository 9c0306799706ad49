package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.cchc.problem.ProblemCode.DUPLICATE_ID;
import static vn.cchc.problem.ProblemCode.UNKNOWN_KIND;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;

@Tag("A4")
class AgencyKindTest {
  private static final AgencyKind SPECIAL = AgencyKind.of("specialUnit");
  private static final DeclaredKind DECLARED =
      new DeclaredKind(SPECIAL, "Đơn vị đặc thù", AgencyLevel.COMMUNE);

  @ParameterizedTest
  @CsvSource({
    "government, CENTRAL",
    "ministry, CENTRAL",
    "centralBody, CENTRAL",
    "provincialCommittee, PROVINCE",
    "provincialChair, PROVINCE",
    "department, PROVINCE",
    "steeringCommittee, PROVINCE",
    "districtCommittee, DISTRICT",
    "communeCommittee, COMMUNE",
    "wardCommittee, COMMUNE",
    "specialZoneCommittee, COMMUNE",
    "subDepartment, UNIT",
    "division, UNIT",
    "publicServiceUnit, UNIT",
    "publicServiceCentre, UNIT"
  })
  void aWellKnownKindHasItsLevelInEveryRegister(String id, AgencyLevel level) {
    assertThat(AgencyKind.of(id).isWellKnown()).isTrue();
    assertThat(AgencyRegister.of().levelOf(AgencyKind.of(id))).hasValue(level);
  }

  @Test
  void thereAreFifteenWellKnownKinds() {
    assertThat(AgencyKind.wellKnown()).hasSize(15).contains(AgencyKind.SPECIAL_ZONE_COMMITTEE);
    assertThat(SPECIAL.isWellKnown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ward committee", "xã\u0000"})
  void anIdHasNoSpaces(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> AgencyKind.of(id));
  }

  @Test
  void wellKnownKindsComeFirstFromTheGovernmentDown() {
    assertThat(
            new TreeSet<>(
                List.of(
                    SPECIAL,
                    AgencyKind.of("a"),
                    AgencyKind.DEPARTMENT,
                    AgencyKind.GOVERNMENT,
                    AgencyKind.CENTRAL_BODY)))
        .containsExactly(
            AgencyKind.GOVERNMENT,
            AgencyKind.DEPARTMENT,
            AgencyKind.CENTRAL_BODY,
            AgencyKind.of("a"),
            SPECIAL);
  }

  @Test
  void aDeclaredKindIsKnownAndOnItsLevel() {
    Agency agency = Agency.builder().id("a").name("A").kind(SPECIAL).build();
    AgencyRegister register = AgencyRegister.of(List.of(agency), List.of(), List.of(DECLARED));

    assertThat(register.kinds()).containsEntry(SPECIAL, DECLARED);
    assertThat(register.levelOf(SPECIAL)).hasValue(AgencyLevel.COMMUNE);
    assertThat(AgencyRegister.of().isKnown(SPECIAL)).isFalse();
    assertThat(register)
        .isNotEqualTo(
            AgencyRegister.of(
                List.of(agency),
                List.of(),
                List.of(new DeclaredKind(SPECIAL, "Đơn vị đặc thù", AgencyLevel.UNIT))));
  }

  @Test
  void aKindThatIsNotDeclaredIsAProblem() {
    Agency agency =
        Agency.builder()
            .id("a")
            .name("A")
            .kind(SPECIAL)
            .addHistory(
                FormerState.builder()
                    .until(LocalDate.of(2025, 6, 30))
                    .kind(AgencyKind.of("old"))
                    .build())
            .build();

    assertThat(AgencyRegister.problems(List.of(agency), List.of()))
        .containsExactly(
            problem("/agencies/0/kind", "specialUnit"),
            problem("/agencies/0/history/0/kind", "old"));
  }

  @Test
  void noKindIsDeclaredTwiceOrAlthoughItIsWellKnown() {
    DeclaredKind ward = new DeclaredKind(AgencyKind.WARD_COMMITTEE, "Phường", AgencyLevel.COMMUNE);

    assertThat(AgencyRegister.problems(List.of(), List.of(), List.of(DECLARED, ward, DECLARED)))
        .extracting(one -> one.code() + " " + one.place().pointer())
        .containsExactly(DUPLICATE_ID + " /kinds/1/id", DUPLICATE_ID + " /kinds/2/id");
  }

  private static Problem problem(String pointer, String kind) {
    return Problem.error(UNKNOWN_KIND, Place.at(pointer), "kind", "", kind);
  }
}
