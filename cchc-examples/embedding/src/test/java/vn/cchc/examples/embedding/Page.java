package vn.cchc.examples.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of documentation in Markdown.
 *
 * @param file the file
 * @param text its text
 */
record Page(Path file, String text) {
  static final Path ROOT = Path.of("../..");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```([\\w ]*)\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern OWN_PAGE =
      Pattern.compile("https://github\\.com/cchc-vn/cchc/blob/main/([^)\"#\\s]+)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");

  static Page of(String name) throws IOException {
    Path file = ROOT.resolve(name);
    return new Page(file, Files.readString(file));
  }

  /** Every page of the repository. */
  static List<Page> all() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().matches(".*/(target|\\.git)/.*"))
          .map(file -> new Page(file, read(file)))
          .toList();
    }
  }

  /** The blocks of a language, in their order. */
  List<String> blocks(String language) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equals(language))
        .map(found -> found.group(2))
        .toList();
  }

  List<String> links() {
    return LINK.matcher(prose()).results().map(found -> found.group(1)).toList();
  }

  /** The files of this repository that are linked to by their addresses on the web. */
  List<Path> ownPages() {
    return OWN_PAGE.matcher(text).results().map(found -> ROOT.resolve(found.group(1))).toList();
  }

  /** The names by which the headings can be linked to. */
  Set<String> anchors() {
    return HEADING
        .matcher(prose())
        .results()
        .map(found -> anchor(found.group(1)))
        .collect(toCollection(TreeSet::new));
  }

  private String prose() {
    return BLOCK.matcher(text).replaceAll(Matcher.quoteReplacement(""));
  }

  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
        .replace(' ', '-');
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What an example prints, with line feeds. */
  static String printed(Example example) throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    example.print(new PrintStream(printed, true, UTF_8));
    return printed.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** An example that prints. */
  interface Example {
    void print(PrintStream out) throws IOException;
  }
}
