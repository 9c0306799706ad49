package vn.cchc.examples.benchmarks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import vn.cchc.observation.Observation;

/** Plain records, bound by Jackson, and streams. */
final class Databind {
  private static final ObjectReader READER = JsonMapper.builder().build().readerFor(Line.class);
  private static final Instant END = Observation.endOf(Nation.AS_OF);

  private static final Comparator<Figure> BY_TIME = Comparator.comparing(Figure::recordedAt);

  private Databind() {}

  /** A line as it is written. */
  record Line(String indicator, String agency, String period, Counts value, String recordedAt) {
    Figure figure() {
      return new Figure(new Key(indicator, agency, period), value, Instant.parse(recordedAt));
    }
  }

  /** The value of a line. */
  record Counts(String type, long numerator, long denominator) {}

  private record Key(String indicator, String agency, String period) {}

  private record Figure(Key key, Counts value, Instant recordedAt) {}

  static ImmutableList<Answer> fromFile(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return answers(lines);
    }
  }

  static ImmutableList<Answer> fromFileInParallel(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return answers(lines.parallel());
    }
  }

  private static ImmutableList<Answer> answers(Stream<String> lines) {
    Map<Key, Figure> latest =
        lines
            .map(Databind::read)
            .filter(figure -> figure.recordedAt().isBefore(END))
            .collect(toMap(Figure::key, figure -> figure, BinaryOperator.maxBy(BY_TIME)));
    return latest.values().stream()
        .collect(groupingBy(figure -> figure.key().indicator()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> answer(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Figure read(String line) {
    try {
      return READER.<Line>readValue(line).figure();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer answer(String indicator, List<Figure> figures) {
    return Answer.of(
        indicator,
        figures.stream().mapToLong(figure -> figure.value().numerator()).sum(),
        figures.stream().mapToLong(figure -> figure.value().denominator()).sum(),
        (int) figures.stream().map(figure -> figure.key().agency()).distinct().count());
  }
}
