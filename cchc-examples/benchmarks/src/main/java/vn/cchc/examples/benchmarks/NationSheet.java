package vn.cchc.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first revision of a country's figures as a CSV sheet: a row for each commune and month, two
 * columns for each indicator, which are empty where the figure is recorded too late to count.
 */
final class NationSheet {
  private NationSheet() {}

  static void write(Nation nation, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.append("agency,period");
      for (int indicator = 0; indicator < nation.indicators(); indicator++) {
        String name = Nation.indicator(indicator);
        out.append(',').append(name).append("-n,").append(name).append("-d");
      }
      out.append('\n');
      for (int month = 0; month < nation.months(); month++) {
        for (int commune = 0; commune < nation.communes(); commune++) {
          out.append(Nation.commune(commune)).append(',').append(Nation.month(month));
          for (int indicator = 0; indicator < nation.indicators(); indicator++) {
            boolean isLate = nation.recordedOn(indicator, commune, month, 0).isAfter(Nation.AS_OF);
            out.append(
                isLate
                    ? ",,"
                    : ","
                        + nation.numerator(indicator, commune, month, 0)
                        + ","
                        + nation.denominator(indicator, commune, month));
          }
          out.append('\n');
        }
      }
    }
  }

  /** {@return what the columns mean} */
  static String mapping(Nation nation) {
    return """
    {"format": "cchc-mapping/1", "headerRows": {"first": 1}, "numbers": "en", "separator": "comma",
     "agency": {"header": "agency"}, "period": {"header": "period"},
     "recordedAt": "%sT00:00:00+07:00", "kind": "selfReported", "status": "final",
     "figures": [%s]}
    """
        .formatted(
            Nation.AS_OF,
            IntStream.range(0, nation.indicators())
                .mapToObj(Nation::indicator)
                .map(
                    """
                    {"indicator": {"fixed": "%1$s"},
                     "numerator": {"header": "%1$s-n"}, "denominator": {"header": "%1$s-d"}}\
                    """
                        ::formatted)
                .collect(Collectors.joining(",\n")));
  }
}
