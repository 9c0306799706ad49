package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of plans as data. */
class TestCommandTest {
  private static final String CASES = "../data/2020/plan-test.json";

  @TempDir private Path folder;

  private static Run test(String... more) {
    return Run.of(
        Stream.concat(
                Stream.of("test", "--plan", Command.PLAN, "--agencies", Command.AGENCIES),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Path changed(String from, String to) throws IOException {
    String cases = Files.readString(Path.of(CASES));
    assertThat(cases).contains(from);
    return Files.writeString(folder.resolve("cases.json"), cases.replace(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020", "2026"})
  void theCasesBesideThePlansPass(String year) {
    String data = "../data/" + year + "/";
    Run run =
        Run.of(
            "test",
            "--plan",
            data + "plan.json",
            "--agencies",
            data + "agencies.json",
            data + "plan-test.json");
    assertThat(run).isEqualTo(new Run(0, "7 ca kiểm thử: 7 đạt, 0 không đạt\n", ""));
  }

  @Test
  void aFailurePrintsTheCaseTheTargetWhatDiffersAndWhy() throws IOException {
    Path cases = changed("-1/1500", "-1/1501");
    Run run = test("--lang", "en", CASES, cases.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .hasSize(4)
        .startsWith(
            cases + ": mức độ 3: 59.999/150.000 làm tròn thành 40,00% nhưng không đạt: muc-3-40",
            "  margin: expected -1/1501 percentagePoint, but was -1/1500 percentagePoint")
        .element(2)
        .asString()
        .startsWith("  Not met: 39.999% (59,999/150,000)");
    assertThat(run.out()).endsWith("\n14 cases: 13 passed, 1 failed\n");
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndNothingIsJudged() throws IOException {
    Path cases = changed("\"muc-4-30\"", "\"muc-4-3\"");
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"format\": \"cchc-plan/1\"}");
    Run run = test(bad.toString(), cases.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith(bad + ":1:12: /format: "))
        .anyMatch(line -> line.endsWith("\"muc-4-3\" không có trong kế hoạch [unknownTarget]"));
  }

  @Test
  void withoutARegisterThePlansAgenciesAreUnknown() {
    Run run = Run.of("test", "--plan", Command.PLAN, CASES);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("\"ubnd-tinh\"").contains("[unknownAgency]");
  }

  @Test
  void aRunWithoutCasesIsWrongUsage() {
    assertThat(test().code()).isEqualTo(2);
  }
}
