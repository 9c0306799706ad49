package vn.cchc.examples.commandline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {
  @TempDir private Path folder;

  @Test
  void aRunThatIsStoppedLeavesNoFileBehind() throws IOException {
    Path file = Files.writeString(folder.resolve("report"), "yesterday");
    FileReplacement replacement = new FileReplacement(file);
    replacement.stop();

    assertThatThrownBy(() -> replacement.write(new byte[] {1})).hasMessage("stopped");
    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder.toFile().list()).hasSize(1);
    assertThat(file).hasContent("yesterday");
  }
}
