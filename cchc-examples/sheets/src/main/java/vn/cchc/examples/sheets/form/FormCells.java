package vn.cchc.examples.sheets.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.CaseFormat;
import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.cchc.examples.sheets.cell.CellResult;
import vn.cchc.examples.sheets.cell.NumberCells;
import vn.cchc.examples.sheets.cell.PeriodCells;
import vn.cchc.examples.sheets.cell.SheetCell;
import vn.cchc.examples.sheets.refusal.RefusalCode;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.parser.DeadlineParser;
import vn.cchc.parser.ParsedTarget;
import vn.cchc.parser.TargetParser;
import vn.cchc.parser.TargetReading;
import vn.cchc.period.Deadline;
import vn.cchc.period.ReportingCalendar;
import vn.cchc.plan.Criterion;
import vn.cchc.text.Language;

/** Turns the cells of a workbook to fill in into parts of its document, and back. */
public final class FormCells {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Function<String, CellResult<JsonNode>> agencies;
  private final Function<String, CellResult<JsonNode>> groups;
  private final NumberCells numbers = new NumberCells(Language.VIETNAMESE);

  /**
   * Makes the cells.
   *
   * @param agencies finds the id of an agency by what a cell says
   */
  public FormCells(Function<String, CellResult<String>> agencies) {
    this(agencies, text -> agencies.apply(text).map(NODES::textNode));
  }

  /**
   * Makes the cells.
   *
   * @param agencies finds the id of an agency by what a cell says
   * @param groups finds the id of an agency or, as an object, a group of agencies
   */
  public FormCells(
      Function<String, CellResult<String>> agencies,
      Function<String, CellResult<JsonNode>> groups) {
    this.agencies = text -> agencies.apply(text).map(NODES::textNode);
    this.groups = groups;
  }

  /** Returns the part of a document that a cell represents. */
  CellResult<JsonNode> node(FormColumn column, SheetCell cell) {
    String text = Labels.tidy(cell.label());
    return switch (column.kind()) {
      case TEXT ->
          CellResult.of(NODES.textNode(column.path().endsWith("period") ? period(text) : text));
      case TEXTS -> all(cell, line -> CellResult.of(line));
      case NUMBER -> {
        var number = numbers.amount(cell, OptionalInt.empty());
        yield number.value().isPresent()
            ? CellResult.of(NODES.numberNode(number.value().orElseThrow().amount()))
            : number.refusal();
      }
      case DAY -> day(column, cell, text);
      case CHOICE -> choice(column, text).map(NODES::textNode);
      case CHOICES -> all(cell, line -> choice(column, line));
      case AGENCY -> agencies.apply(text);
      case AGENCY_OR_GROUP -> groups.apply(text);
      case AGENCIES -> AgencyListReader.read(cell.text(), agencies);
      case AGENCIES_AND_GROUPS -> AgencyListReader.read(cell.text(), groups);
      case CRITERION -> requirement(text).map(one -> criterion(one).orElseThrow());
      case STAGES -> stages(cell);
      case DEADLINE -> deadline(column, cell, text);
      case SCORE_RULE ->
          text.startsWith("{") ? json(cell.text()) : understood(ScoreRuleWords.rule(text), text);
      case INTERVAL -> understood(ScoreRuleWords.interval(text), text);
      case REST -> json(cell.text());
    };
  }

  private static CellResult<JsonNode> understood(Optional<ObjectNode> read, String text) {
    return read.isPresent()
        ? CellResult.of(read.orElseThrow())
        : notUnderstood(ScoreRuleWords.EXAMPLES, text);
  }

  /**
   * Returns the token of a period in words; what is none is left for the reader of plans to report.
   */
  private static String period(String text) {
    return PeriodCells.read(text).value().map(Object::toString).orElse(text);
  }

  private static CellResult<JsonNode> all(
      SheetCell cell, Function<String, CellResult<String>> read) {
    ArrayNode all = NODES.arrayNode();
    for (String line : cell.text().split("[\\n;]", -1)) {
      String text = Labels.tidy(line);
      if (!text.isEmpty()) {
        CellResult<String> one = read.apply(text);
        if (one.value().isEmpty()) {
          return one.refusal();
        }
        all.add(one.value().orElseThrow());
      }
    }
    return CellResult.of(all);
  }

  private static CellResult<JsonNode> stages(SheetCell cell) {
    ArrayNode stages = NODES.arrayNode();
    for (String line : cell.text().split("[\\n;]", -1)) {
      String text = Labels.tidy(line);
      if (!text.isEmpty()) {
        int colon = text.indexOf(':');
        Optional<Deadline> due = DeadlineParser.parse(text.substring(0, Math.max(colon, 0)));
        CellResult<ParsedTarget> asked = requirement(text.substring(colon + 1));
        if (asked.value().flatMap(FormCells::criterion).isEmpty()
            || asked.value().flatMap(ParsedTarget::due).isPresent()
            || !(due.orElse(null) instanceof Deadline.By by)) {
          return notUnderstood("31/12/2027: tối thiểu 92%", text);
        }
        stages
            .addObject()
            .put("due", by.date().toString())
            .set("criterion", asked.value().flatMap(FormCells::criterion).orElseThrow());
      }
    }
    return CellResult.of(stages);
  }

