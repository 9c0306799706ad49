package vn.cchc.examples.sheets.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.examples.sheets.text.Labels;

/**
 * How criteria are scored, in the words in which the library describes it, turned into rules of a
 * set of criteria and back. Rules of several figures have no words that describe all of them.
 */
public final class ScoreRuleWords {
  /** Some of the words, for whoever wrote others. */
  public static final String EXAMPLES =
      "chấm theo tỷ lệ, điểm tối đa từ 80; chấm theo mức (từ 98: 12 điểm; từ 95 dưới 98: 6 điểm;"
          + " dưới 95: 0 điểm)";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String GIVEN = "điểm do người chấm cho";
  private static final String MEAN = "điểm bình quân của các hồ sơ";
  private static final String ANY = "mọi giá trị";
  private static final String NUMBER = "([-−]?[0-9.]+(?:,[0-9]+)?)";
  private static final Pattern INTERVAL =
      Pattern.compile("(?:(từ|trên) %1$s)?(?: ?(đến|dưới) %1$s)?|đúng %1$s".formatted(NUMBER));
  private static final Pattern STEPS = Pattern.compile("chấm theo mức \\((.+)\\)");
  private static final Pattern STEP = Pattern.compile("(.+): %s điểm".formatted(NUMBER));
  private static final Pattern PROPORTIONAL =
      Pattern.compile(
          "chấm theo tỷ lệ, điểm tối đa từ %1$s(?:, không có điểm dưới %1$s)?".formatted(NUMBER));
  private static final Pattern ALL = Pattern.compile("điểm tối đa (.+), còn lại không có điểm");
  private static final Pattern COUNT =
      Pattern.compile("%s điểm cho mỗi trường hợp".formatted(NUMBER));
  private static final Pattern SURVEY =
      Pattern.compile("điều tra xã hội học theo thang từ %1$s đến %1$s".formatted(NUMBER));
  private static final Pattern BEST =
      Pattern.compile(
          "nửa số điểm từ %s, phần còn lại theo khoảng cách đến đơn vị tốt nhất trong khối"
              .formatted(NUMBER));
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ScoreRuleWords() {}

  /** Returns the rule that some words describe. */
  static Optional<ObjectNode> rule(String words) {
    String text = Labels.folded(words);
    Matcher matcher = PROPORTIONAL.matcher(text);
    if (text.equals(Labels.folded(GIVEN))) {
      return Optional.of(typed("given"));
    } else if (text.equals(Labels.folded(MEAN))) {
      return Optional.of(typed("caseMean"));
    } else if (matcher.matches()) {
      ObjectNode rule = typed("proportional").put("fullMarkAt", number(matcher.group(1)));
      return Optional.of(
          matcher.group(2) == null ? rule : rule.put("noneBelow", number(matcher.group(2))));
    }
    matcher = STEPS.matcher(text);
    if (matcher.matches()) {
      return steps(matcher.group(1));
    }
    matcher = ALL.matcher(text);
    if (matcher.matches()) {
      return interval(matcher.group(1)).map(ScoreRuleWords::allOrNothing);
    }
    matcher = COUNT.matcher(text);
    if (matcher.matches()) {
      return Optional.of(typed("perCount").put("each", number(matcher.group(1))));
    }
    matcher = SURVEY.matcher(text);
    if (matcher.matches()) {
      return Optional.of(
          typed("survey")
              .put("lowest", number(matcher.group(1)))
              .put("highest", number(matcher.group(2))));
    }
    matcher = BEST.matcher(text);
    return matcher.matches()
        ? Optional.of(typed("relativeToBest").put("target", number(matcher.group(1))))
        : Optional.empty();
  }

  private static ObjectNode typed(String type) {
    return NODES.objectNode().put("type", type);
  }

  /** A full mark from 100 is what a rule means that names no interval. */
  private static ObjectNode allOrNothing(ObjectNode interval) {
    ObjectNode rule = typed("allOrNothing");
    boolean isDefault =
        interval.size() == 1 && interval.path("from").decimalValue().compareTo(HUNDRED) == 0;
    return isDefault ? rule : rule.setAll(interval);
  }

