package vn.cchc.evaluation.naive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.agency.InvalidRegisterException;
import vn.cchc.message.Sentences;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;
import vn.cchc.problem.Severity;

/** Agencies with a few faults against a second list of what is wrong, written from the rules. */
@Tag("A2")
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class RefusedRegisterProperties {
  private static final Set<ProblemCode> CODES =
      EnumSet.of(
          ProblemCode.DUPLICATE_ID,
          ProblemCode.UNKNOWN_AGENCY,
          ProblemCode.UNKNOWN_KIND,
          ProblemCode.PARENT_CYCLE,
          ProblemCode.TOO_DEEP,
          ProblemCode.PARENT_ENDED);

  @Provide
  Arbitrary<AnyUnsoundRegister> registers() {
    return Arbitraries.randomValue(random -> AnyUnsoundRegister.draw(new Draw(random)));
  }

  @Property(tries = 1_000, seed = "2020")
  @StatisticsReport(StatisticsReportMode.OFF)
  void allThatIsWrongIsNamedAtItsPlace(@ForAll("registers") AnyUnsoundRegister register) {
    compare(register);
    checkThatEachOccurs(20);
  }

  @Property(tries = 20_000, seed = "2021")
  @Tag("thorough")
  @StatisticsReport(StatisticsReportMode.OFF)
  void allThatIsWrongIsNamedAtItsPlaceTimeAndAgain(
      @ForAll("registers") AnyUnsoundRegister register) {
    compare(register);
    checkThatEachOccurs(400);
  }

  private static void compare(AnyUnsoundRegister register) {
    List<Problem> problems =
        AgencyRegister.problems(register.agencies(), register.events(), register.kinds());
    assertThat(problems.stream().map(RefusedRegisterProperties::told))
        .as("%s", register)
        .containsExactlyInAnyOrderElementsOf(RegisterRefusals.of(register));
    problems.forEach(Sentences::assertSound);
    boolean isRefused = problems.stream().anyMatch(one -> one.severity() == Severity.ERROR);
    InvalidRegisterException refused =
        catchThrowableOfType(
            InvalidRegisterException.class,
            () -> AgencyRegister.of(register.agencies(), register.events(), register.kinds()));
    assertThat(refused != null).isEqualTo(isRefused);
    if (refused != null) {
      assertThat(refused.problems()).isEqualTo(problems);
    }
    problems.forEach(problem -> Statistics.label("code").collect(problem.code()));
    Statistics.label("refused").collect(isRefused);
  }

  private static String told(Problem problem) {
    String what = problem.code() + " " + problem.place().pointer() + " " + problem.actual();
    return problem.code() == ProblemCode.PARENT_ENDED ? what + ": " + problem.expected() : what;
  }

  private static void checkThatEachOccurs(int least) {
    Occurrences.check("code", least, CODES);
    Occurrences.check("refused", least, List.of(true, false));
  }
}
