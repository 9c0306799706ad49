package vn.cchc.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.example.host.Holder;
import org.example.host.Jackson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.agency.AgencyId;
import vn.cchc.evaluation.EvaluationReport;
import vn.cchc.evaluation.ReportComparison;
import vn.cchc.indicator.Grade;
import vn.cchc.indicator.Rank;
import vn.cchc.indicator.Ratio;
import vn.cchc.indicator.Value;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.observation.Observations;
import vn.cchc.period.Deadline;
import vn.cchc.plan.Criterion;
import vn.cchc.plan.Plan;
import vn.cchc.text.Language;
import vn.cchc.verdict.Outcome;
import vn.cchc.verdict.Verdict;

/** A mapper writes a value of ours as the documents have it, or says what to do instead. */
class MapperFormTest {
  private static final int MOST_OF_A_CLASS = 20;

  /** The packages that no module exports. */
  private static final String INTERNAL =
      "vn\\.cchc\\.(figures|verdict\\.rule|tasks\\.standing|.*\\.made|message\\.format|json\\.(?!plantest).*)";

  private static final String FIGURE =
      """
      {"indicator":"x","agency":"a","period":"2020","value":{"type":"quantity","amount":%s},\
      "recordedAt":"2020-12-31T00:00:00Z"}\
      """;

  /** One value of each class of ours that can be reached from some documents. */
  private static final Map<Class<?>, Object> VALUES = values();

