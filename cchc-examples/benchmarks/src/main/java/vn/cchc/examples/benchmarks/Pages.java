package vn.cchc.examples.benchmarks;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The pages that quote a run: what is between two marks in them follows from its results. */
final class Pages {
  private static final String BEGIN = "<!-- of the run -->\n";
  private static final String END = "<!-- end of the run -->";

  private Pages() {}

  /** Returns every file that follows from results, with its text, under the module's folder. */
  static ImmutableMap<Path, String> of(Path module, Results results) throws IOException {
    Path own = module.resolve("README.md");
    Path root = module.resolve("../../README.md");
    ImmutableMap.Builder<Path, String> pages = ImmutableMap.builder();
    StringBuilder plots = new StringBuilder();
    pages.put(
        root,
        replaced(
            Files.readString(root), Tables.ran(results) + "\n" + Tables.alternatives(results)));
    for (Map.Entry<String, String> curve : Growth.CURVES.entrySet()) {
      List<Results.Point> points = results.points(curve.getKey());
      if (!points.isEmpty()) {
        String plot = "plots/" + curve.getValue() + ".svg";
        pages.put(module.resolve(plot), Plot.of(curve.getKey(), points));
        plots.append("\n![Time and memory against %s](%s)\n".formatted(curve.getKey(), plot));
      }
    }
    pages.put(own, replaced(Files.readString(own), Tables.whole(results) + plots));
    return pages.buildOrThrow();
  }

  /** Writes them. */
  static void write(Path module, Results results) throws IOException {
    Files.createDirectories(module.resolve("plots"));
    for (Map.Entry<Path, String> page : of(module, results).entrySet()) {
      Files.writeString(page.getKey(), page.getValue());
    }
  }

  private static String replaced(String page, String text) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    Preconditions.checkState(begin >= 0 && end > begin, "page: must have both marks, %s", BEGIN);
    return page.substring(0, begin + BEGIN.length()) + "\n" + text + "\n" + page.substring(end);
  }
}
