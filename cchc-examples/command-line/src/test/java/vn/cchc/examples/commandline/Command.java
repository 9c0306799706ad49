package vn.cchc.examples.commandline;

import java.util.ArrayList;
import java.util.List;

/** Commands on the example of 2020, as their arguments. */
public final class Command {
  static final String PLAN = "../data/2020/plan.json";
  static final String AGENCIES = "../data/2020/agencies.json";
  static final String OBSERVATIONS = "../data/2020/observations.ndjson";

  private final List<String> arguments = new ArrayList<>();

  private Command(String... arguments) {
    this.arguments.addAll(List.of(arguments));
  }

  public static Command evaluate(String... more) {
    return new Command("evaluate")
        .with("--plan", PLAN, "--agencies", AGENCIES, "--observations", OBSERVATIONS)
        .with("--as-of", "2021-01-15", "--quiet")
        .with(more);
  }

  static Command rank(String... more) {
    return new Command("rank")
        .with("--plan", PLAN, "--agencies", AGENCIES, "--observations", OBSERVATIONS)
        .with("--as-of", "2021-01-15", "--indicator", "ho-so-muc-3")
        .with(more);
  }

  static Command validate(String... more) {
    return new Command("validate", "--plan", PLAN).with(more);
  }

  static Command importing(String... more) {
    return new Command("import", "--input", "../data/sheets/ho-so-thang-3-2020.xlsx")
        .with(
            "--mapping",
            "../data/sheets/anh-xa.json",
            "--agencies",
            AGENCIES,
            "--accept-good",
            "--quiet")
        .with("--recorded-at", "2020-04-05T08:00:00Z", "--period", "2020-03")
        .with(more);
  }

  Command with(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  /** Puts another value in the place of one. */
  public Command with(String option, String value) {
    int place = arguments.indexOf(option);
    if (place < 0) {
      arguments.add(option);
      arguments.add(value);
    } else {
      arguments.set(place + 1, value);
    }
    return this;
  }

  public String[] arguments() {
    return arguments.toArray(String[]::new);
  }

  public Run run() {
    return Run.of(arguments());
  }
}
