package vn.cchc.examples.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import vn.cchc.agency.AgencyId;
import vn.cchc.indicator.IndicatorId;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.period.ReportingPeriod;

/** The figures of a country: as lines of a file, or as observations. */
final class NationFile {
  private NationFile() {}

  /** Takes one figure as it was reported at one time. */
  private interface Report {
    void of(int indicator, int commune, int month, int revision);
  }

  /** Goes through all reports in the order in which they would arrive. */
  private static void forEach(Nation nation, Report report) {
    for (int revision = 0; revision < nation.revisions(); revision++) {
      for (int month = 0; month < nation.months(); month++) {
        for (int commune = 0; commune < nation.communes(); commune++) {
          for (int indicator = 0; indicator < nation.indicators(); indicator++) {
            report.of(indicator, commune, month, revision);
          }
        }
      }
    }
  }

  /** Returns when a revision was recorded, each an hour after the one before. */
  static Instant recordedAt(Nation nation, int indicator, int commune, int month, int revision) {
    return Instant.parse(
        nation.recordedOn(indicator, commune, month, revision)
            + "T%02d:%02d:00Z".formatted(revision / 60 % 24, revision % 60));
  }

  /**
   * Writes one observation a line as the library does, but without the kind and the status where
   * they go without saying.
   */
  static void write(Nation nation, Path file) throws IOException {
    String[] communes =
        IntStream.range(0, nation.communes()).mapToObj(Nation::commune).toArray(String[]::new);
    String[] indicators =
        IntStream.range(0, nation.indicators()).mapToObj(Nation::indicator).toArray(String[]::new);
    StringBuilder line = new StringBuilder();
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      forEach(
          nation,
          (indicator, commune, month, revision) -> {
            line.setLength(0);
            line.append("{\"indicator\":\"").append(indicators[indicator]);
            line.append("\",\"agency\":\"").append(communes[commune]);
            line.append("\",\"period\":\"2025-").append(month < 9 ? "0" : "").append(month + 1);
            line.append("\",\"value\":{\"type\":\"ratio\",\"numerator\":")
                .append(nation.numerator(indicator, commune, month, revision));
            line.append(",\"denominator\":").append(nation.denominator(indicator, commune, month));
            line.append("},\"recordedAt\":\"")
                .append(nation.recordedOn(indicator, commune, month, revision));
            line.append(revision / 60 % 24 < 10 ? "T0" : "T").append(revision / 60 % 24);
            line.append(revision % 60 < 10 ? ":0" : ":").append(revision % 60).append(":00Z\"}\n");
            try {
              out.append(line);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  /** Hands over all figures as observations, ids and periods shared. */
  static void forEach(Nation nation, Consumer<Observation> sink) {
    AgencyId[] communes =
        IntStream.range(0, nation.communes())
            .mapToObj(number -> AgencyId.of(Nation.commune(number)))
            .toArray(AgencyId[]::new);
    IndicatorId[] indicators =
        IntStream.range(0, nation.indicators())
            .mapToObj(number -> IndicatorId.of(Nation.indicator(number)))
            .toArray(IndicatorId[]::new);
    ReportingPeriod[] months =
        IntStream.range(0, nation.months())
            .mapToObj(number -> ReportingPeriod.parse(Nation.month(number)))
            .toArray(ReportingPeriod[]::new);
    forEach(
        nation,
        (indicator, commune, month, revision) ->
            sink.accept(
                Observation.builder()
                    .subject(indicators[indicator])
                    .agency(communes[commune])
                    .period(months[month])
                    .value(
                        Ratio.of(
                            nation.numerator(indicator, commune, month, revision),
                            nation.denominator(indicator, commune, month)))
                    .recordedAt(recordedAt(nation, indicator, commune, month, revision))
                    .build()));
  }
}
