package vn.cchc.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.cchc.problem.ProblemCode.DUPLICATE_ID;
import static vn.cchc.problem.ProblemCode.PARENT_CYCLE;
import static vn.cchc.problem.ProblemCode.UNKNOWN_AGENCY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;

@Tag("A1")
class AgencyRegisterProblemsTest {
  private static final LocalDate END_OF_2014 = LocalDate.of(2014, 12, 31);
  private static final LocalDate END_OF_2017 = LocalDate.of(2017, 12, 31);
  private static final LocalDate END_OF_2019 = LocalDate.of(2019, 12, 31);

  @Test
  void soundAgenciesHaveNoProblems() {
    assertThat(problems(agency("a").build(), under("a", "b").build())).isEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void anIdUsedTwiceIsReported() {
    assertThat(problems(agency("a").build(), agency("b").build(), agency("a").build()))
        .containsExactly(problem(DUPLICATE_ID, "/agencies/2/id", "a"));
  }

  @Test
  void anUnknownParentIsReported() {
    assertThat(problems(under("x", "a").build()))
        .containsExactly(problem(UNKNOWN_AGENCY, "/agencies/0/parent", "x"));
  }

  @Test
  void anUnknownFormerParentIsReported() {
    Agency agency =
        agency("a")
            .addHistory(
                FormerState.builder().until(END_OF_2014).name("tên cũ").build(),
                FormerState.builder().until(END_OF_2019).parent(AgencyId.of("x")).build())
            .build();

    assertThat(problems(agency))
        .containsExactly(problem(UNKNOWN_AGENCY, "/agencies/0/history/1/parent", "x"));
  }

  @Test
  void unknownPredecessorsAndSuccessorsAreReported() {
    Succession merger =
        Succession.builder()
            .type(SuccessionType.MERGE)
            .addPredecessors(AgencyId.of("a"), AgencyId.of("x"))
            .addSuccessors(AgencyId.of("y"))
            .operational(END_OF_2019)
            .build();

    assertThat(AgencyRegister.problems(List.of(agency("a").build()), List.of(merger)))
        .containsExactly(
            problem(UNKNOWN_AGENCY, "/successions/0/predecessors/1", "x"),
            problem(UNKNOWN_AGENCY, "/successions/0/successors/0", "y"));
  }

  @Test
  void everyAgencyOfACycleIsReportedAndNoOther() {
    assertThat(
            problems(
                under("c", "a").build(),
                under("a", "b").build(),
                under("b", "c").build(),
                under("c", "below").build()))
        .containsExactly(
            problem(PARENT_CYCLE, "/agencies/0/parent", "a"),
            problem(PARENT_CYCLE, "/agencies/1/parent", "b"),
            problem(PARENT_CYCLE, "/agencies/2/parent", "c"));
  }

  private static List<Agency> chain(int length) {
    List<Agency> chain = new ArrayList<>();
    chain.add(agency("0").build());
    for (int i = 1; i < length; i++) {
      chain.add(under(Integer.toString(i - 1), Integer.toString(i)).build());
    }
    return chain;
  }

  @Test
  void anAgencyHasUpToThirtyTwoAboveIt() {
    assertThat(AgencyRegister.problems(chain(33), List.of())).isEmpty();
    assertThat(AgencyRegister.problems(chain(34), List.of()))
        .containsExactly(
            Problem.error(
                ProblemCode.TOO_DEEP, Place.at("/agencies/33/parent"), "agency", "32", "33"));
  }

  @Test
  @Timeout(30)
  void neitherAHugeChainNorAHugeCircleTakesLong() {
    List<Agency> chain = chain(100_000);
    assertThat(AgencyRegister.problems(chain, List.of())).hasSize(100_000 - 33);
    assertThatThrownBy(() -> AgencyRegister.of(chain))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("99967 problems")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(5_000));
    chain.set(0, under("99999", "0").build());
    assertThat(AgencyRegister.problems(chain, List.of()))
        .hasSize(100_000)
        .extracting(Problem::code)
        .containsOnly(ProblemCode.TOO_DEEP);
  }

  @Test
  void anAgencyHasUpToAHundredFormerStates() {
    Agency.Builder long100 = agency("a");
    for (int i = 0; i < 100; i++) {
      long100.addHistory(formerly("b", END_OF_2014.plusDays(i)));
    }
    assertThat(problems(long100.build(), agency("b").build())).isEmpty();
    Agency.Builder longer = agency("a");
    for (int i = 0; i < 101; i++) {
      longer.addHistory(formerly("b", END_OF_2014.plusDays(i)));
    }
    assertThatThrownBy(longer::build)
        .hasMessage("agency a: must have at most 100 former states, but has 101");
  }

  @Test
  void aCycleOfTheFirstYearsAloneIsFound() {
    assertThat(
            problems(
                agency("top").build(),
                under("top", "a").addHistory(formerly("b", END_OF_2014)).build(),
                under("top", "b").addHistory(formerly("a", END_OF_2014)).build()))
        .containsExactly(
            problem(PARENT_CYCLE, "/agencies/1/history/0/parent", "a"),
            problem(PARENT_CYCLE, "/agencies/2/history/0/parent", "b"));
  }

  @Test
  void aCycleOfAFewYearsInBetweenIsFound() {
    assertThat(
            problems(
                agency("top").build(),
                under("top", "a").addHistory(formerly("b", END_OF_2019)).build(),
                under("a", "b").addHistory(formerly("top", END_OF_2017)).build()))
        .extracting(Problem::code, problem -> problem.place().pointer())
        .containsExactly(tuple(PARENT_CYCLE, "/agencies/1/history/0/parent"));
  }

  @Test
  void whoeverChangesPlacesWithAnotherMakesNoCycle() {
    assertThat(
            problems(
                agency("a").addHistory(formerly("b", END_OF_2014)).build(),
                under("a", "b").addHistory(formerly("top", END_OF_2014)).build(),
                agency("top").build()))
        .isEmpty();
  }

  @Test
  @Tag("A6")
  void everythingWrongIsReportedAtOnce() {
    List<Problem> problems =
        problems(
            under("x", "a").build(),
            under("c", "b").build(),
            under("b", "c").build(),
            agency("a").build());

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(DUPLICATE_ID, UNKNOWN_AGENCY, PARENT_CYCLE, PARENT_CYCLE);
    assertThat(problems).extracting(Problem::severity).containsOnly(Severity.ERROR);
  }

  @Test
  void noRegisterIsMadeOfSuchAgencies() {
    assertThatThrownBy(() -> AgencyRegister.of(List.of(under("x", "a").build())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("agencies: must fit together, but have 1 problem: ")
        .hasMessageContaining("UNKNOWN_AGENCY")
        .hasMessageContaining("/agencies/0/parent")
        .hasMessageContaining("x");
  }

  private static List<Problem> problems(Agency... agencies) {
    return AgencyRegister.problems(List.of(agencies), List.of());
  }

  private static Problem problem(ProblemCode code, String pointer, String id) {
    return Problem.error(code, Place.at(pointer), "agency", "", id);
  }

  private static FormerState formerly(String parent, LocalDate until) {
    return FormerState.builder().until(until).parent(AgencyId.of(parent)).build();
  }

  private static Agency.Builder agency(String id) {
    return Agency.builder().id(AgencyId.of(id)).name("cơ quan").kind(AgencyKind.DEPARTMENT);
  }

  private static Agency.Builder under(String parent, String id) {
    return agency(id).parent(AgencyId.of(parent));
  }
}
