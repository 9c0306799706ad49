package vn.cchc.json.cursor;

import vn.cchc.json.token.TextLocation;
import vn.cchc.json.token.TokenReader;

/** How a parser's location becomes a position in a file. */
public interface PositionMapper {
  /** The position in the file. */
  Position position(TextLocation location);

  /** The position of a parser's current token. */
  default Position here(TokenReader reader) {
    return position(reader.tokenLocation());
  }

  /**
   * For a parser of characters; with a parser that counts columns in bytes columns stay unknown,
   * and with one that reads no text the lines do too.
   */
  PositionMapper OF_TEXT =
      location ->
          new Position(
              Math.max(location.line(), 0),
              location.offset() < 0 ? 0 : Math.max(location.column(), 0));

  /** For a reading of which no position is asked. */
  PositionMapper NONE =
      new PositionMapper() {
        @Override
        public Position position(TextLocation location) {
          return Position.UNKNOWN;
        }

        @Override
        public Position here(TokenReader reader) {
          return Position.UNKNOWN;
        }
      };

  /** For a parser that is given a single line of a file. */
  static PositionMapper ofLine(int number) {
    return location -> new Position(number, Math.toIntExact(location.offset() + 1));
  }

  /** The place of an index of a text, the lines of which end in a line feed, a return, or both. */
  static TextLocation at(String text, int index) {
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
    return new TextLocation(index, line, index - start + 1);
  }
}
