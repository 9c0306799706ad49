package vn.cchc.examples.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The ranks of PCI 2019 of the ten provinces that led in 2018.
 *
 * <p>Where the output changes on purpose: run the tests, read the difference, and copy {@code
 * target/pci-top-ten.txt}, which they leave behind, over the file of the same name in {@code
 * src/test/resources}.
 */
class PciTopTenTest {
  @Test
  void ofTheTenThatLedIn2018EightKeptTheTopTenIn2019() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PciTopTen.print(PlanFolder.read(Path.of("../data/pci")), new PrintStream(printed, true, UTF_8));
    String text = printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
    Files.writeString(Path.of("target/pci-top-ten.txt"), text);
    assertThat(text)
        .endsWith("\n8/10\n")
        .isEqualTo(
            Files.readString(Path.of("src/test/resources/pci-top-ten.txt")).replace("\r\n", "\n"));
  }
}
