package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import vn.cchc.indicator.Ratio;
import vn.cchc.observation.Observation;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.problem.Problem;

/**
 * A program that reads very many lines into an accumulator, in a virtual machine of its own with
 * little memory, and prints what came of it.
 */
final class BulkReadings implements ObservationSink {
  private static final int AGENCIES = 700;
  private static final int MONTHS = 12;
  private static final int LINES_OF_MEMBER = 1000;

  /** The number of lines from one bad line to the next. */
  static final int BAD_EVERY = 1440;

  private final ObservationAccumulator accumulator =
      ObservationAccumulator.asOf(LocalDate.of(2021, 1, 15));
  private long good;
  private long numerators;
  private long wrongLines;

  private BulkReadings() {}

  /** Reads as many lines as its first argument says, as the second says: plain or gzip. */
  public static void main(String[] arguments) throws IOException {
    BulkReadings reading = new BulkReadings();
    long count = Long.parseLong(arguments[0]);
    Endless lines =
        arguments[1].equals("gzip")
            ? new Endless(count / LINES_OF_MEMBER, BulkReadings::packed)
            : new Endless(count, BulkReadings::line);
    LineCounts read = CchcJson.readObservations(lines, "lines", reading);
    System.out.printf(
        "%s %s %s %s %s %s%n",
        read.good(),
        read.bad(),
        reading.good,
        reading.numerators,
        reading.wrongLines,
        reading.accumulator.subjects().size());
  }

  private static boolean isBad(long number) {
    return number % BAD_EVERY == 7;
  }

  /** A member of a gzip file, with so many lines. */
  private static byte[] packed(long number) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream member = new GZIPOutputStream(bytes)) {
      for (long i = number * LINES_OF_MEMBER; i < (number + 1) * LINES_OF_MEMBER; i++) {
        member.write(line(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] line(long number) {
    String line =
        ("{\"indicator\":\"ho-so\",\"agency\":\"xa-%d\",\"period\":\"2020-%02d\",\"value\":"
                + "{\"type\":\"ratio\",\"numerator\":%s,\"denominator\":300},"
                + "\"recordedAt\":\"2020-12-%02dT08:00:00Z\",\"source\":\"mot-cua\"}%n")
            .formatted(
                number % AGENCIES,
                number % MONTHS + 1,
                isBad(number) ? number % 2 == 0 ? "null" : "1,2" : "1",
                number / AGENCIES % 28 + 1);
    return line.getBytes(UTF_8);
  }

  @Override
  public void accept(Observation observation) {
    good++;
    numerators += observation.value() instanceof Ratio ratio ? ratio.numerator() : 0;
    accumulator.add(observation);
  }

  @Override
  public boolean refuse(ImmutableList<Problem> problems) {
    for (Problem problem : problems) {
      if (!isBad(problem.place().line() - 1L) || problem.place().pointer().isEmpty()) {
        wrongLines++;
      }
    }
    return true;
  }
}