  private static Optional<ObjectNode> steps(String text) {
    ObjectNode rule = typed("steps");
    for (String one : Splitter.on(';').trimResults().split(text)) {
      Matcher step = STEP.matcher(one);
      Optional<ObjectNode> interval = step.matches() ? interval(step.group(1)) : Optional.empty();
      if (interval.isEmpty()) {
        return Optional.empty();
      }
      rule.withArray("/steps").add(interval.orElseThrow().put("points", number(step.group(2))));
    }
    return Optional.of(rule);
  }

  /** Returns the ends of an interval that some words describe. */
  static Optional<ObjectNode> interval(String words) {
    String text = Labels.folded(words);
    ObjectNode ends = NODES.objectNode();
    if (text.equals(Labels.folded(ANY))) {
      return Optional.of(ends);
    }
    Matcher matcher = INTERVAL.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      return Optional.empty();
    }
    if (matcher.group(5) != null) {
      BigDecimal only = number(matcher.group(5));
      return Optional.of(ends.put("from", only).put("to", only));
    }
    if (matcher.group(1) != null) {
      ends.put(matcher.group(1).equals("từ") ? "from" : "above", number(matcher.group(2)));
    }
    if (matcher.group(3) != null) {
      ends.put(matcher.group(3).equals("đến") ? "to" : "below", number(matcher.group(4)));
    }
    return Optional.of(ends);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(".", "").replace('−', '-').replace(',', '.'));
  }

  /** Returns words that describe a rule, if it has such words. */
  static Optional<String> of(JsonNode rule) {
    return switch (rule.path("type").asText()) {
      case "given" -> Optional.of(GIVEN);
      case "caseMean" -> Optional.of(MEAN);
      case "proportional" ->
          Optional.of(
              "chấm theo tỷ lệ, điểm tối đa từ "
                  + text(rule.path("fullMarkAt"))
                  + (rule.has("noneBelow")
                      ? ", không có điểm dưới " + text(rule.path("noneBelow"))
                      : ""));
      case "steps" -> {
        StringJoiner steps = new StringJoiner("; ", "chấm theo mức (", ")");
        rule.path("steps")
            .forEach(
                step -> steps.add(interval(step) + ": " + text(step.path("points")) + " điểm"));
        yield Optional.of(steps.toString());
      }
      case "allOrNothing" ->
          Optional.of(
              "điểm tối đa "
                  + (rule.size() == 1 ? "từ 100" : interval(rule))
                  + ", còn lại không có điểm");
      case "perCount" -> Optional.of(text(rule.path("each")) + " điểm cho mỗi trường hợp");
      case "survey" ->
          Optional.of(
              "điều tra xã hội học theo thang từ %s đến %s"
                  .formatted(text(rule.path("lowest")), text(rule.path("highest"))));
      case "relativeToBest" ->
          Optional.of(
              "nửa số điểm từ %s, phần còn lại theo khoảng cách đến đơn vị tốt nhất trong khối"
                  .formatted(text(rule.path("target"))));
      default -> Optional.empty();
    };
  }

  /** Returns words that describe an interval. */
  static String interval(JsonNode ends) {
    if (ends.has("from") && ends.path("from").equals(ends.path("to"))) {
      return "đúng " + text(ends.path("from"));
    }
    StringJoiner words = new StringJoiner(" ").setEmptyValue(ANY);
    end(words, "từ", ends.path("from"));
    end(words, "trên", ends.path("above"));
    end(words, "đến", ends.path("to"));
    end(words, "dưới", ends.path("below"));
    return words.toString();
  }

  private static void end(StringJoiner words, String relation, JsonNode number) {
    if (number.isNumber()) {
      words.add(relation + " " + text(number));
    }
  }

  private static String text(JsonNode number) {
    return number.decimalValue().toPlainString().replace('.', ',');
  }
}
