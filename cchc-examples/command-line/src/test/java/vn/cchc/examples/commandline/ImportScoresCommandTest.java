package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms of the set of communes of 2026, written and read back. */
class ImportScoresCommandTest {
  private static final String DATA = "../data/scorecard-2026/";

  @TempDir private Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private Run template(String... more) {
    List<String> agencies =
        List.of(more).contains("--agencies")
            ? List.of()
            : List.of("--agencies", DATA + "agencies.json");
    return Run.of(
        Stream.of(
                List.of("template", "--scorecard", DATA + "scorecard.json"),
                agencies,
                List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  private Run read(String form, String... more) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "import-scores",
                    "--scorecard",
                    DATA + "scorecard.json",
                    "--input",
                    file(form),
                    "--recorded-at",
                    "2026-12-20T10:00:00+07:00"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void eachAgencyOfTheBlocksGetsAForm() {
    Run run = template("--each-agency", file("forms"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("forms"))
        .isDirectoryContaining("glob:**/xa-3.xlsx")
        .isDirectoryContaining("glob:**/phuong-1.xlsx")
        .isDirectoryNotContaining("glob:**/ubnd-tinh.xlsx");
  }

  @Test
  void theFormsOfAllAgenciesAreNotWrittenOverAnInput() throws IOException {
    Path forms = Files.createDirectory(folder.resolve("forms"));
    Path register = Files.copy(Path.of(DATA, "agencies.json"), forms.resolve("xa-3.xlsx"));

    Run run = template("--agencies", register.toString(), "--each-agency", forms.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(register).hasSameBinaryContentAs(Path.of(DATA, "agencies.json"));
    assertThat(forms).isDirectoryNotContaining("glob:**/phuong-1.xlsx");
  }

  @Test
  void emptyFormGivesNoEntriesAndSaysSo() {
    assertThat(template("--agency", "xa-1", "--output", file("f.xlsx")).code()).isZero();
    Run run = read("f.xlsx", "--round", "appraised1", "--by", "to-tham-dinh");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("f.xlsx: không có điểm nào của vòng này");
  }

  @Test
  void workbookThatIsNoFormIsRefused() {
    assertThat(Run.of("template", "--output", file("plan.xlsx")).code()).isZero();
    Run run = read("plan.xlsx");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("plan.xlsx: ", "[sheetNotFound]");
  }

  @Test
  void optionsThatDoNotGoTogetherAreWrongUsage() {
    assertThat(template().code()).isEqualTo(2);
    assertThat(template("--agency", "xa-1").code()).isEqualTo(2);
    assertThat(template("--output", file("f.xlsx")).code()).isEqualTo(2);
    Run unknown = template("--agency", "xa-9", "--output", file("f.xlsx"));
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("danh mục cơ quan không có cơ quan \"xa-9\"");
    assertThat(Files.exists(folder.resolve("f.xlsx"))).isFalse();
  }
}
