package vn.cchc.json.cursor;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.problem.ProblemCode;

/**
 * Reads the tokens of a parser into a tree that keeps everything, whatever the parser's settings.
 *
 * <p>Where the syntax breaks, the tree ends and its open arrays and objects are incomplete, so that
 * what comes before can still be judged.
 */
public final class TreeReader {
  private static final int DEEPEST = 64;

  /** No object of any document has a hundred; a pointer is made of keys and told to people. */
  private static final int MOST_MEMBERS = 100_000;

  private static final int LONGEST_KEY = 1000;
  private static final int MOST_DIGITS_UNFOLDED = 1000;

  /** Why and where the tree ended early. */
  private record Stop(
      ProblemCode code, JsonLocation at, String expected, String actual, boolean atEnd) {}

  private final JsonParser parser;
  private final PositionMapper ruler;
  private final String text;
  private final StringBuilder pointer = new StringBuilder();

  /** The members of all objects that are not at their end yet, the innermost last. */
  private final List<DocumentNode.Member> members = new ArrayList<>();

  /** The elements of all arrays that are not at their end yet, the innermost last. */
  private final List<DocumentNode> elements = new ArrayList<>();

  private @Nullable Stop stop;
  private @Nullable JsonProcessingException cause;

  /**
   * A reader.
   *
   * @param text what the parser parses, to quote from; empty if unknown
   */
  public TreeReader(JsonParser parser, PositionMapper ruler, String text) {
    this.parser = parser;
    this.ruler = ruler;
    this.text = text;
  }

  /** Reads a text from its beginning to its end, which must be one value. */
  Optional<DocumentNode> document() throws IOException {
    DocumentNode root = value(next(), 0);
    if (root != null && stop == null) {
      checkEnd();
    }
    return Optional.ofNullable(root);
  }

  /** Reads the value whose first token is the parser's current one. */
  public Optional<DocumentNode> current() throws IOException {
    return Optional.ofNullable(value(parser.currentToken(), 0));
  }

  /** What the parser threw, where that ended the tree. */
  public Optional<JsonProcessingException> cause() {
    return Optional.ofNullable(cause);
  }

  /** Records why the tree ended early, if it did. */
  public void report(ProblemCollector findings) {
    if (stop != null) {
      findings.add(
          stop.code(),
          ruler.position(stop.at()),
          pointer.toString(),
          stop.code() == ProblemCode.TOO_LARGE ? "JSON" : "",
          stop.expected(),
          stop.atEnd() ? "end" : stop.actual());
    }
  }

  private @Nullable DocumentNode value(@Nullable JsonToken token, int depth) throws IOException {
    if (token == null || stop != null) {
      return null;
    }
    Position at = ruler.here(parser);
    return switch (token) {
      case START_OBJECT, START_ARRAY -> {
        if (depth == DEEPEST) {
          stop =
              new Stop(
                  ProblemCode.TOO_LARGE,
                  parser.currentTokenLocation(),
                  Integer.toString(DEEPEST),
                  "deeper",
                  false);
          yield null;
        }
        yield token == JsonToken.START_OBJECT ? struct(at, depth + 1) : array(at, depth + 1);
      }
      case VALUE_STRING -> {
        String content = content();
        yield content == null ? null : new DocumentNode.Text(content, at);
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String written = written(token);
        yield written == null ? null : new DocumentNode.Numeral(written, at);
      }
      case VALUE_TRUE, VALUE_FALSE -> new DocumentNode.Flag(token == JsonToken.VALUE_TRUE, at);
      case VALUE_NULL -> new DocumentNode.Null(at);
      default -> {
        JsonLocation here = parser.currentTokenLocation();
        stop = new Stop(ProblemCode.SYNTAX, here, "JSON", wordAt(here), false);
        yield null;
      }
    };
  }

