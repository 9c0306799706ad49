package org.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatrixTest {
  @Test
  void everyTwoSettingsMeetInSomeLine() throws IOException {
    List<String[]> lines;
    try (Stream<String> text = Files.lines(Path.of("../matrix.txt"))) {
      lines = text.filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).toList();
    }
    int columns = lines.get(0).length;
    for (int i = 0; i < columns; i++) {
      for (int j = i + 1; j < columns; j++) {
        int left = i;
        int right = j;
        Set<List<String>> wanted = new HashSet<>();
        lines.forEach(a -> lines.forEach(b -> wanted.add(List.of(a[left], b[right]))));
        assertThat(lines.stream().map(line -> List.of(line[left], line[right])))
            .containsAll(wanted);
      }
    }
  }
}
