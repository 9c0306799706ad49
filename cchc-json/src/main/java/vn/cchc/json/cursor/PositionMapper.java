package vn.cchc.json.cursor;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.ContentReference;

/** How a parser's location becomes a position in a file. */
public interface PositionMapper {
  /** The position in the file. */
  Position position(JsonLocation location);

  /** The position of a parser's current token. */
  default Position here(JsonParser parser) {
    return position(parser.currentTokenLocation());
  }

  /**
   * The ruler for a parser of characters; with a parser that counts columns in bytes they stay
   * unknown, and with one that reads no text the lines do too.
   */
  PositionMapper OF_TEXT =
      location ->
          new Position(
              Math.max(location.getLineNr(), 0),
              location.getCharOffset() < 0 ? 0 : Math.max(location.getColumnNr(), 0));

  /** The ruler of whom no position will be asked. */
  PositionMapper NONE =
      new PositionMapper() {
        @Override
        public Position position(JsonLocation location) {
          return Position.UNKNOWN;
        }

        @Override
        public Position here(JsonParser parser) {
          return Position.UNKNOWN;
        }
      };

  /** The ruler for a parser that is given a single line of a file. */
  static PositionMapper ofLine(int number) {
    return location -> new Position(number, Math.toIntExact(location.getCharOffset() + 1));
  }

  /** The place of an index of a text, the lines of which end in a line feed, a return, or both. */
  static JsonLocation at(String text, int index) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < index; i++) {
      char sign = text.charAt(i);
      boolean isPair = sign == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (sign == '\n' || (sign == '\r' && !isPair)) {
        line++;
        start = i + 1;
      }
    }
    return new JsonLocation(ContentReference.unknown(), -1L, index, line, index - start + 1);
  }
}
