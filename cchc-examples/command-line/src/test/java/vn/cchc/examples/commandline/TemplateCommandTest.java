package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.examples.sheets.plan.PlanTemplate;

class TemplateCommandTest {
  private static final String PLAN = "../data/2020/plan.json";
  private static final String AGENCIES = "../data/2020/agencies.json";

  @TempDir private Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aPlanInAWorkbookBecomesTwoDocumentsThatAreValid() throws IOException {
    Files.write(
        folder.resolve("filled.xlsx"),
        PlanTemplate.filled(
            Files.readAllBytes(Path.of(PLAN)), Files.readAllBytes(Path.of(AGENCIES))));

    Run run = Run.of("import-plan", "--input", file("filled.xlsx"), "--output", file("out"));
    assertThat(run.err())
        .contains("filled.xlsx: Chỉ tiêu!F17: “tối thiểu 40%” hiểu là: tối thiểu 40");
    assertThat(run.code()).isZero();
    assertThat(
            Run.of(
                    "validate",
                    "--plan",
                    file("out/plan.json"),
                    "--agencies",
                    file("out/agencies.json"))
                .code())
        .isZero();
  }

  @Test
  void theEmptyTemplateIsReadAsAPlanThatLacksEverything() {
    assertThat(Run.of("template", "--output", file("t.xlsx")).code()).isZero();

    Run run =
        Run.of("import-plan", "--input", file("t.xlsx"), "--output", file("o"), "--lang", "en");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("t.xlsx").doesNotContain("Exception");
    assertThat(folder.resolve("o")).doesNotExist();
    assertThat(
            Run.of(
                    "import-plan",
                    "--input",
                    file("t.xlsx"),
                    "--output",
                    file("o"),
                    "--lang",
                    "en",
                    "--quiet")
                .err())
        .isEqualTo(run.err());
  }

  @Test
  void everyAgencyGetsAFormThatIsImportedWithoutAMapping() throws IOException {
    Run forms =
        Run.of(
            "template",
            "--plan",
            PLAN,
            "--agencies",
            AGENCIES,
            "--period",
            "2020-03",
            "--each-agency",
            file("forms"));
    assertThat(forms.code()).isZero();
    try (Stream<Path> written = Files.list(folder.resolve("forms"))) {
      assertThat(written).hasSizeGreaterThan(10);
    }
    Run run =
        Run.of(
            "import",
            "--input",
            file("forms/so-y-te.xlsx"),
            "--agencies",
            AGENCIES,
            "--plan",
            PLAN,
            "--recorded-at",
            "2020-04-05T15:00:00+07:00",
            "--lang",
            "en");
    assertThat(run.err()).contains("0 rows accepted (0 figures), 0 rows refused");
    assertThat(run.code()).isZero();
  }

  @Test
  void aFormOfAnotherPlanIsRefused() throws IOException {
    String other =
        Files.writeString(
                folder.resolve("other.json"),
                Files.readString(Path.of(PLAN)).replaceFirst("\"cchc-2020\"", "\"cchc-2021\""))
            .toString();
    Run.of(
        "template",
        "--plan",
        other,
        "--agencies",
        AGENCIES,
        "--period",
        "2020-03",
        "--output",
        file("form.xlsx"));

    Run run =
        Run.of(
            "import",
            "--input",
            file("form.xlsx"),
            "--agencies",
            AGENCIES,
            "--plan",
            PLAN,
            "--recorded-at",
            "2020-04-05T15:00:00+07:00",
            "--lang",
            "en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "form.xlsx: a form for the figures of the plan “cchc-2021”, not of “cchc-2020”"
                + " [otherPlan]\n");
  }

