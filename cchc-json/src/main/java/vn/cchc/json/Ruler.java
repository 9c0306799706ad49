package vn.cchc.json;

import com.fasterxml.jackson.core.JsonLocation;

/** How a parser's location becomes a line and a column of a file. */
interface Ruler {
  /** The line, from 1, or 0 if unknown. */
  int line(JsonLocation location);

  /** The column in characters, from 1, or 0 if unknown. */
  int column(JsonLocation location);

  /**
   * The ruler for a parser of characters; with a parser that counts columns in bytes they stay
   * unknown, and with one that reads no text the lines do too.
   */
  Ruler OF_TEXT =
      new Ruler() {
        @Override
        public int line(JsonLocation location) {
          return Math.max(location.getLineNr(), 0);
        }

        @Override
        public int column(JsonLocation location) {
          return location.getCharOffset() < 0 ? 0 : Math.max(location.getColumnNr(), 0);
        }
      };

  /** The ruler for a parser that is given a single line of a file. */
  static Ruler ofLine(int number) {
    return new Ruler() {
      @Override
      public int line(JsonLocation location) {
        return number;
      }

      @Override
      public int column(JsonLocation location) {
        return Math.toIntExact(location.getCharOffset() + 1);
      }
    };
  }
}
