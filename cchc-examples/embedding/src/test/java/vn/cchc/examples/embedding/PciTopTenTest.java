package vn.cchc.examples.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PciTopTenTest {
  @Test
  void ofTheTenThatLedIn2018EightKeptTheTopTenIn2019() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PciTopTen.print(PlanFolder.read(Path.of("../data/pci")), new PrintStream(printed, true, UTF_8));
    assertThat(printed.toString(UTF_8).lines())
        .hasSize(11)
        .contains(
            "UBND tỉnh Bình Dương: Không đạt: xếp thứ 13/63, ngoài nhóm 10, còn cách 3 bậc; chưa"
                + " xác định được việc duy trì.",
            "UBND tỉnh Quảng Ninh: Đạt: xếp thứ 1/63, trong nhóm 10, cách vị trí cuối của nhóm 9"
                + " bậc; chưa xác định được việc duy trì.")
        .endsWith("8/10");
  }
}
