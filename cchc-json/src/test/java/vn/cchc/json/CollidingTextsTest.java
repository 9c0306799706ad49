package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.agency.AgencyRegister;
import vn.cchc.evaluation.Evaluator;
import vn.cchc.observation.ObservationAccumulator;
import vn.cchc.plan.TargetId;
import vn.cchc.validation.OrganisationValidator;

/**
 * Texts of one hash code, which somebody chose so, at every door: they take at most five times as
 * long as ordinary ones.
 */
@Tag("thorough")
@Tag("currentJackson")
class CollidingTextsTest {
  private static final int BITS = 15;
  private static final int MOST_TIMES = 5;
  private static final LocalDate DAY = LocalDate.of(2021, 1, 15);

  /** Processor time that is never called too much, since it may be that of a compilation. */
  private static final long PARDONED_NANOS = 1_000_000_000;

  /** "Aa" and "BB" have one hash code, and so has every row of as many of them. */
  private static List<String> colliding() {
    return IntStream.range(0, 1 << BITS)
        .mapToObj(
            number ->
                IntStream.range(0, BITS)
                    .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                    .collect(Collectors.joining()))
        .toList();
  }

  private static List<String> ordinary() {
    Random random = new Random(1);
    return IntStream.range(0, 1 << BITS)
        .mapToObj(number -> "%030x".formatted(random.nextLong() >>> 1))
        .toList();
  }

  /** As {@link #colliding}, by the hash code of the JSON parser's own table of keys. */
  private static List<String> collidingForTheParser() {
    return colliding().stream().map(text -> text.replace("BB", "B@")).toList();
  }

