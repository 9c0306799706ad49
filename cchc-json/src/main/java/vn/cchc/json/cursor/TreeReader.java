package vn.cchc.json.cursor;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.json.token.BrokenTokensException;
import vn.cchc.json.token.TextLocation;
import vn.cchc.json.token.TokenReader;
import vn.cchc.json.token.TokenType;
import vn.cchc.problem.AttributePath;
import vn.cchc.problem.ProblemCode;

/**
 * Reads the tokens of a parser into a tree that keeps everything, whatever the parser's settings.
 *
 * <p>Where the syntax breaks, the tree ends and its open arrays and objects are incomplete, so that
 * what comes before can still be judged.
 */
public final class TreeReader {
  private static final int DEEPEST = 64;
  private static final CharMatcher NO_WHITE_SPACE = CharMatcher.noneOf(" \t\r\n");

  /** No object of any document has a hundred; paths are made of keys and shown to people. */
  private static final int MOST_MEMBERS = 100_000;

  private static final int LONGEST_KEY = 1000;

  /** Why and where the tree ended early. */
  private record Stop(
      ProblemCode code, TextLocation at, String expected, String actual, boolean atEnd) {}

  private final TokenReader tokens;
  private final PositionMapper positions;
  private final String text;
  private final Deque<String> path = new ArrayDeque<>();

  /** The members of all objects that are not at their end yet, the innermost last. */
  private final List<DocumentNode.Member> members = new ArrayList<>();

  /** The elements of all arrays that are not at their end yet, the innermost last. */
  private final List<DocumentNode> elements = new ArrayList<>();

  private @Nullable Stop stop;
  private @Nullable BrokenTokensException cause;

  /**
   * A reader.
   *
   * @param text what the tokens are of, to quote from; empty if unknown
   */
  public TreeReader(TokenReader tokens, PositionMapper positions, String text) {
    this.tokens = tokens;
    this.positions = positions;
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

  /**
   * Reads the value whose first token is the current one. That may be the first key of an object,
   * where the mapper has already passed the brace and the name of a type.
   */
  public Optional<DocumentNode> current() throws IOException {
    TokenType token = tokens.current();
    return token == TokenType.KEY || token == TokenType.END_OBJECT
        ? Optional.of(members(token, positions.here(tokens), 1))
        : Optional.ofNullable(value(token, 0));
  }

  /** What the parser threw, where that ended the tree. */
  public Optional<Throwable> cause() {
    return Optional.ofNullable(cause).map(Throwable::getCause);
  }

  /** Records why the tree ended early, if it did. */
  public void report(ProblemCollector findings) {
    if (stop != null) {
      findings.add(
          stop.code(),
          positions.position(stop.at()),
          new AttributePath(ImmutableList.copyOf(path)),
          stop.code() == ProblemCode.TOO_LARGE ? "JSON" : "",
          stop.expected(),
          stop.atEnd() ? "end" : stop.actual());
    }
  }

  private @Nullable DocumentNode value(@Nullable TokenType token, int depth) throws IOException {
    if (token == null || stop != null) {
      return null;
    }
    Position at = positions.here(tokens);
    return switch (token) {
      case START_OBJECT, START_ARRAY -> {
        if (depth == DEEPEST) {
          stop =
              new Stop(
                  ProblemCode.TOO_LARGE,
                  tokens.tokenLocation(),
                  Integer.toString(DEEPEST),
                  "deeper",
                  false);
          yield null;
        }
        yield token == TokenType.START_OBJECT ? struct(at, depth + 1) : array(at, depth + 1);
      }
      case TEXT -> {
        String content = content();
        yield content == null ? null : new DocumentNode.Text(content, at);
      }
      case NUMBER -> {
        String written = written();
        yield written == null ? null : new DocumentNode.Numeral(written, at);
      }
      case TRUE, FALSE -> new DocumentNode.Flag(token == TokenType.TRUE, at);
      case NULL -> new DocumentNode.Null(at);
      default -> {
        TextLocation here = tokens.tokenLocation();
        stop = new Stop(ProblemCode.SYNTAX, here, "JSON", pieceUpTo(here), false);
        yield null;
      }
    };
  }

  private DocumentNode struct(Position at, int depth) throws IOException {
    return members(next(), at, depth);
  }

  private DocumentNode members(@Nullable TokenType first, Position at, int depth)
      throws IOException {
    int outer = members.size();
    int count = 0;
    TokenType token = first;
    while (token == TokenType.KEY) {
      String key = tokens.key();
      Position keyAt = positions.here(tokens);
      if (key.length() > LONGEST_KEY || ++count > MOST_MEMBERS) {
        boolean many = count > MOST_MEMBERS;
        String most = Integer.toString(many ? MOST_MEMBERS : LONGEST_KEY);
        TextLocation here = tokens.tokenLocation();
        stop = new Stop(ProblemCode.TOO_LARGE, here, most, many ? "more" : "longer", false);
        break;
      }
      DocumentNode value = value(next(), depth);
      if (value != null) {
        members.add(new DocumentNode.Member(key, value, keyAt));
      }
      if (stop != null) {
        path.addFirst(key);
      }
      token = next();
    }
    return new DocumentNode.Struct(taken(members, outer), stop == null, at);
  }

  private DocumentNode array(Position at, int depth) throws IOException {
    int outer = elements.size();
    TokenType token = next();
    for (int i = 0; token != null && token != TokenType.END_ARRAY; i++) {
      DocumentNode element = value(token, depth);
      if (element != null) {
        elements.add(element);
      }
      if (stop != null) {
        path.addFirst(Integer.toString(i));
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

  private @Nullable TokenType next() throws IOException {
    if (stop != null) {
      return null;
    }
    try {
      TokenType token = tokens.next();
      if (token == null) {
        stop = new Stop(ProblemCode.SYNTAX, tokens.location(), "JSON", "", true);
      }
      return token;
    } catch (BrokenTokensException e) {
      stop = stop(e);
      return null;
    }
  }

  private @Nullable String content() throws IOException {
    try {
      return tokens.text();
    } catch (BrokenTokensException e) {
      stop = stop(e);
      return null;
    }
  }

  private @Nullable String written() throws IOException {
    try {
      return tokens.number();
    } catch (BrokenTokensException e) {
      stop = stop(e);
      return null;
    }
  }

  private void checkEnd() throws IOException {
    long end = tokens.location().offset();
    TextLocation at;
    try {
      if (tokens.next() == null) {
        return;
      }
      at = tokens.tokenLocation();
    } catch (BrokenTokensException e) {
      at = e.at();
    }
    String word = "";
    if (!text.isEmpty()) {
      int rest = NO_WHITE_SPACE.indexIn(text, (int) end);
      at = PositionMapper.at(text, rest);
      word = Excerpt.wordAt(text, rest);
    }
    stop = new Stop(ProblemCode.TRAILING_CONTENT, at, "", word, false);
  }

  private Stop stop(BrokenTokensException e) {
    cause = e;
    TextLocation at = e.at();
    if (e.isTooLong()) {
      return new Stop(ProblemCode.TOO_LARGE, at, "parser", "longer", false);
    }
    boolean atEnd = e.isAtEnd() || (!text.isEmpty() && at.offset() >= text.length());
    return new Stop(ProblemCode.SYNTAX, at, "JSON", pieceUpTo(at), atEnd);
  }

  /** Quotes what is before a place, and so the mistake: some parsers stop after it. */
  private String pieceUpTo(TextLocation at) {
    long offset = at.offset();
    return offset < 0 || offset >= text.length() ? "" : Excerpt.pieceUpTo(text, (int) offset);
  }
}
