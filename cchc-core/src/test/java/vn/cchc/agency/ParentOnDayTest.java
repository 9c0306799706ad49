package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cchc.problem.ProblemCode;

@Tag("A2")
class ParentOnDayTest {
  private static final LocalDate END_OF_2014 = LocalDate.of(2014, 12, 31);
  private static final LocalDate END_OF_2017 = LocalDate.of(2017, 12, 31);
  private static final LocalDate END_OF_2019 = LocalDate.of(2019, 12, 31);

  private static Agency.Builder agency(String id) {
    return Agency.builder().id(id).name("cơ quan").kind(AgencyKind.DEPARTMENT);
  }

  private static FormerState under(String parent, LocalDate until) {
    return FormerState.builder().until(until).parent(AgencyId.of(parent)).build();
  }

  /** Returns the warnings about an agency "d"; of its possible parents, "a" ends. */
  private static List<String> warnings(LocalDate endOfParent, Agency.Builder d) {
    List<Agency> agencies =
        List.of(
            agency("tinh").build(),
            agency("a").parent("tinh").until(endOfParent).build(),
            agency("b").parent("tinh").build(),
            d.build());
    return AgencyRegister.problems(agencies, List.of()).stream()
        .peek(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.PARENT_ENDED))
        .map(problem -> problem.place().pointer() + " then under " + problem.expected())
        .toList();
  }

  @Test
  void aFormerStateThatEndedBeforeItsParentIsSound() {
    Agency.Builder d = agency("d").addHistory(under("a", END_OF_2014)).parent("a");
    assertThat(warnings(END_OF_2017, d)).containsExactly("/agencies/3/parent then under tinh");
    Agency.Builder moved = agency("d").addHistory(under("a", END_OF_2014)).parent("b");
    assertThat(warnings(END_OF_2017, moved)).isEmpty();
    assertThat(warnings(END_OF_2014, moved)).isEmpty();
    assertThat(warnings(END_OF_2014.minusDays(1), moved))
        .containsExactly("/agencies/3/history/0/parent then under tinh");
  }

  @Test
  void aStateThatBeginsAfterItsParentEndedIsReported() {
    assertThat(
            warnings(
                END_OF_2014,
                agency("d")
                    .addHistory(under("b", END_OF_2017), under("a", END_OF_2019))
                    .parent("b")))
        .containsExactly("/agencies/3/history/1/parent then under tinh");
    assertThat(warnings(END_OF_2014, agency("d").addHistory(under("b", END_OF_2017)).parent("a")))
        .containsExactly("/agencies/3/parent then under tinh");
  }

  @Test
  void aStateWithAnotherNameAloneKeepsTheParentOfTheNext() {
    FormerState renamed = FormerState.builder().until(END_OF_2014).name("tên cũ").build();
    assertThat(
            warnings(
                END_OF_2014.minusDays(1),
                agency("d").addHistory(renamed, under("a", END_OF_2017)).parent("b")))
        .containsExactly("/agencies/3/history/1/parent then under tinh");
  }

  @Test
  void onlyDaysOfTheAgencyItselfCount() {
    Agency.Builder shorter = agency("d").until(END_OF_2014).parent("a");
    assertThat(warnings(END_OF_2014, shorter)).isEmpty();
    Agency.Builder later =
        agency("d").from(END_OF_2017.plusDays(1)).addHistory(under("a", END_OF_2017)).parent("b");
    assertThat(warnings(END_OF_2014, later)).isEmpty();
  }
}