  private DocumentNode struct(Position at, int depth) throws IOException {
    int outer = members.size();
    int count = 0;
    JsonToken token = next();
    while (token == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Position keyAt = ruler.here(parser);
      if (key.length() > LONGEST_KEY || ++count > MOST_MEMBERS) {
        boolean many = count > MOST_MEMBERS;
        String most = Integer.toString(many ? MOST_MEMBERS : LONGEST_KEY);
        JsonLocation here = parser.currentTokenLocation();
        stop = new Stop(ProblemCode.TOO_LARGE, here, most, many ? "more" : "longer", false);
        break;
      }
      DocumentNode value = value(next(), depth);
      if (value != null) {
        members.add(new DocumentNode.Member(key, value, keyAt));
      }
      if (stop != null) {
        pointer.insert(0, JsonPointers.step(key));
      }
      token = next();
    }
    return new DocumentNode.Struct(taken(members, outer), stop == null, at);
  }

  private DocumentNode array(Position at, int depth) throws IOException {
    int outer = elements.size();
    JsonToken token = next();
    for (int i = 0; token != null && token != JsonToken.END_ARRAY; i++) {
      DocumentNode element = value(token, depth);
      if (element != null) {
        elements.add(element);
      }
      if (stop != null) {
        pointer.insert(0, "/" + i);
      }
      token = next();
    }
    return new DocumentNode.Array(taken(elements, outer), stop == null, at);
  }

  private static <N> ImmutableList<N> taken(List<N> open, int outer) {
    List<N> inner = open.subList(outer, open.size());
    ImmutableList<N> taken = ImmutableList.copyOf(inner);
    inner.clear();
    return taken;
  }

  private @Nullable JsonToken next() throws IOException {
    if (stop != null) {
      return null;
    }
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        stop = new Stop(ProblemCode.SYNTAX, parser.currentLocation(), "JSON", "", true);
      }
      return token;
    } catch (JsonProcessingException e) {
      stop = stop(e);
      return null;
    }
  }

  private @Nullable String content() throws IOException {
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      stop = stop(e);
      return null;
    }
  }

  private @Nullable String written(JsonToken token) throws IOException {
    try {
      if (token == JsonToken.VALUE_NUMBER_FLOAT
          && parser.getNumberValueDeferred() instanceof BigDecimal number
          && Math.abs((long) number.scale()) <= MOST_DIGITS_UNFOLDED) {
        return number.toPlainString(); // was never text, so that an exponent is not the author's
      }
      return content();
    } catch (JsonProcessingException e) {
      stop = stop(e);
      return null;
    }
  }

  private void checkEnd() throws IOException {
    JsonLocation at;
    try {
      if (parser.nextToken() == null) {
        return;
      }
      at = parser.currentTokenLocation();
    } catch (JsonProcessingException e) {
      at = location(e);
    }
    JsonLocation rest = placed(at);
    stop = new Stop(ProblemCode.TRAILING_CONTENT, rest, "", wordAt(rest), false);
  }

  private Stop stop(JsonProcessingException e) {
    cause = e;
    JsonLocation told = location(e);
    if (e instanceof StreamConstraintsException) {
      return new Stop(ProblemCode.TOO_LARGE, told, "parser", "longer", false);
    }
    JsonLocation at = placed(told);
    boolean atEnd =
        text.isEmpty() ? e instanceof JsonEOFException : at.getCharOffset() >= text.length();
    return new Stop(ProblemCode.SYNTAX, at, "JSON", wordAt(at), atEnd);
  }

  /** Returns where the text ceases to be JSON or, where that is unknown, what the parser told. */
  private JsonLocation placed(JsonLocation told) {
    return text.isEmpty() ? told : SyntaxErrorLocator.in(text).orElse(told);
  }

  private JsonLocation location(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? parser.currentLocation() : at;
  }

  private String wordAt(JsonLocation at) {
    long offset = at.getCharOffset();
    return offset < 0 || offset > text.length() ? "" : Excerpt.wordAt(text, (int) offset);
  }
}