  private static Map<Class<?>, Object> values() {
    Map<Class<?>, Object> values = new HashMap<>();
    Multiset<Class<?>> seen = HashMultiset.create();
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      collect(new AnyPlan(random).plan(), values, seen);
      collect(new AnyPlan(random).register(), values, seen);
      collect(new AnyReport(random).report(), values, seen);
      collect(new AnyOrganisation(random).organisation(), values, seen);
      collect(new AnyValue(random).observation(), values, seen);
    }
    try {
      publicTypes()
          .forEach(
              type -> {
                if (type.isEnum()) {
                  collect(List.of(type.getEnumConstants()), values, seen);
                }
                builder(type).ifPresent(builder -> values.put(builder.getClass(), builder));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Object value :
        List.of(
            new Deadline.By(LocalDate.EPOCH),
            new Grade("scheme", "good"),
            Rank.of(1, 2),
            Observations.of(List.of()))) {
      collect(value, values, seen);
    }
    collect(Verdict.of(Criterion.atLeast(60), Ratio.of(1, 2)), values, seen);
    collect(Messages.of(Language.ENGLISH), values, seen);
    collect(CchcJson.readPlan("{}".getBytes(UTF_8), ""), values, seen);
    return values;
  }

  private static void collect(Object value, Map<Class<?>, Object> values, Multiset<Class<?>> seen) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(some -> collect(some, values, seen));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> collect(List.of(key, one), values, seen));
    } else if (value instanceof Iterable<?> list) {
      list.forEach(one -> collect(one, values, seen));
    } else if (value.getClass().getName().startsWith("vn.cchc.")
        && seen.add(value.getClass(), 1) < MOST_OF_A_CLASS) {
      values.putIfAbsent(value.getClass(), value);
      Stream.concat(Stream.of(value.getClass()), Stream.of(value.getClass().getInterfaces()))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .flatMap(type -> Stream.of(type.getMethods()))
          .filter(method -> method.getParameterCount() == 0)
          .filter(method -> !Modifier.isStatic(method.getModifiers()))
          .filter(method -> method.getDeclaringClass() != Object.class)
          .forEach(method -> result(method, value).ifPresent(one -> collect(one, values, seen)));
    }
  }

  private static Optional<Object> result(Method method, Object value) {
    try {
      return Optional.ofNullable(method.invoke(value));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> builder(Class<?> type) {
    try {
      return Optional.of(type.getMethod("builder").invoke(null));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private static Stream<Class<?>> publicTypes() throws IOException {
    return ClassPath.from(MapperFormTest.class.getClassLoader())
        .getTopLevelClassesRecursive("vn.cchc")
        .stream()
        .<Class<?>>map(ClassPath.ClassInfo::load)
        .filter(type -> !isTest(type))
        .filter(type -> !type.getPackageName().matches(INTERNAL))
        .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
        .filter(type -> Modifier.isPublic(type.getModifiers()));
  }

  private static boolean isTest(Class<?> type) {
    return type.getProtectionDomain()
        .getCodeSource()
        .equals(MapperFormTest.class.getProtectionDomain().getCodeSource());
  }

  @Test
  void noPublicTypeIsLeftToTheMapper() throws Exception {
    List<Class<?>> types = publicTypes().toList();
    assertThat(types).hasSizeGreaterThan(150).contains(Plan.class, Verdict.class, ReadResult.class);
    assertThat(types)
        .filteredOn(type -> !type.isAnnotation())
        .allMatch(type -> ValueForms.of(type).isPresent());
    assertThat(VALUES.size()).isGreaterThan(MOST_OF_A_CLASS * 4);
  }

  @ParameterizedTest
  @EnumSource
  void noValueIsWrittenAsRubbish(Jackson jackson) throws Exception {
    List<String> written = new ArrayList<>();
    for (Object value : VALUES.values()) {
      List<Jackson.Attempt> attempts =
          List.of(
              () -> jackson.write(value),
              () -> jackson.writeTree(value),
              () -> jackson.write(List.of(value)),
              () -> jackson.write(new Holder("h", value)),
              () -> jackson.write(Map.of("k", value)),
              () -> jackson.write(Map.of(value, 1)),
              () -> jackson.write(jackson.convert(new Holder("h", value), Map.class)),
              () -> jackson.write(jackson.map(Map.of("k", value))));
      boolean isWritable = ValueForms.of(value.getClass()).orElseThrow().writer().isPresent();
      for (Jackson.Attempt attempt : attempts) {
        Object json = attempted(attempt, value);
        assertThat(json.toString())
            .as(value.getClass().getName())
            .doesNotMatch(
                "\\{\\}|.*vn\\.cchc\\..*|.*[0-9]E[+-]?[0-9].*|\\{\"final\":(true|false)\\}");
        written.add(json.toString());
      }
      assertThat(attempted(attempts.get(0), value).equals("refused"))
          .as(value.getClass().getName())
          .isEqualTo(!isWritable);
    }
    assertThat(written).contains("refused").hasSizeGreaterThan(600);
  }

  private static Object attempted(Jackson.Attempt attempt, Object value) {
    try {
      return attempt.get();
    } catch (Exception e) {
      assertThat(e)
          .as(value.getClass().getName())
          .hasMessageContaining("has no JSON form of its own: write the document");
      return "refused";
    }
  }

  @Test
  void bothJacksonsWriteTheSame() throws Exception {
    for (Object value : VALUES.values()) {
      if (ValueForms.of(value.getClass()).orElseThrow().writer().isPresent()) {
        assertThat(Jackson.JACKSON_3.write(value)).isEqualTo(Jackson.JACKSON_2.write(value));
        assertThat(Jackson.JACKSON_3.writeTree(value))
            .isEqualTo(Jackson.JACKSON_2.writeTree(value));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadAgain(Jackson jackson) throws Exception {
    int read = 0;
    for (Object value : VALUES.values()) {
      Class<?> type = ValueForms.of(value.getClass()).orElseThrow().type();
      if (ValueForms.of(type).orElseThrow().reader().isPresent()
          && ValueForms.of(type).orElseThrow().writer().isPresent()) {
        assertThat((Object) jackson.read(jackson.write(value), type)).isEqualTo(value);
        assertThat((Object) jackson.read(jackson.writeTree(value), type)).isEqualTo(value);
        assertThat((Object) jackson.convert(value, type)).isEqualTo(value);
        assertThat((Object) jackson.readWhereItWasSent(jackson.writeWhereItWasSent(value), type))
            .isEqualTo(value);
        read++;
      }
    }
    assertThat(read).isGreaterThan(40);
  }

  @ParameterizedTest
  @EnumSource
  void partsAreWrittenAsTheyAreInTheDocuments(Jackson jackson) throws Exception {
    EvaluationReport report = new AnyReport(new Random(1)).report();
    JsonNode document = Schemas.MAPPER.readTree(CchcJson.writeEvaluation(report));
    assertThat(Schemas.MAPPER.readTree(jackson.write(report.results())))
        .isEqualTo(document.get("results"));
    assertThat(jackson.write(Outcome.NOT_MET)).isEqualTo("\"notMet\"");
    assertThat(jackson.write(AgencyId.of("so-y-te"))).isEqualTo("\"so-y-te\"");
    assertThat(jackson.write(Ratio.of(1, 2)))
        .isEqualTo("{\"type\":\"ratio\",\"numerator\":1,\"denominator\":2}");
    assertThat(jackson.write(Map.of(Outcome.NOT_MET, 1))).isEqualTo("{\"notMet\":1}");
    assertThat(jackson.read("{\"type\":\"ratio\",\"numerator\":1,\"denominator\":2}", Ratio.class))
        .isEqualTo(Ratio.of(1, 2));
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeReadSaysSo(Jackson jackson) {
    assertThatThrownBy(() -> jackson.read("{\"outcome\":\"met\"}", Verdict.class))
        .hasMessageContaining("Verdict cannot be read by itself");
    assertThatThrownBy(() -> jackson.read("{\"type\":\"doneBy\"}", Value.class))
        .hasMessageContaining("[unknownName]");
    assertThatThrownBy(
            () ->
                jackson.read("{\"type\":\"ratio\",\"numerator\":1,\"denominator\":2}", Grade.class))
        .hasMessageContaining("[wrongType]");
    assertThatThrownBy(() -> jackson.read("\"NOT_MET\"", Outcome.class))
        .hasMessageContaining("[unknownName]");
  }

  @ParameterizedTest
  @EnumSource
  void aTreeKeepsPlainNumbersPlain(Jackson jackson) throws Exception {
    String bound = "\"value\":100}";
    Plan plan = jackson.read(Doc.with(Doc.PLAN, "40}", "100}"), Plan.class);
    assertThat(jackson.writeTree(plan)).contains(bound);
    assertThat(jackson.read(jackson.writeTree(plan), Plan.class)).isEqualTo(plan);
    for (String number : List.of("12345678.5", "0.0005", "0.0000001", "5", "123456789012345")) {
      Observation read = jackson.read(FIGURE.formatted(number), Observation.class);
      assertThat((Object) jackson.readTree(FIGURE.formatted(number), Observation.class))
          .isEqualTo(read);
      Map<?, ?> map = jackson.read(FIGURE.formatted(number), Map.class);
      assertThat((Object) jackson.convert(map, Observation.class)).isEqualTo(read);
      assertThat(jackson.writeTree(read)).contains("\"amount\":" + number);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNumberThatJacksonMayHaveRoundedIsRefused(Jackson jackson) throws Exception {
    String json = FIGURE.formatted("0.12345678901234567890");
    assertThat((Object) jackson.read(json, Observation.class)).isNotNull();
    assertThatThrownBy(() -> jackson.readTree(json, Observation.class))
        .hasMessageContaining("the limit is 15, but it is ≈0.12345678901234568 [tooLarge]");
  }

  @ParameterizedTest
  @EnumSource
  void anExplainedEvaluationIsWrittenAsTheCommandLineDoes(Jackson jackson) throws Exception {
    EvaluationReport report =
        CchcJson.readEvaluation(Golden.read("evaluation.json"), "").value().orElseThrow();
    for (Language language : Language.values()) {
      Messages messages = Messages.of(language);
      ExplainedEvaluation explained = ExplainedEvaluation.of(report, messages);
      String document = CchcJson.writeEvaluation(report, messages::explain, messages::explain);
      assertThat(CchcJson.writeEvaluation(explained)).isEqualTo(document);
      assertThat(Schemas.MAPPER.readTree(jackson.write(explained)))
          .isEqualTo(Schemas.MAPPER.readTree(document));
      assertThat(jackson.write(explained)).doesNotContain("\n");
      assertThat(jackson.writeIndented(explained)).contains("\n  \"format\"");
      assertThat((Object) jackson.read(jackson.write(explained), EvaluationReport.class))
          .isEqualTo(report);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aComparedEvaluationIsWrittenWithItsChanges(Jackson jackson) throws Exception {
    ReportComparison comparison = Golden.comparison();
    String document = CchcJson.writeEvaluation(comparison);
    assertThat(document).contains("\"comparedTo\"", "\"changes\"").doesNotContain("explanation");
    assertThat(Schemas.tree(document).path("taskChanges").toString())
        .isEqualTo(
            "[{\"task\":\"ra-soat-phong\",\"before\":\"notStarted\",\"timelinessBefore\":\"overdue\","
                + "\"after\":\"inProgress\",\"timelinessAfter\":\"overdue\"}]");
    assertThat(jackson.write(comparison)).isEqualTo(Schemas.tree(document).toString());
    for (Language language : Language.values()) {
      ExplainedEvaluation explained = ExplainedEvaluation.of(comparison, Messages.of(language));
      String sentences = CchcJson.writeEvaluation(explained);
      assertThat(sentences).contains("\"comparedTo\"", "\"changes\"", "\"explanation\"");
      assertThat(jackson.write(explained)).isEqualTo(Schemas.tree(sentences).toString());
      assertThat((Object) jackson.read(jackson.write(explained), EvaluationReport.class))
          .isEqualTo(comparison.later());
    }
    assertThatThrownBy(() -> jackson.read(document, ReportComparison.class))
        .hasMessageContaining("ReportComparison cannot be read by itself");
  }

  @ParameterizedTest
  @EnumSource
  void aChangeThatIsNoneIsRefused(Jackson jackson) {
    String document = CchcJson.writeEvaluation(Golden.comparison());
    assertThatThrownBy(
            () -> jackson.read(document.replace("\"since\"", "\"until\""), EvaluationReport.class))
        .hasMessageContaining("/changes/0/until")
        .hasMessageContaining("[unknownKey]");
  }
}
