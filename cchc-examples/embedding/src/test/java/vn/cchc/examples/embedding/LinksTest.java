package vn.cchc.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {
  @Test
  void everyLinkWithinTheRepositoryLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    List<Page> pages = Page.all();
    assertThat(pages).hasSizeGreaterThan(8);
    for (Page page : pages) {
      for (String link : page.links()) {
        if (!link.matches("[a-z]+:.*")) {
          problem(page, link).ifPresent(dead::add);
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void everyAddressOfAPageOfOursHasItsFile() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Page page : Page.all()) {
      found.addAll(page.ownPages());
    }
    for (String module : List.of("cchc-core", "cchc-json")) {
      found.addAll(Page.of(module + "/src/main/javadoc/overview.html").ownPages());
    }
    assertThat(found).hasSizeGreaterThan(8).allMatch(Files::exists);
  }

  private static Optional<String> problem(Page page, String link) throws IOException {
    String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
    Path file = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
    String where = page.file() + ": " + link;
    if (!Files.exists(file)) {
      return Optional.of(where + ": no such file");
    }
    if (parts.length == 2 && !new Page(file, Files.readString(file)).anchors().contains(parts[1])) {
      return Optional.of(where + ": no such heading");
    }
    return Optional.empty();
  }
}
