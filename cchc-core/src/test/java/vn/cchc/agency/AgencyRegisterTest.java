package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

@Tag("A1")
class AgencyRegisterTest {
  private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

  private static Agency agency(String id, String parent) {
    return Agency.builder()
        .id(AgencyId.of(id))
        .name(id)
        .kind(AgencyKind.DEPARTMENT)
        .parent(AgencyId.of(parent))
        .build();
  }

  private static Agency root() {
    return Agency.builder()
        .id(AgencyId.of("r"))
        .name("r")
        .kind(AgencyKind.PROVINCIAL_COMMITTEE)
        .build();
  }

  @Test
  void descendantsStandAtAnyDepthAndNeverIncludeTheRoot() {
    AgencyRegister register =
        AgencyRegister.of(List.of(root(), agency("b", "r"), agency("a", "r"), agency("c", "b")));
    assertThat(register.children(AgencyId.of("r"), DAY)).hasToString("[a, b]");
    assertThat(register.descendants(AgencyId.of("r"), DAY)).hasToString("[a, b, c]");
    assertThat(register.isWithin(AgencyId.of("c"), AgencyId.of("r"), DAY)).isTrue();
  }

  @Test
  void aFormerParentHoldsUntilItsDay() {
    Agency moved =
        Agency.builder()
            .id(AgencyId.of("m"))
            .name("mới")
            .kind(AgencyKind.DIVISION)
            .parent(AgencyId.of("b"))
            .addHistory(
                FormerState.builder().until(DAY).name("cũ").parent(AgencyId.of("a")).build())
            .build();
    AgencyRegister register =
        AgencyRegister.of(List.of(root(), agency("a", "r"), agency("b", "r"), moved));
    assertThat(register.children(AgencyId.of("a"), DAY)).hasToString("[m]");
    assertThat(register.children(AgencyId.of("a"), DAY.plusDays(1))).isEmpty();
    assertThat(moved.nameOn(DAY)).isEqualTo("cũ");
    assertThat(moved.nameOn(DAY.plusDays(1))).isEqualTo("mới");
  }

  @Test
  @Tag("A2")
  void aMergedAgencyEndsBeforeTheOperationalDay() {
    Succession merger =
        Succession.builder()
            .type(SuccessionType.MERGE)
            .addPredecessors(AgencyId.of("a"), AgencyId.of("b"))
            .addSuccessors(AgencyId.of("c"))
            .operational(DAY)
            .build();
    AgencyRegister register =
        AgencyRegister.of(
            List.of(root(), agency("a", "r"), agency("b", "r"), agency("c", "r")), List.of(merger));
    assertThat(register.existed(AgencyId.of("a"), DAY.minusDays(1))).isTrue();
    assertThat(register.existed(AgencyId.of("a"), DAY)).isFalse();
    assertThat(register.lastDay(AgencyId.of("b"))).hasValue(DAY.minusDays(1));
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    ImmutableList<Problem> problems =
        AgencyRegister.problems(
            List.of(agency("a", "b"), agency("b", "a"), agency("b", "nobody")), List.of());
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(
            ProblemCode.DUPLICATE_ID,
            ProblemCode.PARENT_CYCLE,
            ProblemCode.PARENT_CYCLE,
            ProblemCode.UNKNOWN_AGENCY);
    assertThatThrownBy(() -> AgencyRegister.of(List.of(agency("a", "nobody"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void textsAndIdsEnterInNfc() {
    String decomposed = Normalizer.normalize("Sở Nội vụ", Normalizer.Form.NFD);
    Agency agency =
        Agency.builder()
            .id(AgencyId.of(Normalizer.normalize("sở", Normalizer.Form.NFD)))
            .name(decomposed)
            .kind(AgencyKind.DEPARTMENT)
            .build();
    assertThat(agency.name()).isEqualTo("Sở Nội vụ").isNotEqualTo(decomposed);
    assertThat(agency.id()).isEqualTo(AgencyId.of("sở"));
  }

  @Test
  @Tag("A5")
  void theTwoFormsOfCodeAreKeptApart() {
    assertThat(AgencyCode.parse("H47.15")).isInstanceOf(AgencyCode.LeftToRight.class);
    assertThat(AgencyCode.parse("000.00.00.H30")).isInstanceOf(AgencyCode.RightToLeft.class);
    for (String wrong : List.of("Z01", "H4", "H47.", "H47.a", "H47." + "1".repeat(40), "")) {
      assertThatThrownBy(() -> AgencyCode.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
