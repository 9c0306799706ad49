package vn.cchc.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.report.content.Edition;
import vn.cchc.examples.report.content.JudgedPlan;
import vn.cchc.examples.report.page.HtmlReport;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Unit;
import vn.cchc.json.CchcJson;
import vn.cchc.message.Messages;
import vn.cchc.observation.Observation;
import vn.cchc.tasks.TaskResult;
import vn.cchc.text.Language;

/** The page against the evaluation as a program reads it. */
class FiguresInPageTest {
  /** People read these as {@link Messages} does, or as one of two numbers: tested below. */
  private static final Set<String> TOLD_OTHERWISE = Set.of("margin", "progress", "coverage");

  /** A sentence names the first of their figures, and the list of figures all of them. */
  private static final Set<String> OF_REMARKS = Set.of("reasons", "caveats");

  private static final Set<String> NOTHING_TO_TELL_WHERE_0 =
      Set.of("existingCases", "newCases", "affordableFailures");

  static Stream<Arguments> everyPage() {
    return Stream.of(Data.values())
        .flatMap(
            data -> Stream.of(Language.values()).map(language -> Arguments.of(data, language)));
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void everyNumberOfTheEvaluationIsReportedForItsTarget(Data data, Language language)
      throws IOException {
    JudgedPlan judged = data.judged();
    Page page = Page.of(HtmlReport.of(judged, language));
    String whole = page.text();
    JsonNode evaluation =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readTree(CchcJson.writeEvaluation(judged.report()));
    for (int i = 0; i < judged.report().results().size(); i++) {
      String told = article(page, judged, judged.report().results().get(i));
      JsonNode result = evaluation.path("results").get(i);
      for (BigDecimal number : numbers(result, "")) {
        assertContains(told, number(number, language));
      }
      for (String remarks : OF_REMARKS) {
        for (JsonNode remark : result.findValues(remarks)) {
          for (BigDecimal number : numbers(remark, "")) {
            assertContains(whole, number(number, language));
          }
        }
      }
    }
    for (BigDecimal number : numbers(evaluation.path("tasks"), "")) {
      assertContains(whole, number(number, language));
    }
    for (BigDecimal number : numbers(evaluation.path("summary"), "")) {
      assertThat(number.signum() == 0 || whole.contains(number.toString())).isTrue();
    }
  }

  private static void assertContains(String told, String number) {
    assertThat(told)
        .containsPattern("(?<![0-9.,])" + Pattern.quote(number) + "(?![0-9]|[.,][0-9])");
  }

  private static String article(Page page, JudgedPlan judged, TargetResult result) {
    int number = Edition.of(judged, Language.VIETNAMESE).number(result);
    return Page.text(page.byId("t" + number));
  }

  /** Returns a number with the decimals it has, in the way of a language. */
  private static String number(BigDecimal number, Language language) {
    return Messages.of(language).value(Quantity.of(number), Unit.COUNT);
  }

  private static List<BigDecimal> numbers(JsonNode node, String name) {
    List<BigDecimal> numbers = new ArrayList<>();
    if (node.isNumber()
        && !(NOTHING_TO_TELL_WHERE_0.contains(name) && node.decimalValue().signum() == 0)) {
      numbers.add(
          node.decimalValue().signum() == 0
              ? BigDecimal.ZERO
              : new BigDecimal(node.decimalValue().stripTrailingZeros().toPlainString()));
    }
    if (node.isArray()) {
      node.forEach(element -> numbers.addAll(numbers(element, name)));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      boolean isOfPrint = field.getKey().equals("decimals") || isPrinted(node, field.getKey());
      if (!isOfPrint && !isToldOtherwise(field.getKey(), field.getValue())) {
        numbers.addAll(numbers(field.getValue(), field.getKey()));
      }
    }
    return numbers;
  }

  /** Returns whether a number is printed with the decimals of its source. */
  private static boolean isPrinted(JsonNode node, String key) {
    return key.equals("amount") && node.has("decimals");
  }

  private static boolean isToldOtherwise(String key, JsonNode value) {
    return OF_REMARKS.contains(key) || (TOLD_OTHERWISE.contains(key) && value.isObject());
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  @Tag("N4")
  void everyOutcomeValueAndMarginIsReportedInWords(Data data, Language language)
      throws IOException {
    JudgedPlan judged = data.judged();
    Messages messages =
        Messages.of(language)
            .naming(judged.agencies(), judged.report().asOf())
            .naming(judged.plan());
    Edition edition = Edition.of(judged, language);
    Page page = Page.of(HtmlReport.of(judged, language));
    for (TargetResult result : judged.report().results()) {
      String told = article(page, judged, result);
      Stream.of(List.of(result), result.parts(), result.stages())
          .flatMap(List::stream)
          .forEach(
              one -> {
                assertThat(told).contains(messages.outcome(one.outcome()));
                assertThat(told).contains(Page.plain(messages.explain(one)));
                messages
                    .actual(one)
                    .ifPresent(value -> assertThat(told).contains(Page.plain(value)));
              });
      for (TargetResult member : result.members()) {
        String row =
            Stream.of(
                    messages.agency(member.agency().orElseThrow()),
                    result.members().size() <= 20 ? messages.explain(member) : "",
                    edition.messages().status(member),
                    messages.actual(member).orElse(""),
                    messages.margin(member).orElse(""))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
        assertThat(told).contains(Page.plain(row));
      }
      messages.margin(result).ifPresent(margin -> assertThat(told).contains(Page.plain(margin)));
      messages
          .progress(result)
          .filter(way -> result.maintained().isEmpty())
          .ifPresent(way -> assertThat(told).contains(Page.plain(way)));
      result
          .coverage()
          .ifPresent(
              coverage ->
                  assertThat(told).contains(coverage.reported() + "/" + coverage.expected()));
    }
    String whole = page.text();
    for (TaskResult task : judged.report().tasks()) {
      assertThat(whole).contains(Page.plain(messages.explain(task)));
    }
  }

  @ParameterizedTest
  @MethodSource("everyPage")
  void everyFigureThatCountsIsReportedWithItsDayAndSource(Data data, Language language)
      throws IOException {
    JudgedPlan judged = data.judged();
    Messages messages =
        Messages.of(language)
            .naming(judged.agencies(), judged.report().asOf())
            .naming(judged.plan());
    Page page = Page.of(HtmlReport.of(judged, language));
    ImmutableSetMultimap<String, String> rows =
        page.all("tr").stream()
            .map(Page::text)
            .collect(
                ImmutableSetMultimap.toImmutableSetMultimap(
                    row -> Splitter.on(' ').split(row).iterator().next(), row -> row));
    List<Observation> figures =
        judged.report().results().stream()
            .flatMap(result -> judged.report().figures(result.target()).stream())
            .toList();
    assertThat(figures).isNotEmpty();
    figures.forEach(
        figure -> {
          Unit unit =
              judged.plan().indicators().stream()
                  .filter(indicator -> indicator.id().equals(figure.subject()))
                  .findFirst()
                  .orElseThrow()
                  .unit();
          String value = Page.plain(messages.value(figure.value(), unit));
          String name = messages.period(figure.period());
          String period = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
          assertThat(rows.get(Splitter.on(' ').split(period).iterator().next()))
              .anyMatch(
                  row ->
                      row.startsWith(period + " " + value + " ")
                          && row.contains(figure.source().map(Page::plain).orElse("")));
        });
  }
}
