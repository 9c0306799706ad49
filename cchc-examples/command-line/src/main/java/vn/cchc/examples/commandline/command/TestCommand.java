package vn.cchc.examples.commandline.command;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.examples.commandline.input.DocumentLimit;
import vn.cchc.examples.commandline.input.InputFiles;
import vn.cchc.examples.commandline.terminal.Console;
import vn.cchc.examples.commandline.terminal.ExitCode;
import vn.cchc.examples.commandline.terminal.PrintableText;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.json.CchcJson;
import vn.cchc.json.ReadResult;
import vn.cchc.json.plantest.PlanTest;
import vn.cchc.json.plantest.PlanTestFailure;
import vn.cchc.json.plantest.PlanTestSuite;
import vn.cchc.plan.Plan;

/** Judges made-up figures by a plan and compares with what is expected. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Judges made-up figures by a plan and compares the results with expected ones.")
@SuppressWarnings("NullAway.Init")
public final class TestCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--plan", required = true, paramLabel = "FILE", description = "the plan")
  private Path plan;

  @Option(names = "--agencies", paramLabel = "FILE", description = "the agencies (default: none)")
  private @Nullable Path agencies;

  @Parameters(
      arity = "1..*",
      paramLabel = "CASES",
      description = "files of cases (cchc-plan-test/1)")
  private List<Path> cases;

  @Mixin private DocumentLimit limit;

  public TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    InputFiles files = new InputFiles(console, true, limit);
    ReadResult<Plan> readPlan = CchcJson.readPlan(files.document(plan));
    Optional<ReadResult<AgencyRegister>> readAgencies =
        Optional.ofNullable(agencies).map(files::document).map(CchcJson::readAgencies);
    files.take(readPlan);
    readAgencies.ifPresent(files::take);
    Optional<AgencyRegister> register =
        readAgencies.map(ReadResult::value).orElseGet(() -> Optional.of(AgencyRegister.of()));
    if (readAgencies.isPresent()) {
      files.validate(readPlan, readAgencies);
    } else {
      files.add(CchcJson.validate(readPlan, AgencyRegister.of()));
    }
    ImmutableList<ReadResult<PlanTestSuite>> suites =
        cases.stream()
            .map(file -> CchcJson.readPlanTests(files.document(file)))
            .collect(ImmutableList.toImmutableList());
    for (ReadResult<PlanTestSuite> suite : suites) {
      files.take(suite);
      files.validateTests(suite, readPlan.value(), register);
    }
    if (files.report()) {
      return ExitCode.UNUSABLE;
    }
    return judge(suites, readPlan.orThrow(), register.orElseThrow());
  }

  private int judge(
      ImmutableList<ReadResult<PlanTestSuite>> suites, Plan read, AgencyRegister register) {
    int count = 0;
    int failed = 0;
    for (int i = 0; i < suites.size(); i++) {
      for (PlanTest test : suites.get(i).orThrow().cases()) {
        ImmutableList<PlanTestFailure> failures = test.failures(read, register);
        count++;
        failed += failures.isEmpty() ? 0 : 1;
        for (PlanTestFailure failure : failures) {
          String text = failure.text(console.language(), read, register);
          console.out().println(PrintableText.of(cases.get(i)) + ": " + text);
        }
      }
    }
    console
        .out()
        .println(
            new Sentence(
                    "%s ca kiểm thử: %s đạt, %s không đạt".formatted(count, count - failed, failed),
                    "%s cases: %s passed, %s failed".formatted(count, count - failed, failed))
                .in(console.language()));
    return failed == 0 ? 0 : ExitCode.UNUSABLE;
  }
}
