package vn.cchc.examples.sheets.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.examples.sheets.text.Labels;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;
import vn.cchc.problem.ProblemCode;

/** The members of a JSON object, which notes everything that is wrong with them. */
final class Members {
  private final JsonNode object;
  private final Place place;
  private final List<Problem> problems;

  private Members(JsonNode object, Place place, List<Problem> problems) {
    this.object = object;
    this.place = place;
    this.problems = problems;
  }

  /**
   * Looks at the members of an object.
   *
   * @param node what should be an object
   * @param place where it is
   * @param problems takes what is wrong
   * @param keys the keys that it may have
   */
  static Optional<Members> of(JsonNode node, Place place, List<Problem> problems, String... keys) {
    if (!node.isObject()) {
      problems.add(wrongType(place, "", "object", node));
      return Optional.empty();
    }
    Members members = new Members(node, place, problems);
    ImmutableSet<String> known = ImmutableSet.copyOf(keys);
    for (String key : ImmutableList.copyOf(node.fieldNames())) {
      if (!known.contains(key)) {
        members.problem(ProblemCode.UNKNOWN_KEY, key, String.join(", ", keys), "");
      } else if (node.get(key).isNull()) {
        members.problem(ProblemCode.NULL_VALUE, key, "", "null");
      }
    }
    return Optional.of(members);
  }

  private static Problem wrongType(Place place, String key, String expected, JsonNode node) {
    String actual =
        switch (node.getNodeType()) {
          case ARRAY -> "array";
          case BOOLEAN -> "boolean";
          case NUMBER -> "number";
          case OBJECT, POJO -> "object";
          case STRING -> "text";
          case BINARY, MISSING, NULL -> "null";
        };
    return Problem.error(ProblemCode.WRONG_TYPE, place, Labels.printable(key), expected, actual);
  }

  void problem(ProblemCode code, String key, String expected, String actual) {
    problems.add(Problem.error(code, at(key), Labels.printable(key), expected, actual));
  }

  /** Notes that the keys of the object itself do not go together. */
  void conflict(String subject, String allowed) {
    problems.add(Problem.error(ProblemCode.CONFLICTING_KEYS, place, subject, allowed, ""));
  }

  Place at(String key) {
    String step = Labels.printable(key).replace("~", "~0").replace("/", "~1");
    return new Place(
        place.source(), 0, 0, key.isEmpty() ? place.pointer() : place.pointer() + "/" + step);
  }

  /** Returns the place of an element of a list. */
  Place at(String key, int index) {
    return new Place(place.source(), 0, 0, at(key).pointer() + "/" + index);
  }

  /** Notes that an element of a list is wrong. */
  void problem(ProblemCode code, String key, int index, String expected, String actual) {
    problems.add(Problem.error(code, at(key, index), Labels.printable(key), expected, actual));
  }

  boolean has(String key) {
    return object.has(key);
  }

  Optional<JsonNode> node(String key) {
    @Nullable JsonNode node = object.get(key);
    return Optional.ofNullable(node).filter(some -> !some.isNull());
  }

  /** Notes a required key that is absent. */
  Members need(String... keys) {
    Stream.of(keys)
        .filter(key -> !object.has(key))
        .forEach(key -> problem(ProblemCode.MISSING_KEY, key, "", ""));
    return this;
  }

  Optional<String> text(String key) {
    return node(key).flatMap(node -> text(at(key), key, node));
  }

  private Optional<String> text(Place where, String subject, JsonNode node) {
    if (!node.isTextual()) {
      problems.add(wrongType(where, subject, "text", node));
      return Optional.empty();
    }
    String text = Labels.tidy(node.textValue());
    if (text.isEmpty()) {
      problems.add(Problem.error(ProblemCode.BLANK_TEXT, where, subject, "", ""));
      return Optional.empty();
    } else if (text.matches(".*[\\p{Cc}\\p{Cs}].*")) {
      problems.add(Problem.error(ProblemCode.INVALID_VALUE, where, subject, "U+0020…", ""));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /**
   * Returns the texts of a list, or the one text in place of a list. An asterisk matches the rest
   * of a text; alone it would match every text.
   */
  ImmutableList<String> labels(String key) {
    Optional<JsonNode> node = node(key);
    if (node.isPresent() && node.orElseThrow().isTextual()) {
      return label(at(key), key, node.orElseThrow()).stream()
          .collect(ImmutableList.toImmutableList());
    }
    ImmutableList<JsonNode> elements = list(key);
    return IntStream.range(0, elements.size())
        .mapToObj(i -> label(key, i, elements.get(i)))
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns an element of a list as a label. */
  Optional<String> label(String key, int index, JsonNode element) {
    return label(at(key, index), key, element);
  }

  private Optional<String> label(Place where, String subject, JsonNode node) {
    Optional<String> text = text(where, subject, node);
    if (text.filter("*"::equals).isPresent()) {
      problems.add(Problem.error(ProblemCode.BLANK_TEXT, where, subject, "", ""));
      return Optional.empty();
    }
    return text;
  }

  /** Returns a text that is read further; what its reader throws at is a problem. */
  <T> Optional<T> parsed(String key, ProblemCode code, String expected, Function<String, T> read) {
    return text(key)
        .flatMap(
            text -> {
              try {
                return Optional.of(read.apply(text));
              } catch (IllegalArgumentException | DateTimeException e) {
                problem(code, key, expected, "\"" + Labels.shown(text) + "\"");
                return Optional.empty();
              }
            });
  }

  <E extends Enum<E>> Optional<E> name(String key, Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    return named(
        key,
        constants.stream().map(Members::nameOf).toList(),
        name ->
            constants.stream().filter(one -> nameOf(one).equals(name)).findFirst().orElseThrow());
  }

  /** Returns one of a list of names, as what it means. */
  <T> Optional<T> named(String key, List<String> names, Function<String, T> meaning) {
    Optional<String> text = text(key);
    if (text.isPresent() && !names.contains(text.orElseThrow())) {
      problem(
          ProblemCode.UNKNOWN_NAME,
          key,
          String.join(", ", names),
          "\"" + Labels.shown(text.orElseThrow()) + "\"");
      return Optional.empty();
    }
    return text.map(meaning);
  }

  private static String nameOf(Enum<?> constant) {
    return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, constant.name());
  }

  OptionalInt integer(String key, int least, int most) {
    Optional<JsonNode> node = node(key);
    if (node.isEmpty()) {
      return OptionalInt.empty();
    }
    JsonNode number = node.orElseThrow();
    if (!number.isIntegralNumber()) {
      problems.add(wrongType(at(key), key, "integer", number));
    } else if (!number.canConvertToInt() || number.intValue() < least || number.intValue() > most) {
      problem(ProblemCode.INVALID_VALUE, key, least + "–" + most, number.asText());
    } else {
      return OptionalInt.of(number.intValue());
    }
    return OptionalInt.empty();
  }

  ImmutableList<JsonNode> list(String key) {
    Optional<JsonNode> node = node(key);
    if (node.isPresent() && !node.orElseThrow().isArray()) {
      problems.add(wrongType(at(key), key, "array", node.orElseThrow()));
      return ImmutableList.of();
    }
    return node.map(ImmutableList::copyOf).orElse(ImmutableList.of());
  }
}