  private static String each(List<String> texts, Function<String, String> element) {
    return texts.stream().map(element).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String line(String subject, String agency, String value, String source) {
    return """
    {"indicator":"%s","agency":"%s","period":"2020","value":%s,"recordedAt":"2021-01-02T00:00:00Z","source":"%s"}
    """
        .formatted(subject, agency, value, source);
  }

  private static String lines(List<String> texts, Function<String, String> line) {
    return texts.stream().map(line).collect(Collectors.joining());
  }

  private static final String RATIO = "{\"type\":\"ratio\",\"numerator\":1,\"denominator\":2}";

  private static String plan(String members) {
    return """
    {"format": "cchc-plan/1", "id": "p", "title": "T", "period": "2020",
     "indicators": [{"id": "i", "name": "n", "unit": "percent", "measure": "share",
       "accumulation": "additive"}],
     "targets": [{"id": "t", "text": "x", "indicator": "i",
       "criterion": {"type": "atLeast", "value": 50},
       "scope": {"type": "agency", "agency": "a"}}]%s}
    """
        .formatted(members);
  }

  private static String register(String agencies, String more) {
    return "{\"format\": \"cchc-agencies/1\", \"agencies\": %s%s}".formatted(agencies, more);
  }

  private static String department(String id) {
    return "{\"id\": \"%s\", \"name\": \"n\", \"kind\": \"department\"}".formatted(id);
  }

  private static AgencyRegister oneAgency() {
    return CchcJson.readAgencies(bytes(register("[" + department("a") + "]", "")), "a")
        .value()
        .orElseThrow();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static void fold(String lines) {
    try {
      AccumulatorReadResult read =
          CchcJson.foldObservations(new ByteArrayInputStream(bytes(lines)), "o", DAY, 2);
      assertThat(read.problems()).isEmpty();
      ObservationAccumulator accumulator =
          ObservationAccumulator.fromBytes(
              ObservationAccumulator.asOf(DAY).merge(read.accumulator()).toBytes());
      var plan = CchcJson.readPlan(bytes(plan("")), "p").value().orElseThrow();
      var report = Evaluator.evaluate(plan, oneAgency(), accumulator);
      CchcJson.writeEvaluation(report);
      report.figures(TargetId.of("t"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keep(String lines) {
    try {
      CchcJson.readObservations(new ByteArrayInputStream(bytes(lines)), "o");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readPlan(String plan) {
    CchcJson.readPlan(bytes(plan), "p").problems();
  }

  private static void readOrganisation(String document) {
    var read = CchcJson.readOrganisation(bytes(document), "a");
    var plan = CchcJson.readPlan(bytes(plan("")), "p").value().orElseThrow();
    read.value().ifPresent(organisation -> OrganisationValidator.validate(plan, organisation, DAY));
  }

  private static Arguments door(String name, Consumer<List<String>> door) {
    return Arguments.of(name, door);
  }

  static Stream<Arguments> doors() {
    return Stream.of(
        door("sources", texts -> fold(lines(texts, text -> line("i", "a", RATIO, text)))),
        door(
            "sources of quantities",
            texts ->
                fold(
                    lines(
                        texts,
                        text -> line("i", "a", "{\"type\":\"quantity\",\"amount\":5}", text)))),
        door(
            "grades of one source",
            texts ->
                fold(
                    lines(
                        texts,
                        text ->
                            line(
                                "i",
                                "a",
                                "{\"type\":\"grade\",\"scheme\":\"s\",\"grade\":\"%s\"}"
                                    .formatted(text),
                                "s")))),
        door("agencies", texts -> fold(lines(texts, text -> line("i", text, RATIO, "s")))),
        door("indicators", texts -> fold(lines(texts, text -> line(text, "a", RATIO, "s")))),
        door("lines kept", texts -> keep(lines(texts, text -> line(text, text, RATIO, text)))),
        door(
            "keys of a line",
            texts ->
                keep(
                    "{"
                        + lines(texts, text -> "\"%s\":1,".formatted(text))
                        + "\"indicator\":\"i\"}")),
        door(
            "keys of a plan",
            texts -> readPlan(plan(lines(texts, text -> ", \"%s\": 1".formatted(text))))),
        door(
            "targets",
            texts ->
                readPlan(
                    plan(
                        ", \"focus\": [\"f\"], \"taskGroups\": "
                            + each(
                                texts, id -> "{\"id\": \"%s\", \"name\": \"n\"}".formatted(id))))),
        door(
            "tasks and supporting agencies",
            texts ->
                readPlan(
                    plan(
                        ", \"taskGroups\": [{\"id\": \"g\", \"name\": \"n\", \"tasks\": "
                            + each(
                                texts,
                                id ->
                                    "{\"id\": \"%s\", \"name\": \"n\", \"lead\": \"%s\"}"
                                        .formatted(id, id))
                            + "}, {\"id\": \"h\", \"name\": \"n\", \"tasks\": [{\"id\": \"k\","
                            + " \"name\": \"n\", \"lead\": \"a\", \"supporting\": "
                            + each(texts, "\"%s\""::formatted)
                            + "}]}]"))),
        door(
            "agencies of a register",
            texts -> readOrganisation(register(each(texts, CollidingTextsTest::department), ""))),
        door(
            "delegations",
            texts ->
                readOrganisation(
                    register(
                        each(texts, CollidingTextsTest::department),
                        ", \"delegations\": "
                            + each(
                                texts.subList(1, texts.size()),
                                id ->
                                    """
                                    {"id": "%s", "kind": "delegation", "delegator": "%s",
                                     "delegatee": "%s", "scope": "%s", "from": "2020-01-01"}
                                    """
                                        .formatted(id, texts.get(0), id, id))))));
  }

  private static long nanos(Consumer<List<String>> door, List<String> texts) {
    var threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 2 && least > PARDONED_NANOS; i++) {
      long before = threads.getCurrentThreadCpuTime();
      door.accept(texts);
      least = Math.min(least, threads.getCurrentThreadCpuTime() - before);
    }
    return least;
  }

  @Test
  void theTextsCollide() {
    assertThat(colliding().stream().mapToInt(String::hashCode).distinct()).hasSize(1);
    assertThat(colliding()).doesNotHaveDuplicates();
    assertThat(ordinary().stream().mapToInt(String::hashCode).distinct().count())
        .isGreaterThan(32_000);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doors")
  @Timeout(120)
  void collidingTextsTakeLittleLongerThanOthers(String name, Consumer<List<String>> door) {
    long usual = nanos(door, ordinary());

    assertThat(nanos(door, colliding())).isLessThan(MOST_TIMES * usual + PARDONED_NANOS);
    if (name.startsWith("keys")) {
      assertThat(nanos(door, collidingForTheParser()))
          .isLessThan(MOST_TIMES * usual + PARDONED_NANOS);
    }
  }
}
