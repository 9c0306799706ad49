package vn.cchc.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.primitives.Ints;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.json.cursor.EnumNames;
import vn.cchc.json.cursor.JsonPointers;
import vn.cchc.problem.Place;
import vn.cchc.problem.Problem;

/**
 * What a mapper throws where a value could not be read: everything that is wrong with it.
 *
 * <p>Its {@linkplain #getPath() path} leads from the root of the host's document to the first
 * problem, and its {@linkplain #getLocation() location} is there; the pointers of the {@linkplain
 * #problems() problems} begin at the value itself. Where the syntax broke, the parser's exception
 * is the cause.
 */
public final class RefusedDocumentException extends JsonMappingException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_IN_MESSAGE = 20;

  private final transient ImmutableList<Problem> problems;

  /** Where the first problem stands. */
  private final JsonLocation location;

  RefusedDocumentException(
      JsonParser parser,
      Class<?> type,
      JsonLocation start,
      ImmutableList<Problem> problems,
      Optional<? extends Throwable> cause) {
    super(parser, message(problems), cause.orElse(null));
    this.location = location(problems, start);
    this.problems = problems;
    if (!problems.isEmpty()) {
      prepend(type, problems.get(0).place().pointer());
    }
  }

  /** {@return everything that is wrong, by its position, with pointers that begin at the value} */
  public ImmutableList<Problem> problems() {
    return problems;
  }

  /** {@return where the first problem stands, or where the value begins if that is not known} */
  @Override
  public JsonLocation getLocation() {
    return location;
  }

  private void prepend(Class<?> type, String pointer) {
    if (!pointer.isEmpty()) {
      for (String step : Lists.reverse(Splitter.on('/').splitToList(pointer.substring(1)))) {
        @Nullable Integer index = Ints.tryParse(step);
        if (index == null) {
          prependPath(type, JsonPointers.key(step));
        } else {
          prependPath(type, index);
        }
      }
    }
  }

  private static String message(ImmutableList<Problem> problems) {
    String shown =
        problems.stream()
            .limit(MOST_IN_MESSAGE)
            .map(RefusedDocumentException::shown)
            .collect(Collectors.joining("; "));
    return problems.size() <= MOST_IN_MESSAGE
        ? shown
        : shown + "; and " + (problems.size() - MOST_IN_MESSAGE) + " more";
  }

  private static String shown(Problem problem) {
    return "%s %s %s %s"
        .formatted(
            problem.place(), EnumNames.of(problem.code()), problem.expected(), problem.actual())
        .strip();
  }

  private static JsonLocation location(ImmutableList<Problem> problems, JsonLocation start) {
    return problems.stream()
        .map(Problem::place)
        .filter(place -> place.line() > 0)
        .findFirst()
        .map(place -> location(place, start))
        .orElse(start);
  }

  private static JsonLocation location(Place place, JsonLocation start) {
    int column = place.column() > 0 ? place.column() : -1;
    return new JsonLocation(start.contentReference(), -1, place.line(), column);
  }
}
