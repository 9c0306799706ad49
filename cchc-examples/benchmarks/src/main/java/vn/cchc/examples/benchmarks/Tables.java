package vn.cchc.examples.benchmarks;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as text that reads well in a terminal and as Markdown. */
final class Tables {
  private static final ImmutableList<String> HEAD =
      ImmutableList.of("question", "side", "time", "±", "cchc / side", "bytes");

  private Tables() {}

  /** {@return machine, day and command, then all tables} */
  static String whole(Results results) {
    return String.join(
        "\n", ran(results), aims(results), timings(results), loads(results), growth(results));
  }

  /** {@return of each curve the power of its size to which time and memory grow} */
  private static String growth(Results results) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(ImmutableList.of("grows with", "from", "to", "time, exponent", "memory, exponent"));
    for (String curve : Growth.CURVES.keySet()) {
      List<Results.Point> points = results.points(curve);
      if (points.size() > 1) {
        rows.add(
            ImmutableList.of(
                curve,
                Long.toString(points.get(0).size()),
                Long.toString(points.get(points.size() - 1).size()),
                number(results.exponent(curve, Results.Point::millis)),
                number(results.exponent(curve, Results.Point::kibibytes))));
      }
    }
    return table(rows);
  }

  /** {@return where, when and how it ran} */
  static String ran(Results results) {
    return "%s; %s; %s; %d minutes with\n`%s`.\n"
        .formatted(
            results.machine(),
            results.java(),
            results.date(),
            results.minutes(),
            results.command());
  }

  /** {@return each aim, what was measured, and whether it is reached} */
  static String aims(Results results) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(ImmutableList.of("of", "goal", "at most", "measured", "reached"));
    for (Aim aim : Aim.ALL) {
      boolean isBounded = !Double.isNaN(aim.bound());
      rows.add(
          ImmutableList.of(
              aim.topic().text(),
              aim.text(),
              isBounded ? number(aim.bound()) : "",
              number(aim.measured(results)),
              !isBounded ? "" : aim.isReached(results) ? "yes" : "no"));
    }
    return table(rows);
  }

  /** {@return how many requests the service and a bare controller answer} */
  private static String loads(Results results) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        ImmutableList.of(
            "service",
            "clients",
            "a second",
            "99 of 100",
            "bare, a second",
            "bare, 99 of 100",
            "own share"));
    for (Results.Load load : results.loads()) {
      rows.add(
          ImmutableList.of(
              load.request(),
              Integer.toString(load.clients()),
              number(load.perSecond()),
              time(load.millisOf99() * 1e6),
              number(load.barePerSecond()),
              time(load.bareMillisOf99() * 1e6),
              "%s of %s".formatted(number(load.share()), time(load.processorMillis() * 1e6))));
    }
    return table(rows);
  }

  /** {@return the library's time for each question, and those of the usual alternatives} */
  static String alternatives(Results results) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(ImmutableList.of("question", "cchc", "alternatives"));
    Multimaps.index(results.timings(), Results.Timing::question)
        .asMap()
        .forEach(
            (question, timings) -> {
              String others =
                  timings.stream()
                      .filter(timing -> isAlternative(timing.side()))
                      .map(timing -> timing.side() + " " + time(timing.nanos()))
                      .collect(Collectors.joining("; "));
              double own = results.nanos(question, FileSides.CCHC);
              if (!Double.isNaN(own) && !others.isEmpty()) {
                rows.add(ImmutableList.of(question, time(own), others));
              }
            });
    return table(rows);
  }

  private static boolean isAlternative(String side) {
    return !side.startsWith(FileSides.CCHC)
        && !side.startsWith("limit")
        && !side.startsWith("loop");
  }

  private static String timings(Results results) {
    ImmutableListMultimap<String, Results.Timing> byQuestion =
        Multimaps.index(results.timings(), Results.Timing::question);
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    byQuestion
        .asMap()
        .forEach(
            (question, timings) -> {
              for (Results.Timing timing : timings) {
                rows.add(
                    ImmutableList.of(
                        question,
                        timing.side(),
                        Double.isNaN(timing.nanos()) ? "" : time(timing.nanos()),
                        Double.isNaN(timing.nanos()) ? "" : time(timing.error()),
                        Double.isNaN(timing.nanos()) ? "" : ratio(results, timing),
                        bytes(timing.bytes())));
              }
            });
    return table(rows);
  }

  private static String ratio(Results results, Results.Timing timing) {
    double own = results.nanos(timing.question(), FileSides.CCHC);
    return Double.isNaN(own) ? "" : number(own / timing.nanos());
  }

  /** Lays rows out in columns, the first row above the others. */
  private static String table(List<List<String>> rows) {
    StringBuilder table = new StringBuilder();
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      for (int i = 0; i < columns; i++) {
        table.append("| ").append(Strings.padEnd(rows.get(r).get(i), widths[i], ' ')).append(' ');
      }
      table.append("|\n");
      if (r == 0) {
        for (int width : widths) {
          table.append('|').append("-".repeat(width + 2));
        }
        table.append("|\n");
      }
    }
    return table.toString();
  }

  /** {@return a number to three digits that count, or to the unit} */
  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "not measured";
    }
    int decimals = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }

  private static String time(double nanos) {
    if (nanos < 1e3) {
      return number(nanos) + " ns";
    }
    return nanos < 1e6 ? number(nanos / 1e3) + " µs" : number(nanos / 1e6) + " ms";
  }

  private static String bytes(double bytes) {
    if (Double.isNaN(bytes)) {
      return "";
    }
    if (bytes < 1 << 10) {
      return number(bytes) + " B";
    }
    return bytes < 1 << 20
        ? number(bytes / (1 << 10)) + " KiB"
        : number(bytes / (1 << 20)) + " MiB";
  }
}