  @Test
  void halfTheOptionsAreWrongUsage() {
    assertThat(Run.of("template").code()).isEqualTo(2);
    assertThat(Run.of("template", "--plan", PLAN, "--output", file("x.xlsx")).code()).isEqualTo(2);
    assertThat(Run.of("import", "--input", PLAN, "--agencies", AGENCIES).code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --plan P --agencies A --period 2020-03                          | Give --output alone
          --plan P --agencies A --output O                                | Give --output alone
          --plan P --period 2020-03 --output O                            | Give --output alone
          --agencies A --period 2020-03 --output O                        | Give --output alone
          --plan P --agencies A --period 2020-03 --output O --each-agency F | Give --output alone
          --agencies A --output O                                         | Give --output alone
          --period 2020-03 --output O                                     | Give --output alone
          --output O --each-agency F                                      | Give --output alone
          --set                                                           | Give --set
          --set --output O --plan P                                       | Give --set
          --set --output O --agencies A                                   | Give --set
          --set --output O --period 2020-03                               | Give --set
          --set --output O --each-agency F                                | Give --set
          --scorecard S --each-agency F                                   | Give --scorecard
          --agencies A --agency xa-1 --output O                           | Give --scorecard
          --scorecard S --agencies A                                      | Give --scorecard
          --scorecard S --agencies A --agency xa-1                        | Give --scorecard
          --scorecard S --agencies A --output O                           | Give --scorecard
          --scorecard S --agencies A --plan P --each-agency F             | Give --scorecard
          --scorecard S --agencies A --period 2026 --each-agency F        | Give --scorecard
          --scorecard S --agencies A --agency xa-1 --each-agency F        | Give --scorecard
          --scorecard S --agencies A --agency xa-1 --output O --each-agency F | Give --scorecard
          """)
  void optionsThatDoNotGoTogetherAreWrongUsage(String options, String why) {
    Run run =
        Run.of(
            ("template " + options)
                .replace(" P", " " + PLAN)
                .replace(" A", " " + AGENCIES)
                .replace(" S", " ../data/scorecard-2026/scorecard.json")
                .replace(" O", " " + file("o"))
                .replace(" F", " " + file("f"))
                .split(" +"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith(why);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void ofASheetThatCannotBeReadNoMappingIsDrafted() throws IOException {
    String[] draft = {
      "mapping", "--input", "", "--agencies", AGENCIES, "--plan", PLAN, "--lang", "both"
    };
    draft[2] = file("none.xlsx");
    Run missing = Run.of(draft);
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.out()).isEmpty();
    assertThat(missing.err().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith(file("none.xlsx") + ": không ") || line.startsWith("  "))
        .allMatch(line -> line.endsWith(" [unreadable]") || line.startsWith("  "));
    draft[2] = Files.writeString(folder.resolve("empty.csv"), "").toString();
    Run empty = Run.of(draft);
    assertThat(empty.code()).isEqualTo(1);
    assertThat(empty.out()).isEmpty();
    assertThat(empty.err()).startsWith(file("empty.csv") + ": ").contains("\n  ");
  }

  @Test
  void aMappingIsDraftedAndUsed() {
    Run draft =
        Run.of(
            "mapping",
            "--input",
            "../data/sheets/ho-so-thang-3-2020.xlsx",
            "--agencies",
            AGENCIES,
            "--plan",
            PLAN,
            "--output",
            file("m.json"));
    assertThat(draft.code()).isZero();
    Run run =
        Run.of(
            "import",
            "--mapping",
            file("m.json"),
            "--input",
            "../data/sheets/ho-so-thang-3-2020.xlsx",
            "--agencies",
            AGENCIES,
            "--plan",
            PLAN,
            "--recorded-at",
            "2020-04-05T15:00:00+07:00",
            "--lang",
            "en",
            "--accept-good");
    assertThat(run.err()).contains("5 rows accepted (10 figures), 4 rows refused");
  }

  private Run importPlan(String input, String output) {
    return Run.of("import-plan", "--input", input, "--output", output);
  }

  @Test
  void whatCannotBeReadOrWrittenIsOneLineWithItsName() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Files.write(
        folder.resolve("filled.xlsx"),
        PlanTemplate.filled(
            Files.readAllBytes(Path.of(PLAN)), Files.readAllBytes(Path.of(AGENCIES))));

    Run missing = importPlan(file("none.xlsx"), file("o"));
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err().lines())
        .singleElement(as(STRING))
        .startsWith(file("none.xlsx") + ": không ")
        .endsWith(" [unreadable]");
    Run noFolder = importPlan(file("filled.xlsx"), file("file"));
    assertThat(noFolder.code()).isEqualTo(1);
    assertThat(noFolder.err())
        .endsWith("không ghi được tệp " + file("file") + ": đây không phải là thư mục\n");
    Run form = Run.of("import", "--input", file("none.xlsx"), "--agencies", AGENCIES);
    assertThat(form.code()).isEqualTo(1);
    assertThat(form.err().lines())
        .first(as(STRING))
        .startsWith(file("none.xlsx") + ": không ")
        .endsWith(" [unreadable]");
    Run template = Run.of("template", "--output", file("no/t.xlsx"));
    assertThat(template.code()).isEqualTo(1);
    assertThat(template.err())
        .isEqualTo("không ghi được tệp " + file("no/t.xlsx") + ": không có thư mục này\n");
  }

  @Test
  void theFormsOfAllAgenciesAreNotWrittenOverAnInput() throws IOException {
    Path forms = Files.createDirectory(folder.resolve("forms"));
    Path plan = Files.copy(Path.of(PLAN), forms.resolve("so-y-te.xlsx"));
    Run run =
        Run.of(
            "template",
            "--plan",
            plan.toString(),
            "--agencies",
            AGENCIES,
            "--period",
            "2020-03",
            "--each-agency",
            forms.toString(),
            "--lang",
            "en");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("must not be written over the input", "so-y-te.xlsx");
    assertThat(plan).hasSameBinaryContentAs(Path.of(PLAN));
    assertThat(forms).isDirectoryNotContaining("glob:**/so-noi-vu.xlsx");
  }

  @Test
  void aTemplateIsNotWrittenOverThePlan() throws IOException {
    String plan = Files.copy(Path.of(PLAN), folder.resolve("plan.json")).toString();
    Run run =
        Run.of(
            "template",
            "--plan",
            plan,
            "--agencies",
            AGENCIES,
            "--period",
            "2020-03",
            "--output",
            plan);

    assertThat(run.code()).isEqualTo(2);
    assertThat(Path.of(plan)).hasSameBinaryContentAs(Path.of(PLAN));
  }
}
