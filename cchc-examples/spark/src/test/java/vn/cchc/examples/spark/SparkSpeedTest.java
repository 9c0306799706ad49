package vn.cchc.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Stopwatch;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;

/**
 * How long Spark takes beside one process, for a made-up year of the whole country: 12 000 communes
 * x 10 indicators x 12 months, each figure reported {@code -Dreports} times, by default once.
 */
@Tag("thorough")
class SparkSpeedTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
  private static final int COMMUNES = 12_000;
  private static final int INDICATORS = 10;
  private static final int MONTHS = 12;
  private static final int REPORTS = Integer.getInteger("reports", 1);

  /** Spark has many times as much to do before the first line, and is measured on two cores. */
  private static final int TIMES = 3;

  @TempDir Path folder;
  private String plan;
  private String agencies;
  private Path figures;

  @BeforeEach
  void writeDocuments() throws IOException {
    plan =
        """
        {"format": "cchc-plan/1", "id": "nation", "title": "Made up", "period": "2025",
         "indicators": [%s],
         "targets": [%s]}
        """
            .formatted(
                each(
                    INDICATORS,
                    "{\"id\": \"i%1$d\", \"name\": \"Indicator %1$d\", \"unit\": \"percent\","
                        + " \"measure\": \"share\", \"accumulation\": \"additive\"}"),
                each(
                    INDICATORS,
                    "{\"id\": \"t%1$d\", \"text\": \"At least 60%%\", \"indicator\": \"i%1$d\","
                        + " \"criterion\": {\"type\": \"atLeast\", \"value\": 60},"
                        + " \"scope\": {\"type\": \"aggregate\", \"agency\": \"nation\"}}"));
    agencies =
        """
        {"format": "cchc-agencies/1", "agencies": [
         {"id": "nation", "name": "Nation", "kind": "provincialCommittee"}, %s]}
        """
            .formatted(
                each(
                    COMMUNES,
                    "{\"id\": \"x%1$d\", \"name\": \"Commune %1$d\","
                        + " \"kind\": \"communeCommittee\", \"parent\": \"nation\"}"));
    figures = folder.resolve("figures.ndjson");
    try (BufferedWriter lines = Files.newBufferedWriter(figures)) {
      for (int report = 0; report < REPORTS; report++) {
        writeYear(lines, report);
      }
    }
  }

  private static void writeYear(BufferedWriter lines, int report) throws IOException {
    for (int month = 1; month <= MONTHS; month++) {
      for (int commune = 0; commune < COMMUNES; commune++) {
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
          int total = 50 + (commune * 7 + indicator * 3 + month) % 150;
          lines.write(
              "{\"indicator\":\"i%d\",\"agency\":\"x%d\",\"period\":\"2025-%02d\",\"value\":{\"type\":\"ratio\",\"numerator\":%d,\"denominator\":%d},\"recordedAt\":\"2026-01-%02dT01:00:00Z\"}\n"
                  .formatted(
                      indicator,
                      commune,
                      month,
                      total * (50 + commune % 40) / 100,
                      total,
                      1 + report % 14));
        }
      }
    }
  }

  private static String each(int number, String object) {
    return IntStream.range(0, number)
        .mapToObj(object::formatted)
        .collect(Collectors.joining(",\n"));
  }

  private String reportOfOneProcess() throws IOException {
    Plan read =
        CchcJson.readPlan(plan.getBytes(StandardCharsets.UTF_8), "plan").value().orElseThrow();
    AgencyRegister register =
        CchcJson.readAgencies(agencies.getBytes(StandardCharsets.UTF_8), "agencies")
            .value()
            .orElseThrow();
    try (InputStream lines = Files.newInputStream(figures)) {
      ObservationAccumulator accumulator =
          CchcJson.foldObservations(
                  lines, "figures", AS_OF, Runtime.getRuntime().availableProcessors())
              .accumulator();
      Messages messages = Messages.of(Language.VIETNAMESE).naming(register, AS_OF);
      return CchcJson.writeEvaluation(
          Evaluator.evaluate(read, register, accumulator), messages::explain, messages::explain);
    }
  }

  @Test
  void sparkTakesAtMostThreeTimesAsLongAsOneProcess() throws Exception {
    Stopwatch alone = Stopwatch.createStarted();
    String expected = reportOfOneProcess();
    alone.stop();
    SparkRun run = SparkRun.of(plan, agencies, figures.toString(), AS_OF);
    System.out.printf(
        Locale.ROOT,
        "%,d lines: one process %d ms, Spark's start %d ms, its job %d ms; %,d"
            + " bytes shuffled for %,d cells%n",
        (long) COMMUNES * INDICATORS * MONTHS * REPORTS,
        alone.elapsed().toMillis(),
        run.start().toMillis(),
        run.job().toMillis(),
        run.shuffled(),
        (long) COMMUNES * INDICATORS * MONTHS);

    assertThat(run.report()).isEqualTo(expected);
    assertThat(run.job()).isLessThan(alone.elapsed().multipliedBy(TIMES).plus(slack()));
  }

  /** A year read once takes Spark a second or two to plan, compile and schedule, whatever it is. */
  private static Duration slack() {
    return REPORTS > 1 ? Duration.ZERO : Duration.ofSeconds(10);
  }
}
