package vn.cchc.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.json.CchcJson;

/** Sets of criteria, written as workbooks and read back. */
class ImportScorecardCommandTest {
  private static final String SET = "../data/scorecard-2026/scorecard.json";

  @TempDir private Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void setComesBackFromItsWorkbook() throws IOException {
    Run written =
        Run.of("template", "--set", "--scorecard", SET, "--output", file("bo-tieu-chi.xlsx"));
    assertThat(written.code()).as(written.err()).isZero();
    Run read = Run.of("import-scorecard", "--input", file("bo-tieu-chi.xlsx"));
    assertThat(read.code()).as(read.err()).isZero();
    assertThat(read.err()).isEmpty();
    assertThat(read.out())
        .isEqualTo(
            CchcJson.writeScorecard(
                CchcJson.readScorecard(Files.readAllBytes(Path.of(SET)), "").orThrow()));
  }

  @Test
  void emptyWorkbookIsRefusedWithWhatIsMissing() {
    assertThat(Run.of("template", "--set", "--output", file("mau.xlsx")).code()).isZero();
    Run read =
        Run.of("import-scorecard", "--input", file("mau.xlsx"), "--output", file("set.json"));
    assertThat(read.code()).isEqualTo(1);
    assertThat(read.err()).contains("mau.xlsx: Bộ tiêu chí: thiếu khóa bắt buộc \"id\"");
    assertThat(folder.resolve("set.json")).doesNotExist();
    assertThat(Run.of("import-scorecard", "--input", file("none.xlsx")).code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--set", "--set --output x.xlsx --agencies y.json"})
  void setGoesWithItsOwnOptionsAlone(String options) {
    assertThat(Run.of(("template " + options).split(" ")).code()).isEqualTo(2);
  }
}
