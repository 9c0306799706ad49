package vn.cchc.json.token;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.util.RawValue;

/** Reads the tokens of a parser of Jackson 3. */
public final class Jackson3Reader implements TokenReader {
  private final JsonParser parser;

  public Jackson3Reader(JsonParser parser) {
    this.parser = parser;
  }

  @Override
  public @Nullable TokenType current() {
    return type(parser.currentToken());
  }

  @Override
  public @Nullable TokenType next() throws IOException, BrokenTokensException {
    try {
      return type(parser.nextToken());
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  @Override
  public String key() {
    return parser.currentName();
  }

  @Override
  public String text() throws IOException, BrokenTokensException {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  @Override
  public String number() throws IOException, BrokenTokensException {
    try {
      return switch (parser.currentToken()) {
        case VALUE_NUMBER_FLOAT ->
            PlainNumber.of(parser.getNumberValueDeferred(), parser.getString());
        case VALUE_EMBEDDED_OBJECT -> raw().orElse("");
        default -> parser.getString();
      };
    } catch (JacksonException e) {
      throw broken(e);
    }
  }

  @Override
  public TextLocation tokenLocation() {
    return location(parser.currentTokenLocation());
  }

  @Override
  public TextLocation location() {
    return location(parser.currentLocation());
  }

  @Override
  public void close() {
    parser.close();
  }

  private @Nullable TokenType type(@Nullable JsonToken token) {
    return token == null
        ? null
        : switch (token) {
          case START_OBJECT -> TokenType.START_OBJECT;
          case END_OBJECT -> TokenType.END_OBJECT;
          case START_ARRAY -> TokenType.START_ARRAY;
          case END_ARRAY -> TokenType.END_ARRAY;
          case PROPERTY_NAME -> TokenType.KEY;
          case VALUE_STRING -> TokenType.TEXT;
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> TokenType.NUMBER;
          case VALUE_TRUE -> TokenType.TRUE;
          case VALUE_FALSE -> TokenType.FALSE;
          case VALUE_NULL -> TokenType.NULL;
          case VALUE_EMBEDDED_OBJECT -> raw().isPresent() ? TokenType.NUMBER : TokenType.OTHER;
          default -> TokenType.OTHER;
        };
  }

  /** The number that the writer put into a tree as text. */
  private Optional<String> raw() {
    return parser.getEmbeddedObject() instanceof RawValue raw
            && raw.rawValue() instanceof String number
        ? Optional.of(number)
        : Optional.empty();
  }

  private BrokenTokensException broken(JacksonException e) throws IOException {
    if (e instanceof JacksonIOException failed) {
      throw failed.getCause();
    }
    TokenStreamLocation at = e.getLocation();
    return new BrokenTokensException(
        e,
        location(at == null ? parser.currentLocation() : at),
        e instanceof StreamConstraintsException,
        e instanceof UnexpectedEndOfInputException);
  }

  private static TextLocation location(TokenStreamLocation location) {
    return new TextLocation(location.getCharOffset(), location.getLineNr(), location.getColumnNr());
  }
}
