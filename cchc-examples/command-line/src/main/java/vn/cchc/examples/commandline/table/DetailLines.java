package vn.cchc.examples.commandline.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.evaluation.TargetResult;
import vn.cchc.examples.commandline.terminal.Sentence;
import vn.cchc.indicator.Quantity;
import vn.cchc.indicator.Unit;
import vn.cchc.message.Messages;
import vn.cchc.text.Language;
import vn.cchc.verdict.Contributor;
import vn.cchc.verdict.CoursePoint;

/** Who holds a result back, and its course: one line each, where the report has them. */
final class DetailLines {
  private final Messages messages;
  private final Language language;

  DetailLines(Messages messages, Language language) {
    this.messages = messages;
    this.language = language;
  }

  /** Returns the lines on a result and on its parts. */
  Stream<String> of(TargetResult result) {
    Stream<String> own = Stream.of(contributors(result), course(result)).flatMap(Optional::stream);
    return Stream.concat(own, result.parts().stream().flatMap(this::of));
  }

  private Optional<String> contributors(TargetResult result) {
    return result.contributors().stream().allMatch(one -> one.actual().isEmpty())
        ? Optional.empty()
        : Optional.of(
            result.contributors().stream()
                .map(one -> contributor(result, one))
                .collect(
                    Collectors.joining(
                        "; ",
                        new Sentence("Từng cơ quan: ", "Agency by agency: ").in(language),
                        "")));
  }

  private String contributor(TargetResult result, Contributor one) {
    String cases =
        one.existingCases()
            .number()
            .filter(number -> number.signum() > 0)
            .map(number -> Quantity.of(new BigDecimal(number)))
            .map(
                number ->
                    new Sentence(", còn thiếu ", ", lacks ").in(language)
                        + messages.value(number, Unit.COUNT))
            .orElse("");
    return messages.agency(one.agency())
        + messages.actual(result, one).map(value -> " " + value).orElse("")
        + messages.margin(result, one).map(margin -> ", " + margin).orElse("")
        + cases;
  }

  private Optional<String> course(TargetResult result) {
    return result.course().isEmpty()
        ? Optional.empty()
        : Optional.of(
            result.course().stream()
                .map(point -> point(result, point))
                .collect(
                    Collectors.joining(
                        "; ",
                        isOfMembers(result)
                            ? new Sentence(
                                    "Diễn biến, số cơ quan đạt: ",
                                    "Course, agencies that meet it: ")
                                .in(language)
                            : new Sentence("Diễn biến: ", "Course: ").in(language),
                        "")));
  }

  private String point(TargetResult result, CoursePoint point) {
    Unit unit = isOfMembers(result) ? Unit.PERCENT : result.unit().orElse(Unit.COUNT);
    return messages.period(point.period())
        + point.value().map(value -> " " + messages.value(value, unit)).orElse("")
        + point
            .cumulative()
            .filter(value -> !point.value().equals(Optional.of(value)))
            .map(
                value ->
                    new Sentence(", đến hết kỳ ", ", up to its end ").in(language)
                        + messages.value(value, unit))
            .orElse("")
        + point
            .yearBefore()
            .map(
                value ->
                    new Sentence(", cùng kỳ năm trước ", ", a year before ").in(language)
                        + messages.value(value, unit))
            .orElse("");
  }

  private static boolean isOfMembers(TargetResult result) {
    return !result.members().isEmpty();
  }
}
