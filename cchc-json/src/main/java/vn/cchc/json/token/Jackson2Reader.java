package vn.cchc.json.token;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the tokens of a parser of Jackson 2. */
public final class Jackson2Reader implements TokenReader {
  private final JsonParser parser;

  public Jackson2Reader(JsonParser parser) {
    this.parser = parser;
  }

  @Override
  public @Nullable TokenType current() throws IOException {
    return type(parser.currentToken());
  }

  @Override
  public @Nullable TokenType next() throws IOException, BrokenTokensException {
    try {
      return type(parser.nextToken());
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  @Override
  public String key() throws IOException {
    return parser.currentName();
  }

  @Override
  public String text() throws IOException, BrokenTokensException {
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      throw broken(e);
    }
  }

  @Override
  public String number() throws IOException, BrokenTokensException {
    try {
      return switch (parser.currentToken()) {
        case VALUE_NUMBER_FLOAT ->
            PlainNumber.of(parser.getNumberValueDeferred(), parser.getText());
        case VALUE_EMBEDDED_OBJECT -> raw().orElse("");
        default -> parser.getText();
      };
    } catch (JsonProcessingException e) {
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
  public void close() throws IOException {
    parser.close();
  }

  private @Nullable TokenType type(@Nullable JsonToken token) throws IOException {
    return token == null
        ? null
        : switch (token) {
          case START_OBJECT -> TokenType.START_OBJECT;
          case END_OBJECT -> TokenType.END_OBJECT;
          case START_ARRAY -> TokenType.START_ARRAY;
          case END_ARRAY -> TokenType.END_ARRAY;
          case FIELD_NAME -> TokenType.KEY;
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
  private Optional<String> raw() throws IOException {
    return parser.getEmbeddedObject() instanceof RawValue raw
            && raw.rawValue() instanceof String number
        ? Optional.of(number)
        : Optional.empty();
  }

  private BrokenTokensException broken(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return new BrokenTokensException(
        e,
        location(at == null ? parser.currentLocation() : at),
        e instanceof StreamConstraintsException,
        e instanceof JsonEOFException);
  }

  private static TextLocation location(JsonLocation location) {
    return new TextLocation(location.getCharOffset(), location.getLineNr(), location.getColumnNr());
  }
}
