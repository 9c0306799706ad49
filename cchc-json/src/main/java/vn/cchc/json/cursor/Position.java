package vn.cchc.json.cursor;

/**
 * Where something begins in a text.
 *
 * @param line the line, from 1, or 0 if unknown
 * @param column the column in characters, from 1, or 0 if unknown
 */
public record Position(int line, int column) {
  public static final Position UNKNOWN = new Position(0, 0);
}