  private static CellResult<String> choice(FormColumn column, String text) {
    for (Map.Entry<String, String> choice : column.choices().entrySet()) {
      if (Labels.key(choice.getKey()).equals(Labels.key(text)) || choice.getValue().equals(text)) {
        return CellResult.of(choice.getValue());
      }
    }
    // A unit may be any words; a register may declare kinds of its own.
    return column.path().equals("unit") || text.matches("[a-z][A-Za-z0-9]*")
        ? CellResult.of(text)
        : notUnderstood(String.join(", ", column.choices().keySet()), text);
  }

  private static CellResult<JsonNode> day(FormColumn column, SheetCell cell, String text) {
    if (cell.kind() == SheetCell.Kind.DAY && text.length() >= 10) {
      return CellResult.of(NODES.textNode(text.substring(0, 10)));
    } else if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return CellResult.of(NODES.textNode(text));
    }
    return DeadlineParser.parse(text)
        .flatMap(deadline -> lastDay(column, deadline))
        .map(last -> CellResult.<JsonNode>of(NODES.textNode(last.toString())))
        .orElseGet(() -> notUnderstood("31/12/2026", text));
  }

  /**
   * A target is due on the last day of a quarter that is named; a decision has a day of its own.
   */
  private static Optional<LocalDate> lastDay(FormColumn column, Deadline deadline) {
    if (deadline instanceof Deadline.By by) {
      return Optional.of(by.date());
    }
    return column.path().equals("due") && deadline instanceof Deadline.In in
        ? Optional.of(in.period().days(ReportingCalendar.CALENDAR).last())
        : Optional.empty();
  }

  private static CellResult<JsonNode> deadline(FormColumn column, SheetCell cell, String text) {
    if (cell.kind() == SheetCell.Kind.DAY) {
      return day(column, cell, text)
          .map(day -> NODES.objectNode().put("type", "by").set("date", day));
    }
    Optional<Deadline> deadline = DeadlineParser.parse(text);
    return deadline.isPresent()
        ? CellResult.of(deadline(deadline.orElseThrow()))
        : notUnderstood("30/9/2026, Quý II/2026, Thường xuyên, Hằng quý", text);
  }

  private static JsonNode deadline(Deadline deadline) {
    ObjectNode node = NODES.objectNode();
    if (deadline instanceof Deadline.By by) {
      return node.put("type", "by").put("date", by.date().toString());
    } else if (deadline instanceof Deadline.In in) {
      return node.put("type", "in").put("period", in.period().toString());
    } else if (deadline instanceof Deadline.Recurring recurring) {
      return node.put("type", "recurring")
          .put(
              "every",
              CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, recurring.every().name()));
    } else if (deadline instanceof Deadline.Conditional conditional) {
      return node.put("type", "conditional").put("text", conditional.text());
    }
    return node.put("type", "continuous");
  }

  /** Reads what is asked for: exactly one target, of which everything is understood. */
  public static CellResult<ParsedTarget> requirement(String text) {
    TargetReading reading = TargetParser.parse(text);
    return reading.isUnderstood()
            && reading.targets().size() == 1
            && !reading.targets().get(0).isApproximate()
            && criterion(reading.targets().get(0)).isPresent()
        ? CellResult.of(reading.targets().get(0))
        : notUnderstood("tối thiểu 60%, trong nhóm 30, giảm ít nhất 10%", text);
  }

  public static Optional<JsonNode> criterion(ParsedTarget target) {
    ObjectNode node = NODES.objectNode();
    if (target.criterion() instanceof Criterion.Threshold threshold) {
      Range<BigDecimal> range = threshold.range();
      boolean isLower = range.hasLowerBound();
      if (isLower == range.hasUpperBound()) {
        return Optional.empty();
      }
      boolean isClosed =
          (isLower ? range.lowerBoundType() : range.upperBoundType()) == BoundType.CLOSED;
      String type =
          isLower ? (isClosed ? "atLeast" : "moreThan") : isClosed ? "atMost" : "lessThan";
      return Optional.of(
          node.put("type", type)
              .put("value", isLower ? range.lowerEndpoint() : range.upperEndpoint()));
    } else if (target.criterion() instanceof Criterion.WithinTop top) {
      return Optional.of(node.put("type", "withinTop").put("places", top.places()));
    } else if (target.criterion() instanceof Criterion.Change change) {
      node.put("type", "change")
          .put(
              "direction",
              change.direction() == Criterion.Direction.INCREASE ? "increase" : "decrease");
      change.percent().ifPresent(percent -> node.put("percent", percent));
      change.amount().ifPresent(amount -> node.put("amount", amount));
      change.atMost().ifPresent(most -> node.put("atMost", most));
      return Optional.of(node);
    }
    return target.criterion() instanceof Criterion.DoneBy
        ? Optional.of(node.put("type", "doneBy"))
        : Optional.empty();
  }

  private static CellResult<JsonNode> json(String text) {
    try {
      return CellResult.of(DocumentPaths.MAPPER.readTree(text));
    } catch (IOException e) {
      return notUnderstood("JSON", text);
    }
  }

  private static <T> CellResult<T> notUnderstood(String expected, String actual) {
    return CellResult.refused(RefusalCode.NOT_UNDERSTOOD, expected, Labels.quoted(actual));
  }

  /**
   * Returns words that would be read as a part of a document, if there are any.
   *
   * @param isPercent whether the numbers of a criterion are percentages
   */
  Optional<String> words(FormColumn column, JsonNode node, boolean isPercent) {
    return candidates(column, node, isPercent).stream()
        .filter(
            text -> {
              CellResult<JsonNode> read = node(column, SheetCell.text(1, 0, text));
              return read.value().filter(one -> isSame(one, node)).isPresent();
            })
        .findFirst();
  }

  private static boolean isSame(JsonNode one, JsonNode other) {
    return one.equals(
        (some, same) ->
            some.isNumber() && same.isNumber()
                ? some.decimalValue().compareTo(same.decimalValue())
                : some.equals(same) ? 0 : 1,
        other);
  }

  private List<String> candidates(FormColumn column, JsonNode node, boolean isPercent) {
    List<String> words = new ArrayList<>();
    switch (column.kind()) {
      case TEXTS, CHOICES, AGENCIES, AGENCIES_AND_GROUPS -> {
        List<String> lines = new ArrayList<>();
        node.forEach(one -> lines.add(column.word(one.asText())));
        words.add(String.join("\n", lines));
      }
      case NUMBER -> words.add(number(node));
      case CRITERION -> words.addAll(asked(node, isPercent));
      case STAGES -> {
        List<String> lines = new ArrayList<>();
        node.forEach(
            stage ->
                lines.add(
                    day(stage.path("due").asText())
                        + ": "
                        + String.join("", asked(stage.path("criterion"), isPercent))));
        words.add(String.join("\n", lines));
      }
      case DEADLINE -> words.addAll(by(node));
      case SCORE_RULE -> {
        ScoreRuleWords.of(node).ifPresent(words::add);
        words.add(node.toString());
      }
      case INTERVAL -> words.add(ScoreRuleWords.interval(node));
      default -> {
        words.add(column.word(node.asText()));
        words.add(node.asText());
      }
    }
    return words;
  }

  private static ImmutableList<String> asked(JsonNode node, boolean isPercent) {
    String value = number(node.path("value")) + (isPercent ? "%" : "");
    return switch (node.path("type").asText()) {
      case "atLeast" -> ImmutableList.of("tối thiểu " + value);
      case "moreThan" -> ImmutableList.of("trên " + value);
      case "atMost" -> ImmutableList.of("tối đa " + value);
      case "lessThan" -> ImmutableList.of("dưới " + value);
      case "withinTop" ->
          ImmutableList.of("trong nhóm " + node.path("places").asText() + " đứng đầu");
      case "doneBy" -> ImmutableList.of("hoàn thành đúng hạn");
      case "change" ->
          ImmutableList.of(
              (node.path("direction").asText().equals("increase") ? "tăng" : "giảm")
                  + (node.has("percent")
                      ? " ít nhất " + number(node.path("percent")) + "%"
                      : " số lượng theo kế hoạch"));
      default -> ImmutableList.of();
    };
  }

  /** {@return a text with its days as people type them} */
  public static String day(String iso) {
    return iso.replaceAll("(\\d{4})-(\\d{2})-(\\d{2})", "$3/$2/$1");
  }

  private static String number(JsonNode node) {
    return node.isNumber() ? node.decimalValue().toPlainString().replace('.', ',') : "";
  }

  private static ImmutableList<String> by(JsonNode node) {
    String period = node.path("period").asText();
    return switch (node.path("type").asText()) {
      case "by" -> ImmutableList.of(day(node.path("date").asText()));
      case "continuous" -> ImmutableList.of("Thường xuyên");
      case "conditional" -> ImmutableList.of(node.path("text").asText());
      case "recurring" ->
          ImmutableList.of("Hằng tuần", "Hằng tháng", "Hằng quý", "6 tháng một lần", "Hằng năm");
      case "in" ->
          ImmutableList.of(
              "Năm " + period,
              period.replaceFirst("(....)-Q([1-4])", "Quý $2/$1"),
              period.replaceFirst("(....)-H1", "6 tháng đầu năm $1"),
              period.replaceFirst("(....)-H2", "6 tháng cuối năm $1"),
              period.replaceFirst("(....)-9M", "9 tháng năm $1"),
              period.replaceFirst("(....)-(..)", "Tháng $2/$1"));
      default -> ImmutableList.of();
    };
  }
}
